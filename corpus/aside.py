"""Changes of thousands of annotations, made by a task while the window goes on painting; one transaction, one undo.

Building such an edit, checking it, writing it and laying the document out anew takes a hundred times a frame. All of
that is done in the task's thread, with a store of its own, on the open document itself, which is only read: as long as
the task runs its owner changes nothing in it (`ui.holding`), so that what was checked is what is kept. What remains is
`Session.follow`, which puts the finished state in the place of the old one at a stroke: nobody ever sees a part of it.
Before the commit nothing has happened, after it everything, whatever becomes of the process in between.
"""

from __future__ import annotations

from collections.abc import Callable

from annotation import edits
from annotation.change import Change, Edit, Kind
from annotation.document import Document, EditRefused, Prepared
from annotation.identity import Clock, IdSource, now
from corpus.collector import resting
from corpus.progress import Progress
from corpus.store.store import Store
from corpus.taking_back import Standing, standing_in, taken_back

Making = Callable[[Store, Standing | None, Progress], Change | None]
"""Makes and keeps a change, reading the open document as it stands; None where there was nothing to do."""


def by(act: Callable[..., Change | None]) -> Making:
    """A making by an act of a store and its `progress` alone, such as what changes the scheme."""

    def making(store: Store, _standing: Standing | None, progress: Progress) -> Change | None:
        return act(store, progress=progress)

    return making


def keep(
    store: Store,
    standing: Standing | None,
    progress: Progress,
    *,
    build: Callable[[Document], Edit],
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
) -> Change | None:
    """Do what `build` makes of the document, in one transaction; None where it refuses, for there is nothing to do.

    EditRefused, Conflict and WriteError, and `Cancelled` from `progress`, leave everything as it was.
    """
    if standing is None:
        raise EditRefused("no document is open")
    document, revision = standing
    with resting():
        try:
            edit = edits.started(document, build(document))
        except EditRefused:
            return None
        document.check(edit)
        progress(0, 0)
        key = (ids or IdSource(clock)).new("c")
        change = Change(key, edit.kind, {document.id: edit}, maker, clock())
        store.apply(change, {document.id: revision})
    return change


def take_back(
    store: Store,
    standing: Standing | None,
    progress: Progress,
    *,
    change_id: str,
    kind: Kind,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
) -> Change:
    """Undo or redo the change of that id in all its documents and the scheme, in one transaction; as `taken_back`.

    `standing`: the open document, which need not be read.
    """

    def look(document_id: str) -> Standing:
        if standing is not None and standing.document.id == document_id:
            return standing
        return standing_in(store, document_id)

    with resting():
        back = taken_back(store, change_id, kind, look, maker=maker, clock=clock, ids=ids, progress=progress)
        store.apply(*back)
    return back.change


def prepared(standing: Standing | None, change: Change) -> Prepared | None:
    """What a change that is kept makes of the open document; None where it does not touch or does not fit it."""
    edit = change.edits.get(standing.document.id) if standing is not None else None
    if standing is None or edit is None:
        return None
    try:
        with resting():
            return standing.document.prepare(edit)
    except EditRefused:
        return None
