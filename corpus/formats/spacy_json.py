"""spaCy's texts with entities: JSON or JSONL of `[text, {"entities": [[start, end, label]]}]` or objects of the same.

Also read: what `doc.to_json()` gives, and the token-per-object training files of spaCy 2.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import orjson

from annotation.change import Annotation, DocumentLabel
from annotation.document import Field, new_header
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Origin, Span, sort_key
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target, chosen
from corpus.formats.lines import head, utf8_lines
from corpus.formats.losses import Kind, left_behind
from corpus.formats.policies import FLAT, Blanks, flatten, spans_of
from corpus.formats.tagging import chunks
from corpus.record import Record

LAYER = Option("main-layer", "entity", "Layer", "The layer whose spans are the entities")
_LEFT = (
    *(Kind.SPAN_ID, Kind.ATTRIBUTE, Kind.RELATION, Kind.RELATION_ID, Kind.DOCUMENT_LABEL, Kind.NOTE, Kind.STATE),
    *(Kind.FIELD, Kind.ANNOTATOR, Kind.MAKER, Kind.SUGGESTION),
)
_LOSSES = (
    *_LEFT,
    *(Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS),
    *(Kind.SOURCE, Kind.SPAN, Kind.REFUSED),
)
# What stands in `doc.to_json()` beside what we read, and says nothing that the text does not.
_KNOWN = frozenset({"id", "text", "entities", "ents", "cats", "tokens"})
_LINE_ENDS = ((b"\xc2\x85", b"\\u0085"), (b"\xe2\x80\xa8", b"\\u2028"), (b"\xe2\x80\xa9", b"\\u2029"))


class _Refused(Exception):
    """A record that breaks a rule."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.detail = detail


class _Item(NamedTuple):
    """A record as JSON has it, and the line or the number that it stands at."""

    number: int
    value: object


class SpacyJson:
    """Texts with entities by code points, none over another: what `Example.from_dict` takes."""

    name: str = "spacy-json"
    suffixes: tuple[str, ...] = (".jsonl", ".json")
    reading: tuple[Option, ...] = (LAYER,)
    writing: tuple[Option, ...] = (LAYER,)
    is_folder: bool = False
    policies: tuple[Policy, ...] = FLAT

    def recognises(self, source: Source) -> Confidence:
        """By the shape of its first record; never by its name, which all JSON has."""
        beginning = head(source.path).removeprefix(codecs.BOM_UTF8).lstrip()
        first = beginning.partition(b"\n")[0]
        try:
            value: object = orjson.loads(first)
        except orjson.JSONDecodeError:
            return Confidence.BY_SHAPE if _looks_right(b"".join(beginning.split())) else Confidence.NO
        if isinstance(value, list) and value and not isinstance(value[0], str):
            value = value[0]
        return Confidence.BY_SHAPE if _is_ours(value) else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a line, an element or a paragraph; one that breaks a rule is refused by itself."""
        layer = str(chosen(LAYER, options.values)) or "entity"
        try:
            for item in _items(source, options.max_line):
                yield from _read(item, source, layer)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """One layer's places and labels, and the text as it is."""
        del scheme, options
        return _LOSSES

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """A line a document."""
        layer = str(chosen(LAYER, options.values)) or "entity"
        with target.file() as sink:
            for record in records:
                flat = flatten(record, spans_of(record, (layer,)), options.policy, blanks=Blanks.INSIDE)
                if flat.is_refused:
                    yield from flat.losses
                    continue
                found = sorted((one.span.start, one.span.end, one.span.label) for one in flat.fits)
                line = orjson.dumps({"id": record.header.id, "text": record.header.text, "entities": found})
                for raw, escaped in _LINE_ENDS:
                    line = line.replace(raw, escaped)
                sink.write(line + b"\n")
                yield from flat.losses
                yield from _losses(record, layer, sum(map(len, flat.depths[1:])))


