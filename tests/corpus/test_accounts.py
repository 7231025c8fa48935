"""Accounts of documents as they are finished: what the log tells of the time labels took, and that each counts once."""

from __future__ import annotations

import pytest

from annotation.change import Change, Edit, Kind, State, Status
from annotation.identity import IdSource
from annotation.span import Origin, Span
from annotation.suggest.assistant import Settings
from annotation.suggest.ordering import Order
from annotation.suggest.tagger import Labelling
from corpus.apprentice import Apprentice
from corpus.document_order import Chosen, keep
from corpus.store.memory import MemoryStore
from tests.corpus.suggested_project import labels, news

_SECOND = 1_000


def _no_model(_content: bytes) -> Labelling:
    raise AssertionError("nothing was trained")


def _labelled(store: MemoryStore, document_id: str, accepted: frozenset[str]) -> None:
    """Label a document span by span, four seconds each by hand and one each accepted, and say that it is done."""
    text = store.read(document_id).record.header.text
    revision, at = store.read(document_id).revision, 0
    for number, span in enumerate(labels(text)):
        origin = Origin.SUGGESTION if span.surface in accepted else Origin.HAND
        at += _SECOND if origin is Origin.SUGGESTION else 4 * _SECOND
        made: Span = span._replace(origin=origin)
        change = Change(
            f"{document_id}-{number}", Kind.ADD_SPAN, {document_id: Edit(Kind.ADD_SPAN, (), (made,))}, at=at
        )
        revision = store.apply(change, {document_id: revision})[document_id]
    done = Edit(Kind.SET_STATE, (Status(State.NEW),), (Status(State.DONE),))
    store.apply(Change(f"{document_id}-done", Kind.SET_STATE, {document_id: done}, at=at), {document_id: revision})


def test_what_labels_took_is_read_from_the_log() -> None:
    store = MemoryStore(IdSource())
    store.add([news(number, is_done=False) for number in range(8)], maker="", at=0)
    apprentice = Apprentice(Settings(), _no_model)
    for number in range(8):
        _labelled(store, f"d{number}", frozenset(("بيروت",)) if number else frozenset())
        apprentice.finish(store, f"d{number}")
    pace = apprentice.figures(store).pace
    assert pace.seconds_by_hand == pytest.approx(4)
    assert pace.seconds_accepted == pytest.approx(1)
    assert pace.seconds_saved == pytest.approx(3 * pace.accepted)


def test_a_document_that_is_finished_twice_is_accounted_for_once() -> None:
    store = MemoryStore(IdSource())
    store.add([news(number, is_done=True) for number in range(3)], maker="", at=0)
    apprentice = Apprentice(Settings(), _no_model)
    for document_id in ("d0", "d1", "d0", "d2"):
        apprentice.finish(store, document_id)
    found = apprentice.figures(store)
    assert found.documents == 3
    assert found.pace.seconds_by_hand is None


def test_documents_taken_by_chance_speak_for_themselves() -> None:
    store = MemoryStore(IdSource())
    store.add([news(number, is_done=True) for number in range(6)], maker="", at=0)
    keep(store, Chosen(Order.UNCERTAIN, taken=6, by_chance=frozenset(("d1", "d4"))))
    apprentice = Apprentice(Settings(), _no_model)
    for number in range(6):
        apprentice.finish(store, f"d{number}")
    drawn = apprentice.figures(store).by_chance
    assert drawn is not None
    assert drawn.documents == 2
    assert drawn.part.labels == sum(len(labels(news(number, is_done=True).header.text)) for number in (1, 4))
