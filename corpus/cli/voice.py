"""How a command speaks: results on stdout, problems and progress on stderr, or all of it as one JSON object."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TextIO

from corpus.cli.words import Phrase, phrase, reason_words
from corpus.errors import CorpusError, ReadError, ReadProblem, Reason

DONE, REFUSED, NOT_DONE = 0, 1, 2


def tell(line: str, stream: TextIO | None = None) -> None:
    """Print a line (stdout by default); what a terminal would obey or cannot show is written as an escape."""
    out = stream or sys.stdout
    plain = "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in line)
    encoding = out.encoding or "utf-8"
    print(plain.encode(encoding, "backslashreplace").decode(encoding), file=out)


def tell_problem(problem: ReadProblem) -> None:
    """One refused record on stderr: file, line, reason."""
    place = f"{problem.path}:{problem.line}" if problem.line else str(problem.path)
    tell(f"{place}: {reason_words(problem.reason, problem.detail)}", sys.stderr)


def tell_json(values: Mapping[str, object]) -> None:
    """The one object, in ASCII, so that no terminal or pipe can change it."""
    print(json.dumps(_as_text(values)))


def _as_text(value: object) -> object:
    """`value` without lone surrogates, which strict readers of JSON refuse: bytes of a path that are no UTF-8."""
    match value:
        case str():
            return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        case Mapping():
            return {key: _as_text(one) for key, one in value.items()}
        case list():
            return [_as_text(one) for one in value]
        case _:
            return value


def plain_problems(problems: Iterable[ReadProblem]) -> list[dict[str, object]]:
    """Problems as JSON holds them; `message` is for people, `reason` for programs."""
    return [
        {
            "path": str(one.path),
            "line": one.line,
            "reason": one.reason.value,
            "detail": one.detail,
            "message": reason_words(one.reason, one.detail),
        }
        for one in problems
    ]


def refused_by_system(error: OSError) -> CorpusError:
    """What the system would not let us do with a path, as ours."""
    name = error.filename
    path = Path(os.fsdecode(name)) if isinstance(name, str | bytes) else Path()
    return ReadError(Reason.NOT_READABLE, path, error.strerror or str(error))


def fail(error: CorpusError, command: str, as_json: bool) -> int:
    """Say why a command was not done; the exit code."""
    problem = ReadProblem(error.reason, error.path, 0, error.detail)
    tell_problem(problem)
    if as_json:
        tell_json({"command": command, "done": False, "problems": plain_problems([problem])})
    return NOT_DONE


class ProgressLine:
    """Progress on stderr, with the time left: a line written over on a terminal, a line each tenth elsewhere."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._name = path.name
        self._percent = self._last = -1
        self._clock = clock
        self._began = clock()

    def __call__(self, done: int, total: int) -> None:
        """Say how far it has come, if that is news."""
        if total <= 0:
            return
        percent = min(100, 100 * done // total)
        if percent == self._percent:
            return
        self._percent = percent
        is_terminal = sys.stderr.isatty()
        step = percent if is_terminal else percent // 10 * 10
        if step == self._last:
            return
        if step < self._last:
            # Another pass over the same.
            self._began = self._clock()
        self._last = step
        left = self._left(done, total)
        if is_terminal:
            end = "\n" if percent == 100 else ""
            print(f"\r{percent:3d} %{left:<24}", end=end, file=sys.stderr, flush=True)
        else:
            tell(f"{self._name}: {step} %{left}", sys.stderr)

    def _left(self, done: int, total: int) -> str:
        """How long it still takes at the pace so far, in minutes and seconds; nothing in the first second."""
        passed = self._clock() - self._began
        if passed < 1 or not 0 < done < total:
            return ""
        minutes, seconds = divmod(round(passed * (total - done) / done), 60)
        return f" ({phrase(Phrase.TIME_LEFT, time=f'{minutes}:{seconds:02d}')})"
