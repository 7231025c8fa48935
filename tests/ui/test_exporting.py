"""The export as a user meets it: the dialog counts before it writes, never over a stranger's file, and remembers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotation.change import State
from annotation.splits import Side
from corpus import export_wishes, exporting
from corpus.export_wishes import SETTING
from corpus.formats import doors
from corpus.progress import Progress
from tests.ui.looks import cut_off, nameless, unreached
from tests.ui.windows import WAIT, open_paths, opened, press
from ui import export_asking
from ui.dialogs.export import ExportDialog
from ui.dialogs.export.labels_model import NAME, WRITTEN
from ui.window import Window

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
UNCHECKED = Qt.CheckState.Unchecked

# The offscreen platform says so of every window of a fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def asked(qtbot: QtBot, window: Window) -> ExportDialog:
    """The dialog, opened by its key, when all was counted."""
    press(window, KEY.Key_E, CONTROL)
    controller = window.furniture.exporting
    qtbot.waitUntil(lambda: controller.dialog is not None, timeout=WAIT)
    dialog = controller.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT)
    counted(qtbot, dialog)
    return dialog


def counted(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Wait until nothing is being counted any more."""
    qtbot.waitUntil(lambda: not dialog.outcome.progress.isVisibleTo(dialog), timeout=WAIT)


