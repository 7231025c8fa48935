"""`tawsim stats PATH...`: what a project, or files of any format, hold, in numbers."""

from __future__ import annotations

from argparse import Namespace

from corpus.cli.asked import reading, supply_of
from corpus.cli.voice import DONE, NOT_DONE, REFUSED, ProgressLine, fail, plain_problems, tell, tell_json, tell_problem
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError
from corpus.statistics import Statistics, statistics
from corpus.supply import FileSupply


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    watch = ProgressLine(chosen.inputs[0])
    try:
        with supply_of(chosen.inputs, reading(chosen), watch) as supply:
            # Files are gone through once more: their problems are told of the first time.
            supply.scheme()
            counted = statistics(supply, watch)
    except CorpusError as error:
        return fail(error, "stats", chosen.json)
    problems = supply.problems if isinstance(supply, FileSupply) else []
    refused = supply.refused if isinstance(supply, FileSupply) else 0
    for problem in problems:
        tell_problem(problem)
    if chosen.json:
        told = {"command": "stats", "done": counted.documents > 0, **plain_statistics(counted)}
        tell_json({**told, "refused": refused, "problems": plain_problems(problems)})
    else:
        _say(counted)
    if not counted.documents:
        return NOT_DONE
    return REFUSED if refused else DONE


def plain_statistics(counted: Statistics) -> dict[str, object]:
    """The counts as JSON holds them."""
    return {
        "documents": counted.documents,
        "unlabelled": counted.unlabelled,
        "characters": counted.length,
        "discontinuous": counted.discontinuous,
        "suggestions": counted.suggestions,
        "states": dict(sorted(counted.states.items())),
        "spans": [{"layer": one[0], "label": one[1], "count": count} for one, count in sorted(counted.spans.items())],
        "relations": dict(sorted(counted.relations.items())),
        "document_labels": [
            {"name": one[0], "value": one[1], "count": count} for one, count in sorted(counted.document_labels.items())
        ],
    }


def _say(counted: Statistics) -> None:
    totals = {"spans": counted.spans.total(), "relations": counted.relations.total()}
    tell(phrase(Phrase.COUNTED, documents=counted.documents, length=counted.length, **totals))
    rows = [(f"{layer}/{label}", count) for (layer, label), count in counted.spans.items()]
    rows += list(counted.relations.items())
    rows += [(f"{name}={value}", count) for (name, value), count in counted.document_labels.items()]
    for name, count in sorted(rows, key=lambda row: (-row[1], row[0])):
        tell(f"{count:>10}  {name}")