def _losses(record: Record, layer: str, deeper: int) -> Iterator[Loss]:
    """What of a record has no place; with DEPTHS the `deeper` spans have none either, for there is one depth."""
    yield from left_behind(record, _LEFT)
    yield Loss(Kind.SOURCE, record.header.id)
    if deeper:
        yield Loss(Kind.OVERLAP, record.header.id, "", deeper)
    others = [one.id for one in spans_of(record) if one.layer != layer]
    if others:
        yield Loss(Kind.SPAN, record.header.id, others[0], len(others))


def _looks_right(beginning: bytes) -> bool:
    """Whether the beginning of a file that is no whole JSON yet, without its white space, is spaCy's."""
    if beginning.startswith((b'[["', b'["')):
        return b',{"entities":[' in beginning
    return beginning.startswith(b'[{"id":') and b'"paragraphs":[{' in beginning[:200]


def _is_ours(value: object) -> bool:
    if isinstance(value, list):
        return len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], dict) and "entities" in value[1]
    if not isinstance(value, dict):
        return False
    if isinstance(value.get("paragraphs"), list):
        return True
    if not isinstance(value.get("text"), str) or not value.keys().isdisjoint({"label", "relations", "spans"}):
        return False
    if isinstance(value.get("ents"), list):
        return True
    entities = value.get("entities")
    return isinstance(entities, list) and all(isinstance(one, list) and len(one) >= 3 for one in entities)


def _items(source: Source, limit: int) -> Iterator[_Item | ReadProblem]:
    """The records of the file one by one: the lines, or the elements of the one list that it is."""
    if not head(source.path).removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"["):
        yield from _lines(source, limit)
        return
    try:
        if source.path.stat().st_size > limit:
            yield from _lines(source, limit)
            return
        content = source.path.read_bytes()
    except OSError as error:
        raise cannot_read(source.path, error) from error
    try:
        whole: object = orjson.loads(content.removeprefix(codecs.BOM_UTF8))
    except orjson.JSONDecodeError:
        yield from _lines(source, limit)
        return
    elements = whole if isinstance(whole, list) and whole and not isinstance(whole[0], str) else [whole]
    for number, one in enumerate(elements, 1):
        yield _Item(number, one)


def _lines(source: Source, limit: int) -> Iterator[_Item | ReadProblem]:
    for line in utf8_lines(source, limit):
        if line.content is None:
            yield ReadProblem(Reason.LINE_TOO_LONG, source.path, line.number, str(limit))
        elif line.content.strip():
            try:
                yield _Item(line.number, orjson.loads(line.content))
            except orjson.JSONDecodeError as error:
                yield ReadProblem(Reason.NOT_JSON, source.path, line.number, str(error))


def _read(item: _Item | ReadProblem, source: Source, layer: str) -> Iterator[Record | ReadProblem]:
    if isinstance(item, ReadProblem):
        yield item
        return
    value = item.value
    parts: list[object] = [value]
    if isinstance(value, dict) and isinstance(value.get("paragraphs"), list):
        parts = [_Paragraph(one) for one in value["paragraphs"]]
    for part in parts:
        try:
            yield _of_paragraph(part.value, source, layer) if isinstance(part, _Paragraph) else _of(part, source, layer)
        except _Refused as refused:
            yield ReadProblem(refused.reason, source.path, item.number, refused.detail)


class _Paragraph(NamedTuple):
    """A text in the training files of spaCy 2."""

    value: object


def _of(value: object, source: Source, layer: str) -> Record:
    """The record of a pair of text and annotations, or of an object that has both."""
    if isinstance(value, list) and len(value) == 2 and isinstance(value[1], dict):
        value = {**value[1], "text": value[0]}
    if not isinstance(value, dict):
        raise _Refused(Reason.NOT_AN_OBJECT)
    text = _text(value)
    key = value.get("id", "")
    known = _KNOWN if isinstance(key, str) else _KNOWN - {"id"}
    marks = [_span(one, text, layer) for name in ("entities", "ents") for one in _list(value, name)]
    fields = tuple(Field(name, orjson.dumps(one).decode()) for name, one in value.items() if name not in known)
    header = new_header(key if isinstance(key, str) else "", text, source.name, "", fields)
    return Record(header, (*_named(marks), *_categories(value)))


