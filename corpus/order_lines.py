"""The wish for an order, and what comes next by it, as lines of JSON between the window and the assistant's process."""

from __future__ import annotations

from collections.abc import Mapping

from annotation.suggest.ordering import Order, Ranked, Wanted, Why
from corpus.document_order import Coming


def plain_wanted(wanted: Wanted) -> dict[str, object]:
    """A wish as a line has it."""
    return {"wish": "order", **wanted._asdict()}


def read_wanted(wish: Mapping[str, object]) -> Wanted:
    """What `plain_wanted` wrote; KeyError or ValueError for anything else."""
    numbers = [one for one in (wish[name] for name in Wanted._fields[1:]) if isinstance(one, int)]
    if len(numbers) < len(Wanted._fields) - 1:
        raise ValueError("an order without its numbers")
    return Wanted(Order(str(wish["order"])), *numbers)


def plain_coming(coming: Coming) -> dict[str, object]:
    """What comes next as a line has it."""
    ranked = [list(one) for one in coming.ranked]
    return {"told": "ordered", "ranked": ranked, "looked": coming.looked, "left": coming.left}


def read_coming(said: Mapping[str, object]) -> Coming:
    """What `plain_coming` wrote; TypeError or ValueError for anything else."""
    ranked, looked, left = said.get("ranked"), said.get("looked"), said.get("left")
    if not isinstance(ranked, list) or not isinstance(looked, int) or not isinstance(left, int):
        raise TypeError("nothing that comes next")
    told = (Ranked(str(document_id), Why(why), float(share)) for document_id, why, share in ranked)
    return Coming(tuple(told), looked, left)
