"""Zip archives from strangers (.docx, .xlsx), looked over whole before anyone unpacks them: none may swell.

What an entry says of its size is not believed: it is unpacked piece by piece, counted and thrown away. XML in it is
looked over on the way, for those who read it later follow what a document type says.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from corpus.errors import ReadError, Reason
from corpus.files import cannot_read
from corpus.formats.format import Confidence
from corpus.formats.lines import head
from corpus.formats.xml_rules import Guard

ENTRIES = 10_000
"""How many entries an archive may have."""

RATIO = 250
"""How many times its packed size an entry may be, from `_FREE` bytes on: a sheet of equal rows packs very well."""

_FREE = 8 << 20
_PIECE = 1 << 18
# How the names of those files begin.
_OWNER = "~$"
_ENCRYPTED = 1
# What Office encrypts is no zip, but an OLE file that holds one.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Drawings of old: no XML in truth (`<br>` stays open in them), and read by nobody here.
_PASSED_OVER = (".vml",)
_XML = (".xml", ".rels", ".xhtml")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


class Limits(NamedTuple):
    """`total`: bytes that all entries together may unpack to; `xml`: those of one that is read as XML."""

    total: int
    xml: int


def check_archive(path: Path, limits: Limits) -> None:
    """ReadError: `TOO_LARGE`, `ENCRYPTED`, `XML_FORBIDDEN`, `MALFORMED`, with the name of the entry where it is one."""
    try:
        _refuse_others(path)
        with ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > ENTRIES:
                raise ReadError(Reason.TOO_LARGE, path, f"{len(entries)} > {ENTRIES}")
            _check_sizes(path, entries, limits)
            left = limits.total
            for entry in entries:
                left -= _look_over(path, archive, entry, Limits(left, limits.xml))
    except OSError as error:
        raise cannot_read(path, error) from error
    except (BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError, RuntimeError) as error:
        raise ReadError(Reason.MALFORMED, path, str(error)[:200]) from error


def told(path: Path, name: str, suffixes: Sequence[str]) -> Confidence:
    """How sure it is that a file is an archive of a kind: by its part `name`, or by how it ends.

    What is encrypted is no archive and goes by its ending; what Office leaves beside an open file is neither.
    """
    if _has_part(path, name):
        return Confidence.BY_CONTENT
    is_named = path.suffix.lower() in suffixes and not path.name.startswith(_OWNER)
    return Confidence.BY_NAME if is_named else Confidence.NO


def _has_part(path: Path, name: str) -> bool:
    """Whether a file is a zip archive with an entry of that name; nothing is unpacked."""
    if not head(path).startswith(b"PK\x03\x04"):
        return False
    try:
        with ZipFile(path) as archive:
            return name in archive.NameToInfo
    except (OSError, BadZipFile, ValueError, struct.error, NotImplementedError):
        return False


def _refuse_others(path: Path) -> None:
    with path.open("rb") as file:
        beginning = file.read(len(_OLE))
    if not beginning:
        raise ReadError(Reason.IS_EMPTY, path)
    if beginning == _OLE:
        raise ReadError(Reason.ENCRYPTED, path)
    if not is_zipfile(path):
        raise ReadError(Reason.MALFORMED, path, "zip")


def _check_sizes(path: Path, entries: list[ZipInfo], limits: Limits) -> None:
    """Refuse what already says of itself that it is too much."""
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise ReadError(Reason.ENCRYPTED, path, entry.filename)
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise ReadError(Reason.MALFORMED, path, f"{entry.filename}: {entry.compress_type}")
        _check_entry(path, entry, entry.file_size)
    total = sum(entry.file_size for entry in entries)
    if total > limits.total:
        raise ReadError(Reason.TOO_LARGE, path, f"{total} > {limits.total}")


def _check_entry(path: Path, entry: ZipInfo, size: int) -> None:
    if size > _FREE and size > RATIO * max(entry.compress_size, 1):
        raise ReadError(Reason.TOO_LARGE, path, f"{entry.filename}: {size} / {entry.compress_size}")


def _look_over(path: Path, archive: ZipFile, entry: ZipInfo, limits: Limits) -> int:
    """How many bytes an entry truly unpacks to."""
    size = 0
    guard: Guard | None = None
    with archive.open(entry) as file:
        while piece := file.read(_PIECE):
            if not size and _is_xml(entry, piece):
                guard = Guard(path)
            size += len(piece)
            _check_entry(path, entry, size)
            if size > limits.total or (guard is not None and size > limits.xml):
                raise ReadError(Reason.TOO_LARGE, path, f"{entry.filename}: {size}")
            if guard is not None:
                guard.look(piece)
    if guard is not None:
        guard.look(b"", is_last=True)
    return size


def _is_xml(entry: ZipInfo, piece: bytes) -> bool:
    name = entry.filename.lower()
    if name.endswith(_PASSED_OVER):
        return False
    return name.endswith(_XML) or piece.lstrip(_BEFORE_XML).startswith(b"<")
