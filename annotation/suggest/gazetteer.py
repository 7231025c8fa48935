"""Gazetteers: word lists that the user brings, offered wherever their entries stand, each list measured for itself."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from annotation.ranges import Range
from annotation.span import Span
from annotation.suggest.forms import Forms
from annotation.suggest.phrases import BETWEEN, Phrases
from annotation.suggest.reading import Reading, key_of
from annotation.suggest.suggestion import Suggestion

NAME = "gazetteer:"
"""What the name of every list begins with as a suggester, before its own."""

_UNKNOWN = 0.5
_A_WORD_MORE = 0.1
_MOST_FOR_WORDS = 0.3
_BEHIND_A_CLITIC = 0.1


class Refusal(StrEnum):
    """Why an entry is left out."""

    BLANK = "blank"
    ONE_LETTER = "one_letter"
    DUPLICATE = "duplicate"


class WordList:
    """The entries of one list, each with its label. A million of them are put in within 5 s."""

    def __init__(self, name: str) -> None:
        """`name`: as the user calls the list."""
        self.name = name
        self.entries: Phrases[str] = Phrases()

    def add(self, form: str, label: str) -> Refusal | None:
        """Put an entry in, or say why not: nothing is left of it, a letter is, or it stood before, however spelled."""
        written = BETWEEN.join(key_of(form).split())
        if not any(map(str.isalnum, written)):
            return Refusal.BLANK
        if sum(map(str.isalnum, written)) == 1:
            return Refusal.ONE_LETTER
        if written in self.entries:
            return Refusal.DUPLICATE
        self.entries.put(written, label)
        return None


class Gazetteer:
    """The suggester of one list. How its entries fared in the finished documents counts more than their length."""

    def __init__(self, layer: str, words: WordList, forms: Forms) -> None:
        """`forms`: those of the layer."""
        self.layer = layer
        self.name = NAME + words.name
        self._words = words
        self._forms = forms

    def suggestions(self, reading: Reading) -> list[Suggestion]:
        """The entries that stand in the text as whole words, the longest first."""
        found = []
        for match in self._words.entries.matches(reading):
            label = self._words.entries.get(match.form)
            start = self._forms.starts_at(reading, match.first, match.offset)
            place = Range(start, reading.ends[match.last - 1])
            score = self._score(match.form, label, match.last - match.first, is_split=match.offset > 0)
            surface = reading.text[place.start : place.end]
            found.append(Suggestion((place,), label or "", self.layer, surface, self.name, None, score))
        return found

    def learn(self, reading: Reading, spans: Sequence[Span]) -> None:
        """A list learns nothing; how it fares is measured."""

    def _score(self, form: str, label: str | None, size: int, *, is_split: bool) -> float:
        """The share of its places at which the form bore the label; of an unknown one, more the longer it is."""
        standing = self._forms.standing(form)
        if standing is not None and label is not None:
            return (standing.labels[label] + 1) / (standing.places + 2)
        return _UNKNOWN + min(_MOST_FOR_WORDS, _A_WORD_MORE * (size - 1)) - _BEHIND_A_CLITIC * is_split
