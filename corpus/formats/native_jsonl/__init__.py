"""Tawsim's own JSONL: one document a line, read line by line in bounded memory, written the same way every time."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Source, Target
from corpus.formats.native_jsonl.parsing import LineRefused
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_pieces
from corpus.record import Record

_PIECE = 1 << 20


class Line(NamedTuple):
    """A line of a file: `number` from 1, `end` the bytes of the file up to it; `content` None where it is too long."""

    number: int
    content: bytes | None
    end: int


class NativeJsonl:
    """The lossless format, and the one that is kept beside every project."""

    name: str = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = ()
    is_folder: bool = False

    def recognises(self, source: Source) -> Confidence:
        """By its name."""
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """Each line's record, or its problem; an id that stood on an earlier line is refused."""
        try:
            with source.path.open("rb") as file:
                yield from _records(source, file, options.max_line)
        except OSError as error:
            refused = cannot_read(source.path, error)
            yield ReadProblem(refused.reason, source.path, 0, refused.detail)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """It holds everything."""
        del scheme, options
        return ()

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a line a record; nothing is lost."""
        del options
        with target.file() as sink:
            for record in records:
                for piece in to_pieces(record):
                    sink.write(piece)
        yield from ()


def lines(file: BinaryIO, limit: int) -> Iterator[Line]:
    """The lines of a file that begins with no byte-order mark; at most `limit` bytes and a little are held at once."""
    number, end = 0, 0
    while first := file.readline(limit + 1):
        number += 1
        end += len(first)
        content: bytes | None = first
        if len(first) > limit and not first.endswith(b"\n"):
            content, rest = None, first
            while not rest.endswith(b"\n") and (rest := file.readline(_PIECE)):
                end += len(rest)
        yield Line(number, content, end)


def _records(source: Source, file: BinaryIO, limit: int) -> Iterator[Record | ReadProblem]:
    _skip_mark(source, file)
    seen: set[str] = set()
    is_empty = True
    for line in lines(file, limit):
        source.on_bytes(line.end)
        if line.content is not None and not line.content.strip():
            continue
        is_empty = False
        try:
            yield _record(line, limit, seen)
        except LineRefused as refused:
            yield ReadProblem(refused.reason, source.path, line.number, refused.detail)
    if is_empty:
        raise ReadError(Reason.IS_EMPTY, source.path)


def _record(line: Line, limit: int, seen: set[str]) -> Record:
    """The record of a line; LineRefused where it breaks a rule, on its own or with an id among those `seen`."""
    if line.content is None:
        raise LineRefused(Reason.LINE_TOO_LONG, str(limit))
    record = from_line(line.content)
    if record.header.id in seen:
        raise LineRefused(Reason.DUPLICATE_ID, record.header.id)
    if record.header.id:
        seen.add(record.header.id)
    return record


def _skip_mark(source: Source, file: BinaryIO) -> None:
    """Leave out a UTF-8 mark; refuse the whole file where its beginning cannot be JSON in UTF-8."""
    head = file.read(4096)
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            raise ReadError(Reason.ENCODING_WRONG, source.path, f"{name}, byte 0")
    if b"\x00" in head:
        raise ReadError(Reason.IS_BINARY, source.path)
    file.seek(len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0)
