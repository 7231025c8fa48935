"""Cuts stand where Arabic grammar lets a clitic end or begin, and never part a letter from its mark."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given

from annotation.arabic.clitics import PREFIXES, SUFFIXES, prefix_cuts, suffix_cuts
from annotation.arabic.letters import is_trailing
from tests.strategies import texts


def _parts(word: str, cuts: tuple[int, ...]) -> list[str]:
    """The word with a bar at each cut."""
    return [f"{word[:cut]}|{word[cut:]}" for cut in cuts]


@pytest.mark.parametrize(
    ("word", "cuts"),
    [
        ("لروسيا", ["ل|روسيا"]),
        ("وبالبيت", ["و|بالبيت", "وب|البيت", "وبال|بيت"]),
        ("للرئيس", ["ل|لرئيس", "لل|رئيس"]),
        ("سيكتب", ["س|يكتب"]),
        ("أفبالحق", ["أ|فبالحق", "أف|بالحق", "أفب|الحق"]),
        ("بوتين", ["ب|وتين"]),
        ("والـCIA", ["و|الـCIA", "والـ|CIA"]),
        ("محمد", []),
        ("ألعاب", ["أ|لعاب", "أل|عاب"]),
        ("ولد", []),
        ("و", []),
        ("", []),
        ("📰", []),
    ],
)
def test_prefixes_may_end_here(word: str, cuts: list[str]) -> None:
    assert _parts(word, prefix_cuts(word)) == cuts


def test_marks_and_tatweel_belong_to_the_prefix_before_them() -> None:
    assert _parts("وَبِٱلْكِتَابِ", prefix_cuts("وَبِٱلْكِتَابِ")) == ["وَ|بِٱلْكِتَابِ", "وَبِ|ٱلْكِتَابِ", "وَبِٱلْ|كِتَابِ"]
    assert _parts("بـلندن", prefix_cuts("بـلندن")) == ["بـ|لندن"]


@pytest.mark.parametrize(
    ("word", "cuts"),
    [
        ("كتابه", ["كتاب|ه"]),
        ("كتابُهُمْ", ["كتابُ|هُمْ"]),
        ("بيتنا", ["بيت|نا"]),
        ("كتابهما", ["كتاب|هما"]),
        ("بيتكم", ["بيت|كم"]),
        ("لها", []),
        ("محمد", []),
        ("", []),
    ],
)
def test_pronouns_may_begin_here(word: str, cuts: list[str]) -> None:
    assert _parts(word, suffix_cuts(word)) == cuts


def test_the_article_never_follows_l_or_s_and_nothing_follows_the_article() -> None:
    endings = {prefix.removeprefix("أ").lstrip("وف") for prefix in PREFIXES}
    assert endings == {"", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل"}


def _letters(part: str) -> str:
    """What is left of a part of a word without marks, tatweel, joiners, signs; the alef with wasla read as alef."""
    return "".join(one for one in regex.findall(r"[\p{L}\p{N}]", part) if not is_trailing(one)).replace("ٱ", "ا")


@given(texts())
def test_cuts_part_a_clitic_from_three_letters_and_no_letter_from_its_mark(word: str) -> None:
    for cut in prefix_cuts(word):
        assert _letters(word[:cut]) in PREFIXES
        assert len(_letters(word[cut:])) >= 3
        assert not is_trailing(word[cut])
    for cut in suffix_cuts(word):
        assert _letters(word[cut:]) in SUFFIXES
        assert len(_letters(word[:cut])) >= 3
        assert not is_trailing(word[cut])
