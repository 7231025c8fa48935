"""Annotations are told apart by what they are, not only by what they hold."""

from __future__ import annotations

from collections.abc import MutableMapping
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import Annotation, Change, DocumentLabel, Edit, Kind, Note, State, Status
from annotation.document import Document, EditRefused, new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Span
from tests.strategies import texts

words = st.sampled_from((*(one.value for one in State), "", "x"))


def alike(word: str) -> tuple[Annotation, ...]:
    """One annotation of each kind, each holding `word` wherever it can."""
    state = State(word) if word in tuple(State) else State.NEW
    return (
        Span(word, (Range(0, 1),), word, word, word, (), maker=word),
        Relation(word, word, word, word),
        DocumentLabel(word, word),
        Note(word),
        Status(state),
    )


@given(words)
def test_annotations_of_different_kinds_are_never_equal(word: str) -> None:
    for one, other in permutations(alike(word), 2):
        assert one != other
        assert (one == other) is False
        assert one not in (other,)
    assert len(set(alike(word))) == 5


@given(words, words)
def test_annotations_of_one_kind_are_equal_when_they_hold_the_same(word: str, other: str) -> None:
    for one, two in zip(alike(word), alike(other), strict=True):
        assert (one == two) is (repr(one) == repr(two))
        assert (one != two) is not (one == two)
        assert one != two or hash(one) == hash(two)


@given(texts())
def test_a_note_that_says_a_state_is_no_state(text: str) -> None:
    document = Document(new_header("d", text), (Note("done"), Status(State.DONE)))
    assert document.has(Note("done"))
    assert not document.has(Note("new"))
    assert document.has(Status(State.DONE))
    document.apply(Edit(Kind.DELETE, (Note("done"), Status(State.DONE)), ()))
    assert (document.note, document.state) == ("", State.NEW)


def test_a_note_and_a_state_are_not_taken_for_the_same_twice() -> None:
    document = Document(new_header("d", "قال"), (Note("done"), Status(State.DONE)))
    with pytest.raises(EditRefused, match="twice"):
        document.check(Edit(Kind.DELETE, (Note("done"), Note("done")), ()))
    document.check(Edit(Kind.DELETE, (Note("done"), Status(State.DONE)), ()))


def test_what_happened_cannot_be_rewritten() -> None:
    change = Change("c", Kind.SET_NOTE)
    for one, name in ((change, "id"), (Note("x"), "text"), (Status(State.NEW), "state")):
        with pytest.raises(AttributeError):
            setattr(one, name, "other")
    assert change.edits == {}
    assert not isinstance(change.edits, MutableMapping)
