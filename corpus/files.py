"""Text files in and whole files out: bytes become exactly their characters, and a file is replaced in one step or not.

The order in which an encoding is looked for: a byte-order mark; UTF-16 without one, which a strict reading as UTF-8
would accept in silence (Arabic letters are two ASCII bytes there); strict UTF-8; and last a guess among the
encodings Arabic text is found in, which is only ever a guess and must be confirmed by whoever knows the file.
"""

from __future__ import annotations

import codecs
import errno
import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

import charset_normalizer

from corpus.beside import beside, discard, short
from corpus.errors import CorpusError, ReadError, Reason, WriteError

ENCODINGS = ("utf-8", "cp1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-16-be", "mac-arabic", "cp720", "cp1252")
"""What a person is offered to choose from."""

# Single-byte encodings that a guess may name; the likelier first, for texts too short to tell them apart.
_GUESSES = ("cp1256", "iso8859_6", "mac_arabic", "cp720", "cp1252")
_NAMES = {"iso8859_6": "iso-8859-6", "mac_arabic": "mac-arabic"}
_SAMPLE = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How files begin that people drop by mistake; each is no text even where its first bytes are letters.
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, ODT, EPUB"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_CONTROLS = bytes([*range(9), *range(0x0E, 0x20), 0x7F])
# The first bytes of UTF-16 units from Latin to Arabic Extended-A; in any other encoding they are control characters.
_HIGH_BYTES = bytes(range(9))
_TAKE_THE_MARK = frozenset({"utf-16", "utf-32", "utf-8-sig"})
_SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """A file's characters: nothing stripped, no newline changed; only a byte-order mark, a signature, is left out."""

    text: str
    encoding: str
    is_guess: bool


def read_bytes(path: Path) -> bytes:
    """All bytes of a file; ReadError (not found, not readable) with what the system said."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise cannot_read(path, error) from error


def cannot_read(path: Path, error: OSError) -> ReadError:
    """The system's refusal to read `path`, as ours."""
    missing = isinstance(error, FileNotFoundError)
    return ReadError(Reason.NOT_FOUND if missing else Reason.NOT_READABLE, path, error.strerror or str(error))


def decode(source: bytes | Path, encoding: str | None = None) -> Decoded:
    """The characters of a file or of its bytes, in `encoding` or in the one recognised.

    ReadError: `IS_EMPTY`, `IS_BINARY`, `ENCODING_UNKNOWN`, `ENCODING_WRONG` (detail: encoding and byte),
    `LONE_SURROGATE`, and what reading a file can bring. A guess comes back with `is_guess`, not as an error.
    """
    path = source if isinstance(source, Path) else Path()
    raw = read_bytes(source) if isinstance(source, Path) else source
    if not raw:
        raise ReadError(Reason.IS_EMPTY, path)
    found = _known(raw, encoding, path) if encoding else _recognised(raw, path)
    if not found.text:
        raise ReadError(Reason.IS_EMPTY, path)
    lone = _SURROGATE.search(found.text)
    if lone:
        raise ReadError(Reason.LONE_SURROGATE, path, f"U+{ord(lone.group()):04X} @ {lone.start()}")
    return found


def preview(path: Path, encoding: str, limit: int = 2_000) -> str:
    """The first `limit` code points of a file as `encoding` has them, U+FFFD where it has none; for eyes only."""
    try:
        with path.open("rb") as file:
            raw = file.read(limit * 4)
        return raw.decode(encoding, "replace").removeprefix("\ufeff")[:limit]
    except LookupError as error:
        raise ReadError(Reason.ENCODING_UNKNOWN, path, encoding) from error
    except OSError as error:
        raise cannot_read(path, error) from error


def _known(raw: bytes, encoding: str, path: Path) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = raw.decode(encoding)
    except LookupError as error:
        raise ReadError(Reason.ENCODING_UNKNOWN, path, encoding) from error
    except UnicodeDecodeError as error:
        raise ReadError(Reason.ENCODING_WRONG, path, f"{encoding}, byte {error.start}") from error
    except UnicodeError as error:
        raise ReadError(Reason.ENCODING_WRONG, path, encoding) from error
    # Some decoders take the mark away themselves; a second U+FEFF is text.
    is_marked = name.startswith("utf") and name not in _TAKE_THE_MARK
    return Decoded(text.removeprefix("\ufeff") if is_marked else text, encoding, is_guess=False)


def _recognised(raw: bytes, path: Path) -> Decoded:
    kind = next((kind for start, kind in _SIGNATURES if raw.startswith(start)), "")
    if kind:
        raise ReadError(Reason.IS_BINARY, path, kind)
    marked = [name for mark, name in _BOMS if raw.startswith(mark)]
    if marked:
        # FF FE 00 00 begins UTF-32, or a UTF-16 text whose first character is NUL.
        for name in marked[:-1]:
            try:
                return _known(raw, name, path)
            except ReadError:
                continue
        return _known(raw, marked[-1], path)
    wide = _utf16_without_mark(raw)
    if wide:
        return _known(raw, wide, path)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(raw, error, path)
    if _share(raw, _CONTROLS) > 0.3:
        raise ReadError(Reason.IS_BINARY, path)
    return Decoded(text, "utf-8", is_guess=False)


