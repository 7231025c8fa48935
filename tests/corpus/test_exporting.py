"""Exports: counted before, whole or not at all, read back and compared, with a report beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson
import pytest

from annotation.change import State
from annotation.scheme import Scheme
from corpus.errors import CorpusError, ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export, forecast, preview
from corpus.formats import JSONL
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.losses import Kind, left_behind
from corpus.formats.names import Names
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_line
from corpus.progress import Cancelled
from corpus.record import Record
from corpus.selection import EVERYTHING, FINISHED, Selection, label_map
from corpus.store.memory import MemoryStore
from corpus.supply import FileSupply, StoreSupply
from corpus.units import Piece, Unit
from tests.corpus.documents import labelled, record


class Shelf:
    """A folder format for these tests: a file a document, without notes; `forgets` what it says it would carry."""

    name: str = "shelf"
    suffixes: tuple[str, ...] = ()
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = ()
    is_folder: bool = True
    policies: tuple[Policy, ...] = ()

    def __init__(self, *, forgets: bool = False) -> None:
        self._forgets = forgets

    def recognises(self, source: Source) -> Confidence:
        return Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        for path in sorted(source.path.glob("*.line")):
            yield from_line(path.read_bytes())

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        return (Kind.NOTE,)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        names = Names()
        for one in records:
            value = orjson.loads(to_line(one))
            value["note"] = ""
            if self._forgets:
                value["labels"] = []
            with target.file(f"{names.name(one.header.id)}.line") as sink:
                sink.write(orjson.dumps(value))
            yield from left_behind(one, (Kind.NOTE,))


@pytest.fixture
def supply() -> StoreSupply:
    store = MemoryStore()
    store.add([labelled("a"), record("b"), labelled("c")], maker="", at=0)
    return StoreSupply(store)


def shelf(selection: Selection = EVERYTHING) -> Plan:
    return Plan(Shelf(), selection=selection)


def entries(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_losses_are_counted_and_the_first_records_shown_before_anything_is_written(supply: StoreSupply) -> None:
    counts = forecast(supply, shelf())
    assert (counts.documents, counts.spans, counts.relations) == (3, 8, 2)
    assert counts.losses.counts == {Kind.NOTE: 2}
    shown = preview(supply, shelf(), records=1)
    assert list(shown) == ["a.line"]
    assert shown["a.line"].startswith(b'{"id":"a"')


def test_a_folder_is_written_with_its_report(supply: StoreSupply, tmp_path: Path) -> None:
    report = export(supply, tmp_path / "out", shelf())
    assert entries(tmp_path) == ["out"]
    assert entries(tmp_path / "out") == ["a.line", "b.line", "c.line", "report.json"]
    told = json.loads((tmp_path / "out" / "report.json").read_bytes())
    assert (told["tool"], told["format"], told["documents"], told["sha256"]) == ("Tawsim", "shelf", 3, report.sha256)
    assert [(one["kind"], one["count"]) for one in told["losses"]] == [("note", 2)]
    again = export(supply, tmp_path / "again", shelf())
    assert (tmp_path / "again" / "report.json").read_bytes() == (tmp_path / "out" / "report.json").read_bytes()
    assert again.sha256 == report.sha256


def test_a_file_has_its_report_beside_it(supply: StoreSupply, tmp_path: Path) -> None:
    plan = Plan(JSONL, selection=FINISHED)
    report = export(supply, tmp_path / "out.jsonl", plan)
    assert (report.written, report.left_out, report.losses) == (2, 1, {})
    assert entries(tmp_path) == ["out.jsonl", "out.jsonl.README.md", "out.jsonl.report.json"]
    told = json.loads((tmp_path / "out.jsonl.report.json").read_bytes())
    assert (told["selection"]["states"], told["files"]) == ([State.DONE], ["out.jsonl"])


def test_our_own_export_is_replaced_and_nobody_elses_folder(supply: StoreSupply, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(supply, out, shelf())
    export(supply, out, shelf(selection=FINISHED))
    assert entries(out) == ["a.line", "c.line", "report.json"]
    (out / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(CorpusError) as refused:
        export(supply, out, shelf())
    assert refused.value.reason is Reason.STRANGERS_FILE
    assert entries(out) == ["a.line", "c.line", "mine.txt", "report.json"]
    assert entries(tmp_path) == ["out"]


def test_what_does_not_read_back_is_not_kept(supply: StoreSupply, tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as refused:
        export(supply, tmp_path / "out", Plan(Shelf(forgets=True), selection=EVERYTHING))
    assert refused.value.reason is Reason.READ_BACK_DIFFERS
    assert "document labels" in refused.value.detail
    assert entries(tmp_path) == []


@pytest.mark.parametrize("plan", [Plan(Shelf(), selection=EVERYTHING), Plan(JSONL, selection=EVERYTHING)])
def test_a_stopped_export_leaves_nothing(supply: StoreSupply, tmp_path: Path, plan: Plan) -> None:
    told: list[tuple[int, int]] = []

    def stop_late(done: int, total: int) -> None:
        told.append((done, total))
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(supply, tmp_path / "out", plan, stop_late)
    assert told == [(done, 6) for done in range(1, 6)]
    assert entries(tmp_path) == []


def test_labels_and_pieces_go_out_as_they_were_asked_for(supply: StoreSupply, tmp_path: Path) -> None:
    selection = Selection(layers=frozenset({"entity"}), renamed=label_map(["LOC=PLACE"]))
    plan = Plan(JSONL, selection=selection, unit=Unit(Piece.WINDOW, size=4))
    report = export(supply, tmp_path / "out.jsonl", plan)
    lines = [orjson.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]
    assert {span["label"] for line in lines for span in line["spans"]} <= {"ORG", "PLACE", "MISC"}
    assert report.counts.records == len(lines) > 3
    assert {line["id"].partition("#")[0] for line in lines} == {"a", "b", "c"}
    assert all(any(one["name"] == "offset" for one in line["meta"]["fields"]) for line in lines)


def test_files_are_converted_and_what_is_refused_is_counted(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(to_line(labelled("a")) + b"{}\n" + b'{"text": "x"}\n')
    supply = FileSupply([source])
    export(supply, tmp_path / "out", shelf())
    assert (supply.count(), supply.refused) == (2, 1)
    assert entries(tmp_path / "out") == ["a.line", "d2.line", "report.json"]
    assert "PLACE" not in {label.name for _, label in supply.scheme().labels()}


def test_a_project_is_never_written_over(supply: StoreSupply, tmp_path: Path) -> None:
    path = tmp_path / "P.tawsim"
    path.write_bytes(b"SQLite format 3\x00")
    with pytest.raises(CorpusError) as refused:
        export(supply, path, Plan(JSONL))
    assert refused.value.reason is Reason.STRANGERS_FILE
