"""The label scheme as plain lists and mappings, in a fixed order, and back: what `scheme.json` holds.

A field may be added in a later version, none is renamed or retyped. Reading takes what a person has written by hand,
too: what may be left out has its default, what is there must be right, and an error names the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from annotation.scheme import (
    READY_MADE,
    VERSION,
    AttributeType,
    DocumentLabelType,
    Example,
    Form,
    LabelType,
    Layer,
    LinkType,
    Scheme,
    SchemeError,
    Titles,
    Unit,
    ValueKind,
)

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_Value = TypeVar("_Value")
_Word = TypeVar("_Word", bound=StrEnum)


def to_plain(scheme: Scheme) -> dict[str, object]:
    """The scheme as dicts, lists, strings, numbers and booleans; the same scheme gives the same value and order."""
    return {
        "version": scheme.version,
        "layers": [_plain_layer(one) for one in scheme.layers],
        "links": [_plain_link(one) for one in scheme.links],
        "document_labels": [
            {"name": one.name, "titles": _plain_titles(one.titles), "values": _plain_values(one.values)}
            | {"is_many": one.is_many, "is_retired": one.is_retired}
            for one in scheme.document_labels
        ],
        "attributes": [_plain_attribute(one) for one in scheme.attributes],
    }


def _plain_titles(titles: Titles) -> dict[str, object]:
    return {"ar": titles.ar, "en": titles.en}


def _plain_values(values: Iterable[tuple[str, Titles]]) -> list[object]:
    return [{"name": name, "titles": _plain_titles(titles)} for name, titles in values]


def _plain_layer(layer: Layer) -> dict[str, object]:
    return {
        "name": layer.name,
        "titles": _plain_titles(layer.titles),
        "form": layer.form.value,
        "may_overlap": layer.may_overlap,
        "labels": [_plain_label(one) for one in layer.labels],
        "attributes": [_plain_attribute(one) for one in layer.attributes],
        "may_cross": layer.may_cross,
        "is_retired": layer.is_retired,
        "unit": layer.unit.value,
    }


def _plain_label(label: LabelType) -> dict[str, object]:
    return {
        "name": label.name,
        "titles": _plain_titles(label.titles),
        "colour": label.colour,
        "key": label.key,
        "sign": label.sign,
        "is_retired": label.is_retired,
        "guideline": _plain_titles(label.guideline),
        "examples": [
            {"text": one.text, "start": one.start, "end": one.end, "is_wrong": one.is_wrong} for one in label.examples
        ],
    }


def _plain_attribute(attribute: AttributeType) -> dict[str, object]:
    return {
        "name": attribute.name,
        "titles": _plain_titles(attribute.titles),
        "kind": attribute.kind.value,
        "values": _plain_values(attribute.values),
        "is_required": attribute.is_required,
        "key": attribute.key,
        "is_retired": attribute.is_retired,
    }


def _plain_link(link: LinkType) -> dict[str, object]:
    return {
        "name": link.name,
        "titles": _plain_titles(link.titles),
        "heads": list(link.heads),
        "children": list(link.children),
        "at_most": link.at_most,
        "key": link.key,
        "at_least": link.at_least,
        "at_most_heads": link.at_most_heads,
        "is_retired": link.is_retired,
    }


def from_plain(value: object) -> Scheme:
    """The scheme that `value` (a parsed scheme.json) describes; SchemeError names the place that is wrong."""
    top = _Part(value, "scheme")
    version = top.number("version", VERSION)
    if version > VERSION:
        raise SchemeError(f"scheme.version: {version} is newer than {VERSION}")
    return Scheme(
        _distinct(top.parts("layers", _layer), "scheme.layers", lambda one: one.name),
        _distinct(top.parts("links", _link), "scheme.links", lambda one: one.name),
        _distinct(top.parts("document_labels", _document_label), "scheme.document_labels", lambda one: one.name),
        attributes=_distinct(
            top.parts("attributes", _attribute, READY_MADE), "scheme.attributes", lambda one: one.name
        ),
    )


def _distinct(parts: tuple[_Value, ...], place: str, name_of: Callable[[_Value], str]) -> tuple[_Value, ...]:
    seen: set[str] = set()
    for one in parts:
        if name_of(one) in seen:
            raise SchemeError(f"{place}: {name_of(one)!r} stands twice")
        seen.add(name_of(one))
    return parts


class _Part:
    """One mapping of a parsed scheme and its place in it, for reading with an error that says where."""

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            raise SchemeError(f"{place}: not an object")
        self._value = value
        self.place = place

    def _get(self, key: str, default: object) -> object:
        return self._value.get(key, default)

    def wrong(self, key: str, what: str) -> SchemeError:
        """The error for the field `key` of this part."""
        return SchemeError(f"{self.place}.{key}: {what}")

    def name(self) -> str:
        """The field `name`, which must be there and not be empty."""
        found = self.string("name")
        if not found:
            raise self.wrong("name", "missing")
        return found

    def string(self, key: str, default: str = "") -> str:
        """A text field."""
        found = self._get(key, default)
        if not isinstance(found, str):
            raise self.wrong(key, "not a string")
        if any("\ud800" <= one <= "\udfff" for one in found):
            raise self.wrong(key, "a lone surrogate")
        return found

    def number(self, key: str, default: int) -> int:
        """A whole number from 0."""
        found = self._get(key, default)
        if not isinstance(found, int) or isinstance(found, bool) or found < 0:
            raise self.wrong(key, "not a whole number")
        return found

    def truth(self, key: str, default: bool) -> bool:
        """A yes or no."""
        found = self._get(key, default)
        if not isinstance(found, bool):
            raise self.wrong(key, "neither true nor false")
        return found

    def word(self, key: str, kind: type[_Word], default: _Word) -> _Word:
        """One of the words of `kind`."""
        found = self.string(key, default.value)
        try:
            return kind(found)
        except ValueError as error:
            raise self.wrong(key, f"{found!r} is none of {', '.join(kind)}") from error

    def titles(self, key: str = "titles", default: str = "") -> Titles:
        """What people read in both languages; one language stands for the other where that is missing."""
        found = self._get(key, None)
        if found is None:
            return Titles(default, default)
        part = _Part(found, f"{self.place}.{key}")
        arabic, english = part.string("ar"), part.string("en")
        return Titles(arabic or english or default, english or arabic or default)

    def parts(self, key: str, read: Callable[[_Part], _Value], default: tuple[_Value, ...] = ()) -> tuple[_Value, ...]:
        """A list of objects, each read by `read`."""
        found = self._get(key, None)
        if found is None and key not in self._value:
            return default
        if not isinstance(found, list):
            raise self.wrong(key, "not a list")
        return tuple(read(_Part(one, f"{self.place}.{key}[{place}]")) for place, one in enumerate(found))

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = self._get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise self.wrong(key, "not a list of strings")
        return tuple(str(one) for one in found)

    def values(self) -> tuple[tuple[str, Titles], ...]:
        """The field `values`: names with their titles."""
        read = self.parts("values", lambda part: (part.name(), part.titles(default=part.name())))
        return _distinct(read, f"{self.place}.values", lambda pair: pair[0])


def _layer(part: _Part) -> Layer:
    name = part.name()
    return Layer(
        name,
        part.titles(default=name),
        part.word("form", Form, Form.FILL),
        _distinct(part.parts("labels", _label), f"{part.place}.labels", lambda one: one.name),
        _distinct(part.parts("attributes", _attribute), f"{part.place}.attributes", lambda one: one.name),
        part.truth("may_overlap", default=True),
        part.truth("may_cross", default=True),
        part.truth("is_retired", default=False),
        part.word("unit", Unit, Unit.LETTERS),
    )


def _label(part: _Part) -> LabelType:
    name, colour = part.name(), part.string("colour", "#777777")
    if not _COLOUR.fullmatch(colour):
        raise part.wrong("colour", f"{colour!r} is not #rrggbb")
    return LabelType(
        name,
        part.titles(default=name),
        colour,
        part.string("key"),
        part.string("sign"),
        part.truth("is_retired", default=False),
        part.titles("guideline"),
        part.parts("examples", _example),
    )


def _example(part: _Part) -> Example:
    text, start, end = part.string("text"), part.number("start", 0), part.number("end", 0)
    if not start <= end <= len(text):
        raise part.wrong("end", f"{start}..{end} does not fit {len(text)} code points")
    return Example(text, start, end, part.truth("is_wrong", default=False))


def _attribute(part: _Part) -> AttributeType:
    name = part.name()
    return AttributeType(
        name,
        part.titles(default=name),
        part.word("kind", ValueKind, ValueKind.CHOICE),
        part.values(),
        part.truth("is_required", default=False),
        part.string("key"),
        part.truth("is_retired", default=False),
    )


def _link(part: _Part) -> LinkType:
    name = part.name()
    return LinkType(
        name,
        part.titles(default=name),
        part.strings("heads"),
        part.strings("children"),
        part.number("at_most", 0),
        part.string("key"),
        part.number("at_least", 0),
        part.number("at_most_heads", 0),
        part.truth("is_retired", default=False),
    )


def _document_label(part: _Part) -> DocumentLabelType:
    name = part.name()
    is_many, is_retired = part.truth("is_many", default=False), part.truth("is_retired", default=False)
    return DocumentLabelType(name, part.titles(default=name), part.values(), is_many, is_retired)
