"""What the benchmarks share: process CPU time of a piece of work, and figures as one JSON object a line."""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured value: `samples` is how many measurements it stands on."""

    name: str
    value: float
    unit: str
    samples: int


def cpu_ms(work: Callable[[], object]) -> float:
    """Milliseconds of process CPU time that `work` took."""
    begin = time.process_time_ns()
    work()
    return (time.process_time_ns() - begin) / 1e6


def median(name: str, samples: Sequence[float], unit: str = "ms") -> Figure:
    """The middle value."""
    return Figure(name, statistics.median(samples), unit, len(samples))


def p99(name: str, samples: Sequence[float], unit: str = "ms") -> Figure:
    """The value that 99 of 100 do not exceed (nearest rank); ValueError below 300 samples."""
    if len(samples) < 300:
        raise ValueError(f"{name}: a p99 wants 300 samples, not {len(samples)}")
    return Figure(name, sorted(samples)[math.ceil(len(samples) * 0.99) - 1], unit, len(samples))


def report(figures: Iterable[Figure], *, as_json: bool) -> None:
    """Print each figure when it is there."""
    for one in figures:
        value = round(one.value, 3)
        if as_json:
            line = json.dumps({"name": one.name, "value": value, "unit": one.unit, "samples": one.samples})
        else:
            line = f"{one.name:34} {value:>10} {one.unit:6} ({one.samples} samples)"
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def options(words: Sequence[str], names: Iterable[str]) -> tuple[bool, list[str]]:
    """Whether JSON is wanted, and which of `names` to measure: all, or those given with `--only`."""
    known = list(names)
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", action="append", choices=known)
    given = parser.parse_args(words)
    return bool(given.json), list(given.only or known)
