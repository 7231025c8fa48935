"""The status line says places and amounts in whole sentences of either language."""

from __future__ import annotations

import pytest

from annotation.document import Document, new_header
from annotation.ranges import Range
from tests.ui.looks import wearing
from ui import hints
from ui.i18n import Digits, Language

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("language", "selection", "said"),
    [
        (Language.ENGLISH, None, "Position 1 of 2"),
        (Language.ENGLISH, Range(0, 2), "2 characters selected"),
        (Language.ARABIC, None, "الموضع 1 من 2"),
        (Language.ARABIC, Range(0, 1), "المحدد: محرف واحد"),
        (Language.ARABIC, Range(0, 2), "المحدد: محرفان"),
    ],
)
def test_a_place_is_a_number_and_a_selection_an_amount(language: Language, selection: Range | None, said: str) -> None:
    document = Document(new_header("d1", "أب"))
    with wearing(language, is_dark=False, digits=Digits.LATIN):
        assert hints.position(document, 1, selection) == said
