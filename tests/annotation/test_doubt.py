"""Doubt is an attribute like any other; turning it doubts all, or none where all were doubted."""

from __future__ import annotations

from annotation.document import Document, new_header
from annotation.doubt import is_doubtful, turn_doubt
from annotation.ranges import Range
from annotation.span import Attribute, Span

TEXT = "قال محمد"
ONE = Span("s1", (Range(0, 3),), "CUE", "quote", "قال", (Attribute("kind", "direct"),))
TWO = Span("s2", (Range(4, 8),), "PER", "entity", "محمد", (Attribute("certainty", "certain"),))


def turned(document: Document, *span_ids: str) -> list[bool]:
    spans = [one for one in document.spans.ordered() if one.id in span_ids]
    document.apply(turn_doubt(document, spans, ("kind", "certainty")))
    return [is_doubtful(one) for one in document.spans.ordered()]


def test_doubt_comes_and_goes() -> None:
    document = Document(new_header("d", TEXT), (ONE, TWO))
    assert turned(document, "s1") == [True, False]
    assert document.spans.ordered()[0].attributes == (Attribute("kind", "direct"), Attribute("certainty", "doubtful"))
    assert turned(document, "s1", "s2") == [True, True]
    assert turned(document, "s1", "s2") == [False, False]
    assert document.spans.ordered()[0] == ONE
    assert document.spans.ordered()[1].attributes == ()
