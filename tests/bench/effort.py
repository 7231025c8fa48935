"""How much a hand does for its labels: `python -m tests.bench.effort [--json] [--only NAME]`.

The real window is driven by key and mouse events at its native window, and whatever a hand does is counted there: each
key pressed (a chord is one, each repeat another), each press of a button (a double click is two), each drag besides
the press that begins it, each notch of the wheel. Moving the pointer is free. Nothing is propagated before its list
was shown and accepted, and in the end the spans are the gold, to the letter.

`hand_30`: thirty entities of the article of alternating type, one by one. `everywhere_80`: all its 80 mentions, each
form once. `keys_only_80`: the same without the mouse. `subword`: actions a span over twenty documents of book reviews
that have targets inside words. Offscreen, the window as it opens.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt

from annotation.ranges import Range
from tests.bench.corpora import data_folder
from tests.bench.measure import Figure, options, report
from tests.bench.window import settle, until_painted
from tests.bench.worker import Wanted, Worker
from ui import app
from ui.settings import Settings
from ui.window import Window

_KEY = Qt.Key
_LABELS = {
    "PER": _KEY.Key_1,
    "ORG": _KEY.Key_2,
    "LOC": _KEY.Key_3,
    "positive": _KEY.Key_A,
    "negative": _KEY.Key_S,
    "neutral": _KEY.Key_D,
    "conflict": _KEY.Key_F,
}
_REVIEWS = 20


@contextmanager
def desk(name: str, text: str) -> Iterator[tuple[Window, Worker]]:
    """The window as it opens, on one text."""
    with tempfile.TemporaryDirectory(prefix="tawsim-effort-") as place:
        path = Path(place) / f"{name}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        window = app.make_window(app.application(), Settings(Path(place) / "settings.ini"))
        window.show()
        window.furnish()
        until_painted(window.desk.view, lambda: window.bridge.open_paths([path]))
        while window.bridge.tasks.running() or window.bridge.document is None:
            settle(20)
        settle(50)
        try:
            yield window, Worker(window)
        finally:
            window.close()
            window.deleteLater()
            settle(20)


def _standing(window: Window) -> list[Range]:
    document = window.bridge.document
    return [one.ranges[0] for one in document.spans.ordered()] if document is not None else []


def _check(window: Window, wanted: Iterable[Wanted]) -> None:
    """RuntimeError where the spans are not the gold."""
    found, gold = sorted(_standing(window)), sorted(one.place for one in wanted)
    if found != gold:
        text = window.desk.view.text()
        lacking = [text[slice(*one)] for one in gold if one not in found]
        extra = [text[slice(*one)] for one in found if one not in gold]
        raise RuntimeError(f"not the gold: lacking {lacking}, extra {extra}")


def _article() -> tuple[str, list[Wanted]]:
    folder = data_folder() / "news"
    text = (folder / "alaska_summit.txt").read_bytes().decode("utf-8")
    told = json.loads((folder / "alaska_summit.gold.jsonl").read_text(encoding="utf-8"))
    places = [
        Wanted(Range(one["start"], one["end"]), _LABELS[one["label"]])
        for one in told["spans"]
        if one["label"] in _LABELS
    ]
    return text, sorted(places)


def hand_30() -> Iterator[Figure]:
    """Thirty entities of alternating type, each by itself."""
    text, gold = _article()
    chosen: list[Wanted] = []
    for one in gold:
        if not chosen or one.key != chosen[-1].key:
            chosen.append(one)
    chosen = chosen[:30]
    with desk("article", text) as (window, worker):
        for one in chosen:
            worker.label(one)
        _check(window, chosen)
        yield from _counted("hand_30", worker, len(chosen))


def _all_mentions(worker: Worker, window: Window, text: str, gold: list[Wanted]) -> None:
    """Each form once: the next one in the text that is part of no longer form still to come."""
    left = {(text[slice(*one.place)], one.key) for one in gold}
    while left:
        standing = set(_standing(window))
        free = [
            one
            for one in gold
            if (text[slice(*one.place)], one.key) in left
            and not any(text[slice(*one.place)] in other != text[slice(*one.place)] for other, _ in left)
        ]
        waiting = [one for one in free if one.place not in standing]
        left -= {(text[slice(*one.place)], one.key) for one in free} - {
            (text[slice(*one.place)], one.key) for one in waiting
        }
        if waiting:
            caret = window.desk.view.caret
            nearest = min(waiting, key=lambda one: abs(one.place.start - caret))
            worker.label_everywhere(nearest)
            if nearest.place not in set(_standing(window)):
                raise RuntimeError(f"{text[slice(*nearest.place)]} was not labelled")
            rest = [one for one in waiting if text[slice(*one.place)] == text[slice(*nearest.place)]]
            if all(one.place in set(_standing(window)) for one in rest):
                left.discard((text[slice(*nearest.place)], nearest.key))


def everywhere_80() -> Iterator[Figure]:
    """All mentions with mouse and keys."""
    text, gold = _article()
    with desk("article", text) as (window, worker):
        _all_mentions(worker, window, text, gold)
        _check(window, gold)
        yield from _counted("everywhere_80", worker, len(gold))


def keys_only_80() -> Iterator[Figure]:
    """All mentions without the mouse."""
    text, gold = _article()
    with desk("article", text) as (window, worker):
        worker.without_mouse()
        _all_mentions(worker, window, text, gold)
        _check(window, gold)
        yield from _counted("keys_only_80", worker, len(gold))


def subword() -> Iterator[Figure]:
    """Twenty reviews that have a target inside a word, all their targets: actions a span."""
    actions = spans = 0
    with (data_folder() / "gold" / "haad_train.jsonl").open(encoding="utf-8") as lines:
        reviews = [json.loads(line) for line in lines]
    taken = 0
    for review in reviews:
        text = review["text"]
        places = [(one["start"], one["end"]) for one in review["spans"]]
        if taken == _REVIEWS or not any(_cuts_a_word(text, *one) for one in places):
            continue
        taken += 1
        gold = sorted(Wanted(Range(one["start"], one["end"]), _LABELS[one["label"]]) for one in review["spans"])
        with desk(f"review-{taken}", text) as (window, worker):
            for one in gold:
                worker.label(one)
            _check(window, gold)
            actions += worker.counter.total
            spans += len(gold)
    yield Figure("subword", actions / spans, "actions", spans)


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    is_inside = start > 0 and text[start - 1].isalpha() and text[start].isalpha()
    return is_inside or (end < len(text) and text[end - 1].isalpha() and text[end].isalpha())


def _counted(name: str, worker: Worker, spans: int) -> Iterator[Figure]:
    counter = worker.counter
    yield Figure(name, counter.total, "actions", spans)
    for part in ("keys", "presses", "drags", "notches"):
        yield Figure(f"{name}:{part}", getattr(counter, part), "actions", spans)


MEASURES: Mapping[str, Callable[[], Iterator[Figure]]] = {
    "hand_30": hand_30,
    "everywhere_80": everywhere_80,
    "keys_only_80": keys_only_80,
    "subword": subword,
}


def main(words: list[str]) -> int:
    """Measure what is asked for and print it."""
    as_json, names = options(words, MEASURES)
    for name in names:
        report(MEASURES[name](), as_json=as_json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
