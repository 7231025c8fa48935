"""Closing waits for a big JSONL only when the user wants to wait; the labels are kept either way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation.edits import add_span
from corpus.project import open_project
from tests.ui.windows import WAIT
from ui.dialogs.confirm import ConfirmDialog
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def answer(*, is_yes: bool) -> None:
    """Press a button of the question as soon as it is asked."""

    def press() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, ConfirmDialog)
        (asked.act_button if is_yes else asked.back_button).click()

    QTimer.singleShot(0, press)


@pytest.mark.parametrize("is_yes", [True, False])
def test_a_big_file_is_asked_about_and_no_label_is_lost(
    qtbot: QtBot, desk: Window, tmp_path: Path, *, is_yes: bool
) -> None:
    project, document = desk.bridge.project, desk.bridge.document
    assert project is not None
    assert document is not None
    # About 67 MB of JSONL.
    (tmp_path / "big.txt").write_text("قال " * 1_050_000, encoding="utf-8")
    with qtbot.waitSignal(desk.bridge.documents_added, timeout=WAIT):
        desk.bridge.import_paths([tmp_path / "big.txt"])
    assert desk.bridge.do(add_span(document, desk.bridge.ids, [(0, 3)], "entity", "PER")) is not None
    answer(is_yes=is_yes)
    desk.furniture.commands.run("file.close")
    assert desk.bridge.project is None
    assert (project.jsonl_path.exists() and b'"PER"' in project.jsonl_path.read_bytes()) is is_yes
    again = open_project(project.path)
    assert [span.label for span in again.session.open(document.id).spans] == ["PER"]
    again.close()
