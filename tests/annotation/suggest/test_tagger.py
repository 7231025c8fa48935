"""The tagger without a library: what it learns from, what it makes of tags, and that it asks what is known by then."""

from __future__ import annotations

from annotation.suggest.features import Sentence, features
from annotation.suggest.reading import Reading
from annotation.suggest.tagger import OUTSIDE, Tagged, Tagger, tagged
from tests.annotation.suggest.finished import LAYER, forms_of, read


class _Told:
    """A model that says what it is told, sentence by sentence."""

    def __init__(self, tags: list[list[Tagged]]) -> None:
        self._tags = tags

    def tag(self, sentence: Sentence) -> list[Tagged]:
        tags = self._tags.pop(0)
        assert len(tags) == len(sentence)
        return tags


def _tagger(tags: list[list[tuple[str, float]]]) -> Tagger:
    tagger = Tagger(LAYER, forms_of(["زار [LOC:روسيا] و ل[LOC:مصر]"]))
    tagger.model = _Told([[Tagged(*one) for one in sentence] for sentence in tags])
    return tagger


def test_tags_are_those_of_the_outermost_labels() -> None:
    reading, spans = read("زار [ORG:جامعة [LOC:دمشق]] ل[PER:سالم] .")
    assert tagged(reading, spans) == [OUTSIDE, "B-ORG", "I-ORG", "B-PER", OUTSIDE]


def test_tags_become_suggestions_with_the_least_marginal() -> None:
    tagger = _tagger([[(OUTSIDE, 1.0), ("B-PER", 0.9), ("I-PER", 0.6), ("B-PER", 0.8)]])
    found = tagger.suggestions(Reading("قال أحمد علي خالد"))
    assert [(one.surface, one.label, one.score) for one in found] == [("أحمد علي", "PER", 0.6), ("خالد", "PER", 0.8)]
    assert all(one.probability is None for one in found)


def test_a_tag_that_goes_on_where_nothing_was_begun_begins() -> None:
    tagger = _tagger([[("I-PER", 0.5), ("B-LOC", 0.7), ("I-PER", 0.4)]])
    found = tagger.suggestions(Reading("أحمد عمان علي"))
    assert [(one.surface, one.label) for one in found] == [("أحمد", "PER"), ("عمان", "LOC"), ("علي", "PER")]


def test_no_label_goes_on_in_the_next_sentence() -> None:
    tagger = _tagger([[("B-PER", 0.5)], [("I-PER", 0.5)]])
    assert [one.surface for one in tagger.suggestions(Reading("أحمد\nعلي"))] == ["أحمد", "علي"]


def test_a_clitic_stays_out_where_the_labels_have_it_so() -> None:
    tagger = _tagger([[(OUTSIDE, 1.0), ("B-LOC", 0.9)]])
    assert [one.surface for one in tagger.suggestions(Reading("عاد لروسيا"))] == ["روسيا"]


def test_without_a_model_there_is_no_suggestion_and_without_being_asked_no_lesson() -> None:
    reading, spans = read("زار [PER:سالم] عمان")
    tagger = Tagger(LAYER, forms_of([]))
    tagger.learn(reading, spans)
    assert tagger.suggestions(reading) == []
    assert tagger.lessons is None
    tagger.lessons = []
    tagger.learn(reading, spans)
    assert [one.tags for one in tagger.lessons] == [(OUTSIDE, "B-PER", OUTSIDE)]


def test_features_tell_what_is_known_at_that_moment() -> None:
    reading = Reading("زار روسيا قال")
    before = features(reading, forms_of([]))
    after = features(reading, forms_of(["عاد إلى [LOC:روسيا]", "عاد إلى [LOC:روسيا]"]))
    assert not any(one.startswith("g=") for one in before[0][1])
    assert "g=BLOC3o" in after[0][1]
    assert "+g=BLOC3o" in after[0][0]
    assert "-g=BLOC3o" in after[0][2]
    assert "q" in after[0][2]


def test_each_token_has_the_features_of_its_own_word_and_its_neighbours() -> None:
    (sentence,) = features(Reading("وصل أحمد، ٢٠٢٥"), forms_of([]))
    assert [next(one for one in row if one.startswith("w=")) for row in sentence] == [
        "w=وصل",
        "w=أحمد",
        "w=،",
        "w=٢٠٢٥",
    ]
    assert {"-1=احمد", "+1=2025", "-2=وصل", "f=sign"} <= set(sentence[2])
    assert {"-1=<", "f=word"} <= set(sentence[0])
    assert {"+1=>", "f=digit"} <= set(sentence[3])


def test_lessons_begin_with_the_first_document_in_which_the_layer_was_worked_on() -> None:
    tagger = Tagger(LAYER, forms_of([]))
    tagger.lessons = []
    for told in ("زار خالد مصر", "زار [PER:سالم] عمان", "عاد إلى داره"):
        tagger.learn(*read(told))
    assert [set(one.tags) for one in tagger.lessons] == [{OUTSIDE, "B-PER"}, {OUTSIDE}]
