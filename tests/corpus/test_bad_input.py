"""Bad input: a clear reason with file and line, the rest goes on, and nothing that was there is harmed."""

from __future__ import annotations

import errno
import json
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from corpus.errors import CorpusError, ProjectError, ReadProblem, Reason, WriteError
from corpus.files import Sink, write_atomically
from corpus.formats.native_jsonl.writing import to_line
from corpus.importing import ImportOptions, import_paths
from corpus.mirror import Mirror
from corpus.project import create_project, open_project
from corpus.store.memory import MemoryStore
from tests.corpus.documents import TEXT, labelled


def line(spoil: Callable[[dict[str, object]], object]) -> bytes:
    """A line of a sound document, spoiled."""
    plain = json.loads(to_line(labelled("bad")))
    spoil(plain)
    return json.dumps(plain).encode() + b"\n"


class Bad(NamedTuple):
    """A file that is bad, the reason that must be told, and on which line."""

    name: str
    content: bytes
    reason: Reason
    line: int = 0


LIMIT = 20_000
GOOD = to_line(labelled("good"))
CASES = (
    Bad("empty.txt", b"", Reason.IS_EMPTY),
    Bad("mark.txt", b"\xef\xbb\xbf", Reason.IS_EMPTY),
    Bad("binary.txt", random.Random(1).randbytes(5_000), Reason.IS_BINARY),
    Bad("scan.txt", b"%PDF-1.4\n1 0 obj", Reason.MALFORMED),
    Bad("rich.txt", b"{\\rtf1\\ansi", Reason.IS_BINARY),
    Bad("old.txt", "قال الرئيس في مؤتمر صحفي عقده أمس".encode("cp1256"), Reason.ENCODING_GUESSED),
    Bad("cut.txt", (TEXT * 9).encode()[:400] + b"\xfe\xff" + (TEXT * 9).encode()[400:], Reason.ENCODING_WRONG),
    Bad("long.txt", b"a" * (LIMIT + 1), Reason.LINE_TOO_LONG, 1),
    Bad("long2.txt", b"a\nb\n" + b"a" * (LIMIT + 100) + b"\nc", Reason.LINE_TOO_LONG, 3),
    Bad("report.docx", b"PK\x03\x04", Reason.MALFORMED),
    Bad("report.odt", b"PK\x03\x04", Reason.FORMAT_UNKNOWN),
    Bad("malformed.jsonl", GOOD + b'{"text": "a"\n', Reason.NOT_JSON, 2),
    Bad("past.jsonl", GOOD + line(lambda one: one.update(text=TEXT[:50], meta={})), Reason.SPAN_OUTSIDE, 2),
    Bad("twice.jsonl", GOOD + GOOD, Reason.DUPLICATE_ID, 2),
    Bad("lone.jsonl", GOOD + b'{"text": "a\\ud83d"}\n', Reason.LONE_SURROGATE, 2),
    Bad("no_text.jsonl", GOOD + line(lambda one: one.update(text="")), Reason.TEXT_EMPTY, 2),
    Bad("missing.jsonl", GOOD + line(lambda one: one.pop("text")), Reason.KEY_MISSING, 2),
    Bad("changed.jsonl", GOOD + line(lambda one: one.update(text=TEXT + " ")), Reason.TEXT_CHANGED, 2),
    Bad("long.jsonl", GOOD + b'{"text": "' + b"a" * LIMIT + b'"}\n' + GOOD, Reason.LINE_TOO_LONG, 2),
)
OPTIONS = ImportOptions(max_line=LIMIT)


@pytest.mark.parametrize("bad", CASES, ids=lambda bad: bad.name)
def test_a_bad_file_is_told_with_its_reason_and_the_rest_goes_on(tmp_path: Path, bad: Bad) -> None:
    (tmp_path / bad.name).write_bytes(bad.content)
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    store = MemoryStore()
    report = import_paths(store, [tmp_path / bad.name, tmp_path / "z.txt"], OPTIONS)
    told = [(one.reason, one.path, one.line) for one in report.problems]
    assert told[0] == (bad.reason, tmp_path / bad.name, bad.line)
    assert report.read == report.kept + report.refused
    assert report.kept == store.count() == 1 + bad.name.endswith(".jsonl")


