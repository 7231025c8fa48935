"""Documents come into a project's file beside what others bring meanwhile, whatever version made the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.project import create_project, open_project
from corpus.record import Record
from corpus.store.replay import replay
from tests.corpus.samples import rich_record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with one rich document."""
    project = create_project(tmp_path / "p.tawsim")
    project.store.add([rich_record("a")], maker="", at=0)
    project.close()
    return project.path


def test_a_project_from_an_older_version_is_brought_up_to_date(path: Path) -> None:
    shape = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    connection = sqlite3.connect(path)
    newest = connection.execute(shape).fetchall()
    connection.executescript("DROP INDEX document_by_hash; CREATE INDEX document_by_text ON document (sha256);")
    connection.execute("PRAGMA user_version = 5")
    connection.close()
    open_project(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute(shape).fetchall() == newest
    connection.close()


def test_documents_that_another_thread_brings_meanwhile_stand_before(path: Path) -> None:
    project = open_project(path)
    other = project.writer()

    def coming() -> Iterator[Record]:
        yield rich_record("x")
        other.add([rich_record("y"), rich_record("z")], maker="", at=0)
        yield rich_record("z")

    assert project.store.add(coming(), maker="", at=0) == ["x", "z-2"]
    other.close()
    assert [row.id for row in project.store.documents()] == ["a", "y", "z", "x", "z-2"]
    assert list(replay(project.store)) == []
    project.close()
