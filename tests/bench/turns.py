"""Turns of the event loop: what each of them costs the thread of the window, from a wish until all of it is done.

A turn is all that is done between two moments at which the loop asks the system what is new: keys and clicks wait for
its end, so a long one is what a hand feels. Nothing can hide in it: what a turn does is between its two moments,
whoever asked for it, the wish itself being done in a turn as it would be for a key.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

# So often it is looked whether the loop has come to rest, and so many looks in a row must have found it so.
_LOOK_MS = 2
_LOOKS = 10
# Milliseconds of CPU in a look's time that are no work: the looking itself takes a little.
_REST_MS = 0.5
_PATIENCE_MS = 20_000


class Cost(NamedTuple):
    """Milliseconds of CPU of this thread: of the longest turn, and of all turns together until nothing was left."""

    longest: float
    whole: float


class _Turns:
    """Notes, from `begin` on, what each turn of the loop has cost."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self._since = 0.0
        self._dispatcher = QAbstractEventDispatcher.instance()

    def begin(self) -> None:
        self._since = time.thread_time()
        self._dispatcher.aboutToBlock.connect(self._end_turn)

    def end(self) -> None:
        self._dispatcher.aboutToBlock.disconnect(self._end_turn)

    def _end_turn(self) -> None:
        now = time.thread_time()
        self.costs.append((now - self._since) * 1e3)
        self._since = now


class _Rest:
    """Ends a loop once it has come to rest and `is_done` says so."""

    def __init__(self, loop: QEventLoop, turns: _Turns, is_done: Callable[[], bool]) -> None:
        self._loop = loop
        self._turns = turns
        self._is_done = is_done
        self._seen = 0
        self._quiet = 0
        self.timer = QTimer(interval=_LOOK_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def _look(self) -> None:
        worked = sum(self._turns.costs[self._seen :])
        self._seen = len(self._turns.costs)
        self._quiet = self._quiet + 1 if worked < _REST_MS and self._is_done() else 0
        if self._quiet == _LOOKS:
            self._loop.quit()


def cost(work: Callable[[], object], is_done: Callable[[], bool] = lambda: True) -> Cost:
    """What `work` costs, done in a turn of the loop, and what it sets going; RuntimeError where that never ends."""
    loop, turns = QEventLoop(), _Turns()
    limit = QTimer(singleShot=True, interval=_PATIENCE_MS)
    limit.timeout.connect(lambda: loop.exit(1))
    rests: list[_Rest] = []

    def wish() -> None:
        turns.begin()
        work()
        rests.append(_Rest(loop, turns, is_done))

    QTimer.singleShot(0, wish)
    limit.start()
    answer = loop.exec()
    turns.end()
    for rest in rests:
        rest.timer.stop()
    if answer:
        raise RuntimeError("the loop did not come to rest")
    return Cost(max(turns.costs), sum(turns.costs))
