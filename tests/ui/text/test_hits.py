"""What a search has found is looked up by place, and painted under the letters without moving one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotation.document import Document, new_header
from annotation.ranges import Range
from ui.text.hits import NO_HITS, Hits
from ui.text.view import SpanView

gaps = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=12)


def from_gaps(wanted: list[tuple[int, int]]) -> list[Range]:
    found, at = [], 0
    for gap, length in wanted:
        found.append(Range(at + gap, at + gap + length))
        at += gap + length
    return found


@given(gaps, st.integers(0, 60), st.integers(1, 20))
def test_the_hits_between_two_places_are_those_that_touch(
    wanted: list[tuple[int, int]], start: int, length: int
) -> None:
    ranges = from_gaps(wanted)
    hits = Hits(ranges)
    assert list(hits.between(start, start + length)) == [one for one in ranges if one.touches(start, start + length)]
    following = [number for number, one in enumerate(ranges) if one.start >= start]
    assert hits.following(start) == (following[0] if following else len(ranges))
    assert [hits.number_of(one) for one in ranges] == list(range(len(ranges)))
    assert hits.number_of(Range(start, start + 50)) == -1


def picture(view: SpanView) -> QImage:
    return view.viewport().grab().toImage()


@pytest.fixture
def view(qtbot: QtBot) -> SpanView:
    made = SpanView()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_document(Document(new_header("d1", "قال بوتين إن موسكو بعيدة\n" * 20)))
    made.show()
    return made


def test_hits_are_painted_and_taken_away_again(view: SpanView) -> None:
    before, boxes = picture(view), view.rectangles(4, 9)
    view.show_hits(Hits([(4, 9)]))
    assert picture(view) != before
    assert view.rectangles(4, 9) == boxes
    view.show_hits(NO_HITS)
    assert picture(view) == before


def test_what_is_out_of_sight_changes_nothing(view: SpanView) -> None:
    before = picture(view)
    end = len(view.text())
    view.show_hits(Hits([(end - 10, end - 5)]))
    assert picture(view) == before


def test_another_document_has_no_hits(view: SpanView) -> None:
    view.show_hits(Hits([(4, 9)]))
    view.show_document(Document(new_header("d2", "نص")))
    plain = picture(view)
    view.show_hits(NO_HITS)
    assert picture(view) == plain
