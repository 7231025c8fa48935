"""What the assistant saves: `python -m tests.bench.assist --json --gold FILE.jsonl [options]`.

A simulated annotator (`annotation.suggest.bill`: its docstring is the cost model) labels the gold's documents one after
the other. Each document is suggested by the product's own assistant, which has learnt from the documents before it and
from nothing else; then it is finished, judged and learnt.

| option | |
|---|---|
| `--gold FILE` | one document a line, `{"id", "text", "spans": [{"start", "end", "label"}]}` |
| `--labels A,B=C` | only these labels, B under the name C |
| `--order given, uncertain, novel, chance` | as they stand in the file, or as `annotation.suggest.ordering` has them |
| `--percent N` | how many documents in a hundred are taken by chance in the orders of the assistant |
| `--proclitic in, out, learn` | whether a clitic before a name is part of its label |
| `--outermost` | of labels within labels only the outermost |
| `--article FILE` | gold that is labelled afterwards, its figures named `article_...`, in whole actions |
| `--mean`, `--least` | the threshold of what is shown: the mean of a document, and the least |
| `--off A,B` | suggesters that are switched off |
| `--seed N` | of the training |

Figures: actions an entity by hand (`actions_hand`), with "everywhere" alone (`actions_everywhere`) and in the modes A,
G and 1; how many suggestions were shown; precision and recall (exact place and label) of each suggester and of all;
`:second_half` is that of the second half of the documents, without the whole job's. Seconds of processor time.
`foretold` is what the product's own forecast says, when two thirds are done, of what suggestions will save in the end
beyond "everywhere", in actions an entity, and `came_true` what they save in the last tenth; neither where it says
nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from annotation.ranges import Range
from annotation.span import Span, sort_key
from annotation.suggest.assistant import Assistant, Settings
from annotation.suggest.bill import Actions, Annotator
from annotation.suggest.choosing import LEAST, MEAN, Threshold
from annotation.suggest.convention import Proclitic
from annotation.suggest.forecast import Point, ahead
from annotation.suggest.ordering import Look, Order, Wanted, Why, by_lot, ranking, to_look_at
from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion
from corpus.learning import CrfModel, train
from tests.bench.measure import Figure, report

_LAYER = "entity"


_MODES = ("hand", "everywhere", "A", "G", "1")


class Gold(NamedTuple):
    """A document with what its labels ought to be."""

    id: str
    text: str
    spans: tuple[Span, ...]


class Worked(NamedTuple):
    """One document's costs, and by suggester (and "" for all) how many were shown and how many of them were right."""

    actions: Actions
    entities: int
    shown: Counter[str]
    right: Counter[str]


def read_gold(path: Path, labels: str = "", *, is_outermost: bool = False) -> list[Gold]:
    """The gold documents of a file; `labels` as on the command line, empty for all."""
    wanted = dict((one.split("=") * 2)[:2] for one in labels.split(",") if one)
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = str(record["text"])
            spans = {
                (one["start"], one["end"], wanted.get(one["label"], one["label"]), one.get("layer", _LAYER))
                for one in record["spans"]
                if not wanted or one["label"] in wanted
            }
            made = [
                Span(f"s{number}", (Range(start, end),), label, layer, text[start:end])
                for number, (start, end, label, layer) in enumerate(sorted(spans))
            ]
            found.append(Gold(str(record["id"]), text, tuple(_outermost(made) if is_outermost else made)))
    return found


def _outermost(spans: Sequence[Span]) -> Iterator[Span]:
    reach = 0
    for one in sorted(spans, key=sort_key):
        if one.end > reach:
            yield one
            reach = one.end


class Desk:
    """Documents, one after the other, and what they cost."""

    def __init__(self, assistant: Assistant, wanted: Wanted) -> None:
        self._assistant = assistant
        self._wanted = wanted
        self.suggesting = self.finishing = self.training = 0.0
        self.trainings = 0
        self.tokens = 0

    def work(self, documents: Sequence[Gold]) -> list[Worked]:
        """Label all of them."""
        left = {one.id: (one, Reading(one.text)) for one in documents}
        worked = []
        while left:
            worked.append(self._label(*left.pop(self._next({name: reading for name, (_, reading) in left.items()}))))
        return worked

    def _label(self, gold: Gold, reading: Reading) -> Worked:
        begin = time.process_time()
        shown = self._assistant.offer(reading).shown
        self.suggesting += time.process_time() - begin
        self.tokens += len(reading)
        actions = Annotator(reading, gold.spans).actions(shown)
        right = {(one.ranges, one.layer, one.label) for one in gold.spans}
        begin = time.process_time()
        self._assistant.finish(gold.id, reading, gold.spans)
        self.finishing += time.process_time() - begin
        self._train()
        is_right = [one for one in shown if one.answer in right]
        return Worked(actions, len(gold.spans), _by_suggester(shown), _by_suggester(is_right))

    def _train(self) -> None:
        """Train where the assistant says that it pays; here, while the annotator waits, and not in another process."""
        if not self._assistant.is_training_due:
            return
        begin = time.process_time()
        models = {layer: CrfModel(train(each, self._wanted.seed)) for layer, each in self._assistant.lessons().items()}
        self._assistant.adopt(models, self._assistant.vocabulary.size)
        self.training += time.process_time() - begin
        self.trainings += 1

    def _next(self, readings: Mapping[str, Reading]) -> str:
        """The document that comes next of those that are left."""
        wanted, ids = self._wanted, list(readings)
        drawn = by_lot(ids, wanted.seed)
        looks = {one: self._look(readings[one]) for one in to_look_at(drawn, wanted)}
        found = next(ranking(ids, drawn, looks, wanted))
        by_chance = wanted.by_chance + (found.why is Why.CHANCE)
        self._wanted = wanted._replace(taken=wanted.taken + 1, by_chance=by_chance)
        return found.document_id

    def _look(self, reading: Reading) -> Look:
        return Look(self._assistant.sureness(reading), self._assistant.novelty(reading))


