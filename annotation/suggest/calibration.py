"""How often a suggester is right when it says what it says: scores made into probabilities by what was judged.

Isotonic regression (pool adjacent violators; Ayer et al. 1955, Zadrozny & Elkan 2002) over the latest judged
suggestions: the higher a score, the higher its probability, and nothing else is assumed. A label that has been judged
often enough has a curve of its own, drawn towards that of all labels together. Before there are enough judgements
there is no probability at all, since raw scores are 10 to 25 points too sure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from itertools import accumulate, groupby
from operator import attrgetter
from typing import NamedTuple

ENOUGH = 20
"""Judgements before a suggester has any probability."""
ENOUGH_OF_A_LABEL = 25
KEPT = 1500
KEPT_OF_A_LABEL = 300
NEW_SHARE = 20
"""A curve is drawn again when one in so many of its judgements is new."""

# So many judgements of all labels are believed beside a label's own; and of a whole curve beside one of its steps.
_TRUST_IN_ALL = 20.0
_TRUST_IN_WHOLE = 1.0


class Judgement(NamedTuple):
    """A score, and whether what had it was right."""

    score: float
    is_right: bool


class Curve:
    """A rising curve through judgements: straight lines between the middles of its steps."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        """At least one judgement."""
        steps = _steps(judgements)
        total = sum(step.judged for step in steps)
        whole = sum(step.right for step in steps) / total
        self._scores = [step.scores / step.judged for step in steps]
        drawn = ((step.right + _TRUST_IN_WHOLE * whole) / (step.judged + _TRUST_IN_WHOLE) for step in steps)
        # A step of few judgements is drawn further down than one of many; it is no lower for that.
        self._values = list(accumulate(drawn, max))

    def at(self, score: float) -> float:
        """The share of right ones at that score."""
        place = bisect_left(self._scores, score)
        if place == 0:
            return self._values[0]
        if place == len(self._scores):
            return self._values[-1]
        low, high = self._scores[place - 1], self._scores[place]
        way = (score - low) / (high - low)
        return self._values[place - 1] + way * (self._values[place] - self._values[place - 1])


class _Step(NamedTuple):
    right: int
    judged: int
    scores: float


def _steps(judgements: Iterable[Judgement]) -> list[_Step]:
    """Judgements in the order of their scores, equal scores together, neighbours pooled until the shares rise."""
    steps: list[_Step] = []
    for score, same in groupby(sorted(judgements), key=attrgetter("score")):
        right = [one.is_right for one in same]
        coming = _Step(sum(right), len(right), score * len(right))
        while steps and steps[-1].right * coming.judged >= coming.right * steps[-1].judged:
            coming = _pooled(steps.pop(), coming)
        steps.append(coming)
    return steps


def _pooled(one: _Step, other: _Step) -> _Step:
    return _Step(one.right + other.right, one.judged + other.judged, one.scores + other.scores)


class _Judged:
    """The latest judgements, so many at most, and a curve through them that is seldom drawn anew."""

    def __init__(self, most: int) -> None:
        self._judgements: deque[Judgement] = deque(maxlen=most)
        self._curve: Curve | None = None
        self._new = 0

    def __len__(self) -> int:
        return len(self._judgements)

    def add(self, one: Judgement) -> None:
        """Take in one more."""
        self._judgements.append(one)
        self._new += 1

    def at(self, score: float) -> float:
        """The share of right ones at that score."""
        if self._curve is None or self._new * NEW_SHARE >= len(self._judgements):
            self._curve = Curve(self._judgements)
            self._new = 0
        return self._curve.at(score)


class Calibration:
    """The judgements of one suggester, label by label, and what they make of its scores."""

    def __init__(self, *, is_measured: bool = False) -> None:
        """`is_measured`: its scores are shares measured elsewhere, which hold until they have been judged here."""
        self._is_measured = is_measured
        self._all = _Judged(KEPT)
        self._of_label: dict[str, _Judged] = {}

    @property
    def judged(self) -> int:
        """How many judgements are kept."""
        return len(self._all)

    def judge(self, label: str, score: float, *, is_right: bool) -> None:
        """Take in one judgement."""
        one = Judgement(score, is_right)
        self._all.add(one)
        self._of_label.setdefault(label, _Judged(KEPT_OF_A_LABEL)).add(one)

    def probability(self, label: str, score: float) -> float | None:
        """How likely a suggestion of that label and score is right; None before enough has been judged."""
        judged = len(self._all)
        if judged < ENOUGH:
            return score if self._is_measured else None
        pooled = self._all.at(score)
        if self._is_measured:
            pooled = (judged * pooled + _TRUST_IN_ALL * score) / (judged + _TRUST_IN_ALL)
        own = self._of_label.get(label)
        if own is None or len(own) < ENOUGH_OF_A_LABEL:
            return pooled
        return (len(own) * own.at(score) + _TRUST_IN_ALL * pooled) / (len(own) + _TRUST_IN_ALL)
