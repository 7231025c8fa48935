"""The open document and what is done to it: every edit is in the store before anybody sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotation import edits
from annotation.change import Change, Edit, Kind, SchemeStep
from annotation.document import Document, EditRefused, Prepared
from annotation.history import History
from annotation.identity import Clock, IdSource, now
from annotation.scheme import Scheme
from annotation.span import Origin
from annotation.suggest.choosing import undecided
from annotation.suggest.suggestion import Answer, Suggestion
from corpus.collector import resting
from corpus.errors import ReadError, Reason, WriteError
from corpus.store.store import LogPage, Store
from corpus.taking_back import Standing, standing_in, taken_back

_NO_DOCUMENT = "no document is open"

LARGE = 100
"""An edit of more annotations, those that go and those that come, takes longer than a frame and is a task's."""


class Brought(NamedTuple):
    """Predictions that came with a document from elsewhere, and what an annotator has said no to in it.

    `decided`: those that contradict a label or were said no to, as the document was read.
    """

    suggestions: tuple[Suggestion, ...] = ()
    rejected: frozenset[Answer] = frozenset()
    decided: frozenset[Suggestion] = frozenset()


class Loaded(NamedTuple):
    """A document read and ready, with the newest page of its log; made in any thread, adopted by the session's.

    `brought`: predictions that came with it.
    """

    document: Document
    revision: int
    page: LogPage
    brought: Brought


def load(store: Store, document_id: str) -> Loaded:
    """Read a document from `store`, the calling thread's own; KeyError, or ReadError where it is not sound."""
    # Of one moment: a log that lacks the document's latest change would let undo pass it over.
    with resting(), store.snapshot():
        page = store.log(document_id, with_imports=False)
        stored = store.read(document_id)
        suggestions = store.suggestions(document_id)
        rejected = store.rejected(document_id) if suggestions else frozenset[Answer]()
        try:
            document = stored.record.to_document()
        except EditRefused as refusal:
            raise ReadError(Reason.DAMAGED, store.path, str(refusal)) from refusal
    return Loaded(document, stored.revision, page, _brought(document, suggestions, rejected))


def _brought(document: Document, suggestions: tuple[Suggestion, ...], rejected: frozenset[Answer]) -> Brought:
    if not suggestions:
        return Brought()
    _, decided = undecided(suggestions, document.spans.ordered(), rejected, _is_nested)
    return Brought(suggestions, rejected, frozenset(decided))


def _is_nested(_layer: str) -> bool:
    """Nobody has said so of predictions from elsewhere."""
    return False


