"""What the window says of an import: before it, what a look has found; after it, what came of the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from corpus.errors import ReadProblem
from corpus.formats.surfaces import Unit
from corpus.importing import ImportReport
from corpus.preview import Preview, Weighed
from ui import format_words, wording
from ui.counted import COUNTS
from ui.i18n import QT_TRANSLATE_NOOP, say

_UNITS: Mapping[Unit, str] = {
    Unit.CODE_POINTS: QT_TRANSLATE_NOOP("Imports", "characters (code points)"),
    Unit.UTF16: QT_TRANSLATE_NOOP("Imports", "UTF-16 units"),
    Unit.BYTES: QT_TRANSLATE_NOOP("Imports", "bytes"),
}
_WEIGHED = QT_TRANSLATE_NOOP(
    "Imports", "{file}: positions count {unit}; so {count} of {total} spans say the words that stand there"
)
_OTHERS = QT_TRANSLATE_NOOP("Imports", "in {unit} {count}")
_BETWEEN = " · "


class Row(NamedTuple):
    """A refused record: the file, the line ("" for none), and why."""

    file: str
    line: str
    reason: str


def findings(preview: Preview) -> list[str]:
    """What was decided and what is wrong, a line each: the unit by its evidence, notices, refused records."""
    found = [_weighed(one) for one in preview.weighed]
    found += [format_words.notice(one.notice, wording.isolated(one.path.name), one.detail) for one in preview.notices]
    return found + [wording.problem(one) for one in preview.problems]


def _weighed(one: Weighed) -> str:
    verdict = one.verdict
    said = say("Imports", _WEIGHED).format(
        file=wording.isolated(one.file),
        unit=say("Imports", _UNITS[verdict.unit]),
        count=wording.number(verdict.explained[verdict.unit]),
        total=wording.number(verdict.looked_at),
    )
    if not verdict.is_told:
        return said + "."
    others = (
        say("Imports", _OTHERS).format(unit=say("Imports", _UNITS[unit]), count=wording.number(count))
        for unit, count in verdict.explained.items()
        if unit is not verdict.unit
    )
    comma = QCoreApplication.translate("Imports", ", ")
    return f"{said}{comma}{comma.join(others)}."


def verdict(preview: Preview) -> str:
    """What was looked at, in numbers, and that there is more where there is."""
    held = [COUNTS.documents(preview.read - preview.refused), COUNTS.spans(preview.spans)]
    held += [COUNTS.links(preview.relations)] if preview.relations else []
    held += [COUNTS.suggestions(preview.suggestions)] if preview.suggestions else []
    if preview.is_whole:
        said = _BETWEEN.join(held)
    else:
        more = QCoreApplication.translate("Imports", "At the beginning: {counts}. The rest is read when you import.")
        said = more.format(counts=_BETWEEN.join(held))
    return f"{said}{_BETWEEN}{COUNTS.refused(preview.refused)}" if preview.refused else said


def counted(title: str, count: int) -> str:
    """The title of a tab, and how many things are behind it."""
    return f"{title} ({wording.number(count)})" if count else title


def files(names: tuple[str, ...]) -> str:
    """The files in words: the first one's name, and how many more."""
    first = wording.isolated(names[0])
    if len(names) == 1:
        return first
    said = QCoreApplication.translate("Imports", "{file} and {count} more")
    return said.format(file=first, count=wording.number(len(names) - 1))


def summary(report: ImportReport) -> str:
    """How many records were read, and what became of them; nothing is said of what there is none of but the kept."""
    pieces = [
        QCoreApplication.translate("Imports", "Read: {count}").format(count=wording.number(report.read)),
        QCoreApplication.translate("Imports", "kept: {count}").format(count=wording.number(report.kept)),
    ]
    if report.known:
        said = QCoreApplication.translate("Imports", "there already: {count}")
        pieces.append(said.format(count=wording.number(report.known)))
    if report.refused:
        said = QCoreApplication.translate("Imports", "refused: {count}")
        pieces.append(said.format(count=wording.number(report.refused)))
    return QCoreApplication.translate("Imports", ", ").join(pieces)


def remarks(report: ImportReport) -> list[str]:
    """What else came of it, a line each."""
    lines = [line for said, details in format_words.besides(report) for line in (said, *details.splitlines())]
    if unsaid := report.refused - len(report.problems):
        more = QCoreApplication.translate("Imports", "{count} more were refused and are not listed.")
        lines.append(more.format(count=wording.number(unsaid)))
    return lines


def row(problem: ReadProblem) -> Row:
    """A refused record for the list."""
    what = wording.trouble(problem.reason, problem.path, problem.detail).what
    return Row(problem.path.name, wording.number(problem.line) if problem.line else "", what)
