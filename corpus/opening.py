"""Which project a dropped file belongs to: the one beside it, or one in the user's documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_documents_path

from corpus.errors import CorpusError
from corpus.store.sqlite.store import open_store

PROJECT_SUFFIX = ".tawsim"


class Opening(NamedTuple):
    """What to open: `imports` are read into `project` when it is made or when they are new to it.

    `is_elsewhere`: the project could not lie beside the files and lies in the user's documents; to be said once.
    """

    project: Path
    imports: tuple[Path, ...] = ()
    is_elsewhere: bool = False


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
    projects = [path for path in whole if path.suffix.lower() == PROJECT_SUFFIX and not path.is_dir()]
    if projects:
        return Opening(projects[0], tuple(path for path in whole if path not in projects))
    first = whole[0]
    folder = first if first.is_dir() else first.parent
    name = first.stem if len(whole) == 1 and not first.is_dir() else folder.name or "Tawsim"
    project = folder / (name + PROJECT_SUFFIX)
    is_elsewhere = not project.exists() and not may_write(folder)
    if is_elsewhere:
        # Two folders may each hold a text of this name: the folder's name tells their projects apart.
        home = (documents or user_documents_path()) / "Tawsim"
        project = home / f"{name} ({folder.name}){PROJECT_SUFFIX}"
    is_known = len(whole) == 1 and project.exists() and not _is_empty(project)
    return Opening(project, () if is_known else tuple(whole), is_elsewhere)
