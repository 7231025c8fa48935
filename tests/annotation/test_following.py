"""Annotations follow a changed scheme: the right ones, to the right names, and back again by undoing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation import scheme_details as details
from annotation import scheme_edits as verbs
from annotation.change import Annotation, DocumentLabel, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from annotation.following import Following, carry
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import DONE
from annotation.scheme_revision import Revision
from annotation.span import Attribute, Span
from tests.schemes import ATTRIBUTES, LABELS, LAYERS, LINKS, QUESTIONS, REVISIONS, VALUES

TEXT = "قال بوتين في موسكو إن الاتفاق جيد"


def span(span_id: str, surface: str, layer: str, label: str, **attributes: str) -> Span:
    start = TEXT.index(surface)
    pairs = tuple(Attribute(*one) for one in attributes.items())
    return Span(span_id, (Range(start, start + len(surface)),), label, layer, surface, pairs)


PUTIN = span("s1", "بوتين", "entity", "PER", certainty="doubtful")
MOSCOW = span("s2", "موسكو", "entity", "GPE")
SAID = span("s3", "إن الاتفاق جيد", "quote", "QUOTE", kind="partial")
LINK = Relation("r1", "SPEAKER", "s3", "s1")
MARKS = (PUTIN, MOSCOW, SAID, LINK, DocumentLabel(DONE, "entity"), DocumentLabel("topic", "sport"))


def followed(revision: Revision, *marks: Annotation) -> set[Annotation]:
    document = Document(new_header("d1", TEXT), marks or MARKS)
    edit = carry(document, Following(revision.follows))
    if edit is not None:
        assert edit.kind is Kind.SCHEME
        document.apply(edit)
    return set(document.annotations())


REST = set(MARKS)


@pytest.mark.parametrize(
    ("revision", "gone", "come"),
    [
        (verbs.rename_label(DEFAULT_SCHEME, "entity", "GPE", "بلد"), {MOSCOW}, {MOSCOW._replace(label="بلد")}),
        (verbs.merge_labels(DEFAULT_SCHEME, "entity", "GPE", "LOC"), {MOSCOW}, {MOSCOW._replace(label="LOC")}),
        (
            verbs.move_label(DEFAULT_SCHEME, "entity", "GPE", "quote"),
            {MOSCOW},
            {MOSCOW._replace(layer="quote")},
        ),
        (verbs.delete_label(DEFAULT_SCHEME, "entity", "PER"), {PUTIN, LINK}, set()),
        (verbs.retire_label(DEFAULT_SCHEME, "entity", "PER"), set(), set()),
        (
            verbs.rename_layer(DEFAULT_SCHEME, "entity", "name"),
            {PUTIN, MOSCOW, DocumentLabel(DONE, "entity")},
            {PUTIN._replace(layer="name"), MOSCOW._replace(layer="name"), DocumentLabel(DONE, "name")},
        ),
        (
            verbs.merge_layers(DEFAULT_SCHEME, "quote", "entity"),
            {SAID, DocumentLabel(DONE, "entity")},
            {SAID._replace(layer="entity")},
        ),
        (verbs.rename_link(DEFAULT_SCHEME, "SPEAKER", "قائل"), {LINK}, {LINK._replace(label="قائل")}),
        (verbs.delete_link(DEFAULT_SCHEME, "SPEAKER"), {LINK}, set()),
        (
            details.rename_value(DEFAULT_SCHEME, "quote", "kind", "partial", "direct"),
            {SAID},
            {SAID._replace(attributes=(Attribute("kind", "direct"),))},
        ),
        (
            details.rename_attribute(DEFAULT_SCHEME, "", "certainty", "sure"),
            {PUTIN},
            {PUTIN._replace(attributes=(Attribute("sure", "doubtful"),))},
        ),
        (details.delete_attribute(DEFAULT_SCHEME, "quote", "kind"), {SAID}, {SAID._replace(attributes=())}),
        (
            details.rename_document_value(DEFAULT_SCHEME, "topic", "sport", "رياضة"),
            {DocumentLabel("topic", "sport")},
            {DocumentLabel("topic", "رياضة")},
        ),
        (details.delete_document_label(DEFAULT_SCHEME, "topic"), {DocumentLabel("topic", "sport")}, set()),
    ],
)
def test_what_bears_a_changed_name_follows_and_nothing_else(
    revision: Revision, gone: set[Annotation], come: set[Annotation]
) -> None:
    assert followed(revision) == (REST - gone) | come


def test_names_that_change_places_are_not_mixed_up() -> None:
    swapped = (
        verbs.rename_label(DEFAULT_SCHEME, "entity", "PER", "x")
        .then(lambda one: verbs.rename_label(one, "entity", "GPE", "PER"))
        .then(lambda one: verbs.rename_label(one, "entity", "x", "GPE"))
    )
    assert followed(swapped, PUTIN, MOSCOW) == {PUTIN._replace(label="GPE"), MOSCOW._replace(label="PER")}


def test_a_merged_attribute_never_writes_over_a_value() -> None:
    merged = details.merge_attributes(DEFAULT_SCHEME, "", "note", "certainty")
    both = PUTIN._replace(attributes=(Attribute("note", "من؟"), Attribute("certainty", "doubtful")))
    same = MOSCOW._replace(attributes=(Attribute("note", "certain"), Attribute("certainty", "certain")))
    assert followed(merged, both, same) == {both, same._replace(attributes=(Attribute("certainty", "certain"),))}


def test_links_that_become_the_same_become_one() -> None:
    merged = verbs.merge_links(DEFAULT_SCHEME, "HOLDER", "SPEAKER")
    other = Relation("r0", "HOLDER", "s3", "s1")
    assert followed(merged, PUTIN, SAID, LINK, other) == {PUTIN, SAID, LINK}


_spans = st.builds(
    lambda layer, label, pairs: (layer, label, tuple(Attribute(*one) for one in pairs)),
    st.sampled_from(LAYERS),
    st.sampled_from((*LABELS, "GPE", "NEG")),
    st.lists(st.tuples(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES)), max_size=3),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    spans = [
        Span(f"s{number}", (Range(0, 3),), label, layer, TEXT[:3], attributes)
        for number, (layer, label, attributes) in enumerate(draw(st.lists(_spans, min_size=1, max_size=5)))
    ]
    ends = st.sampled_from([one.id for one in spans])
    links = draw(st.lists(st.tuples(st.sampled_from((*LINKS, "HOLDER")), ends, ends), max_size=4))
    values = st.sampled_from(("sport", "politics", "POS", *LAYERS))
    labels = draw(st.lists(st.builds(DocumentLabel, st.sampled_from(QUESTIONS), values), max_size=5, unique=True))
    relations = [Relation(f"r{number}", *one) for number, one in enumerate(links)]
    return Document(new_header("d1", TEXT), (*spans, *relations, *labels))


@given(documents(), REVISIONS)
def test_following_fits_every_document_and_is_taken_back_whole(document: Document, revision: Revision) -> None:
    before = list(document.annotations())
    edit = carry(document, Following(revision.follows))
    if edit is None:
        return
    document.apply(edit)
    assert all(one.head in document.spans and one.child in document.spans for one in document.relations())
    known_before = {(one.layer, one.label) for one in before if isinstance(one, Span)}
    known = {(layer.name, label.name) for layer, label in DEFAULT_SCHEME.labels()}
    after = {layer.name: {label.name for label in layer.labels} for layer in revision.scheme.layers}
    if known_before <= known:
        # Spans of known labels have known labels afterwards.
        assert all(one.label in after[one.layer] for one in document.spans)
    if {one.label for one in before if isinstance(one, Relation)} <= {one.name for one in DEFAULT_SCHEME.links}:
        assert {one.label for one in document.relations()} <= {one.name for one in revision.scheme.links}
    document.apply(edit.inverse(Kind.UNDO))
    assert list(document.annotations()) == before
