"""What is wrong with a regular expression, in words: the `regex` library's terse details as sentences."""

from __future__ import annotations

from annotation.find import FindError, FindReason
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say

_UNKNOWN = QT_TRANSLATE_NOOP("Patterns", "this is no regular expression: {detail}")
_TOO_SLOW = QT_TRANSLATE_NOOP("Patterns", "This expression takes too long here; make it simpler.")
_AT = QT_TRANSLATE_NOOP("Patterns", "Character {place}: {what}.")

# Each by how the library's own words begin.
_WORDS: tuple[tuple[str, str], ...] = (
    ("missing )", QT_TRANSLATE_NOOP("Patterns", "a round bracket ( is not closed")),
    ("unbalanced parenthesis", QT_TRANSLATE_NOOP("Patterns", "a round bracket ) closes nothing")),
    ("unterminated character set", QT_TRANSLATE_NOOP("Patterns", "a square bracket [ is not closed")),
    ("missing ]", QT_TRANSLATE_NOOP("Patterns", "a square bracket [ is not closed")),
    ("expected }", QT_TRANSLATE_NOOP("Patterns", "a brace { is not closed")),
    ("nothing to repeat", QT_TRANSLATE_NOOP("Patterns", "there is nothing before it that could be repeated")),
    ("multiple repeat", QT_TRANSLATE_NOOP("Patterns", "two signs of repetition follow one another")),
    ("min repeat", QT_TRANSLATE_NOOP("Patterns", "the least number of repetitions is above the most")),
    ("bad character range", QT_TRANSLATE_NOOP("Patterns", "a range of letters ends before it begins")),
    ("bad escape", QT_TRANSLATE_NOOP("Patterns", "nothing is known that \\ and this letter stand for")),
    ("incomplete escape", QT_TRANSLATE_NOOP("Patterns", "what begins with \\ is cut short")),
    ("unknown property", QT_TRANSLATE_NOOP("Patterns", "no kind of letters has that name")),
    ("unknown extension", QT_TRANSLATE_NOOP("Patterns", "nothing is known that begins with (? like this")),
    ("unknown group", QT_TRANSLATE_NOOP("Patterns", "it points at a group that is not there")),
    ("invalid group reference", QT_TRANSLATE_NOOP("Patterns", "it points at a group that is not there")),
    ("more than", QT_TRANSLATE_NOOP("Patterns", "it is too long, or repeats too often")),
)


def trouble(error: FindError) -> str:
    """What to say of it, with its place in the expression where that is known."""
    if error.reason is FindReason.TOO_SLOW:
        return say("Patterns", _TOO_SLOW)
    source = next((words for begins, words in _WORDS if error.detail.startswith(begins)), _UNKNOWN)
    what = say("Patterns", source).format(detail=wording.isolated(error.detail))
    if error.position is None:
        return what[:1].upper() + what[1:]
    return say("Patterns", _AT).format(place=wording.number(error.position + 1), what=what)
