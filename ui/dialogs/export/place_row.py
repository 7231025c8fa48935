"""Where the export goes: a line to write in, a button to choose, and what lies there already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from corpus.export_place import Standing
from ui import export_words
from ui.dialog_frame import plain_label
from ui.theme import Space

_GOOD = frozenset({Standing.FREE, Standing.OURS})


class PlaceRow(QWidget):
    """`changed`: another place was written or chosen. Wish: `choice_requested`, the system's dialog."""

    changed = Signal()
    choice_requested = Signal()

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self.field = QLineEdit(place)
        # A path reads from left to right in either window.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(self.tr("Where to"))
        self.button = QPushButton(self.tr("&Choose…"))
        self.button.setAccessibleName(self.tr("Choose where the export goes"))
        self.button.setAutoDefault(False)
        title = plain_label(self.tr("W&here to"), wraps=False)
        title.setBuddy(self.field)
        self.note = plain_label("", "dim")
        self.note.setMinimumWidth(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.TIGHT)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(self.button, 0, 2)
        grid.addWidget(self.note, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.field.textEdited.connect(self._on_changed)
        self.button.clicked.connect(self.choice_requested)
        self.note.hide()

    def path(self) -> Path:
        """The place."""
        return Path(self.field.text().strip()).expanduser()

    def put(self, place: Path) -> None:
        """Let that be the place."""
        if str(place) != self.field.text():
            self.field.setText(str(place))
            self._on_changed()

    @property
    def is_good(self) -> bool:
        """Whether something may be written there, as far as is known by now."""
        return self._standing in _GOOD

    def show_standing(self, standing: Standing) -> None:
        """Say what lies there."""
        self._standing = standing
        words = export_words.standing(standing)
        self.note.setText(words)
        self.note.setProperty("kind", "dim" if standing in _GOOD else "problem")
        self.note.style().polish(self.note)
        self.note.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    def _on_changed(self) -> None:
        self._standing = None
        self.changed.emit()
