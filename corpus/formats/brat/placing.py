"""Where brat's spans lie in a text: in which unit they count, and whether CR LF counted as one character."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotation.ranges import Range, Ranges, are_sorted_and_disjoint, to_ranges
from corpus.formats.surfaces import Mark, Ruler, Unit, repaired

Find = Callable[[int, int], tuple[int, int] | None]

# White space of a line is a blank in what brat keeps of it.
_FLAT = str.maketrans("\r\n\t", "   ")


class Draft(NamedTuple):
    """A span as its line says it: `places` in the file's own unit, `surface` the fragments joined by a blank."""

    number: int
    id: str
    label: str
    places: tuple[tuple[int, int], ...]
    surface: str


class Ruling(NamedTuple):
    """How a document's places are read: the `unit`, whether a line end of two characters `counts_once`, and `find`."""

    unit: Unit
    counts_once: bool
    find: Find


def ruling(text: str, drafts: Sequence[Draft]) -> Ruling:
    """The reading that explains most surfaces; code points where several do alike."""
    best, most = Ruling(Unit.CODE_POINTS, False, Ruler(text, Unit.CODE_POINTS).to_code_points), -1
    told = [one for one in drafts if one.surface]
    for found in _rulings(text):
        explained = sum(_says(text, _places(found.find, one), one.surface) for one in told)
        if explained > most:
            best, most = found, explained
        if most == len(told):
            break
    return best


def ranges_of(text: str, draft: Draft, find: Find) -> Ranges | None:
    """The ranges of a span; None where they lie outside the text."""
    found = _places(find, draft)
    if found is None:
        return None
    ranges = tuple(sorted(found))
    return ranges if are_sorted_and_disjoint(ranges) and ranges[-1].end <= len(text) else to_ranges(ranges)


def is_as_said(text: str, ranges: Ranges, draft: Draft) -> bool:
    """Whether the text has there what the line says; a line that says nothing is believed."""
    return not draft.surface or _says(text, ranges, draft.surface)


def moved_back(text: str, draft: Draft, find: Find) -> Ranges | None:
    """Where the surface of a span in one piece, and as long as it, stands nearest to its place; None for nowhere."""
    if len(draft.places) != 1:
        return None
    found = find(*draft.places[0]) or draft.places[0]
    if found[1] - found[0] != len(draft.surface):
        return None
    near = repaired(text, Mark(*found, draft.surface))
    return None if near is None else (Range(*near),)


def _rulings(text: str) -> Sequence[Ruling]:
    found = [Ruling(unit, False, Ruler(text, unit).to_code_points) for unit in (Unit.CODE_POINTS,)]
    if "\r" in text:
        found.append(Ruling(Unit.CODE_POINTS, True, _once(text)))
    found += [Ruling(unit, False, Ruler(text, unit).to_code_points) for unit in (Unit.UTF16, Unit.BYTES)]
    return found


def _once(text: str) -> Find:
    """Places in the text as Python's universal newlines have it, where CR LF is one character."""
    edges = array("L", (at for at in range(len(text) + 1) if not text.startswith("\r\n", at - 1) or at == 0))

    def find(start: int, end: int) -> tuple[int, int] | None:
        return (edges[start], edges[end]) if 0 <= start < end < len(edges) else None

    return find


def _places(find: Find, draft: Draft) -> Ranges | None:
    found = [find(*one) for one in draft.places]
    ranges = tuple(Range(*one) for one in found if one is not None)
    return ranges if ranges and len(ranges) == len(found) else None


def _says(text: str, ranges: Ranges | None, surface: str) -> bool:
    if ranges is None:
        return False
    joined = " ".join(text[start:end] for start, end in ranges)
    return joined.translate(_FLAT).strip() == surface.translate(_FLAT).strip()
