"""The places of a scheme that the editor can stand at, and the way from a problem's place to one of them."""

from __future__ import annotations

from typing import NamedTuple

from annotation.scheme import AttributeType, DocumentLabelType, LabelType, Layer, LinkType, Scheme
from annotation.scheme_joining import Part, PartKind, parts

Anything = Layer | LabelType | AttributeType | LinkType | DocumentLabelType


class Section(NamedTuple):
    """A heading of the tree: the parts of one kind that stand below it."""

    kind: PartKind


SECTIONS = (
    Section(PartKind.LAYER),
    Section(PartKind.ATTRIBUTE),
    Section(PartKind.LINK),
    Section(PartKind.DOCUMENT_LABEL),
)


def at(scheme: Scheme, part: Part) -> Anything | None:
    """What stands at that place, or None."""
    return next((one for one in siblings(scheme, part) if one.name == part.name), None)


def siblings(scheme: Scheme, part: Part) -> tuple[Anything, ...]:
    """The parts among which `part` stands, in their order."""
    match part.kind:
        case PartKind.LAYER:
            return scheme.layers
        case PartKind.LABEL:
            layer = scheme.layer(part.layer)
            return layer.labels if layer is not None else ()
        case PartKind.ATTRIBUTE if part.layer:
            layer = scheme.layer(part.layer)
            return layer.attributes if layer is not None else ()
        case PartKind.ATTRIBUTE:
            return scheme.attributes
        case PartKind.LINK:
            return scheme.links
        case PartKind.DOCUMENT_LABEL:
            return scheme.document_labels


def free_name(scheme: Scheme, part: Part) -> str:
    """`part.name`, or with a number behind it where it is taken."""
    taken = {one.name for one in siblings(scheme, part)}
    if part.kind is PartKind.ATTRIBUTE:
        taken |= {one.name for one in scheme.attributes}
        taken |= {one.name for layer in scheme.layers for one in layer.attributes}
    names = (part.name, *(f"{part.name}-{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one not in taken)


def of_problem(scheme: Scheme, place: str) -> Part | None:
    """The part that a problem's place means (`layers.entity.labels.PER`, `entity/PER`); None where there is none.

    Names may hold dots, so the parts are asked, the longest answer counts.
    """
    found = [one for one in parts(scheme) if _is_at(place, one)]
    return max(found, key=lambda one: len(one.layer) + len(one.name), default=None)


def _is_at(place: str, part: Part) -> bool:
    # A key's problem names its holder.
    holder = f"{part.layer}/{part.name}" if part.layer else part.name
    wanted = _written(part)
    return place in {holder, wanted} or place.startswith(f"{wanted}.")


def _written(part: Part) -> str:
    match part.kind:
        case PartKind.LAYER:
            return f"layers.{part.name}"
        case PartKind.LABEL:
            return f"layers.{part.layer}.labels.{part.name}"
        case PartKind.ATTRIBUTE:
            return f"layers.{part.layer}.attributes.{part.name}" if part.layer else f"attributes.{part.name}"
        case PartKind.LINK:
            return f"links.{part.name}"
        case PartKind.DOCUMENT_LABEL:
            return f"document_labels.{part.name}"
