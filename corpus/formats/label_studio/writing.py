"""A record as a task of Label Studio."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotation.change import DocumentLabel, Note, State, Status
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Span
from annotation.suggest.suggestion import Suggestion
from corpus.formats.label_studio.config import Controls
from corpus.formats.policies import spans_of
from corpus.record import Record

_TEXT, _DOCUMENT = "text", "document"
_NAMELESS = "tawsim"


def to_task(record: Record, number: int, controls: Controls) -> dict[str, object]:
    """The task of that number; `controls` hears of every label that it uses."""
    header = record.header
    state = next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW)
    note = next((one.text for one in record.annotations if isinstance(one, Note)), "")
    result = [*_results(spans_of(record), controls), *_more(record, controls)]
    task: dict[str, object] = {"id": number, "data": {_TEXT: header.text, "doc_id": header.id}}
    task["annotations"] = [{"result": result, "was_cancelled": state is State.SKIPPED}]
    if record.suggestions:
        task["predictions"] = [*_predictions(record.suggestions, controls)]
    meta = {"source": header.source, "annotator": header.annotator, "state": state.value, "note": note}
    return task | {"meta": meta}


def _predictions(offered: Iterable[Suggestion], controls: Controls) -> Iterator[dict[str, object]]:
    """A prediction a model, with the score of each of its regions where it has one; fragments by their hull."""
    models: dict[str, list[dict[str, object]]] = {}
    for number, one in enumerate(offered, 1):
        hull = (Range(one.start, one.end),)
        span = Span(f"P{number}", hull, one.label, one.layer, one.surface, one.attributes, maker=one.maker)
        score = {} if one.score is None else {"score": one.score}
        models.setdefault(one.maker or _NAMELESS, []).extend(result | score for result in _results([span], controls))
    return ({"model_version": model, "result": result} for model, result in models.items())


def _results(spans: Iterable[Span], controls: Controls) -> Iterator[dict[str, object]]:
    """A region a span, and what is said of it as answers with the region's id."""
    for span in spans:
        place: dict[str, object] = {"start": span.start, "end": span.end, "text": span.surface}
        control = controls.label(span.label)
        region = _result(span.id, control, "labels", place | {"labels": [span.label]})
        yield region | {"meta": {"layer": span.layer}}
        for one in span.attributes:
            control, kind = controls.attribute(span.layer, one.name, one.value)
            key = "choices" if kind == "choices" else "text"
            yield _result(
                span.id, control, kind, {**place, key: [one.value]} if key == "choices" else {key: [one.value]}
            )


def _more(record: Record, controls: Controls) -> Iterator[dict[str, object]]:
    for number, one in enumerate(record.annotations):
        if isinstance(one, Relation):
            controls.relation(one.label)
            link = {"type": "relation", "from_id": one.head, "to_id": one.child}
            yield {**link, "direction": "right", "labels": [one.label]}
        elif isinstance(one, DocumentLabel):
            control, kind = controls.document_label(one.name, one.value)
            key = "choices" if kind == "choices" else "text"
            yield _result(f"{_DOCUMENT}-{number}", control, kind, {key: [one.value]})


def _result(name: str, control: str, kind: str, value: Mapping[str, object]) -> dict[str, object]:
    return {"id": name, "from_name": control, "to_name": _TEXT, "type": kind, "value": value}
