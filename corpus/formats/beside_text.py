"""What a record holds beside its text and spans, as plain values, for formats that have room for values of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import orjson

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import Field, Header, new_header
from annotation.ranges import Range, Ranges, are_sorted_and_disjoint
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span, sort_key
from corpus.record import Record

Pair = tuple[str, str]


class Beside(NamedTuple):
    """A document without its text and what is marked in it."""

    id: str = ""
    source: str = ""
    annotator: str = ""
    labels: tuple[Pair, ...] = ()
    note: str = ""
    state: str = State.NEW
    fields: tuple[Pair, ...] = ()

    def header(self, text: str, more: tuple[Field, ...] = ()) -> Header:
        """The header over `text`, with `more` fields behind its own."""
        fields = (*(Field(*one) for one in self.fields), *more)
        return new_header(self.id, text, self.source, self.annotator, fields)

    def annotations(self) -> Iterator[Annotation]:
        """Labels, note and state; ValueError for a state that there is not."""
        for pair in dict.fromkeys(self.labels):
            yield DocumentLabel(*pair)
        if self.note:
            yield Note(self.note)
        if self.state != State.NEW:
            yield Status(State(self.state))

    def record(self, text: str, spans: Iterable[Span], relations: Iterable[Relation]) -> Record:
        """The whole document, in the one order; EditRefused where its parts do not fit, ValueError as `annotations`."""
        ordered = sorted(spans, key=sort_key), sorted(relations, key=lambda one: one.id)
        marks: tuple[Annotation, ...] = (*ordered[0], *ordered[1], *self.annotations())
        record = Record(self.header(text), marks)
        record.to_document()
        return record


def beside(record: Record) -> Beside:
    """What `record` holds beside its text and spans."""
    header = record.header
    labels = tuple((one.name, one.value) for one in record.annotations if isinstance(one, DocumentLabel))
    note = next((one.text for one in record.annotations if isinstance(one, Note)), "")
    state = next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW)
    fields = tuple((one.name, one.value) for one in header.fields)
    return Beside(header.id, header.source, header.annotator, labels, note, state, fields)


def to_json(value: Beside) -> str:
    """As JSON of plain ASCII, which passes through everything; read by `from_json`."""
    return ascii_json(value._asdict())


def from_json(said: str) -> Beside:
    """What `to_json` wrote; ValueError for anything else."""
    plain = _object(said)
    words = {key: _word(plain.get(key, "")) for key in ("id", "source", "annotator", "note", "state")}
    return Beside(**words, labels=pairs(plain.get("labels", [])), fields=pairs(plain.get("fields", [])))


def pairs(plain: object) -> tuple[Pair, ...]:
    """A list of pairs of words; ValueError for anything else."""
    if not isinstance(plain, list) or not all(isinstance(one, list) and len(one) == 2 for one in plain):
        raise ValueError("no pairs")
    return tuple((_word(name), _word(value)) for name, value in plain)


def ranges(plain: object) -> Ranges:
    """A list of pairs of places, sorted and disjoint; ValueError for anything else."""
    if not isinstance(plain, list) or not all(_is_place(one) for one in plain):
        raise ValueError("no places")
    found = tuple(Range(*one) for one in plain)
    if not are_sorted_and_disjoint(found):
        raise ValueError("places out of order")
    return found


def span_json(span: Span) -> str:
    """What a span has beyond its hull, label and layer, as JSON of plain ASCII; read by `dressed`."""
    plain: dict[str, object] = {}
    if span.attributes:
        plain["attributes"] = span.attributes
    if span.is_discontinuous:
        plain["ranges"] = span.ranges
    plain |= {"origin": span.origin, "maker": span.maker}
    return ascii_json(plain)


def dressed(span: Span, said: str) -> Span:
    """The span with what `span_json` said of it; ValueError where that is none of its, or does not fit its hull."""
    plain = _object(said)
    found = ranges(plain["ranges"]) if "ranges" in plain else span.ranges
    if (found[0].start, found[-1].end) != span.hull:
        raise ValueError("places outside the span")
    attributes = tuple(Attribute(*one) for one in pairs(plain.get("attributes", [])))
    origin = Origin(_word(plain.get("origin", Origin.IMPORTED)))
    return span._replace(ranges=found, attributes=attributes, origin=origin, maker=_word(plain.get("maker", "")))


def ascii_json(value: object) -> str:
    """JSON with every character outside ASCII escaped."""
    raw = orjson.dumps(value, default=_plain).decode("utf-8")
    return raw if raw.isascii() else "".join(map(_escaped, raw))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    raise TypeError


def _escaped(character: str) -> str:
    if character.isascii():
        return character
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[place] << 8 | units[place + 1]:04x}" for place in range(0, len(units), 2))


def _object(said: str) -> dict[str, object]:
    plain: object = orjson.loads(said)
    if isinstance(plain, dict):
        return plain
    raise ValueError("no object")


def _word(value: object) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("no word")


def _is_place(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(one) is int for one in value)
