"""The scheme editor's verbs: each does what it says, says what annotations must follow, and never breaks the scheme."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given

from annotation import scheme_details as details
from annotation import scheme_edits as verbs
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import (
    CERTAINTY,
    DONE,
    READY_MADE,
    AttributeType,
    DocumentLabelType,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    SchemeError,
    Titles,
)
from annotation.scheme_check import Fault, SchemeProblem, scheme_problems
from annotation.scheme_json import from_plain, to_plain
from annotation.scheme_keys import COLOURS, KeyTaken, free_colours, free_keys, holder_of, holders
from annotation.scheme_revision import Follow, FollowKind, Revision
from tests.schemes import REVISIONS, TITLES

TEAM = LabelType("TEAM", Titles("فريق", "Team"), "#AABBCC", "t")


def names(scheme: Scheme, layer: str) -> list[str]:
    found = scheme.layer(layer)
    return [] if found is None else [one.name for one in found.labels]


@given(REVISIONS)
def test_whatever_is_done_the_scheme_stays_sound(revision: Revision) -> None:
    scheme = revision.scheme
    assert from_plain(json.loads(json.dumps(to_plain(scheme)))) == scheme
    keys = Counter(one.key for one in holders(scheme))
    assert all(count == 1 for count in keys.values())
    faults = {one.fault for one in scheme_problems(scheme)}
    # What is left to do while one edits, and nothing worse: no unknown end, no bad name, no key twice.
    assert faults <= {Fault.NO_LABELS, Fault.NO_VALUES, Fault.NO_ENDS, Fault.COLOUR_TWICE, Fault.NAME_HIDES}


def test_the_default_scheme_has_no_fault_and_its_layers_share_the_ready_made_attributes() -> None:
    assert list(scheme_problems(DEFAULT_SCHEME)) == []
    assert [one.name for one in DEFAULT_SCHEME.attributes_of("quote")] == ["kind", "certainty", "note"]
    assert DEFAULT_SCHEME.attributes_of("entity") == READY_MADE


def test_a_label_is_added_with_its_colour_and_key_in_one_spelling() -> None:
    revision = verbs.add_label(DEFAULT_SCHEME, "entity", TEAM)
    assert revision.scheme.label("entity", "TEAM") == TEAM._replace(colour="#aabbcc", key="T")
    assert revision.follows == ()


def test_a_renamed_label_takes_the_links_ends_with_it() -> None:
    revision = verbs.rename_label(DEFAULT_SCHEME, "quote", "QUOTE", "قول")
    assert revision.follows == (Follow(FollowKind.LABEL, "quote", "QUOTE", "قول"),)
    assert names(revision.scheme, "quote") == ["قول", "CUE"]
    assert [one.heads for one in revision.scheme.links[:2]] == [("quote/قول",), ("quote/قول",)]


def test_a_merged_label_goes_and_a_retired_one_stays() -> None:
    merged = verbs.merge_labels(DEFAULT_SCHEME, "entity", "GPE", "LOC")
    assert names(merged.scheme, "entity") == ["PER", "ORG", "LOC", "EVENT", "DATE", "MISC"]
    retired = verbs.retire_label(DEFAULT_SCHEME, "entity", "GPE")
    assert names(retired.scheme, "entity") == names(DEFAULT_SCHEME, "entity")
    assert (holder_of(retired.scheme, "4"), retired.follows) == (None, ())


def test_links_that_could_begin_or_end_at_a_label_still_can_when_it_moves() -> None:
    moved = verbs.move_label(DEFAULT_SCHEME, "entity", "EVENT", "quote").scheme
    target = moved.link("TARGET")
    assert target is not None
    assert target.children == ("entity/*", "quote/EVENT")
    renamed = verbs.rename_layer(DEFAULT_SCHEME, "entity", "name").scheme
    assert [one.children for one in renamed.links] == [("name/*",), ("quote/CUE",), ("name/*",), ("name/*",)]
    joined = verbs.merge_layers(DEFAULT_SCHEME, "quote", "entity").scheme
    assert names(joined, "entity")[-2:] == ["QUOTE", "CUE"]
    assert [one.name for one in joined.layers] == ["entity", "sentiment", "sentence"]


def test_a_deleted_label_leaves_no_end_behind() -> None:
    left = verbs.delete_label(DEFAULT_SCHEME, "quote", "CUE").scheme
    assert SchemeProblem(Fault.NO_ENDS, "links.CUE_OF") in scheme_problems(left)
    assert all("quote/CUE" not in (*one.heads, *one.children) for one in left.links)


def test_a_key_is_refused_where_it_is_anothers_and_can_be_taken_from_there() -> None:
    with pytest.raises(KeyTaken) as caught:
        verbs.rekey_label(DEFAULT_SCHEME, "entity", "PER", "q")
    assert caught.value.holder == "quote/QUOTE"
    taken = verbs.rekey_label(DEFAULT_SCHEME, "entity", "PER", "q", takes=True).scheme
    holder = holder_of(taken, "Q")
    assert holder is not None
    assert holder.place == "entity/PER"
    quote = taken.label("quote", "QUOTE")
    assert quote is not None
    assert quote.key == ""
    with_attribute = details.rekey_attribute(taken, "", CERTAINTY, "q", takes=True).scheme
    with_link = verbs.rekey_link(with_attribute, "SPEAKER", "Q", takes=True).scheme
    last = details.rekey_attribute(with_link, "quote", "kind", "Q", takes=True).scheme
    assert [one.place for one in holders(last) if one.key == "Q"] == ["quote/kind"]


def test_what_comes_back_from_retirement_leaves_its_key_where_it_is_taken() -> None:
    retired = verbs.retire_layer(DEFAULT_SCHEME, "quote").scheme
    taken = verbs.rekey_label(retired, "entity", "PER", "Q").scheme
    back = verbs.retire_layer(taken, "quote", is_retired=False).scheme
    keys = {one.place: one.key for one in holders(back)}
    assert (keys["entity/PER"], keys["quote/CUE"], keys.get("quote/QUOTE")) == ("Q", "W", None)


def test_names_do_not_leave_their_values_behind() -> None:
    renamed = details.rename_value(DEFAULT_SCHEME, "quote", "kind", "partial", "direct")
    layer = renamed.scheme.layer("quote")
    assert layer is not None
    assert [name for name, _ in layer.attributes[0].values] == ["direct", "indirect"]
    assert renamed.follows == (Follow(FollowKind.VALUE, "quote", "partial", "direct", "kind"),)
    question = details.rename_document_label(DEFAULT_SCHEME, "topic", "موضوع")
    assert question.follows == (Follow(FollowKind.DOCUMENT_LABEL, "", "topic", "موضوع"),)


def test_an_attribute_of_every_layer_is_not_confused_with_a_layers_own() -> None:
    hidden = DEFAULT_SCHEME._replace(attributes=(*READY_MADE, AttributeType("kind", TITLES)))
    assert SchemeProblem(Fault.NAME_HIDES, "layers.quote.attributes.kind", "kind") in scheme_problems(hidden)
    assert details.delete_attribute(hidden, "", "kind").follows[0].apart == ("quote",)
    with pytest.raises(SchemeError, match="there already"):
        details.add_attribute(DEFAULT_SCHEME, "quote", AttributeType(CERTAINTY, TITLES))


Refused = Callable[[Scheme], Revision]


@pytest.mark.parametrize(
    ("verb", "reason"),
    [
        (lambda one: verbs.add_label(one, "entity", TEAM._replace(name="PER")), "'PER' is there already"),
        (lambda one: verbs.add_label(one, "entity", TEAM._replace(name="a/b")), "holds / or"),
        (lambda one: verbs.add_label(one, "entity", TEAM._replace(name=" x")), "blanks"),
        (lambda one: verbs.add_label(one, "entity", TEAM._replace(name="x\ny")), "control"),
        (lambda one: verbs.add_label(one, "entity", TEAM._replace(colour="red")), "#rrggbb"),
        (lambda one: verbs.add_label(one, "entity", TEAM._replace(key="ش")), "US keyboard"),
        (lambda one: verbs.add_label(one, "ship", TEAM), "no 'ship'"),
        (lambda one: verbs.rename_label(one, "entity", "PER", "ORG"), "there already"),
        (lambda one: verbs.merge_labels(one, "entity", "PER", "PER"), "itself"),
        (lambda one: verbs.move_label(one, "entity", "PER", "ship"), "no 'ship'"),
        (lambda one: verbs.merge_layers(one, "entity", "entity"), "itself"),
        (lambda one: verbs.add_link(one, LinkType("L", TITLES, ("entity/SHIP",), ("entity/*",))), "'entity/SHIP'"),
        (lambda one: details.add_document_label(one, DocumentLabelType(DONE, TITLES)), "finished layers"),
        (lambda one: details.add_value(one, "", "note", "x", TITLES), "only a choice"),
        (lambda one: details.rename_value(one, "quote", "kind", "odd", "x"), "no 'odd'"),
        (lambda one: verbs.add_layer(one, Layer("entity", TITLES, Form.FILL, ())), "there already"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(verb: Refused, reason: str) -> None:
    with pytest.raises(SchemeError, match=reason):
        verb(DEFAULT_SCHEME)


def test_colours_and_keys_that_are_free_come_in_order() -> None:
    colours = free_colours(["#4477AA"])
    assert [next(colours) for _ in range(len(COLOURS))] == [*COLOURS[1:], COLOURS[0]]
    assert "".join(free_keys(DEFAULT_SCHEME, "E"))[:5] == "89RTG"
