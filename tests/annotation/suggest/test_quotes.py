"""Quotations in news with odd marks: found with their kind, and names, titles and scare quotes left alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from annotation.suggest.choosing import LEAST
from annotation.suggest.quote_marks import Marks, Repair, pairs
from annotation.suggest.quotes import DIRECT, INDIRECT, KIND, PARTIAL, Quotes, voices
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion
from tests.annotation.marked_text import marked
from tests.annotation.suggest.news_quotes import SEEN, UNSEEN

_Place = tuple[int, int]


def _offered(text: str) -> list[Suggestion]:
    return [one for one in Quotes("quote").suggestions(Reading(text)) if (one.score or 0) >= LEAST]


def _rates(documents: Iterable[tuple[str, set[_Place]]]) -> tuple[float, float]:
    """Precision and recall over all of them."""
    right = offered = wanted = 0
    for text, gold in documents:
        found = {(one.start, one.end) for one in _offered(text)}
        right, offered, wanted = right + len(found & gold), offered + len(found), wanted + len(gold)
    return right / offered, right / wanted


def _fixtures(written: Iterable[str]) -> list[tuple[str, set[_Place]]]:
    documents = map(marked, written)
    return [(one.text, {(span.start, span.end) for span in one.spans}) for one in documents]


def _gold(path: Path, label: str = "") -> list[tuple[str, set[_Place]]]:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (one["text"], {(each["start"], each["end"]) for each in one["spans"] if label in ("", each["label"])})
        for one in records
    ]


def test_the_paragraphs_that_the_rules_were_written_with() -> None:
    assert _rates(_fixtures(SEEN)) == (1.0, 1.0)


def test_the_paragraphs_that_were_kept_for_checking() -> None:
    precision, recall = _rates(_fixtures(UNSEEN))
    assert precision >= 0.9
    assert recall >= 0.9


def test_the_article(test_data: Path) -> None:
    precision, recall = _rates(_gold(test_data / "news" / "alaska_summit.gold.jsonl", "QUOTE"))
    assert precision >= 0.90
    assert recall >= 0.94


def test_verses_and_sayings_in_brackets(test_data: Path) -> None:
    precision, recall = _rates(_gold(test_data / "gold" / "islamiceval25_dev_subtaskA.jsonl"))
    assert precision >= 0.80
    assert recall >= 0.70


@pytest.mark.parametrize(
    ("text", "inside", "repair"),
    [
        ("قال: “نعم”.", "نعم", Repair.NOTHING),
        ("قال: ”نعم“.", "نعم", Repair.NOTHING),
        ("قال: »نعم«.", "نعم", Repair.NOTHING),
        ("قال ”نعم” ثم مضى", "نعم", Repair.NOTHING),
        ("قال : ” نعم ” ثم", "نعم", Repair.NOTHING),
        ('قال: "نعم..." ثم', "نعم", Repair.NOTHING),
        ("قال: «نعم ثم مضى", "نعم ثم مضى", Repair.UNCLOSED),
        ("قال: نعم أيها الناس»، ثم مضى", "نعم أيها الناس", Repair.UNOPENED),
        ("ذكر أن الباب مغلق”، ثم مضى", "الباب مغلق", Repair.UNOPENED),
        ("قال تعالى: والعصر إن الإنسان لفي خسر [العصر: 1]", "والعصر إن الإنسان لفي خسر", Repair.NOTHING),
    ],
)
def test_a_pair_is_read_by_class_and_repaired(text: str, inside: str, repair: Repair) -> None:
    (one,) = pairs(text)
    assert (text[one.start : one.end], one.repair) == (inside, repair)


def test_an_outer_quotation_without_end_shares_the_last_mark() -> None:
    text = "قال: “هذا ما سماه “الحل الوحيد”."
    outer, inner = pairs(text)
    assert text[outer.start : outer.end] == "هذا ما سماه “الحل الوحيد"
    assert (outer.repair, inner.repair) == (Repair.SHARED, Repair.NOTHING)
    assert outer.end == inner.end


def test_marks_of_different_classes_do_not_disturb_one_another() -> None:
    text = 'قال: «كتبت "النهار" ذلك».'
    assert [text[one.start : one.end] for one in pairs(text)] == ['كتبت "النهار" ذلك', "النهار"]


@pytest.mark.parametrize("text", ["don’t ’90", 'شاشة 12" جديدة', "«»", "“ … ”", "«\n»", ")))"])
def test_what_is_no_pair(text: str) -> None:
    assert list(pairs(text)) == []


def test_a_pair_does_not_go_on_across_lines() -> None:
    found = list(pairs("قال «نعم\nثم قال لا» وسكت"))
    assert all(one.marks is Marks.ANGLE for one in found)
    assert all("\n" not in "قال «نعم\nثم قال لا» وسكت"[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال الوزير: «نعم».", DIRECT),
        ("وصف الوزير الأمر بـ«الصعب» أمس.", PARTIAL),
        ("أكد الوزير «سنفتح الطرق كلها قبل حلول المساء» أمس.", DIRECT),
    ],
)
def test_the_kind_is_proposed_with_the_quotation(text: str, kind: str) -> None:
    (one,) = _offered(text)
    assert [each.value for each in one.attributes if each.name == KIND] == [kind]


def test_an_indirect_quotation_ranks_below_all_that_is_shown() -> None:
    found = Quotes("quote").suggestions(Reading("أعلن الوزير أن الطرق ستفتح غدا."))
    assert [(one.surface, one.attributes[0].value) for one in found] == [("الطرق ستفتح غدا", INDIRECT)]
    assert all((one.score or 0) < LEAST for one in found)


def test_speaker_and_cue_are_proposed_with_the_quotation() -> None:
    document = marked("قال [PER:سالم الهاشمي] في مقابلة: «سنعود قريبا إلى بيوتنا»، ثم التقى [PER:أحمد].")
    (one,) = _offered(document.text)
    found = voices(document, DEFAULT_SCHEME, one)
    assert found.speaker is not None
    assert document.text[found.speaker.start : found.speaker.end] == "سالم الهاشمي"
    assert found.cue is not None
    assert document.text[found.cue.start : found.cue.end] in {"قال", "في مقابلة"}


def test_nobody_near_is_nobody_proposed() -> None:
    document = marked("«سنعود قريبا إلى بيوتنا كلنا»")
    (one,) = _offered(document.text)
    assert voices(document, DEFAULT_SCHEME, one).speaker is None
