"""A text view on a window for the benchmarks: the bundled fonts, the default scheme, 1000 by 800 pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from ui.text.style import SpanStyle
from ui.text.view import SpanView

SIZE = (1000, 800)
_LONGEST_MS = 20_000


def application() -> QApplication:
    """The running application with the bundled fonts."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([])
    for path in sorted((Path(ui.__file__).parent / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return app


def styles() -> dict[tuple[str, str], SpanStyle]:
    """The default scheme's look, tags in Arabic."""
    return {
        (layer.name, label.name): SpanStyle(layer.form, QColor(label.colour), label.titles.ar, label.sign)
        for layer, label in DEFAULT_SCHEME.labels()
    }


def shown_view() -> SpanView:
    """A view in sight, its fonts warm; it shows a word to warm them with, and everything is painted."""
    view = SpanView()
    view.resize(*SIZE)
    view.set_styles(styles())
    view.show()
    QTest.qWaitForWindowExposed(view)
    until_painted(view, lambda: view.show_document(Document(new_header("warm", "كلمة Word 123 “” 📰 ـَ\n"))))
    settle(50)
    return view


def settle(milliseconds: int) -> None:
    """Let the event loop turn for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until_painted(view: SpanView, work: Callable[[], object]) -> None:
    """Do `work` and turn the event loop until the paint it asks for is done; RuntimeError when none comes."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: loop.exit(1))
    timer.start(_LONGEST_MS)
    view.painted.connect(loop.quit)
    work()
    answer = loop.exec()
    view.painted.disconnect(loop.quit)
    if answer:
        raise RuntimeError("nothing was painted")
