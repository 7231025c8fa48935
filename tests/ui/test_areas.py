"""By one key from area to area: each that is in sight takes the focus, and round again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.windows import choose, press
from ui.areas import controls
from ui.messages import note
from ui.settings import LANGUAGE
from ui.window import Window

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_round_the_window_and_back(desk: Window) -> None:
    parts = desk.desk
    assert desk.furniture.areas.current() is parts.view
    there = []
    for _ in range(6):
        press(desk, KEY.Key_F6)
        there.append(desk.furniture.areas.current())
    hint = desk.furniture.hint_line
    assert there == [hint, parts.labels, parts.side.lists, parts.documents, parts.heading, parts.view]
    press(desk, KEY.Key_F6, SHIFT)
    assert desk.furniture.areas.current() is parts.heading


def test_what_is_hidden_is_passed_over_and_a_message_is_an_area(desk: Window) -> None:
    press(desk, KEY.Key_F4)
    for _ in range(2):
        press(desk, KEY.Key_F6, SHIFT)
    assert desk.furniture.areas.current() is desk.desk.side.lists
    desk.messages.tell(note("Something to know."))
    press(desk, KEY.Key_F6)
    assert desk.furniture.areas.current() is desk.furniture.message_bar
    press(desk, KEY.Key_Escape)
    assert not desk.furniture.message_bar.isVisible()


def test_every_area_says_what_tab_reaches_in_it(desk: Window) -> None:
    assert all(list(controls(area)) for area in (desk.desk.documents, desk.desk.view, desk.desk.labels))
    assert list(controls(desk.furniture.message_bar)) == []


def test_tab_goes_the_same_way_also_when_the_labels_are_made_anew(desk: Window, qtbot: QtBot) -> None:
    choose(qtbot, desk, LANGUAGE, "ar")
    areas = desk.furniture.areas
    qtbot.waitUntil(lambda: next(controls(desk.desk.labels), None) is not None)
    desk.desk.view.setFocus()
    there = []
    for _ in range(40):
        press(desk, KEY.Key_Tab)
        if areas.current() not in there:
            there.append(areas.current())
    parts = desk.desk
    hint = desk.furniture.hint_line
    assert there == [hint, parts.labels, parts.side.lists, parts.documents, parts.heading, parts.view]
