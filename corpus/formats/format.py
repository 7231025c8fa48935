"""What a file format is to Tawsim: it recognises its files, reads records from them, and may write them.

A new format is one module, one row in `corpus.format_table.FORMATS`, and rows in the round-trip tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol, runtime_checkable

from annotation.scheme import Scheme
from corpus.errors import ReadProblem
from corpus.files import Sink
from corpus.formats.surfaces import Verdict
from corpus.record import Record

MEGABYTE = 1 << 20


class Confidence(IntEnum):
    """How sure a format is that a file is its own; the surest reads it.

    BY_SHAPE: it can read the content, which others may have written too. BY_CONTENT: what only its own files have.
    Two formats that are equally sure of a content make a tie, which the user decides; a format that can look inside
    says NO to what it could not read.
    """

    NO = 0
    BY_NAME = 1
    BY_SHAPE = 2
    BY_CONTENT = 3


class Option(NamedTuple):
    """One choice that a format leaves to the user; the dialog's control and the command's flag are made from it.

    `name` is the flag (`--name`) and the key in `values`; the type of `default` is the value's. `title` and `hint` are
    English, for the translators; `choices` are the words that may be chosen, none where any word may.
    """

    name: str
    default: str | bool | int
    title: str
    hint: str = ""
    choices: tuple[str, ...] = ()


Values = Mapping[str, str | bool | int]
"""What the user chose, by the option's name; what is not there is the option's default."""

NO_VALUES: Values = MappingProxyType({})


def chosen(option: Option, values: Values) -> str | bool | int:
    """The option's value among `values`, its default where it has none there."""
    return values.get(option.name, option.default)


class Policy(StrEnum):
    """What a format does with a span that it cannot hold as it is: nested, crossing, inside a token, in fragments.

    SPLIT cuts the tokens at the span's edges; WIDEN takes the whole words; OUTERMOST and LONGEST say which of several
    spans over one place is kept; DEPTHS writes a file or column a nesting depth; REFUSE leaves the document out.
    """

    SPLIT = "split"
    WIDEN = "widen"
    OUTERMOST = "outermost"
    LONGEST = "longest"
    DEPTHS = "depths"
    REFUSE = "refuse"


class ImportOptions(NamedTuple):
    """How files are read.

    `encoding`: the one to use, None to recognise it; of the files found in a folder it is used for those alone whose
    encoding cannot be recognised for certain, so that naming it for the old ones does not spoil the others.
    `accept_guess`: take a guessed encoding without asking.
    `max_line`: the longest line that is read, in bytes; a longer one is refused and the rest goes on.
    `values`: what was chosen among the format's own options (`reading`). `format_name`: the format, where the user
    named it; "" to recognise it.
    """

    encoding: str | None = None
    accept_guess: bool = False
    max_line: int = 256 * MEGABYTE
    values: Values = NO_VALUES
    format_name: str = ""


DEFAULT_OPTIONS = ImportOptions()


class About(NamedTuple):
    """What a data set says of itself: its name, the licence it may be used under, how it asks to be cited."""

    name: str = ""
    licence: str = ""
    citation: str = ""


class ExportOptions(NamedTuple):
    """How records are written; `values`: what was chosen among the format's own options (`writing`).

    `scheme`: the labels, attributes and links that the records may use, for formats that write them down beside.
    """

    policy: Policy = Policy.SPLIT
    values: Values = NO_VALUES
    scheme: Scheme = Scheme()
    about: About = About()


class Target(Protocol):
    """Where a format writes: one file, or a folder of files; a dry one only counts."""

    def file(self, name: str = "") -> AbstractContextManager[Sink]:
        """A file to write, "" for the one file of a format that is no folder.

        `name` is relative, with `/`; what comes from a document's id goes through `names.safe_name` first.
        """


def unheard(count: int) -> None:
    """Takes the bytes read where nobody counts them."""
    del count


