"""Which column of a token-per-line file is the word, and which are its tags: told by what the columns hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.formats.tagging import OUTSIDE, is_tag

Columns = Sequence[str]

NOTHING = frozenset({"_", "-X-", "-", "*"})
"""What stands in a column that says nothing."""

_MOST = 0.9
# What a syntactic chunk is called: such a column stands before the names of CoNLL-2003 and is not one of them.
_PHRASES = frozenset({"NP", "VP", "PP", "ADJP", "ADVP", "SBAR", "PRT", "CONJP", "INTJ", "LST", "UCP", "PC", "NC", "VC"})


class Layout(NamedTuple):
    """`word` and `tags` are places in a row. `is_bag`: from the first of `tags` on, all a row has are tags (Wojood)."""

    word: int
    tags: tuple[int, ...]
    is_bag: bool = False

    @property
    def width(self) -> int:
        """The fewest columns a row may have."""
        return max(self.word, *self.tags) + 1


def parted(line: str) -> list[str]:
    """The columns of a line: by tabs where it has any, by blanks otherwise."""
    if "\t" not in line:
        return [one for one in line.split(" ") if one]
    words = [one.strip(" ") for one in line.rstrip("\t ").split("\t")]
    return words if any(words) else []


def told(rows: Sequence[Columns], words: str = "", tags: str = "") -> Layout | None:
    """The layout of `rows`; None where no column is made of tags.

    `words` and `tags` are what the user says, counted from 1: `2`, `3,4`, `all` (every column after the word).
    """
    if not rows:
        return None
    word = int(words) - 1 if words else None
    if tags == "all":
        return Layout(word or 0, ((word or 0) + 1,), is_bag=True)
    if tags:
        return Layout(word or 0, tuple(int(one) - 1 for one in tags.split(",")))
    width = Counter(map(len, rows)).most_common(1)[0][0]
    if word in {None, 0} and _is_bag(rows, width):
        return Layout(0, (1,), is_bag=True)
    usual = [row for row in rows if len(row) == width]
    tagged = [place for place in range(width) if place != word and _share(usual, place) >= _MOST]
    if width < 2 or not tagged:
        return None
    if len(tagged) > 1:
        tagged = [place for place in tagged if not _is_phrases(usual, place)] or tagged[-1:]
    if word is None:
        word = _word_column(usual, width, tagged)
    return Layout(word, tuple(place for place in tagged if place != word)) if tagged != [word] else None


def _is_bag(rows: Sequence[Columns], width: int) -> bool:
    """Whether rows have a word and as many tags as they need."""
    others = [row for row in rows if len(row) != width]
    if width != 2 and not others:
        return False
    usual = sum(_all_tags(row) for row in rows) >= _MOST * len(rows)
    return usual and sum(_all_tags(row) for row in others) >= _MOST * len(others)


def _all_tags(row: Columns) -> bool:
    return len(row) > 1 and all(map(is_tag, row[1:]))


def _share(rows: Sequence[Columns], place: int) -> float:
    return sum(is_tag(row[place]) for row in rows) / len(rows)


def _is_phrases(rows: Sequence[Columns], place: int) -> bool:
    labels = {row[place][2:] for row in rows if row[place] != OUTSIDE}
    return bool(labels) and labels <= _PHRASES


def _word_column(rows: Sequence[Columns], width: int, tagged: Sequence[int]) -> int:
    """The first column that is no tag and says something, passing over one that only counts the tokens."""
    said = [place for place in range(width) if not NOTHING.issuperset(row[place] for row in rows)]
    free = [place for place in said if place not in tagged]
    if len(free) > 1 and _is_counting([row[free[0]] for row in rows]):
        return free[1]
    return free[0] if free else 0


def _is_counting(words: Sequence[str]) -> bool:
    """Whether words are 1, 2, 3 and begin again with each sentence."""
    if not all(one.isascii() and one.isdecimal() for one in words):
        return False
    numbers = list(map(int, words))
    return numbers[0] < 2 and all(later in {earlier + 1, numbers[0]} for earlier, later in pairwise(numbers))
