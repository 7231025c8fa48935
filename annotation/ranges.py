"""Half-open ranges over code points, and the small algebra that spans are made of."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Range(NamedTuple):
    """Code points `start` (included) to `end` (excluded) of one text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Code points covered."""
        return self.end - self.start

    def touches(self, start: int, end: int) -> bool:
        """Whether this range shares at least one code point with `[start, end)`."""
        return start < end and self.start < end and start < self.end


Ranges = tuple[Range, ...]


def to_ranges(pairs: Iterable[tuple[int, int]]) -> Ranges:
    """Sort `pairs` and join those that overlap or touch; raise ValueError on an empty or negative one."""
    joined: list[Range] = []
    for start, end in sorted(pairs):
        if not 0 <= start < end:
            raise ValueError(f"not a range: {start}..{end}")
        if joined and start <= joined[-1].end:
            joined[-1] = Range(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Range(start, end))
    if not joined:
        raise ValueError("a span needs at least one range")
    return tuple(joined)


def are_sorted_and_disjoint(ranges: Ranges) -> bool:
    """Whether each range is non-empty and begins after the one before has ended (they may touch)."""
    if any(not 0 <= one.start < one.end for one in ranges):
        return False
    return bool(ranges) and all(one.end <= two.start for one, two in pairwise(ranges))


def touch(ranges: Ranges, start: int, end: int) -> bool:
    """Whether any of the sorted `ranges` shares a code point with `[start, end)`."""
    return start < end and any(one.start < end and start < one.end for one in ranges)
