"""Known forms: found as "everywhere" finds them, counted honestly, their clitics in or out as the labels have it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.occurrences import occurrences
from annotation.suggest.convention import Proclitic
from annotation.suggest.reading import Reading, word_of
from annotation.suggest.repeats import Repeats
from tests.annotation.suggest.finished import LAYER, forms_of, read

_FORM = st.sampled_from(("روسيا", "بوتين", "الولايات المتحدة", "وزارة الدفاع", "لبنان"))
_AROUND = st.sampled_from(
    (
        *("روسيا", "لروسيا", "وروسيا", "رُوسيا", "الروسية", "بوتين", "وبوتين", "الولايات", "للولايات", "المتحدة"),
        *("وزارة", "لوزارة", "الدفاع", "لبنان", "بلبنان", "قال", "،", "."),
    )
)


@given(_FORM, st.lists(_AROUND, max_size=12))
def test_a_known_form_is_found_where_everywhere_finds_it(form: str, words: list[str]) -> None:
    text = " ".join(words)
    forms = forms_of([f"[PER:{form}]"], Proclitic.OUTSIDE)
    reading = Reading(text)
    found = [
        (forms.starts_at(reading, one.first, one.offset), reading.ends[one.last - 1]) for one in forms.matches(reading)
    ]
    assert found == [(one.start, one.end) for one in occurrences(text, form)]


def test_of_two_forms_at_a_word_the_longer_one_stands() -> None:
    forms = forms_of(["[LOC:دمشق]", "[ORG:جامعة دمشق]"])
    assert [one.form for one in forms.matches(Reading("في جامعة دمشق ثم دمشق"))] == ["جامعه دمشق", "دمشق"]


def test_places_before_a_form_was_labelled_count_against_it() -> None:
    forms = forms_of(["الأمل كبير", "الأمل بعيد", "زار [PER:الأمل] عمان"])
    standing = forms.standing("الامل")
    assert standing is not None
    assert (standing.places, standing.labels["PER"]) == (3, 1)
    assert standing.share == pytest.approx(2 / 5)


def test_a_form_inside_a_longer_label_is_no_place_of_its_own() -> None:
    forms = forms_of(["[LOC:دمشق]", "[ORG:جامعة دمشق]"])
    standing = forms.standing("دمشق")
    assert standing is not None
    assert standing.places == 1


def test_no_form_goes_on_in_the_next_line() -> None:
    forms = forms_of(["[PER:أحمد سالم]"])
    assert not list(forms.matches(Reading("أحمد\nسالم")))


def test_in_a_nested_layer_forms_stand_inside_one_another() -> None:
    forms = forms_of(["[ORG:جامعة [LOC:دمشق]]"])
    assert forms.is_nested
    assert [one.form for one in forms.matches(Reading("جامعة دمشق"))] == ["جامعه دمشق", "دمشق"]


def test_the_convention_is_learnt_from_labels_that_start_inside_a_word() -> None:
    forms = forms_of(["زار [LOC:روسيا]", "عاد ل[LOC:روسيا]"])
    assert forms.convention.learnt is Proclitic.OUTSIDE
    assert not forms.convention.is_inside


def test_the_convention_is_learnt_from_labels_that_hold_their_clitic() -> None:
    forms = forms_of(["زار [LOC:روسيا]", "عاد [LOC:لروسيا]"])
    assert forms.convention.learnt is Proclitic.INSIDE
    offered = Repeats(LAYER, forms).suggestions(Reading("أتى بروسيا"))
    assert [one.surface for one in offered] == ["بروسيا"]


def test_the_convention_that_is_set_holds_against_the_labels() -> None:
    forms = forms_of(["زار [LOC:روسيا]", "عاد [LOC:لروسيا]"], Proclitic.OUTSIDE)
    assert forms.convention.learnt is Proclitic.INSIDE
    offered = Repeats(LAYER, forms).suggestions(Reading("أتى بروسيا وعاد لروسيا"))
    assert [one.surface for one in offered] == ["روسيا", "روسيا"]


def test_a_word_that_only_looks_as_if_it_had_a_clitic_is_left_whole() -> None:
    forms = forms_of(["قال [PER:بوتين] عن [LOC:لبنان] و [ORG:وزارة الدفاع]"])
    assert [forms.likely_cut(word_of(one)) for one in ("بوتين", "لبنان", "وزارة")] == [None, None, None]
    cut = forms.likely_cut(word_of("ولبنان"))
    assert cut is not None
    assert cut.key == "لبنان"


def test_labels_that_end_inside_a_word_make_no_form() -> None:
    assert len(forms_of(["هذه [PER:غرف]هم"])) == 0


def test_repeats_offer_the_label_a_form_bore_most_often() -> None:
    forms = forms_of(["[PER:عمان]", "[LOC:عمان] و [LOC:عمان]"])
    (one,) = Repeats(LAYER, forms).suggestions(Reading("في عُمان"))
    assert (one.label, one.surface, one.suggester) == ("LOC", "عُمان", "repeats")
    assert one.score == pytest.approx(3 / 5)


def test_learning_keeps_nothing_of_the_reading() -> None:
    reading, spans = read("زار [LOC:روسيا] ثم روسيا")
    forms = forms_of([])
    forms.learn(reading, spans)
    standing = forms.standing("روسيا")
    assert standing is not None
    assert standing.places == 2
