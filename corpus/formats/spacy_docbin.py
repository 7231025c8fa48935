"""spaCy's own training files (`.spacy`, a DocBin): what spaCy reads as entities and spans, and all the rest beside it.

`doc.ents` has one layer, no span over another; `doc.spans["sc"]` every span, and each layer stands there under its name
too. What spaCy has no place for lies in `doc.user_data`, so that reading our own files back loses nothing.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any, NamedTuple, Protocol

import orjson

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import EditRefused, Field, Header, new_header, text_sha256
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Attribute, Origin, Span, sort_key
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.doors import load
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target, chosen
from corpus.formats.lines import head
from corpus.formats.losses import Kind, left_behind
from corpus.formats.policies import DEEP, Blanks, Fit, flatten, spans_of
from corpus.record import Record

LAYER = Option("main-layer", "entity", "Layer", "The layer that spaCy's entity recogniser learns")
_LOSSES = (
    *(Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS),
    *(Kind.REFUSED, Kind.SUGGESTION),
)
_OURS = "tawsim"
_SPANS = "sc"
_MOST = 1 << 31
# What spaCy and its parts raise at what is no DocBin, or a damaged one.
_DAMAGED = (zlib.error, struct.error, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, EOFError)


class SpacyDocBin:
    """One file of documents as spaCy trains on them."""

    name: str = "spacy"
    suffixes: tuple[str, ...] = (".spacy",)
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = (LAYER,)
    is_folder: bool = False
    policies: tuple[Policy, ...] = DEEP

    def recognises(self, source: Source) -> Confidence:
        """By the first words of its content, which is packed."""
        beginning = head(source.path, 4096)
        if beginning.startswith(b"x"):
            try:
                unpacked = zlib.decompressobj().decompress(beginning, 64)
            except zlib.error:
                return Confidence.NO
            return Confidence.BY_CONTENT if b"\xa7version" in unpacked and b"\xa5attrs" in unpacked else Confidence.NO
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """Each document as a record, its entities and the spans of its groups as layers."""
        del options
        try:
            yield from _records(source)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Everything, but that spaCy's recogniser sees no span in another and none with blanks at its edges."""
        del scheme, options
        return _LOSSES

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """All documents as one DocBin; it is packed in memory, as spaCy has it."""
        tokens = load("spacy.tokens")
        vocabulary = load("spacy.vocab").Vocab()
        packed = tokens.DocBin(store_user_data=True)
        with target.file() as sink:
            for record in records:
                doc, losses = _doc(record, options, tokens, vocabulary)
                if doc is not None:
                    packed.add(doc)
                yield from losses
            sink.write(packed.to_bytes())


class _Entity(Protocol):
    """What we look at in a span of spaCy's."""

    start_char: int
    end_char: int
    label_: str


class _Doc(Protocol):
    """What we look at in a document of spaCy's, which ships no types with what is loaded by name."""

    text: str
    ents: Sequence[_Entity]
    spans: Mapping[str, Sequence[_Entity]]
    cats: Mapping[str, float]
    user_data: Mapping[str, str]


class _Made(NamedTuple):
    """A document of spaCy's, None where it is left out, and what was lost."""

    doc: object
    losses: list[Loss]


def _doc(record: Record, options: ExportOptions, tokens: ModuleType, vocabulary: object) -> _Made:
    spans = spans_of(record)
    layer = str(chosen(LAYER, options.values))
    whole = flatten(record, spans, options.policy, may_overlap=True)
    flat = flatten(record, spans_of(record, (layer,)), options.policy, blanks=Blanks.INSIDE)
    if whole.is_refused or flat.is_refused:
        return _Made(None, [Loss(Kind.REFUSED, record.header.id)])
    cut = whole.tokens
    doc = tokens.Doc(vocabulary, words=cut.words(), spaces=[bool(one) for one in cut.blanks])

    def made(fits: Iterable[Fit]) -> list[object]:
        return [
            tokens.Span(doc, cut.first(one.span), cut.last(one.span) + 1, label=one.span.label)
            for one in sorted(fits, key=lambda fit: sort_key(fit.span))
        ]

    doc.set_ents(made(flat.fits))
    for number, depth in enumerate(flat.depths[1:], 2):
        doc.spans[f"{layer} {number}"] = made(depth)
    for name in sorted({one.layer for one in spans}):
        doc.spans[name] = made(one for one in whole.fits if one.original.layer == name)
    doc.spans[_SPANS] = made(whole.fits)
    doc.cats = _categories(record, options.scheme)
    doc.user_data[_OURS] = orjson.dumps(_plain(record)).decode()
    lost = {(one.kind, one.subject): one for one in (*whole.losses, *flat.losses)}
    return _Made(doc, [*lost.values(), *left_behind(record, (Kind.SUGGESTION,))])


def _categories(record: Record, scheme: Scheme) -> dict[str, float]:
    """Every value that the scheme has for a whole document, and whether this one has it."""
    known = {f"{kind.name}={value}": 0.0 for kind in scheme.document_labels for value, _ in kind.values}
    own = {f"{one.name}={one.value}": 1.0 for one in record.annotations if isinstance(one, DocumentLabel)}
    return known | own


