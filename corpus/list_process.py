"""What there is in a word list, found out in a process of its own: `python -m corpus.list_process FILE LABEL`.

A million lines are cut and looked at by calls that let nobody else run; in a thread of the window it would stand still.
The child prints one line of JSON: what was counted, or `refused` with the reason.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from annotation.suggest.gazetteer import Refusal
from corpus.errors import CorpusError, ReadError, Reason
from corpus.word_lists import LeftOut, read_list

_MOST_LABELS = 200
_PATIENCE_S = 0.1
_NICE = 5


class Counted(NamedTuple):
    """So many entries, lines that cannot be read (`problems`), and what was refused: all of it in `counts`.

    `left_out`: the first of what was refused. `labels`: how many entries each has, of the most frequent ones.
    """

    entries: int
    left_out: tuple[LeftOut, ...] = ()
    counts: Mapping[Refusal, int] = {}
    problems: int = 0
    labels: Mapping[str, int] = {}


def count_apart(path: Path, label: str, progress: Callable[[], None]) -> Counted:
    """Count a list in another process and wait for it; for a task. ReadError as `read_list`, PROCESS_ENDED.

    `label`: of the entries that have none. `progress` is called while it is waited for, and may raise.
    """
    command = [sys.executable, "-m", "corpus.list_process", str(path), label]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL) as child:
        try:
            line = _heard(child, progress)
        finally:
            child.kill()
    if not line:
        raise ReadError(Reason.PROCESS_ENDED, path, str(child.returncode))
    told = orjson.loads(line)
    if "refused" in told:
        raise ReadError(Reason(told["refused"]), path, told["detail"])
    return _read(told)


def _heard(child: subprocess.Popen[bytes], progress: Callable[[], None]) -> bytes:
    while True:
        progress()
        try:
            return child.communicate(timeout=_PATIENCE_S)[0]
        except subprocess.TimeoutExpired:
            continue


def _read(told: Mapping[str, Any]) -> Counted:
    left_out = tuple(LeftOut(line, form, Refusal(why)) for line, form, why in told["left_out"])
    counts = {Refusal(why): count for why, count in told["counts"].items()}
    return Counted(told["entries"], left_out, counts, told["problems"], told["labels"])


def main(words: Sequence[str]) -> int:
    """The child: read the list and print what there is in it."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    try:
        read = read_list(Path(words[0]), words[1])
    except CorpusError as error:
        told: dict[str, object] = {"refused": error.reason.value, "detail": error.detail}
    else:
        told = {
            "entries": len(read.words.entries),
            "left_out": [list(one) for one in read.left_out],
            "counts": {why.value: count for why, count in read.counts.items()},
            "problems": len(read.problems),
            "labels": dict(Counter(read.labels).most_common(_MOST_LABELS)),
        }
    sys.stdout.buffer.write(orjson.dumps(told) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
