"""Concordance: each hit as one line with what stands left and right of it (KWIC), as plain values.

A context begins and ends at word edges (white space) where it can, never inside a letter with its marks, and shows
line ends and tabs as blanks; it has as many characters as the text has there, so offsets inside a line still count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotation.arabic import graphemes

_BLANK = " "
_SHOWN_AS_BLANK = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", _BLANK))


class Line(NamedTuple):
    """A hit at the code points `[start, end)`, its surroundings, and its paragraph.

    `left` ends where `hit` begins, `right` begins where it ends; all three with blanks for line ends and tabs.
    `paragraph`: 1 for the text up to its first line feed, and so on; the one where the hit begins.
    """

    left: str
    hit: str
    right: str
    start: int
    end: int
    paragraph: int


def lines(text: str, ranges: Iterable[tuple[int, int]], width: int = 40) -> Iterator[Line]:
    """A line for each of `ranges`, with at most `width` code points of context on each side.

    Quick for ranges in order; they may come in any. ValueError for one outside the text, or a negative width.
    """
    if width < 0:
        raise ValueError(f"a context of {width} code points")
    paragraph, counted = 1, 0
    for start, end in ranges:
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"{start}..{end} is not a range of a text of {len(text)} code points")
        if start >= counted:
            paragraph += text.count("\n", counted, start)
        else:
            paragraph -= text.count("\n", start, counted)
        counted = start
        yield Line(*around(text, start, end, width), start, end, paragraph)


def around(text: str, start: int, end: int, width: int = 40) -> tuple[str, str, str]:
    """What a line shows of `[start, end)`: left, hit and right; at a cost that the text's length has no part in."""
    left = text[_left_edge(text, start, width) : start]
    right = text[end : _right_edge(text, end, width)]
    return _shown(left), _shown(text[start:end]), _shown(right)


def _left_edge(text: str, start: int, width: int) -> int:
    """Where the context before `start` begins."""
    first = max(0, start - width)
    if not first or text[first - 1].isspace() or first == start:
        return first
    for place in range(first, start):
        if text[place].isspace():
            # A run of white space at the very edge shows nothing.
            return place + 1
    # One word fills it all: then the cut is between two letters.
    return first if graphemes.is_boundary(text, first) else min(start, graphemes.next_boundary(text, first))


def _right_edge(text: str, end: int, width: int) -> int:
    """Where the context behind `end` ends."""
    last = min(len(text), end + width)
    if last == len(text) or text[last].isspace() or last == end:
        return last
    for place in range(last - 1, end - 1, -1):
        if text[place].isspace():
            return place
    return last if graphemes.is_boundary(text, last) else max(end, graphemes.previous_boundary(text, last))


def _shown(text: str) -> str:
    return text.translate(_SHOWN_AS_BLANK) if not text.isprintable() else text
