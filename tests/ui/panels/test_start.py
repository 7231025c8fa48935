"""The first page in both languages and lights: whole, named, reachable by keys, and it wishes what it promises."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.looks import LOOKS, cut_off, nameless, wearing
from ui import i18n
from ui.i18n import Language
from ui.panels.start import StartPage

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("propagateSizeHints")]

RECENT = (Path("here/أخبار الثلاثاء.tawsim"), Path("here/R&D <b>.tawsim"))


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_recent(RECENT)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("width", [820, 1000, 1600])
@pytest.mark.parametrize(("language", "is_dark"), LOOKS)
def test_the_page_is_whole(language: Language, is_dark: bool, width: int, qtbot: QtBot) -> None:
    with wearing(language, is_dark=is_dark):
        page = StartPage()
        qtbot.addWidget(page)
        page.resize(width, 700)
        page.show_recent(RECENT)
        page.show()
        qtbot.waitExposed(page)
        assert cut_off(page) == []
        assert nameless(page) == []
        assert all(picture.width() >= picture.sizeHint().width() for picture in page.steps)
        assert page.language_buttons[language].isChecked()


def test_each_button_wishes_what_it_says(page: StartPage, qtbot: QtBot) -> None:
    for button, wish in (
        (page.open_button, page.open_requested),
        (page.folder_button, page.folder_requested),
        (page.sample_button, page.sample_requested),
    ):
        with qtbot.waitSignal(wish):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.project_requested) as asked:
        QTest.mouseClick(page.recent_buttons()[1], Qt.MouseButton.LeftButton)
    assert asked.args == [str(RECENT[1])]
    with qtbot.waitSignal(page.language_requested) as language:
        QTest.mouseClick(page.language_buttons[Language.ARABIC], Qt.MouseButton.LeftButton)
    assert language.args == ["ar"]


def test_the_first_thing_to_press_has_the_focus_and_space_presses_it(page: StartPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.open_button.hasFocus)
    with qtbot.waitSignal(page.open_requested):
        QTest.keyClick(page.open_button, Qt.Key.Key_Space)


def test_files_dropped_are_wished_for_and_links_are_not(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "خبر.txt")), QUrl("https://example.org/a.txt")])
    place, action, button = QPoint(30, 30), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place, action, dropped, button, Qt.KeyboardModifier.NoModifier)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert page.drop_card.property("hovered") is True
    with qtbot.waitSignal(page.paths_dropped) as wished:
        page.dropEvent(QDropEvent(QPointF(place), action, dropped, button, Qt.KeyboardModifier.NoModifier))
    assert wished.args == [[tmp_path / "خبر.txt"]]
    assert page.drop_card.property("hovered") is False


def test_recent_projects_are_named_as_they_are(page: StartPage) -> None:
    assert [button.text() for button in page.recent_buttons()] == ["أخبار الثلاثاء", "R&&D <b>"]
    assert not page.no_recent.isVisible()
    page.show_recent(())
    assert page.no_recent.isVisible()


def test_the_page_changes_its_language_while_shown(page: StartPage, qtbot: QtBot) -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        i18n.install(Language.ARABIC)
        qtbot.waitUntil(lambda: page.open_button.text() == "فتح نص…")
        assert page.steps[0].caption == "حدد كلمة"
        assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert len(page.recent_buttons()) == len(RECENT)
