"""Fields that several forms of the scheme editor share: a key, a colour, a set of ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QComboBox, QCompleter, QListWidget, QListWidgetItem, QWidget

from annotation.scheme import Form, Scheme
from annotation.scheme_keys import COLOURS, KEYS, holder_of
from ui.colours import seen_on
from ui.marks import paint_swatch
from ui.physical_keys import keystroke, resolve
from ui.text.style import SpanStyle
from ui.wording import isolated

_SWATCH = QSize(20, 18)


def swatch(form: Form, colour: str, sign: str = "") -> QIcon:
    """A label in small, as its layer is drawn on the page of the moment."""
    ratio = 2.0
    seen = seen_on(QColor(colour), QGuiApplication.palette().color(QPalette.ColorRole.Base))
    picture = QPixmap(_SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_swatch(painter, QRectF(0, 0, _SWATCH.width(), _SWATCH.height()), SpanStyle(form, seen, "", sign))
    painter.end()
    return QIcon(picture)


class KeyBox(QComboBox):
    """The keys with whatever has each of them; pressing a key chooses it, under every layout.

    Wish: `key_chosen`, "" for none. A key that the window needs for a command cannot be chosen.
    """

    key_chosen = Signal(str)

    def __init__(self, reserved: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`reserved`: what the window does at a key."""
        super().__init__(parent)
        self._reserved = reserved
        self.activated.connect(lambda place: self.key_chosen.emit(str(self.itemData(place))))

    def show_keys(self, scheme: Scheme, own: str) -> None:
        """Show who has which key, and that `own` is this part's."""
        self.clear()
        self.addItem(self.tr("No key"), "")
        for key in KEYS:
            holder = holder_of(scheme, key)
            if key in self._reserved:
                said = self.tr("{key} – a command: {command}").format(key=key, command=self._reserved[key])
            elif holder is not None and key != own:
                said = self.tr("{key} – taken from {part}").format(key=key, part=isolated(holder.place))
            else:
                said = key
            self.addItem(said, key)
            self._set_enabled(self.count() - 1, key == own or key not in self._reserved)
        self.setCurrentIndex(max(0, self.findData(own)))

    def _set_enabled(self, place: int, is_enabled: bool) -> None:
        if not is_enabled:
            # The combo box hands a role to its own model, which reads the flags from it.
            self.setItemData(place, 0, Qt.ItemDataRole.UserRole - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter or digit chooses itself by its place on the keyboard; arrows do as in any list."""
        pressed = resolve(keystroke(event), QGuiApplication.platformName())
        is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if is_plain and pressed in tuple(KEYS) and pressed not in self._reserved:
            self.setCurrentIndex(self.findData(pressed))
            self.key_chosen.emit(pressed)
        elif is_plain and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.setCurrentIndex(0)
            self.key_chosen.emit("")
        else:
            super().keyPressEvent(event)


class ColourBox(QComboBox):
    """Colours that most eyes tell apart, or any other as `#rrggbb`. Wish: `colour_chosen`, of a whole colour only."""

    colour_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = self.lineEdit()
        if edit is not None:
            # The usual one would finish a colour that is only half typed.
            edit.setCompleter(QCompleter([], self))
        # A hexadecimal number reads from left to right in either window.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for colour in COLOURS:
            self.addItem(swatch(Form.FILL, colour), colour)
        self.activated.connect(self._on_activated)
        self.editTextChanged.connect(self._on_typed)
        self._is_showing = False

    def show_colour(self, colour: str) -> None:
        """Show a colour; what is typed at the moment is left alone where it says the same."""
        if self.currentText().lower() == colour.lower():
            return
        self._is_showing = True
        self.setCurrentIndex(self.findText(colour))
        self.setEditText(colour)
        self._is_showing = False

    def _on_activated(self, place: int) -> None:
        self.colour_chosen.emit(self.itemText(place))

    def _on_typed(self, written: str) -> None:
        edit = self.lineEdit()
        if self._is_showing or edit is None:
            return
        caret = edit.cursorPosition()
        self._is_showing = True
        # The swatch of the colour chosen before must not stand beside the one that is written.
        self.setCurrentIndex(self.findText(written))
        self.setEditText(written)
        edit.setCursorPosition(caret)
        self._is_showing = False
        if len(written) == 7 and written.startswith("#") and QColor.isValidColorName(written):
            self.colour_chosen.emit(written.lower())


class EndsList(QListWidget):
    """The labels at which a link may begin or end, each with a tick. `ends_chosen` when one is ticked."""

    ends_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.setMinimumHeight(150)
        self.itemChanged.connect(self._on_ticked)

    def show_ends(self, ends: Iterable[tuple[str, str]], chosen: Iterable[str]) -> None:
        """Show the ends there are, each as written and as people read it, and those that are `chosen`."""
        self._is_showing = True
        standing, ticked = self.currentRow(), set(chosen)
        rows = list(ends)
        known = {written for written, _ in rows}
        rows += [(one, one) for one in chosen if one not in known]
        if [(one.data(Qt.ItemDataRole.UserRole), one.text()) for one in self._items()] != rows:
            self.clear()
            for written, title in rows:
                item = QListWidgetItem(title, self)
                item.setData(Qt.ItemDataRole.UserRole, written)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.setCurrentRow(max(0, standing))
        for item in self._items():
            is_ticked = item.data(Qt.ItemDataRole.UserRole) in ticked
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self._is_showing = False

    def ends(self) -> tuple[str, ...]:
        """The ends that are ticked, as the scheme writes them."""
        ticked = [one for one in self._items() if one.checkState() == Qt.CheckState.Checked]
        return tuple(str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _on_ticked(self, _item: QListWidgetItem) -> None:
        if not self._is_showing:
            self.ends_chosen.emit()
