"""Spans that overlap lie in lanes of their own, the inner one nearer to the text."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotation.ranges import Range
from annotation.span import Span
from ui.text.lanes import MOST_LANES, pack

_EDGES = st.tuples(st.integers(0, 60), st.integers(1, 30))


def _spans(edges: list[tuple[int, int]]) -> list[Span]:
    return [
        Span(f"s{number}", (Range(start, start + length),), "PER", "entity", "ا" * length)
        for number, (start, length) in enumerate(edges)
    ]


@given(st.lists(_EDGES, max_size=25))
def test_no_two_spans_of_a_lane_overlap_and_none_is_lost(edges: list[tuple[int, int]]) -> None:
    placed = pack(_spans(edges))
    assert sorted(one.span.id for one in placed) == sorted(f"s{number}" for number in range(len(edges)))
    for one, two in combinations(placed, 2):
        if one.lane == two.lane < MOST_LANES:
            assert not one.span.hull.touches(two.span.start, two.span.end)


@given(st.lists(_EDGES, max_size=25))
def test_a_span_lies_above_every_drawn_span_inside_it(edges: list[tuple[int, int]]) -> None:
    placed = pack(_spans(edges))
    for outer in placed:
        for inner in placed:
            is_inside = outer.span.start <= inner.span.start and inner.span.end <= outer.span.end
            is_shorter = inner.span.end - inner.span.start < outer.span.end - outer.span.start
            if is_inside and is_shorter and inner.lane < MOST_LANES:
                assert inner.lane < outer.lane


def test_spans_side_by_side_share_the_lane_next_to_the_text() -> None:
    assert {one.lane for one in pack(_spans([(0, 5), (5, 5), (20, 3)]))} == {0}


def test_what_finds_no_lane_is_counted_among_the_rest() -> None:
    lanes = sorted(one.lane for one in pack(_spans([(0, length) for length in range(1, 10)])))
    assert lanes == [0, 1, 2, 3, 4, 5, 6, 6, 6]
