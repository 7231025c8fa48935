"""How far two colours are apart for the eye, and colours moved until they can be seen on their ground."""

from __future__ import annotations

import math

from PySide6.QtGui import QColor

# WCAG 2.2, success criteria 1.4.11 (marks, borders, signs) and 1.4.3 (text).
MARK_CONTRAST = 3.0
TEXT_CONTRAST = 4.5
_STEP = 0.01

# In OKLab, where 0.02 is about the least difference that eyes notice side by side (Ottosson 2020).
JUST_TOLD_APART = 0.02

Matrix = tuple[tuple[float, float, float], ...]

# Eyes that see all, and those with protanopia, deuteranopia, tritanopia: Machado, Oliveira and Fernandes 2009,
# severity 1.0, on linear RGB.
EYES: tuple[Matrix, ...] = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)


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


def difference(one: QColor, other: QColor) -> float:
    """How far two colours are apart for the eye that tells them apart worst: the distance in OKLab (Ottosson 2020)."""
    return min(math.dist(_oklab(one, eye), _oklab(other, eye)) for eye in EYES)


def are_alike(one: QColor, other: QColor) -> bool:
    """Whether some eyes, colour-blind or not, can hardly tell the two colours apart."""
    return difference(one, other) < JUST_TOLD_APART


def _oklab(colour: QColor, eye: Matrix) -> tuple[float, float, float]:
    """The colour in OKLab as that eye sees it."""
    linear = [_linear(part) for part in _parts(colour)]
    seen = [max(0.0, sum(weight * part for weight, part in zip(row, linear, strict=True))) for row in eye]
    red, green, blue = seen
    long = float((0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3))
    middle = float((0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3))
    short = float((0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3))
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
