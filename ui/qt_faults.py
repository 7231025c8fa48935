"""Puts right what slows PySide6's start, before anything else of the window is imported.

PySide6 carries its own Python sources in an archive and compiles them anew at every start: a third of what loading
QtCore takes. Their code is kept beside ours, as Python keeps everybody's, and taken again as long as the source is the
same to the letter.
"""

from __future__ import annotations

import builtins
import importlib
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

_ARCHIVE = "shibokensupport/"
# Named like Python's own compiled files, so that each release of Python has its own.
_KEPT = Path(cache_from_source(str(Path(__file__).with_name("qt_sources.py"))))

Compiled = dict[str, tuple[bytes, CodeType]]


def import_qt_alone() -> None:
    """Load QtCore without its import hook, its own sources from the code kept of them.

    The hook replaces `__import__` by a function that looks whether each module imported later uses `__feature__`, by
    reading its source: a fifth of the time all our modules take. We use no such feature.
    """
    plain_import, plain_compile = builtins.__import__, builtins.compile
    sources = KeptCode(_KEPT)
    ours = vars(builtins)
    ours["compile"] = sources.compiled
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        ours["compile"] = plain_compile
        builtins.__import__ = plain_import
    sources.keep()


class KeptCode:
    """Stands in for `compile` while QtCore is loaded, and remembers what came of the archive's sources."""

    def __init__(self, path: Path) -> None:
        """`path`: the file the code is kept in."""
        self._path = path
        self._kept = read_kept(path)
        self._met: Compiled = {}
        self._compile: Callable[..., CodeType] = builtins.compile

    def compiled(self, source: object, filename: object, *how: object, **named: object) -> object:
        """What `compile` answers; for an unchanged source of the archive, the code kept of it."""
        if not (isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_ARCHIVE)):
            return self._compile(source, filename, *how, **named)
        same = self._kept.get(filename)
        code = same[1] if same is not None and same[0] == source else self._compile(source, filename, "exec", 0, True)
        self._met[filename] = (source, code)
        return code

    def keep(self) -> None:
        """Write the code down if any of it is new, whole or not at all; where nothing can be written it costs time."""
        if (
            sys.dont_write_bytecode
            or not self._met
            or all(self._kept.get(name) == one for name, one in self._met.items())
        ):
            return
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            beside.write_bytes(marshal.dumps(self._met))
            beside.replace(self._path)


def read_kept(path: Path) -> Compiled:
    """The code kept in `path`, by file name with the source it was made from; nothing where there is none to trust."""
    try:
        kept = marshal.loads(path.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}
