"""What the window says of suggesters: how they have fared, what is in a word list, what came of asking a pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotation.scheme import Scheme
from annotation.suggest.gazetteer import Refusal
from annotation.suggest.precision import Measured, Whose
from corpus.errors import ReadProblem
from corpus.list_process import Counted
from corpus.predicting import Predicted
from ui import wording
from ui.counted import COUNTS
from ui.i18n import QT_TRANSLATE_NOOP, say

Fared = Mapping[Whose, Measured]

_BETWEEN = " · "
_MOST_NAMED = 6

SUGGESTERS: Mapping[str, str] = {
    "repeats": QT_TRANSLATE_NOOP("Assistant", "What was labelled &before, wherever it stands again"),
    "tagger": QT_TRANSLATE_NOOP("Assistant", "What resembles your &labels, learnt from their words and neighbours"),
    "quotes": QT_TRANSLATE_NOOP("Assistant", "&Quotations, by their marks and verbs"),
    "sentiment": QT_TRANSLATE_NOOP("Assistant", "&Opinions, by the words you labelled as such"),
    "imported": QT_TRANSLATE_NOOP("Assistant", "Predictions that came with a &file"),
}
"""What everybody is called whom the assistant has by itself, in the order in which they are asked about."""

_REFUSALS: Mapping[Refusal, str] = {
    Refusal.BLANK: QT_TRANSLATE_NOOP("Assistant", "blank: {count}"),
    Refusal.ONE_LETTER: QT_TRANSLATE_NOOP("Assistant", "of one letter: {count}"),
    Refusal.DUPLICATE: QT_TRANSLATE_NOOP("Assistant", "there twice: {count}"),
}
_COMMA = QT_TRANSLATE_NOOP("Assistant", ", ")
_RIGHT = QT_TRANSLATE_NOOP("Assistant", "Right: {percent} {judged}")
_UNMEASURED = QT_TRANSLATE_NOOP("Assistant", "Not measured yet")
_SILENT = QT_TRANSLATE_NOOP("Assistant", "silent for now on {labels}")
_LINES = QT_TRANSLATE_NOOP("Assistant", "lines that cannot be read: {count}")
_STRANGERS = QT_TRANSLATE_NOOP("Assistant", "The scheme does not have: {labels}")
_PREDICTED = QT_TRANSLATE_NOOP("Assistant", "{name} has suggested: {suggestions} in {documents}.")
_MISPLACED = QT_TRANSLATE_NOOP("Assistant", "Outside their text, left out: {count}")
_FAILED = QT_TRANSLATE_NOOP("Assistant", "It failed on: {titles}")
_OUTSIDE = QT_TRANSLATE_NOOP("Assistant", "{learnt}: the clitic stays outside.")
_INSIDE = QT_TRANSLATE_NOOP("Assistant", "{learnt}: the clitic belongs to it.")
_NOTHING = QT_TRANSLATE_NOOP("Assistant", "Nothing is learnt yet; until then the clitic stays outside.")


def fared(measured: Fared, suggester: str, scheme: Scheme) -> str:
    """How often a suggester was right, of the latest that were judged, and where it is silent."""
    own = [(whose, one) for whose, one in measured.items() if whose.suggester == suggester and one.judged]
    if not own:
        return say("Assistant", _UNMEASURED)
    judged, right = (sum(counts) for counts in zip(*((one.judged, one.right) for _, one in own), strict=True))
    said = say("Assistant", _RIGHT).format(percent=wording.percent(right / judged), judged=COUNTS.judged(judged))
    silent = [wording.label(scheme, whose.layer, whose.label) or whose.label for whose, one in own if one.is_silent]
    return f"{said}{_BETWEEN}{say('Assistant', _SILENT).format(labels=_listed(silent))}" if silent else said


def clitics(inside: int, outside: int) -> str:
    """Where the labels have their clitics so far."""
    if not inside and not outside:
        return say("Assistant", _NOTHING)
    learnt = COUNTS.clitics(inside + outside)
    return say("Assistant", _INSIDE if inside > outside else _OUTSIDE).format(learnt=learnt)


def size(counted: Counted) -> str:
    """How many entries there are in a list, and how many were left out."""
    said = COUNTS.entries(counted.entries)
    left_out = sum(counted.counts.values()) + counted.problems
    return f"{said}{_BETWEEN}{COUNTS.left_out(left_out)}" if left_out else said


def amiss(counted: Counted, layer: str, scheme: Scheme) -> str:
    """What of a list was left out and why, and the labels of it that the layer has not; "" where all is well."""
    parts = []
    for why, words in _REFUSALS.items():
        if counted.counts.get(why):
            said = say("Assistant", words).format(count=wording.number(counted.counts[why]))
            named = _listed(one.form for one in counted.left_out if one.why is why and one.form.strip())
            parts.append(f"{said} ({named})" if named else said)
    if counted.problems:
        parts.append(say("Assistant", _LINES).format(count=wording.number(counted.problems)))
    strangers = [one for one in counted.labels if scheme.label(layer, one) is None]
    if strangers:
        parts.append(say("Assistant", _STRANGERS).format(labels=_listed(strangers)))
    return _BETWEEN.join(parts)


def predicted(name: str, told: Predicted) -> tuple[str, str]:
    """What came of asking a pipeline, in a sentence, and what was left out, in lines."""
    said = say("Assistant", _PREDICTED).format(
        name=wording.isolated(name),
        suggestions=COUNTS.suggestions(told.suggestions),
        documents=COUNTS.documents(told.documents),
    )
    lines = []
    if told.strangers:
        named = [f"{label} ({wording.number(count)})" for label, count in sorted(told.strangers.items())]
        lines.append(say("Assistant", _STRANGERS).format(labels=_listed(named)))
    if told.misplaced:
        lines.append(say("Assistant", _MISPLACED).format(count=wording.number(told.misplaced)))
    if told.failed:
        lines.append(say("Assistant", _FAILED).format(titles=_listed(told.failed)))
    return said, "\n".join(lines)


def fared_of(rows: Iterable[Sequence[object]]) -> Fared:
    """The running precision as the process tells it in rows."""
    return {
        Whose(str(suggester), str(layer), str(label)): Measured(int(str(right)), int(str(judged)))
        for suggester, layer, label, right, judged, *_ in rows
    }


def trouble(one: ReadProblem) -> str:
    """What of the wishes could not be had, and what to do."""
    return str(wording.trouble(one.reason, one.path, one.detail))


def _listed(words: Iterable[str]) -> str:
    """The first of them, each once."""
    named = list(dict.fromkeys(words))
    shown = say("Assistant", _COMMA).join(wording.isolated(wording.shortened(one)) for one in named[:_MOST_NAMED])
    return f"{shown} …" if len(named) > _MOST_NAMED else shown
