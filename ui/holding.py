"""Holds the open document still while a change of thousands is made beside the window (`corpus.aside`).

The law is that an edit is kept before the next event is handled. A change of thousands takes longer than a frame, so
from its wish until it is kept and shown no other edit is taken instead: what is asked for meanwhile is refused with a
word, and nothing of it is lost or half done. Undo, redo and leaving the document wait, and come right after it. The
window paints and scrolls all the while, and shows the document as it was, until the finished state takes its place in
one turn. Whoever closes the project waits until the change is kept; whoever stops the task before that has changed
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotation.change import Change
from annotation.document import Prepared
from corpus import aside
from corpus.progress import Progress
from corpus.project import Project
from corpus.taking_back import Standing
from ui.messages import Messages, note
from ui.tasks import Task, Tasks


class Made(NamedTuple):
    """What a task has kept, None where there was nothing to do, and what it makes of the open document."""

    change: Change | None
    prepared: Prepared | None


class Outcome(NamedTuple):
    """Who hears what came of a change: `done` with the change or None, `failed` with the error; one of them."""

    done: Callable[[Change | None], None]
    failed: Callable[[BaseException], None]


class _Wish(NamedTuple):
    """What waits for the end of a change; `in_any_case`: though nothing came of that."""

    act: Callable[[], object]
    in_any_case: bool


def make(project: Project, standing: Standing | None, making: aside.Making, progress: Progress) -> Made:
    """Make a change with a store of the calling thread."""
    with closing(project.writer()) as store:
        change = making(store, standing, progress)
        # It is kept: nothing may stop the task from here on.
        return Made(change, aside.prepared(standing, change) if change is not None else None)


class Holding(QObject):
    """At most one large change at a time; `follow` shows what one has kept. `freed`: another may come."""

    freed = Signal()

    def __init__(
        self, tasks: Tasks, messages: Messages, follow: Callable[[Project, Made], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._follow = follow
        self._task: Task | None = None
        self._waiting: list[_Wish] = []
        self._is_made = False
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._go_on)

    @property
    def is_held(self) -> bool:
        """Whether a large change is being made."""
        return self._task is not None

    def refuses(self) -> bool:
        """Whether nothing can be changed now, which is said."""
        if self._task is not None:
            said = self.tr("One moment: “{title}” is not finished yet. Nothing else was changed.")
            self._messages.tell(note(said.format(title=self._task.title)))
        return self._task is not None

    def postpones(self, wish: Callable[[], object], *, in_any_case: bool = False) -> bool:
        """Whether `wish` comes later: after the change under way. `in_any_case`: even if nothing comes of that one."""
        if self._task is not None:
            self._waiting.append(_Wish(wish, in_any_case))
        return self._task is not None

    def run(self, project: Project, making: aside.Making, outcome: Outcome, title: str) -> None:
        """Make a change in a task and hold the document meanwhile; refused while another one is made."""
        if self.refuses():
            return
        standing = project.session.standing()

        def work(progress: Progress) -> Made:
            return make(project, standing, making, progress)

        self._is_made = False
        done = partial(self._on_made, project, outcome.done)
        task = self._tasks.run(work, done, outcome.failed, title)
        self._task = task
        task.ended.connect(self._on_ended)

    def finish(self) -> None:
        """Wait until the change under way is kept and shown, or has failed."""
        if self._task is not None:
            self._tasks.wait_for(self._task)

    def _on_made(self, project: Project, done: Callable[[Change | None], None], made: Made) -> None:
        self._is_made = True
        self._follow(project, made)
        done(made.change)

    @Slot()
    def _on_ended(self) -> None:
        self._task = None
        # What has come is told first, and then done what waits for it.
        self._after.start()

    @Slot()
    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for wish in waiting:
            if self._is_made or wish.in_any_case:
                wish.act()
        self.freed.emit()
