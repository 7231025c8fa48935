"""The list of keys: what each does, found by typing a word of it or the key itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.catalogue import Named
from ui.dialog_frame import Frame, plain_label
from ui.keymap import Keymap
from ui.marks import key_width, paint_key
from ui.models.keys import CAPS_ROLE, HEADING_ROLE, Column, KeyListModel
from ui.tables import quiet_table
from ui.theme import Space

_SIZE = (520, 560)
_ROW = 30

Index = QModelIndex | QPersistentModelIndex


class _TitleDelegate(QStyledItemDelegate):
    """The title of a group bold and dim, what belongs to it plain."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Tell them apart by the weight of the letters."""
        super().initStyleOption(option, index)
        if index.data(HEADING_ROLE):
            option.font.setBold(True)
            dim = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, dim)


class _CapsDelegate(QStyledItemDelegate):
    """The keys of a row as caps at the far end, the first one farthest in."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's ground alone; the words are in the caps."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the caps."""
        super().paint(painter, option, index)
        is_rtl = option.direction == option.direction.RightToLeft
        painter.setFont(option.font)
        room = QRectF(option.rect).adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        for cap in reversed(index.data(CAPS_ROLE) or ()):
            paint_key(painter, room, cap, option.palette, is_rtl=is_rtl)
            taken = key_width(option.font, cap) + Space.TIGHT
            room = room.adjusted(taken, 0, 0, 0) if is_rtl else room.adjusted(0, 0, -taken, 0)


class KeysDialog(Frame):
    """Groups in the order given, each with what has a key in it."""

    def __init__(self, rows: Sequence[Named], keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), parent)
        self.setMinimumSize(*_SIZE)
        self._model = KeyListModel(rows, keymap, self)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        self.search.textChanged.connect(self._model.search)
        self.table = self._made_table()
        said = plain_label(self.tr("Keys go by their place, so they work under the Arabic layout as well."), "dim")
        for part in (self.search, said, self.table):
            self.body.addWidget(part, 1 if part is self.table else 0)
        self.close_button = self.add_button(self.tr("Close"), is_default=True)
        self.close_button.clicked.connect(self.accept)
        self.search.setFocus()

    def shown(self) -> list[str]:
        """The titles that the search leaves."""
        return self._model.titles()

    def _made_table(self) -> QTableView:
        table = quiet_table(self._model, _ROW, self)
        table.setAccessibleName(self.tr("Keys"))
        table.setItemDelegateForColumn(Column.TITLE, _TitleDelegate(table))
        table.setItemDelegateForColumn(Column.KEYS, _CapsDelegate(table))
        for column in (Column.GROUP, Column.REMARK):
            table.setColumnHidden(column, True)
        across = table.horizontalHeader()
        across.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        across.setSectionResizeMode(Column.KEYS, QHeaderView.ResizeMode.Fixed)
        across.resizeSection(Column.KEYS, self._room_of_keys(table))
        return table

    def _room_of_keys(self, table: QTableView) -> int:
        """As much as the longest row of caps takes, whatever is searched for later."""
        rows = (self._model.index(line, Column.KEYS).data(CAPS_ROLE) for line in range(self._model.rowCount()))
        widths = (sum(key_width(table.font(), cap) + Space.TIGHT for cap in caps) for caps in rows)
        return round(max(widths, default=0)) + 2 * Space.SMALL
