"""A list of what the user has brought: a tick for what is in use, buttons to add and remove, the chosen row's form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ui.dialog_frame import plain_label
from ui.theme import Space, grown

_HIGH = 72


class _Low(QListWidget):
    """A list that is as high as there is room, and asks for little."""

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(super().sizeHint().width(), grown(_HIGH))


class Rows(QWidget):
    """Wishes: `addition_requested`, `removal_requested` of the chosen row. Facts: `chosen` (a row), `ticked`."""

    addition_requested = Signal()
    removal_requested = Signal(int)
    chosen = Signal(int)
    ticked = Signal(int, bool)

    def __init__(self, title: str, addition: str, parent: QWidget | None = None) -> None:
        """`title`: what the list is called; `addition`: what the button that adds says."""
        super().__init__(parent)
        self.list = _Low()
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(grown(_HIGH))
        self.list.setWordWrap(True)
        self.add_button = self._button(addition)
        self.remove_button = self._button(self.tr("&Remove"))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(Space.WIDE)
        self.form.setVerticalSpacing(Space.SMALL)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.note = plain_label("", "dim")
        self.note.setMinimumWidth(1)
        self._fields = QWidget()
        self._fields.setLayout(self.form)
        self.form.setContentsMargins(0, Space.SMALL, 0, 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addWidget(self._fields)
        column.addWidget(self.note)
        self.add_button.clicked.connect(self.addition_requested)
        self.remove_button.clicked.connect(lambda: self.removal_requested.emit(self.list.currentRow()))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemChanged.connect(self._on_item)
        self._on_row(-1)

    def add_field(self, title: str, field: QWidget) -> None:
        """A field about the chosen row, named by `title`, whose key leads to it."""
        label = plain_label(title, wraps=False)
        label.setBuddy(field)
        field.setAccessibleName(title.replace("&", ""))
        self.form.addRow(label, field)

    def show_rows(self, rows: Sequence[tuple[str, bool]], current: int) -> None:
        """These rows, in words and whether each is in use; `current` is the chosen one."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for words, is_on in rows:
                item = QListWidgetItem(words, self.list)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.list.setCurrentRow(min(current, len(rows) - 1))
        self._on_row(self.list.currentRow())

    def say(self, row: int, words: str) -> None:
        """Say something else of a row."""
        with QSignalBlocker(self.list):
            self.list.item(row).setText(words)

    def _on_row(self, row: int) -> None:
        self._fields.setVisible(row >= 0)
        self.note.setVisible(row >= 0)
        self.remove_button.setEnabled(row >= 0)
        if row >= 0:
            self.chosen.emit(row)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.ticked.emit(self.list.row(item), item.checkState() == Qt.CheckState.Checked)

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleName(title.replace("&", ""))
        button.setAutoDefault(False)
        return button
