"""What the assistant of a project goes by: its wishes made into settings, word lists read, what is amiss named."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from annotation.suggest.assistant import Settings
from annotation.suggest.choosing import LEAST, Threshold
from annotation.suggest.gazetteer import NAME, WordList
from corpus.assistant_wishes import SETTING, ListWish, from_json, goes_by, placed
from corpus.errors import CorpusError, ReadProblem, Reason
from corpus.store.store import Store
from corpus.word_lists import read_list


class Equipped(NamedTuple):
    """The settings, and what of the wishes could not be had; the rest goes on without it.

    `goes_by`: what is learnt with other ones is of no use with these.
    """

    settings: Settings
    goes_by: str
    troubles: tuple[ReadProblem, ...]


def equipped(store: Store) -> Equipped:
    """What the project in `store` wishes; word lists are read, which takes seconds for a million entries."""
    wishes, wrong = from_json(store.setting(SETTING))
    layers = tuple(one.name for one in store.scheme().layers if not one.is_retired)
    troubles = [ReadProblem(Reason.OPTION_WRONG, store.path, detail=one) for one in wrong]
    lists: dict[str, list[WordList]] = {}
    for one in wishes.lists:
        if one.layer in layers and NAME + one.name not in wishes.off:
            _bring(one, store.path.parent, lists, troubles)
    threshold = Threshold(wishes.mean, min(LEAST, wishes.mean))
    return Equipped(Settings(layers, threshold, wishes.proclitic, wishes.off, lists), goes_by(wishes), tuple(troubles))


def _bring(one: ListWish, folder: Path, lists: dict[str, list[WordList]], troubles: list[ReadProblem]) -> None:
    try:
        brought = read_list(placed(one.path, folder), one.label, name=one.name)
    except CorpusError as error:
        troubles.append(ReadProblem(error.reason, error.path, detail=error.detail))
        return
    lists.setdefault(one.layer, []).append(brought.words)
