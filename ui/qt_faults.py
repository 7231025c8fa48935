"""Puts two faults of PySide6 right before anything else of the window is imported: lost references and slow imports."""

from __future__ import annotations

import builtins
import ctypes
import importlib
import sys

_PLENTY = 1 << 40


def keep_bools_alive() -> None:
    """Give True and False references to spare, where Python counts any; once is enough, twice does no harm.

    With PySide6 6.12.0 on CPython 3.11 each `Signal.emit` loses one reference to True, and after some two thousand the
    interpreter ends with "bool_dealloc". From 3.12 on True and False are never deallocated (PEP 683).
    """
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for one in (True, False):
        # An object of CPython begins with its count of references.
        ctypes.c_ssize_t.from_address(id(one)).value += _PLENTY


def import_qt_alone() -> None:
    """Load QtCore without its import hook.

    It replaces `__import__` by a function that looks whether each module imported later uses `__feature__`, by reading
    its source: a fifth of the time all our modules take. We use no such feature.
    """
    plain = builtins.__import__
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = plain
