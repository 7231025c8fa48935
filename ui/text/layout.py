"""One paragraph as it stands on the page: its lines, where each lies, and which spans are drawn on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from annotation.scheme import Form
from annotation.span import Span
from ui.text import glyphs
from ui.text.hit import Cell, Extent, HitLine, LineText, cells_of, direction_of, extents_of, may_cut_ligature, merge
from ui.text.lanes import MOST_LANES, Placed, pack
from ui.text.lens import Shown
from ui.text.paragraphs import TextIndex
from ui.text.style import Metrics, SpanStyle, style_of

# A span longer than this is drawn as a bar beside the text, so that it does not bury what lies in it.
LONG_SPAN = 1000

Styles = Mapping[tuple[str, str], SpanStyle]


class Line:
    """A line of a paragraph: what it shows, where it stands (pixels below the paragraph's top), what is drawn on it.

    `text_end` leaves out the white space at its end. `fills`, `lows`: lanes drawn above and below; `hidden`: spans for
    which there was no lane.
    """

    __slots__ = ("baseline", "bottom", "fills", "hidden", "long", "lows", "marks", "shown", "text_end", "top")

    def __init__(self, shown: LineText, text_end: int) -> None:
        self.shown = shown
        self.text_end = text_end
        self.top = self.baseline = self.bottom = 0
        self.fills = self.lows = self.hidden = 0
        self.marks: list[Placed] = []
        self.long: list[Placed] = []

    @property
    def start(self) -> int:
        """First code point."""
        return self.shown.start

    @property
    def end(self) -> int:
        """One past the last code point, white space at the end included."""
        return self.shown.end


class ParagraphView:
    """A paragraph laid out to a width. Offsets are code points of the whole text, pixels count from its top left."""

    def __init__(self, index: TextIndex, number: int, metrics: Metrics, width: int) -> None:
        """Shape the text and break it into lines; `arrange` then says what is drawn and how tall it all is."""
        self.paragraph = index[number]
        self.metrics = metrics
        self.width = width
        self.height = 0
        self._text = index.text
        look = metrics.look
        shown = Shown(index.display(number), hides_marks=look.hides_marks, hides_tatweel=look.hides_tatweel)
        self.layout = _shaped(shown.display, metrics, width)
        self.lines = [self._line(number, shown) for number in range(self.layout.lineCount())]
        self._starts = [line.start for line in self.lines]
        self._extents: dict[tuple[int, int, int], list[Extent]] = {}
        self._hit_lines: dict[int, HitLine] = {}
        self._cells: dict[int, list[Cell]] = {}
        self._directions: dict[int, bool | None] = {}
        self._glyphs: dict[int, glyphs.Glyphs] = {}

    @property
    def weight(self) -> int:
        """How much memory it holds, in letters."""
        return self.paragraph.end - self.paragraph.start + 50

    def _line(self, number: int, shown: Shown) -> Line:
        """What Qt made of one line; what is hidden before the first letter of all goes with it."""
        line = self.layout.lineAt(number)
        base = self.paragraph.start
        first_u16, length_u16 = line.textStart(), line.textLength()
        start = base + (shown.to_cp(first_u16) if number else 0)
        end = base + shown.to_cp(first_u16 + length_u16)
        here = LineText(line, self._text, start, end, base, shown)
        return Line(here, _text_end(here))

    def arrange(self, spans: Iterable[Span], styles: Styles) -> None:
        """Take in the spans that touch the paragraph; lines move apart where lanes need room."""
        fills: list[Span] = []
        lows: list[Span] = []
        long: list[Span] = []
        for span in spans:
            if span.end - span.start > LONG_SPAN:
                long.append(span)
            elif style_of(styles, span.layer, span.label).form is Form.FILL:
                fills.append(span)
            else:
                lows.append(span)
        for line in self.lines:
            line.fills = line.lows = line.hidden = 0
            line.marks = []
            line.long = []
        for placed in pack(long):
            for line in self._lines_of(placed.span):
                line.long.append(placed)
        self._take(pack(fills), is_fill=True)
        self._take(pack(lows), is_fill=False)
        self._stack()

    def _take(self, packed: list[Placed], *, is_fill: bool) -> None:
        """Note on each line what is drawn there, outer spans first."""
        for placed in reversed(packed):
            for line in self._lines_of(placed.span):
                if placed.lane >= MOST_LANES:
                    line.hidden += 1
                    continue
                line.marks.append(placed)
                if is_fill:
                    line.fills = max(line.fills, placed.lane + 1)
                else:
                    line.lows = max(line.lows, placed.lane + 1)

    def _lines_of(self, span: Span) -> list[Line]:
        """The lines between a span's first and last letter."""
        first = self.line_number(max(span.start, self.paragraph.start))
        last = self.line_number(min(span.end, self.paragraph.end) - 1)
        return self.lines[first : last + 1]

    def _stack(self) -> None:
        """Put the lines under one another."""
        y = 0
        for line in self.lines:
            text = line.shown.line
            if line.start < line.end:
                above = max(self.metrics.above(line.fills), text.ascent())
                below = max(self.metrics.below(line.lows), text.descent())
            else:
                # An empty line is the space between two paragraphs.
                above, below = float(self.metrics.box_above), float(self.metrics.box_below)
            line.top = y
            line.baseline = y + round(above)
            line.bottom = line.baseline + round(below)
            text.setPosition(QPointF(0, line.baseline - text.ascent()))
            y = line.bottom
        self.height = y + (
            self.metrics.paragraph_gap if self.paragraph.is_ended and self.paragraph.end > self.paragraph.start else 0
        )

    def line_number(self, offset: int) -> int:
        """Which line shows the code point at `offset`; an edge between two lines belongs to the second."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_of(self, offset: int) -> Line:
        """The line that shows the code point at `offset`, which may be the paragraph's end."""
        return self.lines[self.line_number(min(offset, self.paragraph.end))]

    def line_at(self, y: float) -> int:
        """Which line stands at the pixel `y`; the first or last one outside."""
        for number, line in enumerate(self.lines):
            if y < line.bottom:
                return number
        return len(self.lines) - 1

    def cells(self, number: int) -> list[Cell]:
        """The grapheme cells of a line, in the order of the text."""
        found = self._cells.get(number)
        if found is None:
            found = self._cells[number] = cells_of(self.lines[number].shown, self._direction(number))
        return found

    def cell_at(self, number: int, x: float) -> Cell | None:
        """The cell of a line at `x` or nearest to it; None when the line shows nothing."""
        line = self._hit_lines.get(number)
        if line is None:
            shown = (one for one in self.cells(number) if one.start < self.lines[number].text_end)
            line = self._hit_lines[number] = HitLine(shown)
        return line.nearest(x)

    def _direction(self, number: int) -> bool | None:
        """`direction_of` a line, asked once."""
        if number not in self._directions:
            line = self.lines[number].shown.line
            self._directions[number] = direction_of(line, is_rtl=self.metrics.look.is_rtl)
        return self._directions[number]

    def glyphs(self, number: int) -> glyphs.Glyphs:
        """What a line paints, letters and marks apart."""
        found = self._glyphs.get(number)
        if found is None:
            found = self._glyphs[number] = glyphs.parted(self.lines[number].shown.line)
        return found

    def extents(self, number: int, start: int, end: int) -> list[Extent]:
        """Where on a line the letters of `[start, end)` are painted, from left to right; empty when none is."""
        line = self.lines[number]
        start, end = max(start, line.start), min(end, line.text_end)
        if start >= end:
            return []
        key = (number, start, end)
        found = self._extents.get(key)
        if found is None:
            found = extents_of(line.shown, start, end, self._direction(number))
            if found is None:
                covered = (one for one in self.cells(number) if one.start < end and one.end > start)
                found = merge((one.left, one.right) for one in covered if one.right > one.left)
            self._extents[key] = found
        return found

    def edge_of(self, number: int, offset: int, *, is_start: bool) -> tuple[float, bool]:
        """Where on a line the grapheme at `offset` begins (or ends), and whether it runs right to left."""
        direction = self._direction(number)
        line = self.lines[number].shown
        letter = line.with_marks(offset)
        if direction is not None:
            pieces = self.extents(number, *letter)
            if pieces:
                return (pieces[0].right if direction == is_start else pieces[0].left), direction
        elif not may_cut_ligature(line, letter[0]) and not may_cut_ligature(line, letter[1]):
            painted = line.painted(*letter)
            if len(painted) == 1:
                [(left, right, is_rtl)] = painted
                return (right if is_rtl == is_start else left), is_rtl
        for cell in self.cells(number):
            if cell.start <= offset < cell.end:
                return (cell.leading if is_start else cell.trailing), cell.is_rtl
        return float(self.width if self.metrics.look.is_rtl else 0), self.metrics.look.is_rtl

    def caret_x(self, offset: int) -> tuple[int, float]:
        """The line on which a caret at `offset` stands, and where."""
        number = self.line_number(offset)
        cells = self.cells(number)
        for cell in cells:
            if cell.start <= offset < cell.end:
                is_behind = offset > cell.start and self.lines[number].shown.hides(offset)
                return number, cell.trailing if is_behind else cell.leading
        if cells:
            return number, cells[-1].trailing
        return number, float(self.width if self.metrics.look.is_rtl else 0)


def _text_end(here: LineText) -> int:
    """One past the last letter of a line that is no white space, with what is hidden after it."""
    end = here.start + len(here.text[here.start : here.end].rstrip())
    if not here.shown.is_whole:
        while end > here.start and (here.hides(end - 1) or here.text[end - 1].isspace()):
            end -= 1
        while end < here.end and here.hides(end):
            end += 1
    return end


def _shaped(display: str, metrics: Metrics, width: int) -> QTextLayout:
    """The text in lines, each at its natural place; letters keep their shapes because no format ever cuts a run."""
    layout = QTextLayout(display, metrics.font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if metrics.look.is_rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(metrics.look.direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line = layout.createLine()
    layout.endLayout()
    return layout
