"""What the hand selects is labelled as it was meant: words without the signs around them, a sign where it is alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import ARTICLE
from tests.ui.windows import drag, marked, press
from ui.window import Window


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
    press(desk, Qt.Key.Key_1)
    assert marked(desk) == [("PER", meant)]


def test_an_edge_is_left_where_it_was_pulled(desk: Window) -> None:
    start = ARTICLE.index("جميلة")
    drag(desk, start, start + len("جميلة"))
    press(desk, Qt.Key.Key_A)
    span_id = desk.desk.view.chosen()
    desk.labelling.resize(span_id, 0, start, start + len("جميلة."))
    assert marked(desk) == [("POS", "جميلة.")]


def test_blanks_alone_are_not_labelled(desk: Window) -> None:
    desk.desk.view.set_selection(3, 4)
    press(desk, Qt.Key.Key_1)
    assert marked(desk) == []
