"""The main job on a real article: opened, labelled by mouse and keys, and the JSONL lies beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotation.change import Kind
from tests.ui.windows import WAIT, drag, open_paths, opened, press
from ui.window import Window

KEYS = {"PER": Qt.Key.Key_1, "ORG": Qt.Key.Key_2, "LOC": Qt.Key.Key_3, "QUOTE": Qt.Key.Key_Q}
Place = tuple[int, int, str, str]


def gold(folder: Path) -> list[Place]:
    """The spans that the article's own gold file names: start, end, layer, label."""
    told = json.loads((folder / "alaska_summit.gold.jsonl").read_text(encoding="utf-8"))
    return sorted((one["start"], one["end"], one["layer"], one["label"]) for one in told["spans"])


def standing(window: Window) -> list[Place]:
    """The spans of the open document in the same shape."""
    document = window.bridge.document
    assert document is not None
    return sorted((one.start, one.end, one.layer, one.label) for one in document.spans.ordered())


def label_by_key(window: Window, place: Place) -> None:
    """Select, then press the label's key."""
    drag(window, place[0], place[1])
    press(window, KEYS[place[3]])


def label_by_click(window: Window, place: Place) -> None:
    """Select, then click the label."""
    drag(window, place[0], place[1])
    button = window.desk.labels.button(place[2], place[3])
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def label_from_hand(window: Window, place: Place) -> None:
    """Take the label in hand, then drag; put it down again."""
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Escape)
    button = window.desk.labels.button(place[2], place[3])
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.labelling.in_hand == (place[2], place[3])
    drag(window, place[0], place[1])
    press(window, Qt.Key.Key_Escape)


WAYS = (label_by_key, label_by_key, label_by_click, label_from_hand)


def test_the_article_is_labelled_by_hand_until_it_equals_the_gold(
    qtbot: QtBot, test_data: Path, tmp_path: Path
) -> None:
    article = tmp_path / "alaska_summit.txt"
    shutil.copy(test_data / "news" / "alaska_summit.txt", article)
    wanted = gold(test_data / "news")
    with opened(tmp_path) as window:
        open_paths(qtbot, window, article)
        for number, place in enumerate(wanted):
            before = standing(window)
            WAYS[number % len(WAYS)](window, place)
            assert standing(window) == sorted([*before, place])
        assert standing(window) == wanted
        with qtbot.waitSignal(window.bridge.saver.saved, timeout=WAIT):
            press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        history = window.bridge.history
        assert history is not None
        assert len(history.steps()) == len(wanted)
        document = window.bridge.document
        assert document is not None
        document_id = document.id
    accept(test_data, tmp_path / "alaska_summit.jsonl", article, document_id)
    # One whole file when closed: nothing else of the project's lies about.
    assert sorted(path.suffixes for path in tmp_path.glob("alaska_summit*")) == [
        [".jsonl"],
        [".scheme", ".json"],
        [".tawsim"],
        [".txt"],
    ]
    with opened(tmp_path) as window:
        open_paths(qtbot, window, article)
        assert standing(window) == wanted
        for _ in wanted:
            change = window.bridge.undo()
            assert change is not None
            assert change.kind is Kind.UNDO
        assert standing(window) == []


def accept(test_data: Path, file: Path, article: Path, document_id: str) -> None:
    """The consumers' own check finds nothing wrong; the text it compares with was read by nobody of ours."""
    texts = file.with_name("texts.json")
    with article.open(encoding="utf-8", newline="") as original:
        texts.write_text(json.dumps({"id": document_id, "text": original.read()}) + "\n", encoding="utf-8")
    check = test_data.parent / "consumers" / "check_native.py"
    ran = subprocess.run(
        [sys.executable, check, file, "--tiles", "--texts", texts], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
