"""A hand on mouse and keyboard: it sends the events that Qt would make of a real one; the tour labels with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotation.arabic.graphemes import next_boundary, previous_boundary
from ui.text.view import SpanView

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.MouseButton.NoButton
_PLAIN = Qt.KeyboardModifier.NoModifier


class Hand:
    """Works on one text view, which must be laid out at its size."""

    def __init__(self, view: SpanView) -> None:
        self._view = view

    def drag(self, start: int, end: int) -> None:
        """Drag from the first letter of `[start, end)` (code points) to its last; ValueError where one is not seen."""
        text = self._view.text()
        self._view.reveal(start, end)
        press = self.letter(start, next_boundary(text, start))
        release = self.letter(previous_boundary(text, end), end)
        # On one and the same letter there must be a way from press to release, or it is a click.
        press = press + QPointF(2, 0) if press == release else press
        self._mouse(QEvent.Type.MouseButtonPress, press, _LEFT, _LEFT)
        self._mouse(QEvent.Type.MouseMove, (press + release) / 2, _NONE, _LEFT)
        self._mouse(QEvent.Type.MouseMove, release, _NONE, _LEFT)
        self._mouse(QEvent.Type.MouseButtonRelease, release, _LEFT, _NONE)

    def letter(self, start: int, end: int) -> QPointF:
        """The middle of the letter `[start, end)`, in pixels of the viewport."""
        boxes = self._view.rectangles(start, end)
        if not boxes:
            raise ValueError(f"the letter at {start} is not in sight")
        return boxes[0].center()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN, text: str = "") -> None:
        """Press and let go of a key; the window passes it on to where the focus is. RuntimeError before it is shown."""
        native = self._view.window().windowHandle()
        if native is None:
            raise RuntimeError("the window is not shown")
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(native, QKeyEvent(kind, key, modifiers, text))

    def _mouse(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        target: QWidget = self._view.viewport()
        event = QMouseEvent(kind, at, target.mapToGlobal(at), button, held, _PLAIN)
        QCoreApplication.sendEvent(target, event)
