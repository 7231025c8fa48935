"""Taking a change back in every document it touched, and in the scheme, or not at all; undo and redo are one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from annotation.change import Change, Edit, Kind, SchemeStep
from annotation.document import Document, EditRefused
from annotation.identity import Clock, IdSource, now
from corpus.progress import Progress, silent
from corpus.store.store import Store


class UndoRefused(ValueError):
    """A later change stands in the way of undo or redo in `documents` (ids, "" for the scheme); nothing was changed."""

    def __init__(self, documents: tuple[str, ...], detail: str) -> None:
        super().__init__(f"{', '.join(documents)}: {detail}")
        self.documents = documents


class Standing(NamedTuple):
    """A document as it stands, and its revision in the store."""

    document: Document
    revision: int


class Back(NamedTuple):
    """The change that takes another back, not stored yet, and the revisions it is for."""

    change: Change
    expected: dict[str, int]


def standing_in(store: Store, document_id: str) -> Standing:
    """A document read for the occasion."""
    stored = store.read(document_id)
    return Standing(stored.record.to_document(), stored.revision)


def taken_back(
    store: Store,
    change_id: str,
    kind: Kind,
    standing: Callable[[str], Standing],
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> Back:
    """What takes the change of that id back, as an act of its own `kind`, checked against what stands now.

    `standing`: how a document stands. UndoRefused, naming all documents where a later change stands in the way.
    """
    # The page of one document's log holds that document's edit alone.
    whole = store.change(change_id)
    step = whole.scheme
    back = SchemeStep(step.after, step.before) if step is not None else None
    edits: dict[str, Edit] = {}
    expected: dict[str, int] = {}
    reasons: dict[str, str] = {}
    if back is not None and back.before != store.scheme():
        reasons[""] = "the scheme has changed since"
    for number, (document_id, edit) in enumerate(whole.edits.items(), 1):
        document, expected[document_id] = standing(document_id)
        edits[document_id] = edit.inverse(kind)
        try:
            document.check(edits[document_id])
        except EditRefused as refusal:
            reasons[document_id] = str(refusal)
        progress(number, len(whole.edits))
    if reasons:
        raise UndoRefused(tuple(reasons), "; ".join(reasons.values()))
    key = (ids or IdSource(clock)).new("c")
    return Back(Change(key, kind, edits, maker, clock(), whole.origin, whole.id, back), expected)
