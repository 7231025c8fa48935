"""Numbers stand above the letters, are found under the mouse, and wait at the edge for what is out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from tests.ui.text.conftest import ShowView, document_of
from ui.colours import TEXT_CONTRAST, contrast
from ui.text.badges import Badge, Badges, lay
from ui.text.column import Column
from ui.text.style import DARK, LIGHT, Appearance

TEXT = "قال محمد إن القاهرة جميلة، وقالت ليلى: «الجو رائع اليوم». " * 4 + "\n" * 60 + "ختم عمر كلامه."
NAMES = ("محمد", "القاهرة", "ليلى", "قالت", "رائع")


def _badges() -> list[Badge]:
    places = [TEXT.index(name) for name in NAMES]
    return [
        Badge(str(number + 1), place, place + len(name), name, "s0" if not number else "", not number)
        for number, (place, name) in enumerate(zip(places, NAMES, strict=True))
    ]


def _column(show: ShowView, look: Appearance = LIGHT) -> Column:
    column = show(document_of(TEXT, ("محمد", "entity", "PER")), look).column
    assert column is not None
    return column


def test_no_badge_lies_on_a_letter_of_its_line_or_on_another_badge(show: ShowView) -> None:
    column = _column(show)
    laid = lay(column, _badges())
    assert [one.reads for one in laid] == ["1", "2", "3", "4", "5"]
    letters = [box for one in laid for box in one.words]
    assert not any(one.box.intersects(box.adjusted(0, 2, 0, 0)) for one in laid for box in letters)
    assert not any(one.box.intersects(other.box) for one in laid for other in laid if one is not other)
    page = QRectF(0, 0, column.viewport_width, column.viewport_height)
    assert all(page.contains(one.box) for one in laid)


def test_a_badge_and_its_words_are_found_under_the_mouse(show: ShowView) -> None:
    column = _column(show)
    badges = Badges()
    badges.show(_badges())
    for one in lay(column, _badges()):
        assert badges.at(column, one.box.center()) == one.number
        assert badges.at(column, one.words[0].center()) == one.number
    assert badges.at(column, QPointF(2, column.viewport_height - 2)) is None


def test_what_is_out_of_sight_waits_at_the_edge_with_an_arrow_and_its_words(show: ShowView) -> None:
    column = _column(show)
    start = TEXT.index("عمر")
    (far,) = lay(column, [Badge("7", start, start + 3, "عمر")])
    assert far.reads == "7 ↓ \u2068عمر\u2069"
    assert far.box.bottom() <= column.viewport_height
    assert far.words == ()


def test_two_at_the_edge_stand_side_by_side(show: ShowView) -> None:
    column = _column(show)
    start = TEXT.index("عمر")
    laid = lay(column, [Badge(str(number), start, start + 3, "عمر") for number in (1, 2)])
    assert not laid[0].box.intersects(laid[1].box)


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_a_number_can_be_read_in_either_light(look: Appearance) -> None:
    assert contrast(look.accent, look.base) >= TEXT_CONTRAST
