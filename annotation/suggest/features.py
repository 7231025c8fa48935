"""What the tagger looks at: for each word its form, affixes, shape, neighbours, and how known forms have fared.

Features are short strings. Those of a word by itself are made once however often it stands; those that depend on what
is known (`Forms`) are of the moment at which the document is read, so that nothing is learnt from an answer that was
known already.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from annotation.arabic.cues import may_be_cue
from annotation.suggest.forms import Forms, parting
from annotation.suggest.reading import Reading, word_of

Sentence = list[list[str]]
"""The features of its words and signs, word by word."""

VERSION = 1
"""Goes up when a feature changes its meaning: an older model is of no use then."""

_AFFIXES = (1, 2, 3)
_REMEMBERED = 1 << 16
_CUE_REACH = 3
_LONG = 10
_FIRST, _LAST = "<", ">"
_ARTICLE = "ال"
_OFTEN = 2


class _Fixed(NamedTuple):
    """What a word says of itself, and what it says to the word behind and before it."""

    own: tuple[str, ...]
    to_next: tuple[str, ...]
    to_previous: tuple[str, ...]
    to_second_next: str
    to_second_previous: str
    is_cue: bool


@lru_cache(maxsize=_REMEMBERED)
def _fixed(written: str) -> _Fixed:
    word = word_of(written)
    key = word.key
    own = ["b", "w=" + written, "n=" + key]
    own += (f"p{size}={key[:size]}" for size in _AFFIXES if size < len(key))
    own += (f"s{size}={key[-size:]}" for size in _AFFIXES if size < len(key))
    for cut in parting(word):
        own += ("c=" + cut.key, "l=" + cut.clitic)
    if key.startswith(_ARTICLE):
        own.append("a=" + key[len(_ARTICLE) :])
    own.append("f=" + _shape(written))
    own.append(f"z={min(len(key), _LONG)}")
    edges = key[:2], key[-2:]
    return _Fixed(
        tuple(own),
        (f"-1={key}", f"-1p={edges[0]}", f"-1s={edges[1]}"),
        (f"+1={key}", f"+1p={edges[0]}", f"+1s={edges[1]}"),
        f"-2={key}",
        f"+2={key}",
        may_be_cue(key),
    )


def _shape(written: str) -> str:
    first = written[0]
    if any(one.isdigit() for one in written):
        return "digit"
    if not first.isalnum():
        return "sign"
    return "latin" if first.isascii() else "word"


def features(reading: Reading, forms: Forms) -> list[Sentence]:
    """The features of every token, sentence by sentence (`Reading.sentences`)."""
    fixed = [_fixed(one.written) for one in reading.words]
    rows = [list(one.own) for one in fixed]
    known = _known(reading, forms)
    cued = _near_cues([one.is_cue for one in fixed])
    found: list[Sentence] = []
    for first, last in reading.sentences:
        for place in range(first, last):
            row = rows[place]
            row += known[place]
            if cued[place]:
                row.append("q")
            if place > first:
                row += fixed[place - 1].to_next
                if known[place - 1]:
                    row += ["-" + one for one in known[place - 1]]
                row.append(fixed[place - 2].to_second_next if place > first + 1 else "-2=" + _FIRST)
            else:
                row.append("-1=" + _FIRST)
            if place + 1 < last:
                row += fixed[place + 1].to_previous
                if known[place + 1]:
                    row += ["+" + one for one in known[place + 1]]
                row.append(fixed[place + 2].to_second_previous if place + 2 < last else "+2=" + _LAST)
            else:
                row.append("+1=" + _LAST)
        found.append(rows[first:last])
    return found


def _known(reading: Reading, forms: Forms) -> list[list[str]]:
    """What is known of each token: whether it is in a known form, how that has fared; how often it is named."""
    known: list[list[str]] = [[] for _ in reading.words]
    for match in forms.matches(reading):
        standing = forms.standing(match.form)
        if standing is None or not standing.labels:
            continue
        often = "m" if standing.places > _OFTEN else "o"
        told = f"{standing.best}{int(standing.share * 4.99)}{often}"
        for place in range(match.first, match.last):
            known[place].append(("g=B" if place == match.first else "g=I") + told)
    for place, word in enumerate(reading.words):
        share = forms.named_share(word.key)
        if share:
            known[place].append(f"t={int(share * 4.99)}")
    return known


def _near_cues(are_cues: list[bool]) -> list[bool]:
    """Whether a word of saying stands within a few words of each token."""
    near = [False] * len(are_cues)
    for place, is_cue in enumerate(are_cues):
        if is_cue:
            first = max(0, place - _CUE_REACH)
            near[first : place + _CUE_REACH + 1] = [True] * (min(len(near), place + _CUE_REACH + 1) - first)
    return near
