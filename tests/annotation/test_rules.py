"""The scheme's checks find what they name, and only that."""

from __future__ import annotations

import pytest

from annotation.change import Annotation, DocumentLabel, Edit, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, EditRefused, new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.rules import Problem, Rule, document_problems, done_layers, set_layer_done, span_problems
from annotation.scheme import DONE, AttributeType, Scheme, Titles, ValueKind
from annotation.span import Attribute, Span

TEXT = "قال بوتين في موسكو إن الاتفاق جيد"


def span(span_id: str, surface: str, layer: str, label: str) -> Span:
    start = TEXT.index(surface)
    return Span(span_id, (Range(start, start + len(surface)),), label, layer, surface)


PUTIN = span("s1", "بوتين", "entity", "PER")
MOSCOW = span("s2", "موسكو", "entity", "LOC")
SAID = span("s3", "إن الاتفاق جيد", "quote", "QUOTE")


def document(*annotations: Annotation) -> Document:
    return Document(new_header("d1", TEXT), annotations)


def test_a_document_that_keeps_to_the_scheme_has_no_problems() -> None:
    good = document(PUTIN, MOSCOW, SAID, Relation("r1", "SPEAKER", "s3", "s1"))
    assert list(document_problems(good, DEFAULT_SCHEME)) == []


def test_labels_attributes_and_values_outside_the_scheme_are_named() -> None:
    unknown = MOSCOW._replace(label="CITY")
    quote = SAID._replace(attributes=(Attribute("kind", "odd"), Attribute("mood", "calm")))
    found = set(document_problems(document(unknown, quote), DEFAULT_SCHEME))
    assert found == {
        Problem(Rule.UNKNOWN_LABEL, "s2", "entity/CITY"),
        Problem(Rule.VALUE_UNKNOWN, "s3", "kind=odd"),
        Problem(Rule.ATTRIBUTE_UNKNOWN, "s3", "mood"),
    }


def test_a_required_attribute_that_is_missing_is_named() -> None:
    needed = AttributeType("sure", Titles("أكيد", "Sure"), is_required=True)
    layers = tuple(one._replace(attributes=(needed,)) if one.name == "entity" else one for one in DEFAULT_SCHEME.layers)
    found = list(document_problems(document(PUTIN), Scheme(layers)))
    assert found == [Problem(Rule.ATTRIBUTE_MISSING, "s1", "sure")]


def test_overlap_is_a_problem_only_where_the_layer_forbids_it() -> None:
    whole = span("s9", "بوتين في موسكو", "entity", "EVENT")
    both = document(PUTIN, whole, SAID)
    assert list(document_problems(both, DEFAULT_SCHEME)) == []
    flat = Scheme(tuple(one._replace(may_overlap=False) for one in DEFAULT_SCHEME.layers))
    assert list(span_problems(both, flat, [PUTIN])) == [Problem(Rule.OVERLAP, "s1", "s9")]


def test_links_of_unknown_kind_wrong_ends_or_one_too_many_are_named() -> None:
    links = (
        Relation("r1", "SPEAKER", "s3", "s1"),
        Relation("r2", "SPEAKER", "s3", "s2"),
        Relation("r3", "SPEAKER", "s1", "s2"),
        Relation("r4", "COUSIN", "s1", "s2"),
    )
    found = list(document_problems(document(PUTIN, MOSCOW, SAID, *links), DEFAULT_SCHEME))
    assert found == [
        Problem(Rule.LINK_TOO_MANY, "r2", "SPEAKER"),
        Problem(Rule.LINK_ENDS, "r3", "SPEAKER"),
        Problem(Rule.LINK_UNKNOWN, "r4", "COUSIN"),
    ]


