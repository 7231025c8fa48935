"""Lets Python's cycle collector rest while a big document is read or written: the window would wait for it."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

# New objects of which the walk takes a good part of a millisecond: so many come only with spans by the thousand.
_MANY = 10_000


@contextmanager
def resting() -> Generator[None]:
    """No collection inside, in any thread: tens of thousands of spans, in no cycle, would be walked again and again.

    Nor are they walked afterwards, in whatever thread happens to make the next object: where many came they are
    frozen, which costs nothing, until the project is closed. Before that what is new and in a cycle is swept up, so
    that it is not kept with them. Whoever put the collector to rest first wakes it, so threads may overlap; that it
    wakes early does no harm.
    """
    was_collecting = gc.isenabled()
    if was_collecting:
        gc.collect(0)
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
