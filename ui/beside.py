"""Where something small opens beside a place in the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from ui.text.view import SpanView


def below(view: SpanView, start: int, end: int) -> QPoint:
    """A point of the screen below the first line of `[start, end)`, which is brought into sight, where it begins."""
    view.reveal(start, end)
    boxes = view.rectangles(start, end)
    port = view.viewport()
    if not boxes:
        return port.mapToGlobal(port.rect().center())
    box = boxes[0]
    corner = box.bottomRight() if view.isRightToLeft() else box.bottomLeft()
    return port.mapToGlobal(corner.toPoint() + QPoint(0, 6))
