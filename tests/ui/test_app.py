"""Starting: the words of the command line, and the tour from beginning to end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.architecture import sources
from ui.app import Wanted, fit_on_screen, wanted
from ui.window import Window


def test_files_options_and_the_tour_are_told_apart() -> None:
    assert wanted([]) == Wanted()
    assert wanted(["a.txt", "b"]) == Wanted((Path("a.txt"), Path("b")))
    assert wanted(["--sample"]) == Wanted(is_sample=True)
    assert wanted(["--tour", "out"]) == Wanted(tour=Path("out"))
    assert wanted(["--", "--odd.txt"]) == Wanted((Path("--odd.txt"),))


@pytest.mark.parametrize("words", [["--nonsense"], ["--tour"]])
def test_a_word_it_does_not_know_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match="--"):
        wanted(words)


def test_the_tour_labels_the_sample_and_leaves_jsonl_and_picture(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "main", "--tour", str(tmp_path / "tour")],
        cwd=sources.ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stderr
    jsonl, picture = (Path(line) for line in told.stdout.splitlines())
    lines = [json.loads(line) for line in jsonl.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 6
    assert len(lines[0]["spans"]) == 18
    assert {span["layer"] for span in lines[0]["spans"]} == {"entity", "quote", "sentiment"}
    assert all(line["text"][one["start"] : one["end"]] == one["text"] for line in lines for one in line["spans"])
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1280, 820)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_window_is_no_larger_than_its_screen(window: Window) -> None:
    window.resize(20_000, 20_000)
    fit_on_screen(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() < room.height()