def _text(value: Mapping[str, object]) -> str:
    text = value.get("text")
    if text is None:
        raise _Refused(Reason.KEY_MISSING, "text")
    if not isinstance(text, str):
        raise _Refused(Reason.KEY_OF_WRONG_TYPE, "text")
    if not text:
        raise _Refused(Reason.TEXT_EMPTY)
    return text


def _list(value: Mapping[str, object], key: str) -> list[object]:
    found = value.get(key, [])
    if not isinstance(found, list):
        raise _Refused(Reason.KEY_OF_WRONG_TYPE, key)
    return found


def _span(one: object, text: str, layer: str) -> Span:
    """A span of `[start, end, label]`, or of an object with these keys."""
    if isinstance(one, dict):
        one = [one.get(key) for key in ("start", "end", "label")]
    if not isinstance(one, list) or len(one) < 3:
        raise _Refused(Reason.KEY_OF_WRONG_TYPE, "entities")
    start, end, label = one[:3]
    if type(start) is not int or type(end) is not int or not isinstance(label, str):
        raise _Refused(Reason.KEY_OF_WRONG_TYPE, "entities")
    if not 0 <= start < end <= len(text):
        raise _Refused(Reason.SPAN_OUTSIDE, f"{start}..{end} / {len(text)}")
    if not label:
        raise _Refused(Reason.LABEL_REFUSED, f"{start}..{end}")
    return Span("", (Range(start, end),), label, layer, text[start:end], (), Origin.IMPORTED)


def _named(marks: Iterable[Span]) -> Iterator[Span]:
    for number, one in enumerate(sorted(marks, key=sort_key), 1):
        yield one._replace(id=f"T{number}")


def _categories(value: Mapping[str, object]) -> Iterator[Annotation]:
    """The categories of the whole text that are more true than not."""
    found = value.get("cats", {})
    if not isinstance(found, dict):
        raise _Refused(Reason.KEY_OF_WRONG_TYPE, "cats")
    for name, share in found.items():
        if name and isinstance(share, int | float) and share >= 0.5:
            yield DocumentLabel("cats", name)


def _of_paragraph(value: object, source: Source, layer: str) -> Record:
    """The record of a paragraph: its `raw` text where it has one, otherwise its tokens joined by blanks."""
    if not isinstance(value, dict):
        raise _Refused(Reason.NOT_AN_OBJECT)
    tokens = [token for sentence in _list(value, "sentences") for token in _tokens(sentence)]
    raw = value.get("raw")
    text = raw if isinstance(raw, str) and raw else " ".join(word for word, _ in tokens)
    if not text:
        raise _Refused(Reason.TEXT_EMPTY)
    places: list[Range] = []
    after = 0
    for word, _ in tokens:
        start = text.find(word, after)
        if start < 0:
            raise _Refused(Reason.TEXT_MISMATCH, word)
        after = start + len(word)
        places.append(Range(start, after))
    marks = []
    for first, last, label in chunks(tag for _, tag in tokens):
        start, end = places[first].start, places[last].end
        if start < end:
            marks.append(Span("", (Range(start, end),), label, layer, text[start:end], (), Origin.IMPORTED))
    return Record(new_header("", text, source.name), tuple(_named(marks)))


def _tokens(sentence: object) -> Iterator[tuple[str, str]]:
    if not isinstance(sentence, dict):
        raise _Refused(Reason.NOT_AN_OBJECT)
    for one in _list(sentence, "tokens"):
        if not isinstance(one, dict) or not isinstance(one.get("orth"), str):
            raise _Refused(Reason.KEY_MISSING, "orth")
        tag = one.get("ner", "O")
        yield one["orth"], tag if isinstance(tag, str) else "O"
