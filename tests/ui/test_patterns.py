"""Whatever is wrong with a regular expression is said in words, never in the library's own."""

from __future__ import annotations

import pytest

from annotation.find import FindError, FindMode, FindOptions, FindReason, Query
from ui import patterns

WRONG = ("(", "a)", "[a", "*", "a**", "a{3,2}", "[b-a]", r"\q", r"\p{x}", "(?<", "(?P=x)", r"(a)\2", "\\", "(?z)")


@pytest.mark.parametrize("pattern", WRONG)
def test_an_expression_s_trouble_is_a_sentence(pattern: str) -> None:
    with pytest.raises(FindError) as caught:
        Query(pattern, FindOptions(FindMode.REGEX))
    said = patterns.trouble(caught.value)
    assert said[0].isupper()
    assert caught.value.position is None or said.startswith("Character ")


def test_what_takes_too_long_is_said_as_such() -> None:
    assert "too long" in patterns.trouble(FindError(FindReason.TOO_SLOW, "timed out"))
    assert patterns.trouble(FindError(FindReason.BAD_PATTERN, "more than 100000 repeats")).startswith("It is too long")
