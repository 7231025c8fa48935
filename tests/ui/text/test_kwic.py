"""A line of a concordance: the hit in the middle and coloured, whatever stands around it."""

from __future__ import annotations

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
