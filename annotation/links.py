"""What may be linked to what: the kinds of link a span may begin, the places they may go to, what one more changes.

A kind that is full (`at_most`) takes one more by letting the oldest go, as a speaker that was wrong is replaced. A span
that may end no further link of a kind (`at_most_heads`) is neither offered nor linked.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotation.candidates import SPEAKER, Candidate, candidates
from annotation.change import Edit, Kind
from annotation.document import Document, EditRefused
from annotation.edits import add_span
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import LinkType, Scheme, is_named
from annotation.span import Span

OFFERED = 9
"""A digit each."""

Pair = tuple[str, str]

# Who speaks or holds a view is a person where the scheme knows persons; else the first label the link may go to.
_PERSONS = frozenset({"PER", "PERS", "PERSON"})
# So many more candidates are rated, in case some may end no further link.
_SPARE = 20


def kinds_from(document: Document, scheme: Scheme, head: Span) -> list[LinkType]:
    """The kinds of link that may begin at `head`: first what it lacks, then what it may have more of, then the full."""
    allowed = [one for one in scheme.links_from(head.layer, head.label) if not one.is_retired]
    counts = {one.name: len(links_of(document, head.id, one.name)) for one in allowed}

    def fullness(kind: LinkType) -> int:
        count = counts[kind.name]
        return 0 if not count else 1 if not kind.at_most or count < kind.at_most else 2

    return sorted(allowed, key=fullness)


def links_of(document: Document, head_id: str, name: str) -> list[Relation]:
    """The links of that name that begin at a span, the oldest first (ids grow with time)."""
    return [one for one in document.relations_of(head_id) if (one.label, one.head) == (name, head_id)]


def may_end(document: Document, kind: LinkType, head: Span, child: Span) -> bool:
    """Whether `kind` may go from `head` to `child`: by the child's label, and by how many it ends already."""
    if child.id == head.id or not is_named(child.layer, child.label, kind.children):
        return False
    ending = [one for one in document.relations_of(child.id) if (one.label, one.child) == (kind.name, child.id)]
    if any(one.head == head.id for one in ending):
        return False
    return not kind.at_most_heads or len(ending) < kind.at_most_heads


def offered(document: Document, scheme: Scheme, head: Span, kind: LinkType) -> list[Candidate]:
    """The likeliest places for a link of `kind` from `head`, at most `OFFERED`, the best first."""
    found: list[Candidate] = []
    for one in candidates(document, scheme, head, kind, limit=OFFERED + _SPARE):
        child = document.spans.get(one.span_id) if one.span_id else None
        if one.span_id is None or (child is not None and may_end(document, kind, head, child)):
            found.append(one)
    return found[:OFFERED]


def label_for(scheme: Scheme, kind: LinkType) -> Pair | None:
    """The (layer, label) that a word gets when `kind` is to end at it and it has none; None when there is no such."""
    reached = [
        (layer.name, label.name)
        for layer, label in scheme.labels()
        if is_named(layer.name, label.name, kind.children) and not (layer.is_retired or label.is_retired)
    ]
    persons = (one for one in reached if one[1].upper() in _PERSONS)
    return next(persons, reached[0] if reached else None)


def link(document: Document, ids: IdSource, kind: LinkType, head: Span, child: Span) -> Edit:
    """Link `head` to `child`, the oldest links making room where `kind` is full; EditRefused where it may not end."""
    if not may_end(document, kind, head, child):
        raise EditRefused(f"{document.id}: {kind.name} may not go from {head.id} to {child.id}")
    return _edit(document, ids, kind, head, child.id)


def link_to_words(
    document: Document, ids: IdSource, kind: LinkType, head: Span, words: tuple[Range, Pair], *, maker: str = ""
) -> Edit:
    """Label a place and link `head` to it, in one edit; `words`: the place and the (layer, label) it gets."""
    place, pair = words
    labelled = add_span(document, ids, [place], *pair, maker=maker)
    span = next(one for one in labelled.after if isinstance(one, Span))
    linked = _edit(document, ids, kind, head, span.id)
    return Edit(Kind.ADD_RELATION, linked.before, (*labelled.after, *linked.after))


def _edit(document: Document, ids: IdSource, kind: LinkType, head: Span, child_id: str) -> Edit:
    standing = links_of(document, head.id, kind.name)
    going = standing[: len(standing) - kind.at_most + 1] if kind.at_most else []
    return Edit(Kind.ADD_RELATION, tuple(going), (Relation(ids.new("r"), kind.name, head.id, child_id),))


def is_unlinked(document: Document, span: Span, kind: LinkType) -> bool:
    """Whether a link of `kind` may begin at `span` and none does."""
    return is_named(span.layer, span.label, kind.heads) and not links_of(document, span.id, kind.name)


def unlinked(document: Document, scheme: Scheme, name: str = SPEAKER) -> Iterator[Span]:
    """The spans that lack a link of that name, in order; none where the scheme has no such link or has retired it."""
    kind = scheme.link(name)
    if kind is not None and not kind.is_retired:
        yield from (one for one in document.spans.ordered() if is_unlinked(document, one, kind))
