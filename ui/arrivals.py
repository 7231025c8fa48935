"""What came of an import, in words: what was refused and why, and what is to be known besides."""

from __future__ import annotations

from corpus.errors import Reason
from corpus.importing import ImportReport
from ui import format_words, wording
from ui.messages import Failure, Messages, Severity, note


def tell(report: ImportReport, messages: Messages) -> None:
    """Say it all, but for encodings in doubt, which are asked about."""
    others = [one for one in report.problems if one.reason is not Reason.ENCODING_GUESSED]
    if others:
        details = "\n".join(wording.problem(one) for one in others)
        refused = report.refused - (len(report.problems) - len(others))
        # One thing is said outright; of many, how many, and each of them in the details.
        is_one = refused == 1 and len(others) == 1 and not report.kept
        first = wording.trouble(others[0].reason, others[0].path, others[0].detail)
        said = str(first) if is_one and not others[0].line else wording.imported(report.kept, refused)
        messages.tell(Failure(Severity.WARNING, said, details))
    for said, details in format_words.besides(report):
        messages.tell(note(said, details))
