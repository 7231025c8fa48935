"""A document: one immutable text and what is marked on it, with one door, `apply`, through which it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from annotation.change import Annotation, BySort, DocumentLabel, Edit, Note, State, Status, by_sort
from annotation.index import SpanIndex
from annotation.ranges import are_sorted_and_disjoint
from annotation.relation import Relation, RelationIndex
from annotation.span import Span, put_in_order


class Field(NamedTuple):
    """Something an imported record carried beyond our keys; `value` is JSON text."""

    name: str
    value: str


def text_sha256(text: str) -> str:
    """Hex SHA-256 of `text` in UTF-8; UnicodeEncodeError on a lone surrogate, which no document may hold."""
    return sha256(text.encode("utf-8")).hexdigest()


class Header(NamedTuple):
    """What never changes in a document: `source` is the file it came from, `annotator` whose work it is."""

    id: str
    text: str
    sha256: str
    source: str = ""
    annotator: str = ""
    fields: tuple[Field, ...] = ()


def new_header(
    document_id: str, text: str, source: str = "", annotator: str = "", fields: tuple[Field, ...] = ()
) -> Header:
    """A header with the hash of its text."""
    return Header(document_id, text, text_sha256(text), source, annotator, fields)


def _but_spans(annotations: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    return tuple(one for one in annotations if not isinstance(one, Span))


def _repeated(ids: list[str]) -> str:
    return next(one for one, count in Counter(ids).items() if count > 1)


class EditRefused(ValueError):
    """An edit that does not fit the document as it stands; nothing was changed."""


class Prepared(NamedTuple):
    """An edit checked and worked out beside the document, for `Document.apply` to put in place at once.

    `version`: of the document it was worked out from; `after`: what then stands, as a document of its own.
    """

    edit: Edit
    version: int
    after: Document

    def fits(self, document: Document) -> bool:
        """Whether `document` is the one this was worked out from, unchanged since."""
        return self.version == document.version and self.after.header is document.header


def arranged(header: Header, annotations: Iterable[Annotation]) -> BySort:
    """What a document that comes with `annotations` holds, each sort in the one order, without making the document.

    EditRefused where one does not fit the text, or two do not go together.
    """
    came = by_sort(annotations)
    spans, relations, labels, notes, states = came
    _refuse_unfit(header, spans)
    ids = [one.id for one in spans]
    span_ids = set(ids)
    ids += [one.id for one in relations]
    if len(set(ids)) < len(ids):
        raise EditRefused(f"{header.id}: the id {_repeated(ids)} comes twice")
    for one in relations:
        for end in (one.head, one.child):
            if end not in span_ids:
                raise EditRefused(f"{header.id}: relation {one.id} points at {end}, which is not there")
    if len(labels) > 1 and len(set(labels)) < len(labels):
        raise EditRefused(f"{header.id}: a label comes twice")
    if len(notes) > 1 or len(states) > 1:
        raise EditRefused(f"{header.id}: a second {'note' if len(notes) > 1 else 'status'}")
    put_in_order(spans)
    relations.sort(key=lambda one: one.id)
    # Of one name as they came.
    labels.sort(key=lambda one: one.name)
    if notes and not notes[0].text:
        notes.clear()
    if states and states[0].state is State.NEW:
        states.clear()
    return came


def _refuse_unfit(header: Header, spans: Iterable[Span]) -> None:
    text = header.text
    size = len(text)
    for one in spans:
        ranges = one.ranges
        if len(ranges) != 1 and not are_sorted_and_disjoint(ranges):
            raise EditRefused(f"{header.id}: the ranges of span {one.id} are not sorted and disjoint: {ranges}")
        start, end = ranges[0][0], ranges[-1][1]
        if not 0 <= start < end <= size:
            raise EditRefused(f"{header.id}: span {one.id} at {ranges} does not fit {size} code points")
        if text[start:end] != one.surface:
            raise EditRefused(f"{header.id}: span {one.id} says {one.surface!r}, the text {text[start:end]!r}")


class Document:
    """One text with its spans, relations, labels, note and state.

    Offsets are code points of `text`, end exclusive. Every change goes through `apply`, which does all or nothing.
    `version` counts them.
    """

    def __init__(self, header: Header, annotations: Iterable[Annotation] = ()) -> None:
        """Take `annotations` as they were stored; raise EditRefused where one does not fit the text."""
        self.header = header
        self.version = 0
        self.state = State.NEW
        self.note = ""
        self.labels: tuple[DocumentLabel, ...] = ()
        self.spans = SpanIndex()
        self.links = RelationIndex()
        came = arranged(header, annotations)
        self.spans.add_all(came.spans)
        for one in came.annotations():
            self._put(one)

    @property
    def id(self) -> str:
        """The document's id, unique in its project."""
        return self.header.id

    @property
    def text(self) -> str:
        """The text, exactly as it came; it never changes."""
        return self.header.text

    def relations(self) -> list[Relation]:
        """All relations, by id."""
        return sorted(self.links, key=lambda one: one.id)

    def relation(self, relation_id: str) -> Relation | None:
        """The relation of that id, or None."""
        return self.links.get(relation_id)

    def relations_of(self, span_id: str) -> list[Relation]:
        """The relations that begin or end at that span, by id."""
        return self.links.of(span_id)

    def annotations(self) -> Iterator[Annotation]:
        """All that is marked: spans and relations in order, labels, then note and state unless they are the first."""
        yield from self.spans.ordered()
        yield from self.relations()
        yield from self.labels
        if self.note:
            yield Note(self.note)
        if self.state is not State.NEW:
            yield Status(self.state)

    def has(self, one: Annotation) -> bool:
        """Whether exactly this annotation stands in the document now."""
        match one:
            case Span():
                return self.spans.get(one.id) == one
            case Relation():
                return self.links.get(one.id) == one
            case DocumentLabel():
                return one in self.labels
            case Note():
                return self.note == one.text
            case Status():
                return self.state is one.state

    def check(self, edit: Edit) -> None:
        """Raise EditRefused, saying why, when `apply(edit)` would."""
        if not edit.before and not edit.after:
            raise EditRefused(f"{self.id}: an empty edit")
        for one in edit.before:
            if not self.has(one):
                raise EditRefused(f"{self.id}: not there to be changed: {one}")
        if len(set(edit.before)) < len(edit.before):
            raise EditRefused(f"{self.id}: the same is taken twice")
        self._refuse_twice(edit)
        self._refuse_second(edit)
        _refuse_unfit(self.header, (one for one in edit.after if isinstance(one, Span)))
        self._refuse_dangling(edit)

    def apply(self, edit: Edit | Prepared) -> None:
        """Change the document: all of `edit`, or nothing and EditRefused.

        A prepared edit costs the same however much it changes; it is refused where the document has changed since.
        """
        if isinstance(edit, Prepared):
            self._become(edit)
            return
        self.check(edit)
        for one in edit.before:
            self._take(one)
        self.spans.add_all(one for one in edit.after if isinstance(one, Span))
        for one in edit.after:
            self._put(one)
        self.version += 1

    def prepare(self, edit: Edit) -> Prepared:
        """Work out what `apply(edit)` would make of the document, which stays as it is; EditRefused as there.

        Another thread may do it, as long as nobody applies anything meanwhile.
        """
        self.check(edit)
        after = Document(self.header)
        after.state, after.note, after.labels = self.state, self.note, self.labels
        after.links = RelationIndex(self.links)
        after.spans = self.spans.altered(
            (one.id for one in edit.before if isinstance(one, Span)),
            (one for one in edit.after if isinstance(one, Span)),
        )
        others = edit._replace(before=_but_spans(edit.before), after=_but_spans(edit.after))
        if others.before or others.after:
            after.apply(others)
        return Prepared(edit, self.version, after)

    def _become(self, prepared: Prepared) -> None:
        if not prepared.fits(self):
            raise EditRefused(f"{self.id}: changed since the edit was prepared")
        after = prepared.after
        self.state, self.note, self.labels = after.state, after.note, after.labels
        self.spans, self.links = after.spans, after.links
        self.version += 1

    def _refuse_twice(self, edit: Edit) -> None:
        leaving = {one.id for one in edit.before if isinstance(one, Span | Relation)}
        coming = [one.id for one in edit.after if isinstance(one, Span | Relation)]
        distinct = set(coming)
        if len(distinct) < len(coming):
            raise EditRefused(f"{self.id}: the id {_repeated(coming)} comes twice")
        for one in distinct - leaving:
            if one in self.spans or one in self.links:
                raise EditRefused(f"{self.id}: the id {one} is taken")
        labels = [one for one in self.labels if one not in edit.before] if edit.before else list(self.labels)
        for label in edit.after:
            if isinstance(label, DocumentLabel):
                if label in labels:
                    raise EditRefused(f"{self.id}: {label.name}={label.value} stands already")
                labels.append(label)

    def _refuse_dangling(self, edit: Edit) -> None:
        gone = {one.id for one in edit.before if isinstance(one, Span)}
        spans = {one.id for one in edit.after if isinstance(one, Span)}
        unlinked = {one.id for one in edit.before if isinstance(one, Relation)}
        for span_id in gone - spans:
            if self.links.ids_of(span_id) - unlinked:
                raise EditRefused(f"{self.id}: span {span_id} is still linked")
        for one in edit.after:
            if isinstance(one, Relation):
                for end in (one.head, one.child):
                    if end not in spans and (end in gone or end not in self.spans):
                        raise EditRefused(f"{self.id}: relation {one.id} points at {end}, which is not there")

    def _refuse_second(self, edit: Edit) -> None:
        """Note and state are one each: what comes must name what goes, unless that is what every document begins with.

        Otherwise the edit could not be taken back.
        """
        for kind, is_first in ((Note, not self.note), (Status, self.state is State.NEW)):
            going = sum(isinstance(one, kind) for one in edit.before)
            coming = sum(isinstance(one, kind) for one in edit.after)
            if coming > 1 or (coming and not going and not is_first):
                raise EditRefused(f"{self.id}: a second {kind.__name__.lower()}")

    def _put(self, one: Annotation) -> None:
        match one:
            case Span():
                pass  # put in by `apply`, all at once
            case Relation():
                self.links.add(one)
            case DocumentLabel():
                # Kept by name, so that taking an edit back brings the old order back too.
                self.labels = tuple(sorted((*self.labels, one), key=lambda label: label.name))
            case Note():
                self.note = one.text
            case Status():
                self.state = one.state

    def _take(self, one: Annotation) -> None:
        match one:
            case Span():
                self.spans.remove(one.id)
            case Relation():
                self.links.remove(one)
            case DocumentLabel():
                self.labels = tuple(label for label in self.labels if label != one)
            case Note():
                self.note = ""
            case Status():
                self.state = State.NEW
