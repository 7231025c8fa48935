"""A suggestion: what it says of a text, and what makes two of them the same answer."""

from __future__ import annotations

import pytest

from annotation.ranges import Range
from annotation.span import Attribute, Span
from annotation.suggest.suggestion import IMPORTED, fits, from_span, sort_key, suggest

_TEXT = "زار سالم عمان"


def test_a_suggestion_holds_the_text_it_stands_on() -> None:
    one = suggest(_TEXT, [(4, 8)], "entity", "PER", "repeats", 0.9)
    assert (one.surface, one.start, one.end, one.hull) == ("سالم", 4, 8, Range(4, 8))
    assert one.score == 0.9
    assert one.probability is None
    assert fits(_TEXT, one)


@pytest.mark.parametrize("ranges", [[(4, 40)], [(4, 4)], [], [(-1, 2)]])
def test_no_suggestion_stands_outside_its_text(ranges: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="range"):
        suggest(_TEXT, ranges, "entity", "PER", "repeats")


def test_the_same_answer_may_come_from_two_suggesters() -> None:
    one = suggest(_TEXT, [(4, 8)], "entity", "PER", "repeats", 0.9)
    other = suggest(_TEXT, [(4, 8)], "entity", "PER", "tagger", 0.4)
    assert one != other
    assert one.answer == other.answer
    assert one.answer != suggest(_TEXT, [(4, 8)], "entity", "LOC", "tagger").answer


def test_a_prediction_read_from_a_file_keeps_its_values_and_its_tool() -> None:
    span = Span("p1", (Range(9, 13),), "LOC", "entity", "عمان", (Attribute("kind", "city"),), maker="model-3")
    one = from_span(span, score=0.7)
    assert one.suggester == IMPORTED
    assert (one.attributes, one.maker, one.score) == (span.attributes, "model-3", 0.7)
    assert one.probability is None


def test_a_prediction_past_the_end_or_of_another_text_does_not_fit() -> None:
    assert not fits("زار", suggest(_TEXT, [(4, 8)], "entity", "PER", "repeats"))
    assert not fits("زار بوتين هنا", suggest(_TEXT, [(4, 8)], "entity", "PER", "repeats"))
    assert not fits(_TEXT, suggest(_TEXT, [(4, 8)], "entity", "PER", "repeats")._replace(ranges=()))


def test_suggestions_are_ordered_as_spans_are() -> None:
    long = suggest(_TEXT, [(4, 13)], "entity", "ORG", "tagger")
    short = suggest(_TEXT, [(4, 8)], "entity", "PER", "repeats")
    first = suggest(_TEXT, [(0, 3)], "entity", "PER", "tagger")
    assert sorted([short, long, first], key=sort_key) == [first, long, short]
