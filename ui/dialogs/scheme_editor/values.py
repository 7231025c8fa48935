"""The values of a choice as a small table: name, Arabic title, English title, a row a value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotation.scheme import Titles
from ui.theme import Space

Values = tuple[tuple[str, Titles], ...]
_COLUMNS = 3


class ValuesTable(QWidget):
    """`add`, `rename`, `remove` and `retitle` are what it asks for; the draft answers by showing the values anew."""

    def __init__(
        self,
        add: Callable[[str], object],
        rename: Callable[[str, str], object],
        remove: Callable[[str], object],
        retitle: Callable[[Values], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._add, self._rename, self._remove, self._retitle = add, rename, remove, retitle
        self._values: Values = ()
        self._is_showing = False
        self.table = QTableWidget(0, _COLUMNS)
        self.table.setHorizontalHeaderLabels([self.tr("Value"), self.tr("Arabic title"), self.tr("English title")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("Values"))
        self.table.setMinimumHeight(150)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.itemChanged.connect(self._on_written)
        self.add_button = self._button(self.tr("Add a value"), self._on_add)
        self.remove_button = self._button(self.tr("Remove"), self._on_remove)
        self.up_button = self._button(self.tr("Up"), lambda: self._on_move(-1))
        self.down_button = self._button(self.tr("Down"), lambda: self._on_move(1))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            buttons.addWidget(button)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.table)
        whole.addLayout(buttons)

    def _button(self, title: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleName(title)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def show_values(self, values: Values) -> None:
        """Show the values; the cell in which one stands stays the same."""
        if values == self._values and self.table.rowCount() == len(values):
            return
        self._values = values
        self._is_showing = True
        row, column = self.table.currentRow(), max(0, self.table.currentColumn())
        self.table.setRowCount(len(values))
        for place, (name, titles) in enumerate(values):
            for across, text in enumerate((name, titles.ar, titles.en)):
                self.table.setItem(place, across, QTableWidgetItem(text))
        if values:
            self.table.setCurrentCell(max(0, min(row, len(values) - 1)), column)
        self._is_showing = False

    def _on_written(self, item: QTableWidgetItem) -> None:
        if self._is_showing or not 0 <= item.row() < len(self._values):
            return
        name, titles = self._values[item.row()]
        text = item.text().strip()
        match item.column():
            case 0 if text != name:
                self._rename(name, text)
            case 1:
                self._retitle(self._with(item.row(), titles._replace(ar=text)))
            case 2:
                self._retitle(self._with(item.row(), titles._replace(en=text)))
        self._show_again()

    def _with(self, row: int, titles: Titles) -> Values:
        return tuple((name, titles if place == row else old) for place, (name, old) in enumerate(self._values))

    def _show_again(self) -> None:
        """What was refused goes out of sight."""
        values, self._values = self._values, ()
        self.show_values(values)

    def _on_add(self) -> None:
        taken = {name for name, _ in self._values}
        names = ("value", *(f"value-{number}" for number in range(2, len(taken) + 3)))
        self._add(next(one for one in names if one not in taken))
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        item = self.table.currentItem()
        if item is not None:
            self.table.editItem(item)

    def _on_remove(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._values):
            self._remove(self._values[row][0])

    def _on_move(self, step: int) -> None:
        row = self.table.currentRow()
        to = row + step
        if 0 <= row < len(self._values) and 0 <= to < len(self._values):
            values = list(self._values)
            values.insert(to, values.pop(row))
            self._retitle(tuple(values))
            self.table.setCurrentCell(to, max(0, self.table.currentColumn()))
