"""The scheme is the user's: made, renamed, merged, retired, read from files and taken back, over the whole corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotation.scheme import Scheme
from annotation.scheme_joining import Part, PartKind
from annotation.scheme_json import to_plain
from corpus.exporting import export_jsonl
from corpus.project import Project
from tests.ui.conftest import ARTICLE
from tests.ui.windows import WAIT, marked, press
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.scheme_editor import SchemeEditor
from ui.dialogs.scheme_import import SchemeImportDialog
from ui.messages import Failure
from ui.scheming import Scheming
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PER = Part(PartKind.LABEL, "entity", "PER")


def scheming(window: Window) -> Scheming:
    return window.furniture.scheming


def project(window: Window) -> Project:
    found = window.bridge.project
    assert found is not None
    return found


def scheme(window: Window) -> Scheme:
    return project(window).store.scheme()


def press_in(dialog: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the system does: the dialog's window gets it and passes it on."""
    native = dialog.windowHandle()
    assert native is not None
    QTest.keyClick(native, key, modifiers)


def write(field: QWidget, text: str) -> None:
    """Type letters of any script, which QTest types of ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


def select(window: Window, words: str) -> None:
    start = ARTICLE.index(words)
    window.desk.view.set_selection(start, start + len(words))


def label_some(window: Window) -> None:
    """Mark two persons and a place."""
    for words, key in (("محمد", Qt.Key.Key_1), ("ليلى", Qt.Key.Key_1), ("القاهرة", Qt.Key.Key_3)):
        select(window, words)
        press(window, key)


def opened_editor(qtbot: QtBot, window: Window) -> SchemeEditor:
    """The editor, opened by its key."""
    press(window, Qt.Key.Key_M, CTRL | SHIFT)
    editor = scheming(window).editor
    assert editor is not None
    qtbot.waitExposed(editor)
    qtbot.waitUntil(lambda: editor.draft.place is not None)
    return editor


def save(qtbot: QtBot, window: Window, editor: SchemeEditor) -> None:
    """Save a change that touches no mark."""
    with qtbot.waitSignal(window.bridge.scheme_changed, timeout=WAIT):
        press_in(editor, Qt.Key.Key_Return, CTRL)


def save_and_confirm(qtbot: QtBot, window: Window, editor: SchemeEditor) -> str:
    """Save a change, and agree to what it touches; gives back what was said of that."""
    press_in(editor, Qt.Key.Key_Return, CTRL)
    asked = wait_for(qtbot, ConfirmDialog)
    said = asked.accessibleDescription()
    with qtbot.waitSignal(window.bridge.scheme_changed, timeout=WAIT):
        press_in(asked, Qt.Key.Key_Return)
    return said


def wait_for(qtbot: QtBot, kind: type[ConfirmDialog] | type[SchemeImportDialog]) -> ConfirmDialog | SchemeImportDialog:
    """The dialog of that kind, once it is asked."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=WAIT)
    found = QApplication.activeModalWidget()
    assert isinstance(found, ConfirmDialog | SchemeImportDialog)
    qtbot.waitExposed(found)
    return found


def jsonl(window: Window, path: Path) -> bytes:
    """The whole project as JSONL."""
    export_jsonl(project(window).store, path, only_done=False)
    return path.read_bytes()


def told(window: Window) -> list[Failure]:
    heard: list[Failure] = []
    window.messages.told.connect(heard.append)
    return heard


def test_a_label_with_a_key_is_of_use_at_once(qtbot: QtBot, desk: Window) -> None:
    editor = opened_editor(qtbot, desk)
    press_in(editor, Qt.Key.Key_Insert)
    form = editor.forms[PartKind.LABEL]
    QTest.keyClicks(form.name, "WEATHER")
    press_in(editor, Qt.Key.Key_Tab)
    write(form.arabic, "طقس")
    press_in(editor, Qt.Key.Key_Tab)
    press_in(editor, Qt.Key.Key_Tab)
    press_in(editor, Qt.Key.Key_V)
    save(qtbot, desk, editor)
    assert desk.desk.labels.button("entity", "WEATHER") is not None
    select(desk, "الجو")
    press(desk, Qt.Key.Key_V)
    assert marked(desk) == [("WEATHER", "الجو")]
    assert scheming(desk).editor is None


def test_a_rename_says_what_it_touches_is_one_undo_and_leaves_no_trace(
    qtbot: QtBot, desk: Window, tmp_path: Path
) -> None:
    label_some(desk)
    before, old = jsonl(desk, tmp_path / "before.jsonl"), scheme(desk)
    editor = opened_editor(qtbot, desk)
    form = editor.forms[PartKind.LABEL]
    form.name.setFocus()
    press_in(editor, Qt.Key.Key_A, CTRL)
    write(form.name, "شخص")
    said = save_and_confirm(qtbot, desk, editor)
    assert "2 spans" in said
    assert "1 document" in said
    assert [label for label, _ in marked(desk)] == ["شخص", "LOC", "شخص"]
    assert scheme(desk).label("entity", "شخص") is not None
    select(desk, "اليوم")
    press(desk, Qt.Key.Key_1)
    assert ("شخص", "اليوم") in marked(desk)
    press(desk, Qt.Key.Key_Z, CTRL)
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press(desk, Qt.Key.Key_Z, CTRL)
    assert scheme(desk) == old
    assert jsonl(desk, tmp_path / "after.jsonl") == before
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press(desk, Qt.Key.Key_Y, CTRL)
    assert [label for label, _ in marked(desk)] == ["شخص", "LOC", "شخص"]


