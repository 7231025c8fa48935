"""A changed scheme goes through the whole corpus as one act: told before, kept in the log, taken back by one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation import edits
from annotation import scheme_details as details
from annotation import scheme_edits as verbs
from annotation.change import Change, DocumentLabel, Edit, Kind, SchemeStep, State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import EditRefused
from annotation.relation import Relation
from annotation.scheme import DONE, Scheme
from annotation.scheme_revision import Revision
from annotation.span import Span
from corpus.errors import Conflict, WriteError
from corpus.progress import Cancelled
from corpus.record import Record
from corpus.relabel import Impact, impact, redo, relabel, scheme_history, undo
from corpus.session import Session
from corpus.store.memory import MemoryStore
from corpus.store.replay import replay
from corpus.store.sqlite.store import make_store, open_store
from corpus.store.store import Store, Stored
from corpus.taking_back import UndoRefused
from tests.corpus.documents import hard_records
from tests.corpus.documents import labelled as whole
from tests.corpus.samples import Ticking, ids, plain_record
from tests.schemes import REVISIONS

RENAMED = verbs.rename_label(DEFAULT_SCHEME, "entity", "ORG", "منظمة")


def filled(store: Store) -> Store:
    step = SchemeStep(Scheme(), DEFAULT_SCHEME)
    store.apply(Change("c0", Kind.SCHEME, at=1, scheme=step), {})
    one = whole("a")
    finished = Record(one.header, (*one.annotations, DocumentLabel(DONE, "entity")))
    store.add([finished, plain_record("b"), whole("c")], maker="", at=0)
    return store


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = filled(MemoryStore(ids()) if request.param == "memory" else make_store(tmp_path / "p.tawsim", ids=ids()))
    yield made
    made.close()


def kept(store: Store) -> list[Stored]:
    """All that stands in the store, revisions aside."""
    return [replace_revision(one) for one in store.records()]


def replace_revision(stored: Stored) -> Stored:
    return Stored(stored.record, 0)


def spans(store: Store, document_id: str, layer: str = "entity") -> list[str]:
    return [
        one.label for one in store.read(document_id).record.annotations if isinstance(one, Span) and one.layer == layer
    ]


def test_a_rename_is_one_change_of_every_document_that_bears_the_name(store: Store) -> None:
    before = kept(store)
    change = relabel(store, DEFAULT_SCHEME, RENAMED, maker="me", clock=Ticking(), ids=ids(3))
    assert (list(change.edits), change.kind, change.maker) == (["a", "c"], Kind.SCHEME, "me")
    assert store.scheme() == RENAMED.scheme
    assert "منظمة" in spans(store, "a")
    assert "ORG" not in spans(store, "c")
    assert store.change(change.id) == change
    assert list(replay(store)) == []
    back = undo(store, clock=Ticking(9_000), ids=ids(4))
    assert back is not None
    assert (back.kind, back.undoes, list(back.edits)) == (Kind.UNDO, change.id, ["a", "c"])
    assert (kept(store), store.scheme()) == (before, DEFAULT_SCHEME)
    again = redo(store, clock=Ticking(9_900), ids=ids(5))
    assert again is not None
    assert (store.scheme(), "منظمة" in spans(store, "c")) == (RENAMED.scheme, True)
    assert list(replay(store)) == []


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        (RENAMED, Impact(2, 2)),
        (verbs.delete_label(DEFAULT_SCHEME, "entity", "ORG"), Impact(2, 2, 2, 0, 2, 2)),
        (verbs.delete_layer(DEFAULT_SCHEME, "entity"), Impact(2, 6, 2, 1, 6, 2)),
        (verbs.rename_layer(DEFAULT_SCHEME, "entity", "name"), Impact(2, 6, 0, 1)),
        (verbs.rename_link(DEFAULT_SCHEME, "SPEAKER", "قائل"), Impact(2, 0, 2)),
        (verbs.retire_label(DEFAULT_SCHEME, "entity", "ORG"), Impact()),
        (details.rename_document_value(DEFAULT_SCHEME, "topic", "politics", "سياسة"), Impact(2, 0, 0, 2)),
        (verbs.rename_label(DEFAULT_SCHEME, "sentiment", "POS", "good"), Impact()),
    ],
)
def test_what_a_change_touches_is_told_before_it_is_made(store: Store, revision: Revision, told: Impact) -> None:
    sequence = store.latest()
    assert impact(store, revision) == told
    assert store.latest() == sequence
    change = relabel(store, DEFAULT_SCHEME, revision, clock=Ticking(), ids=ids(3))
    assert len(change.edits) == told.documents
    gone = sum(isinstance(one, Span) for edit in change.edits.values() for one in edit.before)
    come = sum(isinstance(one, Span) for edit in change.edits.values() for one in edit.after)
    assert (gone, gone - come) == (told.spans, told.lost_spans)
    links = [one for edit in change.edits.values() for one in edit.before if isinstance(one, Relation)]
    assert len(links) == told.relations


def test_the_open_document_undoes_the_whole_act_with_its_own_undo(store: Store) -> None:
    before = kept(store)
    change = relabel(store, DEFAULT_SCHEME, RENAMED, clock=Ticking(), ids=ids(3))
    session = Session(store, ids=ids(6), clock=Ticking(9_000))
    session.open("c")
    back = session.undo()
    assert back is not None
    assert (back.undoes, set(back.edits)) == (change.id, {"a", "c"})
    assert (kept(store), store.scheme()) == (before, DEFAULT_SCHEME)
    assert session.redo() is not None
    assert store.scheme() == RENAMED.scheme
    assert list(replay(store)) == []


def test_an_undo_is_refused_where_a_later_change_stands_in_the_way(store: Store) -> None:
    relabel(store, DEFAULT_SCHEME, RENAMED, clock=Ticking(), ids=ids(3))
    session = Session(store, ids=ids(6), clock=Ticking(9_000))
    document = session.open("c")
    session.do(edits.delete_spans(document, ["T1"]))
    after = kept(store)
    with pytest.raises(UndoRefused) as caught:
        undo(store)
    assert caught.value.documents == ("c",)
    assert (kept(store), store.scheme()) == (after, RENAMED.scheme)


def test_a_scheme_alone_is_undone_too_but_never_the_one_a_project_was_made_with(store: Store) -> None:
    recoloured = verbs.recolour(DEFAULT_SCHEME, "entity", "PER", "#112233")
    change = relabel(store, DEFAULT_SCHEME, recoloured, clock=Ticking(), ids=ids(3))
    assert change.edits == {}
    assert [step.change.id for step in scheme_history(store).steps()] == [change.id]
    assert undo(store) is not None
    assert store.scheme() == DEFAULT_SCHEME
    assert undo(store) is None
    assert redo(store) is not None
    assert store.scheme() == recoloured.scheme
    assert redo(store) is None


def test_stopping_leaves_everything_as_it_was(store: Store) -> None:
    before, sequence = kept(store), store.latest()

    def stop(done: int, total: int) -> None:
        if (done, total) == (1, 2):
            raise Cancelled

    with pytest.raises(Cancelled):
        relabel(store, DEFAULT_SCHEME, RENAMED, progress=stop)
    assert (kept(store), store.latest(), store.scheme()) == (before, sequence, DEFAULT_SCHEME)


def test_what_changes_nothing_or_begins_at_another_scheme_is_refused(store: Store) -> None:
    with pytest.raises(EditRefused):
        relabel(store, DEFAULT_SCHEME, Revision(DEFAULT_SCHEME))
    with pytest.raises(Conflict):
        relabel(store, Scheme(), RENAMED)


def test_an_edit_made_meanwhile_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    store = filled(make_store(path, ids=ids()))
    other = open_store(path)
    sequence = store.latest()

    def meddle(done: int, total: int) -> None:
        if (done, total) == (1, 2):
            started = Edit(Kind.SET_STATE, (), (Status(State.STARTED),))
            other.apply(Change("c9", Kind.SET_STATE, {"b": started}), {"b": 1})

    with pytest.raises(Conflict):
        relabel(store, DEFAULT_SCHEME, RENAMED, progress=meddle)
    assert (store.latest(), store.scheme()) == (sequence + 1, DEFAULT_SCHEME)
    other.close()
    store.close()


def test_another_connection_sees_the_new_scheme(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    first = filled(make_store(path, ids=ids()))
    assert first.scheme() == DEFAULT_SCHEME
    second = open_store(path)
    relabel(second, DEFAULT_SCHEME, RENAMED, clock=Ticking(), ids=ids(3))
    assert first.scheme() == RENAMED.scheme
    second.close()
    first.close()
    reader = open_store(path, is_read_only=True)
    with pytest.raises(WriteError):
        undo(reader)
    reader.close()


@settings(max_examples=60)
@given(st.lists(hard_records(), min_size=1, max_size=3), REVISIONS)
def test_any_revision_fits_any_corpus_and_is_taken_back_whole(records: list[Record], revision: Revision) -> None:
    store = MemoryStore(ids())
    store.apply(Change("c0", Kind.SCHEME, at=1, scheme=SchemeStep(Scheme(), DEFAULT_SCHEME)), {})
    store.add([*records, whole("w")], maker="", at=0)
    before = kept(store)
    told = impact(store, revision)
    if revision.scheme == DEFAULT_SCHEME and not told.documents:
        return
    change = relabel(store, DEFAULT_SCHEME, revision, clock=Ticking(), ids=ids(3))
    assert len(change.edits) == told.documents
    assert list(replay(store)) == []
    assert undo(store, clock=Ticking(9_000), ids=ids(4)) is not None
    assert kept(store) == before
    assert store.scheme() == DEFAULT_SCHEME
    assert list(replay(store)) == []


def test_both_stores_count_the_same(tmp_path: Path) -> None:
    memory, file = filled(MemoryStore(ids())), filled(make_store(tmp_path / "p.tawsim", ids=ids()))
    assert sorted(map(repr, file.uses())) == sorted(map(repr, memory.uses()))
    assert [one.document_id for one in file.uses()] == [one.document_id for one in memory.uses()]
    file.close()
