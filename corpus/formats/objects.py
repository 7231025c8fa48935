"""Objects of foreign JSON, one at a time in bounded memory: typed looks into them, and spans made of their marks.

A file is a line an object, one list of objects, or one object; which, its beginning tells.
"""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count, islice
from typing import NamedTuple

from annotation.document import EditRefused, Field
from annotation.ranges import Range
from annotation.span import Attribute, Origin, Span
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.format import ImportOptions, Notice, Source
from corpus.formats.lines import head, skip_mark, utf8_lines
from corpus.formats.streamed import DECODER, Broken, half_of, values
from corpus.formats.surfaces import Mark, Ruler, Surfaces, Unit
from corpus.record import Record

Object = Mapping[str, object]

# How much of a file's beginning is looked at, the more only where its first object is that long.
_HEADS = (1 << 16, 1 << 22)
# How many documents are looked at for the unit of their offsets, and the longest of them, in code points.
_EVIDENCE = 20
_LONGEST_LOOK = 100_000
LAYER = "entity"
"""Where spans go whose format has no layers."""


class Refused(ValueError):
    """An object that is no record: `reason`, and `detail` naming the place."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


class Item(NamedTuple):
    """A value of a file, or why it is none; `number` is the line it begins at, from 1.

    `half`: why it can be no record as a whole, where half a character is somewhere in it.
    """

    number: int
    value: object
    half: Refused | None = None


def records(
    source: Source, options: ImportOptions, make: Callable[[Object], Iterable[Record]]
) -> Iterator[Record | ReadProblem]:
    """The records that `make` makes of each object, or the problem that it raises as `Refused`."""
    try:
        for number, value, half in items(source, options.max_line):
            try:
                made = [sound(record) for record in make(_object(value, half))]
            except Refused as refused:
                yield ReadProblem(refused.reason, source.path, number, refused.detail)
            else:
                yield from made
    except ReadError as error:
        yield ReadProblem(error.reason, source.path, 0, error.detail)


def _object(value: object, half: Refused | None) -> Object:
    if isinstance(value, Refused):
        raise value
    if half is not None:
        raise half
    if not isinstance(value, dict):
        raise Refused(Reason.NOT_AN_OBJECT)
    return value


def sound(record: Record) -> Record:
    """The record in its one order; Refused where an annotation does not fit the text or another one."""
    try:
        return record._replace(annotations=tuple(record.to_document().annotations()))
    except EditRefused as refused:
        raise Refused(Reason.LABEL_REFUSED, str(refused)) from refused


def items(source: Source, limit: int) -> Iterator[Item]:
    """The values of a file; what is no JSON is a `Refused` in its place. ReadError as `utf8_lines` has it."""
    beginning = head(source.path).removeprefix(codecs.BOM_UTF8).lstrip()
    first, end, _ = beginning.partition(b"\n")
    if beginning.startswith(b"[") or (end and first.strip() == b"{"):
        yield from _streamed(source, limit)
        return
    for line in utf8_lines(source, limit):
        if line.content is None:
            yield Item(line.number, Refused(Reason.LINE_TOO_LONG, str(limit)))
        elif line.content.strip():
            yield _parsed(line.number, line.content)


def first_object(source: Source) -> Object:
    """The first object of a file, for recognising it, as far as it lies in the file's beginning; else an empty one."""
    for size in _HEADS:
        raw = head(source.path, size)
        beginning = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", "ignore").lstrip()
        try:
            value, _ = DECODER.raw_decode(beginning.removeprefix("[").lstrip())
        except (ValueError, RecursionError):
            if len(raw) < size:
                break
            continue
        return value if isinstance(value, dict) else {}
    return {}


def first_objects(source: Source, most: int) -> list[Object]:
    """The objects among the first `most` values of a file; none where it cannot be read."""
    try:
        values = [one.value for one in islice(items(source, _HEADS[-1]), most)]
    except ReadError:
        return []
    return [value for value in values if isinstance(value, dict)]


