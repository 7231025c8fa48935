"""The command palette: a line to type in over the window, and below it what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.marks import key_width, paint_key, plain_label
from ui.models.palette import ENTRY_ROLE, Entry, PaletteModel
from ui.theme import Space

_ROW = 34
_ROWS_SEEN = 10
_WIDTH = 660
_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS_SEEN, Qt.Key.Key_PageUp: -_ROWS_SEEN}


class _Line(QLineEdit):
    """A field whose arrow keys walk through the list below it."""

    moved = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down are the list's, Escape closes; all else is the field's."""
        key = Qt.Key(event.key())
        if key in _DOWN:
            self.moved.emit(_DOWN[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere is done here; a menu of the field or another program is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()


class _EntryDelegate(QStyledItemDelegate):
    """Title; beside it, dim, the other language or why it cannot be done; at the far end group and key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row's height."""
        return QSize(0, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's ground, then its four parts."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        ink = option.palette.color(QPalette.ColorRole.WindowText)
        dim = option.palette.color(QPalette.ColorRole.PlaceholderText)
        row = option.rect.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
        key_room = key_width(painter.font(), entry.key)
        paint_key(painter, QRectF(row), entry.key, option.palette, is_rtl=is_rtl)
        group = option.fontMetrics.horizontalAdvance(entry.group)
        rest = _without(row, key_room + Space.SMALL if entry.key else 0, is_rtl=not is_rtl)
        _write(painter, rest, entry.group, dim, is_leading=False, is_rtl=is_rtl)
        rest = _without(rest, group + Space.LARGE, is_rtl=not is_rtl)
        title = min(option.fontMetrics.horizontalAdvance(entry.title), rest.width())
        _write(painter, rest, entry.title, dim if entry.why_not else ink, is_leading=True, is_rtl=is_rtl)
        rest = _without(rest, title + Space.MEDIUM, is_rtl=is_rtl)
        _write(painter, rest, entry.why_not or entry.other, dim, is_leading=True, is_rtl=is_rtl)


def _without(box: QRect, room: int, *, is_rtl: bool) -> QRect:
    """`box` without `room` pixels at the side where lines begin in that direction."""
    return box.adjusted(0, 0, -room, 0) if is_rtl else box.adjusted(room, 0, 0, 0)


def _write(painter: QPainter, box: QRect, words: str, colour: QColor, *, is_leading: bool, is_rtl: bool) -> None:
    if box.width() <= 0:
        return
    is_right = is_leading == is_rtl
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.setPen(colour)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)


class PalettePanel(QFrame):
    """Wishes: something was typed; an entry was chosen, by id; it is to be closed."""

    searched = Signal(str)
    entry_chosen = Signal(str)
    close_requested = Signal()

    def __init__(self, model: PaletteModel, window: QWidget) -> None:
        """Lies over `window`, hidden until `open`."""
        super().__init__(window)
        self._window = window
        self.setProperty("kind", "palette")
        self.setAutoFillBackground(True)
        self._model = model
        self.line = _Line()
        self.list = QListView()
        self.list.setModel(model)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._hint = plain_label("dim")
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.SMALL)
        rows.setSpacing(Space.SMALL)
        for widget in (self.line, self.list, self._hint):
            rows.addWidget(widget, 1 if widget is self.list else 0)
        self.line.textChanged.connect(self.searched)
        self.line.returnPressed.connect(self._choose_current)
        self.line.moved.connect(self._move)
        self.line.left.connect(self.close_requested)
        self.list.clicked.connect(self._choose)
        model.modelReset.connect(self._choose_first)
        model.rowsInserted.connect(self._on_added)
        self.hide()
        self._retranslate()

    def open(self) -> None:
        """Show it empty, with the focus in it."""
        self.line.clear()
        self.lay_out()
        self.show()
        self.raise_()
        self._choose_first()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lay_out(self) -> None:
        """Lie in the upper middle of the window."""
        window = self._window
        width = min(_WIDTH, window.width() - 2 * Space.WIDE)
        self.list.setFixedHeight(min(_ROWS_SEEN * _ROW, max(_ROW, window.height() - 4 * Space.HUGE)))
        height = self._rows.totalSizeHint().height()
        self.setGeometry((window.width() - width) // 2, Space.HUGE, width, height)

    def current(self) -> Entry | None:
        """The entry that Return would choose, or None."""
        found = self.list.currentIndex().data(ENTRY_ROLE)
        return found if isinstance(found, Entry) else None

    @Slot()
    def _choose_first(self) -> None:
        self._go(0)

    @Slot(QModelIndex, int, int)
    def _on_added(self, _parent: QModelIndex, first: int, _last: int) -> None:
        # Without this a lone document would have to be walked to.
        if first == 0:
            self._choose_first()

    @Slot(int)
    def _move(self, lines: int) -> None:
        last = self._model.rowCount() - 1
        line = self.list.currentIndex().row() + lines
        # One step beyond an end comes back at the other.
        self._go((0 if line > last else last if line < 0 else line) if abs(lines) == 1 else max(0, min(line, last)))

    def _go(self, line: int) -> None:
        self.list.setCurrentIndex(self._model.index(line))
        entry = self.current()
        # The focus stays in the field, so it is the field that says what Return would do.
        self.line.setAccessibleDescription(entry.spoken() if entry else self.tr("Nothing is called that"))
        self._hint.setText(self._words(entry))

    def _words(self, entry: Entry | None) -> str:
        if entry is None:
            return self.tr("Nothing is called that")
        return entry.why_not or self.tr("Return does it · Esc closes")

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self.list.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Entry) and not entry.why_not:
            self.entry_chosen.emit(entry.id)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Command palette"))
        self.line.setPlaceholderText(self.tr("What would you like to do?"))
        self.line.setAccessibleName(self.tr("Find a command, a label or a document"))
        self.list.setAccessibleName(self.tr("What can be done"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
