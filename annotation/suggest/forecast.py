"""What more documents would bring about: a figure follows the logarithm of what has been learnt, or nothing is said.

    y = a + b * ln(1 + documents learnt before)

fitted by least squares over the finished documents, each as heavy as it has labels. Learning curves are steep at first
and flatten; this is the simplest law that does, with two numbers to fit. It says nothing of fewer than `FEWEST`
documents, nor where the slope cannot be told from chance, and it looks no further ahead than it has looked back.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt
from typing import NamedTuple

FEWEST = 30
"""Finished documents with labels before anything is foretold."""
AHEAD = 100
# Standard errors that a slope has to be away from none: by chance it is so once in twenty times.
_SURE = 2.0


class Point(NamedTuple):
    """A document: the figure `y` was measured on `weight` labels after `learnt` documents had been learnt."""

    learnt: int
    y: float
    weight: float


class Law(NamedTuple):
    """A fitted curve; `slope_error`: the standard error of `slope`."""

    level: float
    slope: float
    slope_error: float

    @property
    def is_told_from_chance(self) -> bool:
        """Whether the figure has changed with what was learnt by more than it varies anyway."""
        return abs(self.slope) > _SURE * self.slope_error

    def at(self, learnt: int) -> float:
        """The figure after so many documents."""
        return self.level + self.slope * log(1 + learnt)


def fit(points: Sequence[Point]) -> Law | None:
    """The law of the points; None of fewer than `FEWEST` that weigh anything."""
    heavy = [one for one in points if one.weight > 0]
    if len(heavy) < FEWEST:
        return None
    total = sum(one.weight for one in heavy)
    along = [log(1 + one.learnt) for one in heavy]
    middle = sum(x * one.weight for x, one in zip(along, heavy, strict=True)) / total
    height = sum(one.y * one.weight for one in heavy) / total
    spread = sum(one.weight * (x - middle) ** 2 for x, one in zip(along, heavy, strict=True))
    if not spread:
        return None
    slope = sum(one.weight * (x - middle) * (one.y - height) for x, one in zip(along, heavy, strict=True)) / spread
    level = height - slope * middle
    off = sum(one.weight * (one.y - level - slope * x) ** 2 for x, one in zip(along, heavy, strict=True))
    return Law(level, slope, sqrt(off / (len(heavy) - 2) / spread))


def ahead(points: Sequence[Point], further: int = AHEAD) -> tuple[float, float] | None:
    """The figure now and after `further` documents more; None where nothing can be said."""
    law = fit(points)
    if law is None or not law.is_told_from_chance:
        return None
    learnt = max(one.learnt for one in points) + 1
    return law.at(learnt), law.at(learnt + min(further, learnt))
