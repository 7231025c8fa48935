"""What is written in a field is told once, when the hand leaves it; what was not meant goes back."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.fields import LineField, PageField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Field = LineField | PageField


@pytest.fixture(params=[LineField, PageField])
def field(qtbot: QtBot, request: pytest.FixtureRequest) -> Generator[Field]:
    """A field in a window, beside another that can take the focus; it holds the focus and shows "old"."""
    window = QWidget()
    qtbot.addWidget(window)
    made: Field = request.param()
    rows = QVBoxLayout(window)
    rows.addWidget(made)
    rows.addWidget(QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.show_words("old", is_other=True)
    made.setFocus()
    # The generator holds the window as long as the test goes on.
    yield made
    window.close()


def words(field: Field) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()


def other(field: Field) -> QWidget:
    return next(one for one in field.window().findChildren(QLineEdit) if one is not field)


def write(field: Field, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def test_leaving_tells_what_was_written_once(field: Field) -> None:
    told: list[str] = []
    field.written.connect(told.append)
    write(field, "new")
    assert told == []
    other(field).setFocus()
    field.keep()
    assert told == ["new"]


def test_leaving_without_a_change_tells_nothing(field: Field) -> None:
    told: list[str] = []
    field.written.connect(told.append)
    other(field).setFocus()
    assert told == []


def test_what_one_is_writing_stays_when_the_same_is_shown_again(field: Field) -> None:
    write(field, "new")
    field.show_words("old", is_other=False)
    assert words(field) == "new"
    field.show_words("old", is_other=True)
    assert words(field) == "old"


def test_escape_puts_a_line_back_and_keeps_a_page(field: Field) -> None:
    told: list[str] = []
    left: list[None] = []
    field.written.connect(told.append)
    field.left.connect(lambda: left.append(None))
    write(field, "new")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (words(field), told, len(left)) == (("old", [], 1) if isinstance(field, LineField) else ("new", ["new"], 1))


def test_return_keeps_a_line_and_begins_a_new_one_in_a_page(field: Field) -> None:
    told: list[str] = []
    field.written.connect(told.append)
    write(field, "new")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (words(field), told) == (("new", ["new"]) if isinstance(field, LineField) else ("new\n", []))
