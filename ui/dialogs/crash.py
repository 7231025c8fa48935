"""Shows the report of a fault of ours, and that the work is safe."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class CrashDialog(QDialog):
    """Says that the work is safe, shows the report, copies it."""

    def __init__(self, report: str, place: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Something went wrong"))
        safe = QLabel(
            self.tr("Tawsim has a fault, and you have just met it. Your labels are safe: each was saved when made.")
        )
        ask = QLabel(self.tr("You can go on. Sending us this report helps to mend it."))
        kept = QLabel(str(place) if place else "")
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for label in (safe, ask, kept):
            label.setTextFormat(label.textFormat().PlainText)
            label.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        for widget in (safe, ask, shown, kept, buttons):
            rows.addWidget(widget)
        self.resize(640, 420)

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
