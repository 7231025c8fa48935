"""The keys of a keyboard by their place: the names they wear on a US keyboard and the numbers systems give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent


class PhysicalKey(NamedTuple):
    """One place on the keyboard.

    `name`: the US letter or digit, or a word. `scan`: evdev code, which for these keys is also the Windows scan code
    (set 1). `mac`: macOS virtual key code. `us`: the character a US keyboard types there. `arabic`: the characters
    that Arabic-101 and Arabic-102 type there, alone or with Shift, where no other key types them.
    """

    name: str
    scan: int
    mac: int
    us: str
    arabic: str = ""


# Sources: linux/input-event-codes.h; Carbon HIToolbox/Events.h; Microsoft's layouts KBDA1 and KBDA2, XKB's `ara`.
# Scan 0 and mac -1 stand for "not on such a keyboard".
_PLACES: tuple[PhysicalKey, ...] = (
    PhysicalKey("1", 2, 18, "1", "١"),
    PhysicalKey("2", 3, 19, "2", "٢"),
    PhysicalKey("3", 4, 20, "3", "٣"),
    PhysicalKey("4", 5, 21, "4", "٤"),
    PhysicalKey("5", 6, 23, "5", "٥"),
    PhysicalKey("6", 7, 22, "6", "٦"),
    PhysicalKey("7", 8, 26, "7", "٧"),
    PhysicalKey("8", 9, 28, "8", "٨"),
    PhysicalKey("9", 10, 25, "9", "٩"),
    PhysicalKey("0", 11, 29, "0", "٠"),
    PhysicalKey("Minus", 12, 27, "-"),
    PhysicalKey("Equal", 13, 24, "="),
    PhysicalKey("Q", 16, 12, "q", "ضَ"),
    PhysicalKey("W", 17, 13, "w", "صً"),
    PhysicalKey("E", 18, 14, "e", "ثُ"),
    PhysicalKey("R", 19, 15, "r", "قٌ"),
    PhysicalKey("T", 20, 17, "t", "فﻹ"),
    PhysicalKey("Y", 21, 16, "y", "غإ"),
    PhysicalKey("U", 22, 32, "u", "ع"),
    PhysicalKey("I", 23, 34, "i", "ه÷"),
    PhysicalKey("O", 24, 31, "o", "خ×"),
    PhysicalKey("P", 25, 35, "p", "ح؛"),
    PhysicalKey("BracketLeft", 26, 33, "[", "ج"),
    PhysicalKey("BracketRight", 27, 30, "]", "د"),
    PhysicalKey("A", 30, 0, "a", "شِ"),
    PhysicalKey("S", 31, 1, "s", "سٍ"),
    PhysicalKey("D", 32, 2, "d", "ي"),
    PhysicalKey("F", 33, 3, "f", "ب"),
    PhysicalKey("G", 34, 5, "g", "لﻷ"),
    PhysicalKey("H", 35, 4, "h", "اأ"),
    PhysicalKey("J", 36, 38, "j", "تـ"),
    PhysicalKey("K", 37, 40, "k", "ن،"),
    PhysicalKey("L", 38, 37, "l", "م"),
    PhysicalKey("Semicolon", 39, 41, ";", "ك"),
    PhysicalKey("Quote", 40, 39, "'", "ط"),
    PhysicalKey("Backquote", 41, 50, "`", "ذّ"),
    PhysicalKey("Backslash", 43, 42, "\\"),
    PhysicalKey("Z", 44, 6, "z", "ئ"),
    PhysicalKey("X", 45, 7, "x", "ءْ"),
    PhysicalKey("C", 46, 8, "c", "ؤ"),
    PhysicalKey("V", 47, 9, "v", "ر"),
    PhysicalKey("B", 48, 11, "b", "ﻻﻵ"),
    PhysicalKey("N", 49, 45, "n", "ىآ"),
    PhysicalKey("M", 50, 46, "m", "ة"),
    PhysicalKey("Comma", 51, 43, ",", "و"),
    PhysicalKey("Period", 52, 47, ".", "ز"),
    PhysicalKey("Slash", 53, 44, "/", "ظ؟"),
)

# Keys whose meaning no layout changes: Qt's own name for them is enough.
_NAMED: Mapping[str, Qt.Key] = {
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1.value + number - 1) for number in range(1, 13)},
    "Escape": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Return": Qt.Key.Key_Return,
    "Backspace": Qt.Key.Key_Backspace,
    "Delete": Qt.Key.Key_Delete,
    "Insert": Qt.Key.Key_Insert,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "PageUp": Qt.Key.Key_PageUp,
    "PageDown": Qt.Key.Key_PageDown,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Menu": Qt.Key.Key_Menu,
}

_BY_SCAN = {place.scan: place.name for place in _PLACES}
_BY_MAC = {place.mac: place.name for place in _PLACES}
_BY_CHARACTER = {character: place.name for place in _PLACES for character in (place.us, *place.arabic)}
# Arabic keyboards type lam-alef as two letters.
_BY_TEXT = {"لا": "B", "لآ": "B", "لأ": "G", "لإ": "T"}
_BY_QT = {
    **{key: name for name, key in _NAMED.items()},
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_Backtab: "Tab",
}
_QT = {**_NAMED, **{place.name: Qt.Key(ord(place.us.upper())) for place in _PLACES}}

NAMES: frozenset[str] = frozenset(_QT)
_XKB_OFFSET = 8
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_US_SHIFTED = dict(zip('!@#$%^&*()_+{}:"~|<>?', "1234567890-=[];'`\\,./", strict=True))


class Keystroke(NamedTuple):
    """What a key event says of the key, whatever the system: all that `resolve` goes by."""

    key: int
    text: str = ""
    scan: int = 0
    virtual: int = 0
    is_keypad: bool = False


def keystroke(event: QKeyEvent) -> Keystroke:
    """The part of a Qt key event that tells which key it was."""
    is_keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    return Keystroke(event.key(), event.text(), event.nativeScanCode(), event.nativeVirtualKey(), is_keypad)


def resolve(stroke: Keystroke, platform: str) -> str | None:
    """The name of the key pressed, or None for a key that has none; `platform` is QGuiApplication.platformName().

    Keys that no layout moves go by Qt's name. A Latin letter goes by what is engraved on it, as people know it on
    AZERTY or Dvorak. Everything else goes by its place; where the system names no place, by the character typed, read
    as an Arabic-101, Arabic-102 or US keyboard types it.
    """
    if stroke.key in _BY_QT:
        return _BY_QT[Qt.Key(stroke.key)]
    typed = chr(stroke.key) if 0 < stroke.key < 0x10000 else ""
    if typed in _LATIN or (stroke.is_keypad and typed in _BY_CHARACTER):
        return _BY_CHARACTER[typed.lower()]
    place = _place(stroke, platform)
    if place is not None:
        return place
    return _BY_CHARACTER.get(_US_SHIFTED.get(typed, typed)) or _BY_TEXT.get(stroke.text)


def _place(stroke: Keystroke, platform: str) -> str | None:
    if platform == "cocoa":
        # On macOS 0 is the key A.
        return _BY_MAC.get(stroke.virtual)
    if platform in {"xcb", "offscreen"} or platform.startswith("wayland"):
        # Offscreen no key comes from a system; a test that plays a keyboard plays that of Linux.
        return _BY_SCAN.get(stroke.scan - _XKB_OFFSET)
    return _BY_SCAN.get(stroke.scan) if platform == "windows" else None


def to_combination(name: str, modifiers: Qt.KeyboardModifier) -> QKeyCombination:
    """The key as Qt writes it for people."""
    return QKeyCombination(modifiers, _QT[name])


def qt_key(name: str) -> Qt.Key:
    """Qt's key for that place on a US keyboard."""
    return _QT[name]
