"""Two languages, changed while running: every string is there, counts follow Arabic's six forms, layout turns round."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.looks import wearing
from ui import i18n, wording
from ui.i18n import Digits, Language, resolved

pytestmark = pytest.mark.usefixtures("qapp")

PLACES = re.compile(r"\{\w+\}")

COUNTED = (
    (0, "لا مقاطع"),
    (1, "مقطع واحد"),
    (2, "مقطعان"),
    (3, "3 مقاطع"),
    (10, "10 مقاطع"),
    (11, "11 مقطعًا"),
    (99, "99 مقطعًا"),
    (100, "100 مقطع"),
    (103, "103 مقاطع"),
    (1234, "1,234 مقطعًا"),
)


@pytest.mark.parametrize("language", Language)
def test_every_string_is_translated_and_keeps_its_places(language: Language) -> None:
    messages = list(ElementTree.parse(i18n.FOLDER / f"tawsim_{language}.ts").getroot().iter("message"))
    assert len(messages) > 150
    for message in messages:
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert translation.get("type") is None, source
        for form in forms:
            assert form.strip(), source
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), source


@pytest.mark.parametrize(("count", "said"), COUNTED)
def test_arabic_counts_in_six_forms(count: int, said: str) -> None:
    with wearing(Language.ARABIC, is_dark=False, digits=Digits.LATIN):
        assert wording.spans(count) == said


def test_english_counts_in_two() -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        assert [wording.spans(count) for count in (0, 1, 2, 1234)] == ["0 spans", "1 span", "2 spans", "1,234 spans"]


def test_digits_are_the_users_choice() -> None:
    with wearing(Language.ARABIC, is_dark=False, digits=Digits.ARABIC):
        assert (wording.number(1234), wording.spans(20)) == ("١٬٢٣٤", "٢٠ مقطعًا")
    with wearing(Language.ARABIC, is_dark=False, digits=Digits.LATIN):
        assert (wording.number(1234), wording.spans(20)) == ("1,234", "20 مقطعًا")
    with wearing(Language.ENGLISH, is_dark=False, digits=Digits.ARABIC):
        assert wording.number(1234) == "1,234"


def test_the_language_changes_while_running() -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        assert i18n.say("States", "Done") == "Done"
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
        i18n.install(Language.ARABIC)
        assert i18n.say("States", "Done") == "منجز"
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert i18n.current() is Language.ARABIC
        i18n.install(Language.ENGLISH)
        assert i18n.say("States", "Done") == "Done"
        assert i18n.current() is Language.ENGLISH


def test_a_choice_means_a_language() -> None:
    assert resolved("ar") is Language.ARABIC
    assert resolved("en") is Language.ENGLISH
    assert resolved("system") in set(Language)
