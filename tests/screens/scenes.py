"""What is pictured: a row a scene, and the way that real keys and the mouse take to it from the sample just opened.

A new panel or dialog gets one row here; pictures, checks and the list of pictures are made from the table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotation.change import State
from annotation.suggest.suggestion import suggest
from corpus.assistant_lines import NOTHING, HeldBack
from corpus.assistant_wishes import SETTING, ListWish, PipelineWish, Wishes, to_json
from corpus.selection import label_map
from tests.annotation.suggest.accounted import MEASURED, sample
from tests.ui.windows import WAIT, drag, press
from ui import asking, wording
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.encoding import EncodingDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.window import Window

_KEY = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_NEWS = "📰 افتُتحت في مرسى الزعفران مكتبة المدينة بعد ترميمها، وقالت مديرتها هناء الراوي إن أبوابها مفتوحة للجميع."
# Milliseconds; what waits longer, as the writing of the JSONL, changes no picture.
_LONGEST_PAUSE = 1000
_BREATH = 20

# What is marked in the first sample text before a scene begins, and the label's key; in the order of the text.
_MARKS = (
    ("مرسى الزعفران", _KEY.Key_4),
    ("صباح الأحد", _KEY.Key_6),
    ("هناء الراوي", _KEY.Key_1),
    ("يوسف البحري", _KEY.Key_1),
    ("لم نرمّم جدراناً، بل أعدنا إلى المدينة ذاكرتها", _KEY.Key_Q),
    ("جامعة وادي السدر", _KEY.Key_2),
    ("معرباً عن شكره", _KEY.Key_A),
    ("جمعية أصدقاء الكتاب", _KEY.Key_2),
)


class Scene(NamedTuple):
    """`bring` leads there. `is_dialog`: it is the open dialog that is pictured. `begins_empty`: with nothing open."""

    name: str
    bring: Callable[[Window], object]
    is_dialog: bool = False
    begins_empty: bool = False

    def subject(self, window: Window) -> QWidget:
        """What is pictured once the scene is there."""
        dialog = QApplication.activeModalWidget()
        if not self.is_dialog:
            return window
        if dialog is None:
            raise LookupError(f"no dialog in the scene {self.name}")
        return dialog


def until(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Do `act` and wait until `signal` comes of it; TimeoutError if it does not."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    limit = QTimer(singleShot=True, interval=WAIT)
    limit.timeout.connect(partial(loop.exit, 1))
    limit.start()
    QTimer.singleShot(0, act)
    if loop.exec():
        raise TimeoutError
    limit.stop()


def settle(window: Window) -> None:
    """Wait until nothing is under way: no task, and no pause after which something shows."""

    def is_still() -> bool:
        pauses = (one for one in window.findChildren(QTimer) if one.isActive() and one.isSingleShot())
        return not window.bridge.tasks.running() and all(one.interval() > _LONGEST_PAUSE for one in pauses)

    clock = QTimer(interval=_BREATH)
    until(clock.timeout, clock.start)
    while not is_still():
        until(clock.timeout, clock.start)


def mark_some(window: Window) -> None:
    """Label what is labelled in all pictures, by drags and keys."""
    text = window.desk.view.text()
    for words, key in _MARKS:
        start = text.index(words)
        drag(window, start, start + len(words))
        press(window, key)
    press(window, _KEY.Key_Escape)
    window.desk.view.reveal(0, 0)


def _type(words: str) -> None:
    """Type into what has the focus; QTest knows no Arabic letters."""
    focus = QApplication.focusWidget()
    assert focus is not None
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focus, event)


def _choose_a_span(window: Window, number: int = 3) -> None:
    """From the beginning on to the span of that number."""
    press(window, _KEY.Key_Home, _CTRL)
    for _ in range(number):
        press(window, _KEY.Key_BracketRight)


def _show_tab(window: Window, panel: QWidget) -> None:
    """A click on the tab of a list."""
    lists = window.desk.side.lists
    place = lists.tabBar().tabRect(lists.indexOf(panel)).center()
    QTest.mouseClick(lists.tabBar(), Qt.MouseButton.LeftButton, pos=place)


def _show_history(window: Window) -> None:
    _show_tab(window, window.desk.history)


def _choose_many(window: Window) -> None:
    """All spans of one label, in the list and in the text."""
    _choose_a_span(window)
    press(window, _KEY.Key_M, Qt.KeyboardModifier.ShiftModifier)
    _show_tab(window, window.desk.spans)


def _link(window: Window) -> None:
    """A quotation with its speaker, drawn and listed."""
    _choose_a_span(window, 5)
    press(window, _KEY.Key_L)
    press(window, _KEY.Key_1)
    _show_tab(window, window.desk.links)


def _label_the_document(window: Window) -> None:
    _show_tab(window, window.desk.whole)


def _open_what_is_not_there(window: Window) -> None:
    window.bridge.open_paths([Path("خبر.txt")])


def _palette(window: Window, words: str) -> None:
    press(window, _KEY.Key_K, _CTRL)
    _type(words)


def _press_a_taken_key(window: Window) -> None:
    """In the shortcut editor press, for the first label, a key that is another's."""
    asking.show_shortcuts(window.scheme, window.keymap, window)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ShortcutsDialog)
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, _KEY.Key_Z, _CTRL)


