"""Counts how often an offset comes back as another one, over many documents of hard text.

`python -m tests.bench.offsets --json [--documents N]` prints one JSON object a line (`name`, `value`, `unit`,
`samples`): the mismatches of each leg, then of all. A leg is one way that offsets travel; a new one is a row of
`LEGS`. What a leg compares with is worked out here in the slow and plain way, never by the code it checks.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from annotation.arabic.normalize import NormalizeOptions, key, normalize
from annotation.arabic.tokens import tile
from annotation.offsets import Utf8Map, Utf16Map
from annotation.ranges import Ranges
from tests.bench.far_legs import Kept, Viewed, application
from tests.strategies import annotated_texts

Check = Callable[[str, tuple[Ranges, ...]], int]


def _nothing_waits() -> int:
    return 0


class Leg(NamedTuple):
    """One way of travelling: `check(text, spans)` says how many offsets or surfaces came back wrong.

    `finish`: the same of documents that a leg has kept back, to send them together.
    """

    name: str
    check: Check
    finish: Callable[[], int] = _nothing_waits


class Result(NamedTuple):
    """What one leg came to over `documents`."""

    name: str
    mismatches: int
    documents: int


def _edges(spans: tuple[Ranges, ...]) -> list[int]:
    """Every edge of every range."""
    return [edge for ranges in spans for one in ranges for edge in one]


def utf16(text: str, spans: tuple[Ranges, ...]) -> int:
    """Code points to UTF-16 units and back."""
    offsets = Utf16Map(text)
    wrong = 0
    for edge in (*_edges(spans), len(text)):
        expected = len(text[:edge].encode("utf-16-le")) // 2
        wrong += offsets.to_u16(edge) != expected
        wrong += offsets.to_cp(expected) != edge
    return wrong


def utf8(text: str, spans: tuple[Ranges, ...]) -> int:
    """Code points to UTF-8 bytes and back."""
    offsets = Utf8Map(text)
    wrong = 0
    for edge in (*_edges(spans), len(text)):
        expected = len(text[:edge].encode("utf-8"))
        wrong += offsets.to_u8(edge) != expected
        wrong += offsets.to_cp(expected) != edge
    return wrong


def normalised(text: str, spans: tuple[Ranges, ...]) -> int:
    """Raw ranges to ranges of the key and back: the same key, and nothing of it lost at either edge."""
    wrong = 0
    for options in (NormalizeOptions(), NormalizeOptions(ta_marbuta=False, hamza_seats=True)):
        normal, offsets = normalize(text, options)
        one_by_one = [key(one, options) for one in text]
        for start, end in (one for ranges in spans for one in ranges):
            start_norm, end_norm = offsets.to_norm(start, end)
            wrong += start_norm != sum(map(len, one_by_one[:start]))
            wrong += normal[start_norm:end_norm] != "".join(one_by_one[start:end])
            if start_norm == end_norm:
                continue
            raw_start, raw_end = offsets.to_raw(start_norm, end_norm)
            wrong += "".join(one_by_one[raw_start:raw_end]) != normal[start_norm:end_norm]
            wrong += offsets.to_norm(raw_start, raw_end) != (start_norm, end_norm)
            wrong += not one_by_one[raw_start]
    return wrong


def tokens(text: str, spans: tuple[Ranges, ...]) -> int:
    """Spans to token edges: the tokens tile the text, and each range begins and ends with one."""
    ranges = [one for span in spans for one in span]
    tiles = list(tile(text, ranges))
    starts, ends = {one.start for one in tiles}, {one.end for one in tiles}
    wrong = int("".join(text[one.start : one.end] + " " * one.ws for one in tiles) != text)
    return wrong + sum((one.start not in starts) + (one.end not in ends) for one in ranges)


LEGS: tuple[Leg, ...] = (
    Leg("utf16", utf16),
    Leg("utf8", utf8),
    Leg("normalised", normalised),
    Leg("tokens", tokens),
)


def measure(documents: int, seed_number: int = 0, legs: Sequence[Leg] = LEGS) -> list[Result]:
    """Run every leg over `documents` generated ones; the first document that a leg gets wrong goes to stderr."""
    wrong: Counter[str] = Counter()
    done: Counter[str] = Counter()

    @seed(seed_number)
    @settings(
        max_examples=documents,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(annotated_texts())
    def travel(document: tuple[str, tuple[Ranges, ...]]) -> None:
        text, spans = document
        for leg in legs:
            mismatches = leg.check(text, spans)
            if mismatches and not wrong[leg.name]:
                sys.stderr.write(f"{leg.name}: {mismatches} in {text!r} with {spans}\n")
            wrong[leg.name] += mismatches
            done[leg.name] += 1

    travel()
    for leg in legs:
        wrong[leg.name] += leg.finish()
    return [Result(leg.name, wrong[leg.name], done[leg.name]) for leg in legs]


@contextmanager
def far_legs() -> Generator[tuple[Leg, ...]]:
    """The legs that need a folder and Qt."""
    application()
    with tempfile.TemporaryDirectory(prefix="tawsim-offsets-") as folder:
        kept, viewed = Kept(Path(folder)), Viewed()
        try:
            yield Leg("store_jsonl", kept.check, kept.finish), Leg("view_utf16", viewed.check)
        finally:
            kept.close()
            viewed.close()


def _lines(results: list[Result]) -> list[dict[str, str | int]]:
    """The results as the objects that are printed, the sum last."""
    total = Result("all", sum(one.mismatches for one in results), min(one.documents for one in results))
    return [
        {
            "name": "mismatches" if one is total else f"mismatches_{one.name}",
            "value": one.mismatches,
            "unit": "mismatches",
            "samples": one.documents,
        }
        for one in (*results, total)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 when every offset came back."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.offsets", description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000, help="how many to generate (100,000)")
    parser.add_argument("--seed", type=int, default=0, help="another seed makes other documents")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with far_legs() as far:
        lines = _lines(measure(options.documents, options.seed, (*LEGS, *far)))
    for line in lines:
        shown = json.dumps(line) if options.json else f"{line['name']}: {line['value']} in {line['samples']} documents"
        sys.stdout.write(shown + "\n")
    return 1 if lines[-1]["value"] else 0


if __name__ == "__main__":
    sys.exit(main())
