"""The assistant's own process: `python -m corpus.assisting PROJECT`, wishes as lines of JSON in, facts as lines out.

| wish | fact that answers |
|---|---|
| `{"wish": "offer", "document": ID}` | `{"told": "offered", ...}` (`plain_offer`) |
| `{"wish": "finish", "document": ID}` | `{"told": "measured", ...}`, and sooner or later `trained` |
| `{"wish": "figures"}` | `{"told": "figures", ...}` (`corpus.figure_lines`) |
| the end of its input | none: it ends |

`{"told": "learning", "done": N, "of": N}` is told while the documents finished earlier are learnt, `ready` when they
are, `trained` with layers and seconds after each training, `failed` where a wish could not be answered. `troubled`
tells at the beginning what of the project's wishes for it could not be had; before `ready`, and with every document
that is finished, `clitics` and `measured` tell where the labels have theirs and how everyone has fared. It holds the
project only while it reads, writes nothing, and may be killed at any moment.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import BinaryIO, NamedTuple

import orjson

from corpus.apprentice import Apprentice, Training
from corpus.assistant_lines import plain_measured, plain_offer, plain_troubles
from corpus.assistant_settings import equipped
from corpus.errors import CorpusError
from corpus.figure_lines import plain_figures
from corpus.learning import CrfModel, finished_ids, train
from corpus.store.sqlite.store import SqliteStore, open_store

_SEED = 0
_END = b""


class Trained(NamedTuple):
    """What a training gave. `trouble`: why there is no model, or ""."""

    models: Mapping[str, bytes]
    trained_on: int
    seconds: float
    trouble: str


class Assisting:
    """Answers wishes one after the other; trains beside, for the library that trains lets others run meanwhile."""

    def __init__(self, path: Path, tell: Callable[[Mapping[str, object]], None], seed: int = _SEED) -> None:
        self._path = path
        self._tell = tell
        self._seed = seed
        with closing(self._store()) as store:
            settings, self._troubles = equipped(store)
        self._apprentice = Apprentice(settings, CrfModel)
        self._inbox: Queue[bytes | Future[Trained | None]] = Queue()
        self._trainer = ThreadPoolExecutor(1)
        self._is_training = False

    def run(self, wishes: BinaryIO) -> None:
        """Learn what is finished, then answer until the wishes end."""
        Thread(target=self._listen, args=(wishes,), daemon=True).start()
        if self._troubles:
            self._tell(plain_troubles(self._troubles))
        with closing(self._store()) as store:
            ids = finished_ids(store)
            for number, document_id in enumerate(ids):
                self._tell({"told": "learning", "done": number, "of": len(ids)})
                self._apprentice.finish(store, document_id)
                # By what is learnt from the first half the second one is judged: two trainings, however many documents.
                if number + 1 in {len(ids) // 2, len(ids)}:
                    self._take(_trained(self._apprentice.training(), self._seed))
        self._tell_standing()
        self._tell({"told": "ready", "documents": len(ids)})
        while (one := self._inbox.get()) != _END:
            if isinstance(one, Future):
                self._is_training = False
                self._take(one.result())
                self._train()
            elif isinstance(one, bytes):
                self._answer(one)
        self._trainer.shutdown(wait=False, cancel_futures=True)

    def _listen(self, wishes: BinaryIO) -> None:
        for line in wishes:
            self._inbox.put(line)
        self._inbox.put(_END)

    def _store(self) -> SqliteStore:
        return open_store(self._path, is_read_only=True)

    def _answer(self, line: bytes) -> None:
        document_id = ""
        try:
            wish = orjson.loads(line)
            if wish["wish"] == "figures":
                self._tell(plain_figures(self._apprentice.figures()))
                return
            document_id = str(wish["document"])
            with closing(self._store()) as store:
                if wish["wish"] == "finish":
                    self._apprentice.finish(store, document_id)
                else:
                    self._tell(plain_offer(self._apprentice.offer(store, document_id)))
        except (CorpusError, OSError, KeyError, ValueError) as error:
            self._tell({"told": "failed", "document": document_id, "detail": f"{type(error).__name__}: {error}"})
            return
        if wish["wish"] == "finish":
            self._tell_standing()
            self._train()

    def _tell_standing(self) -> None:
        convention = self._apprentice.assistant.convention
        self._tell({"told": "clitics", "inside": convention.inside, "outside": convention.outside})
        self._tell(plain_measured(self._apprentice.measured()))

    def _train(self) -> None:
        """Begin a training, if there is enough that is new and none under way."""
        training = None if self._is_training else self._apprentice.training()
        if training is not None:
            self._is_training = True
            self._trainer.submit(_trained, training, self._seed).add_done_callback(self._inbox.put)

    def _take(self, trained: Trained | None) -> None:
        if trained is None:
            return
        if trained.trouble:
            self._tell({"told": "failed", "document": "", "detail": trained.trouble})
        self._apprentice.take_models(trained.models, trained.trained_on)
        if trained.models:
            self._tell({"told": "trained", "layers": sorted(trained.models), "seconds": round(trained.seconds, 3)})


def _trained(training: Training | None, seed: int) -> Trained | None:
    """Models of all there is to train on; without the library that trains the others go on without them."""
    if training is None:
        return None
    begin = time.perf_counter()
    models: dict[str, bytes] = {}
    trouble = ""
    try:
        for layer, lessons in training.lessons.items():
            models[layer] = train(lessons, seed)
    except CorpusError as error:
        trouble = str(error)
    return Trained(models, training.trained_on, time.perf_counter() - begin, trouble)


def main(words: Sequence[str]) -> int:
    """Assist the project of that path until the input ends."""

    def tell(fact: Mapping[str, object]) -> None:
        sys.stdout.buffer.write(orjson.dumps(fact) + b"\n")
        sys.stdout.buffer.flush()

    try:
        Assisting(Path(words[0]), tell).run(sys.stdin.buffer)
    except CorpusError as error:
        tell({"told": "failed", "document": "", "detail": str(error)})
        return 2
    except BrokenPipeError:
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
