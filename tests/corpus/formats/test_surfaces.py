"""Foreign offsets: the surfaces tell in which unit they count, and where they have drifted to."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotation.offsets import Utf8Map, Utf16Map
from annotation.ranges import Ranges
from corpus.formats.surfaces import Mark, Ruler, Surfaces, Unit, repaired
from tests.strategies import annotated_texts

TEXT = "قال 📰 بوتين: 👨‍👩‍👧 نعم"


def marks(text: str, unit: Unit) -> list[Mark]:
    """The word بوتين and the last one, as a file would have them that counts in `unit`."""
    found = []
    for word in ("بوتين", "نعم"):
        start, end = text.index(word), text.index(word) + len(word)
        if unit is Unit.UTF16:
            start, end = (Utf16Map(text).to_u16(place) for place in (start, end))
        elif unit is Unit.BYTES:
            start, end = (Utf8Map(text).to_u8(place) for place in (start, end))
        found.append(Mark(start, end, word))
    return found


@pytest.mark.parametrize("unit", Unit)
def test_the_surfaces_tell_the_unit(unit: Unit) -> None:
    surfaces = Surfaces()
    surfaces.look(TEXT, marks(TEXT, unit))
    verdict = surfaces.verdict()
    assert (verdict.unit, verdict.looked_at, verdict.explained[unit], verdict.is_told) == (unit, 2, 2, True)
    ruler = Ruler(TEXT, unit)
    assert [TEXT[slice(*found)] for one in marks(TEXT, unit) if (found := ruler.to_code_points(*one[:2]))] == [
        "بوتين",
        "نعم",
    ]


def test_without_surfaces_the_default_stands() -> None:
    surfaces = Surfaces()
    surfaces.look(TEXT, [Mark(0, 3)])
    assert surfaces.verdict(Unit.UTF16).unit is Unit.UTF16
    assert not surfaces.verdict().is_told


def test_an_offset_inside_a_pair_or_past_the_end_is_none() -> None:
    ruler = Ruler(TEXT, Unit.UTF16)
    assert ruler.to_code_points(5, 6) is None
    assert ruler.to_code_points(0, 99) is None
    assert ruler.to_code_points(3, 3) is None
    assert ruler.to_code_points(-1, 3) is None


def test_a_drifted_mark_is_found_at_the_nearest_place() -> None:
    assert repaired("نعم قال نعم", Mark(7, 10, "نعم")) == (8, 11)
    assert repaired("نعم", Mark(0, 2, "لا")) is None


@given(annotated_texts())
def test_code_points_are_never_doubted(made: tuple[str, tuple[Ranges, ...]]) -> None:
    text, all_ranges = made
    surfaces = Surfaces()
    surfaces.look(text, [Mark(one[0].start, one[-1].end, text[one[0].start : one[-1].end]) for one in all_ranges])
    assert surfaces.verdict().unit is Unit.CODE_POINTS
