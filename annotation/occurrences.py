"""Every other place where a form stands: across spellings and attached clitics, the place laid on the stem.

A form is looked for by its search key (`annotation.arabic.normalize`), so marks, tatweel, hamza seats and the forms
of ya and alef do not matter. It must end where its last word ends, and begin where its first word begins or behind a
legal prefix of that word (`annotation.arabic.clitics.PREFIXES`); words that merely begin with its letters are left
out. A form that begins with the article is also found where ل has swallowed its alef (للولايات holds الولايات), from
the second lam on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from annotation.arabic import letters
from annotation.arabic.clitics import MIN_REMAINDER, PREFIXES
from annotation.arabic.normalize import NormalizeOptions, key, normalize
from annotation.arabic.tokens import word_at

_ARTICLE = letters.ALEF + letters.LAM
# Behind these no article follows: they end with one, or are the future's and the question's particle.
_TAKES_NO_ARTICLE = (_ARTICLE, letters.LAM + letters.LAM, "\u0633")
BLANKS = r"[ \t\u00a0]+"
_MARGIN = 256
_BLOCK = 4096
"""Blocks of whole lines of about this many code points are keyed and, only where there is a hit, mapped back."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What counts as the same form; remembered per label.

    `spelling`: fold spellings, else the form must stand letter by letter. `prefixes`: look behind attached clitics.
    `ta_marbuta`, `hamza_seats`: as in `NormalizeOptions`.
    """

    spelling: bool = True
    prefixes: bool = True
    ta_marbuta: bool = True
    hamza_seats: bool = True

    def to_options(self) -> NormalizeOptions:
        """The normalisation that goes with it."""
        return NormalizeOptions(ta_marbuta=self.ta_marbuta, hamza_seats=self.hamza_seats)


EVERYWHERE = Matching()


class Occurrence(NamedTuple):
    """Code points `[start, end)` of the stem; `prefix` code points of clitics stand before it in the same word."""

    start: int
    end: int
    prefix: int


def occurrences(text: str, form: str, matching: Matching = EVERYWHERE) -> Iterator[Occurrence]:
    """Every place in `text` where `form` stands, in order, without overlaps; `form` may have several words."""
    search = _Search(text, form, matching)
    after = 0
    for start, end in _blocks(text, 2 * len(form) + _MARGIN):
        for found in search.in_block(start, end):
            if found.start >= after:
                after = found.end
                yield found


class _Search:
    """One form looked for in one text: candidates by key, block by block, each proved on the raw text."""

    def __init__(self, text: str, form: str, matching: Matching) -> None:
        self._text = text
        self._matching = matching
        self._options = matching.to_options()
        parts = [self._key(one) for one in form.split()]
        self._parts = [one for one in parts if one]
        whole = BLANKS.join(map(re.escape, self._parts))
        self._starts_with_article = whole.startswith(_ARTICLE) and len(self._parts[0]) > len(_ARTICLE) + 1
        if self._starts_with_article and matching.prefixes:
            whole = f"(?:{whole}|(?<={letters.LAM}){whole[1:]})"
        self._candidate = re.compile(whole)
        self._takes_prefix = matching.prefixes and bool(parts) and _letter_count(self._parts) >= MIN_REMAINDER

    def _key(self, text: str) -> str:
        return key(text, self._options) if self._matching.spelling else text

    def in_block(self, start: int, end: int) -> Iterator[Occurrence]:
        """The occurrences in the block `[start, end)`, as raw code points of the whole text."""
        block = self._text[start:end]
        keyed = self._key(block)
        place, offsets = 0, None
        while self._parts and (match := self._candidate.search(keyed, place)):
            place = match.start() + 1
            if offsets is None and self._matching.spelling:
                offsets = normalize(block, self._options).map
            first, last = offsets.to_raw(*match.span()) if offsets else match.span()
            found = self._proved(start + first, start + last, match[0])
            if found:
                place = max(place, match.end())
                yield found

    def _proved(self, start: int, end: int, keyed: str) -> Occurrence | None:
        text = self._text
        first, last = word_at(text, start), word_at(text, end - 1)
        if last.end != end and keyed[-1].isalnum():
            return None
        if first.start == start or not keyed[0].isalnum():
            has_lost_alef = self._starts_with_article and not keyed.startswith(letters.ALEF)
            return None if has_lost_alef else Occurrence(start, end, 0)
        written = "".join(one for one in text[first.start : start] if not letters.is_trailing(one))
        if not self._takes_prefix or written not in PREFIXES:
            return None
        if self._starts_with_article and written.endswith(_TAKES_NO_ARTICLE):
            return None
        return Occurrence(start, end, start - first.start)


def _letter_count(parts: list[str]) -> int:
    return sum(one.isalnum() for one in parts[0]) if parts else 0


def _blocks(text: str, overlap: int) -> Iterator[tuple[int, int]]:
    """Blocks that hold every line whole where lines are short; a line without end is cut, its blocks overlapping."""
    start = 0
    while start < len(text):
        line_end = text.find("\n", start + _BLOCK, start + 4 * _BLOCK)
        end = line_end + 1 if line_end >= 0 else min(len(text), start + 4 * _BLOCK)
        yield start, end
        start = end if line_end >= 0 or end == len(text) else max(start + 1, end - overlap)
