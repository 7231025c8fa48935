"""How long an import and an export take: `python -m tests.bench.transfer --json`, each a ratio to its floor.

100,000 documents of about 1 kB with five spans, each side in a process of its own whose wall time, CPU time and peak
memory the system tells. The floor of an import parses each line, hashes its text and inserts the same rows in one
transaction; that of an export reads the same rows, cuts the same tokens with one compiled expression, builds the
mappings and dumps them. Memory is what a side takes over a bare interpreter. The export is measured as it is written,
and once more read back and compared.
"""

from __future__ import annotations

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
_TABLES = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE document (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, source TEXT, length INTEGER,
    sha256 TEXT);
CREATE TABLE document_text (document INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE set_document (document INTEGER PRIMARY KEY, state TEXT, spans INTEGER, revision INTEGER);
CREATE TABLE span (document INTEGER, start INTEGER, end INTEGER, layer TEXT, label TEXT, id TEXT, surface TEXT,
    PRIMARY KEY (document, start, end DESC, layer, label, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX span_by_id ON span (document, id);
CREATE TABLE event (number INTEGER PRIMARY KEY, document INTEGER, kind TEXT, after BLOB);
"""
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
            first = chance.randrange(len(words) - _WORDS)
            chosen = words[first : first + _WORDS]
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
    with source.open("rb") as lines:
        for place, line in enumerate(lines):
            one = orjson.loads(line)
            text, spans = one["text"], one["spans"]
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            row = (place, one["id"], text[:80], one["meta"]["source"], len(text), sha256)
            connection.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.execute("INSERT INTO document_text VALUES (?, ?)", (place, text))
            connection.execute("INSERT INTO set_document VALUES (?, ?, ?, ?)", (place, "done", len(spans), 0))
            rows = [(place, *(span[key] for key in ("start", "end", "layer", "label", "id", "text"))) for span in spans]
            connection.executemany("INSERT INTO span VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            connection.execute("INSERT INTO event VALUES (?, ?, ?, ?)", (place, place, "import", orjson.dumps(spans)))
    connection.execute("COMMIT")
    connection.close()


def floor_export(database: Path, target: Path) -> None:
    """Read, cut, build, dump: what no export with tokens can do without."""
    connection = sqlite3.connect(database)
    documents = connection.execute(
        "SELECT place, id, text, sha256, source FROM document JOIN document_text ON document = place ORDER BY place"
    )
    with target.open("wb") as file:
        for place, document_id, text, sha256, source in documents:
            rows = connection.execute(
                "SELECT id, start, end, label, layer, surface FROM span WHERE document = ? ORDER BY start, end DESC",
                (place,),
            ).fetchall()
            tokens = [
                {"id": number, "text": text[start:end], "start": start, "end": end, "ws": text[end : end + 1] == " "}
                for number, (start, end) in enumerate(_cut(text, sorted({edge for row in rows for edge in row[1:3]})))
            ]
            spans = [dict(zip(("id", "start", "end", "label", "layer", "text"), row, strict=True)) for row in rows]
            meta = {"source": source, "annotator": "", "state": "done", "sha256": sha256, "fields": []}
            line = {"id": document_id, "text": text, "spans": spans, "tokens": tokens, "relations": [], "meta": meta}
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
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
        lowest = side("export", folder / "floor.db", folder / "floor.jsonl")
        written = run(program, "export", project, "-o", out, "--all", "--no-read-back")
        yield from _compared("export", documents, lowest, written, bare)
        again = run(program, "export", project, "-o", out, "--all")
        yield from _compared("export_read_back", documents, lowest, again, bare)
        memory = max(brought.memory, written.memory, again.memory) - bare.memory
        yield Figure("peak_memory", memory, "MB", 3)


def _compared(name: str, documents: int, lowest: Run, ours: Run, bare: Run) -> Iterator[Figure]:
    yield Figure(f"{name}_ratio", (ours.cpu - bare.cpu) / (lowest.cpu - bare.cpu), "ratio", 1)
    yield Figure(f"{name}_wall_ratio", ours.wall / lowest.wall, "ratio", 1)
    yield Figure(f"{name}_documents", documents / ours.wall, "a second", documents)
    yield Figure(f"{name}_cpu", ours.cpu, "s CPU", 1)
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
