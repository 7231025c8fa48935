"""How long an import and an export take: `python -m tests.bench.transfer --json`, each a ratio to its floor.

100,000 documents of about 1 kB with five spans, each side in a process of its own whose wall time, CPU time (of its
whole tree) and peak memory the system tells. The floor of an import parses each line, hashes its text and inserts the
same rows, as wide as a project's, in one transaction; that of an export reads the same rows, cuts the same tokens with
one compiled expression, builds the mappings and dumps them: the same bytes, or the benchmark stops.

`import_ratio` and `export_ratio` are wall over wall; the same of CPU stands beside them, without a bare interpreter's,
for a machine that has other things to do. `export_ratio` is of the writing alone, as its floor reads nothing back; an
export as everybody makes it, read back and compared, is `export_read_back_ratio`. Memory is over a bare interpreter.
"""

from __future__ import annotations

import filecmp
import hashlib
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import orjson

from tests.bench.corpora import article
from tests.bench.measure import Figure, options, report

DOCUMENTS = 100_000
_WORDS = 95
_SPANS = 5
# The rows of a project, as wide as there and held together by the same keys; what only makes it quick to look into
# (indices by state, by text, by change) is left out.
_TABLES = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE document (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, source TEXT, length INTEGER,
    sha256 TEXT, fields BLOB);
