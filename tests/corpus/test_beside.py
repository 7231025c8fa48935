"""Passing files: a name in the same folder that every file system takes, and that is nobody else's."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.beside import beside, discard, short

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=200)


@given(NAMES)
def test_a_passing_name_is_hidden_short_and_never_the_same_twice(name: str) -> None:
    path = Path("folder") / f"x{name}"
    made = [beside(path, ".part") for _ in range(2)]
    assert made[0] != made[1]
    for one in made:
        assert one.parent == path.parent
        assert (one.name[0], one.suffix) == (".", ".part")
        assert len(os.fsencode(one.name)) < 143


@given(NAMES, NAMES)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert (short("م" * 100 + one) == short("م" * 100 + other)) == (one == other)


def test_what_cannot_be_taken_away_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "none", tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        discard(path)
    discard(tmp_path / "file")
    assert list(tmp_path.iterdir()) == []
