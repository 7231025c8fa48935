"""What the window says of the assistant's suggesters: how they fared, what they learnt, and who was switched off."""

from __future__ import annotations

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.suggest.gazetteer import Refusal
from corpus.list_process import Counted
from corpus.predicting import Predicted
from corpus.word_lists import LeftOut
from ui import assistant_words
from ui.messages import Failure, Severity
from ui.window import Window

# The words are those of the window's language.
pytestmark = pytest.mark.usefixtures("window")

_ROWS = (
    ("tagger", "entity", "PER", 50, 60, False),
    ("tagger", "entity", "ORG", 10, 40, True),
    ("repeats", "entity", "PER", 0, 0, False),
)


def _bare(words: str) -> str:
    """Without the marks that keep names in their own direction."""
    return words.translate({ord(one): None for one in "\u2066\u2067\u2068\u2069"})


def test_how_a_suggester_fared_is_said_over_all_its_labels_with_its_silence() -> None:
    fared = assistant_words.fared_of(_ROWS)
    said = _bare(assistant_words.fared(fared, "tagger", DEFAULT_SCHEME))
    assert said == "Right: 60% of 100 judged · silent for now on Organisation"
    for name in ("repeats", "quotes"):
        assert assistant_words.fared(fared, name, DEFAULT_SCHEME) == "Not measured yet"


def test_where_clitics_go_is_said_with_how_many_labels_say_so() -> None:
    assert assistant_words.clitics(12, 300) == "Learnt from 312 labels: the clitic stays outside."
    assert assistant_words.clitics(1, 0) == "Learnt from 1 label: the clitic belongs to it."
    assert assistant_words.clitics(0, 0).startswith("Nothing is learnt yet")


def test_what_is_in_a_list_and_what_is_not_is_counted_and_named() -> None:
    left_out = (LeftOut(2, "", Refusal.BLANK), LeftOut(3, "و", Refusal.ONE_LETTER))
    counts = {Refusal.BLANK: 1, Refusal.ONE_LETTER: 1}
    counted = Counted(1_000_000, left_out, counts, 3, {"LOC": 999_999, "TOWN": 1})
    assert assistant_words.size(counted) == "1,000,000 entries · 5 left out"
    said = _bare(assistant_words.amiss(counted, "entity", DEFAULT_SCHEME))
    assert said == ("blank: 1 · of one letter: 1 (و) · lines that cannot be read: 3 · The scheme does not have: TOWN")
    assert assistant_words.amiss(Counted(3), "entity", DEFAULT_SCHEME) == ""


def test_what_came_of_a_pipeline_is_said_with_all_that_was_left_out() -> None:
    said, more = assistant_words.predicted("names", Predicted(2, 24, {"PERS": 7}, 1, ("خبر",)))
    assert _bare(said) == "names has suggested: 24 suggestions in 2 documents."
    assert _bare(more).splitlines() == [
        "The scheme does not have: PERS (7)",
        "Outside their text, left out: 1",
        "It failed on: خبر",
    ]


def test_a_suggester_that_was_switched_off_is_named_once(window: Window) -> None:
    told: list[Failure] = []
    window.messages.told.connect(told.append)
    for _ in range(2):
        window.furniture.assistance.assisting.process.switched_off.emit("tagger", False, "ValueError: out of tune")
    (one,) = told
    assert (one.severity, one.details) == (Severity.WARNING, "ValueError: out of tune")
    assert "learnt from your labels" in one.sentence
