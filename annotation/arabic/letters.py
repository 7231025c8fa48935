"""The characters of Arabic text by what they are: letters, marks, joiners, direction controls, digits.

The letters and their names come from `pyarabic.araby`; the ranges of marks come from the Unicode Character
Database, because pyarabic knows a part of them only. Sets are `frozenset`s of one-character strings;
`..._CLASS` strings are the same characters written for the inside of a regular expression's brackets.
"""

from __future__ import annotations

import warnings

import regex

with warnings.catch_warnings():
    # pyarabic writes "\w" in plain strings; Python warns of that once, when it compiles the module for the
    # first time.
    warnings.simplefilter("ignore", DeprecationWarning)
    warnings.simplefilter("ignore", SyntaxWarning)
    from pyarabic import araby

ALEF: str = araby.ALEF
LAM: str = araby.LAM
WAW: str = araby.WAW
YEH: str = araby.YEH
HEH: str = araby.HEH
KAF: str = araby.KAF
TEH_MARBUTA: str = araby.TEH_MARBUTA
ALEF_MAKSURA: str = araby.ALEF_MAKSURA
ALEF_WASLA: str = araby.ALEF_WASLA
ALEF_HAMZA_ABOVE: str = araby.ALEF_HAMZA_ABOVE
WAW_HAMZA: str = araby.WAW_HAMZA
YEH_HAMZA: str = araby.YEH_HAMZA
TATWEEL: str = araby.TATWEEL
FARSI_YEH = "\u06cc"
KEHEH = "\u06a9"

# Alefs that are read as a plain alef when matching; pyarabic's ALEFAT also has alef maksura (a yeh at
# heart) and the small alef.
CARRYING_ALEFS: tuple[str, ...] = (
    araby.ALEF_MADDA,
    araby.ALEF_HAMZA_ABOVE,
    araby.ALEF_HAMZA_BELOW,
    araby.ALEF_WASLA,
)

# Vowel signs, Quranic signs and the like: U+0610-061A ... U+08D3-08FF as search keys have always dropped
# them, and the marks that Unicode 14 to 17 added beside them (U+0897-089F, U+08CA-08D2, U+10EFA-10EFF).
# U+06DD, U+06DE, U+06E5, U+06E6 and U+06E9 are not marks.
_MARK_RANGES = (
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0897, 0x089F),
    (0x08CA, 0x08FF),
    (0x10EFA, 0x10EFF),
)


def _characters(ranges: tuple[tuple[int, int], ...]) -> frozenset[str]:
    """Every character of the inclusive code point `ranges`."""
    return frozenset(chr(point) for first, last in ranges for point in range(first, last + 1))


MARK_CLASS = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _MARK_RANGES)
MARKS = _characters(_MARK_RANGES)

JOINER_CLASS = r"\u200c\u200d"
JOINERS = frozenset("\u200c\u200d")

BIDI_CONTROL_CLASS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
BIDI_CONTROLS = _characters(((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)))

BYTE_ORDER_MARK: str = araby.BYTE_ORDER_MARK

ARABIC_INDIC_DIGITS: str = "".join(araby.NUMBERS_EAST)
PERSIAN_DIGITS: str = "".join(araby.NUMBERS_PERS)
WESTERN_DIGITS: str = "".join(araby.NUMBERS_WEST)
DIGITS = frozenset(ARABIC_INDIC_DIGITS + PERSIAN_DIGITS + WESTERN_DIGITS)

# Where Arabic letters live in Unicode: Arabic, its supplement and extensions, and the two blocks of
# presentation forms. The `regex` library says which code points are letters, so that the answer does not
# change with Python's own Unicode version.
_LETTER_BLOCKS = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
_IS_LETTER = regex.compile(r"\p{L}")
ARABIC_LETTERS = frozenset(_IS_LETTER.findall("".join(_characters(_LETTER_BLOCKS)))) - {TATWEEL} | frozenset(
    araby.LETTERS
)


def is_mark(character: str) -> bool:
    """Whether `character` is an Arabic vowel sign, Quranic sign or other mark that hangs on a letter."""
    return character in MARKS


def is_arabic_letter(character: str) -> bool:
    """Whether `character` is a letter of the Arabic script, presentation forms included; tatweel is none."""
    return character in ARABIC_LETTERS


def is_tatweel(character: str) -> bool:
    """Whether `character` is the stroke that stretches a word."""
    return character == TATWEEL


def is_joiner(character: str) -> bool:
    """Whether `character` is the zero-width joiner or non-joiner."""
    return character in JOINERS


def is_bidi_control(character: str) -> bool:
    """Whether `character` is an invisible control of the writing direction (Unicode's Bidi_Control)."""
    return character in BIDI_CONTROLS


def is_digit(character: str) -> bool:
    """Whether `character` is a decimal digit: western, Arabic-Indic or Persian."""
    return character in DIGITS


def is_trailing(character: str) -> bool:
    """Whether `character` hangs on the letter before it: a mark, a tatweel or a joiner."""
    return character in MARKS or character == TATWEEL or character in JOINERS
