"""The order in which a project's documents are taken: what was chosen, how many were taken, and which by chance.

Figures of the documents taken by chance hold for the whole project (`annotation.suggest.ordering`); those of the others
only for what somebody thought most worth his time. So the project keeps which they are (`taken_by_chance`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from typing import NamedTuple

import orjson

from annotation.change import State
from annotation.suggest.ordering import Order, Ranked, Wanted, Why, by_lot, ranking, set_aside
from corpus.progress import Progress, silent
from corpus.store.store import DocumentQuery, Store

UNFINISHED = frozenset((State.NEW, State.STARTED, State.FLAGGED))
MOST_TOLD = 200
"""So many of the documents that come next are told at a time."""

_ORDER, _BY_CHANCE = "order", "order.by_chance"
_PAGE = 500


class Chosen(NamedTuple):
    """The order of a project: how many documents were `taken` in it, and the ids of those taken `by_chance`."""

    order: Order = Order.GIVEN
    seed: int = 0
    taken: int = 0
    by_chance: frozenset[str] = frozenset()

    def wanted(self, percent: int) -> Wanted:
        """What is wanted of an order when so many documents in a hundred are to be taken by chance."""
        return Wanted(self.order, percent, self.seed, self.taken, len(self.by_chance))


class Coming(NamedTuple):
    """The documents that come next; the order chooses among so many that are `left`, and so many were `looked` at."""

    ranked: tuple[Ranked, ...] = ()
    looked: int = 0
    left: int = 0


def chosen(store: Store) -> Chosen:
    """What the project keeps; as they came, where that is nothing or nothing we know."""
    try:
        told = orjson.loads(store.setting(_ORDER) or "{}")
        kept = Chosen(Order(told.get("order", Order.GIVEN)), int(told.get("seed", 0)), int(told.get("taken", 0)))
    except (AttributeError, TypeError, ValueError):
        kept = Chosen()
    return kept._replace(by_chance=taken_by_chance(store))


def taken_by_chance(store: Store) -> frozenset[str]:
    """The ids of the documents that were taken by chance, finished by now or not."""
    try:
        told = orjson.loads(store.setting(_BY_CHANCE) or "[]")
    except ValueError:
        return frozenset()
    return frozenset(one for one in told if isinstance(one, str)) if isinstance(told, list) else frozenset()


def keep(store: Store, wanted: Chosen) -> None:
    """Let the project keep what is chosen; where it may only be read, nothing is kept."""
    if store.is_read_only:
        return
    before = chosen(store)
    plain = {"order": wanted.order, "seed": wanted.seed, "taken": wanted.taken}
    if before._replace(by_chance=wanted.by_chance) != wanted:
        store.set_setting(_ORDER, orjson.dumps(plain).decode())
    if before.by_chance != wanted.by_chance:
        store.set_setting(_BY_CHANCE, orjson.dumps(sorted(wanted.by_chance)).decode())


def take(before: Chosen, one: Ranked) -> Chosen:
    """What is to be kept when a document is taken; it counts once if it is taken by chance again."""
    if one.why is Why.GIVEN or one.document_id in before.by_chance:
        return before
    by_chance = before.by_chance | {one.document_id} if one.why is Why.CHANCE else before.by_chance
    return before._replace(taken=before.taken + 1, by_chance=by_chance)


def unfinished_pages(open_store: Callable[[], Store]) -> Iterator[list[str]]:
    """The ids of the documents that are left, in corpus order, a page at a time; between pages no store is open."""
    query, after = DocumentQuery(UNFINISHED), -1
    while True:
        with closing(open_store()) as store:
            page = store.documents(after=after, limit=_PAGE, query=query)
        if not page:
            return
        yield [one.id for one in page]
        after = page[-1].place


def coming(open_store: Callable[[], Store], wanted: Wanted, progress: Progress = silent) -> Coming:
    """What comes next where no assistant is at work: nobody looks at anything. For a task."""
    ids: list[str] = []
    for page in unfinished_pages(open_store):
        ids += page
        progress(len(ids), 0)
    drawn = by_lot(ids, wanted.seed)
    ranked = ranking(ids, drawn, {}, wanted)
    return Coming(tuple(islice(ranked, MOST_TOLD)), 0, len(ids) - set_aside(drawn, wanted))
