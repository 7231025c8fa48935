"""Links by hand: a key numbers, a digit or a click links, and everything else stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from annotation import edits
from annotation.change import Edit, Kind
from annotation.document import Document
from annotation.relation import Relation
from annotation.span import Span
from tests.annotation.marked_text import marked
from tests.ui.windows import letter, open_paths, press
from ui.window import Window

WRITTEN = (
    "وصل [PER:سالم] إلى [LOC:صور]. وقال [PER:عمر]: «{نعم}».\nثم <CUE:أضاف> وهو يضحك: «{لا}». [ORG:الوزارة] <NEG:بطيئة>."
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def article(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A window with a text whose names, quotations and opinion are marked."""
    file = tmp_path / "a.txt"
    made = marked(WRITTEN)
    file.write_text(made.text, encoding="utf-8")
    open_paths(qtbot, window, file)
    assert window.bridge.do(Edit(Kind.IMPORT, (), tuple(made.spans.ordered()))) is not None
    return window


def _document(window: Window) -> Document:
    assert window.bridge.document is not None
    return window.bridge.document


def _span(window: Window, surface: str) -> Span:
    return next(one for one in _document(window).spans.ordered() if one.surface == surface)


def _choose(window: Window, surface: str) -> Span:
    span = _span(window, surface)
    window.labelling.show(span.id)
    return span


def _linked(window: Window) -> list[tuple[str, str, str]]:
    """Kind, head and child of each link, in words."""
    document = _document(window)
    found = []
    for one in document.relations():
        head, child = document.spans.get(one.head), document.spans.get(one.child)
        assert head is not None
        assert child is not None
        found.append((one.label, head.surface, child.surface))
    return sorted(found)


def _offered(window: Window) -> list[str]:
    choice = window.furniture.linking.choice
    assert choice is not None
    return [_document(window).text[one.start : one.end] for one in choice.offers]


def test_two_keys_link_a_quotation_to_its_speaker(article: Window) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    assert _offered(article)[:3] == ["عمر", "سالم", "صور"]
    press(article, Qt.Key.Key_1)
    assert _linked(article) == [("SPEAKER", "نعم", "عمر")]
    assert article.furniture.linking.choice is None
    assert _span(article, "نعم").label == "QUOTE"


def test_the_next_two_keys_link_it_to_its_cue_and_one_undo_takes_each_back(article: Window) -> None:
    _choose(article, "نعم")
    for key in (Qt.Key.Key_L, Qt.Key.Key_1, Qt.Key.Key_L, Qt.Key.Key_1):
        press(article, key)
    assert _linked(article) == [("CUE_OF", "نعم", "قال"), ("SPEAKER", "نعم", "عمر")]
    article.bridge.undo()
    assert _linked(article) == [("SPEAKER", "نعم", "عمر")]
    article.bridge.undo()
    assert _linked(article) == []
    article.labelling.release()
    article.bridge.redo()
    assert _linked(article) == [("SPEAKER", "نعم", "عمر")]
    assert article.desk.view.chosen() == _span(article, "نعم").id


def test_a_second_key_asks_for_the_holder_instead_of_the_target(article: Window) -> None:
    _choose(article, "بطيئة")
    press(article, Qt.Key.Key_K)
    press(article, Qt.Key.Key_1)
    press(article, Qt.Key.Key_L)
    choice = article.furniture.linking.choice
    assert choice is not None
    assert choice.kind.name == "TARGET"
    press(article, Qt.Key.Key_K)
    press(article, Qt.Key.Key_K)
    press(article, Qt.Key.Key_1)
    assert {one[0] for one in _linked(article)} == {"HOLDER", "TARGET"}
    assert ("TARGET", "بطيئة", "الوزارة") in _linked(article)


def test_a_pronoun_is_labelled_and_linked_in_one_step(article: Window) -> None:
    _choose(article, "لا")
    before = len(_document(article).spans)
    press(article, Qt.Key.Key_L)
    number = _offered(article).index("هو")
    press(article, Qt.Key(Qt.Key.Key_1 + number))
    assert _linked(article) == [("SPEAKER", "لا", "هو")]
    assert (_span(article, "هو").layer, _span(article, "هو").label) == ("entity", "PER")
    article.bridge.undo()
    assert (_linked(article), len(_document(article).spans)) == ([], before)


def test_another_speaker_takes_the_place_of_the_first(article: Window) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    press(article, Qt.Key.Key_1)
    press(article, Qt.Key.Key_K)
    assert "عمر" not in _offered(article)
    press(article, Qt.Key.Key_1)
    assert _linked(article) == [("SPEAKER", "نعم", "سالم")]
    article.bridge.undo()
    assert _linked(article) == [("SPEAKER", "نعم", "عمر")]


def test_digits_without_a_number_on_the_text_label_nothing(article: Window) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    for key in (Qt.Key.Key_5, Qt.Key.Key_9, Qt.Key.Key_0):
        press(article, key)
    assert article.furniture.linking.choice is not None
    assert (_span(article, "نعم").label, _linked(article)) == ("QUOTE", [])


def test_escape_leaves_and_gives_the_digits_back_to_the_labels(article: Window) -> None:
    quote = _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    press(article, Qt.Key.Key_Escape)
    assert article.furniture.linking.choice is None
    assert article.desk.view.chosen() == quote.id
    press(article, Qt.Key.Key_1)
    assert _span(article, "نعم").label == "PER"


