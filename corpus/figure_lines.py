"""The figures of the assistant as a line of JSON: written by its process, read by the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotation.suggest.bill import Actions
from annotation.suggest.figures import Figures, Forecast, Part, Row, Sample, Window
from annotation.suggest.pace import Pace
from annotation.suggest.precision import Measured, Whose


def plain_figures(figures: Figures) -> dict[str, object]:
    """Figures as a line has them."""
    drawn = figures.by_chance
    return {
        "told": "figures",
        "windows": [[one.first, one.last, one.labels, list(one.actions)] for one in figures.windows],
        "rows": [[list(one.whose), _listed(one.measured), [list(part) for part in one.parts]] for one in figures.rows],
        "pace": list(figures.pace),
        "forecast": list(figures.forecast),
        "by_chance": [drawn.documents, list(drawn.actions), list(drawn.part)] if drawn is not None else None,
    }


def read_figures(said: Mapping[str, Any]) -> Figures:
    """What `plain_figures` wrote; TypeError, ValueError or KeyError for anything else."""
    windows = tuple(Window(first, last, labels, Actions(*actions)) for first, last, labels, actions in said["windows"])
    rows = tuple(_row(*one, windows=len(windows)) for one in said["rows"])
    further, saved, recall = said["forecast"]
    drawn = _sample(*said["by_chance"]) if said["by_chance"] is not None else None
    return Figures(windows, rows, Pace(*said["pace"]), Forecast(further, _pair(saved), _pair(recall)), drawn)


def _row(whose: Sequence[str], measured: Sequence[int] | None, parts: Sequence[Sequence[int]], *, windows: int) -> Row:
    if len(parts) != windows:
        raise ValueError("figures that are not whole")
    known = Measured(*measured) if measured is not None else None
    return Row(Whose(*whose), known, tuple(Part(*one) for one in parts))


def _listed(measured: Measured | None) -> list[int] | None:
    return list(measured) if measured is not None else None


def _sample(documents: int, actions: Sequence[int], part: Sequence[int]) -> Sample:
    return Sample(documents, Actions(*actions), Part(*part))


def _pair(told: Sequence[float] | None) -> tuple[float, float] | None:
    return (told[0], told[1]) if told is not None else None
