"""Character spans as CSV or TSV: a row a span, the document's text in its first row, a row alone where it has none."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from typing import TextIO

from annotation.document import Field, new_header
from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats import objects
from corpus.formats.cells import UNFIT, CutRow, Shape, rows
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
from corpus.formats.lines import encoding_of, head
from corpus.formats.losses import Kind, left_behind
from corpus.formats.objects import ForeignSpan, Offsets, Refused
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
from corpus.formats.spans.keys import Part, columns
from corpus.record import Record

_LOST = (
    *(Kind.FRAGMENTS, Kind.MAKER, Kind.ATTRIBUTE, Kind.RELATION, Kind.DOCUMENT_LABEL, Kind.NOTE, Kind.STATE),
    *(Kind.FIELD, Kind.ANNOTATOR, Kind.SUGGESTION),
)
_WRITTEN = (
    *(Part.ID, Part.TEXT, Part.START, Part.END, Part.LABEL, Part.LAYER, Part.SURFACE, Part.SPAN_ID, Part.SOURCE),
)
_ASKED = (Part.TEXT, Part.START, Part.END, Part.LABEL, Part.ID, Part.LAYER, Part.SURFACE)
_NEEDED = frozenset({Part.TEXT, Part.START, Part.END, Part.LABEL})
_DIGITS = 12
_DELIMITERS = ",\t;|"
# A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "'")


class SpansTable:
    """A table with a row a span."""

    name: str = "spans_csv"
    suffixes: tuple[str, ...] = (".csv", ".tsv")
    reading: tuple[Option, ...] = (MAP, READ_UNIT, ENDS)
    writing: tuple[Option, ...] = (MAP, WRITTEN_UNIT, ENDS)
    is_folder: bool = False
    takes_encoding: bool = True
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By columns for a text, a start, an end and a label."""
        if not source.path.is_file():
            return Confidence.NO
        return Confidence.BY_CONTENT if columns(_names(source), {}).keys() >= _NEEDED else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a document; a row that breaks a rule costs its document."""
        try:
            chosen = choices(options.values)
            yield from _read(source, options, chosen)
        except Refused as refused:
            yield ReadProblem(refused.reason, source.path, 0, refused.detail)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def roles(self, source: Source, values: Values) -> tuple[Role, ...]:
        """The columns by the parts they play."""
        names = _names(source)
        return roles_of(_ASKED, names, columns(names, named_in(values)))

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Spans with their layers and ids."""
        del scheme, options
        return _LOST

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a row a span; cells that a spreadsheet would run are made inert."""
        chosen = choices_to_write(options.values)
        with target.file() as sink:
            sink.write(_csv([chosen.name(part) for part in _WRITTEN]))
            for record in records:
                for row in _rows(record, chosen):
                    sink.write(_csv(row))
                yield from left_behind(record, _LOST)


@dataclass(slots=True)
class _Document:
    """A document as its rows come."""

    line: int
    id: str
    text: str
    source: str
    fields: tuple[Field, ...]
    spans: list[ForeignSpan] = field(default_factory=list)
    refused: Refused | None = None


def _names(source: Source) -> list[str]:
    """The names of the columns of a file, as far as its beginning shows them."""
    raw = head(source.path, 1 << 12)
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    first = raw.decode("utf-16" if wide else "utf-8-sig", "replace").partition("\n")[0].rstrip("\r")
    return [name for name in _header(first) if name]


def _header(first: str) -> list[str]:
    """The names of the columns, cut where most of them come of it."""
    return max((_cells(first, one) for one in _DELIMITERS), key=len)


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line; none where it is no line of a table."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _read(source: Source, options: ImportOptions, chosen: Choices) -> Iterator[Record | ReadProblem]:
    encoding = encoding_of(source, options)
    marked = "utf-8-sig" if _is_utf8(encoding) else encoding
    offsets = chosen.offsets()
    try:
        with source.path.open(encoding=marked, errors="surrogateescape", newline="") as file:
            for document in _documents(file, encoding, source, chosen, options.max_line):
                yield _made(document, source, offsets)
    except OSError as error:
        raise cannot_read(source.path, error) from error
    except UnicodeError as error:
        raise ReadError(Reason.ENCODING_WRONG, source.path, encoding) from error
    finally:
        offsets.tell(source)


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("_", "-") in {"utf-8", "utf8", "utf-8-sig", "ascii"}


def _made(document: _Document, source: Source, offsets: Offsets) -> Record | ReadProblem:
    try:
        _refuse(document)
        marks = offsets.spans(document.text, document.spans)
        names = objects.distinct((one.id for one in marks), "T")
        kept = tuple(one._replace(id=name) for one, name in zip(marks, names, strict=True))
        header = new_header(document.id, document.text, document.source, "", document.fields)
        return objects.sound(Record(header, kept))
    except Refused as refused:
        return ReadProblem(refused.reason, source.path, document.line, refused.detail)
    except UnicodeEncodeError:
        return ReadProblem(Reason.LONE_SURROGATE, source.path, document.line)


def _refuse(document: _Document) -> None:
    """Raise what is wrong with a document's rows, where anything is."""
    if document.refused is not None:
        raise document.refused
    if not document.text:
        raise Refused(Reason.TEXT_EMPTY)


