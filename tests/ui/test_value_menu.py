"""The menu of values: digits answer, the key that opened it goes on, free text is to be written elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.shortcuts import Chord
from ui.value_menu import Question, ValueMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

KIND = Question("kind", "Kind", (("d", "Direct"), ("i", "In & direct")), ("i",))
TOPICS = Question("topics", "Topics", tuple((f"t{at}", f"Topic {at}") for at in range(11)), ("t0", "t5"), True)
NOTE = Question("note", "Note")


def made(qtbot: QtBot, *questions: Question) -> tuple[ValueMenu, list[object]]:
    menu = ValueMenu(questions, (Chord("T", Qt.KeyboardModifier.ShiftModifier),))
    qtbot.addWidget(menu)
    told: list[object] = []
    menu.answered.connect(lambda name, names: told.append((name, names)))
    menu.writing_wanted.connect(told.append)
    menu.popup(menu.pos())
    return menu, told


def rows(menu: ValueMenu) -> list[str]:
    return [row.text() for row in menu.actions() if row.text()]


def test_rows_wear_their_digits_and_what_holds_is_ticked_and_first_at_hand(qtbot: QtBot) -> None:
    menu, _ = made(qtbot, KIND)
    assert rows(menu) == ["Direct\t1", "In && direct\t2", "None\t0"]
    assert [row.isChecked() for row in menu.actions() if row.isCheckable()] == [False, True]
    assert menu.activeAction() is menu.actions()[2]


@pytest.mark.parametrize(
    ("key", "answer"),
    [(Qt.Key.Key_1, ("d",)), (Qt.Key.Key_0, ()), (Qt.Key.Key_Delete, ()), (Qt.Key.Key_Return, ("i",))],
)
def test_a_key_answers_and_the_menu_is_gone(qtbot: QtBot, key: Qt.Key, answer: tuple[str, ...]) -> None:
    menu, told = made(qtbot, KIND)
    QTest.keyClick(menu, key)
    assert told == [("kind", answer)]
    assert not menu.isVisible()


def test_a_digit_that_no_row_wears_does_nothing(qtbot: QtBot) -> None:
    menu, told = made(qtbot, KIND)
    QTest.keyClick(menu, Qt.Key.Key_7)
    assert told == []
    assert menu.isVisible()


def test_of_many_values_a_digit_turns_one_round_and_the_tenth_has_none(qtbot: QtBot) -> None:
    menu, told = made(qtbot, TOPICS)
    assert rows(menu)[8:11] == ["Topic 8\t9", "Topic 9", "Topic 10"]
    QTest.keyClick(menu, Qt.Key.Key_3)
    assert told == [("topics", ("t0", "t2", "t5"))]
    menu, told = made(qtbot, TOPICS)
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert told == [("topics", ("t5",))]


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_Tab])
def test_the_key_goes_on_and_round_and_the_title_says_so(qtbot: QtBot, key: Qt.Key) -> None:
    menu, told = made(qtbot, KIND, NOTE)
    assert "(1 of 2)" in next(label.text() for label in menu.findChildren(QLabel) if label.text())
    QTest.keyClick(menu, key)
    assert menu.question is NOTE
    assert rows(menu) == ["Write…"]
    QTest.keyClick(menu, key)
    assert menu.question is KIND
    QTest.keyClick(menu, key)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told == ["note"]
