"""What every store promises, told once and held by the file and by the memory alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotation.change import Change, DocumentLabel, Edit, Kind, Note, SchemeStep, State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import EditRefused
from annotation.ranges import Range, to_ranges
from annotation.scheme import Scheme
from annotation.span import Attribute, Origin
from annotation.suggest.suggestion import IMPORTED, Answer, Suggestion, suggest
from corpus.errors import Conflict, Reason, WriteError
from corpus.store.memory import MemoryStore
from corpus.store.replay import log_of, replay
from corpus.store.sqlite.store import make_store
from corpus.store.store import DocumentQuery, Store, title_of
from tests.corpus.samples import TEXT, ids, plain_record, rich_record, span

Make = Callable[[], Store]


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store = MemoryStore(ids()) if request.param == "memory" else make_store(tmp_path / "p.tawsim", ids=ids())
    yield made
    made.close()


def change(number: int, edit: Edit, *more: tuple[str, Edit], document: str = "a", undoes: str | None = None) -> Change:
    edits = {document: edit, **dict(more)}
    return Change(f"c{number}", edit.kind, edits, "me", 5_000 + number, Origin.HAND, undoes)


def adding(key: str, start: int, end: int) -> Edit:
    return Edit(Kind.ADD_SPAN, (), (span(key, (start, end)),))


def test_what_was_added_is_read_back_whole(store: Store) -> None:
    record = rich_record()
    assert store.add([record], maker="me", at=5) == ["a"]
    stored = store.read("a")
    assert stored.revision == 1
    assert stored.record.header == record.header
    assert list(stored.record.annotations) == list(record.to_document().annotations())
    assert list(replay(store)) == []


def test_suggestions_are_kept_beside_the_annotations_and_in_no_log(store: Store) -> None:
    offered = (
        suggest(TEXT, [(13, 20)], "entity", "LOC", "tagger", 0.25)._replace(probability=0.5),
        suggest(TEXT, [(4, 6), (10, 12)], "entity", "PER", IMPORTED)._replace(attributes=(Attribute("k", "v"),)),
        suggest(TEXT, [(0, 8)], "quote", "QUOTE", IMPORTED, 7)._replace(maker="model 2"),
    )
    store.add([rich_record()._replace(suggestions=offered), plain_record("b")], maker="me", at=5)
    assert store.suggestions("a") == (offered[2], offered[1], offered[0])
    assert store.suggestions("b") == ()
    assert store.read("a").record == rich_record()._replace(annotations=store.read("a").record.annotations)
    assert [one.edits["a"].after for one in log_of(store, "a")] == [store.read("a").record.annotations]
    assert list(replay(store)) == []
    with pytest.raises(KeyError):
        store.suggestions("z")


def test_what_one_suggester_offers_is_replaced_and_what_others_offer_stays(store: Store) -> None:
    old, kept = (suggest(TEXT, [(4, 8)], "entity", "PER", name) for name in ("tagger", IMPORTED))
    new = suggest(TEXT, [(13, 20)], "entity", "LOC", "tagger")
    store.add([plain_record("a")._replace(suggestions=(old, kept))], maker="", at=0)
    store.replace_suggestions("a", "tagger", [new])
    assert store.suggestions("a") == (kept, new)
    store.replace_suggestions("a", "tagger", [])
    assert store.suggestions("a") == (kept,)
    assert store.latest() == 1


LONE = suggest(TEXT, [(0, 3)], "entity", "\ud800", IMPORTED)
ELSEWHERE = suggest(TEXT, [(0, 3)], "entity", "PER", IMPORTED)._replace(surface="غير")
PAST = suggest(TEXT + "!!", [(0, len(TEXT) + 1)], "entity", "PER", IMPORTED)


@pytest.mark.parametrize("bad", [LONE, ELSEWHERE, PAST], ids=["no text", "elsewhere", "past the end"])
def test_a_suggestion_that_does_not_fit_is_refused_and_nothing_is_changed(store: Store, bad: Suggestion) -> None:
    sound = suggest(TEXT, [(4, 8)], "entity", "PER", IMPORTED)
    with pytest.raises(EditRefused):
        store.add([plain_record("a"), plain_record("b")._replace(suggestions=(bad,))], maker="", at=0)
    assert store.count() == 0
    store.add([plain_record("a")._replace(suggestions=(sound,))], maker="", at=0)
    for offered, suggester in (((sound, bad), IMPORTED), ((sound,), "tagger")):
        with pytest.raises(EditRefused):
            store.replace_suggestions("a", suggester, offered)
    assert store.suggestions("a") == (sound,)


def test_what_was_said_no_to_is_kept_by_document_and_in_no_log(store: Store) -> None:
    store.add([plain_record("a"), plain_record("b")], maker="", at=0)
    one = Answer(to_ranges([(4, 8)]), "entity", "PER")
    other = Answer(to_ranges([(4, 6), (10, 12)]), "entity", "LOC")
    store.reject("a", [one, other], maker="me", at=5)
    store.reject("a", [one], maker="me", at=6)
    assert store.rejected("a") == {one, other}
    assert store.rejected("b") == frozenset()
    assert store.latest() == 2
    with pytest.raises(KeyError):
        store.reject("z", [one], maker="me", at=7)
    with pytest.raises(KeyError):
        store.rejected("z")


@pytest.mark.parametrize("size", [0, 1, 1 << 18, (1 << 18) + 1, 3 * (1 << 18)])
def test_what_was_learnt_is_replaced_as_a_whole(store: Store, size: int) -> None:
    assert store.learnt("tagger") is None
    store.keep_learnt("tagger", b"before" * 70_000)
    store.keep_learnt("other", b"beside")
    store.keep_learnt("tagger", b"x" * size)
    assert store.learnt("tagger") == b"x" * size
    assert store.learnt("other") == b"beside"


def test_a_taken_id_gets_a_number_and_the_original_is_kept(store: Store) -> None:
    same = [plain_record("x"), plain_record("x"), plain_record("x-2")]
    assert store.add(same, maker="", at=0) == ["x", "x-2", "x-2-2"]
    assert store.add([plain_record("x")], maker="", at=0) == ["x-3"]
    assert [(one.name, one.value) for one in store.read("x-3").record.header.fields] == [("id", '"x"')]
    assert store.read("x").record.header.fields == ()


def test_a_record_that_does_not_fit_adds_none(store: Store) -> None:
    bad = rich_record("b", TEXT + "!")
    broken = type(bad)(bad.header, (span("s1", (0, 500)),))
    with pytest.raises(EditRefused):
        store.add([plain_record("a"), broken], maker="", at=0)
    assert store.count() == 0
    assert store.latest() == 0


def test_documents_come_in_pages_and_by_query(store: Store) -> None:
    texts = ["\n  أولى  \nx", "Second News", "ثالثة", "", "y" * 200]
    store.add([plain_record(f"d{n}", text) for n, text in enumerate(texts)], maker="", at=0)
    store.apply(change(1, Edit(Kind.SET_STATE, (), (Status(State.DONE),)), document="d2"), {"d2": 1})
    rows = store.documents(limit=2)
    assert [(row.id, row.title, row.place) for row in rows] == [("d0", "أولى", 0), ("d1", "Second News", 1)]
    rest = store.documents(after=rows[-1].place)
    assert [row.id for row in rest] == ["d2", "d3", "d4"]
    assert [row.title for row in rest[1:]] == ["", "y" * 80]
    done = DocumentQuery(frozenset({State.DONE}))
    assert [row.id for row in store.documents(query=done)] == ["d2"]
    assert [store.count(), store.count(done)] == [5, 1]
    named = DocumentQuery(text="sECOND")
    assert ([row.id for row in store.documents(query=named)], store.count(named)) == (["d1"], 1)
    assert store.count(DocumentQuery(frozenset({State.NEW}), "ثالثة")) == 0
    assert store.count(DocumentQuery(frozenset())) == 0
    assert store.row("d2").state is State.DONE
    assert [one.record.header.id for one in store.records(after=2)] == ["d3", "d4"]


def test_each_kind_of_annotation_comes_changes_and_goes(store: Store) -> None:
    record = rich_record()
    store.add([record], maker="", at=0)
    document = record.to_document()
    second = document.spans.get("s2")
    relation = document.relation("r1")
    assert second is not None
    assert relation is not None
    moved = span("s2", (5, 9))
    steps = [
        adding("s9", 1, 3),
        Edit(Kind.RESIZE, (second,), (moved,)),
        Edit(Kind.SET_NOTE, (Note("ملاحظة"),), (Note(""),)),
        Edit(Kind.SET_STATE, (Status(State.FLAGGED),), (Status(State.NEW),)),
        Edit(Kind.DELETE, (relation, moved), ()),
        Edit(Kind.SET_DOCUMENT_LABEL, (DocumentLabel("topic", "politics"),), (DocumentLabel("age", "old"),)),
    ]
    for number, edit in enumerate(steps, 1):
        document.apply(edit)
        assert store.apply(change(number, edit), {"a": number}) == {"a": number + 1}
        assert list(store.read("a").record.annotations) == list(document.annotations())
        assert store.row("a").spans == len(document.spans)
    assert list(replay(store)) == []


def test_a_stale_revision_is_a_conflict_and_changes_nothing(store: Store) -> None:
    store.add([plain_record("a"), plain_record("b")], maker="", at=0)
    store.apply(change(1, adding("s1", 0, 3)), {"a": 1})
    before = store.read("a"), store.read("b"), store.latest()
    both = change(2, adding("s2", 4, 8), ("b", adding("s3", 4, 8)))
    with pytest.raises(Conflict) as refused:
        store.apply(both, {"b": 1, "a": 1})
    assert refused.value.reason is Reason.STALE
    assert (store.read("a"), store.read("b"), store.latest()) == before


def test_a_lone_surrogate_is_refused_and_changes_nothing(store: Store) -> None:
    store.add([plain_record("a")], maker="", at=0)
    for edit in (
        Edit(Kind.SET_NOTE, (), (Note("a\ud800"),)),
        Edit(Kind.ADD_SPAN, (), (span("s\udfff", (0, 3)),)),
    ):
        with pytest.raises(EditRefused):
            store.apply(change(1, edit), {"a": 1})
    assert store.read("a").revision == 1
    assert list(replay(store)) == []


def test_the_log_comes_in_pages_newest_first_each_oldest_first(store: Store) -> None:
    store.add([rich_record()], maker="me", at=9)
    for number in range(1, 8):
        store.apply(change(number, adding(f"n{number}", number, number + 2)), {"a": number})
    newest = store.log("a", limit=3)
    assert [one.id for one in newest.changes] == ["c5", "c6", "c7"]
    older = store.log("a", before=newest.before, limit=3)
    assert [one.id for one in older.changes] == ["c2", "c3", "c4"]
    oldest = store.log("a", before=older.before, limit=3)
    assert [one.kind for one in oldest.changes] == [Kind.IMPORT, Kind.ADD_SPAN]
    assert oldest.before is None
    assert set(oldest.changes[0].edits["a"].after) == set(rich_record().annotations)
    assert oldest.changes[1] == change(1, adding("n1", 1, 3))
    assert [one.kind for one in store.log("a", with_imports=False).changes] == [Kind.ADD_SPAN] * 7
    assert len(log_of(store, "a")) == 8


def test_a_change_of_many_documents_is_one(store: Store) -> None:
    store.add([plain_record("a"), plain_record("b"), plain_record("c")], maker="", at=0)
    heard: list[Change] = []
    store.subscribe(heard.append)
    start = store.latest()
    both = change(1, adding("s1", 0, 3), ("b", adding("s1", 4, 8)))
    assert store.apply(both, {"a": 1, "b": 1}) == {"a": 2, "b": 2}
    assert store.change("c1") == both
    assert heard == [both]
    assert store.log("b").changes[-1].edits == {"b": adding("s1", 4, 8)}
    assert store.changed_since(start) == {"a", "b"}
    assert store.changed_since(store.latest()) == set()


def test_scheme_changes_are_in_the_log(store: Store) -> None:
    assert store.scheme() == Scheme()
    first = Change("c1", Kind.SCHEME, at=1, scheme=SchemeStep(Scheme(), DEFAULT_SCHEME))
    store.apply(first, {})
    assert store.scheme() == DEFAULT_SCHEME
    with pytest.raises(Conflict):
        store.apply(first, {})
    assert store.scheme_changes() == [first]
    assert store.change("c1") == first
    assert list(replay(store)) == []


def test_settings_are_kept_and_replaced(store: Store) -> None:
    assert store.setting("x") is None
    store.set_setting("x", "1")
    store.set_setting("x", "٢")
    assert store.setting("x") == "٢"


def test_what_is_not_there_is_a_key_error(store: Store) -> None:
    for ask in (store.row, store.read, store.log, store.change):
        with pytest.raises(KeyError):
            ask("nobody")
    with pytest.raises(KeyError):
        store.apply(change(1, adding("s1", 0, 3)), {"a": 1})


def test_attributes_origin_and_long_surfaces_come_back(store: Store) -> None:
    text = "كلمة طويلة " * 400
    store.add([plain_record("a", text)], maker="", at=0)
    long = span("s1", (3, 2_000), (2_010, 4_000), text=text)
    whole = type(long)(
        "s2", (Range(0, len(text)),), "QUOTE", "quote", text, (Attribute("k", ""),), Origin.EVERYWHERE, "m"
    )
    edit = Edit(Kind.EVERYWHERE, (), (long, whole))
    store.apply(change(1, edit), {"a": 1})
    assert set(store.read("a").record.annotations) == {long, whole}
    assert store.change("c1").edits["a"] == edit
    assert list(replay(store)) == []


def test_a_reader_may_not_write() -> None:
    reader = MemoryStore()
    reader.is_read_only = True
    with pytest.raises(WriteError) as refused:
        reader.add([plain_record("a")], maker="", at=0)
    assert refused.value.reason is Reason.READ_ONLY


@pytest.mark.parametrize(
    ("text", "title"),
    [("", ""), ("\n \r\n\t", ""), (" \n a b \nc", "a b"), (" " * 5_000 + "x", "x"), ("a\u2028b", "a")],
)
def test_a_title_is_the_first_line_that_says_something(text: str, title: str) -> None:
    assert title_of(text) == title


def test_what_is_labelled_is_counted_by_layer_and_form(store: Store) -> None:
    store.add([rich_record("a"), rich_record("b")], maker="", at=0)
    spans = [one for one in rich_record().to_document().spans if len(one.surface) <= 80]
    told = sorted(store.forms())
    assert sum(times for _, _, times in told) == 2 * len(spans)
    assert {(layer, surface) for layer, surface, _ in told} == {(one.layer, one.surface) for one in spans}


def test_a_query_can_be_narrowed_to_some_states() -> None:
    done, new = frozenset({State.DONE}), frozenset({State.NEW})
    assert DocumentQuery().among(None) == DocumentQuery()
    assert DocumentQuery(text="x").among(done) == DocumentQuery(done, "x")
    assert DocumentQuery(done | new).among(new).states == new
    assert DocumentQuery(done).among(new).states == frozenset()
