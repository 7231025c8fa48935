"""A suggestion: a span that a machine offers for one document, and that nobody has decided on yet.

It is no annotation: it has no id, is never exported as a label, and becomes a span only by being accepted. Two
suggestions of the same stretch, layer and label are the same answer, whoever gives it and however sure he is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotation.ranges import Range, Ranges, are_sorted_and_disjoint, to_ranges
from annotation.span import Attribute, Span

IMPORTED = "imported"
"""The suggester of predictions that came with a file, whichever tool made them."""


class Answer(NamedTuple):
    """What is suggested, without who suggests it: what is accepted or rejected, once for all suggesters."""

    ranges: Ranges
    layer: str
    label: str

    @property
    def hull(self) -> Range:
        """The whole stretch from the first range's start to the last one's end."""
        return Range(self.ranges[0][0], self.ranges[-1][1])


class Suggestion(NamedTuple):
    """A piece of text that may deserve a label.

    `ranges`: code points, end exclusive, sorted, disjoint, nearly always one. `surface`: the text of the hull.
    `suggester`: the name of whoever offers it, to whom its precision is counted (`repeats`, `tagger`, `imported`).
    `probability`: calibrated, from 0 to 1: of a hundred suggestions of 0.8 eighty have been right; None where nobody
    has measured that, and then it is not shown by itself. `score`: what the suggester itself says, in its own unit,
    and is calibrated by; None where it says nothing. `maker`: the tool or model, as a file names it.
    """

    ranges: Ranges
    label: str
    layer: str
    surface: str
    suggester: str
    probability: float | None = None
    score: float | None = None
    attributes: tuple[Attribute, ...] = ()
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
    def answer(self) -> Answer:
        """What is suggested, without who suggests it."""
        return Answer(self.ranges, self.layer, self.label)


def suggest(
    text: str, ranges: Iterable[tuple[int, int]], layer: str, label: str, suggester: str, score: float | None = None
) -> Suggestion:
    """A suggestion over `ranges` (code points, end exclusive) of `text`; ValueError where they do not fit it."""
    checked = to_ranges(ranges)
    if checked[-1].end > len(text):
        raise ValueError(f"ranges {checked} do not fit a text of {len(text)} code points")
    return Suggestion(checked, label, layer, text[checked[0].start : checked[-1].end], suggester, None, score)


def from_span(span: Span, suggester: str = IMPORTED, score: float | None = None) -> Suggestion:
    """A prediction that was read as a span, as a suggestion; its id is not kept, its tool is its maker."""
    return Suggestion(
        span.ranges, span.label, span.layer, span.surface, suggester, None, score, span.attributes, span.maker
    )


def fits(text: str, suggestion: Suggestion) -> bool:
    """Whether the suggestion stands in `text` and says what stands there: what a file brings may not."""
    ranges = suggestion.ranges
    if not are_sorted_and_disjoint(ranges) or ranges[-1].end > len(text):
        return False
    return text[ranges[0].start : ranges[-1].end] == suggestion.surface


def sort_key(suggestion: Suggestion) -> tuple[int, int, str, str, str]:
    """The one order of suggestions: as spans are sorted, then by suggester."""
    return (suggestion.start, -suggestion.end, suggestion.layer, suggestion.label, suggestion.suggester)
