"""How fast Tawsim is there: `python -m tests.bench.start [--json] [--only NAME]`.

`start_ratio`: wall time from the start of the process until the first key has labelled the sample, edit kept and
painted, to that of an empty main window with the same fonts until it is painted; the two take turns, medians of one
run. The sample's project is there already, as on every day but the first; `start_ratio_first` is the first day, when
the sample is copied, imported and opened. Offscreen.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median as middle

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


def _wall(module: str, home: Path) -> float:
    """Milliseconds until the module, run as a process of its own in that home, says `ready`."""
    places = {"HOME": str(home), "XDG_DOCUMENTS_DIR": str(home / "documents"), "XDG_CONFIG_HOME": str(home / "config")}
    surroundings = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    # Compiled modules are kept, as they are wherever Tawsim is installed; the first, unmeasured run writes them.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", module], stdout=subprocess.PIPE, env=surroundings)
    said = child.stdout.readline() if child.stdout else b""
    took = (time.perf_counter() - begin) * 1000
    child.communicate()
    if said != b"ready\n":
        raise RuntimeError(f"{module} ended with {child.returncode}")
    return took


def _ratio(name: str, *, is_first_day: bool) -> list[Figure]:
    desk, bare = [], []
    with tempfile.TemporaryDirectory() as usual:
        _wall("tests.bench.first_key", Path(usual))
        for _ in range(_RUNS):
            bare.append(_wall("tests.bench.bare_window", Path(usual)))
            with tempfile.TemporaryDirectory() as fresh:
                desk.append(_wall("tests.bench.first_key", Path(fresh if is_first_day else usual)))
    return [
        Figure(name, middle(desk) / middle(bare), "ratio", _RUNS),
        median(f"{name}_desk", desk),
        median(f"{name}_bare", bare),
    ]


MEASURES: Mapping[str, Callable[[], Iterable[Figure]]] = {
    "help_cpu": lambda: [help_cpu()],
    "start_ratio": lambda: _ratio("start_ratio", is_first_day=False),
    "start_ratio_first": lambda: _ratio("start_ratio_first", is_first_day=True),
}


def main(words: list[str]) -> int:
    """Measure what is asked for and print it."""
    as_json, names = options(words, MEASURES)
    for name in names:
        report(MEASURES[name](), as_json=as_json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
