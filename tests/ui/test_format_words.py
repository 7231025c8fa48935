"""What the window says of formats: a word for every loss and notice, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.finding import Told, formats
from corpus.formats.format import Notice
from corpus.formats.losses import TITLES, Kind
from corpus.importing import ImportReport
from tests.ui.looks import wearing
from ui import format_words
from ui.i18n import Language

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_loss_is_said_in_english_as_reports_have_it_and_in_arabic() -> None:
    assert dict(format_words.LOSSES) == dict(TITLES)
    with wearing(Language.ARABIC, is_dark=False):
        assert all(format_words.loss(kind) != TITLES[kind] for kind in Kind)


def test_every_format_has_a_title() -> None:
    assert {one.name for one in formats()} == set(format_words.TITLES)


def test_an_import_says_what_was_decided_and_nothing_where_nothing_was() -> None:
    assert list(format_words.besides(ImportReport())) == []
    notices = tuple(Told(one, Path("a/خبر.json"), "3 / 4") for one in Notice)
    with wearing(Language.ENGLISH, is_dark=False):
        known, suggested, (first, rest) = format_words.besides(ImportReport(known=2, suggestions=5, notices=notices))
    assert known == ("Already in the project, not brought in again: 2", "")
    assert "5" in suggested[0]
    assert "خبر.json" in first
    assert len(rest.splitlines()) == len(Notice) - 1
    assert "{" not in first + rest
