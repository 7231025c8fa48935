"""A project's file that is moved away or replaced under the running program: nothing is said to be kept that is not."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from annotation import edits
from corpus.errors import Reason, WriteError
from corpus.project import Project, create_project, open_project
from tests.corpus.samples import plain_record

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An open project whose document has the note "kept"."""
    made = create_project(tmp_path / "p.tawsim")
    made.store.add([plain_record("a")], maker="", at=0)
    write(made, "kept")
    return made


def write(project: Project, words: str) -> None:
    document = project.session.open("a")
    project.session.do(edits.set_note(document, words))


def note(path: Path) -> str:
    """What the project at `path` holds, which must be sound."""
    project = open_project(path)
    try:
        project.check_file()
        return project.session.open("a").note
    finally:
        project.close()


def refused(project: Project) -> None:
    """Every way to the file is refused by name."""
    for act in (lambda: write(project, "lost"), project.writer, project.reader):
        with pytest.raises(WriteError) as error:
            act()
        assert (error.value.reason, error.value.path) == (Reason.NOT_FOUND, project.path)
    assert project.session.document is not None
    assert project.session.document.note == "kept"


def test_a_file_moved_away_keeps_what_was_said_to_be_kept(project: Project, tmp_path: Path) -> None:
    moved = project.path.rename(tmp_path / "elsewhere.tawsim")
    refused(project)
    project.close()
    assert not project.path.exists()
    assert note(moved) == "kept"


def test_a_file_put_in_its_place_is_not_touched(project: Project, tmp_path: Path) -> None:
    other = create_project(tmp_path / "other.tawsim")
    other.store.add([plain_record("a")], maker="", at=0)
    write(other, "another's")
    other.close()
    there = other.path.read_bytes()
    moved = project.path.rename(tmp_path / "elsewhere.tawsim")
    shutil.copy(other.path, project.path)
    refused(project)
    project.close()
    assert project.path.read_bytes() == there
    assert note(project.path) == "another's"
    assert note(moved) == "kept"


def test_closing_alone_leaves_no_log_to_another_file(project: Project, tmp_path: Path) -> None:
    moved = project.path.rename(tmp_path / "elsewhere.tawsim")
    project.close()
    shutil.copy(moved, project.path)
    assert note(moved) == "kept"
    assert note(project.path) == "kept"


def test_a_file_that_comes_back_is_written_on(project: Project, tmp_path: Path) -> None:
    moved = project.path.rename(tmp_path / "elsewhere.tawsim")
    refused(project)
    moved.rename(project.path)
    write(project, "more")
    project.close()
    assert note(project.path) == "more"
