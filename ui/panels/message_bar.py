"""The bar above the text in which Tawsim says what went wrong and what to do; it waits for nobody."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.marks import plain_label
from ui.messages import Failure, Severity
from ui.shortcuts import keep_keys

_SIGNS = {
    Severity.NOTE: QStyle.StandardPixmap.SP_MessageBoxInformation,
    Severity.WARNING: QStyle.StandardPixmap.SP_MessageBoxWarning,
    Severity.ERROR: QStyle.StandardPixmap.SP_MessageBoxCritical,
}
_DETAIL_LINES = 6


class MessageBar(QFrame):
    """Shows one failure at a time, the oldest first; plain text only, since it quotes files and texts."""

    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Failure] = deque()
        self._shown: Failure | None = None
        self._icon = QLabel()
        self._word = plain_label("severity")
        self._sentence = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QToolButton(autoRaise=True)
        self._more.setCheckable(True)
        self._away = QToolButton(autoRaise=True)
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setMaximumHeight(self.fontMetrics().lineSpacing() * _DETAIL_LINES)
        first = QHBoxLayout()
        for widget in (self._icon, self._word, self._sentence, self._more, self._away):
            first.addWidget(widget, 1 if widget is self._sentence else 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 8, 8)
        rows.addLayout(first)
        rows.addWidget(self._details)
        self._more.toggled.connect(self._details.setVisible)
        self._away.clicked.connect(self.dismiss)
        self._details.hide()
        keep_keys(self, ["Escape"])
        self.hide()
        self._retranslate()

    @property
    def shown(self) -> Failure | None:
        """What it says now."""
        return self._shown

    @Slot(object)
    def tell(self, failure: Failure) -> None:
        """Say `failure`, after those that are waiting; a note does not wait behind a note."""
        if self._shown is not None and self._shown.severity is not Severity.NOTE:
            self._waiting.append(failure)
        else:
            self._say(failure)

    @Slot(str)
    def withdraw(self, key: str) -> None:
        """The trouble of that key is over."""
        self._waiting = deque(one for one in self._waiting if one.key != key)
        if self._shown is not None and self._shown.key == key:
            self._next()

    @Slot()
    def dismiss(self) -> None:
        """Put away what is shown; what waits comes next."""
        if self._shown is not None:
            self.dismissed.emit(self._shown.key)
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self._say(self._waiting.popleft())
        else:
            self._shown = None
            self.hide()

    def _say(self, failure: Failure) -> None:
        self._shown = failure
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(self.style().standardIcon(_SIGNS[failure.severity]).pixmap(size))
        self._word.setText(self._words()[failure.severity])
        self._sentence.setText(wording.directed(failure.sentence))
        self._details.setPlainText(failure.details)
        self._more.setVisible(bool(failure.details))
        self._more.setChecked(False)
        self.setProperty("kind", failure.severity.value)
        # A style sheet looks at properties only when it polishes.
        for widget in (self, self._word):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self.setAccessibleName(self._words()[failure.severity])
        self.setAccessibleDescription(failure.sentence)
        self.show()

    def _words(self) -> dict[Severity, str]:
        return {
            Severity.NOTE: self.tr("Note"),
            Severity.WARNING: self.tr("Attention"),
            Severity.ERROR: self.tr("Not done"),
        }

    def _retranslate(self) -> None:
        self._more.setText(self.tr("Details"))
        self._away.setText("✕")
        self._away.setToolTip(self.tr("Put this message away"))
        self._away.setAccessibleName(self.tr("Put this message away"))
        self._details.setAccessibleName(self.tr("Details"))
        if self._shown is not None:
            self._word.setText(self._words()[self._shown.severity])

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the message away while the focus is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
