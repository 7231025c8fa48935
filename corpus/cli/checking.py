"""`tawsim check PATH`: say whether every record is sound, and name each one that is not."""

from __future__ import annotations

from argparse import Namespace

from corpus.audit import audit
from corpus.cli.asked import reading
from corpus.cli.voice import DONE, REFUSED, ProgressLine, fail, plain_problems, tell, tell_json, tell_problem
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    try:
        found = audit(chosen.path, reading(chosen), ProgressLine(chosen.path))
    except CorpusError as error:
        return fail(error, "check", chosen.json)
    for problem in found.problems:
        tell_problem(problem)
    counts = {"documents": found.documents, "spans": found.spans}
    if chosen.json:
        verdict = {"command": "check", "done": True, "path": str(chosen.path), "is_sound": not found.problems}
        tell_json({**verdict, **counts, "unsound": found.unsound, "problems": plain_problems(found.problems)})
    elif found.problems:
        tell(phrase(Phrase.UNSOUND, path=chosen.path, problems=found.unsound, **counts))
    else:
        tell(phrase(Phrase.SOUND, path=chosen.path, **counts))
    return REFUSED if found.problems else DONE
