"""Who said a quotation that is suggested, and with which word: looked for a frame after it came to the front."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotation.candidates import CUE_OF, SPEAKER
from annotation.document import Document
from annotation.scheme import Scheme, is_named
from annotation.suggest.quotes import NOBODY, Voices, voices
from annotation.suggest.suggestion import Suggestion
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say

_SAID = (QT_TRANSLATE_NOOP("Voices", "speaker: {words}"), QT_TRANSLATE_NOOP("Voices", "cue: {words}"))
_LINKS = frozenset({SPEAKER, CUE_OF})
_AFTER_MS = 16


class _Asked(NamedTuple):
    document: Document
    version: int
    scheme: Scheme
    one: Suggestion


class Voicing(QObject):
    """Keeps the answer about the suggestion in front, for to look takes half a frame. `found`: it is there now."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: _Asked | None = None
        self._voices: Voices | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._look)

    def of(self, document: Document | None, scheme: Scheme, one: Suggestion | None) -> Voices:
        """Who said it, and with which word."""
        if document is None or one is None or not _may_be_said(scheme, one):
            return NOBODY
        asked = _Asked(document, document.version, scheme, one)
        if asked != self._asked or self._voices is None:
            self._asked, self._voices = asked, voices(document, scheme, one)
        return self._voices

    def words(self, document: Document | None, scheme: Scheme, one: Suggestion) -> str:
        """The answer in words; "" where there is none, or none yet: then `found` is told."""
        if document is None or not _may_be_said(scheme, one):
            return ""
        asked = _Asked(document, document.version, scheme, one)
        if asked == self._asked and self._voices is not None:
            return _in_words(document, self._voices)
        self._asked, self._voices = asked, None
        self._soon.start()
        return ""

    @Slot()
    def _look(self) -> None:
        asked = self._asked
        if asked is not None and asked.document.version == asked.version:
            self.of(asked.document, asked.scheme, asked.one)
            self.found.emit()


def _may_be_said(scheme: Scheme, one: Suggestion) -> bool:
    """Whether what has its label is linked to who said it."""
    return any(link.name in _LINKS and is_named(one.layer, one.label, link.heads) for link in scheme.links)


def _in_words(document: Document, those: Voices) -> str:
    return " · ".join(
        say("Voices", said).format(words=wording.isolated(wording.shortened(document.text[one.start : one.end])))
        for said, one in zip(_SAID, those, strict=True)
        if one is not None
    )
