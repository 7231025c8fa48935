"""What the export dialog shows while it writes and afterwards: where the export is, what it holds, what was lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from corpus.loss_examples import Lost
from ui.dialog_frame import plain_label
from ui.dialogs.export.losses import LossesTable
from ui.theme import Space

_STEPS = 1_000


class WritingPage(QWidget):
    """A title, a bar as long as work goes on, then the lines of the outcome."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = plain_label("", "title")
        self.place = plain_label("", "dim")
        _make_path(self.place)
        self.words = plain_label("")
        self.report = plain_label("", "dim")
        for label in (self.title, self.place, self.words, self.report):
            label.setMinimumWidth(1)
        self.progress = QProgressBar(textVisible=False)
        self.losses = LossesTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for one in (self.title, self.place, self.progress, self.words, self.report, self.losses):
            column.addWidget(one)
        column.addStretch()
        column.setStretchFactor(self.losses, 1)

    def show_writing(self, place: str) -> None:
        """Work has begun."""
        self._show(self.tr("Writing…"), place, self.tr("What is there now stays until all of it is written and read."))
        self.progress.setAccessibleName(self.tr("Writing"))
        self.progress.setRange(0, 0)
        self.progress.show()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self.progress.setRange(0, _STEPS if total else 0)
        self.progress.setValue(done * _STEPS // total if total else 0)

    def show_done(self, place: str, words: str, report: str, lost: Sequence[Lost]) -> None:
        """All is written: where, how much, and what was lost."""
        whole = "" if lost else self.tr("Nothing was lost.")
        self._show(self.tr("Exported"), place, f"{words} {whole}".strip(), report)
        self.losses.show_losses(lost)
        self.losses.setVisible(bool(lost))

    def show_failed(self, place: str, words: str) -> None:
        """Nothing is written, and why."""
        self._show(self.tr("Not exported"), place, words)

    def _show(self, title: str, place: str, words: str, report: str = "") -> None:
        for label, said in ((self.title, title), (self.place, place), (self.words, words), (self.report, report)):
            label.setText(said)
            label.setVisible(bool(said))
        self.progress.hide()
        self.losses.hide()


def _make_path(label: QLabel) -> None:
    """A path can be marked and copied; it reads from left to right, on the side where lines begin."""
    is_rtl = label.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
