"""How long the text view makes its reader wait, and what it costs in memory.

`python -m tests.bench.view [--json] [--only NAME]`. Figures are process CPU time in ms unless the name says otherwise,
over an offscreen window of 1000 by 800 pixels, layouts cold: opening is a median, the rest the 99th of 100.
`first_paint` runs from a document in memory to the end of the first paint with text, after which the viewport's picture
does not change (a test holds it to that).
"""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication

from annotation.change import Edit, Kind
from annotation.document import Document
from annotation.ranges import Range
from annotation.span import Span
from tests.bench.corpora import MILLION, book, marked, repeated, seed, vocalised
from tests.bench.keeping import add_durable, add_in_window, big, open_turns, open_wall, word_in_sight
from tests.bench.measure import Figure, cpu_ms, median, options, p99, report
from tests.bench.window import application, settle, shown_view, until_painted
from ui.text.style import LIGHT
from ui.text.view import SpanView

_OPENINGS = 11
_STEPS = 400


def _one_paragraph() -> Document:
    return marked(repeated(MILLION).replace("\n", " "), 2_000)


def _first_paint(name: str, make: Callable[[], Document]) -> Figure:
    """From a document in memory to its first picture, each time in a new view."""
    document = make()
    samples: list[float] = []
    for _ in range(_OPENINGS):
        view = shown_view()
        gc.collect()
        samples.append(_painting(view, partial(view.show_document, document)))
        _close(view)
    return median(name, samples)


def _painting(view: SpanView, work: Callable[[], object]) -> float:
    """CPU time of `work` and of the paint that it asks for."""
    return cpu_ms(lambda: until_painted(view, work))


@contextmanager
def _opened(document: Document) -> Generator[SpanView]:
    """A view on `document`; closed afterwards, so that it does nothing while the next one is measured."""
    view = shown_view()
    until_painted(view, lambda: view.show_document(document))
    yield view
    _close(view)


def _close(view: SpanView) -> None:
    view.show_document(None)
    view.close()
    view.deleteLater()
    settle(20)


def _page(name: str, make: Callable[[], Document]) -> Figure:
    """A page further down, where nothing is laid out yet."""
    with _opened(make()) as view:
        bar = view.verticalScrollBar()
        down = QAbstractSlider.SliderAction.SliderPageStepAdd
        samples = [_painting(view, partial(bar.triggerAction, down)) for _ in range(_STEPS)]
    return p99(name, samples)


def _add(name: str) -> Figure:
    """A span added to a document that is being read at random places: applied, told to the view, painted."""
    document = big()
    with _opened(document) as view:
        bar = view.verticalScrollBar()
        chance = random.Random(7)
        samples: list[float] = []
        for number in range(_STEPS):
            until_painted(view, lambda: bar.setValue(chance.randrange(bar.maximum())))
            start, end = word_in_sight(view, chance)
            span = Span(f"new{number}", (Range(start, end),), "GPE", "entity", document.text[start:end])
            edit = Edit(Kind.ADD_SPAN, (), (span,))
            samples.append(_painting(view, partial(_do, document, view, edit)))
    return p99(name, samples)


def _do(document: Document, view: SpanView, edit: Edit) -> None:
    document.apply(edit)
    view.on_changed(edit)


def _drag(name: str) -> Figure:
    """A step of a drag across the page: the mouse moves, the selection is painted."""
    with _opened(big()) as view:
        chance = random.Random(3)
        samples: list[float] = []
        for _ in range(40):
            until_painted(view, lambda: view.verticalScrollBar().setValue(chance.randrange(MILLION)))
            x, y = chance.uniform(300, 850), chance.uniform(60, 400)
            send_mouse(view, QEvent.Type.MouseButtonPress, x, y)
            samples += [cpu_ms(partial(_drag_to, view, x - step * 31 % 500, y + step * 19)) for step in range(1, 15)]
            send_mouse(view, QEvent.Type.MouseButtonRelease, x, y)
    return p99(name, samples)


def _drag_to(view: SpanView, x: float, y: float) -> None:
    before = view.selection()
    send_mouse(view, QEvent.Type.MouseMove, x, y)
    if view.selection() != before:
        until_painted(view, lambda: None)


