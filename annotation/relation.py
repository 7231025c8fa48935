"""A relation: a labelled link from one span to another of the same document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple


class Relation(NamedTuple):
    """A link `head -> child` (span ids) named `label`, a link type of the scheme (`SPEAKER`, `TARGET` ...)."""

    id: str
    label: str
    head: str
    child: str


class RelationIndex:
    """The relations of one document by id and by the spans at their ends; only `Document.apply` changes it."""

    def __init__(self, relations: Iterable[Relation] = ()) -> None:
        """Take `relations`, whose ids must be unique."""
        self._by_id: dict[str, Relation] = {}
        self._of_span: dict[str, set[str]] = {}
        for one in relations:
            self.add(one)

    def __iter__(self) -> Iterator[Relation]:
        """All relations, in the order in which they came."""
        return iter(self._by_id.values())

    def __contains__(self, relation_id: object) -> bool:
        """Whether a relation of that id is here."""
        return relation_id in self._by_id

    def get(self, relation_id: str) -> Relation | None:
        """The relation of that id, or None."""
        return self._by_id.get(relation_id)

    def of(self, span_id: str) -> list[Relation]:
        """The relations that begin or end at that span, by id."""
        return [self._by_id[one] for one in sorted(self._of_span.get(span_id, ()))]

    def ids_of(self, span_id: str) -> Set[str]:
        """The ids of the same."""
        return self._of_span.get(span_id, frozenset())

    def add(self, relation: Relation) -> None:
        """Put a relation in."""
        self._by_id[relation.id] = relation
        for end in (relation.head, relation.child):
            self._of_span.setdefault(end, set()).add(relation.id)

    def remove(self, relation: Relation) -> None:
        """Take a relation out; KeyError when it is not here."""
        del self._by_id[relation.id]
        for end in {relation.head, relation.child}:
            linked = self._of_span[end]
            linked.discard(relation.id)
            if not linked:
                del self._of_span[end]
