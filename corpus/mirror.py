"""The JSONL and the scheme that lie beside a project, kept equal to it without ever harming somebody else's file.

A file is ours when its SHA-256 is the one this project last wrote, or was about to write when it was killed: the
coming hash is kept in the project before the new file takes the old one's place, so that at every moment the file is
whole, old or new, and known. Only documents with an event since then are built anew, other lines are copied.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.identity import Clock, now
from annotation.scheme_json import to_plain
from corpus.collector import resting
from corpus.errors import Reason, WriteError
from corpus.files import Sink, cannot_read, remove_leftovers, sha256_of, write_atomically
from corpus.formats.native_jsonl.writing import to_pieces
from corpus.places import is_there
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.store.store import Store

AUTOMATIC_BYTES = 64 << 20
"""Up to this size the file is written by itself; above it when asked for."""

# Bytes of JSONL a code point of text, tokens included; measured on Arabic news, reviews and scripture: 13 to 16.
_BYTES_A_CODE_POINT = 16
_ID_START = b'{"id":"'
_PAGE = 1_000


@dataclass(frozen=True, slots=True)
class Saved:
    """The file as it was written: it holds every event up to `sequence`; `at` in milliseconds since the epoch, UTC."""

    path: Path
    documents: int
    bytes: int
    sequence: int
    at: int


class _Mark(NamedTuple):
    """What a setting remembers of a file: its hash, and the newest event that is in it."""

    sha256: str
    sequence: int


class _Base(NamedTuple):
    """The file that is there: `mark` where it is ours; `stamp` tells whether anyone has touched it since."""

    mark: _Mark | None
    sha256: str
    stamp: tuple[int, int, int] | None


class _NotOurLines(ValueError):
    """The old file does not hold the documents it should; everything is built anew."""


class Mirror:
    """Keeps `NAME.jsonl` and `NAME.scheme.json` of one project; used by one thread at a time."""

    def __init__(self, jsonl_path: Path, scheme_path: Path, clock: Clock = now) -> None:
        """The two paths need not exist yet."""
        self.jsonl_path = jsonl_path
        self.scheme_path = scheme_path
        self._clock = clock
        self._has_tidied = False
        self._strangers: set[str] = set()

    def save(self, store: Store, *, force: bool = False, progress: Progress = silent) -> Saved:
        """Bring both files up to the store, a snapshot of which is written; `store` must be able to write settings.

        WriteError: `STRANGERS_FILE` where a file there is not the one this project wrote (`force` replaces it, which
        only its owner may ask for), `DISK_FULL`, `NOT_WRITABLE`, `READ_ONLY`; the files are then as they were.
        """
        if store.is_read_only:
            raise WriteError(Reason.READ_ONLY, self.jsonl_path)
        if not self._has_tidied:
            remove_leftovers(self.jsonl_path)
            remove_leftovers(self.scheme_path)
            self._has_tidied = True
        scheme = _File(store, "scheme_json", self.scheme_path, self._strangers, force)
        jsonl = _File(store, "jsonl", self.jsonl_path, self._strangers, force)
        base = jsonl.base()
        plain = orjson.dumps(to_plain(store.scheme()), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        scheme.hold(plain)
        sequence = self._save_documents(store, jsonl, base, progress)
        stamp = _stamp(self.jsonl_path)
        return Saved(self.jsonl_path, store.count(), stamp[1] if stamp else 0, sequence, self._clock())

    def _save_documents(self, store: Store, jsonl: _File, base: _Base, progress: Progress) -> int:
        old = base.mark
        if old is not None:
            latest = store.latest()
            if not store.changed_since(old.sequence):
                jsonl.remember(_Mark(old.sha256, latest))
                return latest
            try:
                return jsonl.replace(base, partial(_update, store, self.jsonl_path, old.sequence, progress))
            except _NotOurLines:
                # An old version's file, or one with other line ends: ours, but not to be copied from.
                return jsonl.replace(base, partial(_build, store, progress))
        return jsonl.replace(base, partial(_build, store, progress))

    def is_behind(self, store: Store) -> int:
        """How many events (edits, mostly) the file does not hold yet; reads two settings, not the file."""
        mark = _mark(store.setting("jsonl_written"))
        return store.latest() - (mark.sequence if mark is not None and is_there(self.jsonl_path) else 0)

    def is_automatic(self, store: Store) -> bool:
        """Whether the file is small enough to be written after each pause: what it is, or what it will be about."""
        try:
            return self.jsonl_path.stat().st_size <= AUTOMATIC_BYTES
        except OSError:
            left, after = AUTOMATIC_BYTES // _BYTES_A_CODE_POINT, -1
            while left >= 0 and (rows := store.documents(after=after, limit=_PAGE)):
                left -= sum(row.length for row in rows)
                after = rows[-1].place
            return left >= 0


class _File:
    """One file beside the project and what the project remembers of it."""

    def __init__(self, store: Store, name: str, path: Path, strangers: set[str], force: bool) -> None:
        self._store = store
        self._written = f"{name}_written"
        self._coming = f"{name}_coming"
        self._path = path
        self._strangers = strangers
        self._force = force

    def base(self) -> _Base:
        """The file that is there; WriteError(STRANGERS_FILE) where it was found to be somebody else's before."""
        stamp = _stamp(self._path)
        sha256 = sha256_of(self._path)
        marks = [_mark(self._store.setting(name)) for name in (self._written, self._coming)]
        mine = next((one for one in marks if one is not None and one.sha256 == sha256), None)
        if mine is None and sha256 in self._strangers:
            self._refuse(sha256)
        return _Base(mine, sha256, stamp)

    def hold(self, content: bytes) -> None:
        """Let the file be exactly `content`; it is written only where it is not that already."""
        base = self.base()
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 == base.sha256:
            self.remember(_Mark(sha256, 0))
        else:
            self.replace(base, partial(_write_bytes, content))

    def replace(self, base: _Base, write: Callable[[Sink], int]) -> int:
        """Put what `write` writes in the place of `base` and remember it; returns the sequence `write` returned."""
        sequence = 0

        def write_and_keep(sink: Sink) -> None:
            nonlocal sequence
            sequence = write(sink)

        def announce(sha256: str) -> None:
            # The same bytes under our name are ours, whoever wrote them.
            is_strange = bool(base.sha256) and base.mark is None and sha256 != base.sha256
            if is_strange:
                self._refuse(base.sha256)
            elif _stamp(self._path) != base.stamp:
                self._refuse("")
            self._store.set_setting(self._coming, f"{sha256} {sequence}")

        sha256 = write_atomically(self._path, write_and_keep, announce)
        self.remember(_Mark(sha256, sequence))
        return sequence

    def remember(self, mark: _Mark) -> None:
        """Keep what now lies there."""
        if _mark(self._store.setting(self._written)) != mark:
            self._store.set_setting(self._written, f"{mark.sha256} {mark.sequence}")

    def _refuse(self, sha256: str) -> None:
        if not self._force:
            # Remembered, so that the next pause does not build a whole file only to refuse again.
            if sha256:
                self._strangers.add(sha256)
            raise WriteError(Reason.STRANGERS_FILE, self._path)


