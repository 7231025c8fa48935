"""A form labelled once is known wherever it stands behind a clitic, and forgotten when its last label goes."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotation.change import Edit, Kind
from annotation.known_forms import KnownForms
from annotation.ranges import Range
from annotation.span import Span
from tests.strategies import texts


def span(surface: str, layer: str = "entity") -> Span:
    return Span("s1", (Range(0, len(surface)),), "X", layer, surface)


def stem(forms: KnownForms, text: str, layer: str = "entity") -> str:
    return text[slice(*forms.stem(text, Range(0, len(text)), layer))]


@pytest.mark.parametrize(
    ("known", "written", "left"),
    [
        ("روسيا", "لروسيا", "روسيا"),
        ("روسيا", "وبروسيا", "روسيا"),
        ("الفيروس", "بالفيروس", "الفيروس"),
        ("فيروس", "بالفيروس", "فيروس"),
        ("رئيس", "للرئيس", "رئيس"),
        ("الولايات المتحدة", "للولايات المتحدة", "لولايات المتحدة"),
        ("أنقرة", "بأَنقَره", "أَنقَره"),
        ("روسيا", "روسيا", "روسيا"),
        ("روسيا", "لروسية", "لروسية"),
        ("وسيا", "روسيا", "روسيا"),
    ],
)
def test_a_known_form_is_found_behind_its_clitic(known: str, written: str, left: str) -> None:
    assert stem(KnownForms([("entity", known, 1)]), written) == left


def test_a_word_known_as_it_stands_is_not_cut() -> None:
    forms = KnownForms([("entity", "وزارة", 1), ("entity", "زارة", 1)])
    assert stem(forms, "وزارة") == "وزارة"


def test_what_is_known_in_one_layer_is_not_in_another() -> None:
    forms = KnownForms([("sentiment", "روسيا", 1)])
    assert stem(forms, "لروسيا") == "لروسيا"
    assert forms.knows("روسيا")


def test_inside_a_word_nothing_is_offered() -> None:
    forms = KnownForms([("entity", "روسيا", 1)])
    assert forms.stem("ولروسيا", Range(1, 7), "entity") == Range(1, 7)


def test_edits_are_followed_and_taken_back() -> None:
    forms = KnownForms()
    add = Edit(Kind.ADD_SPAN, (), (span("روسيا"),))
    forms.follow(add)
    assert forms.knows("روسيا", "entity")
    forms.follow(Edit(Kind.RELABEL, (span("روسيا"),), (span("روسيا", "quote"),)))
    assert not forms.knows("روسيا", "entity")
    forms.follow(Edit(Kind.DELETE, (span("روسيا", "quote"),), ()))
    assert not forms.knows("روسيا")


def test_what_is_too_long_for_a_name_is_not_kept() -> None:
    forms = KnownForms([("quote", "كلمة " * 30, 1)])
    assert not forms.knows("كلمة " * 30, "quote")


@given(texts(min_size=1))
def test_a_stem_ends_where_the_words_end(text: str) -> None:
    forms = KnownForms([("entity", text[1:], 1), ("entity", text[2:], 1)])
    found = forms.stem(text, Range(0, len(text)), "entity")
    assert 0 <= found.start < found.end == len(text)