def test_a_folder_without_text_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG")
    report = import_paths(MemoryStore(), [tmp_path / "in"])
    assert report.problems == (ReadProblem(Reason.NO_TEXT_INSIDE, tmp_path / "in"),)


def test_a_file_that_cannot_be_read_is_said_to_be_one(tmp_path: Path) -> None:
    # A name that leads to itself cannot be opened by anyone, the superuser included.
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    socket = tmp_path / "folder.txt"
    socket.mkdir()
    report = import_paths(MemoryStore(), [loop, socket, tmp_path / "none.txt"])
    assert [one.reason for one in report.problems] == [Reason.NOT_READABLE, Reason.NO_TEXT_INSIDE, Reason.NOT_FOUND]


def test_a_file_that_may_not_be_read_is_said_to_be_one(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(TEXT, encoding="utf-8")
    secret.chmod(0)
    report = import_paths(MemoryStore(), [secret])
    if os.geteuid() == 0:
        # Nothing is closed to the superuser.
        assert report.kept == 1
    else:
        assert [one.reason for one in report.problems] == [Reason.NOT_READABLE]


def test_nul_and_controls_inside_a_text_are_kept(tmp_path: Path, test_data: Path) -> None:
    source = test_data / "tricky" / "derived" / "news_nul_controls.txt"
    store = MemoryStore()
    (document_id,) = import_paths(store, [source]).document_ids
    text = store.read(document_id).record.header.text
    assert text == source.read_bytes().decode()
    assert "\x00" in text
    mirror = Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json")
    mirror.save(store)
    assert json.loads(mirror.jsonl_path.read_bytes())["text"] == text


def test_lone_surrogates_are_refused_and_a_pair_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "surrogates.jsonl"
    texts = ("\\ud83d alone", "\\ude00 alone", "\\ud83d\\ude00 together")
    path.write_text("".join(f'{{"text": "{text}"}}\n' for text in texts), encoding="ascii")
    store = MemoryStore()
    report = import_paths(store, [path])
    assert [(one.reason, one.line) for one in report.problems] == [
        (Reason.LONE_SURROGATE, 1),
        (Reason.LONE_SURROGATE, 2),
    ]
    (document_id,) = report.document_ids
    assert store.read(document_id).record.header.text == "😀 together"


def spoiled(path: Path, act: Callable[[Path], None]) -> bytes:
    """Make a project, spoil its file, and return what it holds then."""
    create_project(path).close()
    act(path)
    return path.read_bytes()


def newer(path: Path) -> None:
    """As a later version leaves it."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def halved(path: Path) -> None:
    """As a broken copy leaves it."""
    os.truncate(path, path.stat().st_size // 2)


def alien(path: Path) -> None:
    """Something else under our ending."""
    path.write_bytes(b"SQLite is not here" * 20)


@pytest.mark.parametrize(
    ("act", "reason"), [(newer, Reason.NEWER_VERSION), (halved, Reason.DAMAGED), (alien, Reason.NOT_A_PROJECT)]
)
def test_a_project_that_cannot_be_opened_says_why_and_stays_as_it_is(
    tmp_path: Path, act: Callable[[Path], None], reason: Reason
) -> None:
    path = tmp_path / "P.tawsim"
    before = spoiled(path, act)
    with pytest.raises(ProjectError) as caught:
        open_project(path)
    assert caught.value.reason is reason
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["P.tawsim"]


def test_a_full_disk_leaves_the_old_jsonl(tmp_path: Path) -> None:
    store = MemoryStore()
    store.add([labelled("a")], maker="", at=0)
    mirror = Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json")
    mirror.save(store)
    before = mirror.jsonl_path.read_bytes()

    def full(sink: Sink) -> None:
        sink.write(b"half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(WriteError) as caught:
        write_atomically(mirror.jsonl_path, full)
    assert caught.value.reason is Reason.DISK_FULL
    assert mirror.jsonl_path.read_bytes() == before


def test_a_folder_that_takes_no_files_is_said_to_be_one(tmp_path: Path) -> None:
    store = MemoryStore()
    store.add([labelled("a")], maker="", at=0)
    nowhere = tmp_path / "gone"
    with pytest.raises(CorpusError) as caught:
        Mirror(nowhere / "P.jsonl", nowhere / "P.scheme.json").save(store)
    assert caught.value.reason is Reason.NOT_WRITABLE
