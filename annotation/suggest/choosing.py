"""Which suggestions are shown: overlaps settled by probability, the best first while their mean is high enough.

Suggestions that are right eight times in ten speed people up, and slow them down below; so the mean of what is shown
in a document has to stay there. Nobody is helped by one that is likelier wrong than right, however sure the others are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from annotation.ranges import Range
from annotation.span import Span
from annotation.suggest.suggestion import Answer, Suggestion, sort_key

MEAN = 0.80
LEAST = 0.50

_BUCKET = 8
"""Two to the power of so many code points lie in a bucket: what is near is looked for in a few of them."""


class Threshold(NamedTuple):
    """What is asked of what is shown. `mean`: of the probabilities in a document; `least`: of each."""

    mean: float = MEAN
    least: float = LEAST


class Held(StrEnum):
    """Why a suggestion is not shown."""

    UNMEASURED = "unmeasured"
    UNLIKELY = "unlikely"
    OVERLAPPED = "overlapped"
    SILENT = "silent"
    DECIDED = "decided"


class Choice(NamedTuple):
    """`shown`, in the order of the text, and what is held back with the reason."""

    shown: tuple[Suggestion, ...]
    held: tuple[tuple[Suggestion, Held], ...]


def choose(
    offered: Iterable[Suggestion],
    threshold: Threshold,
    is_silent: Callable[[Suggestion], bool],
    is_nested: Callable[[str], bool],
) -> Choice:
    """What of the suggestions for one document is shown.

    `is_nested`: whether suggestions of that layer may stand inside one another. The same answer from several is given
    once, by whoever is likeliest right with it.
    """
    ranked = sorted(offered, key=lambda one: (-(one.probability or 0.0), sort_key(one)))
    shown: list[Suggestion] = []
    held: list[tuple[Suggestion, Held]] = []
    taken = _Answers()
    total = 0.0
    for one in ranked:
        if one.probability is None:
            held.append((one, Held.UNMEASURED))
        elif taken.contradict(one, is_nested=is_nested(one.layer)):
            held.append((one, Held.OVERLAPPED))
        elif one.probability < threshold.least or total + one.probability < threshold.mean * (len(shown) + 1):
            held.append((one, Held.UNLIKELY))
        elif is_silent(one):
            held.append((one, Held.SILENT))
        else:
            taken.add(one.answer)
            shown.append(one)
            total += one.probability
    return Choice(tuple(sorted(shown, key=sort_key)), tuple(held))


def asked_for(
    choice: Choice, brought: Iterable[Suggestion], is_nested: Callable[[str], bool]
) -> tuple[Suggestion, ...]:
    """What is shown: besides what was chosen what somebody brought and nobody has measured yet, for he asked for it.

    Not where something chosen stands already, nor what is brought twice.
    """
    own = set(brought)
    taken = _Answers()
    for one in choice.shown:
        taken.add(one.answer)
    shown = list(choice.shown)
    for one, why in choice.held:
        if why is Held.UNMEASURED and one in own and not taken.contradict(one, is_nested=is_nested(one.layer)):
            taken.add(one.answer)
            shown.append(one)
    return tuple(sorted(shown, key=sort_key))


def undecided(
    offered: Iterable[Suggestion],
    spans: Iterable[Span],
    rejected: frozenset[Answer],
    is_nested: Callable[[str], bool],
) -> tuple[list[Suggestion], list[Suggestion]]:
    """The suggestions that contradict no label of the document and were not rejected there; and those that did."""
    standing = _Answers()
    for span in spans:
        standing.add(Answer(span.ranges, span.layer, span.label))
    left: list[Suggestion] = []
    decided: list[Suggestion] = []
    for one in offered:
        is_decided = one.answer in rejected or standing.contradict(one, is_nested=is_nested(one.layer))
        (decided if is_decided else left).append(one)
    return left, decided


class _Answers:
    """What stands already, by layer and place."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, int], list[Answer]] = {}

    def add(self, one: Answer) -> None:
        """Let it stand."""
        for bucket in _buckets(one.hull):
            self._buckets.setdefault((one.layer, bucket), []).append(one)

    def contradict(self, one: Suggestion, *, is_nested: bool) -> bool:
        """Whether something stands beside which the suggestion cannot."""
        hull = one.hull
        near = (self._buckets.get((one.layer, bucket), ()) for bucket in _buckets(hull))
        return any(_exclude(hull, other.hull, is_nested=is_nested) for others in near for other in others)


def _buckets(hull: Range) -> range:
    return range(hull.start >> _BUCKET, ((hull.end - 1) >> _BUCKET) + 1)


def _exclude(one: Range, other: Range, *, is_nested: bool) -> bool:
    """Whether the two cannot both be: they share letters, unless in a nested layer one lies inside the other."""
    if not one.touches(*other):
        return False
    if not is_nested or one == other:
        return True
    is_inside = other.start <= one.start and one.end <= other.end
    is_around = one.start <= other.start and other.end <= one.end
    return not is_inside and not is_around
