"""The assistant at work on a project: it learns the finished documents, and says what it would label in the others.

It only reads: what it has learnt and what was said no to are kept by whoever asks it (`Store.keep_learnt`, `reject`).
It is one thread's, in a process of its own (`corpus.cli.assisting`), for learning takes seconds of pure computing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from annotation.change import Change
from annotation.suggest.account import Account, Work, account
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.choosing import Held, asked_for
from annotation.suggest.figures import Figures, figures
from annotation.suggest.grouping import by_form
from annotation.suggest.pace import pace
from annotation.suggest.precision import Measured, Whose
from annotation.suggest.reading import Reading
from annotation.suggest.tagger import Labelling, Lesson
from corpus.assistant_lines import MOST_SHOWN, HeldBack, Offer, Offered
from corpus.document_order import taken_by_chance
from corpus.learning import read_finished
from corpus.learnt import Learnt
from corpus.store.store import Store

_PAGE = 1_000

Model = Callable[[bytes], Labelling]


class Training(NamedTuple):
    """What to train on now. `trained_on`: how much had been finished by then (`Assistant.adopt`)."""

    lessons: Mapping[str, Sequence[Lesson]]
    trained_on: int


class Trained(NamedTuple):
    """What a training gave: models by layer, the labels they may suggest, and what they were `trained_on`.

    `trouble`: why there is no model, or "".
    """

    models: Mapping[str, bytes]
    labels: Mapping[str, tuple[str, ...]]
    trained_on: int
    seconds: float
    trouble: str = ""


class Apprentice:
    """Learns from a project's documents as they are finished. `load`: makes a trained model out of its bytes."""

    def __init__(self, settings: Settings, load: Model) -> None:
        self.assistant = Assistant(settings, keeps_lessons=True)
        self._load = load
        self._accounts: dict[str, Account] = {}
        self._latest: tuple[str, Reading] | None = None

    def take_up(self, learnt: Learnt) -> None:
        """Go on from what was learnt before; the first thing that is done.

        What the models cannot be run for (`CorpusError`, ValueError) leaves all as it was.
        """
        models = {layer: self._load(content) for layer, content in learnt.models.items()}
        self.assistant.adopt(models, learnt.words)
        self.assistant.restore(learnt.verdicts)
        self._accounts = {one.document_id: one for one in learnt.accounts}

    def is_judged(self, document_id: str) -> bool:
        """Whether a document was judged already. It is not again: what was learnt of it would judge itself."""
        return document_id in self._accounts

    def finish(self, store: Store, document_id: str) -> None:
        """Judge and learn a document that is finished now; nothing, where it was learnt before."""
        one = read_finished(store, document_id)
        reading = self._reading(one.id, one.text)
        is_judged = one.id not in self._accounts
        judged = self.assistant.finish(one.id, reading, one.spans, one.brought, is_judged=is_judged)
        if judged is not None:
            nested = self.assistant.nested_layers
            shown = asked_for(judged.choice, one.brought, nested.__contains__)
            work = Work(reading, one.spans, judged.offered, shown)
            timed = pace(_log(store, one.id), one.id)
            self._accounts[one.id] = account(one.id, work, self.assistant.settings.layers, timed)

    def offer(self, store: Store, document_id: str) -> Offer:
        """What is suggested for a document as it stands now; KeyError where there is none of that id."""
        stored = store.read(document_id)
        document = stored.record.to_document()
        rejected = store.rejected(document_id)
        reading = self._reading(document_id, document.text)
        brought = store.suggestions(document_id)
        choice = self.assistant.offer(reading, list(document.spans.ordered()), rejected, brought)
        nested = self.assistant.nested_layers
        shown = asked_for(choice, brought, nested.__contains__)[:MOST_SHOWN]
        number = {one: place for place, group in enumerate(by_form(reading, shown)) for one in group.places}
        forms = tuple(number[one] for one in shown)
        own = set(shown)
        held = Counter(str(reason) for one, reason in choice.held if one not in own)
        offered = Offered(shown, forms, rejected, nested)
        silent = {Whose(one.suggester, one.layer, one.label) for one, why in choice.held if why is Held.SILENT}
        measured = {one: self.assistant.precision.of(one) for one in sorted(silent)}
        return Offer(document_id, stored.revision, offered, HeldBack(held, measured))

    def training(self) -> Training | None:
        """What to train on now; None before there is enough, or enough that is new."""
        if not self.assistant.is_training_due:
            return None
        lessons = {layer: tuple(those) for layer, those in self.assistant.lessons().items()}
        return Training(lessons, self.assistant.vocabulary.size)

    def take(self, trained: Trained, seed: int) -> Learnt:
        """Tag with these models from now on; return what is to be kept of all that was learnt so far."""
        self.assistant.adopt(
            {layer: self._load(content) for layer, content in trained.models.items()}, trained.trained_on
        )
        # Where there could be no model, it is tried again the next time.
        words = trained.trained_on if not trained.trouble else 0
        known = tuple(self._accounts.values()), tuple(self.assistant.verdicts)
        return Learnt(seed, words, trained.labels, trained.models, *known)

    def measured(self) -> dict[Whose, Measured]:
        """The running precision of each suggester on each label."""
        return self.assistant.measured()

    def figures(self, store: Store) -> Figures:
        """What the accounts of all finished documents come to, and of those taken by chance."""
        return figures(tuple(self._accounts.values()), self.measured(), taken_by_chance(store))

    def _reading(self, document_id: str, text: str) -> Reading:
        """The text as suggesters read it; the one read last is kept, so that asking again is quick."""
        if self._latest is None or self._latest[0] != document_id or self._latest[1].text != text:
            self._latest = document_id, Reading(text)
        return self._latest[1]


def _log(store: Store, document_id: str) -> list[Change]:
    """What was done to a document, oldest first."""
    changes: list[Change] = []
    before: int | None = None
    while True:
        page = store.log(document_id, before=before, limit=_PAGE, with_imports=False)
        changes[:0] = page.changes
        if page.before is None:
            return changes
        before = page.before
