"""What somebody wishes of an export: kept as one line, read again as it was, and made into a plan."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import State
from annotation.splits import Split
from corpus.export_wishes import (
    Wishes,
    format_of,
    from_json,
    missing_extra,
    plan,
    policies_of,
    seeded,
    to_json,
    writable,
)
from corpus.formats import doors
from corpus.formats.format import About, Policy, Values
from corpus.seeds import remember_seed
from corpus.selection import LabelMap, LabelName
from corpus.store.memory import MemoryStore
from corpus.units import Piece, Unit
from tests.corpus.documents import labelled, record

words = st.text(max_size=8)
names = st.builds(LabelName, words, words)
wishes = st.builds(
    Wishes,
    format_name=st.sampled_from([one.name for one in writable()]),
    path=words,
    values=st.dictionaries(words, st.dictionaries(words, st.booleans() | st.integers(0, 99) | words), max_size=3),
    policy=st.sampled_from(Policy),
    states=st.frozensets(st.sampled_from(State)),
    annotators=st.frozensets(words, max_size=3),
    labels=st.builds(LabelMap, st.lists(st.tuples(names, names | st.none()), max_size=4).map(tuple)),
    unit=st.builds(Unit, st.sampled_from(Piece), st.integers(1, 999), st.integers(0, 99)),
    about=st.builds(About, words, words, words),
    is_read_back=st.booleans(),
    split=st.none() | st.builds(Split, st.tuples(*[st.integers(0, 99)] * 3), st.integers(0, 999), words),
    is_seeded=st.booleans(),
)


@given(wishes)
def test_wishes_are_kept_as_they_are(one: Wishes) -> None:
    assert from_json(to_json(one)) == one


@pytest.mark.parametrize(
    "spoilt",
    [
        None,
        "",
        "{",
        "[]",
        '{"states": ["gone"]}',
        '{"unit": {"size": "long"}}',
        '{"labels": [["a"]]}',
        '{"labels": [7]}',
        '{"about": {"age": 3}}',
        '{"policy": 3}',
        '{"split": {"shares": [80, 20]}}',
        '{"split": {"shares": [80, 10, 10], "seed": "x"}}',
    ],
)
def test_what_a_hand_has_spoilt_is_as_if_nothing_had_been_kept(spoilt: str | None) -> None:
    assert from_json(spoilt) == Wishes()


def test_finished_documents_go_out_in_our_own_format_unless_something_else_is_wished() -> None:
    made = plan(Wishes())
    assert made.format.name == "jsonl"
    assert made.selection.states == {State.DONE}
    assert made.is_read_back


def test_every_state_is_no_condition() -> None:
    assert plan(Wishes(states=frozenset(State))).selection.states == frozenset()


def test_nothing_comes_of_no_state_or_of_windows_that_never_go_on() -> None:
    assert Wishes().is_sound
    assert not Wishes(states=frozenset()).is_sound
    assert not Wishes(unit=Unit(Piece.WINDOW, 5, 5)).is_sound
    assert Wishes(split=Split((8, 0, 2))).is_sound
    assert not Wishes(split=Split((8, 0, 0))).is_sound
    assert not Wishes(split=Split((0, 5, 5))).is_sound


def test_a_seed_is_the_chosen_one_or_the_one_before_or_the_most_even() -> None:
    store = MemoryStore()
    store.add([labelled("a"), record("b")], maker="", at=0)
    wishes = Wishes(split=Split((50, 0, 50), 7))

    def seed(asked: Wishes) -> int | None:
        made = seeded(plan(asked), asked, store)
        return made.split.seed if made.split is not None else None

    found = seed(wishes)
    assert found == seed(wishes)
    assert seed(wishes._replace(is_seeded=True)) == 7
    assert seed(Wishes()) is None
    remember_seed(Split((50, 0, 50), 42), store)
    assert seed(wishes) == 42


def test_a_format_that_is_gone_gives_way_to_the_first() -> None:
    assert format_of(Wishes("gone")) is writable()[0]


def test_a_policy_is_asked_for_where_the_format_cannot_hold_every_span() -> None:
    asked = {one.name for one in writable() if policies_of(Wishes(one.name))}
    assert asked == {"conll", "conllu", "huggingface", "spacy", "spacy-json", "gliner"}
    names_only = Wishes("prodigy", values={"prodigy": {"prodigy-view": "ner"}})
    assert Policy.REFUSE in policies_of(names_only)
    assert policies_of(Wishes("prodigy")) == ()


def test_a_policy_that_the_format_does_not_offer_gives_way_to_its_usual_one() -> None:
    assert plan(Wishes("gliner", policy=Policy.DEPTHS)).options.policy is Policy.SPLIT
    assert plan(Wishes("conll", policy=Policy.DEPTHS)).options.policy is Policy.DEPTHS


def test_options_are_those_of_the_format_that_is_wished_for() -> None:
    values: dict[str, Values] = {"conll": {"notation": "BIOES"}, "chat": {"chat-offsets": True}}
    assert plan(Wishes("chat", values=values)).options.values == {"chat-offsets": True}
    assert plan(Wishes("tei", values=values)).options.values == {}


def test_a_missing_library_is_told_by_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {one.name: missing_extra(one) for one in writable()}
    assert set(told.values()) == {""}
    monkeypatch.setattr(doors, "missing", lambda module: f"tawsim[{doors.EXTRAS[module]}]")
    told = {one.name: extra for one in writable() if (extra := missing_extra(one))}
    assert told == {"spacy": "tawsim[spacy]", "uima-json": "tawsim[uima]", "uima-xmi": "tawsim[uima]"}


def test_a_library_is_looked_for_without_being_loaded() -> None:
    assert doors.missing("spacy.tokens") == ""
