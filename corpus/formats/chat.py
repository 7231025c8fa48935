"""Fine-tuning JSONL for language models: a conversation a document (or instruction, input, output), the answer JSON.

Models count characters badly, so an entity is told by its text and, where that text stands more than once, by which
occurrence it is (`nth`, from 1); with offsets only where they are asked for. The lines hold nothing else, because some
trainers refuse further keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotation.document import new_header
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.formats import objects
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target, chosen
from corpus.formats.losses import Kind, left_behind
from corpus.formats.objects import ForeignSpan, Object, Offsets, Refused, first_object, json_line, parsed_text, wrong
from corpus.formats.policies import spans_of
from corpus.formats.surfaces import Mark
from corpus.record import Record

_SHAPE = Option("chat-shape", "messages", "Fine-tuning: shape of a line", "", ("messages", "instruction"))
_OFFSETS = Option("chat-offsets", False, "Fine-tuning: answers with offsets", "Models count characters badly.")
_PROMPT = Option("chat-prompt", "", "Fine-tuning: what is asked of the model", "Empty: a prompt that names the labels.")
_LOST = (
    *(Kind.DOCUMENT_ID, Kind.LAYER, Kind.SPAN_ID, Kind.MAKER, Kind.ATTRIBUTE, Kind.FRAGMENTS, Kind.RELATION),
    *(Kind.DOCUMENT_LABEL, Kind.NOTE, Kind.STATE, Kind.FIELD, Kind.ANNOTATOR, Kind.SUGGESTION),
)


class Chat:
    """Conversations in which a text is given and its entities are answered."""

    name: str = "chat"
    suffixes: tuple[str, ...] = (".jsonl",)
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = (_SHAPE, _OFFSETS, _PROMPT)
    is_folder: bool = False
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By an answer that is a JSON object with entities."""
        if not source.path.is_file():
            return Confidence.NO
        try:
            _, answer = _told(first_object(source))
            _entities(answer)
        except Refused:
            return Confidence.NO
        return Confidence.BY_CONTENT

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a line: the text that was given, the entities that were answered."""
        offsets = Offsets()
        yield from objects.records(source, options, lambda one: (_record(one, source, offsets),))

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Texts, and spans with their labels."""
        del scheme, options
        return (*_LOST, Kind.SOURCE)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a line a record."""
        is_chat = chosen(_SHAPE, options.values) == "messages"
        prompt = str(chosen(_PROMPT, options.values)) or _prompt(options.scheme)
        has_offsets = chosen(_OFFSETS, options.values) is True
        with target.file() as sink:
            for record in records:
                answer = _answer(record, has_offsets)
                sink.write(json_line(_line(prompt, record.header.text, answer, is_chat)))
                yield from left_behind(record, _LOST)
                # Read back, a document comes from the file itself.
                yield Loss(Kind.SOURCE, record.header.id)


def _prompt(scheme: Scheme) -> str:
    names = dict.fromkeys(label.name for layer in scheme.layers for label in layer.labels if not label.is_retired)
    told = f" ({', '.join(names)})" if names else ""
    return (
        f"استخرج من النص كل ما يوسم بأحد هذه الوسوم{told}، وأجب بكائن JSON وحده: "
        '{"entities": [{"text": "...", "label": "..."}]}'
    )


def _answer(record: Record, has_offsets: bool) -> str:
    text = record.header.text
    entities: list[dict[str, object]] = []
    for span in spans_of(record):
        one: dict[str, object] = {"text": span.surface, "label": span.label}
        if has_offsets:
            one |= {"start": span.start, "end": span.end}
        elif text.find(span.surface, text.find(span.surface) + 1) >= 0:
            one["nth"] = _nth(text, span)
        entities.append(one)
    return json_line({"entities": entities}).decode("utf-8").rstrip("\n")


def _nth(text: str, span: Span) -> int:
    """Which occurrence of its text a span is, from 1; occurrences may share characters."""
    number, place = 1, text.find(span.surface)
    while place < span.start:
        number, place = number + 1, text.find(span.surface, place + 1)
    return number


def _line(prompt: str, text: str, answer: str, is_chat: bool) -> dict[str, object]:
    if not is_chat:
        return {"instruction": prompt, "input": text, "output": answer}
    pairs = (("system", prompt), ("user", text), ("assistant", answer))
    return {"messages": [{"role": role, "content": content} for role, content in pairs]}


def _told(one: Object) -> tuple[str, str]:
    """The text that was given and the answer."""
    if "messages" not in one:
        return objects.text_of(one, "input"), objects.string(one, "output")
    messages = objects.objects(one, "messages")
    given = [objects.string(each, "content", "") for each in messages if each.get("role") == "user"]
    answers = [objects.string(each, "content", "") for each in messages if each.get("role") == "assistant"]
    if not given or not answers or not given[0]:
        raise Refused(Reason.TEXT_EMPTY)
    return given[0], answers[-1]


def _entities(answer: str) -> list[Object]:
    value = parsed_text(answer)
    if isinstance(value, Refused):
        raise value
    if not isinstance(value, dict) or "entities" not in value:
        raise wrong("entities")
    return objects.objects(value, "entities")


def _record(one: Object, source: Source, offsets: Offsets) -> Record:
    text, answer = _told(one)
    spans = offsets.spans(text, [_span(text, entity) for entity in _entities(answer)])
    return Record(new_header("", text, source.name), tuple(spans))


def _span(text: str, entity: Object) -> ForeignSpan:
    """An entity at its offsets, else at its occurrence of its text, the first where none is named."""
    surface, label = objects.text_of(entity, "text"), objects.string(entity, "label")
    if "start" in entity:
        return ForeignSpan(Mark(objects.whole(entity, "start"), objects.whole(entity, "end"), surface), label)
    place = -1
    for _ in range(objects.whole(entity, "nth") if "nth" in entity else 1):
        place = text.find(surface, place + 1)
        if place < 0:
            raise Refused(Reason.SPAN_TEXT_DIFFERS, surface[:40])
    return ForeignSpan(Mark(place, place + len(surface), surface), label)