def _find(window: Window) -> None:
    press(window, _KEY.Key_F, _CTRL)
    _type("الراوي")
    press(window, _KEY.Key_Return)


def _everywhere(window: Window) -> None:
    _choose_a_span(window, 1)
    press(window, _KEY.Key_G)


def _number_candidates(window: Window) -> None:
    """On the quotation: who said it."""
    _choose_a_span(window, 5)
    press(window, _KEY.Key_L)


def _edit_the_scheme(window: Window) -> None:
    press(window, _KEY.Key_M, _CTRL | Qt.KeyboardModifier.ShiftModifier)


def _read_the_guideline(window: Window) -> None:
    _choose_a_span(window)
    press(window, _KEY.Key_Slash)


def _suggest(window: Window) -> None:
    """Names that the assistant might have learnt, the first of them in front."""
    document = window.bridge.document
    assert document is not None
    names = ("الراوي", "ليلى الصباغ", "مريم العطار")
    found = [(one, each.start()) for one in names for each in re.finditer(one, document.text)]
    shown = tuple(
        suggest(document.text, [(start, start + len(one))], "entity", "PER", "tagger")._replace(probability=0.93)
        for one, start in sorted(found, key=lambda each: each[1])
    )
    forms = tuple(names.index(one.surface) for one in shown)
    silent = {one: measured for one, measured in MEASURED.items() if measured.is_silent}
    held = HeldBack({"unlikely": 2, "silent": 1}, silent)
    window.furniture.assistance.suggesting.show_offer(NOTHING._replace(shown=shown, forms=forms), held=held)
    press(window, _KEY.Key_J)


