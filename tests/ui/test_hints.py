"""The status line says places and amounts in whole sentences of either language."""

from __future__ import annotations

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span
from tests.ui.looks import wearing
from ui import hints
from ui.i18n import Digits, Language

pytestmark = pytest.mark.usefixtures("qapp")


def keys(action_id: str) -> str:
    """As if somebody had chosen these keys, and taken that of the list away."""
    return {"boundary.start": "E", "span.delete": "Ctrl+D", "label.release": "F9"}.get(action_id, "")


@pytest.mark.parametrize(
    ("language", "selection", "said"),
    [
        (Language.ENGLISH, None, "Position 1 of 2"),
        (Language.ENGLISH, Range(0, 2), "2 characters selected"),
        (Language.ARABIC, None, "الموضع 1 من 2"),
        (Language.ARABIC, Range(0, 1), "المحدد: محرف واحد"),
        (Language.ARABIC, Range(0, 2), "المحدد: محرفان"),
    ],
)
def test_a_place_is_a_number_and_a_selection_an_amount(language: Language, selection: Range | None, said: str) -> None:
    document = Document(new_header("d1", "أب"))
    with wearing(language, is_dark=False, digits=Digits.LATIN):
        assert hints.position(document, 1, selection) == said


def test_the_line_says_what_a_key_would_mark() -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        said = hints.hint(DEFAULT_SCHEME, None, None, None, may_write=True, aimed="بالفيروس", shown=keys)
        assert "بالفيروس" in said
        assert "E" in said
        plain = hints.hint(DEFAULT_SCHEME, None, None, None, may_write=True, aimed="موسكو", shown=keys)
        assert "E" not in plain
        assert hints.hint(DEFAULT_SCHEME, None, None, None, may_write=False, aimed="بالفيروس") == ""


def test_the_line_says_that_a_clitic_was_left_outside_and_which_key_takes_it_in() -> None:
    span = Span("s1", (Range(2, 7),), "LOC", "entity", "روسيا")
    with wearing(Language.ARABIC, is_dark=False):
        said = hints.hint(DEFAULT_SCHEME, None, None, span, may_write=True, clitic="لـ", shown=keys)
        assert "روسيا" in said
        assert "لـ" in said
        assert "E" in said


def test_keys_are_those_that_were_chosen_and_none_is_made_up() -> None:
    span = Span("s1", (Range(0, 6),), "LOC", "entity", "موسكو")
    with wearing(Language.ENGLISH, is_dark=False):
        said = hints.hint(DEFAULT_SCHEME, None, None, span, may_write=True, shown=keys)
        assert "Ctrl+D" in said
        assert "everywhere" not in said
        assert "F9" in hints.many(5, keys)
        assert "F9" in hints.hint(DEFAULT_SCHEME, ("entity", "LOC"), None, None, may_write=True, shown=keys)
        assert "Esc" not in hints.many(5)
