"""The dialog of the assistant's figures: what it says, what the keys draw, and what it says where there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.suggest.figures import Figures, Forecast
from tests.annotation.suggest.accounted import sample
from tests.ui.looks import wearing
from ui import wording
from ui.dialogs.figures import FiguresDialog
from ui.i18n import Language
from ui.models.figures import Column

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[FiguresDialog]:
    with wearing(Language.ENGLISH, is_dark=False):
        made = FiguresDialog(partial(wording.label, DEFAULT_SCHEME))
        qtbot.addWidget(made)
        made.show_figures(sample())
        made.show()
        qtbot.waitExposed(made)
        yield made


def _said(dialog: FiguresDialog, line: int) -> list[str]:
    return [str(dialog.model.index(line, column).data()) for column in Column]


def test_the_head_says_what_was_saved_and_against_what(dialog: FiguresDialog) -> None:
    actions = sample().actions
    assert wording.number(actions.hand - actions.by_form) in dialog.headline.text()
    for count in (actions.hand, actions.everywhere, actions.by_form, actions.all):
        assert wording.number(count) in dialog.bill.text()
    assert dialog.by_chance.text().startswith(
        "Of those taken by chance, which speak for the whole project (13 documents)"
    )
    assert "minutes" in dialog.time.text()
    assert "recall from" in dialog.forecast.text()


def test_everybody_and_everyone_has_a_row_and_the_silent_one_says_why(dialog: FiguresDialog) -> None:
    rows = [_said(dialog, line) for line in range(dialog.model.rowCount())]
    assert rows[0][:2] == ["all together", "all labels"]
    assert rows[0][Column.STANDING] == ""
    silent = [one for one in rows if "Silent" in one[Column.STANDING]]
    assert [one[:2] for one in silent] == [["labelled before", "Event"]]
    assert silent[0][Column.STANDING] == "Silent: 12 of the last 20 right; speaks again from 70%"
    dialog.table.setCurrentIndex(dialog.model.index(rows.index(silent[0]), 0))
    assert dialog.why.text().endswith(silent[0][Column.STANDING])


def test_the_table_is_of_all_documents_or_of_some(dialog: FiguresDialog) -> None:
    whole = _said(dialog, 0)[Column.SHOWN]
    dialog.tabs.setCurrentIndex(1)
    dialog.period.setFocus()
    QTest.keyClick(dialog.period, Qt.Key.Key_Down)
    assert dialog.period.currentText() == "documents 126 to 132"
    assert _said(dialog, 0)[Column.SHOWN] != whole
    QTest.keyClick(dialog.period, Qt.Key.Key_Up)
    assert _said(dialog, 0)[Column.SHOWN] == whole


def test_a_row_that_is_activated_is_drawn_and_the_keys_read_it(dialog: FiguresDialog) -> None:
    dialog.tabs.setCurrentIndex(1)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.tabs.currentIndex() == 2
    assert dialog.focusWidget() is dialog.curve
    assert dialog.curve.accessibleName() == dialog.whose.currentText() == "all together · Event"
    assert dialog.reading.text().startswith("documents 126 to 132")
    QTest.keyClick(dialog.curve, Qt.Key.Key_Home)
    assert dialog.reading.text().startswith("documents 1 to 6")
    QTest.keyClick(dialog.curve, Qt.Key.Key_Right)
    assert dialog.reading.text().startswith("documents 7 to 13")


def test_in_arabic_time_runs_from_right_to_left(qtbot: QtBot) -> None:
    with wearing(Language.ARABIC, is_dark=False):
        made = FiguresDialog(partial(wording.label, DEFAULT_SCHEME))
        qtbot.addWidget(made)
        made.show_figures(sample())
        made.show()
        made.tabs.setCurrentIndex(2)
        QTest.keyClick(made.curve, Qt.Key.Key_Home)
        first = made.reading.text()
        QTest.keyClick(made.curve, Qt.Key.Key_Left)
        assert made.curve.place == 1
        assert made.reading.text() != first
        QTest.keyClick(made.curve, Qt.Key.Key_Right)
        assert made.reading.text() == first
        assert made.headline.text().startswith("الإجراءات الموفَّرة: ٣٬٠٠٧ من ٨٬٩٧٦ (٣٤٪")


def test_other_figures_leave_what_is_drawn(dialog: FiguresDialog) -> None:
    dialog.whose.setCurrentIndex(2)
    drawn = dialog.whose.currentText()
    dialog.show_figures(sample(140))
    assert dialog.whose.currentText() == drawn
    assert dialog.curve.chart.places[-1] == "documents 134 to 140"


def test_words_stand_in_the_place_of_figures_that_are_not_there(dialog: FiguresDialog) -> None:
    dialog.say("Nothing yet")
    assert dialog.note.isVisible()
    assert not dialog.tabs.isVisible()
    dialog.show_figures(sample(3))
    assert not dialog.note.isVisible()
    assert "from 30" in dialog.forecast.text()
    assert dialog.period.count() == 1


def test_a_job_that_saved_nothing_is_told_so(dialog: FiguresDialog) -> None:
    window = sample(1).windows[0]
    costly = window._replace(actions=window.actions._replace(by_form=window.actions.hand + 3))
    dialog.show_figures(Figures((costly,), (), forecast=Forecast(1)))
    assert dialog.headline.text() == "No actions saved so far"
    assert not dialog.by_chance.isVisible()
    assert "30" in dialog.time.text()
