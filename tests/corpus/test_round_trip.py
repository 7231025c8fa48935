"""The whole way: documents through the project's file and its JSONL, and back, equal."""

from __future__ import annotations

from collections.abc import Generator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotation.change import State
from corpus.exporting import export_jsonl
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_line
from corpus.importing import import_paths
from corpus.record import Record
from corpus.selection import state_of
from corpus.store.memory import MemoryStore
from corpus.store.sqlite.store import SqliteStore, make_store
from tests.corpus.documents import hard_records, labelled, record

NUMBERS = count()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Generator[SqliteStore]:
    store = make_store(tmp_path_factory.mktemp("kept") / "P.tawsim")
    yield store
    store.close()


@settings(max_examples=500)
@given(made=hard_records())
def test_five_hundred_hard_documents_come_back_from_the_file_and_from_the_line(kept: SqliteStore, made: Record) -> None:
    made = made._replace(header=made.header._replace(id=f"{made.header.id}{next(NUMBERS)}"))
    assert kept.add([made], maker="", at=0) == [made.header.id]
    read = kept.read(made.header.id).record
    assert from_line(to_line(read)) == read == made


def test_an_exported_file_read_back_is_the_same_corpus(tmp_path: Path) -> None:
    store, again = MemoryStore(), MemoryStore()
    store.add([labelled("a"), record("b"), labelled("c")], maker="", at=0)
    report = export_jsonl(store, tmp_path / "out.jsonl", only_done=False)
    assert (report.written, report.left_out, report.spans) == (3, 0, 8)
    import_paths(again, [tmp_path / "out.jsonl"])
    assert [one.record for one in again.records()] == [one.record for one in store.records()]


def test_only_finished_documents_are_exported_when_that_is_asked(tmp_path: Path) -> None:
    store = MemoryStore()
    store.add([labelled("a"), record("b")], maker="", at=0)
    report = export_jsonl(store, tmp_path / "out.jsonl", only_done=True)
    assert (report.written, report.left_out) == (1, 1)
    (line,) = (tmp_path / "out.jsonl").read_bytes().splitlines()
    assert state_of(from_line(line)) is State.DONE
