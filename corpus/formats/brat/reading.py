"""A document of a brat folder as a record: its `.txt` is the text, its `.ann` what is marked in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import orjson

from annotation.change import Annotation
from annotation.document import Field, new_header
from annotation.ranges import Ranges
from annotation.relation import Relation
from annotation.scheme import REMARK, YES
from annotation.span import Attribute, Origin, Span, sort_key
from corpus.errors import Reason
from corpus.formats.brat.lines import DocumentRefused, Lines, Link, Remark, parse
from corpus.formats.brat.naming import Types
from corpus.formats.brat.placing import Draft, Ruling, is_as_said, moved_back, ranges_of, ruling
from corpus.formats.format import Notice
from corpus.formats.surfaces import Unit
from corpus.record import Record

ENTITY, EVENT = "entity", "event"
EQUIV = "Equiv"
NOTES = "AnnotatorNotes"
_NOTICES = {Unit.UTF16: Notice.OFFSETS_UTF16, Unit.BYTES: Notice.OFFSETS_BYTES}


class Conf:
    """What an `annotation.conf` that Tawsim wrote says of its types; nothing where another wrote it."""

    def __init__(self, text: str = "") -> None:
        self.spans, self.links, self.attributes = Types("span"), Types("link"), Types("attribute")
        for one in (self.spans, self.links, self.attributes):
            one.take_lines(text)


class Reading:
    """One document as it is put together; `notices` counts what was decided on the way."""

    def __init__(self, text: str, ann: str, conf: Conf) -> None:
        """Raises DocumentRefused where a line breaks a rule."""
        self.notices: Counter[Notice] = Counter()
        self._text = text
        self._conf = conf
        lines = parse(ann)
        self._triggers = {one.ends[0][1] for one in lines.events}
        self._spans = self._read_spans(lines)
        # What an id of an event or of a span stands for among our spans.
        self._stands_for = {key: key for key in self._spans}
        self._read_events(lines)
        self._said: list[Field] = [Field(f"brat.{key}", _json(line)) for key, line in lines.unknown]
        self._read_remarks(lines)
        self._relations = [*self._links(lines), *self._groups(lines), *self._roles(lines)]
        _refuse_twice([*self._spans, *(one.id for one in self._relations)])

    def record(self, document_id: str, source: str, annotator: str = "") -> Record:
        """The record of the document under that id."""
        spans = sorted(self._spans.values(), key=sort_key)
        relations = sorted(self._relations, key=lambda one: one.id)
        marks: tuple[Annotation, ...] = (*spans, *relations)
        return Record(new_header(document_id, self._text, source, annotator, tuple(self._said)), marks)

    def _read_spans(self, lines: Lines) -> dict[str, Span]:
        told = ruling(self._text, lines.spans)
        if told.unit in _NOTICES:
            self.notices[_NOTICES[told.unit]] += len(lines.spans)
        found: dict[str, Span] = {}
        for draft in lines.spans:
            if draft.id in found:
                raise DocumentRefused(Reason.DUPLICATE_ID, draft.number, draft.id)
            found[draft.id] = self._span(draft, self._ranges(draft, told))
        return found

    def _ranges(self, draft: Draft, told: Ruling) -> Ranges:
        ranges = ranges_of(self._text, draft, told.find)
        if ranges is not None and is_as_said(self._text, ranges, draft):
            return ranges
        near = moved_back(self._text, draft, told.find)
        if near is not None:
            self.notices[Notice.OFFSETS_REPAIRED] += 1
            return near
        reason = Reason.SPAN_OUTSIDE if ranges is None else Reason.TEXT_MISMATCH
        raise DocumentRefused(reason, draft.number, f"{draft.id}: {draft.places[0][0]}..{draft.places[-1][1]}")

    def _span(self, draft: Draft, ranges: Ranges) -> Span:
        by_default = EVENT if draft.id in self._triggers else ENTITY
        layer, label = _layer_and_label(self._conf.spans.meaning(draft.label), by_default, draft.label)
        surface = self._text[ranges[0].start : ranges[-1].end]
        return Span(draft.id, ranges, label, layer, surface, origin=Origin.IMPORTED)

    def _read_events(self, lines: Lines) -> None:
        """Let each event stand for its trigger; one that shares its trigger with an earlier gets a span of its own."""
        used: set[str] = set()
        for event in lines.events:
            trigger = event.ends[0][1]
            if trigger not in self._spans:
                raise DocumentRefused(Reason.RELATION_DANGLING, event.number, f"{event.id}: {trigger}")
            if event.id in self._stands_for:
                raise DocumentRefused(Reason.DUPLICATE_ID, event.number, event.id)
            if trigger in used:
                self._spans[event.id] = self._spans[trigger]._replace(id=event.id)
            self._stands_for[event.id] = event.id if trigger in used else trigger
            used.add(trigger)

    def _end(self, link: Link, target: str) -> str:
        found = self._stands_for.get(target)
        if found is None:
            raise DocumentRefused(Reason.RELATION_DANGLING, link.number, f"{link.id}: {target}")
        return found

    def _name(self, link: str) -> str:
        meaning = self._conf.links.meaning(link)
        return link if meaning is None else meaning[-1]

    def _links(self, lines: Lines) -> Iterator[Relation]:
        for one in lines.links:
            head, child = (self._end(one, target) for _, target in one.ends)
            yield Relation(one.id, self._name(one.label), head, child)

    def _groups(self, lines: Lines) -> Iterator[Relation]:
        """What is equivalent, as a chain of links."""
        number = 0
        for one in lines.groups:
            for (_, head), (_, child) in pairwise(one.ends):
                number += 1
                yield Relation(f"*{number}", self._name(one.label), self._end(one, head), self._end(one, child))

    def _roles(self, lines: Lines) -> Iterator[Relation]:
        """What fills an event's roles; brat numbers those that occur twice (`Theme`, `Theme2`)."""
        for one in lines.events:
            seen: Counter[str] = Counter()
            for role, target in one.ends[1:]:
                seen[role] += 1
                name = f"{one.id}:{role}" if seen[role] == 1 else f"{one.id}:{role}:{seen[role]}"
                label = self._name(role.rstrip("0123456789") or role)
                yield Relation(name, label, self._stands_for[one.id], self._end(one, target))

    def _read_remarks(self, lines: Lines) -> None:
        for one in lines.attributes:
            self._say(one, one.value or YES)
        for one in (*lines.references, *lines.notes):
            self._say(one, one.value)

    def _say(self, remark: Remark, value: str) -> None:
        """Put what is said of a span on it; what is said of anything else is kept with the document."""
        key = self._stands_for.get(remark.target)
        if key is None:
            self._said.append(Field(f"brat.{remark.id}", _json(remark.raw)))
            return
        meaning = self._conf.attributes.meaning(remark.label)
        name = REMARK if remark.label == NOTES else remark.label if meaning is None else meaning[-1]
        span = self._spans[key]
        self._spans[key] = span._replace(attributes=(*span.attributes, Attribute(name, value)))


def _layer_and_label(meaning: tuple[str, ...] | None, layer: str, label: str) -> tuple[str, str]:
    return (meaning[0], meaning[1]) if meaning is not None and len(meaning) == 2 else (layer, label)


def _refuse_twice(keys: list[str]) -> None:
    twice = next((one for one, count in Counter(keys).items() if count > 1), None)
    if twice is not None:
        raise DocumentRefused(Reason.DUPLICATE_ID, 0, twice)


def _json(text: str) -> str:
    return orjson.dumps(text).decode("utf-8")
