"""What was done to the open document, in words; what is undone is grey and can come back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.models.history import UNDONE_ROLE, HistoryModel


class _StepDelegate(QStyledItemDelegate):
    """Undone steps in grey and struck through: not by colour alone."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Change ink and font of what is undone."""
        super().initStyleOption(option, index)
        if index.data(UNDONE_ROLE):
            grey = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, grey)
            option.font.setStrikeOut(True)


class HistoryPanel(QWidget):
    """Wish: to go back or forward until so many steps are in force."""

    steps_requested = Signal(int)

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._list = QListView(self)
        self._list.setModel(model)
        self._list.setItemDelegate(_StepDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.activated.connect(self._on_activated)
        model.rowsInserted.connect(self._on_grown)
        rows = QVBoxLayout(self)
        rows.addWidget(self._list)
        self._retranslate()

    @Slot()
    def _on_grown(self) -> None:
        # Scrolling lays every step out: a list that nobody sees does it when it is next shown.
        if self.isVisible():
            self._list.scrollToBottom()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the newest step."""
        super().showEvent(event)
        self._list.scrollToBottom()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        line = index.row()
        self.steps_requested.emit(line + 1 if line >= self._model.done else line)

    def _retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("History of this document"))
        self._list.setToolTip(self.tr("Double-click a step to take it and all after it back"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
