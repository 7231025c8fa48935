"""Keeps the JSONL beside the project up to date: two seconds after the last edit, when asked, and on closing."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from corpus import mirror
from corpus.errors import CorpusError, Reason
from corpus.progress import Progress
from corpus.project import Project
from ui import wording
from ui.messages import Failure, Messages, Severity, particulars
from ui.tasks import Task, Tasks

PAUSE = 2_000
_KEY = "jsonl"


class Saver(QObject):
    """One at a time writes; an edit made meanwhile begins a new pause. The labels themselves are safe without it."""

    saved = Signal(object)
    save_pending = Signal()
    strangers_file_found = Signal(object)

    def __init__(self, tasks: Tasks, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._project: Project | None = None
        self._mirror: mirror.Mirror | None = None
        self._task: Task | None = None
        self._is_wanted_again = False
        self._is_asked = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_pause)

    def attach(self, project: Project) -> None:
        """Look after this project from now on; what its file lacks already is written after a pause too."""
        self._project = project
        if not project.is_read_only:
            self._pause.start()

    def _writer(self) -> mirror.Mirror | None:
        """What writes the project's file; made when first needed, since opening a project should not wait for it."""
        if self._mirror is None and self._project is not None:
            self._mirror = mirror.Mirror(self._project.jsonl_path, self._project.scheme_path)
        return self._mirror

    @property
    def is_saving(self) -> bool:
        """Whether a file is being written now."""
        return self._task is not None

    def behind(self) -> int:
        """How many edits the file does not hold yet."""
        writer = self._writer()
        if self._project is None or writer is None or self._project.is_read_only:
            return 0
        return writer.is_behind(self._project.store)

    @Slot()
    def touch(self) -> None:
        """Something was changed: write when the hand rests."""
        if self._project is not None and not self._project.is_read_only:
            self._pause.start()
            self.save_pending.emit()

    @Slot()
    def _on_pause(self) -> None:
        writer = self._writer()
        if (
            self._project is not None
            and writer is not None
            and self.behind()
            and writer.is_automatic(self._project.store)
        ):
            self.save()

    def save(self, *, is_asked: bool = False, force: bool = False) -> None:
        """Write in a task; where one is writing, once more after it.

        `is_asked`: by the user, who is then told also of a trouble that was told before. `force`: replace a file that
        is not ours, which the user must have allowed.
        """
        project, writer = self._project, self._writer()
        if project is None or writer is None or project.is_read_only:
            return
        self._pause.stop()
        self._is_asked = self._is_asked or is_asked
        if is_asked:
            self._messages.over(_KEY)
        if self._task is not None:
            self._is_wanted_again = True
            return

        def work(progress: Progress) -> mirror.Saved:
            store = project.writer()
            try:
                return writer.save(store, force=force, progress=progress)
            finally:
                store.close()

        self._task = self._tasks.run(work, self._on_saved, self._on_failed, self.tr("Writing the JSONL"))
        self._task.ended.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        self._task = None

    def _on_saved(self, saved: mirror.Saved) -> None:
        self._is_asked = False
        self._messages.over(_KEY)
        self.saved.emit(saved)
        if self._is_wanted_again:
            self._is_wanted_again = False
            self._pause.start()

    def _on_failed(self, error: BaseException) -> None:
        self._is_wanted_again = False
        self._tell(error)

    def _tell(self, error: BaseException) -> None:
        if self._is_asked and isinstance(error, CorpusError) and error.reason is Reason.STRANGERS_FILE:
            self._is_asked = False
            self.strangers_file_found.emit(error.path)
            return
        said = wording.failure(error)
        self._messages.tell(Failure(Severity.ERROR, str(said), particulars(error), _KEY))

    def must_ask(self) -> str:
        """The name of the file when it is behind and so big that the user is asked before closing waits, else ""."""
        project, writer = self._project, self._writer()
        if project is None or writer is None or not self.behind() or writer.is_automatic(project.store):
            return ""
        return project.jsonl_path.name

    def finish(self, *, writes: bool = True) -> None:
        """Write what is not written, wait for it, and look after nothing any more; edits are kept in any case.

        `writes`: False leaves the file behind; the next opening knows by how much.
        """
        self._pause.stop()
        # Twice: where a write is under way, what came after it began is written by the next.
        for _ in range(2):
            if not writes or not self.behind():
                break
            waiting = QEventLoop(self)
            self.save()
            task = self._task
            if task is not None:
                task.ended.connect(waiting.quit)
                # The window goes on painting its progress; keys and mouse wait.
                waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._project = None
        self._mirror = None
        self._messages.over(_KEY)
