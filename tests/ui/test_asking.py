"""Which files are offered for opening, and that what others write opens in the window as any text does."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from corpus.finding import formats
from corpus.opening import PROJECT_SUFFIX
from tests.corpus.formats.foreign import READ_ONLY
from tests.ui.windows import open_paths
from ui.asking import ENDINGS
from ui.window import Window


def test_what_is_read_is_offered() -> None:
    assert set(ENDINGS) == {suffix for one in formats() for suffix in one.suffixes} | {PROJECT_SUFFIX}
    assert len(set(ENDINGS)) == len(ENDINGS)


@pytest.mark.parametrize(
    ("name", "beginning"), [("docx", "قالَ بوتين"), ("html", "قال\xa0بوتين"), ("xlsx", "قالَ بوتين")]
)
def test_files_of_an_office_open_as_texts_do(
    qtbot: QtBot, window: Window, tmp_path: Path, name: str, beginning: str
) -> None:
    suffix, make = READ_ONLY[name]
    path = tmp_path / f"خبر{suffix}"
    path.write_bytes(make())
    open_paths(qtbot, window, path)
    assert window.desk.view.text().startswith(beginning)
    assert window.settings.recent()[0] == path.with_suffix(PROJECT_SUFFIX)


def test_a_pdf_opens_with_its_warning(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(READ_ONLY["pdf"][1]())
    open_paths(qtbot, window, path)
    qtbot.waitUntil(lambda: window.furniture.message_bar.shown is not None)
    shown = window.furniture.message_bar.shown
    assert shown is not None
    assert "not its order" in shown.sentence