def has_many_controls(sample: bytes) -> bool:
    """Whether bytes hold more control characters than a text that a few have strayed into."""
    return _share(sample, _CONTROLS) > 0.02


def _share(raw: bytes, wanted: bytes) -> float:
    """How much of `raw` is one of the bytes `wanted`, 0 to 1."""
    return 1 - len(raw.translate(None, wanted)) / len(raw) if raw else 0.0


def _utf16_without_mark(raw: bytes) -> str:
    """`utf-16-be` or `utf-16-le` where every other byte, and only that, is the first byte of a letter; else ""."""
    sample = raw[:_SAMPLE]
    even, odd = _share(sample[::2], _HIGH_BYTES), _share(sample[1::2], _HIGH_BYTES)
    if even >= 0.7 and odd <= 0.2:
        return "utf-16-be"
    return "utf-16-le" if odd >= 0.7 and even <= 0.2 else ""


def _guessed(raw: bytes, refusal: UnicodeDecodeError, path: Path) -> Decoded:
    sample = raw[:_SAMPLE]
    if has_many_controls(sample):
        raise ReadError(Reason.IS_BINARY, path)
    if _is_nearly_utf8(sample):
        raise ReadError(Reason.ENCODING_WRONG, path, f"utf-8, byte {refusal.start}")
    if b"\x00" in raw:
        # No encoding of single bytes has a use for it.
        raise ReadError(Reason.IS_BINARY, path)
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(_GUESSES)).best()
    for name in (*([best.encoding] if best else []), *_GUESSES):
        try:
            return Decoded(raw.decode(name), _NAMES.get(name, name), is_guess=True)
        except UnicodeDecodeError:
            continue
    raise ReadError(Reason.ENCODING_UNKNOWN, path, f"utf-8, byte {refusal.start}")


def _is_nearly_utf8(sample: bytes) -> bool:
    """Whether nearly all that is not ASCII reads as UTF-8: a damaged UTF-8 file, not one in another encoding."""
    text = sample.decode("utf-8", "replace")
    beyond = sum(not one.isascii() for one in text)
    return beyond > 0 and text.count("\ufffd") <= 0.25 * beyond


class Sink(Protocol):
    """Where a writer puts a file's bytes."""

    def write(self, content: bytes, /) -> int:
        """Take all of `content` and return how much that was."""


class _Hashing:
    """A sink that hashes what passes into a file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()

    def write(self, content: bytes, /) -> int:
        """Write and hash `content`."""
        self._digest.update(content)
        return self._file.write(content)

    def hexdigest(self) -> str:
        """Hex SHA-256 of all that was written."""
        return self._digest.hexdigest()


def write_atomically(
    path: Path,
    write: Callable[[Sink], None],
    before_replace: Callable[[str], None] | None = None,
    check: Callable[[Path], None] | None = None,
) -> str:
    """Put what `write` writes in the place of `path`, all of it or nothing, and return its SHA-256 in hex.

    A new file is written in the same folder, brought to the disk and renamed over the old one; whoever looks sees the
    old file or the new one, also after a power cut. `before_replace` is told the hash just before the renaming, and
    may still refuse by raising; so may `check`, which is given the new file. WriteError (`DISK_FULL`, `NOT_WRITABLE`)
    where the system refuses.
    """
    path = Path(os.path.realpath(path))
    # Whoever checks may go by the ending.
    part = beside(path, ".part" if check is None else f".part{path.suffix}")
    try:
        # Opened with the user's own umask, as any program's file would be.
        with part.open("xb", buffering=1 << 20) as file:
            hashing = _Hashing(file)
            write(hashing)
            file.flush()
            os.fsync(file.fileno())
        digest = hashing.hexdigest()
        if check is not None:
            check(part)
        if before_replace is not None:
            before_replace(digest)
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        discard(part)
    return digest


def remove_leftovers(path: Path) -> None:
    """Take away the unfinished new files that a killed process left beside `path`; only for who alone writes it."""
    for part in path.parent.glob(f".{glob_escaped(short(path.name))}.*.part"):
        discard(part)


def glob_escaped(name: str) -> str:
    """`name` with the signs that a pattern would read as wild, made plain."""
    return re.sub(r"([*?\[])", r"[\1]", name)


def cannot_write(path: Path, error: OSError) -> CorpusError:
    """The system's refusal to write `path`, as ours."""
    is_full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return WriteError(Reason.DISK_FULL if is_full else Reason.NOT_WRITABLE, path, error.strerror or str(error))


def sha256_of(path: Path) -> str:
    """Hex SHA-256 of a file's bytes, read piece by piece; "" where there is no file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise cannot_read(path, error) from error


def _sync_folder(folder: Path) -> None:
    """Bring the renaming itself to the disk, where the system lets folders be opened (POSIX)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
