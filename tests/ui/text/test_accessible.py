"""A screen reader gets the text, the caret and the letters' places, counted in UTF-16."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from annotation.span import Span
from tests.ui.text.conftest import ShowView, document_of
from ui.text.accessible import SpokenText, SpokenView
from ui.text.view import SpanView

TEXT = "قال 😡 محمد\nثم غادر"


def _voice(view: SpanView) -> SpokenText:
    """What Qt was given to speak for the view."""
    interface = QAccessible.queryAccessibleInterface(view)
    assert isinstance(interface, SpokenView)
    assert view.voice is interface
    assert interface.role() == QAccessible.Role.EditableText
    return interface.spoken


def test_qt_is_given_a_text_and_nothing_else(show: ShowView) -> None:
    view = show(document_of(TEXT))
    _voice(view)
    assert isinstance(view.voice, SpokenView)
    address = view.voice.interface_cast(QAccessible.InterfaceType.TextInterface)
    assert int(address) != 0
    assert int(view.voice.interface_cast(QAccessible.InterfaceType.ValueInterface)) == 0


def test_text_and_caret_are_counted_in_utf16(show: ShowView) -> None:
    view = show(document_of(TEXT))
    voice = _voice(view)
    assert voice.characterCount() == len(TEXT) + 1
    assert voice.text(0, 7) == "قال 😡 "
    view.set_selection(6, 10)
    assert voice.cursorPosition() == 11
    voice.setCursorPosition(7)
    assert view.caret == 6


def test_letters_are_where_they_are_painted(show: ShowView) -> None:
    view = show(document_of(TEXT))
    voice = _voice(view)
    box = voice.characterRect(7)
    assert not box.isEmpty()
    assert voice.offsetAtPoint(box.center()) == 7
    assert voice.offsetAtPoint(view.mapToGlobal(view.rect().bottomLeft())) == -1


def test_a_reader_can_select_and_let_go(show: ShowView) -> None:
    view = show(document_of(TEXT))
    voice = _voice(view)
    voice.addSelection(0, 6)
    assert view.selection() == (0, 5)
    assert voice.selectionCount() == 0
    voice.removeSelection(0)
    assert view.selection() is None


def test_another_document_is_read_at_once(show: ShowView) -> None:
    view = show(document_of(TEXT))
    voice = _voice(view)
    assert voice.characterCount() == len(TEXT) + 1
    view.show_document(document_of("آخر"))
    assert voice.text(0, voice.characterCount()) == "آخر"


def test_qt_itself_reads_through_the_interface(show: ShowView) -> None:
    view = show(document_of(TEXT))
    _voice(view)
    interface = QAccessible.queryAccessibleInterface(view)
    through_qt = interface.textInterface()
    assert through_qt.text(0, 3) == "قال"
    assert through_qt.characterCount() == len(TEXT) + 1
    assert interface.valueInterface() is None


def test_what_happens_is_told_to_a_listening_reader(show: ShowView) -> None:
    view = show(document_of(TEXT, ("محمد", "entity", "PER")))
    told: list[str] = []

    def words(span: Span) -> str:
        told.append(span.id)
        return f"شخص: {span.surface}"

    view.set_tooltip_words(words)
    QAccessible.setActive(True)
    try:
        view.set_selection(7, 8)
        view.choose("s0")
    finally:
        QAccessible.setActive(False)
    assert told == ["s0", "s0"]
    view.set_selection(0, 0)
    view.choose("")
    assert told == ["s0", "s0"]


def test_line_ends_are_line_ends(show: ShowView) -> None:
    voice = _voice(show(document_of("\ufeffأول\r\nثان\nثالث\x00")))
    assert voice.text(0, voice.characterCount()) == "\u2060أول\u200b\nثان\nثالث\u200b"


def test_what_is_selected_and_marked_here_can_be_asked_for(show: ShowView) -> None:
    view = show(document_of(TEXT, ("محمد", "entity", "PER")))
    _voice(view)
    assert isinstance(view.voice, SpokenView)
    asked = QAccessible.Text.Description
    assert view.voice.text(asked) == ""
    view.set_selection(7, 8)
    assert view.voice.text(asked).split("\n")[0] == "Selected: ح"
    view.set_selection(10, 10)
    assert view.voice.text(asked) == "PER\nمحمد"
    assert view.voice.text(QAccessible.Text.Name) == view.accessibleName()
