"""A name labelled anywhere in the project is known everywhere in it, and again after it was closed and opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.windows import WAIT, marked, open_paths, point, press
from ui.window import Window

KEY = Qt.Key
TEXTS = {"a": "في روسيا اليوم.\n", "b": "ردّ لروسيا.\n"}


@pytest.fixture
def two(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """Two texts, the first of which names Russia plainly and is labelled."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    open_paths(qtbot, window, folder)
    point(window, TEXTS["a"].index("روسيا"))
    press(window, KEY.Key_4)
    return window


def label_the_other(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        press(window, KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    point(window, TEXTS["b"].index("لروسيا"))
    press(window, KEY.Key_4)


def test_what_is_labelled_in_one_document_is_known_in_the_next(qtbot: QtBot, two: Window) -> None:
    label_the_other(qtbot, two)
    assert marked(two) == [("GPE", "روسيا")]


def test_what_was_labelled_before_is_known_after_opening_again(qtbot: QtBot, two: Window) -> None:
    project = two.bridge.project
    assert project is not None
    two.run_action("file.close")
    assert not two.labelling.known.knows("روسيا")
    open_paths(qtbot, two, project.path)
    qtbot.waitUntil(lambda: two.labelling.known.knows("روسيا", "entity"), timeout=WAIT)
    label_the_other(qtbot, two)
    assert marked(two) == [("GPE", "روسيا")]


def test_an_edit_that_comes_while_the_project_is_being_read_counts_once(qtbot: QtBot, two: Window) -> None:
    two.furniture.moving.knowing.read()
    point(two, TEXTS["a"].index("اليوم"))
    press(two, KEY.Key_6)
    qtbot.waitUntil(lambda: not two.bridge.tasks.running(), timeout=WAIT)
    assert two.labelling.known.knows("اليوم", "entity")
    press(two, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not two.labelling.known.knows("اليوم", "entity")
