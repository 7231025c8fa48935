"""What a key does to the caret: a table of moves, and where each leads in the text.

Moves are logical: in right-to-left text the left arrow goes forward, also inside a Latin word, so that Shift with an
arrow always takes in the next letter of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple
from unicodedata import category

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotation.arabic import tokens
from annotation.arabic.graphemes import next_boundary, previous_boundary


class Move(Enum):
    """Ways for the caret to go."""

    FORWARD = auto()
    BACK = auto()
    WORD_FORWARD = auto()
    WORD_BACK = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    TEXT_START = auto()
    TEXT_END = auto()


class Step(NamedTuple):
    """A move, and whether it takes the selection along (Shift)."""

    move: Move
    extends: bool


_KEYS = {
    Qt.Key.Key_Up: (Move.UP, None),
    Qt.Key.Key_Down: (Move.DOWN, None),
    Qt.Key.Key_PageUp: (Move.PAGE_UP, None),
    Qt.Key.Key_PageDown: (Move.PAGE_DOWN, None),
    Qt.Key.Key_Home: (Move.LINE_START, Move.TEXT_START),
    Qt.Key.Key_End: (Move.LINE_END, Move.TEXT_END),
}
_FORWARD = (Move.FORWARD, Move.WORD_FORWARD)
_BACK = (Move.BACK, Move.WORD_BACK)
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def step_of(event: QKeyEvent, *, is_rtl: bool) -> Step | None:
    """The step a key asks for, or None when it is not a key of the caret."""
    key, modifiers = event.key(), event.modifiers()
    if modifiers & _OTHERS:
        return None
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        plain, with_control = _FORWARD if (key == Qt.Key.Key_Left) == is_rtl else _BACK
    elif key in _KEYS:
        plain, other = _KEYS[Qt.Key(key)]
        if other is None and modifiers & Qt.KeyboardModifier.ControlModifier:
            return None
        with_control = other or plain
    else:
        return None
    move = with_control if modifiers & Qt.KeyboardModifier.ControlModifier else plain
    return Step(move, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))


def forward(text: str, offset: int) -> int:
    """The next edge between graphemes; direction controls, which show nothing, are passed over."""
    offset = next_boundary(text, offset)
    while offset < len(text) and category(text[offset]) == "Cf":
        offset = next_boundary(text, offset)
    return offset


def back(text: str, offset: int) -> int:
    """The edge between graphemes before this one; direction controls are passed over."""
    offset = previous_boundary(text, offset)
    while offset and category(text[offset]) == "Cf":
        offset = previous_boundary(text, offset)
    return offset


def word_forward(text: str, offset: int) -> int:
    """Where the next word begins, or the end of the text."""
    return next((word.start for word in tokens.words(text, offset) if word.start > offset), len(text))


def word_back(text: str, offset: int) -> int:
    """Where the word before, or the one the caret stands in, begins; else 0."""
    reach = 64
    while True:
        start = max(0, offset - reach)
        before = [word.start for word in tokens.words(text, start, offset) if word.start < offset]
        if before:
            return before[-1]
        if start == 0:
            return 0
        reach *= 4


IN_TEXT: dict[Move, Callable[[str, int], int]] = {
    Move.FORWARD: forward,
    Move.BACK: back,
    Move.WORD_FORWARD: word_forward,
    Move.WORD_BACK: word_back,
    Move.TEXT_START: lambda _text, _offset: 0,
    Move.TEXT_END: lambda text, _offset: len(text),
}
