"""The collector rests while much is made, does not walk that afterwards, and goes on with what is in a cycle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from corpus.collector import resting

MANY = 50_000


class Ring:
    """Refers to itself, so that only the collector can find that nobody needs it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _thaw() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_nothing_is_collected_inside_and_the_collector_wakes_afterwards() -> None:
    with resting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_wakes_where_the_work_fails() -> None:
    with pytest.raises(KeyError), resting():
        raise KeyError
    assert gc.isenabled()


def test_who_finds_it_at_rest_leaves_it_at_rest() -> None:
    with resting():
        with resting():
            pass
        assert not gc.isenabled()


def test_what_came_by_the_thousand_is_not_walked_by_whoever_makes_the_next_object() -> None:
    frozen = gc.get_freeze_count()
    with resting():
        made = [[one] for one in range(MANY)]
    assert gc.get_freeze_count() - frozen >= len(made)
    assert gc.get_count()[0] < MANY


def test_what_is_little_goes_the_way_of_all_objects() -> None:
    gc.collect()
    frozen = gc.get_freeze_count()
    with resting():
        made = [[one] for one in range(100)]
    assert gc.get_freeze_count() == frozen
    assert len(made) == 100


def test_a_new_cycle_is_swept_up_before_and_not_kept_with_what_comes() -> None:
    gc.collect()
    lost = ref(Ring())
    with resting():
        made = [[one] for one in range(MANY)]
    assert lost() is None
    assert len(made) == MANY


def test_a_cycle_that_came_with_the_thousands_goes_when_they_are_let_go() -> None:
    with resting():
        made = [Ring() for _ in range(MANY)]
    lost = ref(made.pop())
    gc.collect()
    assert lost() is not None
    gc.unfreeze()
    gc.collect()
    assert lost() is None
