"""Keeps Python's None alive where PySide6 lets go of it once too often.

PySide6 6.12.0 takes one reference from None at nearly every call of a QPainter method that returns nothing (`fillRect`,
`drawRect`, `setBrush` ...). From Python 3.12 on None cannot die (PEP 683). Before that, some ten thousand strokes of a
painter end the process with "deallocating None". So None is given here, once, what Python 3.12 gives it: more
references than a process can ever use up.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

_PLENTY = 1 << 48


@cache
def keep_none_alive() -> bool:
    """Make None as good as immortal; whether this Python needed it. Doing it again does nothing."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return False
    # The count is the first word of every object in CPython 3.11.
    count = ctypes.c_ssize_t.from_address(id(None))
    count.value += _PLENTY
    return True