def _documents(file: TextIO, encoding: str, source: Source, chosen: Choices, limit: int) -> Iterator[_Document]:
    """The documents of a table; rows belong together that stand together and have one id, or one text or none."""
    first = file.readline()
    if UNFIT.search(first):
        raise Refused(Reason.ENCODING_WRONG, encoding)
    names = _header(first.rstrip("\r\n"))
    keys = columns(names, chosen.named)
    if not keys.keys() >= _NEEDED or not set(keys.values()) <= set(names):
        raise Refused(Reason.COLUMNS_WRONG, ", ".join(names)[:200])
    if any(name != part.value for part, name in keys.items()):
        source.on_notice(Notice.COLUMNS_CHOSEN, ", ".join(f"{part}={name}" for part, name in keys.items()))
    delimiter = max(_DELIMITERS, key=lambda one: len(_cells(first, one)))
    current: _Document | None = None
    for cut in rows(file, Shape(delimiter), limit, encoding, first=2):
        if not cut.cells and cut.fault is None:
            continue
        row = dict(zip(names, cut.cells, strict=False))
        told = {part: _active(row.get(name, "")) for part, name in keys.items()}
        if current is None or not _goes_on(current, told, is_broken=cut.fault is not None):
            if current is not None:
                yield current
            rest = {name: value for name, value in row.items() if name not in keys.values() and value}
            current = _begun(cut.number, told, rest, source)
        _take(current, told, chosen, cut, len(names))
    if current is not None:
        yield current


def _goes_on(current: _Document, told: dict[Part, str], *, is_broken: bool) -> bool:
    """Whether a row is of the current document; of one that is broken its id alone may tell."""
    name, text = told.get(Part.ID, ""), told[Part.TEXT]
    return name == current.id and (not text or text == current.text or (is_broken and bool(name)))


def _begun(line: int, told: dict[Part, str], rest: dict[str, str], source: Source) -> _Document:
    fields = tuple(Field(name, objects.json_text(value)) for name, value in rest.items())
    where = told.get(Part.SOURCE)
    return _Document(line, told.get(Part.ID, ""), told[Part.TEXT], source.name if where is None else where, fields)


def _take(document: _Document, told: dict[Part, str], chosen: Choices, cut: CutRow, width: int) -> None:
    """Add the span of a row; the first thing wrong with a document's rows is why it is refused."""
    if document.refused is None and cut.fault is not None:
        document.refused = Refused(cut.fault, cut.detail)
    if document.refused is not None or not any(told[part] for part in (Part.START, Part.END, Part.LABEL)):
        return
    if len(cut.cells) != width:
        document.refused = Refused(Reason.COLUMNS_WRONG)
        return
    try:
        mark = chosen.mark(_number(told, Part.START), _number(told, Part.END), told.get(Part.SURFACE, ""))
        layer = told.get(Part.LAYER) or objects.LAYER
        document.spans.append(ForeignSpan(mark, told[Part.LABEL], told.get(Part.SPAN_ID, ""), layer))
    except Refused as refused:
        document.refused = refused


def _number(told: dict[Part, str], part: Part) -> int:
    value = told[part].strip()
    if not value.isascii() or not value.isdigit() or len(value) > _DIGITS:
        raise objects.wrong(part)
    return int(value)


def _active(cell: str) -> str:
    """A cell as it was before it was made inert."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULAS) else cell


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


def _csv(cells: Iterable[str]) -> bytes:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8")


def _rows(record: Record, chosen: Choices) -> Iterator[list[str]]:
    """The rows of a document: the first has its text."""
    header = record.header
    places = chosen.places(header.text)
    name, text, where = _inert(header.id), _inert(header.text), _inert(header.source)
    spans = spans_of(record)
    if not spans:
        yield [name, text, "", "", "", "", "", "", where]
    for span in spans:
        start, end = places(span)
        marked = [_inert(cell) for cell in (span.label, span.layer, span.surface, span.id)]
        yield [name, text, str(start), str(end), *marked, where]
        text = where = ""
