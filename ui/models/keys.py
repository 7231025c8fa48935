"""Every action and label with its keys as rows of a table, and beside each what is to be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui import ranking, wording
from ui.catalogue import Named
from ui.keymap import Keymap

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

ID_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
CAPS_ROLE = Qt.ItemDataRole.UserRole + 3


class Column(IntEnum):
    """What a row says."""

    TITLE = 0
    GROUP = 1
    KEYS = 2
    REMARK = 3


class KeysModel(QAbstractTableModel):
    """Follows the keymap; `search` leaves the rows whose titles, in either language, or keys answer."""

    def __init__(self, rows: Sequence[Named], keymap: Keymap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._keymap = keymap
        self._titles = {one.id: one.title for one in rows}
        self._shown = self._found("")
        keymap.changed.connect(self._on_changed)

    def search(self, text: str) -> None:
        """Show the rows that answer `text`, in their own order."""
        self.beginResetModel()
        self._shown = self._found(ranking.folded(text))
        self.endResetModel()

    def _found(self, wanted: str) -> list[Named]:
        return [one for one in self._rows if self._answers(one, wanted)]

    def _answers(self, row: Named, wanted: str) -> bool:
        said = (row.title, row.other, self.keys(row.id))
        return not wanted or any(wanted in ranking.folded(one) for one in said)

    def _on_changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))

    def named(self, line: int) -> Named | None:
        """What stands in that row, or None."""
        return self._shown[line] if 0 <= line < len(self._shown) else None

    def title(self, action_id: str) -> str:
        """What an action or a label is called."""
        return self._titles.get(action_id, action_id)

    def keys(self, action_id: str) -> str:
        """Its keys as people write them."""
        return "  ".join(key.shown() for key in self._keymap.keys(action_id))

    def remark(self, action_id: str) -> str:
        """What is to be said of its keys: who wants them as well, or that they were chosen."""
        rivals = self._keymap.rivals(action_id)
        if rivals:
            return "⚠ " + self.tr("also {title}").format(title=wording.isolated(self.title(rivals[0])))
        return self.tr("changed") if self._keymap.is_changed(action_id) else ""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows answer."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Title, group, keys, remark."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says and carries (`ID_ROLE`: the action id)."""
        row = self.named(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown_in(Column(index.column()), row)
            case Qt.ItemDataRole.AccessibleTextRole:
                keys, remark = self.keys(row.id), self.remark(row.id)
                return ", ".join(part for part in (row.title, row.group, keys or self.tr("no key"), remark) if part)
            case _:
                return row.id if role == ID_ROLE else None

    def _shown_in(self, column: Column, row: Named) -> str:
        match column:
            case Column.TITLE:
                return row.title
            case Column.GROUP:
                return row.group
            case Column.KEYS:
                return wording.left_to_right(self.keys(row.id))
            case Column.REMARK:
                return self.remark(row.id)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names, for screen readers: the header itself is hidden."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TITLE: self.tr("Action"),
            Column.GROUP: self.tr("Where"),
            Column.KEYS: self.tr("Keys"),
            Column.REMARK: self.tr("Remark"),
        }.get(Column(section))


class KeyListModel(KeysModel):
    """The same for reading: what has keys, each group under a row with its title, which has no id (`HEADING_ROLE`)."""

    def _found(self, wanted: str) -> list[Named]:
        groups: dict[str, list[Named]] = {}
        for one in super()._found(wanted):
            if self._keymap.keys(one.id):
                groups.setdefault(one.group, [Named("", one.group, "", "")]).append(one)
        return [one for rows in groups.values() for one in rows]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A title can be read, not chosen."""
        is_heading = self.data(index, HEADING_ROLE)
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As the other, and the keys one by one (`CAPS_ROLE`)."""
        row = self.named(index.row())
        if row is None:
            return None
        if role == HEADING_ROLE:
            return not row.id
        if role == CAPS_ROLE:
            return [key.shown() for key in self._keymap.keys(row.id)] if row.id else []
        if role == Qt.ItemDataRole.AccessibleTextRole and not row.id:
            return row.title
        return super().data(index, role)

    def titles(self) -> list[str]:
        """What the rows that answer are called, the groups' titles left out."""
        return [one.title for one in self._shown if one.id]
