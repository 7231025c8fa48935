"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_paths, opened
from ui.window import Window

ARTICLE = "قال محمد إن القاهرة جميلة.\nوقالت ليلى: «الجو رائع اليوم».\n"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Generator[Window]:
    """A window with nothing open."""
    assert qapp is not None
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def desk(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A window with three short texts open, the first in sight."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in (("a", ARTICLE), ("b", "نص ثان قصير."), ("c", "نص ثالث أقصر.")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    open_paths(qtbot, window, folder)
    return window
