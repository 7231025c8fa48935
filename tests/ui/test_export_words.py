"""What the window says of an export: every format and every choice has words, in both languages."""

from __future__ import annotations

import pytest

from annotation.change import State
from corpus.export_place import Standing
from corpus.export_plan import Counts
from corpus.export_wishes import writable
from corpus.formats.format import Policy
from corpus.formats.losses import Kind
from corpus.loss_examples import Example, Lost
from corpus.units import Piece
from tests.ui.looks import wearing
from ui import export_words
from ui.i18n import Language

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_format_that_is_written_stands_on_one_shelf_with_its_words() -> None:
    names = {one.name for one in writable()}
    shelved = [name for shelf in export_words.SHELVES for name in shelf.names]
    assert sorted(shelved) == sorted(names)
    assert set(export_words.PURPOSES) == names


def test_a_format_that_nobody_has_named_yet_is_offered_all_the_same() -> None:
    assert list(export_words.shelves(("new",)))[-1][1] == ("new",)
    assert export_words.format_title("new") == "new"
    assert export_words.format_purpose("new") == ""


def test_every_choice_is_explained_in_both_languages() -> None:
    told = {}
    for language in Language:
        with wearing(language, is_dark=False):
            told[language] = [
                *(export_words.policy_words(one) for one in Policy),
                *(export_words.piece_words(one) for one in Piece),
                *(export_words.format_purpose(one.name) for one in writable()),
                *(export_words.standing(one) for one in Standing if one is not Standing.FREE),
            ]
            assert export_words.standing(Standing.FREE) == ""
    assert all(english != arabic for english, arabic in zip(*told.values(), strict=True))


def test_how_much_is_written_is_said_with_what_is_left_out() -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        assert export_words.forecast(Counts(2, 3, 2, 7)) == (
            "Will be written: 2 documents, 7 spans. Left out, as not chosen: 3 documents."
        )
        assert export_words.forecast(Counts(1, 0, 9, 1)) == "Will be written: 1 document, in 9 records, 1 span."
        assert export_words.outcome(Counts(1, 0, 1, 1)) == "Written: 1 document, 1 span."


def test_an_example_says_the_words_where_they_stand() -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        cut = Lost(Kind.WORD_CUT, 1, Example("عنوان", "روسيا", "لروسيا"))
        assert bare(export_words.example(cut)) == "روسيا inside لروسيا (in: عنوان)"
        state = Lost(Kind.STATE, 1, Example("عنوان", State.DONE.value))
        assert bare(export_words.example(state)) == "Done (in: عنوان)"
        assert bare(export_words.example(Lost(Kind.SPACING, 1, Example("عنوان")))) == "عنوان"
        assert export_words.example(Lost(Kind.SPAN, 1, None)) == ""


def bare(words: str) -> str:
    """Without the marks that keep directions apart."""
    return words.replace("\u2068", "").replace("\u2069", "").lstrip("\u200e")
