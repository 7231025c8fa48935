"""What a WebAnno TSV file says of itself: its layers with their columns, and how a cell is to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

# A character that stands for itself, or one behind a backslash.
_CHARACTER = re.compile(r"\\(.)|(.)", re.DOTALL)
_NUMBERED = re.compile(r"(.*)\[([0-9]{1,9})\]", re.DOTALL)
_PLAIN = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}


class Layer(NamedTuple):
    """A layer: `kind` is `SP` (spans), `RL` (relations) or `CH` (chains); `columns` are named, from `first` on."""

    kind: str
    type: str
    columns: tuple[str, ...]
    first: int

    @property
    def short(self) -> str:
        """The type's own name."""
        return self.type.rpartition(".")[2]


class Value(NamedTuple):
    """A value of a cell, "" for an annotation without one; `number`: of which annotation it is, 0 for its own."""

    word: str
    number: int


def layers_of(lines: Iterable[str]) -> list[Layer]:
    """The layers that the header names (`#T_SP=type|feature|...`)."""
    found: list[Layer] = []
    # Before them: the token's number, its place, its characters.
    first = 3
    for line in lines:
        if line.startswith("#T_") and line[5:6] == "=":
            name, *columns = line[6:].split("|")
            found.append(Layer(line[3:5], name, tuple(columns) or ("",), first))
            first += len(columns) or 1
    return found


def plain(word: str) -> str:
    """A word without its escapes."""
    return _CHARACTER.sub(lambda found: _PLAIN.get(found[1], found[1]) if found[1] else found[2], word)


def values(cell: str, between: str = "|") -> list[Value]:
    """The values of a cell: `_` has none, `*` is one without a word, `a[1]|b[2]` are two."""
    if cell in {"_", ""}:
        return []
    return [_value(one) for one in _parted(cell, between)]


def _value(piece: str) -> Value:
    found = _NUMBERED.fullmatch(piece)
    word, number = (found[1], int(found[2])) if found and not found[1].endswith("\\") else (piece, 0)
    return Value("" if word == "*" else plain(word), number)


def _parted(cell: str, between: str) -> list[str]:
    """The cell cut at `between`, but where a backslash stands before it."""
    pieces = [""]
    for one in _CHARACTER.finditer(cell):
        if one[2] == between:
            pieces.append("")
        else:
            pieces[-1] += one.group()
    return pieces
