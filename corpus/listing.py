"""What a window needs to list the documents of a project: the rows, the questions, and the store that answers them."""

from __future__ import annotations

from corpus.store.store import ALL, DocumentQuery, DocumentRow, Store

__all__ = ["ALL", "DocumentQuery", "DocumentRow", "Store"]
