"""Leaks: what stands on two sides of a split, found as a comparison of all with all would find it."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from random import Random

from annotation.document import new_header
from annotation.leaks import ALIKE, LEAST_WORDS, Leaks, LeakWatch, Place, Surfaces
from annotation.ranges import Range
from annotation.span import Span
from annotation.splits import Side

TRAIN, DEV, TEST = Side
LINE = "أعلن وزير الخارجية أمس في القاهرة أن المفاوضات ستبدأ غدا."
OTHER = "وصل وفد من البنك الدولي إلى العاصمة لبحث القرض الجديد."
ORDER = (TEST, DEV, TRAIN)
VOCABULARY = [f"كلمة{number}" for number in range(400)]


def seen(*documents: tuple[Side, str], spans: tuple[str, ...] = ()) -> Leaks:
    watch = LeakWatch()
    for number, (side, text) in enumerate(documents):
        found = [(words, text.find(words)) for words in spans]
        marks = [Span("s", (Range(at, at + len(words)),), "X", "entity", words) for words, at in found if at >= 0]
        watch.see(side, new_header(f"d{number}", text), marks)
    return watch.found()


def test_a_sentence_on_both_sides_is_found_in_any_spelling() -> None:
    marked = "وقال.\nأعلنَ وزيرُ الخارجيّة امس، في القاهرة، ان المفاوضات ستبدأ غدًا!"
    leaks = seen((TEST, f"{OTHER} {LINE}"), (TRAIN, marked), (TRAIN, LINE))
    assert (leaks.sentences.same, leaks.sentences.near) == (1, 0)
    (leak,) = leaks.sentences.examples
    assert leak.first == Place(TEST, "d0", len(OTHER) + 1)
    assert leak.second == Place(TRAIN, "d1", 6)
    assert leak.text == marked[6:]


def test_a_sentence_with_another_word_is_nearly_the_same() -> None:
    leaks = seen((DEV, LINE), (TRAIN, LINE.replace("أمس", "اليوم")), (TRAIN, LINE.replace("وزير", "رئيس")))
    assert (leaks.sentences.same, leaks.sentences.near) == (0, 1)
    assert round(leaks.sentences.examples[0].likeness, 3) == round(7 / 11, 3)


def test_what_is_on_one_side_only_is_no_leak() -> None:
    assert seen((TRAIN, LINE), (TRAIN, LINE)).sentences.same == 0
    leaks = seen((TEST, f"{LINE} {LINE}"), (TEST, LINE.replace("أمس", "اليوم")), (TEST, LINE), (TRAIN, OTHER))
    assert (leaks.sentences.same, leaks.sentences.near, leaks.documents.same, leaks.documents.near) == (0, 0, 0, 0)


def test_short_sentences_are_everybodys() -> None:
    short = " ".join(VOCABULARY[: LEAST_WORDS - 1]) + "."
    assert seen((TEST, short), (TRAIN, short)).sentences.same == 0


def test_documents_that_share_half_of_their_sentences_are_nearly_the_same() -> None:
    lines = [" ".join(VOCABULARY[first : first + 8]) + "." for first in range(0, 80, 8)]
    copy = (TEST, " ".join(lines[:4]))
    leaks = seen(copy, (TRAIN, " ".join(lines[2:6])), (TRAIN, " ".join(lines[3:9])), (TRAIN, copy[1]))
    assert (leaks.documents.same, leaks.documents.near) == (1, 1)
    assert [(one.second.document_id, one.likeness) for one in leaks.documents.examples] == [("d1", 0.5), ("d3", 1.0)]


def test_surfaces_on_both_sides_are_counted_for_information() -> None:
    leaks = seen((TEST, LINE), (DEV, OTHER), (TRAIN, "زار القاهره أمس."), spans=("القاهرة", "القاهره", "البنك الدولي"))
    assert leaks.surfaces == {"entity": Surfaces(held_out=2, shared=1)}


def test_many_sentences_are_compared_as_all_with_all() -> None:
    chance = Random(5)
    texts = [" ".join(chance.choices(VOCABULARY, k=chance.randint(5, 14))) for _ in range(150)]
    for _ in range(150):
        words = chance.choice(texts).split()
        for _ in range(chance.randint(0, 3)):
            words[chance.randrange(len(words))] = chance.choice(VOCABULARY)
        texts.append(" ".join(words))
    sides = sorted((chance.choices(ORDER, (2, 1, 3))[0] for _ in texts), key=ORDER.index)
    chance.shuffle(texts)
    leaks = seen(*zip(sides, texts, strict=True))
    same, near = _by_all(list(zip(sides, texts, strict=True)))
    assert leaks.sentences.same == len(same)
    assert leaks.sentences.near == len(near - same)


def _by_all(documents: list[tuple[Side, str]]) -> tuple[set[str], set[str]]:
    """The texts held out that are on another side, and those nearly like one there."""
    same, near = set(), set()
    for (side, text), (other_side, other) in combinations(documents, 2):
        if side is other_side:
            continue
        if text == other:
            same.add(text)
            continue
        first, second = (set(pairwise(re.findall(r"\w+", one))) for one in (text, other))
        if len(first & second) >= ALIKE * len(first | second):
            near |= {one for one, where in ((text, side), (other, other_side)) if where is not TRAIN}
    return same, near


def test_few_examples_are_kept() -> None:
    lines = [" ".join(VOCABULARY[first : first + 6]) + "." for first in range(0, 360, 6)]
    leaks = seen((TEST, " ".join(lines)), (TRAIN, "\n".join(lines)))
    assert leaks.sentences.same == len(lines)
    assert len(leaks.sentences.examples) == 20
