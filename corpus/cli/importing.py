"""`tawsim import IN... -o P.tawsim`: bring files into a project, which is made when the first record is sound."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from corpus.cli.asked import reading, renamed, writable_project
from corpus.cli.notices import plain_notices, tell_notice
from corpus.cli.voice import (
    DONE,
    NOT_DONE,
    REFUSED,
    ProgressLine,
    fail,
    plain_problems,
    tell,
    tell_json,
    tell_problem,
)
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError, ReadProblem
from corpus.finding import read_paths
from corpus.importing import ALONE, ImportOptions, ImportReport, import_paths, only_problems
from corpus.project import create_project
from corpus.selection import Selection


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    output: Path = chosen.output
    try:
        options, shape = reading(chosen), Selection(renamed=renamed(chosen)).shaped
        if not output.exists() and not _has_record(chosen.inputs, options):
            return _say(output, only_problems(chosen.inputs, options), chosen.json)
        project = writable_project(output) if output.exists() else create_project(output)
        try:
            watch = ProgressLine(output)
            report = import_paths(project.store, chosen.inputs, options, progress=watch, shape=shape, at_once=ALONE)
        finally:
            project.close()
    except CorpusError as error:
        return fail(error, "import", chosen.json)
    return _say(output, report, chosen.json)


def _has_record(paths: Iterable[Path], options: ImportOptions) -> bool:
    """Whether anything would be kept: a project is not made for nothing."""
    return any(not isinstance(one, ReadProblem) for one in read_paths(paths, options))


def _say(output: Path, report: ImportReport, as_json: bool) -> int:
    for problem in report.problems:
        tell_problem(problem)
    for told in report.notices:
        tell_notice(told)
    if as_json:
        tell_json(
            {
                "command": "import",
                "done": report.kept + report.known > 0,
                "project": str(output),
                "read": report.read,
                "kept": report.kept,
                "known": report.known,
                "refused": report.refused,
                "documents": list(report.document_ids),
                "unknown_labels": list(report.unknown_labels),
                "suggestions": report.suggestions,
                "notices": plain_notices(report.notices),
                "problems": plain_problems(report.problems),
            }
        )
    else:
        tell(phrase(Phrase.IMPORTED, path=output, read=report.read, kept=report.kept, refused=report.refused))
        if report.known:
            tell(phrase(Phrase.KNOWN, known=report.known))
        if unsaid := report.refused - len(report.problems):
            tell(phrase(Phrase.MORE_REFUSED, unsaid=unsaid))
        if report.suggestions:
            tell(phrase(Phrase.SUGGESTED, count=report.suggestions))
        if report.unknown_labels:
            tell(phrase(Phrase.UNKNOWN_LABELS, labels=", ".join(report.unknown_labels)))
    if not report.kept + report.known:
        return NOT_DONE
    return REFUSED if report.refused else DONE
