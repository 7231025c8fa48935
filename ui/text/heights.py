"""How tall every paragraph is, guessed until it has been laid out, and which one stands at a given height."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

_BLOCK = 128


class HeightMap:
    """Heights in whole pixels, with sums of blocks of 128, so that a place is found without adding up the document."""

    def __init__(self, heights: Iterable[int]) -> None:
        """Begin with guesses, one a paragraph."""
        self._heights = array("q", heights)
        count = len(self._heights)
        self._blocks = array("q", (sum(self._heights[at : at + _BLOCK]) for at in range(0, count, _BLOCK)))
        self._is_exact = bytearray(count)
        self._total = sum(self._blocks)

    def __len__(self) -> int:
        """How many paragraphs there are."""
        return len(self._heights)

    def __getitem__(self, number: int) -> int:
        """The height of one paragraph."""
        return self._heights[number]

    @property
    def total(self) -> int:
        """The height of the whole document."""
        return self._total

    def is_exact(self, number: int) -> bool:
        """Whether that height was measured and not guessed."""
        return bool(self._is_exact[number])

    def set(self, number: int, height: int) -> int:
        """Take a measured height in; return by how much it differs from what was there."""
        grown = height - self._heights[number]
        self._is_exact[number] = 1
        if grown:
            self._heights[number] = height
            self._blocks[number // _BLOCK] += grown
            self._total += grown
        return grown

    def doubt(self, number: int) -> None:
        """Take the measured height of a paragraph for a guess again."""
        self._is_exact[number] = 0

    def doubt_all(self) -> None:
        """Take every measured height for a guess again."""
        self._is_exact = bytearray(len(self._heights))

    def next_guess(self, number: int) -> int | None:
        """The first paragraph from `number` on whose height is a guess, or None."""
        found = self._is_exact.find(0, number)
        return found if found >= 0 else None

    def top(self, number: int) -> int:
        """The sum of the heights before paragraph `number`."""
        block = number // _BLOCK
        return sum(self._blocks[:block]) + sum(self._heights[block * _BLOCK : number])

    def find(self, y: int) -> tuple[int, int]:
        """The paragraph that holds the pixel `y`, and how far into it; the first or last one outside the document."""
        if y < 0 or not self._heights:
            return 0, min(y, 0)
        for block, height in enumerate(self._blocks):
            if y < height:
                return self._find_in(block * _BLOCK, y)
            y -= height
        last = len(self._heights) - 1
        return last, self._heights[last] + y

    def _find_in(self, number: int, y: int) -> tuple[int, int]:
        """The same from paragraph `number` on, which begins `y` pixels above the wanted one."""
        while y >= self._heights[number]:
            y -= self._heights[number]
            number += 1
        return number, y
