"""What a start inside a word costs in keys: `python -m tests.bench.boundary [--json]`; exits with 1 where too much.

Over the spans of three gold files that start inside a word and behind a clitic: from the word under the cursor, with
nothing labelled and so nothing known, how often one press of the start key selects from where the gold starts. The
presses are those functions' that the key calls; `tests/ui/test_boundary_keys.py` presses the key itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import NamedTuple

from annotation.arabic.clitics import prefix_cuts
from annotation.arabic.tokens import word_at
from annotation.boundaries import next_start
from annotation.known_forms import KnownForms
from annotation.ranges import Range
from tests.bench.corpora import data_folder
from tests.bench.measure import Figure, options, report

FILES = {
    "haad": "gold/haad_train.jsonl",
    "hotels": "gold/semeval16_hotels_train.jsonl",
    "article": "news/alaska_summit.gold.jsonl",
}
_BAR = 0.95


class Case(NamedTuple):
    """A gold span that starts inside the word at `word`, and the presses that lead to its start (0: none does)."""

    written: str
    wanted: str
    is_at_clitic: bool
    presses: int


def cases(name: str) -> Iterator[Case]:
    """Every span of a file that starts inside a word."""
    with (data_folder() / FILES[name]).open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            text = str(record["text"])
            for span in record["spans"]:
                start = int(span["start"])
                word = word_at(text, start)
                if word.start < start:
                    cuts = prefix_cuts(text[word.start : word.end])
                    is_at_clitic = start - word.start in cuts
                    yield Case(text[slice(*word)], text[start : word.end], is_at_clitic, presses(text, word, start))


def presses(text: str, word: Range, start: int) -> int:
    """How often the start key is pressed on the unselected `word` until a selection begins at `start`; 0 for never."""
    nothing = KnownForms()
    now, seen = word, set[int]()
    while now.start not in seen:
        seen.add(now.start)
        stem = nothing.stem(text, now)
        now = stem if stem.start != now.start else next_start(text, *now)
        if now.start == start:
            return len(seen)
    return 0


def figures(found: dict[str, list[Case]]) -> Iterator[Figure]:
    """n, the share of one press, and the share of any number of presses, by file and in all."""
    every = {**found, "all": [one for each in found.values() for one in each]}
    for name, each in every.items():
        clitics = [one for one in each if one.is_at_clitic]
        yield Figure(f"{name}_inside_a_word", len(each), "spans", len(each))
        yield Figure(f"{name}_at_a_clitic", len(clitics), "spans", len(each))
        yield Figure(f"{name}_one_key", _share(clitics, 1), "share", len(clitics))
        yield Figure(f"{name}_reachable", _share(clitics, 9), "share", len(clitics))


def _share(clitics: list[Case], most: int) -> float:
    return sum(0 < one.presses <= most for one in clitics) / len(clitics) if clitics else 0.0


def main(words: list[str]) -> int:
    """Measure and print, the misses last; whether every bar was met."""
    as_json, chosen = options(words, FILES)
    found = {name: list(cases(name)) for name in chosen}
    told = list(figures(found))
    report(told, as_json=as_json)
    for name, each in found.items():
        for one in each:
            if one.is_at_clitic and one.presses != 1:
                _say_miss(name, one, as_json=as_json)
    everything = [one for each in found.values() for one in each if one.is_at_clitic]
    return 0 if everything and all(map(len, found.values())) and _share(everything, 1) >= _BAR else 1


def _say_miss(name: str, case: Case, *, as_json: bool) -> None:
    if as_json:
        told = {"miss": name, "word": case.written, "wanted": case.wanted, "presses": case.presses}
        line = json.dumps(told, ensure_ascii=False)
    else:
        line = f"missed in {name}: {case.wanted} in {case.written} ({case.presses or 'no number of'} presses)"
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
