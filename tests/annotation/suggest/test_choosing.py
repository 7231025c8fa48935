"""What is shown: the best first while their mean is high enough, overlaps settled, and nothing that was decided."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotation.ranges import Range
from annotation.span import Span
from annotation.suggest.choosing import Held, Threshold, asked_for, choose, undecided
from annotation.suggest.suggestion import Suggestion, suggest

_TEXT = "قال سالم بن علي إن عمان بعيدة عن دمشق"


def _one(start: int, end: int, probability: float | None, label: str = "PER", suggester: str = "repeats") -> Suggestion:
    return suggest(_TEXT, [(start, end)], "entity", label, suggester, 0.5)._replace(probability=probability)


def _flat(_: str) -> bool:
    return False


def _nested(_: str) -> bool:
    return True


def _speaks(_: Suggestion) -> bool:
    return False


_MADE = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 6), st.one_of(st.none(), st.floats(0, 1)), st.sampled_from("AB")).map(
        lambda told: _one(told[0], told[0] + told[1], told[2], told[3])
    ),
    max_size=25,
)


@given(_MADE, st.booleans())
def test_what_is_shown_keeps_its_promises(offered: list[Suggestion], is_nested: bool) -> None:
    threshold = Threshold(0.8, 0.5)
    choice = choose(offered, threshold, _speaks, lambda _: is_nested)
    told = [one.probability for one in choice.shown if one.probability is not None]
    assert len(told) == len(choice.shown)
    assert not told or (sum(told) >= 0.8 * len(told) - 1e-9 and min(told) >= 0.5)
    assert len(choice.shown) + len(choice.held) == len(offered)
    if not is_nested:
        for one in choice.shown:
            assert not any(one is not other and one.hull.touches(*other.hull) for other in choice.shown)


def test_the_sure_carry_the_unsure_as_far_as_the_mean_allows() -> None:
    sure, fair, unsure = _one(4, 8, 0.95), _one(19, 23, 0.66), _one(32, 36, 0.6)
    choice = choose([unsure, fair, sure], Threshold(0.8, 0.5), _speaks, _flat)
    assert choice.shown == (sure, fair)
    assert choice.held == ((unsure, Held.UNLIKELY),)


def test_what_was_brought_is_shown_unmeasured_but_beside_nothing_that_was_chosen() -> None:
    sure, unmeasured = _one(4, 8, 0.95), _one(9, 12, None, suggester="tagger")
    same, beside, twice = (
        _one(4, 8, None, suggester="imported"),
        _one(19, 23, None, suggester="imported"),
        _one(19, 23, None, suggester="pipeline:mine"),
    )
    choice = choose([unmeasured, same, beside, twice, sure], Threshold(0.8, 0.5), _speaks, _flat)
    assert choice.shown == (sure,)
    assert asked_for(choice, (same, beside, twice), _flat) == (sure, beside)
    assert asked_for(choice, (), _flat) == (sure,)


def test_an_overlap_is_won_by_whoever_is_likelier_right() -> None:
    long, short = _one(4, 15, 0.9, suggester="tagger"), _one(4, 8, 0.85)
    choice = choose([short, long], Threshold(), _speaks, _flat)
    assert choice.shown == (long,)
    assert choice.held == ((short, Held.OVERLAPPED),)


def test_in_a_nested_layer_one_may_lie_inside_the_other_but_not_across() -> None:
    long, inside, across = _one(4, 15, 0.9), _one(4, 8, 0.85), _one(9, 23, 0.84)
    choice = choose([across, inside, long], Threshold(), _speaks, _nested)
    assert choice.shown == (long, inside)
    assert choice.held == ((across, Held.OVERLAPPED),)


def test_nothing_unmeasured_is_shown_and_nobody_silent_speaks() -> None:
    unmeasured, silent = _one(4, 8, None), _one(19, 23, 0.9, "LOC")
    choice = choose([unmeasured, silent], Threshold(), lambda one: one.label == "LOC", _flat)
    assert choice.shown == ()
    assert set(choice.held) == {(unmeasured, Held.UNMEASURED), (silent, Held.SILENT)}


def test_what_contradicts_a_label_or_was_rejected_is_not_offered_again() -> None:
    label = Span("s1", (Range(4, 8),), "PER", "entity", _TEXT[4:8])
    same, longer, rejected, free = _one(4, 8, 0.9), _one(4, 15, 0.9), _one(19, 23, 0.9), _one(32, 36, 0.9)
    left, decided = undecided([same, longer, rejected, free], [label], frozenset([rejected.answer]), _flat)
    assert left == [free]
    assert decided == [same, longer, rejected]
    other_label = rejected._replace(label="LOC")
    left, _ = undecided([other_label, longer], [label], frozenset([rejected.answer]), _nested)
    assert left == [other_label, longer]


def test_a_label_of_another_layer_contradicts_nothing() -> None:
    quote = Span("s1", (Range(0, 20),), "QUOTE", "quote", _TEXT[0:20])
    one = _one(4, 8, 0.9)
    assert undecided([one], [quote], frozenset(), _flat) == ([one], [])
