"""One line of a concordance as a picture: the words around a hit, the hit in the middle, its letters as they join.

The line is laid out whole, like a paragraph of the text, so that a clitic stays joined to the stem that is marked, and
then put where the middle of the hit comes to lie in the middle of the room there is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from annotation.concordance import around
from ui.text.layout import ParagraphView
from ui.text.paragraphs import TextIndex
from ui.text.style import Appearance, Metrics

_SHORTEST = 8
# Letters are counted before they are measured: so much is filled that few lines are cut off inside a word.
_FILLED = 0.86
# Lines of a list are smaller than the text, and never larger than this.
_SMALLER, _LARGEST = 0.75, 18.0
_OVERHANG = 2


class Inked(NamedTuple):
    """The colours of a line: its words, the ground of the hit and the stroke below it."""

    words: QColor
    ground: QColor
    stroke: QColor


def line_metrics(look: Appearance) -> Metrics:
    """The sizes of a line in a list, for a text that looks like `look`; asks the fonts, so made once for each."""
    return Metrics(replace(look, point_size=min(_LARGEST, max(10.0, look.point_size * _SMALLER)), shows_controls=False))


def line_height(metrics: Metrics) -> int:
    """Pixels of one line."""
    return round(metrics.ascent + metrics.descent)


def paint_line(
    painter: QPainter, box: QRectF, text: str, place: tuple[int, int], metrics: Metrics, inks: Inked
) -> None:
    """Paint `place` of `text` with what stands around it into `box`; the text's length has no part in the cost."""
    letters = max(_SHORTEST, int(box.width() * _FILLED / 2 / metrics.letter_width))
    left, hit, right = around(text, *place, letters)
    whole = left + hit + right
    # No line of so many letters is wider than that.
    room = round(metrics.em * 4 * (len(whole) + 4))
    view = ParagraphView(TextIndex(whole), 0, metrics, room)
    pieces = view.extents(0, len(left), len(left) + len(hit))
    if not pieces:
        return
    middle = (pieces[0].left + pieces[-1].right) / 2
    x, y = box.center().x() - middle, box.center().y() - line_height(metrics) / 2
    painter.save()
    painter.setClipRect(
        _whole_words(view, whole, len(left), len(left) + len(hit), box.translated(-x, 0)).translated(x, 0)
    )
    for one in pieces:
        painter.fillRect(QRectF(x + one.left, box.top() + 2, one.right - one.left, box.height() - 4), inks.ground)
        painter.fillRect(QRectF(x + one.left, box.bottom() - 4, one.right - one.left, 2), inks.stroke)
    painter.setPen(inks.words)
    view.layout.draw(painter, QPointF(x, y))
    painter.restore()


def _whole_words(view: ParagraphView, line: str, start: int, end: int, room: QRectF) -> QRectF:
    """The part of `room` in which no word around the hit `[start, end)` is cut in two."""
    begins = [0, *(place + 1 for place in range(start) if line[place].isspace())]
    ends = [*(place for place in range(end, len(line)) if line[place].isspace()), len(line)]
    # The outermost words first: hardly more than one a side has no room.
    first = next((place for place in begins if _fits(view, place, start, room)), start)
    last = next((place for place in reversed(ends) if _fits(view, end, place, room)), end)
    pieces = view.extents(0, first, last)
    sides = (min(one.left for one in pieces), max(one.right for one in pieces))
    # A letter may reach a little beyond its own width.
    left, right = max(room.left(), sides[0] - _OVERHANG), min(room.right(), sides[1] + _OVERHANG)
    return QRectF(left, room.top(), right - left, room.height())


def _fits(view: ParagraphView, start: int, end: int, room: QRectF) -> bool:
    return all(room.left() <= one.left and one.right <= room.right() for one in view.extents(0, start, end))