def test_thinking_better_of_it_changes_nothing(qtbot: QtBot, desk: Window) -> None:
    label_some(desk)
    old = scheme(desk)
    editor = opened_editor(qtbot, desk)
    editor.draft.go(PER)
    act(editor, "Delete")
    press_in(editor, Qt.Key.Key_Return, CTRL)
    asked = wait_for(qtbot, ConfirmDialog)
    press_in(asked, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert editor.save_button.isEnabled()
    press_in(editor, Qt.Key.Key_Escape)
    assert scheme(desk) == old
    assert len(marked(desk)) == 3


def act(editor: SchemeEditor, title: str, below: str = "") -> None:
    """Choose among the further acts."""
    editor.more_menu.aboutToShow.emit()
    found = next(one for one in editor.more_menu.actions() if title in one.text())
    menu = found.menu()
    if below and isinstance(menu, QWidget):
        found = next(one for one in menu.actions() if below in one.text())
    found.trigger()


@pytest.mark.parametrize("title", ["Retire", "Merge into", "Delete"])
def test_each_way_a_label_goes_says_its_numbers_and_comes_back(
    qtbot: QtBot, desk: Window, tmp_path: Path, title: str
) -> None:
    label_some(desk)
    before, old = jsonl(desk, tmp_path / "before.jsonl"), scheme(desk)
    editor = opened_editor(qtbot, desk)
    editor.draft.go(PER)
    act(editor, title, "LOC")
    assert "2 spans" in save_and_confirm(qtbot, desk, editor)
    assert desk.desk.labels.button("entity", "PER") is None
    wanted = {"Retire": ["PER", "LOC", "PER"], "Merge into": ["LOC", "LOC", "LOC"], "Delete": ["LOC"]}
    assert [label for label, _ in marked(desk)] == wanted[title]
    press(desk, Qt.Key.Key_1)
    assert len(marked(desk)) == len(wanted[title])
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press(desk, Qt.Key.Key_Z, CTRL | ALT)
    assert scheme(desk) == old
    assert jsonl(desk, tmp_path / "after.jsonl") == before
    assert desk.desk.labels.button("entity", "PER") is not None


def test_a_label_in_hand_that_is_no_more_offered_is_put_down(qtbot: QtBot, desk: Window) -> None:
    desk.desk.view.clear_selection()
    press(desk, Qt.Key.Key_1)
    assert desk.labelling.in_hand == ("entity", "PER")
    editor = opened_editor(qtbot, desk)
    editor.draft.go(PER)
    act(editor, "Retire")
    save(qtbot, desk, editor)
    assert desk.labelling.in_hand is None


def test_the_scheme_beside_the_project_follows(qtbot: QtBot, desk: Window) -> None:
    editor = opened_editor(qtbot, desk)
    editor.draft.go(PER)
    act(editor, "Retire")
    save(qtbot, desk, editor)
    with qtbot.waitSignal(desk.bridge.saver.saved, timeout=WAIT):
        desk.bridge.save_now()
    assert orjson.loads(project(desk).scheme_path.read_bytes()) == to_plain(scheme(desk))


def test_documents_that_are_not_open_follow_as_well(qtbot: QtBot, desk: Window) -> None:
    label_some(desk)
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, Qt.Key.Key_PageDown, CTRL)
    editor = opened_editor(qtbot, desk)
    editor.draft.go(PER)
    act(editor, "Merge into", "LOC")
    save_and_confirm(qtbot, desk, editor)
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, Qt.Key.Key_PageUp, CTRL)
    assert [label for label, _ in marked(desk)] == ["LOC", "LOC", "LOC"]
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press(desk, Qt.Key.Key_Z, CTRL)
    assert [label for label, _ in marked(desk)] == ["PER", "LOC", "PER"]


def _conf(folder: Path) -> Path:
    path = folder / "annotation.conf"
    path.write_text("[entities]\nVessel\n[relations]\nOwns Arg1:Vessel, Arg2:Vessel\n", encoding="utf-8")
    return path


def _config(folder: Path) -> Path:
    path = folder / "config.xml"
    labels = '<Labels name="l" toName="t"><Label value="Vessel"/></Labels>'
    path.write_text(f'<View>{labels}<Text name="t" value="$text"/></View>', encoding="utf-8")
    return path


def _doccano(folder: Path) -> Path:
    path = folder / "labels.json"
    path.write_bytes(orjson.dumps([{"text": "Vessel", "suffix_key": "v", "background_color": "#123456"}]))
    return path


