"""In which unit foreign offsets count: code points, UTF-16 units or bytes, told by the surfaces that came with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from annotation.offsets import Utf8Map, Utf16Map


class Unit(StrEnum):
    """What an offset counts; the earlier is taken where two explain all alike."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16"
    BYTES = "bytes"


class Mark(NamedTuple):
    """A foreign span, its end exclusive, and the text that it says it has; "" where it says nothing."""

    start: int
    end: int
    surface: str = ""


class Verdict(NamedTuple):
    """The `unit`; how many marks with a surface were looked at, and how many of them each unit explains."""

    unit: Unit
    looked_at: int
    explained: dict[Unit, int]

    @property
    def is_told(self) -> bool:
        """Whether the surfaces speak for this unit and against another; otherwise it is what one takes by default."""
        return len(set(self.explained.values())) > 1


class Surfaces:
    """A file's marks, document by document, and in the end the unit that explains most of them.

    Where every text is the same in two units, code points are taken.
    """

    def __init__(self) -> None:
        self._explained: Counter[Unit] = Counter()
        self._looked_at = 0

    def look(self, text: str, marks: Iterable[Mark]) -> None:
        """Try the marks of one document in each unit."""
        told = [mark for mark in marks if mark.surface]
        if not told:
            return
        self._looked_at += len(told)
        for unit in Unit:
            ruler = Ruler(text, unit)
            self._explained[unit] += sum(_fits(text, ruler, mark) for mark in told)

    def verdict(self, by_default: Unit = Unit.CODE_POINTS) -> Verdict:
        """The unit; `by_default` where nothing speaks for another."""
        explained = {unit: self._explained[unit] for unit in Unit}
        most = max(explained.values())
        unit = by_default if explained[by_default] == most else next(one for one in Unit if explained[one] == most)
        return Verdict(unit, self._looked_at, explained)


class Ruler:
    """Offsets of one text in a foreign unit, as code points."""

    def __init__(self, text: str, unit: Unit) -> None:
        self._size = len(text)
        self._map: Utf16Map | Utf8Map | None = None
        if unit is not Unit.CODE_POINTS:
            self._map = Utf16Map(text) if unit is Unit.UTF16 else Utf8Map(text)

    def to_code_points(self, start: int, end: int) -> tuple[int, int] | None:
        """The range in code points; None where it is empty, outside the text, or begins inside a character."""
        try:
            found = (start, end) if self._map is None else (self._map.to_cp(start), self._map.to_cp(end))
        except ValueError:
            return None
        return found if 0 <= found[0] < found[1] <= self._size else None


def repaired(text: str, mark: Mark, reach: int = 200) -> tuple[int, int] | None:
    """Where the mark's surface stands nearest to its start, at most `reach` code points away; None for nowhere.

    For files whose offsets have drifted; what was found this way is to be said.
    """
    if not mark.surface:
        return None
    low, high = max(0, mark.start - reach), mark.start + reach + len(mark.surface)
    starts = _places(text, mark.surface, low, high)
    nearest = min(starts, key=lambda start: abs(start - mark.start), default=None)
    return None if nearest is None else (nearest, nearest + len(mark.surface))


def _places(text: str, surface: str, low: int, high: int) -> Iterator[int]:
    place = text.find(surface, low, high)
    while place >= 0:
        yield place
        place = text.find(surface, place + 1, high)


def _fits(text: str, ruler: Ruler, mark: Mark) -> bool:
    found = ruler.to_code_points(mark.start, mark.end)
    return found is not None and text[found[0] : found[1]] == mark.surface
