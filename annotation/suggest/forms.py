"""The forms that bear labels in the finished documents of one layer, how often they stand, and where they stand again.

A form is the words of a label as keys, without a clitic that may be parted from its first word. It is found again
across spellings and clitics as `annotation.occurrences` finds it, but all forms at once (`Phrases`). Every place where
a form stands counts, also those before it was first labelled, so that its share of labelled places is an honest one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotation.span import Span
from annotation.suggest.convention import Convention
from annotation.suggest.phrases import BETWEEN, Match, Phrases
from annotation.suggest.reading import Cut, Reading, Word
from annotation.suggest.vocabulary import Vocabulary

MOST_WORDS = 12
"""A longer label is no name, and is not looked for again."""

_ARTICLE = "ال"
# A remainder that stands alone so much oftener than the whole word is likelier a word with something before it.
_SEEN_ENOUGH = 3
_OFTENER = 2
_NESTED_SHARE = 0.01


class Standing(NamedTuple):
    """How a form has fared: places where it stood, and how often it bore each label there."""

    places: int
    labels: Counter[str]

    @property
    def best(self) -> str:
        """The label it bore most often, the first by name of several."""
        return min(self.labels, key=lambda one: (-self.labels[one], one))

    @property
    def share(self) -> float:
        """Of all its places, how many bore that label, with one of each added: a single one is no certainty."""
        return (self.labels[self.best] + 1) / (self.places + 2)


class Laid(NamedTuple):
    """A label laid over the words: the tokens `[first, last)`, begun `offset` code points inside the first of them."""

    first: int
    last: int
    offset: int
    label: str


def laid(reading: Reading, span: Span) -> Laid | None:
    """The span in tokens; None where it ends inside a word, has gaps, or begins where no clitic ends."""
    first, last = reading.tokens_of(span.start, span.end)
    if first == last or span.is_discontinuous or reading.ends[last - 1] != span.end:
        return None
    offset = span.start - reading.starts[first]
    is_legal = not offset or any(cut.offset == offset for cut in reading.words[first].cuts)
    return Laid(first, last, offset, span.label) if is_legal else None


class Forms:
    """The forms of one layer. `vocabulary`: the words of the finished documents, kept by whoever keeps the layers."""

    def __init__(self, vocabulary: Vocabulary, convention: Convention) -> None:
        self.convention = convention
        self._vocabulary = vocabulary
        self._standing: Phrases[Standing] = Phrases()
        self._begun: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._seen = 0
        self._seen_nested = 0

    def __len__(self) -> int:
        """How many forms are known."""
        return len(self._standing)

    @property
    def is_nested(self) -> bool:
        """Whether labels of this layer stand inside one another, so that one more inside is no contradiction."""
        return self._seen_nested > _NESTED_SHARE * self._seen

    def standing(self, form: str) -> Standing | None:
        """How that form has fared, None where it is not known."""
        return self._standing.get(form)

    def named_share(self, word: str) -> float:
        """Of the places where the word of that key stood, the share inside labels."""
        seen = self._vocabulary.count(word)
        return min(1.0, self._named[word] / seen) if seen else 0.0

    def learn(self, reading: Reading, spans: Iterable[Span]) -> None:
        """Take in the labels of a finished document of which the vocabulary does not know yet."""
        found = [one for one in (laid(reading, span) for span in spans) if one is not None]
        for one in found:
            self._see_clitic(reading, one)
        for one in found:
            self._know(reading, one)
        self._seen += len(found)
        self._seen_nested += _nested(found)
        bearing: dict[tuple[int, int], set[str]] = {}
        for one in found:
            bearing.setdefault((one.first, one.last), set()).add(one.label)
        for match in self.matches(reading):
            standing = self._standing.get(match.form)
            if standing is not None:
                standing.labels.update(bearing.get((match.first, match.last), ()))
                self._standing.put(match.form, standing._replace(places=standing.places + 1))

    def likely_cut(self, word: Word) -> Cut | None:
        """The clitic that the word most likely begins with, by what is known; None for a word that is whole.

        A word known as the beginning of a name is not cut; one of which the rest is known so, is; else the rest must
        stand alone much oftener than the whole does. The article is no clitic here.
        """
        if not word.cuts:
            return None
        whole = self._begun[word.key]
        for cut in parting(word):
            known = self._begun[cut.key]
            if known > whole:
                return cut
            alone = self._vocabulary.count(cut.key)
            if not whole and alone >= _SEEN_ENOUGH and alone > _OFTENER * self._vocabulary.count(word.key):
                return cut
        return None

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Where known forms stand, in order: without overlaps, or in a nested layer every one at every word."""
        return self._standing.matches(reading, is_nested=self.is_nested)

    def starts_at(self, reading: Reading, first: int, offset: int) -> int:
        """Where a label begins whose first word is token `first`, its clitic (`offset` long) taken in or left out."""
        start = reading.starts[first]
        if self.convention.is_inside:
            return start
        if not offset:
            cut = self.likely_cut(reading.words[first])
            offset = cut.offset if cut else 0
        return start + offset

    def _see_clitic(self, reading: Reading, one: Laid) -> None:
        word = reading.words[one.first]
        if one.offset:
            is_clitic = any(cut.offset == one.offset for cut in parting(word))
            if is_clitic:
                self.convention.see(is_inside=False)
        elif self.likely_cut(word):
            self.convention.see(is_inside=True)

    def _know(self, reading: Reading, one: Laid) -> None:
        word = reading.words[one.first]
        legal = (cut for cut in word.cuts if cut.offset == one.offset)
        cut = next(legal, None) if one.offset else self.likely_cut(word)
        opening = cut.key if cut else word.key
        keys = (opening, *reading.keys[one.first + 1 : one.last])
        self._begun[opening] += 1
        self._named.update(reading.keys[one.first : one.last])
        form = BETWEEN.join(keys)
        if len(keys) <= MOST_WORDS and any(keys) and form not in self._standing:
            self._standing.put(form, Standing(self._vocabulary.count_run(keys), Counter()))


def parting(word: Word) -> Iterator[Cut]:
    """The cuts that part no article: و ف ب ك ل س, and ل of لل with the alef given back."""
    return (cut for cut in word.cuts if not cut.clitic.endswith((_ARTICLE, "لل")))


def _nested(found: list[Laid]) -> int:
    """How many labels lie within another."""
    reach = count = 0
    for one in sorted(found, key=lambda each: (each.first, -each.last)):
        count += one.last <= reach
        reach = max(reach, one.last)
    return count
