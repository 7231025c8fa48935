"""Where a letter is painted, there it is hit: checked against the glyphs that Qt paints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.ui.text.conftest import FONTS, ShowView, document_of
from ui.text.style import LIGHT
from ui.text.view import SpanView

MIXED = (
    "قال وبوتين's team met Donald Trump في Anchorage, Alaska (ألاسكا) يوم 15/08/2025 عند الساعة 3,5 بحضور G-20.\n"
    "أَعلنتْ وكالةُ «رويترز» 📰 أنّ السلام على الإسلام كلَا لا 😡👨‍👩‍👧 كتاب\u200cها لله الحمد.\n"
    "An English line that is long enough to be wrapped in this window, with عربي inside it and digits 12.\n"
) * 3


def _lines(view: SpanView) -> list[tuple[int, int, int]]:
    """(paragraph in sight, line, y of its middle) of every line in sight that shows something."""
    column = view.column
    assert column
    return [
        (place, number, one.y + line.baseline - 4)
        for place, one in enumerate(column.in_sight())
        for number, line in enumerate(one.view.lines)
        if line.text_end > line.start
    ]


@pytest.mark.parametrize("families", FONTS[:3], ids=lambda families: families[0])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2], ids=lambda direction: direction.name)
def test_every_painted_letter_is_hit_in_its_middle(
    show: ShowView, families: tuple[str, ...], direction: Qt.LayoutDirection
) -> None:
    view = show(document_of(MIXED), replace(LIGHT, families=families, direction=direction), (520, 700))
    column = view.column
    assert column
    checked = 0
    for place, number, y in _lines(view):
        one = column.in_sight()[place]
        line = one.view.lines[number]
        for cell in one.view.cells(number):
            painted = line.shown.painted(cell.start, cell.end)
            if cell.start >= line.text_end or cell.right - cell.left < 1 or not painted:
                continue
            x = column.left + (cell.left + cell.right) / 2
            assert view.letter_near(QPointF(x, y)) == (cell.start, cell.end)
            checked += 1
    assert checked > 250


@pytest.mark.parametrize("families", FONTS[:3], ids=lambda families: families[0])
def test_whole_words_lie_where_qt_paints_them(show: ShowView, families: tuple[str, ...]) -> None:
    view = show(document_of(MIXED), replace(LIGHT, families=families), (520, 700))
    column = view.column
    assert column
    words = 0
    for place, number, _ in _lines(view):
        one = column.in_sight()[place]
        line = one.view.lines[number]
        start = line.start
        for word in view.text()[line.start : line.text_end].split(" "):
            end = start + len(word)
            if word.isalpha():
                painted = line.shown.painted(start, end)
                [extent] = one.view.extents(number, start, end)
                assert extent.left == pytest.approx(min(left for left, _, _ in painted), abs=0.6)
                assert extent.right == pytest.approx(max(right for _, right, _ in painted), abs=0.6)
                words += 1
            start = end + 1
    assert words > 30


@pytest.mark.parametrize("families", FONTS[:3], ids=lambda families: families[0])
def test_the_alef_of_a_lam_alef_has_room_of_its_own(show: ShowView, families: tuple[str, ...]) -> None:
    view = show(document_of("سلام كلَا"), replace(LIGHT, families=families))
    for lam, alef in ((1, 2), (6, 8)):
        [one], [two] = view.rectangles(lam, lam + 1), view.rectangles(alef, alef + 1)
        assert one.width() > 1
        assert two.width() > 1
        assert two.right() == pytest.approx(one.left(), abs=1)


def test_beside_the_text_nothing_is_hit_but_the_nearest_letter_is_found(show: ShowView) -> None:
    view = show(document_of("كلمة واحدة"))
    [box] = view.rectangles(0, 1)
    right_of_it = QPointF(box.right() + 8, box.center().y())
    assert view.hit(right_of_it) is None
    assert view.letter_near(right_of_it) == (0, 1)
    assert view.hit(box.center()) == 0


def test_a_drag_over_a_wrapped_line_ending_in_spaces_hits_the_letters_pointed_at(
    show: ShowView, test_data: Path
) -> None:
    text = (test_data / "news" / "alaska_summit.txt").read_text(encoding="utf-8").replace(" ", "  ")
    view = show(document_of(text), size=(420, 700))
    column = view.column
    assert column
    for place, number, y in _lines(view):
        one = column.in_sight()[place]
        line = one.view.lines[number]
        left, right, _ = line.shown.painted(line.text_end - 1, line.text_end)[0]
        assert view.letter_near(QPointF(column.left + (left + right) / 2, y)).end == line.text_end
