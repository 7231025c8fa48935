"""Keyboard shortcuts that work under every layout: chords of physical keys, and the dispatcher that hears them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.physical_keys import NAMES, keystroke, resolve, to_combination

_MODIFIERS = (
    ("Ctrl", Qt.KeyboardModifier.ControlModifier),
    ("Alt", Qt.KeyboardModifier.AltModifier),
    ("Shift", Qt.KeyboardModifier.ShiftModifier),
    ("Meta", Qt.KeyboardModifier.MetaModifier),
)
_OWN_KEYS = "own_keys"
# What presses a button, or opens a choice.
_PRESSING = frozenset({"Space", "Return"})
# What a field one writes in does with Ctrl; the rest of the Ctrl chords belongs to the window even there.
_EDITING = frozenset({"A", "C", "V", "X", "Y", "Z", "Left", "Right", "Home", "End", "Backspace", "Delete"})


_LABEL = "label:"
_EVERYWHERE = "everywhere:"
# Told by name: their types need not be there before one of them is.
_FIELDS = ("QLineEdit", "QTextEdit", "QPlainTextEdit")
_PRESSED = ("QAbstractButton", "QComboBox")


@dataclass(frozen=True, slots=True)
class Chord:
    """A physical key with modifiers; Ctrl is the command key on macOS, as in Qt."""

    key: str
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    def __post_init__(self) -> None:
        if self.key not in NAMES:
            raise ValueError(f"no key is called {self.key!r}")

    def __str__(self) -> str:
        """The chord as it is written in tables and kept in settings: `Ctrl+Shift+Z`."""
        return "+".join([*(name for name, bit in _MODIFIERS if self.modifiers & bit), self.key])

    def shown(self) -> str:
        """The chord as people of this system write it, with the letters of a US keyboard."""
        return QKeySequence(to_combination(self.key, self.modifiers)).toString(QKeySequence.SequenceFormat.NativeText)


def chord(written: str) -> Chord:
    """The chord written `Ctrl+Shift+Z`, in any order of the modifiers; ValueError for what is none."""
    *names, key = written.split("+")
    known = dict(_MODIFIERS)
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in names:
        if name not in known:
            raise ValueError(f"no modifier is called {name!r} in {written!r}")
        modifiers |= known[name]
    return Chord(key, modifiers)


def label_id(layer: str, label: str) -> str:
    """The action id that a label's key asks for."""
    return f"{_LABEL}{layer}/{label}"


def label_of(action_id: str, *, everywhere: bool = False) -> tuple[str, str] | None:
    """The (layer, label) that an action id names, or None for any other action; `everywhere`: with the list."""
    prefix = _EVERYWHERE if everywhere else _LABEL
    if not action_id.startswith(prefix):
        return None
    layer, _, label = action_id.removeprefix(prefix).partition("/")
    return layer, label


def everywhere_keys(labels: Mapping[Chord, str]) -> dict[Chord, str]:
    """With Shift the chords of labels (and their action ids) ask for the label and the list of every other place."""
    shift = Qt.KeyboardModifier.ShiftModifier
    return {
        Chord(pressed.key, pressed.modifiers | shift): _EVERYWHERE + action_id.removeprefix(_LABEL)
        for pressed, action_id in labels.items()
        if action_id.startswith(_LABEL)
    }


def chord_of(event: QKeyEvent) -> Chord | None:
    """The chord a key event stands for, or None for a modifier alone or a key without a name."""
    name = resolve(keystroke(event), QGuiApplication.platformName())
    if name is None:
        return None
    modifiers = event.modifiers()
    pressed = Qt.KeyboardModifier.NoModifier
    for _, bit in _MODIFIERS:
        if modifiers & bit:
            pressed |= bit
    return Chord(name, pressed)


def is_for_writing(widget: QWidget | None) -> bool:
    """Whether one writes in that widget, so that plain keys are its own."""
    if widget is None:
        return False
    if any(widget.inherits(kind) for kind in _FIELDS):
        return not widget.property("readOnly")
    if widget.inherits("QComboBox"):
        return bool(widget.property("editable"))
    return widget.inherits("QAbstractSpinBox")


