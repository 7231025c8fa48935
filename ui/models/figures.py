"""The figures of the assistant as rows of a table: who, on which label, how often right, and whether he may speak."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotation.suggest.figures import EVERYBODY, Figures, Part, Row
from ui.figure_words import WORDS, share, shown

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
WHOLE = -1
"""Instead of a window: all documents."""


class Column(IntEnum):
    """What a row says."""

    WHO = 0
    LABEL = 1
    SHOWN = 2
    PRECISION = 3
    RECALL = 4
    STANDING = 5


class FiguresModel(QAbstractTableModel):
    """Rows as the figures have them; shares of all documents, or of one window."""

    def __init__(self, label: Callable[[str, str], str], parent: QObject | None = None) -> None:
        """`label`: what a label of a layer is called."""
        super().__init__(parent)
        self._label = label
        self._rows: tuple[Row, ...] = ()
        self._window = WHOLE

    def show_figures(self, figures: Figures) -> None:
        """Other figures, of all documents."""
        self.beginResetModel()
        self._rows = figures.rows
        self._window = WHOLE
        self.endResetModel()

    def show_window(self, window: int) -> None:
        """Only the documents of that window, by its place; `WHOLE` for all."""
        self._window = window
        if self._rows:
            self.dataChanged.emit(self.index(0, Column.SHOWN), self.index(len(self._rows) - 1, Column.RECALL))

    def row(self, line: int) -> Row | None:
        """What stands in that line, or None."""
        return self._rows[line] if 0 <= line < len(self._rows) else None

    def words_of(self, column: Column) -> set[str]:
        """All that stands in a column, its head included."""
        titles, _ = self._heads()
        return {titles[column], *(self._words(one, column) for one in self._rows)}

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell in words; those of several together in bold letters."""
        row = self.row(index.row())
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(row, index.column())
        return _bold() if role == Qt.ItemDataRole.FontRole and row.whose.label == EVERYBODY else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is called, and in the tooltip what it means."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        titles, meanings = self._heads()
        if role == Qt.ItemDataRole.ToolTipRole:
            return meanings[section]
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _heads(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        titles = (
            self.tr("Suggester"),
            self.tr("Label"),
            self.tr("Right / shown"),
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("How it stands"),
        )
        meanings = (
            self.tr("Who suggests"),
            self.tr("What is suggested"),
            self.tr("Of what was shown, so many were labelled as suggested"),
            self.tr("The share of what was shown that was right"),
            self.tr("The share of the labels that was suggested"),
            self.tr("By the last 300 that were judged"),
        )
        return titles, meanings

    def label(self, row: Row) -> str:
        """What the row's label is called."""
        return self._label(row.whose.layer, row.whose.label) if row.whose.label != EVERYBODY else WORDS.all_labels()

    def _words(self, row: Row, column: int) -> str:
        part = self._part(row)
        match column:
            case Column.WHO:
                return WORDS.who(row.whose)
            case Column.LABEL:
                return self.label(row)
            case Column.SHOWN:
                return shown(part)
            case Column.PRECISION:
                return share(part.precision)
            case Column.RECALL:
                return share(part.recall)
            case _:
                return WORDS.standing(row)

    def _part(self, row: Row) -> Part:
        return row.whole if self._window == WHOLE else row.parts[self._window]


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
