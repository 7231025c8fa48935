"""Split exports: a file or folder a side, whole or not at all, each read back, with one report."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from annotation.splits import Side, Split
from corpus.errors import CorpusError, Reason
from corpus.export_plan import Plan
from corpus.exporting import export, forecast
from corpus.finding import read_paths
from corpus.format_table import FORMATS
from corpus.formats import JSONL
from corpus.formats.doors import load
from corpus.formats.format import ExportOptions, ImportOptions, Values, WritableFormat
from corpus.formats.huggingface import HuggingFace
from corpus.progress import Cancelled
from corpus.record import Record
from corpus.seeds import best_seed, known_seed, remember_seed
from corpus.selection import EVERYTHING, FINISHED
from corpus.store.memory import MemoryStore
from corpus.supply import StoreSupply
from corpus.units import Piece, Unit
from tests.corpus.documents import labelled, record
from tests.corpus.hard import HARD, ListSupply
from tests.corpus.test_exporting import Shelf, entries

SPLIT = Split((60, 20, 20), seed=1)


def many(first: int, last: int) -> list[Record]:
    """Documents with texts of their own."""
    words = labelled().header.text.split()
    made = []
    for number in range(first, last):
        text = " ".join(Random(number).sample(words, len(words)))
        made.append(record(f"d{number}", text) if number % 4 else labelled(f"d{number}"))
    return made


def ids(path: Path, format_name: str = "jsonl") -> list[str]:
    found = read_paths([path], ImportOptions(format_name=format_name))
    return [one.header.id for one in found if isinstance(one, Record)]


def test_each_side_has_its_file_and_no_document_two(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = export(ListSupply(many(0, 60)), out, Plan(JSONL, selection=EVERYTHING, split=SPLIT))
    assert entries(out) == ["README.md", "dev.jsonl", "report.json", "test.jsonl", "train.jsonl"]
    sides = {side: ids(out / f"{side}.jsonl") for side in Side}
    assert sorted(one for side in sides.values() for one in side) == sorted(one.header.id for one in many(0, 60))
    for one in many(0, 60):
        assert one.header.id in sides[SPLIT.side(one.header)]
    told = json.loads((out / "report.json").read_bytes())
    assert (told["seed"], told["documents"], told["sha256"]) == (1, 60, made.sha256)
    assert told["files"] == ["README.md", "dev.jsonl", "test.jsonl", "train.jsonl"]
    split = told["split"]
    assert (split["shares"], split["seed"], split["group_by"]) == ([60, 20, 20], 1, "")
    assert {side: one["documents"] for side, one in split["sides"].items()} == {
        side.value: len(found) for side, found in sides.items()
    }
    assert sum(label["spans"] for one in split["sides"].values() for label in one["labels"]) == told["spans"]


def test_documents_stay_where_they_are_when_others_come_between(tmp_path: Path) -> None:
    few, more = many(10, 40), many(0, 80)
    plan = Plan(JSONL, selection=EVERYTHING, split=SPLIT)
    export(ListSupply(few), tmp_path / "few", plan)
    export(ListSupply(more), tmp_path / "more", plan)
    for side in Side:
        assert set(ids(tmp_path / "few" / f"{side}.jsonl")) <= set(ids(tmp_path / "more" / f"{side}.jsonl"))


def test_documents_are_shared_out_before_they_are_cut(tmp_path: Path) -> None:
    plan = Plan(JSONL, selection=FINISHED, unit=Unit(Piece.WINDOW, size=4, overlap=1), split=SPLIT)
    made = export(ListSupply(many(0, 60)), tmp_path / "out", plan)
    whole = {side: {one.partition("#")[0] for one in ids(tmp_path / "out" / f"{side}.jsonl")} for side in Side}
    assert not whole[Side.TRAIN] & whole[Side.TEST]
    assert (made.written, made.left_out) == (15, 45)
    assert made.counts.records > 2 * made.written


WRITABLE = [one for one in FORMATS if isinstance(one, WritableFormat)]


@pytest.mark.parametrize("format_", WRITABLE, ids=lambda one: one.name)
def test_every_format_has_sides(format_: WritableFormat, tmp_path: Path) -> None:
    split = Split((40, 30, 30), seed=2)
    plan = Plan(format_, selection=EVERYTHING, split=split)
    made = export(ListSupply(HARD), tmp_path / "out", plan)
    assert made.written == len(HARD)
    assert made.counts.losses.counts == forecast(ListSupply(HARD), plan).losses.counts
    ending = "" if format_.is_folder else format_.suffixes[0]
    names = entries(tmp_path / "out")
    if format_.name == "huggingface":
        assert names == ["README.md", "data", "report.json"]
    else:
        assert {f"{side}{ending}" for side in Side} <= set(names)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("values", [{}, {"data-files": "parquet"}])
def test_datasets_sees_the_sides(values: Values, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setenv(name, "1")
    plan = Plan(HuggingFace(), ExportOptions(values=values), EVERYTHING, split=SPLIT)
    made = export(ListSupply(many(0, 60)), tmp_path / "out", plan)
    datasets = load("datasets")
    datasets.disable_progress_bars()
    rows = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))
    sides = {"train": Side.TRAIN, "validation": Side.DEV, "test": Side.TEST}
    assert {name: len(one) for name, one in rows.items()} == {
        name: made.counts.sides[side].documents for name, side in sides.items()
    }


def test_a_side_without_documents_is_there_and_empty(tmp_path: Path) -> None:
    made = export(ListSupply(many(0, 1)), tmp_path / "out", Plan(JSONL, selection=EVERYTHING, split=SPLIT))
    assert sorted(one.documents for one in made.counts.sides.values()) == [0, 0, 1]
    assert "train.jsonl" in entries(tmp_path / "out")
    export(ListSupply(many(0, 9)), tmp_path / "two", Plan(JSONL, selection=EVERYTHING, split=Split((1, 0, 1))))
    assert entries(tmp_path / "two") == ["README.md", "report.json", "test.jsonl", "train.jsonl"]


def test_sides_are_written_and_read_back_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(ListSupply(many(0, 9)), out, Plan(JSONL, selection=EVERYTHING, split=SPLIT))
    before = {one.name: one.read_bytes() for one in out.iterdir()}
    with pytest.raises(CorpusError) as refused:
        export(ListSupply(many(0, 9)), out, Plan(Shelf(forgets=True), selection=EVERYTHING, split=SPLIT))
    assert refused.value.reason is Reason.READ_BACK_DIFFERS
    told: list[int] = []

    def stop(done: int, total: int) -> None:
        assert done <= total
        told.append(done)
        if len(told) == 12:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(ListSupply(many(0, 9)), out, Plan(JSONL, selection=EVERYTHING, split=SPLIT), stop)
    assert told == sorted(told)
    assert {one.name: one.read_bytes() for one in out.iterdir()} == before
    assert entries(tmp_path) == ["out"]


def test_a_seed_is_remembered_by_the_project_and_by_the_export(tmp_path: Path) -> None:
    store = MemoryStore()
    store.add(many(0, 40), maker="", at=0)
    plan = Plan(JSONL, selection=EVERYTHING, split=Split())
    assert known_seed(Split(), tmp_path / "out", store) is None
    seed = best_seed(StoreSupply(store), plan)
    split = Split(seed=seed)
    made = export(StoreSupply(store), tmp_path / "out", plan._replace(split=split))
    assert all(one.documents for one in made.counts.sides.values())
    assert known_seed(Split(), tmp_path / "out") == seed
    assert known_seed(Split(group="source"), tmp_path / "out") is None
    assert known_seed(Split((70, 20, 10)), tmp_path / "out") is None
    remember_seed(split._replace(seed=seed + 1), store)
    assert known_seed(Split(), tmp_path / "out", store) == seed + 1
    assert known_seed(Split(), tmp_path / "new", store) == seed + 1


def test_what_is_on_both_sides_is_told(tmp_path: Path) -> None:
    """Grouped by what they came from, copies of one text may be apart."""
    copies = [labelled(f"d{number}") for number in range(40)]
    apart = [one._replace(header=one.header._replace(source=f"{one.header.id}.txt")) for one in copies]
    plan = Plan(JSONL, selection=EVERYTHING, split=Split((50, 0, 50), group="source"))
    made = export(ListSupply(apart), tmp_path / "out", plan)
    leaks = json.loads((tmp_path / "out" / "report.json").read_bytes())["split"]["leaks"]
    assert leaks["documents"]["same"] == made.counts.sides[Side.TRAIN].documents > 1
    assert (leaks["sentences"]["same"], leaks["sentences"]["near"]) == (1, 0)
    example = leaks["documents"]["examples"][0]
    assert (example["first"]["side"], example["second"]["side"], example["likeness"]) == ("test", "train", 1.0)
    assert leaks["surfaces"] == [
        {"layer": "entity", "held_out": 3, "shared": 3},
        {"layer": "quote", "held_out": 1, "shared": 1},
    ]
    together = export(ListSupply(apart), tmp_path / "two", plan._replace(split=Split((50, 0, 50))))
    assert together.counts.leaks is not None
    assert together.counts.leaks.documents.same == 0
