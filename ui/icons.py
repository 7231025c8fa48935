"""The window's icons: own line drawings, coloured like the text beside them, mirrored where they point along it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).with_name("icons")
_SIZES = (16, 20, 24, 32, 48)

# What goes along the text goes the other way in a window that runs from right to left.
MIRRORED = frozenset({"next", "previous", "undo", "redo", "state-started", "open", "document", "copy"})


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The icon of that name in the colours of the palette of now, or in `colour`; ask again when the theme changes.

    `name` is that of a file in `icons` without its suffix; FileNotFoundError where there is none.
    """
    palette = QGuiApplication.palette()
    usual = colour or palette.color(QPalette.ColorRole.ButtonText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    is_mirrored = name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _made(name, usual.name(), disabled.name(), is_mirrored, _ratios())


def application_icon() -> QIcon:
    """Tawsim's own sign, in its own colours."""
    drawing = (FOLDER / "tawsim.svg").read_bytes()
    made = QIcon()
    for size in (*_SIZES, 64, 128, 256):
        made.addPixmap(_drawn(drawing, size, 1.0, is_mirrored=False))
    return made


def pixmap(name: str, size: int, colour: QColor | None = None) -> QPixmap:
    """The icon of that name as a picture of `size` logical pixels, for labels."""
    return icon(name, colour).pixmap(QSize(size, size))


def _ratios() -> tuple[float, ...]:
    """How many device pixels a pixel has, on each of the screens."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


@lru_cache(maxsize=256)
def _made(name: str, usual: str, disabled: str, is_mirrored: bool, ratios: tuple[float, ...]) -> QIcon:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for colour, mode in ((usual, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        coloured = drawing.replace("currentColor", colour).encode("utf-8")
        for size in _SIZES:
            for ratio in ratios:
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
