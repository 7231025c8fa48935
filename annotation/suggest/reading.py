"""A text as suggesters read it: its words and signs by their search keys, with the clitics that may be cut off.

White space is no token here. A word is looked at once however often it stands (`word_of` remembers), so a text is
read in about 4 ms a thousand words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from typing import NamedTuple

from annotation.arabic import letters
from annotation.arabic.clitics import prefix_cuts
from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.sentences import sentences
from annotation.arabic.stems import ARTICLE, is_wordlike
from annotation.arabic.tokens import tiled

LONGEST_SENTENCE = 150
"""Tokens; what is longer is read in pieces."""

_OPTIONS = NormalizeOptions(hamza_seats=True)
_REMEMBERED = 1 << 17
_SWALLOWED = letters.LAM + letters.LAM


class Cut(NamedTuple):
    """A clitic parted from its word `offset` code points into it; what remains, as a key; and the clitic's key."""

    offset: int
    key: str
    clitic: str


class Word(NamedTuple):
    """A word or sign by itself, wherever it stands.

    `cuts`: as `clitics.prefix_cuts` has them, shortest prefix first. Where ل has swallowed the article's alef
    (للولايات), one of them is cut before the second lam, its key with the alef.
    """

    written: str
    key: str
    cuts: tuple[Cut, ...]

    @property
    def is_sign(self) -> bool:
        """Whether it is punctuation or a symbol and no word."""
        return not self.key or not is_wordlike(self.key[0])


def key_of(written: str) -> str:
    """The key by which words are compared here: spellings and hamza seats folded."""
    return key(written, _OPTIONS)


@lru_cache(maxsize=_REMEMBERED)
def word_of(written: str) -> Word:
    """What there is to know about a word by itself."""
    if not is_wordlike(written[0]):
        return Word(written, key_of(written), ())
    cuts: list[Cut] = []
    for offset in prefix_cuts(written):
        clitic, rest = key_of(written[:offset]), key_of(written[offset:])
        if clitic.endswith(_SWALLOWED):
            second = written.rindex(letters.LAM, 0, offset)
            cuts.append(Cut(second, ARTICLE + rest, clitic[:-1]))
        cuts.append(Cut(offset, rest, clitic))
    return Word(written, key_of(written), tuple(cuts))


class Reading:
    """One text, read. Token `i` is `text[starts[i]:ends[i]]`, and `words[i]` what is known about it."""

    def __init__(self, text: str) -> None:
        """Read `text`."""
        self.text = text
        starts, ends, _ = tiled(text)
        kept = [(start, end) for start, end in zip(starts, ends, strict=True) if not text[start].isspace()]
        self.starts = [start for start, _ in kept]
        self.ends = [end for _, end in kept]
        self.words = [word_of(text[start:end]) for start, end in kept]
        self.keys = [one.key for one in self.words]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.starts)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences as tokens `[first, last)`, none longer than `LONGEST_SENTENCE`; together all tokens."""
        found: list[tuple[int, int]] = []
        first = 0
        for sentence in sentences(self.text):
            last = bisect_left(self.starts, sentence.end, first)
            found += [(place, min(place + LONGEST_SENTENCE, last)) for place in range(first, last, LONGEST_SENTENCE)]
            first = last
        return found

    @cached_property
    def line_starts(self) -> frozenset[int]:
        """The tokens before which a line ends: no form goes on across one."""
        begun = {bisect_left(self.starts, place) for place, one in enumerate(self.text) if one in "\n\r\u2028\u2029"}
        return frozenset(begun)

    @cached_property
    def line_ends(self) -> list[int]:
        """For each token one past the last of its line."""
        found: list[int] = []
        for end in (*sorted(self.line_starts - {0, len(self)}), len(self)):
            found += [end] * (end - len(found))
        return found

    def tokens_of(self, start: int, end: int) -> tuple[int, int]:
        """The tokens `[first, last)` that share a code point with `[start, end)`; may be none."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))
