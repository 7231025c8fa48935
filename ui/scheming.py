"""The label scheme in the hands of its user: edited, read from a file, written to one, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import corpus.schemes
import ui.dialogs.scheme_editor
import ui.scheme_asking
import ui.scheme_words
import ui.wording
from annotation.change import Change, Kind
from annotation.scheme import Scheme
from annotation.scheme_revision import Revision
from corpus import aside, relabel
from corpus.errors import CorpusError, Reason
from corpus.progress import Progress
from corpus.project import Project
from corpus.scheme_survey import Survey, survey
from corpus.taking_back import UndoRefused
from ui.bridge import Bridge
from ui.keymap import Keymap
from ui.messages import Failure, Messages, Severity, note, particulars


class Scheming(QObject):
    """Counts, in a task, what a change touches; asks; makes it, in a task; and lets the bridge tell of it."""

    def __init__(self, bridge: Bridge, messages: Messages, keymap: Keymap, window: QWidget) -> None:
        """`window`: over which the dialogs are shown, and who owns this."""
        super().__init__(window)
        self._bridge = bridge
        self._messages = messages
        self._keymap = keymap
        self._window = window
        self.editor: ui.dialogs.scheme_editor.SchemeEditor | None = None

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (
            ("scheme.edit", self.edit),
            ("scheme.import", self._choose_import),
            ("scheme.export", self._choose_export),
            ("scheme.undo", partial(self._step, relabel.undo)),
            ("scheme.redo", partial(self._step, relabel.redo)),
        )

    # ---- editing

    def edit(self) -> None:
        """Open the editor on the scheme in use."""
        project = self._bridge.project
        if project is None or project.is_read_only or self._bridge.holding.is_held:
            return
        self.editor = ui.scheme_asking.editor(project.store.scheme(), self._keymap, self._window)
        self.editor.save_requested.connect(self._on_save_requested)
        self.editor.finished.connect(self._on_editor_finished)

    def _on_editor_finished(self) -> None:
        self.editor = None

    def _on_save_requested(self, revision: Revision) -> None:
        project, editor = self._bridge.project, self.editor
        if project is None or editor is None:
            return
        before = editor.draft.before
        editor.set_busy(self.tr("Counting what it touches…"))

        def work(progress: Progress) -> Survey:
            with closing(project.reader()) as store:
                return survey(store, before, revision, progress)

        done = partial(self._on_surveyed, before, revision)
        self._bridge.tasks.run(work, done, self._on_failed, self.tr("Counting what the scheme touches"))

    def _on_surveyed(self, before: Scheme, revision: Revision, found: Survey) -> None:
        editor = self.editor
        if editor is None:
            return
        if found.is_quiet:
            self._make(before, revision, found)
            return
        asked = ui.scheme_asking.before_reshaping(revision, found, editor, partial(self._make, before, revision, found))
        asked.rejected.connect(lambda: editor.set_busy(""))

    def _make(self, before: Scheme, revision: Revision, found: Survey) -> None:
        """Change the scheme and let every document follow, in a task of its own store."""
        project, maker = self._bridge.project, self._bridge.maker
        if project is None or self._bridge.holding.is_held:
            return
        if self.editor is not None:
            self.editor.set_busy(self.tr("Changing the scheme…"))
        make = aside.by(partial(relabel.relabel, before=before, revision=revision, maker=maker))
        done = partial(self._on_made, project, found)
        self._bridge.do_beside(make, done, self.tr("Changing the scheme"), self._on_failed)

    def _on_made(self, project: Project, found: Survey, _change: Change | None) -> None:
        if self.editor is not None:
            self.editor.accept()
        if project is not self._bridge.project:
            return
        self._messages.tell(note(self.tr("The scheme was changed."), ui.scheme_words.touched(found)))

    def _on_failed(self, error: BaseException) -> None:
        trouble = ui.wording.failure(error)
        if self.editor is not None:
            self.editor.set_busy("")
            self.editor.say(str(trouble))
        else:
            self._messages.tell(Failure(Severity.ERROR, str(trouble), particulars(error)))

    # ---- taking back

    def undo(self) -> Change | None:
        """Take back the open document's latest change; one of the scheme in a task, whatever it touched elsewhere."""
        history = self._bridge.history
        done = history.undoable() if history is not None else None
        if done is not None and done.kind is Kind.SCHEME:
            self._step(relabel.undo)
            return None
        return self._bridge.undo()

    def redo(self) -> Change | None:
        """Bring back what undo took, as `undo`."""
        history = self._bridge.history
        undone = history.redoable() if history is not None else None
        fresh = history.fresh_of(undone) if history is not None and undone is not None else None
        if fresh is not None and fresh.kind is Kind.SCHEME:
            self._step(relabel.redo)
            return None
        return self._bridge.redo()

    def _step(self, step: Callable[..., Change | None]) -> None:
        """Take the scheme's latest change back, or bring it back."""
        project, maker = self._bridge.project, self._bridge.maker
        if project is None or project.is_read_only or self._bridge.holding.is_held:
            return
        done, make = partial(self._on_stepped, project), aside.by(partial(step, maker=maker))
        self._bridge.do_beside(make, done, self.tr("Taking the scheme's change back"), self._on_step_failed)

    def _on_stepped(self, project: Project, change: Change | None) -> None:
        if project is not self._bridge.project:
            return
        if change is None:
            self._messages.tell(note(self.tr("The scheme has no change to take back or bring back.")))
            return
        is_undo = change.kind is Kind.UNDO
        said = self.tr("The scheme is as it was before.") if is_undo else self.tr("The scheme is changed again.")
        self._messages.tell(note(said))

    def _on_step_failed(self, error: BaseException) -> None:
        if isinstance(error, UndoRefused):
            self._messages.tell(Failure(Severity.WARNING, ui.wording.undo_refused(len(error.documents))))
        else:
            self._on_failed(error)

    # ---- files

    def _choose_import(self) -> None:
        path = ui.scheme_asking.file_to_read(self._window)
        if path is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Read a scheme from a file, in a task, and show what it would do before it does it."""
        project = self._bridge.project
        if project is None or project.is_read_only or self._bridge.holding.is_held:
            return
        scheme = project.store.scheme()

        def work(progress: Progress) -> tuple[corpus.schemes.Reading, Survey]:
            reading = corpus.schemes.read_scheme(path, progress)
            with closing(project.reader()) as store:
                return reading, survey(store, scheme, Revision(reading.scheme), progress)

        done = partial(self._on_read, path, scheme)
        self._bridge.tasks.run(work, done, self._on_unreadable, self.tr("Reading the scheme"))

    def _on_read(self, path: Path, scheme: Scheme, found: tuple[corpus.schemes.Reading, Survey]) -> None:
        reading, replacing = found

        asked = ui.scheme_asking.before_importing(path, reading, scheme, replacing, self._keymap, self._window)

        def take() -> None:
            quiet = Survey(relabel.Impact(), relabel.Impact())
            self._make(scheme, Revision(asked.scheme), replacing if asked.replaces else quiet)

        asked.accepted.connect(take)

    def _on_unreadable(self, error: BaseException) -> None:
        trouble = str(ui.wording.failure(error))
        if isinstance(error, CorpusError) and error.reason is Reason.FORMAT_UNKNOWN:
            said = self.tr(
                "No scheme can be read from {file}. It is read from a scheme.json, brat's annotation.conf,"
                " Label Studio's config.xml, doccano's label file or a JSONL."
            )
            trouble = said.format(file=ui.wording.isolated(error.path.name))
        self._messages.tell(Failure(Severity.ERROR, trouble, particulars(error)))

    def _choose_export(self) -> None:
        project = self._bridge.project
        path = ui.scheme_asking.file_to_write(project.name, self._window) if project is not None else None
        if path is not None:
            self.export_file(path)

    def export_file(self, path: Path) -> None:
        """Write the scheme in use to a file, in a task."""
        project = self._bridge.project
        if project is None:
            return
        scheme = project.store.scheme()

        def work(_progress: Progress) -> Path:
            corpus.schemes.write_scheme(path, scheme)
            return path

        self._bridge.tasks.run(work, self._on_written, self._on_failed, self.tr("Writing the scheme"))

    def _on_written(self, path: Path) -> None:
        said = self.tr("The scheme was written to {file}.")
        self._messages.tell(note(said.format(file=ui.wording.isolated(path.name))))
