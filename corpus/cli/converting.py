"""`tawsim convert IN... OUT`: files of any format, or a project, in another format, without a project between."""

from __future__ import annotations

import os
from argparse import Namespace

from corpus.cli.asked import kept_seed, plan, reading, supply_of, with_seed
from corpus.cli.exporting import plain, tell_losses, tell_sides
from corpus.cli.previewing import show
from corpus.cli.voice import DONE, NOT_DONE, REFUSED, ProgressLine, fail, plain_problems, tell, tell_json, tell_problem
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError, Reason, WriteError
from corpus.export_plan import Counts, Plan
from corpus.exporting import export, forecast
from corpus.supply import FileSupply, Supply


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    watch = ProgressLine(chosen.output)
    try:
        wanted, options = plan(chosen, frozenset()), reading(chosen)
        _refuse_same(chosen)
        with supply_of(chosen.inputs, options, watch) as supply:
            # Goes through files once, so that nothing is made of files in which nothing is sound.
            supply.scheme()
            if not supply.count():
                return _say(chosen, wanted, supply, Counts(), "")
            if chosen.preview:
                return show(chosen, wanted, supply)
            wanted = with_seed(wanted, chosen, supply, watch)
            if chosen.dry_run:
                return _say(chosen, wanted, supply, forecast(supply, wanted, watch), "")
            report = export(supply, chosen.output, wanted, watch)
            kept_seed(wanted, supply)
            return _say(chosen, wanted, supply, report.counts, report.sha256)
    except CorpusError as error:
        return fail(error, "convert", chosen.json)


def _refuse_same(chosen: Namespace) -> None:
    """WriteError where the output is one of the inputs: what is converted stays as it is."""
    output = os.path.realpath(chosen.output)
    if any(os.path.realpath(one) == output for one in chosen.inputs):
        raise WriteError(Reason.STRANGERS_FILE, chosen.output)


def _say(chosen: Namespace, wanted: Plan, supply: Supply, counts: Counts, digest: str) -> int:
    problems = supply.problems if isinstance(supply, FileSupply) else []
    refused = supply.refused if isinstance(supply, FileSupply) else 0
    for problem in problems:
        tell_problem(problem)
    is_done = bool(digest) or (chosen.dry_run and counts.documents > 0)
    if chosen.json:
        told = {"command": "convert", "done": is_done, "path": str(chosen.output), "sha256": digest}
        more = {"is_dry": chosen.dry_run, "refused": refused, "problems": plain_problems(problems)}
        tell_json({**told, **plain(wanted, counts), **more})
    else:
        tell_losses(counts)
        if is_done:
            tell_sides(wanted, counts)
        said = {"path": chosen.output, "format": wanted.format.name, "written": counts.documents, "spans": counts.spans}
        if digest:
            tell(phrase(Phrase.CONVERTED, refused=refused, **said))
        else:
            tell(phrase(Phrase.WOULD_WRITE, **said))
    if not is_done:
        return NOT_DONE
    return REFUSED if refused else DONE