def send_mouse(view: SpanView, kind: QEvent.Type, x: float, y: float) -> None:
    """Send a mouse event as Qt would."""
    is_up = kind == QEvent.Type.MouseButtonRelease
    is_move = kind == QEvent.Type.MouseMove
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    place = QPointF(x, y)
    event = QMouseEvent(
        kind,
        place,
        QPointF(view.viewport().mapToGlobal(place)),
        none if is_move else left,
        none if is_up else left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def _resize(name: str) -> Figure:
    """The window one step narrower or wider, everything in sight laid out anew."""
    with _opened(big()) as view:
        bar = view.verticalScrollBar()
        until_painted(view, lambda: bar.setValue(bar.maximum() // 3))
        widths = [700 - abs(150 - number % 300) for number in range(_STEPS)]
        samples = [_painting(view, partial(view.resize, width, 800)) for width in widths]
    return p99(name, samples)


def _lens(name: str) -> Figure:
    """Marks and tatweel hidden, or shown again in colour, at random places of a text that has them on every word."""
    document = marked(vocalised(MILLION), 20_000)
    bare = replace(LIGHT, hides_marks=True, hides_tatweel=True)
    coloured = replace(LIGHT, colours_marks=True)
    with _opened(document) as view:
        bar = view.verticalScrollBar()
        chance = random.Random(11)
        samples: list[float] = []
        for number in range(_STEPS):
            until_painted(view, lambda: bar.setValue(chance.randrange(bar.maximum())))
            look = coloured if number % 2 else bare
            samples.append(_painting(view, partial(view.set_appearance, look)))
    return p99(name, samples)


def _resident_mb() -> float:
    """Memory of this process that is in use now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def grow() -> float:
    """MB that a view takes for 1 MB of text with 20,000 spans: opened, paged through, all heights measured."""
    document = big()
    view = shown_view()
    gc.collect()
    before = _resident_mb()
    until_painted(view, lambda: view.show_document(document))
    bar = view.verticalScrollBar()
    highest = _resident_mb()
    for _ in range(60):
        until_painted(view, lambda: bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd))
        highest = max(highest, _resident_mb())
    settle(6000)
    return max(highest, _resident_mb()) - before


def _growth(name: str) -> Figure:
    """`grow` in processes of their own."""
    words = [sys.executable, "-m", "tests.bench.view", "--grow"]
    found = [float(subprocess.run(words, check=True, capture_output=True, text=True).stdout) for _ in range(3)]
    return median(name, found, "MB")


FIGURES: dict[str, Callable[[str], Figure]] = {
    "first_paint_seed": lambda name: _first_paint(name, seed),
    "first_paint_1mb_20k": lambda name: _first_paint(name, big),
    "add_repaint_p99_1mb_20k": _add,
    "page_p99_1mb_20k": lambda name: _page(name, big),
    "drag_p99_1mb_20k": _drag,
    "resize_p99_1mb_20k": _resize,
    "lens_p99_1mb_20k": _lens,
    "growth_1mb_20k": _growth,
    "first_paint_5mb_100k": lambda name: _first_paint(name, lambda: marked(repeated(5 * MILLION), 100_000)),
    "first_paint_1mb_one_paragraph": lambda name: _first_paint(name, _one_paragraph),
    "page_p99_1mb_one_paragraph": lambda name: _page(name, _one_paragraph),
    "first_paint_book": lambda name: _first_paint(name, book),
}
# Those with the store and the window, each with what it was compared with.
KEPT: dict[str, Callable[[str], Iterator[Figure]]] = {
    "add_durable_ratio_1mb_20k": add_durable,
    "add_in_window_p99_1mb_20k": add_in_window,
    "open_wall_1mb_20k": open_wall,
    "open_longest_other_turn_1mb_20k": open_turns,
}


def main(words: Sequence[str]) -> None:
    """Measure what is asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "--grow" in words:
        application()
        sys.stdout.write(f"{grow():.3f}\n")
        return
    as_json, names = options(words, [*FIGURES, *KEPT])
    application()
    report(_measured(names), as_json=as_json)


def _measured(names: Sequence[str]) -> Iterator[Figure]:
    for name in names:
        if name in FIGURES:
            yield FIGURES[name](name)
        else:
            yield from KEPT[name](name)


if __name__ == "__main__":
    main(sys.argv[1:])
