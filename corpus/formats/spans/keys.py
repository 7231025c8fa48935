"""Which key or column of a file plays which part: named by the user, or known by the names that people give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from corpus.errors import Reason
from corpus.formats.objects import Refused


class Part(StrEnum):
    """What a key or column is there for; its value is its name in a mapping, and in what is written."""

    ID = "id"
    TEXT = "text"
    SOURCE = "source"
    SPANS = "spans"
    START = "start"
    END = "end"
    LABEL = "label"
    LAYER = "layer"
    SURFACE = "surface"
    SPAN_ID = "span_id"
    ATTRIBUTES = "attributes"


# The earlier name is taken where two are there; compared without case, blanks and signs.
_DOCUMENT = {
    Part.ID: ("id", "docid", "documentid", "file"),
    Part.TEXT: ("text", "textcontent", "content", "sentence", "document", "body", "data"),
    Part.SOURCE: ("source",),
    Part.SPANS: ("spans", "entities", "textsegmentannotations", "annotations", "mentions", "ner", "labels", "label"),
}
_SPAN = {
    Part.START: ("start", "startoffset", "begin", "beginoffset", "startchar", "begins", "from"),
    Part.END: ("end", "endoffset", "stop", "endchar", "ends", "to"),
    Part.LABEL: ("label", "displayname", "type", "tag", "entity", "entitygroup", "entitytype", "category", "class"),
    Part.LAYER: ("layer",),
    Part.SURFACE: ("surface", "text", "word", "mention", "string"),
    Part.SPAN_ID: ("spanid", "id"),
    Part.ATTRIBUTES: ("attributes",),
}
# In a table the two levels share one row: there `text` is the document's and `id` too.
_ROW = {
    Part.ID: ("id", "docid", "documentid", "document", "file"),
    Part.TEXT: ("text", "textcontent", "content", "sentence", "body"),
    Part.SOURCE: ("source",),
    **_SPAN,
    Part.SURFACE: ("surface", "word", "mention", "string", "spantext"),
    Part.SPAN_ID: ("spanid",),
}
DOCUMENT, SPAN, ROW = tuple(_DOCUMENT), tuple(_SPAN), tuple(_ROW)
Keys = Mapping[Part, str]
USUAL: Keys = {part: part.value for part in Part} | {Part.SURFACE: "text", Part.SPAN_ID: "id"}
"""How a part is called inside a document's own list of spans."""


def mapping(words: str) -> dict[Part, str]:
    """What `start=begin,end=stop` says; Refused where it names no part, or one twice."""
    found: dict[Part, str] = {}
    for word in filter(None, (one.strip() for one in words.split(","))):
        part, sign, name = word.partition("=")
        if part not in tuple(Part) or not sign or not name or Part(part) in found:
            raise Refused(Reason.OPTION_WRONG, f"--map {word}")
        found[Part(part)] = name
    return found


def document_keys(there: Iterable[str], named: Keys) -> dict[Part, str]:
    """The keys of a document, by their part; what is named is taken as it is."""
    return _found(there, _DOCUMENT, named)


def span_keys(there: Iterable[str], named: Keys) -> dict[Part, str]:
    """The keys of a span."""
    return _found(there, _SPAN, named)


def columns(there: Iterable[str], named: Keys) -> dict[Part, str]:
    """The columns of a table that has a row a span."""
    return _found(there, _ROW, named)


def _found(there: Iterable[str], known: Mapping[Part, tuple[str, ...]], named: Keys) -> dict[Part, str]:
    plain = {_plain(name): name for name in reversed(list(there))}
    found: dict[Part, str] = {}
    for part, names in known.items():
        name = named.get(part) or next((plain[one] for one in names if one in plain), None)
        if name is not None and name not in found.values():
            found[part] = name
    return found


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()
