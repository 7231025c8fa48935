"""The shortcut editor: all actions and labels with their keys; press another key and it is theirs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTableView, QWidget

from ui import wording
from ui.catalogue import Named
from ui.dialog_frame import Frame, plain_label
from ui.keymap import Keymap, is_the_texts
from ui.models.keys import ID_ROLE, Column, KeysModel
from ui.shortcuts import Chord, chord_of
from ui.tables import quiet_table
from ui.theme import Space

_SIZE = (720, 560)
_ROW = 30
# These lead out of the field, so that it is no trap.
_WAYS_OUT = frozenset({"Tab", "Escape"})
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class KeyField(QLineEdit):
    """Records the chord pressed in it, by the keys' places; Tab and Escape without Ctrl or Alt lead out of it."""

    recorded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Hear a key before anything else makes a shortcut of it."""
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            pressed = chord_of(event)
            if pressed is None or (pressed.key in _WAYS_OUT and not pressed.modifiers & _COMMAND):
                return super().event(event)
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.recorded.emit(pressed)
            return True
        return super().event(event)


class ShortcutsDialog(Frame):
    """Each choice takes effect at once and is kept in the settings; a key that is another's is not taken unasked."""

    def __init__(self, rows: Sequence[Named], keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change keys"), parent)
        self.setMinimumSize(*_SIZE)
        self._keymap = keymap
        self._model = KeysModel(rows, keymap, self)
        self._wanted: Chord | None = None
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search actions, labels and keys"))
        self.search.textChanged.connect(self._on_searched)
        self.table = self._made_table()
        self.field = KeyField()
        self.field.setPlaceholderText(self.tr("Click here and press the key"))
        self.field.recorded.connect(self._on_recorded)
        self._for = plain_label("")
        self._said = plain_label("", "dim")
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        keys.addWidget(self._for, 1)
        keys.addWidget(self.field, 1)
        for part in (self.search, self.table):
            self.body.addWidget(part)
        self.body.addLayout(keys)
        self.body.addWidget(self._said)
        self.take_button = self.add_button(self.tr("Take it from there"), "primary")
        self.none_button = self.add_button(self.tr("No key"), "plain")
        self.reset_button = self.add_button(self.tr("Its own key"), "plain")
        self.reset_all_button = self.add_button(self.tr("Reset all"), "plain")
        self.close_button = self.add_button(self.tr("Close"))
        self.take_button.clicked.connect(self._take)
        self.none_button.clicked.connect(lambda: self._keymap.choose(self.current(), ()))
        self.reset_button.clicked.connect(lambda: self._keymap.reset(self.current()))
        self.reset_all_button.clicked.connect(self._keymap.reset_all)
        self.close_button.clicked.connect(self.accept)
        keymap.changed.connect(self._show_current)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self._on_searched("")
        self.search.setFocus()

    def _made_table(self) -> QTableView:
        table = quiet_table(self._model, _ROW, self)
        table.setAccessibleName(self.tr("Actions and labels with their keys"))
        across = table.horizontalHeader()
        across.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.GROUP, 90), (Column.KEYS, 150), (Column.REMARK, 170)):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            across.resizeSection(column, width)
        # The key may be pressed where the row was chosen: Return goes to the field.
        table.activated.connect(lambda _index: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        table.doubleClicked.connect(lambda _index: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        return table

    def current(self) -> str:
        """The id of the row that is chosen; empty when the search leaves none."""
        found = self.table.currentIndex().data(ID_ROLE)
        return found if isinstance(found, str) else ""

    def said(self) -> str:
        """What the dialog says of the key pressed, or of the row's."""
        return self._said.text()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._model.search(text)
        self.table.setCurrentIndex(self._model.index(0, Column.TITLE))
        self._show_current()

    @Slot(QModelIndex, QModelIndex)
    def _show_current(self, *_rows: QModelIndex) -> None:
        """The row is another, or its keys are."""
        action_id = self.current()
        self._wanted = None
        title = wording.isolated(self._model.title(action_id)) if action_id else ""
        self._for.setText(self.tr("Key for {title}:").format(title=title) if title else "")
        self.field.setAccessibleName(self.tr("New key for {title}").format(title=title))
        self.field.setText(wording.left_to_right(self._model.keys(action_id)))
        rivals = self._keymap.rivals(action_id)
        self._say(self._belongs_to(rivals[0]) if rivals else self.tr("Keys go by their place, under any layout."))
        self.take_button.setEnabled(False)
        self.none_button.setEnabled(bool(self._keymap.keys(action_id)))
        self.reset_button.setEnabled(self._keymap.is_changed(action_id))
        self.field.setEnabled(bool(action_id))

    @Slot(object)
    def _on_recorded(self, pressed: Chord) -> None:
        action_id = self.current()
        shown = wording.left_to_right(pressed.shown())
        holders = self._keymap.holders(pressed, action_id)
        self.take_button.setEnabled(False)
        self.field.setText(shown)
        if is_the_texts(pressed):
            self._say(self.tr("The text needs {key} itself.").format(key=shown))
        elif holders:
            self._wanted = pressed
            self._say(self._belongs_to(holders[0]))
            self.take_button.setEnabled(True)
        else:
            self._keymap.take(action_id, pressed)

    def _belongs_to(self, holder: str) -> str:
        said = self.tr("This key belongs to {title}.")
        return said.format(title=wording.isolated(self._model.title(holder)))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self.field.setAccessibleDescription(words)

    @Slot()
    def _take(self) -> None:
        if self._wanted is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._keymap.take(self.current(), self._wanted)
