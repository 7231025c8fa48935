"""The account of a finished document: what everybody offered for it, what was right, and what labelling it costs.

It is drawn up before the document is learnt, with what was known at that moment. What was shown in it, or would have
been had it been looked at then, is billed as the annotator of `annotation.suggest.bill` goes through it. An account
is small, for a project keeps one of each document that was ever finished.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from annotation.span import Span
from annotation.suggest.bill import Actions, Annotator
from annotation.suggest.pace import NOT_TIMED, Pace
from annotation.suggest.precision import Whose
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion


class Sort(NamedTuple):
    """A sort of labels."""

    layer: str
    label: str


class Tally(NamedTuple):
    """What one suggester did for one label in a document.

    `offered`: all that it had to offer, `found` of that was right. `shown`: what of it was shown, `right` of that was
    right; an answer that several give is shown once, as his who was likeliest right with it.
    """

    offered: int = 0
    found: int = 0
    shown: int = 0
    right: int = 0


class Account(NamedTuple):
    """One document: how many labels of each sort it has, what everybody did, what it costs, how long it took."""

    document_id: str
    actions: Actions
    labels: Mapping[Sort, int]
    tallies: Mapping[Whose, Tally]
    pace: Pace = NOT_TIMED

    @property
    def entities(self) -> int:
        """How many labels the document has."""
        return sum(self.labels.values())


class Work(NamedTuple):
    """A finished document: its labels are `spans`; `offered` and, of that, `shown`, before it was learnt."""

    reading: Reading
    spans: Sequence[Span]
    offered: Sequence[Suggestion]
    shown: Sequence[Suggestion]


def account(document_id: str, work: Work, layers: Container[str], pace: Pace = NOT_TIMED) -> Account:
    """The account of a document, of the labels of `layers` alone: for the others nobody suggests anything."""
    own = [one for one in work.spans if one.layer in layers]
    actions = Annotator(work.reading, own).actions(work.shown)
    return Account(document_id, actions, Counter(Sort(one.layer, one.label) for one in own), _tallies(work), pace)


def _tallies(work: Work) -> dict[Whose, Tally]:
    right = {(one.ranges, one.layer, one.label) for one in work.spans}
    counted = [
        _by_whose(those)
        for those in (
            work.offered,
            (one for one in work.offered if one.answer in right),
            work.shown,
            (one for one in work.shown if one.answer in right),
        )
    ]
    return {whose: Tally(*(each[whose] for each in counted)) for whose in sorted(counted[0] | counted[2])}


def _by_whose(those: Iterable[Suggestion]) -> Counter[Whose]:
    return Counter(Whose(one.suggester, one.layer, one.label) for one in those)
