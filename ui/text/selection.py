"""What the mouse means: which letters a drag selects, which span a click chooses, which edge is being pulled.

A drag takes in whole graphemes, from the one pressed to the one pointed at, both included, whichever way it goes; so an
edge between two directions is never ambiguous and a letter never loses its marks.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF

from annotation.arabic import sentences, tokens
from annotation.ranges import Range
from annotation.span import Span
from ui.text.places import Grip

# Moving so far (pixels) within one letter is a drag that selects it.
_FAR = 4.0


class Page(Protocol):
    """What the pointer asks of, and tells, the view."""

    def text(self) -> str:
        """The document's text."""
        ...

    def letter_near(self, point: QPointF) -> Range:
        """The grapheme nearest to a point of the viewport."""
        ...

    def hit(self, point: QPointF) -> int | None:
        """The grapheme exactly under a point, or None."""
        ...

    def edge_near(self, point: QPointF) -> int:
        """Where a click puts the caret."""
        ...

    def grip_near(self, point: QPointF) -> Grip | None:
        """The edge of the chosen span under a point, or None."""
        ...

    def spans_at(self, offset: int) -> list[Span]:
        """The spans over a code point, the shortest first."""
        ...

    def paragraph_at(self, offset: int) -> Range:
        """The paragraph around a code point, without its line end."""
        ...

    def chosen(self) -> str:
        """The chosen span's id, or nothing."""
        ...

    def mark(self, anchor: int, caret: int) -> None:
        """Select from `anchor` to `caret` and show it."""
        ...

    def pull(self, grip: Grip, bounds: Range | None) -> None:
        """Show where a span's edge would come to lie; None for no longer."""
        ...

    def finish_selection(self, start: int, end: int) -> None:
        """A drag ended."""
        ...

    def finish_pull(self, grip: Grip, bounds: Range) -> None:
        """A span's edge was let go at another place."""
        ...

    def pick(self, span_id: str) -> None:
        """A click chose a span, or none."""
        ...


class _Mode(Enum):
    IDLE = auto()
    PRESSED = auto()
    DRAGGING = auto()
    PULLING = auto()


class Pointer:
    """The left button's state between press and release; `presses` counts quick ones on the same place."""

    def __init__(self, page: Page) -> None:
        """Speak to `page`."""
        self._page = page
        self._mode = _Mode.IDLE
        self._origin = QPointF()
        self._first = Range(0, 0)
        self._marked = Range(0, 0)
        self._grip: Grip | None = None
        self._bounds = Range(0, 0)
        self._presses = 1

    @property
    def is_dragging(self) -> bool:
        """Whether the view should scroll when the mouse leaves it."""
        return self._mode in (_Mode.DRAGGING, _Mode.PULLING)

    def press(self, point: QPointF, presses: int, *, extends: bool) -> None:
        """The button went down for the first, second or third time; `extends`: with Shift, from where the caret was."""
        self._origin = point
        self._presses = presses
        grip = self._page.grip_near(point) if presses == 1 and not extends else None
        self._grip = grip
        if grip:
            self._mode = _Mode.PULLING
            self._bounds = grip.span.ranges[grip.place]
            return
        letter = self._page.letter_near(point)
        if extends:
            self._mode = _Mode.DRAGGING
            self.move(point)
            return
        self._first = self._whole(letter)
        self._mode = _Mode.PRESSED if presses == 1 else _Mode.DRAGGING
        if presses > 1:
            self._mark(self._first)

    def stand(self, offset: int) -> None:
        """The caret was put somewhere by other means: Shift and a press select from there."""
        self._first = Range(offset, offset)

    def move(self, point: QPointF) -> None:
        """The mouse moved with the button down."""
        if self._mode is _Mode.PULLING and self._grip:
            self._bounds = self._pulled(self._grip, self._page.edge_near(point))
            self._page.pull(self._grip, self._bounds)
            return
        letter = self._page.letter_near(point)
        if self._mode is _Mode.PRESSED:
            is_far = (point - self._origin).manhattanLength() >= _FAR
            if letter == self._first and not is_far:
                return
            self._mode = _Mode.DRAGGING
        if self._mode is _Mode.DRAGGING:
            self._mark(self._whole(letter))

    def release(self, point: QPointF) -> None:
        """The button went up: a selection, a resized span or a click."""
        self.move(point)
        mode, self._mode = self._mode, _Mode.IDLE
        if mode is _Mode.PULLING and self._grip:
            self._page.pull(self._grip, None)
            if self._bounds != self._grip.span.ranges[self._grip.place]:
                self._page.finish_pull(self._grip, self._bounds)
        elif mode is _Mode.DRAGGING:
            if self._marked.start < self._marked.end:
                self._page.finish_selection(*self._marked)
        elif mode is _Mode.PRESSED:
            self._click(point)

    def cancel(self) -> None:
        """Forget the press; a half-pulled edge stays where it was."""
        if self._mode is _Mode.PULLING and self._grip:
            self._page.pull(self._grip, None)
        self._mode = _Mode.IDLE

    def _click(self, point: QPointF) -> None:
        edge = self._page.edge_near(point)
        self._page.mark(edge, edge)
        offset = self._page.hit(point)
        self._page.pick("" if offset is None else next_span(self._page.spans_at(offset), self._page.chosen()))

    def _mark(self, letter: Range) -> None:
        """Select from what was pressed to `letter`, the caret at the end that moves."""
        start = min(self._first.start, letter.start)
        end = max(self._first.end, letter.end)
        self._marked = Range(start, end)
        if letter.start < self._first.start:
            self._page.mark(end, start)
        else:
            self._page.mark(start, end)

    def _whole(self, letter: Range) -> Range:
        """The letter, or after two presses its word, after three its sentence."""
        text = self._page.text()
        if self._presses == 1 or letter.start >= min(letter.end, len(text)):
            return letter
        if self._presses == 2:
            return tokens.word_at(text, letter.start)
        around = self._page.paragraph_at(letter.start)
        found = (one for one in sentences.sentences(text, *around) if one.start <= letter.start < one.end)
        return next(found, letter)

    def _pulled(self, grip: Grip, edge: int) -> Range:
        """The range with one edge at `edge`, never empty and never over the span's other ranges."""
        ranges = grip.span.ranges
        start, end = ranges[grip.place]
        if grip.is_start:
            lowest = ranges[grip.place - 1].end if grip.place else 0
            return Range(max(lowest, edge), end) if edge < end else Range(start, end)
        highest = ranges[grip.place + 1].start if grip.place + 1 < len(ranges) else len(self._page.text())
        return Range(start, min(highest, edge)) if edge > start else Range(start, end)


def next_span(spans: list[Span], chosen: str) -> str:
    """The id after `chosen` among spans from the innermost out, beginning again after the outermost; "" without any."""
    ids = [span.id for span in spans]
    if not ids:
        return ""
    return ids[(ids.index(chosen) + 1) % len(ids)] if chosen in ids else ids[0]
