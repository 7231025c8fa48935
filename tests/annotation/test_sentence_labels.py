"""A sentence label lies on exactly one sentence and gives way to another of its layer."""

from __future__ import annotations

from random import Random

import pytest

from annotation.change import Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, EditRefused, new_header
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.scheme import Unit
from annotation.sentence_labels import label_of, label_sentences, sentences_of
from annotation.span import Span

TEXT = "الغرفة نظيفة. لكن الخدمة بطيئة! هل أعود؟\nربما في الصيف.\n"
FIRST = "الغرفة نظيفة."
SECOND = "لكن الخدمة بطيئة!"
LAST = "ربما في الصيف."


def place(words: str) -> Range:
    start = TEXT.index(words)
    return Range(start, start + len(words))


def ids() -> IdSource:
    return IdSource(lambda: 1_000, Random(5))


@pytest.fixture
def document() -> Document:
    return Document(new_header("d", TEXT))


def marked(document: Document) -> list[tuple[str, str]]:
    return [(one.label, one.surface) for one in document.spans.ordered()]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("نظيفة", [FIRST]),
        ("نظيفة. لكن", [FIRST, SECOND]),
        ("الصيف", [LAST]),
    ],
)
def test_the_sentences_that_are_touched(words: str, wanted: list[str]) -> None:
    assert [TEXT[one.start : one.end] for one in sentences_of(TEXT, *place(words))] == wanted


def test_a_caret_stands_in_its_sentence_also_at_either_end_of_it() -> None:
    for offset in (place(SECOND).start, place("الخدمة").start, place(SECOND).end):
        assert sentences_of(TEXT, offset, offset) == [place(SECOND)]
    assert sentences_of(TEXT, 0, 0) == [place(FIRST)]
    assert sentences_of(TEXT, len(TEXT), len(TEXT)) == []
    assert sentences_of("", 0, 0) == []
    assert sentences_of(" \n ", 1, 2) == []


def test_a_book_in_one_line_is_not_read_whole() -> None:
    text = "كلمة " * 5_000 + "آخر."
    (found,) = sentences_of(text, 12_000, 12_000)
    assert found.start < 12_000 < found.end
    assert found.length < 9_000


def test_a_sentence_is_labelled_and_then_labelled_otherwise(document: Document) -> None:
    edit = label_sentences(document, ids(), [place(FIRST)], "sentence", "POS", maker="me")
    assert edit.kind is Kind.ADD_SPAN
    document.apply(edit)
    before = label_of(document, place(FIRST), "sentence")
    assert before is not None
    edit = label_sentences(document, ids(), [place(FIRST)], "sentence", "NEG")
    assert edit.kind is Kind.RELABEL
    document.apply(edit)
    assert label_of(document, place(FIRST), "sentence") == before._replace(label="NEG")
    assert marked(document) == [("NEG", FIRST)]


def test_several_sentences_are_one_edit_and_what_stands_is_left_alone(document: Document) -> None:
    document.apply(label_sentences(document, ids(), [place(FIRST)], "sentence", "POS"))
    wanted = [place(FIRST), place(SECOND)]
    edit = label_sentences(document, IdSource(lambda: 2_000, Random(6)), wanted, "sentence", "POS")
    assert [one.surface for one in edit.after if isinstance(one, Span)] == [SECOND]
    document.apply(edit)
    with pytest.raises(EditRefused, match="no sentence"):
        label_sentences(document, ids(), wanted, "sentence", "POS")


def test_a_span_of_another_layer_over_the_sentence_is_none_of_its_labels(document: Document) -> None:
    document.apply(label_sentences(document, ids(), [place(FIRST)], "quote", "QUOTE"))
    assert label_of(document, place(FIRST), "sentence") is None


def test_the_default_scheme_has_labels_for_sentences() -> None:
    assert DEFAULT_SCHEME.unit_of("sentence") is Unit.SENTENCE
    assert DEFAULT_SCHEME.unit_of("entity") is Unit.LETTERS
    assert DEFAULT_SCHEME.unit_of("nowhere") is Unit.LETTERS
