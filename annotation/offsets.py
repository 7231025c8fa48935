"""The same place in a text counted in other ways: code points, UTF-16 units, UTF-8 bytes, normalised text.

Tawsim counts in code points everywhere. Qt and the web count UTF-16 units, files count bytes, and search
works on a normalised key; each of these doors converts once, through one of the maps here. All positions are
half-open edges, 0 to the length included, and a map raises ValueError for one that is outside.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BLOCK = 1024


def _outside(unit: str, position: int, length: int) -> ValueError:
    """The error for a position outside its text."""
    return ValueError(f"{unit} {position} is outside 0..{length}")


class Utf16Map:
    """Code points to UTF-16 units of one text and back.

    Holds the positions of the characters beyond U+FFFF only: a text without any costs nothing and maps to
    itself. A conversion is one bisection. A lone surrogate counts as one code point and one unit.
    """

    __slots__ = ("_astral", "_astral_u16", "length", "length_u16")

    length: int
    length_u16: int

    def __init__(self, text: str) -> None:
        """Read `text` once; it is not kept."""
        self.length = len(text)
        self._astral = array("q")
        # Encoding is ten times faster than looking for the characters that most texts do not have.
        if not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._astral.extend(match.start() for match in _ASTRAL.finditer(text))
        self._astral_u16 = array("q", (place + count for count, place in enumerate(self._astral)))
        self.length_u16 = self.length + len(self._astral)

    @property
    def is_identity(self) -> bool:
        """Whether both countings agree everywhere."""
        return not self._astral

    def to_u16(self, position: int) -> int:
        """The UTF-16 offset of the code point offset `position`."""
        if not 0 <= position <= self.length:
            raise _outside("code point", position, self.length)
        return position + bisect_left(self._astral, position)

    def to_cp(self, position_u16: int) -> int:
        """The code point offset of `position_u16`; ValueError inside a surrogate pair."""
        before = self._astral_before(position_u16)
        if before and self._astral_u16[before - 1] == position_u16 - 1:
            raise ValueError(f"UTF-16 unit {position_u16} is inside a surrogate pair")
        return position_u16 - before

    def to_cp_floor(self, position_u16: int) -> int:
        """Like `to_cp`, but inside a surrogate pair the offset of the character that the pair spells."""
        before = self._astral_before(position_u16)
        if before and self._astral_u16[before - 1] == position_u16 - 1:
            return self._astral[before - 1]
        return position_u16 - before

    def _astral_before(self, position_u16: int) -> int:
        """How many surrogate pairs begin before `position_u16`."""
        if not 0 <= position_u16 <= self.length_u16:
            raise _outside("UTF-16 unit", position_u16, self.length_u16)
        return bisect_left(self._astral_u16, position_u16)


class Utf8Map:
    """Code points to UTF-8 bytes of one text and back.

    Keeps the text and one byte offset for each 1,024 code points; a conversion encodes at most one such block.
    A lone surrogate, which UTF-8 forbids, counts three bytes.
    """

    __slots__ = ("_anchors", "_text", "length", "length_u8")

    length: int
    length_u8: int

    def __init__(self, text: str) -> None:
        """Read `text` once."""
        self._text = text
        self.length = len(text)
        self._anchors = array("q", (0,))
        if text.isascii():
            self.length_u8 = self.length
            return
        total = 0
        for start in range(0, self.length, _BLOCK):
            total += len(self._encoded(start, start + _BLOCK))
            self._anchors.append(total)
        self.length_u8 = total

    @property
    def is_identity(self) -> bool:
        """Whether both countings agree everywhere, that is, whether the text is ASCII."""
        return self.length == self.length_u8

    def to_u8(self, position: int) -> int:
        """The byte offset of the code point offset `position`."""
        if not 0 <= position <= self.length:
            raise _outside("code point", position, self.length)
        if self.is_identity:
            return position
        block = position // _BLOCK
        return self._anchors[block] + len(self._encoded(block * _BLOCK, position))

    def to_cp(self, position_u8: int) -> int:
        """The code point offset of the byte offset `position_u8`; ValueError inside a character."""
        place, is_inside = self._find(position_u8)
        if is_inside:
            raise ValueError(f"byte {position_u8} is inside a character")
        return place

    def to_cp_floor(self, position_u8: int) -> int:
        """Like `to_cp`, but inside a character the offset of that character."""
        return self._find(position_u8)[0]

    def _find(self, position_u8: int) -> tuple[int, bool]:
        """The code point at or around a byte offset, and whether the offset is inside it."""
        if not 0 <= position_u8 <= self.length_u8:
            raise _outside("byte", position_u8, self.length_u8)
        if self.is_identity:
            return position_u8, False
        block = min(bisect_right(self._anchors, position_u8), len(self._anchors) - 1) - 1
        encoded = self._encoded(block * _BLOCK, (block + 1) * _BLOCK)
        rest = position_u8 - self._anchors[block]
        start = rest
        while start < len(encoded) and encoded[start] & 0xC0 == 0x80:
            start -= 1
        place = block * _BLOCK + len(encoded[:start].decode("utf-8", "surrogatepass"))
        return place, start != rest

    def _encoded(self, start: int, end: int) -> bytes:
        """The bytes of a part of the text."""
        return self._text[start:end].encode("utf-8", "surrogatepass")


class Piece(NamedTuple):
    """A stretch of raw text that normalising made longer or shorter.

    `start`, `end`: raw code points, end exclusive; `length_norm`: characters it became (0: it was dropped).
    `end_trailing`: up to where the dropped characters hang on the letter before them (marks and the like).
    """

    start: int
    end: int
    length_norm: int
    end_trailing: int


class OffsetMap:
    """Raw code points to the characters of a normalised text and back.

    Holds the stretches whose length changed; everything between them maps one to one. `text` is the normalised
    text, `length` counts the raw one.
    """

    __slots__ = ("_end", "_end_norm", "_end_trailing", "_start", "_start_norm", "length", "text")

    text: str
    length: int

    def __init__(self, text: str, length: int, pieces: Iterable[Piece]) -> None:
        """`pieces` in order and disjoint; ValueError when they do not lead from `length` to `text`."""
        self.text = text
        self.length = length
        self._start, self._end, self._end_trailing = array("q"), array("q"), array("q")
        self._start_norm, self._end_norm = array("q"), array("q")
        grown = 0
        for piece in pieces:
            self._start.append(piece.start)
            self._end.append(piece.end)
            self._end_trailing.append(piece.end_trailing)
            self._start_norm.append(piece.start + grown)
            grown += piece.length_norm - (piece.end - piece.start)
            self._end_norm.append(piece.end + grown)
        if length + grown != len(text):
            raise ValueError(f"{length} code points and {grown:+} are not the {len(text)} of the normalised text")

    def to_raw(self, start_norm: int, end_norm: int) -> tuple[int, int]:
        """The raw range that `[start_norm, end_norm)` of the normalised text came from.

        The end takes in the marks, tatweels and joiners that hang on the last letter; an empty range stays
        empty. ValueError unless 0 <= start_norm <= end_norm <= len(text).
        """
        if not 0 <= start_norm <= end_norm <= len(self.text):
            raise ValueError(f"{start_norm}..{end_norm} is not a range of 0..{len(self.text)}")
        start = self._raw_start(start_norm)
        return start, start if start_norm == end_norm else self._raw_end(end_norm - 1)

    def to_norm(self, start: int, end: int) -> tuple[int, int]:
        """The range of the normalised text that came from the raw `[start, end)`; empty when all was dropped.

        ValueError unless 0 <= start <= end <= length.
        """
        if not 0 <= start <= end <= self.length:
            raise ValueError(f"{start}..{end} is not a range of 0..{self.length}")
        return self._norm_edge(start), self._norm_edge(end)

    def _raw_start(self, index_norm: int) -> int:
        """Where in the raw text the normalised character `index_norm` begins; the raw end for the end."""
        found = bisect_right(self._start_norm, index_norm) - 1
        if index_norm == len(self.text):
            return self.length
        if found < 0:
            return index_norm
        if index_norm < self._end_norm[found]:
            return self._start[found]
        return self._end[found] + index_norm - self._end_norm[found]

    def _raw_end(self, index_norm: int) -> int:
        """Where in the raw text the normalised character `index_norm` ends, what hangs on it included."""
        found = bisect_right(self._start_norm, index_norm) - 1
        is_in_piece = found >= 0 and index_norm < self._end_norm[found]
        end = self._end[found] if is_in_piece else self._raw_start(index_norm) + 1
        after = found + 1
        if after < len(self._start) and self._start[after] == end:
            return max(end, self._end_trailing[after]) if self._is_dropped(after) else end
        return end

    def _is_dropped(self, piece: int) -> bool:
        """Whether nothing is left of a piece."""
        return self._start_norm[piece] == self._end_norm[piece]

    def _norm_edge(self, position: int) -> int:
        """The edge in the normalised text that stands where the raw edge `position` stands."""
        found = bisect_right(self._start, position) - 1
        if found < 0:
            return position
        if position < self._end[found]:
            return self._start_norm[found]
        return self._end_norm[found] + position - self._end[found]
