"""Words that judge: with the label they bore, under negation with its own record or the opposite."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from annotation.suggest.convention import Convention
from annotation.suggest.forms import Forms
from annotation.suggest.gazetteer import WordList
from annotation.suggest.reading import Reading
from annotation.suggest.sentiment import Sentiment, is_negated
from annotation.suggest.vocabulary import Vocabulary
from tests.annotation.suggest.finished import read


def _taught(written: Iterable[str], *lists: WordList) -> Sentiment:
    vocabulary = Vocabulary()
    forms = Forms(vocabulary, Convention())
    suggester = Sentiment("sentiment", forms, lists)
    for one in written:
        reading, spans = read(one)
        forms.learn(reading, spans)
        suggester.learn(reading, spans)
        vocabulary.add(reading)
    return suggester


def _told(suggester: Sentiment, text: str) -> list[tuple[str, str]]:
    return [(one.surface, one.label) for one in suggester.suggestions(Reading(text))]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("الفندق ليس جميلا", True),
        ("الفندق غير جميل", True),
        ("لم يكن الفندق جميلا", True),
        ("ولا جميل", True),
        ("الفندق جميل", False),
        ("لا، الفندق جميل", False),
        ("لا بل جميل", False),
        ("لم أر منذ أعوام طويلة فندقا جميلا", False),
        ("لا\nجميل", False),
    ],
)
def test_negation_is_seen_close_before_and_not_across_signs(text: str, negated: bool) -> None:
    reading = Reading(text)
    assert is_negated(reading, len(reading) - 1) is negated


def test_a_known_word_is_offered_with_its_label_and_under_negation_with_the_opposite() -> None:
    suggester = _taught(["الفندق <POS:رائع> حقا", "يوم <POS:رائع>"])
    found = suggester.suggestions(Reading("مطعم رائع وفندق غير رائع"))
    assert [(one.surface, one.label) for one in found] == [("رائع", "POS"), ("رائع", "NEG")]
    assert (found[0].score or 0) > (found[1].score or 0)


def test_what_was_labelled_under_negation_counts_more_than_the_opposite() -> None:
    suggester = _taught(["الفندق <POS:سيئ> جدا", "ليس <NEU:سيئا>", "ليس <NEU:سيئا> أبدا"])
    assert _told(suggester, "وليس سيئا") == [("سيئا", "NEU")]


def test_words_of_a_list_are_offered_until_they_are_learnt() -> None:
    words = WordList("mine")
    words.add("ممتاز", "POS")
    words.add("رديء", "NEG")
    suggester = _taught(["كان <MIX:ممتاز> مرة"], words)
    assert _told(suggester, "ممتاز أو رديء أو غير رديء") == [("ممتاز", "MIX"), ("رديء", "NEG"), ("رديء", "POS")]


def test_a_label_without_opposite_stays() -> None:
    suggester = _taught(["يوم <NEU:عادي>"])
    assert _told(suggester, "يوم غير عادي") == [("عادي", "NEU")]
