"""Scores made into probabilities: rising, as right as what was judged, and none before there is anything to go by."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotation.suggest.calibration import ENOUGH, ENOUGH_OF_A_LABEL, Calibration, Curve, Judgement

_JUDGEMENTS = st.lists(st.builds(Judgement, st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


@example(
    [Judgement(0.0, False)] * 8 + [Judgement(0.5, False)] + [Judgement(0.5, True)] * 3 + [Judgement(1, True)], [0.5, 1]
)
@given(_JUDGEMENTS, st.lists(st.floats(0, 1), min_size=2))
def test_a_higher_score_is_never_less_likely(judged: list[Judgement], scores: list[float]) -> None:
    curve = Curve(judged)
    values = [curve.at(one) for one in sorted(scores)]
    assert all(one <= two + 1e-12 for one, two in pairwise(values))
    assert all(0 <= one <= 1 for one in values)


def test_raw_scores_that_are_too_sure_are_taken_down() -> None:
    calibration = Calibration()
    for number in range(100):
        calibration.judge("PER", 0.95, is_right=number % 10 < 8)
        calibration.judge("PER", 0.55, is_right=number % 10 < 3)
    high, low = calibration.probability("PER", 0.95), calibration.probability("PER", 0.55)
    assert high == pytest.approx(0.8, abs=0.02)
    assert low == pytest.approx(0.3, abs=0.02)


def test_nothing_is_said_before_enough_was_judged() -> None:
    calibration = Calibration()
    for _ in range(ENOUGH - 1):
        calibration.judge("PER", 0.9, is_right=True)
    assert calibration.probability("PER", 0.9) is None
    calibration.judge("PER", 0.9, is_right=True)
    assert calibration.probability("PER", 0.9) is not None


def test_a_label_judged_often_enough_has_a_curve_of_its_own() -> None:
    calibration = Calibration()
    for _ in range(8 * ENOUGH_OF_A_LABEL):
        calibration.judge("PER", 0.9, is_right=True)
    for _ in range(ENOUGH_OF_A_LABEL - 1):
        calibration.judge("MISC", 0.9, is_right=False)
    pooled = calibration.probability("MISC", 0.9)
    assert pooled == calibration.probability("LOC", 0.9)
    for _ in range(ENOUGH_OF_A_LABEL):
        calibration.judge("MISC", 0.9, is_right=False)
    own, other = calibration.probability("MISC", 0.9), calibration.probability("PER", 0.9)
    assert own is not None
    assert other is not None
    assert own < 0.4 < 0.9 < other


def test_old_judgements_are_forgotten() -> None:
    calibration = Calibration()
    for is_right in (False, True):
        for _ in range(2000):
            calibration.judge("PER", 0.9, is_right=is_right)
    probability = calibration.probability("PER", 0.9)
    assert probability is not None
    assert probability > 0.99
