"""What training costs: `python -m tests.bench.learning [--json] [--only NAME]`.

The first 50, 100 and 250 documents of `anercorp`, finished in a project, are learnt in a process of their own:
`train_N_wall` is the time until the model is there, the start of the process and the reading of the project included,
`train_N_cpu` the processor time of that process. `judged_250` is the same where nothing was judged before and a model
of the first half is trained besides. `tag` is features and tagging, milliseconds of processor a thousand tokens, of
documents that were not learnt.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from annotation.change import State, Status
from annotation.document import new_header
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.reading import Reading
from corpus.learning import adopt
from corpus.learning_process import Wish, train_apart
from corpus.learnt import Learnt
from corpus.project import create_project
from corpus.record import Record
from tests.bench.assist import Gold, read_gold
from tests.bench.corpora import data_folder
from tests.bench.measure import Figure, cpu_ms, median, options, report

_SIZES = (50, 100, 250)
_LAYERS = ("entity",)


def _gold() -> list[Gold]:
    return read_gold(data_folder() / "gold" / "anercorp.jsonl")


def _trained(gold: list[Gold], *, is_judged: bool) -> tuple[Learnt, float, float]:
    """What is learnt from these documents, and its wall and processor seconds."""
    with tempfile.TemporaryDirectory(prefix="tawsim-learning-") as folder:
        project = create_project(Path(folder) / "p.tawsim")
        records = (Record(new_header(one.id, one.text), (*one.spans, Status(State.DONE))) for one in gold)
        project.store.add(records, maker="", at=0)
        project.close()
        before, begin = os.times(), time.perf_counter()
        wish = Wish(Path(folder) / "p.tawsim", Path(folder) / "learnt", _LAYERS, is_judged=is_judged)
        learnt = train_apart(wish)
        wall, after = time.perf_counter() - begin, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return learnt, wall, spent


def training() -> Iterator[Figure]:
    """By size of the corpus."""
    gold = _gold()
    for size in _SIZES:
        _, wall, spent = _trained(gold[:size], is_judged=True)
        yield Figure(f"train_{size}_wall", wall, "s", 1)
        yield Figure(f"train_{size}_cpu", spent, "s", 1)
    _, wall, spent = _trained(gold, is_judged=False)
    yield Figure("judged_250_wall", wall, "s", 1)
    yield Figure("judged_250_cpu", spent, "s", 1)


def tagging() -> Iterator[Figure]:
    """Features and tagging of new documents."""
    gold = _gold()
    learnt, _, _ = _trained(gold[:200], is_judged=True)
    assistant = Assistant(Settings(_LAYERS, off=frozenset(["repeats"])))
    for one in gold[:200]:
        assistant.finish(one.id, Reading(one.text), one.spans, is_judged=False)
    adopt(assistant, learnt)
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
