"""`tawsim suggest`: a pipeline asked without the window, kept with the project, and what is wrong with it said."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

import main
from corpus.assistant_wishes import SETTING, PipelineWish, from_json
from corpus.project import open_project
from corpus.selection import label_map
from tests.corpus.pipelines import make_spacy
from tests.corpus.suggested_project import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two finished documents and two new ones, and a pipeline in a folder beside them."""
    make_spacy(tmp_path / "names")
    return make_project(tmp_path / "news.tawsim", finished=2, new=2)


def test_it_suggests_for_what_is_not_done_and_the_project_knows_the_pipeline(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["suggest", str(project), "--pipeline", str(project.parent / "names")]
    assert main.main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["documents"], told["pipeline"], told["unknown_labels"]) == (2, "names", {})
    assert main.main([*words, "--label-map", "PER=ORG,LOC=NOWHERE"]) == 0
    said = capsys.readouterr().out
    assert "names" in said
    assert "LOC" in said
    with closing(open_project(project)) as opened:
        assert {one.label for one in opened.store.suggestions("d2")} == {"ORG"}
        assert not opened.store.suggestions("d1")
        kept = from_json(opened.store.setting(SETTING)).wishes.pipelines
    assert kept == (PipelineWish("names", "names", label_map(["PER=ORG", "LOC=NOWHERE"])),)


def test_a_folder_that_is_none_and_a_map_that_is_none_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["suggest", str(project), "--pipeline", str(project.parent), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["problems"][0]["reason"] == "not_a_pipeline"
    assert main.main(["suggest", str(project), "--pipeline", str(project.parent / "names"), "--label-map", "PER"]) == 2
    with closing(open_project(project)) as opened:
        assert opened.store.setting(SETTING) is None
