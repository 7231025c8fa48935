"""Exports in the hands of the user: asked for, counted before they are written, written in a task, and told of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

import corpus.export_place
import corpus.export_plan
import corpus.export_preview
import corpus.export_report
import corpus.export_wishes
import corpus.exporting
import corpus.loss_examples
import corpus.seeds
import corpus.stock
import corpus.supply
import ui.dialogs.export
import ui.export_asking
import ui.export_words
import ui.split_words
from corpus.errors import CorpusError, Reason, WriteError
from corpus.progress import Progress
from corpus.project import Project
from ui import wording
from ui.bridge import Bridge
from ui.messages import Messages, note
from ui.tasks import Task

# Milliseconds from the last choice to the counting, so that a name can be typed in peace.
_PAUSE = 250
# Bytes of each file of the preview: a record with its tokens should be whole.
_HELD = 200_000


class _Counted(NamedTuple):
    """What a counting found, and the plan it was made by, with its seed."""

    plan: corpus.export_plan.Plan
    counts: corpus.export_plan.Counts
    lost: tuple[corpus.loss_examples.Lost, ...]
    stock: corpus.stock.Stock


class _Written(NamedTuple):
    """What an export wrote."""

    report: corpus.exporting.ExportReport
    lost: tuple[corpus.loss_examples.Lost, ...]


class Exporting(QObject):
    """Opens the dialog, answers its wishes; one counting and one look at the place at a time, the latest wins."""

    def __init__(self, bridge: Bridge, messages: Messages, window: QWidget) -> None:
        """`window`: over which the dialog is shown, and who owns this."""
        super().__init__(window)
        self._bridge = bridge
        self._messages = messages
        self._window = window
        self._is_opening = False
        self._looks: dict[str, Task] = {}
        self._writing: Task | None = None
        self._plan: corpus.export_plan.Plan | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)
        self.dialog: ui.dialogs.export.ExportDialog | None = None

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (("file.export", self.ask),)

    # ---- the dialog

    def ask(self) -> None:
        """Open the dialog with what this project was last exported as; what it needs to know is read in a task."""
        project = self._bridge.project
        if project is None or self._is_opening or self.dialog is not None:
            return
        self._is_opening = True
        self._bridge.about_to_leave.emit()

        def work(_progress: Progress) -> ui.dialogs.export.Offer:
            return _offer(project)

        self._bridge.tasks.run(work, partial(self._open, project), self._on_unopened, self.tr("Opening the export"))

    def _on_unopened(self, error: BaseException) -> None:
        self._is_opening = False
        self._bridge.tell(error)

    def _open(self, project: Project, offer: ui.dialogs.export.Offer) -> None:
        self._is_opening = False
        if project is not self._bridge.project:
            return
        dialog = ui.dialogs.export.ExportDialog(offer, self._window)
        self.dialog = dialog
        dialog.changed.connect(self._on_changed)
        dialog.place_changed.connect(self._look_at_place)
        dialog.place_requested.connect(self._choose_place)
        dialog.count_requested.connect(self._count)
        dialog.stop_requested.connect(self._stop_counting)
        dialog.export_requested.connect(self._export)
        dialog.writing_stop_requested.connect(self._stop_writing)
        dialog.folder_requested.connect(self._open_folder)
        dialog.finished.connect(self._on_finished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.furnished.connect(partial(self._show, project))

    def _show(self, project: Project) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if project is not self._bridge.project:
            dialog.reject()
            return
        dialog.open()
        # It is painted first.
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        self._look_at_place()
        self._count()

    def _on_finished(self) -> None:
        self._pause.stop()
        for task in (*self._looks.values(), self._writing):
            if task is not None:
                task.cancel()
        self._looks.clear()
        self.dialog = None

    def _choose_place(self) -> None:
        dialog = self.dialog
        if dialog is not None:
            format_ = corpus.export_wishes.format_of(dialog.wishes)
            suffixes = () if corpus.export_wishes.is_folder(dialog.wishes) else format_.suffixes
            chosen = ui.export_asking.place(dialog.place.path(), format_.name, suffixes, dialog)
            if chosen is not None:
                dialog.place.put(chosen)

    def _open_folder(self) -> None:
        if self.dialog is not None:
            ui.export_asking.show_folder(self.dialog.place.path().parent)

    # ---- what would come of it

    def _on_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.show_counting()
        self._look_at_place()
        self._stop("count")
        self._pause.start()

    def _look_at_place(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        path, is_folder = dialog.place.path(), corpus.export_wishes.is_folder(dialog.wishes)

        def work(_progress: Progress) -> corpus.export_place.Standing:
            return corpus.export_place.standing(path, is_folder=is_folder)

        self._look("place", work, dialog.show_standing, self.tr("Looking where the export goes"))

    def _count(self) -> None:
        """Write to nowhere and count, and show the first records."""
        dialog, project = self.dialog, self._bridge.project
        if dialog is None or project is None:
            return
        if not dialog.is_sound:
            dialog.show_trouble(self.tr("Nothing is chosen that could be written."))
            return
        dialog.show_counting()
        wishes = dialog.wishes
        plan = corpus.export_wishes.plan(wishes)

        def work(progress: Progress) -> Mapping[str, corpus.export_preview.Shown]:
            with closing(project.reader()) as store:
                supply = corpus.supply.StoreSupply(store)
                files = corpus.exporting.preview(supply, plan, limit=_HELD, progress=progress)
            return {name: corpus.export_preview.shown(content) for name, content in files.items()}

        done = partial(self._on_previewed, project, wishes)
        self._look("count", work, done, self.tr("Making the preview"))

    def _on_previewed(
        self, project: Project, wishes: corpus.export_wishes.Wishes, files: Mapping[str, corpus.export_preview.Shown]
    ) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.outcome.show_files(files)

        def work(progress: Progress) -> _Counted:
            with closing(project.reader()) as store:
                supply = corpus.stock.Counted(corpus.supply.StoreSupply(store))
                plan = corpus.export_wishes.seeded(corpus.export_wishes.plan(wishes), wishes, store, progress)
                counts = corpus.exporting.forecast(supply, plan, progress)
                return _Counted(plan, counts, corpus.loss_examples.lost(store, counts.losses), supply.stock)

        task = self._look("count", work, self._on_counted, self.tr("Counting what would be lost"))
        task.progressed.connect(dialog.outcome.show_progress)

    def _on_counted(self, found: _Counted) -> None:
        if self.dialog is not None:
            self._plan = found.plan
            sides = ui.split_words.outcome(found.plan.split, found.counts)
            self.dialog.show_counted(ui.export_words.forecast(found.counts), found.lost, sides, found.stock)
            if not found.counts.documents:
                self.dialog.outcome.show_files({})
                self.dialog.show_trouble(ui.export_words.nothing(found.counts))

    def _stop_counting(self) -> None:
        self._pause.stop()
        self._stop("count")
        if self.dialog is not None:
            self.dialog.show_trouble(self.tr("Not counted, so nothing can be written yet."), may_again=True)

    def _look(self, name: str, work: Callable[[Progress], object], done: Callable[..., None], title: str) -> Task:
        """Do `work` instead of the last of that name; only the latest is heard."""
        self._stop(name)
        task: Task | None = None

        def tell(result: object) -> None:
            if self._looks.get(name) is task:
                del self._looks[name]
                done(result)

        def fail(error: BaseException) -> None:
            if self._looks.get(name) is task:
                del self._looks[name]
                self._on_trouble(error)

        task = self._bridge.tasks.run(work, tell, fail, title)
        self._looks[name] = task
        return task

    def _stop(self, name: str) -> None:
        task = self._looks.pop(name, None)
        if task is not None:
            task.cancel()

    def _on_trouble(self, error: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.outcome.show_files({})
            self.dialog.show_trouble(_said(error))

    # ---- writing

    def _export(self) -> None:
        dialog, project, plan = self.dialog, self._bridge.project, self._plan
        if dialog is None or project is None or plan is None or dialog.is_writing:
            return
        wishes, path = dialog.wishes, dialog.place.path()
        is_folder = corpus.export_wishes.is_folder(wishes)
        dialog.show_writing()
        self._remember(project, wishes)

        def work(progress: Progress) -> _Written:
            standing = corpus.export_place.standing(path, is_folder=is_folder)
            if standing is corpus.export_place.Standing.STRANGERS:
                raise WriteError(Reason.STRANGERS_FILE, path)
            with closing(project.reader()) as store:
                report = corpus.exporting.export(corpus.supply.StoreSupply(store), path, plan, progress)
                return _Written(report, corpus.loss_examples.lost(store, report.counts.losses))

        done = partial(self._on_written, project, plan)
        self._writing = self._bridge.tasks.run(work, done, self._on_failed, self.tr("Exporting"))
        self._writing.progressed.connect(dialog.writing.show_progress)
        self._writing.ended.connect(self._on_writing_ended)

    def _remember(self, project: Project, wishes: corpus.export_wishes.Wishes) -> None:
        """Keep the wishes with the project, for the next time."""
        if not project.is_read_only:
            kept = corpus.export_wishes.to_json(wishes)
            self._keep(partial(project.store.set_setting, corpus.export_wishes.SETTING, kept))

    def _keep(self, keep: Callable[[], object]) -> None:
        """Keep something for the next time; that it cannot be kept hinders nothing."""
        try:
            keep()
        except CorpusError as error:
            self._bridge.tell(error)

    def _on_written(self, project: Project, plan: corpus.export_plan.Plan, written: _Written) -> None:
        path, counts = written.report.path, written.report.counts
        if plan.split is not None and project is self._bridge.project:
            self._keep(partial(corpus.seeds.remember_seed, plan.split, project.store))
        self._messages.tell(note(self.tr("Exported: {file}").format(file=wording.isolated(path.name)), str(path)))
        if self.dialog is not None:
            said = self.tr("What it was made with and what was lost stands in {report}.")
            words = said.format(report=wording.isolated(_report_name(path, plan)))
            told = [ui.export_words.outcome(counts), *ui.split_words.outcome(plan.split, counts)]
            self.dialog.show_done("\n".join(told), words, written.lost)

    def _on_failed(self, error: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.show_failed(_said(error))
        else:
            self._bridge.tell(error)

    def _stop_writing(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _on_writing_ended(self) -> None:
        self._writing = None
        # What was stopped calls nobody.
        if self.dialog is not None and self.dialog.is_writing:
            self.dialog.show_failed(self.tr("Stopped. Nothing was written."))


def _offer(project: Project) -> ui.dialogs.export.Offer:
    """What the dialog begins with."""
    with closing(project.reader()) as store:
        wishes = corpus.export_wishes.from_json(store.setting(corpus.export_wishes.SETTING))
        scheme = store.scheme()
    formats = corpus.export_wishes.writable()
    missing = {one.name: extra for one in formats if (extra := corpus.export_wishes.missing_extra(one))}
    return ui.dialogs.export.Offer(formats, missing, scheme, wishes, project.path.parent, project.name)


def _report_name(path: Path, plan: corpus.export_plan.Plan) -> str:
    """Where the report of an export lies, as one says it."""
    if corpus.export_report.lies_beside(plan):
        return corpus.export_report.report_beside(path).name
    return f"{path.name}/{corpus.export_report.REPORT}"


def _said(error: BaseException) -> str:
    """Why nothing came of it, and how a missing library is added."""
    if isinstance(error, CorpusError) and error.reason is Reason.NEEDS_EXTRA:
        command = wording.left_to_right(f"pip install '{error.detail}'")
        return f"{ui.export_words.needs()}\n{command}"
    return str(wording.failure(error))
