"""Without a mouse: Tab comes to everything in the window, everything has a name, and nothing holds the focus fast."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.looks import unreached, visible
from tests.ui.windows import WAIT, press
from ui.messages import Failure, Severity
from ui.window import Window

KEY = Qt.Key


def test_tab_comes_to_every_control_of_the_desk(desk: Window) -> None:
    desk.messages.tell(Failure(Severity.WARNING, "Something to know.", "All of it."))
    assert unreached(desk) == []


def test_tab_comes_to_every_control_of_the_start_page(window: Window) -> None:
    window.show_start()
    assert unreached(window) == []


def test_tab_comes_to_every_list_that_a_tab_shows(desk: Window) -> None:
    desk.desk.side.lists.setCurrentIndex(1)
    assert unreached(desk) == []


def test_tab_comes_to_every_control_of_the_find_bar_and_of_the_list(qtbot: QtBot, desk: Window) -> None:
    start = desk.desk.view.text().index("إن")
    desk.desk.view.set_selection(start, start + 2)
    press(desk, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    desk.furniture.searching.finding.list_hits(False)
    press(desk, KEY.Key_1)
    assert desk.furniture.searching.panel.isVisible()
    qtbot.waitUntil(lambda: not desk.furniture.searching.panel.is_busy, timeout=WAIT)
    assert unreached(desk) == []
    takers = [one for one in visible(desk) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    interfaces = [QAccessible.queryAccessibleInterface(one) for one in takers]
    assert [repr(one.object()) for one in interfaces if not one.text(QAccessible.Text.Name)] == []


def test_backwards_the_way_is_the_same(desk: Window) -> None:
    native = desk.windowHandle()
    there = _way(desk, Qt.KeyboardModifier.NoModifier)
    back = _way(desk, Qt.KeyboardModifier.ShiftModifier)
    assert native is not None
    assert set(there) == set(back)


def _way(desk: Window, modifiers: Qt.KeyboardModifier) -> list[object]:
    desk.desk.view.setFocus()
    passed: list[object] = []
    while QApplication.focusWidget() not in passed:
        passed.append(QApplication.focusWidget())
        QTest.keyClick(desk.windowHandle(), KEY.Key_Tab, modifiers)
    return passed


def test_everything_that_takes_the_focus_has_a_name_for_a_screen_reader(desk: Window) -> None:
    press(desk, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    takers = [one for one in visible(desk) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    interfaces = [QAccessible.queryAccessibleInterface(one) for one in takers]
    assert [repr(one.object()) for one in interfaces if not one.text(QAccessible.Text.Name)] == []
    assert len(takers) > 20
