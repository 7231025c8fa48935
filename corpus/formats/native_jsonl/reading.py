"""A line of JSONL read back: a record that keeps every rule, or the rule it breaks and where.

What the line holds beyond our keys is kept: on a span as an attribute, elsewhere as a field of the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import Field, Header, text_sha256
from annotation.ranges import Range, Ranges, are_sorted_and_disjoint
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span, sort_key
from corpus.errors import Reason
from corpus.formats.native_jsonl.parsing import LineRefused, parse, parse_verbatim, to_json_text
from corpus.formats.native_jsonl.usual import LAYER, SPAN_KEYS, usual_spans
from corpus.record import Record

Object = Mapping[str, object]

_TOP = frozenset({"id", "text", "spans", "tokens", "relations", "labels", "note", "meta", "answer"})
_META = frozenset({"source", "annotator", "state", "sha256", "fields"})
_RELATION = frozenset({"id", "label", "head", "child", "head_span", "child_span"})
_END = frozenset({"id", "start", "end", "token_start", "token_end", "label"})
_FRAGMENT = frozenset({"start", "end"})
_ORIGINS = frozenset(Origin)
_STATES_BY_WORD = {one.value: one for one in State}
_NOTHING: list[object] = []
_STATES = {"accept": State.DONE, "reject": State.SKIPPED}


def from_line(line: bytes) -> Record:
    """The record of a line; its header's id is empty where the line has none. LineRefused names what is wrong.

    Tokens and token numbers are ours to make and are not read; offsets, surfaces, ids and the hash are checked.
    """
    top = parse(line)
    text = _string(top, "text", "")
    if not text:
        raise LineRefused(Reason.TEXT_EMPTY)
    sha256 = text_sha256(text)
    meta = _object(top.get("meta", {}), "meta")
    if _string(meta, "sha256", "meta.", sha256) != sha256:
        raise LineRefused(Reason.TEXT_CHANGED, "meta.sha256")
    extras = _Extras(line)
    spans = _read_spans(top, text, extras)
    relations = _read_relations(top, spans, extras)
    state = _state(top, meta)
    note = _string(top, "note", "", "")
    annotations: list[Annotation] = [*spans, *relations, *_labels(top)]
    if note:
        annotations.append(Note(note))
    if state is not State.NEW:
        annotations.append(Status(state))
    fields = [Field(name, value) for name, value in _pairs(meta, "fields", "meta.")]
    fields += extras.fields("", top, _TOP, lambda whole: whole)
    fields += extras.fields("meta.", meta, _META, lambda whole: _object(whole["meta"], "meta"))
    header = Header(
        _string(top, "id", "", ""),
        text,
        sha256,
        _string(meta, "source", "meta.", ""),
        _string(meta, "annotator", "meta.", ""),
        (*fields, *extras.left_over),
    )
    return Record(header, tuple(annotations))


class _Extras:
    """What a line holds beyond our keys; the line is parsed a second time, numbers verbatim, only where it has any."""

    def __init__(self, line: bytes) -> None:
        self._line = line
        self._whole: Object | None = None
        self.left_over: list[Field] = []

    def fields(self, place: str, part: Object, known: frozenset[str], find: Callable[[Object], Object]) -> list[Field]:
        """The keys of `part` that are not `known`, as fields named `place` + key; `find` finds the part again."""
        if part.keys() <= known:
            return []
        unknown = part.keys() - known
        if self._whole is None:
            self._whole = parse_verbatim(self._line)
        found = find(self._whole)
        return [Field(place + key, to_json_text(found[key])) for key in part if key in unknown]


def _wrong(place: str) -> LineRefused:
    return LineRefused(Reason.KEY_OF_WRONG_TYPE, place)


def _object(value: object, place: str) -> Object:
    if not isinstance(value, dict):
        raise _wrong(place)
    return value


def _string(part: Object, key: str, place: str, default: str | None = None) -> str:
    """The string at `key`; `place` is the part's own place, with its dot. Without a default it must be there."""
    value = part.get(key, default)
    if value is None:
        raise LineRefused(Reason.KEY_OF_WRONG_TYPE if key in part else Reason.KEY_MISSING, place + key)
    if not isinstance(value, str):
        raise _wrong(place + key)
    return value


def _number(part: Object, key: str, place: str) -> int:
    value = part.get(key)
    if type(value) is not int:
        raise LineRefused(Reason.KEY_OF_WRONG_TYPE if key in part else Reason.KEY_MISSING, place + key)
    return value


def _objects(part: Object, key: str, place: str) -> list[tuple[str, Object]]:
    """The objects of the list at `key`, each with its place and dot; no list is an empty one."""
    value = part.get(key, _NOTHING)
    if value == _NOTHING:
        return []
    if not isinstance(value, list):
        raise _wrong(place + key)
    places = (f"{place}{key}[{number}]" for number in range(len(value)))
    return [(where + ".", _object(one, where)) for where, one in zip(places, value, strict=True)]


def _pairs(part: Object, key: str, place: str) -> list[tuple[str, str]]:
    found = _objects(part, key, place)
    for where, one in found:
        if one.keys() - {"name", "value"}:
            raise _wrong(where.rstrip("."))
    return [(_string(one, "name", where), _string(one, "value", where)) for where, one in found]


def _state(top: Object, meta: Object) -> State:
    """`meta.state`; where that is missing, what `answer` says."""
    word = _string(meta, "state", "meta.", "")
    if not word:
        return _STATES.get(_string(top, "answer", "", ""), State.NEW)
    if word not in _STATES_BY_WORD:
        raise _wrong("meta.state")
    return _STATES_BY_WORD[word]


