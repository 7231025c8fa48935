"""A real window for tests, and hands that work on it with the mouse and key events of QTest."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation.arabic.graphemes import next_boundary, previous_boundary
from ui import app
from ui.settings import ASSISTANT, LANGUAGE, THEME, Setting, Settings, Value
from ui.window import Window

WAIT = 20_000


@contextmanager
def opened(
    folder: Path, language: str = "en", light: str = "light", *, is_furnished: bool = True, has_assistant: bool = False
) -> Generator[Window]:
    """A shown window with settings of its own in `folder`; closed and forgotten at the end."""
    made = app.application()
    palette, font, locale = made.palette(), made.font(), QLocale()
    settings = Settings(folder / "settings.ini")
    settings.set(LANGUAGE, language)
    settings.set(THEME, light)
    settings.set(ASSISTANT, has_assistant)
    window = app.make_window(made, settings)
    window.show()
    if is_furnished:
        window.furnish()
    QTest.qWaitForWindowExposed(window)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        for translator in made.findChildren(QTranslator):
            made.removeTranslator(translator)
            translator.setParent(None)
        made.setStyleSheet("")
        made.setPalette(palette)
        made.setFont(font)
        QLocale.setDefault(locale)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def open_paths(qtbot: QtBot, window: Window, *paths: Path) -> None:
    """Open files and wait until a document is shown."""
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        window.bridge.open_paths(paths)


@contextmanager
def dressed(qtbot: QtBot, window: Window) -> Generator[None]:
    """What is done inside changes how the window looks or speaks; wait until all of it follows."""
    with qtbot.waitSignal(window.looks.dressed, timeout=WAIT):
        yield


def choose(qtbot: QtBot, window: Window, setting: Setting[Value], value: Value) -> None:
    """Set what changes how the window looks or speaks, and wait until all of it follows."""
    if window.settings.get(setting) != value:
        with dressed(qtbot, window):
            window.settings.set(setting, value)


def letter(window: Window, start: int, end: int) -> QPoint:
    """The middle of the letter `[start, end)` in the text's viewport."""
    boxes = window.desk.view.rectangles(start, end)
    assert boxes, f"the letter at {start} is not in sight"
    return boxes[0].center().toPoint()


def drag(window: Window, start: int, end: int) -> None:
    """Drag with the mouse from the first letter of `[start, end)` to its last."""
    view = window.desk.view
    view.reveal(start, end)
    text = view.text()
    first = letter(window, start, next_boundary(text, start))
    last = letter(window, previous_boundary(text, end), end)
    if first == last:
        first += QPoint(2, 0)
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    QTest.mouseMove(port, (first + last) / 2)
    QTest.mouseMove(port, last)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)


def point(window: Window, start: int) -> None:
    """Move the mouse, no button down, to the letter that begins at `start`."""
    view = window.desk.view
    # What a layout has put off would move the letters from under the mouse.
    QApplication.sendPostedEvents()
    view.reveal(start, start)
    where = QPointF(letter(window, start, next_boundary(view.text(), start)))
    none, port = Qt.MouseButton.NoButton, view.viewport()
    move = QEvent.Type.MouseMove
    # QTest sends nothing where the mouse of an earlier test was left.
    event = QMouseEvent(move, where, port.mapToGlobal(where), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key; the window gets it from the system and passes it on to where the focus is."""
    native = window.windowHandle()
    assert native is not None
    QTest.keyClick(native, key, modifiers)


def marked(window: Window) -> list[tuple[str, str]]:
    """Label and words of each span of the open document, in order."""
    document = window.bridge.document
    assert document is not None
    return [(span.label, span.surface) for span in document.spans.ordered()]
