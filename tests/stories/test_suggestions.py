"""Suggestions learnt from finished documents: gone to, accepted by form, changed, rejected, undone; by real keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotation.document import new_header
from annotation.ranges import Range
from annotation.span import Origin, Span
from annotation.suggest.suggestion import from_span, suggest
from corpus.assistant_lines import NOTHING
from corpus.project import create_project
from corpus.record import Record
from tests.corpus.suggested_project import labels, make_project, news
from tests.ui.windows import WAIT, opened, press
from ui.window import Window

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    """A project with a dozen finished documents and two that are new, the first of these open with suggestions."""
    path = make_project(tmp_path / "news.tawsim")
    with opened(tmp_path, has_assistant=True) as made:
        process = made.furniture.assistance.assisting.process
        with qtbot.waitSignals([process.ready, process.trained], timeout=WAIT):
            made.bridge.open_project(path)
        made.bridge.open_document("d12")
        qtbot.waitUntil(lambda: made.bridge.document is not None and made.bridge.document.id == "d12", timeout=WAIT)
        qtbot.waitUntil(lambda: bool(made.furniture.assistance.suggesting.shown), timeout=WAIT)
        yield made


def _labelled(window: Window) -> list[tuple[str, str]]:
    document = window.bridge.document
    assert document is not None
    assert all(one.origin is Origin.SUGGESTION for one in document.spans.ordered())
    return [(one.surface, one.label) for one in document.spans.ordered()]


def _suggested(window: Window) -> list[str]:
    return [one.surface for one in window.furniture.assistance.suggesting.shown]


def test_a_form_is_accepted_with_all_its_places_and_one_undo_takes_it_back(window: Window) -> None:
    before = _suggested(window)
    press(window, Qt.Key.Key_J)
    front = window.furniture.assistance.suggesting.front
    assert front is not None
    press(window, Qt.Key.Key_Y)
    assert {surface for surface, _ in _labelled(window)} == {front.surface}
    assert len(_labelled(window)) == before.count(front.surface) > 1
    assert front.surface not in _suggested(window)
    press(window, Qt.Key.Key_Z, CTRL)
    assert _labelled(window) == []
    assert _suggested(window) == before


def test_a_form_is_accepted_with_one_wrong_place_unticked(window: Window, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_J)
    front = window.furniture.assistance.suggesting.front
    assert front is not None
    places = _suggested(window).count(front.surface)
    press(window, Qt.Key.Key_I)
    qtbot.waitUntil(window.furniture.searching.panel.isVisible, timeout=WAIT)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert [surface for surface, _ in _labelled(window)] == [front.surface] * (places - 1)
    assert front.surface not in _suggested(window)
    project = window.bridge.project
    assert project is not None
    assert len(project.store.rejected("d12")) == 1
    press(window, Qt.Key.Key_Z, CTRL)
    assert _labelled(window) == []
    assert _suggested(window).count(front.surface) == places - 1


def test_one_place_is_accepted_alone(window: Window) -> None:
    before = _suggested(window)
    press(window, Qt.Key.Key_J)
    press(window, Qt.Key.Key_Y, SHIFT)
    assert len(_labelled(window)) == 1
    assert len(_suggested(window)) == len(before) - 1


def test_edges_are_moved_before_it_is_accepted(window: Window) -> None:
    press(window, Qt.Key.Key_J)
    front = window.furniture.assistance.suggesting.front
    assert front is not None
    press(window, Qt.Key.Key_R, SHIFT)
    press(window, Qt.Key.Key_Y)
    ((surface, label),) = _labelled(window)
    assert surface.startswith(front.surface)
    assert surface != front.surface
    assert label == front.label
    assert front not in window.furniture.assistance.suggesting.shown


def test_another_label_is_given_by_its_key(window: Window) -> None:
    press(window, Qt.Key.Key_J)
    front = window.furniture.assistance.suggesting.front
    assert front is not None
    press(window, Qt.Key.Key_2)
    document = window.bridge.document
    assert document is not None
    (span,) = document.spans.ordered()
    assert (span.surface, span.label, span.origin) == (front.surface, "ORG", Origin.HAND)
    assert front not in window.furniture.assistance.suggesting.shown


def test_what_is_rejected_stays_away_also_when_it_is_asked_again(window: Window, qtbot: QtBot) -> None:
    before = _suggested(window)
    press(window, Qt.Key.Key_J)
    front = window.furniture.assistance.suggesting.front
    assert front is not None
    press(window, Qt.Key.Key_U)
    left = [one for one in before if one != front.surface]
    assert _suggested(window) == left
    window.bridge.open_document("d13")
    qtbot.waitUntil(lambda: window.bridge.document is not None and window.bridge.document.id == "d13", timeout=WAIT)
    qtbot.waitUntil(lambda: bool(_suggested(window)), timeout=WAIT)
    window.bridge.open_document("d12")
    qtbot.waitUntil(lambda: window.bridge.document is not None and window.bridge.document.id == "d12", timeout=WAIT)
    qtbot.waitUntil(lambda: bool(_suggested(window)), timeout=WAIT)
    assert _suggested(window) == left


def test_everything_shown_is_accepted_at_once(window: Window) -> None:
    before = _suggested(window)
    press(window, Qt.Key.Key_J, CTRL)
    assert [surface for surface, _ in _labelled(window)] == before
    assert _suggested(window) == []
    assert not window.furniture.assistance.bar.isVisible()
    press(window, Qt.Key.Key_Z, CTRL)
    assert _suggested(window) == before


def test_the_mouse_does_all_of_it_too(window: Window) -> None:
    bar = window.furniture.assistance.bar
    assert bar.isVisible()
    before = _suggested(window)
    buttons = {one.accessibleName(): one for one in bar.findChildren(QPushButton)}
    bar.step_requested.emit(1)
    QTest.mouseClick(buttons["Accept"], Qt.MouseButton.LeftButton)
    assert len(_suggested(window)) < len(before)
    QTest.mouseClick(buttons["Reject"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Accept all"], Qt.MouseButton.LeftButton)
    assert _suggested(window) == []


def test_predictions_that_came_with_a_file_are_there_before_anything_is_learnt(tmp_path: Path, qtbot: QtBot) -> None:
    record = news(0, is_done=False)
    first, second, *_ = labels(record.header.text)
    offered = tuple(from_span(one) for one in (first, second))
    with closing(create_project(tmp_path / "p.tawsim")) as project:
        project.store.add([record._replace(annotations=(first,), suggestions=offered)], maker="", at=0)
    with opened(tmp_path) as made, qtbot.waitSignal(made.bridge.document_opened, timeout=WAIT):
        made.bridge.open_project(tmp_path / "p.tawsim")
        qtbot.waitUntil(lambda: bool(_suggested(made)), timeout=WAIT)
        assert _suggested(made) == [second.surface]
        press(made, Qt.Key.Key_J)
        press(made, Qt.Key.Key_Y)
        document = made.bridge.document
        assert document is not None
        assert [one.origin for one in document.spans.ordered()] == [first.origin, Origin.SUGGESTION]
        assert _suggested(made) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_before_enough_was_judged_the_line_says_what_is_held_back(tmp_path: Path, qtbot: QtBot, language: str) -> None:
    path = make_project(tmp_path / "early.tawsim", finished=2)
    with opened(tmp_path, language, has_assistant=True) as window:
        assistance = window.furniture.assistance
        with qtbot.waitSignal(assistance.assisting.process.ready, timeout=WAIT):
            window.bridge.open_project(path)
        window.bridge.open_document("d2")
        qtbot.waitUntil(assistance.bar.isVisible, timeout=WAIT)
        assert _suggested(window) == []
        assert {"en": "not measured enough", "ar": "لم يُقَس بما يكفي"}[language] in assistance.bar.words


def test_a_quotation_is_accepted_with_who_said_it_in_one_step(tmp_path: Path, qtbot: QtBot) -> None:
    text = "قالت هناء الراوي في كلمتها: «سنعود قريبا إلى بيوتنا»، ثم انصرفت.\n"
    start, end = text.index("سنعود"), text.index("»")
    speaker = Span("s1", (Range(5, 16),), "PER", "entity", text[5:16])
    path = tmp_path / "said.tawsim"
    with closing(create_project(path)) as project:
        project.store.add([Record(new_header("d0", text), (speaker,))], maker="", at=0)
    with opened(tmp_path) as window:
        with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
            window.bridge.open_project(path)
        suggesting = window.furniture.assistance.suggesting
        one = suggest(text, [(start, end)], "quote", "QUOTE", "quotes", 0.9)
        suggesting.show_offer(NOTHING._replace(shown=(one,), forms=(0,)))
        press(window, Qt.Key.Key_J)
        bar = window.furniture.assistance.bar
        qtbot.waitUntil(lambda: bool(bar.said.voices), timeout=WAIT)
        assert "هناء الراوي" in bar.words
        assert "قالت" in bar.words
        press(window, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
        document = window.bridge.document
        assert document is not None
        surfaces = {each.id: each.surface for each in document.spans.ordered()}
        linked = [(each.label, surfaces[each.head], surfaces[each.child]) for each in document.relations()]
        said = text[start:end]
        assert linked == [("SPEAKER", said, "هناء الراوي"), ("CUE_OF", said, "قالت")]
        press(window, Qt.Key.Key_Z, CTRL)
        assert [each.id for each in document.spans.ordered()] == ["s1"]
        assert list(document.relations()) == []
        assert suggesting.shown == (one,)
