"""Keeps in the project what the assistant's process has learnt, in a task, and says what could not be gone on from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Slot

import corpus.keeping
from corpus.project import Project
from ui import wording
from ui.bridge import Bridge
from ui.messages import Failure, Messages, Severity

_KEY = "assistant"


class LearntKeeping(QObject):
    """One file at a time, the newest last; of those that wait only the newest is wanted."""

    def __init__(self, bridge: Bridge, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._messages = messages
        self._folder: QTemporaryDir | None = None
        self._waiting: Path | None = None
        self._is_keeping = False

    def folder(self, project: Project) -> Path | None:
        """Where the process may leave what it learns; None where the project takes nothing."""
        if project.is_read_only:
            return None
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path()) if self._folder.isValid() else None

    def on_project(self) -> None:
        """Another project, or none: what the last one's process has left is not for this one."""
        self._waiting, self._is_keeping = None, False
        self._messages.over(_KEY)

    @Slot(str)
    def keep(self, path: str) -> None:
        """The process has left a file."""
        self._waiting = Path(path)
        self._keep_next()

    def _keep_next(self) -> None:
        project, path = self._bridge.project, self._waiting
        if project is None or path is None or self._is_keeping:
            return
        self._waiting, self._is_keeping = None, True
        work = partial(corpus.keeping.keep_learnt, project, path)
        self._bridge.tasks.run(work, self._on_kept, self._on_failed, self.tr("Keeping what was learnt"))

    def _on_kept(self, _nothing: None) -> None:
        self._is_keeping = False
        self._keep_next()

    def _on_failed(self, error: BaseException) -> None:
        """The project keeps what it had; the next training brings the next file."""
        self._bridge.tell(error)
        self._on_kept(None)

    @Slot(str, str)
    def say_unusable(self, why: str, detail: str) -> None:
        """The process learns anew, for what the project has kept is of no use to it; `detail`: as it was told."""
        if why == "scheme":
            said = self.tr("The assistant knew labels that the scheme has no more: {labels}.")
            said = said.format(labels=wording.isolated(detail))
        elif why == "newer_version":
            said = self.tr("What the assistant had learnt comes from a newer Tawsim and cannot be read by this one.")
        else:
            said = self.tr("What the assistant had learnt is damaged. Your documents and labels are not affected.")
        anew = self.tr("It is learning the finished documents anew.")
        details = "" if why == "scheme" else detail
        self._messages.tell(Failure(Severity.NOTE, f"{said} {anew}", details, _KEY))
