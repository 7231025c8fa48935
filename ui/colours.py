"""How far two colours are apart for the eye, and colours moved until they can be seen on their ground."""

from __future__ import annotations

from PySide6.QtGui import QColor

# WCAG 2.2, success criteria 1.4.11 (marks, borders, signs) and 1.4.3 (text).
MARK_CONTRAST = 3.0
TEXT_CONTRAST = 4.5
_STEP = 0.01


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it, from 0 (black) to 1 (white)."""
    weights = ((colour.redF(), 0.2126), (colour.greenF(), 0.7152), (colour.blueF(), 0.0722))
    return sum(weight * _linear(part) for part, weight in weights)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2.2 defines it, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def seen_on(colour: QColor, ground: QColor, least: float = MARK_CONTRAST) -> QColor:
    """`colour` in its own hue, darker or lighter by no more than it takes to stand out from `ground` by `least`."""
    is_dark = luminance(ground) < 0.18
    hue, saturation, lightness = max(0.0, colour.hslHueF()), colour.hslSaturationF(), colour.lightnessF()
    found = QColor(colour)
    while contrast(found, ground) < least and 0.0 < lightness < 1.0:
        lightness = min(1.0, max(0.0, lightness + (_STEP if is_dark else -_STEP)))
        found = QColor.fromHslF(hue, saturation, lightness)
    return found


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """`colour` laid over `ground` with an opacity of `share`, 0 to 1."""
    parts = zip((colour.redF(), colour.greenF(), colour.blueF()), _parts(ground), strict=True)
    return QColor.fromRgbF(*(share * over + (1 - share) * under for over, under in parts))


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
