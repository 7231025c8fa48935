"""What every act costs the hand: `python -m tests.bench.acts [--json] [--only ROW]`.

Each row of the table of actions, each way of the cursor, a label's key, and what is chosen in the preferences while
they are open, at 1 MB of text with 20,000 spans in the real window, offscreen. Milliseconds of CPU of the window's
thread: `act:NAME` is the longest turn of the event loop (`tests.bench.turns`) that the act brought, in the worst of
thirty, `act:NAME:middle` that of the middle one, and `act:NAME:whole` all turns of the middle one together, from the
wish until everything is done, dressed and painted and the loop at rest. An act may take several turns, since keys and
clicks are heard between them; none of the turns is left out. `slowest_act` is the longest turn of all, `slowest_whole`
the act that takes longest as a whole, `acts_over_a_frame` how many acts ever had a turn of more than 16 ms. What opens
a dialog of the system or ends the program is left out, and so is searching, which runs beside the window; the dialogs
of the window itself are opened, a table is looked at before it is taken in (`import.look`), and in the scheme editor
one label after the other is chosen (`editor.label`). The rows `bulk.*` are acts on thousands of spans
(`tests.bench.bulk`). `--only` measures single rows, or `bulk`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from statistics import median as middle
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog

from tests.bench.bulk import bulk
from tests.bench.keeping import desk
from tests.bench.measure import Figure, options, report
from tests.bench.turns import Cost, cost
from tests.bench.window import settle, until_painted
from ui.actions import ACTIONS, Action
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import DIGITS, LANGUAGE, SCALE, THEME
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
# Rows whose title ends in "…" because a dialog of the window opens.
_OPENING = frozenset({"file.preferences", "file.shortcuts", "file.export", "scheme.edit"})
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

_CHOSEN = (THEME, LANGUAGE, DIGITS, SCALE)

Samples = dict[str, list[Cost]]


def _taken(window: Window, act: Callable[[], object]) -> Cost:
    return cost(act, lambda: window.looks.is_dressed and not window.bridge.tasks.running())


def _names() -> list[str]:
    """The rows, those on thousands of spans as one."""
    rows = [row.id for row in ACTIONS if _is_measured(row)]
    keys = [f"key.{name}" for name, _, _ in _KEYS]
    return [*keys, *rows, *(f"choose.{setting.id}" for setting in _CHOSEN), "import.look", "editor.label", "bulk"]


def _is_measured(row: Action) -> bool:
    if row.id in _LEFT_OUT or row.id.startswith(_SEARCHING):
        return False
    return row.id in _OPENING or not row.title.endswith("…")


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


def _leave(window: Window) -> None:
    """Close what the act has opened, so that the next one finds the window alone."""
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    for dialog in dialogs:
        dialog.reject()
    if not dialogs:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def _rows(window: Window, samples: Samples, names: Collection[str]) -> None:
    chance = random.Random(1)
    for row in ACTIONS:
        if not _is_measured(row) or row.id not in names:
            continue
        for number in range(_TIMES):
            _begin(window, chance, selects=bool(number % 2))
            taken = _taken(window, partial(window.furniture.commands.run, row.id))
            samples.setdefault(row.id, []).append(taken)
            _leave(window)


def _keys(window: Window, samples: Samples, names: Collection[str]) -> None:
    chance = random.Random(2)
    for name, key, modifiers in (row for row in _KEYS if f"key.{row[0]}" in names):
        for _ in range(_TIMES):
            _begin(window, chance, selects=False)
            window.desk.view.setFocus()
            press = partial(QTest.keyClick, window.windowHandle(), key, modifiers)
            samples.setdefault(f"key.{name}", []).append(_taken(window, press))


def _choices(window: Window, samples: Samples, names: Collection[str]) -> None:
    """What changes the look of the whole window, chosen with the arrows from one value to the next and back."""
    window.furniture.commands.run("file.preferences")
    dialog = window.findChild(PreferencesDialog)
    if dialog is None:
        raise RuntimeError("the preferences did not open")
    dialog.furnish()
    settle(100)
    for setting in (one for one in _CHOSEN if f"choose.{one.id}" in names):
        control = dialog.controls[setting.id]
        control.setFocus()
        # In a list of choices the next one is below, of numbers the next one is higher.
        on, back = (Qt.Key.Key_Up, Qt.Key.Key_Down) if setting is SCALE else (Qt.Key.Key_Down, Qt.Key.Key_Up)
        steps = control.count() - 1 if isinstance(control, QComboBox) else 20
        for number in range(_TIMES):
            press = partial(QTest.keyClick, control, back if number // steps % 2 else on)
            samples.setdefault(f"choose.{setting.id}", []).append(_taken(window, press))
    dialog.close()
    window.settings.reset()
    window.activateWindow()
    settle(100)


def _labels(window: Window, samples: Samples) -> None:
    """In the scheme editor down the tree, from part to part."""
    window.furniture.commands.run("scheme.edit")
    settle(300)
    dialog = window.furniture.scheming.editor
    if dialog is None:
        raise RuntimeError("the scheme editor did not open")
    for number in range(_TIMES):
        key = Qt.Key.Key_Up if number // 10 % 2 else Qt.Key.Key_Down
        press = partial(QTest.keyClick, dialog.tree, key)
        samples.setdefault("editor.label", []).append(_taken(window, press))
    dialog.reject()
    settle(100)


def _looks(window: Window, samples: Samples) -> None:
    """A table is dropped on the window, and the dialog before an import shows what would come of it."""
    intake = window.furniture.intake
    with TemporaryDirectory(prefix="tawsim-") as folder:
        table = Path(folder) / "news.csv"
        rows = (f"{number},وصل الوفد إلى المدينة في الصباح الباكر,مكان\n" for number in range(300))
        table.write_text("id,text,label\n" + "".join(rows), encoding="utf-8")
        for _ in range(_TIMES):
            look = partial(intake.open, [table])
            taken = cost(look, lambda: intake.dialog is not None and intake.dialog.preview is not None)
            samples.setdefault("import.look", []).append(taken)
            _leave(window)
            settle(50)


def acts(names: Collection[str]) -> Iterator[Figure]:
    """Each of these acts, then the three figures that sum them up."""
    samples: Samples = {}
    with desk() as window:
        window.furnish()
        until_painted(window.desk.view, lambda: window.bridge.open_document("big"))
        # Until what dialogs need is loaded behind.
        settle(3_000)
        _keys(window, samples, names)
        _rows(window, samples, names)
        if any(name.startswith("choose.") for name in names):
            _choices(window, samples, names)
        if "import.look" in names:
            _looks(window, samples)
        if "editor.label" in names:
            _labels(window, samples)
        for name, cost in bulk(window) if "bulk" in names else ():
            samples.setdefault(name, []).append(cost)
    for name, taken in samples.items():
        yield Figure(f"act:{name}", max(one.longest for one in taken), "ms", len(taken))
        yield Figure(f"act:{name}:middle", middle(one.longest for one in taken), "ms", len(taken))
        yield Figure(f"act:{name}:whole", middle(one.whole for one in taken), "ms", len(taken))
    total = sum(len(taken) for taken in samples.values())
    yield Figure("slowest_act", max(one.longest for taken in samples.values() for one in taken), "ms", total)
    yield Figure("slowest_whole", max(middle(one.whole for one in taken) for taken in samples.values()), "ms", total)
    over = sum(max(one.longest for one in taken) > _FRAME_MS for taken in samples.values())
    yield Figure("acts_over_a_frame", over, "acts", len(samples))


def main(words: list[str]) -> int:
    """Measure what is asked for and print it."""
    as_json, names = options(words, _names())
    report(acts(frozenset(names)), as_json=as_json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
