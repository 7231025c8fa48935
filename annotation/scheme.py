"""The label scheme: layers and their labels, attributes, links and document labels, as plain values and as JSON.

The scheme travels with every export as `scheme.json`; a field may be added in a later version, none is renamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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


class Unit(StrEnum):
    """What one span of a layer covers: letters as the hand chooses them, or always a whole sentence."""

    LETTERS = "letters"
    SENTENCE = "sentence"


class ValueKind(StrEnum):
    """What an attribute holds: one of its values, any text, or `yes` or `no`."""

    CHOICE = "choice"
    TEXT = "text"
    FLAG = "flag"


YES, NO = "yes", "no"
"""The values of a flag; one that was not set is neither."""

DONE = "done"
"""The document label that names a finished layer (`done` = `entity`), in every scheme; no question may be called so."""


class Titles(NamedTuple):
    """What people read, in the two languages of the application."""

    ar: str
    en: str


class Example(NamedTuple):
    """A text that shows a label at work on its code points `[start, end)`; `is_wrong`: how it is not to be used."""

    text: str
    start: int
    end: int
    is_wrong: bool = False


class LabelType(NamedTuple):
    """A label: `name` is what is saved, `colour` `#rrggbb`, `key` the physical key (US letter or digit) or empty.

    `guideline` is Markdown. A retired label keeps its spans and is offered no more; so with everything retired.
    """

    name: str
    titles: Titles
    colour: str
    key: str = ""
    sign: str = ""
    is_retired: bool = False
    guideline: Titles = Titles("", "")
    examples: tuple[Example, ...] = ()


class AttributeType(NamedTuple):
    """An attribute of spans; `values` for a choice, each with its titles."""

    name: str
    titles: Titles
    kind: ValueKind = ValueKind.CHOICE
    values: tuple[tuple[str, Titles], ...] = ()
    is_required: bool = False
    key: str = ""
    is_retired: bool = False


CERTAINTY, DOUBTFUL = "certainty", "doubtful"
"""The attribute and the value of a span that its annotator doubts."""

REMARK = "note"
"""The attribute that holds a free note on a span."""

READY_MADE = (
    AttributeType(
        CERTAINTY,
        Titles("التأكد", "Certainty"),
        values=(("certain", Titles("مؤكد", "Certain")), (DOUBTFUL, Titles("مشكوك فيه", "Doubtful"))),
    ),
    AttributeType(REMARK, Titles("ملاحظة", "Note"), ValueKind.TEXT),
)
"""The attributes that spans of every layer have, unless a scheme says otherwise."""


class Layer(NamedTuple):
    """A layer of spans, its own attributes, and what its spans may do to one another.

    `may_overlap`: whether two spans of it may share a code point. `may_cross`: whether they may do so with neither
    inside the other.
    """

    name: str
    titles: Titles
    form: Form
    labels: tuple[LabelType, ...]
    attributes: tuple[AttributeType, ...] = ()
    may_overlap: bool = True
    may_cross: bool = True
    is_retired: bool = False
    unit: Unit = Unit.LETTERS


class LinkType(NamedTuple):
    """A kind of relation: from the labels `heads` to the labels `children` (`layer/label`, or `layer/*`).

    `at_least` and `at_most`: how many children one head must and may have; `at_most_heads`: how many heads one child
    may have. 0 for any number.
    """

    name: str
    titles: Titles
    heads: tuple[str, ...]
    children: tuple[str, ...]
    at_most: int = 0
    key: str = ""
    at_least: int = 0
    at_most_heads: int = 0
    is_retired: bool = False


class DocumentLabelType(NamedTuple):
    """A question asked of the whole document (`topic`), with its possible values; none means free text."""

    name: str
    titles: Titles
    values: tuple[tuple[str, Titles], ...] = ()
    is_many: bool = False
    is_retired: bool = False


class _Parts(NamedTuple):
    layers: tuple[Layer, ...] = ()
    links: tuple[LinkType, ...] = ()
    document_labels: tuple[DocumentLabelType, ...] = ()
    version: int = VERSION
    attributes: tuple[AttributeType, ...] = READY_MADE


class Scheme(_Parts):
    """Everything a linguist may mark. Values only: looking up is by name, and names are what is saved.

    `attributes` are those of spans of every layer, beside each layer's own.
    """

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

    def unit_of(self, layer: str) -> Unit:
        """What a span of that layer covers; letters where the scheme does not know the layer."""
        found = self._layers.get(layer)
        return found.unit if found is not None else Unit.LETTERS

    def labels(self) -> Iterator[tuple[Layer, LabelType]]:
        """All labels with their layers, in the scheme's order."""
        return ((layer, label) for layer in self.layers for label in layer.labels)

    def attributes_of(self, layer: str) -> tuple[AttributeType, ...]:
        """The attributes that spans of that layer may have: its own first; one of its own hides a common namesake."""
        found = self._layers.get(layer)
        own = found.attributes if found is not None else ()
        names = {one.name for one in own}
        return (*own, *(one for one in self.attributes if one.name not in names))

    def link(self, name: str) -> LinkType | None:
        """The link type of that name, or None."""
        return next((one for one in self.links if one.name == name), None)

    def links_from(self, layer: str, label: str) -> list[LinkType]:
        """The link types that may begin at a span of that label."""
        return [one for one in self.links if is_named(layer, label, one.heads)]


def is_named(layer: str, label: str, patterns: tuple[str, ...]) -> bool:
    """Whether `layer/label` is among `patterns`, where `layer/*` stands for every label of the layer."""
    return f"{layer}/{label}" in patterns or f"{layer}/*" in patterns