def written(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Export, and wait until it is done or has failed."""
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)
    dialog.export_button.click()
    qtbot.waitUntil(lambda: not dialog.is_writing, timeout=WAIT)


def choose(qtbot: QtBot, dialog: ExportDialog, name: str) -> None:
    dialog.formats.choose(name)
    counted(qtbot, dialog)


def first_loss(dialog: ExportDialog) -> tuple[str, str, str]:
    """The first row of the table."""
    model = dialog.outcome.losses.model()
    what, many, example = (str(model.index(0, column).data()) for column in range(3))
    return what, many, example


@pytest.fixture
def finished(desk: Window) -> Window:
    """Three texts, the first labelled inside a word and done."""
    start = desk.desk.view.text().index("القاهرة")
    desk.desk.view.set_selection(start + 2, start + 7)
    press(desk, KEY.Key_3)
    desk.bridge.set_state(State.DONE)
    return desk


def test_what_is_not_done_is_left_out_and_said(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    assert dialog.outcome.summary.text() == (
        "Will be written: 1 document, 1 span. Left out, as not chosen: 2 documents."
    )
    assert "Nothing is lost" in dialog.outcome.losses_title.text()
    assert '"label": "LOC"' in dialog.outcome.text.toPlainText()
    dialog.content.states[State.NEW].click()
    dialog.content.states[State.STARTED].click()
    counted(qtbot, dialog)
    assert dialog.outcome.summary.text() == "Will be written: 3 documents, 1 span."


def test_where_no_document_is_chosen_that_is_said_and_where_to_choose(qtbot: QtBot, desk: Window) -> None:
    dialog = asked(qtbot, desk)
    assert dialog.outcome.summary.text() == (
        "Nothing would be written yet: no document is chosen. Choose their states under Content."
        " Left out, as not chosen: 3 documents."
    )
    assert dialog.outcome.losses_title.isHidden()
    assert dialog.outcome.text.toPlainText() == ""
    assert not dialog.export_button.isEnabled()
    dialog.content.states[State.NEW].click()
    counted(qtbot, dialog)
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)


def test_nothing_can_be_written_before_it_is_counted(qtbot: QtBot, finished: Window) -> None:
    press(finished, KEY.Key_E, CONTROL)
    controller = finished.furniture.exporting
    qtbot.waitUntil(lambda: controller.dialog is not None, timeout=WAIT)
    dialog = controller.dialog
    assert dialog is not None
    dialog.furnish()
    assert not dialog.export_button.isEnabled()
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)


def test_losses_are_counted_with_an_example_before_anything_is_written(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    choose(qtbot, dialog, "conll")
    what, many, example = first_loss(dialog)
    assert (what, many) == ("span that begins or ends inside a word, which is cut there", "1")
    assert "inside \u2068القاهرة\u2069" in example
    assert dialog.options.policies is not None
    dialog.options.policies.buttons["widen"].click()
    counted(qtbot, dialog)
    assert first_loss(dialog)[0] == "span moved to the edges of its words"
    assert not dialog.place.path().exists()


def test_an_export_is_written_read_back_and_told_of(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    written(qtbot, dialog)
    path = dialog.place.path()
    assert path.name == "texts-export.jsonl"
    assert json.loads(path.read_text("utf-8"))["spans"][0]["text"] == "قاهرة"
    report = json.loads(path.with_name(f"{path.name}.report.json").read_text("utf-8"))
    assert (report["documents"], report["left_out"], report["is_read_back"]) == (1, 2, True)
    assert dialog.writing.title.text() == "Exported"
    assert "Nothing was lost." in dialog.writing.words.text()
    assert "report.json" in dialog.writing.report.text()


def test_the_folder_is_opened_on_request(qtbot: QtBot, finished: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = asked(qtbot, finished)
    written(qtbot, dialog)
    shown: list[Path] = []
    monkeypatch.setattr(export_asking, "show_folder", shown.append)
    dialog.folder_button.click()
    assert shown == [dialog.place.path().parent]


def test_a_strangers_file_is_never_written_over(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    path = dialog.place.path().with_name("mine.jsonl")
    path.write_text("mine", encoding="utf-8")
    dialog.place.put(path)
    qtbot.waitUntil(lambda: dialog.place.note.isVisibleTo(dialog), timeout=WAIT)
    assert "Choose another name" in dialog.place.note.text()
    assert not dialog.export_button.isEnabled()
    # Even where it came only after the look.
    dialog.place.put(path.with_name("other.jsonl"))
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)
    path.with_name("other.jsonl").write_text("other", encoding="utf-8")
    written(qtbot, dialog)
    assert dialog.writing.title.text() == "Not exported"
    assert [one.read_text("utf-8") for one in (path, path.with_name("other.jsonl"))] == ["mine", "other"]


def test_the_projects_own_jsonl_is_a_strangers_file_here(qtbot: QtBot, finished: Window) -> None:
    with qtbot.waitSignal(finished.bridge.saver.saved, timeout=WAIT):
        finished.bridge.save_now()
    assert finished.bridge.project is not None
    dialog = asked(qtbot, finished)
    dialog.place.put(finished.bridge.project.jsonl_path)
    qtbot.waitUntil(lambda: dialog.place.note.isVisibleTo(dialog), timeout=WAIT)
    assert not dialog.export_button.isEnabled()


def test_an_earlier_export_gives_way_and_the_choices_are_as_they_were(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    choose(qtbot, dialog, "brat")
    dialog.about.licence.setFocus()
    QTest.keyClicks(dialog.about.licence, "CC BY 4.0")
    counted(qtbot, dialog)
    written(qtbot, dialog)
    path = dialog.place.path()
    assert {one.name for one in path.iterdir()} >= {"annotation.conf", "report.json"}
    dialog.close_button.click()
    again = asked(qtbot, finished)
    assert again.formats.chosen() == "brat"
    assert again.about.licence.text() == "CC BY 4.0"
    assert again.place.path() == path
    qtbot.waitUntil(lambda: again.place.note.isVisibleTo(again), timeout=WAIT)
    assert "takes its place" in again.place.note.text()
    written(qtbot, again)
    assert again.writing.title.text() == "Exported"


def test_what_is_kept_of_the_choices_belongs_to_the_project(qtbot: QtBot, finished: Window) -> None:
    written(qtbot, asked(qtbot, finished))
    assert finished.bridge.project is not None
    kept = finished.bridge.project.store.setting(SETTING)
    assert export_wishes.from_json(kept).path.endswith("texts-export.jsonl")


def test_labels_are_renamed_merged_and_left_out_in_the_table(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    model = dialog.content.model
    rows = {str(model.index(row, NAME).data()): row for row in range(model.rowCount())}
    dialog.tabs.setCurrentWidget(dialog.content)
    table = dialog.content.table
    table.setFocus()
    table.setCurrentIndex(model.index(rows["Place (LOC)"], WRITTEN))
    QTest.keyClick(table, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "GPE")
    with qtbot.waitSignal(dialog.changed, timeout=WAIT):
        QTest.keyClick(editor, KEY.Key_Return)
    counted(qtbot, dialog)
    assert '"label": "GPE"' in dialog.outcome.text.toPlainText()
    table.setCurrentIndex(model.index(rows["Place (LOC)"], NAME))
    QTest.keyClick(table, KEY.Key_Space)
    counted(qtbot, dialog)
    assert "0 spans" in dialog.outcome.summary.text()
    assert model.index(rows["Place (LOC)"], NAME).data(Qt.ItemDataRole.CheckStateRole) == UNCHECKED


def test_documents_are_shared_out_and_stay_where_they_are(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    split = dialog.units.split
    dialog.content.states[State.NEW].click()
    dialog.content.states[State.STARTED].click()
    split.tick.click()
    split.shares[Side.DEV].setValue(0)
    split.shares[Side.TEST].setValue(50)
    counted(qtbot, dialog)
    assert dialog.place.path().name == "texts-jsonl"
    told = split.outcome.text().splitlines()
    assert told[0].startswith("Training: ")
    assert told[-1].startswith("✓")
    written(qtbot, dialog)
    path = dialog.place.path()
    assert {one.name for one in path.iterdir()} >= {"train.jsonl", "test.jsonl", "report.json"}
    assert "texts-jsonl/report.json" in dialog.writing.report.text()
    report = json.loads((path / "report.json").read_text("utf-8"))
    dialog.close_button.click()
    again = asked(qtbot, finished)
    assert f"Seed: {report['seed']}" in again.units.split.outcome.text()
    again.units.split.seed.setValue(7)
    counted(qtbot, again)
    assert "Seed: 7" in again.units.split.outcome.text()
    again.units.split.shares[Side.TEST].setValue(0)
    qtbot.waitUntil(lambda: "Nothing is chosen" in again.outcome.summary.text(), timeout=WAIT)


def test_nothing_chosen_is_nothing_to_write(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    dialog.content.states[State.DONE].click()
    qtbot.waitUntil(lambda: "Nothing is chosen" in dialog.outcome.summary.text(), timeout=WAIT)
    assert not dialog.export_button.isEnabled()
    assert dialog.content.nothing.isVisibleTo(dialog.content)


def test_counting_is_stopped_and_begun_again(qtbot: QtBot, finished: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = asked(qtbot, finished)
    counts = exporting.forecast

    def endless(_supply: object, _plan: object, progress: Progress) -> object:
        while True:
            progress(1, 0)

    monkeypatch.setattr(exporting, "forecast", endless)
    dialog.formats.choose("chat")
    qtbot.waitUntil(lambda: len(finished.bridge.tasks.running()) > 0, timeout=WAIT)
    dialog.outcome.stop_button.click()
    assert not dialog.export_button.isEnabled()
    assert dialog.outcome.again_button.isVisibleTo(dialog)
    monkeypatch.setattr(exporting, "forecast", counts)
    dialog.outcome.again_button.click()
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)


def test_writing_is_stopped_and_leaves_nothing(qtbot: QtBot, finished: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = asked(qtbot, finished)

    def endless(_supply: object, _path: Path, _plan: object, progress: Progress) -> object:
        while True:
            progress(1, 0)

    monkeypatch.setattr(exporting, "export", endless)
    dialog.export_button.click()
    assert dialog.is_writing
    QTest.keyClick(dialog, KEY.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.is_writing, timeout=WAIT)
    assert "Nothing was written" in dialog.writing.words.text()
    assert not dialog.place.path().exists()
    dialog.back_button.click()
    assert dialog.export_button.isEnabled()


def test_a_missing_library_is_said_with_what_brings_it(
    qtbot: QtBot, finished: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doors, "missing", lambda module: f"tawsim[{doors.EXTRAS[module]}]")
    dialog = asked(qtbot, finished)
    dialog.formats.choose("spacy")
    assert dialog.formats.command.text() == "pip install 'tawsim[spacy]'"
    assert dialog.formats.note.isVisibleTo(dialog.formats)
    choose(qtbot, dialog, "jsonl")
    assert not dialog.formats.command.isVisibleTo(dialog.formats)


def test_a_place_suits_the_format_and_what_was_written_by_hand_stays(qtbot: QtBot, finished: Window) -> None:
    dialog = asked(qtbot, finished)
    choose(qtbot, dialog, "brat")
    assert dialog.place.path().name == "texts-brat"
    dialog.place.field.setFocus()
    dialog.place.field.selectAll()
    QTest.keyClicks(dialog.place.field, str(dialog.place.path().with_name("gold")))
    choose(qtbot, dialog, "tei")
    assert dialog.place.path().name == "gold.xml"
    choose(qtbot, dialog, "label_studio")
    assert dialog.place.path().name == "gold"


def test_a_place_is_chosen_in_the_systems_dialog(
    qtbot: QtBot, finished: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = asked(qtbot, finished)
    monkeypatch.setattr(export_asking, "place", lambda *_: tmp_path / "here.jsonl")
    dialog.place.button.click()
    assert dialog.place.path() == tmp_path / "here.jsonl"


def test_a_project_that_may_only_be_read_is_exported_too(qtbot: QtBot, finished: Window, tmp_path: Path) -> None:
    assert finished.bridge.project is not None
    project = finished.bridge.project.path
    (tmp_path / "second").mkdir()
    with opened(tmp_path / "second") as other:
        open_paths(qtbot, other, project)
        assert other.bridge.project is not None
        assert other.bridge.project.is_read_only
        dialog = asked(qtbot, other)
        written(qtbot, dialog)
        assert dialog.writing.title.text() == "Exported"
        dialog.close()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [(760, 480), (1280, 800)])
def test_every_page_is_whole(qtbot: QtBot, tmp_path: Path, language: str, size: tuple[int, int]) -> None:
    (tmp_path / "a.txt").write_text("زار محمد القاهرة.", encoding="utf-8")
    with opened(tmp_path, language) as window:
        window.resize(*size)
        open_paths(qtbot, window, tmp_path / "a.txt")
        dialog = asked(qtbot, window)
        assert dialog.width() <= size[0]
        assert dialog.height() <= size[1]
        choose(qtbot, dialog, "conll")
        dialog.content.states[State.NEW].click()
        dialog.content.states[State.STARTED].click()
        counted(qtbot, dialog)
        for place in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(place)
            QApplication.sendPostedEvents()
            assert cut_off(dialog) == []
            assert nameless(dialog) == []
            assert unreached(dialog) == []
        dialog.close()
