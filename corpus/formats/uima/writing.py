"""A record as a CAS: a type for spans, one for links, one for what is said of the document as a whole."""

from __future__ import annotations

from types import ModuleType

from annotation.relation import Relation
from annotation.span import Span, sort_key
from corpus.formats.beside_text import beside, span_json, to_json
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


def to_cas(record: Record, cassis: ModuleType, system: TypeSystem, *, is_xml: bool) -> tuple[Cas, list[Loss]]:
    """The CAS of a record, and what it could not take: in XML, characters that XML has not."""
    losses = left_behind(record, (Kind.SUGGESTION,))
    header = record.header

    def told(text: str, kind: Kind, subject: str = "") -> str:
        if not is_xml:
            return text
        written, count = fit(text)
        if count:
            losses.append(Loss(kind, header.id, subject, count if kind is Kind.CHARACTER else 1))
        return written

    cas: Cas = cassis.Cas(typesystem=system)
    cas.sofa_string = told(header.text, Kind.CHARACTER)
    cas.sofa_mime = "text/plain"
    spans = sorted((one for one in record.annotations if isinstance(one, Span)), key=sort_key)
    make = system.get_type(SPAN)
    made: dict[str, Structure] = {}
    for span in spans:
        one = make(
            begin=span.start,
            end=span.end,
            label=told(span.label, Kind.LABEL_NAME, span.id),
            layer=told(span.layer, Kind.LAYER, span.id),
            nid=told(span.id, Kind.SPAN_ID, span.id),
            said=span_json(span),
        )
        made[span.id] = one
        cas.add(one)
    make = system.get_type(LINK)
    spans_by_id = {span.id: span for span in spans}
    for relation in record.annotations:
        if isinstance(relation, Relation):
            places = {"begin": spans_by_id[relation.child].start, "end": spans_by_id[relation.child].end}
            ends = {"Governor": made[relation.head], "Dependent": made[relation.child]}
            label = told(relation.label, Kind.LABEL_NAME, relation.id)
            nid = told(relation.id, Kind.RELATION_ID, relation.id)
            cas.add(make(label=label, nid=nid, **places, **ends))
    cas.add(system.get_type(DOCUMENT)(begin=0, end=len(header.text), said=to_json(beside(record))))
    return cas, losses
