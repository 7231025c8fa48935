"""The rows of CSV: one that cannot be cut, or whose bytes are none of its encoding, costs no other."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.errors import Reason

# `csv` keeps its limit in a C long.
_LONGEST = (1 << 31) - 1
UNFIT = re.compile("[\udc80-\udcff]")
"""A byte that does not fit the encoding, as the decoder leaves it with `surrogateescape`."""


class Shape(NamedTuple):
    """How a table is written: what parts the cells, and whether they may stand in quotes."""

    delimiter: str
    is_quoted: bool = True


class CutRow(NamedTuple):
    """A row: `number` is that of its first line, from 1. `fault`: why it is none; its cells are then a guess."""

    number: int
    cells: Sequence[str]
    fault: Reason | None = None
    detail: str = ""


class _Lines:
    """Lines as they are taken, and once more where they were taken for a row that is none."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._coming = iter(lines)
        self._again: deque[str] = deque()
        self.of_row: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._coming)
        self.of_row.append(line)
        return line

    def give_back(self) -> None:
        """Let all lines of the row but its first come once more."""
        self._again.extendleft(reversed(self.of_row[1:]))
        del self.of_row[1:]


def rows(lines: Iterable[str], shape: Shape, limit: int, encoding: str, first: int = 1) -> Iterator[CutRow]:
    """The rows of a table with `csv`'s rules, empty ones among them; a cell has at most `limit` characters.

    A quote that is never closed, or not where one may be, costs the line that it stands in and not those that it would
    swallow. `encoding`: what is said of bytes that are none of it. `first`: the number of the first line.
    """
    csv.field_size_limit(min(limit, _LONGEST))
    held, number = _Lines(lines), first
    reader = csv.reader(
        held,
        delimiter=shape.delimiter,
        quoting=csv.QUOTE_MINIMAL if shape.is_quoted else csv.QUOTE_NONE,
        strict=shape.is_quoted,
    )
    while True:
        held.of_row.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            held.give_back()
            yield CutRow(number, _guessed(held.of_row[0], shape.delimiter), Reason.MALFORMED, str(error))
        else:
            is_fit = not any(map(UNFIT.search, cells))
            yield CutRow(number, cells) if is_fit else CutRow(number, cells, Reason.ENCODING_WRONG, encoding)
        number += len(held.of_row)


def _guessed(line: str, delimiter: str) -> Sequence[str]:
    """The cells of a line that breaks the rules, cut without them."""
    try:
        return next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return []
