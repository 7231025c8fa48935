"""The checks of a scheme itself, made while it is edited: they mark a place and never hinder saving."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotation.scheme import DONE, AttributeType, Layer, LinkType, Scheme, SchemeError, ValueKind
from annotation.scheme_keys import checked_key, holders
from annotation.scheme_revision import checked_name


class Fault(StrEnum):
    """What is not right; the window words it."""

    NAME_UNFIT = "name_unfit"
    NAME_HIDES = "name_hides"
    KEY_TWICE = "key_twice"
    KEY_UNKNOWN = "key_unknown"
    COLOUR_TWICE = "colour_twice"
    NO_LABELS = "no_labels"
    NO_VALUES = "no_values"
    NO_ENDS = "no_ends"
    END_UNKNOWN = "end_unknown"
    TOO_FEW_ALLOWED = "too_few_allowed"
    EXAMPLE_UNMARKED = "example_unmarked"


@dataclass(frozen=True, slots=True)
class SchemeProblem:
    """One thing that is not right in the scheme, at `place` (`layers.entity.labels.PER`); `detail`: what it clashes on.

    Something may be missing while it is being made: no problem hinders saving.
    """

    fault: Fault
    place: str
    detail: str = ""


def scheme_problems(scheme: Scheme) -> Iterator[SchemeProblem]:
    """All problems of the scheme, in its order, the keys' last."""
    for layer in scheme.layers:
        yield from _layer(scheme, layer)
    yield from _attributes("attributes", scheme.attributes)
    known = {f"{layer.name}/{label.name}" for layer, label in scheme.labels()}
    known |= {f"{layer.name}/*" for layer in scheme.layers}
    for link in scheme.links:
        yield from _link(link, known)
    for question in scheme.document_labels:
        place = f"document_labels.{question.name}"
        yield from _names("document_labels", [question.name])
        yield from _names(f"{place}.values", [name for name, _ in question.values])
        if question.name == DONE and question.values:
            yield SchemeProblem(Fault.NAME_HIDES, place, DONE)
    yield from _keys(scheme)


def _layer(scheme: Scheme, layer: Layer) -> Iterator[SchemeProblem]:
    place = f"layers.{layer.name}"
    yield from _names("layers", [layer.name])
    yield from _names(f"{place}.labels", [one.name for one in layer.labels])
    if not layer.is_retired and all(one.is_retired for one in layer.labels):
        yield SchemeProblem(Fault.NO_LABELS, place)
    colours: dict[str, str] = {}
    for label in layer.labels:
        if label.is_retired:
            continue
        colour = label.colour.lower()
        if colour in colours:
            yield SchemeProblem(Fault.COLOUR_TWICE, f"{place}.labels.{label.name}", colours[colour])
        colours.setdefault(colour, label.name)
        if any(one.start == one.end and not one.is_wrong for one in label.examples):
            yield SchemeProblem(Fault.EXAMPLE_UNMARKED, f"{place}.labels.{label.name}")
    yield from _attributes(f"{place}.attributes", layer.attributes)
    common = {one.name for one in scheme.attributes}
    for attribute in layer.attributes:
        if attribute.name in common:
            yield SchemeProblem(Fault.NAME_HIDES, f"{place}.attributes.{attribute.name}", attribute.name)


def _attributes(place: str, attributes: Iterable[AttributeType]) -> Iterator[SchemeProblem]:
    for one in attributes:
        yield from _names(place, [one.name])
        yield from _names(f"{place}.{one.name}.values", [name for name, _ in one.values])
        if one.kind is ValueKind.CHOICE and not one.values and not one.is_retired:
            yield SchemeProblem(Fault.NO_VALUES, f"{place}.{one.name}")


def _link(link: LinkType, known: set[str]) -> Iterator[SchemeProblem]:
    place = f"links.{link.name}"
    yield from _names("links", [link.name])
    if not link.is_retired and not (link.heads and link.children):
        yield SchemeProblem(Fault.NO_ENDS, place)
    for end in (*link.heads, *link.children):
        if end not in known:
            yield SchemeProblem(Fault.END_UNKNOWN, place, end)
    if link.at_most and link.at_least > link.at_most:
        yield SchemeProblem(Fault.TOO_FEW_ALLOWED, place, f"{link.at_least}..{link.at_most}")


def _names(place: str, names: Iterable[str]) -> Iterator[SchemeProblem]:
    for name in names:
        try:
            checked_name(name, place)
        except SchemeError:
            yield SchemeProblem(Fault.NAME_UNFIT, f"{place}.{name}", name)


def _keys(scheme: Scheme) -> Iterator[SchemeProblem]:
    first: dict[str, str] = {}
    for holder in holders(scheme):
        try:
            key = checked_key(holder.key)
        except SchemeError:
            yield SchemeProblem(Fault.KEY_UNKNOWN, holder.place, holder.key)
            continue
        if key in first:
            yield SchemeProblem(Fault.KEY_TWICE, holder.place, first[key])
        first.setdefault(key, holder.place)
