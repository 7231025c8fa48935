"""What every dialog has in common: its margins, its row of buttons, and texts shown as they are."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.theme import Space

STEP_MS = 1
"""From the end of a step to the next one: of a timer that is due at once two may be taken in one turn of the loop."""


class Frame(QDialog):
    """A dialog with a body above a row of buttons; Escape closes it, the first button added last answers Return."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.MEDIUM)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.SMALL)
        self._buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.WIDE)
        whole.addLayout(self.body)
        whole.addLayout(self._buttons)

    def open(self) -> None:
        """Show it; it is painted a turn of the event loop later, for making and placing it fill one already."""
        self.setUpdatesEnabled(False)
        super().open()
        QTimer.singleShot(0, self, self._let_paint)

    def _let_paint(self) -> None:
        self.setUpdatesEnabled(True)

    def add_button(self, title: str, kind: str = "", *, is_default: bool = False) -> QPushButton:
        """A button at the end of the row; `kind` is a look of theme.qss: primary, danger or plain."""
        button = QPushButton(title)
        button.setAccessibleName(title)
        button.setProperty("kind", kind)
        button.setAutoDefault(is_default)
        button.setDefault(is_default)
        self._buttons.addWidget(button)
        return button

    def fit(self, usual: QSize, least: QSize) -> None:
        """Open as large as `usual`, within the window that the dialog belongs to and never below `least`."""
        self.setMinimumSize(least)
        self.setSizeGripEnabled(True)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else usual
        self.resize(usual.boundedTo(room).expandedTo(least))


class SteppedFrame(Frame):
    """A dialog that is made in steps, one a turn of the event loop, and is to be shown when it is `furnished`."""

    furnished = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.is_furnished = False
        self._steps = self._furnish()
        self._clock = QTimer(self, singleShot=True, interval=STEP_MS)
        self._clock.timeout.connect(self._take_step)
        self._clock.start()

    def furnish(self) -> None:
        """Take now all steps that were not taken yet."""
        while self._clock.isActive():
            self._take_step()

    def follow(self, steps: Iterator[None]) -> None:
        """Take these steps from the next turn on, in the place of others that were not taken yet."""
        if not self.is_furnished:
            self.furnish()
        self._steps = steps
        self._clock.start()

    def _furnish(self) -> Iterator[None]:
        """Make every part, each a part of a frame, with a step after it."""
        raise NotImplementedError

    def _take_step(self) -> None:
        if next(self._steps, self) is not self:
            self._clock.start()
            return
        self._clock.stop()
        if not self.is_furnished:
            self.is_furnished = True
            self.furnished.emit()


def turn(field: QPlainTextEdit, direction: Qt.LayoutDirection) -> None:
    """Let the lines of a field begin on that side; their words keep the direction of their own letters."""
    is_rtl = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(direction)
    field.setLayoutDirection(direction)
    field.document().setDefaultTextOption(option)


def plain_label(text: str, kind: str = "", *, wraps: bool = True) -> QLabel:
    """A label that shows `text` as it is, never as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("kind", kind)
    label.setWordWrap(wraps)
    return label
