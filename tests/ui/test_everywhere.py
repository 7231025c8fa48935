"""Label once, by keys alone: the list of every other place, one change for all that is ticked, one undo for that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.windows import WAIT, marked, open_paths, opened, press
from ui.models.concordance import Column, ConcordanceModel
from ui.panels.concordance import ConcordancePanel
from ui.window import Window

SHIFT = Qt.KeyboardModifier.ShiftModifier
STORY = (
    "زار بوتين موسكو، وقال فلاديمير بوتين إن موسكو جميلة.\n"
    "ثم عاد بوتِين إلى موسكو، ولبوتين فيها أصدقاء، أما بوتينسكي فلا.\n"
)
OTHER = "قال بوتين كلمة أخرى.\n"


def panel(window: Window) -> ConcordancePanel:
    return window.furniture.searching.panel


def model(window: Window) -> ConcordanceModel:
    found = window.findChild(ConcordanceModel)
    assert isinstance(found, ConcordanceModel)
    return found


def table(window: Window) -> QTableView:
    found = panel(window).findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def ticks(window: Window) -> list[tuple[str, bool]]:
    rows = []
    for line in range(model(window).rowCount()):
        spot = model(window).spot(line)
        assert spot is not None
        shown = spot.sheet.text[spot.place.start - spot.place.prefix : spot.place.end]
        rows.append((shown, model(window).is_ticked(line)))
    return rows


def label(window: Window, surface: str, key: Qt.Key = Qt.Key.Key_1) -> None:
    start = window.desk.view.text().index(surface)
    window.desk.view.set_selection(start, start + len(surface))
    press(window, key)


def type_arabic(window: Window, letter: str) -> None:
    """What an Arabic keyboard sends; the window system gives it to the native window."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window.windowHandle(), event)


