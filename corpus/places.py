"""What lies at a path, asked so that no path is an error: a name too long, or a folder that hides it, holds nothing."""

from __future__ import annotations

import stat
from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether anything lies at `path`, as far as we may look."""
    return _mode(path) != 0


def is_file(path: Path) -> bool:
    """Whether a file lies at `path`, or at the end of the links there."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    """Whether a folder lies at `path`, or at the end of the links there."""
    return stat.S_ISDIR(_mode(path))


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        # A NUL in a name is a ValueError.
        return 0
