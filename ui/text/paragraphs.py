"""Where a text's paragraphs lie, and what of each is handed to Qt for display.

A paragraph ends at a line end of any kind (LF, CR LF, CR, VT, FF, U+0085, U+2028, U+2029), which is part of the text
and never shown. One without end is cut into pieces of at most `LONGEST` letters, after a space where there is one, so
that no text is too long to lay out. Every piece is called a paragraph here. Positions are code points of the whole
text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import sub
from typing import NamedTuple

LONGEST = 4000

_LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
# What Qt would swallow or stumble over, each replaced by one letter of the same width: none.
_BLANK = "\u200b"
_UNSHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff\n\r\x0b\x0c\u2028\u2029]"
)
_REPLACED = {
    **dict.fromkeys((*range(0x09), *range(0x0A, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), _BLANK),
    # Qt takes a leading U+FEFF or U+FFFE for a byte order mark and drops it.
    0xFEFF: "\u2060",
    **dict.fromkeys((0xFFFE, 0xFFFF, *range(0xFDD0, 0xFDF0), *range(0xD800, 0xE000)), "\ufffd"),
}


class Paragraph(NamedTuple):
    """Code points `[start, end)` are shown; up to `stop` follows the line end, if there is one."""

    number: int
    start: int
    end: int
    stop: int

    @property
    def is_ended(self) -> bool:
        """Whether a line end closes it; a piece of a longer paragraph has none."""
        return self.stop > self.end


def to_display(piece: str) -> str:
    """`piece` as Qt can show it: the same number of code points, nothing that Qt swallows."""
    return piece.translate(_REPLACED) if _UNSHOWN.search(piece) else piece


class TextIndex:
    """The paragraphs of one immutable text; there is always at least one, and after a last line end an empty one."""

    def __init__(self, text: str) -> None:
        """Read `text` once for its line ends."""
        self.text = text
        self._starts = array("q")
        self._ends = array("q")
        for start, end, stop in _paragraphs(text):
            self._cut(start, end, stop)
        self._stops = self._starts[1:]
        self._stops.append(len(text))

    def _cut(self, start: int, end: int, stop: int) -> None:
        """Take in one paragraph, in pieces when it is too long."""
        while end - start > LONGEST:
            space = self.text.rfind(" ", start + 1, start + LONGEST)
            cut = space + 1 if space > start else start + LONGEST
            self._starts.append(start)
            self._ends.append(cut)
            start = cut
        self._starts.append(start)
        self._ends.append(end)

    def __len__(self) -> int:
        """How many paragraphs there are."""
        return len(self._starts)

    def __getitem__(self, number: int) -> Paragraph:
        """The paragraph of that number, from 0; IndexError outside."""
        return Paragraph(number, self._starts[number], self._ends[number], self._stops[number])

    @cached_property
    def lengths(self) -> array[int]:
        """How many code points each paragraph shows, in order."""
        return array("q", map(sub, self._ends, self._starts))

    def find(self, offset: int) -> int:
        """The number of the paragraph in which `offset` lies; an edge between two belongs to the second."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def between(self, start: int, end: int) -> range:
        """The numbers of the paragraphs that `[start, end)` touches; one for an empty range."""
        return range(self.find(start), self.find(max(start, end - 1)) + 1)

    def display(self, number: int) -> str:
        """What can be shown of a paragraph, one code point for each of the text."""
        return to_display(self.text[self._starts[number] : self._ends[number]])


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, stop) of every paragraph."""
    start = 0
    for end in _line_ends(text):
        if end < start:
            continue
        stop = end + 2 if text.startswith("\r\n", end) else end + 1
        yield start, end, stop
        start = stop
    yield start, len(text), len(text)


def _line_ends(text: str) -> list[int]:
    """Where line ends stand, in order; looking for one letter at a time is far faster than for any of them."""
    found: list[int] = []
    kinds = [letter for letter in _LINE_ENDS if letter in text]
    for letter in kinds:
        place = text.find(letter)
        while place >= 0:
            found.append(place)
            place = text.find(letter, place + 1)
    if len(kinds) > 1:
        found.sort()
    return found
