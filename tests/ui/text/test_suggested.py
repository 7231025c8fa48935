"""Suggestions are drawn as dotted frames over the text, found under the mouse, and move no line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtGui import QImage

from annotation.suggest.suggestion import Suggestion, sort_key, suggest
from tests.ui.text.conftest import ShowView, document_of
from ui.text.column import Column
from ui.text.style import DARK, LIGHT, Appearance, SpanStyle
from ui.text.suggested import Suggested
from ui.text.view import SpanView

TEXT = "قال محمد إن القاهرة جميلة، وقالت ليلى: «الجو رائع اليوم».\n" * 30
Styles = dict[tuple[str, str], SpanStyle]


def _suggested(*words: str, text: str = TEXT) -> list[Suggestion]:
    found = [
        suggest(text, [(text.index(one), text.index(one) + len(one))], "entity", "PER", "repeats") for one in words
    ]
    return sorted(found, key=sort_key)


def _shown(show: ShowView, styles: Styles, look: Appearance = LIGHT) -> tuple[SpanView, Suggested, Column]:
    view = show(document_of(TEXT, ("القاهرة", "entity", "LOC")), look)
    overlay = Suggested()
    overlay.set_styles(styles)
    view.add_overlay(overlay)
    column = view.column
    assert column is not None
    return view, overlay, column


def _picture(view: SpanView) -> QImage:
    return view.viewport().grab().toImage()


def test_a_suggestion_is_drawn_and_taken_away_without_a_trace(show: ShowView, styles: Styles) -> None:
    view, overlay, _ = _shown(show, styles)
    before = _picture(view)
    overlay.show(_suggested("محمد", "ليلى"))
    during = _picture(view)
    assert during != before
    overlay.show([])
    assert _picture(view) == before


def test_one_in_front_and_its_kin_look_different_without_colour(show: ShowView, styles: Styles) -> None:
    view, overlay, column = _shown(show, styles, DARK)
    overlay.show(_suggested("محمد", "ليلى"))
    pictures = [_picture(view)]
    for front, kin in ((0, frozenset[int]()), (0, frozenset({1}))):
        overlay.put_in_front(front, kin)
        pictures.append(_picture(view))
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    assert column.height == column.heights.total + 2 * column.metrics.margin


def test_a_suggestion_is_found_under_the_mouse(show: ShowView, styles: Styles) -> None:
    view, overlay, column = _shown(show, styles)
    shown = _suggested("محمد", "محمد إن القاهرة")
    overlay.show(shown)
    numbers = {one.surface: number for number, one in enumerate(shown)}
    inside = view.rectangles(shown[0].start, shown[0].start + 4)[0].center()
    assert overlay.at(column, inside) == numbers["محمد"]
    beside = view.rectangles(TEXT.index("القاهرة"), TEXT.index("القاهرة") + 2)[0].center()
    assert overlay.at(column, beside) == numbers["محمد إن القاهرة"]
    away = view.rectangles(TEXT.index("جميلة"), TEXT.index("جميلة") + 2)[0].center()
    assert overlay.at(column, away) is None


@given(
    some.lists(some.tuples(some.integers(0, 40), some.integers(1, 15)), max_size=25),
    some.tuples(some.integers(0, 50), some.integers(1, 20)),
)
def test_those_in_a_stretch_are_found_as_if_each_were_asked(
    pieces: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    text = "م" * 60
    shown = sorted(
        {suggest(text, [(start, start + size)], "entity", "PER", "repeats") for start, size in pieces}, key=sort_key
    )
    overlay = Suggested()
    overlay.show(shown)
    start, end = asked[0], asked[0] + asked[1]
    wanted = [number for number, one in enumerate(shown) if one.start < end and start < one.end]
    assert list(overlay.between(start, end)) == wanted
