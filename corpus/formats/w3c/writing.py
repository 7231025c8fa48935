"""A record as Web Annotations: one for each span, one for each link, and its text on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from annotation.relation import Relation
from annotation.span import Span, sort_key
from corpus.formats.beside_text import beside
from corpus.record import Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
URN = "urn:corpus:"
# How much of the text around it a quotation names, so that it can be found where places have drifted.
_AROUND = 16

Plain = dict[str, object]


def key_of(document_id: str) -> str:
    """A document's id as a URN has it: letters and digits of every script stand for themselves (RFC 3987)."""
    return _quoted(document_id)


def text_line(record: Record) -> Plain:
    """The text of a document under the id by which annotations name it, and what is said of it as a whole."""
    about = beside(record)._asdict()
    return {"id": key_of(record.header.id), "text": record.header.text, "about": about}


def annotation_lines(record: Record) -> Iterator[Plain]:
    """The annotations of a document: its spans, then its links."""
    source = URN + key_of(record.header.id)
    for span in sorted((one for one in record.annotations if isinstance(one, Span)), key=sort_key):
        yield _of_span(span, source, record.header.text)
    for one in record.annotations:
        if isinstance(one, Relation):
            yield _of_link(one, source)


def _name(source: str, key: str) -> str:
    return f"{source}#{_quoted(key)}"


def _quoted(key: str) -> str:
    return "".join(one if one.isalnum() and one.isprintable() else quote(one, safe="") for one in key)


def _body(purpose: str, value: str, **more: str) -> Plain:
    return {"type": "TextualBody", "purpose": purpose, "value": value, **more}


def _position(start: int, end: int) -> Plain:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _of_span(span: Span, source: str, text: str) -> Plain:
    """The label classifies, the layer tags, attributes describe; pieces of a span stand behind its hull."""
    bodies = [_body("classifying", span.label), _body("tagging", span.layer)]
    bodies += [_body("describing", one.value, name=one.name) for one in span.attributes]
    around = {
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    quotation: Plain = {"type": "TextQuoteSelector", "exact": span.surface, **around}
    pieces = [_position(*one) for one in span.ranges] if span.is_discontinuous else []
    target = {"source": source, "selector": [_position(span.start, span.end), quotation, *pieces]}
    found: Plain = {"@context": CONTEXT, "id": _name(source, span.id), "type": "Annotation"}
    found |= {"motivation": "classifying", "body": bodies, "target": target, "origin": span.origin.value}
    if span.maker:
        found["creator"] = {"type": "Person", "nickname": span.maker}
    return found


def _of_link(one: Relation, source: str) -> Plain:
    end = {"type": "SpecificResource", "purpose": "linking", "source": _name(source, one.child)}
    found: Plain = {"@context": CONTEXT, "id": _name(source, one.id), "type": "Annotation", "motivation": "linking"}
    return found | {"body": [_body("classifying", one.label), end], "target": _name(source, one.head)}
