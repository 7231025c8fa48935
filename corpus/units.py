"""A document in pieces that a model can take: paragraphs, sentences or windows of words, none through a span unsaid.

Each piece is a record of its own: its id is the document's with a number, and its fields say `document` and `offset`
(code points of the document's text).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import orjson
import regex

from annotation.arabic.sentences import sentences
from annotation.change import Annotation
from annotation.document import Field, new_header
from annotation.ranges import Range, Ranges
from annotation.relation import Relation
from annotation.span import Span
from annotation.suggest.suggestion import Suggestion
from corpus.formats.cutting import Tokens
from corpus.formats.format import Loss
from corpus.formats.losses import Kind
from corpus.record import Record

DOCUMENT, OFFSET = "document", "offset"
"""The names of the fields that tell where a piece comes from."""

_PARAGRAPH = regex.compile(r"[^\n\r\u2029]++")


class Piece(StrEnum):
    """What a record of an export holds."""

    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    WINDOW = "window"


class Unit(NamedTuple):
    """How documents are cut. `size`: the words of a window, or at most of a paragraph or sentence that has to be
    joined to the next so that no span is cut; `overlap`: the words that a window shares with the one before.
    """

    piece: Piece = Piece.DOCUMENT
    size: int = 200
    overlap: int = 0


WHOLE = Unit()


class Cut(NamedTuple):
    """A record in pieces, and the spans that no piece holds whole, or that one of them cuts."""

    pieces: tuple[Record, ...]
    losses: tuple[Loss, ...]


def cut(record: Record, unit: Unit) -> Cut:
    """The record in the pieces that are asked for; ValueError for a window of no words, or one that never goes on."""
    if unit.piece is Piece.DOCUMENT:
        return Cut((record,), ())
    if unit.size < 1 or not 0 <= unit.overlap < unit.size:
        raise ValueError(f"windows of {unit.size} words that share {unit.overlap}")
    hulls = [one.hull for one in record.annotations if isinstance(one, Span)]
    edges = list(_edges(record.header.text, unit, hulls))
    marks = _Marks(record, edges)
    pieces = [_piece(record, edge, number, marks.of(number)) for number, edge in enumerate(edges)]
    return Cut(tuple(pieces), tuple(marks.losses))


_Share = tuple[tuple[Annotation, ...], tuple[Suggestion, ...]]


class _Marks:
    """Which annotations each piece has, moved to its text, and which none has whole."""

    def __init__(self, record: Record, edges: list[Range]) -> None:
        self.losses: list[Loss] = []
        self._edges = edges
        self._starts = [one.start for one in edges]
        self._ends = [one.end for one in edges]
        self._marks: list[list[Annotation]] = [[] for _ in edges]
        self._suggestions: list[list[Suggestion]] = [[] for _ in edges]
        self._share(record)

    def of(self, number: int) -> _Share:
        """The annotations and the suggestions of a piece."""
        return tuple(self._marks[number]), tuple(self._suggestions[number])

    def _share(self, record: Record) -> None:
        holders: dict[str, list[int]] = {}
        for one in record.annotations:
            match one:
                case Span():
                    touched = self._touching(one.hull)
                    holders[one.id] = [number for number in touched if _holds(self._edges[number], one.hull)]
                    # A reader would take a part of a span for unlabelled, though another piece has it whole.
                    if len(holders[one.id]) < max(1, len(touched)):
                        self.losses.append(Loss(Kind.UNIT_EDGE, record.header.id, one.id))
                    for number in holders[one.id]:
                        self._marks[number].append(one._replace(ranges=self._moved(one.ranges, number)))
                case Relation():
                    pass
                case _:
                    for marks in self._marks:
                        marks.append(one)
        self._share_relations(record, holders)
        for offered in record.suggestions:
            for number in self._touching(offered.hull):
                if _holds(self._edges[number], offered.hull):
                    ranges = self._moved(offered.ranges, number)
                    self._suggestions[number].append(offered._replace(ranges=ranges))

    def _share_relations(self, record: Record, holders: dict[str, list[int]]) -> None:
        for one in record.annotations:
            if isinstance(one, Relation):
                both = sorted(set(holders[one.head]) & set(holders[one.child]))
                if not both:
                    self.losses.append(Loss(Kind.RELATION, record.header.id, one.id))
                for number in both:
                    self._marks[number].append(one)

    def _touching(self, hull: Range) -> range:
        """The pieces that share a code point with `hull`."""
        return range(bisect_right(self._ends, hull.start), bisect_left(self._starts, hull.end))

    def _moved(self, ranges: Ranges, number: int) -> Ranges:
        offset = self._starts[number]
        return tuple(Range(one.start - offset, one.end - offset) for one in ranges)


def _edges(text: str, unit: Unit, hulls: list[Range]) -> Iterator[Range]:
    """The pieces of a text, in order."""
    if unit.piece is Piece.WINDOW:
        return _windows(text, unit, hulls)
    if unit.piece is Piece.SENTENCE:
        return _joined(text, list(sentences(text)), unit.size, hulls)
    return _joined(text, list(_paragraphs(text)), unit.size, hulls)


def _paragraphs(text: str) -> Iterator[Range]:
    """The lines that hold more than white space, without the white space at their edges."""
    for match in _PARAGRAPH.finditer(text):
        inner = match[0].strip()
        if inner:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Range(start, start + len(inner))


def _joined(text: str, parts: list[Range], size: int, hulls: list[Range]) -> Iterator[Range]:
    """The parts, each with the next as long as a span goes from one into the other and both have `size` words."""
    through = _Cuts(hulls)
    open_part: Range | None = None
    for part in parts:
        if open_part is not None:
            whole = Range(open_part.start, part.end)
            if through.crosses(open_part.end, part.start) and len(Tokens(text[whole.start : whole.end])) <= size:
                open_part = whole
                continue
            yield open_part
        open_part = part
    if open_part is not None:
        yield open_part


def _windows(text: str, unit: Unit, hulls: list[Range]) -> Iterator[Range]:
    """Windows of at most `size` words that begin and end between spans where there is such a place in their half."""
    tokens = Tokens(text)
    words = [place for place in range(len(tokens)) if not tokens.is_blank(place)]
    through = _Cuts(hulls)
    begin = 0
    while begin < len(words):
        end = min(begin + unit.size, len(words))
        if end < len(words):
            end = _free(tokens, words, end, begin + unit.size // 2, through)
        yield Range(tokens.starts[words[begin]], tokens.ends[words[end - 1]])
        if end == len(words):
            return
        following = end - unit.overlap
        if unit.overlap:
            following = _free(tokens, words, following, begin, through)
        begin = following if following > begin else end


def _free(tokens: Tokens, words: list[int], place: int, least: int, through: _Cuts) -> int:
    """The last edge between two words at or before `place` that no span goes through; `place` where all have one."""
    for edge in range(place, max(least, 0), -1):
        if not through.crosses(tokens.ends[words[edge - 1]], tokens.starts[words[edge]]):
            return edge
    return place


class _Cuts:
    """The stretches that spans cover, joined: whether one goes over an edge is one bisection."""

    def __init__(self, hulls: list[Range]) -> None:
        joined: list[Range] = []
        for hull in sorted(hulls):
            if joined and hull.start < joined[-1].end:
                joined[-1] = Range(joined[-1].start, max(hull.end, joined[-1].end))
            else:
                joined.append(hull)
        self._starts = [one.start for one in joined]
        self._ends = [one.end for one in joined]

    def crosses(self, end: int, start: int) -> bool:
        """Whether a span begins before `end`, where a piece ends, and ends after `start`, where the next begins.

        One that ends in the white space between the two is cut as well.
        """
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._ends[place] > end and (self._ends[place] > start or start > end)


def _holds(edge: Range, hull: Range) -> bool:
    return edge.start <= hull.start and hull.end <= edge.end


def _piece(record: Record, edge: Range, number: int, marks: _Share) -> Record:
    """A record of what lies within `edge`, with everything that is said of the whole document."""
    header = record.header
    place = (Field(DOCUMENT, orjson.dumps(header.id).decode()), Field(OFFSET, str(edge.start)))
    text = header.text[edge.start : edge.end]
    made = new_header(f"{header.id}#{number + 1}", text, header.source, header.annotator, (*header.fields, *place))
    return Record(made, *marks, record.scheme)
