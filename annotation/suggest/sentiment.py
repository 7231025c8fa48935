"""Sentiment: words that were labelled before, and those of the user's lists, with the negation before them in view.

A word under negation has a record of its own (جميل, ليس جميلا); while it has none, it is offered with the opposite
label, and little trust. How far that carries is measured: on many texts it does not, and then it is silent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from annotation.arabic import letters
from annotation.span import Span
from annotation.suggest.forms import Forms, Standing, laid
from annotation.suggest.gazetteer import WordList
from annotation.suggest.phrases import Match
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion, suggest

NAME = "sentiment"

OPPOSITES = {"POS": "NEG", "NEG": "POS", "positive": "negative", "negative": "positive"}
"""What a label becomes under negation, of those that have an opposite."""

_NEGATORS = frozenset(("لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لست", "غير", "ما", "دون", "بدون", "بلا", "عدم"))
_BREAKS = frozenset(("لكن", "ولكن", "بل", "الا", "سوي"))
_REACH = 3
_UNTRIED = 0.5
_LISTED = 0.5


class _Found(NamedTuple):
    match: Match
    label: str
    share: float


class Sentiment:
    """The suggester of words that judge."""

    name = NAME

    def __init__(self, layer: str, forms: Forms, lists: Sequence[WordList] = ()) -> None:
        """`forms`: those of the layer; `lists`: words with their labels, for what was never labelled."""
        self.layer = layer
        self._forms = forms
        self._lists = lists
        self._negated: dict[str, Standing] = {}

    def suggestions(self, reading: Reading) -> list[Suggestion]:
        """The known words of the text; learnt ones first where a listed one stands too."""
        found = []
        after = 0
        for one in sorted(self._known(reading), key=lambda each: each.match.first):
            if one.match.first < after:
                continue
            after = one.match.last
            start = self._forms.starts_at(reading, one.match.first, one.match.offset)
            place = (start, reading.ends[one.match.last - 1])
            found.append(suggest(reading.text, [place], self.layer, one.label, NAME, one.share))
        return found

    def learn(self, reading: Reading, spans: Sequence[Span]) -> None:
        """Count how known words fared under negation; the forms have learnt the document already."""
        found = [one for one in (laid(reading, span) for span in spans) if one is not None]
        labels = {(one.first, one.last): one.label for one in found}
        for match in self._forms.matches(reading):
            if is_negated(reading, match.first):
                standing = self._negated.get(match.form) or Standing(0, Counter())
                label = labels.get((match.first, match.last))
                if label is not None:
                    standing.labels[label] += 1
                self._negated[match.form] = standing._replace(places=standing.places + 1)

    def _known(self, reading: Reading) -> list[_Found]:
        learnt = []
        for match in self._forms.matches(reading):
            standing = self._forms.standing(match.form)
            if standing is not None and standing.labels:
                learnt.append(self._judged(reading, match, standing.best, standing.share))
        for words in self._lists:
            new = (one for one in words.entries.matches(reading) if self._forms.standing(one.form) is None)
            learnt += [self._judged(reading, one, words.entries.get(one.form) or "", _LISTED) for one in new]
        return learnt

    def _judged(self, reading: Reading, match: Match, label: str, share: float) -> _Found:
        """The word with its label where it stands: its own, that of its record under negation, or the opposite."""
        if not is_negated(reading, match.first):
            return _Found(match, label, share)
        standing = self._negated.get(match.form)
        if standing is not None and standing.labels:
            return _Found(match, standing.best, standing.share)
        return _Found(match, OPPOSITES.get(label, label), _UNTRIED * share)


def is_negated(reading: Reading, place: int) -> bool:
    """Whether a word of negation stands close before token `place`, with no sign and no "but" between them."""
    for before in range(place - 1, max(-1, place - 1 - _REACH), -1):
        word = reading.words[before]
        if word.is_sign or word.key in _BREAKS or before + 1 in reading.line_starts:
            return False
        if word.key in _NEGATORS or word.key.removeprefix(letters.WAW) in _NEGATORS:
            return True
    return False