def _mark(setting: str | None) -> _Mark | None:
    if not setting:
        return None
    sha256, _, sequence = setting.partition(" ")
    return _Mark(sha256, int(sequence))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot_read(path, error) from error
    return found.st_mtime_ns, found.st_size, found.st_ino


def _write_bytes(content: bytes, sink: Sink) -> int:
    sink.write(content)
    return 0


def _write_record(record: Record, sink: Sink) -> None:
    with resting():
        for piece in to_pieces(record):
            sink.write(piece)


def _build(store: Store, progress: Progress, sink: Sink) -> int:
    """Write every document anew and return the newest event that is in the file."""
    with store.snapshot():
        sequence, total = store.latest(), store.count()
        for number, stored in enumerate(store.records(), 1):
            _write_record(stored.record, sink)
            progress(number, total)
    return sequence


def _update(store: Store, path: Path, since: int, progress: Progress, sink: Sink) -> int:
    """Write the old file's lines with those of documents changed after `since` built anew, new documents last."""
    with store.snapshot():
        sequence, total = store.latest(), store.count()
        changed = store.changed_since(since)
        number = 0
        for document_id, line in _old_lines(path):
            if document_id in changed:
                changed.discard(document_id)
                _write_record(store.read(document_id).record, sink)
            else:
                sink.write(line)
            number += 1
            progress(number, total)
        for document_id in sorted(changed, key=lambda one: store.row(one).place):
            _write_record(store.read(document_id).record, sink)
            number += 1
            progress(number, total)
        if number != total:
            raise _NotOurLines
    return sequence


def _old_lines(path: Path) -> Iterator[tuple[str, bytes]]:
    """The lines of our own file with the ids of their documents."""
    start = len(_ID_START)
    with path.open("rb") as file:
        for line in file:
            end = line.find(b'"', start)
            if not line.startswith(_ID_START) or end < 0:
                raise _NotOurLines
            name = line[start:end]
            yield (name.decode("utf-8") if b"\\" not in name else str(orjson.loads(line)["id"])), line
