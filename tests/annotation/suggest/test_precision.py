"""Running precision: of the latest three hundred, and silence below seven in ten until it recovers."""

from __future__ import annotations

from annotation.suggest.precision import FEWEST, LATEST, Precision, Whose

_WHOSE = Whose("repeats", "entity", "PER")


def test_nobody_is_silenced_for_a_few_mistakes() -> None:
    precision = Precision()
    for _ in range(FEWEST - 1):
        precision.judge(_WHOSE, is_right=False)
    assert not precision.of(_WHOSE).is_silent
    precision.judge(_WHOSE, is_right=False)
    assert precision.of(_WHOSE).is_silent


def test_a_silent_one_speaks_again_when_it_has_recovered() -> None:
    precision = Precision()
    for _ in range(100):
        precision.judge(_WHOSE, is_right=False)
    for _ in range(LATEST):
        precision.judge(_WHOSE, is_right=True)
    assert not precision.of(_WHOSE).is_silent
    assert precision.of(_WHOSE).judged == LATEST
    assert precision.of(_WHOSE).precision == 1


def test_one_label_says_nothing_of_another() -> None:
    precision = Precision()
    for _ in range(FEWEST):
        precision.judge(_WHOSE, is_right=False)
    other = _WHOSE._replace(label="LOC")
    assert precision.of(other).precision is None
    assert not precision.of(other).is_silent
    assert list(precision.all()) == [_WHOSE]
