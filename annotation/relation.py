"""A relation: a labelled link from one span to another of the same document."""

from __future__ import annotations

from typing import NamedTuple


class Relation(NamedTuple):
    """A link `head -> child` (span ids) named `label`, a link type of the scheme (`SPEAKER`, `TARGET` ...)."""

    id: str
    label: str
    head: str
    child: str
