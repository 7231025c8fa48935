"""The spans of the open document in order: label and words; one or many are chosen here as in any list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
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
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotation.span import Span
from ui import wording
from ui.marks import paint_swatch, plain_label
from ui.models.spans import CHOSEN_ROLE, STYLE_ROLE, Column, SpansModel
from ui.tables import QuietTable
from ui.text.style import SpanStyle
from ui.theme import grown

_ROOM = 26
# More spans than this are marked as chosen by the model, not by the view's selection.
_FEW = 50
_ID = attrgetter("id")
NOTHING = QItemSelection()


class _SpanDelegate(QStyledItemDelegate):
    """A chosen row looks like a selected one, however it came to be chosen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the model's mark for a selection."""
        super().initStyleOption(option, index)
        if index.data(CHOSEN_ROLE):
            option.state |= QStyle.StateFlag.State_Selected


class _LabelDelegate(_SpanDelegate):
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


class _SpansTable(QuietTable):
    """`adds`: whether the last press of key or mouse leaves what was chosen before as it is."""

    adds = False

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What a press does to the selection; remembered for what the selection itself does not hold."""
        found = super().selectionCommand(index, event)
        if found != QItemSelectionModel.SelectionFlag.NoUpdate:
            self.adds = not found & QItemSelectionModel.SelectionFlag.Clear
        return found


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
        self._marked: tuple[str, ...] = ()
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

    def _made_table(self) -> _SpansTable:
        table = _SpansTable(self._model, 28, self)
        table.setItemDelegate(_SpanDelegate(table))
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
        # What was chosen here is marked: thousands are told a turn after they were wished.
        if self._is_wishing or (len(spans) > _FEW and list(map(_ID, spans)) == self._wished):
            return
        self._is_following = True
        self._wished = []
        chosen = self._table.selectionModel()
        line = -1 if current is None else self._model.line_of(current)
        if current is None or line < 0:
            chosen.clearSelection()
            chosen.clearCurrentIndex()
        else:
            now = self._model.index(line, Column.SURFACE)
            self._table.scrollTo(now)
            chosen.setCurrentIndex(now, QItemSelectionModel.SelectionFlag.NoUpdate)
            few = spans if len(spans) <= _FEW else (current,)
            chosen.select(self._model.selection_of(few), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._mark(tuple(map(_ID, spans)) if len(spans) > _FEW else ())
        self._is_following = False
        self._say_count()

    def _mark(self, span_ids: tuple[str, ...]) -> None:
        """Let the model say of so many that they are chosen; the selection then holds the current one alone."""
        if span_ids or self._marked:
            self._marked = span_ids
            self._model.mark(span_ids)
            self._table.viewport().update()

    @Slot()
    def _on_rows_moving(self) -> None:
        self._is_following = True
        # A table that is filled anew marks nothing.
        self._wished = []

    @Slot()
    def _on_rows_moved(self) -> None:
        self._is_following = False
        self._say_count()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if self._table.selectionModel().isSelected(now):
            self._on_selected()

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, came: QItemSelection = NOTHING, went: QItemSelection = NOTHING) -> None:
        # Rows that come and go move the selection as well: only the user's own move is a wish.
        if self._is_following or not self._table.hasFocus():
            return
        selected = self._table.selectionModel()
        adds = bool(self._marked) and self._table.adds
        ids = list(self._turned(came, went)) if adds else self._ids(selected.selection())
        self._mark(tuple(ids) if adds else ())
        now = self._model.span_at(selected.currentIndex().row())
        if now is not None and ids and ids[-1] != now.id and now.id in ids:
            # The one the hand is on comes last.
            ids.remove(now.id)
            ids.append(now.id)
        if ids != self._wished:
            self._wished = ids
            self._is_wishing = True
            self.spans_chosen.emit(tuple(ids))
            self._is_wishing = False
        self._say_count()

    def _turned(self, came: QItemSelection, went: QItemSelection) -> dict[str, None]:
        """The marked spans, with those of the rows turned that were pressed: chosen no more, or chosen now."""
        chosen = dict.fromkeys(self._marked)
        for span_id in (*self._ids(came), *self._ids(went)):
            if span_id in chosen:
                del chosen[span_id]
            else:
                chosen[span_id] = None
        self._is_following = True
        self._table.selectionModel().clearSelection()
        self._is_following = False
        return chosen

    def _ids(self, rows: QItemSelection) -> list[str]:
        """The ids of these rows' spans, in order."""
        ranges = sorted((one.top(), one.bottom()) for one in rows.toList())
        return list(chain.from_iterable(self._model.ids_between(first, last) for first, last in ranges))

    @Slot(QPoint)
    def _on_context(self, place: QPoint) -> None:
        self.context_requested.emit(self._table.viewport().mapToGlobal(place))

    @Slot()
    def _say_count(self) -> None:
        selected = self._table.selectionModel().selection().toList()
        chosen = len(self._marked) or sum(one.height() for one in selected)
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
