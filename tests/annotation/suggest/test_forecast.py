"""What more documents would bring about: read off a law, and nothing where there is no law to read."""

from __future__ import annotations

from math import log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.suggest.forecast import FEWEST, Point, ahead, fit


def _points(count: int, level: float, slope: float, noise: float = 0.0) -> list[Point]:
    chance = Random(7)
    return [
        Point(learnt, level + slope * log(1 + learnt) + chance.uniform(-noise, noise), 1 + learnt % 5)
        for learnt in range(count)
    ]


@given(st.floats(-3, 3), st.floats(-1, 1), st.integers(FEWEST, 200))
def test_a_law_that_holds_exactly_is_found(level: float, slope: float, count: int) -> None:
    law = fit(_points(count, level, slope))
    assert law is not None
    assert (law.level, law.slope) == pytest.approx((level, slope), abs=1e-6)
    assert law.at(count + 100) == pytest.approx(level + slope * log(1 + count + 100), abs=1e-6)


def test_nothing_is_foretold_of_too_few() -> None:
    assert ahead(_points(FEWEST - 1, 0.2, 0.1)) is None
    assert ahead(_points(FEWEST, 0.2, 0.1)) is not None


def test_documents_without_labels_are_none() -> None:
    points = [one._replace(weight=0) if one.learnt % 2 else one for one in _points(FEWEST + 9, 0.2, 0.1)]
    assert ahead(points) is None


def test_what_is_no_more_than_chance_is_not_foretold() -> None:
    assert ahead(_points(60, 0.5, 0.0, noise=0.4)) is None
    assert ahead(_points(60, 0.5, 0.2, noise=0.1)) is not None


def test_nobody_looks_further_ahead_than_back() -> None:
    points = _points(40, 0.2, 0.1)
    now, then = ahead(points, 1_000) or (0, 0)
    assert now == pytest.approx(0.2 + 0.1 * log(41))
    assert then == pytest.approx(0.2 + 0.1 * log(81))


def test_a_heavy_document_counts_for_more() -> None:
    points = [Point(learnt, 0.5, 1) for learnt in range(FEWEST)]
    light, heavy = (fit([*points, Point(FEWEST, 1.0, weight)]) for weight in (1, 50))
    assert light is not None
    assert heavy is not None
    assert light.slope < heavy.slope
