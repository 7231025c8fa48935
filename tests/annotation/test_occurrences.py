"""'Everywhere' finds every occurrence and nothing else, proved against a search that shares no code with it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.occurrences import EVERYWHERE, Matching, occurrences

# The oracle: its own folding, its own words, its own list of prefixes, one character at a time.
FOLDED = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ؤ": "و", "ئ": "ي"}
FRONT = [q + c for q in ("", "أ") for c in ("", "و", "ف")]
BEFORE = {f + i for f in FRONT for i in ("", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل")} - {""}


def is_silent(character: str) -> bool:
    return character == "ـ" or character in "\u200c\u200d" or unicodedata.category(character) == "Mn"


@lru_cache(maxsize=64)
def fold(text: str) -> list[tuple[str, int]]:
    return [(FOLDED.get(one, one), place) for place, one in enumerate(text) if not is_silent(one)]


@lru_cache(maxsize=64)
def places_of(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, (one, _) in enumerate(fold(text)):
        found.setdefault(one, []).append(place)
    return found


def is_word(character: str) -> bool:
    return character.isalnum() or is_silent(character)


def brute_force(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Every place, tried at every letter that is the first one of the form."""
    wanted = "".join(one for one, _ in fold(form))
    shapes = [(wanted, False)]
    if wanted.startswith("ال") and len(form.split(maxsplit=1)[0]) > 3:
        shapes.append((wanted[1:], True))
    letters = fold(text)
    after = 0
    for place in sorted({place for shape, _ in shapes for place in places_of(text).get(shape[:1], ())}):
        hit = next((end for shape in shapes if (end := fits(text, letters, place, *shape, wanted))), 0)
        if hit and letters[place][1] >= after:
            yield letters[place][1], hit
            after = hit


def fits(text: str, letters: list[tuple[str, int]], place: int, shape: str, has_lost_alef: bool, wanted: str) -> int:
    read, at = 0, place
    while read < len(shape):
        if at >= len(letters):
            return 0
        if shape[read] == " ":
            blanks = 0
            while at < len(letters) and letters[at][0] in " \t\u00a0":
                at, blanks = at + 1, blanks + 1
            if not blanks:
                return 0
            read += 1
        elif letters[at][0] == shape[read]:
            at, read = at + 1, read + 1
        else:
            return 0
    end = letters[at - 1][1] + 1
    while end < len(text) and is_silent(text[end]):
        end += 1
    if end < len(text) and is_word(text[end]):
        return 0
    front, back = "", letters[place][1]
    while back and is_word(text[back - 1]):
        back -= 1
        front = ("" if is_silent(text[back]) else text[back]) + front
    if not front:
        return 0 if has_lost_alef else end
    if len(re.split(r"\s", wanted)[0]) < 3 or front not in BEFORE:
        return 0
    if has_lost_alef:
        return end if front.endswith("ل") and not front.endswith(("ال", "لل")) else 0
    return 0 if wanted.startswith("ال") and len(wanted) > 3 and front.endswith(("ال", "لل", "س")) else end


def found(text: str, form: str) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in occurrences(text, form)]


@pytest.mark.parametrize(
    ("form", "text", "stems"),
    [
        ("فيروس", "فيروس والفيروس بالفيروس للفيروس فيروسات تفيروس", ["فيروس"] * 4),
        ("روسيا", "رُوسيا لروسيا وروسيا، روسـيا الروسيا روسياه", ["رُوسيا", "روسيا", "روسيا", "روسـيا", "روسيا"]),
        ("ألاسكا", "الاسكا وآلاسكا بألاسكا", ["الاسكا", "آلاسكا", "ألاسكا"]),
        ("الولايات المتحدة", "للولايات  المتحدة والولايات المتحدة", ["لولايات  المتحدة", "الولايات المتحدة"]),
        ("يد", "يد ويد يدا", ["يد"]),
        ("موسكو", "موسكو\nموسكو", ["موسكو", "موسكو"]),
        ("روسيا", "\u0651روسيا \u0651وروسيا", ["روسيا", "روسيا"]),  # a loose mark before the word
    ],
)
def test_the_stem_is_found_across_spellings_and_clitics(form: str, text: str, stems: list[str]) -> None:
    assert [text[one.start : one.end] for one in occurrences(text, form)] == stems


def test_the_clitics_before_a_stem_are_counted() -> None:
    assert [one.prefix for one in occurrences("بوتين وبوتين ولبوتين", "بوتين")] == [0, 1, 2]


def test_exact_matching_keeps_spellings_apart_and_words_whole() -> None:
    exact = Matching(spelling=False, prefixes=False)
    assert [one.start for one in occurrences("ألاسكا آلاسكا لألاسكا ألاسكا", "ألاسكا", exact)] == [0, 22]


def test_a_form_without_a_letter_is_nowhere() -> None:
    assert found("كلمة", "") == []
    assert found("كلمة", " ـ ") == []


PIECES = st.sampled_from(
    ["روسيا", "الروس", "ال", "و", "ل", "لل", "ب", " ", "  ", "\n", "،", "ا", "أ", "ة", "ه", "ّ", "ـ", "ي", "ى", "وسي"]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["روسيا", "الروس", "روسيا ال", "هي", "الوسي"]))
def test_no_occurrence_is_missed_or_invented(text: str, form: str) -> None:
    assert found(text, form) == list(brute_force(text, form))


def test_a_text_without_line_ends_is_searched_whole() -> None:
    text = "كلمة " * 10_000 + "روسيا " + "كلمة " * 10_000 + "لروسيا"
    assert [text[one.start : one.end] for one in occurrences(text, "روسيا")] == ["روسيا", "روسيا"]


@pytest.mark.parametrize(
    "name", ["gold/wojood_sample_train.jsonl", "gold/wojood_sample_val.jsonl", "news/alaska_summit.gold.jsonl"]
)
def test_every_gold_form_is_found_where_brute_force_finds_it(name: str, test_data: Path) -> None:
    records = [json.loads(line) for line in (test_data / name).read_text(encoding="utf-8").splitlines()]
    held: dict[str, set[str]] = {}
    for record in records:
        text = record["text"]
        for one in record["spans"]:
            form = text[one["start"] : one["end"]]
            if form[0].isalnum() and form[-1].isalnum() and "\n" not in form:
                held.setdefault(form, set()).add(text)
    assert len(held) > 20
    for form, texts in held.items():
        for text in texts:
            assert found(text, form) == list(brute_force(text, form)), form


def test_the_default_is_the_widest() -> None:
    assert Matching() == EVERYWHERE
