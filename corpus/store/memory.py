"""The store in memory: the same contract as the file, for tests and for corpora that are never kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NamedTuple

from annotation.change import Change, DocumentLabel, Edit, Kind
from annotation.document import Document
from annotation.identity import LENGTH, IdSource
from annotation.known_forms import LONGEST
from annotation.scheme import Scheme
from annotation.span import Origin
from annotation.suggest.suggestion import Answer, Suggestion, sort_key
from corpus.errors import Conflict, Reason, WriteError
from corpus.record import Record, to_record
from corpus.store.codec import offered_for, pack
from corpus.store.naming import stored_header
from corpus.store.search import Candidate, EveryText
from corpus.store.store import (
    ALL,
    DocumentQuery,
    DocumentRow,
    LinkUse,
    Listener,
    LogPage,
    SpanUse,
    Stored,
    Use,
    title_of,
)

_NOWHERE = Path("memory")


class _Event(NamedTuple):
    change: Change
    document_id: str


class MemoryStore:
    """A `Store` that is gone with the process. `is_read_only` can be set, to see what a reader sees."""

    def __init__(self, ids: IdSource | None = None) -> None:
        """`ids`: where the ids of import changes come from."""
        self.path = _NOWHERE
        self.is_read_only = False
        self._ids = ids or IdSource()
        self._documents: dict[str, Document] = {}
        self._revisions: dict[str, int] = {}
        self._order: list[str] = []
        self._events: list[_Event] = []
        self._changes: dict[str, Change] = {}
        self._settings: dict[str, str] = {}
        self._suggestions: dict[str, list[Suggestion]] = {}
        self._rejected: dict[str, dict[Answer, tuple[str, int]]] = {}
        self._learnt: dict[str, bytes] = {}
        self._scheme = Scheme()
        self._listeners: list[Listener] = []
        self.search = EveryText(self._texts)

    def count(self, query: DocumentQuery = ALL) -> int:
        """How many documents the query finds."""
        return sum(query.finds(self._row(place)) for place in range(len(self._order)))

    def documents(self, *, after: int = -1, limit: int = 200, query: DocumentQuery = ALL) -> list[DocumentRow]:
        """A page of the list of documents."""
        rows = (self._row(place) for place in range(max(after + 1, 0), len(self._order)))
        found = (one for one in rows if query.finds(one))
        return [row for row, _ in zip(found, range(limit), strict=False)]

    def row(self, document_id: str) -> DocumentRow:
        """One document's row."""
        if document_id not in self._documents:
            raise KeyError(document_id)
        return self._row(self._order.index(document_id))

    def read(self, document_id: str) -> Stored:
        """One document whole."""
        return Stored(to_record(self._documents[document_id]), self._revisions[document_id])

    def without_id(self, source: str, sha256: str, *, before: int) -> list[str]:
        """The documents of that source and text that came without an id."""
        headers = (self._documents[one].header for one in self._order[:before] if len(one) == LENGTH)
        return [one.id for one in headers if (one.source, one.sha256) == (source, sha256)]

    def records(self, *, after: int = -1) -> Iterator[Stored]:
        """All documents in corpus order."""
        for document_id in self._order[max(after + 1, 0) :]:
            yield self.read(document_id)

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything read inside is of one moment: one thread alone writes here."""
        return nullcontext()

    def add(self, records: Iterable[Record], *, maker: str, at: int) -> list[str]:
        """Add documents, all or none."""
        self._refuse_reader()
        coming: dict[str, Document] = {}
        offered: dict[str, list[Suggestion]] = {}
        for record in records:
            header = stored_header(record.header, lambda one: one in self._documents or one in coming)
            record.to_document()
            pack(record.annotations)
            coming[header.id] = Document(header, record.annotations)
            offered[header.id] = offered_for(header.text, record.suggestions)
        for document_id, document in coming.items():
            self._documents[document_id] = document
            self._revisions[document_id] = 1
            self._order.append(document_id)
            self._suggestions[document_id] = offered[document_id]
            self._rejected[document_id] = {}
            edit = Edit(Kind.IMPORT, (), tuple(document.annotations()))
            self._keep(Change(self._ids.new("c"), Kind.IMPORT, {document_id: edit}, maker, at, Origin.IMPORTED))
        return list(coming)

    def apply(self, change: Change, expected: Mapping[str, int]) -> dict[str, int]:
        """Take the change in, or nothing of it."""
        self._refuse_reader()
        for document_id, edit in change.edits.items():
            if self._revisions[document_id] != expected[document_id]:
                raise Conflict(Reason.STALE, _NOWHERE, document_id)
            # What no file could hold is refused here too.
            pack(edit.after)
            self._documents[document_id].check(edit)
        if change.scheme is not None:
            if change.scheme.before != self._scheme:
                raise Conflict(Reason.STALE, _NOWHERE, "scheme")
            self._scheme = change.scheme.after
        for document_id, edit in change.edits.items():
            self._documents[document_id].apply(edit)
            self._revisions[document_id] += 1
        self._keep(change)
        return {one: self._revisions[one] for one in change.edits}

    def log(
        self, document_id: str, *, before: int | None = None, limit: int = 200, with_imports: bool = True
    ) -> LogPage:
        """A page of one document's log."""
        if document_id not in self._documents:
            raise KeyError(document_id)
        top = len(self._events) + 1 if before is None else before
        events = enumerate(self._events, 1)
        numbers = [n for n, one in events if one.document_id == document_id and n < top]
        if not with_imports:
            numbers = [n for n in numbers if self._events[n - 1].change.kind is not Kind.IMPORT]
        kept = numbers[-limit:]
        changes = tuple(_only(self._events[n - 1].change, document_id) for n in kept)
        return LogPage(changes, kept[0] if len(numbers) > len(kept) else None)

    def change(self, change_id: str) -> Change:
        """One change whole."""
        return self._changes[change_id]

    def reach(self, change_id: str) -> int:
        """How many documents a change touches."""
        return len(self._changes[change_id].edits)

    def arrival(self, document_id: str) -> Change:
        """The import of a document."""
        if document_id not in self._documents:
            raise KeyError(document_id)
        return next(one.change for one in self._events if one.document_id == document_id)

    def scheme_changes(self) -> list[Change]:
        """The changes that replaced the scheme."""
        return [_only(one, "") for one in self._changes.values() if one.scheme is not None]

    def latest(self) -> int:
        """The newest event's number."""
        return len(self._events)

    def changed_since(self, sequence: int) -> set[str]:
        """The documents with an event after `sequence`."""
        return {one.document_id for one in self._events[sequence:] if one.document_id}

    def scheme(self) -> Scheme:
        """The scheme as it stands."""
        return self._scheme

    def uses(self) -> Iterator[Use]:
        """What stands in each document."""
        for document_id in self._order:
            for of, count in _uses(self._documents[document_id]).items():
                yield Use(document_id, of, count)

    def forms(self) -> Iterator[tuple[str, str, int]]:
        """What is labelled, and how often."""
        found = Counter((one.layer, one.surface) for each in self._documents.values() for one in each.spans)
        return ((layer, surface, times) for (layer, surface), times in found.items() if len(surface) <= LONGEST)

    def suggestions(self, document_id: str) -> tuple[Suggestion, ...]:
        """What machines offer for a document."""
        return tuple(sorted(self._suggestions[document_id], key=sort_key))

    def replace_suggestions(self, document_id: str, suggester: str, offered: Iterable[Suggestion]) -> None:
        """Let these be all that `suggester` offers."""
        self._refuse_reader()
        new = offered_for(self._documents[document_id].header.text, offered, suggester)
        others = [one for one in self._suggestions[document_id] if one.suggester != suggester]
        self._suggestions[document_id] = [*others, *new]

    def rejected(self, document_id: str) -> frozenset[Answer]:
        """What was said no to."""
        return frozenset(self._rejected[document_id])

    def reject(self, document_id: str, answers: Iterable[Answer], *, maker: str, at: int) -> None:
        """Keep what was said no to."""
        self._refuse_reader()
        for one in answers:
            self._rejected[document_id].setdefault(one, (maker, at))

    def learnt(self, name: str) -> bytes | None:
        """What was learnt under that name, or None."""
        return self._learnt.get(name)

    def keep_learnt(self, name: str, content: bytes) -> None:
        """Let `content` be what was learnt under that name."""
        self._refuse_reader()
        self._learnt[name] = content

    def setting(self, name: str) -> str | None:
        """A setting, or None."""
        return self._settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._refuse_reader()
        self._settings[name] = value

    def subscribe(self, listener: Listener) -> None:
        """Let `listener` hear of every change."""
        self._listeners.append(listener)

    def close(self) -> None:
        """There is nothing to let go of."""

    def _texts(self, after: int) -> Iterator[Candidate]:
        for place, document_id in enumerate(self._order[max(after + 1, 0) :], max(after + 1, 0)):
            text = self._documents[document_id].header.text
            yield Candidate(place, document_id, title_of(text), text)

    def _row(self, place: int) -> DocumentRow:
        document = self._documents[self._order[place]]
        header, count = document.header, len(document.spans)
        title, revision = title_of(header.text), self._revisions[header.id]
        return DocumentRow(header.id, title, header.source, document.state, count, len(header.text), revision, place)

    def _refuse_reader(self) -> None:
        if self.is_read_only:
            raise WriteError(Reason.READ_ONLY, _NOWHERE)

    def _keep(self, change: Change) -> None:
        self._changes[change.id] = change
        self._events += [_Event(change, one) for one in change.edits]
        if change.scheme is not None:
            self._events.append(_Event(change, ""))
        for listener in self._listeners:
            listener(change)


def _uses(document: Document) -> Counter[SpanUse | LinkUse | DocumentLabel]:
    found: Counter[SpanUse | LinkUse | DocumentLabel] = Counter()
    ends = {one.id: (one.layer, one.label) for one in document.spans}
    found.update(SpanUse(one.layer, one.label, one.attributes) for one in document.spans)
    found.update(LinkUse(one.label, ends[one.head], ends[one.child]) for one in document.relations())
    found.update(document.labels)
    return found


def _only(change: Change, document_id: str) -> Change:
    """The change as one document's log tells it."""
    if not document_id:
        return change._replace(edits={})
    return change._replace(edits={document_id: change.edits[document_id]}, scheme=None)