def _read_the_figures(window: Window, tab: int = 0) -> None:
    """What the assistant saved in a job that went well."""
    press(window, _KEY.Key_J, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = window.furniture.assistance.figuring.dialog
    assert dialog is not None
    dialog.show_figures(sample())
    dialog.tabs.setCurrentIndex(tab)
    dialog.whose.setCurrentIndex(1)


def _equip(window: Window, page: int = 0) -> None:
    """What the assistant goes by, with a word list and a pipeline, and how everybody has fared."""
    project = window.bridge.project
    assert project is not None
    folder = project.path.parent
    (folder / "مدن.txt").write_text("دمشق\nبيروت\n\nو\nوادي السدر\tORG\nدمشق\n", encoding="utf-8")
    lists = (ListWish("مدن.txt", "entity", "LOC", "مدن"), ListWish("gone.csv", "entity", "PER", "أعلام"))
    pipelines = (PipelineWish("models/ar_news", "ar_news", label_map(["PERS=PER", "MISC="])),)
    project.store.set_setting(SETTING, to_json(Wishes(lists=lists, pipelines=pipelines)))
    assisting = window.furniture.assistance.assisting
    assisting.fared = (
        ("repeats", "entity", "PER", 131, 140, False),
        ("tagger", "entity", "PER", 212, 251, False),
        ("tagger", "entity", "ORG", 30, 49, True),
        ("gazetteer:مدن", "entity", "LOC", 64, 70, False),
        ("pipeline:ar_news", "entity", "PER", 88, 103, False),
    )
    assisting.clitics = (9, 303)
    press(window, _KEY.Key_J, _CTRL | Qt.KeyboardModifier.AltModifier)
    settle(window)
    dialog = window.furniture.assistance.equipping.dialog
    assert dialog is not None
    dialog.tabs.setCurrentIndex(page)
    settle(window)


def _take_by_chance(window: Window) -> None:
    """The next unfinished document, drawn by lot, with the reason below the list."""
    window.furniture.commands["order.chance"].trigger()
    settle(window)
    until(
        window.bridge.document_opened,
        lambda: press(window, _KEY.Key_PageDown, _CTRL | Qt.KeyboardModifier.ShiftModifier),
    )


def _look_through_the_lens(window: Window) -> None:
    """The vocalised tale with coloured marks, enlarged under the mouse's place."""
    until(window.bridge.document_opened, partial(window.bridge.open_document, _id_of(window, 3)))
    press(window, _KEY.Key_I, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    press(window, _KEY.Key_F8)


def _id_of(window: Window, place: int) -> str:
    row = window.furniture.documents.document(place)
    assert row is not None
    return row.id


def _export(window: Window, name: str = "conll", *, is_written: bool = False) -> None:
    """The export of everything in a format, counted; or when it is written."""
    press(window, _KEY.Key_E, _CTRL)
    settle(window)
    dialog = window.furniture.exporting.dialog
    assert dialog is not None
    dialog.furnish()
    dialog.content.states[State.NEW].click()
    dialog.content.states[State.STARTED].click()
    dialog.formats.choose(name)
    settle(window)
    if is_written:
        dialog.export_button.click()
        settle(window)


def _choose_labels(window: Window) -> None:
    """What goes out, as a table of labels that the hand is on."""
    _export(window, "spacy-json")
    dialog = window.furniture.exporting.dialog
    assert dialog is not None
    dialog.tabs.setCurrentWidget(dialog.content)
    dialog.content.table.setFocus()


def _ask_for_an_encoding(window: Window) -> None:
    text = "زارت ليلى القاهرة، وقالت إن المدينة «لا تنام».\n"
    raw = text.encode("cp1256")
    EncodingDialog("خبر.txt", "cp1256", lambda name: raw.decode(name, "replace"), window).open()


def _ask_before_harm(window: Window) -> None:
    """The question that is asked when the JSONL's place is taken by somebody else's file."""
    title, question, harm, act = (
        QCoreApplication.translate("Asking", words)
        for words in (
            "Somebody else's file",
            "Replace {file}?",
            "This project did not write it, or it was changed since. What is in it now would be gone.",
            "Replace it",
        )
    )
    ConfirmDialog(title, question.format(file=wording.isolated("خبر.jsonl")), harm, act, window, harms=True).open()


def _region(words: str, label: str) -> dict[str, object]:
    """A region of Label Studio over words of the news below, its places in UTF-16 as old versions counted."""
    before, _, _ = _NEWS.partition(words)
    start, length = (len(one.encode("utf-16-le")) // 2 for one in (before, words))
    value = {"start": start, "end": start + length, "text": words, "labels": [label]}
    return {"id": words, "from_name": "entity", "to_name": "text", "type": "labels", "value": value}


def _look_before_importing(window: Window) -> None:
    """Tasks of Label Studio, one of them broken, on their way into a project of their own."""
    regions = [_region(words, label) for words, label in (("مرسى الزعفران", "LOC"), ("هناء الراوي", "Person"))]
    offered = [{"model_version": "crf", "result": [_region("مكتبة المدينة", "ORG")]}]
    sound = {"data": {"text": _NEWS}, "annotations": [{"result": regions}], "predictions": offered}
    project = window.bridge.project
    assert project is not None
    path = project.path.parent / "مهام.json"
    path.write_text(json.dumps([sound, sound, {"data": {}}]), encoding="utf-8")
    intake = window.furniture.intake
    intake.open([path])
    settle(window)
    assert intake.dialog is not None
    settle(window)


def _read_what_was_refused(window: Window) -> None:
    """Import them."""
    _look_before_importing(window)
    intake = window.furniture.intake
    assert intake.dialog is not None
    intake.dialog.import_button.click()
    settle(window)


SCENES: tuple[Scene, ...] = (
    Scene("start", Window.show_start, begins_empty=True),
    Scene("desk", lambda _window: None),
    Scene("span", _choose_a_span),
    Scene("spans", _choose_many),
    Scene("links", _link),
    Scene("document", _label_the_document),
    Scene("history", _show_history),
    Scene("message", _open_what_is_not_there),
    Scene("palette", partial(_palette, words="")),
    Scene("palette-search", partial(_palette, words="مق")),
    Scene("find", _find),
    Scene("everywhere", _everywhere),
    Scene("suggestions", _suggest),
    Scene("order", _take_by_chance),
    Scene("figures", _read_the_figures, is_dialog=True),
    Scene("figures-by-label", partial(_read_the_figures, tab=1), is_dialog=True),
    Scene("figures-over-time", partial(_read_the_figures, tab=2), is_dialog=True),
    Scene("link", _number_candidates),
    Scene("lens", _look_through_the_lens),
    Scene("guideline", _read_the_guideline),
    Scene("scheme", _edit_the_scheme, is_dialog=True),
    Scene("export", _export, is_dialog=True),
    Scene("export-labels", _choose_labels, is_dialog=True),
    Scene("exported", partial(_export, is_written=True), is_dialog=True),
    Scene("assistant", _equip, is_dialog=True),
    Scene("assistant-lists", partial(_equip, page=1), is_dialog=True),
    Scene("assistant-pipelines", partial(_equip, page=2), is_dialog=True),
    Scene("keys", lambda window: press(window, _KEY.Key_F1), is_dialog=True),
    Scene("shortcuts", _press_a_taken_key, is_dialog=True),
    Scene("preferences", lambda window: press(window, _KEY.Key_Comma, _CTRL), is_dialog=True),
    Scene("question", _ask_before_harm, is_dialog=True),
    Scene("encoding", _ask_for_an_encoding, is_dialog=True),
    Scene("import", _look_before_importing, is_dialog=True),
    Scene("import-report", _read_what_was_refused, is_dialog=True),
    Scene("about", asking.show_about, is_dialog=True),
)
