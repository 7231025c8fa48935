r"""User-perceived letters: where a text may be cut without parting a letter from its marks.

The clusters are the extended grapheme clusters of Unicode Standard Annex 29, spelled out from its table 1c
over the properties of the `regex` library, and not that library's `\X`: its rule GB9c joins a consonant to
a linker with no consonant before it, which fails four lines of Unicode's own GraphemeBreakTest.txt. The
library brings its own Unicode tables: every Python answers the same.

Every function looks only at the neighbourhood of the positions it is given: it goes back to the nearest
position that is certainly a boundary whatever lies before it, and forward from there. Positions are code
points, 0 to `len(text)`. Plain letters among plain letters are told without a pattern, so the patterns are made only
where a text asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from annotation.ranges import Range

_CONTROL = r"\p{gcb=Control}\r\n"
_PREPEND = r"\p{gcb=Prepend}"
# Two Vedic signs (U+1CF5, U+1CF6) are linkers to the library without being extenders: they begin a cluster
# (GB999) and link nothing.
_LINKER = r"(?:(?=\p{gcb=Extend})\p{InCB=Linker})"
_LINKED = rf"(?:\p{{InCB=Extend}}|{_LINKER})"
_HANGUL = r"\p{gcb=L}*+(?:\p{gcb=V}++|\p{gcb=LV}\p{gcb=V}*+|\p{gcb=LVT})\p{gcb=T}*+|\p{gcb=L}++|\p{gcb=T}++"
_CONJUNCT = rf"\p{{InCB=Consonant}}(?:\p{{InCB=Extend}}*+{_LINKER}{_LINKED}*+\p{{InCB=Consonant}})*+"
_PICTURE = r"\p{Extended_Pictographic}(?:\p{gcb=Extend}*+\u200d\p{Extended_Pictographic})*+"
# ASCII and the Arabic letters and digits, tried first for speed: single characters to every rule.
_PLAIN_RANGES = (" -~", "\u0620-\u064a", "\u0660-\u066f", "\u0671-\u06d5")
_PLAIN = f"[{''.join(_PLAIN_RANGES)}]"
_CORE = rf"(?:{_PLAIN}|{_HANGUL}|\p{{RI}}{{2}}|{_PICTURE}|{_CONJUNCT}|[^{_CONTROL}{_PREPEND}])"
_AFTER = r"[\p{gcb=Extend}\p{gcb=SpacingMark}\u200d]*+"

# One cluster at the place where it is tried; every character is in some cluster, so it never fails before
# the end of the text.
CLUSTER_PATTERN = rf"(?:{_CORE}{_AFTER}|{_PREPEND}++{_CORE}?+{_AFTER}|\r\n|[{_CONTROL}])"

# A character with a boundary before it that no earlier text can take away (rules GB4-GB13, each read
# backwards).
_CERTAIN_PATTERN = (
    r"(?r)(?:"
    r"(?<=[\p{gcb=Control}\n])[\s\S]"
    r"|(?<=\r)[^\n]"
    r"|[\p{gcb=Control}\r]|(?<!\r)\n"
    rf"|(?<![{_PREPEND}\p{{RI}}])\p{{RI}}"
    rf"|(?<![{_PREPEND}\p{{gcb=L}}])[\p{{gcb=L}}\p{{gcb=LV}}\p{{gcb=LVT}}]"
    rf"|(?<![{_PREPEND}\u200d])\p{{Extended_Pictographic}}"
    rf"|(?<![{_PREPEND}\p{{gcb=Extend}}\u200d])\p{{InCB=Consonant}}"
    rf"|(?<![{_PREPEND}])(?!\p{{Extended_Pictographic}}|\p{{InCB=Consonant}})\p{{gcb=Other}}"
    r")"
)

# Characters between two of which the neighbours alone decide (rules GB3-GB5, GB9, GB999): the plain ones, the
# punctuation of Arabic print, line ends, and Arabic marks, all of them extenders.
_MARK_RANGES = (
    "\u0610-\u061a",
    "\u064b-\u065f",
    "\u0670-\u0670",
    "\u06d6-\u06dc",
    "\u06df-\u06e4",
    "\u06e7-\u06e8",
    "\u06ea-\u06ed",
)
_LINE_ENDS = frozenset("\r\n")


def _all_of(ranges: tuple[str, ...]) -> frozenset[str]:
    return frozenset(chr(point) for one in ranges for point in range(ord(one[0]), ord(one[-1]) + 1))


_MARKS = _all_of(_MARK_RANGES)
_LOCAL = _all_of(_PLAIN_RANGES) | _MARKS | _LINE_ENDS | frozenset("\u060c\u061b\u061f\u00a0«»‘’“”…–—")


@cache
def _cluster() -> regex.Pattern[str]:
    return regex.compile(CLUSTER_PATTERN)


@cache
def _certain() -> regex.Pattern[str]:
    return regex.compile(_CERTAIN_PATTERN)


def _check(text: str, position: int) -> None:
    """Raise ValueError when `position` is outside `text`."""
    if not 0 <= position <= len(text):
        raise ValueError(f"position {position} is outside a text of {len(text)} code points")


def _certain_before(text: str, position: int) -> int:
    """The last position <= `position` (< `len(text)`) that is certainly a boundary."""
    found = _certain().search(text, 0, position + 1)
    return found.start() if found else 0


def _is_local_boundary(text: str, position: int) -> bool | None:
    """Whether the text may be cut there, told from the two characters around; None where more must be seen."""
    if not 0 < position < len(text):
        return True
    before, after = text[position - 1], text[position]
    if before not in _LOCAL or after not in _LOCAL:
        return None
    if after in _MARKS:
        return before in _LINE_ENDS
    return after != "\n" or before != "\r"


def _cluster_at(text: str, position: int) -> tuple[int, int]:
    """The cluster that holds the character at `position` (< `len(text)`)."""
    first, last = position, position + 1
    while (is_cut := _is_local_boundary(text, first)) is False:
        first -= 1
    if is_cut:
        while (is_cut := _is_local_boundary(text, last)) is False:
            last += 1
    if is_cut:
        return first, last
    start = _certain_before(text, position)
    for match in _cluster().finditer(text, start):
        if match.end() > position:
            return match.span()
    raise AssertionError("clusters cover every text")


def is_boundary(text: str, position: int) -> bool:
    """Whether `text` may be cut at `position`; its two ends always are. ValueError outside it."""
    _check(text, position)
    return position in (0, len(text)) or _cluster_at(text, position)[0] == position


def next_boundary(text: str, position: int) -> int:
    """The first boundary after `position`, or `len(text)` at the end. ValueError outside the text."""
    _check(text, position)
    return position if position == len(text) else _cluster_at(text, position)[1]


def previous_boundary(text: str, position: int) -> int:
    """The last boundary before `position`, or 0 at the beginning. ValueError outside the text."""
    _check(text, position)
    return 0 if position == 0 else _cluster_at(text, position - 1)[0]


def boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Every boundary from `start` to `end`, both included where they are one. ValueError outside the text."""
    _check(text, start)
    _check(text, end)
    if start > end:
        raise ValueError(f"start {start} is after end {end}")
    return _boundaries(text, start, end)


def _boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Generate what `boundaries` promises, its arguments being checked."""
    if is_boundary(text, start):
        yield start
    position = start
    while position < end:
        last = position + 1
        while (is_cut := _is_local_boundary(text, last)) is False:
            last += 1
        if not is_cut:
            # The first step finds its own safe place; from a boundary on, each cluster begins where the last one ended.
            match = _cluster().match(text, position) if position > start else None
            last = match.end() if match else next_boundary(text, position)
        position = last
        if position <= end:
            yield position


def snap(text: str, start: int, end: int) -> Range:
    """The smallest range of whole clusters that covers `[start, end)`.

    An empty one stays empty and is moved back to a boundary. ValueError outside the text.
    """
    _check(text, start)
    _check(text, end)
    if start > end:
        raise ValueError(f"start {start} is after end {end}")
    first = start if is_boundary(text, start) else previous_boundary(text, start)
    if start == end:
        return Range(first, first)
    return Range(first, end if is_boundary(text, end) else next_boundary(text, end))
