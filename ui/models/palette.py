"""What the command palette offers: the commands, labels and documents that answer what was typed, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui import ranking

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


class Entry(NamedTuple):
    """One thing that can be done, in the window's language.

    `other`: its title in the other language. `group`: the menu or layer it belongs to. `why_not`: why it cannot be done
    now; empty when it can.
    """

    id: str
    title: str
    other: str = ""
    group: str = ""
    key: str = ""
    why_not: str = ""

    def spoken(self) -> str:
        """All of it in one line."""
        return ", ".join(part for part in (self.title, self.group, self.key, self.why_not) if part)


class PaletteModel(QAbstractListModel):
    """Filters a few hundred entries at each letter; documents come afterwards and stand below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[Entry, tuple[str, ...]]] = []
        self._ranks: dict[str, int] = {}
        self._shown: list[Entry] = []

    def offer(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        """Everything there is, and the ids of what was done last, the latest first."""
        self._entries = [(one, (ranking.folded(one.title), ranking.folded(one.other))) for one in entries]
        self._ranks = {action_id: rank for rank, action_id in enumerate(recent)}
        self.search("")

    def search(self, text: str) -> None:
        """Show what answers `text`: by how well it does, then by how lately it was done, then in the given order."""
        wanted = ranking.folded(text)
        found = []
        for place, (entry, titles) in enumerate(self._entries):
            how = ranking.best(wanted, titles)
            if how is not None:
                found.append((how, self._ranks.get(entry.id, len(self._ranks)), place))
        self.beginResetModel()
        self._shown = [self._entries[place][0] for *_, place in sorted(found)]
        self.endResetModel()

    def add(self, entries: Sequence[Entry]) -> None:
        """Show these below the others."""
        if entries:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._shown += entries
            self.endInsertRows()

    def entries(self) -> tuple[Entry, ...]:
        """What is shown, in order."""
        return tuple(self._shown)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, says and carries (`ENTRY_ROLE`: the Entry)."""
        if not 0 <= index.row() < len(self._shown):
            return None
        entry = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken()
            case _:
                return entry if role == ENTRY_ROLE else None
