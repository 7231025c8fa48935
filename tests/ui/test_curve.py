"""The small chart: read by keys and mouse, told to screen readers, mirrored where reading is from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.curve import NO_CHART, Chart, Curve, Line

pytestmark = pytest.mark.usefixtures("qapp")

CHART = Chart(
    "How it went",
    (Line("Up", (0.1, None, 0.9)), Line("Down", (0.8, 0.5, 0.2)), Line("Level", (0.4, 0.4, 0.4))),
    ("first", "second", "third"),
    1.0,
    lambda value: f"{value:.1f}",
)


def _shown(qtbot: QtBot, *, is_rtl: bool = False) -> Curve:
    curve = Curve()
    qtbot.addWidget(curve)
    curve.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    curve.resize(400, 200)
    curve.show_chart(CHART)
    curve.show()
    qtbot.waitExposed(curve)
    return curve


def test_a_screen_reader_hears_where_it_begins_and_where_it_ends(qtbot: QtBot) -> None:
    curve = _shown(qtbot)
    assert curve.accessibleName() == "How it went"
    said = "first · Up: 0.1 · Down: 0.8 · Level: 0.4; third · Up: 0.9 · Down: 0.2 · Level: 0.4"
    assert curve.accessibleDescription() == said
    assert CHART.at(1) == "second · Down: 0.5 · Level: 0.4"


@pytest.mark.parametrize(("is_rtl", "back"), [(False, Qt.Key.Key_Left), (True, Qt.Key.Key_Right)])
def test_arrows_go_as_they_look(qtbot: QtBot, is_rtl: bool, back: Qt.Key) -> None:
    curve = _shown(qtbot, is_rtl=is_rtl)
    assert curve.place == 2
    with qtbot.waitSignal(curve.place_read) as told:
        QTest.keyClick(curve, back)
    assert told.args == [1]
    for _ in range(3):
        QTest.keyClick(curve, back)
    assert curve.place == 0
    QTest.keyClick(curve, Qt.Key.Key_End)
    assert curve.place == 2


@pytest.mark.parametrize("is_rtl", [False, True])
def test_the_mouse_reads_the_place_it_is_nearest_to(qtbot: QtBot, is_rtl: bool) -> None:
    curve = _shown(qtbot, is_rtl=is_rtl)
    QTest.mouseMove(curve, QPoint(390 if is_rtl else 10, 100))
    qtbot.waitUntil(lambda: curve.place == 0)


def test_what_is_drawn_is_mirrored(qtbot: QtBot) -> None:
    pictures = [_shown(qtbot, is_rtl=is_rtl).grab().toImage() for is_rtl in (False, True)]
    assert pictures[0] != pictures[1]


def test_nothing_is_drawn_where_there_is_nothing(qtbot: QtBot) -> None:
    curve = _shown(qtbot)
    curve.show_chart(NO_CHART)
    assert curve.place == -1
    assert curve.accessibleDescription() == ""
    QTest.keyClick(curve, Qt.Key.Key_Left)
    QTest.mouseMove(curve, QPoint(30, 30))
    assert not curve.grab().isNull()
    one = Chart("One", (Line("Only", (0.5,)),), ("here",), 1.0, str)
    curve.show_chart(one)
    assert (curve.place, curve.accessibleDescription()) == (0, "here · Only: 0.5")
    assert not curve.grab().isNull()
