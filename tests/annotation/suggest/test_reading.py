"""A text as suggesters read it: tokens that are no white space, their keys, and the clitics that may be cut off."""

from __future__ import annotations

from hypothesis import given

from annotation.suggest.reading import LONGEST_SENTENCE, Reading, word_of
from tests.strategies import texts


@given(texts())
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    reading = Reading(text)
    written = [text[start:end] for start, end in zip(reading.starts, reading.ends, strict=True)]
    assert [one.written for one in reading.words] == written
    assert "".join("".join(written).split()) == "".join(text.split())


@given(texts())
def test_sentences_hold_every_token_once_and_none_is_too_long(text: str) -> None:
    reading = Reading(text)
    after = 0
    for first, last in reading.sentences:
        assert first == after
        assert 0 < last - first <= LONGEST_SENTENCE
        after = last
    assert after == len(reading)


@given(texts())
def test_a_cut_leaves_what_its_key_says(text: str) -> None:
    for word in Reading(text).words:
        for cut in word.cuts:
            rest = word_of(word.written[cut.offset :]).key
            assert cut.key in {rest, "ا" + rest}


def test_clitics_are_cut_and_a_swallowed_alef_is_given_back() -> None:
    assert [(one.offset, one.key, one.clitic) for one in word_of("للولايات").cuts] == [
        (1, "لولايات", "ل"),
        (1, "الولايات", "ل"),
        (2, "ولايات", "لل"),
    ]
    assert word_of("ولروسيا").cuts[-1][:2] == (2, "روسيا")
    assert word_of("،").cuts == ()


def test_marks_and_spellings_do_not_matter_to_a_key() -> None:
    assert word_of("مُؤسّسة").key == word_of("موسسه").key


def test_tokens_are_found_by_place() -> None:
    reading = Reading("قال أحمد: نعم")
    assert reading.tokens_of(4, 8) == (1, 2)
    assert reading.tokens_of(3, 4) == (1, 1)
    assert reading.tokens_of(0, 9) == (0, 3)


def test_a_line_begins_behind_its_end() -> None:
    assert Reading("سطر\nآخر سطر").line_starts == {1}
    assert Reading("سطر\nآخر سطر").line_ends == [1, 3, 3]
    assert Reading("\nسطر\n\n").line_ends == [1]
    assert Reading("").line_ends == []
