"""Boundary keys find the stem, and a hand's selection is made tidy without ever cutting a letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from annotation.arabic import graphemes
from annotation.arabic.clitics import prefix_cuts
from annotation.arabic.tokens import word_at
from annotation.boundaries import (
    end_by_letter,
    end_by_word,
    next_end,
    next_start,
    next_word,
    previous_word,
    start_by_letter,
    start_by_word,
    tidy,
    word_near,
)
from annotation.ranges import Range
from tests.strategies import texts

LEFT_INSIDE_A_WORD = ("gold/haad_train.jsonl", "gold/semeval16_hotels_train.jsonl", "news/alaska_summit.gold.jsonl")


def around(text: str, start: int, end: int) -> list[str]:
    """What the start key shows, press after press, until it comes back to where it was."""
    seen, now = [text[start:end]], next_start(text, start, end)
    while text[now.start : now.end] not in seen:
        seen.append(text[now.start : now.end])
        now = next_start(text, now.start, now.end)
    return seen


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("لروسيا", ["لروسيا", "روسيا"]),
        ("وبوتين", ["وبوتين", "بوتين", "وتين"][:2]),
        ("بالفيروس", ["بالفيروس", "الفيروس", "فيروس"]),
        ("للرئيس", ["للرئيس", "رئيس", "لرئيس"]),
        ("والفندق", ["والفندق", "الفندق", "فندق"]),
        ("موسكو", ["موسكو"]),
    ],
)
def test_the_start_key_goes_round_the_clitics_of_a_word(word: str, shown: list[str]) -> None:
    assert around(word, 0, len(word))[: len(shown)] == shown


def test_the_marks_of_a_clitic_go_with_it() -> None:
    text = "وَبِموسكو"
    assert text[next_start(text, 0, len(text)).start :] == "بِموسكو"


def test_the_end_key_goes_round_the_pronouns() -> None:
    text = "في كتابهم هنا"
    first = next_end(text, 3, 9)
    assert text[first.start : first.end] == "كتاب"
    assert next_end(text, *first) == Range(3, 9)


def test_letters_and_words_are_added_and_taken_at_either_edge() -> None:
    text = "قال دونالد ترامب اليوم"
    name = Range(4, 16)
    assert text[slice(*start_by_word(text, *name, 1))] == "ترامب"
    assert text[slice(*end_by_word(text, *name, -1))] == "دونالد"
    assert text[slice(*end_by_word(text, *name, 1))] == "دونالد ترامب اليوم"
    assert text[slice(*start_by_word(text, *name, -1))] == "قال دونالد ترامب"
    assert text[slice(*start_by_letter(text, *name, 1))] == "ونالد ترامب"
    assert text[slice(*end_by_letter(text, *name, -1))] == "دونالد ترام"


def test_a_letter_taken_or_given_leaves_no_blank_at_the_edge() -> None:
    text = "قال هو ثم"
    assert text[slice(*end_by_letter(text, 4, 6, 1))] == "هو ث"
    assert text[slice(*start_by_letter(text, 4, 6, -1))] == "ل هو"
    assert text[slice(*end_by_letter(text, 4, 8, -1))] == "هو"
    assert text[slice(*start_by_letter(text, 2, 6, 1))] == "هو"
    assert end_by_letter("هو \n", 0, 2, 1) == Range(0, 2)


def test_a_span_keeps_its_last_letter() -> None:
    text = "مَ"
    assert start_by_letter(text, 0, 2, 1) == Range(0, 2)
    assert end_by_letter(text, 0, 2, -1) == Range(0, 2)
    assert end_by_word("كلمة", 0, 4, -1) == Range(0, 4)


@pytest.mark.parametrize(
    ("dragged", "meant"),
    [
        (" موسكو، ", "موسكو"),
        ("«رويترز»", "رويترز"),
        (" 😡 ", "😡"),
        ("(حلف الأطلسي).", "حلف الأطلسي"),
        ("…", "…"),
        (" ، ", "،"),
        ('"لا تنام"', "لا تنام"),
        ("(12)", "12"),
        ("”البنّاءة“.", "البنّاءة"),
        ("\u200fعمّان\u200f", "عمّان"),
    ],
)
def test_blanks_and_punctuation_stay_outside_a_hand_selection(dragged: str, meant: str) -> None:
    text = f"أ{dragged}ب" if not dragged[0].isspace() else dragged
    start = text.index(dragged)
    found = tidy(text, start, start + len(dragged))
    assert found is not None
    assert text[found.start : found.end] == meant


@pytest.mark.parametrize(
    "meant",
    [
        "جامعة (كامبريدج)",
        "(حي) المعادي",
        "و«لا تنام»",
        '"أ" و"ب"',
        "#توسيم",
        "@tawsim",
        "50%",
        "٪٥٠",
        "رائع!!! 😀",
        "د. أحمد",
    ],
)
def test_what_belongs_to_the_words_stays_with_them(meant: str) -> None:
    text = f"قال {meant}، ثم"
    assert tidy(text, 3, 5 + len(meant)) == Range(4, 4 + len(meant))


def test_a_sentence_quoted_whole_keeps_its_end() -> None:
    text = "قال: “الطقس جميل.” ثم خرج."
    sentence = Range(text.index("الطقس"), text.index(".") + 1)
    assert tidy(text, *sentence) == sentence
    assert tidy(text, sentence.start - 1, sentence.end + 1) == sentence
    assert tidy(text, sentence.start, sentence.end - 1) == Range(sentence.start, sentence.end - 1)
    assert tidy(text, text.index("خرج"), len(text)) == Range(text.index("خرج"), len(text) - 1)


def test_an_open_bracket_is_left_outside() -> None:
    text = "حلف (الناتو) هنا"
    assert tidy(text, 0, 5) == Range(0, 3)
    assert tidy(text, 5, 12) == Range(5, 11)


def test_nothing_is_meant_by_blanks() -> None:
    assert tidy("أ   ب", 1, 4) is None


@given(texts())
def test_no_key_cuts_a_letter_from_its_marks(text: str) -> None:
    for start in range(0, len(text), 7):
        found = tidy(text, start, min(len(text), start + 5))
        if found is None:
            continue
        assert 0 <= found.start < found.end <= len(text)
        for moved in (found, start_by_letter(text, *found, 1), end_by_letter(text, *found, -1)):
            assert graphemes.is_boundary(text, moved.start)
            assert graphemes.is_boundary(text, moved.end)


@given(texts())
def test_words_before_and_after_are_neighbours(text: str) -> None:
    position, seen = 0, []
    while (word := next_word(text, position)) is not None:
        seen.append(word)
        position = word.end
    back, position = [], len(text)
    while (word := previous_word(text, position)) is not None:
        back.append(word)
        position = word.start
    assert back[::-1] == seen


def test_the_word_near_the_caret() -> None:
    text = "قال بوتين."
    assert word_near(text, 4) == Range(4, 9)
    assert word_near(text, 9) == Range(4, 9)
    assert word_near("، ،", 1) is None


@pytest.mark.parametrize("name", LEFT_INSIDE_A_WORD)
def test_one_press_finds_the_start_that_linguists_chose(name: str, test_data: Path) -> None:
    at_clitic, right, misses = 0, 0, []
    for record in map(json.loads, (test_data / name).read_text(encoding="utf-8").splitlines()):
        text = record["text"]
        for span in record["spans"]:
            start = span["start"]
            word = word_at(text, start)
            if word.start == start or start - word.start not in prefix_cuts(text[word.start : word.end]):
                continue
            at_clitic += 1
            end = max(span["end"], start + 1)
            if start in (word.start, next_start(text, word.start, end).start):
                right += 1
            else:
                misses.append(f"{text[word.start : word.end]}: {text[start : word.end]}")
    assert at_clitic > 0
    print(f"{name}: {right} of {at_clitic}; missed: {', '.join(sorted(set(misses)))}")
    assert right >= 0.95 * at_clitic
