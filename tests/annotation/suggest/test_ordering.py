"""The order of unfinished documents: the same again, the share of chance exact, and every place explained."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.suggest.ordering import (
    MOST_LOOKS,
    Look,
    Order,
    Ranked,
    Wanted,
    Why,
    by_lot,
    ranking,
    set_aside,
    to_look_at,
)

_IDS = [f"d{number}" for number in range(40)]
_LOOKS = {one: Look(number % 7 / 10, number % 5 / 10) for number, one in enumerate(_IDS)}


def _ranked(wanted: Wanted, ids: list[str] = _IDS, looks: dict[str, Look] = _LOOKS) -> list[Ranked]:
    return list(ranking(ids, by_lot(ids, wanted.seed), looks, wanted))


def test_as_they_came_nothing_is_changed_and_nothing_taken_by_chance() -> None:
    assert _ranked(Wanted(Order.GIVEN, percent=50)) == [Ranked(one, Why.GIVEN) for one in _IDS]


def test_the_least_sure_and_the_newest_come_first_and_equals_as_they_came() -> None:
    looks = {"a": Look(0.9, 0.1), "b": Look(0.4, 0.6), "c": Look(0.4, 0.6), "d": Look(0.2, 0.0)}
    unsure = _ranked(Wanted(Order.UNCERTAIN, percent=0), list("abcde"), looks)
    assert [(one.document_id, one.share) for one in unsure] == [
        ("d", 0.2),
        ("b", 0.4),
        ("c", 0.4),
        ("a", 0.9),
        ("e", 0),
    ]
    assert [one.why for one in unsure] == [*[Why.UNCERTAIN] * 4, Why.UNSEEN]
    new = _ranked(Wanted(Order.NOVEL, percent=0), list("abcde"), looks)
    assert [(one.document_id, one.share) for one in new] == [("b", 0.6), ("c", 0.6), ("a", 0.1), ("d", 0.0), ("e", 0)]
    assert {one.why for one in new[:4]} == {Why.NOVEL}


def test_by_chance_every_document_is_drawn_and_another_seed_draws_otherwise() -> None:
    one, other = _ranked(Wanted(Order.CHANCE)), _ranked(Wanted(Order.CHANCE, seed=1))
    assert {each.why for each in one} == {Why.CHANCE}
    assert one != other
    assert {each.document_id for each in one} == {each.document_id for each in other} == set(_IDS)


@given(st.integers(0, 100), st.integers(0, 60), st.sampled_from((Order.UNCERTAIN, Order.NOVEL)), st.integers(0, 9))
def test_of_however_many_are_taken_the_share_by_chance_is_exact(
    percent: int, count: int, order: Order, seed: int
) -> None:
    ids = [f"d{number}" for number in range(count)]
    ranked = _ranked(Wanted(order, percent, seed), ids)
    assert sorted(one.document_id for one in ranked) == sorted(ids)
    for taken in range(count + 1):
        assert sum(one.why is Why.CHANCE for one in ranked[:taken]) == taken * percent // 100
    assert ranked == _ranked(Wanted(order, percent, seed), ids)


@given(st.integers(0, 100), st.integers(0, 40), st.integers(0, 9))
def test_what_is_left_stays_in_its_order_whatever_was_taken(percent: int, taken: int, seed: int) -> None:
    wanted = Wanted(Order.UNCERTAIN, percent, seed)
    ranked = _ranked(wanted)
    by_chance = sum(one.why is Why.CHANCE for one in ranked[:taken])
    left = {one.document_id for one in ranked[taken:]}
    again = _ranked(wanted._replace(taken=taken, by_chance=by_chance), [one for one in _IDS if one in left])
    assert again == ranked[taken:]


def test_what_is_set_aside_is_a_fair_sample_whatever_the_assistant_makes_of_it() -> None:
    drawn = by_lot(_IDS, 0)
    wanted = Wanted(Order.UNCERTAIN)
    assert set_aside(drawn, wanted) == 8
    shuffled = dict(zip(_IDS, Random(3).sample(list(_LOOKS.values()), len(_IDS)), strict=True))
    for looks in (_LOOKS, shuffled, {}):
        chance = [one.document_id for one in _ranked(wanted, looks=looks) if one.why is Why.CHANCE]
        assert chance == drawn[:8]


def test_more_were_taken_by_chance_than_are_due_and_none_is_owed() -> None:
    ranked = _ranked(Wanted(Order.UNCERTAIN, taken=10, by_chance=10))
    assert {one.why for one in ranked} == {Why.UNCERTAIN}
    ranked = _ranked(Wanted(Order.UNCERTAIN, taken=10, by_chance=9))
    assert [number for number, one in enumerate(ranked) if one.why is Why.CHANCE] == [39]


@pytest.mark.parametrize("order", list(Order))
def test_only_what_the_order_asks_for_is_looked_at_and_not_more_than_a_sample(order: Order) -> None:
    ids = [f"d{number}" for number in range(2 * MOST_LOOKS)]
    drawn = by_lot(ids, 0)
    wanted = Wanted(order)
    looked = to_look_at(drawn, wanted)
    assert len(looked) == (MOST_LOOKS if order in {Order.UNCERTAIN, Order.NOVEL} else 0)
    assert not set(looked) & set(drawn[: set_aside(drawn, wanted)])
    assert len(list(ranking(ids, drawn, {one: Look(0.5, 0.5) for one in looked}, wanted))) == len(ids)
