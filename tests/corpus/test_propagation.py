"""A form labelled once is listed in every document of the project, labelled by one change, taken back by one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotation.change import Change, Kind, State
from annotation.document import EditRefused, new_header
from annotation.find import FindError, FindMode, FindOptions
from annotation.occurrences import Matching
from annotation.span import Origin, Span
from corpus.progress import Cancelled
from corpus.propagation import Wanted, label_places, list_places, places_in
from corpus.record import Record
from corpus.session import Session
from corpus.store.memory import MemoryStore
from corpus.store.replay import replay
from corpus.store.sqlite.store import make_store
from corpus.store.store import Store, Stored
from tests.corpus.documents import span_over
from tests.corpus.samples import Ticking, ids

BODIES = ("زار بوتين موسكو", "لا أحد", "وبوتين في موسكو، وبوتين بعيد", "قال بوتِين")
PER = ("entity", "PER")


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store = MemoryStore(ids()) if request.param == "memory" else make_store(tmp_path / "p.tawsim", ids=ids())
    records = [Record(new_header(f"d{number}", body)) for number, body in enumerate(BODIES)]
    records[0] = records[0]._replace(annotations=(span_over(BODIES[0], "بوتين"),))
    made.add(records, maker="", at=0)
    yield made
    made.close()


def listed(store: Store, wanted: Wanted) -> list[tuple[str, list[str]]]:
    return [
        (one.document_id, [one.text[place.start : place.end] for place in one.places])
        for one in list_places(store, wanted).sheets
    ]


def accept(store: Store, wanted: Wanted) -> Change:
    chosen = {one.document_id: one.places for one in list_places(store, wanted).sheets}
    assert wanted.pair is not None
    return label_places(store, chosen, wanted.pair, maker="me", clock=Ticking(), ids=ids(7))


def marked(store: Store) -> dict[str, list[str]]:
    def spans(stored: Stored) -> list[str]:
        return [one.surface for one in stored.record.annotations if isinstance(one, Span)]

    return {one.record.header.id: spans(one) for one in store.records()}


def test_what_bears_the_label_is_left_out_and_the_rest_listed_in_corpus_order(store: Store) -> None:
    assert listed(store, Wanted("بوتين", PER)) == [("d2", ["بوتين", "بوتين"]), ("d3", ["بوتِين"])]
    assert listed(store, Wanted("بوتين", ("entity", "LOC")))[0] == ("d0", ["بوتين"])
    assert listed(store, Wanted("بوتين", PER, Matching(spelling=False, prefixes=False))) == []


def test_hits_of_a_query_are_listed_as_they_are_and_for_a_label_as_places(store: Store) -> None:
    assert listed(store, Wanted("وتين", options=FindOptions()))[0] == ("d0", ["وتين"])
    regex = FindOptions(FindMode.REGEX)
    assert listed(store, Wanted("م.سكو", options=regex)) == [("d0", ["موسكو"]), ("d2", ["موسكو"])]
    standing = list_places(store, Wanted("بوتين موسكو", PER, options=FindOptions())).sheets[0].places[0].standing
    assert standing is not None
    assert standing.surface == "بوتين"
    with pytest.raises(FindError):
        list_places(store, Wanted("(", options=regex))


def test_one_document_is_listed_as_in_the_project(store: Store) -> None:
    for wanted in (Wanted("بوتين", PER), Wanted("بوتين", options=FindOptions())):
        for sheet in list_places(store, wanted).sheets:
            spans = store.read(sheet.document_id).record.to_document().spans
            assert places_in(sheet.text, spans, wanted) == sheet.places


def test_all_are_labelled_by_one_change_that_the_log_replays_to(store: Store) -> None:
    change = accept(store, Wanted("بوتين", PER))
    assert (change.kind, change.origin, set(change.edits)) == (Kind.EVERYWHERE, Origin.EVERYWHERE, {"d2", "d3"})
    assert marked(store) == {"d0": ["بوتين"], "d1": [], "d2": ["بوتين", "بوتين"], "d3": ["بوتِين"]}
    assert [store.row(one).state for one in ("d1", "d2")] == [State.NEW, State.STARTED]
    assert listed(store, Wanted("بوتين", PER)) == []
    assert list(replay(store)) == []


def test_the_open_document_follows_and_one_undo_takes_all_back(store: Store) -> None:
    before = [one.record for one in store.records()]
    session = Session(store, ids=ids(3), clock=Ticking(), maker="me")
    session.open("d2")
    change = accept(store, Wanted("بوتين", PER))
    assert session.follow(change)
    assert session.document is not None
    assert [one.surface for one in session.document.spans] == ["بوتين", "بوتين"]
    undone = session.undo()
    assert undone is not None
    assert set(undone.edits) == {"d2", "d3"}
    assert [one.record for one in store.records()] == before


def test_a_document_that_was_read_since_has_it_already(store: Store) -> None:
    session = Session(store, ids=ids(3), clock=Ticking(), maker="me")
    change = accept(store, Wanted("بوتين", PER))
    session.open("d2")
    assert not session.follow(change)
    assert session.document is not None
    assert len(session.document.spans) == 2
    session.open("d1")
    assert session.follow(change)


def test_cancelled_or_overtaken_nothing_is_labelled(store: Store) -> None:
    wanted = Wanted("بوتين", PER)
    chosen = {one.document_id: one.places for one in list_places(store, wanted).sheets}

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        label_places(store, chosen, PER, progress=stop)
    assert marked(store)["d2"] == []
    with pytest.raises(EditRefused):
        label_places(store, {}, PER)


def test_a_list_without_end_ends_and_says_so(store: Store) -> None:
    wanted = Wanted("بوتين", ("entity", "LOC"))
    listing = list_places(store, wanted, most=2)
    assert not listing.is_whole
    assert sum(len(one.places) for one in listing.sheets) == 2
    assert list_places(store, wanted, most=4).is_whole
