"""The cursor goes through the text by words, letters, sentences and lines, and takes the selection along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotation.arabic.graphemes import is_boundary
from tests.strategies import texts
from tests.ui.text.conftest import ShowView, document_of
from ui.text import keys
from ui.text.style import LIGHT
from ui.text.view import SpanView

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def _press(view: SpanView, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> int:
    for key in keys:
        QTest.keyClick(view, key, modifiers)
    return view.caret


def _selected(view: SpanView) -> str:
    selection = view.selection()
    return view.text()[slice(*selection)] if selection else ""


@given(texts())
def test_forward_and_back_stop_only_between_letters_and_reach_both_ends(text: str) -> None:
    place, stops = 0, [0]
    while place < len(text):
        place = keys.forward(text, place)
        stops.append(place)
    assert all(is_boundary(text, stop) for stop in stops)
    assert stops == sorted(set(stops))
    while place:
        before, place = place, keys.back(text, place)
        assert place < before
        assert is_boundary(text, place)


@given(texts())
def test_word_moves_always_arrive(text: str) -> None:
    place = 0
    while place < len(text):
        before, place = place, keys.word_forward(text, place)
        assert place > before
    while place:
        before, place = place, keys.word_back(text, place)
        assert place < before


@given(texts())
def test_sentence_moves_always_arrive(text: str) -> None:
    place = 0
    while place < len(text):
        before, place = place, keys.sentence_forward(text, place)
        assert place > before
    while place:
        before, place = place, keys.sentence_back(text, place)
        assert place < before


@given(texts(), st.data())
def test_shift_grows_and_shrinks_by_words_and_never_stands_still(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    anchor, caret = (keys.forward(text, place - 1) if place else 0 for place in ends)
    there = keys.extended(text, anchor, caret, is_forward=True)
    assert min(there) <= min(anchor, caret)
    assert max(there) >= max(anchor, caret)
    assert max(there) > max(anchor, caret) or max(anchor, caret) == len(text)
    assert all(is_boundary(text, place) for place in there)


def test_arrows_go_by_words_in_the_direction_one_reads(show: ShowView) -> None:
    view = show(document_of("قال Putin، ثم غادر"))
    assert [_press(view, Key.Key_Left) for _ in range(4)] == [4, 11, 14, 18]
    assert [_press(view, Key.Key_Right) for _ in range(3)] == [14, 11, 4]


def test_right_goes_forward_in_left_to_right_text(show: ShowView) -> None:
    view = show(document_of("Putin قال"), replace(LIGHT, direction=Qt.LayoutDirection.LeftToRight))
    assert _press(view, Key.Key_Right) == 6


def test_alt_goes_by_letters_also_inside_latin(show: ShowView) -> None:
    view = show(document_of("قال Putin 123 ثم"))
    assert [_press(view, Key.Key_Left, modifiers=ALT) for _ in range(8)] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert _press(view, Key.Key_Right, modifiers=ALT) == 7


def test_alt_and_shift_extend_by_whole_letters(show: ShowView) -> None:
    view = show(document_of("أَعْلَن"))
    _press(view, Key.Key_Left, Key.Key_Left, modifiers=ALT | SHIFT)
    assert view.selection() == (0, 4)
    _press(view, Key.Key_Left, modifiers=ALT)
    assert (view.selection(), view.caret) == (None, 4)


def test_control_goes_by_sentences(show: ShowView) -> None:
    text = "قال الرئيس. ثم غادر! وعاد\nفي الغد."
    view = show(document_of(text))
    starts = [text.index(word) for word in ("ثم", "وعاد", "في")]
    assert [_press(view, Key.Key_Left, modifiers=CONTROL) for _ in range(4)] == [*starts, len(text)]
    assert [_press(view, Key.Key_Right, modifiers=CONTROL) for _ in range(4)] == [*starts[::-1], 0]


def test_shift_takes_in_the_word_of_the_cursor_and_the_next(show: ShowView) -> None:
    text = "قال دونالد ترامب اليوم"
    view = show(document_of(text))
    _press(view, Key.Key_Left)
    _press(view, Key.Key_Left, modifiers=SHIFT)
    assert _selected(view) == "دونالد ترامب"
    _press(view, Key.Key_Left, modifiers=SHIFT)
    assert _selected(view) == "دونالد ترامب اليوم"
    _press(view, Key.Key_Right, Key.Key_Right, modifiers=SHIFT)
    assert _selected(view) == "دونالد"
    _press(view, Key.Key_Right, modifiers=SHIFT)
    assert _selected(view) == "قال دونالد"
    _press(view, Key.Key_Left, modifiers=SHIFT)
    assert _selected(view) == "دونالد"
    _press(view, Key.Key_Left, modifiers=SHIFT)
    assert _selected(view) == "دونالد ترامب"


def test_from_inside_a_word_shift_goes_to_its_edges(show: ShowView) -> None:
    view = show(document_of("قال لروسيا"))
    _press(view, Key.Key_Left)
    _press(view, Key.Key_Left, modifiers=ALT)
    _press(view, Key.Key_Left, modifiers=SHIFT)
    assert _selected(view) == "روسيا"


def test_an_arrow_leads_out_of_a_selection(show: ShowView) -> None:
    text = "قال دونالد ترامب اليوم"
    view = show(document_of(text))
    view.set_selection(4, 16)
    assert _press(view, Key.Key_Left) == text.index("اليوم")
    view.set_selection(4, 16)
    assert _press(view, Key.Key_Right) == 4


def test_home_and_end_of_line_and_text(show: ShowView) -> None:
    text = "كلمة " * 60 + "\nوأخرى"
    view = show(document_of(text))
    end = _press(view, Key.Key_End)
    assert 0 < end < 300
    assert text[end - 1] != " "
    assert _press(view, Key.Key_Home) == 0
    assert _press(view, Key.Key_End, modifiers=CONTROL) == len(text)
    assert _press(view, Key.Key_Home, modifiers=CONTROL | SHIFT) == 0
    assert view.selection() == (0, len(text))


def test_down_and_up_keep_to_the_column_and_stand_on_words(show: ShowView) -> None:
    text = "سطر أول طويل\n\nسطر ثان طويل\n"
    view = show(document_of(text))
    _press(view, Key.Key_Left)
    assert _press(view, Key.Key_Down) == 13
    assert _press(view, Key.Key_Down) == text.index("ثان")
    assert _press(view, Key.Key_Up, Key.Key_Up) == 4
    assert _press(view, Key.Key_Up) == 0
    _press(view, Key.Key_Down, Key.Key_Down, modifiers=SHIFT)
    assert _selected(view) == text[: text.index("ثان") + 3]


def test_a_page_down_moves_the_caret_and_brings_it_into_sight(show: ShowView) -> None:
    view = show(document_of("سطر من النص\n" * 300), size=(500, 300))
    caret = _press(view, Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown)
    assert caret > 60
    assert view.rectangles(caret, caret + 1)
    assert _press(view, Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageUp) == 0


def test_select_all_choose_and_escape(show: ShowView) -> None:
    text = "قال محمد"
    view = show(document_of(text, ("محمد", "entity", "PER")))
    _press(view, Key.Key_A, modifiers=CONTROL)
    assert view.selection() == (0, len(text))
    _press(view, Key.Key_End)
    _press(view, Key.Key_Return)
    assert view.chosen() == "s0"
    _press(view, Key.Key_Escape)
    assert (view.chosen(), view.selection()) == ("", None)


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_Q, Key.Key_Delete, Key.Key_Tab, Key.Key_Escape])
def test_keys_of_the_window_are_left_to_it(show: ShowView, key: Qt.Key) -> None:
    view = show(document_of("قال"))
    _press(view, key)
    assert (view.caret, view.selection()) == (0, None)
