"""How long a document and an edit take that are kept: through the store, the session and the whole window.

Rows of `tests.bench.view`. Wall time, since the disk is waited for: offscreen, the real window, 1 MB of text with
20,000 spans. An edit is measured in turn with what nobody can do without: one row in a bare SQLite file under the same
durability (`journal_mode=WAL`, `synchronous=FULL`), and a repaint of the page, since a span that comes mostly moves
all that stands below it. A second ratio is to a repaint of the span's own paragraph alone.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median as middle

from PySide6.QtCore import QPointF, QRect, QRectF

from annotation import edits
from annotation.document import Document, new_header
from corpus.project import create_project
from corpus.record import Record, to_record
from corpus.session import Session
from tests.bench.beats import REST_MS, Beats
from tests.bench.corpora import MILLION, marked, repeated
from tests.bench.measure import Figure, median, p99
from tests.bench.window import settle, until_painted
from ui import app
from ui.settings import Settings
from ui.text.view import SpanView
from ui.window import Window

_OPENINGS = 11
_STEPS = 400
_SMALL = "small"


def big() -> Document:
    """1 MB of text with 20,000 spans."""
    return marked(repeated(MILLION), 20_000)


@contextmanager
def desk() -> Generator[Window]:
    """The real window on a project with a small document, which is open, and a big one."""
    with tempfile.TemporaryDirectory(prefix="tawsim-keeping-") as place:
        project = create_project(Path(place) / "P.tawsim")
        project.store.add([Record(new_header(_SMALL, "نص قصير\n")), to_record(big())], maker="", at=0)
        project.close()
        window = app.make_window(app.application(), Settings(Path(place) / "settings.ini"))
        window.resize(1400, 900)
        window.show()
        until_painted(window.desk.view, lambda: window.bridge.open_project(project.path))
        window.bridge.save_now()
        while window.bridge.tasks.running():
            settle(50)
        settle(REST_MS)
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            settle(20)


def _show(window: Window, document_id: str) -> None:
    """From the wish to the paint."""
    until_painted(window.desk.view, lambda: window.bridge.open_document(document_id))


def open_wall(name: str) -> Iterator[Figure]:
    """From the wish for the big document to its paint, the store read in between."""
    samples: list[float] = []
    with desk() as window:
        for _ in range(_OPENINGS):
            begin = time.perf_counter()
            _show(window, "big")
            samples.append((time.perf_counter() - begin) * 1e3)
            _away(window)
    yield median(name, samples, "ms wall")


def _away(window: Window) -> None:
    """Back to the small document, and quiet."""
    settle(REST_MS)
    _show(window, _SMALL)
    settle(200)


def open_turns(name: str) -> Iterator[Figure]:
    """The longest turn of the event loop around an opening, but for those that show the document and paint it.

    From the wish until a second and a half after the paint: the reading in its thread, heights measured afterwards.
    """
    samples: list[float] = []
    read_at: list[float] = []
    with desk() as window:
        beats = Beats()
        note = partial(_note, read_at)
        window.bridge.tasks.ended.connect(note)
        for _ in range(_OPENINGS):
            read_at.clear()
            painted_at = beats.during(lambda: _show(window, "big"))
            samples.append(beats.longest(read_at[0], painted_at))
            _away(window)
        window.bridge.tasks.ended.disconnect(note)
    yield Figure(name, max(samples), "ms wall", len(samples))
    yield median(name.replace("longest", "usual_longest"), samples, "ms wall")


def _note(moments: list[float], *_told: object) -> None:
    moments.append(time.perf_counter())


def add_durable(name: str) -> Iterator[Figure]:
    """An added span, through the session into the file and onto the page, against a bare commit and a repaint."""
    with desk() as window, _bare() as commit:
        _show(window, "big")
        settle(REST_MS)
        project = window.bridge.project
        if project is None:
            raise RuntimeError("no project is open")
        view, session, chance = window.desk.view, project.session, random.Random(7)
        kept: list[float] = []
        page: list[float] = []
        paragraph: list[float] = []
        for number in range(_STEPS):
            until_painted(view, lambda: view.verticalScrollBar().setValue(chance.randrange(MILLION // 4)))
            start, end = word_in_sight(view, chance)
            kept.append(wall(view, partial(_add, session, view, start, end)))
            whole, stripe = QRect(view.viewport().rect()), _stripe(view, start)
            page.append(wall(view, partial(_commit_and_paint, view, whole, partial(commit, 2 * number))))
            paragraph.append(wall(view, partial(_commit_and_paint, view, stripe, partial(commit, 2 * number + 1))))
    yield Figure(name, middle(kept) / middle(page), "ratio", len(kept))
    yield Figure(name.replace("ratio", "paragraph_ratio"), middle(kept) / middle(paragraph), "ratio", len(kept))
    yield median(name.replace("ratio", "wall"), kept, "ms wall")
    yield median(name.replace("ratio", "bare_page"), page, "ms wall")
    yield median(name.replace("ratio", "bare_paragraph"), paragraph, "ms wall")


def add_in_window(name: str) -> Iterator[Figure]:
    """A span added through the bridge while every list of the window follows."""
    with desk() as window:
        _show(window, "big")
        settle(REST_MS)
        view, bridge, chance = window.desk.view, window.bridge, random.Random(8)
        samples: list[float] = []
        for _ in range(_STEPS):
            until_painted(view, lambda: view.verticalScrollBar().setValue(chance.randrange(MILLION // 4)))
            document = bridge.document
            if document is None:
                raise RuntimeError("no document is open")
            edit = edits.add_span(document, bridge.ids, [word_in_sight(view, chance)], "entity", "GPE")
            samples.append(wall(view, partial(bridge.do, edit)))
    yield p99(name, samples, "ms wall")


def wall(view: SpanView, work: Callable[[], object]) -> float:
    """Milliseconds of `work` and of the paint that it asks for."""
    begin = time.perf_counter()
    until_painted(view, work)
    return (time.perf_counter() - begin) * 1e3


def _add(session: Session, view: SpanView, start: int, end: int) -> None:
    document = session.document
    if document is None:
        raise RuntimeError("no document is open")
    edit = edits.add_span(document, session.ids, [(start, end)], "entity", "GPE")
    change = session.do(edit)
    view.on_changed(change.edits[document.id])


def _stripe(view: SpanView, offset: int) -> QRect:
    """The paragraph around `offset` as it is painted."""
    whole = view.paragraph_at(offset)
    boxes = view.rectangles(whole.start, whole.end)
    top, bottom = min(one.top() for one in boxes), max(one.bottom() for one in boxes)
    return QRectF(0.0, top, float(view.viewport().width()), bottom - top).toAlignedRect()


def _commit_and_paint(view: SpanView, area: QRect, commit: Callable[[], None]) -> None:
    commit()
    view.viewport().update(area)


@contextmanager
def _bare() -> Generator[Callable[[int], None]]:
    """One row, 200 bytes, in one durable transaction."""
    with (
        tempfile.TemporaryDirectory(prefix="tawsim-bare-") as place,
        closing(sqlite3.connect(Path(place) / "bare.db", isolation_level=None)) as connection,
    ):
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, after BLOB NOT NULL)")

        def commit(number: int) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO event VALUES (?, ?)", (number, b"x" * 200))
            connection.execute("COMMIT")

        yield commit


def word_in_sight(view: SpanView, chance: random.Random) -> tuple[int, int]:
    """A word that can be seen now."""
    port = view.viewport()
    while True:
        point = QPointF(chance.randrange(100, port.width() - 100), chance.randrange(100, port.height() - 100))
        near = view.letter_near(point).start
        start = view.text().find(" ", near) + 1
        if view.rectangles(start, start + 1):
            return start, view.text().find(" ", start + 2)
