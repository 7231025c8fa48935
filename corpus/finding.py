"""Which files there are to read and in which format: told by their content, the surest format first, a tie said."""

from __future__ import annotations

import os
import pkgutil
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from corpus.errors import ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.format import DEFAULT_OPTIONS, Confidence, Format, ImportOptions, Notice, Source
from corpus.opening import PROJECT_SUFFIX
from corpus.places import is_file, is_there
from corpus.progress import Progress, silent
from corpus.record import Record


class Told(NamedTuple):
    """What a reader decided about a file; `detail` has the particulars."""

    notice: Notice
    path: Path
    detail: str


def unheard(told: Told) -> None:
    """Takes a notice where nobody listens."""
    del told


class Found(NamedTuple):
    """A file or folder to read and the format that reads it."""

    source: Source
    format: Format


def read_paths(
    paths: Iterable[Path],
    options: ImportOptions = DEFAULT_OPTIONS,
    progress: Progress = silent,
    on_notice: Callable[[Told], None] = unheard,
) -> Iterator[Record | ReadProblem]:
    """The records of files and folders in the order given (folders: natural order of names), problems among them.

    `progress` is told bytes read of all bytes. Nothing outside a folder is read through a link inside it.
    """
    found = list(find(paths, options.format_name))
    total = sum(_size(one.source.path) for one in found if not isinstance(one, ReadProblem))
    done = 0
    for one in found:
        if isinstance(one, ReadProblem):
            yield one
            continue
        counted = _counting(one.source, done, total, progress)
        yield from one.format.read(counted._replace(on_notice=partial(_tell, on_notice, one.source.path)), options)
        done += _size(one.source.path)
        progress(done, total)


def find(paths: Iterable[Path], format_name: str = "") -> Iterator[Found | ReadProblem]:
    """The files to read, each with its format, in the one that is named where one is; and why others are not read."""
    if format_name and format_named(format_name) is None:
        yield from (ReadProblem(Reason.FORMAT_UNKNOWN, path, 0, format_name) for path in paths)
        return
    for path in paths:
        try:
            mode = path.stat().st_mode
        except OSError as error:
            refused = cannot_read(path, error)
            yield ReadProblem(refused.reason, path, 0, refused.detail)
            continue
        source = Source(path, _shown(path.name))
        if not stat.S_ISDIR(mode):
            yield _recognised(source, format_name)
        elif (whole := _whole_folder(source, format_name)) is not None:
            yield whole
        else:
            yield from _find_in_folder(path, format_name)


def formats() -> tuple[Format, ...]:
    """All formats, loaded when the first of them is asked for: a window must not wait for them."""
    return cast("tuple[Format, ...]", pkgutil.resolve_name("corpus.format_table:FORMATS"))


def format_named(name: str) -> Format | None:
    """The format of that name, or None."""
    return next((one for one in formats() if one.name == name), None)


def formats_of(source: Source) -> list[Format]:
    """The formats that are surest that the source is their own: none, one, or several that cannot both be right.

    Among formats that go by the name alone the first in the table is taken.
    """
    sure = [(one.recognises(source), one) for one in formats()]
    most = max(confidence for confidence, _ in sure)
    best = [one for confidence, one in sure if confidence is most]
    if most is Confidence.NO:
        return []
    return best[:1] if most is Confidence.BY_NAME else best


def _recognised(source: Source, format_name: str) -> Found | ReadProblem:
    """The source with its format; FORMAT_UNKNOWN with its suffix, or FORMAT_UNSURE with the names that compete."""
    named = format_named(format_name)
    best = [named] if named is not None else formats_of(source)
    if len(best) == 1:
        return Found(source, best[0])
    if best:
        return ReadProblem(Reason.FORMAT_UNSURE, source.path, 0, ", ".join(one.name for one in best))
    return ReadProblem(Reason.FORMAT_UNKNOWN, source.path, 0, source.path.suffix)


def _whole_folder(source: Source, format_name: str) -> Found | ReadProblem | None:
    """The folder as one thing to read, where a format knows it as its own by more than its name."""
    named = format_named(format_name)
    if named is not None:
        return Found(source, named) if named.recognises(source) > Confidence.BY_NAME else None
    if max(one.recognises(source) for one in formats()) <= Confidence.BY_NAME:
        return None
    return _recognised(source, "")


def _find_in_folder(folder: Path, format_name: str) -> Iterator[Found | ReadProblem]:
    """The files below `folder` that some format reads; others are passed over, an empty harvest is a problem."""
    is_empty = True
    for one in _walk(folder, folder, folder.resolve(), format_name):
        found = _worth_reading(folder, one, format_name) if isinstance(one, Path) else one
        if found is not None:
            is_empty = False
            yield found
    if is_empty:
        yield ReadProblem(Reason.NO_TEXT_INSIDE, folder)


def _worth_reading(folder: Path, path: Path, format_name: str) -> Found | ReadProblem | None:
    """A file of a folder with its format; None for one that is to be passed over."""
    if _is_mirror(path):
        return None
    source = Source(path, _name_in(folder, path), is_found=True)
    named = format_named(format_name)
    if named is not None:
        is_own = path.suffix.lower() in named.suffixes or named.recognises(source) is not Confidence.NO
        return Found(source, named) if is_own else None
    found = _recognised(source, "")
    is_unknown = isinstance(found, ReadProblem) and found.reason is Reason.FORMAT_UNKNOWN
    return None if is_unknown else found


def _is_mirror(path: Path) -> bool:
    """Whether the file is what a project beside it wrote: its documents are in that project already."""
    return path.suffix == ".jsonl" and is_there(path.with_suffix(PROJECT_SUFFIX))


def _walk(base: Path, folder: Path, root: Path, format_name: str) -> Iterator[Path | Found | ReadProblem]:
    """Files below `folder`, and folders that are one thing to read; hidden ones left out.

    Linked folders are not entered, so no loop and no way out.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: natural(entry.name))
    except OSError as error:
        refused = cannot_read(folder, error)
        yield ReadProblem(refused.reason, folder, 0, refused.detail)
        return
    for entry in found:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            whole = _whole_folder(Source(path, _name_in(base, path), is_found=True), format_name)
            if whole is not None:
                yield whole
            else:
                yield from _walk(base, path, root, format_name)
        elif _is_file_inside(entry, root):
            yield path


def _name_in(base: Path, path: Path) -> str:
    return _shown(path.relative_to(base).as_posix())


def _tell(hear: Callable[[Told], None], path: Path, notice: Notice, detail: str) -> None:
    hear(Told(notice, path, detail))


def _counting(source: Source, done: int, total: int, progress: Progress) -> Source:
    return source if progress is silent else source._replace(on_bytes=lambda count: progress(done + count, total))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _shown(name: str) -> str:
    """A file's name as text: bytes in it that are no UTF-8 (POSIX allows them) become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def natural(name: str) -> list[tuple[int, str]]:
    """A key that sorts `2.txt` before `10.txt`, in any script's digits, and leaves no two names equal."""
    parts = re.split(r"(\d+)", name.casefold())
    return [*((int(part), "") if place % 2 else (0, part) for place, part in enumerate(parts)), (0, name)]


def _is_file_inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a file is there, below `root` also where a link leads to it; a link that leads to itself is none."""
    if not entry.is_symlink():
        return entry.is_file()
    target = Path(os.path.realpath(entry.path))
    return is_file(target) and target.is_relative_to(root)
