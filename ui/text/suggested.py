"""Suggestions on the text: a dotted frame and a faint title with a question mark, so that none is taken for a label.

They are drawn over the finished text and change no line's height: labelling is calm while suggestions come and go.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from annotation.suggest.suggestion import Suggestion
from ui.text.column import Column, InSight
from ui.text.painter import Inks
from ui.text.style import SpanStyle, style_of

_DOTS = (1.0, 2.0)
_DASHES = (4.0, 2.0)


class Drawn(NamedTuple):
    """What is drawn of one suggestion: the boxes of its letters, line by line, and where its title has room."""

    number: int
    boxes: tuple[QRectF, ...]
    title: QRectF


class Suggested:
    """Paints what is suggested. `front`: the number of the one that keys mean; its `kin`: others of its form."""

    def __init__(self) -> None:
        """Nothing is suggested."""
        self._shown: Sequence[Suggestion] = ()
        self._starts: list[int] = []
        # The furthest end so far: behind a start only those can reach a place whose furthest end does.
        self._reach: list[int] = []
        self._styles: Mapping[tuple[str, str], SpanStyle] = {}
        self._front = -1
        self._kin: frozenset[int] = frozenset()

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, which are in the order of the text; none of them is in front."""
        self._shown = suggestions
        self._starts = [one.start for one in suggestions]
        self._reach = list(accumulate((one.end for one in suggestions), max))
        self.put_in_front(-1)

    def put_in_front(self, number: int, kin: frozenset[int] = frozenset()) -> None:
        """The suggestion that keys mean from now on, -1 for none, and those that are accepted with it."""
        self._front, self._kin = number, kin

    def set_styles(self, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        """How each label looks."""
        self._styles = styles

    def between(self, start: int, end: int) -> Iterator[int]:
        """The numbers of those that share a code point with `[start, end)`, in order."""
        number = bisect_right(self._reach, start)
        while number < len(self._shown) and self._starts[number] < end:
            if self._shown[number].end > start:
                yield number
            number += 1

    def paint(self, painter: QPainter, column: Column, clip: QRect) -> None:
        """Paint what of it lies in `clip`."""
        if not self._shown:
            return
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(column.metrics.tag_font)
        taken: list[QRectF] = []
        for one in self._in_sight(column):
            suggestion = self._shown[one.number]
            style = style_of(self._styles, suggestion.layer, suggestion.label)
            inks = Inks(style, column.metrics.look)
            painter.setPen(self._pen(one.number, inks, column.metrics.thin))
            for box in one.boxes:
                painter.drawRect(box)
            if not one.title.isEmpty() and not any(map(one.title.intersects, taken)):
                taken.append(one.title)
                painter.setPen(inks.tag)
                painter.drawText(one.title, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, _title(style))
        painter.restore()

    def at(self, column: Column, point: QPointF) -> int | None:
        """The number of the suggestion at a point of the viewport, the shortest of several; None for none."""
        there = [one.number for one in self._in_sight(column) if any(box.contains(point) for box in one.boxes)]
        return min(there, key=lambda number: self._shown[number].end - self._shown[number].start, default=None)

    def _pen(self, number: int, inks: Inks, thin: int) -> QPen:
        """A whole line for the one in front, dashes for what is accepted with it, fainter dots for the others."""
        if number == self._front:
            return QPen(inks.line, max(2, thin))
        is_kin = number in self._kin
        pen = QPen(inks.line if is_kin else inks.edge, max(1, thin - 1))
        pen.setDashPattern(_DASHES if is_kin else _DOTS)
        return pen

    def _in_sight(self, column: Column) -> Iterator[Drawn]:
        sight = column.in_sight()
        if not sight:
            return
        start, end = sight[0].view.paragraph.start, sight[-1].view.paragraph.stop
        for number in self.between(start, end):
            drawn = self._lay(column, sight, number)
            if drawn.boxes:
                yield drawn

    def _lay(self, column: Column, sight: Sequence[InSight], number: int) -> Drawn:
        suggestion = self._shown[number]
        boxes: list[QRectF] = []
        title = QRectF()
        for one in sight:
            paragraph = one.view.paragraph
            for begin, stop in suggestion.ranges:
                start, end = max(begin, paragraph.start), min(stop, paragraph.end)
                if start >= end:
                    continue
                first, last = one.view.line_number(start), one.view.line_number(end - 1)
                for row in range(first, last + 1):
                    boxes += self._boxes(column, one, row, start, end)
                if start == suggestion.start:
                    title = self._title_box(column, one, first, suggestion)
        return Drawn(number, tuple(boxes), title)

    def _boxes(self, column: Column, one: InSight, row: int, start: int, end: int) -> Iterator[QRectF]:
        sizes = column.metrics
        top = one.y + one.view.lines[row].baseline - sizes.box_above
        height = sizes.box_above + sizes.box_below
        for left, right in one.view.extents(row, start, end):
            yield QRectF(round(column.left + left) - 1.5, top - 0.5, round(right - left) + 2, height)

    def _title_box(self, column: Column, one: InSight, row: int, suggestion: Suggestion) -> QRectF:
        """Above the first letter, where a label's own title would stand."""
        sizes = column.metrics
        style = style_of(self._styles, suggestion.layer, suggestion.label)
        width = QFontMetricsF(sizes.tag_font).horizontalAdvance(_title(style)) + 4
        x, is_rtl = one.view.edge_of(row, suggestion.start, is_start=True)
        left = column.left + (x - width if is_rtl else x)
        top = one.y + one.view.lines[row].baseline - sizes.box_above - sizes.tag_height
        return QRectF(left, top, width, sizes.tag_height)


def _title(style: SpanStyle) -> str:
    return f"{style.tag or style.sign}{style.doubt}"
