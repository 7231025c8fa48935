"""Numbers on the text: a small badge above where a candidate begins, and at the edge for one that is out of sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.text.column import Column
from ui.text.sight import Side, find
from ui.text.style import Metrics


class Badge(NamedTuple):
    """A sign (`1`) for the code points `[start, end)`, and the words that tell what lies out of sight.

    `span_id`: the span it stands for, or "" for words without a label. `is_front`: the one that comes first to mind.
    """

    sign: str
    start: int
    end: int
    words: str
    span_id: str = ""
    is_front: bool = False


class Laid(NamedTuple):
    """Where a badge lies in the viewport, what it reads, and the boxes of its words when they are in sight."""

    number: int
    box: QRectF
    reads: str
    words: tuple[QRectF, ...] = ()


class Badges:
    """Paints numbers for a choice that is being made; `title` says at `head` what is being chosen."""

    def __init__(self) -> None:
        """Nothing to choose."""
        self._badges: Sequence[Badge] = ()
        self._title = ""
        self._head: tuple[int, str] = (0, "")

    def show(self, badges: Sequence[Badge], title: str = "", head: tuple[int, str] = (0, "")) -> None:
        """Number these from now on; `head`: where the span begins from which is chosen, and its id."""
        self._badges, self._title, self._head = tuple(badges), title, head

    def paint(self, painter: QPainter, column: Column, clip: QRect) -> None:
        """Paint what of it lies in `clip`."""
        if not self._badges and not self._title:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._title:
            start, span_id = self._head
            box = _above(column, start, span_id, _width(column.metrics, self._title))
            if box is not None:
                _paint_chip(painter, column.metrics, box, self._title, is_front=False)
        for one in lay(column, self._badges):
            badge = self._badges[one.number]
            is_front = badge.is_front
            if is_front or not badge.span_id:
                for words in one.words:
                    _outline(painter, words, 2 if is_front else 1, column.metrics.look.accent)
            _paint_chip(painter, column.metrics, one.box, one.reads, is_front=is_front)
        painter.restore()

    def at(self, column: Column, point: QPointF) -> int | None:
        """The place in the list of the badge at a point, or of the badge whose words lie there; None for neither."""
        laid = lay(column, self._badges)
        on_badge = (one.number for one in laid if one.box.contains(point))
        on_words = (one.number for one in laid if any(box.contains(point) for box in one.words))
        return next(on_badge, next(on_words, None))


def lay(column: Column, badges: Sequence[Badge]) -> list[Laid]:
    """Where the badges lie: above their first letter, or in a row at the edge beyond which their words are."""
    found: list[Laid] = []
    beyond: dict[Side, list[int]] = {Side.ABOVE: [], Side.BELOW: []}
    for number, badge in enumerate(badges):
        spot = find(column, badge.start)
        if isinstance(spot, Side):
            beyond[spot].append(number)
            continue
        box = _above(column, badge.start, badge.span_id, _width(column.metrics, badge.sign))
        if box is not None:
            found.append(Laid(number, box, badge.sign, _words(column, badge)))
    for side, numbers in beyond.items():
        taken = [one.box for one in found]
        found += _row(column, side, [(number, badges[number]) for number in numbers], taken)
    return found


def _words(column: Column, badge: Badge) -> tuple[QRectF, ...]:
    """The boxes around words that have no other box yet, or are in front."""
    sizes = column.metrics
    boxes = []
    for one in column.in_sight():
        paragraph = one.view.paragraph
        if paragraph.end <= badge.start or paragraph.start >= badge.end:
            continue
        first = one.view.line_number(max(badge.start, paragraph.start))
        last = one.view.line_number(min(badge.end, paragraph.end) - 1)
        for number in range(first, last + 1):
            y = one.y + one.view.lines[number].baseline - sizes.box_above
            for left, right in one.view.extents(number, badge.start, badge.end):
                height = sizes.box_above + sizes.box_below
                boxes.append(QRectF(column.left + left - 1, y - 1, right - left + 2, height + 2))
    return tuple(boxes)


def _above(column: Column, start: int, span_id: str, width: float) -> QRectF | None:
    """Beside the label's own tag, above the letters and before the first of them; within the viewport."""
    spot = find(column, start)
    if isinstance(spot, Side):
        return None
    sizes = column.metrics
    line = spot.one.view.lines[spot.number]
    lane = spot.lane(span_id)
    height = float(sizes.tag_height + 2)
    x, is_rtl = spot.one.view.edge_of(spot.number, start, is_start=True)
    left = column.left + x + (1 if is_rtl else -width - 1)
    top = spot.one.y + line.baseline - sizes.box_above - lane * sizes.tag_height - height
    left = max(2.0, min(left, column.viewport_width - width - 2.0))
    return QRectF(left, max(1.0, top), width, height)


def _row(column: Column, side: Side, badges: list[tuple[int, Badge]], taken: list[QRectF]) -> list[Laid]:
    """Badges with an arrow and words, one after another along the gap nearest to an edge, past what is there."""
    sizes = column.metrics
    height = float(sizes.tag_height + 2)
    top = _gap(column, side) - height / 2
    arrow = "↑" if side is Side.ABOVE else "↓"
    found: list[Laid] = []
    room = float(sizes.margin) / 2
    for number, badge in badges:
        reads = f"{badge.sign} {arrow} \u2068{badge.words}\u2069"
        width = _width(sizes, reads)
        while room + width <= column.viewport_width:
            left = column.viewport_width - room - width if sizes.look.is_rtl else room
            box = QRectF(left, top, width, height)
            room += width + 6
            if not any(map(box.intersects, taken)):
                found.append(Laid(number, box, reads))
                break
    return found


def _gap(column: Column, side: Side) -> float:
    """The gap between lines nearest to the upper or the lower edge, so that no letter is covered."""
    half = column.metrics.tag_height / 2 + 2
    lines = [(one.y + line.top, one.y + line.bottom) for one in column.in_sight() for line in one.view.lines]
    if side is Side.ABOVE:
        return next((float(top) for top, _ in lines if top >= half), half)
    lowest = column.viewport_height - half
    return next((float(bottom) for _, bottom in reversed(lines) if bottom <= lowest), lowest)


def _bold(metrics: Metrics) -> QFont:
    font = QFont(metrics.tag_font)
    font.setBold(True)
    return font


def _width(metrics: Metrics, reads: str) -> float:
    return max(float(metrics.tag_height + 2), QFontMetricsF(_bold(metrics)).horizontalAdvance(reads) + 10)


def _outline(painter: QPainter, words: QRectF, thick: int, ink: QColor) -> None:
    """A frame of four rectangles: far cheaper than an antialiased path."""
    box = words.toRect()
    for edge in (
        QRect(box.left(), box.top(), box.width(), thick),
        QRect(box.left(), box.bottom() - thick + 1, box.width(), thick),
        QRect(box.left(), box.top(), thick, box.height()),
        QRect(box.right() - thick + 1, box.top(), thick, box.height()),
    ):
        painter.fillRect(edge, ink)


def _paint_chip(painter: QPainter, metrics: Metrics, box: QRectF, reads: str, *, is_front: bool) -> None:
    """Filled when it is in front, else an outline: not by colour alone."""
    look = metrics.look
    painter.setPen(QPen(look.accent, 1.5))
    painter.setBrush(look.accent if is_front else look.base)
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    painter.setFont(_bold(metrics))
    painter.setPen(QColor(look.base if is_front else look.accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, reads)