class Notice(StrEnum):
    """Something a reader decided for the user that he should know of; no record was refused for it."""

    OFFSETS_UTF16 = "offsets_utf16"
    OFFSETS_BYTES = "offsets_bytes"
    OFFSETS_REPAIRED = "offsets_repaired"
    TEXT_APPROXIMATE = "text_approximate"
    COLUMNS_CHOSEN = "columns_chosen"
    KEYS_CHOSEN = "keys_chosen"
    LEFT_OUT = "left_out"
    HEADERS_OUT = "headers_out"
    NOTES_OUT = "notes_out"
    BOXES_OUT = "boxes_out"
    DELETIONS_OUT = "deletions_out"
    ORDER_UNSURE = "order_unsure"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    PRESENTATION_FORMS = "presentation_forms"
    SHEETS_OUT = "sheets_out"
    TYPES_MADE = "types_made"


def untold(notice: Notice, detail: str) -> None:
    """Takes a notice where nobody listens."""
    del notice, detail


def unweighed(verdict: Verdict) -> None:
    """Takes the evidence for a unit where nobody weighs it."""
    del verdict


class Source(NamedTuple):
    """A file or folder to read: `name` is its name as a document's source, relative to what was chosen, with `/`.

    `is_found`: it was found in a folder, not chosen by itself. `on_bytes` is told how many bytes of the file have been
    read so far; `on_notice` what was decided about the file, with the particulars (counts, names), no sentence;
    `on_verdict` by which evidence the unit of its offsets was told, where its spans bring their words. Both are told
    also of a file that is not read to its end.
    """

    path: Path
    name: str
    on_bytes: Callable[[int], None] = unheard
    is_found: bool = False
    on_notice: Callable[[Notice, str], None] = untold
    on_verdict: Callable[[Verdict], None] = unweighed


class Role(NamedTuple):
    """A part that one of a file's keys or columns plays, as the names tell it; the user may know better.

    `option`: whose value names the key; `part`: which of the parts that this value maps (`start=begin,end=stop`), ""
    where the value is the name alone. `there`: the names that the file has; `taken`: the one that is taken, "" for
    none. `is_needed`: nothing can be read without it.
    """

    option: str
    part: str
    there: tuple[str, ...]
    taken: str = ""
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Loss:
    """Something a format cannot carry: what sort of thing, in which document, which one, and how many code points."""

    kind: str
    document_id: str
    subject: str = ""
    count: int = 1


class Format(Protocol):
    """A format that can be read; `reading` are its own options."""

    name: str
    suffixes: tuple[str, ...]
    reading: tuple[Option, ...]

    def recognises(self, source: Source) -> Confidence:
        """How sure it is that `source` is one of its own; looks at the name, and at the beginning where needed.

        A source may be a folder, for formats that are one.
        """

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """The records in order, and a problem in the place of each that is refused.

        A record whose header has no id gets one from whoever keeps it. ReadError where the file cannot be read at all.
        """


@runtime_checkable
class EncodedFormat(Format, Protocol):
    """A format whose files are text in whatever encoding; others say it themselves, or are no text."""

    takes_encoding: bool


@runtime_checkable
class MappedFormat(Format, Protocol):
    """A format that reads files under any names of keys or columns."""

    def roles(self, source: Source, values: Values) -> tuple[Role, ...]:
        """What the names at the beginning of a file are taken for; none where it cannot be read."""


@runtime_checkable
class WritableFormat(Format, Protocol):
    """A format that can also be written; `is_folder`: it writes a folder of files. `writing` are its own options.

    `policies`: those that make a difference to it, the usual one first; none where it holds every span as it is.
    """

    writing: tuple[Option, ...]
    is_folder: bool
    policies: tuple[Policy, ...]

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """The kinds of loss this format has for such a scheme; empty when it holds everything."""

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write the records; yields what could not be carried, as it happens.

        Nothing is written but while the losses are taken, so a writer is emptied to the end.
        """


@runtime_checkable
class SplitFormat(WritableFormat, Protocol):
    """A format of folders that holds the sides of a split in one folder, in its own way."""

    def side_file(self, side: str, options: ExportOptions) -> str:
        """Where in the folder the documents of a side lie; the format reads that file by itself too."""

    def write_side(
        self, side: str, records: Iterable[Record], target: Target, options: ExportOptions
    ) -> Iterator[Loss]:
        """Write the records of one side, as `write` does it."""

    def write_about(self, sides: Sequence[str], target: Target, options: ExportOptions) -> None:
        """Write what is said of all sides, when they have been written."""


@runtime_checkable
class CrowdedFormat(WritableFormat, Protocol):
    """A format of folders whose consumers take every JSON file that lies in one for a document."""

    takes_every_json: bool
