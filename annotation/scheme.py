"""The label scheme: layers and their labels, attributes, links and document labels, as plain values and as JSON.

The scheme travels with every export as `scheme.json`; a field may be added in a later version, none is renamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

VERSION = 1


class SchemeError(ValueError):
    """A scheme that cannot be used, with the reason."""


class Form(StrEnum):
    """How a layer is drawn, so that layers differ by more than colour."""

    FILL = "fill"
    BAND = "band"
    UNDERLINE = "underline"


class ValueKind(StrEnum):
    """What an attribute holds."""

    CHOICE = "choice"
    TEXT = "text"
    FLAG = "flag"


class Titles(NamedTuple):
    """What people read, in the two languages of the application."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class LabelType:
    """A label: `name` is what is saved, `colour` `#rrggbb`, `key` the physical key (US letter or digit) or empty."""

    name: str
    titles: Titles
    colour: str
    key: str = ""
    sign: str = ""
    is_retired: bool = False
    guideline: Titles = Titles("", "")


@dataclass(frozen=True, slots=True)
class AttributeType:
    """An attribute of a layer's spans; `values` for a choice, each with its titles."""

    name: str
    titles: Titles
    kind: ValueKind = ValueKind.CHOICE
    values: tuple[tuple[str, Titles], ...] = ()
    is_required: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of spans: `may_overlap` says whether two spans of it may share a code point."""

    name: str
    titles: Titles
    form: Form
    labels: tuple[LabelType, ...]
    attributes: tuple[AttributeType, ...] = ()
    may_overlap: bool = True


@dataclass(frozen=True, slots=True)
class LinkType:
    """A kind of relation: from the labels `heads` to the labels `children` (`layer/label`, or `layer/*`).

    `at_most`: how many children one head may have; 0 for any number.
    """

    name: str
    titles: Titles
    heads: tuple[str, ...]
    children: tuple[str, ...]
    at_most: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLabelType:
    """A question asked of the whole document (`topic`), with its possible values; none means free text."""

    name: str
    titles: Titles
    values: tuple[tuple[str, Titles], ...] = ()
    is_many: bool = False


@dataclass(frozen=True)
class Scheme:
    """Everything a linguist may mark. Values only: looking up is by name, and names are what is saved."""

    layers: tuple[Layer, ...] = ()
    links: tuple[LinkType, ...] = ()
    document_labels: tuple[DocumentLabelType, ...] = ()
    version: int = VERSION

    @cached_property
    def _labels(self) -> Mapping[tuple[str, str], LabelType]:
        return {(layer.name, label.name): label for layer in self.layers for label in layer.labels}

    @cached_property
    def _layers(self) -> Mapping[str, Layer]:
        return {layer.name: layer for layer in self.layers}

    def layer(self, name: str) -> Layer | None:
        """The layer of that name, or None."""
        return self._layers.get(name)

    def label(self, layer: str, label: str) -> LabelType | None:
        """The label of that name in that layer, or None."""
        return self._labels.get((layer, label))

    def labels(self) -> Iterator[tuple[Layer, LabelType]]:
        """All labels with their layers, in the scheme's order."""
        return ((layer, label) for layer in self.layers for label in layer.labels)

    def links_from(self, layer: str, label: str) -> list[LinkType]:
        """The link types that may begin at a span of that label."""
        return [one for one in self.links if is_named(layer, label, one.heads)]


def is_named(layer: str, label: str, patterns: tuple[str, ...]) -> bool:
    """Whether `layer/label` is among `patterns`, where `layer/*` stands for every label of the layer."""
    return f"{layer}/{label}" in patterns or f"{layer}/*" in patterns