def parsed_text(text: str) -> object:
    """The value of a JSON text, or a `Refused`."""
    value = _decoded(text)
    return value if isinstance(value, Refused) else _refused(half_of(value, text)) or value


def _decoded(text: str) -> object:
    try:
        value: object = DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        return Refused(Reason.NOT_JSON, str(error)[:80])
    return value


def _parsed(number: int, line: bytes) -> Item:
    try:
        text = line.decode("utf-8").rstrip()
    except UnicodeDecodeError as error:
        return Item(number, Refused(Reason.ENCODING_WRONG, f"utf-8, byte {error.start}"))
    value = _decoded(text)
    return Item(number, value, None if isinstance(value, Refused) else _refused(half_of(value, text)))


def _refused(broken: Broken | None) -> Refused | None:
    return None if broken is None else Refused(broken.reason, broken.detail)


def _streamed(source: Source, limit: int) -> Iterator[Item]:
    try:
        with source.path.open("rb") as file:
            skip_mark(source.path, file)
            for number, value, half in values(file, limit, source.on_bytes):
                yield Item(number, _refused(value) if isinstance(value, Broken) else value, _refused(half))
    except OSError as error:
        raise cannot_read(source.path, error) from error


def wrong(place: str) -> Refused:
    """The refusal of a key whose value is of another type."""
    return Refused(Reason.KEY_OF_WRONG_TYPE, place)


def string(part: Object, key: str, default: str | None = None) -> str:
    """The string at `key`; what is missing, or null, is the default, and without one refused."""
    value = part.get(key)
    if value is None:
        if default is None:
            raise Refused(Reason.KEY_MISSING, key)
        return default
    if not isinstance(value, str):
        raise wrong(key)
    return value


def whole(part: Object, key: str) -> int:
    """The whole number at `key`."""
    value = part.get(key)
    if type(value) is not int:
        raise Refused(Reason.KEY_OF_WRONG_TYPE if key in part else Reason.KEY_MISSING, key)
    return value


def name_of(part: Object, key: str) -> str:
    """The id at `key` as a string, also where it is a number; "" where there is none."""
    value = part.get(key)
    if value is None:
        return ""
    if isinstance(value, str) or type(value) is int:
        return str(value)
    raise wrong(key)


def objects(part: Object, key: str) -> list[Object]:
    """The objects of the list at `key`; no list, or null, is an empty one."""
    value = part.get(key)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise wrong(key)
    return value


def part_at(part: Object, key: str) -> Object:
    """The object at `key`; an empty one where there is none."""
    value = part.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise wrong(key)
    return value


def text_of(part: Object, key: str) -> str:
    """The text at `key`, which is not empty."""
    text = string(part, key, "")
    if not text:
        raise Refused(Reason.TEXT_EMPTY)
    return text


def fields(part: Object, known: Iterable[str], prefix: str = "") -> tuple[Field, ...]:
    """What an object carries beyond the `known` keys, as JSON text."""
    return tuple(Field(prefix + key, json_text(value)) for key, value in part.items() if key not in known)


def json_text(value: object) -> str:
    """A parsed value as compact JSON text."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise Refused(Reason.NOT_JSON, str(error)) from error


def attributes(part: Object, known: Iterable[str]) -> tuple[Attribute, ...]:
    """What a span carries beyond the `known` keys: a string as it is, another value as JSON text."""
    return tuple(
        Attribute(key, value if isinstance(value, str) else json_text(value))
        for key, value in part.items()
        if key not in known
    )


class ForeignSpan(NamedTuple):
    """A span as a file has it: offsets in the file's unit, the end exclusive; an id of "" is to be made."""

    mark: Mark
    label: str
    id: str = ""
    layer: str = LAYER
    attributes: tuple[Attribute, ...] = ()
    maker: str = ""


