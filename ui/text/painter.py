"""Paints paragraphs and their spans: boxes, the selection, the text itself, bands and underlines, tags and the caret.

Nothing painted here touches the shaping: the text is always drawn whole, over what lies behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from annotation.doubt import is_doubtful
from annotation.ranges import Range
from annotation.scheme import Form
from annotation.span import Span
from ui.text.column import Column, InSight
from ui.text.controls import line_end_sign, signs_on
from ui.text.fill import fill, fill_at
from ui.text.hit import Extent
from ui.text.hits import NO_HITS, Hits
from ui.text.lanes import Placed
from ui.text.layout import Line, ParagraphView
from ui.text.style import Appearance, Metrics, SpanStyle, style_of


class Marked(NamedTuple):
    """What is drawn beside the spans: the selection and the span being resized as code points, the chosen span's id.

    `hits`: what a search has found. `several`: the ids of the spans chosen together, the chosen one among them.
    """

    start: int = 0
    end: int = 0
    chosen: str = ""
    resized: tuple[int, int] | None = None
    hits: Hits = NO_HITS
    several: frozenset[str] = frozenset()


def paint_parted(painter: QPainter, view: ParagraphView, number: int, look: Appearance) -> None:
    """Paint a line of text, its marks in their own colour."""
    glyphs = view.glyphs(number)
    away = view.lines[number].shown.line.position() - glyphs.place
    for runs, colour in ((glyphs.letters, look.text), (glyphs.marks, look.marks)):
        painter.setPen(colour)
        for run in runs:
            painter.drawGlyphRun(away, run)


def blend(colour: QColor, base: QColor, part: float) -> QColor:
    """`part` of `colour` on `base`, opaque."""
    return QColor(*(round(a * part + b * (1 - part)) for a, b in zip(_rgb(colour), _rgb(base), strict=True)))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


class Inks:
    """The colours of one style on a page: `wash` lies behind the text, `line` beside it, `tag` is read."""

    def __init__(self, style: SpanStyle, look: Appearance) -> None:
        """Mix them."""
        self.wash = QColor(style.colour)
        self.wash.setAlphaF(0.30 if look.is_dark else 0.17)
        self.line = blend(style.colour, look.text, 0.55) if look.is_dark else QColor(style.colour)
        self.edge = self.line if look.is_high else blend(self.line, look.base, 0.6)
        share = 0.3 if look.is_high else 0.45 if look.is_dark else 0.65
        self.tag = blend(style.colour, look.text, share)


class SpanPainter:
    """Draws what a `Column` shows, in the styles and appearance that it was made for."""

    def __init__(self, metrics: Metrics, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        """Prepare nothing yet: what is painted on says how many device pixels a pixel has."""
        self.metrics = metrics
        self._styles = styles
        self._ratio = 1.0
        self._inks: dict[tuple[str, str], Inks] = {}
        self._tags: dict[tuple[str, QColor | str], QPixmap] = {}

    def take_tags(self, before: SpanPainter) -> None:
        """Keep the tags that another painter has drawn, if its letters were the same."""
        if before.metrics.tag_font == self.metrics.tag_font:
            self._ratio, self._tags = before._ratio, before._tags

    def paint(self, painter: QPainter, column: Column, clip: QRect, marked: Marked) -> None:
        """Paint what of the column lies in `clip` (viewport pixels)."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio, self._tags = ratio, {}
        fill(painter, clip, self.metrics.look.base)
        for one in column.in_sight():
            if one.y < clip.bottom() + 1 + self.metrics.em and one.y + one.view.height > clip.top() - self.metrics.em:
                self._paint_paragraph(painter, column.left, one, clip, marked)

    def _paint_paragraph(self, painter: QPainter, left: int, one: InSight, clip: QRect, marked: Marked) -> None:
        """Back to front."""
        view, y = one
        painter.translate(left, y)
        here = QRectF(clip.translated(-left, -y))
        lines = [
            (number, line)
            for number, line in enumerate(view.lines)
            if line.top < here.bottom() + self.metrics.em and line.bottom > here.top() - self.metrics.em
        ]
        for number, line in lines:
            for placed in line.marks:
                if self.style(placed.span).form is Form.FILL:
                    self._paint_box(painter, one, number, line, placed)
        for number, line in lines:
            self._paint_selection(painter, one, number, line, marked)
            for hit in marked.hits.between(line.start, line.end):
                self._paint_hit(painter, one, number, line, hit)
        painter.setPen(self.metrics.look.text)
        if not self.metrics.look.colours_marks:
            view.layout.draw(painter, QPointF(0, 0), [], here)
        else:
            for number, _ in lines:
                paint_parted(painter, view, number, self.metrics.look)
        for number, line in lines:
            self._paint_marks(painter, one, number, line)
            if marked.chosen or marked.resized or marked.several:
                self._paint_chosen(painter, one, number, line, marked)
        painter.translate(-left, -y)

    def style(self, span: Span) -> SpanStyle:
        """How a span looks."""
        return style_of(self._styles, span.layer, span.label)

    def doubt(self, span: Span) -> str:
        """The sign of doubt where the span is doubted, else nothing."""
        return self.style(span).doubt if is_doubtful(span) else ""

    def inks(self, span: Span) -> Inks:
        """The colours of a span, mixed once a label."""
        key = (span.layer, span.label)
        found = self._inks.get(key)
        if found is None:
            found = self._inks[key] = Inks(self.style(span), self.metrics.look)
        return found

    def box_edges(self, line: Line, lane: int) -> tuple[int, int]:
        """Top and bottom of a filled span's box in its lane."""
        top = line.baseline - self.metrics.box_above - lane * self.metrics.tag_height
        return top, line.baseline + self.metrics.box_below + min(lane, 3)

    def low_edge(self, line: Line, lane: int) -> int:
        """Where a band or underline of a lane begins."""
        return line.baseline + self.metrics.box_below + lane * self.metrics.low_step

    def pieces(self, one: InSight, number: int, span: Span) -> list[Extent]:
        """Where a line paints a span, in all of its ranges."""
        extents = one.view.extents
        if len(span.ranges) == 1:
            return extents(number, *span.ranges[0])
        return [piece for start, end in span.ranges for piece in extents(number, start, end)]

    def _paint_box(self, painter: QPainter, one: InSight, number: int, line: Line, placed: Placed) -> None:
        top, bottom = self.box_edges(line, placed.lane)
        inks = self.inks(placed.span)
        for left, right in self.pieces(one, number, placed.span):
            x, width = round(left), max(3, round(right) - round(left))
            # Corners cut by three rectangles: far cheaper than an antialiased path.
            if width > 4:
                fill_at(painter, x, top + 1, 1, bottom - top - 2, inks.wash)
                fill_at(painter, x + 1, top, width - 2, bottom - top, inks.wash)
                fill_at(painter, x + width - 1, top + 1, 1, bottom - top - 2, inks.wash)
            else:
                fill_at(painter, x, top, width, bottom - top, inks.wash)
            fill_at(painter, x + 1, bottom - self.metrics.thin, width - 2, self.metrics.thin, inks.edge)

    def _paint_selection(self, painter: QPainter, one: InSight, number: int, line: Line, marked: Marked) -> None:
        start, end = max(marked.start, line.start), min(marked.end, line.end)
        paragraph = one.view.paragraph
        if marked.start >= marked.end:
            return
        top = line.baseline - self.metrics.box_above
        height = self.metrics.box_above + self.metrics.box_below
        colour = self.metrics.look.selection
        if start < end:
            for left, right in one.view.extents(number, start, end):
                fill_at(painter, round(left), top, max(3, round(right) - round(left)), height, colour)
        elif paragraph.start == paragraph.end and marked.start <= paragraph.start < marked.end:
            # A selected empty line shows that it is in.
            x = one.view.width - 4 if self.metrics.look.is_rtl else 0
            fill_at(painter, x, top, 4, height, colour)

    def _paint_hit(self, painter: QPainter, one: InSight, number: int, line: Line, hit: Range) -> None:
        """A hit of a search: marked as with a broad pen, and framed, so that it is told from a label without colour."""
        look = self.metrics.look
        top, bottom = self.box_edges(line, 0)
        pieces = one.view.extents(number, *hit)
        for left, right in pieces:
            fill_at(painter, round(left), top, max(3, round(right) - round(left)), bottom - top, look.hit)
        self._outline(painter, pieces, (top, bottom), look.dim, thick=1)

    def _paint_marks(self, painter: QPainter, one: InSight, number: int, line: Line) -> None:
        """Bands, underlines and tags; a tag that would lie on another is left out."""
        taken: list[QRect] = []
        for placed in reversed(line.marks):
            pieces = self.pieces(one, number, placed.span)
            if not pieces:
                continue
            style = self.style(placed.span)
            if style.form is Form.BAND:
                self._paint_band(painter, one, number, placed, pieces)
            elif style.form is Form.UNDERLINE:
                self._paint_underline(painter, one, number, placed, pieces)
            if line.start <= placed.span.start < line.end and style.form is not Form.UNDERLINE:
                self._paint_tag(painter, one, number, placed, taken)
        for placed in line.long:
            self._paint_bar(painter, one, number, placed)
        if line.hidden:
            self._paint_hidden(painter, one, line)
        if self.metrics.look.shows_controls:
            self._paint_controls(painter, one, number, line)

    def _ends(self, line: Line, span: Span) -> tuple[bool, bool]:
        """Whether a span begins, and ends, on this line."""
        return line.start <= span.start < line.end, line.start < span.end <= line.end

    def _paint_band(self, painter: QPainter, one: InSight, number: int, placed: Placed, pieces: list[Extent]) -> None:
        """A pale band below the text, and a bracket where the span begins and where it ends."""
        line = one.view.lines[number]
        inks = self.inks(placed.span)
        y = self.low_edge(line, placed.lane)
        for left, right in pieces:
            fill_at(painter, round(left), y, max(3, round(right) - round(left)), self.metrics.thin + 1, inks.edge)
        self._paint_brackets(painter, one, number, placed.span, y)

    def _paint_brackets(self, painter: QPainter, one: InSight, number: int, span: Span, bottom: int) -> None:
        """One at the first letter and one at the last, where they stand on this line."""
        line = one.view.lines[number]
        begins, ends = self._ends(line, span)
        top = line.baseline - self.metrics.box_above
        inks = self.inks(span)
        if begins:
            x, is_rtl = one.view.edge_of(number, span.start, is_start=True)
            self._bracket(painter, x, (top, bottom), inks, opens_left=is_rtl)
        if ends:
            x, is_rtl = one.view.edge_of(number, min(span.end, line.text_end) - 1, is_start=False)
            self._bracket(painter, x, (top, bottom), inks, opens_left=not is_rtl)

    def _bracket(self, painter: QPainter, x: float, edges: tuple[int, int], inks: Inks, *, opens_left: bool) -> None:
        top, bottom = edges
        thin = self.metrics.thin
        foot = max(3, round(self.metrics.em * 0.2))
        place = round(x) - (thin if opens_left else 0)
        fill_at(painter, place, top, thin, bottom - top + thin + 1, inks.line)
        start = place - foot if opens_left else place
        fill_at(painter, start, top, foot + thin, thin, inks.line)
        fill_at(painter, start, bottom, foot + thin, thin + 1, inks.line)

    def _paint_underline(
        self, painter: QPainter, one: InSight, number: int, placed: Placed, pieces: list[Extent]
    ) -> None:
        """A line below the text, with its sign at the beginning, and behind that the sign of doubt."""
        line = one.view.lines[number]
        inks = self.inks(placed.span)
        signs = [each for each in (self.style(placed.span).sign, self.doubt(placed.span)) if each]
        y = self.low_edge(line, placed.lane) + 1
        thick = self.metrics.thin + 1
        for left, right in pieces:
            fill_at(painter, round(left), y, max(3, round(right) - round(left)), thick, inks.line)
        if signs and self._ends(line, placed.span)[0]:
            x, is_rtl = one.view.edge_of(number, placed.span.start, is_start=True)
            for sign in signs:
                picture = self.tag(sign, self.metrics.look.base, inks.line)
                height = round(picture.height() / self._ratio)
                lies = self._draw_beside(painter, x, y + thick // 2 - height // 2, picture, is_rtl=is_rtl)
                x = lies.left() if is_rtl else lies.right() + 1

    def _draw_beside(self, painter: QPainter, x: float, y: int, picture: QPixmap, *, is_rtl: bool) -> QRect:
        """Draw a tag that begins at `x` and goes the way the text goes there; where it lies."""
        place = self._beside(x, y, picture, is_rtl=is_rtl)
        painter.drawPixmap(place.topLeft(), picture)
        return place

    def _beside(self, x: float, y: int, picture: QPixmap, *, is_rtl: bool) -> QRect:
        width = round(picture.width() / self._ratio)
        return QRect(round(x) - width if is_rtl else round(x), y, width, round(picture.height() / self._ratio))

    def _paint_tag(self, painter: QPainter, one: InSight, number: int, placed: Placed, taken: list[QRect]) -> None:
        """The label's short title above where the span begins."""
        span = placed.span
        style = self.style(span)
        if not style.tag:
            return
        picture = self.tag(style.tag + self.doubt(span), self.inks(span).tag, None)
        lane = placed.lane if style.form is Form.FILL else 0
        top = self.box_edges(one.view.lines[number], lane)[0] - self.metrics.tag_height
        x, is_rtl = one.view.edge_of(number, span.start, is_start=True)
        place = self._beside(x, top, picture, is_rtl=is_rtl)
        if not any(place.intersects(other) for other in taken):
            taken.append(self._draw_beside(painter, x, top, picture, is_rtl=is_rtl))

    def _paint_bar(self, painter: QPainter, one: InSight, number: int, placed: Placed) -> None:
        """A long span: a bar beside its lines, its tag where it begins, brackets at its two ends."""
        line = one.view.lines[number]
        span = placed.span
        inks = self.inks(span)
        is_rtl = self.metrics.look.is_rtl
        step = self.metrics.thin + 4
        begins, ends = self._ends(line, span)
        top = line.baseline - self.metrics.box_above if begins else line.top
        bottom = line.baseline + self.metrics.box_below if ends else line.bottom + self.metrics.paragraph_gap
        away = round(self.metrics.em * 0.5) + placed.lane * step
        x = one.view.width + away if is_rtl else -away - self.metrics.thin - 1
        fill_at(painter, x, top, self.metrics.thin + 1, bottom - top, inks.edge)
        self._paint_brackets(painter, one, number, span, line.baseline + self.metrics.box_below)
        if begins:
            picture = self.tag(self.style(span).tag + self.doubt(span), inks.tag, None)
            self._draw_beside(painter, x + step if is_rtl else x, top - self.metrics.tag_height, picture, is_rtl=is_rtl)

    def _paint_hidden(self, painter: QPainter, one: InSight, line: Line) -> None:
        """How many spans found no lane."""
        picture = self.tag(f"+{QLocale().toString(line.hidden)}", self.metrics.look.dim, None)
        width = round(picture.width() / self._ratio)
        x = -width - 4 if self.metrics.look.is_rtl else one.view.width + 4
        painter.drawPixmap(QPoint(x, line.baseline - self.metrics.box_above), picture)

    def _paint_controls(self, painter: QPainter, one: InSight, number: int, line: Line) -> None:
        """Signs for what cannot be seen: a fine stroke where it stands, its name above where there is room."""
        dim = self.metrics.look.dim
        top = line.baseline - self.metrics.box_above
        taken: list[QRect] = []
        for x, sign in signs_on(one.view, number, line.shown.text):
            fill_at(painter, round(x), top, 1, self.metrics.box_above + self.metrics.box_below, dim)
            picture = self.tag(sign, dim, None)
            width = round(picture.width() / self._ratio)
            place = QRect(round(x) - width // 2, top - self.metrics.tag_height, width, self.metrics.tag_height)
            if not any(place.intersects(other) for other in taken):
                taken.append(place)
                painter.drawPixmap(place.topLeft(), picture)
        end = line_end_sign(one.view, line, line.shown.text)
        if end:
            _, x = one.view.caret_x(one.view.paragraph.end)
            y = line.baseline - self.metrics.tag_baseline
            self._draw_beside(painter, x, y, self.tag(end, dim, None), is_rtl=self.metrics.look.is_rtl)

    def _paint_chosen(self, painter: QPainter, one: InSight, number: int, line: Line, marked: Marked) -> None:
        """An outline around each chosen span, and another around where an edge is being dragged."""
        for placed in (*line.marks, *line.long):
            if placed.span.id == marked.chosen or placed.span.id in marked.several:
                is_box = self.style(placed.span).form is Form.FILL
                top, bottom = self.box_edges(line, placed.lane if is_box else 0)
                if not is_box:
                    bottom = self.low_edge(line, placed.lane) + self.metrics.thin + 3
                pieces = self.pieces(one, number, placed.span)
                self._outline(painter, pieces, (top - 1, bottom + 1), self.inks(placed.span).line)
        if marked.resized:
            pieces = one.view.extents(number, *marked.resized)
            self._outline(painter, pieces, self.box_edges(line, 0), self.metrics.look.accent)

    def _outline(
        self, painter: QPainter, pieces: list[Extent], edges: tuple[int, int], colour: QColor, thick: int = 0
    ) -> None:
        top, bottom = edges
        thick = thick or max(2, self.metrics.thin)
        for left, right in pieces:
            x, width = round(left) - 1, max(3, round(right) - round(left)) + 2
            fill_at(painter, x, top, width, thick, colour)
            fill_at(painter, x, bottom - thick, width, thick, colour)
            fill_at(painter, x, top, thick, bottom - top, colour)
            fill_at(painter, x + width - thick, top, thick, bottom - top, colour)

    def tag(self, text: str, colour: QColor, behind: QColor | None) -> QPixmap:
        """A small word drawn once and kept; with `behind` on a disc of that colour."""
        key = (text, colour.name() + (behind.name() if behind else ""))
        found = self._tags.get(key)
        if found is None:
            found = self._tags[key] = self._draw_tag(text, colour, behind)
        return found

    def _draw_tag(self, text: str, colour: QColor, behind: QColor | None) -> QPixmap:
        width = round(QFontMetricsF(self.metrics.tag_font).horizontalAdvance(text)) + 4
        picture = QPixmap(round(width * self._ratio), round(self.metrics.tag_height * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        if behind:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = min(width, self.metrics.tag_height)
            painter.setBrush(behind)
            painter.setPen(Qt.PenStyle.NoPen)
            middle = QPointF(width / 2, self.metrics.tag_height / 2)
            painter.drawEllipse(middle, side / 2, side / 2)
        painter.setFont(self.metrics.tag_font)
        painter.setPen(colour)
        box = QRect(0, 0, width, self.metrics.tag_height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
        painter.end()
        return picture
