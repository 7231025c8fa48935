"""The choices of a format as a form: a control for each of its rows, for whoever reads a file or writes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from corpus.formats.format import NO_VALUES, Option, Values, chosen
from ui import option_words
from ui.dialog_frame import plain_label
from ui.theme import Space

Value = str | bool | int
_MOST = 1_000_000


class OptionFields(QWidget):
    """A row an option: its title, a control for its type, its hint. `changed`: the user chose or wrote something.

    Words that may be chosen are a list, any other words a line to write in, yes or no a box to tick, a number a field
    with arrows.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls: dict[str, QWidget] = {}
        self._options: tuple[Option, ...] = ()
        self._readers: dict[str, Callable[[], Value]] = {}
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)

    def show_options(self, options: Sequence[Option], values: Values = NO_VALUES) -> None:
        """Ask for these options and no others; each stands at its value among `values`, or its default."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.controls, self._readers = [], {}, {}
        self._options = tuple(options)
        for option in self._options:
            self._add(option, chosen(option, values))

    def values(self) -> dict[str, Value]:
        """What is chosen, where it is not the default."""
        read = {option: self._readers[option.name]() for option in self._options}
        return {option.name: value for option, value in read.items() if value != option.default}

    def changeEvent(self, event: QEvent) -> None:
        """Ask in the language chosen just now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_options(self._options, self.values())
        super().changeEvent(event)

    def _add(self, option: Option, value: Value) -> None:
        title, hint = option_words.title(option), option_words.hint(option)
        control = self._control(option, value)
        control.setAccessibleName(title)
        control.setAccessibleDescription(hint)
        self.controls[option.name] = control
        if isinstance(control, QCheckBox):
            control.setText(title)
        else:
            self._place(_named(title, control))
        self._place(control)
        if hint:
            self._place(plain_label(hint, "dim"))

    def _place(self, row: QWidget) -> None:
        self._rows.append(row)
        self._column.addWidget(row)

    def _control(self, option: Option, value: Value) -> QWidget:
        """The control for the option's type."""
        if option.choices:
            return self._list(option, str(value))
        # A truth is a number to Python, so it is asked first.
        if isinstance(option.default, bool):
            return self._box(option, is_on=bool(value))
        if isinstance(option.default, int):
            return self._number(option, int(value))
        return self._line(option, str(value))

    def _list(self, option: Option, value: str) -> QComboBox:
        made = QComboBox()
        for word in option.choices:
            made.addItem(option_words.choice(word), str(word))
        made.setCurrentIndex(max(0, made.findData(value)))
        made.currentIndexChanged.connect(self._tell)
        self._readers[option.name] = lambda: str(made.currentData())
        return made

    def _box(self, option: Option, *, is_on: bool) -> QCheckBox:
        made = QCheckBox()
        made.setChecked(is_on)
        made.toggled.connect(self._tell)
        self._readers[option.name] = made.isChecked
        return made

    def _number(self, option: Option, value: int) -> QSpinBox:
        made = QSpinBox()
        made.setRange(0, _MOST)
        made.setValue(value)
        made.valueChanged.connect(self._tell)
        self._readers[option.name] = made.value
        return made

    def _line(self, option: Option, value: str) -> QLineEdit:
        made = QLineEdit(value)
        made.textEdited.connect(self._tell)
        self._readers[option.name] = lambda: made.text().strip()
        return made

    def _tell(self) -> None:
        self.changed.emit()


def _named(title: str, control: QWidget) -> QLabel:
    label = plain_label(title)
    label.setBuddy(control)
    return label
