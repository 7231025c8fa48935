"""A project: one file with its documents and all that was ever done to them, and the files it keeps beside it."""

from __future__ import annotations

import os
from pathlib import Path

from annotation.change import Change, Kind, SchemeStep
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.identity import Clock, IdSource, now
from annotation.scheme import Scheme
from corpus.beside import beside, discard
from corpus.errors import CorpusError, ProjectError, Reason, WriteError
from corpus.lock import Lock, Locked, take
from corpus.session import Session
from corpus.store.sqlite.store import SqliteStore, make_store, open_store
from corpus.store.store import Store

SUFFIX = ".tawsim"


class Project:
    """An open project. It belongs to the thread that opened it; `reader` and `writer` serve tasks in other threads."""

    def __init__(
        self, store: SqliteStore, session: Session, lock: Lock | None, *, is_in_use: bool, vfs: str = ""
    ) -> None:
        self.path = store.path
        self.session = session
        self.is_in_use = is_in_use
        self._store = store
        self._lock = lock
        self._vfs = vfs

    @property
    def name(self) -> str:
        """The project's name: its file's, without our ending."""
        # Of a project with another ending all is kept, or `x.jsonl` would be written over itself.
        return self.path.stem if self.path.suffix.lower() == SUFFIX else self.path.name

    @property
    def store(self) -> Store:
        """What is kept."""
        return self._store

    @property
    def is_read_only(self) -> bool:
        """Whether the project can only be looked at: it is in use, or its file or folder cannot be written."""
        return self._store.is_read_only

    @property
    def jsonl_path(self) -> Path:
        """Where the project's JSONL is kept up to date."""
        return self.path.with_name(f"{self.name}.jsonl")

    @property
    def scheme_path(self) -> Path:
        """Where the project's scheme is kept up to date."""
        return self.path.with_name(f"{self.name}.scheme.json")

    def reader(self) -> SqliteStore:
        """A read-only store of its own for the calling thread, which closes it.

        WriteError(NOT_FOUND), as for every edit, where the file was moved away or replaced while it was open.
        """
        self._store.look()
        is_alone = self.is_read_only and not self.is_in_use
        return open_store(self.path, is_read_only=True, is_alone=is_alone, vfs=self._vfs)

    def writer(self) -> SqliteStore:
        """A store of its own for a task that imports in the calling thread, which closes it.

        WriteError where the project is read-only. Its transactions are short: the session's edits wait for them.
        """
        if self.is_read_only:
            raise WriteError(Reason.READ_ONLY, self.path)
        self._store.look()
        return open_store(self.path, ids=self.session.ids, is_guest=True, vfs=self._vfs)

    @property
    def is_cautious(self) -> bool:
        """Whether the place of the file (a network's, mostly) allows no log: then saving and reading wait for edits."""
        return not self.is_read_only and not self._store.has_log

    def idle(self) -> bool:
        """Bring everything into the one file; False when a task's reading was in the way.

        It may take longer than a frame. `writer().checkpoint()` does the same in a task, and the session goes on.
        """
        return self._store.checkpoint()

    def copy_to(self, path: Path) -> None:
        """Write one whole copy of the project to `path`, complete or not at all; WriteError where there is a file."""
        made = beside(path)
        try:
            self._store.copy_to(made)
            _put_in_place(made, path)
        except CorpusError as error:
            raise WriteError(error.reason, path, error.detail) from error
        finally:
            discard(made)

    def check_file(self) -> None:
        """Raise ReadError(DAMAGED) when the file is not sound; reads all of it."""
        self._store.check_file()

    def close(self) -> None:
        """Close the project and leave one whole file; a second call does nothing."""
        self.session.close()
        self._store.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def open_project(
    path: Path,
    *,
    clock: Clock = now,
    ids: IdSource | None = None,
    maker: str = "",
    read_only: bool = False,
    vfs: str = "",
) -> Project:
    """Open the project at `path`; read-only when it is in use, cannot be written, or `read_only` asks for it.

    ProjectError: NOT_FOUND, NOT_READABLE, NOT_A_PROJECT, NEWER_VERSION, DAMAGED. Reading only makes no file beside it.
    Through a link the file that it leads to is opened: lock and log lie beside that one, whichever way it was reached.
    `vfs`: which of SQLite's ways to the disk; its own choice by default.
    """
    ids = ids or IdSource(clock)
    path = _real(path)
    lock: Lock | None = None
    is_in_use = False
    may_write = not read_only and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if may_write:
        try:
            lock = take(path)
        except Locked:
            is_in_use = True
        except OSError:
            # A folder that only looks writable.
            may_write = False
    try:
        store = open_store(path, ids=ids, is_read_only=lock is None, is_alone=not is_in_use, vfs=vfs)
    except CorpusError:
        if lock is not None:
            lock.release()
        raise
    session = Session(store, ids=ids, clock=clock, maker=maker)
    return Project(store, session, lock, is_in_use=is_in_use, vfs=vfs)


def create_project(
    path: Path, *, scheme: Scheme = DEFAULT_SCHEME, clock: Clock = now, ids: IdSource | None = None, maker: str = ""
) -> Project:
    """Make a project at `path`, never over anything that is there, and open it.

    ProjectError: STRANGERS_FILE where something is there, NOT_WRITABLE, DISK_FULL. It comes whole or not at all.
    """
    ids = ids or IdSource(clock)
    if os.path.lexists(path):
        raise ProjectError(Reason.STRANGERS_FILE, path)
    made = beside(path)
    try:
        store = make_store(made, ids=ids)
        try:
            step = SchemeStep(Scheme(), scheme)
            store.apply(Change(ids.new("c"), Kind.SCHEME, maker=maker, at=clock(), scheme=step), {})
        finally:
            store.close()
        _put_in_place(made, path)
    except CorpusError as error:
        raise ProjectError(error.reason, path, error.detail) from error
    finally:
        discard(made)
    return open_project(path, clock=clock, ids=ids, maker=maker)


def _real(path: Path) -> Path:
    """The file that `path` names or leads to; ProjectError where there is none."""
    try:
        found = Path(os.path.realpath(path)) if path.is_symlink() else path
        if not found.is_file():
            raise ProjectError(Reason.NOT_A_PROJECT if found.exists() else Reason.NOT_FOUND, path)
    except OSError as error:
        raise ProjectError(Reason.NOT_READABLE, path, error.strerror or str(error)) from error
    return found


def _put_in_place(made: Path, path: Path) -> None:
    """Give the finished file its name, and fail rather than replace anything."""
    try:
        os.link(made, path)
    except FileExistsError as error:
        raise WriteError(Reason.STRANGERS_FILE, path) from error
    except OSError:
        # A file system without links (FAT): the look and the renaming are two steps there.
        if os.path.lexists(path):
            raise WriteError(Reason.STRANGERS_FILE, path) from None
        try:
            made.rename(path)
        except OSError as error:
            raise WriteError(Reason.NOT_WRITABLE, path, str(error)) from error
