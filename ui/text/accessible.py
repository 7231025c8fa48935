"""A voice for the text view: what a screen reader asks of its text, caret and spans, in Qt's UTF-16 units.

Two of Qt's questions (the selection and the attributes at a place) cannot be answered from Python, so none are
promised; labels and selections are told as events, and stand in the view's description for who asks.
"""

from __future__ import annotations

from functools import cache
from typing import cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotation.document import Document
from annotation.offsets import Utf16Map
from ui.text.paragraphs import to_display
from ui.text.surface import SpanSurface

# Nobody listens to a longer selection being read out.
_AT_MOST = 200


class SpokenText(QAccessibleTextInterface):
    """The text of a view; every offset is in UTF-16 units, every rectangle in pixels of the screen."""

    def __init__(self, view: SpanSurface) -> None:
        """Speak for `view`."""
        super().__init__()
        self._view = view
        self._document: Document | None = None
        self._u16 = Utf16Map("")

    def map(self) -> Utf16Map:
        """Code points to UTF-16 of the document shown, made when first asked for."""
        if self._document is not self._view.document:
            self._document = self._view.document
            self._u16 = Utf16Map(self._view.text())
        return self._u16

    def _cp(self, offset_u16: int) -> int:
        return self.map().to_cp_floor(max(0, min(offset_u16, self.map().length_u16)))

    def characterCount(self) -> int:
        """How long the text is."""
        return self.map().length_u16

    def cursorPosition(self) -> int:
        """Where the caret stands."""
        return self.map().to_u16(self._view.caret)

    def setCursorPosition(self, position: int) -> None:
        """Put the caret there and bring it into sight."""
        place = self._cp(position)
        self._view.set_selection(place, place)
        self._view.reveal(place, place)

    def text(self, start_u16: int, end_u16: int) -> str:
        """A part of the text, letters that Qt would swallow replaced; line ends stay, a reader stops at them."""
        piece = self._view.text()[self._cp(start_u16) : self._cp(end_u16)]
        return "\n".join(map(to_display, piece.split("\n")))

    def selectionCount(self) -> int:
        """None: Qt's question for the selection itself cannot be answered from here."""
        return 0

    def addSelection(self, start_u16: int, end_u16: int) -> None:
        """Select."""
        self._view.set_selection(self._cp(start_u16), self._cp(end_u16))

    def setSelection(self, number: int, start_u16: int, end_u16: int) -> None:
        """Select."""
        self.addSelection(start_u16, end_u16)

    def removeSelection(self, number: int) -> None:
        """Select nothing."""
        self._view.clear_selection()

    def scrollToSubstring(self, start_u16: int, end_u16: int) -> None:
        """Bring a part of the text into sight."""
        self._view.reveal(self._cp(start_u16), self._cp(end_u16))

    def characterRect(self, offset: int) -> QRect:
        """Where a letter stands; empty when it is out of sight or shows nothing."""
        start = self._cp(offset)
        found = self._view.rectangles(start, min(start + 1, len(self._view.text())))
        if not found:
            return QRect()
        box = found[0].toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(box.topLeft()), box.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """The letter at a point of the screen, or -1."""
        found = self._view.hit(QPointF(self._view.viewport().mapFromGlobal(point)))
        return -1 if found is None else self.map().to_u16(found)


class SpokenView(QAccessibleWidget):
    """The view as a screen reader meets it: an editable text's role, without editing, named by the widget."""

    def __init__(self, view: SpanSurface) -> None:
        """Speak for `view`."""
        super().__init__(view, QAccessible.Role.EditableText)
        self._view = view
        self._text = SpokenText(view)

    @property
    def spoken(self) -> SpokenText:
        """The text's side of it."""
        return self._text

    def text(self, kind: QAccessible.Text) -> str:
        """Name and description; the description says what is selected and what is marked at the caret."""
        here = _words_here(self._view) if kind == QAccessible.Text.Description else ""
        return here or super().text(kind)

    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        """The text interface when that is asked for; 0 says "not offered", anything but a VoidPtr makes Qt crash."""
        if t == QAccessible.InterfaceType.TextInterface:
            return cast("int", shiboken6.VoidPtr(shiboken6.getCppPointer(self._text)[0]))
        return cast("int", shiboken6.VoidPtr(0))


def _words_here(view: SpanSurface) -> str:
    """What is selected, and what is marked at the caret or ends there, a line each."""
    lines = []
    selection = view.selection()
    if selection is not None:
        words = view.text()[selection.start : selection.end]
        lines.append(QCoreApplication.translate("SpokenView", "Selected: {words}").format(words=words[:_AT_MOST]))
    spans = view.spans_at(view.caret) or (view.spans_at(view.caret - 1) if view.caret else [])
    return "\n".join([*lines, *map(view.words_of, spans)])


def _speak_for(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Qt's question who speaks for an object; None leaves it to Qt."""
    if not isinstance(thing, SpanSurface):
        return None
    voice = SpokenView(thing)
    thing.voice = voice
    return voice


@cache
def make_accessible() -> None:
    """Let every text view be heard; doing it again does nothing."""
    QAccessible.installFactory(_speak_for)


def announce_caret(view: SpanSurface) -> None:
    """Tell a listening screen reader where the caret and the selection are."""
    if not QAccessible.isActive():
        return
    u16 = view.voice.spoken.map() if isinstance(view.voice, SpokenView) else Utf16Map(view.text())
    selection = view.selection()
    QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
    if selection:
        start, end = u16.to_u16(selection.start), u16.to_u16(selection.end)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, start, end))
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, u16.to_u16(view.caret)))


def announce_span(view: SpanSurface, words: str) -> None:
    """Tell a listening screen reader what a span is."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
