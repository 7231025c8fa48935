"""A format's choices as a form: a control of the right sort for each row, in words of both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from corpus.finding import formats
from corpus.formats.format import Option, WritableFormat
from tests.ui.looks import nameless, wearing
from ui import option_words
from ui.i18n import Language
from ui.option_fields import OptionFields

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("propagateSizeHints")]

UNIT = Option("unit", "auto", "doccano: what offsets count", "Told by the spans' own texts.", ("auto", "utf16", "IOB2"))
WIDTH = Option("width", 12, "GLiNER: tokens of the longest entity")
BARE = Option("bare", False, "GLiNER: leave diacritics out")
LAYER = Option("layer", "entity", "Layer")
ROWS = (UNIT, WIDTH, BARE, LAYER)
ARABIC = re.compile("[\u0621-\u064a]")


def all_options() -> Iterator[Option]:
    for one in formats():
        yield from one.reading
        if isinstance(one, WritableFormat):
            yield from one.writing


@pytest.fixture
def fields(qtbot: QtBot) -> OptionFields:
    made = OptionFields()
    qtbot.addWidget(made)
    made.show_options(ROWS)
    made.show()
    return made


def control(fields: OptionFields, option: Option, kind: type[QWidget]) -> QWidget:
    found = fields.controls[option.name]
    assert isinstance(found, kind)
    return found


def test_each_type_has_its_control_and_what_is_left_alone_is_not_chosen(fields: OptionFields) -> None:
    kinds = (QComboBox, QSpinBox, QCheckBox, QLineEdit)
    assert all(control(fields, option, kind) for option, kind in zip(ROWS, kinds, strict=True))
    assert fields.values() == {}
    assert nameless(fields) == []


def test_what_keys_choose_is_told_and_read(fields: OptionFields, qtbot: QtBot) -> None:
    unit, width = fields.controls["unit"], fields.controls["width"]
    for key, which in ((Qt.Key.Key_Down, unit), (Qt.Key.Key_Up, width), (Qt.Key.Key_Space, fields.controls["bare"])):
        with qtbot.waitSignal(fields.changed):
            QTest.keyClick(which, key)
    with qtbot.waitSignal(fields.changed):
        QTest.keyClicks(fields.controls["layer"], "s")
    assert fields.values() == {"unit": "utf16", "width": 13, "bare": True, "layer": "entitys"}


def test_values_given_stand_in_the_form_and_other_options_replace_it(fields: OptionFields, qtbot: QtBot) -> None:
    fields.show_options(ROWS, {"width": 20, "bare": True})
    assert fields.values() == {"width": 20, "bare": True}
    fields.show_options((LAYER,))
    assert list(fields.controls) == ["layer"]
    assert fields.values() == {}
    qtbot.waitUntil(lambda: [one.text() for one in fields.findChildren(QLabel) if one.isVisible()] == ["Layer"])


def test_the_name_of_the_format_is_left_out_and_a_name_of_its_own_kept(fields: OptionFields) -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        fields.show_options(ROWS)
        unit = fields.controls["unit"]
        assert isinstance(unit, QComboBox)
        assert unit.accessibleName() == "what offsets count"
        assert unit.accessibleDescription() == "Told by the spans' own texts."
        assert [unit.itemText(place) for place in range(3)] == ["Recognised by itself", "UTF-16 units", "IOB2"]


def test_the_form_follows_the_language_and_keeps_what_is_chosen(fields: OptionFields, qtbot: QtBot) -> None:
    fields.show_options(ROWS, {"width": 20})
    with wearing(Language.ARABIC, is_dark=False):
        qtbot.waitUntil(lambda: bool(ARABIC.search(fields.controls["width"].accessibleName())))
        assert fields.values() == {"width": 20}


def test_every_option_of_every_format_has_its_words() -> None:
    options = list(all_options())
    said = {words for one in options for words in (one.title, one.hint) if words}
    assert said - option_words.SENTENCES == set()
    names = {"IOB1", "IOB2", "BIOES", "BILOU", "jsonl", "parquet"}
    assert {str(word) for one in options for word in one.choices} - option_words.CHOICES.keys() - names == set()


def test_every_word_of_an_option_is_said_in_arabic() -> None:
    with wearing(Language.ARABIC, is_dark=False):
        for option in all_options():
            assert ARABIC.search(option_words.title(option)), option.title
            for word in option.choices:
                assert ARABIC.search(option_words.choice(word)) or word not in option_words.CHOICES
