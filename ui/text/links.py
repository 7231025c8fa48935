"""Lines between linked spans: along the gaps between the lines of text and down the margin, never through letters.

A link leaves its head at a dot and ends at its child with an arrow. Between neighbouring lines it runs along the gap
they share, farther apart it takes the margin; an end out of sight is pointed at from the edge of the viewport, with
its words. What is drawn is bounded by `MOST_DRAWN`, what is looked at by the links of one span.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from annotation.span import Span
from ui.text.column import Column
from ui.text.painter import blend
from ui.text.sight import Side, Standing, box_edges, find
from ui.text.style import Metrics

MOST_DRAWN = 40
_CORNER = 5.0
_MOST_WORDS = 24

Point = tuple[float, float]


class Drawn(NamedTuple):
    """A link to draw from `head` to `child`, under its `name`; `far`: the end that is not the chosen span."""

    head: Span
    child: Span
    name: str
    far: Span

    @property
    def is_head_far(self) -> bool:
        """Whether the head is the end that is not chosen."""
        return self.far.id == self.head.id

    @property
    def near(self) -> Span:
        """The end that is chosen."""
        return self.child if self.is_head_far else self.head


class End(NamedTuple):
    """Where a link meets a span: at `x` of its box from `top` to `bottom`, in the line between two gaps."""

    x: float
    top: float
    bottom: float
    above: float
    below: float


class Way(NamedTuple):
    """The corners from a head to a child; an end that is a Side lies out of sight, for all `links` that go there."""

    links: tuple[Drawn, ...]
    points: tuple[Point, ...]
    head: End | Side
    child: End | Side

    @property
    def side(self) -> Side | None:
        """Beyond which edge the far end lies."""
        far = self.head if self.links[0].is_head_far else self.child
        return far if isinstance(far, Side) else None

    @property
    def bounds(self) -> QRectF:
        """All that the line, its arrow and its dot may cover."""
        xs, ys = zip(*self.points, strict=True)
        box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        return box.adjusted(-8, -8, 8, 8)


def route(start: End | Side, end: End | Side, margins: tuple[float, float], height: float) -> tuple[Point, ...]:
    """The corners of a calm way from `start` to `end`; empty when both are out of sight.

    `margins`: x of the way down on the left and on the right; `height`: of the viewport.
    """
    if isinstance(start, Side):
        return () if isinstance(end, Side) else tuple(reversed(_to_edge(end, start, margins, height)))
    if isinstance(end, Side):
        return _to_edge(start, end, margins, height)
    if start.below == end.below:
        return ((start.x, start.bottom), (start.x, start.below), (end.x, start.below), (end.x, end.bottom))
    if start.below > end.below:
        return tuple(reversed(route(end, start, margins, height)))
    out, into = (start.x, start.bottom), (end.x, end.top)
    if end.above - start.below < end.below - end.above:
        # No line stands between the two: they share a gap, be it that of two paragraphs.
        return (out, (start.x, start.below), (end.x, start.below), into)
    across = _nearest(margins, start.x, end.x)
    return (out, (start.x, start.below), (across, start.below), (across, end.above), (end.x, end.above), into)


def _to_edge(end: End, side: Side, margins: tuple[float, float], height: float) -> tuple[Point, ...]:
    across = _nearest(margins, end.x, end.x)
    if side is Side.ABOVE:
        return ((end.x, end.top), (end.x, end.above), (across, end.above), (across, 0.0))
    return ((end.x, end.bottom), (end.x, end.below), (across, end.below), (across, height))


def _nearest(margins: tuple[float, float], one: float, other: float) -> float:
    return min(margins, key=lambda x: abs(x - one) + abs(x - other))


def _meeting(span: Span, other: Span) -> int:
    """The letter at which to meet a span: at the end nearer to the other one, at its beginning where they overlap."""
    return span.end - 1 if other.start >= span.end else span.start


class Bundle(NamedTuple):
    """Links that meet the chosen span at the same letter, from it or to it, by where they meet their far ends."""

    near: Span
    at: int
    is_head_far: bool
    links: tuple[Drawn, ...]
    places: tuple[int, ...]


def bundles(links: Iterable[Drawn]) -> list[Bundle]:
    """The links of one span so that a painting finds those in sight among them by bisection."""
    groups: dict[tuple[int, bool], list[tuple[int, int, Drawn]]] = {}
    for number, link in enumerate(links):
        far, near = link.far, link.near
        key = (_meeting(near, far), link.is_head_far)
        groups.setdefault(key, []).append((_meeting(far, near), number, link))
    found = []
    for (at, is_head_far), there in groups.items():
        there.sort()
        ordered = tuple(link for _, _, link in there)
        found.append(Bundle(ordered[0].near, at, is_head_far, ordered, tuple(place for place, _, _ in there)))
    return found


def _end(column: Column, span: Span, offset: int) -> End | Side:
    """Where to meet a span on the line of its letter at `offset`."""
    standing = find(column, offset)
    if isinstance(standing, Side):
        return standing
    top, bottom = box_edges(column, standing, span)
    return End(_x(column, standing, span, offset), top, bottom, standing.top, standing.bottom)


def _x(column: Column, standing: Standing, span: Span, offset: int) -> float:
    """The middle of a short span's piece; of a longer one a place near the letter at `offset`."""
    view, number = standing.one.view, standing.number
    pieces = view.extents(number, span.start, span.end)
    reach = column.metrics.em * 2
    edge, _ = view.edge_of(number, offset, is_start=offset == span.start)
    piece = next((one for one in pieces if one.left - 1 <= edge <= one.right + 1), None)
    if piece is None:
        return column.left + edge
    if piece.right - piece.left <= 2 * reach:
        return column.left + (piece.left + piece.right) / 2
    return column.left + (edge + reach / 2 if edge - piece.left < piece.right - edge else edge - reach / 2)


