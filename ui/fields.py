"""Fields for a remark, of a line or a page: what was written is told once the hand has left, and never lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class LineField(QLineEdit):
    """`written` when another text stands there than was shown; `left` when Return or Esc ask for the text's focus."""

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self.keep)

    def show_words(self, words: str, *, is_other: bool) -> None:
        """Show what is kept; what one is just writing stays, unless the field is now about something other."""
        if is_other or words != self._shown or not self.hasFocus():
            self._shown = words
            self.setText(words)
            self.setCursorPosition(0 if not self.hasFocus() else len(words))

    def keep(self) -> None:
        """Tell what was written, if it is something else than before."""
        if self.text() != self._shown:
            self._shown = self.text()
            self.written.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return keeps and leaves, Esc puts back what stood there and leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PageField(QPlainTextEdit):
    """The same over several lines: Return begins a new one, Esc keeps what was written and leaves."""

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)

    def show_words(self, words: str, *, is_other: bool) -> None:
        """Show what is kept; what one is just writing stays, unless the field is now about something other."""
        if is_other or words != self._shown or not self.hasFocus():
            self._shown = words
            if self.toPlainText() != words:
                self.setPlainText(words)

    def keep(self) -> None:
        """Tell what was written, if it is something else than before."""
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.written.emit(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps and leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)
