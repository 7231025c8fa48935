"""A record as a TEI document: its text in one element, what is marked in it beside, in `standOff`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from annotation.relation import Relation
from annotation.span import Span, sort_key
from corpus.formats.beside_text import beside, span_json, to_json
from corpus.formats.format import Loss
from corpus.formats.losses import Kind, left_behind
from corpus.formats.xml_rules import fit
from corpus.record import Record

NAMESPACE = "http://www.tei-c.org/ns/1.0"
NOTE = "tawsim"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_PART = re.compile(r"[A-Za-z0-9_-]+")
# What a word of an attribute cannot hold, and what an address reads as something else.
_UNFIT = re.compile(r"[\s%#?\"<>\\^`{|}\x00-\x20\x7f-\xa0\ufffe\uffff]")
# Line ends that a reader of XML would make one of, or that some take for line ends.
_ENDS = {"\r": "&#13;", "\x85": "&#133;", "\u2028": "&#8232;"}
_TITLE = "<titleStmt><title>{}</title></titleStmt><publicationStmt><p/></publicationStmt>"
HEAD = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{NAMESPACE}"><teiHeader><fileDesc>'
    f"{_TITLE.format('Tawsim')}<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>\n"
)
TAIL = "</teiCorpus>\n"


def word(name: str) -> str:
    """A name as one word of an attribute; `urllib.parse.unquote` gives it back."""
    return _UNFIT.sub(lambda found: quote(found.group(), safe=""), name)


class Ids:
    """XML names for documents: their own ids where those are such names, numbers where not."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._number = 0

    def name(self, document_id: str) -> str:
        """A name of this file that no other document has; without a dot, which parts it from the names inside."""
        found = document_id
        while not _NAME.fullmatch(found) or found in self._taken:
            self._number += 1
            found = f"d{self._number}"
        self._taken.add(found)
        return found


class Writing:
    """One document as it is written; `losses` is complete when all pieces are taken."""

    def __init__(self, record: Record, name: str) -> None:
        self.losses: list[Loss] = left_behind(record, (Kind.SUGGESTION,))
        self._record = record
        self._name = name
        text, replaced = fit(record.header.text)
        self._text = text
        if replaced:
            self.losses.append(Loss(Kind.CHARACTER, record.header.id, "", replaced))
        self._spans = sorted((one for one in record.annotations if isinstance(one, Span)), key=_by_layer)
        self._parts = _parts([one.id for one in self._spans], "s")

    def pieces(self) -> Iterator[str]:
        """The document in pieces."""
        name, title = self._name, escape(fit(self._record.header.id)[0])
        note = f'<notesStmt><note type="{NOTE}">{escape(to_json(beside(self._record)))}</note></notesStmt>'
        titled = _TITLE.format(f"{title}").replace("</publicationStmt>", f"</publicationStmt>{note}")
        yield f'<TEI xml:id="{name}"><teiHeader><fileDesc>{titled}<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>'
        yield f'<text><body><ab xml:id="{name}.text" xml:space="preserve">{_content(self._text)}</ab></body></text>\n'
        yield "<standOff>\n"
        for layer, spans in groupby(self._spans, lambda one: one.layer):
            yield f"<spanGrp type={quoteattr(word(layer))}>{''.join(map(self._span, spans))}</spanGrp>\n"
        links = [one for one in self._record.annotations if isinstance(one, Relation)]
        if links:
            parts = _parts([one.id for one in links], "r", set(self._parts.values()))
            yield f"<linkGrp>{''.join(self._link(one, parts[one.id]) for one in links)}</linkGrp>\n"
        yield "</standOff></TEI>\n"

    def _span(self, span: Span) -> str:
        part = self._parts[span.id]
        target = f"#string-range({self._name}.text,{span.start},{span.end - span.start})"
        said = f'<note type="{NOTE}">{escape(span_json(span))}</note>'
        surface = _content(self._text[span.start : span.end])
        opening = f'<span xml:id="{self._name}.{part}"{_own_id(span.id, part)} ana={quoteattr("#" + word(span.label))}'
        return f"{opening} target={quoteattr(target)}>{surface}{said}</span>"

    def _link(self, one: Relation, part: str) -> str:
        ends = " ".join(f"#{self._name}.{self._parts[end]}" for end in (one.head, one.child))
        own = _own_id(one.id, part)
        return f'<link xml:id="{self._name}.{part}"{own} type={quoteattr(word(one.label))} target="{ends}"/>'


def _by_layer(span: Span) -> tuple[object, ...]:
    return (span.layer, *sort_key(span))


def _own_id(key: str, part: str) -> str:
    """The id itself, where the name of the element does not say it."""
    return "" if key == part else f" n={quoteattr(quote(key, safe=''))}"


def _content(text: str) -> str:
    return escape(text, _ENDS)


def _parts(keys: list[str], letter: str, taken: set[str] | None = None) -> dict[str, str]:
    """For each id the part of an XML name that stands for it: itself where it may, a number where not."""
    used = {"text", *(taken or ())}
    found: dict[str, str] = {}
    for key in keys:
        if _PART.fullmatch(key) and key not in used:
            found[key] = key
            used.add(key)
    number = 0
    for key in keys:
        while key not in found:
            number += 1
            if f"{letter}{number}" not in used:
                found[key] = f"{letter}{number}"
    return found
