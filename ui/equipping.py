"""What the assistant of a project goes by, in the hands of its user: asked for, kept, and pipelines asked at once.

Pipelines are asked in a task, one after the other; what they say is kept by the project beside the labels, so that
labelling never waits for one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

import corpus.assistant_wishes
import corpus.list_process
import corpus.predicting
import ui.assistant_asking
import ui.assistant_words
import ui.dialogs.assistant
import ui.wording
from corpus.errors import ReadProblem
from corpus.progress import Progress
from corpus.project import Project
from ui.assisting import Assisting
from ui.bridge import Bridge
from ui.messages import Failure, Messages, Severity, note, particulars
from ui.tasks import EXPECTED, Task

_KEY = "assistant"


class Equipping(QObject):
    """Opens the dialog and answers its wishes; tells `assisting` when the project goes by others."""

    def __init__(self, bridge: Bridge, messages: Messages, assisting: Assisting, window: QWidget) -> None:
        """`window`: over which the dialog is shown, and who owns this."""
        super().__init__(window)
        self._bridge = bridge
        self._messages = messages
        self._assisting = assisting
        self._window = window
        self._looks: list[Task] = []
        self._said: set[str] = set()
        self._waiting: list[corpus.assistant_wishes.PipelineWish] = []
        self._is_asking = False
        self.dialog: ui.dialogs.assistant.AssistantDialog | None = None
        assisting.process.troubled.connect(self._on_troubled)
        assisting.process.switched_off.connect(self._on_switched_off)
        bridge.project_closed.connect(self._on_project_closed)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (("assistant.settings", self.ask), ("assistant.predict", self.predict_all))

    # ---- the dialog

    def ask(self) -> None:
        """Open the dialog with what the project goes by."""
        project = self._bridge.project
        if project is None or project.is_read_only or self.dialog is not None:
            return
        fared = ui.assistant_words.fared_of(self._assisting.fared)
        offer = ui.dialogs.assistant.Offer(
            project.store.scheme(), self._wishes(project), fared, self._assisting.clitics
        )
        self.dialog = dialog = ui.dialogs.assistant.AssistantDialog(offer, self._window)
        dialog.saved.connect(self._on_saved)
        dialog.finished.connect(self._on_finished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.furnished.connect(self._show)

    @Slot()
    def _show(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.lists.look_requested.connect(self._look)
        dialog.lists.addition_requested.connect(self._choose_lists)
        dialog.pipelines.addition_requested.connect(self._choose_pipeline)
        dialog.open()
        dialog.lists.begin()

    @Slot()
    def _on_finished(self) -> None:
        for task in self._looks:
            task.cancel()
        self._looks.clear()
        self.dialog = None

    def _choose_lists(self) -> None:
        if self.dialog is not None:
            self.add_lists(ui.assistant_asking.word_lists(self.dialog))

    def add_lists(self, paths: Sequence[Path]) -> None:
        """Put word lists into the dialog."""
        project = self._bridge.project
        if self.dialog is not None and project is not None:
            self.dialog.lists.add(corpus.assistant_wishes.written(one, project.path.parent) for one in paths)

    def _choose_pipeline(self) -> None:
        if self.dialog is not None:
            self.add_pipeline(ui.assistant_asking.pipeline(self.dialog))

    def add_pipeline(self, folder: Path | None) -> None:
        """Put a pipeline into the dialog; nothing where none was chosen."""
        project = self._bridge.project
        if self.dialog is not None and project is not None and folder is not None:
            self.dialog.pipelines.add(corpus.assistant_wishes.written(folder, project.path.parent))

    @Slot(str)
    def _look(self, written: str) -> None:
        """Count what is in a word list, in a task."""
        project, dialog = self._bridge.project, self.dialog
        if project is None or dialog is None:
            return
        path = corpus.assistant_wishes.placed(written, project.path.parent)
        label = next((one.label for one in dialog.lists.brought if one.path == written), "")

        def work(progress: Progress) -> corpus.list_process.Counted:
            return corpus.list_process.count_apart(path, label, lambda: progress(0, 0))

        def done(counted: corpus.list_process.Counted) -> None:
            if self.dialog is dialog:
                dialog.lists.show_counted(written, counted)

        def failed(error: BaseException) -> None:
            if self.dialog is dialog:
                dialog.lists.show_trouble(written, str(ui.wording.failure(error)))

        self._looks.append(self._bridge.tasks.run(work, done, failed, self.tr("Reading a word list")))

    # ---- what is wished for

    def _wishes(self, project: Project) -> corpus.assistant_wishes.Wishes:
        return corpus.assistant_wishes.from_json(project.store.setting(corpus.assistant_wishes.SETTING)).wishes

    @Slot(object)
    def _on_saved(self, wishes: corpus.assistant_wishes.Wishes) -> None:
        project = self._bridge.project
        before = self._wishes(project) if project is not None else wishes
        if project is None or before == wishes:
            return
        try:
            project.store.set_setting(corpus.assistant_wishes.SETTING, corpus.assistant_wishes.to_json(wishes))
        except EXPECTED as error:
            self._bridge.tell(error)
            return
        self._forget_troubles()
        self._assisting.begin_anew()
        names = {one.name for one in wishes.pipelines}
        gone = [one.name for one in before.pipelines if one.name not in names]
        if gone:
            self._forget(project, gone)
        self._predict([one for one in wishes.pipelines if one not in before.pipelines])

    def _forget(self, project: Project, names: Sequence[str]) -> None:
        def work(progress: Progress) -> None:
            with closing(project.writer()) as store:
                corpus.predicting.forget(store, names, progress)

        self._bridge.tasks.run(work, self._on_forgotten, self._bridge.tell, self.tr("Taking suggestions away"))

    def _on_forgotten(self, _nothing: None) -> None:
        self._assisting.on_predicted()

    # ---- asking pipelines

    def predict_all(self) -> None:
        """Ask every pipeline that is in use, for every document that is not done."""
        project = self._bridge.project
        if project is None or project.is_read_only:
            return
        wishes = self._wishes(project)
        used = [one for one in wishes.pipelines if corpus.predicting.NAME + one.name not in wishes.off]
        if not used:
            said = self.tr("No pipeline is in use. Add a folder in “The assistant of this project”.")
            self._messages.tell(note(said))
        self._predict(used)

    def _predict(self, wanted: Sequence[corpus.assistant_wishes.PipelineWish]) -> None:
        self._waiting += [one for one in wanted if one not in self._waiting]
        self._predict_next()

    def _predict_next(self) -> None:
        project = self._bridge.project
        if project is None or self._is_asking or not self._waiting:
            return
        wish = self._waiting.pop(0)
        self._is_asking = True

        def work(progress: Progress) -> corpus.predicting.Predicted:
            with closing(project.writer()) as store:
                return corpus.predicting.predict(store, wish, progress)

        title = self.tr("Asking {name}").format(name=ui.wording.isolated(wish.name))
        task = self._bridge.tasks.run(work, partial(self._on_predicted, wish), self._on_failed, title)
        task.ended.connect(partial(self._on_ended, task))

    def _on_predicted(self, wish: corpus.assistant_wishes.PipelineWish, told: corpus.predicting.Predicted) -> None:
        self._messages.tell(note(*ui.assistant_words.predicted(wish.name, told)))

    def _on_failed(self, error: BaseException) -> None:
        self._messages.tell(Failure(Severity.ERROR, str(ui.wording.failure(error)), particulars(error)))

    def _on_ended(self, task: Task) -> None:
        """What was kept by then is there; the next one's turn has come, unless somebody has stopped this one."""
        self._is_asking = False
        if task.is_cancelled:
            self._waiting.clear()
        self._assisting.on_predicted()
        self._predict_next()

    # ---- what could not be had

    @Slot(object)
    def _on_troubled(self, troubles: Sequence[ReadProblem]) -> None:
        for one in troubles:
            key = f"{_KEY} {one.reason} {one.path} {one.detail}"
            self._said.add(key)
            said = self.tr("The assistant goes on without it: {trouble}")
            words = said.format(trouble=ui.assistant_words.trouble(one))
            self._messages.tell(Failure(Severity.WARNING, words, str(one.path), key))

    @Slot(str, bool, str)
    def _on_switched_off(self, suggester: str, is_slow: bool, detail: str) -> None:
        slow = self.tr("The suggester “{name}” took too long and was switched off. The others go on.")
        failed = self.tr("The suggester “{name}” failed and was switched off. The others go on.")
        said = (slow if is_slow else failed).format(name=ui.wording.suggester(suggester))
        key = f"{_KEY} {suggester}"
        self._said.add(key)
        self._messages.tell(Failure(Severity.WARNING, said, detail, key))

    def _forget_troubles(self) -> None:
        for key in self._said:
            self._messages.over(key)
        self._said.clear()

    @Slot()
    def _on_project_closed(self) -> None:
        self._waiting.clear()
        self._is_asking = False
        self._forget_troubles()
        if self.dialog is not None:
            self.dialog.reject()
