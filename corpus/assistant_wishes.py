"""What somebody wishes of the assistant, as a dialog holds it and a project keeps it: one line of JSON.

Word lists and pipelines are kept by the place where they lie, not by their content: the list one goes on mending in a
spreadsheet is the list that counts, from the next start on. What lies beside the project or below is found again
where the folder is moved as a whole. A part that cannot be read is named, and the usual value stands in for it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

import orjson

from annotation.suggest.choosing import MEAN
from annotation.suggest.convention import Proclitic
from corpus.selection import LabelMap, label_map, spelled
from corpus.store.store import free_id

SETTING = "assistant"
"""The project's setting under which they are kept."""

LOWEST, HIGHEST = 0.50, 0.99
"""Between these the mean of what is shown may be asked for."""


class ListWish(NamedTuple):
    """A word list: its file, the layer it is for, the label of entries that have none, what the user calls it."""

    path: str
    layer: str
    label: str
    name: str


class PipelineWish(NamedTuple):
    """A pipeline: its folder, what the user calls it, and which labels of the scheme its own ones are."""

    path: str
    name: str
    labels: LabelMap = LabelMap()


class Wishes(NamedTuple):
    """`mean`: what the probabilities of what is shown have to come to. `off`: names of suggesters switched off."""

    mean: float = MEAN
    proclitic: Proclitic = Proclitic.LEARN
    off: frozenset[str] = frozenset()
    lists: tuple[ListWish, ...] = ()
    pipelines: tuple[PipelineWish, ...] = ()


Made = TypeVar("Made", ListWish, PipelineWish)


class Kept(NamedTuple):
    """What was kept; `wrong` names the parts that a hand has spoilt, and for which the usual value counts."""

    wishes: Wishes
    wrong: tuple[str, ...] = ()


def to_json(wishes: Wishes) -> str:
    """The wishes as one line."""
    plain = {
        "mean": wishes.mean,
        "proclitic": wishes.proclitic.value,
        "off": sorted(wishes.off),
        "lists": [one._asdict() for one in wishes.lists],
        "pipelines": [one._asdict() | {"labels": spelled(one.labels)} for one in wishes.pipelines],
    }
    return orjson.dumps(plain).decode()


def from_json(line: str | None) -> Kept:
    """What was kept, as far as it can be read; the usual wishes where nothing was."""
    try:
        plain = orjson.loads(line or "{}")
    except orjson.JSONDecodeError:
        plain = None
    if not isinstance(plain, dict):
        return Kept(Wishes(), (SETTING,))
    wishes = Wishes()
    wrong: list[str] = []
    for name, take in _PARTS.items():
        try:
            wishes = take(wishes, plain[name]) if name in plain else wishes
        except (ValueError, TypeError):
            wrong.append(name)
    lists = tuple(_sound(plain, "lists", _list_wish, wrong))
    pipelines = tuple(_sound(plain, "pipelines", _pipeline_wish, wrong))
    return Kept(wishes._replace(lists=lists, pipelines=pipelines), tuple(wrong))


def goes_by(wishes: Wishes) -> str:
    """What of the wishes decides what is learnt and how everyone is judged, as a line; "" for the usual ones."""
    deciding = wishes._replace(mean=MEAN, pipelines=())
    return "" if deciding == Wishes() else to_json(deciding)


def free_name(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or with a number where somebody is called so already."""
    return free_id(wanted, taken.__contains__)


def written(path: Path, folder: Path) -> str:
    """The path as it is kept in a project that lies in `folder`: from there on, where it lies below."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def placed(path: str, folder: Path) -> Path:
    """Where a path that is kept in a project in `folder` leads."""
    return folder / path


def _mean(wishes: Wishes, value: object) -> Wishes:
    if isinstance(value, bool) or not isinstance(value, int | float) or not LOWEST <= value <= HIGHEST:
        raise ValueError(value)
    return wishes._replace(mean=float(value))


def _proclitic(wishes: Wishes, value: object) -> Wishes:
    return wishes._replace(proclitic=Proclitic(str(value)))


def _off(wishes: Wishes, value: object) -> Wishes:
    return wishes._replace(off=frozenset(_texts(value)))


_PARTS: Mapping[str, Callable[[Wishes, object], Wishes]] = {"mean": _mean, "proclitic": _proclitic, "off": _off}


def _list_wish(row: Mapping[str, object]) -> ListWish:
    return ListWish(*(_text(row[name]) for name in ListWish._fields))


def _pipeline_wish(row: Mapping[str, object]) -> PipelineWish:
    return PipelineWish(_text(row["path"]), _text(row["name"]), label_map(_texts(row.get("labels", []))))


def _sound(
    plain: Mapping[str, object], name: str, make: Callable[[Mapping[str, object]], Made], wrong: list[str]
) -> Iterator[Made]:
    """The rows under `name` that can be read, no two of one name; which of them cannot is put to what is `wrong`."""
    rows = plain.get(name, [])
    if not isinstance(rows, list):
        wrong.append(name)
        return
    taken = set()
    for number, row in enumerate(rows, 1):
        try:
            made = make(row)
        except (ValueError, TypeError, LookupError):
            wrong.append(f"{name} {number}")
            continue
        if made.name in taken:
            wrong.append(f"{name} {number}")
        else:
            taken.add(made.name)
            yield made


def _texts(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return [_text(one) for one in value]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
