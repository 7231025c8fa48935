"""Brings everything into the project's one file when nothing was done for half a minute."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject, QTimer, Slot

from corpus.progress import Progress
from corpus.project import Project
from ui.tasks import Tasks

IDLE_AFTER = 30_000


def _nothing(_is_whole: bool) -> None:
    """Nobody waits."""


class Rest(QObject):
    """Begins anew with each `touch`; the tidying is a task, since a slow disk takes longer than a frame."""

    def __init__(self, tasks: Tasks, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._failed = failed
        self._project: Project | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_AFTER)
        self._idle.timeout.connect(self.tidy)

    def touch(self, project: Project | None) -> None:
        """Something was done in that project; None: it is closed."""
        self._project = project
        if project is not None:
            self._idle.start()
        else:
            self._idle.stop()

    @Slot()
    def tidy(self) -> None:
        """Do it now."""
        project = self._project
        if project is None or project.is_read_only:
            return

        def work(_progress: Progress) -> bool:
            with closing(project.writer()) as store:
                return store.checkpoint()

        self._tasks.run(work, _nothing, self._failed, self.tr("Tidying the project's file"))
