"""The text view: the page with the mouse and the keys on it, tooltips, and a voice for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from annotation.document import Document
from annotation.ranges import Range
from ui.text import places, tooltip
from ui.text.accessible import announce_caret, announce_span, make_accessible
from ui.text.keys import IN_TEXT, Move, Step, step_of
from ui.text.places import Grip
from ui.text.selection import Pointer, next_span
from ui.text.surface import SpanSurface

_SCROLL_MS = 30
_WHEEL_STEP = 120


class SpanView(SpanSurface):
    """Shows a document and lets it be read, selected in and pointed at; it changes nothing itself.

    Offsets are code points of the document's text, ends exclusive; points are pixels of the viewport.
    """

    selection_finished = Signal(int, int)
    resize_requested = Signal(str, int, int, int)
    context_requested = Signal(QPoint, str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._pointer = Pointer(self)
        self._presses = 0
        self._pressed_at = QPointF()
        self._mouse = QPointF()
        self._turned = 0
        self._goal_x: float | None = None
        self._spoken: tuple[str, ...] = ()
        self._between_presses = QTimer(self)
        self._between_presses.setSingleShot(True)
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.selection_changed.connect(self._tell_caret)
        self.span_chosen.connect(self._tell_span)
        make_accessible()

    def show_document(self, document: Document | None) -> None:
        """Show `document` from its beginning, nothing selected or chosen; None for an empty page."""
        self._pointer.cancel()
        self._pointer.stand(0)
        self._scrolling.stop()
        super().show_document(document)

    def set_selection(self, start: int, end: int) -> None:
        """Select `[start, end)`, the caret at its end; ValueError outside the text."""
        super().set_selection(start, end)
        self._pointer.stand(start)

    def select_word_at(self, offset: int) -> None:
        """Select the word (or mark, or white space) that holds the code point at `offset`."""
        self.set_selection(*places.word_around(self.text(), offset))

    def letter_near(self, point: QPointF) -> Range:
        """The grapheme nearest to a point."""
        return places.letter_near(self._column, point) if self._column else Range(0, 0)

    def edge_near(self, point: QPointF) -> int:
        """The edge between two graphemes nearest to a point."""
        return places.edge_near(self._column, point) if self._column else 0

    def paragraph_at(self, offset: int) -> Range:
        """The paragraph around a code point, without its line end."""
        if self._column is None:
            return Range(0, 0)
        paragraph = self._column.index[self._column.index.find(offset)]
        return Range(paragraph.start, paragraph.end)

    def grip_near(self, point: QPointF) -> Grip | None:
        """The edge of the chosen span at a point, or None."""
        span = self.chosen_span()
        return places.grip_near(self._column, point, span) if self._column and span else None

    def finish_selection(self, start: int, end: int) -> None:
        """The mouse let go of a selection."""
        self.selection_finished.emit(start, end)

    def finish_pull(self, grip: Grip, bounds: Range) -> None:
        """The mouse let go of a span's edge."""
        self.resize_requested.emit(grip.span.id, grip.place, bounds.start, bounds.end)

    def pick(self, span_id: str) -> None:
        """A click chose a span, or none."""
        self.choose(span_id)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or take hold of the chosen span's edge; the third quick press selects a sentence."""
        if event.button() != Qt.MouseButton.LeftButton or self._column is None:
            event.ignore()
            return
        self._goal_x = None
        is_third = self._presses == 2 and self._between_presses.isActive() and self._is_near(event.position())
        self._press(event, 3 if is_third else 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton and self._column:
            self._press(event, 2)

    def _press(self, event: QMouseEvent, presses: int) -> None:
        self._presses = presses
        self._pressed_at = self._mouse = event.position()
        self._between_presses.start(QApplication.doubleClickInterval())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pointer.press(event.position(), presses, extends=extends)

    def _is_near(self, point: QPointF) -> bool:
        return (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what the press began, or show that an edge can be taken hold of."""
        self._mouse = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            is_grip = self.grip_near(event.position()) is not None
            shape = Qt.CursorShape.SizeHorCursor if is_grip else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
            return
        self._pointer.move(event.position())
        is_outside = not 0 <= event.position().y() < self.viewport().height()
        if is_outside and self._pointer.is_dragging:
            if not self._scrolling.isActive():
                self._scrolling.start()
        else:
            self._scrolling.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._scrolling.stop()
            if self._column:
                self._pointer.release(event.position())

    def _scroll_on(self) -> None:
        """The mouse is held outside: the text moves on under it, the faster the farther away."""
        height = self.viewport().height()
        beyond = self._mouse.y() - height if self._mouse.y() >= height else self._mouse.y()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + max(-60, min(60, round(beyond / 2) or 1)))
        self._pointer.move(QPointF(self._mouse.x(), max(0.0, min(self._mouse.y(), height - 1.0))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl ask for larger or smaller letters."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _WHEEL_STEP)
        self._turned -= steps * _WHEEL_STEP
        for _ in range(abs(steps)):
            self.zoom_requested.emit(1 if steps > 0 else -1)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the span under the mouse, or by key of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            point = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
            offset = self.hit(point)
            spans = [] if offset is None else [span.id for span in self.spans_at(offset)]
            chosen = self.chosen() if self.chosen() in spans else next(iter(spans), "")
            if chosen:
                self.choose(chosen)
            self.context_requested.emit(event.globalPos(), chosen)
        else:
            box = places.caret_box(self._column, self.caret) if self._column else None
            point = box.bottomLeft() if box else QPointF()
            self.context_requested.emit(self.viewport().mapToGlobal(point.toPoint()), self.chosen())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a span is when the mouse rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._column:
            offset = self.hit(event.pos())
            spans = [] if offset is None else self.spans_at(offset)
            words = "\n\n".join(self._tooltip_words(span) for span in spans)
            around = places.line_band(self._column, offset or 0, offset or 0)
            tooltip.show(event.globalPos(), words, self.viewport(), around)
            return True
        return super().viewportEvent(event)

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select all, choose what lies under the caret; every other key is the window's."""
        if self._column is None:
            event.ignore()
            return
        step = step_of(event, is_rtl=self.appearance.is_rtl)
        if step:
            self._go(step)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.set_selection(0, len(self.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._choose_at_caret()
        elif event.key() == Qt.Key.Key_Escape and (self.chosen() or self.selection()):
            self.clear_selection()
            self.choose("")
        else:
            event.ignore()
            return
        event.accept()

    def _go(self, step: Step) -> None:
        selection = self.selection()
        if selection and not step.extends and step.move in (Move.FORWARD, Move.BACK):
            caret = selection.end if step.move is Move.FORWARD else selection.start
        else:
            caret = self._target(step.move)
        self.mark(self._anchor if step.extends else caret, caret)
        self._pointer.stand(self._anchor)
        self.reveal(caret, caret)

    def _target(self, move: Move) -> int:
        """Where a move leads from the caret."""
        column, caret = self._column, self.caret
        if column is None:
            return caret
        in_text = IN_TEXT.get(move)
        if in_text:
            self._goal_x = None
            return in_text(self.text(), caret)
        view = column.view(column.index.find(caret))
        number, x = view.caret_x(min(caret, view.paragraph.end))
        if move in (Move.LINE_START, Move.LINE_END):
            self._goal_x = None
            line = view.lines[number]
            return line.start if move is Move.LINE_START else max(line.start, line.text_end)
        if self._goal_x is None:
            self._goal_x = x
        page = max(1, self.viewport().height() // self._metrics.line_height - 1)
        lines = {Move.UP: -1, Move.DOWN: 1, Move.PAGE_UP: -page, Move.PAGE_DOWN: page}[move]
        return places.above_or_below(column, caret, self._goal_x, lines)

    def _choose_at_caret(self) -> None:
        spans = self.spans_at(self.caret) or (self.spans_at(self.caret - 1) if self.caret else [])
        self.choose(next_span(spans, self.chosen()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret and the frame."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret and the frame."""
        super().focusOutEvent(event)
        self.viewport().update()

    # The voice

    def _tell_caret(self) -> None:
        announce_caret(self)
        here = tuple(span.id for span in self.spans_at(self.caret)) if QAccessible.isActive() else ()
        if here and here != self._spoken:
            announce_span(self, "\n".join(self._tooltip_words(span) for span in self.spans_at(self.caret)))
        self._spoken = here

    def _tell_span(self, span_id: str) -> None:
        span = self.chosen_span()
        if span:
            announce_span(self, self._tooltip_words(span))
