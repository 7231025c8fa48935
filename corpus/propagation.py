"""Label once in a whole project: where a form stands without its label, and one change that labels it there.

Everything here is for a task: it reads and writes with a store of its own thread (`Project.reader`, `Project.writer`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from annotation.change import Change, Edit, Kind
from annotation.document import Document, EditRefused
from annotation.everywhere import Place, Sheet, laid, mark
from annotation.find import FindOptions, find
from annotation.identity import Clock, IdSource, now
from annotation.occurrences import EVERYWHERE, Matching, Occurrence, occurrences
from annotation.span import Origin, Span
from corpus.progress import Progress, silent
from corpus.search import everywhere, search
from corpus.store.store import Store

MOST_PLACES = 5_000
"""More lines than anybody looks through; what is labelled leaves the list, so the rest comes when it is made again."""


class Wanted(NamedTuple):
    """What is listed: where the form `words` stands, or with `options` the hits of the query `words`.

    `pair`: layer and label it is listed for, and what bears them already is left out; None until one is chosen.
    """

    words: str
    pair: tuple[str, str] | None = None
    matching: Matching = EVERYWHERE
    options: FindOptions | None = None


class Listing(NamedTuple):
    """The documents with places, in corpus order. `is_whole`: False where there are more."""

    sheets: tuple[Sheet, ...]
    is_whole: bool


def places_in(text: str, spans: Iterable[Span], wanted: Wanted) -> tuple[Place, ...]:
    """The places of `wanted` in one text; `spans`: the document's, in the one order. FindError for a bad pattern."""
    if wanted.options is None:
        found = occurrences(text, wanted.words, wanted.matching)
    else:
        found = (Occurrence(start, end, 0) for start, end in find(text, wanted.words, wanted.options))
    return _placed(found, spans, wanted.pair)


def list_in(document: Document, spans: Iterable[Span], wanted: Wanted) -> Listing:
    """The places of `wanted` in one document; `spans`: its own, in the one order, for any thread that has a list."""
    places = places_in(document.text, spans, wanted)
    return Listing((Sheet(document.id, "", document.text, places),) if places else (), is_whole=True)


def list_places(store: Store, wanted: Wanted, progress: Progress = silent, most: int = MOST_PLACES) -> Listing:
    """The places of `wanted` in the project, at most so many; FindError for a bad pattern."""
    kept: list[Sheet] = []
    count = 0
    for one in _found(store, wanted, progress):
        spans = store.read(one.document_id).record.to_document().spans if wanted.pair else ()
        places = _placed(one.places, spans, wanted.pair)
        room = most - count
        if places:
            kept.append(Sheet(one.document_id, one.title, one.text, places[:room]))
        count += len(places)
        if count > most:
            return Listing(tuple(kept), is_whole=False)
    return Listing(tuple(kept), is_whole=True)


class _Found(NamedTuple):
    document_id: str
    title: str
    text: str
    places: tuple[Occurrence, ...]


def _found(store: Store, wanted: Wanted, progress: Progress) -> Iterator[_Found]:
    if wanted.options is None:
        for one in everywhere(store, wanted.words, wanted.matching, progress):
            yield _Found(*one)
        return
    for hits in search(store, wanted.words, wanted.options, progress):
        yield _Found(hits.document_id, hits.title, hits.text, tuple(Occurrence(*each, 0) for each in hits.ranges))


def _placed(found: Iterable[Occurrence], spans: Iterable[Span], pair: tuple[str, str] | None) -> tuple[Place, ...]:
    if pair is None:
        return tuple(Place(*one, None) for one in found)
    return tuple(laid(spans, found, *pair))


def label_places(
    store: Store,
    chosen: Mapping[str, Iterable[Place]],
    pair: tuple[str, str],
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> Change:
    """Label the chosen places of each document, as one change in one transaction.

    EditRefused when nothing is left to be labelled; Conflict where somebody has edited meanwhile; `Cancelled` from
    `progress` leaves everything as it was.
    """
    ids = ids or IdSource(clock)
    edits: dict[str, Edit] = {}
    expected: dict[str, int] = {}
    with store.snapshot():
        for number, (document_id, places) in enumerate(chosen.items(), 1):
            stored = store.read(document_id)
            try:
                edits[document_id] = mark(stored.record.to_document(), ids, places, *pair, maker=maker)
            except EditRefused:
                continue
            expected[document_id] = stored.revision
            progress(number, len(chosen))
    if not edits:
        raise EditRefused("no place was chosen")
    change = Change(ids.new("c"), Kind.EVERYWHERE, edits, maker, clock(), Origin.EVERYWHERE)
    store.apply(change, expected)
    return change
