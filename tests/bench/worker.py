"""A hand and the eyes that guide it, on the real window, and a counter of all that the hand does."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest

from annotation.arabic.graphemes import next_boundary, previous_boundary
from annotation.ranges import Range
from tests.bench.window import settle
from ui.text.keys import sentence_back, sentence_forward, word_back, word_forward
from ui.window import Window

_KEY = Qt.Key
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_LEFT = Qt.MouseButton.LeftButton
_MODIFIERS = frozenset({_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_Meta})
_NOTCH = 120
_PATIENCE = 400
_PAGES = 12
_FAR = 400
# Pixels from line to line at the usual size of letters, about.
_LINE = 45


class Wanted(NamedTuple):
    """A span of the gold: its place in code points, the key of its label."""

    place: Range
    key: Qt.Key


class Counter(QObject):
    """Sees what reaches the native window, and counts what a hand does."""

    def __init__(self, native: QWindow) -> None:
        super().__init__(native)
        self.keys = self.presses = self.drags = self.notches = 0
        self._is_held = False
        native.installEventFilter(self)

    @property
    def total(self) -> int:
        """All of it."""
        return self.keys + self.presses + self.drags + self.notches

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keys += event.key() not in _MODIFIERS
        elif kind in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self.presses += 1
            self._is_held = True
        elif kind == QEvent.Type.MouseButtonRelease:
            self._is_held = False
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if self._is_held and event.buttons():
                self.drags += 1
                self._is_held = False
        elif kind == QEvent.Type.Wheel:
            self.notches += 1
        return False


class Worker:
    """A hand and the eyes that guide it, on one window."""

    def __init__(self, window: Window) -> None:
        native = window.windowHandle()
        if native is None:
            raise RuntimeError("the window is not shown")
        self._window = window
        self._view = window.desk.view
        self._native = native
        self.counter = Counter(native)
        self._has_mouse = True

    # ---- the hand

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key."""
        QTest.keyClick(self._native, key, modifiers)

    def _point(self, place: Range) -> QPoint:
        box = self._view.rectangles(place.start, place.end)[0]
        return self._view.viewport().mapTo(self._window, box.center().toPoint())

    def _is_seen(self, place: Range) -> bool:
        boxes = self._view.rectangles(place.start, place.end)
        height = self._view.viewport().height()
        return bool(boxes) and all(box.top() >= 0 and box.bottom() <= height for box in boxes)

    def _scroll_to(self, place: Range) -> None:
        """Turn pages, then the wheel, until the place is in sight."""
        for _ in range(_PAGES):
            if self._is_seen(place):
                return
            top, last = self._in_sight()
            if top <= place.start <= last:
                break
            self.press(_KEY.Key_PageUp if place.start < top else _KEY.Key_PageDown)
            settle(0)
        middle = self._view.viewport().mapTo(self._window, self._view.viewport().rect().center())
        for _ in range(_PATIENCE):
            if self._is_seen(place):
                return
            top, _ = self._in_sight()
            turn = _NOTCH if place.start <= top else -_NOTCH
            at, globally = QPointF(middle), QPointF(self._window.mapToGlobal(middle))
            none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
            event = QWheelEvent(at, globally, QPoint(), QPoint(0, turn), none, _PLAIN, phase, False)
            QCoreApplication.sendEvent(self._native, event)
            settle(0)
        raise RuntimeError(f"{place} does not come into sight")

    def _in_sight(self) -> tuple[int, int]:
        """The first and the last letter that can be seen."""
        port = self._view.viewport()
        edges = (QPointF(port.width() / 2, 4), QPointF(port.width() / 2, port.height() - 4))
        first, last = (self._view.letter_near(edge).start for edge in edges)
        return first, last

    def point_at(self, place: Range) -> None:
        """Bring the place into sight and the pointer over its first letter."""
        self._scroll_to(place)
        first = Range(place.start, next_boundary(self._view.text(), place.start))
        QTest.mouseMove(self._native, self._point(first))
        settle(0)

    def _drag(self, place: Range) -> None:
        text = self._view.text()
        self._scroll_to(place)
        first = self._point(Range(place.start, next_boundary(text, place.start)))
        last = self._point(Range(previous_boundary(text, place.end), place.end))
        QTest.mousePress(self._native, _LEFT, _PLAIN, first)
        QTest.mouseMove(self._native, (first + last) / 2)
        QTest.mouseMove(self._native, last + QPoint(0 if first != last else 2, 0))
        QTest.mouseRelease(self._native, _LEFT, _PLAIN, last)
        settle(0)

    def _go_to(self, place: Range) -> None:
        """Bring the word cursor to the word where the place begins, by pages, lines, sentences and words."""
        text, view = self._view.text(), self._view
        goal = word_back(text, place.end)
        while goal > place.start:
            goal = word_back(text, goal)
        for _ in range(_PATIENCE):
            caret = view.caret
            if caret == goal and view.aimed() is None and not view.selection():
                # In a window just opened no word is meant before a key has moved the cursor.
                self.press(_KEY.Key_Home)
                settle(0)
            if caret == goal:
                return
            is_before = caret < goal
            away = self._lines_away(goal)
            if away is None and abs(goal - caret) > _FAR:
                self.press(_KEY.Key_PageDown if is_before else _KEY.Key_PageUp)
                settle(0)
                continue
            if (
                away is not None
                and abs(away) >= 1
                and not text[min(caret, goal) : max(caret, goal)].count(" ") <= abs(away)
            ):
                self.press(_KEY.Key_Down if away > 0 else _KEY.Key_Up)
                settle(0)
                continue
            far, near = (sentence_forward, word_forward) if is_before else (sentence_back, word_back)
            arrow = _KEY.Key_Left if is_before else _KEY.Key_Right
            reached = far(text, caret)
            takes_far = reached != near(text, caret) and (reached <= goal if is_before else reached >= goal)
            self.press(arrow, _CTRL if takes_far else _PLAIN)
            settle(0)
        raise RuntimeError(f"the cursor does not come to {place}")

    def _lines_away(self, goal: int) -> int | None:
        """How many lines below the caret's the goal's is; None where one of them is not in sight."""
        tops = []
        for offset in (self._view.caret, goal):
            boxes = self._view.rectangles(offset, min(offset + 1, len(self._view.text())))
            if not boxes or not 0 <= boxes[0].top() <= self._view.viewport().height():
                return None
            tops.append(boxes[0].center().y())
        return round((tops[1] - tops[0]) / _LINE)

    # ---- the work

    def _aim(self, place: Range) -> None:
        if self._has_mouse:
            self.point_at(place)
        else:
            self._go_to(place)

    def _shape(self, place: Range) -> None:
        """From the word that is aimed at to the wanted letters: by keys, or by a drag where that is less."""
        aimed = self._view.aimed()
        if aimed is not None and self._window.labelling.known.stem(self._view.text(), aimed, "entity") == place:
            return
        for _ in range(12):
            shown = self._view.selection() or aimed
            if shown is None or shown == place:
                break
            if shown.end < place.end and shown.start <= place.start:
                self.press(_KEY.Key_R, _SHIFT)
            elif shown.start != place.start:
                self.press(_KEY.Key_E)
            else:
                self.press(_KEY.Key_R)
            settle(0)
        if self._view.selection() != place:
            if not self._has_mouse:
                raise RuntimeError(f"{place} is not reached by keys: {self._view.selection()}")
            self._drag(place)

    def label(self, wanted: Wanted) -> None:
        """Label one place, by itself."""
        self._aim(wanted.place)
        self._shape(wanted.place)
        self.press(wanted.key)
        settle(0)

    def label_everywhere(self, wanted: Wanted) -> None:
        """Label one place, look through the list of the others, accept it."""
        self._aim(wanted.place)
        self._shape(wanted.place)
        self.press(wanted.key, _SHIFT)
        panel = self._window.furniture.searching.panel
        for _ in range(_PATIENCE):
            settle(5)
            if not panel.is_busy:
                break
        if panel.isVisible():
            self.press(_KEY.Key_Return)
            settle(0)

    def without_mouse(self) -> None:
        """From now on only keys."""
        self._has_mouse = False
