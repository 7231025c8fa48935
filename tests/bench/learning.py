"""What learning costs: `python -m tests.bench.learning [--json] [--only NAME]`.

The first 50, 100 and 250 documents of `anercorp`, finished in a project, are learnt by the assistant's process:
`train_N` is the time that the training on all of them takes, the handing over of the lessons included, `ready_N` that
from the start of the process until it answers, everyone judged, a model of the first half of the documents trained;
`ready_again_N` the same at the next opening, when it goes on from what was kept, and `cpu_...` the processor time of
the two. `tag` is features and tagging, milliseconds of processor a thousand tokens, of documents that were not learnt.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.change import State, Status
from annotation.document import new_header
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.reading import Reading
from corpus.keeping import keep_learnt
from corpus.learning import CrfModel, train
from corpus.project import create_project, open_project
from corpus.record import Record
from tests.bench.assist import Gold, read_gold
from tests.bench.corpora import data_folder
from tests.bench.measure import Figure, cpu_ms, median, options, report

_SIZES = (50, 100, 250)
_LAYERS = ("entity",)


class _Opening(NamedTuple):
    """Seconds of one opening. `cpu`: of the processor; `learnt`: the files that were left."""

    ready: float
    training: float
    cpu: float
    learnt: tuple[Path, ...]


def _gold() -> list[Gold]:
    return read_gold(data_folder() / "gold" / "anercorp.jsonl")


def _made(gold: list[Gold], path: Path) -> Path:
    with closing(create_project(path)) as project:
        records = (Record(new_header(one.id, one.text), (*one.spans, Status(State.DONE))) for one in gold)
        project.store.add(records, maker="", at=0)
    return path


def _opened(project: Path, *, is_known: bool) -> _Opening:
    """Let the process open a project; where nothing of it is known, wait until all of it was trained on."""
    before, begin = os.times(), time.perf_counter()
    command = [sys.executable, "-m", "corpus.assisting", str(project), str(project.parent)]
    ready = training = 0.0
    learnt: list[Path] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for line in process.stdout or ():
            match orjson.loads(line):
                case {"told": "ready"}:
                    ready = time.perf_counter() - begin
                case {"told": "trained", "seconds": float(seconds)}:
                    training = seconds
                case {"told": "learnt", "path": str(path)}:
                    learnt.append(Path(path))
            if ready and (is_known or len(learnt) > 1):
                break
        process.communicate()
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return _Opening(ready, training, spent, tuple(learnt))


def training() -> Iterator[Figure]:
    """By size of the corpus."""
    gold = _gold()
    for size in _SIZES:
        with tempfile.TemporaryDirectory(prefix="tawsim-learning-") as folder:
            path = _made(gold[:size], Path(folder) / "p.tawsim")
            first = _opened(path, is_known=False)
            with closing(open_project(path)) as project:
                keep_learnt(project, first.learnt[-1])
            again = _opened(path, is_known=True)
        yield Figure(f"train_{size}", first.training, "s", 1)
        yield Figure(f"ready_{size}", first.ready, "s", 1)
        yield Figure(f"cpu_{size}", first.cpu, "s", 1)
        yield Figure(f"ready_again_{size}", again.ready, "s", 1)
        yield Figure(f"cpu_again_{size}", again.cpu, "s", 1)


def tagging() -> Iterator[Figure]:
    """Features and tagging of new documents."""
    gold = _gold()
    assistant = Assistant(Settings(_LAYERS, off=frozenset(["repeats"])), keeps_lessons=True)
    for one in gold[:200]:
        assistant.finish(one.id, Reading(one.text), one.spans, is_judged=False)
    models = {layer: CrfModel(train(lessons)) for layer, lessons in assistant.lessons().items()}
    assistant.adopt(models, assistant.vocabulary.size)
    readings = [Reading(one.text) for one in gold[200:]]
    samples = [cpu_ms(partial(assistant.candidates, one)) * 1e3 / len(one) for one in readings]
    yield median("tag", samples)


MEASURES: Mapping[str, Callable[[], Iterator[Figure]]] = {"training": training, "tagging": tagging}


def main(words: list[str]) -> None:
    """Measure and print."""
    as_json, names = options(words, MEASURES)
    for name in names:
        report(MEASURES[name](), as_json=as_json)


if __name__ == "__main__":
    main(sys.argv[1:])
