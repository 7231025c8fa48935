"""From a point of the viewport to a place in the text and back, over the paragraphs in sight."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF

from annotation.arabic import tokens
from annotation.ranges import Range
from annotation.span import Span
from ui.text.column import Column, InSight
from ui.text.hit import Cell
from ui.text.layout import Line

# So near (pixels) to a span's edge, a press takes hold of the edge.
GRIP_WIDTH = 5.0


class Grip(NamedTuple):
    """An edge of the range number `place` of a span."""

    span: Span
    place: int
    is_start: bool


class Spot(NamedTuple):
    """The line at a point and where on it the point lies; `cell` is the nearest letter, None on a line without any."""

    one: InSight
    number: int
    x: float
    cell: Cell | None

    @property
    def line(self) -> Line:
        """The line."""
        return self.one.view.lines[self.number]


def spot(column: Column, point: QPointF) -> Spot:
    """The line and letter nearest to a point."""
    one = column.find(point.y())
    number = one.view.line_at(point.y() - one.y)
    x = point.x() - column.left
    return Spot(one, number, x, one.view.cell_at(number, x))


def letter_near(column: Column, point: QPointF) -> Range:
    """The grapheme nearest to a point; empty, where the line begins, on a line that shows nothing."""
    found = spot(column, point)
    if found.cell is None:
        return Range(found.line.start, found.line.start)
    return Range(found.cell.start, found.cell.end)


def letter_under(column: Column, point: QPointF) -> int | None:
    """The first code point of the grapheme exactly under a point, or None."""
    found = spot(column, point)
    cell = found.cell
    y = point.y() - found.one.y
    if cell is None or not cell.left <= found.x <= cell.right:
        return None
    return cell.start if found.line.top <= y < found.line.bottom else None


def edge_near(column: Column, point: QPointF) -> int:
    """The edge between two graphemes nearest to a point: where a click puts the caret."""
    found = spot(column, point)
    cell = found.cell
    if cell is None:
        return found.line.start
    is_right_half = found.x > (cell.left + cell.right) / 2
    return cell.start if is_right_half == cell.is_rtl else cell.end


def grip_near(column: Column, point: QPointF, span: Span) -> Grip | None:
    """The edge of `span` that a press at `point` would take hold of."""
    found = spot(column, point)
    view = found.one.view
    for place, (start, end) in enumerate(span.ranges):
        for is_start, first in ((True, start), (False, end - 1)):
            if not found.line.start <= first < found.line.end:
                continue
            cell = next((one for one in view.cells(found.number) if one.start <= first < one.end), None)
            if cell and abs(found.x - (cell.leading if is_start else cell.trailing)) <= GRIP_WIDTH:
                return Grip(span, place, is_start)
    return None


def rectangles(column: Column, start: int, end: int) -> list[QRectF]:
    """Where the letters of `[start, end)` are painted in the viewport, line by line, as far as they are in sight."""
    found: list[QRectF] = []
    sizes = column.metrics
    for one in column.in_sight():
        paragraph = one.view.paragraph
        if paragraph.end <= start or paragraph.start >= end:
            continue
        for number, line in enumerate(one.view.lines):
            y = one.y + line.baseline - sizes.box_above
            height = sizes.box_above + sizes.box_below
            for left, right in one.view.extents(number, start, end):
                found.append(QRectF(column.left + left, y, right - left, height))
    return found


def line_band(column: Column, start: int, end: int) -> QRect:
    """The stretch of the viewport that holds every line from `start` to `end`; empty when out of sight."""
    top, bottom = column.viewport_height, 0
    for one in column.in_sight():
        paragraph = one.view.paragraph
        if paragraph.stop < start or paragraph.start > end:
            continue
        first = one.view.lines[one.view.line_number(max(start, paragraph.start))]
        last = one.view.lines[one.view.line_number(min(end, paragraph.end))]
        top = min(top, one.y + first.top)
        bottom = max(bottom, one.y + last.bottom)
    em = round(column.metrics.em)
    return QRect(0, top - em // 2, column.viewport_width, bottom - top + em) if top < bottom else QRect()


def caret_box(column: Column, offset: int) -> QRectF:
    """The caret before `offset` in the viewport; its height is 0 when that paragraph is out of sight."""
    number = column.index.find(offset)
    for one in column.in_sight():
        if one.view.paragraph.number == number:
            at, x = one.view.caret_x(min(offset, one.view.paragraph.end))
            line = one.view.lines[at]
            sizes = column.metrics
            y = one.y + line.baseline - sizes.box_above
            return QRectF(column.left + x - 1, y, 2, sizes.box_above + sizes.box_below)
    return QRectF()


def above_or_below(column: Column, offset: int, x: float, lines: int) -> int:
    """The edge so many lines further down (or up), nearest to `x` of the column; the text's ends beyond them."""
    number = column.index.find(offset)
    view = column.view(number)
    at = view.line_number(min(offset, view.paragraph.end)) + lines
    while at < 0:
        if number == 0:
            return 0
        number -= 1
        view = column.view(number)
        at += len(view.lines)
    while at >= len(view.lines):
        if number + 1 == len(column.index):
            return len(column.document.text)
        at -= len(view.lines)
        number += 1
        view = column.view(number)
    cell = view.cell_at(at, x)
    if cell is None:
        return view.lines[at].start
    is_right_half = x > (cell.left + cell.right) / 2
    return cell.start if is_right_half == cell.is_rtl else cell.end


def word_around(text: str, offset: int) -> Range:
    """The word, mark or white space that holds the code point at `offset`; empty in an empty text."""
    return tokens.word_at(text, min(offset, len(text) - 1)) if text else Range(0, 0)
