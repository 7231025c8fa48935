"""The running precision of each suggester on each label, and when it has to be silent.

Counted is what was offered, or would have been but for its silence, in documents that are finished since: accepted as
it stood is right; changed, rejected or left unlabelled is wrong. So a silent suggester goes on being measured, and
speaks again when it has recovered.
"""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

LATEST = 300
"""Judgements that count, the latest ones."""
FLOOR = 0.70
FEWEST = 20
"""Judgements before anybody is silenced."""


class Whose(NamedTuple):
    """Whose precision, on what."""

    suggester: str
    layer: str
    label: str


class Measured(NamedTuple):
    """So many right of so many judged, of the latest."""

    right: int
    judged: int

    @property
    def precision(self) -> float | None:
        """The share of right ones, None where nothing was judged."""
        return self.right / self.judged if self.judged else None

    @property
    def is_silent(self) -> bool:
        """Whether it has been wrong too often to speak."""
        return self.judged >= FEWEST and self.right < FLOOR * self.judged


class Precision:
    """The judgements by suggester, layer and label."""

    def __init__(self) -> None:
        self._judged: dict[Whose, deque[bool]] = {}

    def judge(self, whose: Whose, *, is_right: bool) -> None:
        """Take in one judgement."""
        self._judged.setdefault(whose, deque(maxlen=LATEST)).append(is_right)

    def of(self, whose: Whose) -> Measured:
        """What has been measured of it."""
        judged = self._judged.get(whose, ())
        return Measured(sum(judged), len(judged))

    def all(self) -> dict[Whose, Measured]:
        """What has been measured of everyone, by name, layer and label."""
        return {whose: self.of(whose) for whose in sorted(self._judged)}
