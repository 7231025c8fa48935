"""What the assistant's process tells, as lines of JSON hold it: written here on its side, read here on the window's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from annotation.ranges import Range
from annotation.span import Attribute
from annotation.suggest.precision import Measured, Whose
from annotation.suggest.suggestion import Answer, Suggestion
from corpus.errors import ReadProblem, Reason

MOST_SHOWN = 2_000
"""More than anybody looks through in one document; what is decided on makes room for the rest."""


class Offered(NamedTuple):
    """What is suggested for a document, in the order of the text.

    `forms`: a number for each that is shown, the same for those that are accepted together. `nested`: the layers in
    which one label may stand inside another. `rejected`: what was said no to there.
    """

    shown: tuple[Suggestion, ...]
    forms: tuple[int, ...]
    rejected: frozenset[Answer]
    nested: frozenset[str]


NOTHING = Offered((), (), frozenset(), frozenset())


class HeldBack(NamedTuple):
    """What more there would be: `counts` by reason (`choosing.Held`), the `silent` ones with their precision."""

    counts: Mapping[str, int]
    silent: Mapping[Whose, Measured]


NOBODY_HELD = HeldBack({}, {})


class Offer(NamedTuple):
    """What is suggested for a document as it stood at `revision`, and what more is held back."""

    document_id: str
    revision: int
    offered: Offered
    held: HeldBack


def plain_offer(offer: Offer) -> dict[str, object]:
    """An offer as a line has it: texts are left out, for both sides have the document's."""
    offered = offer.offered
    return {
        "told": "offered",
        "document": offer.document_id,
        "revision": offer.revision,
        "shown": [_plain(one) for one in offered.shown],
        "forms": list(offered.forms),
        "held": dict(offer.held.counts),
        "silent": _rows(offer.held.silent),
        "rejected": [[[[*each] for each in one.ranges], one.layer, one.label] for one in offered.rejected],
        "nested": sorted(offered.nested),
    }


def _plain(one: Suggestion) -> list[object]:
    attributes = [[*each] for each in one.attributes]
    ranges = [[*each] for each in one.ranges]
    return [ranges, one.layer, one.label, one.suggester, one.probability, one.score, attributes, one.maker]


def read_offer(said: Mapping[str, object], text: str) -> Offered:
    """What `plain_offer` wrote, for the document of that text; TypeError or ValueError for anything else."""
    shown, forms, rejected, nested = (said.get(name) for name in ("shown", "forms", "rejected", "nested"))
    if not isinstance(shown, list) or not isinstance(forms, list) or not isinstance(rejected, list):
        raise TypeError("no offer")
    if not isinstance(nested, list) or len(forms) != len(shown):
        raise ValueError("an offer that is not whole")
    answers = frozenset(Answer(_ranges(ranges), layer, label) for ranges, layer, label in rejected)
    return Offered(tuple(_read(shown, text)), tuple(forms), answers, frozenset(nested))


def read_held(said: Mapping[str, object]) -> HeldBack:
    """What of an offer is held back; TypeError or ValueError for anything else."""
    held, silent = said.get("held"), said.get("silent")
    if not isinstance(held, dict) or not isinstance(silent, list):
        raise TypeError("no offer")
    return HeldBack(held, {Whose(*names): Measured(right, judged) for *names, right, judged, _ in silent})


def _read(shown: Sequence[Sequence[object]], text: str) -> Iterator[Suggestion]:
    for pieces, layer, label, suggester, probability, score, attributes, maker in shown:
        ranges = _ranges(pieces)
        if not ranges or ranges[-1].end > len(text):
            raise ValueError("a suggestion outside the text")
        surface = text[ranges[0].start : ranges[-1].end]
        kept = tuple(Attribute(*one) for one in attributes) if isinstance(attributes, list) else ()
        yield Suggestion(
            ranges,
            str(label),
            str(layer),
            surface,
            str(suggester),
            _share(probability),
            _share(score),
            kept,
            str(maker),
        )


def _ranges(pieces: object) -> tuple[Range, ...]:
    return tuple(Range(*one) for one in pieces) if isinstance(pieces, list) else ()


def _share(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def plain_troubles(troubles: Iterable[ReadProblem]) -> dict[str, object]:
    """What of the wishes could not be had, as a line has it: reason, path, detail."""
    return {"told": "troubled", "rows": [[one.reason.value, str(one.path), one.detail] for one in troubles]}


def read_troubles(rows: Sequence[Sequence[object]]) -> list[ReadProblem]:
    """What `plain_troubles` wrote."""
    return [ReadProblem(Reason(str(reason)), Path(str(path)), detail=str(detail)) for reason, path, detail in rows]


def plain_measured(measured: Mapping[Whose, Measured]) -> dict[str, object]:
    """The running precision as a line has it: suggester, layer, label, right, judged, whether it is silent."""
    return {"told": "measured", "rows": _rows(measured)}


def _rows(measured: Mapping[Whose, Measured]) -> list[list[object]]:
    return [[*whose, one.right, one.judged, one.is_silent] for whose, one in measured.items()]
