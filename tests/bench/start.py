"""How fast Tawsim is there: `python -m tests.bench.start [--json] [--only NAME]`."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Mapping

from tests.bench.measure import Figure, median, options, report

_RUNS = 20


def help_cpu() -> Figure:
    """Seconds of CPU, user and system, of a whole process that prints the help."""
    samples = []
    for _ in range(_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "main", "--help"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        samples.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median("help_cpu", samples, "s")


MEASURES: Mapping[str, Callable[[], Figure]] = {"help_cpu": help_cpu}


def main(words: list[str]) -> int:
    """Measure what is asked for and print it."""
    as_json, names = options(words, MEASURES)
    report((MEASURES[name]() for name in names), as_json=as_json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
