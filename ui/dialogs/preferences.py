"""The preferences: a form made from the table of settings, where each choice takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from ui.dialog_frame import SteppedFrame, plain_label
from ui.i18n import say
from ui.settings import Flag, Line, Measure, Pick, Row, Settings, asked
from ui.theme import Space, grown

_FIELD_WIDTH = 260
_HINT_WIDTH = 420
_WIDEST_HINT = 700
# What a window's frame and a system's bars may take of the screen.
_AROUND = QSize(40, 80)


class _Page(QScrollArea):
    """The form, which scrolls where the screen is too small for all of it."""

    def __init__(self, form: QFormLayout) -> None:
        super().__init__()
        self._inner = QWidget()
        self._inner.setLayout(form)
        form.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Room for the whole form and the bar beside it."""
        return self._inner.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 2)


class PreferencesDialog(SteppedFrame):
    """One row a setting that is asked for, under its group's title; speaks the new language as soon as it is chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._settings = settings
        self._words: list[Callable[[], None]] = []
        self._readers: list[Callable[[], None]] = []
        self._groups: set[str] = set()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(Space.WIDE)
        self._form.setVerticalSpacing(Space.SMALL)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._page = _Page(self._form)
        self.body.addWidget(self._page)
        self.controls: dict[str, QWidget] = {}
        self.reset_button = self._named_button("plain")
        self.close_button = self._named_button("primary", is_default=True)
        self.reset_button.clicked.connect(self._on_reset)
        self.close_button.clicked.connect(self.accept)
        self._retranslate()

    def _furnish(self) -> Iterator[None]:
        """Group by group; then as large as the form, where the screen has room."""
        for _, rows in groupby(asked(), attrgetter("group")):
            for setting in rows:
                self._add(setting)
            yield
        self.ensurePolished()
        for one in self.findChildren(QWidget):
            one.ensurePolished()
        yield
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() - _AROUND))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language chosen just now, in letters of the size chosen just now."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self._retranslate()
        super().changeEvent(event)

    def _named_button(self, kind: str, *, is_default: bool = False) -> QPushButton:
        return self.add_button("", kind, is_default=is_default)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        for button, title in ((self.reset_button, self.tr("Reset all")), (self.close_button, self.tr("Close"))):
            button.setText(title)
            button.setAccessibleName(title)
        for say_again in self._words:
            say_again()

    def _on_reset(self) -> None:
        self._settings.reset()
        for read in self._readers:
            read()

    def _add(self, setting: Row) -> None:
        match setting:
            case Pick():
                control: QWidget = self._combo(setting)
            case Measure():
                control = self._spin(setting)
            case Flag():
                control = self._check(setting)
            case Line():
                control = self._line(setting)
            case _:
                raise TypeError(f"no control asks for {setting.id}")
        self.controls[setting.id] = control
        control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head(setting.group)
        label = plain_label("", wraps=False)
        label.setBuddy(control)
        if isinstance(control, QCheckBox):
            self._form.addRow(control)
        else:
            self._form.addRow(label, control)
        hint = plain_label("", "dim") if setting.hint else None
        if hint is not None:
            self._form.addRow(hint)

        def speak() -> None:
            title = say("Settings", setting.title)
            if isinstance(control, QCheckBox):
                control.setText(title)
            else:
                label.setText(title)
            control.setAccessibleName(title)
            if hint is not None:
                hint.setText(say("Settings", setting.hint))
                # A form does not ask a wrapped text how high it will be.
                width = min(grown(_HINT_WIDTH), _WIDEST_HINT)
                hint.setFixedWidth(width)
                hint.ensurePolished()
                hint.setMinimumHeight(hint.heightForWidth(width))
                control.setAccessibleDescription(hint.text())

        self._say(speak)

    def _say(self, speak: Callable[[], None]) -> None:
        """Speak now, and whenever the language changes."""
        self._words.append(speak)
        speak()

    def _head(self, group: str) -> None:
        """The title of a group above its first row."""
        if group in self._groups:
            return
        heading = plain_label("", "section", wraps=False)
        heading.setContentsMargins(0, Space.MEDIUM if self._groups else 0, 0, 0)
        self._groups.add(group)
        self._say(lambda: heading.setText(say("Settings", group)))
        self._form.addRow(heading)

    def _combo(self, setting: Pick) -> QComboBox:
        box = QComboBox()
        box.setMinimumWidth(_FIELD_WIDTH)
        for choice in setting.choices:
            box.addItem(choice.title, choice.value)

        def read() -> None:
            box.setCurrentIndex(box.findData(self._settings.get(setting)))

        def speak() -> None:
            for place, choice in enumerate(setting.choices):
                box.setItemText(place, say("Settings", choice.title))

        read()
        self._readers.append(read)
        self._say(speak)
        box.activated.connect(lambda place: self._settings.set(setting, str(box.itemData(place))))
        return box

    def _spin(self, setting: Measure) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(setting.least, setting.most)
        box.setSingleStep(setting.step)
        box.setDecimals(0 if float(setting.step).is_integer() else 2)
        box.setMinimumWidth(_FIELD_WIDTH)

        def read() -> None:
            box.setValue(self._settings.get(setting))

        read()
        self._readers.append(read)
        self._say(lambda: box.setAlignment(_leading()))
        box.valueChanged.connect(lambda value: self._settings.set(setting, float(value)))
        return box

    def _check(self, setting: Flag) -> QCheckBox:
        box = QCheckBox()

        def read() -> None:
            box.setChecked(self._settings.get(setting))

        read()
        self._readers.append(read)
        box.toggled.connect(lambda is_on: self._settings.set(setting, bool(is_on)))
        return box

    def _line(self, setting: Line) -> QLineEdit:
        line = QLineEdit()
        line.setMinimumWidth(_FIELD_WIDTH)

        def read() -> None:
            line.setText(self._settings.get(setting))

        read()
        self._readers.append(read)
        line.editingFinished.connect(lambda: self._settings.set(setting, line.text().strip()))
        return line


def _leading() -> Qt.AlignmentFlag:
    """The side where lines begin: a number has no direction of its own to go by."""
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
