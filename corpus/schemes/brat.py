"""A scheme from brat's `annotation.conf`: entities, events with their roles, relations and attributes.

Source of the rules: brat's documentation of its configuration (brat.nlplab.org/configuration.html). Entities become
the layer `entity`, events the layer `event`; a role is a link from the event to what fills it. The hierarchy of types
goes into what a type stands for in relations: itself and all below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from annotation.scheme import AttributeType, Form, LabelType, Layer, LinkType, Scheme, SchemeError, Titles, ValueKind
from annotation.scheme_revision import checked_name
from corpus.schemes.reading import Left, Reading, Remark, dressed, joined

_SECTIONS = ("entities", "relations", "events", "attributes")
_ROLE = re.compile(r"(?P<name>[\w-]+)(?P<count>[?*+]|\{(?P<least>\d+)(-(?P<most>\d+))?\})?")
# What brat's own macros stand for: kinds of types, by the section that declares them.
_MACROS = {"<ENTITY>": ("entities",), "<EVENT>": ("events",), "<ANY>": ("entities", "events")}
_LAYERS = {"entities": "entity", "events": "event"}
_TITLES = {"entities": Titles("كيانات", "Entities"), "events": Titles("أحداث", "Events")}
_FORMS = {"entities": Form.FILL, "events": Form.BAND}


class _Line(NamedTuple):
    """A line of a section: how deep it is indented, its first word, and the rest."""

    number: int
    depth: int
    name: str
    rest: str

    def wrong(self, what: str) -> SchemeError:
        """The error for this line."""
        return SchemeError(f"line {self.number}: {what}")


class _Argument(NamedTuple):
    """A role and the types that may fill it, as written: `Theme+:Protein|<EVENT>`."""

    role: str
    types: tuple[str, ...]


@dataclass
class _Types:
    """The types of one section: which may be used, and which stand below which."""

    usable: list[str] = field(default_factory=list)
    below: dict[str, list[str]] = field(default_factory=dict)

    def add(self, line: _Line, path: list[tuple[int, str]]) -> None:
        """Take the type of a line; `path` holds the types above it with their depths."""
        name = line.name.lstrip("!")
        while path and path[-1][0] >= line.depth:
            path.pop()
        if name in self.below:
            raise line.wrong(f"{name!r} stands twice")
        self.below[name] = []
        if not line.name.startswith("!"):
            self.usable.append(checked_name(name, f"line {line.number}"))
            for _, above in (*path, (0, name)):
                self.below[above].append(name)
        path.append((line.depth, name))


def from_conf(text: str) -> Reading:
    """The scheme that the text of an `annotation.conf` declares; SchemeError names the line that is wrong."""
    remarks: list[Remark] = []
    macros: dict[str, str] = {}
    sections = _sections(text, macros, remarks)
    types = {name: _types(sections.get(name, []), remarks) for name in _LAYERS}
    if not any(one.usable for one in types.values()):
        raise SchemeError("neither entities nor events")
    known = _Known(types, macros)
    links = [
        *_relations(sections.get("relations", []), known, remarks),
        *_roles(sections.get("events", []), known, remarks),
    ]
    attributes = list(_attributes(sections.get("attributes", []), known, remarks))
    layers = tuple(
        Layer(
            _LAYERS[name],
            _TITLES[name],
            _FORMS[name],
            tuple(LabelType(each, Titles(each, each), "") for each in one.usable),
            tuple(attribute for layer, attribute in attributes if layer == _LAYERS[name]),
        )
        for name, one in types.items()
        if one.usable
    )
    return Reading(dressed(Scheme(layers, joined(links, remarks))), tuple(remarks))


class _Known:
    """What a type's name, or a macro's, stands for: ends of links."""

    def __init__(self, types: dict[str, _Types], macros: dict[str, str]) -> None:
        self._types = types
        self._macros = macros

    def ends(self, names: Iterable[str], line: _Line) -> tuple[str, ...]:
        """The ends `layer/label` that the names stand for; SchemeError for a name that is not declared."""
        found: list[str] = []
        pending, expanded = list(names), set[str]()
        while pending:
            name = pending.pop(0)
            if name in _MACROS:
                found += [f"{_LAYERS[one]}/*" for one in _MACROS[name] if self._types[one].usable]
            elif name in self._macros:
                # Once each: a macro may stand in another, or in itself.
                if name not in expanded:
                    pending[:0] = [one.strip() for one in self._macros[name].split("|")]
                expanded.add(name)
            elif any(name in one.below for one in self._types.values()):
                found += [
                    f"{_LAYERS[kind]}/{one}" for kind, types in self._types.items() for one in types.below.get(name, ())
                ]
            else:
                raise line.wrong(f"{name!r} is not declared")
        return tuple(dict.fromkeys(found))


def _sections(text: str, macros: dict[str, str], remarks: list[Remark]) -> dict[str, list[_Line]]:
    """The lines of each section, without comments; macros are taken out."""
    found: dict[str, list[_Line]] = {}
    current: list[_Line] | None = None
    # As brat reads it: lines end at line feeds alone.
    for number, raw in enumerate(text.split("\n"), 1):
        written = raw.rstrip()
        line = written.strip()
        if not line or line.startswith("#") or set(line) == {"-"}:
            continue
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            current = found.setdefault(name, [])
            if name not in _SECTIONS:
                remarks.append(Remark(Left.PART_UNKNOWN, line, number))
        elif line.startswith("<") and "=" in line and line.index("=") > line.index(">") > 0:
            name, value = line.split("=", maxsplit=1)
            macros[name.strip()] = value.strip()
        elif current is None:
            raise SchemeError(f"line {number}: {line[:40]!r} before any section")
        else:
            words = line.split(maxsplit=1)
            depth = len(written.expandtabs(8)) - len(written.expandtabs(8).lstrip())
            current.append(_Line(number, depth, words[0], words[1] if len(words) > 1 else ""))
    return found


def _types(lines: list[_Line], remarks: list[Remark]) -> _Types:
    types, path = _Types(), list[tuple[int, str]]()
    for line in lines:
        types.add(line, path)
        if line.rest and ":" not in line.rest:
            remarks.append(Remark(Left.PART_UNKNOWN, line.rest, line.number))
    return types


def _arguments(line: _Line) -> Iterator[_Argument]:
    """`Arg1:Person, Arg2:GPE|Organization` in pieces."""
    for piece in line.rest.split(","):
        if not piece.strip():
            continue
        role, colon, types = piece.strip().partition(":")
        if not colon:
            raise line.wrong(f"{piece.strip()!r} is not ROLE:TYPE")
        yield _Argument(role.strip(), tuple(one.strip() for one in types.split("|") if one.strip()))


def _relations(lines: list[_Line], known: _Known, remarks: list[Remark]) -> Iterator[LinkType]:
    for line in lines:
        if line.name.startswith("<"):
            remarks.append(Remark(Left.PART_UNKNOWN, line.name, line.number))
            continue
        ends: list[tuple[str, ...]] = []
        for argument in _arguments(line):
            if argument.role.startswith("<"):
                remarks.append(Remark(Left.PART_UNKNOWN, f"{argument.role}:{'|'.join(argument.types)}", line.number))
            else:
                ends.append(known.ends(argument.types, line))
        if len(ends) != 2:
            raise line.wrong(f"{line.name}: {len(ends)} arguments, not two")
        name = checked_name(line.name, f"line {line.number}")
        yield LinkType(name, Titles(name, name), ends[0], ends[1])


def _roles(lines: list[_Line], known: _Known, remarks: list[Remark]) -> Iterator[LinkType]:
    """A link for each role of each event; a role without a sign is filled exactly once."""
    for line in lines:
        if line.name.startswith("!"):
            continue
        for argument in _arguments(line):
            if argument.role.startswith("<"):
                remarks.append(Remark(Left.PART_UNKNOWN, argument.role, line.number))
                continue
            found = _ROLE.fullmatch(argument.role)
            if found is None:
                raise line.wrong(f"{argument.role!r} is no role")
            least, most = _counts(found)
            name = checked_name(found["name"], f"line {line.number}")
            children = known.ends(argument.types, line)
            yield LinkType(name, Titles(name, name), (f"event/{line.name}",), children, at_least=least, at_most=most)


def _counts(role: re.Match[str]) -> tuple[int, int]:
    if role["least"]:
        return int(role["least"]), int(role["most"] or role["least"])
    return {None: (1, 1), "?": (0, 1), "*": (0, 0), "+": (1, 0)}[role["count"]]


def _attributes(lines: list[_Line], known: _Known, remarks: list[Remark]) -> Iterator[tuple[str, AttributeType]]:
    """Attributes with the layer they belong to; ours belong to a whole layer, not to some of its labels."""
    seen: set[tuple[str, str]] = set()
    for line in lines:
        name = checked_name(line.name, f"line {line.number}")
        ends: tuple[str, ...] = ()
        values: tuple[str, ...] = ()
        for argument in _arguments(line):
            match argument.role:
                case "Arg" if "<RELATION>" in argument.types:
                    remarks.append(Remark(Left.ATTRIBUTE_OF_LINK, name, line.number))
                case "Arg":
                    ends = known.ends(argument.types, line)
                case "Value":
                    values = argument.types
                case _:
                    remarks.append(Remark(Left.PART_UNKNOWN, f"{name} {argument.role}", line.number))
        if any(not end.endswith("/*") for end in ends):
            remarks.append(Remark(Left.ATTRIBUTE_WIDENED, name, line.number))
        kind = ValueKind.CHOICE if values else ValueKind.FLAG
        titled = tuple((one, Titles(one, one)) for one in dict.fromkeys(values))
        for layer in dict.fromkeys(end.partition("/")[0] for end in ends):
            if (layer, name) in seen:
                raise line.wrong(f"{name!r} stands twice")
            seen.add((layer, name))
            yield layer, AttributeType(name, Titles(name, name), kind, titled)
