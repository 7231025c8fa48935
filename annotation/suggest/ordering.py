"""Which unfinished document comes next, and why: as they came, by what the assistant makes of them, or by chance.

Documents that the assistant is least sure of teach it most, but figures from them alone would flatter nobody: they are
the hard ones. So a share of all documents is set aside by lot, whatever anybody makes of them; these are taken in
between, one in so many, and what is measured on them alone holds for the whole project. The lot of a document goes by
its id and a seed: the same documents come in the same order again, and which are set aside does not change by taking.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

MOST_LOOKS = 400
"""So many documents are looked at, of those that are left a fair sample."""


class Order(StrEnum):
    """What somebody has chosen. `NOVEL`: the most words first that no finished document has."""

    GIVEN = "given"
    UNCERTAIN = "uncertain"
    NOVEL = "novel"
    CHANCE = "chance"


class Why(StrEnum):
    """Why a document stands where it stands. `UNSEEN`: as it came, for nobody has looked at it yet."""

    GIVEN = "given"
    UNCERTAIN = "uncertain"
    NOVEL = "novel"
    CHANCE = "chance"
    UNSEEN = "unseen"


class Look(NamedTuple):
    """What the assistant makes of a document: `Assistant.sureness` and `Assistant.novelty`, from 0 to 1."""

    sureness: float
    novelty: float


class Wanted(NamedTuple):
    """The order that is wanted. `percent`: of all documents, how many are taken by chance.

    So many were `taken` in an order before, `by_chance` of them by chance.
    """

    order: Order = Order.GIVEN
    percent: int = 20
    seed: int = 0
    taken: int = 0
    by_chance: int = 0


class Ranked(NamedTuple):
    """A document in its turn; `share`: how sure the assistant is of it, or how much of it is new, where that is why."""

    document_id: str
    why: Why
    share: float = 0.0


def lot(document_id: str, seed: int) -> tuple[bytes, str]:
    """The lot of a document: the least is drawn first."""
    return hashlib.blake2b(f"{seed}/{document_id}".encode(), digest_size=8).digest(), document_id


def by_lot(ids: Sequence[str], seed: int) -> list[str]:
    """The documents as they are drawn."""
    return sorted(ids, key=lambda one: lot(one, seed))


def set_aside(drawn: Sequence[str], wanted: Wanted) -> int:
    """How many of those left, as they are drawn, are to be taken by chance; the others come as the order has them.

    That many lack to the share of all, those that were taken included. Taking one as it comes changes nothing in it.
    """
    if wanted.order is Order.CHANCE:
        return len(drawn)
    if wanted.order is Order.GIVEN:
        return 0
    owed = _due(wanted.taken + len(drawn), wanted.percent) - wanted.by_chance
    return min(len(drawn), max(0, owed))


def to_look_at(drawn: Sequence[str], wanted: Wanted) -> Sequence[str]:
    """The documents of which the order depends on what the assistant makes of them, so many at most."""
    if wanted.order not in {Order.UNCERTAIN, Order.NOVEL}:
        return ()
    aside = set_aside(drawn, wanted)
    return drawn[aside : aside + MOST_LOOKS]


def ranking(ids: Sequence[str], drawn: Sequence[str], looks: Mapping[str, Look], wanted: Wanted) -> Iterator[Ranked]:
    """Every document in its turn; `ids`: those left in corpus order, `drawn`: the same `by_lot`.

    Equals stay in corpus order. Those that nobody has looked at come last, as they came.
    """
    if wanted.order is Order.GIVEN:
        yield from (Ranked(one, Why.GIVEN) for one in ids)
        return
    count = set_aside(drawn, wanted)
    aside = iter([Ranked(one, Why.CHANCE) for one in drawn[:count]])
    chance = set(drawn[:count])
    ordered = _ordered([one for one in ids if one not in chance], looks, wanted.order)
    by_chance = wanted.by_chance
    for taken in range(wanted.taken + 1, wanted.taken + len(ids) + 1):
        is_due = _due(taken, wanted.percent) > by_chance
        one = next(aside, None) if is_due else next(ordered, None)
        if one is None:
            one = next(ordered if is_due else aside)
        by_chance += one.why is Why.CHANCE
        yield one


def _due(taken: int, percent: int) -> int:
    """How many of so many are taken by chance."""
    return taken * percent // 100


def _ordered(ids: Sequence[str], looks: Mapping[str, Look], order: Order) -> Iterator[Ranked]:
    seen = [(one, looks[one]) for one in ids if one in looks]
    if order is Order.NOVEL:
        ranked = [Ranked(one, Why.NOVEL, look.novelty) for one, look in seen]
        ranked.sort(key=lambda one: -one.share)
    else:
        ranked = [Ranked(one, Why.UNCERTAIN, look.sureness) for one, look in seen]
        ranked.sort(key=lambda one: one.share)
    return chain(ranked, (Ranked(one, Why.UNSEEN) for one in ids if one not in looks))
