"""Bringing files and folders into a project: every record is kept or reported, and the counts always add up."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.change import Annotation, Change, Kind, SchemeStep
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import EditRefused, Header
from annotation.identity import Clock, IdSource, now
from annotation.scheme import Scheme, SchemeError
from annotation.scheme_json import from_plain
from annotation.span import Origin, Span
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read, read_bytes
from corpus.formats import FORMATS
from corpus.formats.format import DEFAULT_OPTIONS, Confidence, Format, ImportOptions, Source
from corpus.opening import PROJECT_SUFFIX
from corpus.places import is_file, is_folder, is_there
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.store.naming import ORIGINAL_ID
from corpus.store.store import Store

__all__ = [
    "DEFAULT_OPTIONS",
    "ImportOptions",
    "ImportReport",
    "import_paths",
    "only_problems",
    "read_paths",
    "scheme_beside",
]

SCHEME_SUFFIX = ".scheme.json"
# A transaction each: long enough to be quick, short enough that an edit made meanwhile hardly waits.
_BATCH_DOCUMENTS = 200
_BATCH_CODE_POINTS = 1_000_000
_PROBLEMS_IN_FULL = 1_000


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the records: `read` = `kept` + `known` + `refused`; an unreadable file counts as one refused.

    `known`: what the project held already, from the same source with the same text, id and annotations; it was not
    brought in a second time. `problems`: the first thousand in full, and each guessed encoding; `refused` counts all.
    `unknown_labels`: `layer/label` of spans that the project's scheme does not name; they are kept as they are.
    """

    read: int = 0
    kept: int = 0
    refused: int = 0
    known: int = 0
    problems: tuple[ReadProblem, ...] = ()
    document_ids: tuple[str, ...] = ()
    unknown_labels: tuple[str, ...] = ()


class _Found(NamedTuple):
    """A file to read and the format that reads it."""

    source: Source
    format: Format


@dataclass(slots=True)
class _Tally:
    """An import as it goes on."""

    known: int = 0
    refused: int = 0
    problems: list[ReadProblem] = field(default_factory=list)
    # In the order they came; looked up for each record that follows.
    document_ids: dict[str, None] = field(default_factory=dict)
    labels: set[tuple[str, str]] = field(default_factory=set)

    def refuse(self, problem: ReadProblem) -> None:
        """Count a problem, and keep it while there are few: a file of garbage has one a line."""
        self.refused += 1
        # A guess is a question to the user, and one a file.
        if len(self.problems) < _PROBLEMS_IN_FULL or problem.reason is Reason.ENCODING_GUESSED:
            self.problems.append(problem)

    def report(self, scheme: Scheme) -> ImportReport:
        """What has come of it."""
        unknown = [f"{layer}/{label}" for layer, label in sorted(self.labels) if scheme.label(layer, label) is None]
        kept = len(self.document_ids)
        return ImportReport(
            kept + self.known + self.refused,
            kept,
            self.refused,
            self.known,
            tuple(self.problems),
            tuple(self.document_ids),
            tuple(unknown),
        )


def read_paths(
    paths: Iterable[Path], options: ImportOptions = DEFAULT_OPTIONS, progress: Progress = silent
) -> Iterator[Record | ReadProblem]:
    """The records of files and folders in the order given (folders: natural order of names), problems among them.

    `progress` is told bytes read of all bytes. Nothing outside a folder is read through a link inside it.
    """
    found = list(_find(paths))
    total = sum(_size(one.source.path) for one in found if not isinstance(one, ReadProblem))
    done = 0
    for one in found:
        if isinstance(one, ReadProblem):
            yield one
            continue
        counted = _counting(one.source, done, total, progress)
        yield from one.format.read(counted, options)
        done += _size(one.source.path)
        progress(done, total)


def only_problems(paths: Iterable[Path], options: ImportOptions = DEFAULT_OPTIONS) -> ImportReport:
    """What is wrong with `paths`, of which no record is sound; nothing is kept."""
    tally = _Tally()
    for one in read_paths(paths, options):
        if isinstance(one, ReadProblem):
            tally.refuse(one)
    return tally.report(Scheme())


