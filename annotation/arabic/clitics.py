"""Where an Arabic word may be parted from the small words written onto it: and, by, to, the; his, her, our.

The cuts are candidates: بوتين and لبنان begin with what looks like a clitic, and only a reader or a word list
knows that it is none. So nothing is ever stripped here; a caller offers the cuts, or tries the remainders.

A prefix is, in this order, each part optional: the question particle أ; و or ف; one of ب ك ل س; ال, which is
written لل after ل. What remains has at least three letters. Offsets are code points of the word as it is
written; marks, tatweel and joiners belong to the letter before them, so a cut never parts a letter from its mark.
"""

from __future__ import annotations

from itertools import product

import regex

from annotation.arabic import letters

MIN_REMAINDER = 3

# The parts that may follow the question particle and the conjunction. س is on verbs only and takes no article;
# ل and the article are written لل.
_INNER = ("", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل")
PREFIXES = frozenset("".join(parts) for parts in product(("", letters.ALEF_HAMZA_ABOVE), ("", "و", "ف"), _INNER)) - {""}
SUFFIXES = frozenset(("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ني", "ي"))

_LETTER = regex.compile(rf"(?![{letters.TATWEEL}{letters.MARK_CLASS}])[\p{{L}}\p{{N}}]")
_LONGEST_PREFIX = max(map(len, PREFIXES))
_LONGEST_SUFFIX = max(map(len, SUFFIXES))


def prefix_cuts(word: str) -> tuple[int, ...]:
    """The offsets in `word` where a legal prefix may end, shortest prefix first; empty when there is none."""
    places = _letter_places(word)
    cuts: list[int] = []
    prefix = ""
    for count, place in enumerate(places[:-MIN_REMAINDER][:_LONGEST_PREFIX], 1):
        letter = word[place]
        prefix += letters.ALEF if letter == letters.ALEF_WASLA else letter
        if prefix in PREFIXES:
            cuts.append(places[count])
    return tuple(cuts)


def suffix_cuts(word: str) -> tuple[int, ...]:
    """The offsets in `word` where an attached pronoun may begin, longest pronoun first; empty when there is none."""
    places = _letter_places(word)
    cuts: list[int] = []
    for place in places[MIN_REMAINDER:][-_LONGEST_SUFFIX:]:
        suffix = "".join(one for one in word[place:] if not letters.is_trailing(one))
        if suffix in SUFFIXES:
            cuts.append(place)
    return tuple(cuts)


def _letter_places(word: str) -> list[int]:
    """The offsets of the letters and digits of `word`: what is neither a mark nor tatweel nor a joiner.

    A letter's marks, and a tatweel after it, lie between its place and the next one: cutting at the next place
    leaves them with it.
    """
    return [match.start() for match in _LETTER.finditer(word)]
