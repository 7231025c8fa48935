"""A TEI document as a record: its text as it stands, spans by their string ranges, links between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from annotation.document import EditRefused
from annotation.ranges import Range, Ranges, are_sorted_and_disjoint
from annotation.relation import Relation
from annotation.span import Origin, Span
from corpus.errors import Reason
from corpus.formats.beside_text import Beside, dressed, from_json
from corpus.formats.format import Notice
from corpus.formats.surfaces import Mark, Ruler, Surfaces, Unit, repaired
from corpus.formats.tei.writing import NAMESPACE, NOTE
from corpus.record import Record

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_RANGE = re.compile(r"#?string-range\(\s*#?([^,\s]+)\s*((?:,\s*[0-9]{1,18}\s*,\s*[0-9]{1,18}\s*)+)\)")
_NOTICES = {Unit.UTF16: Notice.OFFSETS_UTF16, Unit.BYTES: Notice.OFFSETS_BYTES}


class DocumentRefused(ValueError):
    """A document that breaks a rule: `reason`, and `detail` naming the place."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


class _Draft(NamedTuple):
    """A span as it is said: `places` in the file's own unit, from the beginning of the element `base`."""

    element: Element
    layer: str
    base: str
    places: tuple[tuple[int, int], ...]
    surface: str


def tag(name: str) -> str:
    """An element's name with TEI's namespace."""
    return f"{{{NAMESPACE}}}{name}"


class Reading:
    """One document as it is put together; `notices` counts what was decided on the way."""

    def __init__(self, tei: Element, by_default: Beside) -> None:
        """Raises DocumentRefused where it breaks a rule; `by_default`: the id and source where it says none."""
        self.notices: Counter[Notice] = Counter()
        self._tei = tei
        self._about = self._read_about(by_default)
        body = tei.find(f"{tag('text')}/{tag('body')}")
        pieces: list[str] = []
        self._starts: dict[str, int] = {}
        if body is not None:
            _walk(body, pieces, self._starts)
        self._text = "".join(pieces)
        if not self._text:
            raise DocumentRefused(Reason.TEXT_EMPTY, self._about.id)
        self._ids: dict[str, str] = {}
        self._spans = self._read_spans()
        self._relations = [self._link(one) for one in tei.iterfind(f".//{tag('linkGrp')}/{tag('link')}")]

    def record(self) -> Record:
        """The record; DocumentRefused where its parts do not fit together."""
        try:
            return self._about.record(self._text, self._spans, self._relations)
        except EditRefused as refused:
            raise DocumentRefused(Reason.MALFORMED, str(refused)) from refused
        except ValueError as error:
            raise DocumentRefused(Reason.MALFORMED, NOTE) from error

    def _read_about(self, by_default: Beside) -> Beside:
        said = next((one for one in self._tei.iterfind(f".//{tag('notesStmt')}/{tag('note')}") if _is_ours(one)), None)
        if said is None:
            return by_default._replace(id=self._tei.get(_ID) or by_default.id)
        try:
            return from_json(said.text or "")
        except ValueError as error:
            raise DocumentRefused(Reason.MALFORMED, NOTE) from error

    def _read_spans(self) -> list[Span]:
        drafts = [
            _draft(one, group.get("type", "entity"))
            for group in self._tei.iterfind(f".//{tag('spanGrp')}")
            for one in group.iterfind(tag("span"))
        ]
        missing = next((one.base for one in drafts if one.base not in self._starts), None)
        if missing is not None:
            raise DocumentRefused(Reason.SPAN_OUTSIDE, missing)
        rulers: dict[str, tuple[str, Ruler]] = {}
        for base in dict.fromkeys(one.base for one in drafts):
            text = self._text[self._starts[base] :]
            mine = [one for one in drafts if one.base == base]
            surfaces = Surfaces()
            surfaces.look(text, [Mark(*one.places[0], one.surface) for one in mine if len(one.places) == 1])
            unit = surfaces.verdict().unit
            if unit in _NOTICES:
                self.notices[_NOTICES[unit]] += len(mine)
            rulers[base] = text, Ruler(text, unit)
        return [self._span(one, *rulers[one.base]) for one in drafts]

    def _span(self, draft: _Draft, text: str, ruler: Ruler) -> Span:
        element = draft.element
        key = self._id(element, "T")
        base = self._starts[draft.base]
        ranges = tuple(Range(base + one.start, base + one.end) for one in self._ranges(draft, text, ruler, key))
        label = unquote((element.get("ana", "").split() or [""])[0].removeprefix("#"))
        if not label:
            raise DocumentRefused(Reason.LABEL_REFUSED, key)
        surface = self._text[ranges[0].start : ranges[-1].end]
        span = Span(key, ranges, label, unquote(draft.layer) or "entity", surface, origin=Origin.IMPORTED)
        said = next((one.text or "" for one in element.iterfind(tag("note")) if _is_ours(one)), "")
        try:
            return dressed(span, said) if said else span
        except ValueError as error:
            raise DocumentRefused(Reason.MALFORMED, key) from error

    def _ranges(self, draft: _Draft, text: str, ruler: Ruler, key: str) -> Ranges:
        """Where a span lies in `text`: where it says, or where its surface stands when that is near."""
        found = [ruler.to_code_points(*one) for one in draft.places]
        ranges = tuple(Range(*one) for one in found if one is not None)
        fits = len(ranges) == len(found) and are_sorted_and_disjoint(ranges)
        if fits and (len(ranges) > 1 or draft.surface in ("", text[ranges[0].start : ranges[0].end])):
            return ranges
        start, end = draft.places[0]
        near = repaired(text, Mark(start, end, draft.surface)) if end - start == len(draft.surface) else None
        if near is None:
            reason = Reason.TEXT_MISMATCH if fits else Reason.SPAN_OUTSIDE
            raise DocumentRefused(reason, f"{key}: {start}..{end}")
        self.notices[Notice.OFFSETS_REPAIRED] += 1
        return (Range(*near),)

    def _id(self, element: Element, letter: str) -> str:
        """The id of a span or link: its own, or its name in XML without the document's before it."""
        name = element.get(_ID) or f"{letter}{len(self._ids) + 1}"
        if name in self._ids:
            raise DocumentRefused(Reason.DUPLICATE_ID, name)
        own = element.get("n")
        self._ids[name] = name.removeprefix(f"{self._tei.get(_ID)}.") if own is None else unquote(own)
        return self._ids[name]

    def _link(self, element: Element) -> Relation:
        key = self._id(element, "R")
        ends = [self._ids.get(one.removeprefix("#")) for one in element.get("target", "").split()]
        spans = {one.id for one in self._spans}
        if len(ends) != 2 or ends[0] is None or ends[1] is None or not set(ends) <= spans:
            raise DocumentRefused(Reason.RELATION_DANGLING, key)
        return Relation(key, unquote(element.get("type", "")) or "link", ends[0], ends[1])


