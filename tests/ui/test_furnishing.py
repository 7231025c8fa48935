"""The text can be labelled before anything stands around it; what comes then leaves it where it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.architecture import sources
from tests.ui.windows import WAIT, drag, marked, open_paths, opened, press
from ui.settings import SAMPLE
from ui.window import Window

TEXT = "زار محمد القاهرة أمس.\nثم عاد.\n"
EARLY = """
import sys
import ui.app
from ui import later
late = ("regex", "html", "tempfile", "ui.panels.", "ui.dialogs.", "ui.models.", "ui.furniture", "ui.wording")
print([name for name in sys.modules if name.startswith(late) and name not in later.waiting()])
"""


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> Generator[Window]:
    """A window on one text, at the moment of its first paint."""
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    with opened(tmp_path, is_furnished=False) as window:
        open_paths(qtbot, window, tmp_path / "news.txt")
        yield window


def test_what_the_first_label_does_not_need_is_not_loaded() -> None:
    told = subprocess.run([sys.executable, "-c", EARLY], cwd=sources.ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_label_does_not_wait_for_the_furniture(bare: Window) -> None:
    drag(bare, 4, 8)
    press(bare, Qt.Key.Key_1)
    assert marked(bare) == [("PER", "محمد")]
    assert not bare.is_furnished
    bare.furnish()
    assert bare.furniture.spans.rowCount() == 1
    assert bare.furniture.history.rowCount() == 1


def place(window: Window) -> tuple[QPoint, int]:
    """Where the text begins, and how wide it is."""
    QApplication.sendPostedEvents()
    view = window.desk.view
    return view.mapTo(window, QPoint(0, 0)), view.width()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_text_stays_where_it_is_when_the_rest_comes(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    with opened(tmp_path, language) as first:
        open_paths(qtbot, first, tmp_path / "news.txt")
    with opened(tmp_path, language, is_furnished=False) as again:
        open_paths(qtbot, again, tmp_path / "news.txt")
        again.resize(1280, 800)
        before = place(again)
        again.furnish()
        assert place(again) == before


def test_a_key_that_asks_for_what_is_not_there_yet_is_heard(bare: Window) -> None:
    drag(bare, 4, 8)
    press(bare, Qt.Key.Key_1)
    press(bare, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bare.is_furnished
    assert marked(bare) == []


def test_the_rest_comes_by_itself_after_the_first_paint(qtbot: QtBot, bare: Window) -> None:
    bare.furnish_soon()
    bare.desk.view.viewport().update()
    qtbot.waitUntil(lambda: bare.is_furnished, timeout=WAIT)
    assert bare.furniture.documents.rowCount() == 1


def test_a_message_said_early_is_shown_when_there_is_a_place_for_it(bare: Window, tmp_path: Path) -> None:
    bare.bridge.open_paths([tmp_path / "gone.txt"])
    bare.furnish()
    shown = bare.furniture.message_bar.shown
    assert shown is not None
    assert "gone.txt" in shown.sentence


def test_the_sample_that_was_opened_before_is_opened_where_it_lies(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    place, known = Path(), ""
    for _ in range(3):
        with opened(tmp_path) as window:
            with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
                window.open_sample()
            assert window.bridge.project is not None
            place, known = window.bridge.project.path, window.settings.get(SAMPLE)
            assert window.furniture.documents.rowCount() == 6
    assert known == str(place)
    place.unlink()
    with opened(tmp_path) as window:
        with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
            window.open_sample()
        assert window.bridge.project is not None
        assert window.bridge.project.path == place
