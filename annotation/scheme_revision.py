"""What comes of changing a scheme: the new scheme, and what annotations made under the old one must follow."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from annotation.scheme import DONE, Scheme, SchemeError


class FollowKind(StrEnum):
    """What sort of name has changed."""

    LAYER = "layer"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    VALUE = "value"
    LINK = "link"
    DOCUMENT_LABEL = "document_label"
    DOCUMENT_VALUE = "document_value"


@dataclass(frozen=True, slots=True)
class Follow:
    """A name that annotations bear: `old` becomes `new`, or what bears it goes where `new` is None.

    `layer`: the layer of a label, attribute or value; "" with an attribute or value means every layer `apart` from
    those. `attribute`: the attribute or document label whose value it is. `to_layer`: where a label goes to another
    layer. `is_merge`: whether `new` was there before.
    """

    kind: FollowKind
    layer: str
    old: str
    new: str | None
    attribute: str = ""
    to_layer: str = ""
    apart: tuple[str, ...] = ()
    is_merge: bool = False

    def is_at(self, layer: str) -> bool:
        """Whether spans of that layer are concerned, where the name is an attribute's or a value's."""
        return layer == self.layer if self.layer else layer not in self.apart


@dataclass(frozen=True, slots=True)
class Revision:
    """A changed scheme, and what annotations must follow, in this order."""

    scheme: Scheme
    follows: tuple[Follow, ...] = ()

    def then(self, verb: Callable[[Scheme], Revision]) -> Revision:
        """This and what `verb` does next."""
        done = verb(self.scheme)
        return Revision(done.scheme, self.follows + done.follows)


class Named(Protocol):
    """A part of a scheme that has a name."""

    @property
    def name(self) -> str:
        """What is saved."""


Part = TypeVar("Part", bound=Named)


def checked_name(name: str, place: str) -> str:
    """`name` when it can be one; SchemeError for blanks at its ends, controls, lone surrogates, `/` and `*`, `done`."""
    if not name or name != name.strip():
        raise SchemeError(f"{place}: {name!r} is empty or has blanks at its ends")
    if any(unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} for one in name):
        raise SchemeError(f"{place}: {name!r} holds a control or a broken character")
    if "/" in name or "*" in name:
        raise SchemeError(f"{place}: {name!r} holds / or *, which stand between names")
    if place == "document_labels" and name == DONE:
        raise SchemeError(f"{place}: {DONE!r} is the name for finished layers")
    return name


def found(parts: Iterable[Part], name: str, place: str) -> Part:
    """The part of that name; SchemeError where there is none."""
    for one in parts:
        if one.name == name:
            return one
    raise SchemeError(f"{place}: no {name!r}")


def added(parts: tuple[Part, ...], one: Part, place: str) -> tuple[Part, ...]:
    """`parts` with one more at the end; SchemeError where the name is none or is there."""
    checked_name(one.name, place)
    return (*parts, unused(parts, one, place))


def unused(parts: Iterable[Part], one: Part, place: str) -> Part:
    """`one` when its name is free among `parts`, else SchemeError."""
    if any(each.name == one.name for each in parts):
        raise SchemeError(f"{place}: {one.name!r} is there already")
    return one


def put(parts: tuple[Part, ...], name: str, one: Part, place: str) -> tuple[Part, ...]:
    """`parts` with `one` in the place of the part called `name`; a new name must be free."""
    found(parts, name, place)
    if one.name != name:
        checked_name(one.name, place)
        unused(parts, one, place)
    return tuple(one if each.name == name else each for each in parts)


def without(parts: tuple[Part, ...], name: str, place: str) -> tuple[Part, ...]:
    """`parts` without the one called `name`."""
    found(parts, name, place)
    return tuple(each for each in parts if each.name != name)


def moved(parts: tuple[Part, ...], name: str, to: int, place: str) -> tuple[Part, ...]:
    """`parts` with the one called `name` at the place `to`, from 0; beyond the end is the end."""
    one = found(parts, name, place)
    rest = without(parts, name, place)
    to = max(0, min(to, len(rest)))
    return (*rest[:to], one, *rest[to:])
