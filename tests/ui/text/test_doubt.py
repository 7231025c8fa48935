"""What a span bears and which are chosen together can be seen, and by more than a colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from annotation.document import Document
from annotation.doubt import turn_doubt
from tests.ui.text.conftest import ShowView, document_of
from ui.text.view import SpanView

TEXT = "قال محمد إن القاهرة جميلة"
MARKS = (("محمد", "entity", "PER"), ("جميلة", "sentiment", "POS"), (TEXT, "sentence", "NEU"))


def picture(view: SpanView) -> QImage:
    """The page in greys: what differs in it differs for those who see no colours."""
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def doubt(view: SpanView, document: Document, span_id: str) -> None:
    span = document.spans.get(span_id)
    assert span is not None
    edit = turn_doubt(document, [span])
    document.apply(edit)
    view.on_changed(edit)


@pytest.mark.parametrize("span_id", ["s0", "s1", "s2"])
def test_a_doubtful_span_of_any_form_wears_a_sign(show: ShowView, span_id: str) -> None:
    document = document_of(TEXT, *MARKS)
    view = show(document)
    before = picture(view)
    doubt(view, document, span_id)
    assert picture(view) != before
    doubt(view, document, span_id)
    assert picture(view) == before


def test_a_long_span_that_is_a_bar_wears_it_too(show: ShowView) -> None:
    text = "كلمة " * 300
    document = document_of(text, (text, "entity", "PER"))
    view = show(document)
    before = picture(view)
    doubt(view, document, "s0")
    assert picture(view) != before


def test_spans_chosen_together_are_all_outlined(show: ShowView) -> None:
    document = document_of(TEXT, *MARKS)
    view = show(document)
    plain = picture(view)
    view.choose("s0")
    one = picture(view)
    view.show_several(frozenset({"s0", "s1"}))
    both = picture(view)
    assert plain != one != both
    view.show_several(frozenset())
    assert picture(view) == one
    view.show_several(frozenset({"s1"}))
    view.show_document(document)
    assert picture(view) == plain
