"""Tokens tile every text, begin and end with every span, and a word is found from any of its letters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.arabic.tokens import Tiles, Token, tile, tiled, word_at, words
from annotation.ranges import Range, Ranges
from tests.strategies import WORDS, annotated_texts, ranges_in, texts

FAMILY = "👨‍👩‍👧"


def _joined(text: str, tokens: list[Token]) -> str:
    """The text as a reader puts it together from its tokens."""
    return "".join(text[one.start : one.end] + " " * one.ws for one in tokens)


def _surfaces(text: str, spans: list[tuple[int, int]] | None = None) -> list[str]:
    """The characters of each token."""
    return [text[one.start : one.end] for one in tile(text, spans or [])]


@given(annotated_texts())
def test_tokens_tile_the_text_and_begin_and_end_with_each_range(annotated: tuple[str, tuple[Ranges, ...]]) -> None:
    text, spans = annotated
    ranges = [one for span in spans for one in span]
    tokens = list(tile(text, ranges))
    assert _joined(text, tokens) == text
    assert all(one.start < one.end for one in tokens)
    assert {one.start for one in ranges} <= {one.start for one in tokens}
    assert {one.end for one in ranges} <= {one.end for one in tokens}


@given(annotated_texts())
def test_spans_cut_the_tokens_they_end_in_and_change_nothing_else(
    annotated: tuple[str, tuple[Ranges, ...]],
) -> None:
    text, spans = annotated
    ranges = [one for span in spans for one in span]
    edges = {edge for one in ranges for edge in one}
    expected: list[tuple[int, int]] = []
    for start, end, _ in tile(text):
        places = [start, *sorted(edge for edge in edges if start < edge < end), end]
        expected.extend(pairwise(places))
    # Blanks are tokens or not, as spans ask for them; what is written with ink is the same for all.
    cut = [(start, end) for start, end, _ in tile(text, ranges)]
    assert [one for one in cut if text[slice(*one)].strip(" ")] == [
        one for one in expected if text[slice(*one)].strip(" ")
    ]


@given(texts())
def test_the_token_at_a_place_is_the_one_of_the_whole_text(text: str) -> None:
    holding = {place: Range(one.start, one.end) for one in tile(text) for place in range(one.start, one.end)}
    for place, character in enumerate(text):
        found = word_at(text, place)
        assert found.start <= place < found.end
        if character == " ":
            assert set(text[found.start : found.end]) == {" "}
        else:
            assert found == holding[place]


@given(texts(), st.data())
def test_words_of_a_part_are_the_whole_words_that_touch_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    every = list(words(text))
    assert list(words(text, start, end)) == [one for one in every if one.start < end and one.end > start]
    # Asked of the library that has its own tables: Python's know fewer letters, each version another number.
    assert all(regex.search(r"[\p{L}\p{N}]", text[one.start : one.end]) for one in every)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("أَعلنتْ وكالةُ «رويترز» 📰", ["أَعلنتْ", "وكالةُ", "«", "رويترز", "»", "📰"]),
        (f"لروسيا” 😡{FAMILY}.", ["لروسيا", "”", "😡", FAMILY, "."]),
        ("»📰:“", ["»", "📰", ":", "“"]),
        ("ها\u200cی العـــربية", ["ها\u200cی", "العـــربية"]),
        ("3,5 و١٠٬٠٠٠٫٥ و12.30.", ["3,5", "و١٠٬٠٠٠٫٥", "و12.30", "."]),
        ("2025-08 12:30 1/2", ["2025", "-", "08", "12", ":", "30", "1", "/", "2"]),
        ("don't Putin’s 'قال'", ["don't", "Putin’s", "'", "قال", "'"]),
        ("وبوتين's", ["وبوتين", "'", "s"]),
        ("🇸🇦🇪🇬 1️⃣ 👍🏽", ["🇸🇦", "🇪🇬", "1️⃣", "👍🏽"]),
        ("قال\u200f: نعم", ["قال", "\u200f", ":", "نعم"]),
        ("!!؟", ["!", "!", "؟"]),
        ("a  b", ["a", " ", "b"]),
        (" a ", [" ", "a", " "]),
        ("a\n\nb \r\n c", ["a", "\n\n", "b", "\r\n", "c"]),
        ("a\u00a0b\u2028c", ["a", "\u00a0", "b", "\u2028", "c"]),
        ("   ", ["   "]),
        ("\0\ufeff", ["\0", "\ufeff"]),
        ("", []),
    ],
)
def test_a_text_falls_into_these_tokens(text: str, tokens: list[str]) -> None:
    assert _surfaces(text) == tokens


def test_one_blank_between_two_tokens_is_told_by_the_first() -> None:
    assert list(tile("a b")) == [Token(0, 1, True), Token(2, 3, False)]
    assert list(tile("a  b")) == [Token(0, 1, True), Token(2, 3, False), Token(3, 4, False)]
    assert list(tile("a ")) == [Token(0, 1, False), Token(1, 2, False)]


def test_a_span_inside_a_word_cuts_it() -> None:
    assert _surfaces("على لروسيا.", [(5, 10)]) == ["على", "ل", "روسيا", "."]


def test_spans_side_by_side_leave_the_blank_between_them_alone() -> None:
    assert list(tile("قال بوتين", [(0, 3), (4, 9)])) == [Token(0, 3, True), Token(4, 9, False)]


@pytest.mark.parametrize("span", [(3, 9), (0, 4), (3, 4), (2, 4)])
def test_a_span_that_begins_or_ends_with_a_blank_makes_it_a_token(span: tuple[int, int]) -> None:
    tokens = list(tile("قال بوتين", [span]))
    assert Token(3, 4, False) in tokens
    assert span[0] in {one.start for one in tokens}
    assert span[1] in {one.end for one in tokens}


def test_a_span_inside_a_cluster_cuts_it() -> None:
    assert _surfaces("قَال", [(0, 1)]) == ["ق", "َال"]
    assert _surfaces(FAMILY, [(2, 3)]) == ["👨\u200d", "👩", "\u200d👧"]


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (2, 1), (0, 4)])
def test_a_span_that_is_none_of_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="is not a range of a text of 3"):
        list(tile("قال", [span]))


def test_words_leave_out_signs_stray_marks_and_emoji() -> None:
    text = "قال: ❤️ \u064e “3,5”"
    assert [text[slice(*one)] for one in words(text)] == ["قال", "3,5"]


def test_places_outside_the_text_are_refused() -> None:
    for place in (-1, 3):
        with pytest.raises(ValueError, match="is not in a text of 3"):
            word_at("قال", place)
    with pytest.raises(ValueError, match=r"2\.\.1 is not a range"):
        list(words("قال", 2, 1))


def test_the_gold_article_tiles_with_its_spans(test_data: Path) -> None:
    text = (test_data / "news" / "alaska_summit.txt").read_text(encoding="utf-8")
    lines = (test_data / "news" / "alaska_summit.gold.jsonl").read_text(encoding="utf-8").splitlines()
    spans = [(one["start"], one["end"]) for line in lines for one in json.loads(line)["spans"]]
    tokens = list(tile(text, spans))
    assert spans
    assert _joined(text, tokens) == text
    assert {start for start, _ in spans} <= {one.start for one in tokens}
    assert {end for _, end in spans} <= {one.end for one in tokens}


# What a plain text is made of, in all the ways that its signs and marks can meet.
PLAIN = st.lists(
    st.sampled_from((*WORDS, *"\u064e\u0670«»”’'.,،٫ـ(_=-٪–…", "3,5", "1.2.3", "١٢٫٥", "a’b", *"   \n\t\xa0", "\r\n")),
    max_size=40,
).map("".join)


@settings(max_examples=1_000)
@given(annotated_texts() | PLAIN.filter(bool).flatmap(lambda text: st.tuples(st.just(text), st.lists(ranges_in(text)))))
def test_columns_hold_what_tiles_say(made: tuple[str, Sequence[Ranges]]) -> None:
    text, all_ranges = made
    cuts = [one for ranges in all_ranges for one in ranges]
    starts, ends, blanks = tiled(text, cuts)
    assert list(zip(starts, ends, map(bool, blanks), strict=True)) == list(tile(text, cuts))


def test_columns_of_nothing_and_of_what_is_outside() -> None:
    assert tiled("") == Tiles([], [], bytearray())
    for text in ("نص", "نص 😡"):
        with pytest.raises(ValueError, match="not a range"):
            tiled(text, [(1, 9)])
