"""Long work beside the window: it runs in a thread, tells how far it is, can be stopped, and ends on Qt's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from corpus.errors import CorpusError
from corpus.progress import Cancelled, Progress

Result = TypeVar("Result")
Work = Callable[[Progress], Result]

# What the surroundings may do to us; anything else is a fault of ours and goes to the crash report.
EXPECTED = (CorpusError, ValueError, OSError, MemoryError)

_SECONDS_BETWEEN_REPORTS = 0.05


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


class _Outcome(QObject):
    """Carries what came of the work from its thread to Qt's: the signals are queued between the two."""

    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()


class _Errand(QRunnable, Generic[Result]):
    """The work as the thread pool wants it."""

    def __init__(self, work: Work[Result], task: Task, outcome: _Outcome) -> None:
        super().__init__()
        self._work = work
        self._task = task
        self._outcome = outcome

    def run(self) -> None:
        """Do the work and tell what came of it; called by the pool in one of its threads."""
        try:
            result = self._work(self._task.report)
        except Cancelled:
            self._outcome.stopped.emit()
        except EXPECTED as error:
            self._outcome.failed.emit(error)
        except BaseException:
            self._outcome.stopped.emit()
            raise
        else:
            self._outcome.succeeded.emit(result)


class _Ending(QObject, Generic[Result]):
    """Waits on Qt's thread for the outcome of one task and calls back."""

    def __init__(
        self,
        tasks: Tasks,
        task: Task,
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        super().__init__(task)
        self._tasks = tasks
        self._task = task
        self._done = done
        self._failed = failed
        self.outcome = _Outcome(self)
        self.outcome.succeeded.connect(self._on_succeeded)
        self.outcome.failed.connect(self._on_failed)
        self.outcome.stopped.connect(self._on_stopped)

    @Slot(object)
    def _on_succeeded(self, result: Result) -> None:
        if self._tasks.forget(self._task):
            self._done(result)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if self._tasks.forget(self._task):
            self._failed(error)

    @Slot()
    def _on_stopped(self) -> None:
        self._tasks.forget(self._task)


class Tasks(QObject):
    """All work under way; `began` and `ended` tell the status bar."""

    began = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: list[Task] = []

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
        ending = _Ending(self, task, done, failed)
        self._running.append(task)
        self.began.emit(task)
        self._pool.start(_Errand(work, task, ending.outcome))
        return task

    def running(self) -> tuple[Task, ...]:
        """The tasks under way, the oldest first."""
        return tuple(self._running)

    def forget(self, task: Task) -> bool:
        """Take a task that has ended off the list; False when it was off already, and its outcome is not wanted."""
        if task not in self._running:
            return False
        self._running.remove(task)
        task.ended.emit()
        self.ended.emit(task)
        task.deleteLater()
        return True

    def stop(self) -> None:
        """Cancel everything and wait for the threads; their callbacks are not called."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
        for task in self.running():
            self.forget(task)
