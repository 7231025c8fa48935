"""Where an export takes its documents from: a project's store, or files in any format, gone through more than once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Protocol

from annotation.scheme import Scheme
from annotation.splits import SIDES, Side, Split
from corpus.errors import ReadProblem
from corpus.finding import Told, read_paths, unheard
from corpus.formats.format import DEFAULT_OPTIONS, ImportOptions
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.schemes.jsonl import from_records
from corpus.store.naming import stored_header
from corpus.store.store import Store, free_id

_PROBLEMS_IN_FULL = 1_000


class Supply(Protocol):
    """Documents in an order that is the same each time."""

    def count(self) -> int:
        """How many there are; 0 where nobody knows yet."""

    def scheme(self) -> Scheme:
        """The scheme that they were labelled by, as far as it is known."""

    def records(self) -> Iterator[Record]:
        """All of them, one in memory at a time."""

    def moment(self) -> AbstractContextManager[None]:
        """Whatever is read inside is of one moment."""


class StoreSupply:
    """The documents of a project."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def count(self) -> int:
        """How many documents the project has."""
        return self.store.count()

    def scheme(self) -> Scheme:
        """The project's."""
        return self.store.scheme()

    def records(self) -> Iterator[Record]:
        """In corpus order."""
        return (stored.record for stored in self.store.records())

    def moment(self) -> AbstractContextManager[None]:
        """The store's own snapshot."""
        return self.store.snapshot()


class FileSupply:
    """The documents of files in any format; those without an id have a number for one.

    `refused` and `problems` (the first thousand) are those of the first time that all was gone through, which
    `progress` is told of in bytes, and `on_notice` of what was decided.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        options: ImportOptions = DEFAULT_OPTIONS,
        on_notice: Callable[[Told], None] = unheard,
        progress: Progress = silent,
    ) -> None:
        self.refused = 0
        self.problems: list[ReadProblem] = []
        self._paths = tuple(paths)
        self._options = options
        self._on_notice = on_notice
        self._progress = progress
        self._scheme: Scheme | None = None
        self._count = 0

    def count(self) -> int:
        """How many records were read when all was gone through; 0 before."""
        return self._count

    def scheme(self) -> Scheme:
        """The scheme of what the files hold, for which all is gone through once."""
        if self._scheme is None:
            self._scheme = from_records(self._first_time())
        return self._scheme

    def records(self) -> Iterator[Record]:
        """The records that are not refused, in the order of the files."""
        return (one for one in self._read(unheard) if isinstance(one, Record))

    def moment(self) -> AbstractContextManager[None]:
        """Files are taken to stay as they are."""
        return nullcontext()

    def _first_time(self) -> Iterator[Record]:
        for one in self._read(self._on_notice, self._progress):
            if isinstance(one, Record):
                self._count += 1
                yield one
                continue
            self.refused += 1
            if len(self.problems) < _PROBLEMS_IN_FULL:
                self.problems.append(one)

    def _read(self, on_notice: Callable[[Told], None], progress: Progress = silent) -> Iterator[Record | ReadProblem]:
        names = _Ids()
        for one in read_paths(self._paths, self._options, progress, on_notice):
            yield names.named(one) if isinstance(one, Record) else one


class Places:
    """Which side each document of a supply is on, found out when it first comes by: a byte a document."""

    def __init__(self, split: Split) -> None:
        self._split = split
        self._sides = bytearray()

    def side(self, number: int, record: Record) -> Side:
        """The side of the document that is the `number`th, from 0; those before it have been asked for."""
        if number == len(self._sides):
            self._sides.append(SIDES.index(self._split.side(record.header)))
        return SIDES[self._sides[number]]


class SideSupply:
    """Those documents of another supply that are on one side of a split."""

    def __init__(self, supply: Supply, places: Places, side: Side) -> None:
        self._supply = supply
        self._places = places
        self._side = side

    def count(self) -> int:
        """How many documents all sides have: each is looked at."""
        return self._supply.count()

    def scheme(self) -> Scheme:
        """The whole supply's."""
        return self._supply.scheme()

    def records(self) -> Iterator[Record]:
        """In the order of the whole supply."""
        numbered = enumerate(self._supply.records())
        return (record for number, record in numbered if self._places.side(number, record) is self._side)

    def moment(self) -> AbstractContextManager[None]:
        """The whole supply's."""
        return self._supply.moment()


class _Ids:
    """Ids for the records of several files: each once, the number of the record where it has none."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._number = 0

    def named(self, record: Record) -> Record:
        """The record, under an id that no record before it has."""
        self._number += 1
        header = record.header
        if header.id:
            header = stored_header(header, self._taken.__contains__)
        else:
            header = header._replace(id=free_id(f"d{self._number}", self._taken.__contains__))
        self._taken.add(header.id)
        return record if header == record.header else record._replace(header=header)
