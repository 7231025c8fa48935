"""CSV and TSV with a row a document: what parts the cells, and whether quotes bind them, the first rows tell."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Protocol, TextIO

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.cells import Shape, rows
from corpus.formats.format import NO_VALUES, Confidence, ImportOptions, Option, Role, Source, Values
from corpus.formats.lines import encoding_of, head
from corpus.formats.objects import Refused
from corpus.formats.tables.choices import DELIMITER, DELIMITERS, EVERY_TABLE, QUOTES, choices, one_of
from corpus.formats.tables.layout import known, roles
from corpus.formats.tables.rows import Row, records
from corpus.record import Record

_LOOKED_AT = 1 << 16
# How many of the first rows must be as wide as most are.
_MOST = 0.5
_TOLD_EVERY = 256


class Reader(Protocol):
    """What `csv` reads rows with: its own type has no name."""

    def __next__(self) -> list[str]: ...


class Csv:
    """Tables as text."""

    name: str = "csv"
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab")
    reading: tuple[Option, ...] = (*EVERY_TABLE, DELIMITER, QUOTES)
    takes_encoding: bool = True

    def recognises(self, source: Source) -> Confidence:
        """By a column of texts among others, whatever it is called; by its name."""
        if not source.path.is_file():
            return Confidence.NO
        sample = _sample(source)
        # Every file of a folder is asked about: most are told by their first line.
        first = sample.partition("\n")[0]
        if "\x00" not in sample and any(known(first.split(delimiter)) for delimiter in DELIMITERS.values()):
            rows = _looked_at(sample, NO_VALUES)
            if len(rows) > 1 and len(rows[0]) > 1 and known(rows[0]) and len(rows[1]) == len(rows[0]):
                return Confidence.BY_SHAPE
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def roles(self, source: Source, values: Values) -> tuple[Role, ...]:
        """The columns by the parts they play."""
        try:
            return roles(_looked_at(_sample(source), values), choices(values))
        except Refused:
            return ()

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a row, and a problem for each that has no text or other columns than the rest."""
        try:
            yield from _read(source, options)
        except Refused as refused:
            yield ReadProblem(refused.reason, source.path, 0, refused.detail)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)


def _sample(source: Source) -> str:
    """The whole lines that a file begins with; in an old encoding its letters may be wrong, what parts cells is not."""
    raw = head(source.path)
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _whole_lines(raw.decode("utf-16" if wide else "utf-8-sig", "replace"))


def _looked_at(sample: str, values: Values) -> list[list[str]]:
    """The rows of a sample that hold anything."""
    return [row for row in _rows(sample, _asked(shape(sample), values)) if row]


def shape(sample: str) -> Shape:
    """How a table that begins with `sample` is written: so that most rows have as many cells, and more than one."""
    found = {one: _evenness(sample, one) for one in _shapes()}
    return max(found, key=lambda one: found[one])


def _shapes() -> Iterator[Shape]:
    """The likelier first."""
    for is_quoted in (True, False):
        for delimiter in DELIMITERS.values():
            yield Shape(delimiter, is_quoted)


def _evenness(sample: str, asked: Shape) -> tuple[bool, float, int]:
    """Whether a shape makes a table of several columns, which share of the rows is alike, and how wide they are."""
    widths = Counter(map(len, filter(None, _rows(sample, asked))))
    if not widths:
        return False, 0.0, 0
    width, count = widths.most_common(1)[0]
    share = count / widths.total()
    return width > 1 and share > _MOST, share, width


def _rows(sample: str, asked: Shape) -> Iterator[list[str]]:
    """The rows of a sample as a shape cuts them; what it cannot cut is a row of one cell."""
    rows = _reader(StringIO(sample, newline=""), asked)
    while True:
        try:
            yield next(rows)
        except csv.Error:
            yield [""]
        except StopIteration:
            return


def _whole_lines(sample: str) -> str:
    """A sample without the line that it breaks off in."""
    whole, end, _ = sample.rpartition("\n")
    return whole + end if len(sample) >= _LOOKED_AT else sample


def _reader(lines: TextIO, asked: Shape) -> Reader:
    if asked.is_quoted:
        return csv.reader(lines, delimiter=asked.delimiter, strict=True)
    return csv.reader(lines, delimiter=asked.delimiter, quoting=csv.QUOTE_NONE)


def _read(source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
    encoding = encoding_of(source, options)
    try:
        with source.path.open(encoding=_marked(encoding), errors="surrogateescape", newline="") as file:
            # UTF-16 keeps its mark.
            if file.read(1) != "\ufeff":
                file.seek(0)
            start = file.tell()
            told = shape(_whole_lines(file.read(_LOOKED_AT)))
            file.seek(start)
            asked = _asked(told, options.values)
            # What is as nearly every table has it needs no word.
            decided = "" if asked.is_quoted or one_of(QUOTES, options.values) != "auto" else f"{QUOTES.name}=no"
            yield from records(_table(file, asked, source, options, encoding), source, choices(options.values), decided)
    except OSError as error:
        raise cannot_read(source.path, error) from error
    except UnicodeError as error:
        raise ReadError(Reason.ENCODING_WRONG, source.path, encoding) from error


def _marked(encoding: str) -> str:
    """The encoding, without the mark that may stand before UTF-8."""
    return "utf-8-sig" if encoding.lower().replace("_", "-") in {"utf-8", "utf8", "ascii"} else encoding


def _asked(told: Shape, values: Values) -> Shape:
    """The shape that was told, but for what the user says."""
    delimiter = DELIMITERS.get(one_of(DELIMITER, values), told.delimiter)
    quotes = one_of(QUOTES, values)
    return Shape(delimiter, told.is_quoted if quotes == "auto" else quotes == "yes")


def _table(file: TextIO, asked: Shape, source: Source, options: ImportOptions, encoding: str) -> Iterator[Row]:
    """The rows that hold anything, each with the number of its first line."""
    for done, row in enumerate(rows(file, asked, options.max_line, encoding), 1):
        if row.fault is not None:
            yield Row(row.number, (), Refused(row.fault, row.detail))
        elif row.cells:
            yield Row(row.number, row.cells)
        if done % _TOLD_EVERY == 0:
            source.on_bytes(file.buffer.tell())
