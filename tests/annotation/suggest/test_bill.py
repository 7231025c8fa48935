"""The simulated annotator's bill, item by item: a bench that miscounts would flatter."""

from __future__ import annotations

import pytest

from annotation.suggest.bill import Actions, Annotator
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion, suggest
from tests.annotation.marked_text import marked

_WRITTEN = "زار [PER:سالم] و[PER:أحمد علي] عمان، ثم عاد [PER:سالم] مع [PER:سالم] الآخر"


def _bill(written: str, *offered: tuple[str, str]) -> Actions:
    """The bill for `written` where the first free place of each offered text is suggested with that label."""
    document = marked(written)
    shown: list[Suggestion] = []
    for surface, label in offered:
        after = max((one.end for one in shown if one.surface == surface), default=0)
        start = document.text.index(surface, after)
        shown.append(suggest(document.text, [(start, start + len(surface))], "entity", label, "x"))
    return Annotator(Reading(document.text), document.spans).actions(shown)


def test_without_suggestions_every_mode_costs_what_everywhere_does() -> None:
    # By hand: three single words and two together. Everywhere: سالم by hand, its two other places for one.
    assert _bill(_WRITTEN) == (9, 2 + 1 + 3, 6, 6, 6)


def test_all_that_is_right_is_accepted_at_once_or_form_by_form_or_one_by_one() -> None:
    bill = _bill(_WRITTEN, *[("سالم", "PER")] * 3, ("أحمد علي", "PER"))
    assert bill[2:] == (1, 2, 4)


def test_what_is_left_of_an_accepted_form_is_labelled_everywhere() -> None:
    bill = _bill(_WRITTEN, ("سالم", "PER"), ("أحمد علي", "PER"))
    assert bill[2:] == (1 + 1, 2 + 1, 2 + 1)


def test_a_wrong_suggestion_costs_one_and_a_wrong_boundary_two_or_three() -> None:
    wrong = _bill("زار [PER:سالم] عمان", ("سالم", "PER"), ("عمان", "LOC"))
    assert wrong[2:] == (1 + 1, 1 + 1, 1 + 1)
    boundary = _bill("زار [PER:أحمد علي] عمان", ("علي عمان", "PER"))
    assert boundary[2:] == (1 + 2, 1 + 2, 3)
    label = _bill("زار [PER:سالم] عمان", ("سالم", "LOC"))
    assert label[2:] == (1 + 2, 1 + 2, 3)


@pytest.mark.parametrize(("places", "cost"), [(1, 1), (3, 1)])
def test_a_form_that_is_wrong_everywhere_is_rejected_once(places: int, cost: int) -> None:
    bill = _bill("عمان ثم عمان ثم عمان", *[("عمان", "LOC")] * places)
    assert bill == (0, 0, 1 + places, cost, places)


def test_one_wrong_occurrence_of_a_form_is_unticked() -> None:
    bill = _bill("[LOC:عمان] ثم [LOC:عمان] ثم عمان", *[("عمان", "LOC")] * 3)
    assert bill[2:] == (1 + 1, 1 + 1, 2 + 1)


def test_everywhere_is_not_used_where_it_costs_more_than_the_hand() -> None:
    bill = _bill("[LOC:عمان] عمان عمان عمان [LOC:عمان]")
    assert bill.everywhere == 4
