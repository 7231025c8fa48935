"""The history list follows the newest step, at once when it is seen and later when it is not, and leads back to any."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from annotation import edits
from annotation.scheme_edits import rename_label
from corpus import aside, relabel
from tests.ui.windows import WAIT, marked, open_paths
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("is_seen", [True, False])
def test_the_newest_step_is_in_sight(qtbot: QtBot, window: Window, tmp_path: Path, *, is_seen: bool) -> None:
    (tmp_path / "a.txt").write_text("قال بوتين في موسكو", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "a.txt")
    document = window.bridge.document
    assert document is not None
    lists = window.desk.side.lists
    lists.setCurrentWidget(window.desk.history if is_seen else window.desk.spans)
    for step in range(60):
        window.furniture.commands.run("state.flagged" if step % 2 else "state.skipped")
    lists.setCurrentWidget(window.desk.history)
    shown = window.desk.history.findChild(QListView)
    assert isinstance(shown, QListView)
    newest = shown.model().index(shown.model().rowCount() - 1, 0)
    assert shown.model().rowCount() == 60
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualRect(newest).center()))


@pytest.fixture
def worked(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A label, a note, the label renamed in the scheme, and another note: four steps."""
    (tmp_path / "a.txt").write_text("قال بوتين في موسكو", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "a.txt")
    bridge, document = window.bridge, window.bridge.document
    assert document is not None
    bridge.do(edits.add_span(document, bridge.ids, [(4, 9)], "entity", "PER"))
    bridge.do(edits.set_note(document, "one"))
    renamed = rename_label(window.scheme, "entity", "PER", "HUMAN")
    with qtbot.waitSignal(bridge.changed, timeout=WAIT):
        make = aside.by(partial(relabel.relabel, before=window.scheme, revision=renamed))
        bridge.do_beside(make, lambda _change: None, "Renaming")
    bridge.do(edits.set_note(document, "two"))
    assert window.furniture.history.done == 4
    return window


def jump(qtbot: QtBot, window: Window, line: int, goal: int) -> None:
    shown = window.desk.history.findChild(QListView)
    assert isinstance(shown, QListView)
    shown.activated.emit(shown.model().index(line, 0))
    qtbot.waitUntil(lambda: window.furniture.history.done == goal and not window.bridge.holding.is_held, timeout=WAIT)


def test_a_jump_leads_back_past_a_change_of_the_scheme_and_forward_again(qtbot: QtBot, worked: Window) -> None:
    jump(qtbot, worked, 0, 0)
    assert marked(worked) == []
    assert worked.scheme.label("entity", "HUMAN") is None
    jump(qtbot, worked, 3, 4)
    assert marked(worked) == [("HUMAN", "بوتين")]
    assert worked.bridge.document is not None
    assert worked.bridge.document.note == "two"


def test_whoever_does_something_else_on_the_way_ends_it(qtbot: QtBot, worked: Window) -> None:
    bridge, document = worked.bridge, worked.bridge.document
    assert document is not None
    worked.furniture.retracing.go_to(0)
    assert worked.furniture.history.done == 3
    assert bridge.do(edits.set_note(document, "three")) is not None
    qtbot.wait(50)
    assert document.note == "three"
    assert worked.furniture.history.done == 4
