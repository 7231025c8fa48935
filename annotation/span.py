"""A span: a labelled stretch (or several) of one document's text, and the values that hang on it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from annotation.ranges import Range, Ranges, are_sorted_and_disjoint


class Origin(StrEnum):
    """How an annotation came to be; kept with it for life."""

    HAND = "hand"
    EVERYWHERE = "everywhere"
    SUGGESTION = "suggestion"
    IMPORTED = "imported"
    ADJUDICATED = "adjudicated"


class Attribute(NamedTuple):
    """One named value on a span; both are strings, in the scheme's order."""

    name: str
    value: str


class Span(NamedTuple):
    """A labelled piece of text.

    `ranges`: code points, end exclusive, sorted, disjoint, nearly always one; `start` and `end` are the hull.
    `surface`: the text of the hull, checked against the document at every read and save.
    `id` is unique in its document and stable for the life of the span.
    """

    id: str
    ranges: Ranges
    label: str
    layer: str
    surface: str
    attributes: tuple[Attribute, ...] = ()
    origin: Origin = Origin.HAND
    maker: str = ""

    @property
    def start(self) -> int:
        """First code point of the hull."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """One past the last code point of the hull."""
        return self.ranges[-1][1]

    @property
    def hull(self) -> Range:
        """The whole stretch from the first range's start to the last one's end."""
        return Range(self.ranges[0][0], self.ranges[-1][1])

    @property
    def is_discontinuous(self) -> bool:
        """Whether the span has more than one range."""
        return len(self.ranges) > 1

    def attribute(self, name: str) -> str | None:
        """The value of the attribute `name`, or None when it is not set."""
        return next((one.value for one in self.attributes if one.name == name), None)


def sort_key(span: Span) -> tuple[int, int, str, str, str]:
    """The one order of spans everywhere: by start, the longer first, then layer, label, id."""
    ranges = span.ranges
    return (ranges[0][0], -ranges[-1][1], span.layer, span.label, span.id)


def put_in_order(spans: list[Span]) -> None:
    """Sort `spans` by the one order; those that begin one after the other, as most do, are in it already."""
    starts = [one.ranges[0][0] for one in spans]
    if sorted(set(starts)) != starts:
        spans.sort(key=sort_key)


def moved(span: Span, ranges: Ranges, text: str) -> Span:
    """The same span over other `ranges` of `text`; raise ValueError where they do not fit the text."""
    if not are_sorted_and_disjoint(ranges) or ranges[-1].end > len(text):
        raise ValueError(f"ranges {ranges} do not fit a text of {len(text)} code points")
    return span._replace(ranges=ranges, surface=text[ranges[0].start : ranges[-1].end])
