"""Keeps the index of known forms up to date: read from the whole project in a task, then followed edit by edit."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from annotation.change import Change, Edit
from annotation.known_forms import KnownForms
from corpus.progress import Progress
from corpus.project import Project
from ui.bridge import Bridge
from ui.labelling import Labelling

# An edit of more annotations than this is taken in by the turns that follow: its own has enough to show.
_AT_ONCE = 100


class _Read(NamedTuple):
    """The forms of a project as they were after the event number `latest`."""

    forms: KnownForms
    latest: int


def _nothing(_error: BaseException) -> None:
    """Whatever keeps a task from reading is said where it keeps a person from working."""


class Knowing(QObject):
    """Gives `labelling` the forms labelled in the open project."""

    def __init__(self, bridge: Bridge, labelling: Labelling, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._labelling = labelling
        self._since: list[tuple[int, Edit]] = []
        self._is_reading = False
        self._behind: deque[Iterator[None]] = deque()
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._step)

    @Slot()
    def read(self) -> None:
        """A project was opened, or documents came to it."""
        project = self._bridge.project
        if project is None:
            return

        def work(_progress: Progress) -> _Read:
            with closing(project.reader()) as store, store.snapshot():
                return _Read(KnownForms(store.forms()), store.latest())

        self._since = []
        self._is_reading = True
        self._bridge.tasks.run(work, partial(self._on_read, project), _nothing, self.tr("Gathering labelled names"))

    def _on_read(self, project: Project, read: _Read) -> None:
        if project is not self._bridge.project:
            return
        self._behind.clear()
        for number, edit in self._since:
            if number > read.latest:
                self._follow(read.forms, edit)
        self._since = []
        self._is_reading = False
        self._labelling.known = read.forms

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        """An edit happened; while the project is being read it is also kept, for it may have come too late for that."""
        project = self._bridge.project
        for edit in change.edits.values():
            self._follow(self._labelling.known, edit)
            if project is not None and self._is_reading:
                self._since.append((project.store.latest(), edit))

    def _follow(self, forms: KnownForms, edit: Edit) -> None:
        """Take an edit in: a small one at once, one of thousands step by step in the turns that follow."""
        if len(edit.before) + len(edit.after) > _AT_ONCE:
            self._behind.append(forms.following(edit))
            self._clock.start()
        else:
            forms.follow(edit)

    @Slot()
    def _step(self) -> None:
        if self._behind and next(self._behind[0], self) is self:
            self._behind.popleft()
        if not self._behind:
            self._clock.stop()
