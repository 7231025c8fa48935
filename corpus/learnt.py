"""What was learnt, as bytes to be kept: models by layer, and what has been judged; read whole or not at all.

    tawsim-learnt 1                     the name and the version of the form
    <SHA-256 of all that follows>
    {"seed": ..., "models": [...]}      what it was made of, one line of JSON
    <the models, one behind the other>

A model is machine code of sorts for the library that runs it, so nothing is handed on whose hash does not agree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.scheme import Scheme
from annotation.suggest import features
from annotation.suggest.assistant import Verdict
from annotation.suggest.convention import Proclitic
from annotation.suggest.precision import Whose
from corpus.errors import ReadError, Reason

VERSION = 1
_NAME = b"tawsim-learnt"


class Learnt(NamedTuple):
    """Models by layer, and what they were made of: so many finished `documents` with `words` words and signs.

    `labels`: by layer, those that a model may suggest. `proclitic`: where the labels have clitics. `verdicts`: what was
    judged, oldest first.
    """

    seed: int
    documents: int
    words: int
    proclitic: Proclitic
    labels: Mapping[str, tuple[str, ...]]
    models: Mapping[str, bytes]
    verdicts: tuple[Verdict, ...] = ()


def pack(learnt: Learnt) -> bytes:
    """The bytes that `unpack` reads; the same for the same."""
    told = {
        "features": features.VERSION,
        "seed": learnt.seed,
        "documents": learnt.documents,
        "words": learnt.words,
        "proclitic": learnt.proclitic.value,
        "labels": {layer: list(labels) for layer, labels in sorted(learnt.labels.items())},
        "models": [[layer, len(content)] for layer, content in sorted(learnt.models.items())],
        "verdicts": [[*one.whose, one.score, one.is_right, one.is_offered] for one in learnt.verdicts],
    }
    models = b"".join(content for _, content in sorted(learnt.models.items()))
    body = orjson.dumps(told) + b"\n" + models
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
    told = orjson.loads(line)
    if told["features"] > features.VERSION:
        raise ReadError(Reason.NEWER_VERSION, path, f"features {told['features']}")
    kept: dict[str, bytes] = {}
    place = 0
    for layer, size in told["models"]:
        kept[layer] = models[place : place + size]
        place += size
    return Learnt(
        told["seed"],
        told["documents"],
        told["words"],
        Proclitic(told["proclitic"]),
        {layer: tuple(labels) for layer, labels in told["labels"].items()},
        kept if told["features"] == features.VERSION else {},
        tuple(Verdict(Whose(*one[:3]), one[3], one[4], one[5]) for one in told["verdicts"]),
    )


def strangers(learnt: Learnt, scheme: Scheme) -> tuple[tuple[str, str], ...]:
    """The layers and labels it would suggest that the scheme does not have: made with another scheme, to be named."""
    known = {(layer.name, label.name) for layer, label in scheme.labels()}
    return tuple(
        (layer, label)
        for layer, labels in sorted(learnt.labels.items())
        for label in labels
        if (layer, label) not in known
    )