def keep_keys(widget: QWidget, chords: Iterable[str]) -> None:
    """While the focus is in `widget` these chords (`Space`, `A`) are its own, and ask for no action."""
    widget.setProperty(_OWN_KEYS, [str(chord(one)) for one in chords])


def keeps_key(widget: QWidget | None, pressed: Chord) -> bool:
    """Whether that chord is the business of what has the focus: a button is pressed by it, a bar is put away."""
    if widget is not None and str(pressed) in _PRESSING and any(widget.inherits(kind) for kind in _PRESSED):
        return True
    while widget is not None:
        kept = widget.property(_OWN_KEYS)
        if isinstance(kept, list) and str(pressed) in kept:
            return True
        widget = widget.parentWidget()
    return False


class Dispatcher(QObject):
    """Hears the keys of one window before its widgets do, and says which action a chord asks for.

    A list would otherwise search for "1" and a menu swallow "Q". It listens at the native window, where key events
    are few, and at the widget, where events arrive that nobody took. A field one writes in keeps its plain keys.
    """

    action_requested = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """`window`: a top-level widget, which owns the dispatcher."""
        super().__init__(window)
        self._window = window
        self._heard: QObject | None = None
        self._actions: Mapping[Chord, str] = {}
        self._lent: dict[object, Mapping[Chord, Callable[[], object]]] = {}
        self._offered: Mapping[Chord, Callable[[], object]] = {}
        self._held: Chord | None = None
        window.installEventFilter(self)
        self._listen_natively()

    def bind(self, actions: Mapping[Chord, str]) -> None:
        """From now on these chords ask for these action ids, and no others do."""
        self._actions = dict(actions)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key press asks for an action now; if so it has been asked for."""
        return self._on_key(event)

    def lend(self, borrower: object, keys: Mapping[Chord, Callable[[], object]]) -> None:
        """Until `take_back`, these chords do that and ask for no action; who borrowed last comes first."""
        self.take_back(borrower)
        self._lent[borrower] = dict(keys)

    def take_back(self, borrower: object) -> None:
        """The chords that `borrower` had are those of the actions again."""
        self._lent.pop(borrower, None)

    def offer(self, keys: Mapping[Chord, Callable[[], object]]) -> None:
        """From now on these chords do that where nothing else has them."""
        self._offered = dict(keys)

    def _is_lent(self, pressed: Chord) -> bool:
        return any(pressed in keys for keys in self._lent.values())

    def _act_of(self, pressed: Chord) -> Callable[[], object] | None:
        for keys in reversed(self._lent.values()):
            if pressed in keys:
                return keys[pressed]
        action = self._actions.get(pressed)
        return partial(self.action_requested.emit, action) if action is not None else self._offered.get(pressed)

    def _listen_natively(self) -> None:
        native = _native(self._window)
        if native is not None and native is not self._heard:
            native.installEventFilter(self)
            self._heard = native

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that asks for an action; leave everything else alone."""
        kind = event.type()
        if kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride} and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if watched is self._window and kind in {QEvent.Type.WinIdChange, QEvent.Type.Show}:
            self._listen_natively()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        pressed = chord_of(event)
        act = self._act_of(pressed) if pressed is not None else None
        if pressed is None or act is None or not self._is_ours(pressed):
            return False
        event.accept()
        if event.isAutoRepeat() and pressed == self._held:
            # A lent key that is held down must not go on as the key of a label.
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._held = pressed if self._is_lent(pressed) else None
            act()
        return True

    def _is_ours(self, pressed: Chord) -> bool:
        if QApplication.activePopupWidget() is not None:
            return False
        modal = QApplication.activeModalWidget()
        if modal is not None and modal is not self._window:
            return False
        focused = QApplication.focusWidget()
        if keeps_key(focused, pressed):
            return False
        if not is_for_writing(focused):
            return True
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not pressed.modifiers & commands:
            return pressed.key.startswith("F") and len(pressed.key) > 1
        return pressed.key not in _EDITING


def _native(window: QWidget) -> QtGui.QWindow | None:
    """The native window, which is not there before the widget is first shown."""
    return window.windowHandle()
