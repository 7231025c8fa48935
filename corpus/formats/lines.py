"""Files read line by line in bounded memory: each line with its number, one that is too long named and passed over."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read, decode, has_many_controls
from corpus.formats.format import ImportOptions, Source

_PIECE = 1 << 20
_HEAD = 1 << 16
_UTF8 = "utf-8"
# In these a line feed is more than the byte 0A.
_WIDE = ("utf-16", "utf-32")


class Line(NamedTuple):
    """A line of a file: `number` from 1, `end` the bytes of the file up to it; `content` None where it is too long."""

    number: int
    content: bytes | None
    end: int


class TextLine(NamedTuple):
    """A line as characters, without its line end: `number` from 1."""

    number: int
    text: str


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


def skip_mark(path: Path, file: BinaryIO) -> None:
    """Leave out a UTF-8 mark; ReadError where the beginning of the file cannot be UTF-8 text."""
    head = file.read(4096)
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            raise ReadError(Reason.ENCODING_WRONG, path, f"{name}, byte 0")
    # One that has strayed into a line costs that line.
    if b"\x00" in head and has_many_controls(head):
        raise ReadError(Reason.IS_BINARY, path)
    file.seek(len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0)


def utf8_lines(source: Source, limit: int) -> Iterator[Line]:
    """The lines of a file in UTF-8, blank ones among them, as bytes; the source hears how far it has come.

    ReadError: that the file cannot be read, that it is no UTF-8, `IS_EMPTY` where there is nothing but white space.
    """
    is_empty = True
    try:
        with source.path.open("rb") as file:
            skip_mark(source.path, file)
            for line in lines(file, limit):
                source.on_bytes(line.end)
                is_empty = is_empty and line.content is not None and line.content.isspace()
                yield line
    except OSError as error:
        raise cannot_read(source.path, error) from error
    if is_empty:
        raise ReadError(Reason.IS_EMPTY, source.path)


def text_lines(source: Source, options: ImportOptions) -> Iterator[TextLine | ReadProblem]:
    """The lines of a text file in the encoding that is named or recognised, without its line end (LF or CRLF).

    A line that is too long, or whose bytes do not fit the encoding, is a problem in its place. ReadError as `decode`
    has it, and ENCODING_GUESSED where a guess would have to be confirmed.
    """
    encoding = encoding_of(source, options)
    if codecs.lookup(encoding).name.startswith(_WIDE):
        yield from _decoded_whole(source, encoding)
        return
    for line in utf8_lines(source, options.max_line):
        if line.content is None:
            yield ReadProblem(Reason.LINE_TOO_LONG, source.path, line.number, str(options.max_line))
            continue
        try:
            yield TextLine(line.number, _without_end(line.content.decode(encoding)))
        except UnicodeDecodeError as error:
            yield ReadProblem(Reason.ENCODING_WRONG, source.path, line.number, f"{encoding}, byte {error.start}")


def encoding_of(source: Source, options: ImportOptions) -> str:
    """The encoding to read a text file in, told by its beginning; ReadError as `text_lines` has it.

    UTF-8 with a few bytes that are none is UTF-8: they cost the lines that they stand in.
    """
    if options.encoding is not None and not source.is_found:
        _look_up(options.encoding, source.path)
        return options.encoding
    try:
        found = decode(_head(source.path))
    except ReadError as error:
        if options.encoding is not None and error.reason in {Reason.ENCODING_UNKNOWN, Reason.ENCODING_WRONG}:
            return options.encoding
        if error.reason is Reason.ENCODING_WRONG and error.detail.startswith(f"{_UTF8}, "):
            return _UTF8
        raise ReadError(error.reason, source.path, error.detail) from error
    if found.is_guess and options.encoding is not None:
        return options.encoding
    if found.is_guess and not options.accept_guess:
        raise ReadError(Reason.ENCODING_GUESSED, source.path, found.encoding)
    return found.encoding


def head(path: Path, size: int = _HEAD) -> bytes:
    """The first bytes of a file, for recognising it; nothing where it cannot be read, as of a folder.

    Every format asks for those of the same file in turn: the last one's are kept while it is as it was.
    """
    try:
        stat = path.stat()
        return _head_of(path, size, stat.st_mtime_ns, stat.st_size)
    except OSError:
        return b""


@lru_cache(maxsize=2)
def _head_of(path: Path, size: int, _mtime: int, _size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)


def _head(path: Path) -> bytes:
    """The beginning of a file up to a line end; ReadError where there is nothing to read."""
    try:
        with path.open("rb") as file:
            raw = file.read(_PIECE)
            return raw if len(raw) < _PIECE else raw + file.readline(_PIECE)
    except OSError as error:
        raise cannot_read(path, error) from error


def _look_up(encoding: str, path: Path) -> None:
    try:
        codecs.lookup(encoding)
    except LookupError as error:
        raise ReadError(Reason.ENCODING_UNKNOWN, path, encoding) from error


def _decoded_whole(source: Source, encoding: str) -> Iterator[TextLine]:
    text = decode(source.path, encoding).text
    for number, line in enumerate(text.split("\n"), 1):
        yield TextLine(number, line.removesuffix("\r"))
    source.on_bytes(source.path.stat().st_size)


def _without_end(line: str) -> str:
    return line.removesuffix("\n").removesuffix("\r")
