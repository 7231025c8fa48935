"""How well a title answers what somebody types: by its beginning, by its words, by letters in their order.

Both are compared as search keys, so that marks, hamzas and capitals make no difference; an Arabic word is found with
and without its article.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from annotation.arabic import normalize

_ARTICLE = "ال"


class Match(IntEnum):
    """Ways to answer, the best first."""

    BEGINNING = 0
    WORD = 1
    WORDS = 2
    INSIDE = 3
    LETTERS = 4


def folded(text: str) -> str:
    """`text` made comparable, its blanks single."""
    return " ".join(normalize.key(text).casefold().split())


def match(wanted: str, title: str) -> Match | None:
    """How `title` answers `wanted`, both folded; None when it does not. Everything answers an empty wish."""
    if title.startswith(wanted):
        return Match.BEGINNING
    words = [one for word in title.split() for one in (word, word.removeprefix(_ARTICLE))]
    if any(word.startswith(wanted) for word in words):
        return Match.WORD
    if all(any(word.startswith(each) for word in words) for each in wanted.split()):
        return Match.WORDS
    if wanted in title:
        return Match.INSIDE
    return Match.LETTERS if _holds_letters(wanted.replace(" ", ""), title) else None


def best(wanted: str, titles: Iterable[str]) -> Match | None:
    """How the best of `titles` answers."""
    found = [one for one in (match(wanted, title) for title in titles) if one is not None]
    return min(found, default=None)


def _holds_letters(letters: str, title: str) -> bool:
    """Whether `title` has these letters in their order, the first of them at the beginning of a word."""
    if len(letters) < 2:
        return False
    starts = [place for place, letter in enumerate(f" {title}"[:-1]) if letter == " " and title[place] == letters[0]]
    return any(_follow(letters, title[start:]) for start in starts)


def _follow(letters: str, title: str) -> bool:
    rest = iter(title)
    return all(letter in rest for letter in letters)