def ways(column: Column, there: Iterable[Bundle]) -> list[Way]:
    """The ways of the links of which an end is in sight, at most `MOST_DRAWN`; those beyond one edge are one way."""
    sizes = column.metrics
    aside = sizes.em * 1.1
    margins = (max(6.0, column.left - aside), min(column.viewport_width - 6.0, column.left + column.width + aside))
    found: list[Way] = []
    for bundle in there:
        near = _end(column, bundle.near, bundle.at)
        for far, links in _far_ends(column, bundle):
            head, child = (far, near) if bundle.is_head_far else (near, far)
            points = route(head, child, margins, float(column.viewport_height))
            if points and len(found) < MOST_DRAWN:
                found.append(Way(links, points, head, child))
    return found


def _far_ends(column: Column, bundle: Bundle) -> Iterator[tuple[End | Side, tuple[Drawn, ...]]]:
    """Those in sight one by one, the nearest first, and all those beyond an edge together."""
    sight = column.in_sight()
    low = bisect_left(bundle.places, sight[0].view.paragraph.start)
    high = bisect_right(bundle.places, sight[-1].view.paragraph.stop)
    beyond = {Side.ABOVE: list(bundle.links[:low]), Side.BELOW: list(bundle.links[high:])}
    ends: list[tuple[int, End, Drawn]] = []
    for place, link in zip(bundle.places[low:high], bundle.links[low:high], strict=True):
        end = _end(column, link.far, place)
        if isinstance(end, Side):
            beyond[end].append(link)
        else:
            ends.append((abs(place - bundle.at), end, link))
    yield from ((side, tuple(links)) for side, links in beyond.items() if links)
    yield from ((end, (link,)) for _, end, link in sorted(ends, key=itemgetter(0))[:MOST_DRAWN])


