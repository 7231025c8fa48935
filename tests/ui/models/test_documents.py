"""The list of documents reads what is looked at, page by page, and a changed document anew."""

from __future__ import annotations

import pytest

from annotation import edits
from annotation.change import Change, State
from annotation.document import new_header
from corpus.listing import ALL
from corpus.record import Record
from corpus.session import Session
from corpus.store.memory import MemoryStore
from ui.models.documents import PAGE, Column, DocumentsModel, query_of
from ui.wording import isolated

MANY = 3 * PAGE + 7


@pytest.fixture
def store() -> MemoryStore:
    made = MemoryStore()
    made.add([Record(new_header(f"d{number}", f"نص {number}")) for number in range(MANY)], maker="", at=0)
    return made


def test_every_row_is_its_document(store: MemoryStore) -> None:
    model = DocumentsModel()
    model.show_store(store)
    assert model.rowCount() == MANY
    for line in (0, PAGE - 1, PAGE, MANY - 1, 5):
        row = model.document(line)
        assert row is not None
        assert (row.id, row.place) == (f"d{line}", line)
        assert model.line_of(row) == line
    assert model.document(MANY) is None


def finish(store: MemoryStore, document_id: str) -> Change:
    work = Session(store)
    return work.do(edits.set_state(work.open(document_id), State.DONE))


def test_a_filter_walks_to_the_page_wanted(store: MemoryStore) -> None:
    for number in range(0, MANY, 2):
        finish(store, f"d{number}")
    model = DocumentsModel()
    model.show_store(store)
    model.filter(query_of(State.DONE, ""))
    assert model.rowCount() == (MANY + 1) // 2
    last = model.document(model.rowCount() - 1)
    assert last is not None
    assert last.id == f"d{MANY - 1 if MANY % 2 else MANY - 2}"
    assert [getattr(model.document(line), "id", "") for line in (0, 1, PAGE)] == ["d0", "d2", f"d{2 * PAGE}"]


def test_a_change_is_shown_where_it_is_and_nowhere_else(store: MemoryStore) -> None:
    model = DocumentsModel()
    model.show_store(store)
    model.document(3)
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    model.on_changed(finish(store, "d3"))
    assert told == [3]
    row = model.document(3)
    assert row is not None
    assert row.state is State.DONE
    model.on_changed(finish(store, f"d{MANY - 1}"))
    assert told == [3]


def test_a_title_is_shown_and_the_number_of_spans_when_there_are_some(store: MemoryStore) -> None:
    model = DocumentsModel()
    model.show_store(store)
    assert model.index(7, Column.TITLE).data() == isolated("نص 7")
    assert model.index(7, Column.SPANS).data() == ""


def test_the_query_of_no_wish_is_all() -> None:
    assert query_of(None, "  ") == ALL
