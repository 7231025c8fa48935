"""The text of a page: its blocks as lines, blanks as a browser shows them, entities as their characters.

Cut into tags by expressions that look at each place once, for a page may be long and made to be slow.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

_BEGIN = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)", re.DOTALL)
_DECLARATION = re.compile(r"<[!?][^>]*>")
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
# The end of a tag, or a quoted value, which may hold `>`; a quote anywhere else binds nothing.
_STOP = re.compile(r""">|=\s*(["'])""")
_BLANKS = re.compile(r"[ \t\n\f\r]+")
_PLAIN_ENDS = re.compile(r"\r\n?")

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main"),
        *("menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "select", "summary"),
        *("table", "tbody", "tfoot", "thead", "title", "tr", "ul"),
    )
)
_CELLS = frozenset({"td", "th"})
# Nothing in these is shown, or not as a tag.
_HIDDEN = frozenset(["script", "style", "template", "noscript", "iframe", "noframes", "noembed", "object", "svg"])
_UNREAD = _HIDDEN | {"title"}
_VERBATIM = frozenset({"pre", "textarea"})


class Page(NamedTuple):
    """What is read of a page."""

    text: str
    title: str


class Unfinished(ValueError):
    """A tag, or something hidden, that never ends: the rest of the page would be lost. `line` counts from 1."""

    def __init__(self, line: int, tag: str) -> None:
        super().__init__(f"{line}: {tag}")
        self.line = line
        self.tag = tag


def page(html: str) -> Page:
    """The text and the title of a page; Unfinished where the page breaks off inside a tag."""
    lines, title, at, is_xml = _Lines(), "", 0, html.startswith("<?xml")
    html = _PLAIN_ENDS.sub("\n", html)
    while begin := _BEGIN.search(html, at):
        lines.say(html[at : begin.start()])
        tag = _tag(html, begin.start())
        at = tag.stop
        if tag.name in _UNREAD and not tag.is_end and not _is_whole(tag, html, is_xml):
            end = _end_of(tag.name, html, at)
            if tag.name == "title":
                title = title or _BLANKS.sub(" ", unescape(html[at : end.start()])).strip()
            at = end.end()
        elif tag.name:
            lines.meet(tag.name, is_end=tag.is_end)
    lines.say(html[at:])
    return Page(lines.text(), title)


class _Tag(NamedTuple):
    """A tag's name in small letters, "" for a comment or a declaration, and where it stops."""

    name: str
    is_end: bool
    stop: int


def _tag(html: str, at: int) -> _Tag:
    """The tag, comment or declaration that begins at `at`."""
    name = _NAME.match(html, at)
    if name is not None:
        return _Tag(name[2].lower(), bool(name[1]), _stop(html, name.end(), at))
    found = (_COMMENT if html.startswith("<!--", at) else _DECLARATION).match(html, at)
    if found is None:
        raise _unfinished(html, at)
    return _Tag("", False, found.end())


def _stop(html: str, place: int, at: int) -> int:
    """Where a tag stops that begins at `at`, looked for from `place` on."""
    while found := _STOP.search(html, place):
        if found[1] is None:
            return found.end()
        place = html.find(found[1], found.end()) + 1
        if not place:
            break
    raise _unfinished(html, at)


def _unfinished(html: str, at: int) -> Unfinished:
    return Unfinished(html.count("\n", 0, at) + 1, html[at : at + 20])


def _is_whole(tag: _Tag, html: str, is_xml: bool) -> bool:
    """Whether a tag closes itself, which HTML allows to drawings alone."""
    return html[tag.stop - 2] == "/" and (is_xml or tag.name == "svg")


def _end_of(name: str, html: str, at: int) -> re.Match[str]:
    """The end tag of something hidden."""
    found = re.compile(rf"</{name}(?=[\s/>])[^>]*>", re.IGNORECASE).search(html, at)
    if found is None:
        raise Unfinished(html.count("\n", 0, at) + 1, f"<{name}>")
    return found


class _Lines:
    """Lines as they are put together; blanks and line ends are owed until something follows them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._verbatim: list[str] = []
        self._is_line_begun = False
        self._owes_blank = False
        self._owes_end = False
        # Whether the row of a table has a cell, and what was written when its latest began.
        self._row: int | None = None
        self._is_verbatim_begun = False

    def text(self) -> str:
        """All lines, with no line end after the last."""
        return "".join(self._pieces)

    def say(self, written: str) -> None:
        """Take text between tags."""
        if not written:
            return
        words = unescape(written)
        if self._verbatim:
            self._write(words.removeprefix("\n") if self._is_verbatim_begun else words)
            self._is_verbatim_begun = False
            return
        words = _BLANKS.sub(" ", words)
        core = words.strip(" ")
        self._owes_blank |= words.startswith(" ") and self._is_line_begun
        if core:
            self._write(core)
            self._owes_blank = words.endswith(" ")

    def meet(self, name: str, *, is_end: bool) -> None:
        """Take a tag."""
        if name == "br":
            self._write("\n")
            self._is_line_begun = False
        elif name in _CELLS and not is_end:
            self._cell()
        elif name in _BLOCKS:
            self._end_line()
            if name in {"tr", "table"}:
                self._row = None
        if name in _VERBATIM:
            self._turn(name, is_end=is_end)

    def _turn(self, name: str, *, is_end: bool) -> None:
        if not is_end:
            self._verbatim.append(name)
            self._is_verbatim_begun = True
        elif name in self._verbatim:
            self._verbatim.remove(name)

    def _cell(self) -> None:
        """Begin a cell: behind a tab where it is not the first of its row."""
        if self._row is not None:
            if len(self._pieces) > self._row:
                # The line ends of the blocks in the cell before.
                self._owes_end = False
            self._owes_blank = False
            self._write("\t")
        self._is_line_begun = False
        self._row = len(self._pieces)

    def _end_line(self) -> None:
        self._owes_end |= self._is_line_begun
        self._is_line_begun = self._owes_blank = False

    def _write(self, words: str) -> None:
        if self._owes_end:
            self._pieces.append("\n")
        elif self._owes_blank:
            self._pieces.append(" ")
        self._owes_end = self._owes_blank = False
        self._pieces.append(words)
        self._is_line_begun = True
