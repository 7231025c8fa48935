"""Attributes, doubt and a note of the chosen span: few presses, a click, one step each, and all of it in the JSONL."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.span import Attribute, Span
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_line
from tests.ui.conftest import ARTICLE
from tests.ui.windows import press
from ui.fields import LineField
from ui.value_menu import ValueMenu
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def mark(window: Window, words: str, key: Qt.Key) -> None:
    start = ARTICLE.index(words)
    window.desk.view.set_selection(start, start + len(words))
    press(window, key)


def chosen(window: Window) -> Span:
    span = window.desk.view.chosen_span()
    assert span is not None
    return span


def menu() -> ValueMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ValueMenu)
    return found


def chip(window: Window, name: str, value: str) -> None:
    choice = window.desk.details.choice(name)
    assert choice is not None
    button = choice.chip(value)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def note_field(window: Window) -> LineField:
    found = window.desk.details.field("note")
    assert found is not None
    return found


def test_two_presses_set_a_value_and_one_undo_takes_it_back(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    press(desk, KEY.Key_T)
    assert menu().question.name == "intensity"
    press(desk, KEY.Key_3)
    assert chosen(desk).attributes == (Attribute("intensity", "strong"),)
    assert QApplication.activePopupWidget() is None
    press(desk, KEY.Key_Z, CTRL)
    assert chosen(desk).attributes == ()


def test_the_digit_is_a_place_on_the_keyboard(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    press(desk, KEY.Key_T)
    # What an Arabic keyboard types where a US one has 2, and where it has T.
    QApplication.sendEvent(menu(), QKeyEvent(QEvent.Type.KeyPress, ord("ف"), Qt.KeyboardModifier.NoModifier, "ف"))
    assert menu().question.name == "certainty"
    QApplication.sendEvent(menu(), QKeyEvent(QEvent.Type.KeyPress, ord("٢"), Qt.KeyboardModifier.NoModifier, "٢"))
    assert chosen(desk).attribute("certainty") == "doubtful"


def test_the_key_again_goes_on_to_the_next_attribute_and_round(desk: Window) -> None:
    mark(desk, "الجو رائع", KEY.Key_Q)
    press(desk, KEY.Key_T)
    asked = []
    for _ in range(4):
        asked.append(menu().question.name)
        press(desk, KEY.Key_T)
    assert asked == ["kind", "certainty", "note", "kind"]


def test_zero_takes_the_value_away_and_escape_changes_nothing(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    press(desk, KEY.Key_T)
    press(desk, KEY.Key_1)
    press(desk, KEY.Key_T)
    press(desk, KEY.Key_Escape)
    assert chosen(desk).attribute("intensity") == "weak"
    press(desk, KEY.Key_T)
    press(desk, KEY.Key_0)
    assert chosen(desk).attributes == ()


def test_arrows_and_return_choose_as_well(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    press(desk, KEY.Key_T)
    press(desk, KEY.Key_Down)
    press(desk, KEY.Key_Return)
    assert chosen(desk).attribute("intensity") == "medium"


def test_one_key_doubts_and_doubts_no_more(desk: Window) -> None:
    mark(desk, "محمد", KEY.Key_1)
    press(desk, KEY.Key_C)
    assert chosen(desk).attributes == (Attribute("certainty", "doubtful"),)
    assert "?" in str(desk.furniture.spans.index(0, 0).data())
    assert "doubtful" in str(desk.furniture.spans.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    press(desk, KEY.Key_C)
    assert chosen(desk).attributes == ()
    assert desk.furniture.spans.index(0, 0).data() == "Person"


def test_a_click_sets_a_value_another_changes_it_the_same_takes_it_away(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    chip(desk, "intensity", "weak")
    assert chosen(desk).attribute("intensity") == "weak"
    chip(desk, "intensity", "strong")
    assert chosen(desk).attribute("intensity") == "strong"
    chip(desk, "intensity", "strong")
    assert chosen(desk).attribute("intensity") is None
    assert desk.desk.view.hasFocus()


def test_a_note_is_written_by_keys_alone(desk: Window) -> None:
    mark(desk, "محمد", KEY.Key_1)
    press(desk, KEY.Key_N)
    assert note_field(desk).hasFocus()
    QTest.keyClicks(note_field(desk), "who?")
    press(desk, KEY.Key_Return)
    assert chosen(desk).attribute("note") == "who?"
    assert desk.desk.view.hasFocus()
    press(desk, KEY.Key_N)
    QTest.keyClicks(note_field(desk), "no")
    press(desk, KEY.Key_Escape)
    assert chosen(desk).attribute("note") == "who?"
    assert desk.desk.view.hasFocus()


def test_a_note_that_is_being_written_is_kept_when_the_document_is_left(desk: Window) -> None:
    mark(desk, "محمد", KEY.Key_1)
    press(desk, KEY.Key_N)
    QTest.keyClicks(note_field(desk), "left")
    document = desk.bridge.document
    assert document is not None
    press(desk, KEY.Key_PageDown, CTRL)
    assert [one.attribute("note") for one in document.spans.ordered()] == ["left"]


def test_the_details_say_what_the_span_is_and_what_is_wrong(desk: Window) -> None:
    mark(desk, "محمد إن", KEY.Key_1)
    start = ARTICLE.index("محمد")
    told = desk.furniture.details.details.details()
    assert (told.title, told.words, told.problems) == ("Person", "محمد إن", ())
    assert f"{start}–{start + 7}" in told.place
    assert "by hand" in told.place


def test_a_required_attribute_that_is_missing_is_said_in_words(desk: Window) -> None:
    layers = [
        one._replace(attributes=tuple(each._replace(is_required=True) for each in one.attributes))
        for one in DEFAULT_SCHEME.layers
    ]
    desk.furniture.details.details.show_scheme(DEFAULT_SCHEME._replace(layers=tuple(layers)))
    mark(desk, "رائع", KEY.Key_A)
    assert desk.furniture.details.details.details().problems == ("Missing: Intensity",)
    press(desk, KEY.Key_T)
    press(desk, KEY.Key_1)
    assert desk.furniture.details.details.details().problems == ()


def test_what_the_scheme_does_not_know_can_be_seen_and_taken_away(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    desk.furniture.details.details.set_value("stance", "for")
    assert desk.furniture.details.details.details().problems == ("The scheme does not know: \u2068stance\u2069",)
    field = desk.desk.details.field("stance")
    assert field is not None
    assert field.text() == "for"
    desk.furniture.details.details.set_value("stance", "")
    assert chosen(desk).attributes == ()


def test_several_spans_show_what_they_have_in_common(desk: Window) -> None:
    mark(desk, "رائع", KEY.Key_A)
    press(desk, KEY.Key_C)
    mark(desk, "محمد", KEY.Key_1)
    document = desk.bridge.document
    assert document is not None
    desk.furniture.details.several.take(tuple(one.id for one in document.spans.ordered()))
    told = desk.furniture.details.details.details()
    assert [one.name for one in told.attributes] == ["certainty", "note"]
    assert dict(told.values or {})["certainty"] == ("", "doubtful")
    assert told.title == "2 spans: Person 1 · Positive 1"


@pytest.mark.parametrize("acts", [("T", "2"), ("C",), ("T", "T", "1")])
def test_all_of_it_comes_back_from_the_jsonl(desk: Window, acts: tuple[str, ...]) -> None:
    mark(desk, "الجو رائع", KEY.Key_Q)
    for one in acts:
        press(desk, Qt.Key(ord(one)))
    desk.furniture.details.details.set_value("note", "ملاحظة «هنا»")
    project, document = desk.bridge.project, desk.bridge.document
    assert project is not None
    assert document is not None
    record = project.store.read(document.id).record
    again = from_line(to_line(record))
    assert again == record
    assert chosen(desk) in again.annotations
    assert len(chosen(desk).attributes) == 2
