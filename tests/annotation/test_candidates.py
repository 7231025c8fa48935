"""The digit that links points where a reader would point: at who says it, with which word, about whom."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.candidates import CUE_OF, HOLDER, SPEAKER, TARGET, Candidate, Ground, candidates
from annotation.change import Edit, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import LinkType, Scheme, Titles
from annotation.span import Span
from tests.annotation.marked_text import marked
from tests.annotation.speakers import ARTICLE, PARAGRAPHS, Paragraph

LINKS = {one.name: one for one in DEFAULT_SCHEME.links}
FIRST = 3
BAR = 0.8


def _heads(document: Document, link: str) -> list[Span]:
    layer = "sentiment" if link in {TARGET, HOLDER} else "quote"
    return [one for one in document.spans.ordered() if one.layer == layer and one.label != "CUE"]


def _offered(document: Document, link: str, head: Span | None = None) -> list[Candidate]:
    return candidates(document, DEFAULT_SCHEME, head or _heads(document, link)[0], LINKS[link])


def _words(document: Document, found: list[Candidate]) -> list[str]:
    return [document.text[one.start : one.end] for one in found]


def _hits(document: Document, speakers: list[str | None]) -> tuple[int, int]:
    """How many of the named speakers are among the first three candidates, and how many are named."""
    heads = _heads(document, SPEAKER)
    assert len(heads) == len(speakers)
    named = [(head, one) for head, one in zip(heads, speakers, strict=True) if one is not None]
    hits = sum(one in _words(document, _offered(document, SPEAKER, head))[:FIRST] for head, one in named)
    return hits, len(named)


def test_the_articles_speakers_are_among_the_first_three(test_data: Path) -> None:
    news = test_data / "news"
    gold = json.loads((news / "alaska_summit.gold.jsonl").read_text("utf-8"))
    text = gold["text"]
    assert text == (news / "alaska_summit.txt").read_text("utf-8")
    spans = [
        Span(f"s{n}", (Range(one["start"], one["end"]),), one["label"], one["layer"], text[one["start"] : one["end"]])
        for n, one in enumerate(gold["spans"])
    ]
    document = Document(new_header("article", text), spans)
    assert [one.start for one in _heads(document, SPEAKER)] == list(ARTICLE)
    hits, named = _hits(document, list(ARTICLE.values()))
    print(f"article: {hits} of {named} named speakers among the first {FIRST} ({len(ARTICLE)} quotations)")
    assert named == 15
    assert hits / named >= BAR


def test_the_paragraphs_speakers_are_among_the_first_three() -> None:
    rows = [_hits(marked(one.written), list(one.speakers)) for one in PARAGRAPHS]
    hits, named = sum(one for one, _ in rows), sum(one for _, one in rows)
    print(f"paragraphs: {hits} of {named} named speakers among the first {FIRST} ({len(rows)} paragraphs)")
    assert hits / named >= BAR


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda one: one.about)
def test_a_digit_is_enough_for_every_name_offered_once(paragraph: Paragraph) -> None:
    document = marked(paragraph.written)
    for head in _heads(document, SPEAKER):
        found = _offered(document, SPEAKER, head)
        assert len(found) <= 9
        assert len(set(_words(document, found))) == len(found)
        for one in found:
            span = document.spans.get(one.span_id) if one.span_id else None
            assert span is None or (span.layer, span.hull) == ("entity", Range(one.start, one.end))


def test_a_person_named_many_times_fills_one_place_and_the_best_mention_stands_for_all() -> None:
    document = marked("[PER:سالم] و[PER:سالم] في [LOC:صور]. قال [PER:سالم] لـ[PER:عمر]: «{نعم}». ثم ذهب [PER:سالم].")
    found = _offered(document, SPEAKER)
    assert _words(document, found) == ["سالم", "عمر", "صور"]
    assert (found[0].span_id, found[0].reason) == ("s3", Ground.SUBJECT)


def test_names_inside_the_quotation_come_last() -> None:
    document = marked("قال [LOC:صور]: «{رأيت [PER:عمر]}»")
    assert [one.reason for one in _offered(document, SPEAKER)] == [Ground.SUBJECT, Ground.INSIDE]


def test_a_pronoun_is_offered_unlabelled_and_without_what_is_written_onto_it() -> None:
    document = marked("وصل [PER:سالم]. قال وهُوَ يضحك: «{نعم}»")
    pronoun = next(one for one in _offered(document, SPEAKER) if one.reason is Ground.PRONOUN)
    assert (pronoun.span_id, document.text[pronoun.start : pronoun.end]) == (None, "هُوَ")


def test_what_is_linked_already_is_not_offered_again() -> None:
    document = marked("قال [PER:سالم] لـ[PER:عمر]: «{نعم}»")
    quote = _heads(document, SPEAKER)[0]
    document.apply(Edit(Kind.ADD_RELATION, (), (Relation("r", SPEAKER, quote.id, "s0"),)))
    assert _words(document, _offered(document, SPEAKER)) == ["عمر"]


def test_a_link_that_may_not_begin_there_has_no_candidates() -> None:
    document = marked("قال [PER:سالم]: «{نعم}»")
    assert candidates(document, DEFAULT_SCHEME, document.spans.ordered()[0], LINKS[SPEAKER]) == []


def test_cues_labelled_near_by_come_before_words_that_could_be() -> None:
    document = marked("<CUE:أكد> [PER:سالم] الخبر، وقال بحسب الشهود: «{نعم}»، وأضاف")
    found = _offered(document, CUE_OF)
    assert _words(document, found) == ["أكد", "بحسب", "قال", "أضاف"]
    assert [one.span_id for one in found] == ["s0", None, None, None]
    assert [one.reason for one in found] == [Ground.SENTENCE, Ground.CUE, Ground.CUE, Ground.CUE]


def test_words_are_not_offered_where_the_scheme_has_no_label_for_them() -> None:
    document = marked("وقال: «{نعم}»")
    link = LINKS[CUE_OF]
    head = _heads(document, CUE_OF)[0]
    assert _words(document, candidates(document, DEFAULT_SCHEME, head, link)) == ["قال"]
    assert candidates(document, Scheme(links=(link,)), head, link) == []


def test_an_opinion_is_about_what_is_nearest_in_its_sentence() -> None:
    document = marked("زرنا [LOC:صور]. كان [ORG:فندق النخيل] في [GPE:بيروت] <POS:رائعاً>. وصل [PER:عمر].")
    found = _offered(document, TARGET)
    assert _words(document, found) == ["بيروت", "فندق النخيل", "عمر", "صور"]
    assert [one.reason for one in found] == [Ground.SENTENCE, Ground.SENTENCE, Ground.PARAGRAPH, Ground.PARAGRAPH]


@pytest.mark.parametrize(
    "written",
    [
        "زار [PER:عمر] [GPE:بيروت]. انتقد [PER:سالم] أداء [ORG:الوزارة] <NEG:الضعيف>.",
        "زار [PER:عمر] [GPE:بيروت]. <NEG:انتقد> [PER:سالم] أداء [ORG:الوزارة].",
        "في [GPE:بيروت] [ORG:الوزارة] <NEG:بطيئة>، بحسب [PER:سالم].",
    ],
)
def test_an_opinion_is_held_by_whoever_utters_it(written: str) -> None:
    document = marked(written)
    assert _words(document, _offered(document, HOLDER))[0] == "سالم"


def test_words_of_another_quotation_neither_say_this_one_nor_name_who_does() -> None:
    document = marked("أعلن [PER:سالم]: «{قال لي [PER:عمر] ذلك}»، وأنه «{بخير}»")
    head = _heads(document, SPEAKER)[1]
    assert _words(document, _offered(document, SPEAKER, head)) == ["سالم", "عمر"]
    assert _words(document, _offered(document, CUE_OF, head)) == ["أعلن"]


def test_a_link_of_the_users_own_goes_to_what_is_nearest() -> None:
    link = LinkType("ADDRESSEE", Titles("المخاطب", "Addressee"), ("quote/QUOTE",), ("entity/PER",))
    document = marked("قال [PER:سالم] للوزير [PER:عمر] في [LOC:صور]: «{نعم}»")
    head = _heads(document, SPEAKER)[0]
    assert _words(document, candidates(document, DEFAULT_SCHEME, head, link)) == ["عمر", "سالم"]


FAR = "[PER:بعيد] قال كلاماً. " * 200


@pytest.mark.parametrize("link", [SPEAKER, CUE_OF])
@given(before=st.integers(1, 3), behind=st.integers(0, 3))
def test_what_stands_far_away_changes_nothing(link: str, before: int, behind: int) -> None:
    filler = "كلام\n" * 600
    near = filler + "قال [PER:سالم] لـ[PER:عمر]: «{نعم}»\n" + filler
    alone, among = marked(near), marked(FAR * before + near + FAR * behind)
    assert _words(among, _offered(among, link)) == _words(alone, _offered(alone, link))


def test_a_quotation_as_long_as_the_text_has_candidates_at_its_edges() -> None:
    document = marked("قال [PER:سالم]: «{" + "كلام [PER:عمر] كثير. " * 2_000 + "}» بحسب [PER:زيد]")
    assert _words(document, _offered(document, SPEAKER)) == ["سالم", "زيد", "عمر"]
