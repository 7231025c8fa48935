"""Each verb builds the edit that does what it says, and refuses where there is nothing to do."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from annotation import edits
from annotation.change import DocumentLabel, Edit, Kind, Note, State
from annotation.document import Document, EditRefused, new_header
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span

TEXT = "قال محمد في القاهرة 😡"
ONE = Span("s1", (Range(0, 3),), "CUE", "quote", TEXT[0:3], (Attribute("kind", "direct"),))
TWO = Span("s2", (Range(4, 8),), "PER", "entity", TEXT[4:8])
LINK = Relation("r1", "SPEAKER", "s1", "s2")


def ids() -> IdSource:
    return IdSource(lambda: 1_000, Random(3))


@pytest.fixture
def document() -> Document:
    return Document(new_header("d", TEXT), (ONE, TWO, LINK, DocumentLabel("topic", "x"), DocumentLabel("age", "old")))


def span_of(document: Document, key: str) -> Span:
    found = document.spans.get(key)
    assert found is not None
    return found


def test_a_span_is_added_with_its_surface_and_maker(document: Document) -> None:
    edit = edits.add_span(document, ids(), [(12, 19), (4, 8)], "entity", "LOC", maker="me", origin=Origin.SUGGESTION)
    document.apply(edit)
    (span,) = (one for one in edit.after if isinstance(one, Span))
    assert span.ranges == ((4, 8), (12, 19))
    assert span.surface == TEXT[4:19]
    assert (span.layer, span.label, span.maker, span.origin) == ("entity", "LOC", "me", Origin.SUGGESTION)
    assert len(span.id) == 27
    assert span_of(document, span.id) == span
    with pytest.raises(ValueError, match="fit"):
        edits.add_span(document, ids(), [(0, 99)], "entity", "LOC")


def test_deleting_a_span_takes_its_links(document: Document) -> None:
    document.apply(edits.delete_spans(document, ["s2", "s2"]))
    assert list(document.spans) == [ONE]
    assert document.relations() == []


def test_resizing_keeps_the_span_and_its_links(document: Document) -> None:
    document.apply(edits.resize(document, "s1", [(0, 8)]))
    assert span_of(document, "s1").surface == TEXT[0:8]
    assert span_of(document, "s1").attributes == ONE.attributes
    assert document.relations_of("s1") == [LINK]


def test_relabelling_leaves_out_what_has_the_label(document: Document) -> None:
    edit = edits.relabel(document, ["s1", "s2"], "entity", "PER")
    assert edit.before == (ONE,)
    document.apply(edit)
    assert {one.label for one in document.spans} == {"PER"}


def test_attributes_are_set_in_the_schemes_order_and_taken_away(document: Document) -> None:
    document.apply(edits.set_attribute(document, ["s1"], "mood", "calm", ("mood", "kind")))
    assert span_of(document, "s1").attributes == (Attribute("mood", "calm"), Attribute("kind", "direct"))
    document.apply(edits.set_attribute(document, ["s1", "s2"], "kind", None))
    assert span_of(document, "s1").attributes == (Attribute("mood", "calm"),)
    document.apply(edits.set_attribute(document, ["s2"], "mood", ""))
    assert span_of(document, "s2").attribute("mood") == ""


def test_state_note_and_labels_are_replaced(document: Document) -> None:
    document.apply(edits.set_state(document, State.DONE))
    document.apply(edits.set_note(document, "one"))
    document.apply(edits.set_note(document, ""))
    document.apply(edits.set_document_label(document, "topic", ["z", "x", "z"]))
    assert (document.state, document.note) == (State.DONE, "")
    assert document.labels == (DocumentLabel("age", "old"), DocumentLabel("topic", "z"), DocumentLabel("topic", "x"))


def test_links_are_made_once_and_taken_away(document: Document) -> None:
    document.apply(edits.add_relation(document, ids(), "SPEAKER", "s2", "s1"))
    assert len(document.relations()) == 2
    document.apply(edits.delete_relations(document, [one.id for one in document.relations()]))
    assert document.relations_of("s1") == document.relations_of("s2") == []


Build = Callable[[Document], Edit]
NOTHING_TO_DO: dict[str, Build] = {
    "delete": lambda d: edits.delete_spans(d, ["s9"]),
    "resize": lambda d: edits.resize(d, "s9", [(0, 1)]),
    "relabel": lambda d: edits.relabel(d, ["s2"], "entity", "PER"),
    "attribute": lambda d: edits.set_attribute(d, ["s1"], "kind", "direct"),
    "no attribute": lambda d: edits.set_attribute(d, ["s2"], "kind", None),
    "state": lambda d: edits.set_state(d, State.NEW),
    "note": lambda d: edits.set_note(d, ""),
    "labels": lambda d: edits.set_document_label(d, "topic", ["x"]),
    "the same link": lambda d: edits.add_relation(d, ids(), "SPEAKER", "s1", "s2"),
    "a link to nothing": lambda d: edits.add_relation(d, ids(), "SPEAKER", "s1", "s9"),
    "no link": lambda d: edits.delete_relations(d, ["r9"]),
    "deleting none": lambda d: edits.delete_spans(d, []),
    "unlinking none": lambda d: edits.delete_relations(d, []),
    "the same ranges": lambda d: edits.resize(d, "s2", [(4, 8)]),
}


@pytest.mark.parametrize("what", NOTHING_TO_DO)
def test_where_there_is_nothing_to_do_the_verb_refuses(document: Document, what: str) -> None:
    with pytest.raises(EditRefused):
        NOTHING_TO_DO[what](document)


def test_the_first_work_starts_a_document_and_no_later_one(document: Document) -> None:
    edit = edits.started(document, edits.set_note(document, "x"))
    document.apply(edit)
    assert document.state is State.STARTED
    document.apply(edit.inverse(Kind.UNDO))
    assert (document.state, document.note) == (State.NEW, "")
    done = edits.set_state(document, State.DONE)
    assert edits.started(document, done) is done
    empty = Edit(Kind.DELETE, (), ())
    assert edits.started(document, empty) is empty
    document.apply(done)
    later = edits.set_note(document, "y")
    assert edits.started(document, later) is later


def test_several_edits_become_one(document: Document) -> None:
    both = edits.together(Kind.EVERYWHERE, [edits.set_note(document, "x"), edits.resize(document, "s2", [(4, 7)])])
    document.apply(both)
    assert (both.kind, document.note, span_of(document, "s2").end) == (Kind.EVERYWHERE, "x", 7)
    assert both.before == (Note(""), TWO)
    assert edits.by_document(document, both) == {"d": both}


def test_ids_sort_by_age_and_are_the_same_for_the_same_seed() -> None:
    at = iter([5, 5, 5, 3, 9, 9])
    source = IdSource(lambda: next(at), Random(1))
    made = [source.new("s") for _ in range(6)]
    assert made == sorted(set(made))
    assert {len(one) for one in made} == {27}
    assert ids().new("s") == ids().new("s")
