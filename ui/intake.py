"""Files on their way into a project: texts at once, others after a look at what would come of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

import corpus.finding
import corpus.importing
import corpus.preview
import ui.dialogs.import_preview
import ui.dialogs.import_report
import ui.import_words
from annotation.scheme import Scheme
from corpus.opening import plan
from corpus.places import is_there
from corpus.progress import Progress
from ui import wording
from ui.bridge import Bridge
from ui.frame import Frame
from ui.looks import Looks
from ui.messages import note
from ui.tasks import Result, Task, Work


class Intake(QObject):
    """Decides what is asked about; one dialog at a time, one look at a time, the latest wins."""

    def __init__(self, bridge: Bridge, looks: Looks, window: Frame) -> None:
        """`window`: over which the dialogs are shown, and who owns this."""
        super().__init__(window)
        self._bridge = bridge
        self._looks = looks
        self._window = window
        self._paths: tuple[Path, ...] = ()
        self._task: Task | None = None
        self._turn = 0
        self.dialog: ui.dialogs.import_preview.ImportDialog | None = None
        self.report: ui.dialogs.import_report.ImportReportDialog | None = None
        bridge.imported.connect(self._on_imported)

    def open(self, paths: Sequence[Path]) -> None:
        """Open the project of these files or folders; show before what they would bring where that is to be asked."""
        if not paths or self.dialog is not None:
            return
        if not all(map(is_there, paths)):
            self._bridge.open_paths(paths)
            return
        self._paths = tuple(paths)
        open_project = self._bridge.project
        here = (open_project.path, open_project.store.scheme()) if open_project is not None else None

        def work(_progress: Progress) -> Scheme | None:
            return _scheme_to_meet(tuple(paths), here)

        self._run(work, self._on_glanced)

    def _on_glanced(self, scheme: Scheme | None) -> None:
        if scheme is None:
            self._bridge.open_paths(self._paths)
            return
        offer = ui.dialogs.import_preview.Offer(
            ui.import_words.files(tuple(path.name for path in self._paths)),
            corpus.finding.formats(),
            scheme,
            self._looks.appearance(),
            self._looks.span_styles,
        )
        dialog = ui.dialogs.import_preview.ImportDialog(offer, self._window)
        self.dialog = dialog
        dialog.look_requested.connect(self._look)
        dialog.accepted.connect(self._take)
        dialog.finished.connect(self._on_finished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.furnished.connect(self._show)

    def _show(self) -> None:
        if self.dialog is not None:
            self.dialog.open()
            self._look(self.dialog.options())

    def _look(self, options: corpus.importing.ImportOptions) -> None:
        paths = self._paths

        def work(progress: Progress) -> corpus.preview.Preview:
            return corpus.preview.look(paths, options, progress)

        self._run(work, self._on_looked)

    def _on_looked(self, preview: corpus.preview.Preview) -> None:
        if self.dialog is not None:
            self.dialog.show_preview(preview)

    def _on_failed(self, error: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(str(wording.failure(error)))
        else:
            self._bridge.tell(error)

    def _run(self, work: Work[Result], done: Callable[[Result], None]) -> None:
        """Look in a task, in the place of a look that is still going on."""
        self._stop()
        turn = self._turn

        def latest(result: Result) -> None:
            # One that was finished when it was cancelled tells all the same.
            if turn == self._turn:
                self._task = None
                done(result)

        self._task = self._bridge.tasks.run(work, latest, self._on_failed, self.tr("Looking at the files"))

    def _stop(self) -> None:
        self._turn += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self) -> None:
        dialog = self.dialog
        if dialog is not None:
            how = corpus.importing.Taking(dialog.options(), dialog.label_map(), grows=True, is_seen=True)
            self._bridge.open_paths(self._paths, how)

    def _on_finished(self) -> None:
        self._stop()
        self.dialog = None

    def _on_imported(self, report: corpus.importing.ImportReport) -> None:
        words = ui.import_words
        rows, remarks = [words.row(one) for one in report.problems], words.remarks(report)
        if not rows and not remarks:
            self._window.messages.tell(note(wording.imported(report.kept, 0)))
            return
        dialog = ui.dialogs.import_report.ImportReportDialog(words.summary(report), remarks, rows, self._window)
        self.report = dialog
        dialog.finished.connect(self._on_read)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_read(self) -> None:
        self.report = None


def _scheme_to_meet(paths: tuple[Path, ...], here: tuple[Path, Scheme] | None) -> Scheme | None:
    """The scheme that these files would come under; None where there is nothing to ask."""
    opening = plan(paths)
    if not opening.imports or corpus.preview.is_plain(opening.imports):
        return None
    if here is not None and here[0] == opening.project:
        return here[1]
    return corpus.preview.scheme_at(opening.project)
