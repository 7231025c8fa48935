"""Keeps None, True and False alive where PySide6 lets go of them once too often.

PySide6 6.12.0 hands out these three without counting the reference (`QPainter.fillRect`, `QApplication.sendEvent` and
many more), as one may from Python 3.12 on, where they cannot die (PEP 683). Before that, some ten thousand calls end
the process with "deallocating None". So they are given here, once, what Python 3.12 gives them: more references than a
process can use up.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

_PLENTY = 1 << 48


@cache
def keep_singletons_alive() -> bool:
    """Make them as good as immortal; whether this Python needed it. Doing it again does nothing."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return False
    for one in (None, True, False):
        # The count is the first word of every object in CPython 3.11.
        ctypes.c_ssize_t.from_address(id(one)).value += _PLENTY
    return True
