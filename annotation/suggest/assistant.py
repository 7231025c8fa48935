"""The assistant of a project: what it shows for a document, and what it learns when a document is finished.

    offer(reading, spans, rejected)       before or while a document is labelled: what to show, and why other things not
    finish(document id, reading, spans)   when it is done: everyone is judged by what stands there, then learns from it

Everything is measured on documents that the suggesters had not seen: a document is judged before it is learnt. What
the annotator does with a suggestion needs no telling: accepted as it stood it is a label of the finished document, and
changed, rejected or passed over it is not. Only a rejection is told, so that it is not offered again there.

It belongs to one thread at a time, and to none in particular: work for a task.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from time import monotonic
from types import MappingProxyType
from typing import NamedTuple

from annotation.span import Span
from annotation.suggest.calibration import Calibration
from annotation.suggest.choosing import Choice, Held, Threshold, choose, undecided
from annotation.suggest.convention import Convention, Proclitic
from annotation.suggest.forms import Forms
from annotation.suggest.gazetteer import WordList
from annotation.suggest.precision import Measured, Precision, Whose
from annotation.suggest.reading import Reading
from annotation.suggest.suggester import Suggester
from annotation.suggest.suggestion import Answer, Suggestion
from annotation.suggest.table import SUGGESTERS, Ground
from annotation.suggest.tagger import OUTSIDE, Labelling, Lesson, Tagger
from annotation.suggest.vocabulary import Vocabulary


class Settings(NamedTuple):
    """What somebody has set.

    `layers`: those that are suggested for; `off`: the suggesters that are switched off; `lists`: word lists by layer.
    """

    layers: tuple[str, ...] = ("entity",)
    threshold: Threshold = Threshold()
    proclitic: Proclitic = Proclitic.LEARN
    off: frozenset[str] = frozenset()
    lists: Mapping[str, Sequence[WordList]] = MappingProxyType({})


class Verdict(NamedTuple):
    """What was made of one suggestion; `is_offered`: it was shown, or would have been but for a silence."""

    whose: Whose
    score: float
    is_right: bool
    is_offered: bool


class Judged(NamedTuple):
    """By what everyone was judged: all that was offered for a document, and what of it would have been shown."""

    offered: Sequence[Suggestion]
    choice: Choice


class Fault(NamedTuple):
    """Why a suggester was switched off: it failed, or it took longer than it may (`is_slow`)."""

    is_slow: bool
    detail: str


BUDGET_S = 5.0
BUDGET_S_A_TOKEN = 0.0005
"""Seconds that a suggester may take for a document, twenty times what they take: only what has gone wrong is caught."""

KEPT_VERDICTS = 20_000
FIRST_TRAINING = 500
"""Finished words and signs before the taggers are trained for the first time."""
GROWTH = 1.25
"""So many times what they were trained on before they are trained again."""


class Assistant:
    """Suggesters by layer, with their judgements. `vocabulary` is shared by the layers."""

    def __init__(
        self, settings: Settings | None = None, *, keeps_lessons: bool = False, timer: Callable[[], float] = monotonic
    ) -> None:
        """`keeps_lessons`: whether what is finished is kept for training; only where somebody will train.

        `timer`: seconds from any beginning. `switched_off`: suggesters that failed or were too slow, and why.
        """
        self.switched_off: dict[str, Fault] = {}
        self._timer = timer
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
        self.verdicts: deque[Verdict] = deque(maxlen=KEPT_VERDICTS)
        self._finished: set[str] = set()
        self._trained_on = 0
        self._latest: tuple[Reading, tuple[Suggestion, ...], list[Suggestion]] | None = None

    def offer(
        self,
        reading: Reading,
        spans: Sequence[Span] = (),
        rejected: frozenset[Answer] = frozenset(),
        brought: tuple[Suggestion, ...] = (),
    ) -> Choice:
        """What is shown for a document whose labels so far are `spans` and in which `rejected` is not wanted.

        `brought`: predictions that came from elsewhere, measured as everybody's are.
        """
        left, decided = undecided(self.candidates(reading, brought), spans, rejected, self._is_nested)
        choice = choose(left, self.settings.threshold, self._is_silent, self._is_nested)
        return choice._replace(held=(*choice.held, *((one, Held.DECIDED) for one in decided)))

    def candidates(self, reading: Reading, brought: tuple[Suggestion, ...] = ()) -> list[Suggestion]:
        """All that anybody has to offer, with probabilities; for the same reading as before it is not asked again."""
        if self._latest is None or self._latest[0] is not reading or self._latest[1] != brought:
            asked = chain.from_iterable(self._suggesters.values())
            wanted = [one for one in brought if one.suggester not in self.settings.off]
            offered = [*chain.from_iterable(self._asked(one, reading) for one in asked), *wanted]
            probable = [one._replace(probability=self._probability(one)) for one in offered]
            self._latest = reading, brought, probable
        return self._latest[2]

    def finish(
        self,
        document_id: str,
        reading: Reading,
        spans: Sequence[Span],
        brought: tuple[Suggestion, ...] = (),
        *,
        is_judged: bool = True,
    ) -> Judged | None:
        """Judge everyone by the labels of a finished document and learn from it; a second time nothing happens.

        `is_judged`: not where it was judged before, and its verdicts are restored. None where nobody was judged.
        """
        if document_id in self._finished:
            return None
        self._finished.add(document_id)
        judged = self._judge(self.candidates(reading, brought), spans) if is_judged else None
        self._latest = None
        for layer, suggesters in self._suggesters.items():
            own = [one for one in spans if one.layer == layer]
            for suggester in suggesters:
                suggester.learn(reading, own)
        self.vocabulary.add(reading)
        return judged

    def restore(self, verdicts: Iterable[Verdict]) -> None:
        """Take in what was judged before, oldest first."""
        for one in verdicts:
            self._note(one)

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

    @property
    def nested_layers(self) -> frozenset[str]:
        """The layers in which labels have been found inside one another."""
        return frozenset(layer for layer in self._forms if self._is_nested(layer))

    def novelty(self, reading: Reading) -> float:
        """The share of the words of a document that no finished one has; 0 where there are no words."""
        words = {one.key for one in reading.words if not one.is_sign}
        return sum(not self.vocabulary.count(one) for one in words) / len(words) if words else 0.0

    def measured(self) -> dict[Whose, Measured]:
        """The running precision by suggester, layer and label."""
        return self.precision.all()

    def _asked(self, suggester: Suggester, reading: Reading) -> list[Suggestion]:
        """What it offers; nothing more, ever, once it has failed or taken longer than it may."""
        if suggester.name in self.switched_off:
            return []
        begin = self._timer()
        try:
            offered = suggester.suggestions(reading)
        except (ValueError, LookupError, ArithmeticError, TypeError, AttributeError, RuntimeError) as error:
            self.switched_off[suggester.name] = Fault(is_slow=False, detail=f"{type(error).__name__}: {error}")
            return []
        taken = self._timer() - begin
        if taken > BUDGET_S + len(reading) * BUDGET_S_A_TOKEN:
            self.switched_off[suggester.name] = Fault(is_slow=True, detail=f"{taken:.1f} s")
        return offered

    def _judge(self, offered: list[Suggestion], spans: Iterable[Span]) -> Judged:
        right = {(one.ranges, one.layer, one.label) for one in spans}
        choice = choose(offered, self.settings.threshold, self._is_silent, self._is_nested)
        would_show = {id(one) for one in choice.shown} | {id(one) for one, why in choice.held if why is Held.SILENT}
        for one in offered:
            self._note(Verdict(_whose(one), _score(one), one.answer in right, id(one) in would_show))
        return Judged(offered, choice)

    def _note(self, one: Verdict) -> None:
        self.verdicts.append(one)
        self._calibration(one.whose).judge(one.whose.label, one.score, is_right=one.is_right)
        if one.is_offered:
            self.precision.judge(one.whose, is_right=one.is_right)

    def _probability(self, one: Suggestion) -> float | None:
        return self._calibration(_whose(one)).probability(one.label, _score(one))

    def _make(self, layer: str) -> list[Suggester]:
        ground = Ground(layer, self._forms[layer], tuple(self.settings.lists.get(layer, ())))
        rows = [row for row in SUGGESTERS if row.name not in self.settings.off and row.serves(layer)]
        made = chain.from_iterable(row.make(ground) for row in rows)
        return [one for one in made if one.name not in self.settings.off]

    def _calibration(self, whose: Whose) -> Calibration:
        pair = whose.suggester, whose.layer
        if pair not in self._calibrations:
            is_measured = any(row.is_measured for row in SUGGESTERS if row.name == whose.suggester)
            self._calibrations[pair] = Calibration(is_measured=is_measured)
        return self._calibrations[pair]

    def _is_silent(self, one: Suggestion) -> bool:
        return self.precision.of(_whose(one)).is_silent

    def _is_nested(self, layer: str) -> bool:
        forms = self._forms.get(layer)
        return forms is not None and forms.is_nested


def _score(one: Suggestion) -> float:
    """What it is calibrated by; for whoever does not say how sure he is always the same."""
    return one.score if one.score is not None else 0.5


def _whose(one: Suggestion) -> Whose:
    return Whose(one.suggester, one.layer, one.label)
