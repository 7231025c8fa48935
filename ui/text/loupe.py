"""A loupe over the text: the word one points at, large and with all its marks, and of what its letter is made.

It shows what the lens hides on the page, lies beside the word and never on it, and lets the mouse through.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotation.arabic.graphemes import next_boundary, previous_boundary
from annotation.ranges import Range
from ui.text import places
from ui.text.hit import Extent
from ui.text.layout import ParagraphView
from ui.text.painter import paint_parted
from ui.text.paragraphs import TextIndex
from ui.text.style import Metrics
from ui.text.surface import SpanSurface

_TIMES = 3.0
_MOST_POINTS = 90.0
_PAD = 10
_EDGE = 2
# A word longer than this is an address or a line of signs: its letter is shown with what stands around it.
_LONGEST = 40


class _Sheet(NamedTuple):
    """A word laid out on one line, where in it the letter stands (code points), and how wide it is painted."""

    word: ParagraphView
    letter: Range
    extent: Extent


class Loupe(QWidget):
    """Follows the mouse, or the caret when that moved last, while it is turned on."""

    def __init__(self, view: SpanSurface) -> None:
        """Over `view`, turned off."""
        super().__init__(view.viewport())
        self._view = view
        self._is_on = False
        self._letter = Range(0, 0)
        self._sheet: _Sheet | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        view.viewport().installEventFilter(self)
        view.selection_changed.connect(self._on_caret)
        view.verticalScrollBar().valueChanged.connect(self.hide)

    def turn(self, *, is_on: bool) -> None:
        """Begin to follow, from the caret on, or stop."""
        self._is_on = is_on
        self.hide()
        self._on_caret()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse as long as it is over the text."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            found = self._view.hit(event.position()) if self._is_on else None
            if found is not None:
                self._show_letter(found)
        elif event.type() == QEvent.Type.Leave:
            self.hide()
        return False

    @Slot()
    def _on_caret(self) -> None:
        text, caret = self._view.text(), self._view.caret
        if text and self._is_on:
            self._show_letter(caret if caret < len(text) else previous_boundary(text, caret))

    def _show_letter(self, offset: int) -> None:
        """Show the letter that begins at `offset` in its word; hide where there is nothing to see."""
        text = self._view.text()
        letter = Range(offset, next_boundary(text, offset))
        boxes = self._view.rectangles(*letter)
        if not boxes or text[slice(*letter)].isspace():
            self.hide()
        elif letter != self._letter or not self.isVisible():
            self._letter = letter
            self._sheet = self._laid(self._word_at(offset))
            self._place(boxes[0])
            self.show()
            self.update()

    def _word_at(self, offset: int) -> Range:
        word = places.word_around(self._view.text(), offset)
        if word.length <= _LONGEST:
            return word
        return Range(max(word.start, offset - _LONGEST // 2), min(word.end, offset + _LONGEST // 2))

    def _laid(self, word: Range) -> _Sheet:
        """The word as large as the viewport has room for."""
        text = self._view.text()[slice(*word)]
        look = replace(self._view.appearance, hides_marks=False, hides_tatweel=False, colours_marks=True)
        look = replace(look, point_size=min(_MOST_POINTS, look.point_size * _TIMES))
        room = self._view.viewport().width() - 4 * _PAD
        natural = QFontMetricsF(Metrics(look).font).horizontalAdvance(text)
        if natural > 0.95 * room:
            look = replace(look, point_size=max(6.0, look.point_size * 0.95 * room / natural))
        view = ParagraphView(TextIndex(text), 0, Metrics(look), room)
        view.arrange((), {})
        pieces = view.extents(0, 0, len(text)) or [Extent(0.0, 0.0)]
        letter = Range(self._letter.start - word.start, min(self._letter.end - word.start, len(text)))
        return _Sheet(view, letter, Extent(pieces[0].left, pieces[-1].right))

    @property
    def parts(self) -> str:
        """The code points of the letter in their order: `U+0644 U+0651 U+064E`."""
        return " ".join(f"U+{ord(one):04X}" for one in self._view.text()[slice(*self._letter)])

    def _small(self) -> QFont:
        """The letters of the code points."""
        look = self._view.appearance
        font = QFont(list(look.tag_families))
        font.setPointSizeF(max(9.0, look.point_size * 0.55))
        return font

    def _place(self, letter: QRectF) -> None:
        """Above the line where there is room, else below it; centred on the letter as far as the edges let it."""
        if self._sheet is None:
            return
        extent = self._sheet.extent
        small = QFontMetricsF(self._small())
        width = max(extent.right - extent.left, small.horizontalAdvance(self.parts))
        height = sum(_room(self._sheet.word.metrics)) + small.height()
        box = QRect(0, 0, round(width) + 4 * _PAD, round(height) + 3 * _PAD)
        box.moveCenter(letter.center().toPoint())
        box.moveBottom(round(letter.top()) - _PAD)
        if box.top() < 0:
            box.moveTop(round(letter.bottom()) + _PAD)
        box.moveLeft(max(0, min(box.left(), self._view.viewport().width() - box.width())))
        self.setGeometry(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word on a sheet of its own, its letter marked, and below it the code points."""
        if self._sheet is None:
            return
        word, letter, extent = self._sheet
        look = word.metrics.look
        above, below = _room(word.metrics)
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.accent)
        painter.fillRect(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), look.base)
        baseline = _PAD + above
        painter.save()
        middle = (self.width() - extent.left - extent.right) / 2
        painter.translate(round(middle), baseline - word.lines[0].baseline)
        for left, right in word.extents(0, *letter):
            painter.fillRect(QRectF(left, word.lines[0].baseline - above, right - left, above + below), look.selection)
        paint_parted(painter, word, 0, look)
        painter.restore()
        painter.setFont(self._small())
        painter.setPen(look.text)
        foot = QRect(0, baseline + below, self.width(), self.height() - baseline - below - _EDGE)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.parts)
        painter.end()


def _room(sizes: Metrics) -> tuple[int, int]:
    """How far a word with all its marks reaches above and below the baseline."""
    return max(sizes.box_above, ceil(sizes.ascent)), max(sizes.box_below, ceil(sizes.descent))
