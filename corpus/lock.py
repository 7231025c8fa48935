"""Who may write a project: a lock of the operating system's, which vanishes with the process that held it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TRIES = 8


class Locked(Exception):
    """Another process (or another window of this one) holds the lock."""


class Lock:
    """The right to write one project, held until `release`; a file beside the project carries it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go and take the lock's file away; a second call does nothing."""
        if self._descriptor < 0:
            return
        if sys.platform == "win32":
            # Windows does not take an open file away.
            os.close(self._descriptor)
            # Where the next one has opened it already, that one takes it away in turn.
            with suppress(OSError):
                self._path.unlink()
        else:
            self._path.unlink(missing_ok=True)
            os.close(self._descriptor)
        self._descriptor = -1


def lock_path(project: Path) -> Path:
    """The file that carries the lock of `project`."""
    return project.with_name(f".{project.name}.lock")


def take(project: Path) -> Lock:
    """Take the lock of `project`; Locked when another holds it, OSError where no file can be made beside it."""
    path = lock_path(project)
    for _ in range(_TRIES):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _take(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise Locked(str(path)) from error
        # The one before may have taken the file away between our opening and our locking: that one locks nothing.
        if _is_still(path, descriptor):
            return Lock(path, descriptor)
        os.close(descriptor)
    raise Locked(str(path))


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    held = os.fstat(descriptor)
    return (there.st_dev, there.st_ino) == (held.st_dev, held.st_ino)
