"""A pulse of the event loop: a pause in it is a turn that kept everything waiting, whatever was to be done."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer

from tests.bench.window import settle

REST_MS = 1_500
_BEAT_MS = 1


class Beats:
    """A pulse each millisecond: a pause between two beats is a turn of the event loop that kept everything waiting."""

    def __init__(self) -> None:
        self.at: list[float] = []
        self._timer = QTimer(interval=_BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        self.at.append(time.perf_counter())

    def during(self, work: Callable[[], object]) -> float:
        """Let it beat while `work` turns the event loop and a while longer; when `work` was done."""
        self.at.clear()
        self._timer.start()
        settle(20)
        work()
        done = time.perf_counter()
        settle(REST_MS)
        self._timer.stop()
        return done

    def longest(self, but_from: float, but_to: float) -> float:
        """Milliseconds of the longest turn that lies wholly outside `but_from`..`but_to`."""
        turns = zip(self.at, self.at[1:], strict=False)
        others = [end - begin for begin, end in turns if end <= but_from or begin >= but_to]
        return max(others) * 1e3 - _BEAT_MS
