"""How long a link makes its reader wait: numbered, made, drawn; among 20,000 spans, and where 500 links meet in one.

`python -m tests.bench.links [--json] [--only NAME]`. The real window, offscreen, on 1 MB of text with 20,000 spans;
each figure the 99th of 100, the paint included. Making a link is wall time, for the disk is waited for; the rest is
process CPU time.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from annotation.change import Edit, Kind
from annotation.document import Document
from annotation.relation import Relation
from annotation.span import Span
from tests.bench.keeping import desk, wall
from tests.bench.measure import Figure, cpu_ms, options, p99, report
from tests.bench.window import application, settle, until_painted
from ui.window import Window

_STEPS = 300
_MANY = 500


def _opened(window: Window) -> Document:
    """The big document, in a window with all that stands around it."""
    window.furnish()
    until_painted(window.desk.view, lambda: window.bridge.open_document("big"))
    settle(1_500)
    document = window.bridge.document
    if document is None:
        raise RuntimeError("no document is open")
    return document


def _labelled(document: Document, label: str) -> list[Span]:
    return [one for one in document.spans.ordered() if one.label == label]


def numbered(name: str) -> Iterator[Figure]:
    """From the key to the numbers on the text; then a digit, and the link is kept and drawn."""
    numbering: list[float] = []
    linking: list[float] = []
    with desk() as window:
        quotes = random.Random(5).sample(_labelled(_opened(window), "QUOTE"), _STEPS)
        view, hand = window.desk.view, window.furniture.linking
        for quote in quotes:
            until_painted(view, partial(window.labelling.show, quote.id))
            numbering.append(cpu_ms(lambda: until_painted(view, hand.begin)))
            linking.append(wall(view, partial(hand.take, 0)))
    yield p99(name, numbering)
    yield p99(name.replace("number", "link"), linking, "ms wall")


def gathered(name: str) -> Iterator[Figure]:
    """The span at which many links end: chosen, and the page under its lines scrolled line by line."""
    choosing: list[float] = []
    scrolling: list[float] = []
    with desk() as window:
        document = _opened(window)
        quotes, speaker = _labelled(document, "QUOTE"), _labelled(document, "PER")[2_000]
        nearest = sorted(quotes, key=lambda one: abs(one.start - speaker.start))[:_MANY]
        made = tuple(Relation(f"r{one.id}", "SPEAKER", one.id, speaker.id) for one in nearest)
        window.bridge.do(Edit(Kind.ADD_RELATION, (), made))
        view = window.desk.view
        until_painted(view, partial(window.labelling.show, speaker.id))
        bar = view.verticalScrollBar()
        for step in range(_STEPS):
            if view.chosen():
                until_painted(view, partial(view.choose, ""))
            choosing.append(cpu_ms(lambda: until_painted(view, partial(window.labelling.show, speaker.id))))
            there = bar.value() + (1 if step % 40 < 20 else -1) * bar.singleStep()
            scrolling.append(cpu_ms(partial(until_painted, view, partial(bar.setValue, there))))
    yield p99(name, choosing)
    yield p99(name.replace("choose", "scroll"), scrolling)


FIGURES: dict[str, Callable[[str], Iterator[Figure]]] = {
    "number_p99_1mb_20k": numbered,
    "choose_p99_500_links": gathered,
}


def main(words: Sequence[str]) -> None:
    """Measure what is asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    as_json, names = options(words, FIGURES)
    application()
    report((figure for name in names for figure in FIGURES[name](name)), as_json=as_json)


if __name__ == "__main__":
    main(sys.argv[1:])
