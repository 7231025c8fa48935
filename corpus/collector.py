"""Lets Python's cycle collector rest while a big document is read or written: the window would wait for it."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def resting() -> Generator[None]:
    """No collection inside, in any thread: tens of thousands of spans, in no cycle, would be walked again and again.

    Whoever put it to rest first wakes it, so threads may overlap; that it wakes early does no harm.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()
