"""Clusters are Unicode's, and what is found from nearby is what the whole text says."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotation.arabic.graphemes import boundaries, is_boundary, next_boundary, previous_boundary, snap
from tests.strategies import texts

FAMILY = "👨‍👩‍👧"

# One character and more of every kind that a rule of Unicode Standard Annex 29 names.
KINDS = "a\r\n\0\u200d\u0308\u0600\u0903\u1100\u1160\u11a8가각🇸📰🏽\u0915\u094d\u093c\u1cf6\u064eب\u200c "


def _from_the_start(text: str) -> list[int]:
    """Every boundary, found in one walk from the beginning."""
    return list(boundaries(text, 0, len(text)))


def _official_cases(path: Path) -> list[tuple[str, list[int]]]:
    """The text and the boundaries of each line of Unicode's test file."""
    cases: list[tuple[str, list[int]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        marked = line.partition("#")[0].split()
        if not marked:
            continue
        breaks = [count for count, sign in enumerate(marked[::2]) if sign == "÷"]
        cases.append(("".join(chr(int(point, 16)) for point in marked[1::2]), breaks))
    return cases


def test_unicodes_own_test_file_passes_walking_and_from_every_place(test_data: Path) -> None:
    cases = _official_cases(test_data / "tricky" / "GraphemeBreakTest.txt")
    assert len(cases) > 700
    for text, breaks in cases:
        assert _from_the_start(text) == breaks
        places = range(len(text) + 1)
        assert [place for place in places if is_boundary(text, place)] == breaks
        for place in places:
            assert next_boundary(text, place) == min([one for one in breaks if one > place], default=len(text))
            assert previous_boundary(text, place) == max([one for one in breaks if one < place], default=0)


@given(st.one_of(texts(), st.text(alphabet=KINDS, max_size=12)))
def test_nearby_answers_are_those_of_a_walk_from_the_start(text: str) -> None:
    walked = _from_the_start(text)
    assert walked[0] == 0
    assert walked[-1] == len(text)
    for place in range(len(text) + 1):
        assert is_boundary(text, place) == (place in walked)
        assert next_boundary(text, place) == min([one for one in walked if one > place], default=len(text))
        assert previous_boundary(text, place) == max([one for one in walked if one < place], default=0)
        assert list(boundaries(text, place, len(text))) == [one for one in walked if one >= place]


@given(texts())
def test_arabic_text_is_cut_where_the_regex_library_cuts_it(text: str) -> None:
    # The library differs from the standard only where an Indic linker has no consonant before it.
    arabic = regex.sub(r"[\p{InCB=Linker}\p{InCB=Consonant}]", "", text)
    assert _from_the_start(arabic)[1:] == [match.end() for match in regex.finditer(r"\X", arabic)]


@given(texts(), st.data())
def test_snapping_covers_the_range_with_whole_clusters_and_no_more(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = snap(text, start, end)
    assert is_boundary(text, first)
    assert is_boundary(text, last)
    assert first <= start
    if start == end:
        assert first == last
    else:
        assert last >= end
        assert all(not is_boundary(text, place) for place in (*range(first + 1, start + 1), *range(end, last)))


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("قَالَّ", ["قَ", "ا", "لَّ"]),
        (f"ب{FAMILY}ب", ["ب", FAMILY, "ب"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("🇸🇦🇪🇬🇸", ["🇸🇦", "🇪🇬", "🇸"]),
        ("\r\n\n\r", ["\r\n", "\n", "\r"]),
        ("ها\u200cی", ["ه", "ا\u200c", "ی"]),
        ("\u200fب\u200e", ["\u200f", "ب", "\u200e"]),
        ("각각", ["각", "각"]),
        ("\ufeff\0ب", ["\ufeff", "\0", "ب"]),
    ],
)
def test_a_reader_counts_these_letters(text: str, clusters: list[str]) -> None:
    edges = _from_the_start(text)
    assert [text[start:end] for start, end in pairwise(edges)] == clusters


def test_flags_are_paired_from_the_first_however_long_the_row() -> None:
    row = "ب" + "🇸" * 1001
    assert is_boundary(row, 1 + 500)
    assert not is_boundary(row, 1 + 501)
    assert previous_boundary(row, len(row)) == len(row) - 1


def test_an_empty_text_has_one_boundary() -> None:
    assert _from_the_start("") == [0]
    assert is_boundary("", 0)
    assert next_boundary("", 0) == previous_boundary("", 0) == 0


def test_places_outside_the_text_are_refused() -> None:
    for ask in (is_boundary, next_boundary, previous_boundary):
        for place in (-1, 4):
            with pytest.raises(ValueError, match="outside a text of 3"):
                ask("قال", place)
    with pytest.raises(ValueError, match="start 2 is after end 1"):
        snap("قال", 2, 1)
    with pytest.raises(ValueError, match="start 2 is after end 1"):
        boundaries("قال", 2, 1)
