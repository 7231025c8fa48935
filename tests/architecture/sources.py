"""The project's own files as the architecture tests read them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("annotation", "corpus", "ui")
_BINARY = frozenset({".ttf", ".png", ".ico", ".icns", ".qm", ".jpg"})


class Source(NamedTuple):
    """One Python file: its path from the project's root, its text and what Python makes of it."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The top folder, or the file's own name where it lies at the top."""
        return self.path.parts[0]


def read(text: str, path: str = "annotation/sample.py") -> Source:
    """A source from a piece of text: how the tests feed a rule something that breaks it."""
    return Source(Path(path), text, ast.parse(text))


@cache
def product() -> tuple[Source, ...]:
    """Every Python file that is shipped."""
    return tuple(_parsed(path) for path in files() if path.suffix == ".py" and path.parts[0] != "tests")


@cache
def everything() -> tuple[Source, ...]:
    """Every Python file, the tests included."""
    return tuple(_parsed(path) for path in files() if path.suffix == ".py")


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project, from its root; what `.gitignore` names is not the project's."""
    return tuple(sorted(_walk(ROOT)))


def texts() -> Iterator[tuple[Path, str]]:
    """Every file that people read, with its text."""
    for path in files():
        if path.suffix not in _BINARY:
            yield path, (ROOT / path).read_text(encoding="utf-8")


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if is_ignored(path.name) or path.is_symlink():
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path.relative_to(ROOT)


def is_ignored(name: str) -> bool:
    """Whether `.gitignore` (plain names and stars only) leaves a file or folder of this name out."""
    return name == ".git" or any(fnmatch(name, pattern) for pattern in _ignored_patterns())


@cache
def _ignored_patterns() -> tuple[str, ...]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip().rstrip("/") for line in lines if line.strip() and not line.startswith("#"))


def _parsed(path: Path) -> Source:
    text = (ROOT / path).read_text(encoding="utf-8")
    return Source(path, text, ast.parse(text, filename=str(path)))
