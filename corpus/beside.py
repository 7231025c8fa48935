"""Names for files that lie beside another for a moment: whole and unseen until they take its place."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

# Bytes of a name that a passing file may repeat: file systems take names of 255, some of 143, and an Arabic letter is
# two.
_NAME_BYTES = 96


def beside(path: Path, ending: str = "") -> Path:
    """A hidden name in the folder of `path` that nobody has, never longer than a file system takes."""
    return path.with_name(f".{short(path.name)}.{os.urandom(4).hex()}{ending}")


def discard(path: Path) -> None:
    """Take a passing file away; where it is not there, or the system keeps it, nothing is lost."""
    with suppress(OSError):
        path.unlink()


def short(name: str, limit: int = _NAME_BYTES) -> str:
    """`name`, or the beginning of one of more than `limit` bytes with its hash, so that two long names stay two."""
    raw = os.fsencode(name)
    if len(raw) <= limit:
        return name
    return f"{raw[: limit - 9].decode('utf-8', 'ignore')}~{hashlib.sha256(raw).hexdigest()[:8]}"
