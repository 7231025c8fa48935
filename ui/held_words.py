"""What the window says of suggestions that are held back: too unlikely, not measured, or by one who is silent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotation.scheme import Scheme
from annotation.suggest.choosing import Held
from annotation.suggest.precision import FLOOR
from corpus.assistant_lines import HeldBack
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say

# Of the others something is shown, or was decided, at their place: nobody misses them.
_REASONS: Mapping[Held, str] = {
    Held.UNLIKELY: QT_TRANSLATE_NOOP("Held", "too unlikely: {count}"),
    Held.SILENT: QT_TRANSLATE_NOOP("Held", "silent here: {count}"),
    Held.UNMEASURED: QT_TRANSLATE_NOOP("Held", "not measured enough: {count}"),
}
_ALL = QT_TRANSLATE_NOOP("Held", "Held back: {count} ({reasons})")
_AND = QT_TRANSLATE_NOOP("Held", "{one}, {other}")
_SILENT = QT_TRANSLATE_NOOP(
    "Held", "silent on {label}: {who}, {right} of the last {judged} right; speaks again from {floor}"
)


def held_back(held: HeldBack, scheme: Scheme) -> str:
    """How many more there would be, why they are not shown, and who is silent on what; "" where there are none."""
    counts = {reason: held.counts.get(reason.value, 0) for reason in _REASONS}
    total = sum(counts.values())
    if not total:
        return ""
    said = ""
    for reason, count in counts.items():
        if count:
            one = say("Held", _REASONS[reason]).format(count=wording.number(count))
            said = say("Held", _AND).format(one=said, other=one) if said else one
    whole = say("Held", _ALL).format(count=wording.number(total), reasons=said)
    return " · ".join((whole, *_silent_ones(held, scheme)))


def _silent_ones(held: HeldBack, scheme: Scheme) -> Iterator[str]:
    return (
        say("Held", _SILENT).format(
            label=wording.label(scheme, whose.layer, whose.label),
            who=wording.suggester(whose.suggester),
            right=wording.number(one.right),
            judged=wording.number(one.judged),
            floor=wording.percent(FLOOR),
        )
        for whose, one in held.silent.items()
    )
