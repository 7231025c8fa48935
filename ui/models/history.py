"""What was done to the open document, in words, oldest first; undone steps stay until something new is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotation.change import Change, Kind
from annotation.history import History, Step

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

UNDONE_ROLE = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """Follows each change by the one row it concerns; reads all anew only where the log's older pages came in."""

    def __init__(self, words: Callable[[Change, str], str], parent: QObject | None = None) -> None:
        """`words`: what a step is called, given the change and the id of the document it is told for."""
        super().__init__(parent)
        self._words = words
        self._document_id = ""
        self._rows: list[Step] = []
        self._done = 0

    def show_history(self, document_id: str, history: History | None) -> None:
        """Show that document's history, or nothing."""
        self.beginResetModel()
        self._document_id = document_id
        self._rows = history.steps() if history else []
        self._done = sum(not step.is_undone for step in self._rows)
        self.endResetModel()

    def on_changed(self, change: Change, history: History) -> None:
        """Follow a change that the history has just recorded."""
        if change.kind is Kind.UNDO and self._step_back(change):
            return
        if change.kind is Kind.REDO and self._step_forward(change, history):
            return
        if change.undoes is not None:
            self.show_history(self._document_id, history)
            return
        if self._done < len(self._rows):
            self.beginRemoveRows(QModelIndex(), self._done, len(self._rows) - 1)
            del self._rows[self._done :]
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), self._done, self._done)
        self._rows.append(Step(change, is_undone=False))
        self._done += 1
        self.endInsertRows()

    def _step_back(self, undo: Change) -> bool:
        line = self._done - 1
        if line < 0 or self._rows[line].change.id != undo.undoes:
            return False
        self._mark(line, is_undone=True)
        self._done -= 1
        return True

    def _step_forward(self, redo: Change, history: History) -> bool:
        back = history.undoable()
        line = self._done
        if back is None or line >= len(self._rows) or self._rows[line].change.id != back.id or redo.undoes is None:
            return False
        self._mark(line, is_undone=False)
        self._done += 1
        return True

    def _mark(self, line: int, *, is_undone: bool) -> None:
        self._rows[line] = Step(self._rows[line].change, is_undone)
        self.dataChanged.emit(self.index(line), self.index(line))

    @property
    def done(self) -> int:
        """How many of the rows are in force; they come first."""
        return self._done

    def steps(self) -> list[Step]:
        """The rows as they stand."""
        return list(self._rows)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many steps are known."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The step in words; `UNDONE_ROLE`: whether it is undone."""
        line = index.row()
        if not 0 <= line < len(self._rows):
            return None
        step = self._rows[line]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(step.change, self._document_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(step.change, self._document_id)
            return self.tr("undone: {step}").format(step=words) if step.is_undone else words
        return step.is_undone if role == UNDONE_ROLE else None
