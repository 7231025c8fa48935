"""A task of Label Studio as records: one for each of its annotations, its predictions as suggestions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import Field, Header, new_header
from annotation.relation import Relation
from annotation.span import Attribute, Span
from annotation.suggest.suggestion import Suggestion, from_span
from corpus.errors import Reason
from corpus.formats import objects
from corpus.formats.format import Notice, Source
from corpus.formats.objects import ForeignSpan, Object, Offsets, Refused, wrong
from corpus.formats.surfaces import Mark
from corpus.record import Record

_TEXT, _DOCUMENT = "text", "document"
_TASK = frozenset({"id", "data", "annotations", "completions", "predictions", "meta"})
_META = frozenset({"source", "annotator", "state", "note"})
_STATES = frozenset(State)


class _Regions(NamedTuple):
    """The results of one annotation or prediction, as annotations of a record."""

    spans: list[Span]
    others: list[Annotation]


def to_records(task: Object, source: Source, offsets: Offsets) -> Iterator[Record]:
    """The records of a task; Refused where it breaks a rule."""
    data = objects.part_at(task, "data")
    meta = objects.part_at(task, "meta")
    text, starts = _text(data)
    done = [*objects.objects(task, "annotations"), *objects.objects(task, "completions")]
    offered: list[Suggestion] = []
    for one in objects.objects(task, "predictions"):
        try:
            offered += _offered(one, text, starts, offsets)
        except Refused as refused:
            # Only a prediction: the task and what was done in it are sound.
            source.on_notice(Notice.LEFT_OUT, f"prediction, {refused.detail}")
    header = _header(task, data, meta, text, source)
    for number, one in enumerate(done or [{}]):
        regions = _regions(one, text, starts, offsets)
        marks: list[Annotation] = [
            *regions.spans,
            *dict.fromkeys(regions.others),
            *_remarks(meta, one if done else None),
        ]
        by = objects.string(meta, "annotator", _name(one.get("completed_by")))
        yield Record(header._replace(annotator=by), tuple(marks), () if number else tuple(offered))


def _offered(prediction: Object, text: str, starts: list[int], offsets: Offsets) -> Iterator[Suggestion]:
    """What a prediction suggests: its model is the maker; a region's own score counts before that of all."""
    own = {objects.name_of(one, "id"): _score(one) for one in objects.objects(prediction, "result")}
    maker, of_all = objects.string(prediction, "model_version", ""), _score(prediction)
    for span in _regions(prediction, text, starts, offsets).spans:
        score = own.get(span.id)
        yield from_span(span._replace(maker=maker), score=of_all if score is None else score)


def _score(one: Object) -> float | None:
    score = one.get("score")
    return float(score) if isinstance(score, int | float) and math.isfinite(score) else None


def _text(data: Object) -> tuple[str, list[int]]:
    """The text of a task: the only string there, or a dialogue's utterances, a line each, and where these begin."""
    told = data.get(_TEXT)
    strings = [value for key, value in data.items() if isinstance(value, str) and key not in {"doc_id", "id"}]
    if isinstance(told, str) or strings:
        text = told if isinstance(told, str) else max(strings, key=len)
        if not text:
            raise Refused(Reason.TEXT_EMPTY)
        return text, [0]
    for key, value in data.items():
        if isinstance(value, list) and value and all(isinstance(one, dict) and "text" in one for one in value):
            lines = [objects.string(one, "text") for one in objects.objects(data, key)]
            starts = [sum(len(line) + 1 for line in lines[:place]) for place in range(len(lines))]
            return "\n".join(lines), starts
    raise Refused(Reason.TEXT_EMPTY)


def _header(task: Object, data: Object, meta: Object, text: str, source: Source) -> Header:
    name = objects.name_of(data, "doc_id") or objects.name_of(task, "id")
    fields = objects.fields(task, _TASK)
    fields += tuple(
        Field(f"data.{key}", objects.json_text(value))
        for key, value in data.items()
        if key != "doc_id" and value != text and not _is_dialogue(value)
    )
    fields += objects.fields(meta, _META, "meta.")
    return new_header(name, text, objects.string(meta, "source", source.name), "", fields)


def _is_dialogue(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and "text" in one for one in value)


def _name(by: object) -> str:
    """Who completed an annotation: a number, an address, or an account with one."""
    if isinstance(by, dict):
        by = by.get("email", by.get("id"))
    return str(by) if isinstance(by, str | int) else ""


