"""Ranges are joined, ordered and compared as sets of code points would be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.ranges import Range, are_sorted_and_disjoint, to_ranges, touch
from annotation.span import Span, moved, sort_key

PAIRS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1])), min_size=1, max_size=8
)


def points(pairs: list[tuple[int, int]] | tuple[Range, ...]) -> set[int]:
    return {point for start, end in pairs for point in range(start, end)}


@given(PAIRS)
def test_joining_keeps_every_point_and_leaves_gaps_between(pairs: list[tuple[int, int]]) -> None:
    ranges = to_ranges(pairs)
    assert points(ranges) == points(pairs)
    assert are_sorted_and_disjoint(ranges)
    assert all(one.end < two.start for one, two in pairwise(ranges))
    assert sum(one.length for one in ranges) == len(points(pairs))


@given(PAIRS, st.integers(0, 70), st.integers(0, 9))
def test_ranges_touch_where_they_share_a_point(pairs: list[tuple[int, int]], start: int, size: int) -> None:
    ranges = to_ranges(pairs)
    shared = bool(points(ranges) & set(range(start, start + size)))
    assert touch(ranges, start, start + size) == shared
    assert any(one.touches(start, start + size) for one in ranges) == shared


@pytest.mark.parametrize("pairs", [[], [(3, 3)], [(4, 2)], [(-1, 2)], [(0, 1), (5, 5)]])
def test_what_is_no_range_is_refused(pairs: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="range"):
        to_ranges(pairs)


@pytest.mark.parametrize(
    ("ranges", "are"),
    [((), False), (((0, 2), (2, 3)), True), (((0, 3), (2, 4)), False), (((5, 6), (0, 1)), False), (((0, 0),), False)],
)
def test_stored_ranges_may_touch_but_not_cross(ranges: tuple[tuple[int, int], ...], are: bool) -> None:
    assert are_sorted_and_disjoint(tuple(Range(*one) for one in ranges)) is are


def test_a_span_moves_with_its_surface_and_keeps_the_rest() -> None:
    text = "قال محمد في مصر"
    span = Span("s1", (Range(0, 3),), "PER", "entity", text[0:3])
    there = moved(span, (Range(4, 8), Range(12, 15)), text)
    assert (there.id, there.label, there.surface) == ("s1", "PER", text[4:15])
    assert (there.hull, there.is_discontinuous) == (Range(4, 15), True)
    for wrong in ((Range(4, 99),), (Range(8, 9), Range(2, 3)), ()):
        with pytest.raises(ValueError, match="fit"):
            moved(span, wrong, text)


def test_spans_are_ordered_by_start_then_the_longer_first() -> None:
    made = [
        Span(key, (Range(start, end),), "L", "y", "")
        for key, start, end in (("d", 2, 3), ("b", 0, 3), ("c", 0, 2), ("a", 0, 3))
    ]
    assert [one.id for one in sorted(made, key=sort_key)] == ["a", "b", "c", "d"]