def _is_ours(note: Element) -> bool:
    return note.get("type") == NOTE


def _draft(element: Element, layer: str) -> _Draft:
    found = _RANGE.fullmatch(element.get("target", ""))
    if found is None:
        raise DocumentRefused(Reason.MALFORMED, f"target {element.get('target', '')[:80]}")
    numbers = [int(one) for one in found[2].split(",")[1:]]
    places = tuple((start, start + length) for start, length in zip(numbers[::2], numbers[1::2], strict=True))
    return _Draft(element, layer, found[1], places, element.text or "")


def _walk(element: Element, pieces: list[str], starts: dict[str, int]) -> None:
    """The text inside an element, and where in it each element with a name begins."""
    size = 0
    for event in _events(element):
        if isinstance(event, str):
            pieces.append(event)
            size += len(event)
        else:
            name = event.get(_ID)
            if name is not None:
                starts[name] = size


def _events(top: Element) -> Iterator[Element | str]:
    """An element, its text and what is in it, in the order of reading; no deeper than memory goes."""
    open_ones: list[Element | str] = [top]
    while open_ones:
        one = open_ones.pop()
        yield one
        if isinstance(one, str):
            continue
        # A comment or an instruction has a text that is none of the document's.
        is_element = isinstance(one.tag, str)
        inner: list[Element | str] = [one.text] if one.text and is_element else []
        for child in one:
            inner.append(child)
            if child.tail:
                inner.append(child.tail)
        open_ones += reversed(inner)
