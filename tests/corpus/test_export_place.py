"""Where an export may go: what lies there, and whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.export_place import Standing, standing, suggested
from corpus.export_wishes import Wishes, format_of, plan
from corpus.exporting import export
from corpus.store.memory import MemoryStore
from corpus.supply import StoreSupply
from tests.corpus.documents import labelled

FILE, FOLDER = Wishes("jsonl"), Wishes("brat")


@pytest.fixture(params=[FILE, FOLDER], ids=["file", "folder"])
def wishes(request: pytest.FixtureRequest) -> Wishes:
    found = request.param
    assert isinstance(found, Wishes)
    return found


def written(path: Path, wishes: Wishes) -> Path:
    store = MemoryStore()
    store.add([labelled("a")], maker="", at=0)
    export(StoreSupply(store), path, plan(wishes._replace(states=frozenset())))
    return path


def test_nothing_is_free_and_nowhere_is_no_place(tmp_path: Path, wishes: Wishes) -> None:
    is_folder = format_of(wishes).is_folder
    assert standing(tmp_path / "out", is_folder=is_folder) is Standing.FREE
    assert standing(Path(), is_folder=is_folder) is Standing.NOWHERE
    assert standing(tmp_path / "gone" / "out", is_folder=is_folder) is Standing.FOLDER_MISSING


def test_an_export_may_take_the_place_of_an_earlier_one(tmp_path: Path, wishes: Wishes) -> None:
    assert standing(written(tmp_path / "out", wishes), is_folder=format_of(wishes).is_folder) is Standing.OURS


def test_a_file_that_was_changed_since_is_somebody_elses(tmp_path: Path) -> None:
    path = written(tmp_path / "out.jsonl", FILE)
    path.write_bytes(path.read_bytes() + b"\n")
    assert standing(path, is_folder=format_of(FILE).is_folder) is Standing.STRANGERS


def test_what_nobody_exported_is_somebody_elses(tmp_path: Path, wishes: Wishes) -> None:
    for path in (tmp_path / "file", tmp_path / "folder" / "notes.txt"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("ملاحظات", encoding="utf-8")
    for name in ("file", "folder"):
        assert standing(tmp_path / name, is_folder=format_of(wishes).is_folder) is Standing.STRANGERS


def test_an_empty_folder_is_free_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert standing(tmp_path / "empty", is_folder=format_of(FOLDER).is_folder) is Standing.FREE
    assert standing(tmp_path / "empty", is_folder=format_of(FILE).is_folder) is Standing.STRANGERS


def test_what_would_give_way_to_the_report_counts_too(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl.report.json").write_text("{}", encoding="utf-8")
    assert standing(tmp_path / "out.jsonl", is_folder=format_of(FILE).is_folder) is Standing.STRANGERS


def test_a_place_is_suggested_that_is_never_the_projects_own(tmp_path: Path) -> None:
    asked = {name: format_of(Wishes(name)) for name in ("jsonl", "doccano", "brat")}
    names = {name: suggested(tmp_path, "news", one, is_folder=one.is_folder).name for name, one in asked.items()}
    assert names == {"jsonl": "news-export.jsonl", "doccano": "news-doccano.jsonl", "brat": "news-brat"}
    assert suggested(tmp_path, "news", asked["jsonl"], is_folder=True).name == "news-jsonl"
