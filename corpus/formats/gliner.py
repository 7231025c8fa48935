"""GLiNER's JSON: a list of token lists with entities over them, their ends included, and links by an entity's number.

The text itself is not in the file: read back, it is the tokens with a blank between them. Source: GLiNER 0.2.29.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotation.document import new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Origin, Span
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
    Source,
    Target,
    chosen,
)
from corpus.formats.losses import Kind, left_behind
from corpus.formats.objects import Object, Refused, first_object, json_line, wrong
from corpus.formats.policies import NESTED, Blanks, Flat, flatten, spans_of
from corpus.record import Record

_STRIP = Option(
    "gliner-strip-diacritics",
    False,
    "GLiNER: leave diacritics out",
    "GLiNER's own splitter parts words at their diacritics.",
)
_WIDTH = Option("gliner-max-width", 12, "GLiNER: tokens of the longest entity", "Longer ones are counted, and written.")
_KNOWN = frozenset({"tokenized_text", "ner", "relations", "id", "source"})
_LOST = (
    *(Kind.LAYER, Kind.SPAN_ID, Kind.MAKER, Kind.ATTRIBUTE, Kind.RELATION_ID, Kind.DOCUMENT_LABEL, Kind.NOTE),
    *(Kind.STATE, Kind.FIELD, Kind.ANNOTATOR, Kind.SUGGESTION),
)
_OF_TOKENS = (
    *(Kind.FRAGMENTS, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.REFUSED, Kind.RELATION),
    *(Kind.SPACING, Kind.DIACRITICS, Kind.TOO_LONG),
)


class Gliner:
    """Training data of GLiNER."""

    name: str = "gliner"
    suffixes: tuple[str, ...] = (".json",)
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = (_STRIP, _WIDTH)
    is_folder: bool = False
    policies: tuple[Policy, ...] = NESTED

    def recognises(self, source: Source) -> Confidence:
        """By its `tokenized_text`."""
        if not source.path.is_file():
            return Confidence.NO
        is_ours = isinstance(first_object(source).get("tokenized_text"), list)
        return Confidence.BY_CONTENT if is_ours else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record an object; that its text is made of tokens is said."""
        kept = 0
        for one in objects.records(source, options, lambda each: (_record(each, source),)):
            kept += isinstance(one, Record)
            yield one
        if kept:
            source.on_notice(Notice.TEXT_APPROXIMATE, str(kept))

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Tokens, entities over them and links."""
        del scheme, options
        return (*_LOST, *_OF_TOKENS)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a list with an object a record."""
        strips = chosen(_STRIP, options.values) is True
        width = int(chosen(_WIDTH, options.values))
        with target.file() as sink:
            before = b"[\n"
            for record in records:
                flat = flatten(record, spans_of(record), options.policy, blanks=Blanks.NONE, may_overlap=True)
                if not flat.is_refused and not flat.places:
                    yield Loss(Kind.REFUSED, record.header.id)
                    continue
                yield from flat.losses
                if flat.is_refused:
                    continue
                made = _made(record, flat, strips)
                sink.write(before + json_line(made.plain).rstrip(b"\n"))
                before = b",\n"
                yield from left_behind(record, _LOST)
                yield from _losses(record, flat, made, width)
            sink.write(b"[\n]\n" if before == b"[\n" else b"\n]\n")


class _Made(NamedTuple):
    """An object as it is written, and what is said of it: diacritics left out, links that lost an end."""

    plain: dict[str, object]
    words: list[str]
    stripped: int
    unlinked: list[str]


def _made(record: Record, flat: Flat, strips: bool) -> _Made:
    words = [flat.tokens.text(place) for place in flat.places]
    kept = [_bare(word) for word in words] if strips else words
    stripped = sum(map(len, words)) - sum(map(len, kept))
    at = {place: number for number, place in enumerate(flat.places)}
    numbers = {fit.original.id: number for number, fit in enumerate(flat.fits)}
    links: list[list[object]] = []
    unlinked: list[str] = []
    for one in record.annotations:
        if isinstance(one, Relation):
            if one.head in numbers and one.child in numbers:
                links.append([numbers[one.head], numbers[one.child], one.label])
            else:
                unlinked.append(one.id)
    plain: dict[str, object] = {
        "tokenized_text": kept,
        "ner": [[at[fit.first], at[fit.last], fit.span.label] for fit in flat.fits],
    }
    if links:
        plain["relations"] = links
    return _Made(plain | {"id": record.header.id, "source": record.header.source}, kept, stripped, unlinked)


def _bare(word: str) -> str:
    """A word without its marks; a token of marks alone stays, since a token is never empty."""
    return "".join(sign for sign in word if unicodedata.category(sign) != "Mn") or word


def _losses(record: Record, flat: Flat, made: _Made, width: int) -> Iterator[Loss]:
    name = record.header.id
    if made.stripped:
        yield Loss(Kind.DIACRITICS, name, "", made.stripped)
    elif (joined := " ".join(made.words)) != record.header.text:
        yield Loss(Kind.SPACING, name, "", max(1, abs(len(joined) - len(record.header.text))))
    yield from (Loss(Kind.RELATION, name, one) for one in made.unlinked)
    at = {place: number for number, place in enumerate(flat.places)}
    for fit in flat.fits:
        if at[fit.last] - at[fit.first] >= width:
            yield Loss(Kind.TOO_LONG, name, fit.original.id)


def _record(one: Object, source: Source) -> Record:
    words = one.get("tokenized_text")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise wrong("tokenized_text") if words is not None else Refused(Reason.KEY_MISSING, "tokenized_text")
    text = " ".join(words)
    if not text:
        raise Refused(Reason.TEXT_EMPTY)
    starts, place = [], 0
    for word in words:
        starts.append(place)
        place += len(word) + 1
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    spans = [_span(f"T{number}", text, starts, ends, each) for number, each in enumerate(_lists(one, "ner"), 1)]
    links = [_link(f"R{number}", spans, each) for number, each in enumerate(_lists(one, "relations"), 1)]
    told = one.get("source")
    where = told if isinstance(told, str) else source.name
    known = _KNOWN if isinstance(told, str) else _KNOWN - {"source"}
    header = new_header(objects.name_of(one, "id"), text, where, "", objects.fields(one, known))
    return Record(header, (*spans, *links))


def _lists(one: Object, key: str) -> Iterator[tuple[int, int, str]]:
    """The triples of two numbers and a label at `key`."""
    value = one.get(key)
    if value is not None and not isinstance(value, list):
        raise wrong(key)
    for each in value or ():
        if not isinstance(each, list) or len(each) != 3:
            raise wrong(key)
        first, second, label = each
        if type(first) is not int or type(second) is not int or not isinstance(label, str):
            raise wrong(key)
        yield first, second, label


def _span(name: str, text: str, starts: list[int], ends: list[int], told: tuple[int, int, str]) -> Span:
    first, last, label = told
    if not 0 <= first <= last < len(starts) or starts[first] >= ends[last]:
        raise Refused(Reason.SPAN_OUTSIDE, f"{name}: {first}..{last} / {len(starts)}")
    if not label:
        raise Refused(Reason.LABEL_REFUSED, name)
    place = Range(starts[first], ends[last])
    return Span(name, (place,), label, objects.LAYER, text[place.start : place.end], (), Origin.IMPORTED)


def _link(name: str, spans: list[Span], told: tuple[int, int, str]) -> Relation:
    head, child, label = told
    if not (0 <= head < len(spans) and 0 <= child < len(spans)):
        raise Refused(Reason.RELATION_DANGLING, f"{head} {child}")
    return Relation(name, label, spans[head].id, spans[child].id)
