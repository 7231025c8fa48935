"""The documents of the project: state, title, how many spans; a filter above, counts below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotation.change import State
from corpus.listing import DocumentRow
from ui import wording
from ui.marks import paint_state, plain_label
from ui.models.documents import ROW_ROLE, Column, DocumentsModel
from ui.tables import QuietTable, quiet_table
from ui.theme import grown

_TYPING_PAUSE = 200


class _StateDelegate(QStyledItemDelegate):
    """Paints the state as a small sign."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, then the sign."""
        super().paint(painter, option, index)
        row = index.data(ROW_ROLE)
        if isinstance(row, DocumentRow):
            paint_state(painter, QRectF(option.rect), row.state, option.palette)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the sign."""
        return QSize(grown(28), grown(30))


class DocumentsPanel(QWidget):
    """Wishes: to open a document, to see only some of them."""

    document_requested = Signal(str)
    filter_requested = Signal(object, str)

    def __init__(self, model: DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._current = ""
        self._title = plain_label("section")
        self._search = QLineEdit(clearButtonEnabled=True)
        self._states = QComboBox()
        self._counts = plain_label("dim")
        self._reason = plain_label("dim")
        self._reason.setWordWrap(True)
        self._reason.hide()
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._states.activated.connect(lambda _row: self._ask())
        rows = QVBoxLayout(self)
        for widget in (self._title, self._search, self._states):
            rows.addWidget(widget)
        # Made here, it comes after them for the Tab key too.
        self._table = self._made_table()
        rows.addWidget(self._table, 1)
        rows.addWidget(self._counts)
        rows.addWidget(self._reason)
        self._retranslate()

    def _made_table(self) -> QuietTable:
        table = quiet_table(self._model, 30, self)
        table.setItemDelegateForColumn(Column.STATE, _StateDelegate(table))
        across = table.horizontalHeader()
        across.setMinimumSectionSize(28)
        across.setSectionResizeMode(Column.STATE, QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        across.setSectionResizeMode(Column.SPANS, QHeaderView.ResizeMode.Fixed)
        table.set_widths({Column.STATE: 28, Column.SPANS: 40})
        table.clicked.connect(self._open)
        table.activated.connect(self._open)
        return table

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Documents"))
        self._search.setPlaceholderText(self.tr("Find by title"))
        self._search.setAccessibleName(self.tr("Find documents by title"))
        self._states.setAccessibleName(self.tr("Show documents by state"))
        # On Linux a choice is called by what is chosen.
        self._states.setAccessibleDescription(self.tr("Show documents by state"))
        self._table.setAccessibleName(self.tr("Documents"))
        chosen = max(0, self._states.currentIndex())
        self._states.clear()
        self._states.addItem(self.tr("All states"), None)
        for state in State:
            self._states.addItem(wording.state(state), state)
        self._states.setCurrentIndex(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_counts(self, shown: int, total: int, done: int) -> None:
        """How many documents are listed, how many there are, how many are done."""
        if shown == total:
            words = self.tr("{done} of {total} done").format(done=wording.number(done), total=wording.number(total))
        else:
            words = self.tr("{shown} of {total} shown").format(shown=wording.number(shown), total=wording.number(total))
        self._counts.setText(words)

    def show_reason(self, words: str) -> None:
        """Why the open document was the next one; empty where nothing is to be said."""
        self._reason.setText(words)
        self._reason.setVisible(bool(words))

    def show_current(self, row: DocumentRow | None) -> None:
        """Mark the open document."""
        line = -1 if row is None else self._model.line_of(row)
        if line < 0:
            self._table.clearSelection()
            return
        self._table.setCurrentIndex(self._model.index(line, Column.TITLE))

    def focus_search(self) -> None:
        """Put the caret in the field that finds documents."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _ask(self) -> None:
        self.filter_requested.emit(self._states.currentData(), self._search.text())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, DocumentRow):
            self.document_requested.emit(row.id)
