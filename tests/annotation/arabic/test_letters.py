"""The classes of Arabic characters agree with Unicode and hold what pyarabic knows."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

from pyarabic import araby

from annotation.arabic import letters


def test_every_mark_that_unicode_knows_in_the_mark_ranges_hangs_on_a_letter() -> None:
    categories = {one: unicodedata.category(one) for one in letters.MARKS}
    # U+08E2 is a format character in the middle of the Quranic marks; Cn: younger than this Python's tables.
    assert {one for one, kind in categories.items() if kind not in ("Mn", "Cn")} == {"\u08e2"}


def test_no_combining_mark_of_the_arabic_blocks_is_missing() -> None:
    blocks = (*range(0x0600, 0x0700), *range(0x0870, 0x0900))
    marks = {chr(point) for point in blocks if unicodedata.category(chr(point)) == "Mn"}
    assert marks <= letters.MARKS


def test_pyarabics_marks_and_letters_are_ours() -> None:
    assert set(araby.TASHKEEL) | set(araby.DIACRITICS) <= letters.MARKS
    assert set(araby.LETTERS) <= letters.ARABIC_LETTERS
    assert set(araby.ALEFAT) - {araby.SMALL_ALEF} <= letters.ARABIC_LETTERS


def test_each_predicate_knows_its_own() -> None:
    assert letters.is_mark("\u0670")
    assert letters.is_arabic_letter("گ")
    assert letters.is_arabic_letter("\ufefb")
    assert letters.is_tatweel("\u0640")
    assert letters.is_joiner("\u200c")
    assert letters.is_bidi_control("\u2067")
    assert all(map(letters.is_digit, "0٥۹"))
    assert all(map(letters.is_trailing, "\u064e\u0640\u200d"))


def test_each_predicate_refuses_the_others() -> None:
    assert not any(map(letters.is_arabic_letter, "a٣\u064e\u0640،"))
    assert not any(map(letters.is_mark, "\u06dd\u06de\u06e5\u0301ب"))
    assert not letters.is_trailing("\u200f")
    assert not letters.is_bidi_control("\u200d")
    assert not letters.is_digit("²")


def test_the_bidi_controls_are_all_of_unicodes() -> None:
    kinds = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    by_class = {chr(point) for point in range(0x2000, 0x2070) if unicodedata.bidirectional(chr(point)) in kinds}
    assert by_class | {"\u200e", "\u200f", "\u061c"} == letters.BIDI_CONTROLS


def test_importing_says_nothing_even_when_python_compiles_pyarabic_anew() -> None:
    command = [sys.executable, "-W", "default", "-X", "pycache_prefix=nowhere-at-all", "-B", "-c"]
    made = subprocess.run([*command, "import annotation.arabic.letters"], capture_output=True, text=True, check=True)
    assert (made.stdout, made.stderr) == ("", "")
