"""What stands in a corpus by the names of its scheme, counted by the database without reading a text."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from annotation.change import DocumentLabel
from annotation.known_forms import LONGEST
from corpus.store.codec import unpack_attributes
from corpus.store.sqlite.database import Database, sound
from corpus.store.store import LinkUse, SpanUse, Use

_SPANS = """SELECT document, (SELECT id FROM document AS one WHERE one.place = span.document), layer, label, attributes,
    count(*) FROM span WHERE annotation_set = 1 GROUP BY document, layer, label, attributes ORDER BY document"""
_LINKS = """SELECT relation.document, (SELECT id FROM document AS one WHERE one.place = relation.document),
    relation.label, head.layer, head.label, child.layer, child.label, count(*) FROM relation
    JOIN span AS head ON head.annotation_set = 1 AND head.document = relation.document AND head.id = relation.head
    JOIN span AS child ON child.annotation_set = 1 AND child.document = relation.document AND child.id = relation.child
    WHERE relation.annotation_set = 1 GROUP BY relation.document, relation.label, head.layer, head.label, child.layer,
    child.label ORDER BY relation.document"""
_LABELS = """SELECT document, (SELECT id FROM document AS one WHERE one.place = document_label.document), name, value
    FROM document_label WHERE annotation_set = 1 ORDER BY document, name, position"""


_FORMS = """SELECT layer, surface, count(*) FROM span WHERE annotation_set = 1 AND length(surface) <= ?
    GROUP BY layer, surface"""


class _Placed(NamedTuple):
    """A use and the place of its document."""

    place: int
    use: Use


def all_uses(database: Database) -> Iterator[Use]:
    """The uses of spans, relations and labels of each document, documents in corpus order."""
    with sound(database.path, "labels"):
        found = merge(_spans(database), _links(database), _labels(database), key=lambda one: one.place)
        for one in found:
            yield one.use


def all_forms(database: Database) -> Iterator[tuple[str, str, int]]:
    """Layer, surface and count of what is labelled and short enough for a name; such surfaces are stored whole."""
    with sound(database.path, "labels"):
        yield from database.rows(_FORMS, (LONGEST,))


def _spans(database: Database) -> Iterator[_Placed]:
    for place, key, layer, label, packed, count in database.rows(_SPANS):
        attributes = () if packed is None else unpack_attributes(packed)
        yield _Placed(place, Use(key, SpanUse(layer, label, attributes), count))


def _links(database: Database) -> Iterator[_Placed]:
    for place, key, label, head_layer, head_label, child_layer, child_label, count in database.rows(_LINKS):
        yield _Placed(place, Use(key, LinkUse(label, (head_layer, head_label), (child_layer, child_label)), count))


def _labels(database: Database) -> Iterator[_Placed]:
    for place, key, name, value in database.rows(_LABELS):
        yield _Placed(place, Use(key, DocumentLabel(name, value), 1))
