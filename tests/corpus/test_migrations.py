"""A project that an earlier Tawsim made is brought up to date when it is opened to be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotation.suggest.suggestion import IMPORTED, suggest
from corpus.project import create_project, open_project
from tests.corpus.samples import TEXT, rich_record


def test_a_project_from_before_suggestions_gets_a_place_for_them(tmp_path: Path) -> None:
    project = create_project(tmp_path / "p.tawsim")
    project.store.add([rich_record("a")], maker="", at=0)
    project.close()
    connection = sqlite3.connect(project.path)
    connection.executescript(
        """DROP TABLE suggestion; DROP TABLE rejection; DROP TABLE learnt; DROP TABLE learnt_part;
        DROP INDEX document_by_hash; CREATE INDEX document_by_text ON document (sha256); PRAGMA user_version = 3;"""
    )
    connection.close()
    project = open_project(project.path)
    offered = suggest(TEXT, [(4, 8)], "entity", "PER", IMPORTED)
    assert project.store.suggestions("a") == ()
    project.store.replace_suggestions("a", IMPORTED, [offered])
    assert project.store.suggestions("a") == (offered,)
    project.close()
