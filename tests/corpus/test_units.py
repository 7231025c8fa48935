"""Documents in pieces: offsets lead back, no span is cut unsaid, and every word is in a piece."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import Note
from annotation.relation import Relation
from annotation.span import Span
from corpus.formats.losses import Kind
from corpus.record import Record
from corpus.units import DOCUMENT, OFFSET, WHOLE, Piece, Unit, cut
from tests.corpus.documents import hard_records, record, span_over

TEXT = "قال بوتين نعم. وذهب إلى موسكو أمس!\n\nثم عاد الوفد."


def pieces(one: Record, unit: Unit) -> list[str]:
    return [piece.header.text for piece in cut(one, unit).pieces]


def offset_of(piece: Record) -> int:
    return int(next(one.value for one in piece.header.fields if one.name == OFFSET))


def test_a_whole_document_is_one_record_unchanged() -> None:
    one = record("d", TEXT)
    assert cut(one, WHOLE) == ((one,), ())


def test_paragraphs_and_sentences_know_their_document_and_offset() -> None:
    one = record("d", TEXT, span_over(TEXT, "موسكو"), Note("ملاحظة"))
    assert pieces(one, Unit(Piece.PARAGRAPH)) == ["قال بوتين نعم. وذهب إلى موسكو أمس!", "ثم عاد الوفد."]
    first, second, third = cut(one, Unit(Piece.SENTENCE)).pieces
    assert [first.header.text, second.header.text, third.header.text] == [
        "قال بوتين نعم.",
        "وذهب إلى موسكو أمس!",
        "ثم عاد الوفد.",
    ]
    assert [piece.header.id for piece in (first, second, third)] == ["d#1", "d#2", "d#3"]
    assert {json.loads(piece.header.fields[-2].value) for piece in (first, second)} == {"d"}
    assert second.header.fields[-2].name == DOCUMENT
    assert offset_of(second) == TEXT.index("وذهب")
    (span, note) = second.annotations
    assert isinstance(span, Span)
    assert second.header.text[span.start : span.end] == span.surface == "موسكو"
    assert note == Note("ملاحظة")


def test_sentences_are_joined_where_a_span_goes_through() -> None:
    one = record("d", TEXT, span_over(TEXT, "نعم. وذهب"))
    assert pieces(one, Unit(Piece.SENTENCE)) == ["قال بوتين نعم. وذهب إلى موسكو أمس!", "ثم عاد الوفد."]
    assert cut(one, Unit(Piece.SENTENCE)).losses == ()


def test_what_would_be_too_long_is_cut_and_counted() -> None:
    one = record("d", TEXT, span_over(TEXT, "نعم. وذهب"))
    found = cut(one, Unit(Piece.SENTENCE, size=5))
    assert len(found.pieces) == 3
    assert [(loss.kind, loss.subject) for loss in found.losses] == [(Kind.UNIT_EDGE, "T1")]


def test_windows_share_words_and_end_between_spans() -> None:
    text = "أ ب ج د ه و ز ح"
    plain = record("d", text)
    assert pieces(plain, Unit(Piece.WINDOW, size=4)) == ["أ ب ج د", "ه و ز ح"]
    assert pieces(plain, Unit(Piece.WINDOW, size=4, overlap=1)) == ["أ ب ج د", "د ه و ز", "ز ح"]
    marked = record("d", text, span_over(text, "د ه"))
    assert pieces(marked, Unit(Piece.WINDOW, size=4)) == ["أ ب ج", "د ه و ز", "ح"]
    assert cut(marked, Unit(Piece.WINDOW, size=4)).losses == ()


def test_a_link_between_two_pieces_is_counted() -> None:
    one = record(
        "d", TEXT, span_over(TEXT, "بوتين"), span_over(TEXT, "الوفد", span_id="T2"), Relation("R1", "X", "T1", "T2")
    )
    assert [(loss.kind, loss.subject) for loss in cut(one, Unit(Piece.SENTENCE)).losses] == [(Kind.RELATION, "R1")]


@pytest.mark.parametrize("wrong", [Unit(Piece.WINDOW, size=0), Unit(Piece.WINDOW, size=3, overlap=3)])
def test_windows_that_never_go_on_are_refused(wrong: Unit) -> None:
    with pytest.raises(ValueError, match="windows of"):
        cut(record(), wrong)


@given(hard_records(), st.sampled_from(Piece), st.integers(1, 8), st.integers(0, 7))
def test_every_piece_lies_in_its_text_and_every_span_in_a_piece_or_among_the_losses(
    one: Record, piece: Piece, size: int, overlap: int
) -> None:
    found = cut(one, Unit(piece, size, min(overlap, size - 1)))
    lost = {loss.subject for loss in found.losses}
    if piece is Piece.DOCUMENT:
        return
    places: list[int] = []
    covered: set[int] = set()
    whole: set[str] = set()
    for part in found.pieces:
        start = offset_of(part)
        places.append(start)
        assert one.header.text.startswith(part.header.text, start)
        covered |= set(range(start, start + len(part.header.text)))
        whole |= {span.id for span in part.to_document().spans.ordered()}
    assert all(left < right for left, right in pairwise(places))
    assert all(place in covered for place, sign in enumerate(one.header.text) if not sign.isspace())
    assert {span.id for span in one.annotations if isinstance(span, Span)} <= whole | lost
