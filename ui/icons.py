"""The window's icons: own line drawings, coloured like the text around them, mirrored where they point along the text."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER = Path(__file__).with_name("icons")
_SIZES = (16, 20, 24, 32, 48)
# Twice the size for screens of high density.
_RATIOS = (1.0, 2.0)


class Icon(StrEnum):
    """Every icon there is, by the name of its file."""

    ABOUT = "about"
    ADD = "add"
    CLOSE = "close"
    CONTROLS = "controls"
    DELETE = "delete"
    DOCUMENT = "document"
    DONE = "done"
    ERROR = "error"
    EVERYTHING = "everything"
    EXPORT = "export"
    FLAGGED = "flagged"
    HELP = "help"
    HISTORY = "history"
    KEYBOARD = "keyboard"
    LANGUAGE = "language"
    LIGHT = "light"
    LOCK = "lock"
    NEW = "new"
    NEXT = "next"
    NOTE = "note"
    OPEN = "open"
    PREVIOUS = "previous"
    REDO = "redo"
    SAMPLE = "sample"
    SAVE = "save"
    SEARCH = "search"
    SETTINGS = "settings"
    SKIPPED = "skipped"
    STARTED = "started"
    TAG = "tag"
    THEME = "theme"
    UNDO = "undo"
    WARNING = "warning"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"


# What goes along the text goes the other way in a window that runs from right to left.
MIRRORED = frozenset({Icon.NEXT, Icon.PREVIOUS, Icon.UNDO, Icon.REDO, Icon.STARTED, Icon.EVERYTHING})


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The icon of that name in the colours of the palette of now, or in `colour`; ask again when the theme changes.

    Raises ValueError for a name there is no icon of.
    """
    which = Icon(name)
    palette = QGuiApplication.palette()
    usual = colour or palette.color(QPalette.ColorRole.ButtonText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    is_mirrored = which in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _made(which, usual.name(), disabled.name(), is_mirrored)


def application_icon() -> QIcon:
    """Tawsim's own sign, in its own colours."""
    drawing = (_FOLDER / "tawsim.svg").read_bytes()
    made = QIcon()
    for size in (*_SIZES, 64, 128, 256):
        made.addPixmap(_drawn(drawing, size, 1.0, is_mirrored=False))
    return made


def pixmap(name: str, size: int, colour: QColor | None = None) -> QPixmap:
    """The icon of that name as a picture of `size` logical pixels, for labels."""
    return icon(name, colour).pixmap(QSize(size, size))


@lru_cache(maxsize=256)
def _made(which: Icon, usual: str, disabled: str, is_mirrored: bool) -> QIcon:
    drawing = (_FOLDER / f"{which}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for colour, mode in ((usual, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        coloured = drawing.replace("currentColor", colour).encode("utf-8")
        for size in _SIZES:
            for ratio in _RATIOS:
                made.addPixmap(_drawn(coloured, size, ratio, is_mirrored=is_mirrored), mode)
    return made


def _drawn(drawing: bytes, size: int, ratio: float, *, is_mirrored: bool) -> QPixmap:
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
