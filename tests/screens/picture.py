"""A picture of a widget, made small: as many colours as matter, so that hundreds of pictures can be kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_COLOURS = 256
# Of each channel of eight bits the lowest four do not tell one ink from another.
_CUBE = 0xF0F0F0


def save(subject: QWidget, path: Path) -> None:
    """Picture `subject` as it is painted now; OSError where the file cannot be written."""
    image = subject.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # Of colours that nearly look alike the commonest stands for all: a small sign in an ink of its own keeps it, where
    # a table of the commonest alone would fill up with the greys at the edges of letters.
    counted = Counter(memoryview(image.constBits()).cast("I"))
    of_cube: dict[int, int] = {}
    for colour, _ in counted.most_common():
        of_cube.setdefault(colour & _CUBE, colour | 0xFF000000)
    table = list(of_cube.values())[:_COLOURS]
    if not image.convertToFormat(QImage.Format.Format_Indexed8, table).save(str(path), quality=0):
        raise OSError(f"{path} cannot be written")
