"""Letters up to three times as large in a window of 1280 by 800: nothing is cut off; what gives way says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.looks import cut_off
from tests.ui.windows import choose, drag, marked, open_paths, opened, press
from ui.marks import YieldingLabel
from ui.panels.labels import LabelButton
from ui.settings import POINT_SIZE, SCALE
from ui.theme import grown
from ui.window import Window

SIZE = (1280, 800)
TEXT = "قال محمد إن القاهرة جميلة.\n" * 3


def shown(qtbot: QtBot, window: Window, folder: Path, scale: float) -> None:
    choose(qtbot, window, SCALE, scale)
    path = folder / "نص.txt"
    path.write_text(TEXT, encoding="utf-8")
    window.resize(*SIZE)
    open_paths(qtbot, window, path)
    QTest.qWait(0)


def outside(window: Window) -> list[str]:
    """The controls that reach out of the window, those in a panel that scrolls left aside."""
    return [
        f"{type(one).__name__} {one.text()}"
        for one in window.findChildren(QAbstractButton)
        if one.isVisible()
        and not scrolls(one)
        and not window.rect().contains(one.rect().translated(one.mapTo(window, one.rect().topLeft())))
    ]


def scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("scale", [100.0, 200.0, 300.0])
def test_nothing_is_cut_off(qtbot: QtBot, tmp_path: Path, scale: float, language: str) -> None:
    with opened(tmp_path, language) as window:
        shown(qtbot, window, tmp_path, scale)
        assert (window.width(), window.height()) == SIZE
        assert outside(window) == []
        yielding = {one.text() for one in window.findChildren(YieldingLabel)}
        assert [words for words in cut_off(window) if words not in yielding] == []
        for button in window.findChildren(LabelButton):
            assert button.width() >= button.sizeHint().width()
            assert button.height() >= button.fontMetrics().height()


def test_one_can_still_label_with_everything_at_its_largest(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.settings.set(POINT_SIZE, 3 * POINT_SIZE.default)
        shown(qtbot, window, tmp_path, 300.0)
        start = TEXT.index("محمد")
        drag(window, start, start + 4)
        press(window, Qt.Key.Key_1)
        assert marked(window) == [("PER", "محمد")]


def test_rows_grow_with_the_letters_and_shrink_again(qtbot: QtBot, desk: Window) -> None:
    table = desk.desk.documents._table
    before = table.verticalHeader().defaultSectionSize()
    choose(qtbot, desk, SCALE, 200.0)
    assert table.verticalHeader().defaultSectionSize() == 2 * before == grown(before)
    choose(qtbot, desk, SCALE, 100.0)
    assert table.verticalHeader().defaultSectionSize() == before


def test_words_that_give_way_are_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = YieldingLabel()
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.say("كلام طويل لا يتسع له هذا المكان الضيق")
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == label.whole
    label.resize(900, 20)
    label.say(label.whole)
    assert label.text() == label.whole
    assert label.toolTip() == ""
