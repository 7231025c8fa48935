"""Which document comes next, or before, among those that a query finds; and with which one to begin."""

from __future__ import annotations

from collections.abc import Callable

from corpus.store.store import DocumentQuery, DocumentRow, Store

Way = Callable[[Store, DocumentRow, DocumentQuery], DocumentRow | None]
"""A way to another document; None where it ends."""

# How far back to look at first, and then: what is sought mostly lies near.
_STEPS_BACK = (1, 64, 4096)
_LAST = "window.document"


def following(store: Store, row: DocumentRow, query: DocumentQuery) -> DocumentRow | None:
    """The next document after `row` that the query finds, or None at the end."""
    found = store.documents(after=row.place, limit=1, query=query)
    return found[0] if found else None


def preceding(store: Store, row: DocumentRow, query: DocumentQuery) -> DocumentRow | None:
    """The last document before `row` that the query finds, or None at the beginning."""
    for steps in (*_STEPS_BACK, row.place):
        after = max(-1, row.place - 1 - steps)
        page = store.documents(after=after, limit=steps, query=query)
        found = [one for one in page if one.place < row.place]
        if found or after == -1:
            return found[-1] if found else None
    return None


def left_at(store: Store) -> str:
    """The id of the document that was open last, else of the first; "" where there is none."""
    last = store.setting(_LAST)
    first = store.documents(limit=1)
    try:
        return store.row(last).id if last else first[0].id if first else ""
    except KeyError:
        return first[0].id if first else ""


def leave_at(store: Store, document_id: str) -> None:
    """Begin with that document the next time."""
    store.set_setting(_LAST, document_id)
