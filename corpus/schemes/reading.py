"""What a reader of schemes gives back: the scheme, and a remark for each thing in the file that ours cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotation.scheme import Layer, LinkType, Scheme
from annotation.scheme_keys import free_colours, free_keys


class Left(StrEnum):
    """What was not taken over as it was; the window words it."""

    PART_UNKNOWN = "part_unknown"
    COLOUR_UNKNOWN = "colour_unknown"
    KEY_NOT_OURS = "key_not_ours"
    KEY_TAKEN = "key_taken"
    CHOICE_OF_MANY = "choice_of_many"
    LINK_WIDENED = "link_widened"
    ATTRIBUTE_WIDENED = "attribute_widened"
    ATTRIBUTE_OF_LINK = "attribute_of_link"
    RECORD_REFUSED = "record_refused"


class Remark(NamedTuple):
    """One thing left out or widened: `subject` is its name, `line` where it stands (from 1; 0 for nowhere)."""

    left: Left
    subject: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A scheme that was read, and what of the file is not in it."""

    scheme: Scheme
    remarks: tuple[Remark, ...] = ()


def dressed(scheme: Scheme) -> Scheme:
    """The scheme with a colour for each label that has none (""), then keys for those without, while there are any.

    Colours that the file gave come first; keys are given in the labels' order.
    """
    colours = free_colours(label.colour for _, label in scheme.labels() if label.colour)
    layers = tuple(
        layer._replace(labels=tuple(one if one.colour else one._replace(colour=next(colours)) for one in layer.labels))
        for layer in scheme.layers
    )
    keys = iter(list(free_keys(scheme)))
    return scheme._replace(layers=tuple(_with_keys(layer, keys) for layer in layers))


def _with_keys(layer: Layer, keys: Iterator[str]) -> Layer:
    labels = (one if one.key or one.is_retired else one._replace(key=next(keys, "")) for one in layer.labels)
    return layer._replace(labels=tuple(labels))


def joined(links: Iterable[LinkType], remarks: list[Remark]) -> tuple[LinkType, ...]:
    """Link types, those of one name made into one that allows whatever any of them allows."""
    found: dict[str, LinkType] = {}
    for one in links:
        first = found.get(one.name)
        if first is None:
            found[one.name] = one
            continue
        remark = Remark(Left.LINK_WIDENED, one.name)
        if _is_wider(first, one) and remark not in remarks:
            remarks.append(remark)
        found[one.name] = first._replace(
            heads=tuple(dict.fromkeys((*first.heads, *one.heads))),
            children=tuple(dict.fromkeys((*first.children, *one.children))),
            at_least=min(first.at_least, one.at_least),
            at_most=max(first.at_most, one.at_most) if first.at_most and one.at_most else 0,
        )
    return tuple(found.values())


def _is_wider(one: LinkType, other: LinkType) -> bool:
    """Whether the two together allow what neither allows."""
    are_other_ends = one.heads != other.heads and one.children != other.children
    return are_other_ends or (one.at_least, one.at_most) != (other.at_least, other.at_most)
