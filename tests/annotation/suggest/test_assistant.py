"""The assistant: judged before it learns, silent until measured, and the same again from the same documents."""

from __future__ import annotations

import pytest

from annotation.suggest.assistant import FIRST_TRAINING, Assistant, Settings
from annotation.suggest.choosing import Held
from annotation.suggest.features import Sentence
from annotation.suggest.precision import Whose
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import from_span
from annotation.suggest.tagger import Tagged
from tests.annotation.suggest.finished import LAYER, read

_NAMES = ("سالم", "هشام", "مروان", "زياد", "طارق", "نبيل", "رشيد", "حسام")


def _taught(documents: int = 40) -> Assistant:
    assistant = Assistant()
    for number in range(documents):
        name = _NAMES[number % len(_NAMES)]
        assistant.finish(f"d{number}", *read(f"قال [PER:{name}] إن الطريق طويل، ثم مضى [PER:{name}] إلى داره"))
    return assistant


def test_nothing_is_shown_before_anything_is_measured() -> None:
    assistant = _taught(8)
    choice = assistant.offer(Reading("عاد سالم"))
    assert choice.shown == ()
    assert [why for _, why in choice.held] == [Held.UNMEASURED]


def test_a_form_that_was_always_labelled_is_shown_again() -> None:
    assistant = _taught()
    choice = assistant.offer(Reading("عاد سالم"))
    assert [one.surface for one in choice.shown] == ["سالم"]
    assert all(one.probability is not None and one.probability > 0.8 for one in choice.shown)


def test_what_was_decided_is_not_offered_again() -> None:
    assistant = _taught()
    reading = Reading("عاد سالم")
    (one,) = assistant.offer(reading).shown
    choice = assistant.offer(reading, rejected=frozenset([one.answer]))
    assert choice.shown == ()
    assert [why for _, why in choice.held] == [Held.DECIDED]
    _, spans = read("عاد [LOC:سالم]")
    assert assistant.offer(reading, spans).shown == ()


def test_a_label_that_is_wrong_again_and_again_falls_silent_and_says_so() -> None:
    assistant = _taught()
    for number in range(60):
        assistant.finish(f"x{number}", *read("أما سالم فلا"))
    whose = Whose("repeats", LAYER, "PER")
    assert assistant.measured()[whose].precision is not None
    reading = Reading("عاد سالم وهشام")
    assert "سالم" not in [one.surface for one in assistant.offer(reading).shown]


def test_a_document_is_judged_by_what_was_known_before_it() -> None:
    assistant = Assistant()
    assistant.finish("d1", *read("قال [PER:سالم] نعم"))
    assert assistant.measured() == {}
    assistant.finish("d1", *read("قال [PER:سالم] نعم"))
    assert assistant.vocabulary.count("سالم") == 1


def test_the_same_documents_make_the_same_suggestions() -> None:
    reading = Reading("عاد سالم وهشام ثم مروان")
    one, other = _taught(), _taught()
    assert one.offer(reading) == other.offer(reading)
    assert one.sureness(reading) == other.sureness(reading)


def test_training_is_due_when_enough_is_finished_and_again_when_it_has_grown() -> None:
    assistant = Assistant(keeps_lessons=True)
    assert not assistant.is_training_due
    number = 0
    while not assistant.is_training_due:
        assistant.finish(f"d{number}", *read("قال [PER:سالم] إن الطريق طويل"))
        number += 1
    assert assistant.vocabulary.size >= FIRST_TRAINING
    lessons = assistant.lessons()
    assert len(lessons[LAYER]) == number
    assistant.adopt({LAYER: _Silent()}, assistant.vocabulary.size)
    assert not assistant.is_training_due


def test_a_layer_without_labels_is_not_trained() -> None:
    assistant = Assistant(Settings(("entity", "quote")), keeps_lessons=True)
    assistant.finish("d1", *read("قال [PER:سالم] نعم"))
    assert set(assistant.lessons()) == {"entity"}


@pytest.mark.parametrize("name", ["repeats", "tagger"])
def test_a_suggester_that_is_switched_off_offers_nothing(name: str) -> None:
    assistant = Assistant(Settings(off=frozenset([name])), keeps_lessons=True)
    for number in range(40):
        assistant.finish(f"d{number}", *read("قال [PER:سالم] نعم"))
    assistant.adopt({LAYER: _Silent()}, 1)
    offered = {one.suggester for one in assistant.candidates(Reading("قال سالم نعم"))}
    assert name not in offered


def test_a_suggester_that_fails_is_switched_off_and_the_others_go_on() -> None:
    assistant = _taught()
    assistant.adopt({LAYER: _Broken()}, 1)
    reading = Reading("عاد سالم")
    assert [one.surface for one in assistant.offer(reading).shown] == ["سالم"]
    assert assistant.switched_off["tagger"].detail == "ValueError: out of tune"
    assert not assistant.switched_off["tagger"].is_slow
    assert assistant.offer(Reading("عاد هشام")).shown


def test_a_suggester_that_takes_too_long_is_switched_off() -> None:
    passing = iter(range(0, 10_000, 60))
    assistant = Assistant(timer=lambda: float(next(passing)))
    assistant.candidates(Reading("عاد سالم"))
    assert all(one.is_slow for one in assistant.switched_off.values())
    assert set(assistant.switched_off) == {"repeats", "tagger"}


class _Broken:
    def tag(self, sentence: Sentence) -> list[Tagged]:
        raise ValueError("out of tune")


class _Silent:
    def tag(self, sentence: Sentence) -> list[Tagged]:
        return [Tagged("O", 1.0)] * len(sentence)


def test_predictions_from_elsewhere_are_measured_like_everyone_and_then_shown() -> None:
    assistant = Assistant(Settings(off=frozenset(["repeats", "tagger"])))
    for number in range(30):
        reading, spans = read(f"قال [PER:{_NAMES[number % 8]}] إن الطريق طويل")
        brought = tuple(from_span(one, "model", 0.9) for one in spans)
        assistant.finish(f"d{number}", reading, spans, brought)
    reading, spans = read("قال [PER:عدنان] نعم")
    choice = assistant.offer(reading, brought=tuple(from_span(one, "model", 0.9) for one in spans))
    assert [(one.surface, one.suggester) for one in choice.shown] == [("عدنان", "model")]
    assert assistant.measured()[Whose("model", LAYER, "PER")].precision == 1


def test_verdicts_that_are_restored_make_the_same_probabilities() -> None:
    reading = Reading("عاد سالم وهشام ثم مروان")
    taught, again = _taught(), Assistant()
    again.restore(taught.verdicts)
    for number in range(40):
        name = _NAMES[number % len(_NAMES)]
        written = f"قال [PER:{name}] إن الطريق طويل، ثم مضى [PER:{name}] إلى داره"
        again.finish(f"d{number}", *read(written), is_judged=False)
    assert again.offer(reading) == taught.offer(reading)
    assert again.measured() == taught.measured()


@pytest.mark.parametrize("is_judged", [True, False])
def test_a_lesson_knows_nothing_of_its_own_answers(is_judged: bool) -> None:
    assistant = Assistant(keeps_lessons=True)
    for number in range(2):
        assistant.finish(f"d{number}", *read("قال [PER:سالم] نعم"), is_judged=is_judged)
    first, second = assistant.lessons()[LAYER]
    assert not any(one.startswith(("g=", "t=")) for one in first.sentence[1])
    assert any(one.startswith("g=BPER") for one in second.sentence[1])
