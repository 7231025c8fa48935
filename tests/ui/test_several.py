"""Many spans are chosen in the list, or by what they are alike in, and changed together: one step each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.ui.windows import marked, open_paths, press
from ui.window import Window

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "قال أحمد ثم قال احمد ثم ذهب أَحْمَد إلى القاهرة مع علي."
NAMES = ("أحمد", "احمد", "أَحْمَد")


@pytest.fixture
def named(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A text in which one name stands in three spellings, all labelled as persons, and another person."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "a.txt")
    for words in (*NAMES, "علي"):
        mark(window, words, KEY.Key_1)
    return window


def mark(window: Window, words: str, key: Qt.Key) -> None:
    start = TEXT.index(words)
    window.desk.view.set_selection(start, start + len(words))
    press(window, key)


def choose(window: Window, words: str) -> None:
    document = window.bridge.document
    assert document is not None
    window.desk.view.choose(next(one.id for one in document.spans.ordered() if one.surface == words))


def table(window: Window) -> QTableView:
    found = window.desk.spans.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def chosen(window: Window) -> set[str]:
    return {one.surface for one in window.furniture.details.several.spans()}


def steps(window: Window) -> int:
    return window.furniture.history.rowCount()


def test_the_same_words_in_every_spelling_are_relabelled_in_one_step(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M)
    assert chosen(named) == set(NAMES)
    before = steps(named)
    press(named, KEY.Key_2)
    assert sorted(marked(named)) == sorted([("PER", "علي"), *(("ORG", one) for one in NAMES)])
    assert chosen(named) == set(NAMES)
    assert steps(named) == before + 1
    press(named, KEY.Key_Z, CTRL)
    assert {label for label, _ in marked(named)} == {"PER"}


def test_all_of_a_label_are_deleted_in_one_step(named: Window) -> None:
    mark(named, "القاهرة", KEY.Key_3)
    choose(named, "علي")
    press(named, KEY.Key_M, SHIFT)
    assert chosen(named) == {*NAMES, "علي"}
    press(named, KEY.Key_Delete)
    assert marked(named) == [("LOC", "القاهرة")]
    press(named, KEY.Key_Z, CTRL)
    assert len(marked(named)) == 5


def test_a_label_that_all_have_already_is_nothing_and_said(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M)
    before = steps(named)
    press(named, KEY.Key_1)
    assert steps(named) == before
    assert "already" in named.furniture.status.hint


def test_one_attribute_is_set_on_all_in_one_step(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M)
    before = steps(named)
    press(named, KEY.Key_C)
    document = named.bridge.document
    assert document is not None
    doubted = {one.surface for one in document.spans.ordered() if one.attribute("certainty") == "doubtful"}
    assert doubted == set(NAMES)
    assert steps(named) == before + 1


def test_escape_makes_many_one_and_then_none(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M)
    press(named, KEY.Key_Escape)
    assert chosen(named) == {"أحمد"}
    press(named, KEY.Key_Escape)
    assert chosen(named) == set()


def test_choosing_another_span_lets_the_many_go(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M)
    press(named, KEY.Key_BracketRight)
    assert len(chosen(named)) == 1


def test_many_are_chosen_in_the_list_by_keys(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M, CTRL)
    assert table(named).hasFocus()
    press(named, KEY.Key_Down, SHIFT)
    assert chosen(named) == {"أحمد", "احمد"}
    assert "2" in named.desk.spans.count_words
    press(named, KEY.Key_5)
    assert [label for label, _ in marked(named)] == ["EVENT", "EVENT", "PER", "PER"]
    assert chosen(named) == {"أحمد", "احمد"}
    press(named, KEY.Key_M, CTRL)
    assert named.desk.view.hasFocus()


def test_many_are_chosen_in_the_list_by_mouse(named: Window) -> None:
    named.desk.side.lists.setCurrentWidget(named.desk.spans)
    port = table(named).viewport()

    def click(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = table(named).visualRect(named.furniture.spans.index(row, 1)).center()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, modifier, place)

    click(0)
    assert chosen(named) == {"أحمد"}
    click(3, CTRL)
    assert chosen(named) == {"أحمد", "علي"}
    chosen_span = named.desk.view.chosen_span()
    assert chosen_span is not None
    assert chosen_span.surface == "علي"
    click(2, SHIFT)
    assert "أَحْمَد" in chosen(named)
    press(named, KEY.Key_Delete)
    assert marked(named) == [("PER", "احمد")]


def test_what_is_chosen_in_the_text_is_chosen_in_the_list(named: Window) -> None:
    choose(named, "احمد")
    press(named, KEY.Key_M)
    rows = {index.row() for index in table(named).selectionModel().selectedRows()}
    assert rows == {0, 1, 2}


def test_undo_that_takes_a_chosen_span_lets_it_go(named: Window) -> None:
    mark(named, "القاهرة", KEY.Key_1)
    choose(named, "أحمد")
    press(named, KEY.Key_M, SHIFT)
    assert "القاهرة" in chosen(named)
    press(named, KEY.Key_Z, CTRL)
    assert chosen(named) == {*NAMES, "علي"}


def test_a_project_that_may_only_be_read_can_be_chosen_in_but_not_changed(named: Window) -> None:
    choose(named, "أحمد")
    press(named, KEY.Key_M)
    named.furniture.commands.set_facts(())
    before = marked(named)
    press(named, KEY.Key_Delete)
    press(named, KEY.Key_C)
    assert marked(named) == before
