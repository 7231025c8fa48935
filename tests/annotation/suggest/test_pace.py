"""How fast somebody labels: gaps of the log, pauses cut off, and no word before enough has been timed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import Change, Edit, Kind
from annotation.ranges import Range
from annotation.span import Origin, Span
from annotation.suggest.pace import FEWEST_ACCEPTED, FEWEST_BY_HAND, MOST_MS, NOT_TIMED, Pace, pace


def _change(at: int, *origins: Origin, kind: Kind = Kind.ADD_SPAN, undoes: str | None = None) -> Change:
    """A change of `d` at that moment that adds a span of each origin."""
    made = tuple(
        Span(f"s{at}-{number}", (Range(number, number + 1),), "PER", "entity", "س", origin=origin)
        for number, origin in enumerate(origins)
    )
    return Change(f"c{at}", kind, {"d": Edit(kind, (), made)}, at=at, undoes=undoes)


def test_what_is_labelled_by_hand_and_what_is_accepted_is_timed_from_the_act_before() -> None:
    hand, suggested = Origin.HAND, Origin.SUGGESTION
    log = [_change(0, hand), _change(4_000, hand), _change(6_000, suggested, suggested), _change(9_000, hand)]
    assert pace(log, "d") == Pace(2, 4_000 + 3_000, 2, 2_000)


def test_the_first_act_has_nothing_before_it() -> None:
    assert pace([_change(5_000, Origin.HAND)], "d") == NOT_TIMED


def test_a_pause_is_not_work() -> None:
    log = [_change(0, Origin.HAND), _change(10 * MOST_MS, Origin.HAND)]
    assert pace(log, "d").by_hand_ms == MOST_MS


def test_a_clock_that_was_set_back_takes_no_time_away() -> None:
    assert pace([_change(9_000, Origin.HAND), _change(1_000, Origin.HAND)], "d") == Pace(1, 0)


def test_what_was_undone_redone_moved_or_labelled_everywhere_is_not_timed() -> None:
    before = Span("s", (Range(0, 1),), "PER", "entity", "س")
    moved = Edit(Kind.RESIZE, (before,), (before._replace(ranges=(Range(0, 2),)),))
    log = [
        _change(0, Origin.HAND),
        _change(1_000, Origin.HAND, kind=Kind.REDO, undoes="c0"),
        Change("m", Kind.RESIZE, {"d": moved}, at=2_000),
        _change(3_000, Origin.EVERYWHERE, Origin.EVERYWHERE, kind=Kind.EVERYWHERE),
        _change(4_000, Origin.HAND, Origin.HAND),
    ]
    assert pace(log, "d") == NOT_TIMED


def test_nothing_is_said_before_enough_has_been_timed() -> None:
    assert Pace(FEWEST_BY_HAND - 1, 90_000, FEWEST_ACCEPTED, 10_000).seconds_saved is None
    assert Pace(FEWEST_BY_HAND, 90_000, FEWEST_ACCEPTED - 1, 10_000).seconds_saved is None
    assert Pace(30, 90_000, 10, 10_000).seconds_saved == pytest.approx((3 - 1) * 10)


def test_accepting_that_took_longer_saved_less_than_nothing() -> None:
    saved = Pace(30, 30_000, 10, 40_000).seconds_saved
    assert saved == pytest.approx(-30)


@given(st.lists(st.tuples(st.integers(0, 10**7), st.sampled_from([Origin.HAND, Origin.SUGGESTION])), max_size=30))
def test_no_more_is_timed_than_was_done_and_no_gap_beyond_a_minute(acts: list[tuple[int, Origin]]) -> None:
    timed = pace([_change(at, origin) for at, origin in acts], "d")
    assert timed.by_hand + timed.accepted == max(0, len(acts) - 1)
    assert 0 <= timed.by_hand_ms <= MOST_MS * timed.by_hand
    assert 0 <= timed.accepted_ms <= MOST_MS * timed.accepted