class Session:
    """One person's work in one project, without Qt: open, do, undo, redo. There is no unsaved state.

    What `do`, `undo` and `redo` return has happened and is kept. EditRefused, UndoRefused, Conflict and WriteError
    leave document, history and store as they were.
    """

    def __init__(self, store: Store, *, ids: IdSource | None = None, clock: Clock = now, maker: str = "") -> None:
        """`store`: of the thread that uses the session. `maker`: who works, kept with every change."""
        self.maker = maker
        self.ids = ids or IdSource(clock)
        self._store = store
        self._clock = clock
        self._revision = 0
        self._older: int | None = None
        self.document: Document | None = None
        self.history: History | None = None
        self.brought = Brought()

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be done here."""
        return self._store.is_read_only

    @property
    def revision(self) -> int:
        """The open document's revision."""
        return self._revision

    def open(self, document_id: str) -> Document:
        """Read a document and make it the open one."""
        return self.adopt(load(self._store, document_id))

    def adopt(self, loaded: Loaded) -> Document:
        """Make a document that was read elsewhere the open one.

        Read it again where the store has moved on since: a stale one would refuse every edit.
        """
        document_id = loaded.document.id
        if self._store.row(document_id).revision != loaded.revision:
            loaded = load(self._store, document_id)
        self.document, self._revision, self.brought = loaded.document, loaded.revision, loaded.brought
        self._older = loaded.page.before
        self.history = History(loaded.page.changes, has_older=self._older is not None)
        return loaded.document

    def do(self, edit: Edit, *, kind: Kind | None = None, origin: Origin = Origin.HAND) -> Change:
        """Do `edit` to the open document; the first work on a new document also starts it."""
        document, _ = self._opened()
        return self._keep({document.id: edits.started(document, edit)}, kind or edit.kind, origin)

    def do_all(self, wanted: Mapping[str, Edit], kind: Kind, origin: Origin = Origin.HAND) -> Change:
        """Do one edit to each of several documents, all or none; one undo takes all back."""
        if not wanted:
            raise EditRefused("an empty change")
        return self._keep(wanted, kind, origin, starts=True)

    def take_suggestions(self) -> Brought:
        """Read again what is suggested for the open document; what of it is decided is left for others to find out."""
        document, _ = self._opened()
        self.brought = Brought(self._store.suggestions(document.id), self._store.rejected(document.id))
        return self.brought

    def standing(self) -> Standing | None:
        """The open document as a task may read it, as long as nobody changes it here; None when none is open."""
        return Standing(self.document, self._revision) if self.document is not None else None

    def follow(self, change: Change, prepared: Prepared | None = None) -> bool:
        """Take in what another store of this project has kept (a task's); False where the document was read since.

        `prepared`: the document's edit, where the task has worked it out; it is done without it where it came too late.
        """
        document = self.document
        if document is None or self.history is None or not change.touches(document.id):
            return True
        revision = self._store.row(document.id).revision
        if revision != self._revision + 1:
            return False
        is_ready = prepared is not None and prepared.fits(document)
        document.apply(prepared if prepared is not None and is_ready else change.edits[document.id])
        self._revision = revision
        self.history.record(change)
        return True

    def set_scheme(self, scheme: Scheme) -> Change:
        """Replace the project's scheme; annotations stay as they are."""
        change = self._change({}, Kind.SCHEME, Origin.HAND, None, SchemeStep(self._store.scheme(), scheme))
        self._store.apply(change, {})
        return change

    def undo(self) -> Change | None:
        """Take back the latest change that touches the open document, in all its documents; None when there is none."""
        done = self.facing(Kind.UNDO)
        return None if done is None else self.take_back(done, Kind.UNDO)

    def redo(self) -> Change | None:
        """Take back the latest undo in the open document that nothing fresh has followed; None when there is none."""
        undone = self.facing(Kind.REDO)
        return None if undone is None else self.take_back(undone, Kind.REDO)

    def facing(self, kind: Kind) -> Change | None:
        """What undo (or redo) would take back next, as far as it concerns the open document; None when nothing."""
        _, history = self._opened()
        self._refuse_reader()
        if kind is Kind.UNDO:
            while history.needs_older_to_undo:
                self.load_older()
            return history.undoable()
        while history.needs_older_to_redo:
            self.load_older()
        return history.redoable()

    def is_large(self, change: Change) -> bool:
        """Whether taking `change` back takes longer than a moment: it is of the scheme, or touches other documents, or
        very many annotations of this one.
        """
        size = sum(len(one.before) + len(one.after) for one in change.edits.values())
        return change.scheme is not None or size > LARGE or self._store.reach(change.id) > 1

    def take_back(self, done: Change, kind: Kind) -> Change:
        """Take `done` back, in all its documents, as an act of its own `kind`."""
        back = taken_back(self._store, done.id, kind, self._standing, maker=self.maker, clock=self._clock, ids=self.ids)
        return self._store_it(*back)

    def load_older(self) -> bool:
        """Read the page of the log before what the history knows; False when it knows all."""
        document, history = self._opened()
        if self._older is None:
            return False
        page = self._store.log(document.id, before=self._older, with_imports=False)
        self._older = page.before
        history.prepend(page.changes, has_older=page.before is not None)
        return True

    def close(self) -> None:
        """Let go of the document."""
        self.document, self.history, self._older, self._revision = None, None, None, 0
        self.brought = Brought()

    def _keep(self, wanted: Mapping[str, Edit], kind: Kind, origin: Origin, *, starts: bool = False) -> Change:
        self._refuse_reader()
        checked: dict[str, Edit] = {}
        expected: dict[str, int] = {}
        for document_id, edit in wanted.items():
            document, expected[document_id] = self._standing(document_id)
            checked[document_id] = edits.started(document, edit) if starts else edit
            document.check(checked[document_id])
        return self._store_it(self._change(checked, kind, origin), expected)

    def _store_it(self, change: Change, expected: Mapping[str, int]) -> Change:
        revisions = self._store.apply(change, expected)
        document = self.document
        if document is not None and change.touches(document.id) and self.history is not None:
            document.apply(change.edits[document.id])
            self._revision = revisions[document.id]
            self.history.record(change)
        return change

    def _change(
        self,
        wanted: Mapping[str, Edit],
        kind: Kind,
        origin: Origin,
        undoes: str | None = None,
        step: SchemeStep | None = None,
    ) -> Change:
        return Change(self.ids.new("c"), kind, dict(wanted), self.maker, self._clock(), origin, undoes, step)

    def _standing(self, document_id: str) -> Standing:
        """The document as it stands and its revision: the open one, or one read for the occasion."""
        if self.document is not None and self.document.id == document_id:
            return Standing(self.document, self._revision)
        return standing_in(self._store, document_id)

    def _opened(self) -> tuple[Document, History]:
        if self.document is None or self.history is None:
            raise EditRefused(_NO_DOCUMENT)
        return self.document, self.history

    def _refuse_reader(self) -> None:
        if self._store.is_read_only:
            raise WriteError(Reason.READ_ONLY, self._store.path)
