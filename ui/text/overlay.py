"""What may be painted over the finished text: a list of painters, each of which looks at the column by itself."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.text.column import Column


class Overlay(Protocol):
    """Something drawn after text and spans; its work grows with what is in sight, never with the document."""

    def paint(self, painter: QPainter, column: Column, clip: QRect) -> None:
        """Paint what of it lies in `clip`; pixels count from the viewport's top left."""
        ...
