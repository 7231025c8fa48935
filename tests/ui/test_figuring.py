"""The figures of the assistant in the window, by their key: what was finished, what is to come, and who has stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation.suggest.figures import EVERYBODY
from tests.corpus.suggested_project import make_project
from tests.ui.windows import WAIT, opened, press
from ui import wording
from ui.dialogs.figures import FiguresDialog
from ui.settings import ASSISTANT
from ui.window import Window

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _ask(window: Window) -> FiguresDialog:
    press(window, Qt.Key.Key_J, BOTH)
    dialog = window.furniture.assistance.figuring.dialog
    assert dialog is not None
    return dialog


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_figures_of_what_was_finished_are_shown(tmp_path: Path, qtbot: QtBot, language: str) -> None:
    path = make_project(tmp_path / "news.tawsim")
    with opened(tmp_path, language, has_assistant=True) as window:
        process = window.furniture.assistance.assisting.process
        with qtbot.waitSignal(process.ready, timeout=WAIT):
            window.bridge.open_project(path)
        dialog = _ask(window)
        qtbot.waitUntil(dialog.tabs.isVisible, timeout=WAIT)
        assert wording.documents(12) in dialog.bill.text()
        everybody = dialog.model.row(0)
        assert everybody is not None
        assert everybody.whose.suggester == EVERYBODY
        assert everybody.whole.right > 0
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert window.furniture.assistance.figuring.dialog is None
        # And again: the one before is gone.
        assert _ask(window) is not dialog
        active = QApplication.activeModalWidget()
        assert active is not None
        QTest.keyClick(active, Qt.Key.Key_Escape)


def test_asked_for_early_they_come_when_all_is_read(tmp_path: Path, qtbot: QtBot) -> None:
    path = make_project(tmp_path / "news.tawsim")
    with opened(tmp_path, has_assistant=True) as window:
        window.bridge.open_project(path)
        qtbot.waitUntil(lambda: window.bridge.document is not None, timeout=WAIT)
        dialog = _ask(window)
        assert dialog.note.isVisible()
        assert dialog.note.text().startswith("One moment")
        qtbot.waitUntil(dialog.tabs.isVisible, timeout=WAIT)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_before_anything_is_finished_it_says_what_will_come_and_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    path = make_project(tmp_path / "new.tawsim", finished=0)
    with opened(tmp_path, has_assistant=True) as window:
        window.bridge.open_project(path)
        qtbot.waitUntil(lambda: window.bridge.document is not None, timeout=WAIT)
        dialog = _ask(window)
        assert "Ctrl+3" in dialog.note.text()
        assert not dialog.tabs.isVisible()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_an_assistant_that_is_switched_off_or_has_stopped_is_named(tmp_path: Path, qtbot: QtBot) -> None:
    path = make_project(tmp_path / "news.tawsim")
    with opened(tmp_path, has_assistant=True) as window:
        assisting = window.furniture.assistance.assisting
        with qtbot.waitSignal(assisting.process.ready, timeout=WAIT):
            window.bridge.open_project(path)
        assisting.process.stop()
        assisting.process.died.emit("out of memory")
        dialog = _ask(window)
        assert "has stopped" in dialog.note.text()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        window.settings.set(ASSISTANT, False)
        dialog = _ask(window)
        assert "switched off" in dialog.note.text()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
