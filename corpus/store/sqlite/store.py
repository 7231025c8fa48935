"""The store over one SQLite file: each change is one durable transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from annotation.change import Annotation, Change, Edit
from annotation.identity import IdSource
from annotation.scheme import Scheme
from annotation.suggest.suggestion import Answer, Suggestion
from corpus.collector import resting
from corpus.errors import Conflict, ReadError, Reason
from corpus.record import Record
from corpus.store.codec import pack_scheme, unpack_scheme
from corpus.store.sqlite import annotations as marks
from corpus.store.sqlite import documents, events, learnt, suggestions, uses
from corpus.store.sqlite.arrivals import Arrivals, as_change
from corpus.store.sqlite.database import Database, make, open_database, sound
from corpus.store.sqlite.search import SqliteSearch
from corpus.store.store import ALL, DocumentQuery, DocumentRow, Listener, LogPage, Stored, Use

_SCHEME = "scheme"


class SqliteStore:
    """A `Store` in the file `path`. It belongs to the thread that made it."""

    def __init__(self, database: Database, ids: IdSource | None = None) -> None:
        """`ids`: where the ids of import changes come from."""
        self._database = database
        self.search = SqliteSearch(database)
        self._ids = ids or IdSource()
        self._listeners: list[Listener] = []
        self._scheme: tuple[str, Scheme] | None = None

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def is_read_only(self) -> bool:
        """Whether every attempt to write is refused."""
        return self._database.is_read_only

    def count(self, query: DocumentQuery = ALL) -> int:
        """How many documents the query finds."""
        return documents.count(self._database, query)

    def documents(self, *, after: int = -1, limit: int = 200, query: DocumentQuery = ALL) -> list[DocumentRow]:
        """A page of the list of documents."""
        return documents.page(self._database, after, limit, query)

    def row(self, document_id: str) -> DocumentRow:
        """One document's row."""
        return documents.one_row(self._database, document_id)

    def read(self, document_id: str) -> Stored:
        """One document whole, as it stood at one moment."""
        with self._database.snapshot():
            return documents.whole(self._database, document_id)

    def without_id(self, source: str, sha256: str, *, before: int) -> list[str]:
        """The documents of that source and text that came without an id."""
        return documents.without_id(self._database, source, sha256, before)

    def records(self, *, after: int = -1) -> Iterator[Stored]:
        """All documents in corpus order, each as it stood at one moment."""
        place = after
        while True:
            with self._database.snapshot():
                found = documents.next_whole(self._database, place)
            if found is None:
                return
            place, stored = found
            yield stored

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything read inside is of one moment, whatever other connections write."""
        return self._database.snapshot()

    def add(self, records: Iterable[Record], *, maker: str, at: int) -> list[str]:
        """Add documents in one transaction, which begins when they have all come."""
        with resting():
            return self._add(records, maker, at)

    def apply(self, change: Change, expected: Mapping[str, int]) -> dict[str, int]:
        """Store the change in one transaction, or nothing of it."""
        revisions: dict[str, int] = {}
        with self._database.transaction():
            for document_id, edit in change.edits.items():
                place = documents.place_of(self._database, document_id)
                revision = expected[document_id]
                self._advance(document_id, place, revision, edit)
                marks.write(self._database, place, edit)
                events.put(self._database, change, place, edit)
                revisions[document_id] = revision + 1
            if change.scheme is not None:
                if self.scheme() != change.scheme.before:
                    raise Conflict(Reason.STALE, self.path, _SCHEME)
                self._write_setting(_SCHEME, pack_scheme(change.scheme.after).decode())
                events.put_scheme(self._database, change, change.scheme)
        self._tell(change)
        return revisions

    def log(
        self, document_id: str, *, before: int | None = None, limit: int = 200, with_imports: bool = True
    ) -> LogPage:
        """A page of one document's log."""
        return events.page(self._database, document_id, before, limit, with_imports=with_imports)

    def change(self, change_id: str) -> Change:
        """One change whole."""
        return events.change(self._database, change_id)

    def reach(self, change_id: str) -> int:
        """How many documents a change touches."""
        return events.reach(self._database, change_id)

    def arrival(self, document_id: str) -> Change:
        """The import of a document."""
        return events.arrival(self._database, document_id)

    def scheme_changes(self) -> list[Change]:
        """The changes that replaced the scheme."""
        return events.scheme_changes(self._database)

    def latest(self) -> int:
        """The newest event's sequence number."""
        return events.latest(self._database)

    def changed_since(self, sequence: int) -> set[str]:
        """The documents with an event after `sequence`."""
        return events.changed_since(self._database, sequence)

    def scheme(self) -> Scheme:
        """The scheme as it stands; empty before the first was set."""
        packed = self.setting(_SCHEME)
        if packed is None:
            return Scheme()
        # Another connection may have changed it; what has been read once is not read again.
        if self._scheme is None or self._scheme[0] != packed:
            with sound(self.path, _SCHEME):
                self._scheme = packed, unpack_scheme(packed.encode())
        return self._scheme[1]

    def uses(self) -> Iterator[Use]:
        """What stands in each document."""
        return uses.all_uses(self._database)

    def forms(self) -> Iterator[tuple[str, str, int]]:
        """What is labelled, and how often."""
        return uses.all_forms(self._database)

    def suggestions(self, document_id: str) -> tuple[Suggestion, ...]:
        """What machines offer for a document, as it stood at one moment."""
        with self._database.snapshot():
            return suggestions.of(self._database, document_id)

    def replace_suggestions(self, document_id: str, suggester: str, offered: Iterable[Suggestion]) -> None:
        """Let these be all that `suggester` offers, in one transaction."""
        with self._database.transaction():
            place = documents.place_of(self._database, document_id)
            suggestions.replace(self._database, place, suggester, offered)

    def rejected(self, document_id: str) -> frozenset[Answer]:
        """What was said no to for a document."""
        return suggestions.rejected(self._database, documents.place_of(self._database, document_id))

    def reject(self, document_id: str, answers: Iterable[Answer], *, maker: str, at: int) -> None:
        """Keep what was said no to."""
        with self._database.transaction():
            suggestions.reject(self._database, documents.place_of(self._database, document_id), answers, maker, at)

    def learnt(self, name: str) -> bytes | None:
        """What was learnt under that name, or None."""
        return learnt.get(self._database, name)

    def keep_learnt(self, name: str, content: bytes) -> None:
        """Let `content` be what was learnt under that name."""
        learnt.put(self._database, name, content)

    def setting(self, name: str) -> str | None:
        """A setting, or None."""
        found = self._database.row("SELECT value FROM setting WHERE name = ?", (name,))
        return None if found is None else str(found[0])

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self._database.transaction():
            self._write_setting(name, value)

    def subscribe(self, listener: Listener) -> None:
        """Let `listener` hear of every change this store applies."""
        self._listeners.append(listener)

    @property
    def has_log(self) -> bool:
        """Whether the place of the file allows edits to go to a log first."""
        return self._database.has_log

    def look(self) -> None:
        """Raise WriteError(NOT_FOUND) where the file was moved away or replaced while it was open; from any thread."""
        self._database.look()

    def check_file(self) -> None:
        """Raise ReadError(DAMAGED) when SQLite's own check finds the file unsound; reads the whole file."""
        words = self._database.is_sound()
        if words:
            raise ReadError(Reason.DAMAGED, self.path, words)

    def checkpoint(self) -> bool:
        """Bring all into the one file; False when another's reading was in the way."""
        return self._database.checkpoint()

    def copy_to(self, path: Path) -> None:
        """Write a whole compact copy to `path`, which must not exist."""
        self._database.copy_to(path)

    def close(self) -> None:
        """Let go of the file and leave it whole."""
        self._database.close()

    def _add(self, records: Iterable[Record], maker: str, at: int) -> list[str]:
        coming = Arrivals(self._database)
        changes: list[tuple[str, tuple[Annotation, ...]]] = []
        for record in records:
            change = self._ids.new("c")
            annotations = coming.take(record, change)
            if self._listeners:
                changes.append((change, annotations))
        with self._database.transaction():
            kept = coming.write(maker, at)
        for (change, annotations), document_id in zip(changes, kept, strict=False):
            self._tell(as_change(change, document_id, annotations, maker, at))
        return kept

    def _advance(self, document_id: str, place: int, revision: int, edit: Edit) -> None:
        state, note = marks.standing(edit)
        sql = """UPDATE set_document SET revision = revision + 1, spans = spans + ?, state = coalesce(?, state),
            note = coalesce(?, note) WHERE annotation_set = 1 AND document = ? AND revision = ?"""
        if self._database.run(sql, (marks.growth(edit), state, note, place, revision)) != 1:
            raise Conflict(Reason.STALE, self.path, document_id)

    def _write_setting(self, name: str, value: str) -> None:
        sql = "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._database.run(sql, (name, value))

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)


def open_store(
    path: Path,
    *,
    ids: IdSource | None = None,
    is_read_only: bool = False,
    is_alone: bool = True,
    is_guest: bool = False,
    vfs: str = "",
) -> SqliteStore:
    """The store in the file `path`, opened as `open_database` says; ProjectError where it cannot be opened."""
    opened = open_database(path, is_read_only=is_read_only, is_alone=is_alone, is_guest=is_guest, vfs=vfs)
    return SqliteStore(opened, ids)


def make_store(path: Path, *, ids: IdSource | None = None) -> SqliteStore:
    """A new, empty store in the file `path`, which must not exist."""
    make(path)
    return open_store(path, ids=ids)
