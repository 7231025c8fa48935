"""doccano's JSONL, in each shape that its projects read: spans, spans with links, categories, both, and targets.

Its window counts UTF-16 units (`text.length` of JavaScript), so these are written and expected. Source: doccano 1.8.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from annotation.change import Annotation, DocumentLabel
from annotation.document import Field, new_header
from annotation.offsets import Utf16Map
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.formats import objects
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target, chosen
from corpus.formats.losses import Kind, left_behind
from corpus.formats.objects import ForeignSpan, Object, Offsets, Refused, first_object, json_line, wrong
from corpus.formats.policies import spans_of
from corpus.formats.surfaces import Mark, Unit
from corpus.record import Record

_SHAPES = ("spans", "links", "categories", "intents", "targets")
_UNITS = {"utf16": Unit.UTF16, "code-points": Unit.CODE_POINTS}
_SHAPE_TITLE = "doccano: kind of project"
_UNIT = Option(
    "doccano-offsets",
    "utf16",
    "doccano: what offsets count",
    "doccano's own window counts UTF-16 units; files that programs made often count code points.",
    tuple(_UNITS),
)
_READING = Option("doccano-project", "auto", _SHAPE_TITLE, "Targets look like categories.", ("auto", *_SHAPES))
_WRITING = Option("doccano-project", "spans", _SHAPE_TITLE, "", _SHAPES)

_TEXTS = ("text", "data", "column_data")
_LABELS = ("label", "labels", "column_label")
_KNOWN = frozenset({*_TEXTS, *_LABELS, "entities", "relations", "cats", "id", "doc_id", "source"})
_CATEGORY = "category"

_ALWAYS = (
    *(Kind.LAYER, Kind.MAKER, Kind.ATTRIBUTE, Kind.FRAGMENTS, Kind.SPAN_ID, Kind.NOTE, Kind.STATE),
    *(Kind.FIELD, Kind.ANNOTATOR, Kind.SUGGESTION),
)
_MORE = {
    "spans": (Kind.RELATION, Kind.DOCUMENT_LABEL),
    "links": (Kind.RELATION_ID, Kind.DOCUMENT_LABEL),
    "categories": (Kind.SPAN, Kind.RELATION),
    "intents": (Kind.RELATION,),
    "targets": (Kind.SPAN, Kind.RELATION, Kind.DOCUMENT_LABEL),
}


class Doccano:
    """Files of doccano's import and export, a line a document (or one list of documents)."""

    name: str = "doccano"
    suffixes: tuple[str, ...] = (".jsonl", ".json")
    reading: tuple[Option, ...] = (_READING, _UNIT)
    writing: tuple[Option, ...] = (_WRITING, _UNIT)
    is_folder: bool = False
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By labels that are triples, by entities with `start_offset`; a list of categories others write too."""
        if not source.path.is_file():
            return Confidence.NO
        return _confidence(first_object(source))

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record an object."""
        offsets = Offsets(_UNITS[str(chosen(_UNIT, options.values))])
        shape = str(chosen(_READING, options.values))
        try:
            yield from objects.records(source, options, lambda one: (_record(one, source, offsets, shape),))
        finally:
            offsets.tell(source)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """What a project of the chosen kind has no place for."""
        del scheme
        shape = str(chosen(_WRITING, options.values))
        told = (*_ALWAYS, *_MORE[shape])
        return (*told, Kind.DOCUMENT_LABEL) if shape in {"categories", "intents"} else told

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a line a record."""
        shape = str(chosen(_WRITING, options.values))
        unit = _UNITS[str(chosen(_UNIT, options.values))]
        ids = count(1)
        with target.file() as sink:
            for record in records:
                sink.write(json_line(_plain(record, shape, unit, ids)))
                yield from left_behind(record, (*_ALWAYS, *_MORE[shape]))
                if shape == "targets" and spans_of(record):
                    # What is written as the target comes back as a field.
                    yield Loss(Kind.FIELD, record.header.id)
                if shape in {"categories", "intents"}:
                    yield from _unnamed(record)


def _confidence(one: Object) -> Confidence:
    if not any(isinstance(one.get(key), str) for key in _TEXTS) or "spans" in one or "tokens" in one:
        return Confidence.NO
    entities, label = one.get("entities"), _label(one)
    if isinstance(entities, list):
        if isinstance(one.get("cats"), list) or isinstance(one.get("relations"), list):
            return Confidence.BY_CONTENT
        told = any(isinstance(each, dict) and "start_offset" in each for each in entities)
        return Confidence.BY_CONTENT if told else Confidence.NO
    if not isinstance(label, list):
        return Confidence.BY_SHAPE if isinstance(one.get("cats"), list) else Confidence.NO
    if any(isinstance(each, list) and len(each) == 3 for each in label) or "doc_id" in one or "Comments" in one:
        return Confidence.BY_CONTENT
    return Confidence.BY_SHAPE if all(isinstance(each, str) for each in label) else Confidence.NO


def _label(one: Object) -> object:
    return next((one[key] for key in _LABELS if key in one), None)


def _record(one: Object, source: Source, offsets: Offsets, shape: str) -> Record:
    text = objects.text_of(one, next((key for key in _TEXTS if key in one), "text"))
    label = _label(one)
    fields = objects.fields(one, _KNOWN)
    marks: list[Annotation] = []
    if one.get("entities") is not None:
        marks += _entities(one, text, offsets)
    elif shape in {"auto", "spans"} and _is_of_spans(label):
        marks += offsets.spans(text, [_triple(each) for each in _list(label, "label")])
    elif shape == "targets" and label:
        fields += (Field("targets", objects.json_text(label)),)
    elif label is not None and shape != "targets":
        marks += _categories(label, "label")
    if one.get("cats") is not None:
        marks += _categories(one["cats"], "cats")
    name = objects.name_of(one, "doc_id" if "doc_id" in one else "id")
    header = new_header(name, text, objects.string(one, "source", source.name), "", fields)
    return Record(header, tuple(dict.fromkeys(marks)))


def _list(value: object, place: str) -> list[object]:
    if not isinstance(value, list):
        raise wrong(place)
    return value


def _is_of_spans(label: object) -> bool:
    return isinstance(label, list) and any(isinstance(each, list) for each in label)


def _triple(value: object) -> ForeignSpan:
    if not isinstance(value, list) or len(value) != 3:
        raise wrong("label")
    start, end, label = value
    if type(start) is not int or type(end) is not int or not isinstance(label, str):
        raise wrong("label")
    return ForeignSpan(Mark(start, end), label)


def _entities(one: Object, text: str, offsets: Offsets) -> Iterator[Annotation]:
    """The spans, and the links between them where they have ids."""
    given = _list(one["entities"], "entities")
    if any(isinstance(each, list) for each in given):
        yield from offsets.spans(text, [_triple(each) for each in given])
        return
    parts = objects.objects(one, "entities")
    spans = offsets.spans(text, [_entity(part) for part in parts])
    yield from spans
    by_id = {objects.name_of(part, "id"): span for part, span in zip(parts, spans, strict=True)}
    for number, link in enumerate(objects.objects(one, "relations"), 1):
        yield _link(link, number, by_id)


def _entity(part: Object) -> ForeignSpan:
    mark = Mark(objects.whole(part, "start_offset"), objects.whole(part, "end_offset"))
    return ForeignSpan(mark, objects.string(part, "label"))


def _link(part: Object, number: int, by_id: dict[str, Span]) -> Relation:
    ends = [objects.name_of(part, key) for key in ("from_id", "to_id")]
    for end in ends:
        if end not in by_id:
            raise Refused(Reason.RELATION_DANGLING, end)
    head, child = (by_id[end].id for end in ends)
    return Relation(f"R{number}", objects.string(part, "type", "RELATION"), head, child)


def _categories(value: object, place: str) -> Iterator[DocumentLabel]:
    given = list(value) if isinstance(value, dict) else [value] if isinstance(value, str) else _list(value, place)
    for one in given:
        if not isinstance(one, str):
            raise wrong(place)
        yield DocumentLabel(_CATEGORY, one)


def _document_labels(record: Record) -> list[DocumentLabel]:
    return [one for one in record.annotations if isinstance(one, DocumentLabel)]


def _unnamed(record: Record) -> Iterator[Loss]:
    """The document labels whose name is not the one that every category gets back."""
    named = sum(one.name != _CATEGORY for one in _document_labels(record))
    if named:
        yield Loss(Kind.DOCUMENT_LABEL, record.header.id, "", named)


def _plain(record: Record, shape: str, unit: Unit, ids: Iterator[int]) -> dict[str, object]:
    header = record.header
    places = Utf16Map(header.text) if unit is Unit.UTF16 else None

    def at(position: int) -> int:
        return position if places is None else places.to_u16(position)

    spans = spans_of(record)
    triples = [[at(one.start), at(one.end), one.label] for one in spans]
    categories = list(dict.fromkeys(one.value for one in _document_labels(record)))
    plain: dict[str, object] = {"text": header.text}
    match shape:
        case "links":
            numbers = {one.id: next(ids) for one in spans}
            plain["entities"] = [
                {"id": numbers[one.id], "start_offset": triple[0], "end_offset": triple[1], "label": one.label}
                for one, triple in zip(spans, triples, strict=True)
            ]
            plain["relations"] = [
                {"id": next(ids), "from_id": numbers[one.head], "to_id": numbers[one.child], "type": one.label}
                for one in record.annotations
                if isinstance(one, Relation)
            ]
        case "categories":
            plain["label"] = categories
        case "intents":
            plain |= {"entities": triples, "cats": categories}
        case "targets":
            plain["label"] = ["; ".join(f"{one.label}: {one.surface}" for one in spans)] if spans else []
        case _:
            plain["label"] = triples
    return plain | {"doc_id": header.id, "source": header.source}
