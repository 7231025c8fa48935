"""What was lost, each kind with one example in words: the span's own and the document that it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotation.arabic.tokens import word_at
from annotation.change import DocumentLabel, Note
from annotation.relation import Relation
from annotation.span import Span
from corpus.formats.format import Loss
from corpus.formats.losses import Kind, Tally
from corpus.record import Record
from corpus.selection import state_of
from corpus.store.store import Store, title_of

_OF_LINKS = frozenset({Kind.RELATION, Kind.RELATION_ID})
_BETWEEN = " · "


class Example(NamedTuple):
    """One loss. `words`: the span's, those at the ends of a link, a value; "" where a whole document is meant.

    `around`: the whole words that a span begins or ends inside of, "" where it does not. `document`: its title.
    """

    document: str
    words: str = ""
    around: str = ""


class Lost(NamedTuple):
    """A kind of loss, how many there are, and the first one; None where it cannot be found again."""

    kind: Kind
    times: int
    example: Example | None


def lost(store: Store, losses: Tally) -> tuple[Lost, ...]:
    """The losses by kind, what touches spans and text before what only Tawsim would miss."""
    order = list(Kind)
    kinds = sorted(map(Kind, losses.counts), key=order.index)
    return tuple(Lost(kind, losses.counts[kind], _first(store, losses.examples.get(kind, ()))) for kind in kinds)


def _first(store: Store, losses: Iterable[Loss]) -> Example | None:
    for one in losses:
        record = _record(store, one.document_id)
        if record is not None:
            return _example(record, one)
    return None


def _record(store: Store, document_id: str) -> Record | None:
    """The document of that id, or that a piece of that id was cut from."""
    for known in (document_id, document_id.rpartition("#")[0]):
        if known:
            try:
                return store.read(known).record
            except KeyError:
                continue
    return None


def _example(record: Record, loss: Loss) -> Example:
    title = title_of(record.header.text) or record.header.id
    spans = {one.id: one for one in record.annotations if isinstance(one, Span)}
    span = spans.get(loss.subject)
    if span is not None:
        return Example(title, span.surface, _around(record.header.text, span))
    for one in record.annotations:
        if isinstance(one, Relation) and loss.subject in {"", one.id} and loss.kind in _OF_LINKS:
            ends = (spans[place].surface for place in (one.head, one.child) if place in spans)
            return Example(title, _BETWEEN.join(ends))
    return Example(title, _held(record, Kind(loss.kind)))


def _held(record: Record, kind: Kind) -> str:
    """The first thing of that kind which a record has, where it is left out of all its spans or of the whole."""
    header = record.header
    spans = (one for one in record.annotations if isinstance(one, Span))
    match kind:
        case Kind.ATTRIBUTE:
            return next((f"{each.name}={each.value}" for one in spans for each in one.attributes), "")
        case Kind.SPAN_ID:
            return next((one.id for one in spans), "")
        case Kind.LAYER:
            return next((one.layer for one in spans), "")
        case Kind.MAKER:
            return next((one.maker or one.surface for one in spans), "")
        case Kind.DOCUMENT_LABEL:
            labels = (one for one in record.annotations if isinstance(one, DocumentLabel))
            return next((f"{one.name}={one.value}" for one in labels), "")
        case Kind.STATE:
            return state_of(record).value
        case Kind.NOTE:
            return next((one.text for one in record.annotations if isinstance(one, Note)), "")
        case Kind.FIELD:
            return next((one.name for one in header.fields), "")
        case Kind.SUGGESTION:
            return next((one.surface for one in record.suggestions), "")
        case Kind.SOURCE | Kind.ANNOTATOR | Kind.DOCUMENT_ID:
            return {Kind.SOURCE: header.source, Kind.ANNOTATOR: header.annotator}.get(kind, header.id)
        case _:
            return ""


def _around(text: str, span: Span) -> str:
    """The words from the one that the span begins in to the one that it ends in, where they are more than the span."""
    start = word_at(text, span.start).start
    end = word_at(text, span.end - 1).end
    return text[start:end] if (start, end) != (span.start, span.end) and start <= span.start < span.end <= end else ""
