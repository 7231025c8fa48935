"""Where an export goes: one file or one folder that is there whole or not at all, or nowhere, to be counted first."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from corpus.beside import beside
from corpus.errors import Reason, WriteError
from corpus.files import Sink, cannot_write, write_atomically
from corpus.formats.format import Target


class Counting:
    """A sink that keeps nothing but the number of bytes."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, content: bytes, /) -> int:
        """Count `content`."""
        self.size += len(content)
        return len(content)


class Nowhere:
    """A dry target: what is written is counted by file and forgotten."""

    def __init__(self) -> None:
        self.files: dict[str, Counting] = {}

    @contextmanager
    def file(self, name: str = "") -> Iterator[Sink]:
        """A file that only has a size."""
        yield self.files.setdefault(name, Counting())


class Held:
    """A target in memory, for previews and tests; what passes `limit` bytes a file is forgotten."""

    def __init__(self, limit: int | None = None) -> None:
        self.files: dict[str, bytearray] = {}
        self._limit = limit

    @contextmanager
    def file(self, name: str = "") -> Iterator[Sink]:
        """A file in memory."""
        yield _Keeping(self.files.setdefault(name, bytearray()), self._limit)


class _Keeping:
    """A sink into memory."""

    def __init__(self, content: bytearray, limit: int | None) -> None:
        self._content = content
        self._limit = limit

    def write(self, content: bytes, /) -> int:
        """Keep `content`, as far as the limit goes."""
        room = len(content) if self._limit is None else max(0, self._limit - len(self._content))
        self._content += content[:room]
        return len(content)


class _OneFile:
    """The one file of a format that is no folder."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    @contextmanager
    def file(self, name: str = "") -> Iterator[Sink]:
        """The file; it has no name of its own."""
        if name:
            raise ValueError(f"a file of its own in a format of one file: {name}")
        yield self._sink


class _Folder:
    """A folder of files; no name leads out of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def file(self, name: str = "") -> Iterator[Sink]:
        """A file of the folder, made when it is asked for."""
        path = PurePosixPath(name)
        if not name or path.is_absolute() or ".." in path.parts or "\\" in name:
            raise ValueError(f"no name for a file of a folder: {name!r}")
        whole = self._folder / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        with whole.open("xb", buffering=1 << 20) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())


def unchecked(path: Path) -> None:
    """Takes what was written as it is."""
    del path


def write_file(path: Path, write: Callable[[Target], None], check: Callable[[Path], None] = unchecked) -> str:
    """Put what `write` writes in the place of the file `path`, all of it or nothing; its SHA-256 in hex.

    `check` is given the new file before it takes its place, and may refuse it by raising.
    """
    return write_atomically(path, lambda sink: write(_OneFile(sink)), check=check)


def write_folder(
    path: Path,
    write: Callable[[Target], None],
    finish: Callable[[Path], str],
    *,
    may_replace: Callable[[Path], bool],
) -> str:
    """Make the folder `path` with what `write` writes, all of it or nothing, and return what `finish` returns.

    `finish` is given the new folder before it takes its place: it may add to it, or refuse it by raising. WriteError:
    `STRANGERS_FILE` where something is there that is no empty folder and that `may_replace` does not give away; what
    the system refuses.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not (path.is_dir() and (not any(path.iterdir()) or may_replace(path))):
        raise WriteError(Reason.STRANGERS_FILE, path)
    part = beside(path, ".part")
    try:
        part.mkdir()
        write(_Folder(part))
        finished = finish(part)
        _put_in_place(part, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return finished


def folder_sha256(folder: Path) -> str:
    """Hex SHA-256 over the names and contents of a folder's files, in the order of the names."""
    digest = hashlib.sha256()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape") + b"\0")
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _put_in_place(part: Path, path: Path) -> None:
    """Rename `part` to `path`; what was there is first moved aside, and back where that fails."""
    if not path.exists():
        part.rename(path)
        return
    old = beside(path, ".old")
    path.rename(old)
    try:
        part.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)
