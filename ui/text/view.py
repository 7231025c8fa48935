"""The text view: the page with the mouse and the keys on it, tooltips, and a voice for screen readers."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from annotation.document import Document
from annotation.ranges import Range
from annotation.span import Span
from ui.text import places, tooltip
from ui.text.accessible import announce_caret, announce_span, make_accessible
from ui.text.aim import Aim, word_at
from ui.text.column import Column
from ui.text.cursor import Cursor, paint_aim
from ui.text.keys import step_of
from ui.text.places import Grip
from ui.text.selection import Pointer, next_span
from ui.text.surface import SpanSurface

_SCROLL_MS = 30
_WHEEL_STEP = 120
# So long after the text was shown or scrolled, the word that a key means is framed: the text is painted first.
_LOOK_MS = 50


class SpanView(SpanSurface):
    """Shows a document and lets it be read, selected in and pointed at; it changes nothing itself.

    Offsets are code points of the document's text, ends exclusive; points are pixels of the viewport.
    """

    selection_finished = Signal(int, int)
    resize_requested = Signal(str, int, int, int)
    context_requested = Signal(QPoint, str)
    zoom_requested = Signal(int)
    aim_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._pointer = Pointer(self)
        self._cursor = Cursor(self)
        self._aim = Aim(self._word_under, self._cursor.word)
        self._framed: Range | None = None
        self._presses = 0
        self._pressed_at = QPointF()
        self._mouse = QPointF()
        self._turned = 0
        self._spoken: tuple[str, ...] = ()
        self._between_presses = QTimer(self)
        self._between_presses.setSingleShot(True)
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self._looking = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look_where)
        self.selection_changed.connect(self._looking.start)
        self.selection_changed.connect(self._tell_caret)
        self.span_chosen.connect(self._tell_span)
        make_accessible()

    def show_document(self, document: Document | None) -> None:
        """Show `document` from its beginning, nothing selected or chosen; None for an empty page."""
        self._pointer.cancel()
        self._pointer.stand(0)
        self._scrolling.stop()
        self._framed = None
        super().show_document(document)

    def set_selection(self, start: int, end: int) -> None:
        """Select `[start, end)`, the caret at its end; ValueError outside the text."""
        super().set_selection(start, end)
        self._pointer.stand(start)

    def select_word_at(self, offset: int) -> None:
        """Select the word (or mark, or white space) that holds the code point at `offset`."""
        self.set_selection(*places.word_around(self.text(), offset))

    def aimed(self) -> Range | None:
        """The word that a key means where nothing is selected: under the pointer, or the cursor when keys moved last.

        None where there is no word, and while it is the chosen span that is meant.
        """
        self._aim.look()
        return self._aim.word if self._aim.has_moved or not self.chosen() else None

    @property
    def framed(self) -> Range | None:
        """The word in the frame: the one that keys mean, as far as one has looked since text or pointer moved."""
        return self._framed

    def choose(self, span_id: str) -> None:
        """Choose a span, or none with ""; until pointer or cursor go on to another word, keys mean that span."""
        if span_id:
            self._aim.look()
            self._aim.settle()
        super().choose(span_id)
        self._look_where()

    def put_cursor(self, offset: int) -> None:
        """Put the cursor at `offset`, nothing selected; it is not scrolled to."""
        self.mark(offset, offset)
        self._pointer.stand(offset)
        self._cursor.forget_column()

    def go_to(self, span: Span) -> None:
        """Choose a span and bring it into sight, the cursor on its first word."""
        self.put_cursor(span.start)
        self._aim.follow_keys()
        self.choose(span.id)
        self.reveal(span.start, span.end)

    def choose_around(self) -> None:
        """Choose among the spans under the pointer, or under the cursor when keys moved last, the next one outwards."""
        self._aim.look()
        point = self._aim.pointed
        word = self._aim.word or Range(self.caret, self.caret)
        offset = self.caret if point is None else self.hit(point)
        spans = [] if offset is None else self.spans_at(offset)
        self.choose(next_span(spans or self.spans_at(word.start) or self.spans_at(word.end - 1), self.chosen()))

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

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        """Begin a selection, or take hold of the chosen span's edge; the third quick press selects a sentence."""
        if event.button() != Qt.MouseButton.LeftButton or self._column is None:
            event.ignore()
            return
        self._cursor.forget_column()
        is_third = self._presses == 2 and self._between_presses.isActive() and self._is_near(event.position())
        self._press(event, 3 if is_third else 1)

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton and self._column:
            self._press(event, 2)

    def _press(self, event: QtGui.QMouseEvent, presses: int) -> None:
        self._presses = presses
        self._pressed_at = self._mouse = event.position()
        self._point(event.position())
        self._between_presses.start(QApplication.doubleClickInterval())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pointer.press(event.position(), presses, extends=extends)

    def _is_near(self, point: QPointF) -> bool:
        return (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        """Go on with what the press began, or show that an edge can be taken hold of."""
        self._mouse = event.position()
        self._point(event.position())
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

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
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

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
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

    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        """Ask for the menu of the span under the mouse, or by key of the chosen one."""
        if event.reason() == QtGui.QContextMenuEvent.Reason.Mouse:
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
        """Say what a span is when the mouse rests on it; notice when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QtGui.QHelpEvent) and self._column:
            offset = self.hit(event.pos())
            spans = [] if offset is None else self.spans_at(offset)
            words = "\n\n".join(self._tooltip_words(span) for span in spans)
            around = places.line_band(self._column, offset or 0, offset or 0)
            tooltip.show(event.globalPos(), words, self.viewport(), around)
            return True
        return super().viewportEvent(event)

    # The keys

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """Move the caret, select all, choose what lies under the caret; every other key is the window's."""
        if self._column is None:
            event.ignore()
            return
        step = step_of(event, is_rtl=self.appearance.is_rtl)
        if step:
            self._aim.follow_keys()
            self._cursor.go(step)
            self._pointer.stand(self.anchor)
            self._look_where()
        elif event.matches(QtGui.QKeySequence.StandardKey.SelectAll):
            self.set_selection(0, len(self.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.choose_around()
        elif event.key() == Qt.Key.Key_Escape and (self.chosen() or self.selection()):
            self.clear_selection()
            self.choose("")
        else:
            event.ignore()
            return
        event.accept()

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        """Fill the caret, and draw the frame around the page."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        """Draw the caret hollow, and no frame around the page."""
        super().focusOutEvent(event)
        self.viewport().update()

    # The aim

    def _word_under(self, point: QPointF) -> Range | None:
        """The word exactly under a point."""
        offset = self.hit(point)
        return None if offset is None else word_at(self.text(), offset)

    def _point(self, point: QPointF | None) -> None:
        self._aim.point(point)
        self._look_where()

    def _look_where(self) -> None:
        """Pointer, cursor, selection or text have changed: another word may be meant."""
        before, self._framed = self._framed, None if self.selection() else self.aimed()
        if self._framed == before:
            return
        for word in (before, self._framed):
            if word and self._column and word.end <= len(self.text()):
                self.viewport().update(places.line_band(self._column, *word))
        self.aim_changed.emit()

    def _refresh(self) -> None:
        super()._refresh()
        self._looking.start()

    def _paint_cursor(self, painter: QtGui.QPainter, column: Column) -> None:
        if self._framed:
            paint_aim(painter, column, self._framed)
        super()._paint_cursor(painter, column)

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