def test_enter_links_to_the_one_in_front_after_going_through_them(article: Window) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    press(article, Qt.Key.Key_Down)
    press(article, Qt.Key.Key_Return)
    assert _linked(article) == [("SPEAKER", "نعم", "سالم")]


def test_a_kind_of_link_may_have_a_key_of_its_own(article: Window) -> None:
    kinds = tuple(one._replace(key="H" if one.name == "HOLDER" else "") for one in article.scheme.links)
    article.show_scheme(article.scheme._replace(links=kinds))
    _choose(article, "بطيئة")
    press(article, Qt.Key.Key_H)
    press(article, Qt.Key.Key_1)
    assert [one[0] for one in _linked(article)] == ["HOLDER"]


def _click(window: Window, place: QPoint) -> None:
    port = window.desk.view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_click_on_any_span_that_fits_links_to_it(article: Window) -> None:
    _choose(article, "نعم")
    ministry = _span(article, "الوزارة")
    press(article, Qt.Key.Key_L)
    _click(article, letter(article, ministry.start, ministry.start + 1))
    assert _linked(article) == [("SPEAKER", "نعم", "الوزارة")]
    assert article.desk.view.chosen() == _span(article, "نعم").id


def test_a_click_on_what_does_not_fit_says_so_and_elsewhere_ends_the_choice(article: Window) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    opinion = _span(article, "بطيئة")
    _click(article, letter(article, opinion.start, opinion.start + 1))
    assert "بطيئة" in article.furniture.status.hint
    assert _offered(article)
    start = _document(article).text.index("يضحك")
    _click(article, letter(article, start + 1, start + 2))
    assert (article.furniture.linking.choice, _linked(article)) == (None, [])


def test_a_span_from_which_no_link_begins_says_so(article: Window) -> None:
    _choose(article, "سالم")
    press(article, Qt.Key.Key_L)
    assert article.furniture.linking.choice is None
    assert "Person" in article.furniture.status.hint


def test_the_hint_says_what_is_chosen_and_what_else_could_be(article: Window) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    assert article.furniture.status.hint.startswith("Speaker")
    assert article.furniture.status.hint.endswith("\u2066K\u2069: Cue instead")
    press(article, Qt.Key.Key_Escape)
    assert "Speaker" not in article.furniture.status.hint


@pytest.mark.parametrize("way", ["choose", "undo", "close", "list"])
def test_any_other_act_ends_the_choice(article: Window, way: str) -> None:
    _choose(article, "نعم")
    press(article, Qt.Key.Key_L)
    if way == "choose":
        press(article, Qt.Key.Key_BracketRight)
    elif way == "undo":
        article.bridge.undo()
    elif way == "list":
        article.desk.spans.findChildren(QTableView)[0].setFocus()
    else:
        article.bridge.close()
    assert article.furniture.linking.choice is None


def _link(window: Window, label: str, head: str, child: str) -> Relation:
    one, other = _span(window, head), _span(window, child)
    edit = edits.add_relation(_document(window), window.bridge.ids, label, one.id, other.id)
    assert window.bridge.do(edit) is not None
    return next(each for each in edit.after if isinstance(each, Relation))


def test_a_key_goes_to_the_other_end_and_back_and_then_to_the_next(article: Window) -> None:
    _link(article, "SPEAKER", "نعم", "عمر")
    _link(article, "SPEAKER", "لا", "عمر")
    _choose(article, "عمر")
    seen = []
    for _ in range(5):
        press(article, Qt.Key.Key_L, SHIFT)
        seen.append(article.desk.view.chosen_span())
    assert [one.surface if one else "" for one in seen] == ["نعم", "عمر", "لا", "عمر", "نعم"]


def test_the_list_shows_the_chosen_spans_links_and_removes_one(article: Window) -> None:
    _link(article, "SPEAKER", "نعم", "عمر")
    _link(article, "CUE_OF", "نعم", "أضاف")
    _choose(article, "نعم")
    panel = article.desk.links
    assert article.furniture.links.rowCount() == 2
    assert article.furniture.links.row_at(0) is not None
    panel.focus_list()
    press(article, Qt.Key.Key_Down)
    press(article, Qt.Key.Key_Delete)
    assert _linked(article) == [("SPEAKER", "نعم", "عمر")]
    assert _span(article, "نعم").label == "QUOTE"
    press(article, Qt.Key.Key_Delete, SHIFT)
    assert _linked(article) == []
    article.bridge.undo()
    article.bridge.undo()
    assert len(_linked(article)) == 2


def test_enter_in_the_list_goes_to_the_other_end(article: Window) -> None:
    _link(article, "SPEAKER", "نعم", "عمر")
    _choose(article, "نعم")
    article.desk.links.focus_list()
    press(article, Qt.Key.Key_Return)
    assert article.desk.view.chosen() == _span(article, "عمر").id


def test_deleting_an_end_takes_its_links_from_the_list_and_the_text(article: Window) -> None:
    _link(article, "SPEAKER", "نعم", "عمر")
    _choose(article, "عمر")
    press(article, Qt.Key.Key_Delete)
    _choose(article, "نعم")
    assert (_linked(article), article.furniture.links.rowCount()) == ([], 0)
