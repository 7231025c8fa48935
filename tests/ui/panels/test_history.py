"""The history list follows the newest step, at once when it is seen and later when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_paths
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("is_seen", [True, False])
def test_the_newest_step_is_in_sight(qtbot: QtBot, window: Window, tmp_path: Path, *, is_seen: bool) -> None:
    (tmp_path / "a.txt").write_text("قال بوتين في موسكو", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "a.txt")
    document = window.bridge.document
    assert document is not None
    lists = window.desk.side.lists
    lists.setCurrentWidget(window.desk.history if is_seen else window.desk.spans)
    for step in range(60):
        window.furniture.commands.run("state.flagged" if step % 2 else "state.skipped")
    lists.setCurrentWidget(window.desk.history)
    shown = window.desk.history.findChild(QListView)
    assert isinstance(shown, QListView)
    newest = shown.model().index(shown.model().rowCount() - 1, 0)
    assert shown.model().rowCount() == 60
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualRect(newest).center()))