@pytest.fixture
def story(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """Two documents that name the same man, the first in sight."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8", newline="")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8", newline="")
    open_paths(qtbot, window, folder)
    return window


def test_two_keys_label_every_other_place_and_one_undo_takes_them_back(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    assert panel(story).isVisible()
    assert panel(story).has_focus
    assert ticks(story) == [("بوتين", True), ("بوتِين", True), ("ولبوتين", True)]
    assert marked(story) == [("PER", "بوتين")]
    press(story, Qt.Key.Key_Return)
    assert not panel(story).isVisible()
    assert story.desk.view.hasFocus()
    assert marked(story) == [("PER", "بوتين"), ("PER", "بوتين"), ("PER", "بوتِين"), ("PER", "بوتين")]
    press(story, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marked(story) == [("PER", "بوتين")]


def test_with_shift_a_label_s_key_labels_and_lists_at_once(story: Window) -> None:
    start = STORY.index("موسكو")
    story.desk.view.set_selection(start, start + 5)
    press(story, Qt.Key.Key_3, SHIFT)
    assert marked(story) == [("LOC", "موسكو")]
    assert ticks(story) == [("موسكو", True)] * 2
    press(story, Qt.Key.Key_Return)
    assert [one for one, _ in marked(story)] == ["LOC"] * 3


def test_inside_a_longer_name_it_stands_in_the_list_without_a_tick(story: Window) -> None:
    label(story, "فلاديمير بوتين")
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    assert ticks(story) == [("بوتين", False), ("بوتِين", True), ("ولبوتين", True)]
    assert "فلاديمير بوتين" in str(model(story).index(0, Column.STANDING).data())
    press(story, Qt.Key.Key_Return)
    assert len(marked(story)) == 4


def test_the_list_is_worked_by_keys(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    press(story, Qt.Key.Key_Space)
    assert [tick for _, tick in ticks(story)] == [False, True, True]
    press(story, Qt.Key.Key_Down)
    press(story, Qt.Key.Key_Space)
    assert [tick for _, tick in ticks(story)] == [False, False, True]
    selection = story.desk.view.selection()
    assert selection is not None
    assert story.desk.view.text()[selection.start : selection.end] == "بوتِين"
    press(story, Qt.Key.Key_A)
    assert [tick for _, tick in ticks(story)] == [True] * 3
    press(story, Qt.Key.Key_A)
    assert [tick for _, tick in ticks(story)] == [False] * 3
    press(story, Qt.Key.Key_A)
    press(story, Qt.Key.Key_Up)
    selection = story.desk.view.selection()
    assert selection is not None
    assert selection.start == STORY.index("بوتين إن")
    press(story, Qt.Key.Key_Space)
    press(story, Qt.Key.Key_Return)
    assert [surface for _, surface in marked(story)] == ["بوتين", "بوتِين", "بوتين"]


def test_under_an_arabic_layout_the_same_keys_do_the_same(story: Window) -> None:
    label(story, "بوتين")
    type_arabic(story, "ل")
    type_arabic(story, "ش")
    assert [tick for _, tick in ticks(story)] == [False] * 3


def test_escape_leaves_everything_as_it_was(story: Window) -> None:
    label(story, "بوتين")
    before, chosen = marked(story), story.desk.view.chosen()
    press(story, Qt.Key.Key_G)
    press(story, Qt.Key.Key_Down)
    press(story, Qt.Key.Key_Escape)
    assert not panel(story).isVisible()
    assert story.desk.view.hasFocus()
    assert (marked(story), story.desk.view.chosen(), story.desk.view.selection()) == (before, chosen, None)


def test_the_text_stays_where_it_was_and_only_moving_in_the_list_moves_it(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "far.txt").write_text(
        "كلمة أخرى هنا.\n" * 40 + STORY + "كلمة أخرى هنا.\n" * 200 + STORY, encoding="utf-8"
    )
    open_paths(qtbot, window, tmp_path / "far.txt")
    view, text = window.desk.view, window.desk.view.text()
    start = text.index("بوتين")
    view.reveal(start, start)
    label(window, "بوتين")
    stood, span = view.standing(), view.chosen()
    press(window, Qt.Key.Key_G)
    assert (view.standing(), view.chosen()) == (stood, span)
    press(window, Qt.Key.Key_End)
    assert not view.rectangles(start, start + 5)
    press(window, Qt.Key.Key_Escape)
    assert (view.standing(), view.chosen(), view.selection()) == (stood, span, None)


def test_what_would_lie_below_the_list_comes_into_sight_above_it(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    (tmp_path / "low.txt").write_text("كلمة أخرى هنا.\n" * 40 + STORY, encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "low.txt")
    view, text = window.desk.view, window.desk.view.text()
    start = text.index("بوتين")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    label(window, "بوتين")
    before = view.rectangles(start, start + 5)[0]
    press(window, Qt.Key.Key_G)
    boxes = view.rectangles(start, start + 5)
    assert before.bottom() > view.viewport().height()
    assert boxes
    assert 0 <= boxes[0].top() <= boxes[0].bottom() <= view.viewport().height()


def test_in_a_small_window_the_list_leaves_room_for_the_text(story: Window) -> None:
    story.resize(story.minimumSize())
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    start = STORY.index("بوتين")
    boxes = story.desk.view.rectangles(start, start + 5)
    assert 0 <= boxes[0].top() <= boxes[0].bottom() <= story.desk.view.viewport().height()
    below = story.desk.view.mapTo(story, story.desk.view.rect().bottomLeft()).y()
    assert below < panel(story).mapTo(story, QPoint(0, 0)).y()
    assert table(story).height() >= 2 * table(story).rowHeight(0)
    assert panel(story)._footer.y() >= table(story).geometry().bottom()


def test_nothing_ticked_is_nothing_labelled(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    press(story, Qt.Key.Key_A)
    press(story, Qt.Key.Key_Return)
    assert len(marked(story)) == 1


def test_what_stands_nowhere_else_is_said_and_opens_no_list(story: Window) -> None:
    label(story, "أصدقاء")
    press(story, Qt.Key.Key_G)
    assert not panel(story).isVisible()
    assert "أصدقاء" in story.furniture.status.hint


def test_the_mouse_ticks_and_accepts(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    box = table(story).visualRect(model(story).index(1, Column.TICK)).center()
    QTest.mouseClick(table(story).viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box))
    assert [tick for _, tick in ticks(story)] == [True, False, True]
    QTest.mouseClick(panel(story)._accept, Qt.MouseButton.LeftButton)
    assert len(marked(story)) == 3


def test_another_label_s_key_lists_the_same_places_for_that_label(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    press(story, Qt.Key.Key_2)
    assert ticks(story)[0] == ("بوتين", False)
    assert len(marked(story)) == 1
    press(story, Qt.Key.Key_Return)
    assert [one for one, _ in marked(story)] == ["PER", "ORG", "ORG", "ORG"]


def test_undo_with_the_list_open_closes_it(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    press(story, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not panel(story).isVisible()
    assert story.desk.view.hasFocus()
    assert marked(story) == []


def test_what_counts_as_the_same_is_remembered_with_the_label(story: Window) -> None:
    label(story, "بوتين")
    press(story, Qt.Key.Key_G)
    action = panel(story)._rows[0]
    assert action.data() == "prefixes"
    action.trigger()
    assert [shown for shown, _ in ticks(story)] == ["بوتين", "بوتِين"]
    press(story, Qt.Key.Key_Escape)
    press(story, Qt.Key.Key_G)
    assert [shown for shown, _ in ticks(story)] == ["بوتين", "بوتِين"]
    press(story, Qt.Key.Key_Escape)
    label(story, "موسكو", Qt.Key.Key_3)
    press(story, Qt.Key.Key_G)
    assert len(ticks(story)) == 2
    assert panel(story)._rows[0].isChecked()


def test_over_the_project_all_documents_are_labelled_and_taken_back_as_one(qtbot: QtBot, story: Window) -> None:
    label(story, "بوتين")
    project = story.bridge.project
    assert project is not None
    with qtbot.waitSignal(model(story).modelReset, timeout=WAIT):
        press(story, Qt.Key.Key_G, SHIFT)
    qtbot.waitUntil(lambda: model(story).rowCount() == 4, timeout=WAIT)
    assert panel(story).has_focus
    with qtbot.waitSignal(story.bridge.changed, timeout=WAIT):
        press(story, Qt.Key.Key_Return)
    assert len(marked(story)) == 4
    assert [one.spans for one in project.store.documents()] == [4, 1]
    with qtbot.waitSignal(story.bridge.changed, timeout=WAIT):
        press(story, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.spans for one in project.store.documents()] == [1, 0]


def test_undo_restores_the_same_bytes_of_jsonl(qtbot: QtBot, story: Window) -> None:
    label(story, "بوتين")
    project = story.bridge.project
    assert project is not None

    def written() -> bytes:
        with qtbot.waitSignal(story.bridge.saver.saved, timeout=WAIT):
            press(story, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        return project.jsonl_path.read_bytes()

    before = written()
    press(story, Qt.Key.Key_G)
    press(story, Qt.Key.Key_Return)
    assert len(json.loads(written().splitlines()[0])["spans"]) == 4
    press(story, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert written() == before


def test_a_long_text_is_searched_beside_the_window_and_enter_waits_for_the_list(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text("قال بوتين كلمة.\n" * 6_000, encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "long.txt")
    label(window, "بوتين")
    press(window, Qt.Key.Key_G)
    assert panel(window).is_busy
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel(window).is_busy, timeout=WAIT)
    assert model(window).rowCount() == 5_999
    assert len(marked(window)) == 1
    press(window, Qt.Key.Key_Escape)


def test_the_list_speaks_arabic(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    with opened(tmp_path, "ar") as window:
        open_paths(qtbot, window, tmp_path / "a.txt")
        label(window, "بوتين")
        press(window, Qt.Key.Key_G)
        assert "شخص" in panel(window)._title.text()
        spoken = str(model(window).index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        assert "بوتين" in spoken
        press(window, Qt.Key.Key_Escape)
