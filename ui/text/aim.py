"""Which word a key means where nothing is selected: the one under the pointer or, when keys moved last, the cursor's.

After a span was chosen (by a click, by labelling it, by a jump) a key means that span, until pointer or cursor have
gone on to another word. Before either has moved, a key means nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from unicodedata import category

from PySide6.QtCore import QPointF

from annotation.arabic import tokens
from annotation.ranges import Range


class _Moved(Enum):
    """What moved last."""

    NOTHING = auto()
    POINTER = auto()
    KEYS = auto()


class Aim:
    """Follows pointer and cursor; `word` is what they point at now, None for blanks, signs and the margin."""

    def __init__(
        self, under_pointer: Callable[[QPointF], Range | None], under_cursor: Callable[[], Range | None]
    ) -> None:
        """`under_pointer`, `under_cursor`: ask which word is there."""
        self._under_pointer = under_pointer
        self._under_cursor = under_cursor
        self._point: QPointF | None = None
        self._moved = _Moved.NOTHING
        self.word: Range | None = None
        self._then: Range | None = None

    @property
    def has_moved(self) -> bool:
        """Whether it points at another word than when a span was chosen last."""
        return self.word is not None and self.word != self._then

    @property
    def pointed(self) -> QPointF | None:
        """Where the pointer is (pixels of the viewport) while it is the one that points; else None."""
        return self._point if self._moved is _Moved.POINTER else None

    def point(self, point: QPointF | None) -> None:
        """The pointer has moved there, in pixels of the viewport, or None: it has left."""
        if point is not None and point != self._point:
            self._moved = _Moved.POINTER
        self._point = point

    def follow_keys(self) -> None:
        """Keys have moved the cursor: from now on it is the one that points, until the pointer moves again."""
        self._moved = _Moved.KEYS

    def look(self) -> None:
        """See anew what lies there, after anything has moved."""
        point = self.pointed
        if self._moved is _Moved.KEYS:
            self.word = self._under_cursor()
        else:
            self.word = self._under_pointer(point) if point is not None else None

    def settle(self) -> None:
        """A span was chosen: what is pointed at now means that span."""
        self._then = self.word


def word_at(text: str, offset: int) -> Range | None:
    """The word (or emoji, or other symbol) that holds the code point at `offset`; None for blanks and punctuation."""
    found = tokens.word_at(text, offset)
    is_said = any(one.isalnum() or category(one)[0] == "S" for one in text[found.start : found.end])
    return found if is_said else None
