"""The caret goes through the text letter by letter, word by word, line by line, and takes the selection along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
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
NONE = Qt.KeyboardModifier.NoModifier


def _press(view: SpanView, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> int:
    for key in keys:
        QTest.keyClick(view, key, modifiers)
    return view.caret


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


def test_left_goes_forward_in_right_to_left_text_also_inside_latin(show: ShowView) -> None:
    view = show(document_of("قال Putin 123 ثم"))
    assert [_press(view, Key.Key_Left) for _ in range(8)] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert _press(view, Key.Key_Right) == 7


def test_right_goes_forward_in_left_to_right_text(show: ShowView) -> None:
    view = show(document_of("Putin قال"), replace(LIGHT, direction=Qt.LayoutDirection.LeftToRight))
    assert _press(view, Key.Key_Right, Key.Key_Right) == 2


def test_shift_extends_by_whole_letters(show: ShowView) -> None:
    view = show(document_of("أَعْلَن"))
    _press(view, Key.Key_Left, Key.Key_Left, modifiers=SHIFT)
    assert view.selection() == (0, 4)
    _press(view, Key.Key_Left)
    assert (view.selection(), view.caret) == (None, 4)


def test_control_goes_by_words(show: ShowView) -> None:
    view = show(document_of("قال الرئيس، ثم غادر"))
    assert [_press(view, Key.Key_Left, modifiers=CONTROL) for _ in range(3)] == [4, 12, 15]
    assert _press(view, Key.Key_Right, modifiers=CONTROL) == 12


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


def test_down_and_up_keep_to_the_column_and_come_back(show: ShowView) -> None:
    view = show(document_of("سطر أول طويل\n\nسطر ثان طويل\n"))
    _press(view, *[Key.Key_Left] * 5)
    assert _press(view, Key.Key_Down) == 13
    assert _press(view, Key.Key_Down) in (18, 19, 20)
    assert _press(view, Key.Key_Up, Key.Key_Up) == 5
    assert _press(view, Key.Key_Up) == 0


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
    _press(view, Key.Key_Return)
    assert view.chosen() == "s0"
    _press(view, Key.Key_Escape)
    assert (view.chosen(), view.selection()) == ("", None)


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_Q, Key.Key_Delete, Key.Key_Tab, Key.Key_Escape])
def test_keys_of_the_window_are_left_to_it(show: ShowView, key: Qt.Key) -> None:
    view = show(document_of("قال"))
    _press(view, key)
    assert (view.caret, view.selection()) == (0, None)
