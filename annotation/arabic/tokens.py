"""Words and tokens: what a double click selects, what search walks over, what is written beside a document.

A word is a run of letters, marks, tatweel, joiners and digits of any script, so a clitic stays with its
word and a zero-width non-joiner does not cut one. Two things are read as part of it when they stand inside
it: `.` `,` `٫` `٬` `،` between two digits (3,5 · ١٠٬٠٠٠ · 12.30), and an apostrophe between two Latin
letters (don't). Anything else cuts: 2025-08 and 12:30 are three tokens each, so that a year or an hour can
be labelled alone.

Every other character that is not white space is a token by itself with what hangs on it: a punctuation
mark, a direction control, an emoji with its skin tone, a flag, a family (one grapheme cluster).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import gt
from typing import NamedTuple

import regex

from annotation.arabic import graphemes
from annotation.ranges import Range

BLANK = " "
# White space as `str.isspace` has it, without the blank.
_SPACE = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_IN_WORD = r"\p{L}\p{N}\p{M}\p{gcb=Prepend}\u200c\u200d"
_IN_NUMBER = ".,\u066b\u066c\u060c"
_APOSTROPHE = "'\u2019"
_INSIDE = rf"(?:(?<=\p{{Nd}})[{_IN_NUMBER}](?=\p{{Nd}})|(?<=\p{{Latin}})[{_APOSTROPHE}](?=\p{{Latin}}))[{_IN_WORD}]++"

# Group 1 is a word. Marks or joiners without a letter or digit make a token but no word. Blanks match
# nothing: they are what is left between two tokens.
_TOKEN = regex.compile(
    rf"([\p{{M}}\p{{gcb=Prepend}}\u200c\u200d]*+[\p{{L}}\p{{N}}][{_IN_WORD}]*+(?:{_INSIDE})*+)"
    rf"|[{_IN_WORD}]++|[{_SPACE}]++|(?! ){graphemes.CLUSTER_PATTERN}"
)
# The last character at which no word can be going on; it or its cluster begins a token. What follows a sign
# inside a number is not asked, so that the answer depends on nothing to the right.
_OUTSIDE = regex.compile(
    rf"(?r)(?:[^{_IN_WORD}{_IN_NUMBER}{_APOSTROPHE}]"
    rf"|(?<!\p{{Nd}})[{_IN_NUMBER}]|(?<!\p{{Latin}})[{_APOSTROPHE}])"
)
# Most texts consist of nothing but these, for which a plain expression says the same in a third of the time.
_MARKS = "\u064b-\u065f\u0670"
_LETTERS = "A-Za-z0-9\u0620-\u064a\u0660-\u0669\u0671-\u06d3"
_BLANKS = "\t\n\r\xa0"
_SIGNS = r"!-/:-@\[-`{-~\xab\xbb\u060c\u061b\u061f\u066a-\u066d\u06d4\u2013\u2014\u2018-\u201d\u2026"
# No possessive repeats: those of a group are wrong in Python before 3.11.5 (github.com/python/cpython/issues/106052).
_IS_PLAIN = re.compile(f"[ {_BLANKS}{_SIGNS}{_LETTERS}{_MARKS}]*")
_PLAIN_TOKEN = re.compile(
    f"[{_MARKS}]*[{_LETTERS}][{_LETTERS}{_MARKS}]*(?:(?:(?<=[0-9\u0660-\u0669])[{_IN_NUMBER}](?=[0-9\u0660-\u0669])"
    f"|(?<=[A-Za-z])[{_APOSTROPHE}](?=[A-Za-z]))[{_LETTERS}{_MARKS}]+)*"
    f"|[{_MARKS}]+|[{_BLANKS}]+|[{_SIGNS}][{_MARKS}]*"
)
_PLAIN_LENGTH = 1 << 16
_SPACES_BEFORE = regex.compile(rf"(?r)[{_SPACE}]++")


class Token(NamedTuple):
    """Code points `[start, end)` of a text; `ws`: one blank (U+0020) follows that belongs to no token."""

    start: int
    end: int
    ws: bool


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """The words that share a code point with `[start, end)`, each whole, in order."""
    last = len(text) if end is None else end
    if not 0 <= start <= last <= len(text):
        raise ValueError(f"{start}..{last} is not a range of a text of {len(text)} code points")
    for match in _TOKEN.finditer(text, _token_start_before(text, start)):
        if match.start() >= last:
            return
        if match.lastindex and match.end() > start:
            yield Range(*match.span())


def word_at(text: str, position: int) -> Range:
    """The token that holds the code point at `position`: a word, a mark of punctuation, an emoji, white
    space.

    Looks at the neighbourhood only. ValueError unless 0 <= position < len(text).
    """
    if not 0 <= position < len(text):
        raise ValueError(f"position {position} is not in a text of {len(text)} code points")
    if text[position] == BLANK:
        return _blanks_around(text, position)
    for match in _TOKEN.finditer(text, _token_start_before(text, position)):
        if match.end() > position:
            return Range(*match.span())
    raise AssertionError("every character but a blank is in a token")


def tile(text: str, spans: Iterable[tuple[int, int]] = ()) -> Iterator[Token]:
    """The tokens of `text`, cut again at each edge of `spans` (code points, end exclusive; any order).

    They tile the text: each token's characters, and one blank where `ws`, give `text` exactly. So the one
    blank between two tokens is no token; all other white space is: line ends, what is left of several
    blanks, blanks at the ends of the text, and a blank that a span begins or ends with. A token begins
    where each span begins and one ends where it ends, even inside a grapheme cluster. ValueError for a span
    outside the text.
    """
    cuts, kept_blanks = _cuts(text, spans)
    next_cut = 0
    previous: tuple[int, int] | None = None
    for start, end in _pieces(text, kept_blanks):
        while cuts[next_cut] <= start:
            next_cut += 1
        while cuts[next_cut] < end:
            if previous:
                yield Token(*previous, start > previous[1])
            previous = (start, cuts[next_cut])
            start = cuts[next_cut]
            next_cut += 1
        if previous:
            yield Token(*previous, start > previous[1])
        previous = (start, end)
    if previous:
        yield Token(*previous, False)


class Tiles(NamedTuple):
    """Tokens in three columns: where each starts and ends, and 1 where one blank follows that belongs to no token."""

    starts: Sequence[int]
    ends: Sequence[int]
    blanks: bytearray


def tiled(text: str, spans: Iterable[tuple[int, int]] = ()) -> Tiles:
    """What `tile` says, in columns; of a plain text that is not long, in a third of the time."""
    given = list(spans)
    columns = _tiled_plainly(text, given) if len(text) <= _PLAIN_LENGTH else None
    if columns is not None:
        return columns
    starts, ends, blanks = array("L"), array("L"), bytearray()
    for start, end, blank in tile(text, given):
        starts.append(start)
        ends.append(end)
        blanks.append(blank)
    return Tiles(starts, ends, blanks)


def _tiled_plainly(text: str, spans: list[tuple[int, int]]) -> Tiles | None:
    """The tokens of a text of common characters, in which no blank is a token; None for any other."""
    if "  " in text or text[:1] == BLANK or text[-1:] == BLANK or not _IS_PLAIN.fullmatch(text):
        return None
    pieces = [match.span() for match in _PLAIN_TOKEN.finditer(text)]
    starts, ends = map(list, zip(*pieces, strict=True)) if pieces else ([], [])
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            raise ValueError(f"{start}..{end} is not a range of a text of {len(text)} code points")
        if text[start] == BLANK or text[end - 1] == BLANK:
            return None
        for edge in (start, end):
            place = bisect_right(starts, edge) - 1
            if starts[place] < edge < ends[place]:
                starts.insert(place + 1, edge)
                ends.insert(place, edge)
    return Tiles(starts, ends, bytearray(map(gt, [*starts[1:], 0], ends)))


def _cuts(text: str, spans: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """The sorted edges of `spans`, and the blanks that spans begin or end with; a last one past the text each."""
    edges: set[int] = set()
    blanks: set[int] = set()
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            raise ValueError(f"{start}..{end} is not a range of a text of {len(text)} code points")
        edges.update((start, end))
        blanks.update(place for place in (start, end - 1) if text[place] == BLANK)
    return [*sorted(edges), len(text) + 1], [*sorted(blanks), len(text)]


def _pieces(text: str, kept_blanks: list[int]) -> Iterator[tuple[int, int]]:
    """The tokens before spans cut them, the blanks among them that stand as tokens."""
    after = 0
    next_blank = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start > after:
            while kept_blanks[next_blank] < after:
                next_blank += 1
            # One blank between two tokens is given by `ws`, unless a span asks for it.
            first = after + 1 if after and kept_blanks[next_blank] != after else after
            if first < start:
                yield first, start
        yield start, end
        after = end
    if after < len(text):
        yield after, len(text)


def _token_start_before(text: str, position: int) -> int:
    """A place at or before `position` where a token or a blank begins, whatever stands before it."""
    while position:
        found = _OUTSIDE.search(text, 0, min(position + 1, len(text)))
        if not found:
            return 0
        place: int = found.start()
        spaces = _SPACES_BEFORE.match(text, 0, place + 1)
        if spaces:
            return int(spaces.start())
        is_boundary = graphemes.is_boundary(text, place)
        start = place if is_boundary else graphemes.previous_boundary(text, place)
        if is_boundary or _OUTSIDE.match(text, start, start + 1):
            return start
        position = start
    return 0


def _blanks_around(text: str, position: int) -> Range:
    """The run of blanks that holds `position`."""
    start, end = position, position
    while start and text[start - 1] == BLANK:
        start -= 1
    while end < len(text) and text[end] == BLANK:
        end += 1
    return Range(start, end)
