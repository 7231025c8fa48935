"""The assistant looks through what is left, a little at a time, to say which document is best taken next.

Whoever waits for an offer waits for one look at most, and a look is at the beginning of a document, so that a book
takes no longer than an article. What was seen counts until the models are others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice

from annotation.suggest.assistant import Assistant
from annotation.suggest.ordering import Look, Wanted, lot, ranking, set_aside, to_look_at
from annotation.suggest.reading import Reading
from corpus.document_order import MOST_TOLD, Coming, unfinished_pages
from corpus.errors import CorpusError
from corpus.store.store import Store

LETTERS = 10_000
"""Code points of a document that are looked at: what is suggested there takes 50 ms."""
_OFTEN = 25


class Looking:
    """What the assistant has seen of the documents that are left."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._looks: dict[str, Look] = {}

    def forget(self) -> None:
        """The models are others now: what was seen with those before counts no more."""
        self._looks.clear()

    def sweep(self, open_store: Callable[[], Store], wanted: Wanted) -> Iterator[Coming | None]:
        """Look through what is left, a step at a time; now and then what comes next by then, and at the end.

        A document that cannot be read is looked at by nobody; whoever opens it is told why.
        """
        ids: list[str] = []
        lots: list[tuple[bytes, str]] = []
        for page in unfinished_pages(open_store):
            ids += page
            lots += [lot(one, wanted.seed) for one in page]
            yield None
        lots.sort()
        yield None
        drawn = [one for _, one in lots]
        among = frozenset(drawn[set_aside(drawn, wanted) :])

        def coming() -> Coming:
            ranked = tuple(islice(ranking(ids, drawn, self._looks, wanted), MOST_TOLD))
            return Coming(ranked, sum(one in among for one in self._looks), len(among))

        yield coming()
        unseen = [one for one in to_look_at(drawn, wanted) if one not in self._looks]
        for number, document_id in enumerate(unseen, 1):
            self._look(open_store, document_id)
            yield coming() if number == len(unseen) or number % _OFTEN == 0 else None

    def _look(self, open_store: Callable[[], Store], document_id: str) -> None:
        try:
            with closing(open_store()) as store:
                text = store.read(document_id).record.header.text
        except (CorpusError, KeyError):
            return
        reading = Reading(text[:LETTERS])
        self._looks[document_id] = Look(self._assistant.sureness(reading), self._assistant.novelty(reading))
