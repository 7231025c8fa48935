"""The rows of a WebAnno TSV file as a record: tokens back to a text, cells to spans, references to links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from annotation.change import Annotation
from annotation.document import EditRefused, new_header
from annotation.offsets import Utf16Map
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span, sort_key
from corpus.errors import Reason
from corpus.formats.webanno_tsv.layout import Layer, Value, layers_of, plain, values
from corpus.record import Record

FIRST = "#FORMAT=WebAnno TSV 3"
_TEXT = "#Text="
_ROW = re.compile(r"[0-9]{1,9}-[0-9]{1,9}(\.[0-9]{1,9})?")
_PLACE = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")
_REFERENCE = re.compile(r"([0-9]+-[0-9]+(?:\.[0-9]+)?)(?:\[([0-9]{1,9})(?:_([0-9]{1,9}))?\])?")
# What the tools that cut and tag a text put over it: no labels of a person.
_UNMARKED = (".segmentation.type.", ".lexmorph.type.", ".syntax.type.")
_LABELS = ("value", "label", "PosValue", "identifier")


class FileRefused(ValueError):
    """A file that breaks a rule: `reason`, its `line`, and `detail` naming the place."""

    def __init__(self, reason: Reason, line: int = 0, detail: str = "") -> None:
        super().__init__(f"{reason.value}, {line}: {detail}")
        self.reason = reason
        self.line = line
        self.detail = detail


class _Row(NamedTuple):
    """A token, or a part of one: its place counts UTF-16 units."""

    line: int
    key: str
    start_u16: int
    end_u16: int
    surface: str
    cells: tuple[str, ...]


@dataclass
class _Draft:
    """An annotation as its rows come: it lies from its first row to its last."""

    layer: Layer
    first: _Row
    last: _Row
    words: dict[str, str] = field(default_factory=dict)


Key = tuple[int, int, str, int]
"""Which annotation a value is of: its layer, its number; without a number, its row and its place in the stack."""


class Reading:
    """One file as it is put together. `gaps`: characters between sentences that the file does not say."""

    def __init__(self, lines: list[str]) -> None:
        """Raises FileRefused where a line breaks a rule."""
        self.left_out: Counter[str] = Counter()
        self.gaps = 0
        if not lines or not lines[0].startswith(FIRST):
            raise FileRefused(Reason.MALFORMED, 1, lines[0][:80] if lines else "")
        self._layers = layers_of(lines)
        self._rows: list[_Row] = []
        self._text = self._read_text(lines)
        self._map = Utf16Map(self._text)
        for row in self._rows:
            if self._text[slice(*self._place(row, row))] != row.surface:
                raise FileRefused(Reason.TEXT_MISMATCH, row.line, row.key)
        self._drafts: dict[Key, _Draft] = {}
        for place, layer in enumerate(self._layers):
            if layer.kind == "SP" and not any(one in layer.type for one in _UNMARKED):
                self._read_spans(place, layer)
            elif layer.kind != "RL":
                told = sum(bool(values(row.cells[layer.first])) for row in self._rows)
                self.left_out.update({layer.type: told} if told else {})
        self._ids = {key: f"T{number}" for number, key in enumerate(self._drafts, 1)}
        self._relations: list[Relation] = []
        for layer in self._layers:
            if layer.kind == "RL":
                self._read_relations(layer)
            elif layer.kind == "SP":
                self._read_slots(layer)

    def record(self, document_id: str, source: str) -> Record:
        """The record; FileRefused where its parts do not fit together."""
        spans = sorted((self._span(key, one) for key, one in self._drafts.items()), key=sort_key)
        marks: tuple[Annotation, ...] = (*spans, *sorted(self._relations, key=lambda one: one.id))
        record = Record(new_header(document_id, self._text, source), marks)
        try:
            record.to_document()
        except EditRefused as refused:
            raise FileRefused(Reason.MALFORMED, 0, str(refused)) from refused
        return record

    def _read_text(self, lines: list[str]) -> str:
        """The sentences, each where its first token says, blanks between them."""
        pieces: list[str] = []
        size_u16, waiting = 0, ""
        width = max((one.first + len(one.columns) for one in self._layers), default=3)
        for number, line in enumerate(lines, 1):
            if line.startswith(_TEXT):
                waiting = plain(line.removeprefix(_TEXT))
                continue
            if not _ROW.fullmatch(line.partition("\t")[0]):
                continue
            row = _row(number, line, width)
            self._rows.append(row)
            if waiting:
                gap = row.start_u16 - _size_u16(waiting[: max(waiting.find(row.surface), 0)]) - size_u16
                if not 0 <= gap <= 1 << 20:
                    raise FileRefused(Reason.SPAN_OUTSIDE, number, row.key)
                self.gaps += gap
                pieces += (" " * gap, waiting)
                size_u16 += gap + _size_u16(waiting)
                waiting = ""
        return "".join(pieces)

    def _place(self, first: _Row, last: _Row) -> tuple[int, int]:
        try:
            return self._map.to_cp(first.start_u16), self._map.to_cp(last.end_u16)
        except ValueError as error:
            raise FileRefused(Reason.SPAN_OUTSIDE, last.line, last.key) from error

    def _read_spans(self, place: int, layer: Layer) -> None:
        """The annotations of a layer; what stands in a slot (`ROLE_...`) is a link, read later."""
        for row in self._rows:
            for column, name in enumerate(layer.columns):
                if name.startswith("ROLE_") or (column and layer.columns[column - 1].startswith("ROLE_")):
                    continue
                for stacked, value in enumerate(values(row.cells[layer.first + column])):
                    draft = self._drafts.setdefault(_key(place, value, row, stacked), _Draft(layer, row, row))
                    draft.last = row if row.end_u16 >= draft.last.end_u16 else draft.last
                    if value.word:
                        draft.words.setdefault(name, value.word)

    def _span(self, key: Key, draft: _Draft) -> Span:
        start, end = self._place(draft.first, draft.last)
        if start >= end:
            raise FileRefused(Reason.SPAN_OUTSIDE, draft.first.line, draft.first.key)
        words, layer = dict(draft.words), draft.layer
        named = next((one for one in (*_LABELS, *layer.columns) if words.get(one)), None)
        label = layer.short if named is None else words.pop(named)
        shown = "entity" if layer.short == "NamedEntity" else layer.short[:1].lower() + layer.short[1:]
        attributes = tuple(Attribute(*one) for one in words.items())
        surface = self._text[start:end]
        return Span(self._ids[key], (Range(start, end),), label, shown, surface, attributes, Origin.IMPORTED)

    def _read_relations(self, layer: Layer) -> None:
        """A row is where a relation ends; its last column says where it begins."""
        base = next((one.removeprefix("BT_") for one in layer.columns if one.startswith("BT_")), "")
        for row in self._rows:
            cells = [values(row.cells[layer.first + place]) for place in range(len(layer.columns))]
            for stacked, _ in enumerate(cells[-1]):
                written = _split(row.cells[layer.first + len(layer.columns) - 1], "|")[stacked]
                words = (cell[stacked].word for cell in cells[:-1] if stacked < len(cell))
                self._link(layer, next((one for one in words if one), layer.short), written, row, base)

    def _read_slots(self, layer: Layer) -> None:
        """What fills the slots of an annotation: roles in one column, the tokens of what fills them in the next."""
        place = self._layers.index(layer)
        for column, name in enumerate(layer.columns):
            if not name.startswith("ROLE_") or column + 1 >= len(layer.columns):
                continue
            for row in self._rows:
                hosts = values(row.cells[layer.first]) if column else [Value("", 0)]
                roles = _split(row.cells[layer.first + column], "|")
                fillers = _split(row.cells[layer.first + column + 1], "|")
                for stacked, (several, ends) in enumerate(zip(roles, fillers, strict=False)):
                    host = _host(place, hosts, row, stacked)
                    for role, end in zip(_split(several, ";"), _split(ends, ";"), strict=False):
                        self._fill(layer, host, plain(role), end, row)

    def _fill(self, layer: Layer, host: Key, role: str, end: str, row: _Row) -> None:
        if host not in self._drafts:
            draft = _Draft(layer, row, row)
            self._drafts[host] = draft
            self._ids[host] = f"T{len(self._ids) + 1}"
        found = _REFERENCE.fullmatch(end)
        child = self._at(found[1], int(found[2] or 0), "") if found else None
        if child is None:
            self.left_out[layer.type] += 1
            return
        label = layer.short if role in {"", "*"} else role
        self._relations.append(Relation(f"R{len(self._relations) + 1}", label, self._ids[host], child))

    def _link(self, layer: Layer, label: str, written: str, row: _Row, base: str) -> None:
        found = _REFERENCE.fullmatch(written)
        if found is None:
            raise FileRefused(Reason.MALFORMED, row.line, written[:80])
        head = self._at(found[1], int(found[2] or 0), base)
        child = self._at(row.key, int(found[3] or 0), base)
        if head is None or child is None:
            # Between tokens: between things that are no spans of ours.
            self.left_out[layer.type] += 1
            return
        self._relations.append(Relation(f"R{len(self._relations) + 1}", label, head, child))

    def _at(self, row: str, number: int, base: str) -> str | None:
        """The annotation of that number over a token; without a number, the one that lies over it alone."""
        for key, draft in self._drafts.items():
            if base and base not in {draft.layer.type, "uima.tcas.Annotation"}:
                continue
            if (number and key[1] == number) or (not number and not key[1] and draft.first.key == row):
                return self._ids[key]
        return None


def _row(number: int, line: str, width: int) -> _Row:
    cells = line.split("\t")
    # Rows end in a tab.
    cells = cells[:-1] if len(cells) == width + 1 and not cells[-1] else cells
    # No cell is empty: what has nothing in it holds `_`.
    place = _PLACE.fullmatch(cells[1]) if len(cells) == width and cells[-1] else None
    if place is None:
        raise FileRefused(Reason.COLUMNS_WRONG, number, f"{len(cells)} / {width}")
    start, end = int(place[1]), int(place[2])
    if start > end:
        raise FileRefused(Reason.SPAN_OUTSIDE, number, cells[1])
    return _Row(number, cells[0], start, end, plain(cells[2]), tuple(cells))


def _split(cell: str, between: str) -> list[str]:
    return [] if cell in {"_", ""} else re.split(rf"(?<!\\){re.escape(between)}", cell)


def _key(place: int, value: Value, row: _Row, stacked: int) -> Key:
    return (place, value.number, "", 0) if value.number else (place, 0, row.key, stacked)


def _host(place: int, hosts: list[Value], row: _Row, stacked: int) -> Key:
    value = hosts[stacked] if stacked < len(hosts) else Value("", 0)
    return _key(place, value, row, stacked)


def _size_u16(text: str) -> int:
    return len(text) + sum(one > "\uffff" for one in text)
