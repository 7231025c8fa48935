"""Labels of documents and sentences, finished layers and the note: by key and mouse, one step each, in the JSONL."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotation.change import DocumentLabel, State
from annotation.document import Document
from annotation.rules import done_layers
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_line
from tests.ui.conftest import ARTICLE
from tests.ui.windows import WAIT, choose, drag, letter, marked, press
from ui.settings import LANGUAGE
from ui.value_menu import ValueMenu
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "قال محمد إن القاهرة جميلة."
SECOND = "وقالت ليلى: «الجو رائع اليوم»."


def opened(window: Window) -> Document:
    document = window.bridge.document
    assert document is not None
    return document


def menu() -> ValueMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ValueMenu)
    return found


def put_caret(window: Window, words: str) -> None:
    start = ARTICLE.index(words)
    window.desk.view.set_selection(start, start)


def layers_button(window: Window) -> QToolButton:
    found = [one for one in window.desk.heading.findChildren(QToolButton) if one.text().startswith("Layers")]
    assert len(found) == 1
    return found[0]


def test_two_presses_label_the_document_and_one_undo_takes_it_back(desk: Window) -> None:
    press(desk, KEY.Key_T, SHIFT)
    assert menu().question.name == "topic"
    press(desk, KEY.Key_2)
    assert opened(desk).labels == (DocumentLabel("topic", "economy"),)
    assert opened(desk).state is State.STARTED
    press(desk, KEY.Key_Z, CTRL)
    assert opened(desk).labels == ()


def test_the_key_again_goes_on_to_the_next_question(desk: Window) -> None:
    press(desk, KEY.Key_T, SHIFT)
    press(desk, KEY.Key_T, SHIFT)
    assert menu().question.name == "sentiment"
    press(desk, KEY.Key_1)
    press(desk, KEY.Key_T, SHIFT)
    press(desk, KEY.Key_T)
    press(desk, KEY.Key_0)
    assert opened(desk).labels == ()


def test_a_click_answers_and_another_answers_otherwise(desk: Window) -> None:
    desk.desk.side.lists.setCurrentWidget(desk.desk.whole)
    choice = desk.desk.whole.choice("topic")
    assert choice is not None
    for value in ("sport", "politics"):
        chip = choice.chip(value)
        assert chip is not None
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert opened(desk).labels == (DocumentLabel("topic", "politics"),)
    assert desk.desk.view.hasFocus()


def test_the_answers_follow_the_document(qtbot: QtBot, desk: Window) -> None:
    desk.desk.side.lists.setCurrentWidget(desk.desk.whole)
    press(desk, KEY.Key_T, SHIFT)
    press(desk, KEY.Key_1)
    choice = desk.desk.whole.choice("topic")
    assert choice is not None
    chip = choice.chip("politics")
    assert chip is not None
    assert chip.isChecked()
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, KEY.Key_PageDown, CTRL)
    assert not chip.isChecked()


def test_layers_are_finished_by_key_and_counted_in_the_heading(desk: Window) -> None:
    press(desk, KEY.Key_1, CTRL | SHIFT)
    press(desk, KEY.Key_3, CTRL | SHIFT)
    assert done_layers(opened(desk)) == ("entity", "sentiment")
    assert layers_button(desk).text() == "Layers 2/4"
    press(desk, KEY.Key_1, CTRL | SHIFT)
    assert layers_button(desk).text() == "Layers 1/4"
    press(desk, KEY.Key_Z, CTRL)
    assert layers_button(desk).text() == "Layers 2/4"
    assert "Entities" in layers_button(desk).toolTip()


def test_layers_are_finished_in_the_menu_of_the_heading(desk: Window) -> None:
    rows = layers_button(desk).menu().actions()
    assert [row.text() for row in rows] == ["Entities", "Quotations", "Sentiment", "Sentences"]
    rows[1].trigger()
    assert done_layers(opened(desk)) == ("quote",)


def test_a_note_on_the_document_is_kept_before_the_next_one_opens(qtbot: QtBot, desk: Window) -> None:
    press(desk, KEY.Key_N, SHIFT)
    note = desk.desk.whole.note
    assert note.hasFocus()
    QTest.keyClicks(note, "ask")
    document = opened(desk)
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, KEY.Key_Return, CTRL)
    assert document.note == "ask"
    assert opened(desk).note == ""
    assert desk.desk.whole.note.toPlainText() == ""


def test_escape_leaves_the_note_and_keeps_it(desk: Window) -> None:
    press(desk, KEY.Key_N, SHIFT)
    QTest.keyClicks(desk.desk.whole.note, "seen")
    press(desk, KEY.Key_Escape)
    assert desk.desk.view.hasFocus()
    assert opened(desk).note == "seen"
    press(desk, KEY.Key_Z, CTRL)
    assert opened(desk).note == ""


def test_a_key_labels_the_sentence_at_the_caret_and_another_changes_it(desk: Window) -> None:
    put_caret(desk, "القاهرة")
    press(desk, KEY.Key_Z)
    assert marked(desk) == [("POS", FIRST)]
    press(desk, KEY.Key_X)
    assert marked(desk) == [("NEG", FIRST)]
    press(desk, KEY.Key_X)
    assert "already" in desk.furniture.status.hint
    press(desk, KEY.Key_Down)
    press(desk, KEY.Key_V)
    assert marked(desk) == [("NEG", FIRST), ("NEU", SECOND)]
    press(desk, KEY.Key_Delete)
    assert marked(desk) == [("NEG", FIRST)]


def test_a_key_labels_the_sentence_under_the_pointer(desk: Window) -> None:
    start = ARTICLE.index("رائع")
    QTest.mouseMove(desk.desk.view.viewport(), letter(desk, start, start + 1))
    press(desk, KEY.Key_Z)
    assert marked(desk) == [("POS", SECOND)]


def test_a_selection_over_two_sentences_labels_both_in_one_step(desk: Window) -> None:
    start = ARTICLE.index("جميلة")
    drag(desk, start, ARTICLE.index("ليلى") + 2)
    press(desk, KEY.Key_B)
    assert marked(desk) == [("MIX", FIRST), ("MIX", SECOND)]
    press(desk, KEY.Key_Z, CTRL)
    assert marked(desk) == []


def test_a_name_in_the_sentence_stays_a_name_and_a_labelled_sentence_becomes_none(desk: Window) -> None:
    start = ARTICLE.index("ليلى")
    drag(desk, start, start + 4)
    press(desk, KEY.Key_1)
    press(desk, KEY.Key_Z)
    assert marked(desk) == [("POS", SECOND), ("PER", "ليلى")]
    press(desk, KEY.Key_2)
    assert ("POS", SECOND) in marked(desk)


def test_white_space_has_no_sentence(desk: Window) -> None:
    desk.desk.view.set_selection(len(ARTICLE), len(ARTICLE))
    press(desk, KEY.Key_Z)
    assert marked(desk) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_all_of_it_comes_back_from_the_jsonl(qtbot: QtBot, desk: Window, language: str) -> None:
    choose(qtbot, desk, LANGUAGE, language)
    put_caret(desk, "ليلى")
    press(desk, KEY.Key_Z)
    press(desk, KEY.Key_T, SHIFT)
    press(desk, KEY.Key_1)
    press(desk, KEY.Key_2, CTRL | SHIFT)
    desk.furniture.details.wholes.set_note("ملاحظة\nفي سطرين")
    project = desk.bridge.project
    assert project is not None
    record = project.store.read(opened(desk).id).record
    again = from_line(to_line(record))
    assert again == record
    document = again.to_document()
    assert done_layers(document) == ("quote",)
    assert DocumentLabel("topic", "politics") in document.labels
    assert document.note == "ملاحظة\nفي سطرين"
    assert [(one.layer, one.label, one.surface) for one in document.spans.ordered()] == [("sentence", "POS", SECOND)]