def _jsonl(folder: Path) -> Path:
    path = folder / "other.jsonl"
    one = {"id": "x", "text": "سفينة", "spans": [{"id": "s", "start": 0, "end": 5, "label": "Vessel", "text": "سفينة"}]}
    path.write_bytes(orjson.dumps(one) + b"\n")
    return path


@pytest.mark.parametrize("made", [_conf, _config, _doccano, _jsonl])
def test_a_scheme_of_each_kind_of_file_is_shown_and_then_added(
    qtbot: QtBot, desk: Window, tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    old = scheme(desk)
    scheming(desk).import_file(made(tmp_path))
    asked = wait_for(qtbot, SchemeImportDialog)
    assert isinstance(asked, SchemeImportDialog)
    assert "Vessel" in asked.preview.toPlainText()
    assert scheme(desk) == old
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press_in(asked, Qt.Key.Key_Return)
    assert any(label.name == "Vessel" for _, label in scheme(desk).labels())
    assert all(scheme(desk).label(layer.name, label.name) == label for layer, label in old.labels())
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press(desk, Qt.Key.Key_Z, CTRL | ALT)
    assert scheme(desk) == old


def test_replacing_says_how_many_marks_lose_their_label_and_keeps_them(
    qtbot: QtBot, desk: Window, tmp_path: Path
) -> None:
    label_some(desk)
    before = marked(desk)
    scheming(desk).import_file(_conf(tmp_path))
    asked = wait_for(qtbot, SchemeImportDialog)
    assert isinstance(asked, SchemeImportDialog)
    asked.replace_choice.setFocus()
    press_in(asked, Qt.Key.Key_Space)
    assert "3 spans" in asked.preview.toPlainText()
    with qtbot.waitSignal(desk.bridge.scheme_changed, timeout=WAIT):
        press_in(asked, Qt.Key.Key_Return)
    assert [label.name for _, label in scheme(desk).labels()] == ["Vessel"]
    assert marked(desk) == before


def test_a_scheme_goes_out_and_comes_in_again(qtbot: QtBot, desk: Window, tmp_path: Path) -> None:
    path = tmp_path / "mine.scheme.json"
    with qtbot.waitSignal(desk.messages.told, timeout=WAIT):
        scheming(desk).export_file(path)
    assert orjson.loads(path.read_bytes()) == to_plain(scheme(desk))
    scheming(desk).import_file(path)
    asked = wait_for(qtbot, SchemeImportDialog)
    assert isinstance(asked, SchemeImportDialog)
    assert not asked.import_button.isEnabled()
    press_in(asked, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.json", b"{"),
        ("foreign.json", b'{"layers": 7}'),
        ("config.xml", b"<View>"),
        ("annotation.conf", b"\xff\xfe\x00"),
        ("photo.png", b"\x89PNG"),
        ("gone.conf", None),
        ("strange.jsonl", b"[1, 2]\n"),
    ],
)
def test_a_file_that_is_no_scheme_is_named_with_its_reason_and_changes_nothing(
    qtbot: QtBot, desk: Window, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    old, heard = scheme(desk), told(desk)
    scheming(desk).import_file(path)
    qtbot.waitUntil(lambda: bool(heard) or QApplication.activeModalWidget() is not None, timeout=WAIT)
    asked = QApplication.activeModalWidget()
    if asked is not None:
        press_in(asked, Qt.Key.Key_Escape)
    else:
        assert name in heard[0].sentence
    assert scheme(desk) == old
    assert scheming(desk).editor is None


def test_real_schemes_of_other_tools_are_shown(qtbot: QtBot, desk: Window, test_data: Path) -> None:
    for name in ("brat/news", "label_studio/rich_text_plain/config.xml"):
        scheming(desk).import_file(test_data / "formats" / name)
        asked = wait_for(qtbot, SchemeImportDialog)
        assert isinstance(asked, SchemeImportDialog)
        assert asked.preview.toPlainText().startswith("+")
        press_in(asked, Qt.Key.Key_Escape)


def test_nothing_to_take_back_is_said(qtbot: QtBot, desk: Window) -> None:
    heard = told(desk)
    press(desk, Qt.Key.Key_Z, CTRL | ALT)
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)


def test_the_guideline_of_the_chosen_label_is_one_key_away_with_live_examples(qtbot: QtBot, desk: Window) -> None:
    label_some(desk)
    desk.desk.view.clear_selection()
    desk.desk.view.choose(desk.desk.view.chosen())
    panel = desk.furniture.guiding.panel
    press(desk, Qt.Key.Key_Slash)
    assert panel.isVisible()
    assert panel.pair == ("entity", "LOC")
    qtbot.waitUntil(lambda: bool(panel.live), timeout=WAIT)
    assert [one.line.hit for one in panel.live or ()] == ["القاهرة"]
    document = desk.bridge.document
    assert document is not None
    person = next(one for one in document.spans.ordered() if one.label == "PER")
    desk.labelling.show(person.id)
    qtbot.waitUntil(lambda: panel.pair == ("entity", "PER"), timeout=WAIT)
    press(desk, Qt.Key.Key_Slash)
    assert not panel.isVisible()