def _remarks(meta: Object, one: Object | None) -> Iterator[Annotation]:
    """Note and state: as Tawsim wrote them, else what an annotation, or its being skipped, says."""
    note, word = objects.string(meta, "note", ""), objects.string(meta, "state", "")
    if note:
        yield Note(note)
    if word not in _STATES:
        word = State.NEW if one is None else State.SKIPPED if one.get("was_cancelled") is True else State.DONE
    if word != State.NEW:
        yield Status(State(word))


def _regions(annotation: Object, text: str, starts: list[int], offsets: Offsets) -> _Regions:
    results = objects.objects(annotation, "result")
    regions: list[ForeignSpan] = []
    others: list[Annotation] = []
    asked: dict[str, list[tuple[str, str]]] = {}
    for one in results:
        value = objects.part_at(one, "value")
        if "start" in value and _labels(value):
            regions += _marked(one, value, starts)
    known = {region.id for region in regions}
    for one in results:
        value = objects.part_at(one, "value")
        if one.get("type") == "relation" or ("start" in value and _labels(value)):
            continue
        name, region = objects.string(one, "from_name", ""), objects.name_of(one, "id")
        for answer in _answers(value):
            if region in known and not name.startswith(f"{_DOCUMENT}."):
                asked.setdefault(region, []).append((name, answer))
            else:
                others.append(DocumentLabel(name.removeprefix(f"{_DOCUMENT}."), answer))
    ids = objects.distinct((region.id for region in regions), "T")
    named = [
        region._replace(id=new, attributes=_attributes(region.layer, asked.get(region.id, ())))
        for region, new in zip(regions, ids, strict=True)
    ]
    spans = offsets.spans(text, named)
    others += _links(
        results, {region.id: span.id for region, span in zip(reversed(regions), reversed(spans), strict=True)}
    )
    return _Regions(spans, others)


def _labels(value: Object) -> list[object]:
    """The labels of a region, whichever control they are of."""
    for key, labels in value.items():
        if key.endswith("labels") and isinstance(labels, list):
            return labels
    return []


def _marked(one: Object, value: Object, starts: list[int]) -> Iterator[ForeignSpan]:
    """The spans of a region, one a label: over the text, or over a dialogue where `start` is an utterance."""
    start, end = _place(value, starts)
    told = objects.part_at(one, "meta").get("layer")
    layer = told if isinstance(told, str) else objects.string(one, "from_name", "")
    surface = value.get("text")
    mark = Mark(start, end, surface if isinstance(surface, str) else "")
    for label in _labels(value):
        if not isinstance(label, str):
            raise wrong("value.labels")
        yield ForeignSpan(mark, label, objects.name_of(one, "id"), layer or objects.LAYER)


def _place(value: Object, starts: list[int]) -> tuple[int, int]:
    if "startOffset" not in value:
        return objects.whole(value, "start"), objects.whole(value, "end")
    places = []
    for key, offset in (("start", "startOffset"), ("end", "endOffset")):
        utterance = value.get(key)
        if not str(utterance).isdecimal() or int(str(utterance)) >= len(starts):
            raise Refused(Reason.SPAN_OUTSIDE, f"{key} {str(utterance)[:40]}")
        places.append(starts[int(str(utterance))] + objects.whole(value, offset))
    return places[0], places[1]


def _answers(value: Object) -> Iterator[str]:
    """What was chosen or written of a region or of the whole text."""
    for key in ("choices", "text", "rating", "number"):
        given = value.get(key)
        if isinstance(given, list):
            yield from (one for one in given if isinstance(one, str))
        elif given is not None and key != "text":
            yield str(given)
        elif isinstance(given, str) and "start" not in value:
            yield given


def _attributes(layer: str, given: Iterable[tuple[str, str]]) -> tuple[Attribute, ...]:
    return tuple(Attribute(name.removeprefix(f"{layer}."), value) for name, value in given)


def _links(results: Iterable[Object], spans: Mapping[str, str]) -> Iterator[Relation]:
    numbers = count(1)
    for one in results:
        if one.get("type") != "relation":
            continue
        ends = objects.name_of(one, "from_id"), objects.name_of(one, "to_id")
        for end in ends:
            if end not in spans:
                raise Refused(Reason.RELATION_DANGLING, end)
        head, child = (spans[end] for end in (reversed(ends) if one.get("direction") == "left" else ends))
        labels = one.get("labels")
        for label in labels if isinstance(labels, list) and labels else ["RELATION"]:
            if not isinstance(label, str):
                raise wrong("labels")
            yield Relation(f"R{next(numbers)}", label, head, child)