def import_paths(
    store: Store,
    paths: Iterable[Path],
    options: ImportOptions = DEFAULT_OPTIONS,
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> ImportReport:
    """Read `paths` into the store, a transaction a batch; what is there stays as it is.

    A new project (no documents, the default scheme) takes the scheme that lies beside an imported JSONL file.
    `Cancelled` from `progress` and WriteError from the store leave whole batches kept and nothing half.
    """
    chosen = list(paths)
    source_of_ids = ids or IdSource(clock)
    tally = _Tally()
    for problem in _take_scheme(store, chosen, source_of_ids, maker, clock):
        tally.refuse(problem)
    batch: list[Record] = []
    weight = 0
    for one in read_paths(chosen, options, progress):
        if isinstance(one, ReadProblem):
            tally.refuse(one)
            continue
        if _is_known(store, one, tally.document_ids):
            tally.known += 1
            continue
        batch.append(_with_id(one, source_of_ids))
        weight += len(one.header.text)
        if len(batch) >= _BATCH_DOCUMENTS or weight >= _BATCH_CODE_POINTS:
            _keep(store, batch, tally, maker, clock)
            batch, weight = [], 0
    _keep(store, batch, tally, maker, clock)
    return tally.report(store.scheme())


def _with_id(record: Record, ids: IdSource) -> Record:
    header: Header = record.header
    return record if header.id else record._replace(header=header._replace(id=ids.new("d")))


def _is_known(store: Store, record: Record, new: Container[str]) -> bool:
    """Whether an earlier import brought exactly this; what came since (`new`) is not compared: twins may be meant.

    A text that was labelled after it came is known too; one that comes with other labels is not, and is kept beside it.
    """
    header = record.header
    for document_id in store.holding(header.source, header.sha256):
        if document_id in new:
            continue
        if header.id not in ("", document_id) and header.id != _id_it_came_with(store, document_id):
            continue
        if store.arrival(document_id).edits[document_id].after == _in_order(record):
            return True
    return False


def _id_it_came_with(store: Store, document_id: str) -> str:
    """The id that a document had before the project gave it a free one."""
    fields = store.read(document_id).record.header.fields
    found = next((one.value for one in fields if one.name == ORIGINAL_ID), '""')
    return str(orjson.loads(found))


def _in_order(record: Record) -> tuple[Annotation, ...]:
    try:
        return tuple(record.to_document().annotations())
    except EditRefused:
        # Refused with its reason when it is added.
        return ()


def _keep(store: Store, batch: list[Record], tally: _Tally, maker: str, clock: Clock) -> None:
    if not batch:
        return
    tally.document_ids |= dict.fromkeys(store.add(batch, maker=maker, at=clock()))
    for record in batch:
        tally.labels |= {(one.layer, one.label) for one in record.annotations if isinstance(one, Span)}


def scheme_beside(jsonl: Path) -> Path:
    """Where the scheme of `NAME.jsonl` lies: `NAME.scheme.json`."""
    return jsonl.with_name(jsonl.stem + SCHEME_SUFFIX)


def read_scheme(path: Path) -> Scheme:
    """The scheme in a JSON file; ReadError (`SCHEME_BROKEN` with the place, or that the file cannot be read)."""
    try:
        return from_plain(orjson.loads(read_bytes(path)))
    except (orjson.JSONDecodeError, SchemeError) as error:
        raise ReadError(Reason.SCHEME_BROKEN, path, str(error)) from error


def _take_scheme(store: Store, paths: list[Path], ids: IdSource, maker: str, clock: Clock) -> Iterator[ReadProblem]:
    """Give a new project the scheme beside the first JSONL file that has one."""
    before = store.scheme()
    if store.count() or before not in (Scheme(), DEFAULT_SCHEME):
        return
    for path in paths:
        beside = scheme_beside(path)
        if is_folder(path) or not is_file(beside):
            continue
        try:
            after = read_scheme(beside)
        except ReadError as error:
            yield ReadProblem(error.reason, error.path, 0, error.detail)
            continue
        if after != before:
            step = SchemeStep(before, after)
            store.apply(Change(ids.new("c"), Kind.SCHEME, {}, maker, clock(), Origin.IMPORTED, scheme=step), {})
        return


def _counting(source: Source, done: int, total: int, progress: Progress) -> Source:
    return source if progress is silent else source._replace(on_bytes=lambda count: progress(done + count, total))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _shown(name: str) -> str:
    """A file's name as text: bytes in it that are no UTF-8 (POSIX allows them) become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def natural(name: str) -> list[tuple[int, str]]:
    """A key that sorts `2.txt` before `10.txt`, in any script's digits, and leaves no two names equal."""
    parts = re.split(r"(\d+)", name.casefold())
    return [*((int(part), "") if place % 2 else (0, part) for place, part in enumerate(parts)), (0, name)]


def _find(paths: Iterable[Path]) -> Iterator[_Found | ReadProblem]:
    for path in paths:
        try:
            found = path.stat()
        except OSError as error:
            refused = cannot_read(path, error)
            yield ReadProblem(refused.reason, path, 0, refused.detail)
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _find_in_folder(path)
        else:
            source = Source(path, _shown(path.name))
            format_ = format_of(source)
            yield _Found(source, format_) if format_ else ReadProblem(Reason.FORMAT_UNKNOWN, path, 0, path.suffix)


def format_of(source: Source) -> Format | None:
    """The format that is surest that the file is its own, the first of equals; None where none is."""
    best = max(FORMATS, key=lambda one: one.recognises(source))
    return best if best.recognises(source) is not Confidence.NO else None


def _find_in_folder(folder: Path) -> Iterator[_Found | ReadProblem]:
    """The files below `folder` that some format reads; others are passed over, an empty harvest is a problem."""
    is_empty = True
    for one in _walk(folder, folder.resolve()):
        if isinstance(one, ReadProblem):
            is_empty = False
            yield one
            continue
        source = Source(one, _shown(one.relative_to(folder).as_posix()), is_found=True)
        format_ = format_of(source)
        if format_ is not None and not _is_mirror(one):
            is_empty = False
            yield _Found(source, format_)
    if is_empty:
        yield ReadProblem(Reason.NO_TEXT_INSIDE, folder)


def _is_mirror(path: Path) -> bool:
    """Whether the file is what a project beside it wrote: its documents are in that project already."""
    return path.suffix == ".jsonl" and is_there(path.with_suffix(PROJECT_SUFFIX))


def _walk(folder: Path, root: Path) -> Iterator[Path | ReadProblem]:
    """Files below `folder`, hidden ones left out; linked folders are not entered, so no loop and no way out."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: natural(entry.name))
    except OSError as error:
        refused = cannot_read(folder, error)
        yield ReadProblem(refused.reason, folder, 0, refused.detail)
        return
    for entry in found:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, root)
        elif _is_file_inside(entry, root):
            yield path


def _is_file_inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a file is there, below `root` also where a link leads to it; a link that leads to itself is none."""
    if not entry.is_symlink():
        return entry.is_file()
    target = Path(os.path.realpath(entry.path))
    return is_file(target) and target.is_relative_to(root)
