"""The names of brat's types: what its configuration can name, and which of our layers and labels each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

import orjson

_UNFIT = re.compile(r"[^A-Za-z0-9_-]+")
_FIT = re.compile(r"[A-Za-z0-9_-]+")
# A comment to brat, and to us what a type stands for.
_MARK = "# tawsim "

Meaning = tuple[str, ...]
"""What a type stands for: layer and label of spans; the name alone of links and attributes."""


def is_fit(name: str) -> bool:
    """Whether brat's configuration can name it: Latin letters, digits, `-` and `_`."""
    return _FIT.fullmatch(name) is not None


def fit(name: str) -> str:
    """`name` as brat takes it; one that had to be changed has its hash behind it, so that no two become one."""
    if is_fit(name):
        return name
    plain = _UNFIT.sub("_", name).strip("_")
    return f"{plain or 'X'}-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"


class Types:
    """The types of one kind (`span`, `link`, `attribute`), each with what it stands for."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._types: dict[Meaning, str] = {}
        self._taken: dict[str, Meaning] = {}

    def name(self, meaning: Meaning) -> str:
        """The type for a meaning: its last part, with the others before it where that is another's already."""
        found = self._types.get(meaning)
        if found is not None:
            return found
        wanted = fit(meaning[-1])
        if wanted in self._taken:
            wanted = fit("-".join(meaning))
        name, number = wanted, 2
        while name in self._taken:
            name, number = f"{wanted}-{number}", number + 1
        self.keep(name, meaning)
        return name

    def keep(self, name: str, meaning: Meaning) -> None:
        """Let `name` stand for that."""
        self._types[meaning] = name
        self._taken[name] = meaning

    def meaning(self, name: str) -> Meaning | None:
        """What a type stands for, or None where nobody said."""
        return self._taken.get(name)

    def items(self) -> Iterator[tuple[str, Meaning]]:
        """Every type with what it stands for."""
        return iter(self._taken.items())

    def to_lines(self) -> Iterator[str]:
        """What the types stand for, as comments of `annotation.conf`."""
        for name, meaning in self._taken.items():
            yield f"{_MARK}{self._kind} {name} {orjson.dumps(meaning).decode('utf-8')}"

    def take_lines(self, conf: str) -> None:
        """Take what the comments of an `annotation.conf` say; what is no such comment is passed over."""
        start = f"{_MARK}{self._kind} "
        for line in conf.split("\n"):
            if not line.startswith(start):
                continue
            name, _, said = line.removeprefix(start).partition(" ")
            try:
                meaning: object = orjson.loads(said)
            except orjson.JSONDecodeError:
                continue
            if isinstance(meaning, list) and meaning and all(isinstance(one, str) and one for one in meaning):
                self.keep(name, tuple(meaning))
