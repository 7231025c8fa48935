"""Find gives every hit as exact raw code points, proved against plain searches that map back letter by letter."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotation.arabic.clitics import PREFIXES
from annotation.arabic.normalize import NormalizeOptions, normalize
from annotation.arabic.tokens import word_at
from annotation.find import FindError, FindMode, FindOptions, FindReason, find
from annotation.occurrences import Matching, occurrences
from tests.strategies import texts

NORMALISED = FindOptions()
EXACT = FindOptions(FindMode.EXACT)
REGEX = FindOptions(FindMode.REGEX)
OPTIONS = NormalizeOptions(ta_marbuta=True, hamza_seats=True)
BLANKS = " \t\u00a0"


def found(text: str, query: str, options: FindOptions = NORMALISED) -> list[str]:
    return [text[one.start : one.end] for one in find(text, query, options)]


def brute_force(text: str, query: str) -> list[tuple[int, int]]:
    """Every letter of the text's key is tried; blanks are walked one by one; the offset map leads back."""
    keyed, offsets = normalize(text, OPTIONS)
    words = [one for one in (normalize(word, OPTIONS).text for word in query.split()) if one]
    hits: list[tuple[int, int]] = []
    place, after = 0, 0
    while words and place < len(keyed):
        end = fits(keyed, place, words)
        start_raw, end_raw = offsets.to_raw(place, end)
        if end > place and start_raw >= after:
            hits.append((start_raw, end_raw))
            place, after = end, end_raw
        else:
            place += 1
    return hits


def fits(keyed: str, place: int, words: list[str]) -> int:
    """Where the words end that begin at `place`; `place` where they do not stand there."""
    at = place
    for number, word in enumerate(words):
        blanks = at
        while number and at < len(keyed) and keyed[at] in BLANKS:
            at += 1
        if (number and at == blanks) or not keyed.startswith(word, at):
            return place
        at += len(word)
    return at


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("مسؤول", "مَسْؤُولٌ ومسئول مسوولون", ["مَسْؤُولٌ", "مسوول"]),
        ("الرئيس  بوتين", "الرَّئيس\u00a0 بوتيـن", ["الرَّئيس\u00a0 بوتيـن"]),
        ("2025", "٢٠٢٥ ۲۰۲۵ 2025", ["٢٠٢٥", "۲۰۲۵", "2025"]),
        ("ال", "اللال", ["ال", "ال"]),
        ("سلام", "سﻼم ﺳﻼﻡ", ["سﻼم", "ﺳﻼﻡ"]),
        ("ال", "ﻻل لﻻ ﻻ", ["ﻻل"]),
        ("!؟", "ماذا!ـ؟", ["!ـ؟"]),
        ("ـ", "سلـام", []),
        ("  ", "a  b", []),
    ],
)
def test_the_normalised_search_finds_every_spelling(query: str, text: str, hits: list[str]) -> None:
    assert found(text, query) == hits


@given(texts(), texts(max_pieces=3))
@example("ﻻلﻻل", "ال")
def test_normalised_hits_are_those_of_brute_force(text: str, other: str) -> None:
    queries = {other, text[2:5], text[:1], text[-3:], "لا", "ال"}
    for query in sorted(queries):
        assert [tuple(one) for one in find(text, query)] == brute_force(text, query)


LIGATURES = st.lists(st.sampled_from([*"لااأﻻﻵسه ّـ\u200f", "ﷲ", "ﱠ", "ﷺ", "لا", "\n"]), max_size=14).map("".join)


@given(LIGATURES, LIGATURES.map(lambda text: text[:4]))
def test_a_ligature_is_found_by_either_of_its_letters(text: str, query: str) -> None:
    for wanted in (query, "ال", "لا", "لله"):
        assert [tuple(one) for one in find(text, wanted)] == brute_force(text, wanted)


def test_a_text_of_many_pieces_is_searched_whole() -> None:
    text = "ﷲ كلمـة " * 3_000 + "بِاللّه"
    assert [tuple(one) for one in find(text, "الله كلمه")] == brute_force(text, "الله كلمه")
    assert [tuple(one) for one in find(text, "الله")] == brute_force(text, "الله")


@given(texts(), texts(max_pieces=2))
def test_exact_hits_are_those_of_a_literal_search(text: str, other: str) -> None:
    for query in (other, text[1:3], text[:1]):
        wanted = [match.span() for match in re.finditer(re.escape(query), text)] if query else []
        assert [tuple(one) for one in find(text, query, EXACT)] == wanted


@given(texts(), st.sampled_from([r"[اأإآ]ل", "و.", "[^ ]+", "a?", "^.", ".$", r"ل(?=ل)", "(?:قال|هذه)"]))
def test_regex_hits_are_those_of_the_library_of_python(text: str, pattern: str) -> None:
    wanted = [one.span() for one in re.finditer(pattern, text, re.MULTILINE) if one.end() > one.start()]
    assert [tuple(one) for one in find(text, pattern, REGEX)] == wanted


@given(texts(), st.sampled_from(["قال", "روسيا", "رئيس", "مدرسه", "ال", "Putin", "3,5"]))
def test_whole_words_are_what_everywhere_finds(text: str, query: str) -> None:
    for prefixes in (True, False):
        wanted = [(one.start, one.end) for one in occurrences(text, query, Matching(prefixes=prefixes))]
        options = FindOptions(whole_word=True, prefixes=prefixes)
        assert [tuple(one) for one in find(text, query, options)] == wanted


@given(texts(), st.sampled_from(["قال", "ب", "وبوتين", "Putin"]), st.sampled_from([FindMode.EXACT, FindMode.REGEX]))
def test_whole_words_are_words_of_the_text(text: str, query: str, mode: FindMode) -> None:
    wanted: list[tuple[int, int]] = []
    for match in re.finditer(re.escape(query), text):
        first, last = word_at(text, match.start()), word_at(text, match.end() - 1)
        written = "".join(one for one in text[first.start : match.start()] if one.isalnum() and one != "ـ")
        if last.end == match.end() and (first.start == match.start() or written in PREFIXES):
            wanted.append(match.span())
    assert [tuple(one) for one in find(text, query, FindOptions(mode, whole_word=True))] == wanted


def test_a_hit_inside_a_word_is_none_when_whole_words_are_wanted() -> None:
    text = "روسيا وروسيا روسيات"
    assert [one.start for one in find(text, "روسيا", FindOptions(whole_word=True))] == [0, 7]
    assert [one.start for one in find(text, "روسيا", FindOptions(whole_word=True, prefixes=False))] == [0]


@pytest.mark.parametrize(
    "pattern", ["(", "[a", "*", "\\", "a{2", "(?P<x>a", r"\p{Nothing}", "((a{1000}){1000}){1000}", "(" * 5_000]
)
def test_what_is_no_pattern_is_told_before_anything_is_searched(pattern: str) -> None:
    if pattern == "a{2":
        assert found("a{2", pattern, REGEX) == ["a{2"]
        return
    with pytest.raises(FindError) as told:
        find("text", pattern, REGEX)
    assert told.value.reason is FindReason.BAD_PATTERN
    assert told.value.detail


def test_a_bad_pattern_is_told_with_its_place() -> None:
    with pytest.raises(FindError) as told:
        find("", "قال [", REGEX)
    assert told.value.position == 5


def test_an_exploding_pattern_is_stopped() -> None:
    hits = find("a" * 3_000 + "b", "(a|aa)+$|(a*)*c", FindOptions(FindMode.REGEX, timeout_s=0.05))
    with pytest.raises(FindError) as told:
        list(hits)
    assert told.value.reason is FindReason.TOO_SLOW
