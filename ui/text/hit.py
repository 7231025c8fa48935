"""Which letter lies under a point: the exact left and right edge of every grapheme of one line.

Qt's own answer (`QTextLine.xToCursor`) is off by the width of the trailing space on every wrapped right-to-left line,
so nothing here asks for it. On a line that runs in the base direction throughout, edges come from `cursorToX`, which is
exact there and divides ligatures; on every other line from the painted glyphs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from PySide6.QtGui import QTextLayout, QTextLine

from annotation.arabic.graphemes import boundaries
from ui.text.lens import Shown

POSITIONS = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
_ALEFS = frozenset("اأإآٱ")
_LAM = "ل"
# Narrower than this, a cell is taken to share the one before it (the alef of a lam-alef in some fonts).
_THIN = 0.5


class Cell(NamedTuple):
    """Code points `[start, end)`, one grapheme, painted between `left` and `right` (pixels in the text column)."""

    start: int
    end: int
    left: float
    right: float
    is_rtl: bool
    is_painted: bool = True

    @property
    def leading(self) -> float:
        """Where the caret stands before it."""
        return self.right if self.is_rtl else self.left

    @property
    def trailing(self) -> float:
        """Where the caret stands after it."""
        return self.left if self.is_rtl else self.right


class Extent(NamedTuple):
    """A stretch of a line from `left` to `right`, pixels in the text column."""

    left: float
    right: float


class LineText(NamedTuple):
    """One laid-out line and what it stands for: code points `[start, end)` of `text`.

    `base` is its paragraph's start, `shown` what of the paragraph was laid out.
    """

    line: QTextLine
    text: str
    start: int
    end: int
    base: int
    shown: Shown

    def x(self, offset: int) -> float:
        """Where Qt would draw a caret at `offset`."""
        x, _ = _pair(self.line.cursorToX(self.shown.to_u16(offset - self.base)))
        return x

    def painted(self, start: int, end: int) -> list[tuple[float, float, bool]]:
        """Left, right and whether right-to-left of each run of glyphs that shows `[start, end)`."""
        start_u16 = self.shown.to_u16(start - self.base)
        length_u16 = self.shown.to_u16(end - self.base) - start_u16
        found: list[tuple[float, float, bool]] = []
        if length_u16 == 0:
            return found
        for run in self.line.glyphRuns(start_u16, length_u16, POSITIONS):
            box = run.boundingRect()
            found.append((box.left(), box.right(), run.isRightToLeft()))
        return found

    def hides(self, offset: int) -> bool:
        """Whether the code point at `offset` is left out of the picture."""
        return self.shown.hides(offset - self.base)

    def hangs(self, offset: int) -> bool:
        """Whether the code point at `offset` has no place of its own: a mark, or left out."""
        return category(self.text[offset])[0] == "M" or self.hides(offset)

    def with_marks(self, offset: int) -> tuple[int, int]:
        """The letter at `offset` and what hangs on it."""
        start, end = offset, offset + 1
        while start > self.start and self.hangs(start):
            start -= 1
        while end < self.end and self.hangs(end):
            end += 1
        return start, end

    def stops(self) -> list[int]:
        """The edges of its letters; a grapheme of which nothing is shown goes with the one before it."""
        stops = sorted({self.start, *boundaries(self.text, self.start, self.end), self.end})
        if self.shown.is_whole:
            return stops
        places = [self.shown.to_u16(stop - self.base) for stop in stops]
        inner = zip(stops[1:-1], places[1:-1], places[2:], strict=True)
        return [stops[0], *(stop for stop, here, after in inner if places[0] < here < after), stops[-1]]


def _pair(answer: object) -> tuple[float, int]:
    """What `cursorToX` gives back: a position and the place it took."""
    if isinstance(answer, tuple) and len(answer) == 2:
        return float(answer[0]), int(answer[1])
    raise TypeError(f"cursorToX answered {answer!r}")


def direction_of(line: QTextLine, *, is_rtl: bool) -> bool | None:
    """`is_rtl`, the base direction, when every glyph of the line runs that way; None for another, both or no glyph."""
    directions = {run.isRightToLeft() for run in line.glyphRuns()}
    return is_rtl if directions == {is_rtl} else None


def cells_of(here: LineText, direction: bool | None) -> list[Cell]:
    """The cells of a line in the order of the text, each with its marks; `direction` as `direction_of` has it."""
    if here.end <= here.start:
        return []
    stops = here.stops()
    if direction is not None:
        return _share_thin(here.text, _plain_cells(here, stops, is_rtl=direction))
    cells: list[Cell] = []
    for start, end in pairwise(stops):
        painted = here.painted(start, end)
        if painted:
            left = min(one[0] for one in painted)
            right = max(one[1] for one in painted)
            cells.append(Cell(start, end, left, right, painted[0][2]))
        else:
            x = here.x(start)
            is_rtl = cells[-1].is_rtl if cells else here.line.position().x() > 0
            cells.append(Cell(start, end, x, x, is_rtl, is_painted=False))
    return _share_thin(here.text, _join(here, cells))


def _plain_cells(here: LineText, stops: list[int], *, is_rtl: bool) -> list[Cell]:
    """The cells of a line of one direction, where Qt's caret is right at every edge."""
    edges = [here.x(stop) for stop in stops]
    if is_rtl:
        return [Cell(a, b, min(x, y), x, True) for (a, b), (x, y) in zip(pairwise(stops), pairwise(edges), strict=True)]
    return [Cell(a, b, x, max(x, y), False) for (a, b), (x, y) in zip(pairwise(stops), pairwise(edges), strict=True)]


