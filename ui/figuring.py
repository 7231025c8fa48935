"""The figures of the assistant: the process is asked for them, a dialog shows them or says why there are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot

import corpus.figure_lines
import ui.dialogs.figures
from annotation.change import State
from corpus.listing import DocumentQuery
from ui import wording
from ui.assistant_process import AssistantProcess
from ui.frame import Frame
from ui.settings import ASSISTANT

_DONE = DocumentQuery(frozenset((State.DONE,)))


class Figuring(QObject):
    """Opens the dialog and keeps it up to date while it is open. `dialog`: the one that is open, or None."""

    def __init__(self, frame: Frame, process: AssistantProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._process = process
        self._has_died = False
        self.dialog: ui.dialogs.figures.FiguresDialog | None = None
        process.figures.connect(self._on_figures)
        process.learning.connect(self._on_learning)
        process.ready.connect(self._ask)
        process.trained.connect(self._ask)
        process.measured.connect(self._ask)
        process.died.connect(self._on_died)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (("assistant.figures", self.show),)

    def show(self) -> None:
        """Open the dialog; what it shows comes when the process has told it."""
        if self.dialog is not None or self._frame.bridge.project is None:
            return
        self.dialog = ui.dialogs.figures.FiguresDialog(self._label, self._frame)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.say(self._standing())
        self.dialog.open()
        self._ask()

    def _label(self, layer: str, label: str) -> str:
        return wording.label(self._frame.scheme, layer, label)

    def _standing(self) -> str:
        """Why there are no figures yet, and what brings them about."""
        project = self._frame.bridge.project
        if not self._frame.settings.get(ASSISTANT):
            return self.tr("The assistant is switched off. It is switched on in the preferences.")
        if project is None or not project.store.documents(limit=1, query=_DONE):
            return self._empty()
        if self._has_died and not self._process.is_running:
            return self.tr("The assistant has stopped. It starts again when the project is opened again.")
        return self.tr("One moment: the figures are being drawn up.")

    def _empty(self) -> str:
        key = self._frame.keymap.shown("state.done")
        said = self.tr(
            "Nothing has been measured yet. Label a document and mark it as done ({key}): from then on this page says "
            "who would have been right how often, on which label, and how many actions that saves. What more documents "
            "would bring about is told from thirty on."
        )
        return said.format(key=wording.left_to_right(key))

    @Slot()
    def _ask(self) -> None:
        if self.dialog is not None:
            self._process.ask_figures()

    @Slot(object)
    def _on_figures(self, said: Mapping[str, object]) -> None:
        if self.dialog is None:
            return
        figures = corpus.figure_lines.read_figures(said)
        if figures.documents:
            self.dialog.show_figures(figures)
        else:
            self.dialog.say(self._empty())

    @Slot(int, int)
    def _on_learning(self, done: int, total: int) -> None:
        self._has_died = False
        if self.dialog is not None:
            said = self.tr("One moment: the assistant reads what has been finished, {done} of {total}.")
            self.dialog.say(said.format(done=wording.number(done), total=wording.number(total)))

    @Slot(str)
    def _on_died(self, _words: str) -> None:
        self._has_died = True
        if self.dialog is not None:
            self.dialog.say(self._standing())

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
