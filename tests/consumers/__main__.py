"""The checks of consumers that the tests have no library of: `make test-consumers`, or `python -m tests.consumers`.

Each library is brought into an environment of its own by uv and is gone afterwards, but for uv's cache; nothing has to
be installed before. Names of libraries may follow, for those alone. The checks lie beside the shared test data.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.formats.format import NO_VALUES
from tests.conftest import DATA_VARIABLE, NO_DATA
from tests.consumers.checks import ELSEWHERE, Library, command, recipe, run

_HERE = Path(__file__).resolve().parents[2]
_PROBE = "import sys; print(sys.version_info[:2])"


def main(argv: Sequence[str]) -> int:
    """Run the checks; 1 where one of them finds something wrong."""
    parser = argparse.ArgumentParser("python -m tests.consumers", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="LIBRARY", help=", ".join(one.name for one in ELSEWHERE))
    names = parser.parse_args(argv).names
    data = os.environ.get(DATA_VARIABLE)
    uv = _uv()
    if not data or uv is None:
        print(NO_DATA if not data else "no uv: make test brings it")
        return 1
    scripts = Path(data).parent / "consumers"
    asked = [one for one in ELSEWHERE if not names or one.name in names]
    failed = [one for one in asked if not _passes(one, scripts, uv)]
    return 1 if failed else 0


def _passes(library: Library, scripts: Path, uv: str) -> bool:
    """Whether everything that a library checks is found in order, or there is no Python for it here."""
    python = _python(library.python, uv)
    if python is None:
        print(f"skipped  {library.name}: it needs Python {library.python}, which is not there")
        return True
    words = [uv, "run", "--no-project", "--isolated", "--quiet", "--python", python]
    for one in library.requirements:
        words += ["--with", one]
    words.append("python")
    is_sound = True
    for check in library.checks:
        with tempfile.TemporaryDirectory(prefix="tawsim-consumers-") as folder:
            is_sound &= _told(f"{library.name}: {check}", *run(command(check, scripts, Path(folder), words)))
    for name in library.recipes:
        with tempfile.TemporaryDirectory(prefix="tawsim-consumers-") as folder:
            place, code = recipe(name, NO_VALUES, Path(folder))
            is_sound &= _told(f"{library.name}: recipe of {name}", *run([*words, "-c", code], place))
    if library.own:
        is_sound &= _told(f"{library.name}: {library.own}", *run([*words, "-m", library.own], _HERE))
    return is_sound


def _told(name: str, is_passed: bool, said: str) -> bool:
    """Say how it went."""
    print(f"{'passed' if is_passed else 'FAILED':7}  {name}: {_verdict(said)}", flush=True)
    if not is_passed:
        print(said)
    return is_passed


def _verdict(said: str) -> str:
    """The line in which a check sums up, the last one where none does."""
    lines = said.strip().splitlines() or [""]
    return next((one for one in lines if "problem" in one), lines[-1])


def _uv() -> str | None:
    """The uv that there is, or the one that the tests' own environment was made with."""
    return shutil.which("uv") or next((str(one) for one in [_HERE / ".uv" / "bin" / "uv"] if one.exists()), None)


def _python(version: str, uv: str) -> str | None:
    """A Python of that version: uv's choice, or one that pyenv keeps out of the way; none is fetched."""
    found = subprocess.run(
        [uv, "python", "find", "--no-project", "--no-python-downloads", version],
        capture_output=True,
        text=True,
        check=False,
    )
    return next((one for one in [found.stdout.strip(), *_of_pyenv(version)] if _is_python(one, version)), None)


def _of_pyenv(version: str) -> Iterator[str]:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    return (str(one) for one in sorted(root.glob(f"versions/{version}*/bin/python{version}")))


def _is_python(path: str, version: str) -> bool:
    if not path:
        return False
    told = subprocess.run([path, "-c", _PROBE], capture_output=True, text=True, check=False)
    return told.stdout.strip() == str(tuple(map(int, version.split("."))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
