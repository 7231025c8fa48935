"""Find: as one writes, over spellings, letter by letter or as an expression; on from hit to hit, or all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotation.find import FindMode
from tests.ui.windows import WAIT, marked, open_paths, press
from ui.models.concordance import ConcordanceModel
from ui.panels.find_bar import FindBar
from ui.text.hits import Hits
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STORY = "قال إنّ المدينة بعيدة، والمدينه جميلة.\nوصل إلى مدينة أخرى في ٢٠٢٥ و2025.\n"
OTHER = "لا مدينة هنا.\n"


def bar(window: Window) -> FindBar:
    return window.furniture.searching.bar


def field(window: Window) -> QLineEdit:
    found = bar(window).findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def look_for(window: Window, words: str) -> None:
    press(window, Qt.Key.Key_F, CTRL)
    field(window).clear()
    for letter in words:
        # QTest types Latin only.
        field(window).insert(letter)


def read_as(window: Window, mode: FindMode) -> None:
    modes = bar(window).findChild(QComboBox)
    assert isinstance(modes, QComboBox)
    modes.setCurrentIndex(modes.findData(mode.value))
    modes.activated.emit(modes.currentIndex())


def selected(window: Window) -> str:
    selection = window.desk.view.selection()
    return window.desk.view.text()[selection.start : selection.end] if selection else ""


def hits(window: Window) -> list[str]:
    found: Hits = window.desk.view._hits
    text = window.desk.view.text()
    return [text[found[number].start : found[number].end] for number in range(len(found))]


def count(window: Window) -> str:
    return bar(window)._count.text()


@pytest.fixture
def story(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8", newline="")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8", newline="")
    open_paths(qtbot, window, folder)
    return window


def test_as_one_writes_every_spelling_is_found_marked_and_counted(story: Window) -> None:
    look_for(story, "مدينة")
    assert hits(story) == ["مدينة", "مدينه", "مدينة"]
    assert (selected(story), count(story)) == ("مدينة", "1 of 3")
    look_for(story, "مدينة أخرى")
    assert (hits(story), count(story)) == (["مدينة أخرى"], "1 of 1")
    look_for(story, "لندن")
    assert (hits(story), count(story)) == ([], "Not found")


def test_enter_and_f3_go_on_and_with_shift_back_and_round(story: Window) -> None:
    look_for(story, "مدينة")
    press(story, Qt.Key.Key_Return)
    assert (selected(story), count(story)) == ("مدينه", "2 of 3")
    press(story, Qt.Key.Key_F3)
    press(story, Qt.Key.Key_F3)
    assert count(story) == "1 of 3"
    press(story, Qt.Key.Key_F3, SHIFT)
    press(story, Qt.Key.Key_Return, SHIFT)
    assert count(story) == "2 of 3"


def test_escape_leaves_the_hit_selected_for_a_label_s_key(story: Window) -> None:
    look_for(story, "٢٠٢٥")
    assert hits(story) == ["٢٠٢٥", "2025"]
    press(story, Qt.Key.Key_Escape)
    assert not bar(story).isVisible()
    assert hits(story) == []
    assert story.desk.view.hasFocus()
    press(story, Qt.Key.Key_1)
    assert marked(story) == [("PER", "٢٠٢٥")]
    press(story, Qt.Key.Key_F3)
    assert selected(story) == "2025"


def test_letter_by_letter_and_whole_words(story: Window) -> None:
    look_for(story, "المدينة")
    read_as(story, FindMode.EXACT)
    assert hits(story) == ["المدينة"]
    look_for(story, "دينة")
    read_as(story, FindMode.NORMALISED)
    assert len(hits(story)) == 3
    QTest.mouseClick(bar(story)._whole, Qt.MouseButton.LeftButton)
    assert hits(story) == []


def test_what_is_wrong_with_an_expression_is_said_at_its_place(qtbot: QtBot, story: Window) -> None:
    look_for(story, "مدين(ة")
    read_as(story, FindMode.REGEX)
    qtbot.waitUntil(bar(story)._trouble.isVisible, timeout=WAIT)
    assert bar(story)._trouble.text() == "Character 7: a round bracket ( is not closed."
    field(story).insert("|ه)")
    qtbot.waitUntil(lambda: len(hits(story)) == 3, timeout=WAIT)
    assert not bar(story)._trouble.isVisible()


def test_the_selection_is_what_one_begins_with(story: Window) -> None:
    start = STORY.index("جميلة")
    story.desk.view.set_selection(start, start + 5)
    press(story, Qt.Key.Key_F, CTRL)
    assert (field(story).text(), selected(story), count(story)) == ("جميلة", "جميلة", "1 of 1")


def test_a_long_text_is_searched_beside_the_window_and_the_last_query_counts(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text("قال بوتين كلمة.\n" * 6_000, encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "long.txt")
    look_for(window, "قال بوتين كلمة")
    qtbot.waitUntil(lambda: count(window) == "1 of 6,000", timeout=WAIT)
    assert selected(window) == "قال بوتين كلمة"


def test_all_hits_are_listed_and_labelled_by_a_label_s_key_and_enter(qtbot: QtBot, story: Window) -> None:
    look_for(story, "مدينة")
    QTest.mouseClick(bar(story)._list, Qt.MouseButton.LeftButton)
    panel = story.furniture.searching.panel
    assert panel.isVisible()
    press(story, Qt.Key.Key_3)
    assert marked(story) == []
    # The list is made anew for the label; Enter means what it shows.
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=WAIT)
    press(story, Qt.Key.Key_Return)
    assert marked(story) == [("LOC", "مدينة"), ("LOC", "مدينه"), ("LOC", "مدينة")]
    assert hits(story) == ["مدينة", "مدينه", "مدينة"]
    press(story, Qt.Key.Key_Z, CTRL)
    assert marked(story) == []


def test_over_the_project_a_hit_opens_its_document_there(qtbot: QtBot, story: Window) -> None:
    look_for(story, "مدينة")
    press(story, Qt.Key.Key_F, CTRL | SHIFT)
    model = story.findChild(ConcordanceModel)
    assert isinstance(model, ConcordanceModel)
    qtbot.waitUntil(lambda: model.rowCount() == 4, timeout=WAIT)
    press(story, Qt.Key.Key_End)
    with qtbot.waitSignal(story.bridge.document_opened, timeout=WAIT):
        press(story, Qt.Key.Key_Return)
    assert story.desk.view.text() == OTHER
    assert selected(story) == "مدينة"
    assert story.desk.view.hasFocus()


def test_in_the_next_document_the_same_is_looked_for(qtbot: QtBot, story: Window) -> None:
    look_for(story, "مدينة")
    with qtbot.waitSignal(story.bridge.document_opened, timeout=WAIT):
        press(story, Qt.Key.Key_PageDown, CTRL)
    assert count(story) == "1 of 1"
    assert bar(story).isVisible()
