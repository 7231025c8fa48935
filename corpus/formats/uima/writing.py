"""A record as a CAS: a type for spans, one for links, one for what is said of the document as a whole.

White space at the edges of a span is left out of it: UIMA's tools take it for no part of an annotation (DKPro Core
stopped at such annotations until #1381, and trims them in what it reads since #1382).
"""

from __future__ import annotations

from types import ModuleType

from annotation.relation import Relation
from annotation.span import Span, sort_key
from corpus.formats.beside_text import beside, span_json, to_json
from corpus.formats.cutting import inked_ranges
from corpus.formats.format import Loss
from corpus.formats.losses import Kind, left_behind
from corpus.formats.uima.reading import DOCUMENT, LINK, SPAN
from corpus.formats.uima.shapes import Cas, Structure, TypeSystem
from corpus.formats.xml_rules import fit
from corpus.record import Record

_ANNOTATION, _STRING = "uima.tcas.Annotation", "uima.cas.String"


def types(cassis: ModuleType) -> TypeSystem:
    """The type system of all that is written."""
    system: TypeSystem = cassis.TypeSystem()
    span = system.create_type(SPAN, _ANNOTATION)
    link = system.create_type(LINK, _ANNOTATION)
    document = system.create_type(DOCUMENT, _ANNOTATION)
    for owner, names in ((span, ("label", "layer", "nid", "said")), (link, ("label", "nid")), (document, ("said",))):
        for name in names:
            system.create_feature(owner, name, _STRING)
    for name in ("Governor", "Dependent"):
        system.create_feature(link, name, SPAN)
    return system


class _Making:
    """A CAS in the making, and what it could not take of the record."""

    def __init__(self, record: Record, cassis: ModuleType, system: TypeSystem, *, is_xml: bool) -> None:
        self.losses = left_behind(record, (Kind.SUGGESTION,))
        self.cas: Cas = cassis.Cas(typesystem=system)
        self._record = record
        self._system = system
        self._is_xml = is_xml
        self._spans: dict[str, tuple[Span, Structure]] = {}

    def make(self) -> None:
        """Put the text and all that is marked into the CAS."""
        header = self._record.header
        self.cas.sofa_string = self._told(header.text, Kind.CHARACTER)
        self.cas.sofa_mime = "text/plain"
        for span in sorted((one for one in self._record.annotations if isinstance(one, Span)), key=sort_key):
            self._add_span(span)
        for one in self._record.annotations:
            if isinstance(one, Relation):
                self._add_link(one)
        about = to_json(beside(self._record))
        self.cas.add(self._system.get_type(DOCUMENT)(begin=0, end=len(header.text), said=about))

    def _add_span(self, span: Span) -> None:
        ranges = inked_ranges(span.ranges, self._record.header.text)
        if not ranges:
            self._lose(Kind.ONLY_BLANK, span.id)
            return
        inked = span._replace(ranges=ranges)
        if inked.hull != span.hull:
            self._lose(Kind.BLANK_EDGE, span.id)
        one = self._system.get_type(SPAN)(
            begin=inked.start,
            end=inked.end,
            label=self._told(span.label, Kind.LABEL_NAME, span.id),
            layer=self._told(span.layer, Kind.LAYER, span.id),
            nid=self._told(span.id, Kind.SPAN_ID, span.id),
            said=span_json(inked),
        )
        self._spans[span.id] = inked, one
        self.cas.add(one)

    def _add_link(self, relation: Relation) -> None:
        head, child = self._spans.get(relation.head), self._spans.get(relation.child)
        if head is None or child is None:
            # It goes with a span that was nothing but white space.
            self._lose(Kind.ONLY_BLANK, relation.id)
            return
        places = {"begin": child[0].start, "end": child[0].end}
        label = self._told(relation.label, Kind.LABEL_NAME, relation.id)
        nid = self._told(relation.id, Kind.RELATION_ID, relation.id)
        ends = {"Governor": head[1], "Dependent": child[1]}
        self.cas.add(self._system.get_type(LINK)(label=label, nid=nid, **places, **ends))

    def _told(self, text: str, kind: Kind, subject: str = "") -> str:
        """`text` as the file can have it."""
        if not self._is_xml:
            return text
        written, count = fit(text)
        if count:
            self._lose(kind, subject, count if kind is Kind.CHARACTER else 1)
        return written

    def _lose(self, kind: Kind, subject: str, count: int = 1) -> None:
        self.losses.append(Loss(kind, self._record.header.id, subject, count))


def to_cas(record: Record, cassis: ModuleType, system: TypeSystem, *, is_xml: bool) -> tuple[Cas, list[Loss]]:
    """The CAS of a record, and what it could not take: in XML, characters that XML has not."""
    making = _Making(record, cassis, system, is_xml=is_xml)
    making.make()
    return making.cas, making.losses
