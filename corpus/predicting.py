"""Predictions of a pipeline for the documents of a project: made once, kept beside the labels, and measured as others.

They are for the documents that are not finished: those that are have been labelled, maybe with the very labels that
the pipeline was trained on, and would make it look better than it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from annotation.change import State
from annotation.scheme import Scheme
from annotation.suggest.suggestion import Suggestion, suggest
from corpus.assistant_wishes import PipelineWish, placed
from corpus.pipeline import DEFAULT_LAYER, Found
from corpus.pipeline_process import PipelineFailed, at_work
from corpus.progress import Progress, silent
from corpus.store.store import DocumentQuery, Store

NAME = "pipeline:"
"""What the name of every pipeline begins with as a suggester, before its own."""

UNFINISHED = DocumentQuery(frozenset(State) - {State.DONE})
_PAGE = 500


class Predicted(NamedTuple):
    """What came of asking: so many `suggestions` in so many `documents`.

    `strangers`: labels that the scheme does not have, and how often they were left out; `misplaced`: spans outside
    their text or of nothing but white space; `failed`: titles of documents on which the pipeline failed.
    """

    documents: int
    suggestions: int
    strangers: Mapping[str, int]
    misplaced: int
    failed: tuple[str, ...]


def predict(store: Store, wish: PipelineWish, progress: Progress = silent) -> Predicted:
    """Ask a pipeline for every document that is not finished, and keep what it says; for a task, with its own store.

    What was kept when `progress` stops it stays, and so does what it said before of the documents not reached.
    ReadError where the pipeline cannot be had; then nothing is changed.
    """
    scheme = store.scheme()
    asked = list(_unfinished(store))
    done = 0
    suggestions = misplaced = 0
    strangers: Counter[str] = Counter()
    failed: list[str] = []
    with at_work(placed(wish.path, store.path.parent), lambda: progress(done, len(asked))) as find:
        for document_id, title in asked:
            text = store.read(document_id).record.header.text
            try:
                found = find(text)
            except PipelineFailed:
                failed.append(title)
                found = []
            made = [_offered(text, one, wish) for one in _named(found, wish, scheme, strangers)]
            offered = {one.answer: one for one in made if one is not None}
            store.replace_suggestions(document_id, NAME + wish.name, offered.values())
            misplaced += made.count(None)
            suggestions += len(offered)
            done += 1
            progress(done, len(asked))
    return Predicted(done, suggestions, strangers, misplaced, tuple(failed))


def forget(store: Store, names: Iterable[str], progress: Progress = silent) -> None:
    """Take away what these pipelines said of documents that are not finished; of the others it is a measurement."""
    asked = list(_unfinished(store))
    for number, (document_id, _) in enumerate(asked):
        progress(number, len(asked))
        own = {one.suggester for one in store.suggestions(document_id)}
        for name in names:
            if NAME + name in own:
                store.replace_suggestions(document_id, NAME + name, ())


def _unfinished(store: Store) -> Iterator[tuple[str, str]]:
    after = -1
    while page := store.documents(after=after, limit=_PAGE, query=UNFINISHED):
        yield from ((one.id, one.title) for one in page)
        after = page[-1].place


def _named(found: Iterable[Found], wish: PipelineWish, scheme: Scheme, strangers: Counter[str]) -> Iterator[Found]:
    """What was found, under the scheme's names. What has no name there is counted, what is mapped to nothing is not."""
    for one in found:
        layer = one.layer if scheme.layer(one.layer) is not None else DEFAULT_LAYER
        given = wish.labels.of(layer, one.label)
        if given is None:
            continue
        pair = given if scheme.label(*given) is not None else _of_any_layer(scheme, given[1])
        if pair is None:
            strangers[one.label] += 1
        else:
            yield one._replace(layer=pair[0], label=pair[1])


def _of_any_layer(scheme: Scheme, label: str) -> tuple[str, str] | None:
    return next(((layer.name, each.name) for layer, each in scheme.labels() if each.name == label), None)


def _offered(text: str, one: Found, wish: PipelineWish) -> Suggestion | None:
    """As a suggestion, without white space at its edges; None where it does not stand in the text."""
    piece = text[one.start : one.end] if 0 <= one.start <= one.end <= len(text) else ""
    if not piece.strip():
        return None
    start = one.start + len(piece) - len(piece.lstrip())
    place = (start, start + len(piece.strip()))
    made = suggest(text, [place], one.layer, one.label, NAME + wish.name, one.score)
    return made._replace(maker=wish.name)
