"""Quotations linked to who says them, without a mouse: numbered, undone, kept, and read by others as meant."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotation.span import Span
from tests.annotation.speakers import ARTICLE
from tests.ui.windows import WAIT, open_paths, opened, press
from ui.window import Window

FIRST = 3
BAR = 0.8
CONTROL = Qt.KeyboardModifier.ControlModifier


def _quotes(window: Window) -> list[Span]:
    assert window.bridge.document is not None
    return [one for one in window.bridge.document.spans.ordered() if one.label == "QUOTE"]


def _go_to(window: Window, quote: Span) -> None:
    """Key by key to the next span, until the quotation is chosen."""
    for _ in range(200):
        if window.desk.view.chosen() == quote.id:
            return
        press(window, Qt.Key.Key_BracketRight)
    raise AssertionError(f"never came to {quote.surface}")


def _numbered(window: Window) -> list[str]:
    """The words that bear a number, from 1."""
    choice = window.furniture.linking.choice
    return [window.desk.view.text()[one.start : one.end] for one in choice.offers] if choice is not None else []


def _standing(window: Window) -> list[tuple[str, str, str]]:
    assert window.bridge.document is not None
    return sorted((one.label, one.head, one.child) for one in window.bridge.document.relations())


def test_the_articles_named_speakers_bear_one_of_the_first_three_numbers(
    qtbot: QtBot, test_data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "given" / "article.jsonl"
    file.parent.mkdir()
    shutil.copy(test_data / "news" / "alaska_summit.gold.jsonl", file)
    with opened(tmp_path) as window:
        open_paths(qtbot, window, file.parent)
        quotes = _quotes(window)
        assert [one.start for one in quotes] == list(ARTICLE)
        hits, named = 0, 0
        for quote in quotes:
            speaker = ARTICLE[quote.start]
            window.labelling.show(quote.id)
            press(window, Qt.Key.Key_L)
            numbered = _numbered(window)
            press(window, Qt.Key.Key_Escape)
            if speaker is not None:
                place = numbered.index(speaker) + 1 if speaker in numbered else 0
                print(f"{quote.start}: {speaker} is number {place or 'none'}")
                named += 1
                hits += 0 < place <= FIRST
        print(f"{hits} of {named} named speakers among the first {FIRST}")
        assert named == sum(one is not None for one in ARTICLE.values())
        assert hits / named >= BAR


def test_five_quotations_are_linked_by_keys_kept_and_exact_in_the_jsonl(
    qtbot: QtBot, test_data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "given" / "article.jsonl"
    file.parent.mkdir()
    shutil.copy(test_data / "news" / "alaska_summit.gold.jsonl", file)
    with opened(tmp_path) as window:
        open_paths(qtbot, window, file.parent)
        wanted: list[tuple[str, str, str]] = []
        speakers = [(one, ARTICLE[one.start]) for one in _quotes(window) if ARTICLE[one.start] is not None]
        for quote, speaker in speakers[:5]:
            _go_to(window, quote)
            press(window, Qt.Key.Key_L)
            number = _numbered(window).index(str(speaker))
            press(window, Qt.Key(Qt.Key.Key_1 + number))
            (made,) = set(_standing(window)) - set(wanted)
            wanted.append(made)
            assert made[:2] == ("SPEAKER", quote.id)
            assert window.bridge.document is not None
            child = window.bridge.document.spans.get(made[2])
            assert child is not None
            assert child.surface == speaker
        press(window, Qt.Key.Key_Z, CONTROL)
        assert _standing(window) == sorted(wanted[:4])
        press(window, Qt.Key.Key_Y, CONTROL)
        with qtbot.waitSignal(window.bridge.saver.saved, timeout=WAIT):
            press(window, Qt.Key.Key_S, CONTROL)
        assert window.bridge.project is not None
        kept = window.bridge.project.jsonl_path
    _accept(test_data, kept, wanted)
    with opened(tmp_path) as window:
        open_paths(qtbot, window, file.parent)
        assert _standing(window) == sorted(wanted)


def _accept(test_data: Path, file: Path, wanted: list[tuple[str, str, str]]) -> None:
    """The consumers' own check finds nothing wrong, and each relation names both of its spans."""
    written = json.loads(file.read_text("utf-8").splitlines()[0])
    spans = {one["id"]: one for one in written["spans"]}
    told = [(one["label"], one["head_span"]["id"], one["child_span"]["id"]) for one in written["relations"]]
    assert sorted(told) == sorted(wanted)
    for one in written["relations"]:
        for end in (one["head_span"], one["child_span"]):
            assert {key: spans[end["id"]][key] for key in end} == end
    check = test_data.parent / "consumers" / "check_native.py"
    ran = subprocess.run([sys.executable, check, file, "--tiles"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
