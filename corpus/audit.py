"""Whether what is kept can be relied on: a project's file, texts, spans and log, or the records of files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotation.span import Span
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats.format import DEFAULT_OPTIONS, ImportOptions
from corpus.lock import Lock, Locked, take
from corpus.opening import PROJECT_SUFFIX, is_project
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.store.replay import replay
from corpus.store.sqlite.store import SqliteStore, open_store

# A file of garbage has a problem a line; the rest is counted.
_PROBLEMS_IN_FULL = 1_000


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found: `documents` and `spans` that are sound, and how many things are `unsound`.

    `problems`: the first thousand of those in full.
    """

    documents: int
    spans: int
    unsound: int
    problems: tuple[ReadProblem, ...]


def audit(path: Path, options: ImportOptions = DEFAULT_OPTIONS, progress: Progress = silent) -> Audit:
    """Read all of a project, or of files in any format, changing nothing.

    ReadError or ProjectError where it cannot be opened, also where no format knows a file that is no project.
    """
    if not path.exists():
        raise ReadError(Reason.NOT_FOUND, path)
    if is_project(path) or path.suffix.lower() == PROJECT_SUFFIX:
        return audit_project(path, progress)
    return _tally(read_paths([path], options, progress))


def audit_project(path: Path, progress: Progress = silent) -> Audit:
    """SQLite's own check of the file; each text against its hash and spans; each log replayed against the state."""
    lock, is_alone = _hold(path)
    try:
        with closing(open_store(path, is_read_only=True, is_alone=is_alone)) as store:
            return _audit_store(store, path, progress)
    finally:
        if lock is not None:
            lock.release()


def _hold(path: Path) -> tuple[Lock | None, bool]:
    """Keep writers away while reading, where that can be; and whether nobody writes meanwhile."""
    try:
        return (take(path) if path.is_file() else None), True
    except Locked:
        return None, False
    except OSError:
        # Nobody can write where no lock can be made.
        return None, True


def _audit_store(store: SqliteStore, path: Path, progress: Progress) -> Audit:
    store.check_file()
    total = store.count()
    documents, spans, after = 0, 0, -1
    while page := store.documents(after=after):
        documents += len(page)
        spans += sum(row.spans for row in page)
        after = page[-1].place
        progress(documents, 2 * total)
    unsound = 0
    problems: list[ReadProblem] = []
    for one in replay(store):
        unsound += 1
        if unsound <= _PROBLEMS_IN_FULL:
            detail = f"{one.document_id or 'scheme'}: {one.detail}"
            problems.append(ReadProblem(Reason.DAMAGED, path, 0, detail))
    progress(2 * total, 2 * total)
    return Audit(documents, spans, unsound, tuple(problems))


def _tally(found: Iterator[Record | ReadProblem]) -> Audit:
    documents = spans = unsound = 0
    problems: list[ReadProblem] = []
    for one in found:
        if isinstance(one, ReadProblem):
            unsound += 1
            if unsound <= _PROBLEMS_IN_FULL:
                problems.append(one)
        else:
            documents += 1
            spans += sum(isinstance(mark, Span) for mark in one.annotations)
    return Audit(documents, spans, unsound, tuple(problems))
