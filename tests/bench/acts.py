"""What every act costs the hand: `python -m tests.bench.acts [--json] [--only NAME]`.

Each row of the table of actions, each way of the cursor and a label's key, at 1 MB of text with 20,000 spans in the
real window, offscreen: milliseconds of CPU of the window's thread from the wish until everything it asks for has been
painted, the longest and the middle of thirty. `slowest_act` is the longest of all, `acts_over_a_frame` how many acts
ever took more than 16 ms. What opens a dialog of the system or ends the program is left out, and so is searching,
which runs beside the window.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from statistics import median as middle

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.keeping import desk
from tests.bench.measure import Figure, options, report
from tests.bench.window import settle, until_painted
from ui.actions import ACTIONS
from ui.window import Window

_TIMES = 30
_FRAME_MS = 16.0
# Dialogs of the system, the end of project or program, and searches.
_LEFT_OUT = frozenset(
    {
        "file.open",
        "file.open_folder",
        "file.sample",
        "file.close",
        "file.quit",
        "file.save",
        "document.next",
        "document.previous",
        "document.finish",
        "document.next_unfinished",
        "document.previous_unfinished",
    }
)
_SEARCHING = ("everywhere.", "find.", "search.")
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_KEYS = (
    ("word_forward", Qt.Key.Key_Left, _PLAIN),
    ("word_back", Qt.Key.Key_Right, _PLAIN),
    ("extend_word", Qt.Key.Key_Left, _SHIFT),
    ("letter_forward", Qt.Key.Key_Left, _ALT),
    ("sentence_forward", Qt.Key.Key_Left, _CTRL),
    ("line_down", Qt.Key.Key_Down, _PLAIN),
    ("page_down", Qt.Key.Key_PageDown, _PLAIN),
    ("text_end", Qt.Key.Key_End, _CTRL),
    ("text_start", Qt.Key.Key_Home, _CTRL),
    ("label", Qt.Key.Key_1, _PLAIN),
)

Samples = dict[str, list[float]]


def thread_ms(work: Callable[[], object]) -> float:
    """CPU of this thread for `work` and for all that it has set going here."""
    begin = time.thread_time()
    work()
    settle(0)
    return (time.thread_time() - begin) * 1000


def _begin(window: Window, chance: random.Random, *, selects: bool) -> None:
    """Somewhere in the text, with a span chosen or a word selected, nothing under way."""
    view, document = window.desk.view, window.bridge.document
    if document is None:
        raise RuntimeError("no document is open")
    span = chance.choice(document.spans.ordered())
    view.clear_selection()
    window.labelling.show(span.id)
    if selects:
        view.choose("")
        view.set_selection(span.start, min(span.end, span.start + 20))
    settle(20)


def _rows(window: Window, samples: Samples) -> None:
    chance = random.Random(1)
    for row in ACTIONS:
        if row.id in _LEFT_OUT or row.id.startswith(_SEARCHING) or row.title.endswith("…"):
            continue
        for number in range(_TIMES):
            _begin(window, chance, selects=bool(number % 2))
            took = thread_ms(partial(window.furniture.commands.run, row.id))
            samples.setdefault(row.id, []).append(took)
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def _keys(window: Window, samples: Samples) -> None:
    chance = random.Random(2)
    for name, key, modifiers in _KEYS:
        for _ in range(_TIMES):
            _begin(window, chance, selects=False)
            window.desk.view.setFocus()
            press = partial(QTest.keyClick, window.windowHandle(), key, modifiers)
            samples.setdefault(f"key.{name}", []).append(thread_ms(press))


def acts() -> Iterator[Figure]:
    """Every act, then the two figures that sum them up."""
    samples: Samples = {}
    with desk() as window:
        window.furnish()
        until_painted(window.desk.view, lambda: window.bridge.open_document("big"))
        settle(1_000)
        _keys(window, samples)
        _rows(window, samples)
    for name, taken in samples.items():
        yield Figure(f"act:{name}", max(taken), "ms", len(taken))
        yield Figure(f"act:{name}:middle", middle(taken), "ms", len(taken))
    total = sum(len(taken) for taken in samples.values())
    yield Figure("slowest_act", max(max(taken) for taken in samples.values()), "ms", total)
    over = sum(max(taken) > _FRAME_MS for taken in samples.values())
    yield Figure("acts_over_a_frame", over, "acts", len(samples))


MEASURES: Mapping[str, Callable[[], Iterator[Figure]]] = {"acts": acts}


def main(words: list[str]) -> int:
    """Measure what is asked for and print it."""
    as_json, names = options(words, MEASURES)
    for name in names:
        report(MEASURES[name](), as_json=as_json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
