"""What somebody wishes of an export, as a dialog holds it and a project remembers it; the plan that comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import orjson

from annotation.change import State
from annotation.splits import Split
from corpus.export_plan import Plan
from corpus.finding import formats
from corpus.formats import doors
from corpus.formats.format import About, ExportOptions, Policy, Values, WritableFormat
from corpus.formats.losses import Kind
from corpus.progress import Progress, silent
from corpus.seeds import best_seed, known_seed
from corpus.selection import LabelMap, LabelName, Selection
from corpus.store.store import Store
from corpus.supply import StoreSupply
from corpus.units import WHOLE, Piece, Unit

SETTING = "export"
"""The project's setting under which its wishes are kept."""

_EVERY_STATE = frozenset(State)
# Which library a format cannot be written without; another may be asked for by one of its options.
_NEEDS: Mapping[str, str] = {"spacy": "spacy", "uima-json": "cassis", "uima-xmi": "cassis"}


class Wishes(NamedTuple):
    """`values`: what was chosen among the options of each format, by its name. `path`: where to, "" for nowhere yet.

    `states`: of which documents; `annotators`: whose, none named for everybody's. `labels`: those that go out under
    other names, or not at all. `split`: how documents are shared out, by a seed of its own where `is_seeded`.
    """

    format_name: str = "jsonl"
    path: str = ""
    values: Mapping[str, Values] = MappingProxyType({})
    policy: Policy = Policy.SPLIT
    states: frozenset[State] = frozenset({State.DONE})
    annotators: frozenset[str] = frozenset()
    labels: LabelMap = LabelMap()
    unit: Unit = WHOLE
    about: About = About()
    is_read_back: bool = True
    split: Split | None = None
    is_seeded: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether there is something to write: documents in some state, windows that go on, more sides than one."""
        is_split = self.split is None or (self.split.shares[0] > 0 and any(self.split.shares[1:]))
        return bool(self.states) and 0 <= self.unit.overlap < self.unit.size and is_split

    def own_values(self) -> Values:
        """What was chosen among the options of the format that is wished for."""
        return self.values.get(self.format_name, MappingProxyType({}))


@cache
def writable() -> tuple[WritableFormat, ...]:
    """The formats that can be written."""
    return tuple(one for one in formats() if isinstance(one, WritableFormat))


def format_of(wishes: Wishes) -> WritableFormat:
    """The format that is wished for; the first of all where there is none of that name any more."""
    known = writable()
    return next((one for one in known if one.name == wishes.format_name), known[0])


def plan(wishes: Wishes) -> Plan:
    """What is to be written, and how."""
    format_ = format_of(wishes)
    policies = policies_of(wishes)
    policy = wishes.policy if wishes.policy in policies or not policies else policies[0]
    options = ExportOptions(policy, wishes.own_values(), about=wishes.about)
    states = frozenset() if wishes.states == _EVERY_STATE else wishes.states
    selection = Selection(states, wishes.annotators, renamed=wishes.labels)
    return Plan(format_, options, selection, wishes.unit, wishes.is_read_back, wishes.split)


def seeded(made: Plan, wishes: Wishes, store: Store, progress: Progress = silent) -> Plan:
    """The plan with the seed that was chosen, or by which the project was split before, or that spreads labels best."""
    split = made.split
    if split is None or wishes.is_seeded:
        return made
    seed = known_seed(split, Path(wishes.path), store)
    if seed is None:
        seed = best_seed(StoreSupply(store), made, progress)
    return made._replace(split=split._replace(seed=seed))


def is_folder(wishes: Wishes) -> bool:
    """Whether a folder comes of it, and not a file."""
    return format_of(wishes).is_folder or wishes.split is not None


def policies_of(wishes: Wishes) -> tuple[Policy, ...]:
    """What there is to choose from for spans that the format cannot hold as they are; none where it holds them all."""
    format_ = format_of(wishes)
    options = ExportOptions(values=wishes.own_values())
    lost = format_.carries(options.scheme, options)
    return format_.policies if Kind.OVERLAP in lost or Kind.WORD_CUT in lost else ()


def missing_extra(format_: WritableFormat) -> str:
    """What `pip install` is to be told so that the format can be written; "" where all is there."""
    needed = _NEEDS.get(format_.name)
    return doors.missing(needed) if needed is not None else ""


# ---- as a project keeps them


def to_json(wishes: Wishes) -> str:
    """The wishes as one line."""
    plain = {
        "format": wishes.format_name,
        "path": wishes.path,
        "values": {name: dict(values) for name, values in wishes.values.items()},
        "policy": wishes.policy.value,
        "states": sorted(wishes.states),
        "annotators": sorted(wishes.annotators),
        "labels": [[list(old), list(new) if new is not None else None] for old, new in wishes.labels.rows],
        "unit": {"piece": wishes.unit.piece.value, "size": wishes.unit.size, "overlap": wishes.unit.overlap},
        "about": wishes.about._asdict(),
        "is_read_back": wishes.is_read_back,
        "split": wishes.split._asdict() if wishes.split is not None else None,
        "is_seeded": wishes.is_seeded,
    }
    return orjson.dumps(plain).decode()


def from_json(line: str | None) -> Wishes:
    """The wishes that were kept; the usual ones where nothing was, or what a hand has spoilt."""
    try:
        plain = orjson.loads(line or "{}")
        return _read(plain) if isinstance(plain, dict) else Wishes()
    except (ValueError, TypeError, AttributeError):
        return Wishes()


def _read(plain: Mapping[str, object]) -> Wishes:
    """ValueError, TypeError or AttributeError where something is not what `to_json` writes."""
    usual = Wishes()
    rows = _list(plain.get("labels"))
    return Wishes(
        format_name=str(plain.get("format", usual.format_name)),
        path=str(plain.get("path", "")),
        values={str(name): _values(values) for name, values in _mapping(plain.get("values")).items()},
        policy=Policy(str(plain.get("policy", usual.policy.value))),
        states=frozenset(State(str(one)) for one in _list(plain.get("states", ["done"]))),
        annotators=frozenset(str(one) for one in _list(plain.get("annotators"))),
        labels=LabelMap(tuple(_row(one) for one in rows)),
        unit=_unit(_mapping(plain.get("unit"))),
        about=About(**{name: str(value) for name, value in _mapping(plain.get("about")).items()}),
        is_read_back=plain.get("is_read_back") is not False,
        split=_split(_mapping(plain.get("split"))),
        is_seeded=plain.get("is_seeded") is True,
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _values(value: object) -> Values:
    return {name: one for name, one in _mapping(value).items() if isinstance(one, str | bool | int)}


def _unit(plain: Mapping[str, object]) -> Unit:
    size, overlap = _number(plain.get("size", WHOLE.size)), _number(plain.get("overlap", WHOLE.overlap))
    return Unit(Piece(str(plain.get("piece", WHOLE.piece.value))), size, overlap)


def _split(plain: Mapping[str, object]) -> Split | None:
    if not plain:
        return None
    train, dev, test = (_number(one) for one in _list(plain.get("shares")))
    return Split((train, dev, test), _number(plain.get("seed")), str(plain.get("group", "")))


def _number(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError("a number")
    return value


def _row(value: object) -> tuple[LabelName, LabelName | None]:
    old, new = _list(value)
    return _name(old), None if new is None else _name(new)


def _name(value: object) -> LabelName:
    layer, label = _list(value)
    return LabelName(str(layer), str(label))
