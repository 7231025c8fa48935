"""Search over a whole project: every document that holds what is wanted, with the exact places, as they are found.

Hits come in corpus order, a document at a time; what was found stays found when the work is cancelled. The store's
index (`corpus.store.search`) spares the texts that cannot hold the query, and never one that does; regular
expressions and words of fewer than three letters read every text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotation.find import DEFAULT, FindOptions, Query
from annotation.occurrences import EVERYWHERE, Form, Matching, Occurrence
from annotation.ranges import Range
from corpus.progress import Progress, silent
from corpus.store.search import Candidate
from corpus.store.store import Store


class Hits(NamedTuple):
    """A document and where the query stands in it: code points, in order, at least one.

    `text` is the document's, for the lines of a concordance.
    """

    document_id: str
    title: str
    text: str
    ranges: tuple[Range, ...]


class Occurring(NamedTuple):
    """A document and where a form occurs in it, in order, at least once; `text` is the document's."""

    document_id: str
    title: str
    text: str
    occurrences: tuple[Occurrence, ...]


def search(store: Store, query: str, options: FindOptions = DEFAULT, progress: Progress = silent) -> Iterator[Hits]:
    """The documents of `store` that hold `query`, as `annotation.find` finds it.

    FindError at once for a bad pattern, and where one takes too long in a document. `progress` counts documents.
    """
    prepared = Query(query, options)
    return _searched(store, prepared, progress)


def everywhere(
    store: Store, form: str, matching: Matching = EVERYWHERE, progress: Progress = silent
) -> Iterator[Occurring]:
    """The documents of `store` in which `form` occurs, as `annotation.occurrences` finds it."""
    prepared = Form(form, matching)
    for one in _candidates(store, prepared.needles, progress):
        found = tuple(prepared.in_text(one.text))
        if found:
            yield Occurring(one.id, one.title, one.text, found)


def index(store: Store, progress: Progress = silent) -> None:
    """Bring the store's index up to date, in transactions short enough that an edit made meanwhile hardly waits.

    For a task with a store of its own, after an import; nothing is found or missed by it, searching only gets
    quicker. Cancelling keeps what is indexed.
    """
    total = store.search.behind()
    progress(0, total)
    while store.search.catch_up():
        progress(max(0, total - store.search.behind()), total)
    progress(total, total)


def _searched(store: Store, query: Query, progress: Progress) -> Iterator[Hits]:
    for one in _candidates(store, query.needles, progress):
        found = tuple(query.in_text(one.text))
        if found:
            yield Hits(one.id, one.title, one.text, found)


def _candidates(store: Store, needles: Iterable[str] | None, progress: Progress) -> Iterator[Candidate]:
    """The documents to read; `needles`: None where there is nothing to be found at all."""
    total = store.count()
    progress(0, total)
    if needles is not None:
        for one in store.search.candidates(needles):
            yield one
            progress(min(one.place + 1, total), total)
    progress(total, total)
