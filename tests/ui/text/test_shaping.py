"""Marking never changes the text's own picture: letters stay joined and nothing moves by a pixel."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.scheme import Form
from annotation.span import Span
from tests.ui.text.conftest import FONTS, ShowView, document_of
from ui.text.style import LIGHT, SpanStyle
from ui.text.view import SpanView

# The page's own colour on the page: only a changed letter could be seen. White, where blending rounds nothing.
_PAGE = QColor(255, 255, 255)
_INVISIBLE = SpanStyle(Form.FILL, _PAGE, "", "")


def _picture(view: SpanView) -> QImage:
    return view.viewport().grab().toImage()


def _words(text: str) -> list[Range]:
    words, start = [], 0
    for word in text.replace("\n", " ").split(" "):
        if word:
            words.append(Range(start, start + len(word)))
        start += len(word) + 1
    return words


@pytest.mark.parametrize("families", FONTS, ids=lambda families: families[0])
def test_a_highlight_in_the_pages_colour_leaves_the_picture_as_it_was(
    show: ShowView, test_data: Path, families: tuple[str, ...]
) -> None:
    text = (test_data / "news" / "alaska_summit.txt").read_text(encoding="utf-8")
    look = replace(LIGHT, families=families, point_size=14.0, base=_PAGE)
    view = show(document_of(text), look, (1000, 7000))
    view.clearFocus()
    assert view.rectangles(len(text) - 2, len(text) - 1), "the whole article is in sight"
    view.set_styles({("entity", "PER"): _INVISIBLE})
    plain = _picture(view)
    words = _words(text)
    edges = 0
    for cut in range(1, max(word.length for word in words)):
        spans = [
            Span(f"s{number}", (part,), "PER", "entity", text[part.start : part.end])
            for number, word in enumerate(words)
            if word.length > cut
            for part in [Range(word.start, word.start + cut) if number % 2 else Range(word.start + cut, word.end)]
        ]
        edges += len(spans)
        view.show_document(Document(new_header("d", text), spans))
        assert _picture(view) == plain
    assert edges > 2_500


def test_a_selection_cuts_no_ligature(show: ShowView) -> None:
    text = "السلام على كلام الله لا للسلاح"
    view = show(document_of(text), replace(LIGHT, selection=LIGHT.base))
    view.clearFocus()
    plain = _picture(view)
    for edge in range(1, len(text)):
        # The caret stays where it was.
        view.mark(edge, 0)
        assert _picture(view) == plain


def test_the_comparison_would_see_a_change(show: ShowView) -> None:
    view = show(document_of("سلام"))
    view.clearFocus()
    plain = _picture(view)
    view.set_selection(0, 2)
    assert _picture(view) != plain
