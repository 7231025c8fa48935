"""How often a drag over a word selects exactly that word.

`python -m tests.bench.pointing [--json] [--only NAME]`. `word_drag_exact`: offscreen, press and release at 10, 30,
50, 70 and 90 % of the first and the last letter of every word. `word_drag_exact_x11`: real drags by xdotool under an
Xvfb of its own. Where a letter lies is worked out here from the painted glyphs, not by the view's own hit test; two
letters that share one glyph (the alef of a lam-alef) are taken to have half of it each.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product
from typing import NamedTuple

import regex
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QTextLayout, QTextLine
from PySide6.QtWidgets import QAbstractSlider

from annotation.document import Document, new_header
from tests.bench.corpora import article
from tests.bench.measure import Figure, options, report
from tests.bench.view import send_mouse
from tests.bench.window import application, settle, shown_view, until_painted
from ui.text.view import SpanView

_PAGE_DOWN = QAbstractSlider.SliderAction.SliderPageStepAdd
PARTS = (0.1, 0.3, 0.5, 0.7, 0.9)
WORDS = 2_000
X11_DRAGS = 40
_FOREIGN = ("Putin", "2025", "Alaska Summit", "3,5", "وبوتين's", "G-20", "أَعلنتْ", "١٢٫٥", "الإسلامية", "كلَا")
_WORD = re.compile(r"[^\W_](?:[\w\u064b-\u0652\u0670'.,٫-]*[^\W_][\u064b-\u0652\u0670]*)")
_LETTER = regex.compile(r"\X")
_POSITIONS = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions


class Letter(NamedTuple):
    """Where one grapheme is painted, pixels in the text column."""

    left: float
    right: float
    is_rtl: bool

    def at(self, part: float) -> float:
        """A place in it, so far from where it begins for the reader."""
        width = self.right - self.left
        return self.right - part * width if self.is_rtl else self.left + part * width


class Target(NamedTuple):
    """A word in sight: its code points, its first and last letter, and the height of its line in the viewport."""

    start: int
    end: int
    first: Letter
    last: Letter
    y: float


def mixed_text() -> str:
    """The article with Latin, digits, marks and hard words among its own, several times over."""
    chance = random.Random(11)
    words = re.split(r"( )", article())
    for place in range(0, len(words), 14):
        words[place] += " " + chance.choice(_FOREIGN)
    return "".join(words) + "\n" + article()


def _letter(line: QTextLine, base: int, letters: list[tuple[int, int]], place: int) -> Letter | None:
    """The cell of `letters[place]`, or None when it is not painted on this line. Texts here have no astral letters."""
    start, end = letters[place]
    runs = line.glyphRuns(start - base, end - start, _POSITIONS)
    if not runs:
        return None
    boxes = [run.boundingRect() for run in runs]
    here = Letter(min(b.left() for b in boxes), max(b.right() for b in boxes), runs[0].isRightToLeft())
    if here.right - here.left < 0.01 and place:
        before = _letter(line, base, letters, place - 1)
        return before and Letter(before.left - (before.right - before.left), before.left, before.is_rtl)
    if place + 1 < len(letters):
        after_start, after_end = letters[place + 1]
        after = line.glyphRuns(after_start - base, after_end - after_start, _POSITIONS)
        if after and all(run.boundingRect().width() < 0.01 for run in after):
            return Letter((here.left + here.right) / 2, here.right, here.is_rtl)
    return here


def _targets(view: SpanView) -> Iterator[Target]:
    """The words of two letters and more that are wholly in sight, each on one line."""
    column = view.column
    if column is None:
        return
    for one in column.in_sight():
        for line in one.view.lines:
            top, bottom = one.y + line.top, one.y + line.bottom
            if top < 0 or bottom > column.viewport_height:
                continue
            for match in _WORD.finditer(view.text(), line.start, line.end):
                letters = [found.span() for found in _LETTER.finditer(view.text(), *match.span())]
                base = one.view.paragraph.start
                first = _letter(line.shown.line, base, letters, 0)
                last = _letter(line.shown.line, base, letters, len(letters) - 1)
                if len(letters) > 1 and first and last:
                    shift = float(column.left)
                    yield Target(*match.span(), _moved(first, shift), _moved(last, shift), one.y + line.baseline - 5.0)


def _moved(letter: Letter, shift: float) -> Letter:
    return letter._replace(left=letter.left + shift, right=letter.right + shift)


def _drag(view: SpanView, start: QPointF, end: QPointF) -> None:
    send_mouse(view, QEvent.Type.MouseButtonPress, start.x(), start.y())
    send_mouse(view, QEvent.Type.MouseMove, (start.x() + end.x()) / 2, (start.y() + end.y()) / 2)
    send_mouse(view, QEvent.Type.MouseMove, end.x(), end.y())
    send_mouse(view, QEvent.Type.MouseButtonRelease, end.x(), end.y())


def offscreen(name: str) -> Figure:
    """Percent of drags, over every pair of places in the first and last letter, that select exactly the word."""
    text = mixed_text()
    view = shown_view()
    view.resize(620, 800)
    until_painted(view, lambda: view.show_document(Document(new_header("mixed", text * 4))))
    good = total = words = 0
    while words < WORDS:
        for target in list(_targets(view)):
            words += 1
            for one, two in product(PARTS, PARTS):
                view.clear_selection()
                _drag(view, QPointF(target.first.at(one), target.y), QPointF(target.last.at(two), target.y))
                total += 1
                found = view.selection()
                is_good = found == (target.start, target.end)
                good += is_good
                if not is_good and "--verbose" in sys.argv:
                    sys.stderr.write(f"{text[target.start : target.end]!r} {one} {two} {target} {found}\n")
        until_painted(view, partial(view.verticalScrollBar().triggerAction, _PAGE_DOWN))
    return Figure(name, 100 * good / total, "%", total)


def real_drags() -> tuple[int, int]:
    """On the display of this process: how many of how many xdotool drags selected exactly the word."""
    view = shown_view()
    view.move(0, 0)
    until_painted(view, lambda: view.show_document(Document(new_header("mixed", mixed_text()))))
    settle(300)
    chance = random.Random(5)
    targets = [one for one in _targets(view) if one.first.right - one.first.left > 3]
    good = 0
    for target in chance.sample(targets, X11_DRAGS):
        view.clear_selection()
        place = [QPointF(target.first.at(0.4), target.y), QPointF(target.last.at(0.6), target.y)]
        start, end = (view.viewport().mapToGlobal(point).toPoint() for point in place)
        _xdotool("mousemove", str(start.x()), str(start.y()), "mousedown", "1")
        settle(30)
        _xdotool("mousemove", str((start.x() + end.x()) // 2), str(end.y()))
        settle(15)
        _xdotool("mousemove", str(end.x()), str(end.y()))
        settle(30)
        _xdotool("mouseup", "1")
        settle(30)
        good += view.selection() == (target.start, target.end)
        # Far enough apart not to be taken for a double click.
        settle(500)
    return good, X11_DRAGS


def _xdotool(*words: str) -> None:
    subprocess.run([shutil.which("xdotool") or "xdotool", *words], check=True)


def x11(name: str) -> Figure:
    """`real_drags` in a process of its own under an Xvfb of its own."""
    reading, writing = os.pipe()
    screen = ["-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen([shutil.which("Xvfb") or "Xvfb", *screen], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as pipe:
            display = pipe.readline().strip()
        surroundings = os.environ | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        words = [sys.executable, "-m", "tests.bench.pointing", "--real"]
        told = subprocess.run(words, env=surroundings, check=True, capture_output=True, text=True).stdout
    finally:
        server.terminate()
        server.wait()
    good, total = map(int, told.split())
    return Figure(name, good, f"of {total}", total)


FIGURES = {"word_drag_exact": offscreen, "word_drag_exact_x11": x11}


def main(words: Sequence[str]) -> None:
    """Measure what is asked for."""
    if "--real" in words:
        application()
        good, total = real_drags()
        sys.stdout.write(f"{good} {total}\n")
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    as_json, names = options([word for word in words if word != "--verbose"], FIGURES)
    application()
    report((FIGURES[name](name) for name in names), as_json=as_json)


if __name__ == "__main__":
    main(sys.argv[1:])
