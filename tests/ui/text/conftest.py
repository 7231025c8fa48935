"""What the text view's tests stand on: the bundled fonts, the default scheme's look, a view that has been painted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span
from ui.text.style import LIGHT, Appearance, SpanStyle
from ui.text.view import SpanView

ShowView = Callable[..., SpanView]
FONTS = (("Noto Naskh Arabic", "Noto Sans"), ("Noto Sans Arabic", "Noto Sans"), ("Amiri", "Noto Sans"), ("Noto Sans",))


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    """The bundled fonts, known to Qt."""
    assert qapp is QApplication.instance()
    for path in sorted((Path(ui.__file__).parent / "fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0


@pytest.fixture(scope="session")
def styles() -> dict[tuple[str, str], SpanStyle]:
    """The default scheme's look."""
    return {
        (layer.name, label.name): SpanStyle(layer.form, QColor(label.colour), label.titles.ar, label.sign)
        for layer, label in DEFAULT_SCHEME.labels()
    }


def document_of(text: str, *marks: tuple[str, str, str]) -> Document:
    """A document with a span on the first place of each (words, layer, label); ids s0, s1 ..."""
    spans = []
    for number, (words, layer, label) in enumerate(marks):
        start = text.index(words)
        spans.append(Span(f"s{number}", (Range(start, start + len(words)),), label, layer, words))
    return Document(new_header("d", text), spans)


@pytest.fixture
def show(qtbot: QtBot, styles: dict[tuple[str, str], SpanStyle]) -> ShowView:
    """A function that shows a document in a view and waits until it is painted."""

    def shown(
        document: Document, look: Appearance = LIGHT, size: tuple[int, int] = (700, 500), *, is_plain: bool = False
    ) -> SpanView:
        view = SpanView()
        qtbot.addWidget(view)
        view.resize(*size)
        view.set_appearance(look)
        view.set_styles({} if is_plain else styles)
        view.show()
        qtbot.waitExposed(view)
        with qtbot.waitSignal(view.painted):
            view.show_document(document)
        view.setFocus()
        return view

    return shown
