"""The one door for what went wrong or must be said: an error becomes a Failure, and the message bar shows it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from annotation.document import EditRefused
from corpus.errors import CorpusError


class Severity(StrEnum):
    """How much it matters: a word and a sign, never a colour alone."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Failure(NamedTuple):
    """Something to be said: one sentence with what to do, particulars below it. Plain text, both.

    `key`: two failures of the same key are one thing to say; empty for things that are said each time.
    """

    severity: Severity
    sentence: str
    details: str = ""
    key: str = ""


class Messages(QObject):
    """Passes failures on to whoever shows them, and says the same trouble once until it is over."""

    told = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: set[str] = set()
        self._unheard: list[Failure] | None = []

    def tell(self, failure: Failure) -> None:
        """Say `failure`, unless the same trouble (`key`) was said and still stands."""
        if failure.key:
            if failure.key in self._standing:
                return
            self._standing.add(failure.key)
        if self._unheard is not None:
            self._unheard.append(failure)
        self.told.emit(failure)

    def unheard(self) -> list[Failure]:
        """What was said before there was anything to show it; from now on somebody listens."""
        early, self._unheard = self._unheard or [], None
        return early

    def over(self, key: str) -> None:
        """The trouble `key` is past: its message goes, and it may be said again."""
        if key in self._standing:
            self._standing.discard(key)
            self.withdrawn.emit(key)


def note(sentence: str, details: str = "") -> Failure:
    """Something worth saying that is no trouble."""
    return Failure(Severity.NOTE, sentence, details)


def particulars(error: BaseException) -> str:
    """What an error can add to a sentence: path and detail of ours, the system's own words otherwise."""
    if isinstance(error, CorpusError):
        return "\n".join(part for part in (str(error.path), error.detail) if part)
    if isinstance(error, EditRefused):
        return str(error)
    return f"{type(error).__name__}: {error}"
