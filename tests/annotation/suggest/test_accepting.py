"""Accepted suggestions are spans of whoever accepted them, and say that they were suggested."""

from __future__ import annotations

import pytest

from annotation.change import Kind, State
from annotation.document import Document, EditRefused, new_header
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.span import Attribute, Origin
from annotation.suggest.accepting import accept
from annotation.suggest.suggestion import suggest

TEXT = "قالت ليلى إن ليلى هنا."


def _document() -> Document:
    return Document(new_header("d", TEXT))


def test_all_of_a_form_is_labelled_in_one_edit_that_starts_the_document() -> None:
    document = _document()
    chosen = [suggest(TEXT, [(start, start + 4)], "entity", "PER", "repeats") for start in (5, 13)]
    edit = accept(document, IdSource(), chosen, maker="me")
    document.apply(edit)
    assert edit.kind is Kind.EVERYWHERE
    assert document.state is State.STARTED
    spans = list(document.spans.ordered())
    assert [(one.start, one.surface, one.label, one.origin, one.maker) for one in spans] == [
        (5, "ليلى", "PER", Origin.SUGGESTION, "me"),
        (13, "ليلى", "PER", Origin.SUGGESTION, "me"),
    ]
    with pytest.raises(EditRefused):
        accept(document, IdSource(), chosen)


def test_its_edges_may_be_moved_and_its_attributes_stay() -> None:
    document = _document()
    one = suggest(TEXT, [(5, 9)], "entity", "PER", "repeats")._replace(attributes=(Attribute("kind", "direct"),))
    document.apply(accept(document, IdSource(), [one], place=Range(0, 9)))
    (span,) = document.spans.ordered()
    assert (span.surface, span.attributes) == ("قالت ليلى", (Attribute("kind", "direct"),))
