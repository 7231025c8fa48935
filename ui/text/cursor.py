"""The word cursor: where a key leads it, which word it stands on, and how it is drawn.

The caret is its place: before the word, after an arrow; anywhere between letters, after a click or an arrow with Alt.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QColor, QPainter

from annotation.boundaries import next_word, previous_word, word_near
from annotation.ranges import Range
from ui.text import places
from ui.text.column import Column
from ui.text.fill import fill
from ui.text.keys import IN_TEXT, Move, Step, extended, letter_end, letter_start

# So many signs may stand between the cursor at the end of a line and the last word of it.
_NEAR = 4
_LINES = (Move.UP, Move.DOWN, Move.PAGE_UP, Move.PAGE_DOWN)
_PAGES = {Move.PAGE_UP: -1, Move.PAGE_DOWN: 1}


class Page(Protocol):
    """What the cursor asks of, and tells, the view."""

    @property
    def column(self) -> Column | None:
        """The laid-out text; None without a document."""
        ...

    @property
    def anchor(self) -> int:
        """Where the selection began."""
        ...

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        ...

    def text(self) -> str:
        """The document's text."""
        ...

    def mark(self, anchor: int, caret: int) -> None:
        """Select from `anchor` to `caret` and show it."""
        ...

    def reveal(self, start: int, end: int) -> None:
        """Bring a stretch of the text into sight."""
        ...

    def roll(self, pixels: int) -> None:
        """Move the text up by so many pixels, or down."""
        ...


class Cursor:
    """Moves the caret of one page as the keys ask, and keeps its height on the line while it goes up and down."""

    def __init__(self, page: Page) -> None:
        """Speak to `page`."""
        self._page = page
        self._goal_x: float | None = None

    def forget_column(self) -> None:
        """The caret was put somewhere by other means: up and down begin from there."""
        self._goal_x = None

    def word(self) -> Range | None:
        """The word the cursor stands on or right behind, else the one before the signs it stands behind; or None."""
        text, caret = self._page.text(), self._page.caret
        found = word_near(text, caret)
        if found is None and caret:
            before = previous_word(text, caret)
            between = text[before.end : caret] if before else text
            found = before if len(between) <= _NEAR and "\n" not in between else None
        return found

    def go(self, step: Step) -> None:
        """Take one step and bring the caret into sight."""
        page = self._page
        if step.move not in _LINES:
            self._goal_x = None
        anchor, caret = self._extended(step.move) if step.extends else self._gone(step.move)
        page.mark(anchor, caret)
        column = page.column
        if step.move in _PAGES and column is not None:
            # The page is turned under the caret, which else would only go to its foot.
            page.roll(_PAGES[step.move] * _page_lines(column) * column.metrics.line_height)
        page.reveal(caret, caret)

    def _gone(self, move: Move) -> tuple[int, int]:
        """Anchor and caret after a step without Shift; from a selection by words it leads out of it or to its start."""
        page = self._page
        start, end = sorted((page.anchor, page.caret))
        if start < end and move in (Move.WORD_BACK, Move.LETTER_BACK):
            return start, start
        if start < end and move is Move.LETTER_FORWARD:
            return end, end
        if start < end and move is Move.WORD_FORWARD:
            word = next_word(page.text(), end)
            caret = letter_start(page.text(), word.start) if word else len(page.text())
        elif move in _LINES:
            caret = self._at_word(self._line_away(move), move)
        else:
            caret = self._target(move)
        return caret, caret

    def _extended(self, move: Move) -> tuple[int, int]:
        """Anchor and caret after a step with Shift."""
        page = self._page
        text, anchor, caret = page.text(), page.anchor, page.caret
        if move in (Move.WORD_FORWARD, Move.WORD_BACK):
            return extended(text, anchor, caret, is_forward=move is Move.WORD_FORWARD)
        if move not in _LINES:
            return anchor, self._target(move)
        place = self._line_away(move)
        word = word_near(text, place)
        if word is not None:
            place = letter_end(text, word.end) if place > anchor else letter_start(text, word.start)
        return anchor, place

    def _target(self, move: Move) -> int:
        """Where a move within the line or the text leads from the caret."""
        column, caret = self._page.column, self._page.caret
        in_text = IN_TEXT.get(move)
        if column is None or in_text:
            return in_text(self._page.text(), caret) if in_text else caret
        view = column.view(column.index.find(caret))
        line = view.lines[view.line_number(min(caret, view.paragraph.end))]
        return line.start if move is Move.LINE_START else max(line.start, line.text_end)

    def _line_away(self, move: Move) -> int:
        """The edge between letters a line or page further, below or above where the caret was first."""
        column, caret = self._page.column, self._page.caret
        if column is None:
            return caret
        if self._goal_x is None:
            view = column.view(column.index.find(caret))
            _, self._goal_x = view.caret_x(min(caret, view.paragraph.end))
        page = _page_lines(column)
        lines = {Move.UP: -1, Move.DOWN: 1, Move.PAGE_UP: -page, Move.PAGE_DOWN: page}[move]
        return places.above_or_below(column, caret, self._goal_x, lines)

    def _at_word(self, place: int, move: Move) -> int:
        """The start of the word at `place`, unless that leads back to the line the cursor came from."""
        word = word_near(self._page.text(), place)
        if word is None:
            return place
        is_down = move in (Move.DOWN, Move.PAGE_DOWN)
        start = letter_start(self._page.text(), word.start)
        return start if (start > self._page.caret) == is_down else place


def _page_lines(column: Column) -> int:
    """How many lines a page key goes: one of the old page stays in sight."""
    return max(1, column.viewport_height // column.metrics.line_height - 1)


def paint_caret(painter: QPainter, column: Column, caret: int, *, has_focus: bool) -> None:
    """The caret, filled where the keys go to the text; hollow, and as easily found, where they go to a panel."""
    box = places.caret_box(column, caret)
    if box.isEmpty():
        return
    if has_focus:
        fill(painter, box, column.metrics.look.accent)
        return
    line = box.toRect().adjusted(-1, 0, 1, 0)
    painter.setPen(column.metrics.look.text)
    painter.drawRect(line)


def paint_aim(painter: QPainter, column: Column, word: Range) -> None:
    """A fine frame around the word that a label's key would mark."""
    look = column.metrics.look
    colour = QColor(look.accent)
    colour.setAlphaF(0.75)
    painter.setPen(colour)
    for box in places.rectangles(column, word.start, word.end):
        painter.drawRect(box.toAlignedRect().adjusted(-2, 0, 1, -1))
