"""What of cassis is used, as types: the library ships none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

ENDS = (("Governor", "Dependent"), ("source", "target"))
"""The features that make a link of an annotation: INCEpTION's, and those of our own type."""


class Feature(Protocol):
    """A feature of a type."""

    name: str


class Type(Protocol):
    """A type of a type system."""

    name: str
    all_features: Iterable[Feature]


class Structure(Protocol):
    """A feature structure; its features are its attributes."""

    type: Type


class TypeSystem(Protocol):
    """Types and their features."""

    def create_type(self, name: str, supertype: str = ..., /) -> Type:
        """A new type."""

    def create_feature(self, owner: Type, name: str, range_type: str, /) -> Feature:
        """A new feature of a type."""

    def get_type(self, name: str) -> Callable[..., Structure]:
        """The type of that name, which makes its structures."""

    def get_types(self) -> Iterable[Type]:
        """All types but UIMA's own."""

    def to_xml(self) -> str | None:
        """As `TypeSystem.xml` has it."""


class Cas(Protocol):
    """A text and the structures over it."""

    sofa_string: str | None
    sofa_mime: str
    typesystem: TypeSystem

    def add(self, one: Structure) -> None:
        """Put a structure into it."""

    def select_all(self) -> Iterable[Structure]:
        """Every structure that is indexed."""

    def to_xmi(self) -> str | None:
        """As XMI."""

    def to_json(self, *, ensure_ascii: bool = ...) -> str | None:
        """As CAS JSON."""


def number(one: Structure) -> int:
    """The number that a structure has in its file."""
    found: int = getattr(one, "xmiID", -1)
    return found
