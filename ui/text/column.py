"""The column of text behind the window: which paragraphs are laid out, how tall all of it is, what is in sight.

The place in the document is an anchor, a paragraph and a pixel in it, so that better heights elsewhere never move what
is being read. Pixels of the viewport count from its top left corner.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import NamedTuple

from annotation.change import Edit
from annotation.document import Document
from annotation.span import Span
from ui.text.heights import HeightMap
from ui.text.layout import LONG_SPAN, ParagraphView, Styles
from ui.text.paragraphs import TextIndex
from ui.text.style import Metrics

# So many letters stay laid out: several pages, far less than a book.
_KEPT_LETTERS = 60_000


class InSight(NamedTuple):
    """A paragraph and where its top stands in the viewport."""

    view: ParagraphView
    y: int


class _Place(NamedTuple):
    """A code point, and how far below the viewport's top edge the baseline of its line is."""

    offset: int
    above: int


class _Kept(NamedTuple):
    """A place that was kept, and where the column came to stand by it: nobody has scrolled while it stands there."""

    place: _Place
    anchor: int
    offset: int


class Column:
    """A document laid out to a width, a screenful at a time. Positions are code points."""

    def __init__(self, document: Document, metrics: Metrics, styles: Styles, viewport: tuple[int, int]) -> None:
        """Find the paragraphs and guess their heights; nothing is laid out yet. `viewport`: width and height."""
        self.document = document
        self.index = TextIndex(document.text)
        self.metrics = metrics
        self.styles = styles
        self._views: OrderedDict[int, ParagraphView] = OrderedDict()
        self._letters = 0
        self.anchor = 0
        self.offset = -metrics.margin
        self.viewport_width, self.viewport_height = viewport
        self.width = 0
        self.left = 0
        self.heights = HeightMap(())
        self._sight: list[InSight] | None = None
        self._kept = _Kept(_Place(0, 0), -1, 0)
        self._fit()

    def _fit(self) -> None:
        """Choose the column's width, and forget every layout."""
        sizes = self.metrics
        self.width = max(round(sizes.em * 4), min(self.viewport_width - 2 * sizes.margin, sizes.measure))
        self.left = (self.viewport_width - self.width) // 2
        self._views.clear()
        self._letters = 0
        self._sight = None
        self.heights = HeightMap(self._guesses())

    def _guesses(self) -> Iterable[int]:
        line, gap = self.metrics.line_height, self.metrics.paragraph_gap
        letters = max(1.0, self.width * 0.96 / self.metrics.letter_width)
        empty = self.metrics.empty_height
        lengths = self.index.lengths
        # A table of every possible length: a document has far more paragraphs than those have different lengths.
        guess = [empty, *(line * (1 + int(length / letters)) + gap for length in range(1, max(lengths) + 1))]
        return map(guess.__getitem__, lengths)

    def resize(self, width: int, height: int) -> None:
        """Fit the column to another viewport; the first whole line in sight stays."""
        place = self._place()
        is_same = width == self.viewport_width
        self.viewport_width, self.viewport_height = width, height
        self._sight = None
        if not is_same:
            self._fit()
            self._return_to(place)

    def restyle(self, metrics: Metrics, styles: Styles, looked_at: int | None = None) -> None:
        """Lay everything out anew; the line of the code point `looked_at` stays if it is in sight, else the first."""
        place = self._place(looked_at)
        self.metrics, self.styles = metrics, styles
        self._fit()
        self._return_to(place)

    def _place(self, looked_at: int | None = None) -> _Place | None:
        """What is to stay where it is: `looked_at`, or the first whole line; None at the top of the document."""
        if self.anchor == 0 and self.offset <= -self.metrics.margin:
            return None
        if looked_at is not None and self._sight:
            above = self._above(looked_at)
            if 0 <= above < self.viewport_height:
                return _Place(looked_at, above)
        if (self.anchor, self.offset) == self._kept[1:]:
            return self._kept.place
        view = self.view(self.anchor)
        number = view.line_at(self.offset)
        if view.lines[number].top < self.offset and number + 1 < len(view.lines):
            number += 1
        return _Place(view.lines[number].start, view.lines[number].baseline - self.offset)

    def _above(self, offset: int) -> int:
        """How far below the viewport's top edge the baseline of a code point's line is; -1 out of sight."""
        for view, y in self._sight or ():
            if view.paragraph.start <= offset < max(view.paragraph.stop, view.paragraph.start + 1):
                return y + view.line_of(offset).baseline
        return -1

    def _return_to(self, place: _Place | None) -> None:
        """Put a place where it was, or as far down as it takes to be whole."""
        if place is None:
            self.anchor, self.offset = 0, -self.metrics.margin
            return
        self.anchor = self.index.find(place.offset)
        line = self.view(self.anchor).line_of(place.offset)
        self.offset = line.baseline - max(place.above, line.baseline - line.top)
        self._settle()
        self._kept = _Kept(place, self.anchor, self.offset)

    def view(self, number: int) -> ParagraphView:
        """A paragraph laid out, its height taken in; the ones asked for longest ago are let go."""
        found = self._views.get(number)
        if found is not None:
            self._views.move_to_end(number)
            return found
        made = self.measure(number)
        self._views[number] = made
        self._letters += made.weight
        while self._letters > _KEPT_LETTERS and len(self._views) > 1:
            _, oldest = self._views.popitem(last=False)
            self._letters -= oldest.weight
        return made

    def measure(self, number: int) -> ParagraphView:
        """Lay a paragraph out and take its height in, without keeping it."""
        made = ParagraphView(self.index, number, self.metrics, self.width)
        self._arrange(made)
        return made

    def _arrange(self, view: ParagraphView) -> int:
        paragraph = view.paragraph
        view.arrange(self.document.spans.touching(paragraph.start, paragraph.stop), self.styles)
        return self.heights.set(paragraph.number, view.height)

    def touched_by(self, edit: Edit) -> set[int]:
        """The paragraphs that may move by the spans which an edit brings and takes."""
        spans = (one for one in (*edit.before, *edit.after) if isinstance(one, Span))
        return {number for span in spans for number in self._touched(span)}

    def _touched(self, span: Span) -> range:
        """The paragraphs that a span's coming or going may move; a long one moves nothing but is drawn in sight."""
        numbers = self.index.between(span.start, span.end)
        if span.end - span.start <= LONG_SPAN:
            return numbers
        sight = self.in_sight()
        first, last = sight[0].view.paragraph.number, sight[-1].view.paragraph.number
        return range(max(numbers.start, first), min(numbers.stop, last + 1))

    def rearrange(self, numbers: Iterable[int]) -> bool:
        """Look again which spans lie on these paragraphs; whether a height in sight changed."""
        has_moved = False
        for number in numbers:
            view = self._views.get(number)
            if view is None:
                self.heights.doubt(number)
            else:
                has_moved |= self._arrange(view) != 0
        if has_moved:
            self._sight = None
        return has_moved

    def rearrange_all(self) -> None:
        """The same for every paragraph: those in sight now, the others when they are next looked at."""
        seen = {one.view.paragraph.number for one in self.in_sight()}
        for number in self._views.keys() - seen:
            self._letters -= self._views.pop(number).weight
        self.heights.doubt_all()
        self.rearrange(seen)

    def forget_sight(self) -> None:
        """The anchor was moved from outside."""
        self._sight = None

    def in_sight(self) -> list[InSight]:
        """The paragraphs in the viewport from top to bottom, all laid out."""
        if self._sight is None:
            self._settle()
            self._sight = self._look()
        return self._sight

    def _look(self) -> list[InSight]:
        found: list[InSight] = []
        y = -self.offset
        number = self.anchor
        while y < self.viewport_height and number < len(self.index):
            view = self.view(number)
            found.append(InSight(view, y))
            y += view.height
            number += 1
        return found

    def _settle(self) -> None:
        """Bring the anchor into the paragraph at the top edge, and no farther down than the document goes."""
        self._normalise()
        y = -self.offset
        number = self.anchor
        while y < self.viewport_height and number < len(self.index):
            y += self.view(number).height
            number += 1
        missing = self.viewport_height - self.metrics.margin - y
        if missing > 0:
            self.offset -= missing
            self._normalise()

    def _normalise(self) -> None:
        while self.offset < 0 and self.anchor > 0:
            self.anchor -= 1
            self.offset += self.view(self.anchor).height
        while self.anchor + 1 < len(self.index) and self.offset >= self.view(self.anchor).height:
            self.offset -= self.view(self.anchor).height
            self.anchor += 1
        if self.anchor == 0:
            self.offset = max(self.offset, -self.metrics.margin)

    @property
    def value(self) -> int:
        """How far down the document the viewport's top edge is, in pixels; heights never seen are guesses."""
        return self.heights.top(self.anchor) + self.offset + self.metrics.margin

    @property
    def height(self) -> int:
        """How tall the document is with its margins."""
        return self.heights.total + 2 * self.metrics.margin

    def scroll_to(self, value: int) -> None:
        """Put the viewport's top edge so far down."""
        self.anchor, self.offset = self.heights.find(value - self.metrics.margin)
        self._sight = None

    def scroll_by(self, pixels: int) -> None:
        """Move the viewport down (or up) by so many pixels, exactly; far moves go by the guessed heights."""
        if abs(pixels) > 3 * self.viewport_height:
            self.scroll_to(self.value + pixels)
            return
        self.offset += pixels
        self._sight = None

    def top_of(self, number: int) -> int:
        """Where the top of a paragraph stands in the viewport; a guess when it is not in sight."""
        for view, y in self.in_sight():
            if view.paragraph.number == number:
                return y
        return self.heights.top(number) - self.heights.top(self.anchor) - self.offset

    def find(self, y: float) -> InSight:
        """The paragraph at a height of the viewport; the first or last one in sight outside."""
        sight = self.in_sight()
        for one in sight:
            if y < one.y + one.view.height:
                return one
        return sight[-1]

    def measure_guesses(self, number: int) -> int | None:
        """Measure the next paragraph from `number` on whose height is a guess; where to go on, None at the end."""
        found = self.heights.next_guess(number)
        if found is None:
            return None
        if found in self._views:
            self.heights.set(found, self._views[found].height)
        else:
            self.measure(found)
        return found + 1
