"""The index finds what a look at every span would find, however it was filled and changed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.index import SpanIndex
from annotation.ranges import to_ranges, touch
from annotation.span import Span, sort_key

# Small and large together, so that spans fall into bins of every width, and over their edges.
OFFSETS = st.one_of(
    st.integers(0, 40), st.sampled_from([255, 256, 257, 2_047, 2_048, 16_384, 131_072]), st.integers(0, 1 << 21)
)
SIZES = st.one_of(st.integers(1, 12), st.sampled_from([256, 2_048, 20_000, 1 << 21]))
PAIRS = st.lists(st.tuples(OFFSETS, SIZES).map(lambda one: (one[0], one[0] + one[1])), min_size=1, max_size=3)


@st.composite
def spans(draw: st.DrawFn, max_size: int = 90) -> list[Span]:
    shapes = draw(st.lists(st.tuples(PAIRS, st.sampled_from("AB"), st.sampled_from("xy")), max_size=max_size))
    return [
        Span(f"s{number}", to_ranges(pairs), label, layer, "") for number, (pairs, label, layer) in enumerate(shapes)
    ]


def check(index: SpanIndex, expected: list[Span], looks: list[tuple[int, int]]) -> None:
    """Compare every answer with that of going through all spans."""
    assert len(index) == len(expected)
    assert list(index) == index.ordered() == sorted(expected, key=sort_key)
    assert index.counts() == Counter((one.layer, one.label) for one in expected)
    for start, size in looks:
        end = start + size
        found = index.touching(start, end)
        assert len({one.id for one in found}) == len(found)
        assert {one.id for one in found} == {one.id for one in expected if touch(one.ranges, start, end)}
        at = [one for one in expected if touch(one.ranges, start, start + 1)]
        assert index.at(start) == sorted(at, key=lambda one: (one.end - one.start, sort_key(one)))
        in_order = sorted(expected, key=sort_key)
        assert index.after(start) == next((one for one in in_order if one.start >= start), None)
        assert index.before(start) == next((one for one in reversed(in_order) if one.start < start), None)
    for pair in {(one.layer, one.label) for one in expected} | {("no", "such")}:
        alike = {one.id for one in expected if (one.layer, one.label) == pair}
        assert {one.id for one in index.of_label(*pair)} == alike
    for rank, one in enumerate(index.ordered()):
        assert index.rank(one) == rank
        assert index.get(one.id) is one
        assert one.id in index


LOOKS = st.lists(st.tuples(OFFSETS, SIZES), max_size=6)


@given(spans(), LOOKS)
def test_an_index_made_at_once_answers_as_a_look_at_all(made: list[Span], looks: list[tuple[int, int]]) -> None:
    check(SpanIndex(made), made, looks)


@given(spans(30), LOOKS, st.lists(st.integers(0, 200), max_size=40), st.booleans())
def test_adding_and_removing_keeps_every_answer_right(
    made: list[Span], looks: list[tuple[int, int]], turns: list[int], is_sorted_first: bool
) -> None:
    index, inside = SpanIndex(), dict[str, Span]()
    if is_sorted_first:
        index.ordered()
    for turn in turns:
        if not made:
            break
        one = made[turn % len(made)]
        if one.id in inside:
            assert index.remove(one.id) is inside.pop(one.id)
        else:
            index.add(one)
            inside[one.id] = one
        check(index, list(inside.values()), looks[:2])
    check(index, list(inside.values()), looks)


@given(spans(), spans())
def test_many_added_to_some_are_as_if_added_one_by_one(first: list[Span], second: list[Span]) -> None:
    index = SpanIndex(first)
    index.ordered()
    fresh = second[len(first) :]
    index.add_all(fresh)
    check(index, first + fresh, [(0, 1 << 22)])


@given(spans(), st.sets(st.integers(0, 60)), LOOKS)
def test_another_index_may_lack_some_and_have_others_while_the_first_stays(
    made: list[Span], leaving: set[int], looks: list[tuple[int, int]]
) -> None:
    index, fresh = SpanIndex(made[:60]), made[60:]
    gone = {f"s{number}" for number in leaving}
    check(index.altered(gone, fresh), [one for one in made if one.id not in gone], looks)
    check(index, made[:60], looks)


@pytest.mark.parametrize("count", [2, 500])
def test_a_taken_id_is_refused_and_nothing_is_put_in(count: int) -> None:
    made = [Span(f"s{n}", to_ranges([(n, n + 1)]), "L", "y", "") for n in range(count)]
    for bad in ([*made, made[0]], [*made, Span("old", to_ranges([(0, 1)]), "L", "y", "")]):
        index = SpanIndex([Span("old", to_ranges([(5, 6)]), "L", "y", "")])
        with pytest.raises(KeyError):
            index.add_all(bad)
        check(index, [Span("old", to_ranges([(5, 6)]), "L", "y", "")], [(0, 10)])
    with pytest.raises(KeyError):
        SpanIndex(made).add(made[0])
    with pytest.raises(KeyError):
        SpanIndex().remove("s0")


def test_nothing_touches_an_empty_stretch() -> None:
    index = SpanIndex([Span("s", to_ranges([(0, 9)]), "L", "y", "")])
    assert index.touching(4, 4) == index.touching(5, 4) == []


class Counting(SpanIndex):
    """Tells how many spans a look went through."""

    def looked_at(self, start: int, end: int) -> int:
        seen = 0
        for shift, bins in zip((8, 11, 14, 17, 20, 23, 63), self._levels, strict=True):
            seen += sum(len(bins.get(number, ())) for number in range(start >> shift, ((end - 1) >> shift) + 1))
        return seen


def test_a_look_goes_through_few_of_many_spans() -> None:
    """Flat at 100,000 spans and with spans as long as the text: what is near and what is long, nothing else."""
    short = [Span(f"s{n}", to_ranges([(n * 50, n * 50 + 9)]), "L", "y", "") for n in range(100_000)]
    long = [Span(f"d{n}", to_ranges([(n, 5_000_000 - n)]), "L", "y", "") for n in range(50)]
    index = Counting([*short, *long])
    assert len(index.touching(2_500_000, 2_500_200)) == 4 + 50
    assert index.looked_at(2_500_000, 2_500_200) < 100
