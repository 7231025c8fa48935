"""The spans of the open document as rows of a table; one edit inserts or removes its own rows and no others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotation.change import Annotation, Edit
from annotation.document import Document
from annotation.doubt import is_doubtful
from annotation.span import Span, sort_key
from ui import wording
from ui.text.style import SpanStyle, style_of

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

# The Span, how its label looks, and whether it is marked as chosen.
SPAN_ROLE = Qt.ItemDataRole.UserRole + 1
STYLE_ROLE = Qt.ItemDataRole.UserRole + 2
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 3

_ID = attrgetter("id")
# An edit of more spans than this is shown by reading all rows anew.
_ONE_BY_ONE = 200
_SHOWN_LETTERS = 120


class Column(IntEnum):
    """What a row says of a span."""

    LABEL = 0
    SURFACE = 1


_LAST_COLUMN = len(Column) - 1


def _spans(annotations: tuple[Annotation, ...]) -> list[Span]:
    return [one for one in annotations if isinstance(one, Span)]


def pair_of(span: Span) -> tuple[str, str]:
    """The span's layer and label."""
    return span.layer, span.label


class SpansModel(QAbstractTableModel):
    """Rows in the one order of spans."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Span] = []
        self._chosen: frozenset[str] = frozenset()
        self._styles: Mapping[tuple[str, str], SpanStyle] = {}
        self._titles: Mapping[tuple[str, str], str] = {}

    def show_document(self, document: Document | None) -> None:
        """Show the spans of that document, or none."""
        self.beginResetModel()
        self._rows = list(document.spans.ordered()) if document else []
        self.endResetModel()

    def set_styles(self, styles: Mapping[tuple[str, str], SpanStyle], titles: Mapping[tuple[str, str], str]) -> None:
        """How labels look and what people call them, by (layer, label)."""
        self._styles, self._titles = styles, titles
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def on_changed(self, document: Document, edit: Edit) -> None:
        """Follow an edit that `document` has just taken."""
        if len(edit.before) + len(edit.after) > _ONE_BY_ONE:
            self.show_document(document)
            return
        going, coming = _spans(edit.before), _spans(edit.after)
        if len(going) == len(coming) == 1 and self._replace(going[0], coming[0]):
            return
        for span in going:
            line = self.line_of(span)
            if line >= 0:
                self.beginRemoveRows(QModelIndex(), line, line)
                del self._rows[line]
                self.endRemoveRows()
        for span in coming:
            line = bisect_left(self._rows, sort_key(span), key=sort_key)
            self.beginInsertRows(QModelIndex(), line, line)
            self._rows.insert(line, span)
            self.endInsertRows()

    def _replace(self, old: Span, new: Span) -> bool:
        """Put `new` where `old` stands, if that keeps the order."""
        line = self.line_of(old)
        if line < 0:
            return False
        key = sort_key(new)
        if (line > 0 and sort_key(self._rows[line - 1]) > key) or (
            line + 1 < len(self._rows) and sort_key(self._rows[line + 1]) < key
        ):
            return False
        self._rows[line] = new
        self.dataChanged.emit(self.index(line, 0), self.index(line, len(Column) - 1))
        return True

    def span_at(self, line: int) -> Span | None:
        """The span of that row, or None past the end."""
        return self._rows[line] if 0 <= line < len(self._rows) else None

    def line_of(self, span: Span) -> int:
        """The row of exactly this span, or -1."""
        line = bisect_left(self._rows, sort_key(span), key=sort_key)
        return line if line < len(self._rows) and self._rows[line].id == span.id else -1

    def ids_between(self, first: int, last: int) -> list[str]:
        """The ids of the spans of the rows `first` to `last`, both included."""
        return list(map(_ID, self._rows[first : last + 1]))

    def selection_of(self, spans: Sequence[Span]) -> QItemSelection:
        """The rows of a few spans, each run of neighbours as one range over all columns."""
        found = QItemSelection()
        places = sorted(line for one in spans if (line := self.line_of(one)) >= 0)
        for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
            lines = [line for _, line in run]
            # Not `index`: it would ask for the counts of rows and columns each time.
            first, last = self.createIndex(lines[0], 0), self.createIndex(lines[-1], _LAST_COLUMN)
            found.append(QItemSelectionRange(first, last))
        return found

    def mark(self, span_ids: Iterable[str]) -> None:
        """Let the rows of these spans say that they are chosen (`CHOSEN_ROLE`); whoever shows them paints them anew.

        A view's own selection is made of ranges, and to find, merge and paint thousands of those takes several frames.
        """
        self._chosen = frozenset(span_ids)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many spans."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Label and surface."""
        return 0 if parent.isValid() else _LAST_COLUMN + 1

    def title(self, span: Span) -> str:
        """What people call the span's label; its own name when the scheme does not know it."""
        return self._titles.get(pair_of(span), span.label)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says and carries (see the roles above)."""
        span = self.span_at(index.row())
        if span is None:
            return None
        if role == SPAN_ROLE:
            return span
        if role == CHOSEN_ROLE:
            return span.id in self._chosen
        if role == STYLE_ROLE:
            return style_of(self._styles, *pair_of(span))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{self.title(span)}: {one_line(span.surface)}"
            said = wording.doubted(said) if is_doubtful(span) else said
            return self.tr("{span}, chosen").format(span=said) if span.id in self._chosen else said
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            if index.column() == Column.LABEL:
                return self.title(span) + (style_of(self._styles, *pair_of(span)).doubt if is_doubtful(span) else "")
            # An isolate is cut off, with its ellipsis, at the end of its own direction in either window.
            return wording.isolated(one_line(span.surface))
        return None


def one_line(text: str) -> str:
    """The beginning of `text` on one line, for showing only."""
    shown = " ".join(text[: _SHOWN_LETTERS + 1].split())
    return shown if len(text) <= _SHOWN_LETTERS else shown + "…"
