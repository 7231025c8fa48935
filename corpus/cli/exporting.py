"""`tawsim export P.tawsim -o OUT.jsonl`: write a project's finished documents, or all of them, as JSONL."""

from __future__ import annotations

import sys
from argparse import Namespace

from corpus.cli.voice import DONE, ProgressLine, fail, tell, tell_json
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError
from corpus.exporting import export_jsonl
from corpus.project import open_project


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    try:
        project = open_project(chosen.project)
        try:
            watch = ProgressLine(chosen.output)
            report = export_jsonl(project.store, chosen.output, only_done=not chosen.all, progress=watch)
        finally:
            project.close()
    except CorpusError as error:
        return fail(error, "export", chosen.json)
    counts = {"written": report.written, "spans": report.spans, "left_out": report.left_out}
    if report.left_out:
        tell(phrase(Phrase.LEFT_OUT), sys.stderr)
    if chosen.json:
        place = {"project": str(chosen.project), "path": str(report.path), "sha256": report.sha256}
        tell_json({"command": "export", "done": True, **place, **counts})
    else:
        tell(phrase(Phrase.EXPORTED, path=report.path, **counts))
    return DONE
