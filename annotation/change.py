"""What happened: an Edit is what happens to one document, a Change what a person did, to one document or a thousand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Origin, Span


class State(StrEnum):
    """How far a document has come; training exports go by it."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"
    FLAGGED = "flagged"


class DocumentLabel(NamedTuple):
    """A label on the document as a whole (`topic` = `politics`); a pair stands at most once."""

    name: str
    value: str


class Note(NamedTuple):
    """The annotator's free remark on a document; every document has exactly one, empty at first."""

    text: str

    # A tuple is equal to any other of the same values, and a note may say "done": the kinds are told apart here.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Note) and self.text == other.text

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.text)


class Status(NamedTuple):
    """The document's state as an annotation; every document has exactly one, `new` at first."""

    state: State

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Status) and self.state is other.state

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.state)


Annotation = Span | Relation | DocumentLabel | Note | Status


class BySort(NamedTuple):
    """Annotations, each sort by itself."""

    spans: list[Span]
    relations: list[Relation]
    labels: list[DocumentLabel]
    notes: list[Note]
    states: list[Status]

    def annotations(self) -> Iterator[Annotation]:
        """All of them, sort after sort."""
        return chain(self.spans, self.relations, self.labels, self.notes, self.states)


def by_sort(annotations: Iterable[Annotation]) -> BySort:
    """`annotations` by sort, each sort as it came."""
    found = BySort([], [], [], [], [])
    spans, relations, labels, notes, states = found
    for one in annotations:
        # The commonest first: a document has five spans, or twenty thousand.
        if isinstance(one, Span):
            spans.append(one)
        elif isinstance(one, Relation):
            relations.append(one)
        elif isinstance(one, Status):
            states.append(one)
        elif isinstance(one, DocumentLabel):
            labels.append(one)
        else:
            notes.append(one)
    return found


class Kind(StrEnum):
    """What sort of act a change or edit is; the window words it, the store keeps it."""

    IMPORT = "import"
    ADD_SPAN = "add_span"
    DELETE = "delete"
    RESIZE = "resize"
    RELABEL = "relabel"
    SET_ATTRIBUTE = "set_attribute"
    SET_STATE = "set_state"
    SET_NOTE = "set_note"
    SET_DOCUMENT_LABEL = "set_document_label"
    ADD_RELATION = "add_relation"
    EVERYWHERE = "everywhere"
    SCHEME = "scheme"
    UNDO = "undo"
    REDO = "redo"


class Edit(NamedTuple):
    """`before` stands in the document now and goes, `after` comes; either may be empty, not both."""

    kind: Kind
    before: tuple[Annotation, ...]
    after: tuple[Annotation, ...]

    def inverse(self, kind: Kind) -> Edit:
        """The edit that takes this one back, as an act of its own `kind`."""
        return Edit(kind, self.after, self.before)

    def again(self, kind: Kind) -> Edit:
        """The same edit as an act of another `kind` (redo)."""
        return Edit(kind, self.before, self.after)


class SchemeStep(NamedTuple):
    """A scheme replaced by another, as part of a change."""

    before: Scheme
    after: Scheme


_NO_EDITS: Mapping[str, Edit] = MappingProxyType({})


class Change(NamedTuple):
    """What a person did: edits by document id; one undo takes all of it back.

    `at`: milliseconds since the epoch, UTC. `undoes`: for an undo the id of the change it takes back,
    for a redo the id of the undo it takes back, else None.
    """

    id: str
    kind: Kind
    edits: Mapping[str, Edit] = _NO_EDITS
    maker: str = ""
    at: int = 0
    origin: Origin = Origin.HAND
    undoes: str | None = None
    scheme: SchemeStep | None = None

    def touches(self, document_id: str) -> bool:
        """Whether the change has an edit for that document."""
        return document_id in self.edits
