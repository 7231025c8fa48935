"""The suggesters, as rows of a table: whoever wants one more writes its module and adds its row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from annotation.suggest import gazetteer, quotes, repeats, sentiment, tagger
from annotation.suggest.forms import Forms
from annotation.suggest.gazetteer import WordList
from annotation.suggest.suggester import Suggester


class Ground(NamedTuple):
    """What a suggester of one layer is made from. `lists`: the word lists that the user brought for the layer."""

    layer: str
    forms: Forms
    lists: tuple[WordList, ...] = ()


class Row(NamedTuple):
    """A sort of suggester. `layers`: those that may have it, any where none is named.

    `is_measured`: its scores are shares that were measured before, and hold until they have been judged.
    """

    name: str
    make: Callable[[Ground], Iterable[Suggester]]
    layers: frozenset[str] = frozenset()
    is_measured: bool = False

    def serves(self, layer: str) -> bool:
        """Whether a layer of that name may have it."""
        return not self.layers or layer in self.layers


def _gazetteers(ground: Ground) -> Iterable[Suggester]:
    return [gazetteer.Gazetteer(ground.layer, one, ground.forms) for one in ground.lists]


# They learn in this order: the tagger's lessons are of what was known before the document, the others' of it included.
SUGGESTERS = (
    Row(tagger.NAME, lambda ground: [tagger.Tagger(ground.layer, ground.forms)]),
    Row(repeats.NAME, lambda ground: [repeats.Repeats(ground.layer, ground.forms)]),
    Row(quotes.NAME, lambda ground: [quotes.Quotes(ground.layer)], frozenset(("quote",)), is_measured=True),
    Row(
        sentiment.NAME,
        lambda ground: [sentiment.Sentiment(ground.layer, ground.forms, ground.lists)],
        frozenset(("sentiment",)),
    ),
    Row(gazetteer.NAME, _gazetteers),
)
