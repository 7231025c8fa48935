"""What will come of the export, beside the choices: how much, what the format does not hold, and the first records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from corpus.export_preview import Shown
from corpus.loss_examples import Lost
from ui.dialog_frame import plain_label, turn
from ui.dialogs.export.losses import LossesTable
from ui.theme import Space

_LEAST_HIGH = 72
_STEPS = 1_000
_HEIGHTS = (240, 300)


class Outcome(QWidget):
    """Shows what is known, and says what is still being counted. Wishes: `stop_requested`, `count_requested`."""

    stop_requested = Signal()
    count_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: Mapping[str, Shown] = {}
        self.summary = plain_label("")
        self.summary.setMinimumWidth(1)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Counting what would be lost"))
        self.stop_button = self._button(self.tr("S&top counting"))
        self.stop_button.clicked.connect(self.stop_requested)
        self.again_button = self._button(self.tr("Count a&gain"))
        self.again_button.clicked.connect(self.count_requested)
        self.losses_title = plain_label("", "section")
        self.losses_title.setMinimumWidth(1)
        self.losses = LossesTable()
        self.losses_title.setBuddy(self.losses)
        self.file = QComboBox()
        self.file.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.file.setAccessibleName(self.tr("The file that is shown"))
        self.file.currentIndexChanged.connect(self._show_file)
        self.text = _preview()
        self.text.setAccessibleName(self.tr("The first records as they would be written"))
        self._lay_out()
        self.show_counting()

    def _lay_out(self) -> None:
        counting = QHBoxLayout()
        counting.setSpacing(Space.SMALL)
        counting.addWidget(self.progress, 1)
        counting.addWidget(self.stop_button)
        counting.addWidget(self.again_button)
        counting.addStretch()
        title = plain_label(self.tr("Previe&w"), "section", wraps=False)
        title.setBuddy(self.text)
        self.hint = plain_label("", "dim")
        self.hint.setMinimumWidth(1)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(title)
        head.addWidget(self.hint, 1)
        head.addWidget(self.file)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(Space.SMALL)
        below.addLayout(head)
        below.addWidget(self.text, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.losses)
        halves.addWidget(lower)
        halves.setSizes(list(_HEIGHTS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Space.SMALL, 0, 0)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self.summary)
        whole.addLayout(counting)
        whole.addWidget(self.losses_title)
        whole.addWidget(halves, 1)

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleName(title.replace("&", ""))
        button.setAutoDefault(False)
        button.setProperty("kind", "quiet")
        return button

    # ---- what is known

    def show_counting(self) -> None:
        """The choices have changed: what was counted holds no more."""
        self.summary.setText(self.tr("Counting what would be written and what would be lost…"))
        self._show_state(is_counting=True)
        self.progress.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """How far the counting has come."""
        self.progress.setRange(0, _STEPS if total else 0)
        self.progress.setValue(done * _STEPS // total if total else 0)

    def show_counted(self, summary: str, lost: Sequence[Lost]) -> None:
        """How much there will be, and what of it the format does not hold."""
        self.summary.setText(summary)
        self._show_state(is_counting=False)
        is_whole = self.tr("✓ Nothing is lost: the format holds all of it.")
        some = self.tr("What the format does not hold as it is")
        self.losses_title.setText(some if lost else is_whole)
        self.losses_title.show()
        self.losses.show_losses(lost)
        self.losses.setVisible(bool(lost))

    def show_trouble(self, words: str, *, may_again: bool = False) -> None:
        """Why nothing can be counted; `may_again`: because it was stopped."""
        self.summary.setText(words)
        self._show_state(is_counting=False)
        self.again_button.setVisible(may_again)

    def show_files(self, files: Mapping[str, Shown]) -> None:
        """The beginning of each file, by its name; "" is the name of the only one."""
        standing = self.file.currentText()
        self._files = files
        with QSignalBlocker(self.file):
            self.file.clear()
            self.file.addItems(list(files))
            self.file.setCurrentIndex(max(0, self.file.findText(standing)))
        self.file.setVisible(len(files) > 1)
        self._show_file()

    def _show_state(self, *, is_counting: bool) -> None:
        self.progress.setVisible(is_counting)
        self.stop_button.setVisible(is_counting)
        self.again_button.hide()
        self.losses_title.hide()
        self.losses.hide()

    def _show_file(self) -> None:
        content = self._files.get(self.file.currentText())
        is_laid_out = content is not None and content.is_laid_out
        self.hint.setText(self.tr("line breaks added for reading") if is_laid_out else "")
        for_programs = self.tr("This file is made for programs and cannot be read as text.")
        self.text.setPlainText("" if content is None else content.text or for_programs)


def _preview() -> QPlainTextEdit:
    """A field in which a file stands as in any editor: from left to right, whatever the language of its texts."""
    text = QPlainTextEdit(readOnly=True)
    text.setTabChangesFocus(True)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    text.setMinimumHeight(_LEAST_HIGH)
    turn(text, Qt.LayoutDirection.LeftToRight)
    return text
