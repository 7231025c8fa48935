"""Spans that overlap, cut words, lie in pieces or begin with blanks, over tokens: by each policy, nothing unsaid."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.document import new_header
from annotation.ranges import Range
from annotation.span import Span
from corpus.formats.format import Policy
from corpus.formats.losses import Kind
from corpus.formats.policies import Blanks, Fit, Flat, flatten, spans_of
from corpus.record import Record
from tests.corpus.documents import hard_records

TEXT = "زار بوتين لروسيا\nأمس"


def record(*edges: tuple[int, int] | tuple[tuple[int, int], ...], text: str = TEXT) -> Record:
    """A record with a span over each pair of edges, `s0`, `s1` ... in the order given."""
    spans = []
    for number, one in enumerate(edges):
        ranges = tuple(Range(*pair) for pair in ([one] if isinstance(one[0], int) else one))
        spans.append(Span(f"s{number}", ranges, "PER", "entity", text[ranges[0].start : ranges[-1].end]))
    return Record(new_header("d", text), tuple(spans))


def surfaces(fits: tuple[Fit, ...]) -> list[str]:
    return [one.span.surface for one in fits]


def kinds(flat: Flat) -> list[tuple[str, str]]:
    return [(one.kind, one.subject) for one in flat.losses]


def flat(one: Record, policy: Policy = Policy.SPLIT, blanks: Blanks = Blanks.TOKENS) -> Flat:
    return flatten(one, spans_of(one), policy, blanks=blanks)


def test_a_word_is_cut_where_a_span_begins_inside_it_and_that_is_said() -> None:
    found = flat(record((11, 16)))
    assert found.tokens.words() == ["زار", "بوتين", "ل", "روسيا", "\n", "أمس"]
    assert surfaces(found.fits) == ["روسيا"]
    assert kinds(found) == [(Kind.WORD_CUT, "s0")]


def test_or_the_span_takes_the_whole_word() -> None:
    found = flat(record((11, 16)), Policy.WIDEN)
    assert found.tokens.words() == ["زار", "بوتين", "لروسيا", "\n", "أمس"]
    assert surfaces(found.fits) == ["لروسيا"]
    assert kinds(found) == [(Kind.WIDENED, "s0")]


def test_of_nested_spans_the_outermost_stays() -> None:
    found = flat(record((4, 9), (4, 16), (10, 16)))
    assert surfaces(found.fits) == ["بوتين لروسيا"]
    assert kinds(found) == [(Kind.OVERLAP, "s0"), (Kind.OVERLAP, "s2")]


def test_of_crossing_spans_the_longest_stays_where_that_is_asked_for() -> None:
    one = record((0, 9), (4, 16))
    assert surfaces(flat(one, Policy.OUTERMOST).fits) == ["زار بوتين"]
    assert surfaces(flat(one, Policy.LONGEST).fits) == ["بوتين لروسيا"]


def test_every_span_has_a_depth_where_there_are_depths() -> None:
    found = flat(record((4, 9), (4, 16), (4, 9)), Policy.DEPTHS)
    assert [surfaces(one) for one in found.depths] == [["بوتين لروسيا"], ["بوتين"], ["بوتين"]]
    assert kinds(found) == []


def test_a_document_is_left_out_where_a_span_does_not_fit_and_that_is_asked_for() -> None:
    found = flat(record((11, 16)), Policy.REFUSE)
    assert found.is_refused
    assert [one.kind for one in found.losses] == [Kind.REFUSED]
    assert not flat(record((10, 16)), Policy.REFUSE).is_refused


def test_a_span_in_pieces_takes_what_lies_between() -> None:
    found = flat(record(((0, 3), (10, 16))))
    assert surfaces(found.fits) == ["زار بوتين لروسيا"]
    assert kinds(found) == [(Kind.FRAGMENTS, "s0")]


def test_white_space_at_an_edge_is_a_token_or_is_left_out() -> None:
    one = record((10, 17), (16, 17), (3, 4))
    assert surfaces(flat(one).fits) == [" ", "لروسيا\n"]
    found = flat(one, blanks=Blanks.NONE)
    assert surfaces(found.fits) == ["لروسيا"]
    assert [found.tokens.text(place) for place in found.places] == ["زار", "بوتين", "لروسيا", "أمس"]
    assert sorted(kinds(found)) == [(Kind.BLANK_EDGE, "s0"), (Kind.ONLY_BLANK, "s1"), (Kind.ONLY_BLANK, "s2")]


@given(hard_records(), st.sampled_from(Policy), st.sampled_from(Blanks))
def test_every_span_goes_out_as_it_is_or_is_among_the_losses(one: Record, policy: Policy, blanks: Blanks) -> None:
    found = flat(one, policy, blanks)
    text = one.header.text
    lost = {loss.subject for loss in found.losses}
    if found.is_refused:
        assert policy is Policy.REFUSE
        assert found.depths == ()
        return
    out = {fit.original.id: fit for depth in found.depths for fit in depth}
    for span in spans_of(one):
        fit = out.get(span.id)
        if fit is None or fit.span != span:
            assert span.id in lost
    for fit in out.values():
        assert text[fit.span.start : fit.span.end] == fit.span.surface
        assert found.tokens.starts[fit.first] == fit.span.start
        assert found.tokens.ends[fit.last] == fit.span.end
        if blanks is not Blanks.TOKENS:
            assert not found.tokens.is_blank(fit.first)
            assert not found.tokens.is_blank(fit.last)
    for depth in found.depths:
        assert all(left.last < right.first for left, right in pairwise(depth))


@pytest.mark.parametrize("policy", Policy)
def test_a_document_without_a_span_loses_nothing(policy: Policy) -> None:
    found = flat(record(), policy)
    assert (found.depths, found.losses, found.is_refused) == (((),), (), False)
