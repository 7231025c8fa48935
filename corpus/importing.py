"""Bringing files and folders into a project: every record is kept or reported, and the counts always add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.change import Change, Kind, SchemeStep
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Header
from annotation.identity import Clock, IdSource, now
from annotation.scheme import Scheme, SchemeError
from annotation.scheme_joining import joined
from annotation.scheme_json import from_plain
from annotation.span import Origin, Span
from annotation.suggest.suggestion import IMPORTED
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import read_bytes
from corpus.finding import Told, read_paths
from corpus.formats.format import DEFAULT_OPTIONS, ImportOptions
from corpus.known import known_as
from corpus.places import is_file, is_folder
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.schemes.jsonl import Seen
from corpus.selection import LabelMap, Selection
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
AMONG_OTHERS, ALONE = 250, 4_000
"""How many documents a transaction takes: so few that an edit made meanwhile hardly waits; many where nobody waits."""
_LETTERS_OF_EACH = 2_000
_PROBLEMS_IN_FULL = 1_000
_NOTICES = 100


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the records: `read` = `kept` + `known` + `refused`; an unreadable file counts as one refused.

    `known`: what the project held already, from the same source with the same text, id and annotations; it was not
    brought in a second time. `problems`: the first thousand in full, and each guessed encoding; `refused` counts all.
    `unknown_labels`: `layer/label` of spans that the project's scheme does not name; they are kept as they are.
    `notices`: what a reader decided for the user, the first hundred. `suggestions`: how many predictions came along;
    they are no labels and are kept beside them, also for a document that was known.
    """

    read: int = 0
    kept: int = 0
    refused: int = 0
    known: int = 0
    problems: tuple[ReadProblem, ...] = ()
    document_ids: tuple[str, ...] = ()
    unknown_labels: tuple[str, ...] = ()
    notices: tuple[Told, ...] = ()
    suggestions: int = 0


@dataclass(slots=True)
class _Tally:
    """An import as it goes on."""

    known: int = 0
    refused: int = 0
    problems: list[ReadProblem] = field(default_factory=list)
    # In the order they came; looked up for each record that follows.
    document_ids: dict[str, None] = field(default_factory=dict)
    labels: set[tuple[str, str]] = field(default_factory=set)
    notices: list[Told] = field(default_factory=list)
    suggestions: int = 0
    # What the scheme may lack; looked for only where it is to have it.
    seen: Seen | None = None

    def hear(self, told: Told) -> None:
        """Keep a notice, while there are few."""
        if len(self.notices) < _NOTICES:
            self.notices.append(told)

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
            tuple(self.notices),
            self.suggestions,
        )


class _Into(NamedTuple):
    """Where an import goes: the store, what it has come to, and what its changes are made with."""

    store: Store
    tally: _Tally
    ids: IdSource
    maker: str
    clock: Clock


def unchanged(record: Record) -> Record:
    """The record as it came."""
    return record


