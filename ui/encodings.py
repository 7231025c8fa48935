"""The encodings that Arabic text comes in, by Python's names and by what people call them."""

from __future__ import annotations

from typing import NamedTuple

from ui.i18n import QT_TRANSLATE_NOOP, say


class Encoding(NamedTuple):
    """One encoding that Arabic text comes in: Python's name and what people call it (context `Encodings`)."""

    name: str
    title: str


ENCODINGS: tuple[Encoding, ...] = (
    Encoding("utf-8", QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-8)")),
    Encoding("cp1256", QT_TRANSLATE_NOOP("Encodings", "Arabic (Windows-1256)")),
    Encoding("iso-8859-6", QT_TRANSLATE_NOOP("Encodings", "Arabic (ISO 8859-6)")),
    Encoding("mac-arabic", QT_TRANSLATE_NOOP("Encodings", "Arabic (Macintosh)")),
    Encoding("cp720", QT_TRANSLATE_NOOP("Encodings", "Arabic (DOS 720)")),
    Encoding("utf-16", QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16)")),
    Encoding("utf-16-le", QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16, little-endian)")),
    Encoding("utf-16-be", QT_TRANSLATE_NOOP("Encodings", "Unicode (UTF-16, big-endian)")),
    Encoding("cp1252", QT_TRANSLATE_NOOP("Encodings", "Western (Windows-1252)")),
)


def title(name: str) -> str:
    """What people call an encoding; Python's name where they have no other."""
    return next((say("Encodings", one.title) for one in ENCODINGS if one.name == name), name)
