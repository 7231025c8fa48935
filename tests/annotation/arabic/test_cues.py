"""Words of saying are found as they are written, and words that only look like them are not."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotation.arabic.cues import Cue, CueKind, cues, is_conjoined, subject_zone
from annotation.arabic.graphemes import is_boundary
from tests.strategies import texts


def _found(text: str) -> list[tuple[str, str, CueKind]]:
    return [(text[one.start : one.end], one.stem, one.kind) for one in cues(text)]


def _first(text: str) -> Cue:
    return next(cues(text))


@pytest.mark.parametrize(
    ("text", "written", "stem"),
    [
        ("قال الوزير", "قال", "قال"),
        ("وقالت الوزيرة", "قالت", "قال"),
        ("فأضافوا", "أضافوا", "أضاف"),
        ("وَقَالَتْ", "قَالَتْ", "قال"),
        ("واكد", "اكد", "أكد"),
        ("يؤكد أن", "يؤكد", "أكد"),
        ("وسيقولون", "يقولون", "قال"),
        ("ليردّ ترامب", "يردّ", "رد"),
        ("ودعت إلى", "دعت", "دعا"),
        ("أبلغه أن", "أبلغه", "أبلغ"),
        ("وبيّن الوزير", "بيّن", "بين"),
        ("وبين الوزير أن", "بين", "بين"),
        ("كتب المحرر: «", "كتب", "كتب"),
        ("طالب النائب بأن", "طالب", "طالب"),
    ],
)
def test_verbs_of_saying(text: str, written: str, stem: str) -> None:
    assert _found(text)[0] == (written, stem, CueKind.VERB)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ورأت الصحيفة أن", ("رأت", "رأى", CueKind.OPINION)),
        ("رأى المدرب", ("رأى", "رأى", CueKind.OPINION)),
        ("ووصفها بأنها", ("وصفها", "وصف", CueKind.OPINION)),
        ("قائلاً له", ("قائلاً", "قائل", CueKind.PARTICIPLE)),
        ("ومؤكدةً", ("مؤكدةً", "مؤكد", CueKind.PARTICIPLE)),
        ("وبحسب رويترز", ("بحسب", "بحسب", CueKind.NOUN)),
        ("وعلى حد تعبير الوزير", ("على حد تعبير", "على حد تعبير", CueKind.NOUN)),
        ("وفقاً للوزارة", ("وفقاً", "وفقا", CueKind.NOUN)),
        ("نقلاً عن مصدر", ("نقلاً عن", "نقلا عن", CueKind.NOUN)),
    ],
)
def test_opinions_participles_and_nouns(text: str, cue: tuple[str, str, CueKind]) -> None:
    assert _found(text) == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "بين موسكو وواشنطن",
        "كتب جديدة للأطفال",
        "طالب في الجامعة",
        "رأي عام",
        "وصف دقيق للمكان",
        "فرد من الشعب",
        "مقال طويل",
        "القائل مجهول",
        "هذه كتب. «نعم»",
        "هذه كتب.",
        "",
    ],
)
def test_words_that_are_oftener_something_else_want_evidence(text: str) -> None:
    assert _found(text) == []


def test_the_subject_is_looked_for_up_to_that_a_colon_or_the_end_of_the_sentence() -> None:
    for text, zone in [
        ("قال الرئيس بوتين إن ترامب", " الرئيس بوتين "),
        ("وقال: «نعم»", ""),
        ("قال د. أحمد سالم: «", " د. أحمد سالم"),
        ("قال أحمد. وسكت عمر", " أحمد"),
        ("أكد أحمد\nعمر", " أحمد"),
    ]:
        start, end = subject_zone(text, _first(text), len(text))
        assert text[start:end] == zone


def test_a_conjunction_before_a_cue_is_told_and_left_outside() -> None:
    assert is_conjoined("وأضاف", _first("وأضاف"))
    assert not is_conjoined("ثم أضاف", _first("ثم أضاف"))


def test_part_of_a_text_is_read_with_whole_words_at_its_edges() -> None:
    text = "قال ثم أضاف ثم أكد"
    assert [text[one.start : one.end] for one in cues(text, 8, 12)] == ["أضاف"]
    with pytest.raises(ValueError, match="not a range"):
        list(cues(text, 3, 99))


@given(texts())
def test_cues_stand_in_order_apart_and_part_no_letter_from_its_mark(text: str) -> None:
    after = 0
    for one in cues(text):
        assert after <= one.start < one.end <= len(text)
        assert is_boundary(text, one.start)
        zone = subject_zone(text, one, len(text))
        assert one.end == zone.start <= zone.end <= len(text)
        after = one.end
