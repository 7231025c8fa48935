"""Offsets in one counting come back from another as they were, over the hardest text there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.offsets import OffsetMap, Piece, Utf8Map, Utf16Map
from tests.bench.offsets import LEGS, measure
from tests.strategies import texts


@pytest.mark.parametrize("leg", LEGS, ids=[leg.name for leg in LEGS])
def test_five_hundred_hard_documents_come_back_on_every_leg(leg: object) -> None:
    (result,) = measure(500, legs=[one for one in LEGS if one is leg])
    assert result.documents >= 500
    assert result.mismatches == 0


def test_utf16_counts_two_units_for_an_emoji() -> None:
    offsets = Utf16Map("a😡ب")
    assert [offsets.to_u16(place) for place in range(4)] == [0, 1, 3, 4]
    assert offsets.length_u16 == 4
    assert not offsets.is_identity


def test_utf16_is_the_identity_for_a_text_of_the_basic_plane() -> None:
    offsets = Utf16Map("قال \ufeff\u2028")
    assert offsets.is_identity
    assert offsets.to_cp(offsets.to_u16(3)) == 3


def test_utf16_names_the_place_inside_a_surrogate_pair() -> None:
    offsets = Utf16Map("a😡ب")
    with pytest.raises(ValueError, match="UTF-16 unit 2 is inside a surrogate pair"):
        offsets.to_cp(2)
    assert offsets.to_cp_floor(2) == 1
    assert offsets.to_cp_floor(3) == 2


def test_utf8_names_the_place_inside_a_character() -> None:
    offsets = Utf8Map("aب😡")
    assert [offsets.to_u8(place) for place in range(4)] == [0, 1, 3, 7]
    with pytest.raises(ValueError, match="byte 2 is inside a character"):
        offsets.to_cp(2)
    assert [offsets.to_cp_floor(place) for place in range(8)] == [0, 1, 1, 2, 2, 2, 2, 3]


@pytest.mark.parametrize("length", [0, 1, 1023, 1024, 1025, 2048, 2500])
def test_utf8_agrees_with_encoding_around_the_edges_of_its_blocks(length: int) -> None:
    text = ("aب\u2028😡" * (length // 4 + 1))[:length]
    offsets = Utf8Map(text)
    for place in range(length + 1):
        expected = len(text[:place].encode())
        assert (offsets.to_u8(place), offsets.to_cp(expected)) == (expected, place)


@pytest.mark.parametrize("position", [-1, 4])
def test_a_position_outside_is_refused_with_its_number(position: int) -> None:
    for convert in (
        Utf16Map("قال").to_u16,
        Utf16Map("قال").to_cp,
        Utf16Map("قال").to_cp_floor,
        Utf8Map("abc").to_u8,
        Utf8Map("abc").to_cp,
    ):
        with pytest.raises(ValueError, match=f"{position} is outside 0..3"):
            convert(position)


@given(texts(), st.data())
def test_floors_lie_at_the_character_around_them(text: str, data: st.DataObject) -> None:
    u16, u8 = Utf16Map(text), Utf8Map(text)
    place_u16 = data.draw(st.integers(0, u16.length_u16))
    place_u8 = data.draw(st.integers(0, u8.length_u8))
    assert u16.to_u16(u16.to_cp_floor(place_u16)) in (place_u16, place_u16 - 1)
    assert place_u8 - 3 <= u8.to_u8(u8.to_cp_floor(place_u8)) <= place_u8


def test_a_lone_surrogate_is_counted_and_breaks_nothing() -> None:
    assert Utf16Map("a\ud800b😡").to_u16(4) == 5
    assert Utf8Map("a\ud800b").to_u8(2) == 4


def test_an_offset_map_goes_over_dropped_and_grown_pieces() -> None:
    # raw a.bX with the dot dropped and X become two characters
    offsets = OffsetMap("abxx", 4, [Piece(1, 2, 0, 2), Piece(3, 4, 2, 4)])
    assert offsets.to_raw(0, 1) == (0, 2)
    assert offsets.to_raw(1, 2) == (2, 3)
    assert offsets.to_raw(3, 4) == (3, 4)
    assert offsets.to_raw(1, 1) == (2, 2)
    assert offsets.to_norm(1, 2) == (1, 1)
    assert offsets.to_norm(2, 4) == (1, 4)


def test_an_offset_map_refuses_what_does_not_fit() -> None:
    with pytest.raises(ValueError, match="are not the 3"):
        OffsetMap("abc", 5, [Piece(1, 2, 0, 2)])
    offsets = OffsetMap("ab", 2, [])
    with pytest.raises(ValueError, match=r"1\.\.3 is not a range of 0\.\.2"):
        offsets.to_raw(1, 3)
    with pytest.raises(ValueError, match=r"2\.\.1 is not a range of 0\.\.2"):
        offsets.to_norm(2, 1)
