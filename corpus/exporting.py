"""Writing a project's documents to a file of the user's choice, the whole file or none of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotation.change import State, Status
from annotation.span import Span
from corpus.errors import Reason, WriteError
from corpus.formats import JSONL
from corpus.formats.format import ExportOptions, Loss, Target
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.store.store import Store
from corpus.targets import write_file

_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: `left_out` documents are in a state that was not asked for; `sha256` is the file's."""

    path: Path
    written: int
    left_out: int
    spans: int
    losses: tuple[Loss, ...]
    sha256: str


class _Chosen:
    """The records of a store that are asked for, counted as they pass."""

    def __init__(self, store: Store, only_done: bool, progress: Progress) -> None:
        self.written = self.left_out = self.spans = 0
        self._store = store
        self._only_done = only_done
        self._progress = progress

    def __iter__(self) -> Iterator[Record]:
        total = self._store.count()
        for number, stored in enumerate(self._store.records(), 1):
            if self._only_done and state_of(stored.record) is not State.DONE:
                self.left_out += 1
            else:
                self.written += 1
                self.spans += sum(isinstance(one, Span) for one in stored.record.annotations)
                yield stored.record
            self._progress(number, total)


def export_jsonl(store: Store, path: Path, *, only_done: bool, progress: Progress = silent) -> ExportReport:
    """Write the documents in corpus order as JSONL, with `only_done` those in the state `done` alone.

    What is written is of one moment. WriteError leaves an older file of that name as it was: `STRANGERS_FILE` where
    that is a project, which no export may replace.
    """
    if _is_database(path):
        raise WriteError(Reason.STRANGERS_FILE, path)
    chosen = _Chosen(store, only_done, progress)
    losses: list[Loss] = []

    def write(target: Target) -> None:
        with store.snapshot():
            losses.extend(JSONL.write(chosen, target, ExportOptions(scheme=store.scheme())))

    digest = write_file(path, write)
    return ExportReport(path, chosen.written, chosen.left_out, chosen.spans, tuple(losses), digest)


def _is_database(path: Path) -> bool:
    """Whether a project, or any other SQLite file, lies there: all that was ever labelled in it would be gone."""
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def state_of(record: Record) -> State:
    """The document's state as the record has it."""
    return next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW)
