"""Lines between linked spans keep to the gaps and the margins, and what is drawn is bounded by what is in sight."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span
from tests.ui.text.conftest import ShowView, document_of
from ui.text.column import Column
from ui.text.links import MOST_DRAWN, Drawn, End, LinkLines, Way, bundles, name_of, route, ways
from ui.text.sight import Side, Standing, find
from ui.text.style import DARK, LIGHT, Appearance
from ui.text.view import SpanView

MARGINS, HEIGHT, LINE = (10.0, 590.0), 500.0, 40.0
numbers = st.integers(0, 11)
across = st.integers(30, 570)


def _end_at(line: int, x: int) -> End:
    """A span in the middle of a line of 40 pixels."""
    top = line * LINE
    return End(float(x), top + 12, top + 30, top, top + LINE)


ends = st.one_of(st.builds(_end_at, numbers, across), st.sampled_from(Side))


@given(ends, ends)
def test_a_way_goes_along_gaps_and_margins_only(start: End | Side, end: End | Side) -> None:
    points = route(start, end, MARGINS, HEIGHT)
    assert bool(points) == (not isinstance(start, Side) or not isinstance(end, Side))
    for (x, y), (other_x, other_y) in pairwise(points):
        assert x == other_x or y == other_y
        if x != other_x:
            assert y % LINE == 0
        elif x not in MARGINS:
            # Upright pieces lie between a span and the gap next to it.
            assert abs(y - other_y) <= LINE / 2


@given(ends, ends)
def test_a_way_begins_and_ends_at_its_spans_or_at_the_edge(start: End | Side, end: End | Side) -> None:
    points = route(start, end, MARGINS, HEIGHT)
    if not points:
        return
    for place, (x, y) in ((start, points[0]), (end, points[-1])):
        if isinstance(place, End):
            assert x == place.x
            assert y in (place.top, place.bottom)
        else:
            assert (x in MARGINS, y) == (True, 0.0 if place is Side.ABOVE else HEIGHT)
    assert route(end, start, MARGINS, HEIGHT) in (tuple(reversed(points)), points[::-1])


SENTENCE = "قال محمد الذي وصل أمس إلى القاهرة إن الجو فيها جميل كل يوم وكل ليلة من ليالي الشتاء. "
LONG = "".join(f"{SENTENCE * 2}\n" for _ in range(60))


def _named(text: str, count: int) -> list[Span]:
    """A span on each of the first so many names."""
    found: list[Span] = []
    place = text.find("محمد")
    while place >= 0 and len(found) < count:
        found.append(Span(f"s{len(found)}", (Range(place, place + 4),), "PER", "entity", "محمد"))
        place = text.find("محمد", place + 1)
    return found


def _shown(show: ShowView, spans: list[Span], text: str = LONG) -> tuple[SpanView, Column]:
    view = show(Document(new_header("d", text), spans))
    assert view.column is not None
    return view, view.column


def _picture(view: SpanView) -> QImage:
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_lines_leave_every_letter_as_it_was(show: ShowView, look: Appearance) -> None:
    spans = _named(LONG, 6)
    view, column = _shown(show, spans)
    view.set_appearance(look)
    plain = _picture(view)
    lines = LinkLines()
    lines.show([Drawn(spans[0], spans[5], "القائل", spans[5])])
    view.add_overlay(lines)
    drawn = _picture(view)
    assert drawn != plain
    for offset in range(0, spans[5].end, 3):
        standing = find(column, offset)
        if not isinstance(standing, Standing):
            continue
        middle = standing.one.y + standing.line.baseline - column.metrics.box_above // 2
        for box in view.rectangles(offset, offset + 1):
            x = round(box.center().x())
            assert drawn.pixel(x, middle) == plain.pixel(x, middle)


def test_an_end_out_of_sight_is_pointed_at_from_the_edge_with_its_words(show: ShowView) -> None:
    spans = _named(LONG, 100)
    _, column = _shown(show, spans)
    (way,) = ways(column, bundles([Drawn(spans[0], spans[99], "القائل", spans[99])]))
    assert way.child is Side.BELOW
    assert way.points[-1][1] == column.viewport_height
    assert name_of(way) == "القائل: \u2068محمد\u2069 ↓"


def test_links_of_five_hundred_are_one_way_beyond_the_edge_and_few_in_sight(show: ShowView) -> None:
    spans = _named(LONG, 120)
    view, column = _shown(show, spans)
    links = [Drawn(spans[n % 120], spans[0], f"k{n // 120}", spans[n % 120]) for n in range(1, 500) if n % 120]
    drawn = ways(column, bundles(links))
    assert len(drawn) <= MOST_DRAWN
    (beyond,) = [one for one in drawn if one.side is not None]
    assert name_of(beyond).endswith(f"×{len(beyond.links)} ↓")
    assert sum(len(one.links) for one in drawn) == len(links)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert all(one.side is None and one.child is Side.ABOVE for one in ways(column, bundles(links)))


def test_nothing_is_drawn_when_both_ends_are_out_of_sight(show: ShowView) -> None:
    spans = _named(LONG, 100)
    _, column = _shown(show, spans)
    assert ways(column, bundles([Drawn(spans[90], spans[99], "القائل", spans[99])])) == []


def test_a_long_quotation_is_met_at_the_end_nearer_to_its_speaker(show: ShowView) -> None:
    text = "قال عمر: «" + SENTENCE * 3 + "» كما ذكرت ليلى أمس"
    document = document_of(text, ("عمر", "entity", "PER"), (SENTENCE * 3, "quote", "QUOTE"), ("ليلى", "entity", "PER"))
    view = show(document)
    column = view.column
    assert column is not None
    first, quote, last = document.spans.ordered()
    links = [Drawn(quote, first, "أ", first), Drawn(quote, last, "ب", last)]
    before, behind = ways(column, bundles(links))
    lines = [_line_of(column, way) for way in (before, behind)]
    assert lines == [find(column, quote.start), find(column, quote.end - 1)]


def _line_of(column: Column, way: Way) -> Standing | Side:
    """The line on which a way meets its head."""
    assert isinstance(way.head, End)
    quote = way.links[0].head
    places = (find(column, offset) for offset in range(quote.start, quote.end))
    return next(one for one in places if isinstance(one, Standing) and one.top == way.head.above)
