"""Training in a process of its own: the window goes on, and a process that is killed leaves everything as it was.

The project is opened for reading only, the result comes whole or not at all. The child says how far it is, a line
`done total` each; what it could not do, as a line `refused reason detail`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.suggest.assistant import Settings
from annotation.suggest.convention import Proclitic
from corpus.errors import CorpusError, ReadError, Reason
from corpus.files import Sink, read_bytes, write_atomically
from corpus.learning import count_finished, finished, learn
from corpus.learnt import Learnt, pack, unpack
from corpus.progress import Progress, silent
from corpus.store.sqlite.store import open_store

_REFUSED = "refused"
_NICE = 10


class TrainingStopped(Exception):
    """The process ended before there was a model: killed, or out of memory. Nothing was changed; it may start again."""


class Wish(NamedTuple):
    """What is to be trained on, and where the result is put. `is_judged`: as for `learning.learn`."""

    project: Path
    out: Path
    layers: tuple[str, ...]
    proclitic: Proclitic = Proclitic.LEARN
    seed: int = 0
    is_judged: bool = False


def train_apart(wish: Wish, progress: Progress = silent) -> Learnt:
    """Train in another process and wait for it; for a task.

    `Cancelled` from `progress` ends the process. TrainingStopped where it ended by itself; ReadError as it met one.
    """
    command = [sys.executable, "-m", "corpus.learning_process", orjson.dumps(_plain(wish)).decode()]
    refusal = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as child:
        is_heard_out = False
        try:
            for line in child.stdout or ():
                if line.startswith(_REFUSED):
                    refusal = line.removeprefix(_REFUSED).strip()
                else:
                    done, total = line.split()
                    progress(int(done), int(total))
            is_heard_out = True
        finally:
            if not is_heard_out:
                child.kill()
    if refusal:
        reason, _, detail = refusal.partition(" ")
        raise ReadError(Reason(reason), wish.project, detail)
    if child.returncode:
        raise TrainingStopped(str(child.returncode))
    return unpack(read_bytes(wish.out), wish.out)


def main(words: list[str]) -> int:
    """The child: train as the wish on the command line says."""
    wish = _wish(words[0])
    if hasattr(os, "nice"):
        os.nice(_NICE)
    try:
        store = open_store(wish.project, is_read_only=True, is_alone=False)
        try:
            settings = Settings(wish.layers, proclitic=wish.proclitic)
            count = count_finished(store)
            learnt = learn(finished(store), count, settings, seed=wish.seed, is_judged=wish.is_judged, progress=_say)
        finally:
            store.close()
        content = pack(learnt)
        write_atomically(wish.out, lambda sink: _put(sink, content))
    except CorpusError as error:
        sys.stdout.write(f"{_REFUSED} {error.reason.value} {error.detail}\n")
    return 0


def _say(done: int, total: int) -> None:
    sys.stdout.write(f"{done} {total}\n")
    sys.stdout.flush()


def _put(sink: Sink, content: bytes) -> None:
    sink.write(content)


def _plain(wish: Wish) -> dict[str, object]:
    return wish._asdict() | {"project": str(wish.project), "out": str(wish.out)}


def _wish(written: str) -> Wish:
    told = orjson.loads(written)
    paths = {"project": Path(told["project"]), "out": Path(told["out"])}
    return Wish(**(told | paths | {"layers": tuple(told["layers"]), "proclitic": Proclitic(told["proclitic"])}))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
