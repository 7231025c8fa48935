"""The one object between the window and the corpus: it answers wishes, and tells as signals what has happened."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

import ui.arrivals
from annotation.change import Change, Edit, Kind, State
from annotation.document import Document, EditRefused
from annotation.edits import set_state
from annotation.history import History
from annotation.identity import Clock, IdSource, now
from corpus import aside, importing
from corpus.errors import Conflict, CorpusError, ReadError, Reason
from corpus.listing import ALL, DocumentQuery, DocumentRow
from corpus.neighbours import Way, following, leave_at, left_at, preceding
from corpus.opening import PROJECT_SUFFIX, Opening, plan
from corpus.places import is_there
from corpus.progress import Progress
from corpus.project import Project, create_project, open_project
from corpus.session import LARGE, Loaded, Session, load
from ui import wording
from ui.holding import Holding, Made, Outcome
from ui.messages import Messages, note
from ui.resting import Rest
from ui.saving import Saver
from ui.tasks import EXPECTED, Tasks

Build = Callable[[Document], Edit]
Done = Callable[[Change | None], None]
Failed = Callable[[BaseException], None] | None


def _nothing(_told: object) -> None:
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
    imported = Signal(object)  # what came of an import that somebody had looked at before

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
        self.holding = Holding(tasks, messages, self._follow, self)
        self.rest = Rest(tasks, self.tell, self)

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

    def open_paths(self, paths: Sequence[Path], how: importing.Taking | None = None) -> None:
        """Open the project these files or folders belong to, making it and importing them where that is new."""
        if not paths:
            return
        missing = next((path for path in paths if not is_there(path)), None)
        if missing is not None:
            self.tell(ReadError(Reason.NOT_FOUND, missing))
            return
        opening = plan(list(paths))
        if self._take(opening) and opening.imports and self._project is not None:
            if self._project.is_read_only:
                self.tell(CorpusError(Reason.READ_ONLY, self._project.path))
            else:
                self.import_paths(opening.imports, how)

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
            self.tell(error)
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
            self.tell(CorpusError(Reason.IN_USE, project.path))
        if not opening.imports:
            self._open_where_left()
        return True

    def _open_where_left(self) -> None:
        if self._project is not None:
            self.open_document(left_at(self._project.store))

    def import_paths(self, paths: Sequence[Path], how: importing.Taking | None = None) -> None:
        """Read files into the open project, in a task."""
        project = self._project
        if project is None:
            return
        chosen, taking, maker = tuple(paths), how or importing.Taking(), self._maker()

        def work(progress: Progress) -> importing.ImportReport:
            with closing(project.writer()) as store:
                return importing.take_in(store, chosen, taking, maker=maker, clock=self._clock, progress=progress)

        self.tasks.run(work, partial(self._on_imported, project, taking), self.tell, self.tr("Reading texts"))

    def _on_imported(self, project: Project, how: importing.Taking, report: importing.ImportReport) -> None:
        if project is not self._project:
            return
        self.documents_added.emit(report.kept)
        self.saver.touch()
        if how.is_seen:
            self.imported.emit(report)
        else:
            ui.arrivals.tell(report, self._messages)
        for one in report.problems:
            if one.reason is Reason.ENCODING_GUESSED:
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
        if self.holding.postpones(partial(self.open_document, document_id), in_any_case=True):
            return
        self.about_to_leave.emit()
        self._wanted = document_id

        def work(_progress: Progress) -> Loaded:
            with closing(project.reader()) as store:
                return load(store, document_id)

        self.tasks.run(work, partial(self._on_loaded, project), self.tell, self.tr("Opening the document"))

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
        return self._open_beside(following, among)

    def previous_document(self, among: frozenset[State] | None = None) -> bool:
        """Open the previous document that the filter shows, in one of the states `among`; False at the beginning."""
        return self._open_beside(preceding, among)

    def _open_beside(self, way: Way, among: frozenset[State] | None) -> bool:
        row, project = self.row(), self._project
        found = way(project.store, row, self.query.among(among)) if project is not None and row is not None else None
        if found is not None:
            self.open_document(found.id)
        return found is not None

    # ---- changing

    def do(self, edit: Edit) -> Change | None:
        """Do and keep an edit of the open document; None, said in words, where it was refused and nothing changed."""
        session = self._session()
        if session is None or self.holding.refuses():
            return None
        try:
            change = session.do(edit)
        except EXPECTED as error:
            self._refused(error)
            return None
        return self._done(change)

    def do_many(self, count: int, build: Build, done: Done = _nothing) -> None:
        """Do what `build` makes of the open document and `count` of its annotations: at once, or beside the window.

        `done` hears of the change when it is kept and shown; of None where `build` refused, since nothing would change.
        """
        session = self._session()
        if session is None or session.document is None:
            return
        if 2 * count > LARGE:
            make = partial(aside.keep, build=build, maker=session.maker, clock=self._clock, ids=self.ids)
            self.do_beside(make, done, self.tr("Changing {count}").format(count=wording.spans(count)))
            return
        try:
            edit = build(session.document)
        except EditRefused:
            done(None)
            return
        change = self.do(edit)
        if change is not None:
            done(change)

    def do_beside(
        self, making: aside.Making, done: Callable[[Change | None], None], title: str, failed: Failed = None
    ) -> None:
        """Let a task make and keep a change with a store of its own; nothing else is changed until it is shown."""
        if self._project is not None:
            self.holding.run(self._project, making, Outcome(done, failed or self._refused), title)

    def _session(self) -> Session | None:
        """The session, in the annotator's name of the moment."""
        if self._project is None:
            return None
        self._project.session.maker = self._maker()
        return self._project.session

    def _follow(self, project: Project, made: Made) -> None:
        """A task has kept a change: the open document takes it in, and everybody hears of it.

        Where the document has moved on since, it is read anew instead.
        """
        change = made.change
        if change is None or project is not self._project:
            return
        if not project.session.follow(change, made.prepared):
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
        """Take back the latest change that touches the open document; None where that goes on beside the window."""
        return self._step(Kind.UNDO)

    @Slot()
    def redo(self) -> Change | None:
        """Bring back what undo took; None as there."""
        return self._step(Kind.REDO)

    def _step(self, kind: Kind) -> Change | None:
        if self.holding.postpones(partial(self._step, kind)):
            return None
        self.about_to_leave.emit()
        session = self._session()
        if session is None or session.document is None:
            return None
        try:
            done = session.facing(kind)
            if done is None:
                return None
            if not session.is_large(done):
                return self._done(session.take_back(done, kind))
        except EXPECTED as error:
            self._refused(error)
            return None
        back = partial(aside.take_back, change_id=done.id, kind=kind, maker=session.maker, clock=self._clock)
        undoing, redoing = self.tr("Taking back a large change"), self.tr("Bringing back a large change")
        self.do_beside(partial(back, ids=self.ids), _nothing, undoing if kind is Kind.UNDO else redoing)
        return None

    def _refused(self, error: BaseException) -> None:
        """Say why nothing was done; what others have changed meanwhile is read anew."""
        self.tell(error)
        if isinstance(error, Conflict):
            self.open_document(self._wanted)

    def _done(self, change: Change) -> Change:
        self._messages.over("write")
        if change.scheme is not None:
            self.scheme_changed.emit(change.scheme.after)
        self.changed.emit(change)
        self.saver.touch()
        self.rest.touch(self._project)
        return change

    # ---- keeping

    @Slot()
    def save_now(self) -> None:
        """Write the JSONL now, in a task."""
        if self.holding.postpones(self.save_now, in_any_case=True):
            return
        self.about_to_leave.emit()
        self.saver.save(is_asked=True)

    def close(self, *, writes: bool = True) -> bool:
        """Stop what is under way, write the JSONL, close the project; the labels were kept long before.

        `writes`: False where the user was asked (`saver.must_ask`) and would rather not wait for a big JSONL.
        """
        project = self._project
        if project is None:
            return True
        self.holding.finish()
        self.about_to_leave.emit()
        self.tasks.stop()
        self.rest.touch(None)
        document = project.session.document
        try:
            if document is not None and not project.is_read_only:
                leave_at(project.store, document.id)
        except EXPECTED as error:
            self.tell(error)
        self.saver.finish(writes=writes)
        self._project, self._wanted = None, ""
        self.document_closed.emit()
        self.project_closed.emit()
        try:
            project.close()
        except EXPECTED as error:
            self.tell(error)
        gc.unfreeze()
        return True

    def tell(self, error: BaseException) -> None:
        """Say in words what something has failed of."""
        self._messages.tell(wording.told(error))
