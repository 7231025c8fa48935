"""The assistant's own process: `python -m corpus.assisting PROJECT [FOLDER]`, wishes as lines of JSON in, facts out.

| wish | fact that answers |
|---|---|
| `{"wish": "offer", "document": ID}` | `{"told": "offered", ...}` (`plain_offer`) |
| `{"wish": "finish", "document": ID}` | `{"told": "measured", ...}`, and sooner or later `trained` |
| `{"wish": "figures"}` | `{"told": "figures", ...}` (`corpus.figure_lines`) |
| `{"wish": "order", ...}` | `{"told": "ordered", ...}` (`corpus.order_lines`), again while it looks on |
| the end of its input | none: it ends |

It goes on from what the project keeps of earlier learning; `unusable` says why where it cannot (`damaged`,
`newer_version`, or `scheme` with the labels that the scheme has no more), and then it learns anew. `learning`, with
`done` and `of`, is told while the documents finished earlier are learnt, `ready` when they are: how many, and how many
of them were judged. `training` and `trained` are the beginning and the end of a training; then `learnt` names a file in
FOLDER that is to be kept in the project (`corpus.keeping`). `failed`: a wish could not be answered.

`troubled` tells at the beginning what of the project's wishes for it could not be had; before `ready`, and with every
document that is finished, `clitics` and `measured` tell where the labels have theirs and how everyone has fared;
`switched_off` whom it asks no more, for he failed or was too slow. It
holds the project only while it reads, writes nothing to it, and may be killed at any moment.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import BinaryIO

import orjson

from corpus.apprentice import Apprentice, Trained, Training
from corpus.assistant_lines import plain_measured, plain_offer, plain_troubles
from corpus.assistant_settings import equipped
from corpus.document_order import Coming
from corpus.errors import CorpusError, Reason
from corpus.figure_lines import plain_figures
from corpus.keeping import LEARNT
from corpus.learning import CrfModel, finished_ids, labels_in, train
from corpus.learnt import Learnt, named, pack, strangers, unpack
from corpus.looking import Looking
from corpus.order_lines import plain_coming, read_wanted
from corpus.store.sqlite.store import SqliteStore, open_store

_SEED = 0
_END = b""


class Assisting:
    """Answers wishes one after the other; trains beside, for the library that trains lets others run meanwhile."""

    def __init__(
        self,
        path: Path,
        tell: Callable[[Mapping[str, object]], None],
        folder: Path | None = None,
        seed: int = _SEED,
    ) -> None:
        """`folder`: where what was learnt is left to be kept; None where nobody will keep it."""
        self._path = path
        self._tell = tell
        self._folder = folder
        self._seed = seed
        with closing(self._store()) as store:
            settings, self._goes_by, self._troubles = equipped(store)
            self._scheme = store.scheme()
        self._apprentice = Apprentice(settings, CrfModel)
        self._looking = Looking(self._apprentice.assistant)
        self._sweep: Iterator[Coming | None] | None = None
        self._inbox: Queue[bytes | Future[Trained | None]] = Queue()
        self._trainer = ThreadPoolExecutor(1)
        self._told_off: set[str] = set()
        self._is_training = False
        self._left = 0

    def run(self, wishes: BinaryIO) -> None:
        """Learn what is finished, then answer until the wishes end."""
        Thread(target=self._listen, args=(wishes,), daemon=True).start()
        if self._troubles:
            self._tell(plain_troubles(self._troubles))
        with closing(self._store()) as store:
            self._take_up(store)
            self._learn(store)
        self._train()
        while (one := self._next()) != _END:
            if isinstance(one, Future):
                self._is_training = False
                self._take(one.result())
                self._train()
            elif isinstance(one, bytes):
                self._answer(one)
        self._trainer.shutdown(wait=False, cancel_futures=True)

    def _next(self) -> bytes | Future[Trained | None]:
        """What is to be done next; while nothing is, it looks through what is left, a step at a time."""
        while self._sweep is not None:
            try:
                return self._inbox.get_nowait()
            except Empty:
                self._look(self._sweep)
        return self._inbox.get()

    def _look(self, sweep: Iterator[Coming | None]) -> None:
        try:
            coming = next(sweep)
        except StopIteration:
            self._sweep = None
        except (CorpusError, OSError) as error:
            self._sweep = None
            self._tell({"told": "failed", "document": "", "detail": f"{type(error).__name__}: {error}"})
        else:
            if coming is not None:
                self._tell(plain_coming(coming))

    def _take_up(self, store: SqliteStore) -> None:
        """Go on from what the project keeps, if it is of any use; with other wishes than by now it is not."""
        content = store.learnt(LEARNT)
        if content is None:
            return
        try:
            learnt = unpack(content, self._path)
            strange = strangers(learnt, self._scheme)
            if strange:
                self._tell({"told": "unusable", "why": "scheme", "detail": ", ".join(map("/".join, strange))})
            elif learnt.goes_by == self._goes_by:
                self._apprentice.take_up(learnt)
        except ValueError as error:
            self._tell({"told": "unusable", "why": Reason.DAMAGED, "detail": str(error)})
        except CorpusError as error:
            self._tell({"told": "unusable", "why": error.reason, "detail": error.detail})

    def _learn(self, store: SqliteStore) -> None:
        """Learn what is finished: first what was judged before, then the rest, each judged before it is learnt."""
        ids = sorted(finished_ids(store), key=lambda one: not self._apprentice.is_judged(one))
        unjudged = sum(not self._apprentice.is_judged(one) for one in ids)
        # By what is learnt from the first half of these the second one is judged: one training, however many they are.
        half = len(ids) - unjudged + unjudged // 2
        for number, document_id in enumerate(ids):
            self._tell({"told": "learning", "done": number, "of": len(ids)})
            self._apprentice.finish(store, document_id)
            if number + 1 == half and unjudged:
                self._take(self._trained(self._apprentice.training()))
        self._tell_standing()
        self._tell({"told": "ready", "documents": len(ids), "judged": unjudged})

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
                with closing(self._store()) as store:
                    self._tell(plain_figures(self._apprentice.figures(store)))
                return
            if wish["wish"] == "order":
                self._sweep = self._looking.sweep(self._store, read_wanted(wish))
                return
            document_id = str(wish["document"])
            with closing(self._store()) as store:
                if wish["wish"] == "finish":
                    self._apprentice.finish(store, document_id)
                else:
                    self._tell(plain_offer(self._apprentice.offer(store, document_id)))
                    self._tell_faults()
        except (CorpusError, OSError, KeyError, ValueError) as error:
            self._tell({"told": "failed", "document": document_id, "detail": f"{type(error).__name__}: {error}"})
            return
        if wish["wish"] == "finish":
            self._tell_standing()
            self._train()

    def _tell_faults(self) -> None:
        """Who has failed or was too slow since it was told last, and is asked no more."""
        for name, fault in self._apprentice.assistant.switched_off.items():
            if name not in self._told_off:
                self._told_off.add(name)
                told = {"told": "switched_off", "suggester": name}
                self._tell({**told, "is_slow": fault.is_slow, "detail": fault.detail})

    def _tell_standing(self) -> None:
        self._tell_faults()
        convention = self._apprentice.assistant.convention
        self._tell({"told": "clitics", "inside": convention.inside, "outside": convention.outside})
        self._tell(plain_measured(self._apprentice.measured()))

    def _train(self) -> None:
        """Begin a training, if there is enough that is new and none under way."""
        training = None if self._is_training else self._apprentice.training()
        if training is not None:
            self._is_training = True
            self._trainer.submit(self._trained, training).add_done_callback(self._inbox.put)

    def _trained(self, training: Training | None) -> Trained | None:
        """Models of all there is to train on; without the library that trains the others go on without them."""
        if training is None:
            return None
        self._tell({"told": "training", "words": training.trained_on})
        begin = time.perf_counter()
        models: dict[str, bytes] = {}
        trouble = ""
        try:
            for layer, lessons in sorted(training.lessons.items()):
                models[layer] = train(lessons, self._seed)
        except CorpusError as error:
            models, trouble = {}, str(error)
        seconds = time.perf_counter() - begin
        labels = named(labels_in(training.lessons), self._scheme)
        return Trained(models, labels, training.trained_on, seconds, trouble)

    def _take(self, trained: Trained | None) -> None:
        if trained is None:
            return
        if trained.trouble:
            self._tell({"told": "failed", "document": "", "detail": trained.trouble})
        learnt = self._apprentice.take(trained, self._seed)
        self._looking.forget()
        if trained.models:
            self._tell({"told": "trained", "layers": sorted(trained.models), "seconds": round(trained.seconds, 3)})
        # Beside the answers, as a training is: it takes a moment.
        self._trainer.submit(self._leave, learnt._replace(goes_by=self._goes_by))

    def _leave(self, learnt: Learnt) -> None:
        """Lay what was learnt where whoever may write to the project finds it."""
        if self._folder is None:
            return
        self._left += 1
        path = self._folder / f"learnt-{self._left}"
        try:
            path.write_bytes(pack(learnt))
        except OSError as error:
            self._tell({"told": "failed", "document": "", "detail": str(error)})
        else:
            self._tell({"told": "learnt", "path": str(path)})


def main(words: Sequence[str]) -> int:
    """Assist the project of that path until the input ends."""
    turn = Lock()

    def tell(fact: Mapping[str, object]) -> None:
        # A training is told of by the thread that trains.
        with turn:
            sys.stdout.buffer.write(orjson.dumps(fact) + b"\n")
            sys.stdout.buffer.flush()

    try:
        Assisting(Path(words[0]), tell, Path(words[1]) if len(words) > 1 else None).run(sys.stdin.buffer)
    except CorpusError as error:
        tell({"told": "failed", "document": "", "detail": str(error)})
        return 2
    except BrokenPipeError:
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
