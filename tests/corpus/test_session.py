"""What is done in a session is kept at once, undone and redone across documents and days, or leaves no trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation import edits, scheme_edits
from annotation.change import Annotation, Change, Edit, Kind, Note, State
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import EditRefused
from annotation.scheme import Scheme
from annotation.span import Origin, Span
from corpus import relabel
from corpus.errors import Conflict, CorpusError, Reason, WriteError
from corpus.session import Session, load
from corpus.store.memory import MemoryStore
from corpus.store.replay import replay
from corpus.store.sqlite.database import open_database
from corpus.store.sqlite.store import SqliteStore, make_store, open_store
from corpus.store.store import LogPage, Stored
from corpus.taking_back import UndoRefused
from tests.corpus.samples import TEXT, Ticking, ids, plain_record, rich_record


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = make_store(tmp_path / "p.tawsim", ids=ids())
    made.add([plain_record("a"), plain_record("b"), rich_record("c")], maker="", at=0)
    yield made
    made.close()


def session_on(store: SqliteStore | MemoryStore, document_id: str = "a", seed: int = 1) -> Session:
    session = Session(store, ids=ids(seed), clock=Ticking(), maker="me")
    session.open(document_id)
    return session


def label(session: Session, start: int, end: int) -> Change:
    assert session.document is not None
    return session.do(edits.add_span(session.document, session.ids, [(start, end)], "entity", "PER", maker="me"))


def marked(session: Session) -> tuple[Annotation, ...]:
    assert session.document is not None
    return tuple(session.document.annotations())


def kept(store: SqliteStore | MemoryStore, document_id: str = "a") -> tuple[Annotation, ...]:
    return store.read(document_id).record.annotations


def test_an_edit_is_kept_when_do_returns_and_starts_the_document(store: SqliteStore) -> None:
    session = session_on(store)
    change = label(session, 4, 8)
    assert change.maker == "me"
    assert change.kind is Kind.ADD_SPAN
    assert store.row("a").state is State.STARTED
    assert kept(store) == marked(session)
    assert store.change(change.id) == change
    session.undo()
    assert marked(session) == kept(store) == ()
    assert store.row("a").state is State.NEW


def test_undo_and_redo_go_on_after_reopening(store: SqliteStore) -> None:
    session = session_on(store)
    for start in (0, 4, 10):
        label(session, start, start + 2)
    full = marked(session)
    session.undo()
    later = session_on(store, seed=2)
    assert later.undo() is not None
    assert len(marked(later)) == 2
    latest = session_on(store, seed=3)
    assert latest.redo() is not None
    assert latest.redo() is not None
    assert latest.redo() is None
    assert marked(latest) == kept(store) == full
    assert list(replay(store)) == []


def test_undo_reads_older_pages_of_the_log_when_it_needs_them() -> None:
    store = MemoryStore(ids())
    store.add([plain_record("a", "كلمة " * 300)], maker="", at=0)
    session = session_on(store)
    for place in range(250):
        label(session, place * 5, place * 5 + 4)
    again = session_on(store, seed=2)
    assert again.history is not None
    assert again.history.has_older
    for _ in range(250):
        assert again.undo() is not None
    assert again.undo() is None
    assert marked(again) == ()
    third = session_on(store, seed=3)
    for _ in range(250):
        assert third.redo() is not None
    assert third.redo() is None
    assert len(kept(store)) == 251
    assert session_on(store, seed=4).undo() is not None
    assert list(replay(store)) == []


def test_a_refused_edit_leaves_everything_as_it_was(store: SqliteStore) -> None:
    session = session_on(store)
    label(session, 4, 8)
    before = marked(session), store.latest(), session.revision
    not_there = Edit(Kind.SET_NOTE, (Note("never said"),), (Note("x"),))
    surrogate = Edit(Kind.SET_NOTE, (), (Note("\ud800"),))
    for edit in (not_there, surrogate, Edit(Kind.DELETE, (), ())):
        with pytest.raises(EditRefused):
            session.do(edit)
    assert (marked(session), store.latest(), session.revision) == before
    assert session.history is not None
    assert len(session.history.steps()) == 1


def test_a_full_disk_is_told_and_changes_nothing(store: SqliteStore) -> None:
    session = session_on(store)
    label(session, 4, 8)
    before = marked(session), store.latest()
    pages = store._database.row("PRAGMA page_count")
    assert pages is not None
    # As full as it is now, so full is the disk.
    store._database.run(f"PRAGMA max_page_count = {pages[0]!r}")
    assert session.document is not None
    with pytest.raises(WriteError) as refused:
        session.do(edits.set_note(session.document, "طويل " * 20_000))
    assert refused.value.reason is Reason.DISK_FULL
    assert (marked(session), store.latest()) == before
    assert kept(store) == marked(session)
    store._database.run("PRAGMA max_page_count = 1000000")
    session.do(edits.set_note(session.document, "قصير"))
    assert list(replay(store)) == []


def test_a_second_session_that_is_behind_gets_a_conflict(store: SqliteStore) -> None:
    first, second = session_on(store), session_on(store, seed=2)
    label(first, 0, 3)
    with pytest.raises(Conflict):
        label(second, 4, 8)
    assert marked(second) == ()
    second.open("a")
    label(second, 4, 8)
    assert store.row("a").spans == 2


def test_a_stale_load_is_read_again_when_adopted(store: SqliteStore) -> None:
    loaded = load(store, "a")
    label(session_on(store, seed=2), 0, 3)
    session = Session(store, ids=ids(3))
    assert len(session.adopt(loaded).spans) == 1
    label(session, 4, 8)
    assert store.row("a").spans == 2


class Interrupted(SqliteStore):
    """A reader between whose questions somebody else, with a store of his own, does `act`."""

    def __init__(self, path: Path, act: Callable[[], object]) -> None:
        super().__init__(open_database(path, is_read_only=True, is_alone=False))
        self._act = act

    def log(
        self, document_id: str, *, before: int | None = None, limit: int = 200, with_imports: bool = True
    ) -> LogPage:
        page = super().log(document_id, before=before, limit=limit, with_imports=with_imports)
        self._act()
        return page

    def read(self, document_id: str) -> Stored:
        stored = super().read(document_id)
        self._act()
        return stored


def test_a_document_that_is_edited_while_it_is_read_is_undone_in_order_all_the_same(store: SqliteStore) -> None:
    hand = session_on(store)
    label(hand, 0, 3)
    places = iter([(4, 8)])
    # Only between the first two of its questions.
    reader = Interrupted(store.path, lambda: [label(hand, *place) for place in places])
    loaded = load(reader, "a")
    reader.close()
    session = Session(store, ids=ids(3))
    session.adopt(loaded)
    latest = kept(store)
    back = session.undo()
    assert back is not None
    assert back.undoes == store.log("a").changes[-2].id
    assert len(kept(store)) == len(latest) - 1


def test_somebody_who_works_while_a_project_is_looked_through_is_no_damage(store: SqliteStore) -> None:
    hand = session_on(store)
    reader = Interrupted(store.path, lambda: label(hand, 0, 3))
    assert list(replay(reader)) == []
    reader.close()


def label_in(store: SqliteStore, session: Session, *documents: str) -> dict[str, Edit]:
    found = {}
    for one in documents:
        document = store.read(one).record.to_document()
        found[one] = edits.add_span(document, session.ids, [(4, 8)], "entity", "PER")
    return found


def test_one_change_of_many_documents_is_one_undo(store: SqliteStore) -> None:
    session = session_on(store)
    change = session.do_all(label_in(store, session, "a", "b"), Kind.EVERYWHERE, Origin.EVERYWHERE)
    assert set(change.edits) == {"a", "b"}
    assert store.row("b").state is State.STARTED
    other = session_on(store, "b", seed=2)
    undone = other.undo()
    assert undone is not None
    assert set(undone.edits) == {"a", "b"}
    assert kept(store, "a") == kept(store, "b") == ()
    assert other.redo() is not None
    assert store.row("a").spans == store.row("b").spans == 1
    assert list(replay(store)) == []


def test_undo_of_many_documents_is_all_or_none(store: SqliteStore) -> None:
    session = session_on(store)
    session.do_all(label_in(store, session, "a", "b"), Kind.EVERYWHERE)
    other = session_on(store, "b", seed=2)
    assert other.document is not None
    span = next(iter(other.document.spans))
    other.do(edits.relabel(other.document, [span.id], "entity", "LOC"))
    before = kept(store, "a"), kept(store, "b"), store.latest()
    with pytest.raises(UndoRefused) as refused:
        session.undo()
    assert refused.value.documents == ("b",)
    assert (kept(store, "a"), kept(store, "b"), store.latest()) == before
    other.undo()
    assert session.undo() is not None
    assert kept(store, "a") == kept(store, "b") == ()


def test_do_all_refuses_all_when_one_does_not_fit(store: SqliteStore) -> None:
    session = session_on(store)
    wanted = label_in(store, session, "a") | {"b": Edit(Kind.SET_NOTE, (Note("no"),), ())}
    with pytest.raises(EditRefused):
        session.do_all(wanted, Kind.EVERYWHERE)
    assert kept(store, "a") == marked(session) == ()


def test_the_scheme_is_replaced_by_a_change(store: SqliteStore) -> None:
    session = session_on(store)
    change = session.set_scheme(DEFAULT_SCHEME)
    assert store.scheme() == DEFAULT_SCHEME
    session.set_scheme(Scheme())
    assert store.scheme_changes()[0] == change
    assert list(replay(store)) == []


def test_a_reader_is_told_so() -> None:
    store = MemoryStore(ids())
    store.add([plain_record("a")], maker="", at=0)
    session = session_on(store)
    label(session, 4, 8)
    store.is_read_only = True
    assert session.is_read_only
    for act in (session.undo, session.redo, lambda: label(session, 0, 3)):
        with pytest.raises(CorpusError) as refused:
            act()
        assert refused.value.reason is Reason.READ_ONLY


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add", "resize", "relabel", "delete", "note", "label", "undo", "redo", "both", "move"]),
        st.integers(0, len(TEXT) - 1),
        st.integers(1, 9),
    ),
    max_size=40,
)


@settings(max_examples=60)
@given(ACTS)
def test_whatever_is_done_undo_walks_back_through_what_was_there(acts: list[tuple[str, int, int]]) -> None:
    """One document, against two stacks of whole states; the store and the log must agree at every end."""
    store = MemoryStore(ids())
    store.add([plain_record("a")], maker="", at=0)
    session = session_on(store)
    past: list[tuple[Annotation, ...]] = []
    future: list[tuple[Annotation, ...]] = []
    for number, (act, start, size) in enumerate(acts):
        if act == "move":
            session = session_on(store, seed=number + 100)
        before = marked(session)
        if act == "undo":
            assert (session.undo() is not None) == bool(past)
            if past:
                future.append(before)
                assert marked(session) == past.pop()
        elif act == "redo":
            assert (session.redo() is not None) == bool(future)
            if future:
                past.append(before)
                assert marked(session) == future.pop()
        elif _do(session, act, start, size):
            past.append(before)
            future.clear()
        assert kept(store) == marked(session)
    assert list(replay(store)) == []


def _do(session: Session, act: str, start: int, size: int) -> bool:
    document = session.document
    assert document is not None
    spans = document.spans.ordered()
    chosen = spans[start % len(spans)].id if spans else ""
    pairs = [(start, min(start + size, len(TEXT)))]
    try:
        match act:
            case "add":
                session.do(edits.add_span(document, session.ids, pairs, "entity", "PER"))
            case "resize" if chosen:
                session.do(edits.resize(document, chosen, pairs))
            case "relabel" if chosen:
                session.do(edits.relabel(document, [chosen], "entity", f"L{size}"))
            case "delete" if chosen:
                session.do(edits.delete_spans(document, [chosen]))
            case "note":
                session.do(edits.set_note(document, "n" * size))
            case "label":
                session.do(edits.set_document_label(document, "tab"[size % 3], "xyz"[: size % 4]))
            case "both" if chosen:
                session.do(edits.add_relation(document, session.ids, "SPEAKER", chosen, spans[0].id))
            case _:
                return False
    except EditRefused:
        return False
    return True


def scheme_change(store: SqliteStore) -> Change:
    """A label renamed by a task with a store of its own."""
    other = open_store(store.path, ids=ids(5), is_guest=True)
    scheme = other.scheme()
    try:
        return relabel.relabel(other, scheme, scheme_edits.rename_label(scheme, "entity", "PER", "شخص"))
    finally:
        other.close()


def test_a_change_made_by_a_task_is_followed_and_undone_like_ones_own(store: SqliteStore) -> None:
    session = session_on(store)
    session.set_scheme(DEFAULT_SCHEME)
    label(session, 4, 8)
    before = marked(session)
    change = scheme_change(store)
    assert session.follow(change)
    assert [one.label for one in marked(session) if isinstance(one, Span)] == ["شخص"]
    assert marked(session) == kept(store)
    label(session, 0, 3)
    assert session.undo() is not None
    back = session.undo()
    assert back is not None
    assert back.undoes == change.id
    assert marked(session) == before
    assert store.scheme() == DEFAULT_SCHEME


def test_what_came_between_is_not_passed_over(store: SqliteStore) -> None:
    session = session_on(store)
    session.set_scheme(DEFAULT_SCHEME)
    label(session, 4, 8)
    change = scheme_change(store)
    late = session_on(store, seed=3)
    label(late, 0, 3)
    assert not session.follow(change)


def test_a_change_of_other_documents_is_none_of_this_ones(store: SqliteStore) -> None:
    session = session_on(store, "b")
    session.set_scheme(DEFAULT_SCHEME)
    before = marked(session)
    assert session.follow(scheme_change(store))
    assert marked(session) == before
