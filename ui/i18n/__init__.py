"""The language of the window: Arabic or English, chosen by the user, changed while running.

Source strings are English; `tawsim_ar.ts` holds the Arabic, `tawsim_en.ts` only English plurals. Strings in tables are
marked with `QT_TRANSLATE_NOOP` and said with `say`; both name the context first, so that lupdate finds every one.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

FOLDER = Path(__file__).parent
_OURS = "tawsim-language"


class Language(StrEnum):
    """The languages the window speaks, by their ISO 639-1 codes."""

    ARABIC = "ar"
    ENGLISH = "en"


class Digits(StrEnum):
    """The digits of numbers in the Arabic window: ١٢٣ or 123; the English window always writes 123."""

    ARABIC = "arabic"
    LATIN = "latin"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for lupdate, which knows this name, and give it back as it is; `say` translates it later."""
    del context
    return text


def say(context: str, text: str) -> str:
    """`text` of `context` in the language of the window."""
    return QCoreApplication.translate(context, text)


def say_in(language: Language, context: str, text: str) -> str:
    """`text` of `context` in `language`, whichever the window speaks."""
    return _voice(language).translate(context, text) or text


@cache
def _voice(language: Language) -> QTranslator:
    """The words of a language that need not be the window's; English is what the source is written in."""
    voice = QTranslator()
    if language is not Language.ENGLISH:
        voice.load(str(FOLDER / f"tawsim_{language}.qm"))
    return voice


def resolved(choice: str) -> Language:
    """The language that `choice` means: a code, or the system's where it is anything else (`system`)."""
    if choice in set(Language):
        return Language(choice)
    is_arabic = QLocale.system().language() == QLocale.Language.Arabic
    return Language.ARABIC if is_arabic else Language.ENGLISH


def locale(language: Language, digits: Digits) -> QLocale:
    """How numbers and dates are written: Egypt's way with Arabic-Indic digits, the Emirates' with 0-9, Britain's."""
    if language is Language.ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    is_arabic = digits is Digits.ARABIC
    country = QLocale.Country.Egypt if is_arabic else QLocale.Country.UnitedArabEmirates
    return QLocale(QLocale.Language.Arabic, country)


def install(language: Language, digits: Digits = Digits.ARABIC) -> None:
    """Make the running application speak `language`: our strings, Qt's own, layout direction, numbers.

    Every widget gets a LanguageChange event and retranslates itself. Needs a QGuiApplication.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise TypeError("a language needs a QGuiApplication")
    QLocale.setDefault(locale(language, digits))
    for old in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(old)
        old.setParent(None)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for folder, name in ((qt_folder, f"qtbase_{language}.qm"), (FOLDER, f"tawsim_{language}.qm")):
        translator = QTranslator(application)
        translator.setObjectName(_OURS)
        # Qt's own file may be missing from a system's Qt; ours is part of the package.
        if translator.load(str(folder / name)):
            application.installTranslator(translator)
    is_arabic = language is Language.ARABIC
    direction = Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)


def current() -> Language:
    """The language the window speaks now."""
    return Language.ARABIC if QLocale().language() == QLocale.Language.Arabic else Language.ENGLISH
