"""Prodigy's JSONL: tasks with tokens, spans that lie on them, relations between them, and an answer.

What Prodigy has no key for stands under `tawsim`, which it hands through. Source: prodi.gy/docs/api-interfaces, and
`parse_data.py` of Explosion's `rel_component` project, which reads relations by the last token of their ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import Field, Header, new_header
from annotation.ranges import Range, are_sorted_and_disjoint
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Attribute, Origin, Span
from corpus.errors import ReadProblem, Reason
from corpus.formats import objects
from corpus.formats.cutting import Tokens
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target, chosen
from corpus.formats.losses import Kind
from corpus.formats.objects import ForeignSpan, Object, Offsets, Refused, first_object, json_line, wrong
from corpus.formats.policies import FLAT, flatten, spans_of
from corpus.formats.surfaces import Mark
from corpus.record import Record

_VIEW = Option(
    "prodigy-view",
    "spans",
    "Prodigy: interface",
    "The interface for names (ner) holds no two spans over one word.",
    ("spans", "ner"),
)
_OURS = "tawsim"
_TASK = frozenset({"text", "tokens", "spans", "relations", "meta", "answer", "accept", "options", "_view_id", _OURS})
_SPAN = frozenset(
    {"id", "start", "end", "label", "text", "token_start", "token_end", "layer", "fragments", "attributes"}
    | {"origin", "maker"}
)
_ANSWERS = {"accept": State.DONE, "reject": State.SKIPPED}
_SAID = {State.DONE: "accept", State.SKIPPED: "reject"}
_STATES = frozenset(State)
_ORIGINS = frozenset(Origin)
_UNLABELLED = "TOKEN"
_NER = (Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.ONLY_BLANK, Kind.FRAGMENTS, Kind.RELATION, Kind.REFUSED)


class Prodigy:
    """Tasks and their annotations, a line each."""

    name: str = "prodigy"
    suffixes: tuple[str, ...] = (".jsonl",)
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = (_VIEW,)
    is_folder: bool = False
    policies: tuple[Policy, ...] = FLAT

    def recognises(self, source: Source) -> Confidence:
        """By the keys that Prodigy puts into every task."""
        if not source.path.is_file():
            return Confidence.NO
        task = first_object(source)
        is_ours = "text" in task and any(key in task for key in ("_input_hash", "_task_hash", "_view_id"))
        return Confidence.BY_CONTENT if is_ours else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a task."""
        offsets = Offsets()
        try:
            yield from objects.records(source, options, lambda task: (_record(task, source, offsets),))
        finally:
            offsets.tell(source)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Everything, but in the interface for names."""
        del scheme
        is_ner = chosen(_VIEW, options.values) == "ner"
        return (*_NER, Kind.SUGGESTION) if is_ner else (Kind.SUGGESTION,)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a line a record."""
        is_ner = chosen(_VIEW, options.values) == "ner"
        with target.file() as sink:
            for record in records:
                if record.suggestions:
                    yield Loss(Kind.SUGGESTION, record.header.id, "", len(record.suggestions))
                if not is_ner:
                    spans = spans_of(record)
                    sink.write(json_line(_task(record, spans, Tokens(record.header.text, spans), "spans_manual")))
                    continue
                flat = flatten(record, spans_of(record), options.policy)
                yield from flat.losses
                if flat.is_refused:
                    continue
                kept = [fit.span for fit in flat.fits]
                if options.policy is Policy.DEPTHS:
                    deeper = (fit for depth in flat.depths[1:] for fit in depth)
                    yield from (Loss(Kind.OVERLAP, record.header.id, fit.span.id) for fit in deeper)
                yield from _unlinked(record, {span.id for span in kept})
                sink.write(json_line(_task(record, kept, flat.tokens, "ner_manual")))


def _unlinked(record: Record, kept: set[str]) -> Iterator[Loss]:
    """The links that lose an end."""
    for one in record.annotations:
        if isinstance(one, Relation) and not {one.head, one.child} <= kept:
            yield Loss(Kind.RELATION, record.header.id, one.id)


def _task(record: Record, spans: list[Span], tokens: Tokens, view: str) -> dict[str, object]:
    header = record.header
    by_id = {span.id: span for span in spans}
    state = next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW)
    return {
        "_view_id": view,
        "text": header.text,
        "tokens": [
            {
                "text": header.text[token.start : token.end],
                "start": token.start,
                "end": token.end,
                "id": place,
                "ws": ws,
            }
            for place, (token, ws) in enumerate(zip(tokens, map(bool, tokens.blanks), strict=True))
        ],
        "spans": [_plain_span(span, tokens) for span in spans],
        "relations": [
            _plain_relation(one, by_id, tokens)
            for one in record.annotations
            if isinstance(one, Relation) and one.head in by_id and one.child in by_id
        ],
        "meta": {"id": header.id, "source": header.source},
        "answer": _SAID.get(state, "ignore"),
        _OURS: {
            "annotator": header.annotator,
            "state": state.value,
            "note": next((one.text for one in record.annotations if isinstance(one, Note)), ""),
            "labels": [one._asdict() for one in record.annotations if isinstance(one, DocumentLabel)],
            "fields": [one._asdict() for one in header.fields],
        },
    }


def _plain_end(span: Span, tokens: Tokens) -> dict[str, object]:
    return {
        "start": span.start,
        "end": span.end,
        "token_start": tokens.first(span),
        "token_end": tokens.last(span),
        "label": span.label,
        "id": span.id,
    }


def _plain_span(span: Span, tokens: Tokens) -> dict[str, object]:
    return _plain_end(span, tokens) | {
        "text": span.surface,
        "layer": span.layer,
        "fragments": [one._asdict() for one in span.ranges] if span.is_discontinuous else [],
        "attributes": [one._asdict() for one in span.attributes],
        "origin": span.origin.value,
        "maker": span.maker,
    }


