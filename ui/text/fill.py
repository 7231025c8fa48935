"""Fills a rectangle with a colour, without what PySide6 does at the first `fillRect`.

Among the ways to call `QPainter.fillRect` is one with a named gradient, and at the first call PySide6 makes all 169
names of them: a tenth of a frame that the first paint would wait for.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, box: QRect | QRectF, colour: QColor) -> None:
    """Paint `box` in `colour`, over what is there where the colour lets it through."""
    painter.setBackground(colour)
    painter.eraseRect(box)


def fill_at(painter: QPainter, left: int, top: int, width: int, height: int, colour: QColor) -> None:
    """The same for a rectangle given by its corner and its size."""
    painter.setBackground(colour)
    painter.eraseRect(left, top, width, height)
