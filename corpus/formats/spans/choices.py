"""What the user may choose of character spans: names, unit, and whether the end belongs to the span."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from annotation.offsets import Utf8Map, Utf16Map
from annotation.span import Span
from corpus.errors import WriteError
from corpus.formats.format import Option, Role, Values, chosen
from corpus.formats.objects import Offsets, Refused
from corpus.formats.spans.keys import Part, mapping
from corpus.formats.surfaces import Mark, Unit

_UNITS = {"code-points": Unit.CODE_POINTS, "utf16": Unit.UTF16, "bytes": Unit.BYTES}
_UNIT_TITLE = "Spans: what offsets count"
MAP = Option("map", "", "Spans: names of keys or columns", "start=begin,end=stop,label=type,text=body,spans=entities")
READ_UNIT = Option("span-offsets", "auto", _UNIT_TITLE, "Told by the spans' own texts.", ("auto", *_UNITS))
WRITTEN_UNIT = Option("span-offsets", "code-points", _UNIT_TITLE, "", tuple(_UNITS))
ENDS = Option("span-ends", "exclusive", "Spans: whether the last character is the end", "", ("exclusive", "inclusive"))


_NEEDED = frozenset({Part.TEXT, Part.SPANS, Part.START, Part.END, Part.LABEL})


class Choices(NamedTuple):
    """The choices made: the named keys, the unit (None to tell it), and what is added to an end that is inclusive."""

    named: dict[Part, str]
    unit: Unit | None
    inclusive: int

    def mark(self, start: int, end: int, surface: str) -> Mark:
        """A mark as a file has it, its end exclusive."""
        return Mark(start, end + self.inclusive, surface)

    def offsets(self) -> Offsets:
        """The offsets of one file."""
        return Offsets(self.unit)

    def name(self, part: Part) -> str:
        """How a key or column is called in what is written."""
        return self.named.get(part, part.value)

    def places(self, text: str) -> Callable[[Span], tuple[int, int]]:
        """Start and end of a span of `text` as they are written."""
        if self.unit is None or self.unit is Unit.CODE_POINTS:
            return lambda span: (span.start, span.end - self.inclusive)
        at = Utf16Map(text).to_u16 if self.unit is Unit.UTF16 else Utf8Map(text).to_u8
        return lambda span: (at(span.start), at(span.end) - self.inclusive)


def named_in(values: Values) -> dict[Part, str]:
    """The names that are chosen; none where what is written cannot be understood."""
    try:
        return mapping(str(chosen(MAP, values)))
    except Refused:
        return {}


def roles_of(asked: Iterable[Part], there: Iterable[str], taken: Mapping[Part, str]) -> tuple[Role, ...]:
    """The parts that are asked for, each with the names it may have and the one that is taken."""
    names = tuple(there)
    return tuple(Role(MAP.name, part.value, names, taken.get(part, ""), part in _NEEDED) for part in asked)


def choices(values: Values) -> Choices:
    """The choices among `values`; Refused where the names cannot be understood."""
    unit = _UNITS.get(str(chosen(READ_UNIT, values)))
    return Choices(mapping(str(chosen(MAP, values))), unit, int(chosen(ENDS, values) == "inclusive"))


def choices_to_write(values: Values) -> Choices:
    """The same for writing: what cannot be understood is a WriteError, for then nothing is written."""
    try:
        return choices(values)
    except Refused as refused:
        raise WriteError(refused.reason, Path(), refused.detail) from refused
