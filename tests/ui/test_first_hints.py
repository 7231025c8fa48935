"""A first hint comes when it is of use, one at a time, and goes by itself; what was seen is not said again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotation.change import Change, Edit, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from tests.ui.looks import wearing
from ui.first_hints import FIRST_HINT_ROWS, MOST_SHOWINGS, FirstHints
from ui.i18n import Language
from ui.panels.first_hint import FirstHintLine
from ui.settings import FIRST_HINTS, HINTS_SEEN, Settings
from ui.shortcuts import label_id

pytestmark = pytest.mark.usefixtures("qapp")

PLAIN = Document(new_header("d", "قال محمد إنه سيعود غدا"))
VOCALISED = Document(new_header("d", "قَالَ مُحَمَّدٌ إِنَّهُ سَيَعُودُ غَدًا"))
KEYS = {"span.everywhere": "G", "boundary.start": "E", "view.hide_marks": "Ctrl+Shift+D", "help.palette": "Ctrl+K"}
KEYS[label_id("entity", "PER")] = "1"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def hints(settings: Settings) -> FirstHints:
    return made(settings)


def made(settings: Settings) -> FirstHints:
    hints = FirstHints(settings, lambda action_id: KEYS.get(action_id, ""))
    hints.set_scheme(DEFAULT_SCHEME)
    return hints


def label(hints: FirstHints, kind: Kind = Kind.ADD_SPAN) -> None:
    hints.on_changed(Change("c", kind, {"d": Edit(kind, (), ())}))


def row(hints: FirstHints) -> str:
    return hints._row.id if hints._row else ""


def test_the_first_says_how_to_mark_and_goes_with_the_first_mark(hints: FirstHints) -> None:
    assert hints.words == ""
    hints.on_document_opened(PLAIN)
    assert row(hints) == "label"
    assert "\u20661\u2069" in hints.words
    label(hints)
    assert row(hints) == ""
    hints.on_document_opened(PLAIN)
    assert row(hints) == ""


def test_one_follows_another_as_work_goes_on(hints: FirstHints) -> None:
    hints.on_document_opened(PLAIN)
    seen = []
    for _ in range(40):
        label(hints)
        seen.append(row(hints))
    assert list(dict.fromkeys(seen))[:4] == ["", "saved", "everywhere", "boundary"]


def test_the_act_itself_makes_a_hint_superfluous(hints: FirstHints) -> None:
    hints.on_acted("span.everywhere")
    hints.on_document_opened(PLAIN)
    seen = set()
    for _ in range(60):
        label(hints)
        seen.add(row(hints))
    assert "everywhere" not in seen
    assert "palette" in seen


def test_doing_what_a_hint_says_sends_it_away_at_once(hints: FirstHints, qtbot: QtBot) -> None:
    hints.on_document_opened(VOCALISED)
    label(hints)
    assert row(hints) == "marks"
    with qtbot.waitSignal(hints.changed):
        hints.on_acted("view.hide_marks")
    assert hints.words == ""


def test_marks_are_spoken_of_where_there_are_some(hints: FirstHints) -> None:
    hints.on_document_opened(PLAIN)
    label(hints)
    assert row(hints) != "marks"


def test_a_hint_without_a_key_is_not_given(settings: Settings) -> None:
    hints = FirstHints(settings, lambda _action_id: "")
    hints.set_scheme(DEFAULT_SCHEME)
    hints.on_document_opened(VOCALISED)
    seen = set()
    for _ in range(60):
        label(hints)
        seen.add(row(hints))
    assert seen == {"", "saved"}


def test_after_some_showings_it_is_gone_for_good(settings: Settings) -> None:
    shown = 0
    for _ in range(MOST_SHOWINGS + 3):
        hints = made(settings)
        hints.on_document_opened(PLAIN)
        shown += row(hints) == "label"
    assert shown == MOST_SHOWINGS


def test_a_dismissed_hint_does_not_come_again(settings: Settings) -> None:
    hints = made(settings)
    hints.on_document_opened(PLAIN)
    hints.dismiss()
    assert hints.words == ""
    again = made(settings)
    again.on_document_opened(PLAIN)
    assert row(again) == ""


def test_switched_off_there_are_none_and_switched_on_they_begin_again(hints: FirstHints, settings: Settings) -> None:
    hints.on_document_opened(PLAIN)
    hints.dismiss()
    settings.set(FIRST_HINTS, False)
    hints.on_document_opened(VOCALISED)
    label(hints)
    assert hints.words == ""
    settings.set(FIRST_HINTS, True)
    assert row(hints) == "label"
    assert settings.get(HINTS_SEEN) == ("label",)


def test_closing_the_document_takes_the_hint_along(hints: FirstHints) -> None:
    hints.on_document_opened(PLAIN)
    hints.on_document_closed()
    assert hints.words == ""


@pytest.mark.parametrize("language", list(Language))
def test_every_hint_can_be_said(language: Language, hints: FirstHints) -> None:
    with wearing(language, is_dark=False):
        for one in FIRST_HINT_ROWS:
            said = hints._said(one)
            assert said
            assert "{" not in said
            assert (said != one.words.format(key="", label="")) or language is Language.ENGLISH


def test_the_line_is_there_while_there_is_something_to_say(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = FirstHintLine(window)
    window.show()
    assert not line.isVisible()
    line.say("<b>G</b>")
    assert line.words == line.accessibleName() == "<b>G</b>"
    [button] = line.findChildren(QPushButton)
    with qtbot.waitSignal(line.dismissed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    line.say("")
    assert not line.isVisible()
