"""A change of thousands is made beside the window: meanwhile the document stands still, and then all of it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from annotation import edits
from annotation.change import Change, Edit, Kind
from annotation.document import Document
from corpus.project import open_project
from tests.ui.windows import WAIT, open_paths, press
from ui.messages import Failure
from ui.window import Window

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
# So many that the choice of all of them is shown in a turn of its own.
COUNT = 1_200


class Gate:
    """Lets a task get as far as building its edit, and no farther until it is opened."""

    def __init__(self) -> None:
        self.reached, self._opened = Event(), Event()

    def __call__(self, document: Document) -> Edit:
        """Relabel every span, once somebody opens."""
        self.reached.set()
        self._opened.wait(WAIT / 1000)
        return edits.relabel(document, [one.id for one in document.spans], "entity", "LOC")

    def open(self) -> None:
        """Let it go on."""
        self._opened.set()


@pytest.fixture
def full(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A text of twelve hundred words, each of them a person, and another text."""
    (tmp_path / "a.txt").write_text("كلمة " * COUNT, encoding="utf-8")
    (tmp_path / "b.txt").write_text("نص", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "a.txt", tmp_path / "b.txt")
    bridge = window.bridge

    def labelled(document: Document) -> Edit:
        words = (
            edits.add_span(document, bridge.ids, [(5 * place, 5 * place + 4)], "entity", "PER")
            for place in range(COUNT)
        )
        return edits.together(Kind.EVERYWHERE, words)

    with qtbot.waitSignal(bridge.changed, timeout=WAIT):
        bridge.do_many(COUNT, labelled)
    return window


def labels(window: Window) -> set[str]:
    document = window.bridge.document
    assert document is not None
    return {one.label for one in document.spans}


def begin(window: Window) -> Gate:
    gate = Gate()
    window.bridge.do_many(COUNT, gate)
    assert gate.reached.wait(WAIT / 1000)
    return gate


def told(window: Window) -> list[Failure]:
    heard: list[Failure] = []
    window.messages.told.connect(heard.append)
    return heard


def choose_all(window: Window) -> None:
    document = window.bridge.document
    assert document is not None
    window.desk.view.choose(document.spans.ordered()[7].id)
    window.furniture.commands.run("span.same_label")


def test_one_key_relabels_all_in_one_step_and_one_undo_takes_it_back(qtbot: QtBot, full: Window) -> None:
    choose_all(full)
    before = full.furniture.history.rowCount()
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        press(full, KEY.Key_3)
    assert labels(full) == {"LOC"}
    assert full.furniture.history.rowCount() == before + 1
    assert len(full.furniture.details.several.spans()) == COUNT
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        press(full, KEY.Key_Z, CTRL)
    assert labels(full) == {"PER"}
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        press(full, KEY.Key_Y, CTRL)
    assert labels(full) == {"LOC"}


def list_with_the_keys(window: Window) -> QTableView:
    window.desk.side.lists.setCurrentWidget(window.desk.spans)
    window.desk.spans.take_focus()
    table = window.desk.spans.findChild(QTableView)
    assert isinstance(table, QTableView)
    return table


def test_all_of_the_list_are_chosen_at_once_and_shown_right_after(qtbot: QtBot, full: Window) -> None:
    table, details = list_with_the_keys(full), full.furniture.details
    with (
        qtbot.waitSignal(full.desk.view.painted, timeout=WAIT),
        qtbot.waitSignal(details.many_chosen, timeout=WAIT) as told,
    ):
        table.selectAll()
        assert len(details.several.spans()) == COUNT
    assert told.args == [COUNT]
    # What the hand has marked in the list stays marked there as it is.
    assert len(table.selectionModel().selectedRows()) == COUNT
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        press(full, KEY.Key_3)
    qtbot.waitUntil(lambda: "1,200 chosen" in full.desk.spans.count_words, timeout=WAIT)
    assert len(details.several.spans()) == COUNT


def test_what_comes_before_the_choice_is_shown_means_all_of_it(qtbot: QtBot, full: Window) -> None:
    table = list_with_the_keys(full)
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        table.selectAll()
        full.furniture.commands.run("span.delete")
    assert labels(full) == set()
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        press(full, KEY.Key_Z, CTRL)
    with qtbot.waitSignal(full.desk.view.painted, timeout=WAIT):
        table.selectAll()
        full.desk.view.choose("")
    assert not full.furniture.details.several.are_many


