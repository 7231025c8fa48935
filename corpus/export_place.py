"""Where an export may go: what lies there already, whose it is, and a name that suits the format."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from corpus import places
from corpus.export_report import is_ours, read_report, report_beside
from corpus.files import sha256_of
from corpus.formats.format import WritableFormat

_USUAL = "export"


class Standing(StrEnum):
    """What an export meets at a place.

    FREE: nothing. OURS: an earlier export that nobody has changed since; a new one takes its place. STRANGERS: what
    was not exported, or was changed afterwards; it stays. FOLDER_MISSING: there is no folder to put it in. NOWHERE: no
    place was named.
    """

    FREE = "free"
    OURS = "ours"
    STRANGERS = "strangers"
    FOLDER_MISSING = "folder_missing"
    NOWHERE = "nowhere"


def standing(path: Path, *, is_folder: bool) -> Standing:
    """What a file, or a folder, would meet at `path`; reads all of a file that may be an earlier export."""
    if not path.name or path == Path():
        return Standing.NOWHERE
    if not places.is_folder(path.parent):
        return Standing.FOLDER_MISSING
    if is_folder:
        return _standing_of_folder(path)
    if not places.is_there(path):
        return Standing.STRANGERS if _is_strangers_report(path) else Standing.FREE
    return Standing.OURS if places.is_file(path) and _is_own_file(path) else Standing.STRANGERS


def suggested(folder: Path, name: str, format_: WritableFormat, *, is_folder: bool) -> Path:
    """A place in `folder` for an export of the project called `name`: never that of the project's own JSONL."""
    if is_folder:
        return folder / f"{name}-{format_.name}"
    suffix = format_.suffixes[0]
    kind = _USUAL if suffix == f".{format_.name}" else format_.name
    return folder / f"{name}-{kind}{suffix}"


def _standing_of_folder(path: Path) -> Standing:
    if not places.is_there(path):
        return Standing.STRANGERS if _is_strangers_report(path) else Standing.FREE
    if not places.is_folder(path):
        return Standing.STRANGERS
    if not any(path.iterdir()):
        return Standing.FREE
    return Standing.OURS if is_ours(path) else Standing.STRANGERS


def _is_own_file(path: Path) -> bool:
    """Whether the file is letter for letter the one that its report speaks of."""
    return read_report(report_beside(path)).get("sha256") == sha256_of(path)


def _is_strangers_report(path: Path) -> bool:
    """Whether in the place of the report lies something that is none."""
    return places.is_there(report_beside(path)) and not read_report(report_beside(path))
