"""The figures of many accounts: windows of documents, rows by suggester and label, and sums that agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotation.suggest.account import Account, Sort, Tally
from annotation.suggest.bill import Actions
from annotation.suggest.figures import EVERYBODY, MOST_WINDOWS, Figures, Part, added, figures
from annotation.suggest.pace import Pace
from annotation.suggest.precision import Measured, Whose

_PER, _SAID = Sort("entity", "PER"), Sort("quote", "DIRECT")
_REPEATS, _TAGGER, _QUOTES = Whose("repeats", *_PER), Whose("tagger", *_PER), Whose("quotes", *_SAID)
_ALL = Whose(EVERYBODY, EVERYBODY, EVERYBODY)


def _account(number: int, shown: int = 3, right: int = 2, saved: int = 1) -> Account:
    tallies = {_REPEATS: Tally(9, 5, shown, right), _TAGGER: Tally(4, 4, 1, 1), _QUOTES: Tally(2, 2, 1, 1)}
    actions = Actions(20, 15, 8, 15 - saved, 15)
    return Account(f"d{number}", actions, {_PER: 6, _SAID: 4}, tallies, Pace(1, 3_000, 1, 1_000))


def _part(found: Figures, whose: Whose) -> Part:
    return next(one for one in found.rows if one.whose == whose).whole


def test_rows_are_sums_over_documents_and_what_could_be_found_is_told_by_layer() -> None:
    found = figures([_account(number) for number in range(4)], {})
    assert _part(found, _REPEATS) == (12, 8, 24)
    assert _part(found, Whose(EVERYBODY, *_PER)) == (16, 12, 24)
    assert _part(found, Whose("quotes", EVERYBODY, EVERYBODY)) == (4, 4, 16)
    assert _part(found, _ALL) == (20, 16, 40)
    assert (_part(found, _ALL).precision, _part(found, _ALL).recall) == (0.8, 0.4)
    assert (found.documents, found.labels, found.actions.hand) == (4, 40, 80)
    assert found.pace == Pace(4, 12_000, 4, 4_000)


def test_everybody_comes_first_and_then_one_suggester_after_the_other() -> None:
    rows = [one.whose for one in figures([_account(0)], {}).rows]
    assert rows[0] == _ALL
    assert [one.suggester for one in rows] == sorted(one.suggester for one in rows)
    assert rows.index(Whose("tagger", EVERYBODY, EVERYBODY)) + 1 == rows.index(_TAGGER)


def test_who_was_measured_has_a_row_though_nothing_is_accounted_for() -> None:
    measured = {_REPEATS: Measured(12, 20)}
    found = figures([], measured)
    assert next(one for one in found.rows if one.whose == _REPEATS).measured == Measured(12, 20)
    assert found.documents == 0


def test_without_documents_there_are_no_figures() -> None:
    assert figures([], {}) == Figures()
    assert Figures().labels == 0
    assert Part().precision is None
    assert Part().recall is None


@given(st.integers(0, 150))
def test_windows_hold_every_document_once_and_nearly_as_many_each(count: int) -> None:
    found = figures([_account(number) for number in range(count)], {})
    held = [number for one in found.windows for number in range(one.first, one.last + 1)]
    assert held == list(range(1, count + 1))
    assert len(found.windows) <= MOST_WINDOWS
    sizes = {one.last - one.first for one in found.windows}
    assert not sizes or max(sizes) - min(sizes) <= 1
    assert all(added(one.parts) == one.whole and len(one.parts) == len(found.windows) for one in found.rows)


def test_documents_taken_by_chance_are_summed_apart() -> None:
    accounts = [_account(number) for number in range(9)]
    drawn = figures(accounts, {}, frozenset(("d2", "d5", "elsewhere"))).by_chance
    assert drawn is not None
    assert (drawn.documents, drawn.actions.hand, drawn.part) == (2, 40, Part(10, 8, 20))
    assert figures(accounts, {}).by_chance is None
    # Where all were drawn the figures are those of all.
    assert figures(accounts, {}, frozenset(one.document_id for one in accounts)).by_chance is None


def test_what_suggestions_save_is_foretold_from_thirty_documents_on() -> None:
    rising = [_account(number, right=min(3, number // 15), saved=number // 8) for number in range(60)]
    forecast = figures(rising, {}).forecast
    assert forecast.saved is not None
    assert forecast.saved[1] > forecast.saved[0] > 0
    assert forecast.recall is not None
    assert forecast.further == 60
    assert figures(rising[:29], {}).forecast.saved is None
