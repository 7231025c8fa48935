"""The lines of an `.ann` file as plain values, each with its number; or the rule that one of them breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.errors import Reason
from corpus.formats.brat.placing import Draft


class DocumentRefused(ValueError):
    """A document that cannot be read: `reason`, the line of its `.ann` file, `detail` naming the place."""

    def __init__(self, reason: Reason, line: int = 0, detail: str = "") -> None:
        super().__init__(f"{reason.value}, {line}: {detail}")
        self.reason = reason
        self.line = line
        self.detail = detail


class Link(NamedTuple):
    """A relation, an equivalence or an event: its type, and the ids it names, each under its role."""

    number: int
    id: str
    label: str
    ends: tuple[tuple[str, str], ...]


class Remark(NamedTuple):
    """What is said of another annotation: an attribute, a reference, a note."""

    number: int
    id: str
    label: str
    target: str
    value: str
    raw: str


@dataclass
class Lines:
    """What an `.ann` file holds, in its order. `events`: their first end is the trigger, under their own type."""

    spans: list[Draft] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    groups: list[Link] = field(default_factory=list)
    events: list[Link] = field(default_factory=list)
    attributes: list[Remark] = field(default_factory=list)
    references: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)


def parse(ann: str) -> Lines:
    """The lines of an `.ann` file; DocumentRefused for one that is not what its first letter promises."""
    found = Lines()
    # As brat reads it: lines end at line feeds alone.
    for number, raw in enumerate(ann.split("\n"), 1):
        line = raw.removesuffix("\r")
        if not line.strip():
            continue
        key, _, rest = line.partition("\t")
        match key[:1]:
            case "T":
                found.spans.append(_span(number, key, rest))
            case "R":
                found.links.append(_link(number, key, rest))
            case "E":
                found.events.append(_event(number, key, rest))
            case "*":
                found.groups.append(_group(number, key, rest))
            case "A" | "M":
                found.attributes.append(_attribute(number, key, rest, line))
            case "N":
                found.references.append(_reference(number, key, rest, line))
            case "#":
                found.notes.append(_note(number, key, rest, line))
            case _:
                found.unknown.append((key, line))
    return found


def _malformed(number: int, key: str) -> DocumentRefused:
    return DocumentRefused(Reason.MALFORMED, number, key)


def _span(number: int, key: str, rest: str) -> Draft:
    """`T1⇥ORG 3 7;34 39⇥surface`."""
    said, _, surface = rest.partition("\t")
    label, _, places = said.partition(" ")
    pairs: list[tuple[int, int]] = []
    for piece in places.split(";"):
        numbers = piece.split()
        if len(numbers) != 2 or not all(one.isascii() and one.isdigit() and len(one) < 19 for one in numbers):
            raise _malformed(number, key)
        pairs.append((int(numbers[0]), int(numbers[1])))
    if not label:
        raise _malformed(number, key)
    return Draft(number, key, label, tuple(pairs), surface)


def _pairs(number: int, key: str, words: list[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        role, colon, target = word.partition(":")
        if not colon or not role or not target:
            raise _malformed(number, key)
        yield role, target


def _link(number: int, key: str, rest: str) -> Link:
    """`R1⇥SPEAKER Arg1:T5 Arg2:T2`."""
    words = rest.split()
    if len(words) != 3:
        raise _malformed(number, key)
    return Link(number, key, words[0], tuple(_pairs(number, key, words[1:])))


def _event(number: int, key: str, rest: str) -> Link:
    """`E1⇥Type:T4 Role:T2 ...`."""
    pairs = tuple(_pairs(number, key, rest.split()))
    if not pairs:
        raise _malformed(number, key)
    return Link(number, key, pairs[0][0], pairs)


def _group(number: int, key: str, rest: str) -> Link:
    """`*⇥Equiv T1 T2 ...`."""
    words = rest.split()
    if len(words) < 3:
        raise _malformed(number, key)
    return Link(number, key, words[0], tuple(("", one) for one in words[1:]))


def _attribute(number: int, key: str, rest: str, raw: str) -> Remark:
    """`A1⇥Name T5 value`; without a value it is a flag."""
    words = rest.split(maxsplit=2)
    if len(words) < 2:
        raise _malformed(number, key)
    return Remark(number, key, words[0], words[1], words[2] if len(words) > 2 else "", raw)


def _reference(number: int, key: str, rest: str, raw: str) -> Remark:
    """`N1⇥Reference T1 Wikidata:Q1⇥its name`: the value is the entry, a blank and its name."""
    said, _, name = rest.partition("\t")
    words = said.split()
    if len(words) != 3:
        raise _malformed(number, key)
    return Remark(number, key, words[0], words[1], f"{words[2]} {name}" if name else words[2], raw)


def _note(number: int, key: str, rest: str, raw: str) -> Remark:
    """`#1⇥AnnotatorNotes T7⇥text`; a comment of any other shape is said of nothing."""
    said, _, text = rest.partition("\t")
    words = said.split()
    label, target = words if len(words) == 2 else ("", "")
    return Remark(number, key, label, target, text, raw)
