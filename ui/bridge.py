"""The one object between the window and the corpus: it answers wishes, and tells as signals what has happened."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotation.change import Change, Edit, State
from annotation.document import Document, EditRefused
from annotation.edits import set_state
from annotation.history import History
from annotation.identity import Clock, IdSource, now
from corpus import importing
from corpus.errors import Conflict, CorpusError, ReadError, Reason
from corpus.listing import ALL, DocumentQuery, DocumentRow
from corpus.opening import PROJECT_SUFFIX, Opening, plan
from corpus.places import is_there
from corpus.progress import Progress
from corpus.project import Project, create_project, open_project
from corpus.session import Loaded, load
from corpus.taking_back import UndoRefused
from ui import format_words, wording
from ui.messages import Failure, Messages, Severity, note, particulars
from ui.saving import Saver
from ui.tasks import EXPECTED, Tasks

IDLE_AFTER = 30_000
_LAST_DOCUMENT = "window.document"
_STEPS_BACK = (1, 64, 4096)


def _nothing(_done: bool) -> None:
    """Nobody waits."""


class Bridge(QObject):
    """Facts are signals in the past tense, wishes are methods. Every edit is kept before the next event is handled."""

    project_opened = Signal(object)
    project_closed = Signal()
    documents_added = Signal(int)
    document_opened = Signal(object)
    document_closed = Signal()
    about_to_leave = Signal()  # the last moment to tell what is just being written about the document
    changed = Signal(object)
    scheme_changed = Signal(object)
    encoding_doubted = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        *,
        maker: Callable[[], str] = str,
        clock: Clock = now,
        ids: IdSource | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`maker`: asked for the annotator's name whenever a project is opened."""
        super().__init__(parent)
        self.tasks = tasks
        self._messages = messages
        self._maker = maker
        self._clock = clock
        self.ids = ids or IdSource(clock)
        self._project: Project | None = None
        self._wanted = ""
        self.query: DocumentQuery = ALL
        self.saver = Saver(tasks, messages, self)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_AFTER)
        self._idle.timeout.connect(self._rest)

    @property
    def project(self) -> Project | None:
        """The open project, or None."""
        return self._project

    @property
    def document(self) -> Document | None:
        """The open document, or None."""
        return self._project.session.document if self._project else None

    @property
    def history(self) -> History | None:
        """The open document's history, or None."""
        return self._project.session.history if self._project else None

    @property
    def may_write(self) -> bool:
        """Whether a document is open that may be changed."""
        return self._project is not None and not self._project.is_read_only

    @property
    def maker(self) -> str:
        """Whose work an annotation made now is."""
        return self._maker()

    # ---- opening

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open the project these files or folders belong to, making it and importing them where that is new."""
        if not paths:
            return
        missing = next((path for path in paths if not is_there(path)), None)
        if missing is not None:
            self._tell(ReadError(Reason.NOT_FOUND, missing))
            return
        opening = plan(list(paths))
        if self._take(opening) and opening.imports and self._project is not None:
            if self._project.is_read_only:
                self._tell(CorpusError(Reason.READ_ONLY, self._project.path))
            else:
                self.import_paths(opening.imports)

    def open_project(self, path: Path) -> None:
        """Open the project file `path`."""
        self.open_paths([path if path.suffix else path.with_suffix(PROJECT_SUFFIX)])

    def _take(self, opening: Opening) -> bool:
        if self._project is not None:
            if self._project.path == opening.project:
                return True
            if not self.close():
                return False
        try:
            if opening.project.exists():
                project = open_project(opening.project, clock=self._clock, ids=self.ids, maker=self._maker())
            else:
                opening.project.parent.mkdir(parents=True, exist_ok=True)
                project = create_project(opening.project, clock=self._clock, ids=self.ids, maker=self._maker())
        except EXPECTED as error:
            self._tell(error)
            return False
        self._project = project
        self.query = ALL
        self.saver.attach(project)
        self.project_opened.emit(project)
        if opening.is_elsewhere:
            said = self.tr("The folder of this text cannot be written to, so the project lies in {folder}.")
            self._messages.tell(note(said.format(folder=wording.isolated(str(project.path.parent)))))
        if project.is_cautious:
            said = self.tr("This folder (a network's?) allows no quick log: edits are kept, but may wait for a saving.")
            self._messages.tell(note(said))
        if project.is_in_use:
            self._tell(CorpusError(Reason.IN_USE, project.path))
        if not opening.imports:
            self._open_where_left()
        return True

    def _open_where_left(self) -> None:
        if self._project is None:
            return
        store = self._project.store
        last = store.setting(_LAST_DOCUMENT)
        first = store.documents(limit=1)
        try:
            row = store.row(last) if last else None
        except KeyError:
            row = None
        if row is not None or first:
            self.open_document(row.id if row is not None else first[0].id)

    def import_paths(self, paths: Sequence[Path], options: importing.ImportOptions | None = None) -> None:
        """Read files into the open project, in a task."""
        project = self._project
        if project is None:
            return
        chosen, how, maker = tuple(paths), options or importing.ImportOptions(), self._maker()

        def work(progress: Progress) -> importing.ImportReport:
            store = project.writer()
            try:
                return importing.import_paths(store, chosen, how, maker=maker, clock=self._clock, progress=progress)
            finally:
                store.close()

        self.tasks.run(work, partial(self._on_imported, project), self._tell, self.tr("Reading texts"))

    def _on_imported(self, project: Project, report: importing.ImportReport) -> None:
        if project is not self._project:
            return
        self.documents_added.emit(report.kept)
        self.saver.touch()
        doubted = [one for one in report.problems if one.reason is Reason.ENCODING_GUESSED]
        others = [one for one in report.problems if one.reason is not Reason.ENCODING_GUESSED]
        if others:
            details = "\n".join(wording.problem(one) for one in others)
            refused = report.refused - len(doubted)
            # One thing is said outright; of many, how many, and each of them in the details.
            is_one = refused == 1 and len(others) == 1 and not report.kept
            first = wording.trouble(others[0].reason, others[0].path, others[0].detail)
            said = str(first) if is_one and not others[0].line else wording.imported(report.kept, refused)
            self._messages.tell(Failure(Severity.WARNING, said, details))
        for said, details in format_words.besides(report):
            self._messages.tell(note(said, details))
        for one in doubted:
            self.encoding_doubted.emit(one)
        if self.document is None:
            if report.document_ids:
                self.open_document(report.document_ids[0])
            else:
                self._open_where_left()

    # ---- documents

    def open_document(self, document_id: str) -> None:
        """Read a document in a task and show it; the last one asked for wins."""
        project = self._project
        if project is None or not document_id:
            return
        self.about_to_leave.emit()
        self._wanted = document_id

        def work(_progress: Progress) -> Loaded:
            store = project.reader()
            try:
                return load(store, document_id)
            finally:
                store.close()

        self.tasks.run(work, partial(self._on_loaded, project), self._tell, self.tr("Opening the document"))

    def _on_loaded(self, project: Project, loaded: Loaded) -> None:
        if project is not self._project or loaded.document.id != self._wanted:
            return
        document = project.session.adopt(loaded)
        # A hundred thousand spans that live as long as the document: the collector need not walk them at each turn.
        gc.freeze()
        self.document_opened.emit(document)

    def row(self) -> DocumentRow | None:
        """The open document's row, or None."""
        if self._project is None or self.document is None:
            return None
        return self._project.store.row(self.document.id)

    def next_document(self, among: frozenset[State] | None = None) -> bool:
        """Open the next document that the filter shows, in one of the states `among`; False at the end."""
        row, query = self.row(), self.query.among(among)
        if row is None or self._project is None:
            return False
        found = self._project.store.documents(after=row.place, limit=1, query=query)
        if found:
            self.open_document(found[0].id)
        return bool(found)

    def previous_document(self, among: frozenset[State] | None = None) -> bool:
        """Open the previous document that the filter shows, in one of the states `among`; False at the beginning."""
        row, query = self.row(), self.query.among(among)
        if row is None or self._project is None:
            return False
        for steps in (*_STEPS_BACK, row.place):
            after = max(-1, row.place - 1 - steps)
            page = self._project.store.documents(after=after, limit=steps, query=query)
            found = [one for one in page if one.place < row.place]
            if found:
                self.open_document(found[-1].id)
                return True
            if after == -1:
                break
        return False

    # ---- changing

    def do(self, edit: Edit) -> Change | None:
        """Do and keep an edit of the open document; None, said in words, where it was refused and nothing changed."""
        if self._project is None:
            return None
        self._project.session.maker = self._maker()
        try:
            change = self._project.session.do(edit)
        except EXPECTED as error:
            self._refused(error)
            return None
        return self._done(change)

    def follow(self, change: Change) -> None:
        """A task has kept `change` with a store of its own: the open document takes it in, and everybody hears of it.

        Where the document has moved on since, it is read anew instead.
        """
        if self._project is None:
            return
        if not self._project.session.follow(change):
            # Views that show the old document have nothing to follow.
            others = {one: edit for one, edit in change.edits.items() if one != self._wanted}
            change = change._replace(edits=others)
            self.open_document(self._wanted)
        self._done(change)

    def set_state(self, state: State) -> Change | None:
        """Move the open document to `state`; nothing happens when it is there."""
        document = self.document
        if document is None or document.state is state:
            return None
        return self.do(set_state(document, state))

    @Slot()
    def undo(self) -> Change | None:
        """Take back the latest change that touches the open document."""
        return self._step(self._project.session.undo) if self._project else None

    @Slot()
    def redo(self) -> Change | None:
        """Bring back what undo took."""
        return self._step(self._project.session.redo) if self._project else None

    def _step(self, step: Callable[[], Change | None]) -> Change | None:
        self.about_to_leave.emit()
        try:
            change = step()
        except UndoRefused as error:
            self._messages.tell(Failure(Severity.WARNING, wording.undo_refused(len(error.documents))))
            return None
        except EXPECTED as error:
            self._refused(error)
            return None
        return self._done(change) if change is not None else None

    def _refused(self, error: BaseException) -> None:
        """Say why nothing was done; what others have changed meanwhile is read anew."""
        self._tell(error)
        if isinstance(error, Conflict):
            self.open_document(self._wanted)

    def _done(self, change: Change) -> Change:
        self._messages.over("write")
        if change.scheme is not None:
            self.scheme_changed.emit(change.scheme.after)
        self.changed.emit(change)
        self.saver.touch()
        self._idle.start()
        return change

    # ---- keeping

    @Slot()
    def save_now(self) -> None:
        """Write the JSONL now, in a task."""
        self.about_to_leave.emit()
        self.saver.save(is_asked=True)

    @Slot()
    def _rest(self) -> None:
        """Bring everything into the one file: in a task, since a slow disk takes longer than a frame."""
        project = self._project
        if project is None or project.is_read_only:
            return

        def work(_progress: Progress) -> bool:
            with closing(project.writer()) as store:
                return store.checkpoint()

        self.tasks.run(work, _nothing, self._tell, self.tr("Tidying the project's file"))

    def close(self, *, writes: bool = True) -> bool:
        """Stop what is under way, write the JSONL, close the project; the labels were kept long before.

        `writes`: False where the user was asked (`saver.must_ask`) and would rather not wait for a big JSONL.
        """
        project = self._project
        if project is None:
            return True
        self.about_to_leave.emit()
        self.tasks.stop()
        self._idle.stop()
        document = project.session.document
        try:
            if document is not None and not project.is_read_only:
                project.store.set_setting(_LAST_DOCUMENT, document.id)
        except EXPECTED as error:
            self._tell(error)
        self.saver.finish(writes=writes)
        self._project, self._wanted = None, ""
        self.document_closed.emit()
        self.project_closed.emit()
        try:
            project.close()
        except EXPECTED as error:
            self._tell(error)
        gc.unfreeze()
        return True

    def tell(self, error: BaseException) -> None:
        """Say in words what a feature's task has failed of."""
        self._tell(error)

    def _tell(self, error: BaseException) -> None:
        trouble = wording.failure(error)
        severity = Severity.NOTE if isinstance(error, EditRefused) else Severity.ERROR
        if isinstance(error, CorpusError) and error.reason in {Reason.IN_USE, Reason.READ_ONLY}:
            severity = Severity.WARNING
        is_write = isinstance(error, CorpusError) and error.reason in {Reason.DISK_FULL, Reason.NOT_WRITABLE}
        self._messages.tell(Failure(severity, str(trouble), particulars(error), "write" if is_write else ""))
