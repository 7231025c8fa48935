"""What a format may not be able to carry: the kinds of loss, each with the English words that stand for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from annotation.change import DocumentLabel, Note, Status
from annotation.relation import Relation
from annotation.span import Span
from corpus.formats.format import Loss
from corpus.record import Record


class Kind(StrEnum):
    """A sort of loss. `count` of a loss counts code points for CHARACTER and SPACING, things for the others."""

    OVERLAP = "overlap"
    WORD_CUT = "word_cut"
    WIDENED = "widened"
    BLANK_EDGE = "blank_edge"
    ONLY_BLANK = "only_blank"
    FRAGMENTS = "fragments"
    LINE_END = "line_end"
    UNIT_EDGE = "unit_edge"
    TOO_LONG = "too_long"
    REFUSED = "refused"
    SPAN = "span"
    SPAN_ID = "span_id"
    LAYER = "layer"
    LABEL_NAME = "label_name"
    ATTRIBUTE = "attribute"
    RELATION = "relation"
    RELATION_ID = "relation_id"
    DOCUMENT_LABEL = "document_label"
    DOCUMENT_ID = "document_id"
    NOTE = "note"
    STATE = "state"
    FIELD = "field"
    SOURCE = "source"
    ANNOTATOR = "annotator"
    MAKER = "maker"
    SUGGESTION = "suggestion"
    CHARACTER = "character"
    SPACING = "spacing"
    DIACRITICS = "diacritics"


TITLES: Mapping[Kind, str] = {
    Kind.OVERLAP: "span left out because it shares words with another",
    Kind.WORD_CUT: "span that begins or ends inside a word, which is cut there",
    Kind.WIDENED: "span moved to the edges of its words",
    Kind.BLANK_EDGE: "white space at a span's edge left out of it",
    Kind.ONLY_BLANK: "span of white space only, left out",
    Kind.FRAGMENTS: "span in several pieces, written as one with what lies between",
    Kind.LINE_END: "span cut at a line end",
    Kind.UNIT_EDGE: "span left out because it crosses the edge of its unit",
    Kind.TOO_LONG: "span longer than its reader looks at",
    Kind.REFUSED: "document left out because a span of it cannot be held",
    Kind.SPAN: "span left out",
    Kind.SPAN_ID: "id of a span",
    Kind.LAYER: "layer of a span",
    Kind.LABEL_NAME: "label or attribute written under another name",
    Kind.ATTRIBUTE: "attribute of a span",
    Kind.RELATION: "link between spans",
    Kind.RELATION_ID: "id of a link",
    Kind.DOCUMENT_LABEL: "label of a document",
    Kind.DOCUMENT_ID: "id of a document written otherwise",
    Kind.NOTE: "note on a document",
    Kind.STATE: "state of a document",
    Kind.FIELD: "field that came with a document",
    Kind.SOURCE: "source of a document",
    Kind.ANNOTATOR: "whose work a document is",
    Kind.MAKER: "who made a span, and how",
    Kind.SUGGESTION: "suggestion not yet decided on",
    Kind.CHARACTER: "character replaced by another",
    Kind.SPACING: "white space between words",
    Kind.DIACRITICS: "diacritic left out of the text",
}
"""In English; the window and the commands have the same rows in both languages."""


def left_behind(record: Record, kinds: Iterable[Kind]) -> list[Loss]:
    """The losses of a format that carries none of `kinds`, counted in what `record` holds: a loss a kind, none for 0.

    For what a format leaves out whole: ids, layers, attributes, links, document labels, note, state, fields, source,
    maker, suggestions. Of any other kind nothing is left out whole; those losses are met where they happen.
    """
    document_id = record.header.id
    counted = ((kind, _HELD[kind](record)) for kind in kinds if kind in _HELD)
    return [Loss(kind, document_id, "", count) for kind, count in counted if count]


def _spans(record: Record) -> int:
    return sum(isinstance(one, Span) for one in record.annotations)


def _attributes(record: Record) -> int:
    return sum(len(one.attributes) for one in record.annotations if isinstance(one, Span))


def _fragments(record: Record) -> int:
    return sum(one.is_discontinuous for one in record.annotations if isinstance(one, Span))


def _relations(record: Record) -> int:
    return sum(isinstance(one, Relation) for one in record.annotations)


# How many of each sort a record holds; counted only where it is asked for, for that is once a document.
_HELD: Mapping[Kind, Callable[[Record], int]] = {
    Kind.SPAN: _spans,
    Kind.SPAN_ID: _spans,
    Kind.LAYER: _spans,
    Kind.MAKER: _spans,
    Kind.ATTRIBUTE: _attributes,
    Kind.FRAGMENTS: _fragments,
    Kind.RELATION: _relations,
    Kind.RELATION_ID: _relations,
    Kind.DOCUMENT_LABEL: lambda record: sum(isinstance(one, DocumentLabel) for one in record.annotations),
    Kind.NOTE: lambda record: sum(isinstance(one, Note) for one in record.annotations),
    Kind.STATE: lambda record: sum(isinstance(one, Status) for one in record.annotations),
    Kind.FIELD: lambda record: len(record.header.fields),
    Kind.SOURCE: lambda record: int(bool(record.header.source)),
    Kind.ANNOTATOR: lambda record: int(bool(record.header.annotator)),
    Kind.DOCUMENT_ID: lambda record: int(bool(record.header.id)),
    Kind.SUGGESTION: lambda record: len(record.suggestions),
}


class Tally:
    """Losses counted by kind, with the first documents of each by name: flat in memory however many there are."""

    def __init__(self, examples: int = 20) -> None:
        self.counts: Counter[str] = Counter()
        self.examples: dict[str, list[Loss]] = {}
        self._most = examples

    def take(self, losses: Iterable[Loss]) -> None:
        """Count `losses`, one by one as they come."""
        for one in losses:
            self.counts[one.kind] += one.count
            shown = self.examples.setdefault(one.kind, [])
            if len(shown) < self._most:
                shown.append(one)

    def add(self, other: Tally) -> None:
        """Count in what another has counted."""
        self.counts += other.counts
        for kind, shown in other.examples.items():
            mine = self.examples.setdefault(kind, [])
            mine += shown[: self._most - len(mine)]
