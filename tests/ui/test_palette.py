"""The command palette, by keys alone and by the mouse: everything is found in two languages, and done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation.change import State
from tests.ui.conftest import ARTICLE
from tests.ui.windows import WAIT, choose, drag, marked, open_paths, opened, press
from ui.actions import ACTIONS, UNMET, Need
from ui.models.palette import Entry
from ui.panels.palette import PalettePanel
from ui.settings import LANGUAGE
from ui.window import Window

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def open_palette(window: Window) -> PalettePanel:
    press(window, KEY.Key_K, CTRL)
    panel = window.furniture.palette.panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.line.hasFocus()
    return panel


def type_in(window: Window, words: str) -> None:
    """Type as the system does; QTest knows no Arabic letters."""
    for letter in words:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(window.windowHandle(), event)


def titles(panel: PalettePanel) -> list[str]:
    model = panel.list.model()
    return [str(model.data(model.index(line, 0))) for line in range(model.rowCount())]


def current(panel: PalettePanel) -> Entry:
    entry = panel.current()
    assert entry is not None
    return entry


def test_every_action_and_every_label_is_offered(desk: Window) -> None:
    panel = open_palette(desk)
    labels = [one for _, one in desk.scheme.labels()]
    assert len(titles(panel)) == len(ACTIONS) - 1 + len(labels)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("words", "action_id"), [("tex cop", "text.copy"), ("نسخ", "text.copy"), ("وسم شخص", "")])
def test_it_is_found_in_both_languages_whichever_the_window_speaks(
    qtbot: QtBot, desk: Window, language: str, words: str, action_id: str
) -> None:
    choose(qtbot, desk, LANGUAGE, language)
    panel = open_palette(desk)
    type_in(desk, words)
    found = panel.current()
    assert (found.id if found else "") == action_id


def test_a_label_is_put_on_the_selection(desk: Window) -> None:
    start = ARTICLE.index("القاهرة")
    drag(desk, start, start + len("القاهرة"))
    panel = open_palette(desk)
    type_in(desk, "place")
    assert (current(panel).id, current(panel).key) == ("label:entity/LOC", "3")
    press(desk, KEY.Key_Return)
    assert marked(desk) == [("LOC", "القاهرة")]
    assert not panel.isVisible()
    assert desk.desk.view.hasFocus()


def test_an_action_is_done_and_stands_first_the_next_time(desk: Window) -> None:
    panel = open_palette(desk)
    type_in(desk, "mark as done")
    press(desk, KEY.Key_Return)
    assert desk.bridge.document is not None
    assert desk.bridge.document.state is State.DONE
    open_palette(desk)
    assert current(panel).id == "state.done"
    type_in(desk, "mark")
    assert current(panel).id == "state.done"


def test_what_cannot_be_done_says_why_and_is_not_done(desk: Window) -> None:
    panel = open_palette(desk)
    type_in(desk, "delete span")
    assert current(panel).why_not == "Choose a span first"
    press(desk, KEY.Key_Return)
    assert panel.isVisible()
    assert panel.line.accessibleDescription() == "Delete span, Edit, Del, Choose a span first"


def test_without_a_document_a_label_waits_for_one(window: Window) -> None:
    window.show_start()
    panel = open_palette(window)
    type_in(window, "next document")
    assert current(panel).why_not == "Open a document first"


def test_every_need_has_its_words() -> None:
    assert set(UNMET) == set(Need)


def test_arrows_walk_round_and_escape_gives_the_focus_back(desk: Window) -> None:
    panel = open_palette(desk)
    whole = titles(panel)
    press(desk, KEY.Key_Up)
    assert current(panel).title == whole[-1]
    press(desk, KEY.Key_Down)
    press(desk, KEY.Key_Down)
    assert current(panel).title == whole[1]
    press(desk, KEY.Key_PageDown)
    assert current(panel).title == whole[11]
    press(desk, KEY.Key_Escape)
    assert not panel.isVisible()
    assert desk.desk.view.hasFocus()


def test_the_same_key_closes_it(desk: Window) -> None:
    panel = open_palette(desk)
    press(desk, KEY.Key_K, CTRL)
    assert not panel.isVisible()
    assert desk.desk.view.hasFocus()


def test_a_click_chooses_and_a_click_elsewhere_closes(desk: Window) -> None:
    panel = open_palette(desk)
    type_in(desk, "mark as skipped")
    place = panel.list.visualRect(panel.list.model().index(0, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert desk.bridge.document is not None
    assert desk.bridge.document.state is State.SKIPPED
    open_palette(desk)
    desk.desk.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not panel.isVisible()
    assert desk.desk.view.hasFocus()


def test_a_document_is_found_by_its_title(desk: Window, qtbot: QtBot) -> None:
    panel = open_palette(desk)
    with qtbot.waitSignal(panel.list.model().rowsInserted, timeout=WAIT):
        type_in(desk, "نص ثالث")
    assert current(panel).group == "Document"
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT) as opening:
        press(desk, KEY.Key_Return)
    assert opening.args is not None
    assert opening.args[0].text.startswith("نص ثالث")


def test_nothing_found_says_so(desk: Window) -> None:
    panel = open_palette(desk)
    type_in(desk, "qqqq")
    assert panel.current() is None
    assert panel.line.accessibleDescription() == "Nothing is called that"
    press(desk, KEY.Key_Return)
    assert panel.isVisible()


def test_it_stays_in_the_middle_of_its_window(desk: Window) -> None:
    panel = open_palette(desk)
    QApplication.sendEvent(desk, QEvent(QEvent.Type.LanguageChange))
    desk.resize(900, 700)
    assert abs(panel.geometry().center().x() - desk.rect().center().x()) <= 1
    assert desk.rect().contains(panel.geometry())


def test_in_a_project_that_may_only_be_read_it_says_so(qtbot: QtBot, desk: Window, tmp_path: Path) -> None:
    project = desk.bridge.project
    assert project is not None
    with opened(tmp_path / "second") as second:
        open_paths(qtbot, second, project.path)
        panel = open_palette(second)
        type_in(second, "person")
        assert current(panel).why_not == "This project may only be read"
