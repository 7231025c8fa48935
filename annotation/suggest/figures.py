"""What the accounts of a project's finished documents come to: who was right how often, on what, when, what it saved.

Time is told in documents, for that is what is learnt from: the accounts, in the order in which they were drawn up, are
cut into `MOST_WINDOWS` windows of the same number of documents at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotation.suggest.account import Account, Sort
from annotation.suggest.bill import Actions
from annotation.suggest.forecast import AHEAD, Point, ahead
from annotation.suggest.pace import NOT_TIMED, Pace
from annotation.suggest.precision import Measured, Whose

MOST_WINDOWS = 20
LEAST_IN_WINDOW = 5
"""Documents of a window at least, where there is more than one."""
EVERYBODY = ""
"""Stands for all suggesters in a `Whose`, and for all layers and all labels."""


class Part(NamedTuple):
    """So many were shown, so many of them `right`, and so many labels there were."""

    shown: int = 0
    right: int = 0
    labels: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was shown that was right; None where nothing was."""
        return self.right / self.shown if self.shown else None

    @property
    def recall(self) -> float | None:
        """The share of the labels that was shown; None where there were none."""
        return self.right / self.labels if self.labels else None


class Row(NamedTuple):
    """What one suggester did on one label, or all did on all (`EVERYBODY`), a part a window.

    `measured`: his running precision there, None for several together.
    """

    whose: Whose
    measured: Measured | None
    parts: tuple[Part, ...]

    @property
    def whole(self) -> Part:
        """All windows together."""
        return added(self.parts)


class Window(NamedTuple):
    """The documents `first` to `last`, counted from 1 in the order in which they were finished, and what they cost."""

    first: int
    last: int
    labels: int
    actions: Actions


class Sample(NamedTuple):
    """The documents that were taken by chance: what is so of them holds for the whole project."""

    documents: int
    actions: Actions
    part: Part


class Forecast(NamedTuple):
    """What `further` documents more would bring about, each figure as it is now and as it would be then.

    `saved`: actions a label that suggestions save beyond "everywhere", `recall`; None where nothing can be said.
    """

    further: int = 0
    saved: tuple[float, float] | None = None
    recall: tuple[float, float] | None = None


NO_FORECAST = Forecast()


class Figures(NamedTuple):
    """All of it. `rows`: first everybody, then each suggester, on all labels before the single ones.

    `by_chance`: of the documents taken by chance alone; None where there are none, or no others.
    """

    windows: tuple[Window, ...] = ()
    rows: tuple[Row, ...] = ()
    pace: Pace = NOT_TIMED
    forecast: Forecast = NO_FORECAST
    by_chance: Sample | None = None

    @property
    def documents(self) -> int:
        """How many documents are accounted for."""
        return self.windows[-1].last if self.windows else 0

    @property
    def labels(self) -> int:
        """How many labels they have."""
        return sum(one.labels for one in self.windows)

    @property
    def actions(self) -> Actions:
        """What all of them cost."""
        return _sum(one.actions for one in self.windows)


def added(parts: Sequence[Part]) -> Part:
    """Parts of different documents together."""
    return Part(*map(sum, zip(*parts, strict=True))) if parts else Part()


def figures(
    accounts: Sequence[Account], measured: Mapping[Whose, Measured], by_chance: Container[str] = frozenset()
) -> Figures:
    """What the accounts come to, oldest first; `measured`: the running precision of everybody.

    `by_chance`: the ids of documents that were taken by chance and not for what was to be learnt from them.
    """
    windows = _windows(accounts)
    return Figures(
        tuple(windows),
        tuple(_rows(accounts, windows, measured)),
        Pace(*map(sum, zip(*(one.pace for one in accounts), strict=True))) if accounts else NOT_TIMED,
        _forecast(accounts),
        _sample(accounts, by_chance),
    )


def _sum(actions: Iterable[Actions]) -> Actions:
    each = tuple(actions)
    return Actions(*map(sum, zip(*each, strict=True))) if each else Actions(0, 0, 0, 0, 0)


