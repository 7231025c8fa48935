"""The documents that the benchmarks of the text view are measured on, made from the shared test data."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span

MILLION = 1_000_000


def data_folder() -> Path:
    """Where the shared test data lies; SystemExit without the variable that says so."""
    place = os.environ.get("TAWSIM_TEST_DATA")
    if not place:
        raise SystemExit("TAWSIM_TEST_DATA is not set: these benchmarks need the shared test data")
    return Path(place)


def article() -> str:
    """The article's text."""
    return (data_folder() / "news" / "alaska_summit.txt").read_text(encoding="utf-8")


def seed() -> Document:
    """The article with the first fifty of its spans."""
    with (data_folder() / "news" / "alaska_summit.gold.jsonl").open(encoding="utf-8") as lines:
        record = json.loads(lines.readline())
    text = str(record["text"])
    spans = [
        _span(text, number, one["start"], one["end"], *_layer(str(one["label"])))
        for number, one in enumerate(record["spans"][:50])
    ]
    return Document(new_header("seed", text), spans)


def repeated(size: int) -> str:
    """The article over and over, cut at `size` code points."""
    text = article() + "\n"
    return (text * (size // len(text) + 1))[:size]


def vocalised(size: int) -> str:
    """Text with a mark on almost every letter, over and over, cut at `size` code points."""
    text = (data_folder() / "longtext" / "tashkeela_val.txt").read_text(encoding="utf-8") + "\n"
    return (text * (size // len(text) + 1))[:size]


def marked(text: str, count: int) -> Document:
    """`text` with `count` spans of all forms on whole words, evenly spread, nested and crossing ones among them."""
    chance = random.Random(count)
    labels = (("entity", "PER"), ("entity", "LOC"), ("entity", "ORG"), ("quote", "QUOTE"), ("sentiment", "NEG"))
    spans: list[Span] = []
    step = len(text) / count
    for number in range(count):
        start = text.find(" ", int(number * step)) + 1
        wanted = chance.choice((1, 1, 2, 2, 3, 8)) if number % 40 else 40
        end = start
        for _ in range(wanted):
            following = text.find(" ", end + 1)
            end = following if following > 0 else len(text)
        spans.append(_span(text, number, start, min(end, len(text)), *labels[number % len(labels)]))
    return Document(new_header("big", text), spans)


def book() -> Document:
    """Two million characters, without spans."""
    path = data_folder() / "longtext" / "tafsir_muqatil_2M_chars.txt"
    return Document(new_header("book", path.read_text(encoding="utf-8")))


def _layer(label: str) -> tuple[str, str]:
    return ("quote" if label == "QUOTE" else "entity"), label


def _span(text: str, number: int, start: int, end: int, layer: str, label: str) -> Span:
    return Span(f"s{number}", (Range(start, end),), label, layer, text[start:end])
