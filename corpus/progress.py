"""How long work tells how far it has come, and how it is asked to stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all (0 where nobody knows); raises `Cancelled` to stop the work."""


class Cancelled(Exception):
    """The user asked for the work to stop; what was finished before stays, nothing is left half done."""


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""
    del done, total
