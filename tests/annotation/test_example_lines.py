"""Examples are written as lines a linguist can type, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.example_lines import from_lines, to_lines
from annotation.scheme import Example


@st.composite
def examples(draw: st.DrawFn) -> Example:
    text = draw(st.text(st.sampled_from("ليل ى[]!\\n\n\r"), min_size=1, max_size=12).filter(str.strip))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    # An example that marks nothing has no place of its own.
    return Example(text, start if start < end else 0, end if start < end else 0, draw(st.booleans()))


@given(st.lists(examples(), max_size=4).map(tuple))
def test_what_is_written_is_read_again(kept: tuple[Example, ...]) -> None:
    assert from_lines(to_lines(kept)) == kept


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("زارت [ليلى] القاهرة", Example("زارت ليلى القاهرة", 5, 9)),
        ("! زارت ليلى [القاهرة]", Example("زارت ليلى القاهرة", 10, 17, is_wrong=True)),
        ("لا شيء هنا", Example("لا شيء هنا", 0, 0)),
        ("[لم يغلق", Example("[لم يغلق", 0, 0)),
        ("أغلق] ثم [فتح", Example("أغلق] ثم [فتح", 0, 0)),
        (r"قال \[هكذا\] [ثم]", Example("قال [هكذا] ثم", 11, 13)),
    ],
)
def test_a_line_means_an_example(line: str, meant: Example) -> None:
    assert from_lines(line) == (meant,)


def test_empty_lines_are_no_examples() -> None:
    assert from_lines("\n  \n") == ()
