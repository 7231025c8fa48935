"""The links of one span as rows of a table: of what kind, which way, and what stands at the other end."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotation.document import Document
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Span
from ui import wording

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

LINK_ROLE = Qt.ItemDataRole.UserRole + 1
_SHOWN_LETTERS = 120


class Column(IntEnum):
    """What a row says of a link."""

    KIND = 0
    WORDS = 1


class LinkRow(NamedTuple):
    """A link as the span at one of its ends sees it; `is_out`: it begins there."""

    relation: Relation
    kind: str
    is_out: bool
    head: Span
    child: Span

    @property
    def far(self) -> Span:
        """The span at the other end."""
        return self.child if self.is_out else self.head


def rows_of(document: Document, span_id: str, scheme: Scheme) -> list[LinkRow]:
    """The links of a span, those that begin at it first, then by the place of their other end."""
    relations = document.relations_of(span_id)
    titles = {name: wording.link(scheme, name) for name in {one.label for one in relations}}
    rows = []
    for one in relations:
        head, child = document.spans.get(one.head), document.spans.get(one.child)
        if head is not None and child is not None:
            rows.append(LinkRow(one, titles[one.label], one.head == span_id, head, child))
    return sorted(rows, key=lambda row: (not row.is_out, row.far.start, row.relation.id))


class LinksModel(QAbstractTableModel):
    """Rows in the order of `rows_of`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LinkRow] = []

    def show(self, rows: list[LinkRow]) -> None:
        """Show these rows; nothing moves when they are the same."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, line: int) -> LinkRow | None:
        """That row, or None past the end."""
        return self._rows[line] if 0 <= line < len(self._rows) else None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many links."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Kind and words."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says and carries (`LINK_ROLE`: the LinkRow)."""
        row = self.row_at(index.row())
        if row is None:
            return None
        words = wording.isolated(wording.shortened(row.far.surface, _SHOWN_LETTERS))
        match role:
            case _ if role == LINK_ROLE:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.kind if index.column() == Column.KIND else words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                said = self.tr("{kind}: to {words}") if row.is_out else self.tr("{kind}: from {words}")
                return said.format(kind=row.kind, words=words)
        return None
