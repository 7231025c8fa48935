"""The table of what a format does not hold: what, how many, and one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from corpus.loss_examples import Lost
from ui import export_words, format_words, wording

_LEAST_HIGH = 72


class LossesTable(QTableWidget):
    """A row a kind, as high as its words; what touches spans and text comes first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([self.tr("What"), self.tr("How many"), self.tr("For example")])
        self.setAccessibleName(self.tr("What the format does not hold as it is"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setMinimumHeight(_LEAST_HIGH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Stretch,
            )
        ):
            head.setSectionResizeMode(column, mode)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.sectionResized.connect(self.resizeRowsToContents)

    def show_losses(self, lost: Sequence[Lost]) -> None:
        """These losses and no others."""
        self.setRowCount(len(lost))
        for row, one in enumerate(lost):
            words = (format_words.loss(one.kind), wording.number(one.times), export_words.example(one))
            for column, said in enumerate(words):
                item = QTableWidgetItem(said)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.resizeRowsToContents()
