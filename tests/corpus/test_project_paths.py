"""Projects at odd paths: links, the longest names, other endings and systems; none is a crash, none loses a label."""

from __future__ import annotations

import sqlite3
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from annotation import edits
from corpus.errors import ProjectError, Reason
from corpus.project import Project, create_project, open_project
from corpus.store.sqlite.database import uri_of
from tests.corpus.samples import rich_record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with one rich document."""
    project = create_project(tmp_path / "p.tawsim")
    project.store.add([rich_record("a")], maker="", at=0)
    project.close()
    return project.path


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def note(project: Project, words: str) -> None:
    project.session.do(edits.set_note(project.session.open("a"), words))


def refusal(path: Path) -> Reason:
    with pytest.raises(ProjectError) as refused:
        open_project(path)
    assert refused.value.path == path
    return refused.value.reason


def test_through_a_link_the_file_itself_is_opened_so_that_two_never_write_it(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "q.tawsim"
    link.symlink_to(path)
    first = open_project(link)
    assert (first.path, first.jsonl_path) == (path, path.with_suffix(".jsonl"))
    note(first, "one")
    second = open_project(path)
    assert (second.is_in_use, second.is_read_only) == (True, True)
    second.close()
    first.close()
    # Left in write-ahead mode with a log, as after a crash: reading through the link must not pass the log over.
    reader = open_project(link, read_only=True)
    assert reader.session.open("a").note == "one"
    reader.close()
    assert names(link.parent) == ["q.tawsim"]


def test_a_link_that_leads_nowhere_is_neither_opened_nor_made_a_project(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    for target in (tmp_path / "none", path):
        path.symlink_to(target)
        assert refusal(path) is Reason.NOT_FOUND
        with pytest.raises(ProjectError) as refused:
            create_project(path)
        assert refused.value.reason is Reason.STRANGERS_FILE
        path.unlink()


@pytest.mark.parametrize("name", ["x.jsonl", "x.scheme.json", "x", "x.TAWSIM"])
def test_a_project_of_any_name_is_never_its_own_jsonl(tmp_path: Path, name: str) -> None:
    project = create_project(tmp_path / name)
    paths = {project.path, project.jsonl_path, project.scheme_path}
    project.close()
    assert len(paths) == 3


def test_a_name_that_no_system_takes_is_told_in_words(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("م" * 200 + ".tawsim")) is Reason.NOT_READABLE
    with pytest.raises(ProjectError) as refused:
        create_project(tmp_path / ("م" * 200 + ".tawsim"))
    assert refused.value.reason is Reason.NOT_WRITABLE
    assert names(tmp_path) == []


def test_a_project_below_a_file_is_told_in_words(path: Path) -> None:
    with pytest.raises(ProjectError) as refused:
        create_project(path / "q.tawsim")
    assert refused.value.reason is Reason.NOT_WRITABLE


def test_a_project_with_the_longest_name_is_made_copied_and_opened(tmp_path: Path) -> None:
    path = tmp_path / ("م" * 120 + ".tawsim")
    project = create_project(path)
    project.copy_to(tmp_path / ("ن" * 120 + ".tawsim"))
    project.close()
    assert len(names(tmp_path)) == 2


def test_every_systems_paths_are_named_as_sqlite_understands_them() -> None:
    assert uri_of(PurePosixPath("/a b/خبر?#%.tawsim")) == "file:///a%20b/%D8%AE%D8%A8%D8%B1%3F%23%25.tawsim"
    assert uri_of(PureWindowsPath("C:\\a\\p.tawsim")) == "file:///C:/a/p.tawsim"
    # With a host where SQLite allows none, no project on a share could be opened.
    assert uri_of(PureWindowsPath("\\\\server\\share\\p.tawsim")) == "file:////server/share/p.tawsim"
    connection = sqlite3.connect(uri_of(PureWindowsPath("\\\\tmp\\none\\")) + "?mode=memory", uri=True)
    connection.close()
