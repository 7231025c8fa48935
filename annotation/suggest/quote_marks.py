"""Pairs of quotation marks in a line, by class and not by direction, and what was meant where one of them is missing.

Arabic is written with “...” and ”...“, with «...» and, typed by eye, »...«; so a mark opens where nothing of its class
is open or where it leans on the word behind it, and closes otherwise. What is repaired:

| what stands | is read as |
|---|---|
| an opening mark without end, and a quotation inside it that ends the line | both end there (`SHARED`) |
| an opening mark without end | up to the end of the line (`UNCLOSED`) |
| a closing mark that nothing opened | from the colon before it, or from أن close before it (`UNOPENED`) |
| a verse without marks, its reference in brackets behind it | from `تعالى:` to there (`REFERENCE`) |

Everything is looked for within a line; a pair with no letter inside, or of more than `LONGEST` code points, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from annotation.arabic import letters
from annotation.arabic.tokens import words
from annotation.ranges import Range

LONGEST = 1_500


class Repair(StrEnum):
    """What was wrong with a pair."""

    NOTHING = "nothing"
    SHARED = "shared"
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"


class Marks(StrEnum):
    """Classes of marks. Brackets hold quotations in religious texts, and other things in all texts."""

    CURLY = "curly"
    ANGLE = "angle"
    STRAIGHT = "straight"
    SINGLE = "single"
    VERSE = "verse"
    BRACE = "brace"
    DOUBLE_BRACKET = "double_bracket"
    BRACKET = "bracket"
    REFERENCE = "reference"


class Pair(NamedTuple):
    """What stands between two marks, code points `[start, end)` without blanks at its edges.

    `before` and `behind`: where the marks begin and end, or the inside itself where one is missing.
    """

    start: int
    end: int
    before: int
    behind: int
    marks: Marks
    repair: Repair = Repair.NOTHING


class _Leaning(StrEnum):
    OPENS = "opens"
    CLOSES = "closes"
    UNSURE = "unsure"


class _Mark(NamedTuple):
    start: int
    end: int
    marks: Marks
    leaning: _Leaning


_CLASSES = (
    (Marks.CURLY, "[“”„‟]|''|``"),
    (Marks.ANGLE, "[«»‹›]|<<|>>"),
    (Marks.STRAIGHT, '["＂]'),
    (Marks.SINGLE, "[‘’]"),
    (Marks.VERSE, "[﴿﴾]"),
    (Marks.BRACE, "[{}]"),
    (Marks.DOUBLE_BRACKET, r"\(\(|\)\)"),
    (Marks.BRACKET, r"[()]"),
)
_MARK = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _CLASSES))
_VERSE = re.compile(r"تعالى\s?:\s*([^\n\r:()\[\]{}«»“”\"﴿﴾]{8,})[{\[(﴿][^\n\r}\])﴾]*\d[^\n\r}\])﴾]*[}\])﴾]")
_CUT_OFF = re.compile(r"^[.…\s]*(?:\.\.|…)\s*|\s*(?:\.\.|…)[.…\s]*$")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# Brackets are typed by direction; nobody writes them the other way round.
_DIRECTED = {"{": _Leaning.OPENS, "}": _Leaning.CLOSES, "(": _Leaning.OPENS, ")": _Leaning.CLOSES}
_DIRECTED |= {"((": _Leaning.OPENS, "))": _Leaning.CLOSES}
_CLITIC = re.compile(rf"(?:^|[\s(«“])[وفبلك]{{1,2}}{letters.TATWEEL}*$")
_CLOSING_SIGNS = frozenset(".,،؛;:!?؟…)]}/*-»”’\"'")
_OPENING_SIGNS = frozenset("([{/*->«“‘\"'")
_THAT = frozenset(("أن", "إن", "بأن", "ان", "بان", "وأن", "وإن"))
_NEAR_WORDS = 15
_LED_WORDS = 40


def pairs(text: str) -> Iterator[Pair]:
    """The pairs of a text, line by line, in the order in which they begin."""
    for line in _LINE.finditer(text):
        yield from sorted(_in_line(text, *line.span()), key=lambda one: (one.start, -one.end))


def _in_line(text: str, start: int, end: int) -> Iterator[Pair]:
    by_class: dict[Marks, list[_Mark]] = {}
    for match in _MARK.finditer(text, start, end):
        marks = Marks(str(match.lastgroup))
        if not _is_inside_word(text, match.start(), match.end(), marks):
            leaning = _DIRECTED.get(match[0]) or _leaning(text, start, end, *match.span())
            by_class.setdefault(marks, []).append(_Mark(*match.span(), marks, leaning))
    for found in by_class.values():
        yield from _paired(text, found, start, end)
    for match in _VERSE.finditer(text, start, end):
        yield from _inside(text, *match.span(1), *match.span(1), Marks.REFERENCE, Repair.NOTHING)


def _is_inside_word(text: str, start: int, end: int, marks: Marks) -> bool:
    """An apostrophe (don't), or the sign of inches behind a number."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if marks is Marks.SINGLE:
        return before.isalnum() and behind.isalnum()
    return marks is Marks.STRAIGHT and before.isdigit() and not behind.isalnum()


def _leaning(text: str, first: int, last: int, start: int, end: int) -> _Leaning:
    """Whether a mark leans on the word behind it, as one that opens does, or on the one before it."""
    before, behind = text[start - 1 : start] if start > first else " ", text[end : end + 1] if end < last else " "
    if text[first:start].rstrip().endswith((":", letters.TATWEEL)) or _CLITIC.search(
        text, max(first, start - 6), start
    ):
        return _Leaning.OPENS
    is_free_before, is_free_behind = (
        before.isspace() or before in _OPENING_SIGNS,
        behind.isspace() or behind in _CLOSING_SIGNS,
    )
    if is_free_before == is_free_behind:
        return _Leaning.UNSURE
    return _Leaning.OPENS if is_free_before else _Leaning.CLOSES


def _paired(text: str, found: list[_Mark], start: int, end: int) -> Iterator[Pair]:
    """The pairs of one class in one line."""
    standing: list[_Mark] = []
    after, latest = start, None
    for mark in found:
        if mark.leaning is _Leaning.OPENS or (not standing and mark.leaning is _Leaning.UNSURE):
            standing.append(mark)
        elif standing:
            opening = standing.pop()
            yield from _inside(text, opening.end, mark.start, opening.start, mark.end, mark.marks, Repair.NOTHING)
            after, latest = mark.end, mark
        else:
            begin = _unopened(text, after, mark.start)
            if begin is not None:
                yield from _inside(text, begin, mark.start, begin, mark.end, mark.marks, Repair.UNOPENED)
            after, latest = mark.end, mark
    for opening in standing:
        is_shared = latest is not None and latest.start > opening.end and not _has_letter(text[latest.end : end])
        if latest is not None and is_shared:
            yield from _inside(text, opening.end, latest.start, opening.start, latest.end, latest.marks, Repair.SHARED)
        else:
            yield from _inside(text, opening.end, end, opening.start, end, opening.marks, Repair.UNCLOSED)


def _inside(text: str, start: int, end: int, before: int, behind: int, marks: Marks, repair: Repair) -> Iterator[Pair]:
    """The pair without blanks and dots of omission at its edges, unless nothing that could be said stands in it."""
    for cut in reversed(list(_CUT_OFF.finditer(text[start:end]))):
        start, end = (start, start + cut.start()) if cut.start() else (start + cut.end(), end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start <= LONGEST and _has_letter(text[start:end]):
        yield Pair(start, end, before, behind, marks, repair)


def _unopened(text: str, start: int, end: int) -> int | None:
    """Where a quotation began that only a closing mark at `end` tells of; None where nothing says so."""
    if start >= end:
        return None
    near = [one for one in words(text, start, end) if one.start >= start]
    colon = text.rfind(":", start, end)
    if colon >= 0 and 0 < sum(one.start > colon for one in near) <= _LED_WORDS:
        return colon + 1
    that = [place for place, one in enumerate(near) if _written(text, one) in _THAT]
    if that and 0 < len(near) - 1 - that[-1] <= _NEAR_WORDS:
        return near[that[-1]].end
    return None


def _written(text: str, word: Range) -> str:
    return "".join(one for one in text[word.start : word.end] if not letters.is_trailing(one))


def _has_letter(text: str) -> bool:
    return any(one.isalpha() for one in text)
