"""What stands around a span: its sentence and paragraph, the spans a link from it may reach, the words of saying.

Some 2,000 code points before the span and 500 behind it are read, however long the text; of a span longer than that,
what lies near its two edges.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from annotation.arabic.cues import Cue, cues
from annotation.arabic.sentences import sentences
from annotation.document import Document
from annotation.ranges import Range
from annotation.scheme import LinkType, Scheme, is_named
from annotation.span import Span

LINE_ENDS = "\n\u2029"
_BEFORE = 2_000
BEHIND = 500


class Neighbourhood:
    """The neighbourhood of one span: its sentence and paragraph, what may be linked there, who else speaks."""

    def __init__(self, document: Document, scheme: Scheme, span: Span, link: LinkType, has_voices: bool) -> None:
        """Read around `span`, from which `link` would go; `has_voices`: spans of its label hold others' words."""
        self.text = document.text
        self.head = span.hull
        self.first = max(0, self.head.start - _BEFORE)
        self.last = min(len(self.text), self.head.end + BEHIND)
        linked = {one.child for one in document.relations_of(span.id) if one.head == span.id and one.label == link.name}
        near = [one for one in self._near(document) if one.id != span.id]
        allowed = [one for one in near if one.id not in linked and is_named(one.layer, one.label, link.children)]
        self.mentions = sorted(allowed, key=lambda one: (one.start, -one.end, one.id))
        # Words within another quotation are someone else's.
        self.foreign = [
            one.hull
            for one in near
            if has_voices
            and (one.layer, one.label) == (span.layer, span.label)
            and not (one.start <= self.head.start and self.head.end <= one.end)
        ]
        self.may_label = any(
            is_named(layer.name, label.name, link.children) and not label.is_retired for layer, label in scheme.labels()
        )

    def _near(self, document: Document) -> list[Span]:
        """The spans in the neighbourhood; of a very long head, only what lies near its two edges."""
        start, end = self.head
        edges = [(self.first, min(end, start + BEHIND)), (max(start, end - BEHIND), self.last)]
        found = {one.id: one for edge in edges for one in document.spans.touching(*edge)}
        return list(found.values())

    @cached_property
    def paragraph(self) -> Range:
        """The lines of the head, no further than the neighbourhood."""
        start, end = self.head
        before = max(self.text.rfind(one, self.first, start) for one in LINE_ENDS)
        behind = [place for one in LINE_ENDS if (place := self.text.find(one, end, self.last)) >= 0]
        return Range(max(self.first, before + 1), min(behind, default=self.last))

    @cached_property
    def sentence(self) -> Range:
        """From the start of the sentence in which the head begins to the end of the one in which it ends."""
        start, end = self.head
        begun = [one.start for one in sentences(self.text, self.paragraph.start, start + 1) if one.start <= start]
        ended = next((one.end for one in sentences(self.text, end - 1, self.paragraph.end)), end)
        return Range(begun[-1] if begun else start, max(end, ended))

    @cached_property
    def cues_before(self) -> list[Cue]:
        """The words of saying before the head, in order, none of another quotation's."""
        return self._own(cues(self.text, self.first, self.head.start))

    @cached_property
    def cues_behind(self) -> list[Cue]:
        """The words of saying behind the head, in order, none of another quotation's."""
        return self._own(cues(self.text, self.head.end, self.last))

    def _own(self, found: Iterable[Cue]) -> list[Cue]:
        return [one for one in found if not self.head.touches(one.start, one.end) and not self.is_foreign(one.start)]

    def is_foreign(self, place: int) -> bool:
        """Whether that code point is within another quotation that does not hold this one."""
        return any(one.start <= place < one.end for one in self.foreign)

    def gap(self, start: int, end: int) -> int:
        """Code points between the head and `[start, end)`; 0 where they touch."""
        return max(0, self.head.start - end, start - self.head.end)

    def crossed(self, start: int, end: int) -> int:
        """0 in the sentence of the head, 1 in its paragraph, 2 beyond."""
        if self.sentence.touches(start, end):
            return 0
        return 1 if self.paragraph.touches(start, end) else 2
