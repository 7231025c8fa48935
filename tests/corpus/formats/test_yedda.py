"""YEDDA's inline marks: taken out of the text, one in another, broken ones left in it, recommendations apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.finding import Found, find, read_paths
from corpus.formats.format import DEFAULT_OPTIONS, Source
from corpus.formats.yedda import Yedda, without_marks
from corpus.record import Record

FORMAT = Yedda()


def test_marks_become_spans_and_recommendations_suggestions(tmp_path: Path) -> None:
    path = tmp_path / "news.txt.ann"
    path.write_text("قال [@بوتين#PER*] 📰 في ل[$روسيا#LOC*].\n", "utf-8")
    (found,) = find([path])
    assert isinstance(found, Found)
    assert found.format.name == "yedda"
    (record,) = read_paths([path])
    assert isinstance(record, Record)
    assert (record.header.id, record.header.text) == ("news", "قال بوتين 📰 في لروسيا.\n")
    (span,) = [one for one in record.annotations if isinstance(one, Span)]
    assert (span.surface, span.label, span.start) == ("بوتين", "PER", 4)
    (suggestion,) = record.suggestions
    assert (suggestion.surface, suggestion.label) == ("روسيا", "LOC")


@pytest.mark.parametrize(
    ("written", "text", "labels"),
    [
        ("[@[@سامح#A*] شكري#B*]", "سامح شكري", [("B", 0, 9), ("A", 0, 4)]),
        ("[@نص بلا إغلاق", "[@نص بلا إغلاق", []),
        ("نص#A*] [@ب#B*]", "نص#A*] ب", [("B", 7, 8)]),
        ("[@#A*]", "[@#A*]", []),
        ("[@a#b#C*]", "a#b", [("C", 0, 3)]),
        ("a\r\n[@b\r\nc#X*]", "a\r\nb\r\nc", [("X", 3, 7)]),
    ],
)
def test_marks_in_one_another_and_broken_ones(written: str, text: str, labels: list[tuple[str, int, int]]) -> None:
    found, spans, _ = without_marks(written)
    assert found == text
    assert [(one.label, one.start, one.end) for one in spans] == labels


@given(st.lists(st.sampled_from(["[@", "[$", "#A*]", "#", "*]", "ن", "[", " ", "\n"]), max_size=30).map("".join))
def test_whatever_is_written_its_spans_fit_its_text(written: str) -> None:
    text, marked, recommended = without_marks(written)
    for one in (*marked, *recommended):
        assert text[one.start : one.end] == one.surface != ""
    # [@ # *] and the label
    assert len(text) + sum(5 + len(one.label) for one in (*marked, *recommended)) == len(written)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (found,) = FORMAT.read(Source(tmp_path / "none.ann", "none.ann"), DEFAULT_OPTIONS)
    assert isinstance(found, ReadProblem)
    assert found.reason is Reason.NOT_FOUND
