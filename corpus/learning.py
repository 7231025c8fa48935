"""Learning from finished documents: the taggers of the layers are trained, the same documents and seed always alike."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from annotation.change import State
from annotation.span import Span
from annotation.suggest.features import Sentence
from annotation.suggest.suggestion import Suggestion
from annotation.suggest.tagger import OUTSIDE, Lesson, Tagged
from corpus.formats.doors import load
from corpus.record import Record
from corpus.store.store import DocumentQuery, Store

# Stochastic gradient descent with an L2 penalty: on news corpora as right as L-BFGS in a third of the time.
_ALGORITHM = "l2sgd"
# The rate of descent is tried out on two hundred sentences: a thousand take a third of the time and find none better.
_PARAMETERS = {"max_iterations": 15, "c2": 1.0, "feature.minfreq": 0, "calibration.samples": 200}
_DONE = DocumentQuery(frozenset((State.DONE,)))
_PAGE = 500


class CrfModel:
    """A trained model, ready to tag."""

    def __init__(self, content: bytes) -> None:
        """`content`: as `train` gave it; anything else may end the process."""
        # The library reads the bytes where they lie and does not hold them itself.
        self._content = content
        self._tagger: Any = load("pycrfsuite").Tagger()
        self._tagger.open_inmemory(self._content)

    def tag(self, sentence: Sentence) -> list[Tagged]:
        """The likeliest tags of a sentence with their marginals."""
        tagger = self._tagger
        return [Tagged(tag, tagger.marginal(tag, place)) for place, tag in enumerate(tagger.tag(sentence))]


class Finished(NamedTuple):
    """A finished document: what it is called, its text, its labels, and what was brought for it from elsewhere."""

    id: str
    text: str
    spans: tuple[Span, ...]
    brought: tuple[Suggestion, ...] = ()


def train(lessons: Iterable[Lesson], seed: int = 0) -> bytes:
    """A model of the lessons, which are given in an order of the seed's; at least one lesson."""
    crf = load("pycrfsuite")
    trainer = crf.Trainer(_ALGORITHM, _PARAMETERS, verbose=False)
    order = list(lessons)
    Random(seed).shuffle(order)
    for sentence, tags in order:
        trainer.append(sentence, tags)
    with tempfile.TemporaryDirectory(prefix="tawsim-") as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


def finished_ids(store: Store) -> list[str]:
    """The ids of the finished documents, in corpus order."""
    ids: list[str] = []
    after = -1
    while page := store.documents(after=after, limit=_PAGE, query=_DONE):
        ids += [one.id for one in page]
        after = page[-1].place
    return ids


def read_finished(store: Store, document_id: str) -> Finished:
    """A finished document as it is learnt from."""
    record: Record = store.read(document_id).record
    spans = tuple(one for one in record.annotations if isinstance(one, Span))
    return Finished(document_id, record.header.text, spans, store.suggestions(document_id))


def labels_in(lessons: Mapping[str, Iterable[Lesson]]) -> dict[str, tuple[str, ...]]:
    """By layer, the labels that a model of these lessons may suggest."""
    return {
        layer: tuple(sorted({tag[2:] for lesson in each for tag in lesson.tags if tag != OUTSIDE}))
        for layer, each in lessons.items()
    }
