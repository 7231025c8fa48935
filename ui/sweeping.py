"""Sweeps up what refers to itself in a ring, while the hand rests: in the middle of an act that would be felt.

Python's collector walks what is new every now and then, which takes a fraction of a millisecond, and sometimes all
there is, which takes a dozen frames where a big document is open. Here the latter waits until nothing was done for a
moment. What came with a document or a change of thousands is frozen (`corpus.collector`), so that even then only what
came since is walked.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from ui.tasks import Tasks

IDLE_AFTER = 2_000

# Walks of what is new before all else is walked: Python's own number while the hand rests, and ten times that before
# it comes in the middle of an act, so that memory cannot grow for ever where the hand never rests.
_IDLE_WALKS = 10
_WALKS = 10 * _IDLE_WALKS


class Sweeping(QObject):
    """Looks again and again whether there is something to sweep, each time so long after the last `wait`."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._idle = QTimer(self, interval=IDLE_AFTER)
        self._idle.timeout.connect(self.sweep)

    @property
    def is_waiting(self) -> bool:
        """Whether it will look."""
        return self._idle.isActive()

    def begin(self) -> None:
        """The window stands: wake the collector, which has rested while it was made."""
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _WALKS)
        gc.enable()
        self._idle.start()

    @Slot()
    def wait(self) -> None:
        """Something is being done: look later."""
        if self.is_waiting:
            self._idle.start()

    @Slot()
    def sweep(self) -> None:
        """Walk all that is not frozen, if enough has come since the last time; not while a task is making more."""
        if gc.get_count()[2] > _IDLE_WALKS and not self._tasks.running():
            gc.collect()