def _plain(record: Record) -> dict[str, object]:
    """A record but for its text, as JSON holds it."""
    header = record.header
    plain: dict[str, object] = {"sha256": header.sha256, "header": [header.id, header.source, header.annotator]}
    plain["fields"] = [list(one) for one in header.fields]
    plain["spans"] = [
        [one.id, [list(part) for part in one.ranges], one.label, one.layer, *_more(one)] for one in spans_of(record)
    ]
    plain["relations"] = [list(one) for one in record.annotations if isinstance(one, Relation)]
    plain["labels"] = [list(one) for one in record.annotations if isinstance(one, DocumentLabel)]
    plain["note"] = next((one.text for one in record.annotations if isinstance(one, Note)), "")
    plain["state"] = next((one.state.value for one in record.annotations if isinstance(one, Status)), State.NEW.value)
    return plain


def _more(span: Span) -> tuple[object, ...]:
    return [list(one) for one in span.attributes], span.origin.value, span.maker


def _records(source: Source) -> Iterator[Record | ReadProblem]:
    tokens = load("spacy.tokens", source.path)
    vocabulary = load("spacy.vocab", source.path).Vocab()
    packed = _content(source)
    try:
        docs = tokens.DocBin().from_bytes(packed).get_docs(vocabulary)
        for number, doc in enumerate(docs, 1):
            yield _record(doc, source, number)
    except _DAMAGED as error:
        raise ReadError(Reason.DAMAGED, source.path, type(error).__name__) from error
    source.on_bytes(len(packed))


def _content(source: Source) -> bytes:
    """The file's bytes; ReadError TOO_LARGE where they unpack to more than one would hold in memory."""
    try:
        packed = source.path.read_bytes()
    except OSError as error:
        raise cannot_read(source.path, error) from error
    if not packed:
        raise ReadError(Reason.IS_EMPTY, source.path)
    unpacking, rest, size = zlib.decompressobj(), packed, 0
    try:
        while rest:
            size += len(unpacking.decompress(rest, 1 << 20))
            rest = unpacking.unconsumed_tail
            if size > _MOST:
                raise ReadError(Reason.TOO_LARGE, source.path, str(_MOST))
    except zlib.error as error:
        raise ReadError(Reason.DAMAGED, source.path, str(error)) from error
    return packed


def _record(doc: _Doc, source: Source, number: int) -> Record | ReadProblem:
    text = str(doc.text)
    if not text:
        return ReadProblem(Reason.TEXT_EMPTY, source.path, number)
    ours = _ours(doc, text)
    if ours is not None:
        return ours
    marks = list(_marks(doc, text))
    if any(not one.label for one in marks):
        return ReadProblem(Reason.LABEL_REFUSED, source.path, number)
    named = [one._replace(id=f"T{place}") for place, one in enumerate(sorted(marks, key=sort_key), 1)]
    labels = [DocumentLabel("cats", str(name)) for name, share in doc.cats.items() if share >= 0.5 and name]
    return Record(new_header("", text, source.name), (*named, *labels))


def _marks(doc: _Doc, text: str) -> Iterator[Span]:
    """Entities in the layer of entities, groups of spans in one of their name; what is in both stands once."""
    seen = set()
    for one in doc.ents:
        seen.add((one.start_char, one.end_char, one.label_))
        yield _mark(one, "entity", text)
    for name, group in doc.spans.items():
        layer = "entity" if name == _SPANS and not seen else str(name) or "entity"
        for one in group:
            is_known = name == _SPANS and (one.start_char, one.end_char, one.label_) in seen
            if not is_known and one.start_char < one.end_char:
                yield _mark(one, layer, text)


def _mark(one: _Entity, layer: str, text: str) -> Span:
    start, end = int(one.start_char), int(one.end_char)
    return Span("", (Range(start, end),), str(one.label_), layer, text[start:end], (), Origin.IMPORTED)


def _ours(doc: _Doc, text: str) -> Record | None:
    """The record that we put beside a document; None where there is none, or it is of another text."""
    try:
        plain = orjson.loads(doc.user_data[_OURS])
        if plain["sha256"] != text_sha256(text):
            return None
        record = _restored(plain, text)
        record.to_document()
    except (LookupError, TypeError, ValueError, EditRefused):
        return None
    return record


def _restored(plain: Mapping[str, Any], text: str) -> Record:
    document_id, origin, annotator = plain["header"]
    fields = tuple(Field(str(name), str(value)) for name, value in plain["fields"])
    header = Header(str(document_id), text, plain["sha256"], str(origin), str(annotator), fields)
    marks: list[Annotation] = [_span(*one, text=text) for one in plain["spans"]]
    marks += [Relation(*map(str, one)) for one in plain["relations"]]
    marks += [DocumentLabel(*map(str, one)) for one in plain["labels"]]
    if plain["note"]:
        marks.append(Note(str(plain["note"])))
    if State(plain["state"]) is not State.NEW:
        marks.append(Status(State(plain["state"])))
    return Record(header, tuple(marks))


def _span(
    key: str,
    parts: list[list[int]],
    label: str,
    layer: str,
    attributes: list[list[str]],
    origin: str,
    maker: str,
    *,
    text: str,
) -> Span:
    ranges = tuple(Range(*one) for one in parts)
    named = tuple(Attribute(*one) for one in attributes)
    return Span(key, ranges, label, layer, text[ranges[0].start : ranges[-1].end], named, Origin(origin), maker)
