"""The quiet table that the lists of documents and spans are: rows, no grid, no headers, nothing to edit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import grown


class QuietTable(QTableView):
    """A table whose rows and columns grow with the letters; one row is chosen at a time."""

    def __init__(self, model: QAbstractTableModel, row_height: int, parent: QWidget) -> None:
        """`row_height`: pixels, beside letters of the usual size."""
        super().__init__(parent)
        self._row_height = row_height
        self._widths: Mapping[int, int] = {}
        make_quiet(self, model, row_height)
        # Else the letters of before would keep the rows of now high.
        self.verticalHeader().setMinimumSectionSize(1)
        self._grow()

    def set_widths(self, widths: Mapping[int, int]) -> None:
        """The width of some columns in pixels, beside letters of the usual size."""
        self._widths = widths
        self._grow()

    def _grow(self) -> None:
        """No column takes more than its share of the room, whatever the letters."""
        self.verticalHeader().setDefaultSectionSize(grown(self._row_height))
        most = max(1, self.viewport().width() // 2)
        for column, width in self._widths.items():
            self.horizontalHeader().resizeSection(column, max(width, min(grown(width), most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room, where large letters leave little."""
        super().resizeEvent(event)
        if grown(1000) != 1000:
            self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()


def quiet_table(model: QAbstractTableModel, row_height: int, parent: QWidget) -> QuietTable:
    """A quiet table over `model`."""
    return QuietTable(model, row_height, parent)


def make_quiet(table: QTableView, model: QAbstractTableModel, row_height: int) -> None:
    """The same look for a table of another class, with rows of `row_height` pixels."""
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(row_height)
    table.horizontalHeader().hide()
