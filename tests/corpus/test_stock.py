"""What a corpus has to choose from, and one example of everything that was lost of it."""

from __future__ import annotations

from itertools import islice

import pytest

from annotation.change import State
from annotation.span import Span
from corpus.export_wishes import Wishes, plan
from corpus.exporting import forecast
from corpus.formats.format import Loss, Policy
from corpus.formats.losses import Kind, Tally, left_behind
from corpus.loss_examples import Example, Lost, lost
from corpus.stock import Counted
from corpus.store.memory import MemoryStore
from corpus.store.store import Store, title_of
from corpus.supply import StoreSupply
from corpus.units import Piece, Unit
from tests.corpus.documents import TEXT, labelled, record, span_over

ALL = Wishes(states=frozenset(State))


@pytest.fixture
def store() -> Store:
    made = MemoryStore()
    made.add([labelled("a"), record("b", "نص", span_over("نص", "نص"))], maker="", at=0)
    return made


def found(store: Store, wishes: Wishes) -> dict[Kind, Lost]:
    return {one.kind: one for one in lost(store, forecast(StoreSupply(store), plan(wishes)).losses)}


def test_what_there_is_is_counted_while_something_else_is_done(store: Store) -> None:
    supply = Counted(StoreSupply(store))
    counts = forecast(supply, plan(Wishes()))
    assert (counts.documents, counts.left_out) == (1, 1)
    stock = supply.stock
    assert stock.is_whole
    assert stock.states == {State.DONE: 1, State.NEW: 1}
    assert stock.annotators == {"a1": 1, "": 1}
    assert stock.labels["entity", "PER"] == 1
    assert stock.labels["quote", "QUOTE"] == 1
    assert stock.fields == {"url": 1}


def test_a_beginning_is_no_stock(store: Store) -> None:
    supply = Counted(StoreSupply(store))
    assert len(list(islice(supply.records(), 1))) == 1
    assert not supply.stock.is_whole


def test_a_word_that_was_cut_is_shown_in_the_word_it_was_cut_from() -> None:
    store = MemoryStore()
    text = "الموجّهة لروسيا"
    store.add([record("a", text, span_over(text, "روسيا", "LOC"))], maker="", at=0)
    assert found(store, ALL._replace(format_name="conll"))[Kind.WORD_CUT].example == Example(text, "روسيا", "لروسيا")
    widened = ALL._replace(format_name="conll", policy=Policy.WIDEN)
    assert found(store, widened)[Kind.WIDENED].example == Example(text, "روسيا", "لروسيا")


def test_a_span_that_was_left_out_is_named(store: Store) -> None:
    out = found(store, ALL._replace(format_name="spacy-json"))
    assert out[Kind.SPAN] == Lost(Kind.SPAN, 1, Example(title_of(TEXT), "سنردّ على روسيا"))
    assert next(iter(out)) in {Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.FRAGMENTS}


def test_a_piece_of_a_document_is_found_again_by_the_document(store: Store) -> None:
    wishes = ALL._replace(format_name="spacy-json", unit=Unit(Piece.WINDOW, 4))
    example = found(store, wishes)[Kind.SOURCE].example
    assert example == Example(title_of(TEXT), "news/1.txt")


def test_everything_that_is_left_behind_whole_has_an_example_of_its_own(store: Store) -> None:
    tally = Tally()
    tally.take(left_behind(store.read("a").record, Kind))
    words = {one.kind: one.example.words for one in lost(store, tally) if one.example is not None}
    assert words[Kind.ATTRIBUTE] == "kind=press"
    assert words[Kind.LAYER] == "entity"
    assert words[Kind.RELATION] == "سنردّ على روسيا · رويترز"
    assert words[Kind.DOCUMENT_LABEL] == "topic=politics"
    assert words[Kind.NOTE] == "مراجعة"
    assert words[Kind.STATE] == "done"
    assert words[Kind.FIELD] == "url"
    assert words[Kind.ANNOTATOR] == "a1"
    assert words[Kind.DOCUMENT_ID] == "a"
    assert words[Kind.SPAN_ID] == "T4"


def test_what_cannot_be_found_again_has_no_example(store: Store) -> None:
    tally = Tally()
    tally.take([Loss(Kind.SPAN, "gone", "T1", 3)])
    assert lost(store, tally) == (Lost(Kind.SPAN, 3, None),)


def test_a_span_is_not_said_to_lie_inside_the_words_it_is() -> None:
    store = MemoryStore()
    spans = [span_over(TEXT, "بوتين"), Span("T9", span_over(TEXT, "قال").ranges, "CUE", "quote", "قال")]
    store.add([record("a", TEXT, *spans)], maker="", at=0)
    tally = Tally()
    tally.take([Loss(Kind.SPAN, "a", "T9")])
    (only,) = lost(store, tally)
    assert only.example == Example(title_of(TEXT), "قال")
