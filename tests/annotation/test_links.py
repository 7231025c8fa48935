"""A link goes where the scheme lets it, a full kind makes room, and a word without a label gets one on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation import links
from annotation.candidates import CUE_OF, HOLDER, SPEAKER, TARGET
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, EditRefused
from annotation.edits import delete_relations
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.scheme import LinkType, Scheme
from annotation.span import Span
from tests.annotation.marked_text import marked

LINKS = {one.name: one for one in DEFAULT_SCHEME.links}
TWO = "قال [PER:سالم] لـ[PER:عمر]: «{نعم}»، و<CUE:أضاف>: «{لا}»"


def _spans(document: Document, label: str) -> list[Span]:
    return [one for one in document.spans.ordered() if one.label == label]


def _link(document: Document, kind: LinkType, head: Span, child: Span) -> None:
    document.apply(links.link(document, IdSource(), kind, head, child))


def _ends(document: Document) -> list[tuple[str, str, str]]:
    return [(one.label, one.head, one.child) for one in document.relations()]


def test_what_is_lacking_comes_before_what_may_be_more_and_that_before_what_is_full() -> None:
    document = marked(TWO)
    quote, salim = _spans(document, "QUOTE")[0], _spans(document, "PER")[0]
    assert [one.name for one in links.kinds_from(document, DEFAULT_SCHEME, quote)] == [SPEAKER, CUE_OF]
    _link(document, LINKS[SPEAKER], quote, salim)
    assert [one.name for one in links.kinds_from(document, DEFAULT_SCHEME, quote)] == [CUE_OF, SPEAKER]
    assert links.kinds_from(document, DEFAULT_SCHEME, salim) == []


def test_an_opinion_that_has_a_target_is_asked_for_its_holder() -> None:
    document = marked("انتقد [PER:سالم] أداء [ORG:الوزارة] <NEG:الضعيف>")
    opinion = _spans(document, "NEG")[0]
    _link(document, LINKS[TARGET], opinion, _spans(document, "ORG")[0])
    assert [one.name for one in links.kinds_from(document, DEFAULT_SCHEME, opinion)] == [HOLDER, TARGET]


def test_a_retired_kind_is_not_offered_and_nothing_lacks_it() -> None:
    document = marked(TWO)
    scheme = Scheme(DEFAULT_SCHEME.layers, (LINKS[SPEAKER]._replace(is_retired=True),))
    assert links.kinds_from(document, scheme, _spans(document, "QUOTE")[0]) == []
    assert list(links.unlinked(document, scheme)) == []


def test_one_speaker_takes_the_place_of_another_in_one_edit() -> None:
    document = marked(TWO)
    quote, (salim, omar) = _spans(document, "QUOTE")[0], _spans(document, "PER")
    _link(document, LINKS[SPEAKER], quote, salim)
    edit = links.link(document, IdSource(), LINKS[SPEAKER], quote, omar)
    assert [len(edit.before), len(edit.after)] == [1, 1]
    document.apply(edit)
    assert _ends(document) == [(SPEAKER, quote.id, omar.id)]


def test_an_opinion_may_have_any_number_of_targets_and_none_twice() -> None:
    document = marked("[PER:سالم] و[PER:عمر] <POS:رائعان>")
    opinion, people = _spans(document, "POS")[0], _spans(document, "PER")
    for one in people:
        _link(document, LINKS[TARGET], opinion, one)
    assert len(document.relations()) == 2
    with pytest.raises(EditRefused):
        links.link(document, IdSource(), LINKS[TARGET], opinion, people[0])


def test_what_the_scheme_does_not_allow_is_refused() -> None:
    document = marked(TWO)
    quote, other = _spans(document, "QUOTE")
    for child in (quote, other, _spans(document, "CUE")[0]):
        with pytest.raises(EditRefused):
            links.link(document, IdSource(), LINKS[SPEAKER], quote, child)


def test_a_span_that_ends_as_many_as_it_may_is_neither_offered_nor_linked() -> None:
    document = marked(TWO)
    kind = LINKS[CUE_OF]._replace(at_most_heads=1)
    scheme = Scheme(DEFAULT_SCHEME.layers, (kind,))
    (first, second), cue = _spans(document, "QUOTE"), _spans(document, "CUE")[0]
    assert cue.id in [one.span_id for one in links.offered(document, scheme, second, kind)]
    _link(document, kind, first, cue)
    assert cue.id not in [one.span_id for one in links.offered(document, scheme, second, kind)]
    assert not links.may_end(document, kind, second, cue)


def test_no_more_are_offered_than_there_are_digits() -> None:
    document = marked("".join(f"[PER:{name}] و" for name in "ابتثجحخدذرز") + "قالوا: «{نعم}»")
    assert len(links.offered(document, DEFAULT_SCHEME, _spans(document, "QUOTE")[0], LINKS[SPEAKER])) == links.OFFERED


def test_a_word_is_labelled_and_linked_in_one_edit() -> None:
    document = marked("وصل [PER:سالم]. قال هو: «{نعم}»")
    quote = _spans(document, "QUOTE")[0]
    start = document.text.index("هو")
    pair = links.label_for(DEFAULT_SCHEME, LINKS[SPEAKER])
    assert pair == ("entity", "PER")
    edit = links.link_to_words(document, IdSource(), LINKS[SPEAKER], quote, (Range(start, start + 2), pair), maker="a1")
    document.apply(edit)
    pronoun = _spans(document, "PER")[1]
    assert (pronoun.surface, pronoun.maker) == ("هو", "a1")
    assert _ends(document) == [(SPEAKER, quote.id, pronoun.id)]


def test_a_cue_gets_the_only_label_the_link_goes_to_and_without_a_label_there_is_none() -> None:
    assert links.label_for(DEFAULT_SCHEME, LINKS[CUE_OF]) == ("quote", "CUE")
    assert links.label_for(Scheme(links=(LINKS[CUE_OF],)), LINKS[CUE_OF]) is None


def test_quotations_without_a_speaker_are_found_in_order() -> None:
    document = marked(TWO)
    quotes, salim = _spans(document, "QUOTE"), _spans(document, "PER")[0]
    assert list(links.unlinked(document, DEFAULT_SCHEME)) == quotes
    _link(document, LINKS[SPEAKER], quotes[0], salim)
    assert list(links.unlinked(document, DEFAULT_SCHEME)) == quotes[1:]
    assert list(links.unlinked(document, DEFAULT_SCHEME, CUE_OF)) == quotes
    assert list(links.unlinked(document, Scheme(DEFAULT_SCHEME.layers))) == []


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_links_made_and_taken_back_leave_nothing_behind(acts: list[tuple[int, int, int]]) -> None:
    document = marked(TWO + " <POS:حسن> [LOC:صور]")
    ids = IdSource()
    spans, kinds = document.spans.ordered(), list(LINKS.values())
    for which, head, child in acts:
        kind, one, other = kinds[which], spans[head % len(spans)], spans[child % len(spans)]
        if kind in links.kinds_from(document, DEFAULT_SCHEME, one) and links.may_end(document, kind, one, other):
            document.apply(links.link(document, ids, kind, one, other))
            standing = links.links_of(document, one.id, kind.name)
            assert standing[-1].child == other.id
            assert not kind.at_most or len(standing) <= kind.at_most
    if document.relations():
        document.apply(delete_relations(document, [one.id for one in document.relations()]))
    assert list(document.annotations()) == spans
