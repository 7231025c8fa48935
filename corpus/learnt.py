"""What was learnt, as bytes to be kept: models by layer, and what has been judged; read whole or not at all.

    tawsim-learnt 1                     the name and the version of the form
    <SHA-256 of all that follows>
    {"seed": ..., "models": [...]}      what it was made of, one line of JSON
    <the models, one behind the other, compressed>

A model is machine code of sorts for the library that runs it, so nothing is handed on whose hash does not agree.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from annotation.scheme import Scheme
from annotation.suggest import features
from annotation.suggest.account import Account, Sort, Tally
from annotation.suggest.assistant import Verdict
from annotation.suggest.bill import Actions
from annotation.suggest.pace import Pace
from annotation.suggest.precision import Whose
from corpus.errors import ReadError, Reason

VERSION = 1
_NAME = b"tawsim-learnt"
# A third of the size for a third of a second; what takes three times as long makes it hardly smaller.
_COMPRESSION = 1


class Learnt(NamedTuple):
    """Models by layer, trained with `seed` on finished documents that had `words` words and signs.

    `labels`: by layer, those of the scheme of that time that a model may suggest. `accounts`: of the documents by which
    the suggesters were judged, and `verdicts` what was made of their suggestions, oldest first. `goes_by`: the
    wishes by which they suggested then (`corpus.assistant_wishes.goes_by`).
    """

    seed: int
    words: int
    labels: Mapping[str, tuple[str, ...]]
    models: Mapping[str, bytes]
    accounts: tuple[Account, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    goes_by: str = ""


def pack(learnt: Learnt) -> bytes:
    """The bytes that `unpack` reads; the same for the same."""
    names = _names(learnt.accounts)
    told = {
        "features": features.VERSION,
        "seed": learnt.seed,
        "words": learnt.words,
        "labels": {layer: list(labels) for layer, labels in sorted(learnt.labels.items())},
        "models": [[layer, len(content)] for layer, content in sorted(learnt.models.items())],
        "names": [list(one) for one in names],
        "accounts": [_plain(one, names) for one in learnt.accounts],
        "goes_by": learnt.goes_by,
        "verdicts": [[*one.whose, one.score, one.is_right, one.is_offered] for one in learnt.verdicts],
    }
    models = b"".join(content for _, content in sorted(learnt.models.items()))
    body = orjson.dumps(told) + b"\n" + zlib.compress(models, _COMPRESSION)
    return b"%s %d\n%s\n" % (_NAME, VERSION, hashlib.sha256(body).hexdigest().encode()) + body


def unpack(content: bytes, path: Path) -> Learnt:
    """What `pack` wrote; `path` is named in errors.

    ReadError: DAMAGED where it is not whole, NEWER_VERSION where a newer Tawsim made it. Models that look at features
    as an older one had them are left out: they are trained again, and what was judged stays.
    """
    first, _, rest = content.partition(b"\n")
    name, _, version = first.partition(b" ")
    if name != _NAME or not version.isdigit():
        raise ReadError(Reason.DAMAGED, path, "not a model")
    if int(version) > VERSION:
        raise ReadError(Reason.NEWER_VERSION, path, version.decode())
    digest, _, body = rest.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise ReadError(Reason.DAMAGED, path, "hash")
    line, _, models = body.partition(b"\n")
    try:
        return _read(orjson.loads(line), zlib.decompress(models), path)
    except (LookupError, TypeError, ValueError, zlib.error) as error:
        raise ReadError(Reason.DAMAGED, path, str(error)) from error


def _read(told: Mapping[str, Any], models: bytes, path: Path) -> Learnt:
    if told["features"] > features.VERSION:
        raise ReadError(Reason.NEWER_VERSION, path, f"features {told['features']}")
    is_of_today = told["features"] == features.VERSION
    kept: dict[str, bytes] = {}
    place = 0
    for layer, size in told["models"] if is_of_today else ():
        kept[layer] = models[place : place + size]
        place += size
    return Learnt(
        told["seed"],
        told["words"] if is_of_today else 0,
        {layer: tuple(labels) for layer, labels in told["labels"].items()},
        kept,
        tuple(_accounts(told["accounts"], told["names"])),
        tuple(Verdict(Whose(*one[:3]), one[3], one[4], one[5]) for one in told["verdicts"]),
        str(told.get("goes_by", "")),
    )


def _names(accounts: Iterable[Account]) -> dict[tuple[str, ...], int]:
    """A number for each sort of labels and each suggester on it: thousands of documents have the same few of them."""
    found: set[tuple[str, ...]] = {name for one in accounts for name in (*one.labels, *one.tallies)}
    return {name: place for place, name in enumerate(sorted(found))}


def _plain(one: Account, names: Mapping[tuple[str, ...], int]) -> list[object]:
    labels = sorted([names[sort], count] for sort, count in one.labels.items())
    tallies = sorted([names[whose], *tally] for whose, tally in one.tallies.items())
    return [one.document_id, [*one.actions], labels, tallies, [*one.pace]]


def _accounts(told: Iterable[list[Any]], names: Iterable[list[str]]) -> Iterator[Account]:
    known: list[Any] = [Whose(*one) if len(one) == len(Whose._fields) else Sort(*one) for one in names]
    for document_id, actions, labels, tallies, pace in told:
        yield Account(
            document_id,
            Actions(*actions),
            {known[name]: count for name, count in labels},
            {known[name]: Tally(*counts) for name, *counts in tallies},
            Pace(*pace),
        )


def named(labels: Mapping[str, Iterable[str]], scheme: Scheme) -> dict[str, tuple[str, ...]]:
    """Those of the labels, by layer, that the scheme has: documents may bear others, brought in from elsewhere."""
    return {
        layer: tuple(one for one in those if scheme.label(layer, one) is not None) for layer, those in labels.items()
    }


def strangers(learnt: Learnt, scheme: Scheme) -> tuple[tuple[str, str], ...]:
    """The layers and labels it would suggest that the scheme has no more: made with another scheme, to be named."""
    return tuple(
        (layer, label)
        for layer, labels in sorted(learnt.labels.items())
        for label in labels
        if scheme.label(layer, label) is None
    )
