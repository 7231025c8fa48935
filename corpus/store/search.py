"""Which documents may hold what is searched for: the index that spares most of them from being read.

An index narrows and never decides: it may offer a document in vain, but it leaves none out that holds what is
wanted. Whoever searches reads the offered texts and finds the exact places (`corpus.search`). A text never changes,
so a document is indexed once; one that is not indexed yet is simply offered, and `catch_up` indexes it later, in
short transactions: a project's import is not slowed down for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol


class Candidate(NamedTuple):
    """A document that may hold what is wanted: its place in corpus order from 0, its id, title and text."""

    place: int
    id: str
    title: str
    text: str


class SearchIndex(Protocol):
    """The texts of a store, as far as they may hold what is wanted."""

    def candidates(self, needles: Iterable[str] = (), *, after: int = -1) -> Iterator[Candidate]:
        """Documents with a place greater than `after`, in corpus order, one in memory at a time.

        Among them is every one whose text holds, in some spelling, all of `needles`: each a piece of text or of a
        search key, found anywhere, in any order. Without needles: all documents.
        """

    def behind(self) -> int:
        """How many documents are not indexed yet, and offered to every search; 0 where there is nothing to do."""

    def catch_up(self) -> bool:
        """Index some more documents in one short transaction; whether some are left."""


class EveryText:
    """The index of a store that has none: every document is offered to every search."""

    def __init__(self, texts: Callable[[int], Iterator[Candidate]]) -> None:
        """`texts`: all documents with a place greater than the given one, in corpus order."""
        self._texts = texts

    def candidates(self, needles: Iterable[str] = (), *, after: int = -1) -> Iterator[Candidate]:
        """All documents with a place greater than `after`, in corpus order."""
        del needles
        return self._texts(after)

    def behind(self) -> int:
        """Nothing is left to do."""
        return 0

    def catch_up(self) -> bool:
        """Nothing is left to do."""
        return False
