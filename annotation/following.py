"""How annotations follow a changed scheme: one edit a document, which carries its marks from old names to new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotation.change import Annotation, DocumentLabel, Edit, Kind
from annotation.document import Document
from annotation.relation import Relation
from annotation.scheme import DONE
from annotation.scheme_revision import Follow, FollowKind
from annotation.span import Attribute

Attributes = tuple[Attribute, ...]
Bearing = tuple[str, str, Attributes]
"""What of a span a scheme names: its layer, its label, its attributes."""


class Following:
    """A sequence of follows, ready to be asked what becomes of a mark; the answers are kept, for there are few."""

    def __init__(self, follows: Iterable[Follow]) -> None:
        self._follows = tuple(follows)
        self._bearings: dict[Bearing, Bearing | None] = {}
        self._links: dict[str, str | None] = {}

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to follow."""
        return not self._follows

    def bearing(self, old: Bearing) -> Bearing | None:
        """What a span of that layer, label and attributes has afterwards; None when it goes."""
        if old not in self._bearings:
            self._bearings[old] = self._carried(old)
        return self._bearings[old]

    def link(self, old: str) -> str | None:
        """The link type of a relation afterwards; None when it goes."""
        if old not in self._links:
            new: str | None = old
            for follow in self._follows:
                if follow.kind is FollowKind.LINK and new == follow.old:
                    new = follow.new
            self._links[old] = new
        return self._links[old]

    def labels(self, old: Sequence[DocumentLabel]) -> tuple[DocumentLabel, ...]:
        """A document's own labels afterwards, none twice."""
        new = list(old)
        for follow in self._follows:
            new = [one for label in new if (one := _label_after(label, follow, new)) is not None]
        return tuple(dict.fromkeys(new))

    def _carried(self, old: Bearing) -> Bearing | None:
        layer, label, attributes = old
        for follow in self._follows:
            match follow.kind:
                case FollowKind.LAYER if layer == follow.old:
                    if follow.new is None:
                        return None
                    layer = follow.new
                case FollowKind.LABEL if (layer, label) == (follow.layer, follow.old):
                    if follow.new is None:
                        return None
                    layer, label = follow.to_layer or layer, follow.new
                case FollowKind.ATTRIBUTE if follow.is_at(layer):
                    attributes = _renamed(attributes, follow)
                case FollowKind.VALUE if follow.is_at(layer):
                    attributes = _revalued(attributes, follow)
                case _:
                    pass
        return layer, label, attributes


def carry(document: Document, following: Following) -> Edit | None:
    """The edit that lets the document follow; None where nothing in it is concerned.

    A span that goes takes its relations with it. Where two links become the same, one is kept.
    """
    before: list[Annotation] = []
    after: list[Annotation] = []
    gone: set[str] = set()
    for span in document.spans:
        old = (span.layer, span.label, span.attributes)
        new = following.bearing(old)
        if new == old:
            continue
        before.append(span)
        if new is None:
            gone.add(span.id)
        else:
            layer, label, attributes = new
            after.append(span._replace(layer=layer, label=label, attributes=attributes))
    _carry_relations(document, following, gone, before, after)
    _carry_labels(document, following, before, after)
    return Edit(Kind.SCHEME, tuple(before), tuple(after)) if before else None


def _carry_relations(
    document: Document, following: Following, gone: set[str], before: list[Annotation], after: list[Annotation]
) -> None:
    relations = document.relations()
    kept = {(one.label, one.head, one.child) for one in relations if following.link(one.label) == one.label}
    for one in relations:
        label = following.link(one.label)
        ends = {one.head, one.child}
        if label == one.label and not ends & gone:
            continue
        before.append(one)
        if label is None or ends & gone or (label, one.head, one.child) in kept:
            continue
        kept.add((label, one.head, one.child))
        after.append(Relation(one.id, label, one.head, one.child))


def _carry_labels(document: Document, following: Following, before: list[Annotation], after: list[Annotation]) -> None:
    new = following.labels(document.labels)
    if new == document.labels:
        return
    names = {one.name for one in document.labels} | {one.name for one in new}
    changed = {name for name in names if _named(document.labels, name) != _named(new, name)}
    # All of a name go and come, so that taking the edit back brings their order back too.
    before += [one for one in document.labels if one.name in changed]
    after += [one for one in new if one.name in changed]


def _named(labels: Iterable[DocumentLabel], name: str) -> list[DocumentLabel]:
    return [one for one in labels if one.name == name]


def _renamed(attributes: Attributes, follow: Follow) -> Attributes:
    """An attribute under its new name; where the span has that already with another value, both stay as they are."""
    if all(one.name != follow.old for one in attributes):
        return attributes
    if follow.new is None:
        return tuple(one for one in attributes if one.name != follow.old)
    there = [one.value for one in attributes if one.name == follow.new]
    kept: list[Attribute] = []
    for one in attributes:
        if one.name != follow.old:
            kept.append(one)
        elif not there:
            kept.append(Attribute(follow.new, one.value))
        elif one.value not in there:
            kept.append(one)
    return tuple(kept)


def _revalued(attributes: Attributes, follow: Follow) -> Attributes:
    new = follow.new
    concerned = Attribute(follow.attribute, follow.old)
    if concerned not in attributes:
        return attributes
    if new is None:
        return tuple(one for one in attributes if one != concerned)
    return tuple(Attribute(one.name, new) if one == concerned else one for one in attributes)


def _label_after(label: DocumentLabel, follow: Follow, standing: Sequence[DocumentLabel]) -> DocumentLabel | None:
    match follow.kind:
        case FollowKind.LAYER if label.name == DONE:
            return _done_after(label, follow, standing)
        case FollowKind.DOCUMENT_LABEL if label.name == follow.old:
            return DocumentLabel(follow.new, label.value) if follow.new is not None else None
        case FollowKind.DOCUMENT_VALUE if (label.name, label.value) == (follow.attribute, follow.old):
            return DocumentLabel(label.name, follow.new) if follow.new is not None else None
        case _:
            return label


def _done_after(label: DocumentLabel, follow: Follow, standing: Sequence[DocumentLabel]) -> DocumentLabel | None:
    """A finished layer under its new name; of two layers that become one, both must have been finished."""
    if follow.is_merge and label.value in {follow.old, follow.new}:
        is_both = DocumentLabel(DONE, follow.old) in standing and DocumentLabel(DONE, follow.new or "") in standing
        return DocumentLabel(DONE, follow.new or "") if is_both else None
    if label.value != follow.old:
        return label
    return DocumentLabel(DONE, follow.new) if follow.new is not None else None
