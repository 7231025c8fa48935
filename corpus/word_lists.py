"""Word lists read from files: plain text, CSV or TSV, and JSONL patterns as spaCy's entity ruler has them.

| file | an entry |
|---|---|
| text | a line; behind a tab its label |
| `.csv`, `.tsv` | the first column, and the second its label |
| `.jsonl` | `{"label": ..., "pattern": "words"}`, or the pattern a list of `{"LOWER" or "TEXT" or "ORTH": word}` |

Where an entry has no label it takes the one the list is for. What cannot be an entry is named and left out, the rest
goes on.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.suggest.gazetteer import Refusal, WordList
from corpus.errors import ReadProblem, Reason
from corpus.files import decode
from corpus.progress import Progress, silent

MOST_NAMED = 100
"""Entries that are named one by one; all are counted."""

_EVERY = 20_000
_WORD_KEYS = ("TEXT", "ORTH", "LOWER", "NORM")


class LeftOut(NamedTuple):
    """An entry that is none: which line, and why."""

    line: int
    form: str
    why: Refusal


class Brought(NamedTuple):
    """A list as it was read.

    `left_out`: the first of what was refused, `counts` of all of it. `problems`: lines that could not be read.
    `labels`: how many entries each label has.
    """

    words: WordList
    left_out: tuple[LeftOut, ...]
    counts: Mapping[Refusal, int]
    problems: tuple[ReadProblem, ...]
    labels: Mapping[str, int]


class _Entry(NamedTuple):
    line: int
    form: str
    label: str


def read_list(path: Path, label: str, progress: Progress = silent, name: str = "") -> Brought:
    """The entries of a file; `label`: of those that have none. ReadError where the file cannot be read at all.

    `name`: as the user calls the list; as the file is called where he does not say.
    """
    words = WordList(name or path.stem)
    labels: Counter[str] = Counter()
    left_out: list[LeftOut] = []
    counts: Counter[Refusal] = Counter()
    problems: list[ReadProblem] = []
    for number, one in enumerate(_entries(path, problems)):
        if number % _EVERY == 0:
            progress(number, 0)
        given = one.label or label
        refusal = words.add(one.form, given)
        if refusal is None:
            labels[given] += 1
            continue
        counts[refusal] += 1
        if len(left_out) < MOST_NAMED:
            left_out.append(LeftOut(one.line, one.form, refusal))
    return Brought(words, tuple(left_out), counts, tuple(problems), labels)


def _entries(path: Path, problems: list[ReadProblem]) -> Iterator[_Entry]:
    text = decode(path).text
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            yield from _patterns(path, text, problems)
        case ".csv" | ".tsv":
            rows = csv.reader(text.splitlines(), delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
            for row in rows:
                yield _Entry(rows.line_num, *_two(row))
        case _:
            for line, written in enumerate(text.splitlines(), 1):
                yield _Entry(line, *_two(written.split("\t")))


def _two(columns: list[str]) -> tuple[str, str]:
    form, label, *_ = (*columns, "", "")
    return form, label.strip()


def _patterns(path: Path, text: str, problems: list[ReadProblem]) -> Iterator[_Entry]:
    for line, written in enumerate(text.split("\n"), 1):
        if not written.strip():
            yield _Entry(line, "", "")
            continue
        try:
            told = orjson.loads(written)
        except orjson.JSONDecodeError as error:
            problems.append(ReadProblem(Reason.NOT_JSON, path, line, str(error)))
            continue
        form = _form(told.get("pattern")) if isinstance(told, dict) else None
        if form is None:
            problems.append(ReadProblem(Reason.KEY_MISSING, path, line, "pattern"))
        else:
            yield _Entry(line, form, str(told.get("label", "")))


def _form(pattern: object) -> str | None:
    """The words of a pattern; None where it asks for more than words."""
    if isinstance(pattern, str):
        return pattern
    if not isinstance(pattern, list):
        return None
    words = [_word(one) for one in pattern]
    return " ".join(one for one in words if one) if all(words) else None


def _word(token: object) -> str:
    if not isinstance(token, dict) or len(token) != 1:
        return ""
    return next((str(token[one]) for one in _WORD_KEYS if isinstance(token.get(one), str)), "")
