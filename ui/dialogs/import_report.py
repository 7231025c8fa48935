"""After an import: how many records were read, kept and refused, and each refused one with its reason, to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPlainTextEdit, QTableWidget, QTableWidgetItem, QWidget

from ui import wording
from ui.dialog_frame import Frame, plain_label, turn
from ui.import_words import Row
from ui.theme import Space

_SIZE = (680, 440)
_COLUMNS = 3
_MOST_LINES = 4


class _Rows(QTableWidget):
    """The refused records; what is chosen is copied as lines with tabs."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__(len(rows), _COLUMNS)
        self.setHorizontalHeaderLabels([self.tr("File"), self.tr("Line"), self.tr("Reason")])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.setAccessibleName(self.tr("Refused records"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        for place, row in enumerate(rows):
            for across, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.setItem(place, across, item)
        if rows:
            self.setCurrentCell(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies what is chosen."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy(sorted({index.row() for index in self.selectedIndexes()}))
        else:
            super().keyPressEvent(event)

    def copy(self, places: Sequence[int]) -> None:
        """Put these rows on the clipboard."""
        lines = []
        for place in places:
            cells = (self.item(place, across) for across in range(_COLUMNS))
            lines.append("\t".join(cell.text() for cell in cells if cell is not None))
        QGuiApplication.clipboard().setText("\n".join(lines))


class ImportReportDialog(Frame):
    """`summary` in one line, `remarks` below it, and a list of what was refused."""

    def __init__(
        self, summary: str, remarks: Sequence[str], rows: Sequence[Row], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Imported"), parent)
        self.resize(*_SIZE)
        self.summary = plain_label(wording.directed(summary), "title")
        self.body.addWidget(self.summary)
        self.remarks = QPlainTextEdit("\n".join(remarks), readOnly=True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setAccessibleName(self.tr("What else came of it"))
        turn(self.remarks, self.layoutDirection())
        lines = min(len(remarks), _MOST_LINES) if rows else _MOST_LINES
        self.remarks.setFixedHeight(self.fontMetrics().lineSpacing() * (lines + 1) + Space.WIDE + lines * Space.TIGHT)
        self.remarks.setVisible(bool(remarks))
        self.body.addWidget(self.remarks)
        self.list = _Rows(rows)
        self.list.setVisible(bool(rows))
        self.body.addWidget(self.list, 1)
        if not rows:
            self.body.addStretch(1)
        self.copy_button = self.add_button(self.tr("&Copy the list"))
        self.copy_button.setVisible(bool(rows))
        self.close_button = self.add_button(self.tr("Close"), "primary", is_default=True)
        self.copy_button.clicked.connect(lambda: self.list.copy(range(len(rows))))
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
