"""Splits: every document on one side, and on the same whatever else there is; labels shared out by the seed."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.document import Field, Header, new_header
from annotation.splits import SIDES, SeedSearch, Side, Split, SplitRefused, identity, to_group, to_shares

WORDS = ["قال", "الرئيس", "إن", "الوزارة", "أعلنت", "أمس", "في", "القاهرة", "أن", "الاتفاق", "سيوقع", "غدا"]


def header(number: int, source: str = "", *fields: Field) -> Header:
    chance = Random(number)
    return new_header(f"d{number}", " ".join(chance.choices(WORDS, k=9)), source, "a1", fields)


def test_shares_are_what_was_asked_for() -> None:
    split = Split((80, 10, 10), seed=7)
    counts = Counter(split.side(header(number)) for number in range(4_000))
    for side, share in zip(SIDES, split.shares, strict=True):
        assert counts[side] / 4_000 == pytest.approx(share / 100, abs=0.02)


@given(st.text(), st.integers(), st.tuples(*[st.integers(0, 9)] * 3).filter(any))
def test_nothing_is_on_a_side_without_a_share(known_as: str, seed: int, shares: tuple[int, int, int]) -> None:
    split = Split(shares, seed)
    assert split.side_of(known_as) in split.sides


def test_a_document_is_where_it_is_by_itself_and_its_seed() -> None:
    """Neither its id, which files without ids number anew, nor its place among others says where it goes."""
    split = Split(seed=3)
    one = header(5)
    assert split.side(one) is split.side(one._replace(id="other", source="elsewhere", annotator="b"))
    sides = [Split(seed=seed).side(one) for seed in range(50)]
    assert set(sides) == set(SIDES)
    # Written down, so that no later version moves the documents of an earlier one.
    assert "".join(Split((1, 1, 1), seed).side_of("القاهرة")[1] for seed in range(12)) == "reeerrerrree"


def test_copies_of_a_text_are_on_one_side_however_they_are_spelled() -> None:
    plain, marked = new_header("a", "قال أحمد في القاهرة"), new_header("b", "قالَ  احمد\nفي القاهـرة ")
    assert identity(plain) == identity(marked)
    assert identity(plain) != identity(new_header("c", "قال أحمد في الكوفة"))


@pytest.mark.parametrize("group", ["source", "annotator", "author"])
def test_a_group_is_on_one_side(group: str) -> None:
    split = Split((50, 25, 25), group=group)
    author = Field("author", '"طه"')
    for source in map(str, range(30)):
        members = [header(number, source, author) for number in range(10)]
        assert len({split.side(one) for one in members}) == 1
    if group == "source":
        assert {split.side(header(1, str(source))) for source in range(30)} == set(SIDES)


def test_a_document_without_the_field_is_a_group_of_its_own() -> None:
    split = Split((50, 25, 25), group="author")
    assert {split.side(header(number)) for number in range(30)} == set(SIDES)
    assert split.side(header(1)) is Split((50, 25, 25)).side(header(1))


def test_the_seed_that_is_found_spreads_rare_labels() -> None:
    """Twelve documents of three hundred bear the label; the side of each stays what the seed says."""
    split = Split((80, 10, 10))
    headers = [header(number) for number in range(300)]
    search = SeedSearch(split)
    for number, one in enumerate(headers):
        search.see(one, ["entity/PER", "entity/RARE"] if number % 25 == 0 else ["entity/PER", "entity/PER"])
    best = search.best()
    found = Counter(split._replace(seed=best).side(one) for one in headers)
    rare = Counter(split._replace(seed=best).side(one) for one in headers[::25])
    assert [abs(found[side] - share) <= 10 for side, share in zip(SIDES, (240, 30, 30), strict=True)] == [True] * 3
    assert (rare[Side.DEV], rare[Side.TEST]) == (1, 1)
    again = SeedSearch(split, [best])
    again.see(headers[0], [])
    assert again.best() == best


@pytest.mark.parametrize(("word", "shares"), [("80/10/10", (80, 10, 10)), (" 8/0/2 ", (8, 0, 2)), ("1/1/0", (1, 1, 0))])
def test_shares_are_read(word: str, shares: tuple[int, int, int]) -> None:
    assert to_shares(word) == shares
    assert Split(shares).sides == tuple(side for side, share in zip(SIDES, shares, strict=True) if share)


@pytest.mark.parametrize("word", ["", "80", "80/20", "80/10/5/5", "0/50/50", "100/0/0", "a/b/c", "80/-10/30", "٨/١/١"])
def test_what_is_no_split_is_refused(word: str) -> None:
    with pytest.raises(SplitRefused):
        to_shares(word)


def test_a_field_is_named_with_or_without_meta() -> None:
    assert to_group("meta.source") == to_group(" source") == "source"
    assert to_group("") == ""