class Offsets:
    """The offsets of one file: in which unit they count, told by each document's surfaces where it has any.

    `unit`: None to tell it; `by_default`: what is taken where nothing speaks for another.
    """

    def __init__(self, unit: Unit | None = None, by_default: Unit = Unit.CODE_POINTS) -> None:
        self._unit = unit
        self._by_default = by_default
        self._converted: Counter[Unit] = Counter()
        self._evidence = Surfaces()
        self._looks_left = _EVIDENCE

    def spans(self, text: str, found: Iterable[ForeignSpan]) -> list[Span]:
        """The spans over `text`, each with an id; Refused where one lies outside, or says what does not stand there."""
        marks = list(found)
        self._look(text, [one.mark for one in marks])
        unit = self._unit or self._told(text, [one.mark for one in marks])
        ruler = Ruler(text, unit)
        taken = Counter(one.id for one in marks)
        fresh = (name for name in (f"T{number}" for number in count(1)) if name not in taken)
        spans = [_span(text, ruler, one._replace(id=one.id or next(fresh))) for one in marks]
        if any(
            (one.mark.start, one.mark.end) != (span.start, span.end) for one, span in zip(marks, spans, strict=True)
        ):
            self._converted[unit] += 1
        return spans

    def tell(self, source: Source) -> None:
        """Say which unit was taken, in how many documents it made a difference, and what the first of them showed."""
        for unit, notice in ((Unit.UTF16, Notice.OFFSETS_UTF16), (Unit.BYTES, Notice.OFFSETS_BYTES)):
            if self._converted[unit]:
                source.on_notice(notice, str(self._converted[unit]))
        verdict = self._evidence.verdict(self._unit or self._by_default)
        if verdict.looked_at:
            source.on_verdict(verdict)

    def _look(self, text: str, marks: list[Mark]) -> None:
        """Take evidence, of the first documents alone: more would cost much and say little."""
        if self._looks_left and len(text) <= _LONGEST_LOOK and any(one.surface for one in marks):
            self._looks_left -= 1
            self._evidence.look(text, marks)

    def _told(self, text: str, marks: list[Mark]) -> Unit:
        if self._by_default is Unit.CODE_POINTS and all(_stands(text, mark) for mark in marks):
            # Nothing speaks against it, and most files are so.
            return Unit.CODE_POINTS
        surfaces = Surfaces()
        surfaces.look(text, marks)
        return surfaces.verdict(self._by_default).unit


def _stands(text: str, mark: Mark) -> bool:
    return not mark.surface or (mark.start >= 0 and text[mark.start : mark.end] == mark.surface)


def _span(text: str, ruler: Ruler, one: ForeignSpan) -> Span:
    mark = one.mark
    place = ruler.to_code_points(mark.start, mark.end)
    if place is None:
        raise Refused(Reason.SPAN_OUTSIDE, f"{one.id}: {mark.start}..{mark.end} / {len(text)}")
    surface = text[place[0] : place[1]]
    if mark.surface and mark.surface != surface:
        raise Refused(Reason.SPAN_TEXT_DIFFERS, f"{one.id}: {mark.start}..{mark.end}")
    if not one.label or not one.layer:
        raise Refused(Reason.LABEL_REFUSED, one.id)
    return Span(one.id, (Range(*place),), one.label, one.layer, surface, one.attributes, Origin.IMPORTED, one.maker)


def distinct(ids: Iterable[str], stem: str) -> list[str]:
    """`ids` with a new one in the place of each that is empty or stood before."""
    given = list(ids)
    seen: set[str] = set()
    fresh = (name for name in (f"{stem}{number}" for number in count(1)) if name not in given)
    found = []
    for one in given:
        found.append(one if one and one not in seen else next(fresh))
        seen.add(found[-1])
    return found


_LINE_ENDS = (("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def json_line(value: object) -> bytes:
    """A value as a line of JSON; what readers may take for a line end inside it is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    for raw, escaped in _LINE_ENDS:
        text = text.replace(raw, escaped)
    return text.encode("utf-8") + b"\n"
