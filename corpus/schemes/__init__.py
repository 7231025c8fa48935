"""Schemes from files of other tools and of our own: a row a source, the first that knows the file reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.scheme import Scheme, SchemeError
from annotation.scheme_json import from_plain, to_plain
from corpus.errors import ReadError, Reason
from corpus.files import Sink, decode, read_bytes, write_atomically
from corpus.progress import Progress, silent
from corpus.schemes.brat import from_conf
from corpus.schemes.doccano import from_labels
from corpus.schemes.jsonl import from_jsonl
from corpus.schemes.label_studio import from_config
from corpus.schemes.reading import Left, Reading, Remark

__all__ = ["SOURCES", "Left", "Reading", "Remark", "SchemeSource", "read_scheme", "write_scheme"]

CONF = "annotation.conf"
_LARGEST = 16 << 20
"""Bytes; a scheme is read whole, and none is as long as this."""


class SchemeSource(NamedTuple):
    """Where a scheme may come from: a name, the endings of its files, and what reads them."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, Progress], Reading]


def read_scheme(path: Path, progress: Progress = silent) -> Reading:
    """The scheme in a file (or in a folder's `annotation.conf`), told apart by the ending of its name.

    ReadError: SCHEME_BROKEN with the place in the file, FORMAT_UNKNOWN for another ending, or why it cannot be read.
    """
    if path.is_dir():
        path /= CONF
    for source in SOURCES:
        if path.suffix.lower() in source.suffixes:
            try:
                return source.read(path, progress)
            except SchemeError as error:
                raise ReadError(Reason.SCHEME_BROKEN, path, str(error)) from error
    raise ReadError(Reason.FORMAT_UNKNOWN, path, path.suffix)


def write_scheme(path: Path, scheme: Scheme) -> None:
    """Write `scheme` as a `scheme.json`, complete or not at all; WriteError where the system refuses."""
    packed = orjson.dumps(to_plain(scheme), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    def write(sink: Sink) -> None:
        sink.write(packed)

    write_atomically(path, write)


def _refuse_huge(path: Path) -> None:
    if path.is_file() and path.stat().st_size > _LARGEST:
        raise SchemeError(f"longer than {_LARGEST} bytes")


def _whole(path: Path) -> bytes:
    _refuse_huge(path)
    return read_bytes(path)


def _read_conf(path: Path, progress: Progress) -> Reading:
    del progress
    _refuse_huge(path)
    decoded = decode(path)
    if decoded.is_guess:
        raise ReadError(Reason.ENCODING_GUESSED, path, decoded.encoding)
    return from_conf(decoded.text.replace("\r\n", "\n"))


def _read_config(path: Path, progress: Progress) -> Reading:
    del progress
    return from_config(_whole(path))


def _read_json(path: Path, progress: Progress) -> Reading:
    """Our own `scheme.json` is an object, doccano's label file a list."""
    del progress
    try:
        value: object = orjson.loads(_whole(path))
    except orjson.JSONDecodeError as error:
        raise SchemeError(str(error)) from error
    return from_labels(value) if isinstance(value, list) else Reading(from_plain(value))


SOURCES = (
    SchemeSource("tawsim, doccano", (".json",), _read_json),
    SchemeSource("brat", (".conf",), _read_conf),
    SchemeSource("Label Studio", (".xml",), _read_config),
    SchemeSource("JSONL", (".jsonl",), from_jsonl),
)
