"""The spans of the open document in order: label and words; one or many are chosen here as in any list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotation.span import Span
from ui import wording
from ui.marks import paint_swatch, plain_label
from ui.models.spans import STYLE_ROLE, Column, SpansModel
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
    """Wishes: spans were chosen (`ids`, the one the hand is on last), or the menu of the chosen ones is wanted."""

    spans_chosen = Signal(object)
    context_requested = Signal(QPoint)

    def __init__(self, model: SpansModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self._is_wishing = False
        self._wished: list[str] = []
        self._count = plain_label("dim")
        # Before the table hears of it, and after: what moves meanwhile is not the hand's doing.
        for told in (model.rowsAboutToBeInserted, model.rowsAboutToBeRemoved, model.modelAboutToBeReset):
            told.connect(self._on_rows_moving)
        self._table = self._made_table()
        for told in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            told.connect(self._on_rows_moved)
        rows = QVBoxLayout(self)
        rows.addWidget(self._table, 1)
        rows.addWidget(self._count)
        self._retranslate()

    def _made_table(self) -> QuietTable:
        table = quiet_table(self._model, 28, self)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setItemDelegateForColumn(Column.LABEL, _LabelDelegate(table))
        across = table.horizontalHeader()
        across.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Interactive)
        across.setSectionResizeMode(Column.SURFACE, QHeaderView.ResizeMode.Stretch)
        table.set_widths({Column.LABEL: 134})
        # The mouse moves the current row before the selection, keys after it: what is meant is known after both.
        table.selectionModel().selectionChanged.connect(self._on_selected)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_context)
        return table

    def take_focus(self) -> None:
        """Let the keys go to the list."""
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Whether the keys go to the list."""
        return self._table.hasFocus()

    @property
    def count_words(self) -> str:
        """What the line below says of how many there are."""
        return self._count.text()

    def show_chosen(self, spans: Sequence[Span], current: Span | None) -> None:
        """Mark the spans that are chosen in the text; the hand is on `current`."""
        if self._is_wishing:
            return
        self._is_following = True
        self._wished = []
        chosen = self._table.selectionModel()
        line = -1 if current is None else self._model.line_of(current)
        if line < 0:
            chosen.clearSelection()
            chosen.clearCurrentIndex()
        else:
            now = self._model.index(line, Column.SURFACE)
            self._table.scrollTo(now)
            chosen.setCurrentIndex(now, QItemSelectionModel.SelectionFlag.NoUpdate)
            chosen.select(self._model.selection_of(spans), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_following = False
        self._say_count()

    @Slot()
    def _on_rows_moving(self) -> None:
        self._is_following = True

    @Slot()
    def _on_rows_moved(self) -> None:
        self._is_following = False
        self._say_count()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if self._table.selectionModel().isSelected(now):
            self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        # Rows that come and go move the selection as well: only the user's own move is a wish.
        if self._is_following or not self._table.hasFocus():
            return
        chosen = self._table.selectionModel()
        lines = {line for one in chosen.selection().toList() for line in range(one.top(), one.bottom() + 1)}
        spans = [self._model.span_at(line) for line in sorted(lines)]
        now = self._model.span_at(chosen.currentIndex().row())
        ids = [one.id for one in spans if one is not None and one != now]
        if now is not None and chosen.isSelected(chosen.currentIndex()):
            ids.append(now.id)
        if ids != self._wished:
            self._wished = ids
            self._is_wishing = True
            self.spans_chosen.emit(tuple(ids))
            self._is_wishing = False
        self._say_count()

    @Slot(QPoint)
    def _on_context(self, place: QPoint) -> None:
        self.context_requested.emit(self._table.viewport().mapToGlobal(place))

    @Slot()
    def _say_count(self) -> None:
        chosen = sum(one.height() for one in self._table.selectionModel().selection().toList())
        count = wording.spans(self._model.rowCount())
        if chosen > 1:
            count = self.tr("{chosen} chosen of {spans}").format(chosen=wording.number(chosen), spans=count)
        self._count.setText(count)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Spans of this document"))
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
