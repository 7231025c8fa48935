"""The next unfinished document comes in the order that was chosen, and says why; by real keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotation.change import State
from annotation.suggest.ordering import Order, by_lot
from corpus.document_order import chosen, taken_by_chance
from corpus.project import open_project
from tests.corpus.suggested_project import make_project
from tests.ui.windows import WAIT, choose, opened, press
from ui import hints
from ui.settings import CHANCE_SHARE, LANGUAGE
from ui.window import Window

NEW = [f"d{number}" for number in range(6, 18)]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Six finished documents and a dozen new ones."""
    return make_project(tmp_path / "news.tawsim", finished=6, new=12)


@pytest.fixture
def window(project: Path, qtbot: QtBot) -> Iterator[Window]:
    """The project without an assistant, its first document open."""
    with opened(project.parent) as made:
        with qtbot.waitSignal(made.bridge.document_opened, timeout=WAIT):
            made.bridge.open_project(project)
        yield made


def _choose(qtbot: QtBot, window: Window, order: Order) -> None:
    window.furniture.commands[f"order.{order}"].trigger()
    if order is not Order.GIVEN:
        qtbot.waitUntil(lambda: bool(window.furniture.ordering.upcoming()), timeout=WAIT)


def _next(qtbot: QtBot, window: Window, key: Qt.Key = Qt.Key.Key_PageDown) -> str:
    """Press the key of the next unfinished document, or another, and return the id of what is open then."""
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        press(window, key, CTRL | SHIFT if key == Qt.Key.Key_PageDown else CTRL)
    document = window.bridge.document
    assert document is not None
    return document.id


def _reason(window: Window) -> str:
    shown = [one.text() for one in window.desk.documents.findChildren(QLabel) if one.wordWrap() and one.isVisible()]
    return "".join(shown)


def _checked(window: Window) -> list[Order]:
    return [one for one in Order if window.furniture.commands[f"order.{one}"].isChecked()]


def test_documents_come_as_they_came_until_something_else_is_chosen(window: Window, qtbot: QtBot) -> None:
    assert _checked(window) == [Order.GIVEN]
    assert [_next(qtbot, window) for _ in range(3)] == NEW[:3]
    assert _reason(window) == ""
    window.furniture.commands["order.given"].trigger()
    assert _checked(window) == [Order.GIVEN]


def test_by_chance_they_come_as_they_are_drawn_and_the_project_keeps_which(window: Window, qtbot: QtBot) -> None:
    _choose(qtbot, window, Order.CHANCE)
    assert _checked(window) == [Order.CHANCE]
    drawn = by_lot(NEW, 0)
    assert [_next(qtbot, window) for _ in range(4)] == drawn[:4]
    assert _reason(window) == "Taken by chance, so that the figures are honest"
    qtbot.waitUntil(lambda: window.furniture.status.hint == _reason(window), timeout=WAIT)
    project = window.bridge.project
    assert project is not None
    assert taken_by_chance(project.store) == set(drawn[:4])
    _choose(qtbot, window, Order.GIVEN)
    assert _reason(window) == ""


def test_done_and_on_to_the_next_follows_the_order_too(window: Window, qtbot: QtBot) -> None:
    _choose(qtbot, window, Order.CHANCE)
    drawn = by_lot(NEW, 0)
    assert _next(qtbot, window) == drawn[0]
    assert _next(qtbot, window, Qt.Key.Key_Return) == drawn[1]
    project = window.bridge.project
    assert project is not None
    assert project.store.row(drawn[0]).state is State.DONE


def test_the_order_and_what_was_taken_are_there_again_at_the_next_opening(
    window: Window, qtbot: QtBot, project: Path
) -> None:
    _choose(qtbot, window, Order.UNCERTAIN)
    taken = [_next(qtbot, window) for _ in range(5)]
    window.bridge.close()
    with closing(open_project(project)) as read:
        kept = chosen(read.store)
    assert (kept.order, kept.taken, kept.by_chance) == (Order.UNCERTAIN, 5, frozenset(taken[4:]))
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        window.bridge.open_project(project)
    assert _checked(window) == [Order.UNCERTAIN]
    assert _reason(window) == "Taken by chance, so that the figures are honest"


def test_only_what_the_filter_shows_comes_and_at_the_end_it_is_said(window: Window, qtbot: QtBot) -> None:
    window.desk.documents.filter_requested.emit(None, "d17")
    _choose(qtbot, window, Order.CHANCE)
    assert _next(qtbot, window) == "d17"
    window.bridge.set_state(State.DONE)
    press(window, Qt.Key.Key_PageDown, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.furniture.status.hint == hints.nothing_found(), timeout=WAIT)


def test_without_an_assistant_nobody_has_looked(window: Window, qtbot: QtBot) -> None:
    window.settings.set(CHANCE_SHARE, 0.0)
    _choose(qtbot, window, Order.UNCERTAIN)
    assert _next(qtbot, window) == NEW[0]
    assert _reason(window) == "Next as it came: the assistant has not looked at it yet"


@pytest.mark.parametrize(
    ("order", "english", "arabic"),
    [(Order.UNCERTAIN, "least sure of it", "أقل ثقة"), (Order.NOVEL, "the most new words", "الكلمات الجديدة")],
)
def test_what_the_assistant_makes_of_it_decides_and_is_said_in_both_languages(
    project: Path, qtbot: QtBot, order: Order, english: str, arabic: str
) -> None:
    with opened(project.parent, has_assistant=True) as window:
        process = window.furniture.assistance.assisting.process
        window.settings.set(CHANCE_SHARE, 0.0)
        with qtbot.waitSignal(process.ready, timeout=WAIT):
            window.bridge.open_project(project)
        with qtbot.waitSignal(process.ordered, timeout=WAIT, check_params_cb=lambda told: told.looked == told.left):
            window.furniture.commands[f"order.{order}"].trigger()
        expected = window.furniture.ordering.upcoming()
        assert _next(qtbot, window) == expected
        assert english in _reason(window)
        assert "%" in _reason(window)
        assert "looked at" not in _reason(window)
        choose(qtbot, window, LANGUAGE, "ar")
        assert arabic in _reason(window)
