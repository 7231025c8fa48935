"""A changed scheme carried through the whole corpus: what it touches, told before; one change, taken back by one undo.

Everything here is for a task: it reads and writes with a store of its own thread (`Project.writer`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from annotation.change import Change, DocumentLabel, Edit, Kind, SchemeStep
from annotation.document import EditRefused
from annotation.following import Following, carry
from annotation.history import History
from annotation.identity import Clock, IdSource, now
from annotation.scheme import Scheme
from annotation.scheme_revision import Revision
from annotation.span import Origin
from corpus.errors import Conflict, Reason
from corpus.progress import Progress, silent
from corpus.store.store import LinkUse, SpanUse, Store, Use
from corpus.taking_back import standing_in, taken_back


@dataclass(frozen=True, slots=True)
class Impact:
    """What a revision touches: how many documents, spans and relations, and how many of their own labels change.

    `lost_spans` and `lost_relations` of those are taken away.
    """

    documents: int = 0
    spans: int = 0
    relations: int = 0
    labels: int = 0
    lost_spans: int = 0
    lost_relations: int = 0

    def plus(self, other: Impact) -> Impact:
        """Both together, of different documents."""
        return Impact(
            self.documents + other.documents,
            self.spans + other.spans,
            self.relations + other.relations,
            self.labels + other.labels,
            self.lost_spans + other.lost_spans,
            self.lost_relations + other.lost_relations,
        )


def impact(store: Store, revision: Revision, progress: Progress = silent) -> Impact:
    """What `revision` would touch, counted without reading a text; links that become the same count as changed."""
    total = Impact()
    for one in _survey(store, Following(revision.follows), progress).values():
        total = total.plus(one)
    return total


def relabel(
    store: Store,
    before: Scheme,
    revision: Revision,
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> Change:
    """Replace the scheme `before` and let every document follow, as one change in one transaction.

    EditRefused when nothing would change; Conflict when the scheme is another by now, or somebody has edited
    meanwhile; `Cancelled` from `progress` leaves everything as it was.
    """
    following = Following(revision.follows)
    edits: dict[str, Edit] = {}
    expected: dict[str, int] = {}
    with store.snapshot():
        sequence = store.latest()
        if store.scheme() != before:
            raise Conflict(Reason.STALE, store.path, "scheme")
        touched = _survey(store, following, progress)
        for number, document_id in enumerate(touched, 1):
            stored = store.read(document_id)
            edit = carry(stored.record.to_document(), following)
            if edit is not None:
                edits[document_id], expected[document_id] = edit, stored.revision
            progress(number, len(touched))
    if not edits and before == revision.scheme:
        raise EditRefused("nothing in the scheme changes")
    if store.latest() != sequence:
        # A document labelled meanwhile might bear an old name and not be among the touched.
        raise Conflict(Reason.STALE, store.path)
    step = SchemeStep(before, revision.scheme)
    change = Change((ids or IdSource(clock)).new("c"), Kind.SCHEME, edits, maker, clock(), Origin.HAND, None, step)
    store.apply(change, expected)
    return change


def scheme_history(store: Store) -> History:
    """What can be undone and redone of the scheme's changes, whichever document is open."""
    changes = store.scheme_changes()
    # A project's first scheme is how it was made, and what came with an import is not one's own act.
    if changes and changes[0].scheme is not None and changes[0].scheme.before == Scheme():
        del changes[0]
    return History(one for one in changes if one.origin is not Origin.IMPORTED)


def undo(
    store: Store,
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> Change | None:
    """Take back the scheme's latest change in every document it touched; None when there is none.

    UndoRefused, naming the documents, where a later change stands in the way; then nothing is changed.
    """
    done = scheme_history(store).undoable()
    return None if done is None else _take_back(store, done.id, Kind.UNDO, maker, clock, ids, progress)


def redo(
    store: Store,
    *,
    maker: str = "",
    clock: Clock = now,
    ids: IdSource | None = None,
    progress: Progress = silent,
) -> Change | None:
    """Take back the latest undo of a scheme's change that nothing fresh has followed; as `undo`."""
    undone = scheme_history(store).redoable()
    return None if undone is None else _take_back(store, undone.id, Kind.REDO, maker, clock, ids, progress)


def _take_back(
    store: Store, change_id: str, kind: Kind, maker: str, clock: Clock, ids: IdSource | None, progress: Progress
) -> Change:
    look = partial(standing_in, store)
    with store.snapshot():
        back = taken_back(store, change_id, kind, look, maker=maker, clock=clock, ids=ids, progress=progress)
    store.apply(*back)
    return back.change


def _survey(store: Store, following: Following, progress: Progress) -> Mapping[str, Impact]:
    """The documents that a revision touches, in corpus order, and in each how much."""
    touched: dict[str, Impact] = {}
    if following.is_idle:
        return touched
    for document_id, uses in groupby(store.uses(), key=lambda use: use.document_id):
        progress(0, 0)
        found = _of_one(list(uses), following)
        if found != Impact():
            touched[document_id] = found
    return touched


def _of_one(uses: list[Use], following: Following) -> Impact:
    """What a revision does to one document, by what stands in it."""
    spans = relations = lost_spans = lost_relations = 0
    labels: list[DocumentLabel] = []
    for _, of, count in uses:
        match of:
            case SpanUse():
                new = following.bearing((of.layer, of.label, of.attributes))
                spans += count * (new != (of.layer, of.label, of.attributes))
                lost_spans += count * (new is None)
            case LinkUse():
                is_lost = following.link(of.label) is None or any(
                    following.bearing((*end, ())) is None for end in (of.head, of.child)
                )
                relations += count * (is_lost or following.link(of.label) != of.label)
                lost_relations += count * is_lost
            case DocumentLabel():
                labels.append(of)
    kept = following.labels(labels)
    # Where values change places, the labels are the same in another order.
    changed = max(len(set(labels) - set(kept)), int(tuple(labels) != kept))
    is_touched = bool(spans or relations or changed)
    return Impact(int(is_touched), spans, relations, changed, lost_spans, lost_relations)
