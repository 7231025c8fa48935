"""Keeps Python 3.11 alive under a fault of PySide6: each `Signal.emit` loses one reference to True.

Seen with PySide6 6.12.0 on CPython 3.11: after some two thousand emits the interpreter ends with "bool_dealloc".
From 3.12 on True and False are never deallocated (PEP 683); before, they are given references to spare.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def keep_alive() -> None:
    """Give True and False references to spare, where they count any; once is enough, and twice does no harm."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for one in (True, False):
        # An object of CPython begins with its count of references.
        ctypes.c_ssize_t.from_address(id(one)).value += _PLENTY
