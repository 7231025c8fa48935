"""Which project a dropped file belongs to: the one beside it, or one in the user's documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import platformdirs

from corpus.beside import short
from corpus.errors import CorpusError
from corpus.places import is_folder, is_there
from corpus.store.sqlite.store import open_store

PROJECT_SUFFIX = ".tawsim"
_DATABASE = b"SQLite format 3\x00"
# So that `NAME.scheme.json` and `NAME.tawsim-journal` too are names that file systems take (255 bytes).
_NAME_BYTES = 240


class Opening(NamedTuple):
    """What to open: `imports` are read into `project` when it is made or when they are new to it.

    `is_elsewhere`: the project could not lie beside the files and lies in the user's documents; to be said once.
    """

    project: Path
    imports: tuple[Path, ...] = ()
    is_elsewhere: bool = False


def is_project(path: Path) -> bool:
    """Whether a project, or any other SQLite file, lies there, whatever its name."""
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def is_writable(folder: Path) -> bool:
    """Whether files can be made in `folder`, as far as the system tells beforehand."""
    return os.access(folder, os.W_OK | os.X_OK)


def _is_empty(project: Path) -> bool:
    """Whether a project is there that no document came into, as after an import that was broken off."""
    try:
        with closing(open_store(project, is_read_only=True)) as store:
            return store.count() == 0
    except CorpusError:
        # Whoever opens it will be told why it cannot be.
        return False


def plan(
    paths: Sequence[Path],
    *,
    documents: Path | None = None,
    may_write: Callable[[Path], bool] = is_writable,
) -> Opening:
    """The project for `paths` (at least one): a project itself, `X.tawsim` beside X.txt, FOLDER/FOLDER.tawsim.

    Several files share the project of the first one's folder. One file or folder whose project holds documents
    already is not imported a second time. `documents`: where projects go whose own folder is not writable, the
    user's documents by default.
    """
    if not paths:
        raise ValueError("nothing to open")
    whole = [path.absolute() for path in paths]
    projects = [path for path in whole if path.suffix.lower() == PROJECT_SUFFIX and not is_folder(path)]
    if projects:
        return Opening(projects[0], tuple(path for path in whole if path not in projects))
    first = whole[0]
    is_whole_folder = is_folder(first)
    folder = first if is_whole_folder else first.parent
    # A name that is too long for the files beside a project is cut, and told from its like by a hash.
    name = short(first.stem if len(whole) == 1 and not is_whole_folder else folder.name or "Tawsim", _NAME_BYTES)
    project = folder / (name + PROJECT_SUFFIX)
    is_elsewhere = not is_there(project) and not may_write(folder)
    if is_elsewhere:
        # Two folders may each hold a text of this name: the folder's name tells their projects apart.
        home = (documents or platformdirs.user_documents_path()) / "Tawsim"
        project = home / (short(f"{name} ({folder.name})", _NAME_BYTES) + PROJECT_SUFFIX)
    is_known = len(whole) == 1 and is_there(project) and not _is_empty(project)
    return Opening(project, () if is_known else tuple(whole), is_elsewhere)
