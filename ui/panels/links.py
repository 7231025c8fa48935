"""The links of the chosen span: what kind, which way and to what; one can be followed, and taken away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.icons import icon
from ui.marks import plain_label
from ui.models.links import LINK_ROLE, Column, LinkRow, LinksModel
from ui.shortcuts import chord_of, keep_keys
from ui.tables import quiet_table

_ROOM = 24
_REMOVING = ("Delete", "Backspace")


class _KindDelegate(QStyledItemDelegate):
    """The kind behind an arrow: away from the chosen span, or toward it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let the title begin where the window's lines do."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, arrow, title."""
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        moved = QStyleOptionViewItem(option)
        moved.rect = option.rect.adjusted(0 if is_rtl else _ROOM, 0, -_ROOM if is_rtl else 0, 0)
        super().paint(painter, moved, index)
        row = index.data(LINK_ROLE)
        if not isinstance(row, LinkRow):
            return
        whole = QRectF(option.rect)
        box = QRectF(whole.right() - 20 if is_rtl else whole.left() + 4, whole.center().y() - 5, 16, 10)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 1.6))
        _paint_arrow(painter, box, points_left=is_rtl == row.is_out)
        painter.restore()


def _paint_arrow(painter: QPainter, box: QRectF, *, points_left: bool) -> None:
    """An arrow with a dot where it begins, as the text view draws it."""
    middle = box.center().y()
    tail, tip = (box.right(), box.left()) if points_left else (box.left(), box.right())
    back = 4.0 if points_left else -4.0
    painter.drawLine(QPointF(tail, middle), QPointF(tip, middle))
    painter.drawLine(QPointF(tip, middle), QPointF(tip + back, middle - 4))
    painter.drawLine(QPointF(tip, middle), QPointF(tip + back, middle + 4))
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(QPointF(tail, middle), 1.6, 1.6)


class LinksPanel(QWidget):
    """Wishes: a link was pointed at, is to be followed, or to go. In the list Delete means a link, not the span."""

    link_pointed = Signal(str)
    link_chosen = Signal(str)
    removal_requested = Signal(str)

    def __init__(self, model: LinksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._key = ""
        self._table = self._made_table()
        self._empty = plain_label("dim")
        self._empty.setWordWrap(True)
        self._remove = QToolButton(autoRaise=True)
        self._remove.clicked.connect(self._on_remove)
        below = QHBoxLayout()
        below.addWidget(self._empty, 1)
        below.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.addWidget(self._table, 1)
        rows.addLayout(below)
        model.modelReset.connect(self._on_reset)
        self._retranslate()
        self._on_reset()

    def _made_table(self) -> QTableView:
        table = quiet_table(self._model, 28, self)
        table.setItemDelegateForColumn(Column.KIND, _KindDelegate(table))
        across = table.horizontalHeader()
        across.setSectionResizeMode(Column.KIND, QHeaderView.ResizeMode.Interactive)
        across.setSectionResizeMode(Column.WORDS, QHeaderView.ResizeMode.Stretch)
        across.resizeSection(Column.KIND, 134)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.activated.connect(self._on_activated)
        keep_keys(table, _REMOVING)
        table.installEventFilter(self)
        return table

    def show_key(self, key: str) -> None:
        """Tell by which key a link is made; "" for none."""
        self._key = key
        self._empty.setText(self._advice())

    def current(self) -> str:
        """The id of the link that is marked in the list, or ""."""
        row = self._table.currentIndex().data(LINK_ROLE)
        return row.relation.id if isinstance(row, LinkRow) else ""

    def focus_list(self) -> None:
        """Let keys go to the list."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        row = now.data(LINK_ROLE)
        self._remove.setEnabled(isinstance(row, LinkRow))
        # The list is filled anew with each span that is chosen: only the user's own move is a wish.
        if isinstance(row, LinkRow) and self._table.hasFocus():
            self.link_pointed.emit(row.relation.id)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(LINK_ROLE)
        if isinstance(row, LinkRow):
            self.link_chosen.emit(row.relation.id)

    @Slot()
    def _on_remove(self) -> None:
        if self.current():
            self.removal_requested.emit(self.current())

    @Slot()
    def _on_reset(self) -> None:
        count = self._model.rowCount()
        if count:
            self._table.setCurrentIndex(self._model.index(0, Column.WORDS))
        self._table.setVisible(count > 0)
        self._remove.setVisible(count > 0)
        self._empty.setText(self._advice())

    def _advice(self) -> str:
        if self._model.rowCount():
            return self.tr("Enter or a double click goes to the other end")
        said = self.tr("The chosen span has no links.")
        if self._key:
            offers = self.tr("{key} offers whom or what to link it to.")
            said += " " + offers.format(key=wording.left_to_right(self._key))
        return said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the list's own keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = chord_of(event)
            if pressed is not None and str(pressed) in _REMOVING:
                self._on_remove()
                return True
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("Links of the chosen span"))
        self._remove.setText(self.tr("Remove"))
        self._remove.setToolTip(self.tr("Remove this link (Delete)"))
        self._remove.setAccessibleName(self.tr("Remove this link"))
        self._remove.setIcon(icon("delete"))
        self._empty.setText(self._advice())

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language, or draw the icon in other colours, when the application does."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self._retranslate()
        super().changeEvent(event)
