"""Character spans as JSON: a document a line (or one list of documents), its spans in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotation.document import new_header
from annotation.scheme import Scheme
from annotation.span import Attribute
from corpus.errors import ReadProblem, Reason
from corpus.formats import objects
from corpus.formats.format import (
    Confidence,
    ExportOptions,
    ImportOptions,
    Loss,
    Notice,
    Option,
    Policy,
    Role,
    Source,
    Target,
    Values,
)
from corpus.formats.losses import Kind, left_behind
from corpus.formats.objects import ForeignSpan, Object, Offsets, Refused, first_object, first_objects, json_line, wrong
from corpus.formats.policies import spans_of
from corpus.formats.spans.choices import (
    ENDS,
    MAP,
    READ_UNIT,
    WRITTEN_UNIT,
    Choices,
    choices,
    choices_to_write,
    named_in,
    roles_of,
)
from corpus.formats.spans.keys import DOCUMENT, SPAN, USUAL, Part, document_keys, span_keys
from corpus.record import Record

LOST = (
    *(Kind.FRAGMENTS, Kind.MAKER, Kind.RELATION, Kind.DOCUMENT_LABEL, Kind.NOTE, Kind.STATE, Kind.FIELD),
    *(Kind.ANNOTATOR, Kind.SUGGESTION),
)
_ASKED = (Part.TEXT, Part.ID, Part.SPANS)
_ASKED_OF_SPANS = (Part.START, Part.END, Part.LABEL, Part.LAYER, Part.SURFACE)
_LOOKED_AT = 20
# With these it is Tawsim's own, perhaps written by hand.
_NATIVE = frozenset({"relations", "note", "answer"})


class SpansJsonl:
    """Documents with a list of spans."""

    name: str = "spans"
    suffixes: tuple[str, ...] = (".jsonl", ".json")
    reading: tuple[Option, ...] = (MAP, READ_UNIT, ENDS)
    writing: tuple[Option, ...] = (MAP, WRITTEN_UNIT, ENDS)
    is_folder: bool = False
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By a text and a list of objects that have a start, an end and a label."""
        if not source.path.is_file():
            return Confidence.NO
        one = first_object(source)
        if not _NATIVE.isdisjoint(one):
            return Confidence.NO
        keys = document_keys(one, {})
        spans = one.get(keys.get(Part.SPANS, ""))
        if not isinstance(one.get(keys.get(Part.TEXT, "")), str) or not isinstance(spans, list):
            return Confidence.NO
        if not spans:
            return Confidence.BY_SHAPE if keys[Part.SPANS] == "spans" and "tokens" not in one else Confidence.NO
        is_whole = isinstance(spans[0], dict) and {Part.START, Part.END, Part.LABEL} <= span_keys(spans[0], {}).keys()
        return Confidence.BY_SHAPE if is_whole else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record an object; which keys were taken is said where they have other names than ours."""
        try:
            reader = _Reader(source, choices(options.values))
        except Refused as refused:
            yield ReadProblem(refused.reason, source.path, 0, refused.detail)
            return
        try:
            yield from objects.records(source, options, lambda one: (reader.record(one),))
        finally:
            reader.tell()

    def roles(self, source: Source, values: Values) -> tuple[Role, ...]:
        """The keys of the first documents and of their spans, by the parts they play."""
        named = named_in(values)
        ours: dict[str, None] = {}
        spans: dict[str, None] = {}
        for one in first_objects(source, _LOOKED_AT):
            ours |= dict.fromkeys(one)
            given = one.get(document_keys(one, named).get(Part.SPANS, ""))
            for each in given if isinstance(given, list) else ():
                spans |= dict.fromkeys(each if isinstance(each, dict) else ())
        return (
            *roles_of(_ASKED, ours, document_keys(ours, named)),
            *roles_of(_ASKED_OF_SPANS, spans, span_keys(spans, named)),
        )

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Spans, their layers, ids and attributes."""
        del scheme, options
        return LOST

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a line a record."""
        chosen = choices_to_write(options.values)
        with target.file() as sink:
            for record in records:
                sink.write(json_line(_plain(record, chosen)))
                yield from left_behind(record, LOST)


class _Reader:
    """The reading of one file."""

    def __init__(self, source: Source, chosen: Choices) -> None:
        self._source = source
        self._chosen = chosen
        self._offsets: Offsets = chosen.offsets()
        self._taken: dict[Part, str] = {}

    def record(self, one: Object) -> Record:
        """The record of an object; Refused where it breaks a rule."""
        keys = document_keys(one, self._chosen.named)
        self._taken |= keys
        text = objects.text_of(one, keys.get(Part.TEXT, Part.TEXT))
        given = one.get(keys.get(Part.SPANS, ""))
        if given is not None and not isinstance(given, list):
            raise wrong(keys[Part.SPANS])
        spans = self._offsets.spans(text, [self._span(each) for each in given or ()])
        told = one.get(keys.get(Part.SOURCE, ""))
        known = {name for part, name in keys.items() if part is not Part.SOURCE or isinstance(told, str)}
        where = told if isinstance(told, str) else self._source.name
        name = objects.name_of(one, keys.get(Part.ID, Part.ID))
        ids = objects.distinct((span.id for span in spans), "T")
        marks = tuple(span._replace(id=new) for span, new in zip(spans, ids, strict=True))
        return Record(new_header(name, text, where, "", objects.fields(one, known)), marks)

    def tell(self) -> None:
        """Say which keys were taken, where they are not called as we call them, and what the offsets counted."""
        if any(name != USUAL[part] for part, name in self._taken.items()):
            told = ", ".join(f"{part}={name}" for part, name in self._taken.items())
            self._source.on_notice(Notice.KEYS_CHOSEN, told)
        self._offsets.tell(self._source)

    def _span(self, value: object) -> ForeignSpan:
        """A span: an object, or a triple of start, end and label."""
        if isinstance(value, list) and len(value) == 3:
            value = dict(zip((Part.START, Part.END, Part.LABEL), value, strict=True))
        if not isinstance(value, dict):
            raise wrong(Part.SPANS)
        keys = span_keys(value, self._chosen.named)
        self._taken |= keys
        for part in (Part.START, Part.END, Part.LABEL):
            if part not in keys:
                raise Refused(Reason.KEY_MISSING, part)
        surface = value.get(keys.get(Part.SURFACE, ""))
        start, end = objects.whole(value, keys[Part.START]), objects.whole(value, keys[Part.END])
        return ForeignSpan(
            self._chosen.mark(start, end, surface if isinstance(surface, str) else ""),
            objects.string(value, keys[Part.LABEL]),
            objects.name_of(value, keys.get(Part.SPAN_ID, Part.SPAN_ID)),
            objects.string(value, keys.get(Part.LAYER, Part.LAYER), objects.LAYER),
            _attributes(value, keys),
        )


def _attributes(value: Object, keys: Mapping[Part, str]) -> tuple[Attribute, ...]:
    """Our own list of pairs, and what the span carries under keys that play no part."""
    known = set(keys.values())
    given = value.get(keys.get(Part.ATTRIBUTES, ""))
    pairs: tuple[Attribute, ...] = ()
    if isinstance(given, list) and all(isinstance(one, dict) and one.keys() == {"name", "value"} for one in given):
        pairs = tuple(Attribute(objects.string(one, "name"), objects.string(one, "value")) for one in given)
    else:
        known -= {keys.get(Part.ATTRIBUTES, "")}
    return (*pairs, *objects.attributes(value, known))


def _plain(record: Record, chosen: Choices) -> dict[str, object]:
    header = record.header
    places = chosen.places(header.text)
    name = {part: chosen.named.get(part, USUAL[part]) for part in (*DOCUMENT, *SPAN)}
    spans = []
    for span in spans_of(record):
        start, end = places(span)
        spans.append(
            {
                name[Part.SPAN_ID]: span.id,
                name[Part.START]: start,
                name[Part.END]: end,
                name[Part.LABEL]: span.label,
                name[Part.LAYER]: span.layer,
                name[Part.SURFACE]: span.surface,
                name[Part.ATTRIBUTES]: [one._asdict() for one in span.attributes],
            }
        )
    return {
        name[Part.ID]: header.id,
        name[Part.TEXT]: header.text,
        name[Part.SPANS]: spans,
        name[Part.SOURCE]: header.source,
    }
