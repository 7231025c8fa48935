"""The guideline beside the work: what the scheme says of a label and how the corpus does it, as plain text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotation import scheme_edits as verbs
from annotation.concordance import Line
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import Example, Scheme, Titles
from corpus.examples import LiveExample
from tests.ui.looks import LOOKS, cut_off, nameless, wearing
from ui.i18n import Language
from ui.marked_line import MarkedLine
from ui.panels.guideline import GuidelinePanel

pytestmark = pytest.mark.usefixtures("qapp")

PAIR = ("entity", "PER")
COLOUR = QColor("#4477aa")
MARKDOWN = "# Names\n\nThe **whole** name, <img src=x> without titles.\n\n- no clitics"
EXAMPLES = (Example("زارت ليلى القاهرة", 5, 9), Example("وليلى", 0, 5, is_wrong=True))
LIVE = (
    LiveExample("d1", "s1", Line("قال ", "محمد 😡", " إن", 4, 10, 1)),
    LiveExample("d2", "s2", Line("", "ليلى", " هنا", 0, 4, 1)),
)


def taught() -> Scheme:
    label = DEFAULT_SCHEME.label(*PAIR)
    assert label is not None
    told = label._replace(guideline=Titles(MARKDOWN, MARKDOWN), examples=EXAMPLES)
    return verbs.redescribe_label(DEFAULT_SCHEME, "entity", told).scheme


@pytest.fixture
def panel(qtbot: QtBot) -> GuidelinePanel:
    made = GuidelinePanel()
    qtbot.addWidget(made)
    made.resize(320, 480)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(panel: GuidelinePanel) -> list[str]:
    body = panel.widget()
    assert body is not None
    return [one.text() for one in body.findChildren(QLabel)]


def lines(panel: GuidelinePanel) -> list[MarkedLine]:
    body = panel.widget()
    assert body is not None
    return body.findChildren(MarkedLine)


def test_markdown_is_read_lightly_and_nothing_in_it_is_markup(panel: GuidelinePanel) -> None:
    panel.show_label(taught(), PAIR, COLOUR)
    said = words(panel)
    assert "Names" in said
    assert "The whole name, <img src=x> without titles." in said
    assert "•  no clitics" in said
    body = panel.widget()
    assert body is not None
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in body.findChildren(QLabel))
    assert [one.words for one in lines(panel)] == [one.text for one in EXAMPLES]


def test_live_examples_are_asked_for_once_a_label_and_lead_to_their_place(panel: GuidelinePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.live_requested) as asked:
        panel.show_label(taught(), PAIR, COLOUR)
    assert asked.args == list(PAIR)
    with qtbot.assertNotEmitted(panel.live_requested):
        panel.show_label(taught(), PAIR, COLOUR)
    panel.show_live(("entity", "ORG"), LIVE)
    assert len(lines(panel)) == len(EXAMPLES)
    panel.show_live(PAIR, LIVE)
    last = lines(panel)[-1]
    assert last.words == "ليلى هنا"
    last.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(panel.place_chosen) as chosen:
        QTest.keyClick(last, Qt.Key.Key_Space)
    assert chosen.args == ["d2", "s2"]


def test_without_a_label_it_says_what_to_do(panel: GuidelinePanel) -> None:
    panel.show_label(DEFAULT_SCHEME, None, QColor())
    assert len(words(panel)) == 1
    panel.show_label(DEFAULT_SCHEME, ("entity", "GONE"), QColor())
    assert len(words(panel)) == 1


@pytest.mark.parametrize(("language", "is_dark"), LOOKS)
def test_it_is_whole_in_every_look_and_width(language: Language, is_dark: bool, qtbot: QtBot) -> None:
    with wearing(language, is_dark=is_dark):
        panel = GuidelinePanel()
        qtbot.addWidget(panel)
        panel.show()
        qtbot.waitExposed(panel)
        for width in (180, 480):
            panel.resize(width, 900)
            panel.show_label(taught(), PAIR, COLOUR)
            panel.show_live(PAIR, LIVE)
            panel.grab()
            assert cut_off(panel) == []
            assert nameless(panel) == []
            for line in lines(panel):
                assert line.height() >= line.heightForWidth(line.width())
