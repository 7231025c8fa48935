"""Long work beside the window: it runs in a thread, tells how far it is, can be stopped, and ends on Qt's thread."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from corpus.errors import CorpusError
from corpus.progress import Cancelled, Progress

Result = TypeVar("Result")
Work = Callable[[Progress], Result]

# What the surroundings may do to us; anything else is a fault of ours and goes to the crash report.
EXPECTED = (CorpusError, ValueError, OSError, MemoryError)

_SECONDS_BETWEEN_REPORTS = 0.05
# An edit comes back from SQLite half a dozen times, and each time waits until the thread that works lets go of Python:
# with the usual 5 ms that were two frames.
_SECONDS_OF_A_THREAD = 0.0005


class Task(QObject):
    """One piece of work under way: `done` of `total` steps (total 0: not known), under a title the user reads."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.done = 0
        self.total = 0
        self._stop = Event()
        self._reported = 0.0
        self.progressed.connect(self._on_progressed)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it has finished stays."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()

    def report(self, done: int, total: int) -> None:
        """Called by the work, in its thread: how far it is; raises Cancelled when it shall stop."""
        if self._stop.is_set():
            raise Cancelled
        at = time.monotonic()
        if at - self._reported >= _SECONDS_BETWEEN_REPORTS:
            self._reported = at
            self.progressed.emit(done, total)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.done, self.total = done, total


class _Outcome(NamedTuple):
    """What came of a task: `tell` calls whoever waits for it, on Qt's thread."""

    task: Task
    tell: Callable[[], None]


def _nothing() -> None:
    """Nobody waits."""


class Tasks(QObject):
    """All work under way; `began` and `ended` tell the status bar.

    Python's own threads: a QRunnable written in Python belongs to the pool and to Python, and one frees it too early.
    """

    began = Signal(object)
    ended = Signal(object)
    # Emitted in the threads. It is a signal of the object that outlives them: a task's own could be deleted while the
    # thread that emits it has not come back from the emit.
    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SECONDS_OF_A_THREAD)
        self._running: dict[Task, Thread] = {}
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None],
        title: str,
    ) -> Task:
        """Do `work` in a thread; then call `done` or `failed` on this one. A cancelled task calls neither.

        `work` gets a `Progress` to call at each step and touches no widget.
        """
        task = Task(title, self)

        def errand() -> None:
            tell: Callable[[], None] = _nothing
            try:
                result = work(task.report)
                tell = partial(done, result)
            except Cancelled:
                pass
            except EXPECTED as error:
                tell = partial(failed, error)
            except BaseException:
                self._came.emit(_Outcome(task, _nothing))
                raise
            self._came.emit(_Outcome(task, tell))

        self._running[task] = Thread(target=errand, name=f"tawsim: {title}")
        self.began.emit(task)
        self._running[task].start()
        return task

    @Slot(object)
    def _on_came(self, outcome: _Outcome) -> None:
        if self._forget(outcome.task):
            outcome.tell()

    def running(self) -> tuple[Task, ...]:
        """The tasks under way, the oldest first."""
        return tuple(self._running)

    def _forget(self, task: Task) -> bool:
        """Take a task that has ended off the list; False when it was off already, and its outcome is not wanted."""
        if self._running.pop(task, None) is None:
            return False
        task.ended.emit()
        self.ended.emit(task)
        task.deleteLater()
        return True

    def wait_for(self, task: Task) -> None:
        """Wait for the thread of a task, and let what came of it be told at once."""
        thread = self._running.get(task)
        if thread is not None:
            thread.join()
            QCoreApplication.sendPostedEvents(self)

    def stop(self) -> None:
        """Cancel everything and wait for the threads; their callbacks are not called."""
        for task in self._running:
            task.cancel()
        for task, thread in list(self._running.items()):
            thread.join()
            self._forget(task)
