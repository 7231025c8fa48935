"""Messages: one door, one bar, plain words, and the same trouble said once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from corpus.errors import Reason, WriteError
from ui import wording
from ui.messages import Failure, Messages, Severity, note, particulars
from ui.panels.message_bar import MessageBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FULL = Failure(Severity.ERROR, "The disk is full.", "/somewhere", key="write")


def test_the_same_trouble_is_said_once_until_it_is_over() -> None:
    messages = Messages()
    told: list[Failure] = []
    messages.told.connect(told.append)
    messages.tell(FULL)
    messages.tell(FULL)
    assert told == [FULL]
    messages.over("write")
    messages.tell(FULL)
    assert told == [FULL, FULL]


def test_what_has_no_key_is_said_each_time() -> None:
    messages = Messages()
    told: list[Failure] = []
    messages.told.connect(told.append)
    messages.tell(note("Look."))
    messages.tell(note("Look."))
    assert len(told) == 2


def test_particulars_of_an_error_name_the_path() -> None:
    assert particulars(WriteError(Reason.DISK_FULL, Path("a.jsonl"), "no space")) == "a.jsonl\nno space"


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_bar_shows_words_as_they_are_and_never_as_markup(bar: MessageBar) -> None:
    bar.tell(Failure(Severity.WARNING, "<b>bold</b> & <img src=x>"))
    words = wording.directed("<b>bold</b> & <img src=x>")
    shown = [label for label in bar.findChildren(QLabel) if label.text() == words]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]
    assert bar.isVisible()


def test_a_sentence_runs_in_the_direction_of_the_window_whatever_it_begins_with(bar: MessageBar) -> None:
    file = wording.isolated("خبر.txt")
    bar.tell(Failure(Severity.ERROR, f"{file} is not there. Open it from where it is now."))
    inside = next(label for label in bar.findChildren(QLabel) if file in label.text()).findChild(QTextDocument)
    assert inside is not None
    assert inside.firstBlock().textDirection() == Qt.LayoutDirection.LeftToRight


def test_troubles_wait_for_one_another_and_notes_give_way(bar: MessageBar) -> None:
    first, second = Failure(Severity.ERROR, "one"), Failure(Severity.ERROR, "two")
    bar.tell(note("look"))
    bar.tell(first)
    assert bar.shown == first
    bar.tell(second)
    assert bar.shown == first
    bar.dismiss()
    assert bar.shown == second
    bar.dismiss()
    assert bar.shown is None
    assert not bar.isVisible()


def test_a_trouble_that_is_over_goes_by_itself(bar: MessageBar) -> None:
    bar.tell(FULL)
    bar.withdraw("jsonl")
    assert bar.shown == FULL
    bar.withdraw("write")
    assert bar.shown is None


def test_escape_puts_the_message_away(bar: MessageBar) -> None:
    bar.tell(FULL)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.shown is None
