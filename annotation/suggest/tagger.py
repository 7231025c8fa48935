"""The tagger: a conditional random field over the words of a sentence, trained on the finished documents of a layer.

Words are tagged B-, I- or O; of labels inside one another the outermost are learnt. A suggestion's score is the least
marginal of its words. The model itself comes from outside (`Labelling`): training wants a library and a process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from annotation.span import Span, sort_key
from annotation.suggest.features import Sentence, features
from annotation.suggest.forms import Forms
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion, suggest

NAME = "tagger"
OUTSIDE = "O"
BEGINS, GOES_ON = "B-", "I-"


class Tagged(NamedTuple):
    """What a word is tagged with, and the marginal of that."""

    tag: str
    marginal: float


class Labelling(Protocol):
    """A trained model."""

    def tag(self, sentence: Sentence) -> list[Tagged]:
        """The likeliest tags of a sentence, one a word."""


class Lesson(NamedTuple):
    """A sentence to learn from: its features, and the tag of each word."""

    sentence: Sentence
    tags: tuple[str, ...]


class Tagger:
    """The suggester of one layer. Without a model it offers nothing.

    `lessons`: what was finished so far, kept for training where somebody asked for it.
    """

    name = NAME

    def __init__(self, layer: str, forms: Forms) -> None:
        """`forms`: those of the layer, as they are when a document is read."""
        self.layer = layer
        self.model: Labelling | None = None
        self.lessons: list[Lesson] | None = None
        self._forms = forms
        self._latest: tuple[Reading, list[Sentence]] | None = None

    def suggestions(self, reading: Reading) -> list[Suggestion]:
        """The labels that the model finds."""
        if self.model is None:
            return []
        found = []
        sentences = self._features(reading)
        for (begin, _), sentence in zip(reading.sentences, sentences, strict=True):
            for first, last, label, score in _spans(self.model.tag(sentence)):
                start = self._forms.starts_at(reading, begin + first, 0)
                place = (start, reading.ends[begin + last - 1])
                found.append(suggest(reading.text, [place], self.layer, label, NAME, score))
        return found

    def learn(self, reading: Reading, spans: Sequence[Span]) -> None:
        """Keep the lessons of a finished document, if anybody wants them; they begin with the first that has a label.

        Where a layer has none so far, nobody has worked on it: its documents do not teach what is to be left alone.
        """
        if self.lessons is not None and (spans or self.lessons):
            tags = tagged(reading, spans)
            for (first, last), sentence in zip(reading.sentences, self._features(reading), strict=True):
                self.lessons.append(Lesson(sentence, tuple(tags[first:last])))
        self._latest = None

    def _features(self, reading: Reading) -> list[Sentence]:
        if self._latest is None or self._latest[0] is not reading:
            self._latest = reading, features(reading, self._forms)
        return self._latest[1]


def tagged(reading: Reading, spans: Iterable[Span]) -> list[str]:
    """A tag a token; a word that a label shares letters with belongs to it."""
    tags = [OUTSIDE] * len(reading)
    after = 0
    for one in sorted(spans, key=sort_key):
        first, last = reading.tokens_of(one.start, one.end)
        if first < after or first == last:
            continue
        tags[first:last] = [BEGINS + one.label, *[GOES_ON + one.label] * (last - first - 1)]
        after = last
    return tags


def _spans(words: Sequence[Tagged]) -> Iterator[tuple[int, int, str, float]]:
    """The labels that the tags spell: first word, one past the last, label, least marginal."""
    first, label, score = 0, "", 1.0
    for place, (tag, marginal) in enumerate([*words, Tagged(OUTSIDE, 1.0)]):
        if label and tag == GOES_ON + label:
            score = min(score, marginal)
            continue
        if label:
            yield first, place, label, score
        # A tag that goes on where nothing was begun begins.
        first, label, score = place, tag[len(BEGINS) :] if tag != OUTSIDE else "", marginal
