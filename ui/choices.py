"""Values to choose among with the mouse or the keys: a few as chips in sight, many as a list that opens."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

Values = tuple[tuple[str, str], ...]
_PADDING = 24
_AROUND = 9
_SPACING = 4
_LINES = 2


class _Chip(QToolButton):
    """A button as low as its letters allow: Qt would give Arabic ones the height of two lines."""

    def sizeHint(self) -> QSize:
        """The usual width; the letters, and a little above and below."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """No smaller than that."""
        return self.sizeHint()


class Choice(QWidget):
    """Wish: these values (names) and no others; none takes the answer away.

    A click on a chip that is down takes it up again. A click leaves the focus where it was, in the text.
    """

    chosen = Signal(object)

    def __init__(
        self, values: Values, spoken: str, room: int, *, takes_many: bool = False, parent: QWidget | None = None
    ) -> None:
        """`values`: names with titles. `spoken`: what the question is called. `room`: pixels for a line of chips."""
        super().__init__(parent)
        self._values = values
        self._takes_many = takes_many
        self._chips: dict[str, QToolButton] = {}
        self._list: QComboBox | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lines = self._lines(room)
        if takes_many or len(lines) <= _LINES:
            self._lay_chips(lines, spoken)
        else:
            self._lay_list(spoken)

    def _lines(self, room: int) -> list[Values]:
        """The values line by line, as many on each as have room."""
        sizes = self.fontMetrics()
        lines: list[list[tuple[str, str]]] = []
        left = 0
        for name, title in self._values:
            width = sizes.horizontalAdvance(title) + _PADDING + _SPACING
            if not lines or width > left:
                lines.append([])
                left = room
            lines[-1].append((name, title))
            left -= width
        return [tuple(line) for line in lines]

    def _lay_chips(self, lines: list[Values], spoken: str) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_SPACING)
        for values in lines:
            line = QHBoxLayout()
            line.setSpacing(_SPACING)
            for name, title in values:
                chip = self._made_chip(name, title)
                chip.setAccessibleName(f"{spoken}: {title}")
                line.addWidget(chip)
            line.addStretch(1)
            rows.addLayout(line)

    def _made_chip(self, name: str, title: str) -> QToolButton:
        chip = _Chip()
        chip.setText(title.replace("&", "&&"))
        chip.setCheckable(True)
        chip.setProperty("kind", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda is_down: self._on_chip(name, is_down=is_down))
        self._chips[name] = chip
        return chip

    def _lay_list(self, spoken: str) -> None:
        made = QComboBox()
        made.setAccessibleName(spoken)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.addItem("—", "")
        for name, title in self._values:
            made.addItem(title, name)
        made.activated.connect(self._on_list)
        self._list = made
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(made)

    def show_chosen(self, names: Collection[str]) -> None:
        """Show which values hold."""
        for name, chip in self._chips.items():
            chip.setChecked(name in names)
        if self._list is not None:
            place = next((at for at in range(self._list.count()) if self._list.itemData(at) in names), 0)
            with QSignalBlocker(self._list):
                self._list.setCurrentIndex(place)

    def chip(self, name: str) -> QToolButton | None:
        """The chip of a value; None where the values are a list."""
        return self._chips.get(name)

    def _on_chip(self, name: str, *, is_down: bool) -> None:
        if self._takes_many:
            self.chosen.emit(tuple(each for each, chip in self._chips.items() if chip.isChecked()))
        else:
            self.chosen.emit((name,) if is_down else ())

    def _on_list(self, place: int) -> None:
        name = self._list.itemData(place) if self._list is not None else ""
        self.chosen.emit((name,) if name else ())