def _join(here: LineText, cells: list[Cell]) -> list[Cell]:
    """Let the painted letters of each run of one direction tile it.

    They do by themselves but for parts of a ligature, which Qt places somewhere else when asked for one by one; there
    its caret knows the edges. Before a line's last space the caret of a whole run may be off by that space's width:
    where letters do tile tells by how much.
    """
    joined = list(cells)
    for places in _runs(cells):
        parted = {two for one, two in pairwise(places) if abs(cells[one].trailing - cells[two].leading) >= _THIN}
        # Two misplaced parts of one ligature may meet by chance.
        gaps = [place for place in places[1:] if place in parted or {place - 1, place + 1} <= parted]
        if not gaps:
            continue
        tiled = [cells[place].leading - here.x(cells[place].start) for place in places[1:] if place not in gaps]
        shift = min(tiled, key=abs, default=0.0)
        for place in gaps:
            x = here.x(cells[place].start) + shift
            joined[place - 1] = _ending(joined[place - 1], x)
            joined[place] = _beginning(joined[place], x)
        _join_ends(here, cells, joined, places, gaps)
        if any(joined[place].right < joined[place].left for place in places):
            # The caret was off here (a family of emoji beside Latin): what is painted is nearer to the truth.
            joined[places[0] : places[-1] + 1] = cells[places[0] : places[-1] + 1]
    return joined


def _join_ends(here: LineText, cells: list[Cell], joined: list[Cell], places: list[int], gaps: list[int]) -> None:
    """Where a run's first or last letter is part of a ligature, let it reach the edge of what the run paints."""
    first, last = places[0], places[-1]
    painted = here.painted(cells[first].start, cells[last].end)
    left, right = min(one[0] for one in painted), max(one[1] for one in painted)
    is_rtl = cells[first].is_rtl
    if gaps[0] == places[1]:
        joined[first] = _beginning(joined[first], right if is_rtl else left)
    if gaps[-1] == last:
        joined[last] = _ending(joined[last], left if is_rtl else right)


def _runs(cells: list[Cell]) -> list[list[int]]:
    """The places of neighbouring cells that are painted in one direction."""
    runs: list[list[int]] = []
    for place, cell in enumerate(cells):
        if not cell.is_painted:
            continue
        if runs and runs[-1][-1] == place - 1 and cells[place - 1].is_rtl == cell.is_rtl:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _beginning(cell: Cell, x: float) -> Cell:
    return cell._replace(right=x) if cell.is_rtl else cell._replace(left=x)


def _ending(cell: Cell, x: float) -> Cell:
    return cell._replace(left=x) if cell.is_rtl else cell._replace(right=x)


def _share_thin(text: str, cells: list[Cell]) -> list[Cell]:
    """Give a letter that has no room of its own half of the one before it."""
    for place in range(1, len(cells)):
        one, two = cells[place - 1], cells[place]
        is_letter = category(text[two.start])[0] == "L"
        if not is_letter or two.right - two.left >= _THIN or one.right - one.left < _THIN or one.is_rtl != two.is_rtl:
            continue
        middle = (one.left + one.right) / 2
        if one.is_rtl:
            cells[place - 1], cells[place] = one._replace(left=middle), two._replace(left=one.left, right=middle)
        else:
            cells[place - 1], cells[place] = one._replace(right=middle), two._replace(left=middle, right=one.right)
    return cells


class HitLine:
    """The cells of one line from left to right, ready to be asked for a position."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        """Leave out what has no width."""
        self._cells = sorted((one for one in cells if one.right - one.left >= _THIN), key=lambda one: one.left)
        self._lefts = [one.left for one in self._cells]

    def nearest(self, x: float) -> Cell | None:
        """The cell at `x`, or the one nearest to it; None on a line that shows nothing."""
        if not self._cells:
            return None
        place = bisect_right(self._lefts, x) - 1
        if place < 0:
            return self._cells[0]
        here = self._cells[place]
        if x <= here.right or place + 1 == len(self._cells):
            return here
        after = self._cells[place + 1]
        return here if x - here.right <= after.left - x else after


def extents_of(here: LineText, start: int, end: int, direction: bool | None) -> list[Extent] | None:
    """Where `[start, end)` of a line is painted, from left to right; None when only its cells can tell.

    `direction` as `direction_of` has it.
    """
    if may_cut_ligature(here, start) or may_cut_ligature(here, end):
        return None
    if direction is not None:
        one, two = here.x(start), here.x(end)
        return [Extent(min(one, two), max(one, two))]
    if _is_mid_word(here, start) or _is_mid_word(here, end):
        return None
    painted = here.painted(start, end)
    if any(right < left for left, right, _ in painted):
        # Part of a grapheme, asked for alone.
        return None
    return merge((left, right) for left, right, _ in painted)


def merge(pieces: Iterable[tuple[float, float]]) -> list[Extent]:
    """Join pieces that touch."""
    merged: list[Extent] = []
    for left, right in sorted(pieces):
        if merged and left <= merged[-1].right + 0.6:
            merged[-1] = Extent(merged[-1].left, max(right, merged[-1].right))
        else:
            merged.append(Extent(left, right))
    return merged


def may_cut_ligature(here: LineText, edge: int) -> bool:
    """Whether an edge stands before the alef of a lam-alef, marks between them or not, a mark or what is hidden."""
    if not here.start < edge < here.end:
        return False
    after = here.text[edge]
    if after not in _ALEFS:
        return here.hangs(edge)
    before = edge - 1
    while before > here.start and here.hangs(before):
        before -= 1
    return here.text[before] == _LAM


def _is_mid_word(here: LineText, edge: int) -> bool:
    """Whether an edge stands between two letters."""
    if not here.start < edge < here.end:
        return False
    return all(category(one)[0] in "LM" for one in here.text[edge - 1 : edge + 1])
