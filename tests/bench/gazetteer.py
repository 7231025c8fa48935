"""What a big word list costs: `python -m tests.bench.gazetteer [--json] [--only NAME]`; process CPU.

`load`: a text file of a million entries of one to three words, half of them words of the names in `anercorp` and half
made up, blanks, repeats and single letters among them, read and made ready. `match`: the news of `anercorp` looked
through for all of them, megabytes of UTF-8 a second; `match_with_reading` with the text read into words as well.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from annotation.suggest.convention import Convention
from annotation.suggest.forms import Forms
from annotation.suggest.gazetteer import Gazetteer
from annotation.suggest.reading import Reading
from annotation.suggest.vocabulary import Vocabulary
from corpus.word_lists import read_list
from tests.bench.assist import read_gold
from tests.bench.corpora import MILLION, data_folder
from tests.bench.measure import Figure, cpu_ms, options, report

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def million(words: list[str]) -> Iterator[str]:
    """A million entries of one to three words, half of them of `words`; blanks, repeats and single letters too."""
    chance = random.Random(1)
    for number in range(MILLION):
        if number % 1_000 == 0:
            yield ("", "و", "دمشق")[number // 1_000 % 3]
            continue
        size = chance.choice((1, 2, 2, 3))
        made = ("".join(chance.choices(_LETTERS, k=chance.randint(3, 7))) for _ in range(size))
        yield " ".join(one if chance.random() < 0.5 else chance.choice(words) for one in made)


def gazetteer() -> Iterator[Figure]:
    """Loading and matching."""
    gold = read_gold(data_folder() / "gold" / "anercorp.jsonl")
    texts = [one.text for one in gold]
    names = sorted({word for one in gold for span in one.spans for word in span.surface.split()})
    size = sum(len(one.encode()) for one in texts) / 1e6
    with tempfile.TemporaryDirectory(prefix="tawsim-list-") as folder:
        path = Path(folder) / "list.txt"
        path.write_text("\n".join(million(names)), encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        found = []
        yield Figure("load", cpu_ms(lambda: found.append(read_list(path, "LOC"))) / 1e3, "s", MILLION)
        yield Figure("memory", (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, "MB", MILLION)
    words = found[0].words
    yield Figure("entries", len(words.entries), "entries", MILLION)
    suggester = Gazetteer("entity", words, Forms(Vocabulary(), Convention()))
    readings: list[Reading] = []
    reading = cpu_ms(lambda: readings.extend(map(Reading, texts))) / 1e3
    places: list[int] = []
    matching = cpu_ms(lambda: places.extend(len(suggester.suggestions(one)) for one in readings)) / 1e3
    yield Figure("match", size / matching, "MB/s", sum(places))
    yield Figure("match_with_reading", size / (matching + reading), "MB/s", sum(places))


MEASURES: Mapping[str, Callable[[], Iterator[Figure]]] = {"gazetteer": gazetteer}


def main(words: list[str]) -> None:
    """Measure and print."""
    as_json, names = options(words, MEASURES)
    for name in names:
        report(MEASURES[name](), as_json=as_json)


if __name__ == "__main__":
    main(sys.argv[1:])
