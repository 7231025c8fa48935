"""Audits: a sound project is found sound, and whatever was changed behind its back is found and named."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from corpus.audit import audit
from corpus.errors import CorpusError, ReadError, Reason
from corpus.formats.native_jsonl.writing import to_line
from corpus.project import create_project, open_project
from tests.corpus.documents import labelled, record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project = create_project(tmp_path / "P.tawsim")
    project.store.add([labelled("a"), record("b")], maker="", at=0)
    project.close()
    return project.path


def tamper(path: Path, sql: str) -> None:
    """Change the file as a careless tool would."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_a_sound_project_is_read_whole_and_nothing_is_changed(path: Path) -> None:
    before = path.read_bytes()
    told: list[tuple[int, int]] = []
    found = audit(path, progress=lambda done, total: told.append((done, total)))
    assert (found.documents, found.spans, found.problems) == (2, 4, ())
    assert told[-1][0] == told[-1][1] > 0
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE span SET label = 'LOC' WHERE id = 'T1'",
        "DELETE FROM relation",
        "UPDATE set_document SET revision = revision + 1",
    ],
)
def test_what_was_changed_behind_its_back_is_found(path: Path, sql: str) -> None:
    tamper(path, sql)
    found = audit(path)
    assert {one.reason for one in found.problems} == {Reason.DAMAGED}
    assert all(one.detail.split(":")[0] in {"a", "b"} for one in found.problems)


def test_a_project_at_work_can_be_looked_at(path: Path) -> None:
    project = open_project(path)
    project.store.add([record("c")], maker="", at=0)
    try:
        assert audit(path).documents == 3
    finally:
        project.close()


def test_a_jsonl_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(to_line(labelled("a")) + b"{}\n" + to_line(record("b")))
    found = audit(path)
    assert (found.documents, found.spans) == (2, 4)
    assert [(one.line, one.reason) for one in found.problems] == [(2, Reason.KEY_MISSING)]


def test_what_is_neither_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        audit(tmp_path / "none.tawsim")
    other = tmp_path / "a.txt"
    other.write_text("نص", encoding="utf-8")
    with pytest.raises(CorpusError) as caught:
        audit(other.rename(tmp_path / "a.tawsim"))
    assert caught.value.reason is Reason.NOT_A_PROJECT


def test_files_of_any_format_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("نص", encoding="utf-8")
    assert audit(path).documents == 1
    odd = path.rename(tmp_path / "a.xyz")
    assert [one.reason for one in audit(odd).problems] == [Reason.FORMAT_UNKNOWN]
