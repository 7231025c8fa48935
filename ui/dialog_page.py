"""What a page of a big dialog is: a column that scrolls where the window is low, and how its parts look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QLabel,
    QLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.dialog_frame import plain_label
from ui.theme import Space


class Page(QScrollArea):
    """`changed`: the user chose or wrote something on it."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(Space.SMALL, Space.MEDIUM, Space.SMALL, Space.SMALL)
        self.column.setSpacing(Space.TIGHT)
        self.setWidget(inner)

    def add_section(self, title: str, field: QWidget | None = None) -> QLabel:
        """A title above what comes next; the key in it leads to `field`, which it names."""
        if self.column.count():
            self.column.addSpacing(Space.MEDIUM)
        label = plain_label(title, "section")
        self.column.addWidget(label)
        if field is not None:
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            self.column.addWidget(field)
        return label

    def add_note(self, words: str) -> QLabel:
        """A quiet sentence below what came before."""
        note = plain_label(words, "dim")
        note.setMinimumWidth(1)
        self.column.addWidget(note)
        return note

    def add_tick(self, title: str, *, is_on: bool, tells: bool = True) -> QCheckBox:
        """A box to tick that says what it is."""
        box = QCheckBox(title)
        box.setAccessibleName(title.replace("&", ""))
        box.setChecked(is_on)
        if tells:
            box.toggled.connect(self._tell)
        self.column.addWidget(box)
        return box

    def _tell(self) -> None:
        self.changed.emit()


class OneOf(QWidget):
    """Choices that exclude one another, each with a sentence below it. `changed`: another was chosen by hand."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())

    def offer(self, rows: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """The choices: name, title and sentence of each."""
        for name, title, sentence in rows:
            button = QRadioButton(title)
            button.setAccessibleName(title.replace("&", ""))
            button.setAccessibleDescription(sentence)
            button.setChecked(name == chosen)
            self.buttons[name] = button
            self._group.addButton(button)
            self._column.addWidget(button)
            note = plain_label(sentence, "dim")
            note.setMinimumWidth(1)
            note.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.SMALL)
            self._column.addWidget(note)

    def add(self, layout: QLayout) -> None:
        """Something that belongs to the last choice."""
        self._column.addLayout(layout)

    def chosen(self) -> str:
        """The name of what is chosen; "" where nothing is offered."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")
