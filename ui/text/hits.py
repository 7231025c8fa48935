"""What a search has found in the text: sorted places of which only those in sight are ever looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from annotation.ranges import Range


class Hits:
    """Code points `[start, end)` each, in order, without overlaps; made in any thread, never changed."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        """Take them in, two numbers each."""
        edges = array("q", chain.from_iterable(ranges))
        self._starts = edges[::2]
        self._ends = edges[1::2]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts)

    def __getitem__(self, number: int) -> Range:
        """The hit of that number, from 0; IndexError outside."""
        return Range(self._starts[number], self._ends[number])

    def between(self, start: int, end: int) -> Iterator[Range]:
        """The hits that share a code point with `[start, end)`, in order."""
        number = bisect_right(self._ends, start)
        while number < len(self._starts) and self._starts[number] < end:
            yield self[number]
            number += 1

    def following(self, offset: int) -> int:
        """The number of the first hit that begins at `offset` or behind it; `len` where there is none."""
        return bisect_right(self._starts, offset - 1)

    def number_of(self, wanted: Range) -> int:
        """The number of exactly this hit, or -1."""
        number = self.following(wanted.start)
        return number if number < len(self) and self[number] == wanted else -1


NO_HITS = Hits()
