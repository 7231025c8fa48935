"""Whatever a text, a name or a note may hold comes back from the file as it went in, and the log leads to it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.change import Change, Edit, Kind
from corpus.record import Record
from corpus.store.codec import Unsound, pack, unpack
from corpus.store.memory import MemoryStore
from corpus.store.replay import replay
from corpus.store.sqlite.store import make_store, open_store
from corpus.store.store import DocumentQuery
from tests.corpus.documents import hard_records
from tests.corpus.samples import ids, rich_record


@given(hard_records())
def test_what_is_packed_for_an_event_is_unpacked_the_same(record: Record) -> None:
    assert unpack(pack(record.annotations), lambda: record.header.text) == record.annotations


@settings(max_examples=40)
@given(st.lists(hard_records(), max_size=4))
def test_the_file_gives_back_what_it_was_given_also_after_reopening(records: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.tawsim"
        store, memory = make_store(path, ids=ids()), MemoryStore(ids())
        assert store.add(records, maker="م", at=1) == memory.add(records, maker="م", at=1)
        for row, record in zip(store.documents(), records, strict=True):
            if record.annotations:
                edit = Edit(Kind.DELETE, record.annotations, ())
                change = Change(f"c{row.place}", Kind.DELETE, {row.id: edit})
                assert store.apply(change, {row.id: 1}) == memory.apply(change, {row.id: 1})
                undo = Change(f"u{row.place}", Kind.UNDO, {row.id: edit.inverse(Kind.UNDO)}, undoes=change.id)
                assert store.apply(undo, {row.id: 2}) == memory.apply(undo, {row.id: 2})
        store.close()
        again = open_store(path)
        assert again.documents() == memory.documents()
        assert list(again.records()) == list(memory.records())
        for one, record in zip(again.records(), records, strict=True):
            assert one.record.header.text == record.header.text
            assert one.record.annotations == record.annotations
        for record in records:
            query = DocumentQuery(text=record.header.id[-2:])
            assert again.documents(query=query) == memory.documents(query=query)
            assert again.count(query) == memory.count(query)
        assert list(replay(again)) == list(replay(memory)) == []
        again.close()


NOT_OURS = (b"", b"{}", b"[1]", b'[["s"]]', b'[["t","lost"]]', b'[["s","i",[],"y","l","",[],"hand",""]]')


@pytest.mark.parametrize("packed", NOT_OURS)
def test_what_nobody_packed_is_unsound(packed: bytes) -> None:
    with pytest.raises(Unsound):
        unpack(packed, str)


def test_a_long_surface_that_is_not_the_texts_is_unsound() -> None:
    text = "كلمة " * 200
    long = rich_record("a", text).annotations[:1]
    assert unpack(pack(long), lambda: text) == long
    with pytest.raises(Unsound):
        unpack(pack(long), lambda: text.replace("ك", "ق"))
