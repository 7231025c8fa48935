"""Writing a project's documents to a file of the user's choice, the whole file or none of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotation.change import State, Status
from annotation.span import Span
from corpus.files import Sink, write_atomically
from corpus.formats.native_jsonl.writing import to_line
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.store.store import Store


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: `left_out` documents are in a state that was not asked for; `sha256` is the file's."""

    path: Path
    written: int
    left_out: int
    spans: int
    sha256: str


def export_jsonl(store: Store, path: Path, *, only_done: bool, progress: Progress = silent) -> ExportReport:
    """Write the documents in corpus order as JSONL, with `only_done` those in the state `done` alone.

    WriteError leaves an older file of that name as it was.
    """
    counts = {"written": 0, "left_out": 0, "spans": 0}
    total = store.count()

    def write(sink: Sink) -> None:
        for number, stored in enumerate(store.records(), 1):
            if only_done and state_of(stored.record) is not State.DONE:
                counts["left_out"] += 1
            else:
                sink.write(to_line(stored.record))
                counts["written"] += 1
                counts["spans"] += sum(isinstance(one, Span) for one in stored.record.annotations)
            progress(number, total)

    digest = write_atomically(path, write)
    return ExportReport(path, counts["written"], counts["left_out"], counts["spans"], digest)


def state_of(record: Record) -> State:
    """The document's state as the record has it."""
    return next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW)
