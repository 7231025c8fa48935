"""Label once: what is offered elsewhere, and one edit that labels it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import Kind, State
from annotation.document import Document, EditRefused, new_header
from annotation.edits import add_span
from annotation.everywhere import laid, mark, places
from annotation.identity import IdSource
from annotation.occurrences import Occurrence
from annotation.span import Origin

TEXT = "زار دونالد ترامب موسكو. وقال ترامب: موسكو بعيدة. ولترامب في موسكو أصدقاء."


def labelled(*words: tuple[str, str]) -> Document:
    document = Document(new_header("d1", TEXT))
    for surface, label in words:
        start = TEXT.index(surface)
        document.apply(add_span(document, IdSource(), [(start, start + len(surface))], "entity", label))
    return document


def surfaces(document: Document, form: str, label: str) -> list[tuple[str, bool]]:
    return [(TEXT[one.start - one.prefix : one.end], one.is_offered) for one in places(document, form, "entity", label)]


def test_what_carries_the_label_already_is_not_listed() -> None:
    document = labelled(("موسكو", "LOC"))
    assert surfaces(document, "موسكو", "LOC") == [("موسكو", True), ("موسكو", True)]


def test_the_stem_is_offered_behind_its_clitics() -> None:
    document = labelled()
    assert surfaces(document, "ترامب", "PER") == [("ترامب", True), ("ترامب", True), ("ولترامب", True)]


def test_inside_a_longer_name_it_is_listed_but_not_ticked() -> None:
    document = labelled(("دونالد ترامب", "PER"))
    found = places(document, "ترامب", "entity", "PER")
    assert [one.is_offered for one in found] == [False, True, True]
    assert found[0].standing is not None
    assert found[0].standing.surface == "دونالد ترامب"


def test_another_label_on_the_same_words_is_left_to_the_user() -> None:
    document = labelled(("موسكو", "ORG"))
    assert surfaces(document, "موسكو", "LOC") == [("موسكو", False), ("موسكو", True), ("موسكو", True)]


def test_one_edit_labels_them_all_and_one_undo_takes_them_back() -> None:
    document = labelled(("موسكو", "LOC"))
    before = list(document.annotations())
    state = document.state
    edit = mark(document, IdSource(), places(document, "موسكو", "entity", "LOC"), "entity", "LOC", maker="a1")
    document.apply(edit)
    assert edit.kind is Kind.EVERYWHERE
    assert [(one.surface, one.origin) for one in document.spans][1:] == [("موسكو", Origin.EVERYWHERE)] * 2
    document.apply(edit.inverse(Kind.UNDO))
    assert list(document.annotations()) == before
    assert document.state is state is State.NEW


def test_no_place_is_no_edit() -> None:
    with pytest.raises(EditRefused):
        mark(labelled(), IdSource(), [], "entity", "LOC")


def test_what_was_labelled_since_it_was_listed_is_not_labelled_twice() -> None:
    document = labelled()
    found = places(document, "موسكو", "entity", "LOC")
    document.apply(mark(document, IdSource(), found[:1], "entity", "LOC"))
    document.apply(mark(document, IdSource(), found, "entity", "LOC"))
    assert [one.surface for one in document.spans] == ["موسكو"] * 3
    with pytest.raises(EditRefused):
        mark(document, IdSource(), found, "entity", "LOC")


pieces = st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda one: (one[0], sum(one)))


@given(st.lists(pieces, max_size=12), st.lists(pieces, max_size=8))
def test_one_walk_over_spans_and_places_sees_what_the_index_sees(
    marked: list[tuple[int, int]], wanted: list[tuple[int, int]]
) -> None:
    document = Document(new_header("d1", "ك" * 80))
    for number, one in enumerate(marked):
        layer = ("entity", "quote")[number % 2]
        document.apply(add_span(document, IdSource(), [one, (70, 71)] if number % 3 else [one], layer, "PER"))
    ends, found = 0, []
    for start, end in sorted(wanted):
        if start >= ends:
            found.append(Occurrence(start, end, 0))
            ends = end
    for place in laid(document.spans.ordered(), found, "entity", "LOC"):
        touching = [span for span in document.spans.touching(place.start, place.end) if span.layer == "entity"]
        assert place.standing == min(touching, key=lambda span: (span.end - span.start, span.id), default=None)


def test_each_form_once_and_everywhere_gives_the_gold_of_the_article(test_data: Path) -> None:
    line = (test_data / "news" / "alaska_summit.gold.jsonl").read_text(encoding="utf-8").splitlines()[0]
    record = json.loads(line)
    text = str(record["text"])
    gold = [
        (one["start"], one["end"], one["label"]) for one in record["spans"] if one["label"] in {"PER", "LOC", "ORG"}
    ]
    forms = Counter((text[start:end], label) for start, end, label in gold)
    document, ids = Document(new_header("seed", text)), IdSource()
    acts = 0
    # The longer names first: inside them the shorter ones are not ticked.
    for form, label in sorted(forms, key=lambda one: -len(one[0])):
        offered = [one for one in places(document, form, "entity", label) if one.is_offered]
        if not offered:
            continue
        document.apply(mark(document, ids, offered, "entity", label))
        acts += 1
    assert {(one.start, one.end, one.label) for one in document.spans} == set(gold)
    assert (len(gold), len(forms), acts) == (80, 22, 21)
