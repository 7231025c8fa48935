"""Keys drop what means nothing, agree with pyarabic on its own ground, and lead back to the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial, reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarabic import araby

from annotation.arabic.letters import is_trailing
from annotation.arabic.normalize import NormalizeOptions, bracket, key, normalize
from tests.strategies import texts

OPTIONS = [NormalizeOptions(marbuta, seats) for marbuta in (True, False) for seats in (True, False)]

# The ground on which pyarabic's normalisers and ours must agree: its letters and marks, blanks and signs. Left
# out, because we differ on purpose, are the rows of DIFFERENCES.
COMMON = "".join(sorted(set(araby.LETTERS) - {araby.ALEF_MAKSURA, araby.TEH_MARBUTA}))
REPERTOIRE = COMMON + "".join(araby.TASHKEEL) + araby.TATWEEL + araby.LAM_ALEF + " .،؟«»aZ7\n"

# What we do on purpose, and pyarabic's strip_tashkeel, strip_tatweel, normalize_ligature and
# normalize_hamza(method="tasheel") in turn do not: (text, our key, theirs).
DIFFERENCES = [
    ("ٱلكتاب", "الكتاب", "ٱلكتاب"),
    ("هدى", "هدي", "هدى"),
    ("مدرسة", "مدرسه", "مدرسة"),
    ("هٰذا", "هذا", "هٰذا"),
    ("سۖ", "س", "سۖ"),
    ("سأ\u0655ل", "سال", "ساال"),
    ("گازی", "گازي", "گازی"),
    ("کتاب", "كتاب", "کتاب"),
    ("ها\u200cی", "هاي", "ها\u200cی"),
    ("قال\u200f", "قال", "قال\u200f"),
    ("\ufeffقال", "قال", "\ufeffقال"),
    ("٢٠٢٥", "2025", "٢٠٢٥"),
    ("۲۰", "20", "۲۰"),
    ("ﻛﺘﺐ", "كتب", "ﻛﺘﺐ"),
    ("ﷲ", "الله", "ﷲ"),
]


# pyarabic is not annotated; here its functions get the types that they have.
STEPS: tuple[Callable[[str], str], ...] = (
    araby.strip_tashkeel,
    araby.strip_tatweel,
    araby.normalize_ligature,
    partial(araby.normalize_hamza, method="tasheel"),
)


def _pyarabic(text: str) -> str:
    """What pyarabic makes of `text`."""
    return reduce(lambda made, step: step(made), STEPS, text)


@given(st.text(alphabet=REPERTOIRE, max_size=40))
def test_on_its_repertoire_pyarabic_gives_the_same_key(text: str) -> None:
    assert normalize(text, NormalizeOptions(hamza_seats=True)).text == _pyarabic(text)


@pytest.mark.parametrize(("text", "ours", "theirs"), DIFFERENCES)
def test_where_we_differ_from_pyarabic_it_is_on_purpose(text: str, ours: str, theirs: str) -> None:
    assert key(text, NormalizeOptions(hamza_seats=True)) == ours
    assert _pyarabic(text) == theirs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الموجّهةِ", "الموجهه"),
        ("مسؤول قائلا", "مسؤول قائلا"),
        ("جزء", "جزء"),
        ("ﻻ", "لا"),
        ("ﻹسلام", "لاسلام"),
        ("ﷺ", "ﷺ"),
        ("ﷻ", "ﷻ"),
        ("ﹰ", ""),
        ("ﱠ", ""),
        ("Café ½", "Café ½"),
        ("👨‍👩‍👧", "👨👩👧"),
        ("", ""),
    ],
)
def test_a_key_with_the_usual_options(text: str, expected: str) -> None:
    assert key(text) == expected


def test_the_options_decide_about_ta_marbuta_and_the_seats_of_hamza() -> None:
    assert key("قوة", NormalizeOptions(ta_marbuta=False)) == "قوة"
    assert key("قوة", NormalizeOptions(ta_marbuta=True)) == "قوه"
    assert key("مسؤول قائل", NormalizeOptions(hamza_seats=True)) == "مسوول قايل"


@pytest.mark.parametrize("options", OPTIONS)
@given(text=texts())
def test_long_and_short_texts_have_the_same_key(options: NormalizeOptions, text: str) -> None:
    # Long ones take another way through the code than words do.
    long = text + "." * 300
    assert key(long, options) == "".join(key(one, options) for one in long)
    assert normalize(text, options).text == key(text, options)


@pytest.mark.parametrize("options", OPTIONS)
@given(text=texts())
def test_a_key_of_a_key_is_itself(options: NormalizeOptions, text: str) -> None:
    assert key(key(text, options), options) == key(text, options)


@given(texts(min_size=1), st.data())
def test_a_found_range_leads_back_to_text_with_the_same_key(text: str, data: st.DataObject) -> None:
    normal, offsets = normalize(text)
    start = data.draw(st.integers(0, len(normal)))
    end = data.draw(st.integers(start, len(normal)))
    raw_start, raw_end = offsets.to_raw(start, end)
    if start == end:
        assert raw_start == raw_end
        return
    # A ligature is found whole, though only a part of its letters was looked for.
    assert normal[start:end] in key(text[raw_start:raw_end])
    found_start, found_end = offsets.to_norm(raw_start, raw_end)
    assert found_start <= start
    assert end <= found_end
    # Nothing that hangs on the last letter is left behind, and nothing that was dropped leads.
    assert raw_end == len(text) or not is_trailing(text[raw_end])
    assert key(text[raw_start])


def test_the_end_takes_the_marks_of_the_last_letter_with_it() -> None:
    text = "العقوبات الموجّهةِ لروسيا."
    normal, offsets = normalize(text)
    start = normal.index("الموجهه")
    assert text[slice(*offsets.to_raw(start, start + 7))] == "الموجّهةِ"
    assert text[slice(*offsets.to_raw(start, len(normal) - 1))] == "الموجّهةِ لروسيا"


def test_the_end_leaves_a_direction_control_outside() -> None:
    text = "بوتينُ\u200f قال"
    normal, offsets = normalize(text)
    assert offsets.to_raw(0, 5) == (0, 6)
    assert offsets.to_norm(6, 7) == (5, 5)
    assert normal == "بوتين قال"


def test_half_of_a_ligature_is_the_ligature() -> None:
    offsets = normalize("كﻻم").map
    assert offsets.text == "كلام"
    assert offsets.to_raw(1, 2) == offsets.to_raw(2, 3) == (1, 2)
    assert offsets.to_raw(0, 4) == (0, 3)
    assert offsets.to_norm(1, 2) == (1, 3)


@given(st.frozensets(st.sampled_from("^]-[\\&|~#, abcd\nكل\u200f"), min_size=1), texts())
def test_a_bracket_stands_for_its_characters_and_no_others(characters: frozenset[str], text: str) -> None:
    text += "".join(sorted(characters)) + "-^]"
    assert re.findall(bracket(characters), text) == [one for one in text if one in characters]
