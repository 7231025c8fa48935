"""The list of links asks for what the hand means, by key and by mouse, and only for that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QToolButton
from pytestqt.qtbot import QtBot

from annotation.change import Edit, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.relation import Relation
from tests.annotation.marked_text import marked
from ui.models.links import LinksModel, rows_of
from ui.panels.links import LinksPanel

# The offscreen platform says so of every window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def panel(qtbot: QtBot) -> LinksPanel:
    """A shown list of two links of one quotation."""
    document = marked("<CUE:أكد> [PER:سالم]: «{نعم}»")
    relations = (Relation("r1", "SPEAKER", "s2", "s1"), Relation("r2", "CUE_OF", "s2", "s0"))
    document.apply(Edit(Kind.IMPORT, (), relations))
    model = LinksModel()
    made = LinksPanel(model)
    model.setParent(made)
    qtbot.addWidget(made)
    model.show(rows_of(document, "s2", DEFAULT_SCHEME))
    made.resize(320, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def _table(panel: LinksPanel) -> QTableView:
    found = panel.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def _middle(panel: LinksPanel, line: int) -> QPoint:
    table = _table(panel)
    return table.visualRect(table.model().index(line, 1)).center()


def test_the_first_link_is_marked_and_nothing_is_asked_for(panel: LinksPanel) -> None:
    assert panel.current() == "r2"


def test_a_click_points_at_a_link_and_a_double_click_follows_it(qtbot: QtBot, panel: LinksPanel) -> None:
    port = _table(panel).viewport()
    with qtbot.waitSignal(panel.link_pointed) as pointed:
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _middle(panel, 1))
    assert pointed.args == ["r1"]
    with qtbot.waitSignal(panel.link_chosen) as chosen:
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _middle(panel, 1))
    assert chosen.args == ["r1"]


def test_enter_follows_and_the_button_removes_the_marked_link(qtbot: QtBot, panel: LinksPanel) -> None:
    panel.focus_list()
    with qtbot.waitSignal(panel.link_pointed):
        QTest.keyClick(_table(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.link_chosen) as chosen:
        QTest.keyClick(_table(panel), Qt.Key.Key_Return)
    button = panel.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    with qtbot.waitSignal(panel.removal_requested) as removed:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (chosen.args, removed.args) == (["r1"], ["r1"])


def test_delete_in_the_list_asks_for_the_link_to_go(qtbot: QtBot, panel: LinksPanel) -> None:
    panel.focus_list()
    with qtbot.waitSignal(panel.removal_requested) as removed:
        QTest.keyClick(_table(panel), Qt.Key.Key_Delete)
    assert removed.args == ["r2"]


def test_without_links_there_is_advice_instead_of_a_list(panel: LinksPanel) -> None:
    model = _table(panel).model()
    assert isinstance(model, LinksModel)
    model.show([])
    assert not _table(panel).isVisible()
    assert panel.current() == ""
