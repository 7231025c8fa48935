"""The height map agrees with adding up a plain list, whatever is changed in it."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from ui.text.heights import HeightMap

_HEIGHTS = st.lists(st.integers(1, 300), min_size=1, max_size=400)
_CHANGES = st.lists(st.tuples(st.integers(0, 399), st.integers(1, 900)), max_size=20)


@given(_HEIGHTS, _CHANGES)
def test_tops_and_total_are_sums(heights: list[int], changes: list[tuple[int, int]]) -> None:
    found = HeightMap(heights)
    for number, height in changes:
        number %= len(heights)
        assert found.set(number, height) == height - heights[number]
        heights[number] = height
    tops = [0, *accumulate(heights)]
    assert [found.top(number) for number in range(len(heights))] == tops[:-1]
    assert found.total == tops[-1]


@given(_HEIGHTS, st.data())
def test_finding_a_pixel_is_the_inverse_of_tops(heights: list[int], data: st.DataObject) -> None:
    found = HeightMap(heights)
    y = data.draw(st.integers(0, sum(heights) - 1))
    number, rest = found.find(y)
    assert 0 <= rest < heights[number]
    assert found.top(number) + rest == y


def test_outside_the_document_the_first_and_last_paragraph_answer() -> None:
    found = HeightMap([10, 20])
    assert found.find(-5) == (0, -5)
    assert found.find(37) == (1, 27)


def test_guesses_are_found_until_they_are_measured() -> None:
    found = HeightMap([10, 20, 30])
    found.set(0, 10)
    assert found.next_guess(0) == 1
    found.set(1, 25)
    found.set(2, 30)
    assert found.next_guess(0) is None
    found.doubt(1)
    assert found.next_guess(0) == 1
    assert found[1] == 25