def _by_suggester(suggestions: Sequence[Suggestion]) -> Counter[str]:
    counted = Counter(one.suggester for one in suggestions)
    counted[""] = len(suggestions)
    return counted


def _figures(worked: Sequence[Worked], suffix: str = "") -> Iterator[Figure]:
    entities = sum(one.entities for one in worked)
    totals = [sum(each) for each in zip(*(one.actions for one in worked), strict=True)]
    for name, total in zip(_MODES, totals, strict=True):
        yield Figure(f"actions_{name}{suffix}", total / max(1, entities), "actions", entities)
    shown = sum((one.shown for one in worked), Counter[str]())
    right = sum((one.right for one in worked), Counter[str]())
    for suggester in sorted(shown):
        whose = f":{suggester}" if suggester else ""
        yield Figure(f"shown{whose}{suffix}", shown[suggester], "spans", len(worked))
        yield Figure(f"precision{whose}{suffix}", right[suggester] / shown[suggester], "share", shown[suggester])
        yield Figure(f"recall{whose}{suffix}", right[suggester] / max(1, entities), "share", entities)


def _foretold(worked: Sequence[Worked]) -> Iterator[Figure]:
    known, tenth = len(worked) * 2 // 3, max(1, len(worked) // 10)
    found = ahead([_saved(one, learnt) for learnt, one in enumerate(worked[:known])], len(worked) - known)
    if found is not None:
        yield Figure("foretold", found[1], "actions", known)
        last = [_saved(one, 0) for one in worked[-tenth:]]
        weight = max(1, sum(one.weight for one in last))
        yield Figure("came_true", sum(one.y * one.weight for one in last) / weight, "actions", tenth)


def _saved(one: Worked, learnt: int) -> Point:
    """What suggestions saved in a document, an entity."""
    return Point(learnt, (one.actions.everywhere - one.actions.by_form) / max(1, one.entities), one.entities)


def _times(desk: Desk) -> Iterator[Figure]:
    yield Figure("suggest_ms_per_1000_tokens", desk.suggesting * 1e6 / desk.tokens, "ms", desk.tokens)
    yield Figure("finish_s", desk.finishing, "s", desk.tokens)
    yield Figure("training_s", desk.training, "s", desk.trainings)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--labels", default="")
    parser.add_argument("--order", type=Order, choices=list(Order), default=Order.GIVEN)
    parser.add_argument("--percent", type=int, default=0)
    parser.add_argument("--proclitic", type=Proclitic, choices=list(Proclitic), default=Proclitic.LEARN)
    parser.add_argument("--outermost", action="store_true")
    parser.add_argument("--article", type=Path)
    parser.add_argument("--off", default="")
    parser.add_argument("--mean", type=float, default=MEAN)
    parser.add_argument("--least", type=float, default=LEAST)
    parser.add_argument("--seed", type=int, default=0)
    return parser


def main(words: list[str]) -> None:
    """Work and print."""
    given = _arguments().parse_args(words)
    documents = read_gold(given.gold, given.labels, is_outermost=given.outermost)
    article = read_gold(given.article, is_outermost=given.outermost) if given.article else []
    layers = tuple(sorted({span.layer for one in documents for span in one.spans}))
    off = frozenset(given.off.split(","))
    settings = Settings(layers, Threshold(given.mean, given.least), given.proclitic, off)
    desk = Desk(Assistant(settings, keeps_lessons=True), Wanted(given.order, given.percent, given.seed))
    worked = desk.work(documents)
    report(_figures(worked), as_json=given.json)
    report(_figures(worked[len(worked) // 2 :], ":second_half"), as_json=given.json)
    report(_foretold(worked), as_json=given.json)
    report(_times(desk), as_json=given.json)
    for one in article:
        own = one._replace(spans=tuple(span for span in one.spans if span.layer in layers))
        report(_article(desk.work([own])[0]), as_json=given.json)


def _article(worked: Worked) -> Iterator[Figure]:
    """What a document costs in whole actions that is labelled after all the others."""
    for name, actions in zip(_MODES, worked.actions, strict=True):
        yield Figure(f"article_{name}", actions, "actions", worked.entities)
    for one in _figures([worked]):
        if not one.name.startswith("actions"):
            yield one._replace(name=f"article_{one.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
