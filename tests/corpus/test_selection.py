"""What is asked for of a corpus: documents, layers, labels, and labels under other names."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotation.change import Note, State
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.relation import Relation
from annotation.span import Span
from annotation.suggest.suggestion import IMPORTED, suggest
from corpus.record import Record
from corpus.selection import EVERYTHING, FINISHED, LabelMap, MapRefused, Selection, label_map, label_name
from tests.corpus.documents import hard_records, labelled, record, span_over


def labels(one: Record) -> list[str]:
    return [f"{span.layer}/{span.label}" for span in one.annotations if isinstance(span, Span)]


def relations(one: Record) -> list[Relation]:
    return [relation for relation in one.annotations if isinstance(relation, Relation)]


def test_documents_are_asked_for_by_state_and_by_whose_work_they_are() -> None:
    assert FINISHED.wants(labelled())
    assert not FINISHED.wants(record())
    assert Selection(states=frozenset({State.NEW})).wants(record())
    assert Selection(annotators=frozenset({"a1"})).wants(labelled())
    assert not Selection(annotators=frozenset({"a2"})).wants(labelled())


def test_layers_and_labels_are_asked_for_and_links_go_with_their_ends() -> None:
    assert labels(Selection(layers=frozenset({"quote"})).shaped(labelled())) == ["quote/QUOTE"]
    chosen = Selection(labels=frozenset({label_name("ORG"), label_name("quote/")})).shaped(labelled())
    assert sorted(labels(chosen)) == ["entity/ORG", "quote/QUOTE"]
    assert relations(chosen) == [Relation("R1", "SPEAKER", "T3", "T1")]
    alone = Selection(labels=frozenset({label_name("ORG")})).shaped(labelled())
    assert relations(alone) == []
    assert Note("مراجعة") in alone.annotations


def test_labels_are_renamed_moved_and_left_out() -> None:
    renamed = Selection(renamed=label_map(["ORG=ORGANIZATION,entity/LOC=place/", "QUOTE="]))
    assert labels(renamed.shaped(labelled())) == ["entity/MISC", "entity/ORGANIZATION", "place/LOC"]


def test_what_names_the_layer_goes_before_what_fits_any() -> None:
    assert label_map(["PER=X", "entity/PER=Y"]).of("entity", "PER") == ("entity", "Y")
    assert label_map(["PER=X", "entity/PER=Y"]).of("other", "PER") == ("other", "X")


def test_spans_that_become_alike_are_one_and_keep_their_links() -> None:
    text = "زار الرياض"
    place = span_over(text, "الرياض", "LOC", span_id="T1")
    city = span_over(text, "الرياض", "GPE", span_id="T2")
    visitor = span_over(text, "زار", "CUE", span_id="T3")
    one = record("d", text, place, city, visitor, Relation("R1", "IN", "T3", "T2"))
    merged = Selection(renamed=label_map(["GPE=LOC"])).shaped(one)
    assert labels(merged) == ["entity/LOC", "entity/CUE"]
    assert relations(merged) == [Relation("R1", "IN", "T3", "T1")]


def test_twins_that_nobody_renamed_stay_two() -> None:
    text = "زار الرياض"
    one = record("d", text, span_over(text, "زار", "A"), span_over(text, "زار", "A", span_id="T2"))
    assert len(labels(Selection(renamed=label_map(["B=C"])).shaped(one))) == 2


def test_the_scheme_goes_out_under_the_same_names() -> None:
    chosen = Selection(layers=frozenset({"entity"}), renamed=label_map(["GPE=LOC", "MISC=", "PER=PERSON"]))
    (layer,) = chosen.scheme(DEFAULT_SCHEME).layers
    assert [one.name for one in layer.labels] == ["PERSON", "ORG", "LOC", "EVENT", "DATE"]
    assert EVERYTHING.scheme(DEFAULT_SCHEME) == DEFAULT_SCHEME


@pytest.mark.parametrize("wrong", ["PER", "=PER", "/=PER"])
def test_a_map_that_cannot_be_read_is_refused(wrong: str) -> None:
    with pytest.raises(MapRefused, match=wrong):
        label_map([f"A=B,{wrong}"])


def test_suggestions_are_renamed_too() -> None:
    header = record("d").header
    one = Record(header, (), (suggest(header.text, [(0, 7)], "entity", "PER", IMPORTED),))
    assert Selection(renamed=label_map(["PER=X"])).shaped(one).suggestions[0].label == "X"


@given(hard_records())
def test_whatever_is_chosen_still_fits_its_text(one: Record) -> None:
    assert Selection(renamed=LabelMap()).shaped(one) == one
    chosen = Selection(labels=frozenset({label_name("PER")}), renamed=label_map(["PER=LOC"]))
    assert chosen.shaped(one).to_document().text == one.header.text