def test_whoever_hears_of_it_finds_all_of_it_and_finds_it_kept(qtbot: QtBot, full: Window) -> None:
    seen: list[tuple[set[str], set[str]]] = []

    def look(change: Change) -> None:
        document, project = full.bridge.document, full.bridge.project
        assert document is not None
        assert project is not None
        kept = project.store.read(document.id).record.to_document()
        seen.append((labels(full), {one.label for one in kept.spans}))
        assert len(change.edits[document.id].after) == COUNT

    full.bridge.changed.connect(look)
    begin(full).open()
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    assert seen == [({"LOC"}, {"LOC"})]


def test_meanwhile_no_other_edit_is_taken_and_it_is_said(qtbot: QtBot, full: Window) -> None:
    heard, gate = told(full), begin(full)
    document = full.bridge.document
    assert document is not None
    latest = full.furniture.history.rowCount()
    assert full.bridge.do(edits.set_note(document, "meanwhile")) is None
    full.bridge.do_many(COUNT, gate)
    assert [one.sentence.startswith("One moment") for one in heard] == [True, True]
    assert (labels(full), document.note, full.furniture.history.rowCount()) == ({"PER"}, "", latest)
    with qtbot.waitSignal(full.bridge.changed, timeout=WAIT):
        gate.open()
    assert full.bridge.do(edits.set_note(document, "afterwards")) is not None


def test_meanwhile_the_text_is_painted_and_scrolled(qtbot: QtBot, full: Window) -> None:
    gate = begin(full)
    view = full.desk.view
    view.reveal(0, 0)
    with qtbot.waitSignal(view.painted, timeout=WAIT):
        view.roll(40)
    assert full.bridge.holding.is_held
    gate.open()
    qtbot.waitUntil(lambda: labels(full) == {"LOC"}, timeout=WAIT)


def test_an_undo_asked_for_meanwhile_comes_right_after_it(qtbot: QtBot, full: Window) -> None:
    gate, kinds = begin(full), list[Kind]()
    full.bridge.changed.connect(lambda change: kinds.append(change.kind))
    press(full, KEY.Key_Z, CTRL)
    assert kinds == []
    gate.open()
    qtbot.waitUntil(lambda: len(kinds) == 2, timeout=WAIT)
    assert kinds == [Kind.RELABEL, Kind.UNDO]
    assert labels(full) == {"PER"}


def test_another_document_waits_for_it(qtbot: QtBot, full: Window) -> None:
    gate, bridge = begin(full), full.bridge
    first = bridge.document
    assert first is not None
    bridge.next_document()
    assert bridge.document is first
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        gate.open()
    assert {one.label for one in first.spans} == {"LOC"}
    assert bridge.document is not first


def test_stopped_in_time_it_has_changed_nothing_and_undo_takes_back_nothing_else(qtbot: QtBot, full: Window) -> None:
    gate, bridge = begin(full), full.bridge
    document = bridge.document
    assert document is not None
    bridge.undo()
    (task,) = [one for one in bridge.tasks.running() if "spans" in one.title]
    task.cancel()
    with qtbot.waitSignal(task.ended, timeout=WAIT):
        gate.open()
    qtbot.waitUntil(lambda: not bridge.holding.is_held, timeout=WAIT)
    assert labels(full) == {"PER"}
    assert bridge.do(edits.set_note(document, "afterwards")) is not None
    assert len(document.spans) == COUNT


def closing(full: Window, _gate: Gate) -> None:
    full.bridge.close()


def leaving(full: Window, _gate: Gate) -> None:
    full.close()


@pytest.mark.parametrize("end", [closing, leaving])
def test_whoever_closes_waits_until_it_is_kept(full: Window, end: Callable[[Window, Gate], None]) -> None:
    project = full.bridge.project
    document = full.bridge.document
    assert project is not None
    assert document is not None
    gate = begin(full)
    gate.open()
    end(full, gate)
    assert full.bridge.project is None
    again = open_project(project.path, read_only=True)
    assert {one.label for one in again.session.open(document.id).spans} == {"LOC"}
    again.close()
    assert '"LOC"' in project.jsonl_path.read_text(encoding="utf-8")
    assert '"PER"' not in project.jsonl_path.read_text(encoding="utf-8")


def test_where_the_file_is_gone_nothing_is_shown_and_it_is_said(qtbot: QtBot, full: Window) -> None:
    project = full.bridge.project
    assert project is not None
    heard = told(full)
    project.path.rename(project.path.with_suffix(".away"))
    full.bridge.do_many(COUNT, Gate())
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    assert labels(full) == {"PER"}
    project.path.with_suffix(".away").rename(project.path)
    qtbot.waitUntil(lambda: not full.bridge.holding.is_held, timeout=WAIT)
