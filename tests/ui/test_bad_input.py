"""What goes wrong reaches the user through one door, naming file and reason; the rest goes on, nothing is harmed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation import edits
from corpus.errors import ReadProblem, Reason
from corpus.formats.native_jsonl.writing import to_line
from corpus.project import create_project, open_project
from corpus.store.sqlite.store import SqliteStore
from tests.corpus.documents import TEXT, labelled, record
from ui import wording
from ui.bridge import Bridge
from ui.messages import Failure, Messages, Severity
from ui.tasks import Tasks

WAIT = 20_000
GOOD = to_line(labelled("good"))


@pytest.fixture
def told() -> list[Failure]:
    return []


@pytest.fixture
def bridge(qapp: QApplication, told: list[Failure]) -> Generator[Bridge]:
    assert qapp is not None
    messages = Messages()
    messages.told.connect(told.append)
    made = Bridge(Tasks(), messages, maker=lambda: "a1")
    messages.setParent(made)
    made.tasks.setParent(made)
    yield made
    made.close()


def is_quiet(bridge: Bridge) -> bool:
    return not bridge.tasks.running()


def line(**changed: object) -> bytes:
    """A line of a sound document with other values."""
    return json.dumps({**json.loads(to_line(labelled("bad"))), **changed}).encode() + b"\n"


class Bad(NamedTuple):
    """A bad file, and what its message must name beside the file."""

    name: str
    content: bytes
    line: int = 0


FILES = (
    Bad("empty.txt", b""),
    Bad("binary.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4),
    Bad("cut.txt", (TEXT * 9).encode()[:400] + b"\xfe\xff" + (TEXT * 9).encode()[400:]),
    Bad("malformed.jsonl", GOOD + b'{"text": "a"\n', 2),
    Bad("past.jsonl", GOOD + line(text=TEXT[:50], meta={}), 2),
    Bad("twice.jsonl", GOOD + GOOD, 2),
    Bad("lone.jsonl", GOOD + b'{"text": "a\\ud83d"}\n', 2),
    Bad("nothing.jsonl", GOOD + line(text=""), 2),
)


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_bad_file_is_named_with_its_line_and_the_good_one_beside_it_opens(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path, bad: Bad
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / bad.name).write_bytes(bad.content)
    (folder / "z.txt").write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([folder])
    qtbot.waitUntil(lambda: is_quiet(bridge), timeout=WAIT)
    assert bridge.project is not None
    assert bridge.project.store.count() == 1 + bad.name.endswith(".jsonl")
    (only,) = told
    assert only.severity is Severity.WARNING
    assert bad.name in only.details
    assert not bad.line or str(bad.line) in only.details
    assert (folder / bad.name).read_bytes() == bad.content


def test_a_folder_without_text_is_said_to_be_one(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG")
    bridge.open_paths([tmp_path / "in"])
    qtbot.waitUntil(lambda: bool(told) and is_quiet(bridge), timeout=WAIT)
    assert told[0].details == wording.problem(ReadProblem(Reason.NO_TEXT_INSIDE, tmp_path / "in"))


def test_a_text_with_nul_and_controls_is_shown_as_it_is(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    text = "قبل\x00بعد \x1b[31m\x07 \u202eعكس\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([tmp_path / "a.txt"])
    assert bridge.document is not None
    assert bridge.document.text == text


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def halved(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("spoil", [newer, halved])
def test_a_project_that_cannot_be_opened_is_left_as_it_is(
    bridge: Bridge, told: list[Failure], tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "P.tawsim"
    create_project(path).close()
    spoil(path)
    before = path.read_bytes()
    bridge.open_paths([path])
    assert bridge.project is None
    assert [one.severity for one in told] == [Severity.ERROR]
    assert "P.tawsim" in told[0].sentence + told[0].details
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["P.tawsim"]


def test_a_damaged_document_is_told_and_the_others_open(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path
) -> None:
    path = tmp_path / "P.tawsim"
    project = create_project(path)
    project.store.add([record("a"), record("b")], maker="", at=0)
    project.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE document SET sha256 = 'x' WHERE id = 'b'")
    connection.commit()
    connection.close()
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([path])
    bridge.open_document("b")
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told[0].severity is Severity.ERROR
    assert bridge.document is not None
    assert bridge.document.id == "a"


def test_a_full_disk_refuses_the_edit_in_words_and_the_next_one_is_kept(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: is_quiet(bridge), timeout=WAIT)
    project, document = bridge.project, bridge.document
    assert project is not None
    assert document is not None
    store = project.store
    assert isinstance(store, SqliteStore)
    pages = store._database.row("PRAGMA page_count")
    assert pages is not None
    # As full as the file is now, so full is the disk.
    store._database.run(f"PRAGMA max_page_count = {pages[0]!r}")
    assert bridge.do(edits.set_note(document, "طويل " * 20_000)) is None
    assert [one.severity for one in told] == [Severity.ERROR]
    assert document.note == ""
    store._database.run("PRAGMA max_page_count = 1000000")
    assert bridge.do(edits.set_note(document, "قصير")) is not None
    assert document.note == "قصير"


def test_a_folder_that_cannot_be_written_sends_the_project_elsewhere_and_says_so(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text(TEXT, encoding="utf-8")
    documents = tmp_path / "documents"
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(documents))
    # The superuser may write where a mode forbids it; what the system answers is asked of one function.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed or not mode & os.W_OK)
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([closed / "a.txt"])
    assert bridge.project is not None
    assert bridge.project.path.is_relative_to(documents)
    assert [one.name for one in closed.iterdir()] == ["a.txt"]
    assert str(documents) in told[0].sentence


def test_what_is_dropped_again_is_not_brought_in_twice_and_it_is_said(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path
) -> None:
    texts = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in texts:
        path.write_text(f"{path.stem} {TEXT}", encoding="utf-8")
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths(texts)
    qtbot.waitUntil(lambda: is_quiet(bridge), timeout=WAIT)
    bridge.open_paths(texts)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert bridge.project is not None
    assert bridge.project.store.count() == 2
    assert [one.severity for one in told] == [Severity.NOTE]
    assert "2" in told[0].sentence


def test_at_rest_the_file_alone_holds_every_edit(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: is_quiet(bridge), timeout=WAIT)
    assert bridge.document is not None
    assert bridge.do(edits.set_note(bridge.document, "مهم")) is not None
    bridge.rest.tidy()
    qtbot.waitUntil(lambda: is_quiet(bridge), timeout=WAIT)
    copy = open_project(Path(shutil.copy(tmp_path / "a.tawsim", tmp_path / "copy.tawsim")), read_only=True)
    assert copy.session.open(bridge.document.id).note == "مهم"
    copy.close()


def test_a_big_jsonl_is_asked_about_before_closing_and_may_be_left(
    qtbot: QtBot, bridge: Bridge, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: is_quiet(bridge), timeout=WAIT)
    assert not bridge.saver.must_ask()
    # About 67 MB of JSONL.
    (tmp_path / "b.txt").write_text("قال " * 1_050_000, encoding="utf-8")
    with qtbot.waitSignal(bridge.documents_added, timeout=WAIT):
        bridge.import_paths([tmp_path / "b.txt"])
    assert bridge.saver.must_ask()
    bridge.close(writes=False)
    assert not (tmp_path / "a.jsonl").exists()
    with qtbot.waitSignal(bridge.document_opened, timeout=WAIT):
        bridge.open_paths([tmp_path / "a.tawsim"])
    assert bridge.saver.must_ask()
    bridge.close(writes=False)


def test_the_one_file_that_was_refused_is_said_outright(
    qtbot: QtBot, bridge: Bridge, told: list[Failure], tmp_path: Path
) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00")
    bridge.open_paths([tmp_path / "picture.txt"])
    qtbot.waitUntil(lambda: bool(told) and is_quiet(bridge), timeout=WAIT)
    assert told[0].sentence.startswith("\u2068picture.txt\u2069 is not a text file.")
