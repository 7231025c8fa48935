"""The bridge: what is asked of it happens or is said, what happened is told, and nothing is ever unsaved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation import edits
from annotation.change import State
from corpus.errors import ReadProblem, Reason
from corpus.formats.format import ImportOptions
from corpus.importing import Taking
from corpus.project import open_project
from ui.bridge import Bridge
from ui.messages import Failure, Messages, Severity
from ui.models.documents import query_of
from ui.tasks import Tasks

WAIT = 20_000


@pytest.fixture
def told() -> list[Failure]:
    return []


@pytest.fixture
def bridge(qapp: QApplication, told: list[Failure]) -> Bridge:
    assert qapp is not None
    messages = Messages()
    messages.told.connect(told.append)
    made = Bridge(Tasks(), messages, maker=lambda: "a1")
    # The signals' sender must live as long as who listens.
    messages.setParent(made)
    made.tasks.setParent(made)
    return made


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("a", "b", "c", "d"):
        (folder / f"{name}.txt").write_text(f"نص {name} قصير", encoding="utf-8")
    return folder


def show(qtbot: QtBot, bridge: Bridge, *paths: Path) -> None:
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths(paths)


def label(bridge: Bridge) -> None:
    assert bridge.document is not None
    assert bridge.do(edits.add_span(bridge.document, bridge.ids, [(0, 2)], "entity", "PER", maker=bridge.maker))


def test_a_text_gets_its_project_beside_it(qtbot: QtBot, bridge: Bridge, texts: Path) -> None:
    show(qtbot, bridge, texts / "a.txt")
    assert bridge.project is not None
    assert bridge.project.path == texts / "a.tawsim"
    assert bridge.document is not None
    assert bridge.document.text == "نص a قصير"
    bridge.close()
    show(qtbot, bridge, texts / "a.txt")
    assert bridge.project.store.count() == 1
    bridge.close()


def test_an_edit_is_kept_at_once_and_written_out_after_a_pause(qtbot: QtBot, bridge: Bridge, texts: Path) -> None:
    show(qtbot, bridge, texts)
    assert bridge.project is not None
    assert bridge.document is not None
    changes: list[object] = []
    bridge.changed.connect(changes.append)
    label(bridge)
    assert len(changes) == 1
    reader = bridge.project.reader()
    assert reader.row(bridge.document.id).spans == 1
    reader.close()
    with qtbot.waitSignal(bridge.saver.saved, timeout=WAIT):
        pass
    lines = [json.loads(line) for line in (texts / "texts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [len(line["spans"]) for line in lines] == [1, 0, 0, 0]
    assert [one["maker"] for one in lines[0]["spans"]] == ["a1"]
    bridge.close()


def test_closing_writes_what_the_pause_had_not(qtbot: QtBot, bridge: Bridge, texts: Path) -> None:
    show(qtbot, bridge, texts)
    label(bridge)
    bridge.close()
    first = json.loads((texts / "texts.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert len(first["spans"]) == 1
    assert {path.name for path in texts.iterdir() if path.suffix != ".txt"} == {
        "texts.jsonl",
        "texts.scheme.json",
        "texts.tawsim",
    }


def test_it_opens_where_one_left(qtbot: QtBot, bridge: Bridge, texts: Path) -> None:
    show(qtbot, bridge, texts)
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.next_document()
    bridge.close()
    show(qtbot, bridge, texts)
    assert bridge.document is not None
    assert bridge.document.text == "نص b قصير"
    bridge.close()


def test_next_and_previous_keep_to_the_filter(qtbot: QtBot, bridge: Bridge, texts: Path) -> None:
    show(qtbot, bridge, texts)
    assert bridge.project is not None
    for row in bridge.project.store.documents()[::3]:
        with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
            bridge.open_document(row.id)
        bridge.set_state(State.DONE)
    bridge.query = query_of(State.DONE, "")
    assert not bridge.next_document()
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        assert bridge.previous_document()
    assert bridge.document is not None
    assert bridge.document.text == "نص a قصير"
    assert not bridge.previous_document()
    bridge.close()


def test_a_strangers_jsonl_is_left_alone_and_said_once(
    qtbot: QtBot, bridge: Bridge, texts: Path, told: list[Failure]
) -> None:
    mine = texts / "texts.jsonl"
    mine.write_text("my own notes\n", encoding="utf-8")
    show(qtbot, bridge, texts / "a.txt", texts / "b.txt")
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    for _ in range(2):
        bridge.saver.save()
        qtbot.waitUntil(lambda: not bridge.saver.is_saving, timeout=WAIT)
    assert [one.severity for one in told] == [Severity.ERROR]
    assert mine.read_text(encoding="utf-8") == "my own notes\n"
    asked: list[Path] = []
    bridge.saver.strangers_file_found.connect(asked.append)
    bridge.save_now()
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT)
    with qtbot.waitSignal(bridge.saver.saved, timeout=WAIT):
        bridge.saver.save(force=True)
    assert mine.read_text(encoding="utf-8").startswith('{"id":')
    bridge.close()


def test_a_guessed_encoding_is_asked_for_and_then_used(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("قال الرئيس إن الاتفاق بات قريبا جدا بين البلدين".encode("cp1256"))
    doubts: list[ReadProblem] = []
    bridge.encoding_doubted.connect(doubts.append)
    bridge.open_paths([old])
    qtbot.waitUntil(lambda: bool(doubts), timeout=WAIT)
    assert doubts[0].reason is Reason.ENCODING_GUESSED
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.import_paths([old], Taking(ImportOptions(encoding="cp1256")))
    assert bridge.document is not None
    assert bridge.document.text.startswith("قال الرئيس")
    bridge.close()


def test_bad_files_are_told_and_good_ones_opened(
    qtbot: QtBot, bridge: Bridge, texts: Path, told: list[Failure]
) -> None:
    (texts / "empty.txt").write_bytes(b"")
    (texts / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    show(qtbot, bridge, texts)
    assert bridge.project is not None
    assert bridge.project.store.count() == 4
    assert len(told) == 1
    assert "empty.txt" in told[0].details
    assert "picture.txt" in told[0].details
    bridge.close()


def test_a_file_that_is_no_project_is_refused_in_words(bridge: Bridge, tmp_path: Path, told: list[Failure]) -> None:
    false = tmp_path / "false.tawsim"
    false.write_text("not a project", encoding="utf-8")
    bridge.open_paths([false])
    assert bridge.project is None
    assert [one.severity for one in told] == [Severity.ERROR]
    assert false.read_text(encoding="utf-8") == "not a project"


def test_a_project_in_use_is_shown_read_only(qtbot: QtBot, bridge: Bridge, texts: Path, told: list[Failure]) -> None:
    show(qtbot, bridge, texts)
    bridge.close()
    other = open_project(texts / "texts.tawsim")
    show(qtbot, bridge, texts)
    assert not bridge.may_write
    assert [one.severity for one in told] == [Severity.WARNING]
    assert bridge.set_state(State.DONE) is None
    bridge.close()
    other.close()
