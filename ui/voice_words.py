"""Who said a quotation that is suggested, and with which word, in words."""

from __future__ import annotations

from annotation.document import Document
from annotation.suggest.quotes import Voices
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say

_SAID = (QT_TRANSLATE_NOOP("Voices", "speaker: {words}"), QT_TRANSLATE_NOOP("Voices", "cue: {words}"))


def in_words(document: Document | None, voices: Voices) -> str:
    """Those that there are, or ""."""
    if document is None:
        return ""
    return " · ".join(
        say("Voices", said).format(words=wording.isolated(wording.shortened(document.text[one.start : one.end])))
        for said, one in zip(_SAID, voices, strict=True)
        if one is not None
    )
