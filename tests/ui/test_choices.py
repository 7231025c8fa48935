"""A few values are chips in sight, many a list; both say which values are wished, and show which hold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ui.choices import Choice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FEW = (("a", "Alpha"), ("b", "Beta & more"), ("c", "Gamma"))
MANY = tuple((f"v{number}", f"A value with number {number}") for number in range(20))


def made(qtbot: QtBot, values: tuple[tuple[str, str], ...], *, takes_many: bool = False) -> tuple[Choice, list[object]]:
    choice = Choice(values, "Question", 240, takes_many=takes_many)
    qtbot.addWidget(choice)
    choice.show()
    wishes: list[object] = []
    choice.chosen.connect(wishes.append)
    return choice, wishes


def click(choice: Choice, name: str) -> None:
    chip = choice.chip(name)
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_a_click_wishes_a_value_and_the_same_again_none(qtbot: QtBot) -> None:
    choice, wishes = made(qtbot, FEW)
    click(choice, "b")
    choice.show_chosen(("b",))
    click(choice, "b")
    assert wishes == [("b",), ()]


def test_several_values_can_hold_where_that_is_allowed(qtbot: QtBot) -> None:
    choice, wishes = made(qtbot, FEW, takes_many=True)
    click(choice, "c")
    click(choice, "a")
    click(choice, "c")
    assert wishes == [("c",), ("a", "c"), ("a",)]


def test_each_chip_says_its_question_and_shows_its_title_whole(qtbot: QtBot) -> None:
    choice, _ = made(qtbot, FEW)
    chip = choice.chip("b")
    assert chip is not None
    assert chip.accessibleName() == "Question: Beta & more"
    assert chip.text() == "Beta && more"
    assert chip.width() >= chip.fontMetrics().horizontalAdvance("Beta & more")


def test_many_values_are_a_list(qtbot: QtBot) -> None:
    choice, wishes = made(qtbot, MANY)
    shown = choice.findChild(QComboBox)
    assert isinstance(shown, QComboBox)
    assert choice.chip("v3") is None
    choice.show_chosen(("v3",))
    assert shown.currentData() == "v3"
    assert wishes == []
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert wishes == [("v4",)]
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert wishes[-1] == ()


@pytest.mark.parametrize("names", [(), ("unknown",)])
def test_without_a_known_value_none_is_shown(qtbot: QtBot, names: tuple[str, ...]) -> None:
    for values in (FEW, MANY):
        choice, _ = made(qtbot, values)
        choice.show_chosen((values[0][0],))
        choice.show_chosen(names)
        chip, shown = choice.chip("a"), choice.findChild(QComboBox)
        assert chip is None or not chip.isChecked()
        assert not isinstance(shown, QComboBox) or shown.currentData() == ""
