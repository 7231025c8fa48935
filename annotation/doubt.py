"""Doubt: a span its annotator is not sure of bears `certainty` = `doubtful`, an attribute of every layer."""

from __future__ import annotations

from collections.abc import Iterable

from annotation.change import Edit
from annotation.document import Document
from annotation.edits import set_attribute
from annotation.scheme import CERTAINTY, DOUBTFUL
from annotation.span import Span


def is_doubtful(span: Span) -> bool:
    """Whether its annotator doubts the span."""
    return span.attribute(CERTAINTY) == DOUBTFUL


def turn_doubt(document: Document, spans: Iterable[Span], order: tuple[str, ...] = ()) -> Edit:
    """Doubt all of these spans, or none any more where all were doubted; `order`: as for `set_attribute`."""
    touched = list(spans)
    value = None if all(is_doubtful(one) for one in touched) else DOUBTFUL
    return set_attribute(document, (one.id for one in touched), CERTAINTY, value, order)
