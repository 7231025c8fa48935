"""Whether a place in a text is a whole word, or the stem of one behind legal clitics: quick to say for most places.

A stem ends where its word ends and begins where its word begins or behind one of the prefixes of
`annotation.arabic.clitics`. The word is `annotation.arabic.tokens.word_at`'s; blanks, line ends and plain letters at
the edges decide most cases before it is asked.
"""

from __future__ import annotations

from annotation.arabic import letters
from annotation.arabic.clitics import PREFIXES
from annotation.arabic.tokens import word_at

ARTICLE = letters.ALEF + letters.LAM
# Behind these no article follows: they end with one, or are the future's particle.
_TAKES_NO_ARTICLE = (ARTICLE, letters.LAM + letters.LAM, "\u0633")
_ENDS_OF_PREFIXES = frozenset(prefix[-1] for prefix in PREFIXES)
# No word holds one of these, whatever stands beside it.
_BLANKS = frozenset(" \n")
_SIGNS = frozenset('\u00ab\u00bb"()[]{}:\u061b\u061f!\u201c\u201d\u2026/')


def is_wordlike(character: str) -> bool:
    """Whether `character` makes or goes on a word: a letter, a digit, a mark, tatweel or joiner."""
    return character.isalnum() or letters.is_trailing(character)


def ends_word(text: str, end: int) -> bool:
    """Whether the word of the letter (with its marks) before `end` goes no further; True after what is no letter."""
    if not is_wordlike(text[end - 1]) or end == len(text):
        return True
    following = text[end]
    if following in _BLANKS or following in _SIGNS:
        return True
    if following in letters.ARABIC_LETTERS:
        return False
    return word_at(text, end - 1).end == end


def prefix_length(text: str, start: int, *, has_article: bool, takes_prefix: bool = True) -> int | None:
    """How many code points of clitics stand before the stem at `start` in its word; None when it is inside a word.

    0 where a word begins, or where no letter stands at `start`. `has_article`: the stem begins with the article,
    which may not follow another one. `takes_prefix`: otherwise only 0 or None.
    """
    if not start or not is_wordlike(text[start]) or text[start - 1] in _BLANKS:
        return 0
    before = text[start - 1]
    if before in letters.ARABIC_LETTERS and (not takes_prefix or before not in _ENDS_OF_PREFIXES):
        return None
    first = word_at(text, start).start
    if first == start:
        return 0
    written = "".join(one for one in text[first:start] if not letters.is_trailing(one))
    if not takes_prefix or written not in PREFIXES:
        return None
    return None if has_article and written.endswith(_TAKES_NO_ARTICLE) else start - first


def is_behind_loose_marks(text: str, start: int) -> bool:
    """Whether nothing but marks that hang on no letter stands before `start` in its word."""
    first = word_at(text, start).start
    return first < start and all(letters.is_trailing(one) for one in text[first:start])
