"""What the assistant costs the window: `python -m tests.bench.assisted [--json]`; milliseconds of wall time.

The first hundred documents of `anercorp` are finished in a project, the others are new; the real window, offscreen,
with the assistant's process beside it. `gap_learning` is the longest pause between two turns of the event loop from the
moment at which the first new document is shown until the process has judged and learnt all, trained twice, and what it
suggests is shown; `gap_finishing` that while ten documents are finished one after the other, each two seconds after it
was shown, the next one being open. `there_when_shown`: of these ten the share whose suggestions were there when they
were first painted. `gap_list` is the longest pause until the process is ready that goes by a word list of a million
entries as well. The opening itself is measured elsewhere (`tests.bench.view`).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from annotation.change import State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import new_header
from corpus.assistant_wishes import SETTING, ListWish, Wishes, to_json
from corpus.project import create_project
from corpus.record import Record
from tests.bench.assist import read_gold
from tests.bench.beats import Beats
from tests.bench.corpora import data_folder
from tests.bench.gazetteer import million
from tests.bench.measure import Figure, options, report
from tests.bench.window import settle, until_painted
from ui import app
from ui.settings import ASSISTANT, Settings
from ui.window import Window

_FINISHED = 100
_TURNS = 10
_LABELLING_MS = 2_000
_LONGEST_MS = 120_000


def _records() -> Iterator[Record]:
    """The documents, with the labels that the scheme has; persons under its own name."""
    known = {(layer.name, label.name) for layer, label in DEFAULT_SCHEME.labels()}
    for number, one in enumerate(read_gold(data_folder() / "gold" / "anercorp.jsonl")):
        named = [span._replace(label="PER") if span.label == "PERS" else span for span in one.spans]
        spans = [span for span in named if (span.layer, span.label) in known]
        header = new_header(one.id, one.text)
        yield Record(header, (*spans, Status(State.DONE))) if number < _FINISHED else Record(header)


@contextmanager
def _desk(entries: Iterable[str] = ()) -> Generator[Window]:
    """The window on the project; `entries`: of a word list that the project goes by."""
    with tempfile.TemporaryDirectory(prefix="tawsim-assisted-") as place:
        (Path(place) / "list.txt").write_text("\n".join(entries), encoding="utf-8")
        with closing(create_project(Path(place) / "P.tawsim")) as project:
            project.store.add(_records(), maker="", at=0)
            wishes = Wishes(lists=(ListWish("list.txt", "entity", "LOC", "list"),)) if entries else Wishes()
            project.store.set_setting(SETTING, to_json(wishes))
            path = project.path
        settings = Settings(Path(place) / "settings.ini")
        settings.set(ASSISTANT, True)
        window = app.make_window(app.application(), settings)
        window.resize(1400, 900)
        window.show()
        window.furnish()
        until_painted(window.desk.view, lambda: window.bridge.open_project(path))
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            settle(20)


def _until(*signals: SignalInstance) -> None:
    """Turn the event loop until the signals have come, one after the other; RuntimeError where one does not."""
    loop, limit = QEventLoop(), QTimer(singleShot=True, interval=_LONGEST_MS)
    limit.timeout.connect(lambda: loop.exit(1))
    limit.start()
    for signal in signals:
        signal.connect(loop.quit)
        answer = loop.exec()
        signal.disconnect(loop.quit)
        if answer:
            raise RuntimeError("the assistant did not answer")


def assisted() -> Iterator[Figure]:
    """Learning, then finishing."""
    with _desk() as window:
        view, furniture = window.desk.view, window.furniture
        process, suggesting = furniture.assistance.assisting.process, furniture.assistance.suggesting
        first = read_gold(data_folder() / "gold" / "anercorp.jsonl")[_FINISHED].id
        until_painted(view, lambda: window.bridge.open_document(first))
        beats = Beats()
        now = time.perf_counter()
        beats.during(lambda: _until(process.trained, process.trained, process.offered))
        yield Figure("gap_learning", beats.longest(now, now), "ms wall", len(beats.at))
        gaps: list[float] = []
        there = 0
        for _ in range(_TURNS):
            until_painted(view, lambda: furniture.commands.run("document.finish"))
            there += bool(suggesting.shown)
            now = time.perf_counter()
            beats.during(lambda: settle(_LABELLING_MS))
            gaps.append(beats.longest(now, now))
        yield Figure("gap_finishing", max(gaps), "ms wall", _TURNS)
        yield Figure("there_when_shown", 100 * there / _TURNS, "%", _TURNS)


def listed() -> Iterator[Figure]:
    """The same learning with a million entries of a word list."""
    with _desk(million(["دمشق", "القاهرة", "بيروت"])) as window:
        process = window.furniture.assistance.assisting.process
        beats = Beats()
        now = time.perf_counter()
        beats.during(lambda: _until(process.ready))
        yield Figure("gap_list", beats.longest(now, now), "ms wall", len(beats.at))


MEASURES: Mapping[str, Callable[[], Iterator[Figure]]] = {"assisted": assisted, "listed": listed}


def main(words: list[str]) -> None:
    """Measure and print."""
    as_json, names = options(words, MEASURES)
    for name in names:
        report(MEASURES[name](), as_json=as_json)


if __name__ == "__main__":
    main(sys.argv[1:])
