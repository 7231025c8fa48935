"""Where a text spells a wanted search key: the raw places are found directly, whatever marks and forms they wear.

A key (`annotation.arabic.normalize`) changes each character by itself, so a wanted key can be written as a regular
expression over the raw text: each letter a class of what becomes it, lam-alef also as its ligature, with anything
that is dropped in between. That finds a place and its exact code points at once, a megabyte in about ten
milliseconds. The other characters that spell several letters (the ligatures of old fonts) are too many for that: a
text that has one is keyed first, and what is found there is led back by the `OffsetMap` of a piece around it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from annotation.arabic import letters
from annotation.arabic.normalize import NormalizeOptions, bracket, changes, key, normalize
from annotation.offsets import OffsetMap
from annotation.ranges import Range

BLANKS = " \t\u00a0"
"""What may stand, once or several times, between two words that are looked for together."""

_PIECE = 4096
_SHORTENED = "shortened"
_LAM_ALEF = letters.LAM + letters.ALEF


class Place(NamedTuple):
    """Code points `[start, end)` that spell what is wanted, the end with the marks that hang on the last letter.

    `is_shortened`: found behind ل without its first alef. `retry` and `resume` are for `Reader.search`: where to look
    on when this place is not taken, and when it is.
    """

    start: int
    end: int
    is_shortened: bool
    retry: int
    resume: int


class Reader:
    """One text made ready to be searched for one wanted key."""

    def __init__(self, text: str, pattern: re.Pattern[str], keyed: _Keyed | None) -> None:
        self._text = text if keyed is None else keyed.text
        self._pattern = pattern
        self._keyed = keyed

    def search(self, after: int = 0) -> Place | None:
        """The first place from `after` on: 0, or the `retry` or `resume` of the place before."""
        match = self._pattern.search(self._text, after)
        if match is None:
            return None
        is_shortened = match.lastgroup == _SHORTENED
        first, last = match.span(_SHORTENED) if is_shortened else match.span()
        start, end = (first, last) if self._keyed is None else self._keyed.to_raw(first, last)
        return Place(start, end, is_shortened, match.start() + 1, match.end())

    def all(self) -> Iterator[Range]:
        """Every place, each from the end of the one before; not for what can be shortened."""
        if self._keyed is None:
            yield from (Range(*match.span()) for match in self._pattern.finditer(self._text))
            return
        after = 0
        place = self.search()
        while place:
            # One ligature may end one place and begin another: the first has it.
            is_free = place.start >= after
            if is_free:
                yield Range(place.start, place.end)
                after = place.end
            place = self.search(place.resume if is_free else place.retry)


class Wanted:
    """Words that are looked for one behind the other, as keys (of `options`) or, without options, letter by letter.

    `can_be_shortened`: also found behind ل without the alef that the first word begins with.
    """

    def __init__(
        self, words: Sequence[str], options: NormalizeOptions | None = None, *, can_be_shortened: bool = False
    ) -> None:
        """`words`: keys, none empty and at least one; ValueError otherwise."""
        if not words or not all(words):
            raise ValueError("nothing is wanted")
        self._options = options
        plain = _Shape(re.escape, "", "", frozenset())
        shape = plain if options is None else _raw_shape(options)
        self._raw = re.compile(_pattern(words, shape, can_be_shortened))
        self._key = re.compile(_pattern(words, plain, can_be_shortened))

    def read(self, text: str) -> Reader:
        """Make `text` ready to be searched."""
        if self._options is None or not _several_letters(self._options).search(text):
            return Reader(text, self._raw, None)
        return Reader(text, self._key, _Keyed(text, self._options))


class _Keyed:
    """A text's key, with maps back to the raw text that are made a piece at a time where they are asked for."""

    def __init__(self, text: str, options: NormalizeOptions) -> None:
        self._raw = text
        self._options = options
        self._starts, self._starts_norm = array("q"), array("q")
        self._maps: dict[int, OffsetMap] = {}
        dropped = re.compile(f"{bracket(_dropped(options))}*+")
        keys: list[str] = []
        start, start_norm = 0, 0
        while start < len(text):
            self._starts.append(start)
            self._starts_norm.append(start_norm)
            # What hangs on a letter stays in one piece with it.
            cut = dropped.match(text, start + _PIECE)
            end = cut.end() if cut else len(text)
            keys.append(key(text[start:end], options))
            start, start_norm = end, start_norm + len(keys[-1])
        self._starts.append(len(text))
        self.text = "".join(keys)

    def to_raw(self, start_norm: int, end_norm: int) -> tuple[int, int]:
        """The raw range of a range of the key that is not empty."""
        return self._letter(start_norm)[0], self._letter(end_norm - 1)[1]

    def _letter(self, index_norm: int) -> tuple[int, int]:
        """The raw range that one character of the key came from."""
        piece = bisect_right(self._starts_norm, index_norm) - 1
        start, start_norm = self._starts[piece], self._starts_norm[piece]
        if piece not in self._maps:
            self._maps[piece] = normalize(self._raw[start : self._starts[piece + 1]], self._options).map
        first, last = self._maps[piece].to_raw(index_norm - start_norm, index_norm - start_norm + 1)
        return start + first, start + last


