"""One connection to a project's file: opened safely, in write-ahead mode, its errors told in our own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import Any

from annotation.document import EditRefused
from corpus.errors import CorpusError, ProjectError, ReadError, Reason, WriteError
from corpus.store.sqlite.migrations import APPLICATION_ID, STEPS, VERSION

_MAGIC = b"SQLite format 3\x00"
_BUSY_MS = 5_000
# Pages of 4 KB in the log before a commit brings them into the file: for a guest, whose thread nobody waits for, and
# for the session, which leaves that to the guests and to idle moments, however long nobody rests.
_GUESTS_PAGES = 4_000
_SESSIONS_PAGES = 40_000

Value = str | bytes | int | float | None
Values = Sequence[Value] | Mapping[str, Value]


class Database:
    """A connection of the thread that made it. Statements outside `transaction` are reads or stand alone."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, *, is_read_only: bool, is_guest: bool = False
    ) -> None:
        """`is_guest`: another connection of this process has the file open and will close it as one whole."""
        self.path = path
        self.is_read_only = is_read_only
        self._is_guest = is_guest
        self._connection = connection
        self._telling = _Telling(path)
        # Where a log is possible the file system is this computer's, and tells a file from the one put in its place.
        self._file = _which(path) if _has_wal(connection) else None

    def rows(self, sql: str, values: Values = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that `sql` finds, read as they are asked for."""
        with self._telling:
            yield from self._connection.execute(sql, values)

    def row(self, sql: str, values: Values = ()) -> tuple[Value, ...] | None:
        """The first row, or None."""
        with self._telling:
            found: tuple[Value, ...] | None = self._connection.execute(sql, values).fetchone()
            return found

    def run(self, sql: str, values: Values = ()) -> int:
        """Execute a statement that writes; return how many rows it touched."""
        with self._telling:
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> int:
        """Execute a statement once a row; return how many rows were touched in all."""
        with self._telling:
            return self._connection.executemany(sql, rows).rowcount

    def look(self) -> None:
        """Raise WriteError(NOT_FOUND) where the file was moved away or replaced since it was opened; from any thread.

        What is written then goes to a log that belongs to no file, and a second connection would bring that log into
        the wrong one (sqlite.org, "How To Corrupt An SQLite Database File", 2.4 and 4.1).
        """
        if self._file is not None and _which(self.path) != self._file:
            raise WriteError(Reason.NOT_FOUND, self.path, "moved or replaced while it was open")

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All that is written inside is kept together and durably, or not at all."""
        if self.is_read_only:
            raise WriteError(Reason.READ_ONLY, self.path)
        try:
            self.look()
        except WriteError:
            # This connection still holds the right file, wherever it is now; its log must not lie beside another.
            self.checkpoint()
            raise
        with self._telling:
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self._telling:
                self._connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Generator[None]:
        """All reads inside see one state of the file; inside another snapshot or transaction, that one's."""
        if self._connection.in_transaction:
            yield
            return
        with self._telling:
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def checkpoint(self) -> bool:
        """Bring the log into the file and empty it; whether nobody else's reading hindered it."""
        if self.is_read_only or not self.has_log:
            return True
        # The long part, during which others write on; what is left for the second part takes a moment.
        self.row("PRAGMA wal_checkpoint(PASSIVE)")
        found = self.row("PRAGMA wal_checkpoint(TRUNCATE)")
        return found is not None and found[0] == 0

    @property
    def has_log(self) -> bool:
        """Whether edits go to a log first; without one, readers and the writer wait for one another."""
        return _has_wal(self._connection)

    def is_sound(self) -> str:
        """SQLite's own check of the whole file: empty when it is sound, else what it says."""
        with self._telling:
            found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check(10)")]
        return "" if found == ["ok"] else "; ".join(found)

    def copy_to(self, path: Path) -> None:
        """Write one whole compact copy to `path`, which must not exist."""
        with self._telling:
            self._connection.execute("VACUUM INTO ?", (str(path),))

    def close(self) -> None:
        """Leave one whole file; a guest leaves that to its host, and takes the long part of it off the host's hands."""
        try:
            if self._is_guest:
                self.row("PRAGMA wal_checkpoint(PASSIVE)")
            elif not self.is_read_only and self.checkpoint():
                self._connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        except (sqlite3.Error, CorpusError):
            # Nothing is lost: what is in the log is durable, and the next opening reads it from there.
            pass
        finally:
            self._connection.close()


class _Telling:
    """Tells SQLite's errors in our own words. No generator: it is entered a few times for each document."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        # Our own mistake (another thread's connection, a closed one) is not the file's.
        if isinstance(error, sqlite3.Error) and not isinstance(
            error, (sqlite3.ProgrammingError, sqlite3.InterfaceError)
        ):
            raise told(error, self._path) from error
        if isinstance(error, UnicodeEncodeError):
            raise EditRefused(f"a lone surrogate: {error}") from error


def told(error: sqlite3.Error, path: Path) -> CorpusError:
    """What an error of SQLite's means to us."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    words = str(error)
    match code:
        case sqlite3.SQLITE_FULL:
            return WriteError(Reason.DISK_FULL, path, words)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return WriteError(Reason.READ_ONLY, path, words)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return WriteError(Reason.IN_USE, path, words)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_TOOBIG:
            return WriteError(Reason.NOT_WRITABLE, path, words)
        case _:
            return ReadError(Reason.DAMAGED, path, words)


@contextmanager
def sound(path: Path, subject: str) -> Generator[None]:
    """Whatever inside cannot be read back is told as damage to `subject` (a document's or a change's id)."""
    try:
        yield
    except (ValueError, TypeError, LookupError) as error:
        raise ReadError(Reason.DAMAGED, path, f"{subject}: {error}") from error


def make(path: Path) -> None:
    """Make an empty project at `path`, which must not exist."""
    try:
        connection = sqlite3.connect(_uri(path, "rwc"), uri=True, isolation_level=None)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _migrate(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise told(error, path) from error


def open_database(
    path: Path, *, is_read_only: bool, is_alone: bool = True, is_guest: bool = False, vfs: str = ""
) -> Database:
    """Open the project at `path`; raise ProjectError saying why not.

    `is_alone`: nobody else writes it now; only then may a closed file be read without a thing made beside it.
    `is_guest`: this process has it open already. `vfs`: which of SQLite's ways to the disk, its own choice by default.
    """
    _look_at(path, is_whole=is_alone and not _has_log(path))
    try:
        connection = sqlite3.connect(
            _uri(path, _mode(path, is_read_only, is_alone), vfs),
            uri=True,
            isolation_level=None,
            cached_statements=64,
        )
    except sqlite3.Error as error:
        raise ProjectError(Reason.NOT_READABLE, path, str(error)) from error
    try:
        _set_up(connection, path, is_read_only=is_read_only, is_guest=is_guest)
    except sqlite3.Error as error:
        connection.close()
        reason = told(error, path)
        # What cannot be opened to be read, such as a log on a medium that cannot be written, is not readable.
        is_unread = is_read_only and reason.reason is Reason.NOT_WRITABLE
        raise ProjectError(Reason.NOT_READABLE if is_unread else reason.reason, path, reason.detail) from error
    except ProjectError:
        connection.close()
        raise
    return Database(connection, path, is_read_only=is_read_only, is_guest=is_guest and not is_read_only)


def _uri(path: Path, mode: str, vfs: str = "") -> str:
    return f"{uri_of(path.absolute())}?mode={mode}{'&vfs=' + vfs if vfs else ''}"


def uri_of(path: PurePath) -> str:
    """The URI by which SQLite finds an absolute path.

    A Windows share's host must not stand where SQLite allows none but `localhost` (sqlite.org, "URI filenames").
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _mode(path: Path, is_read_only: bool, is_alone: bool) -> str:
    if not is_read_only:
        return "rw"
    with path.open("rb") as file:
        in_wal_mode = file.read(20)[18:19] == b"\x02"
    # A file left in write-ahead mode but without a log can be read as it lies, with nothing made beside it.
    return "ro&immutable=1" if is_alone and in_wal_mode and not _has_log(path) else "ro"


def _has_log(path: Path) -> bool:
    for ending in ("-wal", "-journal"):
        with suppress(OSError):
            if path.with_name(path.name + ending).stat().st_size:
                return True
    return False


def _look_at(path: Path, *, is_whole: bool) -> None:
    """Refuse what is no file of ours before SQLite touches it."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise ProjectError(Reason.NOT_FOUND, path) from error
    except OSError as error:
        raise ProjectError(Reason.NOT_READABLE, path, str(error)) from error
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise ProjectError(Reason.NOT_A_PROJECT, path)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise ProjectError(Reason.NOT_A_PROJECT, path)
    page = int.from_bytes(head[16:18], "big")
    told_size = int.from_bytes(head[28:32], "big") * (65_536 if page == 1 else page)
    if is_whole and size < told_size:
        raise ProjectError(Reason.DAMAGED, path, f"{size} of {told_size} bytes")


def _set_up(connection: sqlite3.Connection, path: Path, *, is_read_only: bool, is_guest: bool) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise ProjectError(Reason.NEWER_VERSION, path, f"{version} > {VERSION}")
    if is_read_only:
        connection.execute("PRAGMA query_only = ON")
        if version < VERSION:
            raise ProjectError(Reason.READ_ONLY, path, f"{version} < {VERSION}")
    else:
        _choose_journal(connection)
        pages = _GUESTS_PAGES if is_guest else _SESSIONS_PAGES
        connection.execute(f"PRAGMA wal_autocheckpoint = {pages}").fetchall()
        _migrate(connection)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _choose_journal(connection: sqlite3.Connection) -> None:
    """A log beside the file; where the place allows none (no shared memory, as over a network), a rollback journal."""
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL}:
            raise
        # What cannot be read so either is told by whatever is asked first.
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    # FULL keeps a commit in a log through a power cut; with a rollback journal EXTRA does (sqlite.org, PRAGMA
    # synchronous).
    connection.execute(f"PRAGMA synchronous = {'FULL' if _has_wal(connection) else 'EXTRA'}")


def _which(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path` (device and number), or None where none does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _has_wal(connection: sqlite3.Connection) -> bool:
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0]) == "wal"


def _migrate(connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version >= VERSION:
        return
    # One transaction: a file is at one step or the next, never between.
    steps = "".join(STEPS[version:])
    try:
        connection.executescript(f"BEGIN IMMEDIATE;{steps}PRAGMA user_version = {VERSION};COMMIT;")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