CREATE TABLE document_text (document INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE set_document (annotation_set INTEGER, document INTEGER, state TEXT, spans INTEGER, revision INTEGER,
    annotator TEXT, note TEXT, PRIMARY KEY (annotation_set, document)) WITHOUT ROWID;
CREATE TABLE span (annotation_set INTEGER, document INTEGER, start INTEGER, end INTEGER, layer TEXT, label TEXT,
    id TEXT, surface TEXT, ranges BLOB, attributes BLOB, origin TEXT, maker TEXT,
    PRIMARY KEY (annotation_set, document, start, end DESC, layer, label, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX span_by_id ON span (annotation_set, document, id);
CREATE TABLE event (seq INTEGER PRIMARY KEY, change TEXT, change_kind TEXT, annotation_set INTEGER, document INTEGER,
    kind TEXT, before BLOB, after BLOB, maker TEXT, at INTEGER, origin TEXT, undoes TEXT);
"""
_ROWS = """SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM document_text),
    (SELECT count(*) FROM set_document), (SELECT count(*) FROM span),
    (SELECT count(*) FROM event WHERE document IS NOT NULL)"""
_READ_SPANS = """SELECT start, end, layer, label, id, surface, origin, maker FROM span
    WHERE annotation_set = 1 AND document = ? ORDER BY start, end DESC, layer, label, id"""
_TOKEN = re.compile(r"[^\W_]+(?:[\u064b-\u0652\u0670]+[^\W_]*)*|[^\S ]+|\S")


class Run(NamedTuple):
    """What a process took: seconds of wall and CPU time, and its peak of memory in megabytes."""

    wall: float
    cpu: float
    memory: float


def made(path: Path, documents: int) -> None:
    """Write the documents that are brought in."""
    words, chance = article().split(), random.Random(1)
    with path.open("wb") as file:
        for number in range(documents):
            # No two texts alike, as in a corpus: of one hash for many the index of hashes would stay small.
            chosen = chance.choices(words, k=_WORDS)
            text = " ".join(chosen)
            edges = [sum(len(word) + 1 for word in chosen[:place]) for place in range(_WORDS)]
            places = sorted(chance.sample(range(_WORDS), _SPANS))
            spans = [
                _plain(f"s{order}", edges[place], edges[place] + len(chosen[place]), text)
                for order, place in enumerate(places)
            ]
            line = {"id": f"d{number}", "text": text, "spans": spans, "meta": {"source": "news.txt", "state": "done"}}
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _plain(span_id: str, start: int, end: int, text: str) -> Mapping[str, object]:
    return {"id": span_id, "start": start, "end": end, "label": "PER", "layer": "entity", "text": text[start:end]}


def floor_import(source: Path, database: Path) -> None:
    """Parse, hash, insert: what no import can do without."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.executescript(_TABLES)
    connection.execute("BEGIN")
    insert = connection.execute
    with source.open("rb") as lines:
        for place, line in enumerate(lines):
            one = orjson.loads(line)
            text, spans = one["text"], one["spans"]
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            row = (place, one["id"], text[:80], one["meta"]["source"], len(text), sha256)
            insert("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, NULL)", row)
            insert("INSERT INTO document_text VALUES (?, ?)", (place, text))
            insert("INSERT INTO set_document VALUES (1, ?, ?, ?, 1, '', '')", (place, "done", len(spans)))
            rows = [(place, *(span[key] for key in ("start", "end", "layer", "label", "id", "text"))) for span in spans]
            connection.executemany("INSERT INTO span VALUES (1, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, 'imported', '')", rows)
            insert(
                "INSERT INTO event VALUES (?, ?, 'import', 1, ?, 'import', '[]', ?, '', 0, 'imported', NULL)",
                (place, f"c{place:026}", place, orjson.dumps(spans)),
            )
    connection.execute("COMMIT")
    connection.close()


def floor_export(database: Path, target: Path) -> None:
    """Read, cut, build, dump, the same bytes as an export's: what none can do without."""
    connection = sqlite3.connect(database)
    documents = connection.execute(
        """SELECT place, id, text, sha256, source, annotator, state, note FROM document
        JOIN document_text ON document_text.document = place JOIN set_document ON set_document.document = place
        AND annotation_set = 1 ORDER BY place"""
    )
    with target.open("wb") as file:
        for place, document_id, text, sha256, source, annotator, state, note in documents:
            rows = connection.execute(_READ_SPANS, (place,)).fetchall()
            edges = sorted({edge for row in rows for edge in row[:2]})
            tokens = [
                {"id": number, "text": text[start:end], "start": start, "end": end, "ws": text[end : end + 1] == " "}
                for number, (start, end) in enumerate(_cut(text, edges))
            ]
            first = {token["start"]: token["id"] for token in tokens}
            last = {token["end"]: token["id"] for token in tokens}
            spans = [
                {
                    "id": key,
                    "start": start,
                    "end": end,
                    "label": label,
                    "layer": layer,
                    "text": surface,
                    "fragments": [],
                    "token_start": first[start],
                    "token_end": last[end],
                    "attributes": [],
                    "origin": origin,
                    "maker": maker,
                }
                for start, end, layer, label, key, surface, origin, maker in rows
            ]
            line = {
                "id": document_id,
                "text": text,
                "spans": spans,
                "tokens": tokens,
                "relations": [],
                "labels": [],
                "note": note,
                "meta": {"source": source, "annotator": annotator, "state": state, "sha256": sha256, "fields": []},
                "answer": "accept",
            }
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        file.flush()
        os.fsync(file.fileno())
    connection.close()


def _cut(text: str, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The tokens of `text`, cut at `edges`."""
    cuts = iter((*edges, len(text) + 1))
    cut = next(cuts)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while cut <= start:
            cut = next(cuts)
        while cut < end:
            yield start, cut
            start, cut = cut, next(cuts)
        yield start, end


def run(*words: str | Path) -> Run:
    """Run a process to its end; SystemExit where it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(list(words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    if process.returncode:
        raise SystemExit(f"{words}: {process.returncode}")
    return Run(time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def side(name: str, *paths: Path) -> Run:
    """A floor, in a process of its own."""
    return run(sys.executable, "-m", "tests.bench.transfer", "--floor", name, *paths)


def figures(documents: int) -> Iterator[Figure]:
    """All of it, in a folder that is taken away afterwards."""
    program = Path(sys.executable).with_name("tawsim")
    with tempfile.TemporaryDirectory(prefix="tawsim-transfer-") as place:
        folder = Path(place)
        source, project, out = folder / "in.jsonl", folder / "P.tawsim", folder / "out.jsonl"
        made(source, documents)
        bare = run(sys.executable, "-c", "")
        lowest = side("import", source, folder / "floor.db")
        brought = run(program, "import", source, "-o", project)
        yield from _compared("import", documents, lowest, brought, bare)
        if _rows(folder / "floor.db") != _rows(project):
            raise SystemExit("the floor's rows are not the project's")
        lowest = side("export", folder / "floor.db", folder / "floor.jsonl")
        written = run(program, "export", project, "-o", out, "--all", "--no-read-back")
        yield from _compared("export", documents, lowest, written, bare)
        if not filecmp.cmp(folder / "floor.jsonl", out, shallow=False):
            raise SystemExit("the floor's file is not the export's")
        again = run(program, "export", project, "-o", out, "--all")
        yield from _compared("export_read_back", documents, lowest, again, bare)
        memory = max(brought.memory, written.memory, again.memory) - bare.memory
        yield Figure("peak_memory", memory, "MB", 3)


def _rows(database: Path) -> tuple[int, ...]:
    """How many rows of each sort there are."""
    connection = sqlite3.connect(database)
    found: tuple[int, ...] = connection.execute(_ROWS).fetchone()
    connection.close()
    return found


def _compared(name: str, documents: int, lowest: Run, ours: Run, bare: Run) -> Iterator[Figure]:
    yield Figure(f"{name}_ratio", ours.wall / lowest.wall, "ratio", 1)
    yield Figure(f"{name}_cpu_ratio", (ours.cpu - bare.cpu) / (lowest.cpu - bare.cpu), "ratio", 1)
    yield Figure(f"{name}_documents", documents / ours.wall, "a second", documents)
    yield Figure(f"{name}_wall", ours.wall, "s", 1)
    yield Figure(f"{name}_cpu", ours.cpu, "s CPU", 1)
    yield Figure(f"{name}_floor_wall", lowest.wall, "s", 1)
    yield Figure(f"{name}_floor_cpu", lowest.cpu, "s CPU", 1)


FLOORS: Mapping[str, Callable[[Path, Path], None]] = {"import": floor_import, "export": floor_export}


def main(words: Sequence[str]) -> None:
    """Measure, or be a floor."""
    if words[:1] == ["--floor"]:
        FLOORS[words[1]](Path(words[2]), Path(words[3]))
        return
    as_json, _ = options(words, FLOORS)
    report(figures(int(os.environ.get("TAWSIM_BENCH_DOCUMENTS", DOCUMENTS))), as_json=as_json)


if __name__ == "__main__":
    main(sys.argv[1:])