class LinkLines:
    """Paints the links of the chosen span."""

    def __init__(self) -> None:
        """No link."""
        self._bundles: Sequence[Bundle] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw, in sight or not."""
        return not self._bundles

    def show(self, links: Iterable[Drawn]) -> None:
        """Draw these links of one span from now on."""
        self._bundles = bundles(links)

    def paint(self, painter: QPainter, column: Column, clip: QRect) -> None:
        """Paint what of the lines lies in `clip`."""
        if self.is_empty:
            return
        seen = ways(column, self._bundles)
        wanted = QRectF(clip)
        look = column.metrics.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = blend(look.accent, look.base, 0.85)
        for way in seen:
            if way.bounds.intersects(wanted):
                _paint_way(painter, way, ink)
        _paint_names(painter, column.metrics, seen)
        painter.restore()


def _paint_way(painter: QPainter, way: Way, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded(way.points))
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    if isinstance(way.head, End):
        painter.drawEllipse(QPointF(*way.points[0]), 3.0, 3.0)
    painter.drawPath(_arrow(way.points[-2], way.points[-1]))


def rounded(points: Sequence[Point]) -> QPainterPath:
    """The way through `points` with its corners rounded off."""
    path = QPainterPath(QPointF(*points[0]))
    for (before, corner), (_, after) in pairwise(pairwise(points)):
        path.lineTo(_toward(corner, before))
        path.quadTo(QPointF(*corner), _toward(corner, after))
    path.lineTo(QPointF(*points[-1]))
    return path


def _toward(corner: Point, other: Point) -> QPointF:
    """A little way from a corner to the point before or after it."""
    away = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    share = min(_CORNER, away / 2) / away if away else 0.0
    return QPointF(corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share)


def _arrow(before: Point, tip: Point) -> QPainterPath:
    """An arrowhead whose point lies at `tip`; the last piece of a way is upright."""
    back = -6.0 if tip[1] >= before[1] else 6.0
    path = QPainterPath(QPointF(*tip))
    path.lineTo(tip[0] - 4.0, tip[1] + back)
    path.lineTo(tip[0] + 4.0, tip[1] + back)
    path.closeSubpath()
    return path


def _paint_names(painter: QPainter, sizes: Metrics, seen: Sequence[Way]) -> None:
    """Each way's name in the gap where it turns; one that finds no room beside names, dots and arrows is left out."""
    turns = (point for way in seen for point in (*way.points[:2], *way.points[-2:]))
    taken = [QRectF(x - 4, y - 4, 8, 8) for x, y in turns]
    for way in seen:
        reads = name_of(way)
        box = next((one for one in _beside(sizes, way, reads) if not any(map(one.intersects, taken))), None)
        if box is not None:
            taken.append(box)
            _paint_name(painter, sizes, box, reads)


def name_of(way: Way) -> str:
    """The link's name; of one whose far end is out of sight its words as well, of several how many there are."""
    first = way.links[0]
    if way.side is None:
        return first.name
    arrow = "↑" if way.side is Side.ABOVE else "↓"
    if len(way.links) == 1:
        words = " ".join(first.far.surface[:_MOST_WORDS].split())
        return f"{first.name}: \u2068{words}{'…' if len(first.far.surface) > _MOST_WORDS else ''}\u2069 {arrow}"
    names = dict.fromkeys(one.name for one in way.links)
    return f"{' · '.join(names)} ×{QLocale().toString(len(way.links))} {arrow}"


def _beside(sizes: Metrics, way: Way, reads: str) -> Iterator[QRectF]:
    """Places in the gap at the far end (at the near one when the far end is out of sight), along the way from there."""
    is_from_head = way.links[0].is_head_far == (way.side is None)
    points = way.points if is_from_head else tuple(reversed(way.points))
    (x, y), (onward, _) = points[1], points[2]
    width, height = _width(sizes, reads), float(sizes.tag_height)
    side = 1 if onward > x else -1
    room = int((abs(onward - x) - _CORNER) / (width + 2 * _CORNER))
    # First along the way, then just outside of its turn, then farther along.
    for place in (7.0, -7.0 - width, *(7.0 + number * (width + 2) for number in range(1, room + 1))):
        near, far = sorted((x + side * place, x + side * (place + width)))
        yield QRectF(near, y - height / 2, far - near, height)


def _width(sizes: Metrics, reads: str) -> float:
    return QFontMetricsF(sizes.tag_font).horizontalAdvance(reads) + 8


def _paint_name(painter: QPainter, sizes: Metrics, box: QRectF, reads: str) -> None:
    look = sizes.look
    painter.setPen(QPen(blend(look.accent, look.base, 0.5), 1))
    painter.setBrush(look.base)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(sizes.tag_font)
    painter.setPen(look.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, reads)
