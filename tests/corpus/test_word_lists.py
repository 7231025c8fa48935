"""Word lists: read in three shapes, what is no entry named with its line, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotation.suggest.gazetteer import Gazetteer, Refusal
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion
from corpus.errors import ReadError, Reason
from corpus.list_process import count_apart
from corpus.progress import Cancelled
from corpus.word_lists import MOST_NAMED, Brought, read_list
from tests.annotation.suggest.finished import LAYER, forms_of, read

_PATTERNS = (
    '{"label": "LOC", "pattern": "دمشق"}',
    '{"pattern": "الرباط"}',
    '{"label": "GPE", "pattern": [{"LOWER": "أبو"}, {"TEXT": "ظبي"}]}',
)
_BROKEN = ("not json", '{"label": "LOC"}', "[1]", '{"pattern": [{"POS": "PROPN"}]}')


def _read(folder: Path, name: str, content: str) -> Brought:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return read_list(path, "LOC")


def _offered(brought: Brought, text: str) -> list[Suggestion]:
    return Gazetteer(LAYER, brought.words, forms_of([])).suggestions(Reading(text))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cities.txt", "دمشق\nالرباط\nأبو ظبي\tGPE\n"),
        ("cities.csv", 'دمشق\n"الرباط",\nأبو ظبي,GPE\n'),
        ("cities.tsv", "دمشق\nالرباط\nأبو ظبي\tGPE\tmore\n"),
        ("cities.jsonl", "\n".join((*_PATTERNS, ""))),
    ],
)
def test_each_shape_of_list_is_read(tmp_path: Path, name: str, content: str) -> None:
    brought = _read(tmp_path, name, content)
    assert len(brought.words.entries) == 3
    found = _offered(brought, "من دمشق وأبو ظبي إلى الرّباط")
    assert [(one.surface, one.label) for one in found] == [("دمشق", "LOC"), ("أبو ظبي", "GPE"), ("الرّباط", "LOC")]
    assert {one.suggester for one in found} == {"gazetteer:cities"}


def test_blanks_letters_and_repeats_are_named_and_left_out(tmp_path: Path) -> None:
    brought = _read(tmp_path, "cities.txt", "دمشق\n\n  \nو\nدِمَشق\nتونس\n،\n")
    assert [(one.line, one.why) for one in brought.left_out] == [
        (2, Refusal.BLANK),
        (3, Refusal.BLANK),
        (4, Refusal.ONE_LETTER),
        (5, Refusal.DUPLICATE),
        (7, Refusal.BLANK),
    ]
    assert brought.counts == {Refusal.BLANK: 3, Refusal.ONE_LETTER: 1, Refusal.DUPLICATE: 1}
    assert len(brought.words.entries) == 2


def test_what_is_left_out_is_counted_beyond_what_is_named(tmp_path: Path) -> None:
    brought = _read(tmp_path, "cities.txt", "دمشق\n" + "دمشق\n" * 500)
    assert len(brought.left_out) == MOST_NAMED
    assert brought.counts[Refusal.DUPLICATE] == 500


def test_broken_lines_of_patterns_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    brought = _read(tmp_path, "cities.jsonl", "\n".join((_PATTERNS[0], *_BROKEN, _PATTERNS[1])))
    assert [(one.line, one.reason) for one in brought.problems] == [
        (2, Reason.NOT_JSON),
        (3, Reason.KEY_MISSING),
        (4, Reason.KEY_MISSING),
        (5, Reason.KEY_MISSING),
    ]
    assert len(brought.words.entries) == 2


def test_a_list_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        read_list(tmp_path / "no.txt", "LOC")


def test_entries_stand_as_whole_words_behind_clitics_and_the_longest_counts(tmp_path: Path) -> None:
    brought = _read(tmp_path, "cities.txt", "الولايات المتحدة\nالولايات\nدمشق\nكندا")
    found = _offered(brought, "للولايات المتحدة ودمشق والدمشقيون وكندا")
    assert [one.surface for one in found] == ["لولايات المتحدة", "دمشق", "كندا"]


def test_how_an_entry_fared_counts_more_than_its_length(tmp_path: Path) -> None:
    brought = _read(tmp_path, "cities.txt", "الأمل")
    forms = forms_of(["قال [PER:الأمل] نعم", "الأمل كبير", "الأمل بعيد"])
    (one,) = Gazetteer(LAYER, brought.words, forms).suggestions(read("في الأمل")[0])
    assert one.score == pytest.approx(1 / 5)
    (unknown,) = _offered(brought, "في الأمل")
    assert unknown.score == pytest.approx(0.5)


def test_a_list_is_counted_in_another_process(tmp_path: Path) -> None:
    path = tmp_path / "cities.jsonl"
    path.write_text("\n".join((*_PATTERNS, _BROKEN[0], "", _PATTERNS[0])), encoding="utf-8")
    counted = count_apart(path, "CITY", lambda: None)
    assert (counted.entries, counted.problems) == (3, 1)
    assert counted.counts == {Refusal.BLANK: 1, Refusal.DUPLICATE: 1}
    assert [(one.line, one.form, one.why) for one in counted.left_out] == [
        (5, "", Refusal.BLANK),
        (6, "دمشق", Refusal.DUPLICATE),
    ]
    assert counted.labels == {"LOC": 1, "CITY": 1, "GPE": 1}


def test_counting_can_be_stopped_and_says_what_it_cannot_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refused:
        count_apart(tmp_path / "no.txt", "LOC", lambda: None)
    assert refused.value.reason is Reason.NOT_FOUND

    def stopped() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        count_apart(tmp_path / "no.txt", "LOC", stopped)
