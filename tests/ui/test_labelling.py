"""What a label's key means: the words selected, else the word pointed at or under the cursor, else the chosen span."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ARTICLE
from tests.ui.windows import drag, marked, open_paths, point, press
from ui.window import Window

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(words: str) -> int:
    return ARTICLE.index(words)


def click_label(window: Window, label: str) -> None:
    button = window.desk.labels.button("entity", label)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("selected", "meant"),
    [
        ("القاهرة جميلة.", "القاهرة جميلة"),
        ("ليلى: ", "ليلى"),
        ("«الجو رائع اليوم».", "الجو رائع اليوم"),
        ("ليلى: «الجو", "ليلى: «الجو"),
        ("لقاهرة", "لقاهرة"),
        (": ", ":"),
    ],
)
def test_the_signs_around_the_words_are_left_outside(desk: Window, selected: str, meant: str) -> None:
    start = ARTICLE.index(selected)
    desk.desk.view.set_selection(start, start + len(selected))
    press(desk, KEY.Key_1)
    assert marked(desk) == [("PER", meant)]


def test_an_edge_is_left_where_it_was_pulled(desk: Window) -> None:
    start = ARTICLE.index("جميلة")
    drag(desk, start, start + len("جميلة"))
    press(desk, KEY.Key_A)
    span_id = desk.desk.view.chosen()
    desk.labelling.resize(span_id, 0, start, start + len("جميلة."))
    assert marked(desk) == [("POS", "جميلة.")]


def test_blanks_alone_are_not_labelled(desk: Window) -> None:
    desk.desk.view.set_selection(3, 4)
    press(desk, KEY.Key_1)
    assert marked(desk) == []


def test_pointing_and_one_key_is_the_whole_act(desk: Window) -> None:
    point(desk, at("محمد") + 2)
    press(desk, KEY.Key_1)
    point(desk, at("القاهرة") + 3)
    press(desk, KEY.Key_3)
    assert marked(desk) == [("PER", "محمد"), ("LOC", "القاهرة")]


def test_when_keys_moved_last_the_word_under_the_cursor_is_labelled(desk: Window) -> None:
    point(desk, at("القاهرة") + 3)
    press(desk, KEY.Key_Left)
    press(desk, KEY.Key_1)
    assert marked(desk) == [("PER", "محمد")]
    point(desk, at("القاهرة") + 2)
    press(desk, KEY.Key_3)
    assert marked(desk)[1:] == [("LOC", "القاهرة")]


def test_a_name_of_two_words_is_one_press_with_shift_and_the_key(desk: Window) -> None:
    press(desk, KEY.Key_Left)
    press(desk, KEY.Key_Left, SHIFT)
    press(desk, KEY.Key_1)
    assert marked(desk) == [("PER", "محمد إن")]
    press(desk, KEY.Key_Left)
    press(desk, KEY.Key_3)
    assert marked(desk)[1:] == [("LOC", "القاهرة")]


def test_on_the_same_word_another_key_changes_the_label(desk: Window) -> None:
    point(desk, at("محمد"))
    press(desk, KEY.Key_1)
    point(desk, at("محمد") + 1)
    press(desk, KEY.Key_2)
    assert marked(desk) == [("ORG", "محمد")]
    assert desk.furniture.history.rowCount() == 2


def test_a_word_that_was_labelled_before_gets_the_new_label_of_the_same_layer(desk: Window) -> None:
    for words, key in (("محمد", KEY.Key_1), ("القاهرة", KEY.Key_3), ("محمد", KEY.Key_2)):
        point(desk, at(words))
        press(desk, key)
    assert marked(desk) == [("ORG", "محمد"), ("LOC", "القاهرة")]
    point(desk, at("القاهرة"))
    press(desk, KEY.Key_A)
    assert sorted(marked(desk)[1:]) == [("LOC", "القاهرة"), ("POS", "القاهرة")]


def test_inside_a_chosen_span_another_word_is_labelled_for_itself(desk: Window) -> None:
    start = at("الجو")
    drag(desk, start, start + len("الجو رائع اليوم"))
    press(desk, KEY.Key_Q)
    point(desk, at("رائع"))
    press(desk, KEY.Key_A)
    assert marked(desk) == [("QUOTE", "الجو رائع اليوم"), ("POS", "رائع")]


def test_a_span_chosen_by_a_click_is_relabelled(desk: Window) -> None:
    for words in ("محمد", "القاهرة"):
        point(desk, at(words))
        press(desk, KEY.Key_1)
    view = desk.desk.view
    first = view.rectangles(at("محمد") + 1, at("محمد") + 2)[0].center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    press(desk, KEY.Key_2)
    assert marked(desk) == [("ORG", "محمد"), ("PER", "القاهرة")]


def test_over_blanks_the_chosen_span_is_meant(desk: Window) -> None:
    point(desk, at("محمد"))
    press(desk, KEY.Key_1)
    point(desk, at(" إن"))
    press(desk, KEY.Key_2)
    assert marked(desk) == [("ORG", "محمد")]


def test_a_click_on_a_label_takes_it_in_hand_wherever_the_cursor_stands(desk: Window) -> None:
    press(desk, KEY.Key_Left)
    click_label(desk, "PER")
    assert desk.labelling.in_hand == ("entity", "PER")
    assert marked(desk) == []
    drag(desk, at("ليلى"), at("ليلى") + 4)
    assert marked(desk) == [("PER", "ليلى")]


def test_with_a_label_in_hand_a_key_takes_another(desk: Window) -> None:
    click_label(desk, "PER")
    point(desk, at("محمد"))
    press(desk, KEY.Key_2)
    assert desk.labelling.in_hand == ("entity", "ORG")
    press(desk, KEY.Key_2)
    assert desk.labelling.in_hand is None
    assert marked(desk) == []


def test_before_anything_has_moved_a_key_takes_its_label_in_hand(desk: Window) -> None:
    press(desk, KEY.Key_1)
    assert desk.labelling.in_hand == ("entity", "PER")


def test_space_gives_the_last_label_again(desk: Window) -> None:
    press(desk, KEY.Key_Space)
    point(desk, at("محمد"))
    press(desk, KEY.Key_1)
    point(desk, at("ليلى"))
    press(desk, KEY.Key_Space)
    assert marked(desk) == [("PER", "محمد"), ("PER", "ليلى")]


def test_space_on_a_button_presses_the_button(desk: Window) -> None:
    point(desk, at("محمد"))
    press(desk, KEY.Key_1)
    point(desk, at("ليلى"))
    button = desk.desk.labels.button("entity", "ORG")
    assert button is not None
    desk.desk.view.choose("")
    button.setFocus()
    press(desk, KEY.Key_Space)
    assert marked(desk) == [("PER", "محمد")]
    assert desk.labelling.in_hand == ("entity", "ORG")


@pytest.fixture
def russia(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A text that names Russia plainly, and twice behind clitics."""
    (tmp_path / "r.txt").write_text("روسيا أولا. ثم رد لروسيا وبروسيا.\n", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "r.txt")
    return window


def test_the_clitic_of_a_known_name_stays_outside_and_the_line_says_so(russia: Window) -> None:
    text = russia.desk.view.text()
    for words in ("روسيا أولا", "لروسيا", "وبروسيا"):
        point(russia, text.index(words))
        press(russia, KEY.Key_4)
    assert marked(russia) == [("GPE", "روسيا")] * 3
    assert "وب" in russia.furniture.status.hint
    press(russia, KEY.Key_E)
    assert marked(russia)[2:] == [("GPE", "وبروسيا")]


def test_a_selection_of_whole_words_is_offered_the_same(russia: Window) -> None:
    text = russia.desk.view.text()
    point(russia, 1)
    press(russia, KEY.Key_4)
    start = text.index("لروسيا")
    drag(russia, start, start + len("لروسيا"))
    press(russia, KEY.Key_4)
    assert marked(russia) == [("GPE", "روسيا")] * 2


def test_a_name_whose_label_was_taken_back_is_known_no_more(russia: Window) -> None:
    text = russia.desk.view.text()
    point(russia, 1)
    press(russia, KEY.Key_4)
    press(russia, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    point(russia, text.index("لروسيا"))
    press(russia, KEY.Key_4)
    assert marked(russia) == [("GPE", "لروسيا")]
