"""The quiet table that the lists of documents and spans are: rows, no grid, no headers, nothing to edit."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


def quiet_table(model: QAbstractTableModel, row_height: int, parent: QWidget) -> QTableView:
    """A table over `model` whose rows are `row_height` pixels high; one row is chosen at a time."""
    table = QTableView(parent)
    make_quiet(table, model, row_height)
    return table


def make_quiet(table: QTableView, model: QAbstractTableModel, row_height: int) -> None:
    """The same for a table of another class."""
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
