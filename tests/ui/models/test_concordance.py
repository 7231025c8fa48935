"""The list of places: rows and ticks are all it keeps, whatever it shows is made when it is looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from annotation.everywhere import Place, Sheet
from tests.corpus.documents import span_over
from ui.models.concordance import Column, ConcordanceModel
from ui.wording import isolated

TEXT = "قال بوتين ثم قال بوتين"
NAME = span_over(TEXT, "بوتين ثم")


def sheet(document_id: str, *places: Place) -> Sheet:
    return Sheet(document_id, f"title {document_id}", TEXT, places)


def shown(*sheets: Sheet) -> ConcordanceModel:
    model = ConcordanceModel()
    model.show_sheets(sheets)
    return model


counts = st.lists(st.integers(0, 4), max_size=6)


@given(counts, st.data())
def test_rows_are_the_places_in_order_and_ticked_ones_come_back_by_document(
    wanted: list[int], data: st.DataObject
) -> None:
    sheets = [sheet(f"d{n}", *(Place(one, one + 1, 0, None) for one in range(count))) for n, count in enumerate(wanted)]
    model = shown(*sheets)
    flat = [(one.document_id, place) for one in sheets for place in one.places]
    spots = [model.spot(line) for line in range(model.rowCount())]
    assert [(spot.sheet.document_id, spot.place) for spot in spots if spot] == flat
    off = data.draw(st.sets(st.sampled_from(range(len(flat))))) if flat else set()
    for line in off:
        model.toggle(line)
    expected: dict[str, list[Place]] = {}
    for line, (document_id, place) in enumerate(flat):
        if line not in off:
            expected.setdefault(document_id, []).append(place)
    assert model.chosen() == expected
    assert model.ticked == len(flat) - len(off)


def test_where_something_stands_no_tick_is_set_and_it_says_what() -> None:
    model = shown(sheet("d1", Place(4, 9, 0, NAME), Place(17, 22, 0, None)))
    model.set_styles({}, {("entity", "PER"): "شخص"})
    assert [model.is_ticked(line) for line in range(3)] == [False, True, False]
    assert model.has_standing
    assert model.index(0, Column.STANDING).data() == f"شخص: {isolated('بوتين ثم')}"
    assert model.index(1, Column.STANDING).data() == ""
    assert model.index(0, Column.DOCUMENT).data() == isolated("title d1")


def test_all_or_none() -> None:
    model = shown(sheet("d1", Place(4, 9, 0, NAME), Place(17, 22, 0, None)))
    model.toggle_all()
    assert model.ticked == 2
    model.toggle_all()
    assert model.ticked == 0


def test_a_row_is_spoken_with_its_tick_its_words_and_what_stands_there() -> None:
    model = shown(sheet("d1", Place(4, 9, 0, NAME)))
    spoken = str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith(f"not ticked: {TEXT}")
    assert "PER" in spoken


def test_the_list_begins_at_the_hand() -> None:
    model = shown(sheet("d1", Place(4, 9, 0, None)), sheet("d2", Place(4, 9, 0, None), Place(17, 22, 0, None)))
    assert [model.line_near("d2", offset) for offset in (0, 4, 10, 30)] == [1, 1, 2, 2]
    assert model.line_near("d9", 4) == 0


def test_no_places_are_no_rows() -> None:
    model = shown(sheet("d1"))
    assert (model.rowCount(), model.ticked, model.chosen(), model.spot(0)) == (0, 0, {}, None)
    model.toggle(0)
    model.toggle_all()
