"""What a key does to the word cursor: a table of moves, and where each leads in the text.

Moves are logical: in right-to-left text the left arrow goes forward, also inside a Latin word, so that Shift with an
arrow always takes in what comes next in the text. An arrow goes by the word, with Alt by the letter, with Ctrl by the
sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple
from unicodedata import category

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotation.arabic import sentences, tokens
from annotation.arabic.graphemes import is_boundary, next_boundary, previous_boundary
from annotation.boundaries import next_word, previous_word

_NEAR = 64
_LINE_END = "\n"


class Move(Enum):
    """Ways for the cursor to go."""

    WORD_FORWARD = auto()
    WORD_BACK = auto()
    LETTER_FORWARD = auto()
    LETTER_BACK = auto()
    SENTENCE_FORWARD = auto()
    SENTENCE_BACK = auto()
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


_PLAIN = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_META = Qt.KeyboardModifier.MetaModifier
_FORWARD = {_PLAIN: Move.WORD_FORWARD, _ALT: Move.LETTER_FORWARD, _CONTROL: Move.SENTENCE_FORWARD}
_BACK = {_PLAIN: Move.WORD_BACK, _ALT: Move.LETTER_BACK, _CONTROL: Move.SENTENCE_BACK}
_KEYS = {
    Qt.Key.Key_Up: {_PLAIN: Move.UP},
    Qt.Key.Key_Down: {_PLAIN: Move.DOWN},
    Qt.Key.Key_PageUp: {_PLAIN: Move.PAGE_UP},
    Qt.Key.Key_PageDown: {_PLAIN: Move.PAGE_DOWN},
    Qt.Key.Key_Home: {_PLAIN: Move.LINE_START, _CONTROL: Move.TEXT_START},
    Qt.Key.Key_End: {_PLAIN: Move.LINE_END, _CONTROL: Move.TEXT_END},
}


def step_of(event: QKeyEvent, *, is_rtl: bool) -> Step | None:
    """The step a key asks for, or None when it is not a key of the cursor."""
    key, modifiers = event.key(), event.modifiers()
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        moves = _FORWARD if (key == Qt.Key.Key_Left) == is_rtl else _BACK
    elif key in _KEYS:
        moves = _KEYS[Qt.Key(key)]
    else:
        return None
    move = moves.get(modifiers & (_ALT | _CONTROL | _META))
    return Step(move, bool(modifiers & Qt.KeyboardModifier.ShiftModifier)) if move else None


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
    starts = (letter_start(text, word.start) for word in tokens.words(text, offset))
    return next((start for start in starts if start > offset), len(text))


def word_back(text: str, offset: int) -> int:
    """Where the word before, or the one the cursor stands in, begins; else 0."""
    found = previous_word(text, offset)
    return letter_start(text, found.start) if found else 0


def word_end_forward(text: str, offset: int) -> int:
    """The first end of a word after `offset`, or the end of the text."""
    return next((letter_end(text, word.end) for word in tokens.words(text, offset) if word.end > offset), len(text))


def word_end_back(text: str, offset: int) -> int:
    """The last end of a word before `offset`; else 0."""
    before = offset
    while (found := previous_word(text, before)) is not None:
        end = letter_end(text, found.end)
        if end < offset:
            return end
        before = found.start
    return 0


def letter_start(text: str, offset: int) -> int:
    """`offset`, or where the letter begins inside which it lies: words may be cut where letters are not."""
    return offset if is_boundary(text, offset) else previous_boundary(text, offset)


def letter_end(text: str, offset: int) -> int:
    """`offset`, or where the letter ends inside which it lies."""
    return offset if is_boundary(text, offset) else next_boundary(text, offset)


def sentence_forward(text: str, offset: int) -> int:
    """Where the next sentence begins, or the end of the text."""
    starts = (letter_start(text, one.start) for one in sentences.sentences(text, offset))
    return next((start for start in starts if start > offset), len(text))


def sentence_back(text: str, offset: int) -> int:
    """Where the sentence before, or the one the cursor stands in, begins; else 0."""
    reach = _NEAR
    while True:
        first = max(0, offset - reach)
        begins = first == 0 or text[first - 1] == _LINE_END
        found = [one.start for one in sentences.sentences(text, first, offset)][0 if begins else 1 :]
        if found:
            return letter_start(text, found[-1])
        if first == 0:
            return 0
        reach *= 4


def extended(text: str, anchor: int, caret: int, *, is_forward: bool) -> tuple[int, int]:
    """Anchor and caret after Shift and an arrow: the selection grows by a word where the caret is, or shrinks by one.

    From a cursor on a word, that word is taken in with the next one: a name of two words is one press. Shrunk to that
    word alone, it grows to its other side.
    """
    if anchor == caret:
        word = next_word(text, caret)
        if word is None or word.start != caret:
            return anchor, (word_end_forward if is_forward else word_back)(text, caret)
        start, end = letter_start(text, word.start), letter_end(text, word.end)
        anchor, caret = (start, end) if is_forward else (end, start)
    if is_forward == (caret > anchor):
        return anchor, (word_end_forward if is_forward else word_back)(text, caret)
    inward = (word_forward if is_forward else word_end_back)(text, caret)
    if (inward < anchor) if is_forward else (inward > anchor):
        return anchor, inward
    return caret, (word_end_forward if is_forward else word_back)(text, anchor)


IN_TEXT: dict[Move, Callable[[str, int], int]] = {
    Move.WORD_FORWARD: word_forward,
    Move.WORD_BACK: word_back,
    Move.LETTER_FORWARD: forward,
    Move.LETTER_BACK: back,
    Move.SENTENCE_FORWARD: sentence_forward,
    Move.SENTENCE_BACK: sentence_back,
    Move.TEXT_START: lambda _text, _offset: 0,
    Move.TEXT_END: lambda text, _offset: len(text),
}
