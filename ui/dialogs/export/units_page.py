"""The page of how documents are cut and shared out for a model: whole or in pieces, to train with and to test on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from corpus.export_wishes import Wishes
from corpus.units import Piece, Unit
from ui import export_words
from ui.dialog_frame import plain_label
from ui.dialog_page import OneOf, Page
from ui.dialogs.export.split_fields import SplitFields
from ui.theme import Space

_MOST_WORDS = 100_000


class UnitsPage(Page):
    """What a record of the export holds."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Pieces"))
        self.add_section(self.tr("What a record holds"))
        self.pieces = OneOf()
        self.pieces.offer([(one.value, *export_words.piece_words(one)) for one in Piece], wishes.unit.piece.value)
        self.column.addWidget(self.pieces)
        self.words = self._number(self.tr("Words in &a window"), 1, wishes.unit.size)
        self.overlap = self._number(self.tr("Of these shared with the window &before"), 0, wishes.unit.overlap)
        self.note = self.add_note(self.tr("A window shares fewer words than it has."))
        self.note.setProperty("kind", "problem")
        self.add_section(self.tr("Training and test"))
        self.split = SplitFields(wishes.split, is_seeded=wishes.is_seeded)
        self.column.addWidget(self.split)
        self.column.addStretch()
        self.split.changed.connect(self._tell)
        self.pieces.changed.connect(self._on_changed)
        self._show()

    def unit(self) -> Unit:
        """How documents are to be cut."""
        piece, size, overlap = Piece(self.pieces.chosen()), self.words.value(), self.overlap.value()
        return Unit(piece, size, overlap if piece is Piece.WINDOW else min(overlap, size - 1))

    def _number(self, title: str, least: int, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, _MOST_WORDS)
        box.setValue(value)
        box.setAccessibleName(title.replace("&", ""))
        box.valueChanged.connect(self._on_changed)
        label = plain_label(title)
        label.setBuddy(box)
        row = QHBoxLayout()
        row.setContentsMargins(Space.WIDE, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(label, 1)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        self.pieces.add(row)
        return box

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Numbers count where documents are cut into windows."""
        is_window = self.pieces.chosen() == Piece.WINDOW
        for box in (self.words, self.overlap):
            box.setEnabled(is_window)
        self.note.setVisible(is_window and self.overlap.value() >= self.words.value())
