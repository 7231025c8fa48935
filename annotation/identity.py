"""Where new ids and the time come from: two seams, so that tests and replays can fix both."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random, SystemRandom
from threading import Lock

Clock = Callable[[], int]
"""Milliseconds since the epoch, UTC."""

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [first + second for first in _CROCKFORD for second in _CROCKFORD]

LENGTH = 27
"""The letters of every id that is made here."""


def now() -> int:
    """The system's clock, milliseconds since the epoch, UTC."""
    return time.time_ns() // 1_000_000


class IdSource:
    """Makes ids: a letter for the kind (`d` document, `s` span, `r` relation, `c` change) and a ULID.

    ULID (github.com/ulid/spec): 48 bits of milliseconds, 80 bits of chance, Crockford base 32, so ids sort by age;
    within one millisecond the chance part counts up. Any thread may ask: a task makes ids while the hand goes on.
    """

    def __init__(self, clock: Clock = now, random: Random | None = None) -> None:
        """`random`: a seeded generator for reproducible ids; the system's by default."""
        self._clock = clock
        self._random = random or SystemRandom()
        self._last = -1
        self._chance = 0
        self._turn = Lock()

    def new(self, kind: str) -> str:
        """A fresh id of that `kind`, `LENGTH` characters."""
        with self._turn:
            at = max(self._clock(), self._last)
            self._chance = self._chance + 1 if at == self._last else self._random.getrandbits(79)
            self._last = at
            value = (at << 80) | self._chance
        # Two letters at a time: an import takes an id for each document.
        return kind + "".join([_PAIRS[(value >> shift) & 1023] for shift in range(120, -1, -10)])