class _Shape(NamedTuple):
    """How a key is written as a pattern: one letter, what may stand between two, what may hang on the last.

    `lam_alef`: the characters that spell both letters of it; none where the text that is searched is a key.
    """

    letter: Callable[[str], str]
    between: str
    behind: str
    lam_alef: frozenset[str]


def _pattern(words: Sequence[str], shape: _Shape, can_be_shortened: bool) -> str:
    """A pattern for `words` with blanks between them; the group `shortened` is set where the first alef is gone."""
    blanks = f"{shape.between}(?:[{BLANKS}]{shape.between})++"
    spelled = [_spelled(word, shape) for word in words[:-1]]
    spelled.append(_spelled(words[-1], shape, is_last=True))
    whole = blanks.join([_spelled(words[0], shape, is_first=True, is_last=len(words) == 1), *spelled[1:]])
    if not can_be_shortened:
        return whole + shape.behind
    rest = blanks.join([_spelled(words[0][1:], shape, is_last=len(words) == 1), *spelled[1:]])
    lam = shape.letter(letters.LAM)
    return f"{whole}{shape.behind}|{lam}{shape.between}(?P<{_SHORTENED}>{rest}{shape.behind})"


def _spelled(word: str, shape: _Shape, *, is_first: bool = False, is_last: bool = False) -> str:
    """One word's pattern. A lam-alef may hold the alef that all begins with, the lam that all ends with, or both."""
    pieces: list[str] = []
    place = 0
    while place < len(word):
        one = shape.letter(word[place])
        if shape.lam_alef and word.startswith(_LAM_ALEF, place):
            one = f"(?:{one}{shape.between}{shape.letter(letters.ALEF)}|{bracket(shape.lam_alef)})"
            place += 1
        elif (is_first and not place and word[0] == letters.ALEF) or (
            is_last and place == len(word) - 1 and word[-1] == letters.LAM
        ):
            one = f"(?:{one}|{bracket(shape.lam_alef)})" if shape.lam_alef else one
        pieces.append(one)
        place += 1
    return shape.between.join(pieces)


@lru_cache(maxsize=8)
def _raw_shape(options: NormalizeOptions) -> _Shape:
    """A letter as everything that becomes it; what a key drops may stand anywhere behind one."""
    spellings: dict[str, set[str]] = {}
    for point, became in changes(options).items():
        if len(became) == 1:
            spellings.setdefault(became, {became}).add(chr(point))

    def letter(one: str) -> str:
        return bracket(spellings[one]) if one in spellings else re.escape(one)

    dropped = _dropped(options)
    hanging = dropped - letters.BIDI_CONTROLS - {letters.BYTE_ORDER_MARK}
    lam_alef = frozenset(chr(point) for point, became in changes(options).items() if became == _LAM_ALEF)
    return _Shape(letter, f"{bracket(dropped)}*+", f"{bracket(hanging)}*+", lam_alef)


@lru_cache(maxsize=8)
def _dropped(options: NormalizeOptions) -> frozenset[str]:
    """The characters of which a key keeps nothing."""
    return frozenset(chr(point) for point, became in changes(options).items() if not became)


@lru_cache(maxsize=8)
def _several_letters(options: NormalizeOptions) -> re.Pattern[str]:
    """One character that spells several letters, but not lam-alef."""
    several = {chr(point) for point, became in changes(options).items() if len(became) > 1 and became != _LAM_ALEF}
    return re.compile(bracket(several))
