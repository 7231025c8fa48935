"""The bill of a document: what labelling it costs an annotator, by hand, with "everywhere", and with suggestions.

The annotator of the bill is perfect: in the end the labels are the gold's, which for a finished document are those
that stand in it. An action costs

| what | actions |
|---|---|
| label by hand | 2 for one word, 3 for several |
| "everywhere": the rest of a form's places in the document | 1, and 1 for each tick that is wrong or lacking |
| accept a suggestion, reject one | 1 |
| one by one: accept with another boundary or label | 3 |
| accept all that is shown in the document | 1, then 1 for a wrong one, 2 for a wrong boundary or label |
| accept a form: all its suggestions in the document | 1, then 1 a wrong one, 2 a wrong boundary or label |
| reject a form that is wrong wherever it is suggested | 1 |

Modes: A accept all of a document, G per form, 1 one by one. What suggestions leave is labelled by hand in the order of
the text, and "everywhere" is used where it costs less than labelling the rest of the form by hand; also for a form that
was accepted. Suggestions are always reviewed, also where ignoring them would have been cheaper. Reading costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotation.arabic.normalize import key
from annotation.arabic.stems import ARTICLE
from annotation.index import SpanIndex
from annotation.occurrences import Occurrence, occurrences
from annotation.span import Span, sort_key
from annotation.suggest.grouping import by_form
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion

MOST_LETTERS = 100_000_000
"""Code points, as often as they are gone through, until no further form is looked for: two seconds for a whole book."""


class Actions(NamedTuple):
    """What one document costs: without suggestions by `hand` alone and with `everywhere`, with them in each mode."""

    hand: int
    everywhere: int
    all: int
    by_form: int
    one_by_one: int


class Annotator:
    """Labels one document whose gold is `gold`."""

    def __init__(self, reading: Reading, gold: Iterable[Span]) -> None:
        self._reading = reading
        self._gold = sorted(gold, key=sort_key)
        self._rank = {one.id: number for number, one in enumerate(self._gold)}
        self._index = SpanIndex(self._gold)
        self._alike: dict[tuple[str, str, str], list[str]] = {}
        for one in self._gold:
            self._alike.setdefault(_form(one), []).append(one.id)
        self._places: dict[str, list[Occurrence]] = {}
        self._there: dict[tuple[str, Occurrence], list[Span]] = {}

    def actions(self, shown: Sequence[Suggestion]) -> Actions:
        """What the document costs when `shown` is shown."""
        return Actions(
            sum(map(self._by_hand, self._gold)),
            self._rest(set()),
            self._all(shown),
            self._by_form(shown),
            self._one_by_one(shown),
        )

    def _all(self, shown: Sequence[Suggestion]) -> int:
        done, wrong = self._sorted_out(shown)
        cost = int(bool(shown))
        for one in wrong:
            cost += 2 if self._amended(one, done) else 1
        return cost + self._rest(done)

    def _by_form(self, shown: Sequence[Suggestion]) -> int:
        done, wrong = self._sorted_out(shown)
        not_right = {id(one) for one in wrong}
        cost = 0
        for group in by_form(self._reading, shown):
            cost += 1
            mistaken = [one for one in group.places if id(one) in not_right]
            amended = [self._amended(one, done) for one in mistaken]
            if len(mistaken) < len(group.places) or any(amended):
                cost += sum(2 if one else 1 for one in amended)
        return cost + self._rest(done)

    def _one_by_one(self, shown: Sequence[Suggestion]) -> int:
        done, wrong = self._sorted_out(shown)
        cost = len(shown) - len(wrong)
        for one in wrong:
            cost += 3 if self._amended(one, done) else 1
        return cost + self._rest(done)

    def _sorted_out(self, shown: Sequence[Suggestion]) -> tuple[set[str], list[Suggestion]]:
        """The ids of the gold that is suggested as it stands, and the suggestions that are wrong."""
        gold = {(one.ranges, one.layer, one.label): one.id for one in self._gold}
        right = {gold[one.answer] for one in shown if one.answer in gold}
        return right, [one for one in shown if one.answer not in gold]

    def _amended(self, one: Suggestion, done: set[str]) -> bool:
        """Whether a wrong suggestion touches gold that nobody has labelled yet; what it touches most of is now done."""
        left = (each for each in self._near(one.layer, one.start, one.end) if each.id not in done)
        shared = ((min(each.end, one.end) - max(each.start, one.start), each.id) for each in left)
        most, meant = max(shared, key=lambda pair: pair[0], default=(0, ""))
        if most <= 0:
            return False
        done.add(meant)
        return True

    def _rest(self, labelled: set[str]) -> int:
        """What labelling the rest of the gold costs, those of `labelled` being there."""
        done = set(labelled)
        cost = 0
        for one in self._gold:
            if one.id in labelled:
                cost += self._spread(one, done)
        for one in self._gold:
            if one.id not in done:
                cost += self._by_hand(one)
                done.add(one.id)
                cost += self._spread(one, done)
        return cost

    def _spread(self, one: Span, done: set[str]) -> int:
        """What "everywhere" costs for a labelled span, 0 where it does not pay; what it labels is added to `done`."""
        # Where no label of the same words is lacking, nothing is looked for: most of the time goes there.
        if all(each in done for each in self._alike[_form(one)]):
            return 0
        reached: list[Span] = []
        ticks = 0
        for place in self._found(one.surface):
            there = self._standing(one.layer, place)
            alike = [each for each in there if each.label == one.label and each.hull == (place.start, place.end)]
            if any(each.id in done and not each.is_discontinuous for each in alike):
                continue
            lacking = [each for each in alike if each.id not in done]
            is_ticked = not any(each.id in done for each in there)
            ticks += is_ticked != bool(lacking)
            reached += lacking[-1:]
        if 1 + ticks >= sum(map(self._by_hand, reached)):
            return 0
        done |= {each.id for each in reached}
        return 1 + ticks

    def _found(self, form: str) -> list[Occurrence]:
        if form not in self._places:
            is_in_reach = len(self._places) * len(self._reading.text) < MOST_LETTERS
            self._places[form] = list(occurrences(self._reading.text, form)) if is_in_reach else []
        return self._places[form]

    def _standing(self, layer: str, place: Occurrence) -> list[Span]:
        """The gold of a layer that shares letters with a place, in order."""
        pair = layer, place
        if pair not in self._there:
            self._there[pair] = self._near(layer, place.start, place.end)
        return self._there[pair]

    def _near(self, layer: str, start: int, end: int) -> list[Span]:
        touching = [one for one in self._index.touching(start, end) if one.layer == layer]
        return sorted(touching, key=lambda one: self._rank[one.id])

    def _by_hand(self, one: Span) -> int:
        first, last = self._reading.tokens_of(one.start, one.end)
        return 2 if last - first == 1 else 3


def _form(one: Span) -> tuple[str, str, str]:
    """What spans have in common that "everywhere" may find from one another: layer, label, words as keys."""
    words = " ".join(key(word) for word in one.surface.split())
    # Behind a ل that has swallowed its alef the article is one letter.
    return one.layer, one.label, words.removeprefix(ARTICLE[:1]) if words.startswith(ARTICLE) else words
