"""A relation: a labelled link from one span to another of the same document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """A link `head -> child` (span ids) named `label`, a link type of the scheme (`SPEAKER`, `TARGET` ...)."""

    id: str
    label: str
    head: str
    child: str
