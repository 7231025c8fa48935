"""Opening: a dropped file finds its project, beside it or where there is room."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.opening import Opening, plan
from corpus.project import create_project, open_project
from tests.corpus.documents import record


def test_a_text_has_its_project_beside_it(tmp_path: Path) -> None:
    text = tmp_path / "news.v2.txt"
    text.touch()
    assert plan([text]) == Opening(tmp_path / "news.v2.tawsim", (text,))


def test_a_text_with_the_longest_name_has_a_project_whose_files_all_can_be_made(tmp_path: Path) -> None:
    texts = [tmp_path / ("م" * 124 + ending + ".txt") for ending in ("12", "21")]
    projects = []
    for text in texts:
        text.touch()
        project = create_project(plan([text]).project)
        projects.append(project.path)
        project.scheme_path.touch()
        project.close()
    assert len(set(projects)) == 2


def test_a_project_that_is_there_is_opened_and_not_filled_again(tmp_path: Path) -> None:
    text, project = tmp_path / "news.txt", tmp_path / "news.tawsim"
    text.touch()
    project.touch()
    assert plan([text]) == Opening(project)
    assert plan([project]) == Opening(project)


def test_a_project_into_which_nothing_came_is_filled(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.touch()
    project = create_project(tmp_path / "news.tawsim")
    project.close()
    assert plan([text]) == Opening(project.path, (text,))
    project = open_project(project.path)
    project.store.add([record("a")], maker="", at=0)
    assert plan([text]) == Opening(project.path)
    project.close()
    assert plan([text]) == Opening(project.path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["news.tawsim", "news.txt"]


def test_a_project_takes_what_is_dropped_with_it(tmp_path: Path) -> None:
    text, project = tmp_path / "news.txt", tmp_path / "P.TAWSIM"
    assert plan([text, project]) == Opening(project, (text,))


def test_a_folder_has_its_project_inside(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    assert plan([folder]) == Opening(folder / "corpus.tawsim", (folder,))


def test_several_texts_share_the_project_of_the_firsts_folder(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    texts = [folder / "a.txt", tmp_path / "b.txt"]
    assert plan(texts) == Opening(folder / "corpus.tawsim", tuple(texts))


def test_where_nothing_can_be_written_the_project_lies_in_the_documents(tmp_path: Path) -> None:
    text = tmp_path / "disc" / "news.txt"
    text.parent.mkdir()
    documents = tmp_path / "documents"
    found = plan([text], documents=documents, may_write=lambda folder: folder == documents)
    assert found == Opening(documents / "Tawsim" / "news (disc).tawsim", (text,), is_elsewhere=True)
    found.project.parent.mkdir(parents=True)
    found.project.touch()
    again = plan([text], documents=documents, may_write=lambda folder: folder == documents)
    assert again == Opening(found.project, (), is_elsewhere=True)


def test_nothing_is_no_plan() -> None:
    with pytest.raises(ValueError, match="nothing"):
        plan([])