def take_in(
    store: Store,
    paths: Iterable[Path],
    how: Taking,
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> ImportReport:
    """`import_paths`, as somebody has chosen."""
    shape = Selection(renamed=how.renamed).shaped
    options, grows = how.options, how.grows
    return import_paths(
        store, paths, options, maker=maker, clock=clock, ids=ids, progress=progress, shape=shape, grows=grows
    )


def only_problems(paths: Iterable[Path], options: ImportOptions = DEFAULT_OPTIONS) -> ImportReport:
    """What is wrong with `paths`, of which no record is sound; nothing is kept."""
    tally = _Tally()
    for one in read_paths(paths, options):
        if isinstance(one, ReadProblem):
            tally.refuse(one)
    return tally.report(Scheme())


class Taking(NamedTuple):
    """How files are taken in: read with `options`, their labels as others, the scheme given what it lacks of them.

    `is_seen`: somebody has looked at them before, and waits to hear what came of every record.
    """

    options: ImportOptions = DEFAULT_OPTIONS
    renamed: LabelMap = LabelMap()
    grows: bool = False
    is_seen: bool = False


def import_paths(
    store: Store,
    paths: Iterable[Path],
    options: ImportOptions = DEFAULT_OPTIONS,
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
    shape: Callable[[Record], Record] = unchanged,
    grows: bool = False,
    at_once: int = AMONG_OTHERS,
) -> ImportReport:
    """Read `paths` into the store, `at_once` documents a transaction, long ones fewer; what is there stays as it is.

    `shape` renames labels.
    `grows`: what the records bear and the scheme lacks is added to it at the end, also where the rest is cancelled.
    A new project (no documents, the default scheme) takes the scheme that lies beside an imported JSONL file.
    `Cancelled` from `progress` and WriteError from the store leave whole batches kept and nothing half.
    """
    chosen = list(paths)
    into = _Into(store, _Tally(seen=Seen() if grows else None), ids or IdSource(clock), maker, clock)
    for problem in _take_scheme(into, chosen):
        into.tally.refuse(problem)
    try:
        _read_in(into, read_paths(chosen, options, progress, into.tally.hear), shape, at_once)
    finally:
        if into.tally.seen is not None:
            _set_scheme(into, joined(store.scheme(), into.tally.seen.scheme()))
    return into.tally.report(store.scheme())


def _read_in(
    into: _Into, coming: Iterable[Record | ReadProblem], shape: Callable[[Record], Record], at_once: int
) -> None:
    tally = into.tally
    new = _new(into, coming, shape)
    # What the scheme lacks of them it is to have when they are kept.
    held: list[Record] = []
    while added := into.store.add(_batch(new, at_once, held, into), maker=into.maker, at=into.clock()):
        tally.document_ids |= dict.fromkeys(added)
        for record in held:
            if tally.seen is not None:
                tally.seen.take(record)
        held.clear()


def _new(into: _Into, coming: Iterable[Record | ReadProblem], shape: Callable[[Record], Record]) -> Iterator[Record]:
    """The records that are to be kept, each with its id; the others are counted."""
    tally, before = into.tally, into.store.count()
    for one in coming:
        if isinstance(one, ReadProblem):
            tally.refuse(one)
            continue
        record = shape(one)
        tally.suggestions += len(record.suggestions)
        # What came since is not compared: twins may be meant.
        known = known_as(into.store, record, before) if before else ""
        if known:
            tally.known += 1
            if record.suggestions:
                into.store.replace_suggestions(known, IMPORTED, record.suggestions)
            continue
        tally.labels |= {(mark.layer, mark.label) for mark in record.annotations if isinstance(mark, Span)}
        yield _with_id(record, into.ids)


def _batch(records: Iterator[Record], at_once: int, held: list[Record], into: _Into) -> Iterator[Record]:
    """As many of the next records as a transaction takes, one at a time; all are `held` only where the scheme grows."""
    room = at_once * _LETTERS_OF_EACH
    for record in islice(records, at_once):
        if into.tally.seen is not None:
            held.append(record)
        yield record
        room -= len(record.header.text)
        if room <= 0:
            return


def _with_id(record: Record, ids: IdSource) -> Record:
    header: Header = record.header
    return record if header.id else record._replace(header=header._replace(id=ids.new("d")))


def scheme_beside(jsonl: Path) -> Path:
    """Where the scheme of `NAME.jsonl` lies: `NAME.scheme.json`."""
    return jsonl.with_name(jsonl.stem + SCHEME_SUFFIX)


def read_scheme(path: Path) -> Scheme:
    """The scheme in a JSON file; ReadError (`SCHEME_BROKEN` with the place, or that the file cannot be read)."""
    try:
        return from_plain(orjson.loads(read_bytes(path)))
    except (orjson.JSONDecodeError, SchemeError) as error:
        raise ReadError(Reason.SCHEME_BROKEN, path, str(error)) from error


def _take_scheme(into: _Into, paths: list[Path]) -> Iterator[ReadProblem]:
    """Give a new project the scheme beside the first JSONL file that has one."""
    if into.store.count() or into.store.scheme() not in (Scheme(), DEFAULT_SCHEME):
        return
    for path in paths:
        beside = scheme_beside(path)
        if is_folder(path) or not is_file(beside):
            continue
        try:
            _set_scheme(into, read_scheme(beside))
        except ReadError as error:
            yield ReadProblem(error.reason, error.path, 0, error.detail)
            continue
        return


def _set_scheme(into: _Into, after: Scheme) -> None:
    before = into.store.scheme()
    if after != before:
        step = SchemeStep(before, after)
        change = Change(into.ids.new("c"), Kind.SCHEME, {}, into.maker, into.clock(), Origin.IMPORTED, scheme=step)
        into.store.apply(change, {})
