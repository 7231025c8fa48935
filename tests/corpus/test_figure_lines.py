"""The figures on their way from the assistant's process to the window."""

from __future__ import annotations

import orjson
import pytest

from annotation.suggest.account import Account, Sort, Tally
from annotation.suggest.bill import Actions
from annotation.suggest.figures import Figures, figures
from annotation.suggest.pace import Pace
from annotation.suggest.precision import Measured, Whose
from corpus.figure_lines import plain_figures, read_figures

_WHOSE = Whose("repeats", "entity", "PER")


def _some(documents: int) -> Figures:
    accounts = [
        Account(
            f"d{number}",
            Actions(20, 15, 8, 15 - number // 9, 12),
            {Sort("entity", "PER"): 7},
            {_WHOSE: Tally(5, 3, 4, 3)},
            Pace(1, 2_000, 2, 1_500),
        )
        for number in range(documents)
    ]
    return figures(accounts, {_WHOSE: Measured(12, 20)}, {"d1"})


@pytest.mark.parametrize("documents", [0, 1, 4, 60])
def test_what_is_written_is_read(documents: int) -> None:
    told = _some(documents)
    said = orjson.loads(orjson.dumps(plain_figures(told)))
    assert said["told"] == "figures"
    assert read_figures(said) == told


def test_figures_that_are_not_whole_are_noticed() -> None:
    said = orjson.loads(orjson.dumps(plain_figures(_some(12))))
    said["rows"][0][2].pop()
    with pytest.raises(ValueError, match="whole"):
        read_figures(said)
