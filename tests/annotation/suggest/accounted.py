"""Accounts of a job that goes well: ever more is found, and one suggester is wrong again and again on one label."""

from __future__ import annotations

from annotation.suggest.account import Account, Sort, Tally
from annotation.suggest.bill import Actions
from annotation.suggest.figures import Figures, figures
from annotation.suggest.pace import Pace
from annotation.suggest.precision import Measured, Whose

LAYER = "entity"
LABELS = {"PER": 9, "LOC": 7, "ORG": 5, "EVENT": 2}
MEASURED = {
    Whose("repeats", LAYER, "PER"): Measured(271, 300),
    Whose("repeats", LAYER, "LOC"): Measured(248, 288),
    Whose("repeats", LAYER, "ORG"): Measured(121, 151),
    Whose("repeats", LAYER, "EVENT"): Measured(12, 20),
    Whose("tagger", LAYER, "PER"): Measured(255, 300),
    Whose("tagger", LAYER, "LOC"): Measured(203, 241),
    Whose("tagger", LAYER, "ORG"): Measured(96, 118),
    Whose("tagger", LAYER, "EVENT"): Measured(5, 7),
}


def accounts(documents: int) -> list[Account]:
    """So many accounts, always the same."""
    return [_account(number) for number in range(documents)]


def sample(documents: int = 132) -> Figures:
    """What they come to."""
    return figures(accounts(documents), MEASURED, frozenset(f"d{number}" for number in range(4, documents, 10)))


def _account(number: int) -> Account:
    """Document `number`: a fifth of the labels are found at first, two thirds in the end."""
    labels = {label: count + (number * 7 + place) % 4 for place, (label, count) in enumerate(LABELS.items())}
    grown = min(0.6, 0.2 + 0.08 * (number + 1) ** 0.35)
    tallies = {whose: _tally(number, labels[whose.label], grown, whose) for whose in MEASURED}
    total = sum(labels.values())
    found = sum(one.right for one in tallies.values())
    hand, everywhere = round(total * 2.36), round(total * 1.9)
    by_form = everywhere - round(found * 0.8) + number % 3
    actions = Actions(hand, everywhere, by_form - found // 3, by_form, by_form + found // 4)
    pace = Pace(total - found, (total - found) * 4_200, found, found * 1_900)
    return Account(f"d{number}", actions, {Sort(LAYER, label): count for label, count in labels.items()}, tallies, pace)


def _tally(number: int, labels: int, grown: float, whose: Whose) -> Tally:
    """The tagger finds more than what was labelled before; who is silent was shown in the first documents only."""
    share = grown * (0.62 if whose.suggester == "tagger" else 0.38)
    if whose.label == "EVENT":
        is_shown = number < 30 and number % 3 == 0
        return Tally(2, int(is_shown), int(is_shown and number % 2 == 0) + int(is_shown), int(is_shown))
    right = round(labels * share + (number % 5) / 5 - 0.4)
    wrong = int((number + len(whose.suggester) + len(whose.label)) % 5 == 0) + int(number < 20 and number % 2 == 0)
    return Tally(right + wrong + 2, right, right + wrong, right)
