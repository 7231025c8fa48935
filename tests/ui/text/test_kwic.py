"""A line of a concordance: the hit in the middle and coloured, whatever stands around it."""

from __future__ import annotations

import re
from statistics import median as middle

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.text.kwic import Inked, line_height, line_metrics, paint_line
from ui.text.style import LIGHT

GROUND = QColor(255, 0, 0)
INKS = Inked(QColor(0, 0, 0), GROUND, GROUND)
WIDTH = 600


def coloured(text: str, start: int, end: int) -> list[int]:
    """The columns of the picture in which the hit's ground shows."""
    metrics = line_metrics(LIGHT)
    height = line_height(metrics) + 8
    picture = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_line(painter, QRectF(0, 0, WIDTH, height), text, (start, end), metrics, INKS)
    painter.end()
    return [x for x in range(WIDTH) if picture.pixelColor(x, height - 3) == GROUND]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    [
        "بوتين",
        "بوتين قال كلمة",
        "قال الرئيس الروسي أمس بوتين",
        "كلمة " * 90_000 + "بوتين" + " كلمة" * 90_000,
        "قال Putin 2025 إن بوتين\nReuters said",
        "ولبوتين",
        "\ufeffبوتين\x00",
    ],
)
def test_the_hit_stands_in_the_middle(text: str) -> None:
    start = text.index("بوتين")
    columns = coloured(text, start, start + 5)
    assert columns == list(range(columns[0], columns[-1] + 1))
    assert abs((columns[0] + columns[-1]) / 2 - WIDTH / 2) <= 2
    assert 15 < len(columns) < 80


def test_a_hit_over_a_line_end_is_one_line(qapp: QApplication) -> None:
    assert qapp is not None
    assert coloured("قال بوتين\nأمس", 4, 13)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", range(240, 300, 5))
def test_no_word_at_an_end_of_the_line_is_cut_in_two(width: int) -> None:
    metrics = line_metrics(LIGHT)
    height = line_height(metrics) + 8
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    text = "متصل " * 30 + "بوتين" + " متصل" * 30
    paint_line(painter, QRectF(0, 0, width, height), text, (150, 155), metrics, INKS)
    painter.end()
    rows = range(height)
    inked = "".join("x" if min(picture.pixelColor(x, y).lightness() for y in rows) < 200 else " " for x in range(width))
    words = [len(run) for run in re.split(r" {2,}", inked) if run]
    assert len(words) > 4
    # The hit among them has a width of its own.
    assert len([one for one in words if abs(one - middle(words)) > 2]) <= 1, words
