"""The line below the text: what is suggested, what is held back and why, and by whom."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.suggest.precision import Measured, Whose
from corpus.assistant_lines import NOBODY_HELD, HeldBack
from tests.ui.looks import wearing
from ui.held_words import held_back
from ui.i18n import Language
from ui.panels.suggestion_bar import Said, SuggestionBar

pytestmark = pytest.mark.usefixtures("qapp")

SILENT = HeldBack(
    {"unlikely": 2, "silent": 1, "decided": 4, "overlapped": 3}, {Whose("repeats", "entity", "ORG"): Measured(12, 20)}
)


def test_what_is_held_back_is_counted_by_reason_and_the_silent_ones_are_named() -> None:
    assert held_back(SILENT, DEFAULT_SCHEME) == (
        "Held back: 3 (too unlikely: 2, silent here: 1) · "
        "silent on Organisation: labelled before, 12 of the last 20 right; speaks again from 70%"
    )


def test_what_was_decided_or_stands_there_already_is_not_missed() -> None:
    assert held_back(NOBODY_HELD, DEFAULT_SCHEME) == ""
    assert held_back(HeldBack({"decided": 4, "overlapped": 2}, {}), DEFAULT_SCHEME) == ""


def test_it_is_said_in_arabic_too() -> None:
    with wearing(Language.ARABIC, is_dark=False):
        assert held_back(HeldBack({"unmeasured": 3}, {}), DEFAULT_SCHEME) == "محجوب: ٣ (لم يُقَس بما يكفي: ٣)"


def test_the_line_is_there_for_what_is_held_back_alone_without_buttons(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = SuggestionBar(window)
    bar.say(Said(-1, 0))
    assert not bar.isVisibleTo(window)
    held = held_back(SILENT, DEFAULT_SCHEME)
    bar.say(Said(-1, 0, held=held))
    assert bar.isVisibleTo(window)
    assert bar.words == f"Nothing is suggested here · {held}"
    assert bar.accessibleName() == bar.words
    assert not [one for one in bar.findChildren(QPushButton) if one.isVisibleTo(bar)]
    bar.say(Said(-1, 2, held=held))
    assert bar.words == "forms are suggested here"
    assert bar.accessibleName().endswith(held)
    assert [one for one in bar.findChildren(QPushButton) if one.isVisibleTo(bar)]
