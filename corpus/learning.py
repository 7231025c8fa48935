"""Learning from finished documents: the taggers of the layers are trained, the same documents and seed always alike."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from annotation.change import State
from annotation.span import Span
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.features import Sentence
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion
from annotation.suggest.tagger import OUTSIDE, Lesson, Tagged
from corpus.formats.doors import load
from corpus.learnt import Learnt
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.store.store import DocumentQuery, Store

# Stochastic gradient descent with an L2 penalty: on news corpora as right as L-BFGS in a third of the time.
_ALGORITHM = "l2sgd"
# The rate of descent is tried out on two hundred sentences: a thousand take a third of the time and find none better.
_PARAMETERS = {"max_iterations": 15, "c2": 1.0, "feature.minfreq": 0, "calibration.samples": 200}
# What is judged by a model of the first part of the documents is the rest of them.
_FIRST_PART = 0.5
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


def finished(store: Store) -> Iterator[Finished]:
    """The finished documents of a project in corpus order, one in memory at a time; of the others no text is read."""
    return (read_finished(store, document_id) for document_id in finished_ids(store))


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


def count_finished(store: Store) -> int:
    """How many documents are finished."""
    return store.count(_DONE)


def learn(
    documents: Iterable[Finished],
    count: int,
    settings: Settings,
    *,
    seed: int = 0,
    is_judged: bool = False,
    progress: Progress = silent,
) -> Learnt:
    """Train the taggers on `count` finished documents.

    `is_judged`: their verdicts are kept elsewhere. Otherwise everyone is judged here, each document before it is
    learnt, the taggers on the second half of the documents by what they learn from the first.
    """
    assistant = Assistant(settings, keeps_lessons=True)
    steps = count + 1
    number = 0
    for number, one in enumerate(documents, 1):
        assistant.finish(one.id, Reading(one.text), one.spans, one.brought, is_judged=not is_judged)
        progress(number, steps)
        if not is_judged and number == int(count * _FIRST_PART):
            interim = {layer: CrfModel(train(lessons, seed)) for layer, lessons in assistant.lessons().items()}
            assistant.adopt(interim, assistant.vocabulary.size)
    lessons = assistant.lessons()
    models = {layer: train(each, seed) for layer, each in sorted(lessons.items())}
    progress(steps, steps)
    convention = assistant.convention.learnt
    words = assistant.vocabulary.size
    return Learnt(seed, number, words, convention, _labels(lessons), models, tuple(assistant.verdicts))


def assemble(store: Store, settings: Settings, learnt: Learnt | None = None, progress: Progress = silent) -> Assistant:
    """The assistant of a project: it knows its finished documents and goes by what was learnt of them, if anything was.

    For a task, with a store of its own thread. Without `learnt` everyone is judged on the way, but there is no tagger.
    """
    assistant = Assistant(settings)
    count = count_finished(store)
    if learnt is not None:
        assistant.restore(learnt.verdicts)
    for number, one in enumerate(finished(store), 1):
        assistant.finish(one.id, Reading(one.text), one.spans, one.brought, is_judged=learnt is None)
        progress(number, count)
    if learnt is not None:
        adopt(assistant, learnt)
    return assistant


def adopt(assistant: Assistant, learnt: Learnt) -> None:
    """Let the assistant go by what was learnt."""
    assistant.adopt({layer: CrfModel(content) for layer, content in learnt.models.items()}, learnt.words)


def _labels(lessons: Mapping[str, Iterable[Lesson]]) -> dict[str, tuple[str, ...]]:
    return {
        layer: tuple(sorted({tag[2:] for lesson in each for tag in lesson.tags if tag != OUTSIDE}))
        for layer, each in lessons.items()
    }
