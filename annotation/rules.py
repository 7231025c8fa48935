"""The scheme's checks: what in a document does not keep to it; they mark places and never hinder saving."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotation.change import Edit
from annotation.document import Document
from annotation.edits import set_document_label
from annotation.relation import Relation
from annotation.scheme import DONE, NO, YES, AttributeType, Layer, LinkType, Scheme, ValueKind, is_named
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
    CROSSING = "crossing"
    LINK_MISSING = "link_missing"
    HEADS_TOO_MANY = "heads_too_many"
    DOCUMENT_LABEL_UNKNOWN = "document_label_unknown"
    DOCUMENT_VALUE_UNKNOWN = "document_value_unknown"
    DOCUMENT_LABEL_TWICE = "document_label_twice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that breaks a rule: `subject` is the id of the span or relation, `detail` the name in question.

    For a document label `subject` is empty.
    """

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
            yield from _attribute_problems(span, scheme.attributes_of(layer.name))
            yield from _overlaps(document, span, layer)
        yield from _missing_links(document, scheme, span)


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
            children = [one for one in document.relations_of(head.id) if (one.label, one.head) == (kind.name, head.id)]
            if kind.at_most and children.index(relation) >= kind.at_most:
                yield Problem(Rule.LINK_TOO_MANY, relation.id, relation.label)
            if kind.at_most_heads and _heads_before(document, relation) >= kind.at_most_heads:
                yield Problem(Rule.HEADS_TOO_MANY, relation.id, relation.label)


def label_problems(document: Document, scheme: Scheme) -> Iterator[Problem]:
    """The problems of the document's own labels, `done` of a layer among them."""
    kinds = {one.name: one for one in scheme.document_labels}
    seen: set[str] = set()
    for label in document.labels:
        kind = kinds.get(label.name)
        if label.name == DONE:
            if scheme.layer(label.value) is None:
                yield Problem(Rule.DOCUMENT_VALUE_UNKNOWN, "", f"{label.name}={label.value}")
        elif kind is None:
            yield Problem(Rule.DOCUMENT_LABEL_UNKNOWN, "", label.name)
        else:
            if kind.values and label.value not in {value for value, _ in kind.values}:
                yield Problem(Rule.DOCUMENT_VALUE_UNKNOWN, "", f"{label.name}={label.value}")
            if not kind.is_many and label.name in seen:
                yield Problem(Rule.DOCUMENT_LABEL_TWICE, "", label.name)
        seen.add(label.name)


def document_problems(document: Document, scheme: Scheme) -> Iterator[Problem]:
    """All problems of the document: spans, relations, its own labels."""
    yield from span_problems(document, scheme, document.spans)
    yield from relation_problems(document, scheme, document.relations())
    yield from label_problems(document, scheme)


def done_layers(document: Document) -> tuple[str, ...]:
    """The layers in which the document is finished, as its labels `done` say."""
    return tuple(one.value for one in document.labels if one.name == DONE)


def set_layer_done(document: Document, layer: str, *, is_done: bool) -> Edit:
    """Mark a layer of the document as finished or not; EditRefused when it stands like that already."""
    kept = [one for one in done_layers(document) if one != layer]
    return set_document_label(document, DONE, [*kept, layer] if is_done else kept)


def _attribute_problems(span: Span, known_types: tuple[AttributeType, ...]) -> Iterator[Problem]:
    kinds = {one.name: one for one in known_types}
    for kind in known_types:
        if kind.is_required and not kind.is_retired and not span.attribute(kind.name):
            yield Problem(Rule.ATTRIBUTE_MISSING, span.id, kind.name)
    for attribute in span.attributes:
        known = kinds.get(attribute.name)
        if known is None:
            yield Problem(Rule.ATTRIBUTE_UNKNOWN, span.id, attribute.name)
        elif not _is_allowed(known, attribute.value):
            yield Problem(Rule.VALUE_UNKNOWN, span.id, f"{attribute.name}={attribute.value}")


def _is_allowed(kind: AttributeType, value: str) -> bool:
    match kind.kind:
        case ValueKind.CHOICE:
            return any(value == one for one, _ in kind.values)
        case ValueKind.FLAG:
            return value in {YES, NO}
        case ValueKind.TEXT:
            return True


def _overlaps(document: Document, span: Span, layer: Layer) -> Iterator[Problem]:
    if layer.may_overlap and layer.may_cross:
        return
    others = {one.id: one for start, end in span.ranges for one in document.spans.touching(start, end)}
    for other in others.values():
        if other.id == span.id or other.layer != span.layer:
            continue
        if not layer.may_overlap:
            yield Problem(Rule.OVERLAP, span.id, other.id)
        elif not (_is_inside(span, other) or _is_inside(other, span)):
            yield Problem(Rule.CROSSING, span.id, other.id)


def _is_inside(inner: Span, outer: Span) -> bool:
    return all(any(a <= start and end <= b for a, b in outer.ranges) for start, end in inner.ranges)


def _missing_links(document: Document, scheme: Scheme, span: Span) -> Iterator[Problem]:
    for kind in scheme.links:
        if not kind.at_least or kind.is_retired or not is_named(span.layer, span.label, kind.heads):
            continue
        linked = sum((one.label, one.head) == (kind.name, span.id) for one in document.relations_of(span.id))
        if linked < kind.at_least:
            yield Problem(Rule.LINK_MISSING, span.id, kind.name)


def _heads_before(document: Document, relation: Relation) -> int:
    like = [one for one in document.relations_of(relation.child) if one.label == relation.label]
    return [one for one in like if one.child == relation.child].index(relation)


def _may_link(kind: LinkType, head: Span, child: Span) -> bool:
    return is_named(head.layer, head.label, kind.heads) and is_named(child.layer, child.label, kind.children)
