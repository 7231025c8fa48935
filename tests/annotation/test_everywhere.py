"""Label once: what is offered elsewhere, and one edit that labels it."""

from __future__ import annotations

import pytest

from annotation.change import Kind, State
from annotation.document import Document, EditRefused, new_header
from annotation.edits import add_span
from annotation.everywhere import mark, places
from annotation.identity import IdSource
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
