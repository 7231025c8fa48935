"""One bad record never costs the others: an accident in one line, or in one file of a folder, and all else comes in."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

from tests.corpus.formats.broken import MUTATIONS, PIECES, Outcome, Whole, mutated, named, read, wholes
from tests.corpus.hard import HARD

# No two ids that an accident could make alike.
_APART = tuple(
    one._replace(header=one.header._replace(id=f"{number}-{one.header.sha256[:12]}"))
    for number, one in enumerate(HARD, 1)
)


def anything(line: bytes) -> bool:
    """A line that holds something."""
    return bool(line.strip())


def objects(line: bytes) -> bool:
    """A line of a list with an object on it."""
    return line.strip(b" ,\r").startswith(b"{")


def tokens(line: bytes) -> bool:
    """A line of a token, not one that says where a sentence or a document begins."""
    return bool(line.strip()) and not line.lstrip().startswith((b"#", b"-DOCSTART-"))


class Lines(NamedTuple):
    """Where a format has lines: in which `files`, which of them are of one record alone, and what parts no records."""

    files: str = ""
    is_of_one: Callable[[bytes], bool] = anything
    has_header: bool = False
    is_table: bool = False


_LINES: Mapping[str, Lines] = MappingProxyType(
    {
        "jsonl": Lines(),
        "doccano": Lines(),
        "prodigy": Lines(),
        "spans": Lines(),
        "spacy-json": Lines(),
        "chat": Lines(),
        "fasttext": Lines(),
        "huggingface": Lines("data/train.jsonl"),
        "w3c": Lines("*.jsonl"),
        "brat": Lines("*"),
        "label_studio": Lines("tasks.json", objects),
        "gliner": Lines("", objects),
        "conll": Lines("", tokens),
        "conllu": Lines("", tokens),
        "csv": Lines("", anything, has_header=True, is_table=True),
        "spans_csv": Lines("", anything, has_header=True, is_table=True),
    }
)
_A_FILE = ("uima-json", "uima-xmi")
# Of the files of a folder, those that are about all documents.
_OF_ALL = ("TypeSystem.xml", "annotation.conf", "visual.conf", "documents.jsonl")


def broken_lines(whole: Whole, lines: Lines, chance: random.Random) -> Iterator[tuple[Path, bytes]]:
    """Files, and what they hold with an accident in one line, which stays one line."""
    files = [one for one in whole.files if not lines.files or one.match(lines.files)]
    files = [one for one in files if one.name not in _OF_ALL and one.read_bytes().strip()]
    while True:
        file = chance.choice(files)
        there = file.read_bytes().split(b"\n")
        place = chance.choice([at for at, one in enumerate(there) if at >= lines.has_header and lines.is_of_one(one)])
        made = mutated(there[place], chance, _pieces(lines), is_cut=False)
        if b"\n" not in made and lines.is_of_one(made) and made != there[place] and _has_its_quotes(made, there[place]):
            yield file, b"\n".join((*there[:place], made, *there[place + 1 :]))


def _pieces(lines: Lines) -> list[bytes]:
    # In a table a carriage return ends a row.
    return [one for one in PIECES if b"\n" not in one and not (lines.is_table and one == b"\r")]


def _has_its_quotes(line: bytes, before: bytes) -> bool:
    """A quote in a table may bind lines together."""
    return line.count(b'"') == before.count(b'"')


@pytest.mark.parametrize("name", _LINES)
def test_a_bad_line_costs_its_own_record_and_no_other(tmp_path: Path, name: str) -> None:
    format_, lines = named(name), _LINES[name]
    whole = wholes(tmp_path, format_, _APART)[0]
    before = read(whole.path, format_)
    assert len(before) > 1
    chance = random.Random(name)
    for (file, content), _ in zip(broken_lines(whole, lines, chance), range(MUTATIONS), strict=False):
        sound = file.read_bytes()
        file.write_bytes(content)
        assert_one_at_most_is_lost(before, read(whole.path, format_), content)
        file.write_bytes(sound)


@pytest.mark.parametrize("name", _A_FILE)
def test_a_bad_file_costs_its_own_record_and_no_other(tmp_path: Path, name: str) -> None:
    format_, chance = named(name), random.Random(name)
    whole = wholes(tmp_path, format_, _APART[:4])[0]
    before = read(whole.path, format_)
    files = [one for one in whole.files if one.name not in _OF_ALL]
    for _ in range(MUTATIONS):
        file = chance.choice(files)
        sound = file.read_bytes()
        file.write_bytes(mutated(sound, chance))
        found = read(whole.path, format_)
        assert len(found) == len(before)
        assert_one_at_most_is_lost(before, found, b"")
        file.write_bytes(sound)


def assert_one_at_most_is_lost(before: list[Outcome], after: list[Outcome], content: bytes) -> None:
    """All records are there that were, but for one."""
    lost = [one for one in before if one not in after]
    assert len(lost) <= 1, (lost, [one for one in after if one not in before], content[:2000])
