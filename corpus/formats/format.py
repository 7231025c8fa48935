"""What a file format is to Tawsim: it recognises its files, reads records from them, and may write them.

A new format is one module, one row in `corpus.formats.FORMATS`, and rows in the round-trip tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from annotation.scheme import Scheme
from corpus.errors import ReadProblem
from corpus.files import Sink
from corpus.record import Record

MEGABYTE = 1 << 20


class Confidence(IntEnum):
    """How sure a format is that a file is its own; the surest reads it."""

    NO = 0
    BY_NAME = 1
    BY_CONTENT = 2


class ImportOptions(NamedTuple):
    """How files are read.

    `encoding`: the one to use, None to recognise it; of the files found in a folder it is used for those alone whose
    encoding cannot be recognised for certain, so that naming it for the old ones does not spoil the others.
    `accept_guess`: take a guessed encoding without asking.
    `max_line`: the longest line that is read, in bytes; a longer one is refused and the rest goes on.
    """

    encoding: str | None = None
    accept_guess: bool = False
    max_line: int = 256 * MEGABYTE


DEFAULT_OPTIONS = ImportOptions()


def unheard(count: int) -> None:
    """Takes the bytes read where nobody counts them."""
    del count


class Source(NamedTuple):
    """A file to read: `name` is its name as a document's source, relative to what was chosen, with `/`.

    `is_found`: it was found in a folder, not chosen by itself. `on_bytes` is told how many bytes of the file have been
    read so far.
    """

    path: Path
    name: str
    on_bytes: Callable[[int], None] = unheard
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Loss:
    """Something a format cannot carry: what sort of thing, in which document, which one, and how many code points."""

    kind: str
    document_id: str
    subject: str = ""
    count: int = 1


class Format(Protocol):
    """A format that can be read."""

    name: str
    suffixes: tuple[str, ...]

    def recognises(self, source: Source) -> Confidence:
        """How sure it is that `source` is one of its own; looks at the name, and at the beginning where needed."""

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """The records in order, and a problem in the place of each that is refused.

        A record whose header has no id gets one from whoever keeps it. ReadError where the file cannot be read at all.
        """


class WritableFormat(Format, Protocol):
    """A format that can also be written."""

    def carries(self, scheme: Scheme) -> tuple[str, ...]:
        """The kinds of loss this format has for such a scheme; empty when it holds everything."""

    def write(self, records: Iterable[Record], sink: Sink) -> Iterator[Loss]:
        """Write the records; yields what could not be carried, as it happens."""
