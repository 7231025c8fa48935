"""Spans are alike by their label, or by their words whatever marks and spellings these wear."""

from __future__ import annotations

from annotation.alike import with_form, with_label
from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span

TEXT = "أحمد ثم احمد ثم أَحْمَد ثم أحمدي ثم محمد  علي ثم محمد علي ثم أحمد"


def span(number: int, words: str, label: str = "PER", layer: str = "entity", *, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(f"s{number}", (Range(start, start + len(words)),), label, layer, words)


ONE = span(1, "أحمد")
PLAIN = span(2, "احمد", "ORG")
MARKED = span(3, "أَحْمَد")
LONGER = span(4, "أحمدي")
QUOTED = span(5, "أحمد", "QUOTE", "quote", nth=2)
BLANKS = span(6, "محمد  علي")
BLANK = span(7, "محمد علي", "ORG")
DOCUMENT = Document(new_header("d", TEXT), (ONE, PLAIN, MARKED, LONGER, QUOTED, BLANKS, BLANK))


def test_the_same_words_in_any_spelling_but_not_longer_ones_nor_other_layers() -> None:
    assert with_form(DOCUMENT, ONE) == [ONE, PLAIN, MARKED]
    assert with_form(DOCUMENT, MARKED) == [ONE, PLAIN, MARKED]
    assert with_form(DOCUMENT, LONGER) == [LONGER]
    assert with_form(DOCUMENT, QUOTED) == [QUOTED]


def test_blanks_between_words_may_differ() -> None:
    assert with_form(DOCUMENT, BLANKS) == [BLANKS, BLANK]


def test_long_words_are_alike_in_any_spelling_as_short_ones_are() -> None:
    texts = ("قال أحمد إن السلام قد عم", "قالَ احمد  ان السَّلام قد عمّ", "قال أحمد إن السلام قد عاد", "قال أحمد إن السلام")
    whole = " ".join(texts)
    spans = []
    for number, words in enumerate(texts):
        start = whole.index(words)
        spans.append(Span(f"s{number}", (Range(start, start + len(words)),), "X", "x", words))
    document = Document(new_header("d", whole), spans)
    assert with_form(document, spans[0]) == spans[:2]
    assert with_form(document, spans[1]) == spans[:2]
    assert with_form(document, spans[3]) == spans[3:]


def test_signs_alone_are_alike_only_letter_by_letter() -> None:
    text = "ـ ، ـ"
    signs = tuple(Span(f"s{at}", (Range(at, at + 1),), "X", "x", text[at]) for at in (0, 2, 4))
    document = Document(new_header("d", text), signs)
    assert with_form(document, signs[0]) == [signs[0], signs[2]]
    assert with_form(document, signs[1]) == [signs[1]]


def test_the_same_label() -> None:
    assert set(with_label(DOCUMENT, ONE)) == {ONE, MARKED, LONGER, BLANKS}
    assert set(with_label(DOCUMENT, BLANK)) == {PLAIN, BLANK}
