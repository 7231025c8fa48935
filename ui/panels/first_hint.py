"""A hint for a first step, below the text: a quiet line with a button that sends it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.marks import plain_label


class FirstHintLine(QFrame):
    """Wish: no more of this hint. It is not there while there is nothing to say."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._button = QPushButton()
        self._button.setProperty("kind", "quiet")
        self._button.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.hide()
        self._retranslate()

    def say(self, words: str) -> None:
        """Show `words`; with "" go."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def _retranslate(self) -> None:
        self._button.setText(self.tr("Understood"))
        self._button.setAccessibleName(self.tr("Understood: do not show this hint again"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
