"""The verbs: functions that look at a document and build the Edit that would change it; they change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotation.change import Annotation, DocumentLabel, Edit, Kind, Note, State, Status
from annotation.document import Document, EditRefused
from annotation.identity import IdSource
from annotation.ranges import Ranges, to_ranges
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span, moved


def _span(document: Document, span_id: str) -> Span:
    span = document.spans.get(span_id)
    if span is None:
        raise EditRefused(f"{document.id}: no span {span_id}")
    return span


def add_span(
    document: Document,
    ids: IdSource,
    ranges: Iterable[tuple[int, int]],
    layer: str,
    label: str,
    *,
    maker: str = "",
    origin: Origin = Origin.HAND,
    attributes: tuple[Attribute, ...] = (),
) -> Edit:
    """Label `ranges` (code points, end exclusive); raise ValueError where they do not fit the text."""
    checked: Ranges = to_ranges(ranges)
    if checked[-1].end > len(document.text):
        raise ValueError(f"ranges {checked} do not fit a text of {len(document.text)} code points")
    surface = document.text[checked[0].start : checked[-1].end]
    span = Span(ids.new("s"), checked, label, layer, surface, attributes, origin, maker)
    return Edit(Kind.ADD_SPAN, (), (span,))


def delete_spans(document: Document, span_ids: Iterable[str]) -> Edit:
    """Take the spans away, and with them the relations that begin or end at them."""
    spans = [_span(document, one) for one in dict.fromkeys(span_ids)]
    if not spans:
        raise EditRefused(f"{document.id}: no span to delete")
    relations = {one.id: one for span in spans for one in document.relations_of(span.id)}
    return Edit(Kind.DELETE, (*spans, *relations.values()), ())


def resize(document: Document, span_id: str, ranges: Iterable[tuple[int, int]]) -> Edit:
    """Lay the span on other `ranges`; its id, label, attributes and relations stay. EditRefused on the same ones."""
    span = _span(document, span_id)
    checked = to_ranges(ranges)
    if checked == span.ranges:
        raise EditRefused(f"{document.id}: span {span_id} lies there already")
    return Edit(Kind.RESIZE, (span,), (moved(span, checked, document.text),))


def relabel(document: Document, span_ids: Iterable[str], layer: str, label: str) -> Edit:
    """Give the spans another label; those that have it already are left out, EditRefused when none is left."""
    before = [_span(document, one) for one in dict.fromkeys(span_ids)]
    before = [one for one in before if (one.layer, one.label) != (layer, label)]
    if not before:
        raise EditRefused(f"{document.id}: every span has the label {label} already")
    after = tuple(one._replace(layer=layer, label=label) for one in before)
    return Edit(Kind.RELABEL, tuple(before), after)


def set_attribute(
    document: Document, span_ids: Iterable[str], name: str, value: str | None, order: tuple[str, ...] = ()
) -> Edit:
    """Set the attribute `name` of the spans to `value`, or take it away with None; kept in the scheme's `order`."""
    before = [_span(document, one) for one in dict.fromkeys(span_ids)]
    before = [one for one in before if one.attribute(name) != value]
    if not before:
        raise EditRefused(f"{document.id}: {name} is {value} already")
    place = {each: rank for rank, each in enumerate(order)}

    def with_value(span: Span) -> Span:
        kept = [one for one in span.attributes if one.name != name]
        if value is not None:
            kept.append(Attribute(name, value))
        kept.sort(key=lambda one: place.get(one.name, len(place)))
        return span._replace(attributes=tuple(kept))

    return Edit(Kind.SET_ATTRIBUTE, tuple(before), tuple(with_value(one) for one in before))


def set_state(document: Document, state: State) -> Edit:
    """Move the document to `state`; EditRefused when it is there already."""
    if document.state is state:
        raise EditRefused(f"{document.id}: already {state}")
    return Edit(Kind.SET_STATE, (Status(document.state),), (Status(state),))


def set_note(document: Document, text: str) -> Edit:
    """Replace the document's note; EditRefused when it says that already."""
    if document.note == text:
        raise EditRefused(f"{document.id}: the note says that already")
    return Edit(Kind.SET_NOTE, (Note(document.note),), (Note(text),))


def set_document_label(document: Document, name: str, values: Iterable[str]) -> Edit:
    """Let the labels `name` of the document be exactly `values`, in their order."""
    before: tuple[Annotation, ...] = tuple(one for one in document.labels if one.name == name)
    after: tuple[Annotation, ...] = tuple(DocumentLabel(name, value) for value in dict.fromkeys(values))
    if before == after:
        raise EditRefused(f"{document.id}: {name} stands like that already")
    return Edit(Kind.SET_DOCUMENT_LABEL, before, after)


def add_relation(document: Document, ids: IdSource, label: str, head: str, child: str) -> Edit:
    """Link the span `head` to the span `child`; EditRefused when one is missing or the link stands."""
    _span(document, head)
    _span(document, child)
    if any((one.label, one.head, one.child) == (label, head, child) for one in document.relations_of(head)):
        raise EditRefused(f"{document.id}: {label} from {head} to {child} stands already")
    return Edit(Kind.ADD_RELATION, (), (Relation(ids.new("r"), label, head, child),))


def delete_relations(document: Document, relation_ids: Iterable[str]) -> Edit:
    """Take links away; the spans stay."""
    found = []
    for one in dict.fromkeys(relation_ids):
        relation = document.relation(one)
        if relation is None:
            raise EditRefused(f"{document.id}: no relation {one}")
        found.append(relation)
    if not found:
        raise EditRefused(f"{document.id}: no relation to delete")
    return Edit(Kind.DELETE, tuple(found), ())


def together(kind: Kind, edits: Iterable[Edit]) -> Edit:
    """One edit out of several that do not build on one another."""
    parts = list(edits)
    return Edit(kind, tuple(b for one in parts for b in one.before), tuple(a for one in parts for a in one.after))


def started(document: Document, edit: Edit) -> Edit:
    """`edit`, and with the first work on a new document its move to `started`, so that one undo takes back both."""
    every = (*edit.before, *edit.after)
    if document.state is not State.NEW or not every or any(isinstance(one, Status) for one in every):
        return edit
    return Edit(edit.kind, (*edit.before, Status(State.NEW)), (*edit.after, Status(State.STARTED)))


def by_document(document: Document, edit: Edit) -> Mapping[str, Edit]:
    """The mapping a Change wants, for an edit of one document."""
    return {document.id: edit}
