"""The page of the text view: a document as it would be printed, its spans painted behind and beside the letters."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotation.change import Edit
from annotation.document import Document
from annotation.ranges import Range
from annotation.span import Span
from ui.text import places
from ui.text.column import Column
from ui.text.cursor import paint_caret
from ui.text.fill import fill
from ui.text.hits import NO_HITS, Hits
from ui.text.overlay import Overlay
from ui.text.painter import Marked, SpanPainter
from ui.text.places import Grip
from ui.text.style import LIGHT, Appearance, Metrics, SpanStyle

# Heights not yet seen are measured in slices of so many paragraphs, after so many milliseconds without anything to do.
_SLICE_LETTERS = 3000
_QUIET_MS = 250
# An edit of more annotations has mostly changed what is out of sight.
_MANY = 200


class SpanSurface(QAbstractScrollArea):
    """Shows one document: layout, scrolling, painting, caret and selection. What mouse and keys do is `SpanView`'s.

    Offsets are code points of the document's text, ends exclusive; points and rectangles are pixels of the viewport.
    """

    selection_changed = Signal()
    span_chosen = Signal(str)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A viewport of Qt's own making has PySide6 look through every kind of widget there is for what to call it.
        self.setViewport(QWidget())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._metrics = Metrics(LIGHT)
        self._styles: Mapping[tuple[str, str], SpanStyle] = {}
        self._column: Column | None = None
        self._painter = SpanPainter(self._metrics, self._styles)
        self._overlays: list[Overlay] = []
        self._anchor = 0
        self._caret = 0
        self._chosen = ""
        self._several: frozenset[str] = frozenset()
        self._resized: tuple[int, int] | None = None
        self._hits = NO_HITS
        self._measured: int | None = 0
        self._bar_is_ours = False
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._measure_some)
        # Who speaks for the view to a screen reader; kept here because Qt keeps only an address.
        self.voice: object = None
        self._tooltip_words: Callable[[Span], str] = _label_and_surface

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._caret

    @property
    def anchor(self) -> int:
        """Where the selection began; where the caret stands when nothing is selected."""
        return self._anchor

    @property
    def appearance(self) -> Appearance:
        """How the text looks now."""
        return self._metrics.look

    @property
    def column(self) -> Column | None:
        """The laid-out text, for those who measure where letters stand; None without a document."""
        return self._column

    @property
    def document(self) -> Document | None:
        """The document shown, or None."""
        return self._column.document if self._column else None

    def show_document(self, document: Document | None) -> None:
        """Show `document` from its beginning, nothing selected or chosen; None for an empty page."""
        self._anchor = self._caret = 0
        self._resized = None
        self._hits = NO_HITS
        self._several = frozenset()
        was_chosen, self._chosen = self._chosen, ""
        size = self.viewport().size()
        self._column = (
            Column(document, self._metrics, self._styles, (size.width(), size.height())) if document else None
        )
        # What was just loaded stays: the collector need not look at it again in the middle of a drag.
        gc.freeze()
        self._measured = 0
        self._refresh()
        self.selection_changed.emit()
        if was_chosen:
            self.span_chosen.emit("")

    def on_changed(self, edit: Edit) -> None:
        """Repaint what `edit`, already applied to the document, touches."""
        column = self._column
        if column is None:
            return
        if len(edit.before) + len(edit.after) > _MANY:
            column.rearrange_all()
            self._sync_bar()
            self.viewport().update()
            self._measured = 0
        else:
            self._repaint(column, column.touched_by(edit))
        self._rest()
        if self._chosen and self._chosen not in column.document.spans:
            self.choose("")

    def _repaint(self, column: Column, numbers: set[int]) -> None:
        """Look again at these paragraphs, and paint those of them that are in sight."""
        before = {one.view.paragraph.number: one.y for one in column.in_sight()}
        if column.rearrange(numbers):
            self._refresh()
        else:
            for number in numbers & before.keys():
                view = column.view(number)
                em = round(column.metrics.em)
                self.viewport().update(0, before[number] - em, self.viewport().width(), view.height + 2 * em)
        if self._measured is None and numbers:
            self._measured = min(numbers)

    def set_appearance(self, appearance: Appearance) -> None:
        """Change font, size, spacing, colours or direction; the first line in sight stays."""
        self._restyle(Metrics(appearance), self._styles)

    def set_styles(self, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        """Give each (layer, label) its look; a label without one gets a neutral one."""
        self._restyle(self._metrics, styles)

    def set_looks(self, appearance: Appearance, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        """Both at once, laid out once; where neither is another than before, nothing is done."""
        if appearance != self.appearance or styles != self._styles:
            self._restyle(Metrics(appearance), styles)

    def set_tooltip_words(self, words: Callable[[Span], str]) -> None:
        """What a tooltip (and a screen reader) says of a span, as plain text."""
        self._tooltip_words = words

    def add_overlay(self, overlay: Overlay) -> None:
        """Have `overlay` painted after the text, and after those added before."""
        self._overlays.append(overlay)
        self.viewport().update()

    def words_of(self, span: Span) -> str:
        """What a tooltip or a screen reader says of a span."""
        return self._tooltip_words(span)

    def _restyle(self, metrics: Metrics, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        self._metrics, self._styles = metrics, dict(styles)
        before, self._painter = self._painter, SpanPainter(self._metrics, self._styles)
        self._painter.take_tags(before)
        if self._column:
            self._column.restyle(self._metrics, self._styles, self._caret)
            self._measured = 0
        self._refresh()

    def selection(self) -> Range | None:
        """What is selected, or None."""
        start, end = sorted((self._anchor, self._caret))
        return Range(start, end) if start < end else None

    def set_selection(self, start: int, end: int) -> None:
        """Select `[start, end)`, the caret at its end; ValueError outside the text."""
        size = len(self.text())
        if not 0 <= start <= end <= size:
            raise ValueError(f"{start}..{end} is not a range of a text of {size} code points")
        self.mark(start, end)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.mark(self._caret, self._caret)

    def mark(self, anchor: int, caret: int) -> None:
        """Select from `anchor` to `caret`, which is where the caret then stands, before or after."""
        before = (self._anchor, self._caret)
        if before == (anchor, caret):
            return
        self._anchor, self._caret = anchor, caret
        self._rest()
        if self._column:
            for start, end in _differing(before, (anchor, caret)):
                self.viewport().update(places.line_band(self._column, start, end))
        self.selection_changed.emit()

    def text(self) -> str:
        """The document's text; empty without one."""
        return self._column.document.text if self._column else ""

    def chosen(self) -> str:
        """The id of the chosen span, or ""."""
        return self._chosen

    def chosen_span(self) -> Span | None:
        """The chosen span, or None."""
        return self._column.document.spans.get(self._chosen) if self._column and self._chosen else None

    def choose(self, span_id: str) -> None:
        """Choose a span, or none with ""; ValueError when the document has no such span."""
        if span_id and (self._column is None or span_id not in self._column.document.spans):
            raise ValueError(f"no span {span_id}")
        if span_id == self._chosen:
            return
        self._chosen = span_id
        self.viewport().update()
        self.span_chosen.emit(span_id)

    def show_several(self, span_ids: frozenset[str]) -> None:
        """Outline the spans that are chosen together with the chosen one."""
        if span_ids != self._several:
            self._several = span_ids
            self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as is needed to bring `start`, and `end` if there is room, into sight."""
        column = self._column
        if column is None:
            return
        band = places.line_band(column, start, end)
        height = column.viewport_height
        if not band.isEmpty() and band.top() >= 0 and band.bottom() < height:
            return
        number = column.index.find(start)
        view = column.view(number)
        line = view.lines[view.line_number(min(start, view.paragraph.end))]
        column.anchor, column.offset = number, line.top - height // 3
        column.forget_sight()
        self._refresh()

    def roll(self, pixels: int) -> None:
        """Move the text up by so many pixels, or down, as far as it goes."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def show_hits(self, hits: Hits) -> None:
        """Mark in the text what a search has found, until another document is shown; `NO_HITS` for nothing."""
        if hits is not self._hits:
            self._hits = hits
            self.viewport().update()

    def standing(self) -> tuple[int, int]:
        """Where the text stands in the viewport, for `stand`: the paragraph at the top edge and its pixels above it."""
        return (self._column.anchor, self._column.offset) if self._column else (0, 0)

    def stand(self, place: tuple[int, int]) -> None:
        """Put the text of the same document back where it stood."""
        if self._column and place != self.standing():
            self._column.anchor, self._column.offset = place
            self._column.forget_sight()
            self._refresh()

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """Where the letters of `[start, end)` are painted, line by line; what is out of sight is left out."""
        return places.rectangles(self._column, start, end) if self._column else []

    def hit(self, point: QPointF | QPoint) -> int | None:
        """The first code point of the grapheme exactly under `point`, or None."""
        return places.letter_under(self._column, QPointF(point)) if self._column else None

    def spans_at(self, offset: int) -> list[Span]:
        """The spans over a code point, the shortest first."""
        return self._column.document.spans.at(offset) if self._column else []

    def pull(self, grip: Grip, bounds: Range | None) -> None:
        """Show where a span's edge would come to lie; None for no longer."""
        self._resized = (bounds.start, bounds.end) if bounds else None
        self.viewport().update()

    def _refresh(self) -> None:
        """Everything may have moved."""
        self._sync_bar()
        self.viewport().update()
        self._rest()

    def _sync_bar(self) -> None:
        """Let the scroll bar say where the column stands."""
        column, bar = self._column, self.verticalScrollBar()
        self._bar_is_ours = True
        if column is None:
            bar.setRange(0, 0)
        else:
            column.in_sight()
            page = self.viewport().height()
            bar.setPageStep(page)
            bar.setSingleStep(max(1, self._metrics.line_height))
            bar.setRange(0, max(0, column.height - page))
            bar.setValue(column.value)
        self._bar_is_ours = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        if self._bar_is_ours or self._column is None:
            return
        self._column.scroll_by(self.verticalScrollBar().value() - self._column.value)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column."""
        super().resizeEvent(event)
        if self._column:
            size = self.viewport().size()
            if size.width() != self._column.viewport_width:
                self._measured = 0
            self._column.resize(size.width(), size.height())
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight of the wanted part."""
        clip = event.region().boundingRect()
        painter = QPainter(self.viewport())
        painter.setClipRect(clip)
        if self._column is None:
            fill(painter, clip, self._metrics.look.base)
        else:
            self._painter.paint(painter, self._column, clip, self._marked())
            for overlay in self._overlays:
                overlay.paint(painter, self._column, clip)
            self._paint_cursor(painter, self._column)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()
        if self._column is not None:
            self.painted.emit()

    def _marked(self) -> Marked:
        start, end = sorted((self._anchor, self._caret))
        return Marked(start, end, self._chosen, self._resized, self._hits, self._several)

    def _paint_cursor(self, painter: QPainter, column: Column) -> None:
        paint_caret(painter, column, self._caret, has_focus=self.hasFocus())

    def _paint_focus(self, painter: QPainter) -> None:
        """A thin frame that says that keys go here."""
        look = self._metrics.look
        ring, size = look.accent, self.viewport().size()
        for edge in (
            QRect(0, 0, size.width(), 2),
            QRect(0, size.height() - 2, size.width(), 2),
            QRect(0, 0, 2, size.height()),
            QRect(size.width() - 2, 0, 2, size.height()),
        ):
            fill(painter, edge, ring)

    def _rest(self) -> None:
        """Begin measuring when nothing has happened for a while."""
        if self._measured is not None and self._column:
            self._idle.start(_QUIET_MS)
        else:
            self._idle.stop()

    def _measure_some(self) -> None:
        """Measure a few unseen paragraphs, for a scroll bar that tells the truth; what is in sight stays put."""
        self._idle.setInterval(0)
        letters = 0
        while self._column and self._measured is not None and letters < _SLICE_LETTERS:
            self._measured = self._column.measure_guesses(self._measured)
            if self._measured is not None:
                paragraph = self._column.index[self._measured - 1]
                letters += 100 + paragraph.end - paragraph.start
        self._sync_bar()
        if self._measured is None:
            self._idle.stop()


def _label_and_surface(span: Span) -> str:
    return f"{span.label}\n{span.surface}"


def _differing(before: tuple[int, int], after: tuple[int, int]) -> list[tuple[int, int]]:
    """The stretches of text between two selections (anchor, caret) that look different now."""
    if before[0] == after[0]:
        low, high = sorted((before[1], after[1]))
        return [(low, high)]
    return [(min(before), max(before)), (min(after), max(after))]
