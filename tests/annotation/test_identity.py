"""Ids sort by age, also within a millisecond, and no two are the same, whichever threads ask."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from random import Random

from annotation.identity import LENGTH, IdSource


def test_ids_of_one_millisecond_sort_by_age() -> None:
    source = IdSource(lambda: 7, Random(1))
    made = [source.new("c") for _ in range(1_000)]
    assert made == sorted(set(made))
    assert {len(one) for one in made} == {LENGTH}


def test_no_two_threads_get_the_same_id() -> None:
    source = IdSource(lambda: 7, Random(1))
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: [source.new("c") for _ in range(2_000)], range(8)))
    assert len({one for each in made for one in each}) == 16_000
    assert all(each == sorted(each) for each in made)
