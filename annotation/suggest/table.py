"""The suggesters, as rows of a table: whoever wants one more writes its module and adds its row."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from annotation.suggest import repeats, tagger
from annotation.suggest.forms import Forms
from annotation.suggest.suggester import Suggester


class Ground(NamedTuple):
    """What a suggester of one layer is made from."""

    layer: str
    forms: Forms


class Row(NamedTuple):
    """A suggester that every layer may have."""

    name: str
    make: Callable[[Ground], Suggester]


SUGGESTERS = (
    Row(repeats.NAME, lambda ground: repeats.Repeats(ground.layer, ground.forms)),
    Row(tagger.NAME, lambda ground: tagger.Tagger(ground.layer, ground.forms)),
)
