"""Documents, spans and stores that the tests of keeping are made of."""

from __future__ import annotations

from random import Random

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import Field, new_header
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span
from corpus.record import Record

TEXT = "قال محمد 😡 في القاهرة\r\nإن «الاتفاق جيد»\u2028والسلام\x00."


class Ticking:
    """A clock that goes on by one millisecond a look."""

    def __init__(self, at: int = 1_000) -> None:
        self.at = at

    def __call__(self) -> int:
        self.at += 1
        return self.at


def ids(seed: int = 7) -> IdSource:
    """Ids that are the same in every run."""
    return IdSource(Ticking(), Random(seed))


def span(key: str, *pairs: tuple[int, int], label: str = "PER", layer: str = "entity", text: str = TEXT) -> Span:
    """A span over `pairs` of `text`."""
    ranges = tuple(Range(*one) for one in pairs)
    return Span(key, ranges, label, layer, text[ranges[0].start : ranges[-1].end])


def rich_record(document_id: str = "a", text: str = TEXT) -> Record:
    """A document with one of everything that can be marked."""
    marked: tuple[Annotation, ...] = (
        span("s1", (0, len(text)), label="QUOTE", layer="quote", text=text),
        Span("s2", (Range(4, 8),), "PER", "entity", text[4:8], (Attribute("sure", "نعم"),), Origin.IMPORTED, "x"),
        span("s3", (4, 6), (10, 12), text=text),
        Relation("r1", "SPEAKER", "s1", "s2"),
        DocumentLabel("topic", "politics"),
        DocumentLabel("topic", "news"),
        Note("ملاحظة"),
        Status(State.FLAGGED),
    )
    header = new_header(document_id, text, "news.txt", "a1", (Field("url", '"http://x"'),))
    return Record(header, marked)


def plain_record(document_id: str, text: str = TEXT) -> Record:
    """A document with nothing marked."""
    return Record(new_header(document_id, text))
