"""Which spans touch a range: an index that stays flat at 100,000 spans and with spans as long as the document.

Binning after Kent et al. (2002, the UCSC genome browser): bins of 256 code points, then 8 times as wide at each of six
further levels; a span lives in the smallest bin that holds it whole, so adding and removing are O(1) and a query
looks only at the bins its range meets on each level.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from annotation.ranges import touch
from annotation.span import Span, sort_key

_SHIFTS = (8, 11, 14, 17, 20, 23, 63)
# Below so many, each finds its own place in the order; above, sorting anew is quicker.
_FEW = 64
_NONE: Mapping[str, Span] = {}


def _bin_of(start: int, end: int) -> tuple[int, int]:
    last = end - 1
    for level, shift in enumerate(_SHIFTS):
        if start >> shift == last >> shift:
            return level, start >> shift
    raise ValueError(f"no text is that long: {end}")


class SpanIndex:
    """The spans of one document by id, by place and in order; only `Document.apply` changes it."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Take `spans` in any order; ids must be unique."""
        self._by_id: dict[str, Span] = {}
        self._levels: tuple[dict[int, dict[str, Span]], ...] = tuple({} for _ in _SHIFTS)
        self._ordered: list[Span] | None = None
        self._by_label: dict[tuple[str, str], dict[str, Span]] = {}
        self.add_all(spans)

    def __len__(self) -> int:
        """How many spans there are."""
        return len(self._by_id)

    def __iter__(self) -> Iterator[Span]:
        """All spans in the one order (`span.sort_key`)."""
        return iter(self.ordered())

    def __contains__(self, span_id: object) -> bool:
        """Whether a span of that id is here."""
        return span_id in self._by_id

    def get(self, span_id: str) -> Span | None:
        """The span of that id, or None."""
        return self._by_id.get(span_id)

    def some(self, span_ids: Iterable[str]) -> list[Span]:
        """The spans of these ids, in their order; those that are not here are left out."""
        return list(filter(None, map(self._by_id.get, span_ids)))

    def ordered(self) -> list[Span]:
        """All spans in the one order; sorted once, then kept. Not to be changed by the caller."""
        if self._ordered is None:
            self._ordered = sorted(self._by_id.values(), key=sort_key)
        return self._ordered

    def rank(self, span: Span) -> int:
        """The place of `span` in `ordered()`, or the place it would take."""
        return bisect_left(self.ordered(), sort_key(span), key=sort_key)

    def counts(self) -> Counter[tuple[str, str]]:
        """How many spans there are by (layer, label)."""
        return Counter({pair: len(spans) for pair, spans in self._by_label.items() if spans})

    def of_label(self, layer: str, label: str) -> Collection[Span]:
        """The spans of that layer and label, found without looking at others; in no particular order."""
        return self._by_label.get((layer, label), _NONE).values()

    def add(self, span: Span) -> None:
        """Put `span` in; raise KeyError when its id is taken."""
        if span.id in self._by_id:
            raise KeyError(span.id)
        self._by_id[span.id] = span
        level, number = _bin_of(span.start, span.end)
        self._levels[level].setdefault(number, {})[span.id] = span
        self._by_label.setdefault((span.layer, span.label), {})[span.id] = span
        if self._ordered is not None:
            insort(self._ordered, span, key=sort_key)

    def add_all(self, spans: Iterable[Span]) -> None:
        """Put many in, given in any order; raise KeyError when an id is taken, and then nothing was put in."""
        coming = list(spans)
        by_id = {one.id: one for one in coming}
        taken = by_id.keys() & self._by_id.keys()
        if taken or len(by_id) < len(coming):
            raise KeyError(
                min(taken or (one for one, count in Counter(each.id for each in coming).items() if count > 1))
            )
        if len(coming) < _FEW:
            for span in coming:
                self.add(span)
        else:
            self._add_many(coming, by_id)

    def _add_many(self, coming: list[Span], by_id: Mapping[str, Span]) -> None:
        self._by_id.update(by_id)
        smallest, *_ = self._levels
        shift = _SHIFTS[0]
        for span in coming:
            ranges = span.ranges
            start, end = ranges[0][0], ranges[-1][1]
            number = start >> shift
            if number == (end - 1) >> shift:
                bins = smallest
            else:
                level, number = _bin_of(start, end)
                bins = self._levels[level]
            members = bins.get(number)
            if members is None:
                bins[number] = {span.id: span}
            else:
                members[span.id] = span
        by_label = self._by_label
        for span in coming:
            alike = by_label.get((span.layer, span.label))
            if alike is None:
                by_label[span.layer, span.label] = {span.id: span}
            else:
                alike[span.id] = span
        self._ordered = None

    def remove(self, span_id: str) -> Span:
        """Take the span of that id out and return it; raise KeyError when it is not here."""
        span = self._by_id.pop(span_id)
        level, number = _bin_of(span.start, span.end)
        members = self._levels[level][number]
        del members[span_id]
        if not members:
            del self._levels[level][number]
        del self._by_label[span.layer, span.label][span_id]
        if self._ordered is not None:
            del self._ordered[bisect_left(self._ordered, sort_key(span), key=sort_key)]
        return span

    def altered(self, leaving: Iterable[str], coming: Iterable[Span]) -> SpanIndex:
        """An index of its own in which the spans of the ids `leaving` are gone and `coming` are there, in order.

        Made from the ground up: for edits of thousands, beside the window. KeyError where an id is taken.
        """
        gone = frozenset(leaving)
        other = SpanIndex(one for one in self.ordered() if one.id not in gone)
        other.add_all(coming)
        other.ordered()
        return other

    def touching(self, start: int, end: int) -> list[Span]:
        """The spans of which some range shares a code point with `[start, end)`, in no particular order.

        A discontinuous span does not touch its own gaps.
        """
        found: list[Span] = []
        if start >= end:
            return found
        last = end - 1
        for shift, bins in zip(_SHIFTS, self._levels, strict=True):
            if not bins:
                continue
            for number in range(start >> shift, (last >> shift) + 1):
                members = bins.get(number)
                if members:
                    found += [span for span in members.values() if touch(span.ranges, start, end)]
        return found

    def at(self, offset: int) -> list[Span]:
        """The spans that cover the code point `offset`, the shortest first."""
        return sorted(self.touching(offset, offset + 1), key=lambda span: (span.end - span.start, sort_key(span)))

    def after(self, offset: int) -> Span | None:
        """The first span (in order) that starts at or after `offset`."""
        ordered = self.ordered()
        place = bisect_left(ordered, offset, key=lambda span: span.ranges[0][0])
        return ordered[place] if place < len(ordered) else None

    def before(self, offset: int) -> Span | None:
        """The last span (in order) that starts before `offset`."""
        ordered = self.ordered()
        place = bisect_left(ordered, offset, key=lambda span: span.ranges[0][0])
        return ordered[place - 1] if place else None