def _sample(accounts: Sequence[Account], by_chance: Container[str]) -> Sample | None:
    drawn = [one for one in accounts if one.document_id in by_chance]
    if not drawn or len(drawn) == len(accounts):
        return None
    tallies = [tally for one in drawn for tally in one.tallies.values()]
    shown, right = sum(one.shown for one in tallies), sum(one.right for one in tallies)
    part = Part(shown, right, sum(one.entities for one in drawn))
    return Sample(len(drawn), _sum(one.actions for one in drawn), part)


def _windows(accounts: Sequence[Account]) -> list[Window]:
    count = len(accounts)
    number = max(1, min(MOST_WINDOWS, count // LEAST_IN_WINDOW)) if count else 0
    edges = [count * each // number for each in range(number + 1)] if number else []
    return [
        Window(first + 1, last, sum(one.entities for one in own), _sum(one.actions for one in own))
        for first, last in pairwise(edges)
        if (own := accounts[first:last])
    ]


def _rows(accounts: Sequence[Account], windows: Sequence[Window], measured: Mapping[Whose, Measured]) -> list[Row]:
    counted = [_Counted(accounts[one.first - 1 : one.last]) for one in windows]
    shown: dict[Whose, None] = dict.fromkeys(measured)
    for one in counted:
        shown |= dict.fromkeys(one.shown)
    layers = _layers_of(shown)
    return [
        Row(whose, measured.get(whose), tuple(one.part(whose, layers[whose.suggester]) for one in counted))
        for whose in sorted(shown.keys() | {whole for one in shown for whole in _wholes(one)})
    ]


class _Counted:
    """What was shown in the documents of a window, for everybody and everything, and the labels that were there."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.shown: Counter[Whose] = Counter()
        self._right: Counter[Whose] = Counter()
        self._labels: Counter[Sort] = Counter()
        for one in accounts:
            self._labels.update(one.labels)
            for whose, tally in one.tallies.items():
                self.shown[whose] += tally.shown
                self._right[whose] += tally.right
        for counts in (self.shown, self._right):
            for whose, count in list(counts.items()):
                for each in _wholes(whose):
                    counts[each] += count

    def part(self, whose: Whose, layers: Container[str]) -> Part:
        """What `whose` did; labels of `layers` are those he could have found."""
        return Part(self.shown[whose], self._right[whose], self._of(whose, layers))

    def _of(self, whose: Whose, layers: Container[str]) -> int:
        if whose.label != EVERYBODY:
            return self._labels[Sort(whose.layer, whose.label)]
        return sum(count for sort, count in self._labels.items() if sort.layer in layers)


def _wholes(one: Whose) -> tuple[Whose, ...]:
    """What counts for one counts for these as well."""
    return (
        Whose(EVERYBODY, EVERYBODY, EVERYBODY),
        Whose(EVERYBODY, one.layer, one.label),
        Whose(one.suggester, EVERYBODY, EVERYBODY),
    )


def _layers_of(those: Iterable[Whose]) -> dict[str, set[str]]:
    """In which layers each suggester, and everybody, has offered anything."""
    found: dict[str, set[str]] = {}
    for one in those:
        found.setdefault(one.suggester, set()).add(one.layer)
        found.setdefault(EVERYBODY, set()).add(one.layer)
    return found


def _forecast(accounts: Sequence[Account]) -> Forecast:
    counts = [one.entities for one in accounts]
    # Not what they cost: one document repeats its names, the next does not, and "everywhere" is never worse for that.
    saved = [one.actions.everywhere - one.actions.by_form for one in accounts]
    right = [sum(each.right for each in one.tallies.values()) for one in accounts]
    further = min(AHEAD, len(accounts))
    return Forecast(further, ahead(_points(saved, counts), further), ahead(_points(right, counts), further))


def _points(sums: Sequence[int], counts: Sequence[int]) -> list[Point]:
    """The figure of each document, by its labels."""
    return [
        Point(learnt, of / count, count) for learnt, (of, count) in enumerate(zip(sums, counts, strict=True)) if count
    ]
