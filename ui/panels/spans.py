"""The spans of the open document in order: label and words; choosing one shows it in the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotation.span import Span
from ui import wording
from ui.marks import paint_swatch, plain_label
from ui.models.spans import SPAN_ROLE, STYLE_ROLE, Column, SpansModel
from ui.tables import QuietTable, quiet_table
from ui.text.style import SpanStyle
from ui.theme import grown

_ROOM = 26


class _LabelDelegate(QStyledItemDelegate):
    """The label's swatch before its title."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let the title begin after the swatch."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, swatch, title."""
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        whole = QRectF(option.rect)
        moved = QStyleOptionViewItem(option)
        room = grown(_ROOM)
        moved.rect = option.rect.adjusted(0 if is_rtl else room, 0, -room if is_rtl else 0, 0)
        super().paint(painter, moved, index)
        style = index.data(STYLE_ROLE)
        if isinstance(style, SpanStyle):
            swatch = QRectF(0, 0, grown(18), grown(16))
            swatch.moveCenter(whole.center())
            if is_rtl:
                swatch.moveRight(whole.right() - 5)
            else:
                swatch.moveLeft(whole.left() + 5)
            paint_swatch(painter, swatch, style)


class SpansPanel(QWidget):
    """Wishes: a span was chosen, or asked to go."""

    span_chosen = Signal(str)

    def __init__(self, model: SpansModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self._count = plain_label("dim")
        self._table = self._made_table()
        rows = QVBoxLayout(self)
        rows.addWidget(self._table, 1)
        rows.addWidget(self._count)
        for told in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            told.connect(self._on_counted)
        self._retranslate()

    def _made_table(self) -> QuietTable:
        table = quiet_table(self._model, 28, self)
        table.setItemDelegateForColumn(Column.LABEL, _LabelDelegate(table))
        across = table.horizontalHeader()
        across.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Interactive)
        across.setSectionResizeMode(Column.SURFACE, QHeaderView.ResizeMode.Stretch)
        table.set_widths({Column.LABEL: 134})
        table.selectionModel().currentRowChanged.connect(self._on_current)
        return table

    def show_chosen(self, span: Span | None) -> None:
        """Mark the span that is chosen in the text."""
        line = -1 if span is None else self._model.line_of(span)
        self._is_following = True
        if line < 0:
            self._table.clearSelection()
            self._table.selectionModel().clearCurrentIndex()
        else:
            self._table.setCurrentIndex(self._model.index(line, Column.SURFACE))
        self._is_following = False

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        span = now.data(SPAN_ROLE)
        # Rows that come and go move the current row as well: only the user's own move is a wish.
        if isinstance(span, Span) and not self._is_following and self._table.hasFocus():
            self.span_chosen.emit(span.id)

    @Slot()
    def _on_counted(self) -> None:
        self._count.setText(wording.spans(self._model.rowCount()))

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Spans of this document"))
        self._on_counted()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
