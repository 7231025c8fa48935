"""A paragraph falls into its sentences, and nothing but white space is lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.arabic.sentences import sentences
from tests.strategies import texts


def _surfaces(text: str) -> list[str]:
    """The characters of each sentence."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
        ("هل عاد؟ نعم! حقا؟! لا", ["هل عاد؟", "نعم!", "حقا؟!", "لا"]),
        ("هل عاد؟نعم", ["هل عاد؟", "نعم"]),
        ("قال: «لن نعود.» وغادر... ثم عاد…", ["قال: «لن نعود.»", "وغادر...", "ثم عاد…"]),
        ("قال “نعم.” ثم مضى", ["قال “نعم.”", "ثم مضى"]),
        ("نما 3.5 في عام 2025. وبعد", ["نما 3.5 في عام 2025.", "وبعد"]),
        ("قال د. أحمد وأ.د. سعيد وJ. Smith كلاما. انتهى", ["قال د. أحمد وأ.د. سعيد وJ. Smith كلاما.", "انتهى"]),
        ("قال دَ. أحمد", ["قال دَ. أحمد"]),
        ("1. بند أول\n٢. بند ثان", ["1. بند أول", "٢. بند ثان"]),
        ("زر www.example.org الآن", ["زر www.example.org الآن"]),
        ("سطر\r\n\r\n سطر\u2028سطر", ["سطر", "سطر", "سطر"]),
        (" \n ", []),
        ("", []),
    ],
)
def test_a_paragraph_falls_into_these_sentences(text: str, expected: list[str]) -> None:
    assert _surfaces(text) == expected


@given(texts(), st.data())
def test_sentences_are_in_order_and_leave_out_white_space_only(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    after = start
    for one in sentences(text, start, end):
        assert text[after : one.start].strip() == ""
        surface = text[one.start : one.end]
        assert surface
        assert surface == surface.strip()
        after = one.end
    assert after <= end
    assert text[after:end].strip() == ""


def test_a_part_of_a_text_keeps_the_positions_of_the_whole() -> None:
    text = "أول. ثان. ثالث."
    assert [tuple(one) for one in sentences(text, 5)] == [(5, 9), (10, 15)]


def test_a_range_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"0\.\.4 is not a range of a text of 3"):
        sentences("قال", 0, 4)
