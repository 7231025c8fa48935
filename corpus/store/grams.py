"""The letters by which an index finds texts: of each text its coarsest search key, in runs of three characters."""

from __future__ import annotations

from collections.abc import Iterable

from annotation.arabic.normalize import NormalizeOptions, key

COARSEST = NormalizeOptions(ta_marbuta=True, hamza_seats=True)
"""What the index takes away; every finer reading of a text is a refinement of it."""

GRAM = 3


def indexed(text: str) -> str:
    """`text` as it is indexed: its coarsest key, without the NUL at which SQLite's tokenizer would stop."""
    return key(text, COARSEST).replace("\0", "\n")


def wanted(needles: Iterable[str]) -> list[str]:
    """The runs of three characters that every indexed text with all `needles` has; none where they are too short."""
    found = {
        keyed[place : place + GRAM]: None for keyed in map(indexed, needles) for place in range(len(keyed) - GRAM + 1)
    }
    # No text that can be kept holds a lone surrogate, and none can be asked for.
    return [one for one in found if not any("\ud800" <= each <= "\udfff" for each in one)]
