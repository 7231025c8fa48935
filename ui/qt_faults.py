"""Puts right what slows PySide6's start, before anything else of the window is imported.

PySide6 carries its own Python sources in an archive and compiles and executes them anew at every start: a third of what
loading QtCore takes. Their code is kept beside ours, as Python keeps everybody's, and taken again as long as the source
is the same to the letter; and of those that only word error messages and signatures, the code is executed when
something of them is first looked at, which in most runs is never.
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
from threading import RLock
from types import CodeType, FunctionType

_ARCHIVE = "shibokensupport/"
# Those that nothing looks into before a signature is asked for or an argument is wrong. (Into `mapping` C++ looks by
# itself, past what would load it.)
_WAITING = frozenset(
    f"{_ARCHIVE}signature/{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
# How the hook looks for features in a module, and the answer without a look.
_LOOK = (b"source = inspect.getsource(module)", b"return False")
_STUB = "from ui.qt_faults import first_look\n__getattr__ = first_look(globals(), {name!r})\n"
# Named like Python's own compiled files, so that each release of Python has its own.
_KEPT = Path(cache_from_source(str(Path(__file__).with_name("qt_sources.py"))))
_TURN = RLock()

# By file name: the source it was made from, and the marshalled code.
Compiled = dict[str, tuple[bytes, bytes]]


def import_qt_alone() -> None:
    """Load QtCore without its import hook, its own sources from the code kept of them.

    The hook replaces `__import__` by a function that looks whether each module imported later uses `__feature__`, by
    reading its source: a fifth of the time all our modules take. We use no such feature, and what is imported before
    the hook is off is said to use none.
    """
    plain_import, plain_compile = builtins.__import__, builtins.compile
    ours = vars(builtins)
    ours["compile"] = SOURCES.compiled
    try:
        importlib.import_module("PySide6")
        builtins.__import__ = plain_import
        importlib.import_module("PySide6.QtCore")
    finally:
        ours["compile"] = plain_compile
        builtins.__import__ = plain_import
    SOURCES.keep()


class KeptCode:
    """Stands in for `compile` while QtCore is loaded, and remembers what came of the archive's sources."""

    def __init__(self, path: Path) -> None:
        """`path`: the file the code is kept in."""
        self._path = path
        self._kept = read_kept(path)
        self._met: Compiled = {}
        self._compile: Callable[..., CodeType] = builtins.compile

    def compiled(self, source: object, filename: object, *how: object, **named: object) -> object:
        """What `compile` answers; for a source of the archive, the code kept of it or that of a stub that waits."""
        if not (isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_ARCHIVE)):
            return self._compile(source, filename, *how, **named)
        same = self._kept.get(filename)
        if same is None or same[0] != source:
            unread = source.replace(*_LOOK)
            same = (source, marshal.dumps(self._compile(unread, filename, "exec", 0, True)))
        self._met[filename] = same
        if filename in _WAITING:
            return self._compile(_STUB.format(name=filename), filename, "exec", 0, True)
        return self.code(filename)

    def code(self, filename: str) -> CodeType:
        """The code of one of the archive's sources that was met; KeyError for any other."""
        code = marshal.loads(self._met[filename][1])
        if not isinstance(code, CodeType):
            raise TypeError(f"{self._path} holds no code for {filename}")
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


def first_look(space: dict[str, object], filename: str) -> Callable[[str], object]:
    """The `__getattr__` of a module that waits: the first name asked for has its code executed in `space`."""
    has_begun = False

    def found(name: str) -> object:
        nonlocal has_begun
        # What the import system asks of a module is no look at what is in it.
        if not name.startswith("__"):
            with _TURN:
                if not has_begun:
                    has_begun = True
                    FunctionType(SOURCES.code(filename), space)()
        if name in space:
            return space[name]
        raise AttributeError(f"{filename} has no {name}")

    return found


def read_kept(path: Path) -> Compiled:
    """The code kept in `path`, by file name with the source it was made from; nothing where there is none to trust."""
    try:
        kept = marshal.loads(path.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return kept if isinstance(kept, dict) and all(_is_pair(one) for one in kept.values()) else {}


def _is_pair(kept: object) -> bool:
    return isinstance(kept, tuple) and len(kept) == 2 and all(isinstance(one, bytes) for one in kept)


SOURCES = KeptCode(_KEPT)
