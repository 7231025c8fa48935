"""E and R lead the edges over clitics, with Shift over words, with Alt over letters; one undo each."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotation.arabic import tokens
from annotation.change import Kind
from tests.ui.windows import marked, open_paths, point, press
from ui.window import Window

KEY = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
TEXT = "تحدث عن الإصابة بالفيروس في كتابهم، ثم قال دونالد ترامب للرئيس."


@pytest.fixture
def page(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A text with clitics at both ends of its words."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "t.txt")
    return window


def selected(window: Window) -> str:
    selection = window.desk.view.selection()
    return TEXT[slice(*selection)] if selection else ""


def test_on_an_unselected_word_e_selects_it_without_its_clitic(page: Window) -> None:
    point(page, TEXT.index("بالفيروس") + 3)
    shown = []
    for _ in range(4):
        press(page, KEY.Key_E)
        shown.append(selected(page))
    assert shown == ["الفيروس", "فيروس", "بالفيروس", "الفيروس"]
    press(page, KEY.Key_7)
    assert marked(page) == [("MISC", "الفيروس")]


def test_lam_and_the_article_are_one_cut(page: Window) -> None:
    point(page, TEXT.index("للرئيس"))
    press(page, KEY.Key_E)
    assert selected(page) == "رئيس"


def test_r_leaves_the_attached_pronoun_out(page: Window) -> None:
    point(page, TEXT.index("كتابهم"))
    press(page, KEY.Key_R)
    assert selected(page) == "كتاب"
    press(page, KEY.Key_R)
    assert selected(page) == "كتابهم"


def test_a_known_name_is_the_first_cut(page: Window) -> None:
    point(page, TEXT.index("بالفيروس"))
    for key in (KEY.Key_E, KEY.Key_E, KEY.Key_7):
        press(page, key)
    press(page, KEY.Key_Z, CTRL)
    press(page, KEY.Key_Y, CTRL)
    assert marked(page) == [("MISC", "فيروس")]
    page.desk.view.choose("")
    press(page, KEY.Key_E)
    assert selected(page) == "فيروس"


def test_each_press_on_a_chosen_span_is_one_change_and_one_undo(page: Window) -> None:
    point(page, TEXT.index("بالفيروس"))
    press(page, KEY.Key_7)
    for _ in range(2):
        press(page, KEY.Key_E)
    assert marked(page) == [("MISC", "فيروس")]
    assert [one.change.kind for one in page.furniture.history.steps()] == [Kind.ADD_SPAN, Kind.RESIZE, Kind.RESIZE]
    press(page, KEY.Key_Z, CTRL)
    assert marked(page) == [("MISC", "الفيروس")]


def test_when_the_pointer_has_gone_on_the_chosen_span_stays_as_it_is(page: Window) -> None:
    point(page, TEXT.index("بالفيروس"))
    press(page, KEY.Key_7)
    point(page, TEXT.index("للرئيس"))
    press(page, KEY.Key_E)
    assert marked(page) == [("MISC", "بالفيروس")]
    assert selected(page) == "رئيس"


def test_edges_move_by_words(page: Window) -> None:
    point(page, TEXT.index("دونالد"))
    press(page, KEY.Key_1)
    press(page, KEY.Key_R, SHIFT)
    assert marked(page) == [("PER", "دونالد ترامب")]
    press(page, KEY.Key_E, SHIFT)
    assert marked(page) == [("PER", "قال دونالد ترامب")]
    press(page, KEY.Key_E, SHIFT | CTRL)
    press(page, KEY.Key_R, SHIFT | CTRL)
    assert marked(page) == [("PER", "دونالد")]


def test_edges_move_by_letters(page: Window) -> None:
    point(page, TEXT.index("دونالد"))
    press(page, KEY.Key_1)
    press(page, KEY.Key_R, ALT)
    assert marked(page) == [("PER", "دونالد ت")]
    press(page, KEY.Key_E, ALT)
    assert marked(page) == [("PER", "ل دونالد ت")]
    press(page, KEY.Key_E, ALT | CTRL)
    press(page, KEY.Key_R, ALT | CTRL)
    assert marked(page) == [("PER", "دونالد")]


def test_one_press_finds_every_start_of_the_article_that_lies_inside_a_word(
    qtbot: QtBot, window: Window, test_data: Path, tmp_path: Path
) -> None:
    shutil.copy(test_data / "news" / "alaska_summit.txt", tmp_path)
    record = json.loads((test_data / "news" / "alaska_summit.gold.jsonl").read_text(encoding="utf-8"))
    inside = [span for span in record["spans"] if tokens.word_at(record["text"], span["start"]).start < span["start"]]
    assert len(inside) == 6
    open_paths(qtbot, window, tmp_path / "alaska_summit.txt")
    view = window.desk.view
    for span in inside:
        # One letter into the word before, and an arrow to the word.
        view.put_cursor(tokens.word_at(record["text"], span["start"]).start - 2)
        press(window, KEY.Key_Left)
        press(window, KEY.Key_E)
        selection = view.selection()
        assert selection is not None
        assert selection.start == span["start"], span["text"]
        press(window, KEY.Key_Escape)
