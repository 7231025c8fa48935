"""Which id a document gets in a store, so that no two share one and what it was called before is not forgotten."""

from __future__ import annotations

from collections.abc import Callable

import orjson

from annotation.document import Field, Header
from corpus.store.store import free_id

ORIGINAL_ID = "id"
"""The field that keeps the id a document came with, where another document had it already."""


def stored_header(header: Header, is_taken: Callable[[str], bool]) -> Header:
    """`header` under an id that is free; the original kept in its fields as JSON, unless it came with one."""
    document_id = free_id(header.id, is_taken)
    if document_id == header.id:
        return header
    fields = header.fields
    if all(one.name != ORIGINAL_ID for one in fields):
        fields = (*fields, Field(ORIGINAL_ID, orjson.dumps(header.id).decode()))
    return header._replace(id=document_id, fields=fields)
