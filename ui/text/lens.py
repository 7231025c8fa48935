"""The tashkeel lens: a paragraph handed to Qt without its vowel signs or its tatweel, and the way back to its offsets.

What is hidden is left out of the string that Qt shapes, so that letters join as if it had never been written. Putting
something without width in its place would keep the offsets as they are, but no such character leaves the picture as it
is in every typeface: not U+034F, U+200B or U+2060, and not the variation selectors where a font has none.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import cache

from annotation.arabic import letters
from annotation.offsets import Utf16Map

# Hamza and maddah written apart from their letter spell it: without them it would be another one.
_SPELLING = "\u0653-\u0655"


@cache
def _pattern(marks: bool, tatweel: bool) -> re.Pattern[str]:
    """What is left out."""
    parts = []
    if marks:
        parts.append(f"(?![{_SPELLING}])[{letters.MARK_CLASS}]")
    if tatweel:
        parts.append(letters.TATWEEL)
    return re.compile("|".join(parts))


class Shown:
    """What of a paragraph is handed to Qt, and its UTF-16 units to the paragraph's code points and back.

    An edge beside what is hidden stands after all of it: hidden marks go with the letter before them.
    """

    __slots__ = ("_before", "_hidden", "_u16", "display")

    def __init__(self, whole: str, *, hides_marks: bool = False, hides_tatweel: bool = False) -> None:
        """`whole`: the paragraph as Qt could show all of it, a code point for each of the text."""
        self._hidden = array("q")
        self.display = whole
        if hides_marks or hides_tatweel:
            pattern = _pattern(hides_marks, hides_tatweel)
            self._hidden.extend(found.start() for found in pattern.finditer(whole))
            if self._hidden:
                self.display = pattern.sub("", whole)
        # How many code points are shown before each hidden one.
        self._before = array("q", (place - count for count, place in enumerate(self._hidden)))
        self._u16 = Utf16Map(self.display)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is hidden."""
        return not self._hidden

    def to_u16(self, offset: int) -> int:
        """The unit of `display` at which the code point at `offset`, or the next one shown, begins."""
        return self._u16.to_u16(offset - bisect_left(self._hidden, offset))

    def to_cp(self, offset_u16: int) -> int:
        """The code point that a unit of `display` shows; the paragraph's length at its end."""
        shown = self._u16.to_cp_floor(offset_u16)
        return shown + bisect_right(self._before, shown)

    def hides(self, offset: int) -> bool:
        """Whether the code point at `offset` is left out."""
        place = bisect_left(self._hidden, offset)
        return place < len(self._hidden) and self._hidden[place] == offset
