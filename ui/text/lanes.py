"""Which spans lie over one another: every span of a paragraph gets a lane, the shorter ones nearer to the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from annotation.span import Span

MOST_LANES = 6


class Placed(NamedTuple):
    """A span and its lane: 0 is next to the text; `MOST_LANES` and above stand for "too many to draw"."""

    span: Span
    lane: int


class _Lane:
    """Disjoint intervals in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def is_free(self, start: int, end: int) -> bool:
        """Whether no interval here overlaps `[start, end)`."""
        place = bisect_left(self._starts, end)
        return place == 0 or self._ends[place - 1] <= start

    def put(self, start: int, end: int) -> None:
        """Take in an interval that is free."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)


def pack(spans: Iterable[Span]) -> list[Placed]:
    """Give each span the lane above all the shorter ones that it overlaps: an outer span encloses its inner ones.

    Hulls decide: a span with a gap keeps its lane free in the gap. Costs grow with the number of spans times their
    logarithm. Spans that find no lane below `MOST_LANES` all get that number.
    """
    lanes: list[_Lane] = []
    placed: list[Placed] = []
    for span in sorted(spans, key=lambda one: (one.end - one.start, one.start, one.layer, one.label, one.id)):
        start, end = span.start, span.end
        lane = len(lanes)
        while lane and lanes[lane - 1].is_free(start, end):
            lane -= 1
        if lane >= MOST_LANES:
            placed.append(Placed(span, MOST_LANES))
            continue
        if lane == len(lanes):
            lanes.append(_Lane())
        lanes[lane].put(start, end)
        placed.append(Placed(span, lane))
    return placed
