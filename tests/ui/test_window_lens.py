"""The lens and the first hints in the window: real keys turn them, and nothing but the picture changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.windows import drag, marked, open_paths, opened, press
from ui.settings import COLOURS_MARKS, HIDES_MARKS, LOUPE, SHOWS_CONTROLS
from ui.text.loupe import Loupe
from ui.window import Window

KEY = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
VERSE = "قَالَ مُحَمَّدٌ إِنَّ القَاهِرَةَ جَمِيـــلَةٌ.\n" * 4
WORD = (VERSE.index("مُحَمَّدٌ"), VERSE.index("مُحَمَّدٌ") + len("مُحَمَّدٌ"))


@pytest.fixture
def verse(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    path = tmp_path / "verse.txt"
    path.write_text(VERSE, encoding="utf-8")
    open_paths(qtbot, window, path)
    return window


def picture(window: Window) -> QImage:
    return window.desk.view.viewport().grab().toImage()


@pytest.mark.parametrize(
    ("key", "action_id"),
    [(KEY.Key_D, "view.hide_marks"), (KEY.Key_K, "view.hide_tatweel"), (KEY.Key_I, "view.colour_marks")],
)
def test_a_key_changes_the_picture_and_nothing_else(verse: Window, key: KEY, action_id: str) -> None:
    view = verse.desk.view
    drag(verse, *WORD)
    before, text, selection, caret = picture(verse), view.text(), view.selection(), view.caret
    press(verse, key, CTRL_SHIFT)
    assert picture(verse) != before
    assert verse.furniture.commands[action_id].isChecked()
    assert (view.text(), view.selection(), view.caret) == (text, selection, caret)
    press(verse, key, CTRL_SHIFT)
    assert picture(verse) == before
    assert not verse.furniture.commands[action_id].isChecked()


def test_a_word_labelled_with_its_marks_hidden_has_them_all(verse: Window) -> None:
    press(verse, KEY.Key_D, CTRL_SHIFT)
    press(verse, KEY.Key_K, CTRL_SHIFT)
    drag(verse, *WORD)
    press(verse, KEY.Key_1)
    assert marked(verse) == [("PER", "مُحَمَّدٌ")]


def test_what_the_preferences_turn_the_menu_shows(verse: Window) -> None:
    for setting, action_id in (
        (HIDES_MARKS, "view.hide_marks"),
        (COLOURS_MARKS, "view.colour_marks"),
        (LOUPE, "view.loupe"),
        (SHOWS_CONTROLS, "view.controls"),
    ):
        verse.settings.set(setting, True)
        assert verse.furniture.commands[action_id].isChecked()


def test_the_loupe_follows_the_pointer_and_lets_a_drag_through(verse: Window) -> None:
    press(verse, KEY.Key_F8)
    [loupe] = verse.desk.view.findChildren(Loupe)
    box = verse.desk.view.rectangles(*WORD)[0]
    QTest.mouseMove(verse.desk.view.viewport(), box.center().toPoint())
    assert loupe.isVisible()
    drag(verse, *WORD)
    press(verse, KEY.Key_1)
    assert marked(verse) == [("PER", "مُحَمَّدٌ")]
    press(verse, KEY.Key_F8)
    assert not loupe.isVisible()


def test_the_first_hint_is_gone_with_the_first_label_and_moves_no_letter(verse: Window) -> None:
    line = verse.furniture.hint_line
    place = verse.desk.view.viewport().mapTo(verse, QPoint(0, 0))
    box = verse.desk.view.rectangles(*WORD)
    assert line.isVisible()
    assert "\u20661\u2069" in line.words
    drag(verse, *WORD)
    press(verse, KEY.Key_1)
    assert "\u20661\u2069" not in line.words
    assert verse.desk.view.viewport().mapTo(verse, QPoint(0, 0)) == place
    assert verse.desk.view.rectangles(*WORD) == box


def test_hiding_marks_by_key_makes_its_hint_superfluous(verse: Window) -> None:
    drag(verse, *WORD)
    press(verse, KEY.Key_1)
    assert "Ctrl+Shift+D" in verse.furniture.hint_line.words
    press(verse, KEY.Key_D, CTRL_SHIFT)
    assert not verse.furniture.hint_line.isVisible()


def test_what_was_turned_is_so_again_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "verse.txt"
    path.write_text(VERSE, encoding="utf-8")
    for is_on in (False, True):
        with opened(tmp_path) as window:
            open_paths(qtbot, window, path if not is_on else tmp_path / "verse.tawsim")
            assert window.desk.view.appearance.hides_marks is is_on
            assert window.furniture.commands["view.hide_marks"].isChecked() is is_on
            if not is_on:
                press(window, KEY.Key_D, CTRL_SHIFT)