def _labels(top: Object) -> list[DocumentLabel]:
    labels = [DocumentLabel(name, value) for name, value in _pairs(top, "labels", "")]
    if len(set(labels)) < len(labels):
        twice = next(one for one in labels if labels.count(one) > 1)
        raise LineRefused(Reason.LABEL_REFUSED, f"{twice.name}={twice.value}")
    return labels


def _read_spans(top: Object, text: str, extras: _Extras) -> list[Span]:
    """The spans in the one order; those without an id get `T1`, `T2` ... past the ids that are there."""
    usual = usual_spans(top.get("spans"), text)
    if usual is not None:
        return usual
    parts = _objects(top, "spans", "")
    given = {_string(part, "id", place, "") for place, part in parts}
    fresh = (name for name in (f"T{number}" for number in count(1)) if name not in given)
    spans: list[Span] = []
    seen: set[str] = set()
    for number, (place, part) in enumerate(parts):
        span_id = _string(part, "id", place, "") or next(fresh)
        if span_id in seen:
            raise LineRefused(Reason.DUPLICATE_ID, span_id)
        seen.add(span_id)
        spans.append(_read_span(part, place, number, span_id, text, extras))
    spans.sort(key=sort_key)
    return spans


def _read_span(part: Object, place: str, number: int, span_id: str, text: str, extras: _Extras) -> Span:
    start, end = _number(part, "start", place), _number(part, "end", place)
    if not 0 <= start < end <= len(text):
        raise LineRefused(Reason.SPAN_OUTSIDE, f"{span_id}: {start}..{end} / {len(text)}")
    surface = text[start:end]
    if _string(part, "text", place, surface) != surface:
        raise LineRefused(Reason.SPAN_TEXT_DIFFERS, f"{span_id}: {start}..{end}")
    label, layer = _string(part, "label", place), _string(part, "layer", place, LAYER)
    if not label or not layer:
        raise LineRefused(Reason.LABEL_REFUSED, span_id)
    origin = _string(part, "origin", place, Origin.IMPORTED)
    if origin not in _ORIGINS:
        raise _wrong(f"{place}origin")
    attributes = [Attribute(*pair) for pair in _pairs(part, "attributes", place)]
    if part.keys() - SPAN_KEYS:
        attributes += _more_attributes(part, number, span_id, {one.name for one in attributes}, extras)
    ranges = _ranges(part, place, Range(start, end), span_id)
    maker = _string(part, "maker", place, "")
    return Span(span_id, ranges, label, layer, surface, tuple(attributes), Origin(origin), maker)


def _more_attributes(part: Object, number: int, span_id: str, taken: set[str], extras: _Extras) -> Iterator[Attribute]:
    """What the span carries beyond our keys: a string as it is, another value as JSON text."""
    for name, value in extras.fields("", part, SPAN_KEYS, partial(_nth, key="spans", number=number)):
        if name in taken:
            extras.left_over.append(Field(f"spans.{span_id}.{name}", value))
        else:
            plain = part[name]
            yield Attribute(name, plain if isinstance(plain, str) else value)


def _ranges(part: Object, place: str, hull: Range, span_id: str) -> Ranges:
    """The fragments, which must fill their hull from end to end; without any, the hull itself."""
    given = _objects(part, "fragments", place)
    for where, one in given:
        if one.keys() - _FRAGMENT:
            raise _wrong(where.rstrip("."))
    fragments = tuple(Range(_number(one, "start", where), _number(one, "end", where)) for where, one in given)
    if not fragments:
        return (hull,)
    if not are_sorted_and_disjoint(fragments) or (fragments[0].start, fragments[-1].end) != hull:
        raise LineRefused(Reason.SPAN_OUTSIDE, f"{span_id}: {place}fragments")
    return fragments


def _read_relations(top: Object, spans: list[Span], extras: _Extras) -> list[Relation]:
    """The relations by id; those without an id get `R1`, `R2` ... past the ids that are there."""
    parts = _objects(top, "relations", "")
    if not parts:
        return []
    span_ids = {span.id for span in spans}
    given = span_ids | {_string(part, "id", place, "") for place, part in parts}
    fresh = (name for name in (f"R{number}" for number in count(1)) if name not in given)
    relations: list[Relation] = []
    seen = set(span_ids)
    for number, (place, part) in enumerate(parts):
        relation_id = _string(part, "id", place, "") or next(fresh)
        if relation_id in seen:
            raise LineRefused(Reason.DUPLICATE_ID, relation_id)
        seen.add(relation_id)
        ends = [
            _string(_object(part.get(f"{end}_span"), f"{place}{end}_span"), "id", f"{place}{end}_span.")
            for end in ("head", "child")
        ]
        for end in ends:
            if end not in span_ids:
                raise LineRefused(Reason.RELATION_DANGLING, f"{relation_id}: {end}")
        relations.append(Relation(relation_id, _string(part, "label", place), ends[0], ends[1]))
        extras.left_over += _more_of_relation(part, number, f"relations.{relation_id}.", extras)
    relations.sort(key=lambda one: one.id)
    return relations


def _more_of_relation(part: Object, number: int, name: str, extras: _Extras) -> list[Field]:
    """What a relation and its two ends carry beyond our keys, as fields of the document."""
    found = extras.fields(name, part, _RELATION, partial(_nth, key="relations", number=number))
    for key in ("head_span", "child_span"):
        end = _object(part[key], key)
        found += extras.fields(f"{name}{key}.", end, _END, partial(_end_of_nth, number=number, key=key))
    return found


def _end_of_nth(whole: Object, number: int, key: str) -> Object:
    return _object(_nth(whole, "relations", number)[key], key)


def _nth(whole: Object, key: str, number: int) -> Object:
    found = whole[key]
    return _object(found[number] if isinstance(found, list) else None, key)
