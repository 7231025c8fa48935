"""The scheme's checks: what in a document does not keep to it; they mark places and never hinder saving."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotation.document import Document
from annotation.relation import Relation
from annotation.scheme import Layer, LinkType, Scheme, ValueKind, is_named
from annotation.span import Span


class Rule(StrEnum):
    """What a problem is about; the window words it."""

    UNKNOWN_LABEL = "unknown_label"
    OVERLAP = "overlap"
    ATTRIBUTE_MISSING = "attribute_missing"
    ATTRIBUTE_UNKNOWN = "attribute_unknown"
    VALUE_UNKNOWN = "value_unknown"
    LINK_UNKNOWN = "link_unknown"
    LINK_ENDS = "link_ends"
    LINK_TOO_MANY = "link_too_many"
    EDGE_BLANK = "edge_blank"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that breaks a rule: `subject` is the id of the span or relation, `detail` the name in question."""

    rule: Rule
    subject: str
    detail: str = ""


def span_problems(document: Document, scheme: Scheme, spans: Iterable[Span]) -> Iterator[Problem]:
    """The problems of these spans of the document; cost grows with the spans given, not with the document."""
    for span in spans:
        layer = scheme.layer(span.layer)
        if layer is None or scheme.label(span.layer, span.label) is None:
            yield Problem(Rule.UNKNOWN_LABEL, span.id, f"{span.layer}/{span.label}")
        if span.surface != span.surface.strip():
            yield Problem(Rule.EDGE_BLANK, span.id)
        if layer is not None:
            yield from _attribute_problems(span, layer)
            yield from _overlaps(document, span, layer)


def relation_problems(document: Document, scheme: Scheme, relations: Iterable[Relation]) -> Iterator[Problem]:
    """The problems of these relations of the document."""
    kinds = {one.name: one for one in scheme.links}
    for relation in relations:
        kind = kinds.get(relation.label)
        head, child = document.spans.get(relation.head), document.spans.get(relation.child)
        if kind is None:
            yield Problem(Rule.LINK_UNKNOWN, relation.id, relation.label)
        elif head is not None and child is not None:
            if not _may_link(kind, head, child):
                yield Problem(Rule.LINK_ENDS, relation.id, relation.label)
            like = [one for one in document.relations_of(head.id) if (one.label, one.head) == (kind.name, head.id)]
            if kind.at_most and like.index(relation) >= kind.at_most:
                yield Problem(Rule.LINK_TOO_MANY, relation.id, relation.label)


def document_problems(document: Document, scheme: Scheme) -> Iterator[Problem]:
    """All problems of the document, spans first."""
    yield from span_problems(document, scheme, document.spans)
    yield from relation_problems(document, scheme, document.relations())


def _attribute_problems(span: Span, layer: Layer) -> Iterator[Problem]:
    kinds = {one.name: one for one in layer.attributes}
    for kind in layer.attributes:
        if kind.is_required and not span.attribute(kind.name):
            yield Problem(Rule.ATTRIBUTE_MISSING, span.id, kind.name)
    for attribute in span.attributes:
        known = kinds.get(attribute.name)
        if known is None:
            yield Problem(Rule.ATTRIBUTE_UNKNOWN, span.id, attribute.name)
        elif known.kind is ValueKind.CHOICE and attribute.value not in {value for value, _ in known.values}:
            yield Problem(Rule.VALUE_UNKNOWN, span.id, f"{attribute.name}={attribute.value}")


def _overlaps(document: Document, span: Span, layer: Layer) -> Iterator[Problem]:
    if layer.may_overlap:
        return
    others = {one.id: one for start, end in span.ranges for one in document.spans.touching(start, end)}
    for other in others.values():
        if other.id != span.id and other.layer == span.layer:
            yield Problem(Rule.OVERLAP, span.id, other.id)


def _may_link(kind: LinkType, head: Span, child: Span) -> bool:
    return is_named(head.layer, head.label, kind.heads) and is_named(child.layer, child.label, kind.children)
