"""The whole way without a mouse: fifty names labelled, five quotations linked, three steps back, the next text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotation.ranges import Range
from annotation.span import Span
from tests.annotation.speakers import ARTICLE
from tests.bench.worker import Wanted, Worker
from tests.stories.test_label_an_article import KEYS
from tests.ui.windows import WAIT, open_paths, opened
from ui.window import Window

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NAMES, LINKS, BACK = 50, 5, 3
SHORT = 8


def gold(test_data: Path, labels: set[str]) -> list[Wanted]:
    """The article's spans of these labels, in order, with their keys."""
    told = json.loads((test_data / "news" / "alaska_summit.gold.jsonl").read_text(encoding="utf-8"))
    spans = [one for one in told["spans"] if one["label"] in labels]
    return sorted(Wanted(Range(one["start"], one["end"]), KEYS[one["label"]]) for one in spans)


def spans(window: Window) -> list[Span]:
    """What is labelled in the open document, in order."""
    assert window.bridge.document is not None
    return list(window.bridge.document.spans.ordered())


def links(window: Window) -> list[tuple[str, str]]:
    """Each link of the open document: its name, and the words it leads to."""
    assert window.bridge.document is not None
    words = {one.id: one.surface for one in spans(window)}
    return [(one.label, words[one.child]) for one in window.bridge.document.relations()]


def link_speaker(window: Window, worker: Worker, quote: Wanted, speaker: str) -> None:
    """With the quotation just labelled: number the candidates, press the speaker's digit."""
    worker.label(quote)
    worker.press(KEY.Key_L)
    choice = window.furniture.linking.choice
    assert choice is not None
    numbered = [window.desk.view.text()[one.start : one.end] for one in choice.offers]
    worker.press(Qt.Key(KEY.Key_1 + numbered.index(speaker)))


def test_open_label_link_undo_and_go_on(qtbot: QtBot, test_data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    shutil.copy(test_data / "news" / "alaska_summit.txt", folder / "a.txt")
    (folder / "b.txt").write_text("زار محمد القاهرة.\n", encoding="utf-8")
    named = [one for one in gold(test_data, {"QUOTE"}) if ARTICLE[one.place.start] is not None]
    with opened(tmp_path) as window:
        open_paths(qtbot, window, folder)
        worker = Worker(window)
        worker.without_mouse()
        text = window.desk.view.text()
        wanted = gold(test_data, {"PER", "LOC", "ORG"})[:NAMES]
        for one in wanted:
            worker.label(one)
        assert [one.ranges[0] for one in spans(window)] == [one.place for one in wanted]
        short = [one for one in named if text[slice(*one.place)].count(" ") < SHORT][:LINKS]
        for quote in short:
            link_speaker(window, worker, quote, str(ARTICLE[quote.place.start]))
        assert links(window) == [("SPEAKER", ARTICLE[one.place.start]) for one in short]
        assert len(short) == LINKS
        for _ in range(BACK):
            worker.press(KEY.Key_Z, CTRL)
        assert len(links(window)) + len(spans(window)) == 2 * LINKS + NAMES - BACK
        with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
            worker.press(KEY.Key_PageDown, CTRL)
        assert window.desk.view.text() == "زار محمد القاهرة.\n"
        assert (worker.counter.presses, worker.counter.drags, worker.counter.notches) == (0, 0, 0)
        print(f"{worker.counter.keys} keys")
