"""Whether a project holds a record already, so that what is dropped a second time is not brought in a second time."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from annotation.change import Annotation
from annotation.document import EditRefused, Header, arranged
from corpus.record import Record
from corpus.store.naming import ORIGINAL_ID
from corpus.store.store import Store, names_for


def known_as(store: Store, record: Record, before: int) -> str:
    """The document that an earlier import brought exactly so, or ""; those at `before` or later are not asked.

    A text that was labelled after it came is known too; one that comes with other labels is not, and is kept beside it.
    """
    for one in _same_texts(store, record.header, before):
        if store.arrival(one).edits[one].after == _in_order(record):
            return one
    return ""


def _same_texts(store: Store, header: Header, before: int) -> Iterator[str]:
    """The documents that came from there with that text and id, or without one: told by the id, which names few."""
    if not header.id:
        yield from store.without_id(header.source, header.sha256, before=before)
        return
    for name in names_for(header.id):
        try:
            row = store.row(name)
        except KeyError:
            return
        if row.place < before and row.source == header.source and _came_as(store, name, header):
            yield name


def _came_as(store: Store, document_id: str, header: Header) -> bool:
    """Whether a document has that text, and had that id before the project gave it a free one."""
    held = store.read(document_id).record.header
    if held.sha256 != header.sha256:
        return False
    original = next((one.value for one in held.fields if one.name == ORIGINAL_ID), '""')
    return document_id == header.id or orjson.loads(original) == header.id


def _in_order(record: Record) -> tuple[Annotation, ...]:
    try:
        return tuple(arranged(record.header, record.annotations).annotations())
    except EditRefused:
        # Refused with its reason when it is added.
        return ()
