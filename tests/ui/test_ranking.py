"""What somebody types finds what they mean: the beginning first, then words, then letters, in two scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.ranking import Match, best, folded, match


@pytest.mark.parametrize(
    ("wanted", "title", "how"),
    [
        ("", "Undo", Match.BEGINNING),
        ("und", "Undo", Match.BEGINNING),
        ("span", "Delete span", Match.WORD),
        ("sp del", "Delete span", Match.WORDS),
        ("pan", "Delete span", Match.INSIDE),
        ("dsp", "Delete span", Match.LETTERS),
        ("lsp", "Delete span", None),
        ("d", "Undo", Match.INSIDE),
        ("x", "Undo", None),
        ("تراجع", "تراجع", Match.BEGINNING),
        ("التالي", "المقطع التالي", Match.WORD),
        ("تالي", "المقطع التالي", Match.WORD),
        ("مقطع", "المقطع التالي", Match.WORD),
        ("قطع", "المقطع التالي", Match.INSIDE),
        ("انهاء", "إنهاء", Match.BEGINNING),
        ("الاحرف", "إظهار الأحْرُف الخفيّة", Match.WORD),
        ("مصغره", "نسخة مُصغَّرة", Match.WORD),
    ],
)
def test_how_a_title_answers(wanted: str, title: str, how: Match | None) -> None:
    assert match(folded(wanted), folded(title)) == how


def test_the_better_of_two_titles_counts() -> None:
    assert best("undo", ("تراجع", "undo")) is Match.BEGINNING
    assert best("nothing", ("تراجع", "undo")) is None


@given(st.text(max_size=30), st.data())
def test_a_title_is_found_by_any_part_of_it(title: str, data: st.DataObject) -> None:
    said = folded(title)
    start = data.draw(st.integers(0, len(said)))
    end = data.draw(st.integers(start, len(said)))
    assert match(said[start:end], said) is not None
