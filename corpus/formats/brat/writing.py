"""A record as the two files of a brat document, and the configuration that names what all of them use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotation.ranges import Range, Ranges, to_ranges
from annotation.relation import Relation
from annotation.scheme import REMARK, Scheme, ValueKind
from annotation.span import Span, sort_key
from corpus.formats.brat.naming import Types, is_fit
from corpus.formats.brat.reading import EQUIV, EVENT, NOTES
from corpus.formats.cutting import inked_ranges
from corpus.formats.format import Loss
from corpus.formats.losses import Kind, left_behind
from corpus.record import Record

NOT_CARRIED = (Kind.MAKER, Kind.DOCUMENT_LABEL, Kind.NOTE, Kind.STATE, Kind.FIELD, Kind.SUGGESTION)
LOSSES = (
    *NOT_CARRIED,
    *(Kind.CHARACTER, Kind.LINE_END, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS, Kind.LABEL_NAME, Kind.SPAN_ID),
    *(Kind.ATTRIBUTE, Kind.RELATION, Kind.RELATION_ID),
)
_REFERENCE = re.compile(r"\S+:\S+( [^\t\n\r]+)?")
_SPAN_ID, _LINK_ID = re.compile(r"T[0-9]+"), re.compile(r"R[0-9]+")


class Names:
    """What everything is called in one folder, and the attributes' values that brat's configuration has to list."""

    def __init__(self, scheme: Scheme) -> None:
        self.spans, self.links, self.attributes = Types("span"), Types("link"), Types("attribute")
        self.attributes.keep(NOTES, (REMARK,))
        self.values: dict[str, dict[str, None]] = {}
        self.roles: dict[str, dict[str, None]] = {}
        for layer, label in scheme.labels():
            self.spans.name((layer.name, label.name))
        for link in scheme.links:
            self.links.name((link.name,))
        for attribute in (*scheme.attributes, *(one for layer in scheme.layers for one in layer.attributes)):
            name = self.attributes.name((attribute.name,))
            if attribute.kind is ValueKind.CHOICE:
                self.values.setdefault(name, {}).update((value, None) for value, _ in attribute.values if is_fit(value))

    def conf(self) -> str:
        """The `annotation.conf` of the folder."""
        plain = [name for name, meaning in self.spans.items() if meaning[0] != EVENT]
        events = [name for name, meaning in self.spans.items() if meaning[0] == EVENT]
        links = [name for name, _ in self.links.items() if name != EQUIV]
        return "\n".join(
            (
                *self.spans.to_lines(),
                *self.links.to_lines(),
                *self.attributes.to_lines(),
                *("[entities]", *plain),
                *("[relations]", *(f"{name}\tArg1:<ANY>, Arg2:<ANY>" for name in links)),
                *("[events]", *map(self._event, events)),
                *("[attributes]", *(f"{name}\tArg:<ANY>, Value:{'|'.join(v)}" for name, v in self.values.items() if v)),
                "",
            )
        )

    def visual(self) -> str:
        """The `visual.conf`, in which types have the names that they have with us."""
        both = (*self.spans.items(), *self.links.items(), *self.attributes.items())
        renamed = [f"{name} | {meaning[-1].replace('|', ' ')}" for name, meaning in both if name != meaning[-1]]
        return "\n".join(("[labels]", *(" ".join(one.split()) for one in renamed), "[drawing]", ""))

    def _event(self, name: str) -> str:
        roles = ", ".join(f"{role}*:<ANY>" for role in self.roles.get(name, ()))
        return f"{name}\t{roles}" if roles else name


class Files(NamedTuple):
    """The `.txt` and the `.ann` of a document, and what they could not take."""

    text: str
    ann: str
    losses: tuple[Loss, ...]


class Writing:
    """One document as it is written line by line."""

    def __init__(self, record: Record, names: Names) -> None:
        self._record = record
        self._names = names
        self._losses = left_behind(record, NOT_CARRIED)
        self._lines: list[str] = []
        self._remarks: list[str] = []
        self._count = {"A": 0, "N": 0, "#": 0}
        spans = sorted((one for one in record.annotations if isinstance(one, Span)), key=sort_key)
        self._text = self._as_brat_has_it(record.header.text, spans)
        relations = [one for one in record.annotations if isinstance(one, Relation)]
        self._keys: dict[str, str] = {}
        self._events: dict[str, str] = {}
        self._roles: dict[str, list[str]] = {}
        self._write_spans(spans)
        self._write_links(relations, {one.id: one for one in spans})

    def files(self) -> Files:
        """The two files."""
        lines = [*self._lines, *(f"{key}\t{' '.join(said)}" for key, said in self._roles.items()), *self._remarks]
        return Files(self._text, "".join(f"{one}\n" for one in lines), tuple(self._losses))

    def _lose(self, kind: Kind, subject: str = "", count: int = 1) -> None:
        self._losses.append(Loss(kind, self._record.header.id, subject, count))

    def _as_brat_has_it(self, text: str, spans: Iterable[Span]) -> str:
        """The text for a reader that makes one character of CR LF and takes a mark at the beginning for a signature.

        A tab inside a span would end its text on its line.
        """
        written = text.replace("\r", " ")
        if written.startswith("\ufeff"):
            written = "\u2060" + written[1:]
        replaced = text.count("\r") + text.startswith("\ufeff")
        for one in (one for span in spans for one in span.ranges if "\t" in text):
            inside = written[one.start : one.end]
            replaced += inside.count("\t")
            written = written[: one.start] + inside.replace("\t", " ") + written[one.end :]
        if replaced:
            self._lose(Kind.CHARACTER, "", replaced)
        return written

    def _write_spans(self, spans: list[Span]) -> None:
        fresh = _fresh("T", {one.id for one in spans})
        for span in spans:
            ranges = self._ranges(span)
            if not ranges:
                self._lose(Kind.ONLY_BLANK, span.id)
                continue
            key = span.id if _SPAN_ID.fullmatch(span.id) else next(fresh)
            if key != span.id:
                self._lose(Kind.SPAN_ID, span.id)
            self._keys[span.id] = key
            name = self._names.spans.name((span.layer, span.label))
            if name != span.label:
                self._lose(Kind.LABEL_NAME, span.id)
            places = ";".join(f"{start} {end}" for start, end in ranges)
            surface = " ".join(self._text[start:end] for start, end in ranges)
            self._lines.append(f"{key}\t{name} {places}\t{surface}")
            if span.layer == EVENT:
                event = self._events[span.id] = f"E{len(self._events) + 1}"
                self._roles[event] = [f"{name}:{key}"]
            self._write_attributes(span, key)

    def _ranges(self, span: Span) -> Ranges:
        """The fragments of a span, cut at line ends; none where it holds nothing else."""
        joined = to_ranges(span.ranges)
        if joined != span.ranges:
            self._lose(Kind.FRAGMENTS, span.id)
        inked = inked_ranges(joined, self._text)
        if inked and inked != joined:
            self._lose(Kind.BLANK_EDGE, span.id)
        joined = inked
        cut = tuple(piece for one in joined for piece in _between_line_ends(self._text, one))
        if cut and cut != joined:
            self._lose(Kind.LINE_END, span.id)
        return cut

    def _write_attributes(self, span: Span, key: str) -> None:
        for attribute in span.attributes:
            is_note = attribute.name == REMARK
            name = NOTES if is_note else self._names.attributes.name((attribute.name,))
            if not is_note and name != attribute.name:
                self._lose(Kind.LABEL_NAME, span.id)
            value = " ".join(re.split(r"[\t\r\n]", attribute.value))
            if value != attribute.value:
                self._lose(Kind.ATTRIBUTE, span.id)
            if not is_note and is_fit(value):
                self._names.values.setdefault(name, {})[value] = None
                self._remark("A", f"{name} {key} {value}")
            elif name == "Reference" and _REFERENCE.fullmatch(value):
                entry, _, title = value.partition(" ")
                self._remark("N", f"{name} {key} {entry}\t{title}")
            else:
                self._remark("#", f"{name} {key}\t{value}")

    def _remark(self, letter: str, said: str) -> None:
        self._count[letter] += 1
        self._remarks.append(f"{letter}{self._count[letter]}\t{said}")

    def _write_links(self, relations: list[Relation], spans: dict[str, Span]) -> None:
        fresh = _fresh("R", {one.id for one in relations})
        groups = 0
        for one in relations:
            if one.head not in self._keys or one.child not in self._keys:
                self._lose(Kind.RELATION, one.id)
                continue
            name = self._names.links.name((one.label,))
            if name != one.label:
                self._lose(Kind.LABEL_NAME, one.id)
            head, child = self._keys[one.head], self._keys[one.child]
            if name == EQUIV:
                groups += 1
                key = f"*{groups}"
                self._lines.append(f"*\t{name} {head} {child}")
            elif spans[one.head].layer == EVENT and not name[-1].isdigit():
                key = self._role(one, name)
            else:
                key = one.id if _LINK_ID.fullmatch(one.id) else next(fresh)
                self._lines.append(f"{key}\t{name} Arg1:{head} Arg2:{child}")
            if key != one.id:
                self._lose(Kind.RELATION_ID, one.id)

    def _role(self, one: Relation, name: str) -> str:
        """Let `one` fill a role of its event; the id that it gets when it is read."""
        event = self._events[one.head]
        said = self._roles[event]
        self._names.roles.setdefault(said[0].partition(":")[0], {})[name] = None
        number = 1 + sum(role.partition(":")[0].rstrip("0123456789") == name for role in said[1:])
        role = name if number == 1 else f"{name}{number}"
        said.append(f"{role}:{self._events.get(one.child, self._keys[one.child])}")
        return f"{event}:{role}"


def _fresh(letter: str, taken: Iterable[str]) -> Iterator[str]:
    """Ids of that letter that are not taken."""
    used = set(taken)
    number = 0
    while True:
        number += 1
        if f"{letter}{number}" not in used:
            yield f"{letter}{number}"


def _between_line_ends(text: str, one: Range) -> Iterator[Range]:
    start = one.start
    while start < one.end:
        end = text.find("\n", start, one.end)
        end = one.end if end < 0 else end
        if start < end:
            yield Range(start, end)
        start = end + 1
