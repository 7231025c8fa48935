"""Every name of a real article, each form once and everywhere: fewer presses than names, and exactly the gold."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.stories.test_label_an_article import KEYS, Place, gold, standing
from tests.ui.windows import WAIT, drag, open_paths, opened, press
from ui.window import Window

MOST_ACTS = 60
NAMES = {"PER", "LOC", "ORG"}
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def label_form(window: Window, places: list[Place]) -> int:
    """Drag over the first place that is not labelled, press the label's key, accept what is listed; how many acts."""
    left = [place for place in places if place not in standing(window)]
    if not left:
        return 0
    before = standing(window)
    drag(window, left[0][0], left[0][1])
    press(window, KEYS[left[0][3]], SHIFT)
    assert standing(window) == sorted([*before, left[0]])
    if not window.furniture.searching.panel.isVisible():
        return 2
    press(window, Qt.Key.Key_Return)
    return 3


def test_each_form_once_and_everywhere(qtbot: QtBot, test_data: Path, tmp_path: Path) -> None:
    article = tmp_path / "alaska_summit.txt"
    shutil.copy(test_data / "news" / "alaska_summit.txt", article)
    wanted = [place for place in gold(test_data / "news") if place[3] in NAMES]
    with opened(tmp_path) as window:
        open_paths(qtbot, window, article)
        text, project = window.desk.view.text(), window.bridge.project
        assert project is not None

        def written() -> bytes:
            with qtbot.waitSignal(window.bridge.saver.saved, timeout=WAIT):
                press(window, Qt.Key.Key_S, CTRL)
            return project.jsonl_path.read_bytes()

        untouched = written()
        forms = Counter((text[start:end], label) for start, end, _, label in wanted)
        acts = 0
        # The longer names first: in the lists of the shorter ones they stand without a tick.
        for form, label in sorted(forms, key=lambda one: -len(one[0])):
            acts += label_form(window, [one for one in wanted if (text[one[0] : one[1]], one[3]) == (form, label)])
        assert standing(window) == wanted
        assert (len(wanted), len(forms)) == (80, 22)
        assert acts <= MOST_ACTS
        assert written() != untouched
        while window.bridge.history is not None and window.bridge.history.undoable() is not None:
            press(window, Qt.Key.Key_Z, CTRL)
        assert standing(window) == []
        assert written() == untouched
