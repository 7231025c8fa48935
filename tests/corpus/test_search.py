"""The search over a project misses nothing: what its index narrows is what reading every text finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotation.arabic.normalize import NormalizeOptions, key
from annotation.document import new_header
from annotation.find import FindError, FindMode, FindOptions, find
from annotation.occurrences import Matching, occurrences
from corpus.progress import Cancelled
from corpus.record import Record
from corpus.search import everywhere, index, search
from corpus.store.grams import COARSEST, indexed, wanted
from corpus.store.memory import MemoryStore
from corpus.store.sqlite.database import Database
from corpus.store.sqlite.search import LONG, SqliteSearch
from corpus.store.sqlite.store import SqliteStore, make_store, open_store
from corpus.store.store import Store
from tests.corpus.samples import ids
from tests.strategies import texts

ARTICLES = ["زار فيروس المدينة", "والفيروس\x00 للفيروس", "الفيـرُوسات", "", "لا شيء هنا", "بالفيروس وفيروس"]
QUERIES = ["فيروس", "الفيروس", "للف", "المدينه", "لا شيء", "ء", "Putin", "3,5", "\x00", "و ف", "هنا\n", '"', "س\x00 ل"]


def never(database: Database) -> bool:
    del database
    return False


def without_index(path: Path) -> SqliteStore:
    store = make_store(path, ids=ids())
    store.search = SqliteSearch(store._database, never)
    return store


MAKERS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(ids()),
    "file": lambda path: make_store(path, ids=ids()),
    "file without FTS5": without_index,
}


@pytest.fixture(params=MAKERS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = MAKERS[request.param](tmp_path / "p.tawsim")
    yield made
    made.close()


def add(store: Store, bodies: list[str], first: int = 0) -> None:
    store.add([Record(new_header(f"d{n}", body)) for n, body in enumerate(bodies, first)], maker="", at=0)


def found(store: Store, query: str, options: FindOptions) -> list[tuple[str, list[tuple[int, int]]]]:
    return [(one.document_id, [(each.start, each.end) for each in one.ranges]) for one in search(store, query, options)]


def read_all(bodies: list[str], query: str, options: FindOptions) -> list[tuple[str, list[tuple[int, int]]]]:
    hits = [(f"d{n}", [(one.start, one.end) for one in find(body, query, options)]) for n, body in enumerate(bodies)]
    return [one for one in hits if one[1]]


def assert_finds_all(store: Store, bodies: list[str], query: str) -> None:
    modes = [FindOptions(mode) for mode in (FindMode.NORMALISED, FindMode.EXACT)]
    for options in (*modes, FindOptions(whole_word=True), FindOptions(hamza_seats=False, ta_marbuta=False)):
        assert found(store, query, options) == read_all(bodies, query, options)
    for matching in (Matching(), Matching(prefixes=False), Matching(spelling=False), Matching(hamza_seats=False)):
        everything = [(f"d{n}", tuple(occurrences(body, query, matching))) for n, body in enumerate(bodies)]
        wanted = [one for one in everything if one[1]]
        assert [(one.document_id, one.occurrences) for one in everywhere(store, query, matching)] == wanted


@pytest.mark.parametrize("query", QUERIES)
def test_every_hit_is_found_before_and_after_indexing(store: Store, query: str) -> None:
    add(store, ARTICLES)
    assert_finds_all(store, ARTICLES, query)
    index(store)
    assert store.search.behind() == 0
    assert_finds_all(store, ARTICLES, query)
    add(store, ARTICLES[:2], len(ARTICLES))
    assert_finds_all(store, ARTICLES + ARTICLES[:2], query)


def test_the_index_spares_the_texts_that_cannot_hold_the_query(tmp_path: Path) -> None:
    with_index = make_store(tmp_path / "p.tawsim", ids=ids())
    add(with_index, [*ARTICLES, "كلمة " * (LONG // 4)])
    assert with_index.search.behind() == 7
    assert [one.place for one in with_index.search.candidates(["فيروس"])] == [*range(7)]
    index(with_index)
    assert [one.place for one in with_index.search.candidates(["فيروس"])] == [0, 1, 2, 5, 6]
    assert [one.place for one in with_index.search.candidates(["فيروس"], after=1)] == [2, 5, 6]
    assert [one.place for one in with_index.search.candidates(["في"])] == [*range(7)]
    with_index.close()


def test_a_page_of_candidates_is_followed_by_the_next(tmp_path: Path) -> None:
    bodies = [f"كلمة {number} فيروس" if number % 3 else "كلمة" for number in range(300)]
    many = make_store(tmp_path / "p.tawsim", ids=ids())
    add(many, bodies)
    index(many)
    assert found(many, "فيروس", FindOptions()) == read_all(bodies, "فيروس", FindOptions())
    assert len(list(many.search.candidates(["فيروس"]))) == 200
    many.close()


def test_a_reader_uses_the_index_and_cannot_write_it(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    writer = make_store(path, ids=ids())
    add(writer, ARTICLES)
    reader = open_store(path, is_read_only=True, is_alone=False)
    assert not reader.search.catch_up()
    assert len(list(reader.search.candidates(["فيروس"]))) == len(ARTICLES)
    index(writer)
    assert len(list(reader.search.candidates(["فيروس"]))) == 4
    reader.close()
    writer.close()


def test_an_indexed_file_is_sound_and_copies_whole(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.tawsim", ids=ids())
    add(store, ARTICLES)
    index(store)
    store.check_file()
    store.copy_to(tmp_path / "copy.tawsim")
    store.close()
    copy = open_store(tmp_path / "copy.tawsim", is_read_only=True)
    assert_finds_all(copy, ARTICLES, "فيروس")
    assert len(list(copy.search.candidates(["فيروس"]))) == 4
    copy.close()


def test_hits_come_in_corpus_order_as_they_are_found_and_the_work_can_be_stopped(store: Store) -> None:
    add(store, ["فيروس"] * 5)
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 3:
            raise Cancelled

    stream = search(store, "فيروس", progress=progress)
    assert [next(stream).document_id for _ in range(3)] == ["d0", "d1", "d2"]
    with pytest.raises(Cancelled):
        next(stream)
    assert seen == [(0, 5), (1, 5), (2, 5), (3, 5)]


def test_indexing_can_be_stopped_and_goes_on_later(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.tawsim", ids=ids())
    add(store, ["كلمة فيروس " * 3_000] * 4)

    def stop(done: int, total: int) -> None:
        if 0 < done < total:
            raise Cancelled

    with pytest.raises(Cancelled):
        index(store, stop)
    assert 0 < store.search.behind() < 4
    assert len(found(store, "فيروس", FindOptions())) == 4
    index(store)
    assert store.search.behind() == 0
    store.close()


def test_a_bad_pattern_is_told_at_once_and_an_empty_query_finds_nothing(store: Store) -> None:
    add(store, ARTICLES)
    with pytest.raises(FindError):
        search(store, "(", FindOptions(FindMode.REGEX))
    assert found(store, "", FindOptions()) == []
    assert found(store, "ـ", FindOptions()) == []
    assert found(store, "\ud800", FindOptions(FindMode.EXACT)) == []
    assert found(store, "في.?وس", FindOptions(FindMode.REGEX)) == read_all(
        ARTICLES, "في.?وس", FindOptions(FindMode.REGEX)
    )


@given(st.lists(texts(), max_size=5), texts(max_pieces=3), st.integers(0, 5))
@example(["لﻻل", "الا\x00لا"], "ال", 2)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_narrowing_never_loses_a_hit(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[str], other: str, indexed_ones: int
) -> None:
    store = make_store(tmp_path_factory.mktemp("search") / "p.tawsim", ids=ids())
    add(store, bodies[:indexed_ones])
    index(store)
    add(store, bodies[indexed_ones:], len(bodies[:indexed_ones]))
    pieces = [body[place : place + 5] for body in bodies for place in (0, len(body) // 2)]
    for query in {other, *pieces}:
        assert_finds_all(store, bodies, query)
    store.close()


@given(texts(), st.booleans(), st.booleans())
def test_the_index_takes_away_whatever_a_finer_key_takes_away(text: str, ta_marbuta: bool, hamza_seats: bool) -> None:
    finer = key(text, NormalizeOptions(ta_marbuta=ta_marbuta, hamza_seats=hamza_seats))
    assert key(finer, COARSEST) == key(text, COARSEST)
    assert indexed(text[:4]) + indexed(text[4:]) == indexed(text)


def test_a_needle_asks_for_every_run_of_three_letters() -> None:
    assert wanted(["فِيروس", "في"]) == ["فير", "يرو", "روس"]
    assert wanted(["في", ""]) == []
