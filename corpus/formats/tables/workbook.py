"""Excel workbooks (.xlsx) with a row a document, read row by row by openpyxl: the first sheet, or one that is named."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.archives import Limits, check_archive, told
from corpus.formats.doors import load
from corpus.formats.format import (
    DEFAULT_OPTIONS,
    Confidence,
    ImportOptions,
    Notice,
    Option,
    Role,
    Source,
    Values,
    chosen,
)
from corpus.formats.objects import Refused
from corpus.formats.tables.choices import EVERY_TABLE, SHEET, choices
from corpus.formats.tables.layout import roles
from corpus.formats.tables.rows import LOOKED_AT, Row, records
from corpus.record import Record

_PART = "xl/workbook.xml"
# More than Excel has; a file may say that its row is the billionth.
_ROWS = 1 << 20
_BATCH = 200
# What openpyxl raises where a file is not what it should be, beside its own errors.
_BROKEN = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, AssertionError, RuntimeError),
    *(OverflowError, EOFError, BadZipFile, zlib.error),
)
# How a cell holds a character that XML has not; a carriage return above all.
_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f])_")


class Sheet(Protocol):
    """A sheet as openpyxl has it, which ships no types."""

    title: str

    def reset_dimensions(self) -> None:
        """Forget how large the sheet says it is."""

    def iter_rows(self, *, max_row: int, values_only: bool) -> Iterator[Sequence[object]]:
        """Its rows, empty ones among them."""


class Xlsx:
    """Excel's workbooks since 2007."""

    name: str = "xlsx"
    suffixes: tuple[str, ...] = (".xlsx", ".xlsm")
    reading: tuple[Option, ...] = (*EVERY_TABLE, SHEET)

    def recognises(self, source: Source) -> Confidence:
        """By the part that lists the sheets; by its name where it is no archive, as an encrypted one is none."""
        return told(source.path, _PART, self.suffixes)

    def roles(self, source: Source, values: Values) -> tuple[Role, ...]:
        """The columns by the parts they play."""
        try:
            return roles(_first_rows(source, values), choices(values))
        except (ReadError, Refused):
            return ()

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a row of one sheet, and a problem for each that has no text or more cells than there are columns."""
        try:
            check_archive(source.path, Limits(options.max_line, options.max_line))
            yield from _read(source, options)
        except Refused as refused:
            yield ReadProblem(refused.reason, source.path, 0, refused.detail)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)


def _first_rows(source: Source, values: Values) -> list[Sequence[str]]:
    """The rows at the beginning of the sheet; ReadError and Refused as reading has them."""
    check_archive(source.path, Limits(DEFAULT_OPTIONS.max_line, DEFAULT_OPTIONS.max_line))
    with _sheets(source) as sheets:
        rows = _rows(_sheet(sheets, str(chosen(SHEET, values)).strip()), source.path)
        return [row.cells for row in islice(rows, LOOKED_AT)]


def _read(source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
    with _sheets(source) as sheets:
        sheet = _sheet(sheets, str(chosen(SHEET, options.values)).strip())
        others = [one.title for one in sheets if one is not sheet]
        if others and not chosen(SHEET, options.values):
            source.on_notice(Notice.SHEETS_OUT, ", ".join(others))
        yield from records(_rows(sheet, source.path), source, choices(options.values))


@contextmanager
def _sheets(source: Source) -> Iterator[list[Sheet]]:
    """The sheets of a workbook, while it is open."""
    openpyxl = load("openpyxl", source.path)
    try:
        with source.path.open("rb") as file:
            with _as_ours(source.path):
                sheets: list[Sheet] = list(openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets)
            yield sheets
    except OSError as error:
        raise cannot_read(source.path, error) from error


def _sheet(sheets: Sequence[Sheet], said: str) -> Sheet:
    """The sheet that is named or numbered from 1; without a word the first."""
    if not sheets:
        raise Refused(Reason.TEXT_EMPTY)
    titles = [one.title for one in sheets]
    if not said:
        return sheets[0]
    if said in titles:
        return sheets[titles.index(said)]
    if said.isascii() and said.isdigit() and len(said) <= len(str(len(sheets))) and 0 < int(said) <= len(sheets):
        return sheets[int(said) - 1]
    raise Refused(Reason.OPTION_WRONG, f"--{SHEET.name} {said}: {', '.join(titles)}"[:200])


def _rows(sheet: Sheet, path: Path) -> Iterator[Row]:
    """The rows that hold anything, as wide as the first of them at least."""
    with _as_ours(path):
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=_ROWS, values_only=True)
    number, width = 0, 0
    while True:
        with _as_ours(path):
            batch = [_cells(row) for row in islice(rows, _BATCH)]
        if not batch:
            return
        for cells in batch:
            number += 1
            if cells:
                width = width or len(cells)
                yield Row(number, cells + [""] * (width - len(cells)))


def _cells(row: Sequence[object]) -> list[str]:
    """The cells of a row as text, up to the last that holds anything."""
    cells = [_text(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: object) -> str:
    """What a cell says."""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, datetime | date | time) else str(value)


@contextmanager
def _as_ours(path: Path) -> Iterator[None]:
    """What the library raises, as a ReadError; what it warns of (styles that it does not know) is not for our users."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _BROKEN as error:
        raise ReadError(Reason.MALFORMED, path, f"{type(error).__name__}: {error}"[:200]) from error
