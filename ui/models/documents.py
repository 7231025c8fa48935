"""The documents of a project as rows of a table, read from the store a page at a time as they come into view."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotation.change import Change, State
from corpus.listing import ALL, DocumentQuery, DocumentRow, Store
from ui import wording

PAGE = 200
_PAGES_KEPT = 8

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """What a row says of a document."""

    STATE = 0
    TITLE = 1
    SPANS = 2


class DocumentsModel(QAbstractTableModel):
    """Rows in corpus order under a query; memory and time go with what is looked at, never with the corpus."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._query = ALL
        self._count = 0
        self._pages: OrderedDict[int, list[DocumentRow]] = OrderedDict()
        # The place after which each page begins, as far as the pages have been walked.
        self._begins: list[int] = [-1]

    def show_store(self, store: Store | None) -> None:
        """Show the documents of that store, or none."""
        self._store = store
        self.refresh()

    def filter(self, query: DocumentQuery) -> None:
        """Show only the documents that the query wants."""
        self._query = query
        self.refresh()

    def refresh(self) -> None:
        """Read anew: documents came, or the query changed."""
        self.beginResetModel()
        self._pages.clear()
        self._begins = [-1]
        self._count = self._store.count(self._query) if self._store else 0
        self.endResetModel()

    def on_changed(self, change: Change) -> None:
        """Read again the rows of the documents that `change` touched, as far as they are in a page that is kept."""
        if self._store is None:
            return
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id in change.edits:
                    page[place] = self._store.row(row.id)
                    line = number * PAGE + place
                    self.dataChanged.emit(self.index(line, 0), self.index(line, len(Column) - 1))

    def document(self, line: int) -> DocumentRow | None:
        """The document of that row, or None past the end."""
        if not 0 <= line < self._count:
            return None
        page = self._page(line // PAGE)
        place = line % PAGE
        return page[place] if place < len(page) else None

    def line_of(self, row: DocumentRow) -> int:
        """The row a document stands in, or -1; without a filter it is its place, else only kept pages are searched."""
        if self._query == ALL:
            found = self.document(row.place)
            return row.place if found is not None and found.id == row.id else -1
        for number, page in self._pages.items():
            for place, each in enumerate(page):
                if each.id == row.id:
                    return number * PAGE + place
        return -1

    def _page(self, number: int) -> list[DocumentRow]:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if self._store is None:
            return []
        while len(self._begins) <= number and self._query != ALL:
            walked = self._read(len(self._begins) - 1)
            if not walked:
                return []
        return self._read(number)

    def _read(self, number: int) -> list[DocumentRow]:
        if self._store is None:
            return []
        after = number * PAGE - 1 if self._query == ALL else self._begins[number]
        rows = self._store.documents(after=after, limit=PAGE, query=self._query)
        if rows and len(self._begins) == number + 1:
            self._begins.append(rows[-1].place)
        self._pages[number] = rows
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return rows

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many documents the query wants."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """State, title, spans."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says and carries (`ROW_ROLE`: the DocumentRow)."""
        row = self.document(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.source}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {wording.state(row.state)}, {wording.spans(row.spans)}"
        if role == Qt.ItemDataRole.DisplayRole:
            match index.column():
                case Column.TITLE:
                    # An isolate is cut off, with its ellipsis, at the end of its own direction in either window.
                    return wording.isolated(row.title or row.source or row.id)
                case Column.SPANS:
                    return wording.number(row.spans) if row.spans else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names, for screen readers: the header itself is hidden."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.STATE: self.tr("State"),
            Column.TITLE: self.tr("Document"),
            Column.SPANS: self.tr("Spans"),
        }.get(Column(section))


def query_of(state: State | None, text: str) -> DocumentQuery:
    """The query for documents in `state` (None: any) whose title or source holds `text`."""
    return DocumentQuery(None if state is None else frozenset({state}), text.strip())
