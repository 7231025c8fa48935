"""What the assistant has learnt, on its way into the project: it comes as a file from a process that may not write.

The process lays it whole into a passing folder and names it; whoever may write to the project takes it in and takes the
file away. Killed at any moment on that way, either of them leaves the project with what it had.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from corpus.beside import discard
from corpus.files import read_bytes
from corpus.progress import Progress, silent
from corpus.project import Project

LEARNT = "assistant"
"""The name under which a project keeps it (`Store.learnt`)."""


def keep_learnt(project: Project, path: Path, progress: Progress = silent) -> None:
    """Take the file at `path` into the project, and away; for a task. Edits go through meanwhile.

    ReadError where it is not there; WriteError where the project takes nothing, and then it keeps what it had.
    """
    try:
        content = read_bytes(path)
        progress(0, 0)
        with closing(project.writer()) as store:
            store.keep_learnt(LEARNT, content)
    finally:
        discard(path)