def _plain_relation(one: Relation, by_id: Mapping[str, Span], tokens: Tokens) -> dict[str, object]:
    head, child = by_id[one.head], by_id[one.child]
    return {
        "id": one.id,
        "label": one.label,
        "head": tokens.last(head),
        "child": tokens.last(child),
        "head_span": _plain_end(head, tokens),
        "child_span": _plain_end(child, tokens),
    }


def _record(task: Object, source: Source, offsets: Offsets) -> Record:
    text = objects.text_of(task, "text")
    ours, meta = objects.part_at(task, _OURS), objects.part_at(task, "meta")
    parts = objects.objects(task, "spans")
    spans = offsets.spans(text, [_foreign(part) for part in parts])
    spans = [_whole(span, part, text) for span, part in zip(spans, parts, strict=True)]
    relations = _relations(task, text, spans)
    marks: list[Annotation] = [*spans, *relations, *dict.fromkeys(_labels(task, ours)), *_remarks(task, ours)]
    return Record(_header(task, ours, meta, text, source), tuple(marks))


def _header(task: Object, ours: Object, meta: Object, text: str, source: Source) -> Header:
    by = objects.name_of(ours, "annotator") or objects.name_of(task, "_annotator_id")
    kept = tuple(
        Field(objects.string(one, "name"), objects.string(one, "value")) for one in objects.objects(ours, "fields")
    )
    fields = objects.fields(task, _TASK | {"label"} if "tokens" not in task else _TASK)
    rest = objects.fields(meta, {"id", "source"}, "meta.")
    name = objects.name_of(meta, "id") or objects.name_of(task, "id")
    told = meta.get("source")
    return new_header(name, text, told if isinstance(told, str) else source.name, by, (*kept, *fields, *rest))


def _foreign(part: Object) -> ForeignSpan:
    mark = Mark(objects.whole(part, "start"), objects.whole(part, "end"), objects.string(part, "text", ""))
    pairs = tuple(Attribute(*pair) for pair in _pairs(part, "attributes"))
    layer = objects.string(part, "layer", objects.LAYER)
    return ForeignSpan(
        mark,
        objects.string(part, "label"),
        objects.name_of(part, "id"),
        layer,
        (*pairs, *objects.attributes(part, _SPAN)),
        objects.string(part, "maker", ""),
    )


def _pairs(part: Object, key: str) -> Iterator[tuple[str, str]]:
    for one in objects.objects(part, key):
        yield objects.string(one, "name"), objects.string(one, "value")


def _whole(span: Span, part: Object, text: str) -> Span:
    """The span with its pieces and its origin, where the file has them."""
    origin = objects.string(part, "origin", Origin.IMPORTED)
    if origin not in _ORIGINS:
        raise wrong("origin")
    ranges = tuple(
        Range(objects.whole(one, "start"), objects.whole(one, "end")) for one in objects.objects(part, "fragments")
    )
    if not ranges:
        return span._replace(origin=Origin(origin))
    if not are_sorted_and_disjoint(ranges) or ranges[-1].end > len(text):
        raise Refused(Reason.SPAN_OUTSIDE, f"{span.id}: fragments")
    surface = text[ranges[0].start : ranges[-1].end]
    return span._replace(ranges=ranges, origin=Origin(origin), surface=surface)


def _relations(task: Object, text: str, spans: list[Span]) -> list[Relation]:
    """The links; an end that is a token without a label becomes a span, so that the link has something to hold."""
    found = []
    ids = objects.distinct((objects.name_of(one, "id") for one in objects.objects(task, "relations")), "R")
    for name, one in zip(ids, objects.objects(task, "relations"), strict=True):
        head, child = (_end(objects.part_at(one, key), text, spans) for key in ("head_span", "child_span"))
        found.append(Relation(name, objects.string(one, "label"), head, child))
    return found


def _end(part: Object, text: str, spans: list[Span]) -> str:
    name, label = objects.name_of(part, "id"), part.get("label")
    start, end = objects.whole(part, "start"), objects.whole(part, "end")
    there = [span for span in spans if (span.start, span.end) == (start, end)]
    if name and any(span.id == name for span in spans):
        return name
    same = [span for span in there if label is None or span.label == label]
    if same:
        return same[0].id
    if not 0 <= start < end <= len(text) or label is not None:
        raise Refused(Reason.RELATION_DANGLING, f"{start}..{end}")
    fresh = objects.distinct([*(span.id for span in spans), ""], "T")[-1]
    made = Span(fresh, (Range(start, end),), _UNLABELLED, objects.LAYER, text[start:end], (), Origin.IMPORTED)
    spans.append(made)
    return fresh


def _labels(task: Object, ours: Object) -> Iterator[DocumentLabel]:
    """What was chosen of the whole text: our own pairs, options that were accepted, a label that was asked about."""
    yield from (DocumentLabel(*pair) for pair in _pairs(ours, "labels"))
    accepted = task.get("accept")
    for one in accepted if isinstance(accepted, list) else []:
        if isinstance(one, str | int):
            yield DocumentLabel("choice", str(one))
    label = task.get("label")
    if isinstance(label, str) and label and "tokens" not in task and task.get("answer") == "accept":
        yield DocumentLabel("label", label)


def _remarks(task: Object, ours: Object) -> Iterator[Annotation]:
    note, word = objects.string(ours, "note", ""), objects.string(ours, "state", "")
    if note:
        yield Note(note)
    state = State(word) if word in _STATES else _ANSWERS.get(objects.string(task, "answer", ""), State.NEW)
    if state is not State.NEW:
        yield Status(state)
