"""A picture of a widget, made small: as many colours as matter, so that hundreds of pictures can be kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_COLOURS = 128


def save(subject: QWidget, path: Path) -> None:
    """Picture `subject` as it is painted now; OSError where the file cannot be written."""
    image = subject.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # The commonest colours are the flat grounds and inks; those between them, at the edges of letters, have neighbours.
    counted = Counter(memoryview(image.constBits()).cast("I"))
    table = [colour | 0xFF000000 for colour, _ in counted.most_common(_COLOURS)]
    if not image.convertToFormat(QImage.Format.Format_Indexed8, table).save(str(path), quality=0):
        raise OSError(f"{path} cannot be written")
