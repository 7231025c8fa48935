"""The running text of a Word document: exactly what its runs hold, and a count of what stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from corpus.formats.format import Notice

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

# What holds paragraphs, or runs, of the running text: content controls, links, fields, what was put in while changes
# were tracked.
_TRANSPARENT = frozenset(
    _W + name
    for name in (
        *("sdt", "sdtContent", "customXml", "hyperlink", "smartTag", "fldSimple", "ins", "moveTo", "bdo", "dir"),
        *("body", "tc"),
    )
)
_SIGNS = {
    _W + "tab": "\t",
    _W + "ptab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "\u2011",
    _W + "softHyphen": "\xad",
}
_COUNTED = {
    _W + "footnoteReference": Notice.NOTES_OUT,
    _W + "endnoteReference": Notice.NOTES_OUT,
    _W + "commentReference": Notice.NOTES_OUT,
    _W + "txbxContent": Notice.BOXES_OUT,
    _W + "sym": Notice.BOXES_OUT,
    _W + "altChunk": Notice.BOXES_OUT,
    _MATH: Notice.BOXES_OUT,
    _W + "del": Notice.DELETIONS_OUT,
    _W + "moveFrom": Notice.DELETIONS_OUT,
}
# Properties, and what older programs are shown in the stead of a thing that is there already.
_PASSED_OVER = frozenset({_FALLBACK, _W + "pPr", _W + "rPr", _W + "trPr"})


class Element(Protocol):
    """An element of XML as lxml has it, which ships no types; a comment's `tag` is no string."""

    tag: object
    text: str | None

    def __iter__(self) -> Iterator[Element]: ...

    def iter(self) -> Iterator[Element]:
        """The element and all in it, in the document's order."""


class Reading:
    """A document's `text`, and how many things of each sort were `left_out` of it."""

    def __init__(self, body: Element, margins: Iterable[Element]) -> None:
        """`margins`: the headers and footers."""
        self.text = "\n".join(_blocks(body))
        self.left_out = Counter(_left_out(body))
        written = sum(any(_has_text(one) for one in each.iter()) for each in margins)
        if written:
            self.left_out[Notice.HEADERS_OUT] = written


def _blocks(parent: Element) -> Iterator[str]:
    """The paragraphs of a part, and the rows of its tables, a line each."""
    for one in parent:
        if one.tag == _W + "p":
            yield "".join(_pieces(one))
        elif one.tag == _W + "tbl":
            yield from _rows(one)
        elif one.tag in _TRANSPARENT:
            yield from _blocks(one)


def _rows(parent: Element) -> Iterator[str]:
    """The rows of a table, tabs between the cells."""
    for one in parent:
        if one.tag == _W + "tr":
            yield "\t".join(_cells(one))
        elif one.tag in _TRANSPARENT:
            yield from _rows(one)


def _cells(parent: Element) -> Iterator[str]:
    for one in parent:
        if one.tag == _W + "tc":
            yield "\n".join(_blocks(one))
        elif one.tag in _TRANSPARENT:
            yield from _cells(one)


def _pieces(parent: Element) -> Iterator[str]:
    """The text of a paragraph's runs, in links and fields too."""
    for one in parent:
        if one.tag == _W + "r":
            yield from map(_said, one)
        elif one.tag in _TRANSPARENT:
            yield from _pieces(one)


def _said(one: Element) -> str:
    """What a part of a run says: its text, or the sign that it stands for."""
    if one.tag == _W + "t":
        return one.text or ""
    return _SIGNS.get(one.tag, "") if isinstance(one.tag, str) else ""


def _left_out(parent: Element) -> Iterator[Notice]:
    """One for each thing that stands beside the running text."""
    for one in parent:
        if isinstance(one.tag, str) and one.tag not in _PASSED_OVER:
            if one.tag in _COUNTED:
                yield _COUNTED[one.tag]
            yield from _left_out(one)


def _has_text(one: Element) -> bool:
    return one.tag == _W + "t" and bool((one.text or "").strip())
