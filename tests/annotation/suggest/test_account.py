"""The account of a document: what was offered, shown and right, and what it costs."""

from __future__ import annotations

from annotation.suggest.account import Sort, Tally, Work, account
from annotation.suggest.assistant import Assistant
from annotation.suggest.bill import Annotator
from annotation.suggest.precision import Whose
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion, suggest
from tests.annotation.suggest.finished import LAYER, read

_WRITTEN = "زار [PER:سالم] و[LOC:عمان] ثم عاد [PER:هشام] إلى النهر"


def _offer(reading: Reading, surface: str, label: str, suggester: str = "repeats") -> Suggestion:
    start = reading.text.index(surface)
    return suggest(reading.text, [(start, start + len(surface))], LAYER, label, suggester, 0.9)


def test_everybody_is_counted_on_every_label() -> None:
    reading, spans = read(_WRITTEN)
    right, wrong = _offer(reading, "سالم", "PER"), _offer(reading, "النهر", "LOC")
    same = _offer(reading, "سالم", "PER", "tagger")
    drawn_up = account("d", Work(reading, spans, [right, wrong, same], [right, wrong]), {LAYER})
    assert drawn_up.labels == {Sort(LAYER, "PER"): 2, Sort(LAYER, "LOC"): 1}
    assert drawn_up.entities == 3
    assert drawn_up.tallies == {
        Whose("repeats", LAYER, "PER"): Tally(1, 1, 1, 1),
        Whose("repeats", LAYER, "LOC"): Tally(1, 0, 1, 0),
        Whose("tagger", LAYER, "PER"): Tally(1, 1, 0, 0),
    }
    assert drawn_up.actions == Annotator(reading, spans).actions([right, wrong])


def test_labels_of_a_layer_that_nobody_suggests_for_cost_nothing_here() -> None:
    reading, spans = read(_WRITTEN)
    assert account("d", Work(reading, spans, [], []), {"quote"}).actions.hand == 0


def test_a_document_is_judged_by_what_was_known_before_it() -> None:
    assistant = Assistant()
    first = assistant.finish("d0", *read(_WRITTEN))
    again = assistant.finish("d1", *read(_WRITTEN))
    assert first is not None
    assert not first.offered
    assert again is not None
    assert {one.surface for one in again.offered} >= {"سالم", "عمان", "هشام"}
    assert assistant.finish("d1", *read(_WRITTEN)) is None