def test_every_layer_has_the_ready_made_attributes_and_a_flag_is_yes_or_no() -> None:
    doubted = PUTIN._replace(attributes=(Attribute("certainty", "doubtful"), Attribute("note", "أي بوتين؟")))
    assert list(document_problems(document(doubted, SAID), DEFAULT_SCHEME)) == []
    flag = AttributeType("is_new", Titles("جديد", "New"), ValueKind.FLAG)
    scheme = DEFAULT_SCHEME._replace(attributes=(flag,))
    said_yes, said_maybe = (PUTIN._replace(attributes=(Attribute("is_new", one),)) for one in ("yes", "maybe"))
    assert list(document_problems(document(said_yes), scheme)) == []
    assert list(document_problems(document(said_maybe), scheme)) == [Problem(Rule.VALUE_UNKNOWN, "s1", "is_new=maybe")]


def test_nesting_is_allowed_where_crossing_is_not() -> None:
    inside, across = span("s8", "بوتين في", "entity", "EVENT"), span("s9", "في موسكو", "entity", "EVENT")
    flat = DEFAULT_SCHEME._replace(layers=tuple(one._replace(may_cross=False) for one in DEFAULT_SCHEME.layers))
    both = document(PUTIN, inside, across)
    assert list(span_problems(both, flat, [PUTIN, inside])) == [Problem(Rule.CROSSING, "s8", "s9")]
    assert list(span_problems(both, DEFAULT_SCHEME, [inside])) == []


def test_links_have_a_least_number_and_a_child_a_greatest_number_of_heads() -> None:
    speaker, *rest = DEFAULT_SCHEME.links
    scheme = DEFAULT_SCHEME._replace(links=(speaker._replace(at_least=1, at_most_heads=1), *rest))
    again = SAID._replace(id="s4")
    assert list(document_problems(document(SAID), scheme)) == [Problem(Rule.LINK_MISSING, "s3", "SPEAKER")]
    links = (Relation("r1", "SPEAKER", "s3", "s1"), Relation("r2", "SPEAKER", "s4", "s1"))
    found = list(document_problems(document(PUTIN, SAID, again, *links), scheme))
    assert found == [Problem(Rule.HEADS_TOO_MANY, "r2", "SPEAKER")]


def test_a_documents_labels_and_its_finished_layers_are_checked() -> None:
    labels = [("topic", "sport"), ("topic", "economy"), ("sentiment", "?"), ("odd", "x"), ("done", "ship")]
    found = list(document_problems(document(*(DocumentLabel(*one) for one in labels)), DEFAULT_SCHEME))
    assert found == [
        Problem(Rule.DOCUMENT_VALUE_UNKNOWN, "", "done=ship"),
        Problem(Rule.DOCUMENT_LABEL_UNKNOWN, "", "odd"),
        Problem(Rule.DOCUMENT_VALUE_UNKNOWN, "", "sentiment=?"),
        Problem(Rule.DOCUMENT_LABEL_TWICE, "", "topic"),
    ]


def test_a_layer_is_finished_by_a_label_of_the_document() -> None:
    one = document(PUTIN)
    for layer in ("entity", "quote"):
        one.apply(set_layer_done(one, layer, is_done=True))
    assert done_layers(one) == ("entity", "quote")
    one.apply(set_layer_done(one, "entity", is_done=False))
    assert (done_layers(one), one.labels) == (("quote",), (DocumentLabel(DONE, "quote"),))
    assert list(document_problems(one, DEFAULT_SCHEME)) == []
    with pytest.raises(EditRefused):
        set_layer_done(one, "quote", is_done=True)


def test_blanks_at_the_edge_are_named_and_kept() -> None:
    loose = Span("s1", (Range(3, 9),), "PER", "entity", TEXT[3:9])
    odd = document(loose)
    assert list(document_problems(odd, DEFAULT_SCHEME)) == [Problem(Rule.EDGE_BLANK, "s1")]
    odd.apply(Edit(Kind.DELETE, (loose,), ()))
    assert list(document_problems(odd, DEFAULT_SCHEME)) == []
