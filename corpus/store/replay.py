"""Whether the log tells the truth: each document's events, replayed from the first, must give what the store holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from annotation.change import Change
from annotation.document import Document, EditRefused
from annotation.scheme import Scheme
from corpus.errors import CorpusError
from corpus.record import to_record
from corpus.store.store import Store, Stored


class Difference(NamedTuple):
    """A document (`""` for the scheme) whose log does not lead to what is stored, and in what way."""

    document_id: str
    detail: str


def replay(store: Store) -> Iterator[Difference]:
    """Every difference between the log and the state, one document in memory at a time.

    Log and state are of one moment: somebody who works meanwhile is no difference.
    """
    with store.snapshot():
        found = list(_scheme(store))
    yield from found
    after = -1
    while page := store.documents(after=after):
        for row in page:
            after = row.place
            with store.snapshot():
                found = list(_one(store, row.id))
            yield from found


def log_of(store: Store, document_id: str) -> list[Change]:
    """The whole log of one document, oldest first."""
    page = store.log(document_id)
    changes = list(page.changes)
    while page.before is not None:
        page = store.log(document_id, before=page.before)
        changes[:0] = page.changes
    return changes


def _one(store: Store, document_id: str) -> Iterator[Difference]:
    try:
        row = store.row(document_id)
        stored = store.read(document_id)
        yield from _document(store, stored)
        if (row.spans, row.length) != (_spans(stored), len(stored.record.header.text)):
            yield Difference(document_id, "its row counts wrong")
    except CorpusError as error:
        yield Difference(document_id, str(error))


def _spans(stored: Stored) -> int:
    return len(stored.record.to_document().spans)


def _document(store: Store, stored: Stored) -> Iterator[Difference]:
    header = stored.record.header
    changes = log_of(store, header.id)
    document = Document(header)
    try:
        for change in changes:
            edit = change.edits[header.id]
            # A document that came without a mark begins with an import of nothing.
            if edit.before or edit.after:
                document.apply(edit)
    except EditRefused as refusal:
        yield Difference(header.id, str(refusal))
        return
    told, held = to_record(document).annotations, stored.record.annotations
    if Counter(told) != Counter(held):
        yield Difference(header.id, f"{len(told)} annotations by the log, {len(held)} in the store")
    elif told != held:
        yield Difference(header.id, "another order")
    if stored.revision != len(changes):
        yield Difference(header.id, f"revision {stored.revision} after {len(changes)} events")


def _scheme(store: Store) -> Iterator[Difference]:
    scheme = Scheme()
    for change in store.scheme_changes():
        step = change.scheme
        if step is None or step.before != scheme:
            yield Difference("", f"{change.id} begins at another scheme")
            return
        scheme = step.after
    if scheme != store.scheme():
        yield Difference("", "the log leads to another scheme")
