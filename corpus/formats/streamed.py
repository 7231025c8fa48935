"""The values of a JSON list read piece by piece, however long it is; what is broken costs the objects it is in."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from corpus.errors import Reason

_PIECE = 1 << 18
# More than any line is set in by.
_MARGIN = 1 << 10
_BETWEEN = re.compile(r"[\s,]*")
_CLOSED = re.compile(r"\]?\s*\Z")
# How the halves are written of a character beyond the first 65,536.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def _refuse_constant(word: str) -> object:
    raise ValueError(f"{word} is not JSON")


DECODER = json.JSONDecoder(parse_constant=_refuse_constant)
"""Takes what JSON is, and no NaN."""


class Broken(NamedTuple):
    """What stands in the place of a value that is none: why, and the particulars."""

    reason: Reason
    detail: str


class Value(NamedTuple):
    """A value, or what is broken in its place: `number` is that of its first line; `half`: what no file could hold."""

    number: int
    value: object
    half: Broken | None = None


class _Found(NamedTuple):
    """A value, and where in what is held it stops."""

    value: object
    stop: int


class _Held:
    """What is held of a file as characters: `at` where it is looked at, which is in line `number`."""

    def __init__(self, file: BinaryIO, on_bytes: Callable[[int], None]) -> None:
        self._file = file
        self._on_bytes = on_bytes
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._size = _PIECE
        self.text = ""
        self.at = 0
        self.number = 1
        self.is_end = False
        # Whether all bytes so far were UTF-8.
        self.is_sound = True

    def more(self) -> None:
        """Hold another piece, twice as long as the one before where nothing came of that."""
        raw = self._file.read(self._size)
        self._on_bytes(self._file.tell())
        piece = self._decoder.decode(raw, not raw)
        self.is_sound = self.is_sound and _is_utf8(piece)
        self.text, self.at = self.text[self.at :] + piece, 0
        self.is_end, self._size = not raw, self._size * 2

    def go(self, place: int) -> None:
        """Look at what stands further on."""
        self.number += self.text.count("\n", self.at, place)
        if place > self.at:
            self.at, self._size = place, _PIECE

    def go_to(self, next_line: re.Pattern[str]) -> bool:
        """Look at the next line of that sort, however far away; whether there is one."""
        while (found := next_line.search(self.text, self.at)) is None:
            if self.is_end:
                return False
            self.go(max(self.at, len(self.text) - _MARGIN))
            self.more()
        self.go(found.end())
        return True


def values(file: BinaryIO, limit: int, on_bytes: Callable[[int], None]) -> Iterator[Value]:
    """The values of one list, or one after another; `Broken` for what is none.

    After that it goes on at the next line on which an object begins as far in as the first one did.
    """
    held = _Held(file, on_bytes)
    next_line: re.Pattern[str] | None = None
    while True:
        held.go(_start(held.text, held.at, next_line is not None))
        if next_line is None and held.at < len(held.text):
            next_line = _next_line(held)
        if held.is_end and _CLOSED.match(held.text, held.at):
            return
        found = _whole_value(held, next_line)
        if isinstance(found, _Found):
            yield _checked(found, held)
            held.go(found.stop)
        elif not held.is_end and len(held.text) - held.at <= limit:
            held.more()
        else:
            is_past = held.is_end or _is_in(held, next_line)
            yield Value(held.number, Broken(Reason.NOT_JSON if is_past else Reason.TOO_LARGE, found))
            if next_line is None or not held.go_to(next_line):
                return


def half_of(value: object, written: str, at: int = 0, stop: int | None = None) -> Broken | None:
    """Half a character in a value that stands in `written` from `at` to `stop`: no file could hold it."""
    if _HALF.search(written, at, len(written) if stop is None else stop) is None:
        return None
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        return Broken(Reason.LONE_SURROGATE, f"U+{ord(error.object[error.start]):04X}")
    except RecursionError as error:
        return Broken(Reason.NOT_JSON, str(error)[:80])
    return None


def _checked(found: _Found, held: _Held) -> Value:
    if isinstance(found.value, Broken):
        return Value(held.number, found.value)
    if not held.is_sound and not _is_utf8(held.text[held.at : found.stop]):
        return Value(held.number, Broken(Reason.ENCODING_WRONG, "utf-8"))
    return Value(held.number, found.value, half_of(found.value, held.text, held.at, found.stop))


def _is_utf8(text: str) -> bool:
    """Whether text was made of bytes that are UTF-8, and not of others let through."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _next_line(held: _Held) -> re.Pattern[str]:
    """Where another object begins: on a line of its own, as far in as the first value, at which `held` is."""
    before = held.text[held.text.rfind("\n", 0, held.at) + 1 : held.at].rpartition("[")[2]
    return re.compile(rf"\n{before if before.isspace() else ''} ?(?=\{{)")


def _is_in(held: _Held, next_line: re.Pattern[str] | None) -> bool:
    return next_line is not None and next_line.search(held.text, held.at) is not None


def _whole_value(held: _Held, next_line: re.Pattern[str] | None) -> _Found | str:
    """The value at which `held` is, and where it stops; what is said against it where there is none, or not yet."""
    try:
        value, stop = DECODER.raw_decode(held.text, held.at)
    except (ValueError, RecursionError) as error:
        return str(error)[:80]
    if stop == len(held.text) and not held.is_end:
        # A number at the end may go on.
        return "more may come"
    if isinstance(value, list) and next_line is not None:
        # Objects stand in it as they stand in the whole: a stray bracket has made it.
        again = next_line.search(held.text, held.at, stop)
        if again is not None:
            return _Found(Broken(Reason.NOT_AN_OBJECT, ""), again.end())
    return _Found(value, stop)


def _start(held: str, at: int, is_begun: bool) -> int:
    """Where the next value begins: past blanks, commas and, at first, the bracket that opens the list."""
    place = _past(held, at)
    return _past(held, place + 1) if not is_begun and held.startswith("[", place) else place


def _past(held: str, at: int) -> int:
    found = _BETWEEN.match(held, at)
    return found.end() if found else at
