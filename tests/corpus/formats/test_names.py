"""File names from ids: none leads out of its folder, and two ids never share one."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.names import Names, safe_name


@pytest.mark.parametrize("plain", ["ar-1", "خبر_٣", "a.b", "x y"])
def test_a_fit_id_is_its_own_name(plain: str) -> None:
    assert safe_name(plain) == plain


@pytest.mark.parametrize(
    "odd", ["../../etc/passwd", "a/b", "C:\\x", "..", ".", "", "con", "NUL.txt", ".hidden", "a\x00b"]
)
def test_an_unfit_id_stays_in_its_folder(odd: str) -> None:
    name = safe_name(odd)
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert not name.startswith(".")
    assert not PureWindowsPath(name).is_reserved()


@given(st.lists(st.text(), unique=True))
def test_two_ids_are_two_names(ids: list[str]) -> None:
    names = Names()
    made = [names.name(one) for one in ids]
    assert len({one.casefold() for one in made}) == len(ids)
    assert all(0 < len(one.encode("utf-8", "surrogatepass")) < 200 for one in made)


def test_upper_and_lower_case_are_two_names() -> None:
    names = Names()
    assert [names.name("A"), names.name("a")] == ["A", "a~2"]
