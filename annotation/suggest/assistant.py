"""The assistant of a project: what it shows for a document, and what it learns when a document is finished.

    offer(text, spans, rejected)   before or while a document is labelled: the suggestions to show, and why others not
    finish(document id, text, spans)   when it is done: everyone is judged by what stands there, then learns from it

Everything is measured on documents that the suggesters had not seen: a document is judged before it is learnt. What
the annotator does with a suggestion needs no telling: accepted as it stood it is a label of the finished document, and
changed, rejected or passed over it is not. Only a rejection is told, so that it is not offered again there.

It belongs to one thread at a time, and to none in particular: work for a task.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotation.span import Span
from annotation.suggest.calibration import Calibration
from annotation.suggest.choosing import Choice, Held, Threshold, choose, undecided
from annotation.suggest.convention import Convention, Proclitic
from annotation.suggest.forms import Forms
from annotation.suggest.precision import Measured, Precision, Whose
from annotation.suggest.reading import Reading
from annotation.suggest.suggester import Suggester
from annotation.suggest.suggestion import Answer, Suggestion
from annotation.suggest.table import SUGGESTERS, Ground
from annotation.suggest.tagger import OUTSIDE, Labelling, Lesson, Tagger
from annotation.suggest.vocabulary import Vocabulary


class Settings(NamedTuple):
    """What somebody has set. `layers`: those that are suggested for; `off`: the suggesters that are switched off."""

    layers: tuple[str, ...] = ("entity",)
    threshold: Threshold = Threshold()
    proclitic: Proclitic = Proclitic.LEARN
    off: frozenset[str] = frozenset()


FIRST_TRAINING = 500
"""Finished words and signs before the taggers are trained for the first time."""
GROWTH = 1.25
"""So many times what they were trained on before they are trained again."""


class Assistant:
    """Suggesters by layer, with their judgements. `vocabulary` is shared by the layers."""

    def __init__(self, settings: Settings | None = None, *, keeps_lessons: bool = False) -> None:
        """`keeps_lessons`: whether what is finished is kept for training; only where somebody will train."""
        self.settings = settings or Settings()
        self.vocabulary = Vocabulary()
        self.convention = Convention(self.settings.proclitic)
        self.precision = Precision()
        self._forms = {layer: Forms(self.vocabulary, self.convention) for layer in self.settings.layers}
        self._suggesters = {layer: self._make(layer) for layer in self.settings.layers}
        self._taggers = {
            layer: one for layer, each in self._suggesters.items() for one in each if isinstance(one, Tagger)
        }
        for one in self._taggers.values():
            one.lessons = [] if keeps_lessons else None
        self._calibrations: dict[tuple[str, str], Calibration] = {}
        self._finished: set[str] = set()
        self._trained_on = 0
        self._latest: tuple[Reading, list[Suggestion]] | None = None

    def offer(self, reading: Reading, spans: Sequence[Span] = (), rejected: frozenset[Answer] = frozenset()) -> Choice:
        """What is shown for a document whose labels so far are `spans` and in which `rejected` is not wanted."""
        left, decided = undecided(self.candidates(reading), spans, rejected, self._is_nested)
        choice = choose(left, self.settings.threshold, self._is_silent, self._is_nested)
        return choice._replace(held=(*choice.held, *((one, Held.DECIDED) for one in decided)))

    def candidates(self, reading: Reading) -> list[Suggestion]:
        """All that anybody has to offer, with probabilities; for the same reading as before it is not asked again."""
        if self._latest is None or self._latest[0] is not reading:
            offered = [
                one._replace(probability=self._calibration(one).probability(one.label, one.score or 0.0))
                for suggesters in self._suggesters.values()
                for suggester in suggesters
                for one in suggester.suggestions(reading)
            ]
            self._latest = reading, offered
        return self._latest[1]

    def finish(self, document_id: str, reading: Reading, spans: Sequence[Span]) -> None:
        """Judge everyone by the labels of a finished document and learn from it; a second time nothing happens."""
        if document_id in self._finished:
            return
        self._finished.add(document_id)
        self._judge(reading, spans)
        self._latest = None
        for layer, suggesters in self._suggesters.items():
            own = [one for one in spans if one.layer == layer]
            for suggester in suggesters:
                suggester.learn(reading, own)
        self.vocabulary.add(reading)

    @property
    def is_training_due(self) -> bool:
        """Whether enough has been finished since the taggers were trained that training them again pays."""
        return bool(self._taggers) and self.vocabulary.size >= max(FIRST_TRAINING, self._trained_on * GROWTH)

    def lessons(self) -> dict[str, list[Lesson]]:
        """What the taggers may be trained on, by layer; only what was kept, and no layer without a label."""
        return {
            layer: one.lessons
            for layer, one in self._taggers.items()
            if one.lessons and any(set(lesson.tags) != {OUTSIDE} for lesson in one.lessons)
        }

    def adopt(self, models: Mapping[str, Labelling], trained_on: int) -> None:
        """Let the taggers of these layers go by new models; `trained_on`: the vocabulary's size at that time."""
        for layer, model in models.items():
            if layer in self._taggers:
                self._taggers[layer].model = model
        self._trained_on = trained_on
        self._latest = None

    def sureness(self, reading: Reading) -> float:
        """The mean probability of what is offered for a document, 1 where nothing is: the lower, the more to learn."""
        known = [one.probability for one in self.candidates(reading) if one.probability is not None]
        return sum(known) / len(known) if known else 1.0

    def measured(self) -> dict[Whose, Measured]:
        """The running precision by suggester, layer and label."""
        return self.precision.all()

    def _judge(self, reading: Reading, spans: Iterable[Span]) -> None:
        right = {(one.ranges, one.layer, one.label) for one in spans}
        offered = self.candidates(reading)
        choice = choose(offered, self.settings.threshold, self._is_silent, self._is_nested)
        would_show = [*choice.shown, *(one for one, why in choice.held if why is Held.SILENT)]
        for one in would_show:
            self.precision.judge(_whose(one), is_right=one.answer in right)
        for one in offered:
            self._calibration(one).judge(one.label, one.score or 0.0, is_right=one.answer in right)

    def _make(self, layer: str) -> list[Suggester]:
        ground = Ground(layer, self._forms[layer])
        return [row.make(ground) for row in SUGGESTERS if row.name not in self.settings.off and row.serves(layer)]

    def _calibration(self, one: Suggestion) -> Calibration:
        whose = one.suggester, one.layer
        if whose not in self._calibrations:
            is_measured = any(row.is_measured for row in SUGGESTERS if row.name == one.suggester)
            self._calibrations[whose] = Calibration(is_measured=is_measured)
        return self._calibrations[whose]

    def _is_silent(self, one: Suggestion) -> bool:
        return self.precision.of(_whose(one)).is_silent

    def _is_nested(self, layer: str) -> bool:
        forms = self._forms.get(layer)
        return forms is not None and forms.is_nested


def _whose(one: Suggestion) -> Whose:
    return Whose(one.suggester, one.layer, one.label)
