"""Two schemes side by side: what one has that the other has not, and one that has what either has."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from annotation.scheme import AttributeType, LabelType, Layer, LinkType, Scheme
from annotation.scheme_keys import holders
from annotation.scheme_revision import Follow, FollowKind


class PartKind(StrEnum):
    """What sort of part a scheme has."""

    LAYER = "layer"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    LINK = "link"
    DOCUMENT_LABEL = "document_label"


class Part(NamedTuple):
    """A part of a scheme by its name; `layer` is empty but for labels and for a layer's own attributes."""

    kind: PartKind
    layer: str
    name: str


_FOLLOWED_BY = {
    PartKind.LAYER: FollowKind.LAYER,
    PartKind.LABEL: FollowKind.LABEL,
    PartKind.ATTRIBUTE: FollowKind.ATTRIBUTE,
    PartKind.LINK: FollowKind.LINK,
    PartKind.DOCUMENT_LABEL: FollowKind.DOCUMENT_LABEL,
}


def parts(scheme: Scheme, *, with_retired: bool = True) -> Iterator[Part]:
    """All parts of a scheme, in its order; or only those that are offered for new work."""

    def counts(is_retired: bool) -> bool:
        return with_retired or not is_retired

    for layer in scheme.layers:
        if not counts(layer.is_retired):
            continue
        yield Part(PartKind.LAYER, "", layer.name)
        yield from (Part(PartKind.LABEL, layer.name, one.name) for one in layer.labels if counts(one.is_retired))
        yield from (
            Part(PartKind.ATTRIBUTE, layer.name, one.name) for one in layer.attributes if counts(one.is_retired)
        )
    yield from (Part(PartKind.ATTRIBUTE, "", one.name) for one in scheme.attributes if counts(one.is_retired))
    yield from (Part(PartKind.LINK, "", one.name) for one in scheme.links if counts(one.is_retired))
    yield from (Part(PartKind.DOCUMENT_LABEL, "", one.name) for one in scheme.document_labels if counts(one.is_retired))


def missing(scheme: Scheme, other: Scheme) -> tuple[Part, ...]:
    """The parts of `scheme` that `other` has not, in order."""
    there = set(parts(other))
    return tuple(one for one in parts(scheme) if one not in there)


def no_more_offered(before: Scheme, after: Scheme) -> tuple[Part, ...]:
    """The parts that `before` offers for new work and `after`, retired or not there at all, does not."""
    offered = set(parts(after, with_retired=False))
    return tuple(one for one in parts(before, with_retired=False) if one not in offered)


def taken_away(part: Part) -> Follow:
    """The follow that would take all that bears the part away; what it would touch is what bears it."""
    return Follow(_FOLLOWED_BY[part.kind], part.layer, part.name, None)


def joined(scheme: Scheme, other: Scheme) -> Scheme:
    """`scheme` as it is, with the parts of `other` that it has not behind its own; keys that are taken are lost."""
    taken = {one.key for one in holders(scheme)}
    layers = tuple(_joined_layer(one, other.layer(one.name), taken) for one in scheme.layers)
    named = {one.name for one in scheme.layers}
    fresh = tuple(_fresh_layer(one, taken) for one in other.layers if one.name not in named)
    # An attribute of one layer and one of all must not bear the same name.
    owned = {one.name for layer in (*layers, *fresh) for one in layer.attributes}
    common = {one.name for one in scheme.attributes}
    attributes = (
        _with_free_key(one, taken) for one in other.attributes if one.name not in common and one.name not in owned
    )
    links = {one.name for one in scheme.links}
    questions = {one.name for one in scheme.document_labels}
    return scheme._replace(
        layers=(*layers, *fresh),
        attributes=(*scheme.attributes, *attributes),
        links=(*scheme.links, *(_with_free_link_key(one, taken) for one in other.links if one.name not in links)),
        document_labels=(
            *scheme.document_labels,
            *(one for one in other.document_labels if one.name not in questions),
        ),
    )


def _joined_layer(layer: Layer, other: Layer | None, taken: set[str]) -> Layer:
    if other is None:
        return layer
    labels = {one.name for one in layer.labels}
    attributes = {one.name for one in layer.attributes}
    return layer._replace(
        labels=(*layer.labels, *(_label(one, taken) for one in other.labels if one.name not in labels)),
        attributes=(
            *layer.attributes,
            *(_with_free_key(one, taken) for one in other.attributes if one.name not in attributes),
        ),
    )


def _fresh_layer(layer: Layer, taken: set[str]) -> Layer:
    return layer._replace(
        labels=tuple(_label(one, taken) for one in layer.labels),
        attributes=tuple(_with_free_key(one, taken) for one in layer.attributes),
    )


def _label(label: LabelType, taken: set[str]) -> LabelType:
    return label._replace(key=_free(label.key, taken))


def _with_free_key(attribute: AttributeType, taken: set[str]) -> AttributeType:
    return attribute._replace(key=_free(attribute.key, taken))


def _with_free_link_key(link: LinkType, taken: set[str]) -> LinkType:
    return link._replace(key=_free(link.key, taken))


def _free(key: str, taken: set[str]) -> str:
    if key in taken:
        return ""
    taken.add(key)
    return key
