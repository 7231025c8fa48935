"""`tawsim export P.tawsim -o OUT`: write a project's finished documents, or those asked for, in any format."""

from __future__ import annotations

import sys
from argparse import Namespace

from annotation.change import State
from annotation.leaks import Leaks
from corpus.cli.asked import kept_seed, plan, with_seed
from corpus.cli.loss_words import loss_words
from corpus.cli.previewing import show
from corpus.cli.voice import DONE, ProgressLine, fail, tell, tell_json
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError
from corpus.export_plan import Counts, Plan
from corpus.export_report import plain_counts, plain_split
from corpus.exporting import export, forecast
from corpus.project import open_project
from corpus.supply import StoreSupply

_LABELS_SHOWN = 10
_LEAKS_SHOWN = 3


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    digest = ""
    try:
        wanted = plan(chosen, frozenset({State.DONE}))
        project = open_project(chosen.project)
        try:
            supply, watch = StoreSupply(project.store), ProgressLine(chosen.output)
            if chosen.preview:
                return show(chosen, wanted, supply)
            wanted = with_seed(wanted, chosen, supply, watch)
            if chosen.dry_run:
                counts = forecast(supply, wanted, watch)
            else:
                report = export(supply, chosen.output, wanted, watch)
                counts, digest = report.counts, report.sha256
                kept_seed(wanted, supply)
        finally:
            project.close()
    except CorpusError as error:
        return fail(error, "export", chosen.json)
    if counts.left_out and not chosen.state:
        tell(phrase(Phrase.LEFT_OUT), sys.stderr)
    if chosen.json:
        place = {"project": str(chosen.project), "path": str(chosen.output), "sha256": digest}
        tell_json({"command": "export", "done": True, **place, **plain(wanted, counts), "is_dry": chosen.dry_run})
        return DONE
    tell_losses(counts)
    tell_sides(wanted, counts)
    said = {"path": chosen.output, "written": counts.documents, "spans": counts.spans}
    if chosen.dry_run:
        tell(phrase(Phrase.WOULD_WRITE, format=wanted.format.name, **said))
    else:
        tell(phrase(Phrase.EXPORTED, left_out=counts.left_out, **said))
    return DONE


def plain(wanted: Plan, counts: Counts) -> dict[str, object]:
    """What was written, as the JSON of the commands has it."""
    told = {"format": wanted.format.name, "written": counts.documents, **plain_counts(counts)}
    return {**told, "split": plain_split(wanted, counts)}


def tell_losses(counts: Counts) -> None:
    """What was, or would be, lost: a line a kind, on stderr."""
    for kind, count in sorted(counts.losses.counts.items()):
        tell(phrase(Phrase.LOST, what=loss_words(kind), count=count), sys.stderr)


def tell_sides(wanted: Plan, counts: Counts) -> None:
    """What each side of a split has, a line each; what one of them lacks, on stderr."""
    if wanted.split is None:
        return
    for side in wanted.split.sides:
        has = counts.sides[side]
        tell(phrase(Phrase.SIDE, side=side, documents=has.documents, spans=has.spans))
        lacking = sorted(f"{layer}/{label}" for layer, label in counts.labels.keys() - has.labels.keys())
        if lacking:
            shown = ", ".join(lacking[:_LABELS_SHOWN]) + (", ..." if len(lacking) > _LABELS_SHOWN else "")
            tell(phrase(Phrase.SIDE_LACKS, side=side, labels=shown), sys.stderr)
    tell(phrase(Phrase.SEED, seed=wanted.split.seed))
    if counts.leaks:
        _tell_leaks(counts.leaks)


def _tell_leaks(leaks: Leaks) -> None:
    """What stands on more than one side, with the first of it."""
    for which, found in ((Phrase.LEAKING_DOCUMENTS, leaks.documents), (Phrase.LEAKING_SENTENCES, leaks.sentences)):
        tell(phrase(which, same=found.same, near=found.near))
        for one in found.examples[:_LEAKS_SHOWN]:
            first, second = (f"{place.side}/{place.document_id}" for place in (one.first, one.second))
            tell(f"  {first} = {second} ({one.likeness:.2f}): {one.text}")
    for layer, surfaces in leaks.surfaces.items():
        tell(phrase(Phrase.SHARED_SURFACES, layer=layer, **surfaces._asdict()))
