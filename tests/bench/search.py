"""What searching costs: `python -m tests.bench.search [--json]`; process CPU unless the name says wall.

One document: the article repeated to a million code points. A project: 667 documents of 3,000 code points, cut from
a book, and the article. `index_over_import` is the time that indexing takes beside the time of their import.

`everywhere_search_1mb` is all that is looked for before a list is there, in a document of 20,000 spans;
`everywhere_list_1000` what follows on Qt's thread until a list of a thousand, and its marks in the text, are painted.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from annotation.concordance import lines
from annotation.document import new_header
from annotation.everywhere import Sheet
from annotation.find import FindMode, FindOptions, find
from annotation.occurrences import occurrences
from corpus.importing import import_paths
from corpus.propagation import Wanted, places_in
from corpus.record import Record
from corpus.search import everywhere
from corpus.store.sqlite.store import make_store
from tests.bench.corpora import MILLION, article, book, marked, repeated
from tests.bench.measure import Figure, cpu_ms, median, options, p99, report
from tests.bench.window import SIZE, application, settle, shown_view, styles, until_painted
from ui.models.concordance import ConcordanceModel
from ui.panels.concordance import ConcordancePanel, Heading
from ui.text.hits import Hits

_SAMPLES = 9
_LISTS = 41
_NAME = "بوتين"
_PIECE = 3_000


def one_document() -> Iterator[Figure]:
    """Everywhere, find in its modes, and a thousand lines of concordance."""
    text = repeated(MILLION)
    ligatures = text.replace("لا", "ﻻ")
    works: dict[str, Callable[[], object]] = {
        "everywhere_1mb": lambda: list(occurrences(text, _NAME)),
        "everywhere_1mb_ligatures": lambda: list(occurrences(ligatures, _NAME)),
        "find_normalised_1mb": lambda: list(find(text, _NAME)),
        "find_exact_1mb": lambda: list(find(text, _NAME, FindOptions(FindMode.EXACT))),
        "find_whole_word_1mb": lambda: list(find(text, _NAME, FindOptions(whole_word=True))),
    }
    for name, work in works.items():
        yield median(name, [cpu_ms(work) for _ in range(_SAMPLES)])
    yield Figure("everywhere_1mb_hits", len(list(occurrences(text, _NAME))), "hits", 1)
    thousand = list(islice(find(text, _NAME), 1_000))
    yield median("concordance_1000", [cpu_ms(lambda: list(lines(text, thousand, 60))) for _ in range(_SAMPLES)])


def everywhere_list() -> Iterator[Figure]:
    """The list of every other place, from the key to the paint."""
    app = application()
    document = marked(repeated(MILLION), 20_000)
    spans = list(document.spans.ordered())
    wanted = Wanted(_NAME, ("entity", "ORG"))
    searching = [cpu_ms(lambda: places_in(document.text, spans, wanted)) for _ in range(_SAMPLES)]
    yield median("everywhere_search_1mb", searching)
    sheets = (Sheet(document.id, "", document.text, places_in(document.text, spans, wanted)[:1_000]),)
    view = shown_view()
    model = ConcordanceModel()
    panel = ConcordancePanel(model, view.appearance)
    panel.resize(*SIZE)
    until_painted(view, lambda: view.show_document(document))
    heading = Heading("", styles()["entity", "ORG"], matching=frozenset())

    def show() -> None:
        model.show_sheets(sheets)
        view.show_hits(Hits((one.start, one.end) for one in sheets[0].places))
        panel.present(heading, 0)
        app.sendPostedEvents()
        panel.repaint()
        view.viewport().repaint()

    samples: list[float] = []
    for _ in range(_LISTS):
        samples.append(cpu_ms(show))
        model.show_sheets(())
        panel.hide()
        settle(10)
    yield median("everywhere_list_1000", samples)


class Round(NamedTuple):
    """One project made, imported into, searched, indexed and searched again: wall milliseconds."""

    importing: float
    scanning: float
    indexing: list[float]
    narrowed: float


def project() -> Iterator[Figure]:
    """Import, indexing, and a search before and after it."""
    with tempfile.TemporaryDirectory() as folder:
        texts = _texts(Path(folder) / "in")
        rounds = [_round(Path(folder) / f"{number}.tawsim", texts) for number in range(5)]
    steps = [one for each in rounds for one in each.indexing]
    importing = [one.importing for one in rounds]
    yield median("import_wall_2mb", importing)
    yield median("index_wall_2mb", [sum(one.indexing) for one in rounds])
    yield Figure("index_over_import", sum(steps) / sum(importing), "times", len(rounds))
    yield median("index_step_wall", steps)
    yield p99("index_step_wall_p99", steps)
    yield median("project_scan_wall_2mb", [one.scanning for one in rounds])
    yield median("project_narrowed_wall_2mb", [one.narrowed for one in rounds])


def _round(path: Path, texts: Path) -> Round:
    store = make_store(path)
    importing = _wall_ms(lambda: import_paths(store, [texts]))
    store.add([Record(new_header("article", article()))], maker="", at=0)
    scanning = _wall_ms(lambda: list(everywhere(store, _NAME)))
    indexing: list[float] = []
    while store.search.behind():
        indexing.append(_wall_ms(store.search.catch_up))
    narrowed = _wall_ms(lambda: list(everywhere(store, _NAME)))
    store.close()
    return Round(importing, scanning, indexing, narrowed)


def _texts(folder: Path) -> Path:
    folder.mkdir()
    text = book().header.text
    for start in range(0, 2 * MILLION, _PIECE):
        (folder / f"{start:07}.txt").write_text(text[start : start + _PIECE], encoding="utf-8", newline="")
    return folder


def _wall_ms(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1e3


def main(words: list[str]) -> None:
    """Measure and print."""
    parts: dict[str, Callable[[], Iterator[Figure]]] = {
        "one_document": one_document,
        "everywhere_list": everywhere_list,
        "project": project,
    }
    as_json, chosen = options(words, parts)
    for name in chosen:
        report(parts[name](), as_json=as_json)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1:])
