"""What the user may choose of a CAS: which types' annotations are spans, and which feature says their label."""

from __future__ import annotations

from typing import NamedTuple

from corpus.formats.format import Option, Values, chosen

TYPES = Option(
    "span-types",
    "",
    "UIMA: types whose annotations are spans",
    "Whole or short names, with commas; empty: all that may be labels",
)
FEATURE = Option("label-feature", "", "UIMA: feature that says the label", "Empty: recognised")
READING = (TYPES, FEATURE)


class Wanted(NamedTuple):
    """The choices made: `types` empty where all that may be labels are wanted, `feature` "" where it is to be told."""

    types: frozenset[str] = frozenset()
    feature: str = ""

    def has(self, name: str) -> bool:
        """Whether a type is named, by its whole name or the last part of it."""
        return name in self.types or name.rpartition(".")[2] in self.types


EVERYTHING = Wanted()


def wanted(values: Values) -> Wanted:
    """The choices among `values`."""
    names = (one.strip() for one in str(chosen(TYPES, values)).split(","))
    return Wanted(frozenset(filter(None, names)), str(chosen(FEATURE, values)).strip())
