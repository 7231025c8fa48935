"""What the window says of documents shared out: the sides, what each has, and what stands on more than one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotation.leaks import Found, Leaks
from annotation.splits import Side, Split
from corpus.export_plan import Counts
from ui import wording
from ui.counted import COUNTS
from ui.i18n import QT_TRANSLATE_NOOP, say

_SIDES: Mapping[Side, str] = {
    Side.TRAIN: QT_TRANSLATE_NOOP("Splits", "Training"),
    Side.DEV: QT_TRANSLATE_NOOP("Splits", "Development"),
    Side.TEST: QT_TRANSLATE_NOOP("Splits", "Test"),
}
_HAS = QT_TRANSLATE_NOOP("Splits", "{side}: {documents}, {spans}")
_LACKS = QT_TRANSLATE_NOOP("Splits", "{side} has nothing of: {labels}")
_SEED = QT_TRANSLATE_NOOP("Splits", "Seed: {seed}")
_APART = QT_TRANSLATE_NOOP("Splits", "✓ No document and no sentence stands on two sides.")
_DOCUMENTS = QT_TRANSLATE_NOOP("Splits", "Documents on two sides: the same {same}, nearly the same {near}")
_SENTENCES = QT_TRANSLATE_NOOP("Splits", "Sentences on two sides: the same {same}, nearly the same {near}")
_LABELS_SHOWN, _WORDS_AT_MOST = 8, 80


def side(one: Side) -> str:
    """What a side is called."""
    return say("Splits", _SIDES[one])


def outcome(split: Split | None, counts: Counts) -> list[str]:
    """What came of a split, in lines; none where there was none."""
    if split is None:
        return []
    lines = [line for one in split.sides for line in _of_side(one, counts)]
    lines.append(say("Splits", _SEED).format(seed=wording.number(split.seed)))
    return [*lines, *_leaks(counts.leaks)] if counts.leaks is not None else lines


def _of_side(one: Side, counts: Counts) -> Iterator[str]:
    has = counts.sides[one]
    documents, spans = COUNTS.documents(has.documents), COUNTS.spans(has.spans)
    yield say("Splits", _HAS).format(side=side(one), documents=documents, spans=spans)
    lacking = sorted(label for _, label in counts.labels.keys() - has.labels.keys())
    if lacking:
        more = "…" if len(lacking) > _LABELS_SHOWN else ""
        shown = ", ".join(map(wording.isolated, lacking[:_LABELS_SHOWN])) + more
        yield say("Splits", _LACKS).format(side=side(one), labels=shown)


def _leaks(leaks: Leaks) -> Iterator[str]:
    found = [(_DOCUMENTS, leaks.documents), (_SENTENCES, leaks.sentences)]
    told = [line for template, one in found if one.same or one.near for line in _leak(template, one)]
    yield from told or [say("Splits", _APART)]


def _leak(template: str, found: Found) -> Iterator[str]:
    """How many, and the first of them."""
    yield say("Splits", template).format(same=wording.number(found.same), near=wording.number(found.near))
    for one in found.examples[:1]:
        yield wording.isolated(wording.shortened(one.text, _WORDS_AT_MOST))
