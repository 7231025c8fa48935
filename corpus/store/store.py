"""What every place that keeps a corpus must do: pages of documents, changes applied whole, and the log of them all.

A store belongs to the thread that made it; another thread opens its own (`Project.reader`, `Project.writer`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from typing import NamedTuple, Protocol

from annotation.change import Change, DocumentLabel, State
from annotation.scheme import Scheme
from annotation.span import Attribute
from annotation.suggest.suggestion import Answer, Suggestion
from corpus.record import Record
from corpus.store.search import SearchIndex

Listener = Callable[[Change], None]

TITLE_LENGTH = 80
_ASCII_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class DocumentQuery(NamedTuple):
    """Which documents: in one of `states` (None for any), with `text` in their title, source or id.

    Latin letters are found in either case, every other letter as it stands; an empty `text` finds all.
    """

    states: frozenset[State] | None = None
    text: str = ""

    def among(self, states: frozenset[State] | None) -> DocumentQuery:
        """The same, of documents in one of `states` only; None for no such limit."""
        if states is None:
            return self
        return self._replace(states=states if self.states is None else states & self.states)

    def finds(self, row: DocumentRow) -> bool:
        """Whether it finds the document of that row."""
        if self.states is not None and row.state not in self.states:
            return False
        wanted = folded(self.text)
        return any(wanted in folded(one) for one in (row.title, row.source, row.id))


ALL = DocumentQuery()


class DocumentRow(NamedTuple):
    """A document in a list, without its text: `length` in code points, `place` in corpus order from 0."""

    id: str
    title: str
    source: str
    state: State
    spans: int
    length: int
    revision: int
    place: int


class Stored(NamedTuple):
    """A document as it stands in the store, and the revision that a change of it must name."""

    record: Record
    revision: int


class SpanUse(NamedTuple):
    """What of a span a scheme names."""

    layer: str
    label: str
    attributes: tuple[Attribute, ...]


class LinkUse(NamedTuple):
    """What of a relation a scheme names: its label, and layer and label of the spans at its ends."""

    label: str
    head: tuple[str, str]
    child: tuple[str, str]


class Use(NamedTuple):
    """How many times one document holds a mark of some sort."""

    document_id: str
    of: SpanUse | LinkUse | DocumentLabel
    times: int


class LogPage(NamedTuple):
    """A piece of one document's log, oldest first; each change holds this document's edit only.

    `before`: what to pass to get the page before it, None where the log begins.
    """

    changes: tuple[Change, ...]
    before: int | None


class Store(Protocol):
    """A corpus that is kept: documents with one annotation set, their log, the scheme and settings.

    Errors: `WriteError` where something was not written (and nothing was changed), `ReadError` where what is stored
    is not sound, `Conflict` on a stale revision, KeyError for an id that is not there.
    """

    @property
    def path(self) -> Path:
        """Where it is kept, for messages."""

    @property
    def is_read_only(self) -> bool:
        """Whether every attempt to write ends in `WriteError(READ_ONLY)`."""

    @property
    def search(self) -> SearchIndex:
        """Which documents may hold what is searched for."""

    def count(self, query: DocumentQuery = ALL) -> int:
        """How many documents the query finds."""

    def documents(self, *, after: int = -1, limit: int = 200, query: DocumentQuery = ALL) -> list[DocumentRow]:
        """The first `limit` documents of the query with a place greater than `after`, in corpus order."""

    def row(self, document_id: str) -> DocumentRow:
        """One document's row."""

    def read(self, document_id: str) -> Stored:
        """One document whole; its text is checked against its hash, each span against the text."""

    def without_id(self, source: str, sha256: str, *, before: int) -> list[str]:
        """The ids, in corpus order, of documents at places up to `before` that came from `source` without an id.

        Of those with the text of that hash. Their ids were made: each is as long as made ones are.
        """

    def records(self, *, after: int = -1) -> Iterator[Stored]:
        """All documents with a place greater than `after`, in corpus order, one in memory at a time."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything read inside is of one moment, whatever other connections write; nothing may be written inside."""

    def add(self, records: Iterable[Record], *, maker: str, at: int) -> list[str]:
        """Add documents in one transaction and return their ids.

        An id that is taken gets a number (`x`, `x-2`), and the original is kept in the header's fields as `id`.
        Each document's log begins with an import that holds the annotations it came with; its suggestions are kept
        beside. EditRefused where a record does not fit its own text; then none is added.
        """

    def apply(self, change: Change, expected: Mapping[str, int]) -> dict[str, int]:
        """Store `change` whole, if each document is at its `expected` revision; return the new revisions."""

    def log(
        self, document_id: str, *, before: int | None = None, limit: int = 200, with_imports: bool = True
    ) -> LogPage:
        """The newest `limit` changes of one document, or those before `before`.

        Without imports a page is quick however much the document came with.
        """

    def change(self, change_id: str) -> Change:
        """One change with the edits of all its documents."""

    def reach(self, change_id: str) -> int:
        """How many documents a change touches; none of its edits is read."""

    def arrival(self, document_id: str) -> Change:
        """The import that brought a document, with the annotations it came with."""

    def scheme_changes(self) -> list[Change]:
        """The changes that replaced the scheme, oldest first; the first one begins at the empty scheme."""

    def latest(self) -> int:
        """The sequence number of the newest event; 0 before the first."""

    def changed_since(self, sequence: int) -> set[str]:
        """The ids of the documents that have an event after `sequence`."""

    def scheme(self) -> Scheme:
        """The scheme as it stands."""

    def uses(self) -> Iterator[Use]:
        """What stands in each document, by the names of the scheme: documents in corpus order, no text read.

        The labels of a document come in their order.
        """

    def forms(self) -> Iterator[tuple[str, str, int]]:
        """What is labelled in the whole corpus: layer, surface and how often, of surfaces short enough for a name."""

    def suggestions(self, document_id: str) -> tuple[Suggestion, ...]:
        """What machines offer for a document, in the one order of suggestions; nobody has decided on it by being here.

        They are no annotations: reading a document does not read them, and they are in no log.
        """

    def replace_suggestions(self, document_id: str, suggester: str, offered: Iterable[Suggestion]) -> None:
        """Let `offered` be all that `suggester` offers for a document; what others offer stays.

        EditRefused where one does not fit the text or is another's; then nothing is changed.
        """

    def rejected(self, document_id: str) -> frozenset[Answer]:
        """What an annotator has said no to for a document: it is not suggested there again."""

    def reject(self, document_id: str, answers: Iterable[Answer], *, maker: str, at: int) -> None:
        """Keep that `answers` were said no to; durable like an edit, outside the log. KeyError for no such document."""

    def learnt(self, name: str) -> bytes | None:
        """What was learnt from the project and kept under `name` (a model, say), or None."""

    def keep_learnt(self, name: str, content: bytes) -> None:
        """Let `content` be what was learnt under `name`, outside the log.

        Written in short transactions that let edits through; until the last of them the value before it counts.
        """

    def setting(self, name: str) -> str | None:
        """The project's setting of that name, or None."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting; settings are outside the log."""

    def subscribe(self, listener: Listener) -> None:
        """Let `listener` hear of every change this store has applied, after it is kept."""

    def close(self) -> None:
        """Let go of the file; the store is of no use afterwards."""


def title_of(text: str) -> str:
    """The first line of `text` that is not blank, without blanks at its ends, at most 80 code points."""
    # Nearly always told by the first few words: no more of the text is looked at then.
    lines = text[: TITLE_LENGTH + 10].strip().splitlines()
    if lines and len(lines[0].rstrip()) > TITLE_LENGTH:
        return lines[0][:TITLE_LENGTH]
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        # A line without end is not copied for its first words.
        line = text[start : min(end, start + 4096)].strip().splitlines()
        if line:
            return line[0].strip()[:TITLE_LENGTH]
        start = end + 1 if end - start <= 4096 else start + 4096
    return ""


def folded(text: str) -> str:
    """`text` with A-Z as a-z, as queries compare."""
    return text.translate(_ASCII_LOWER)


def free_id(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3` ... that is not taken."""
    return next(name for name in names_for(wanted) if not is_taken(name))


def names_for(wanted: str) -> Iterator[str]:
    """`wanted`, `wanted-2`, `wanted-3` and so on without an end: the ids that documents get that all want that one."""
    yield wanted
    for number in count(2):
        yield f"{wanted}-{number}"
