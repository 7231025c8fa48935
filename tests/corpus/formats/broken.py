"""Files of every format that reads, whole and then broken by accidents, and what comes of them."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.errors import ReadProblem
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.format_table import FORMATS
from corpus.formats.format import NO_VALUES, ExportOptions, Format, ImportOptions, Values, WritableFormat
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.formats.foreign import READ_ONLY
from tests.corpus.hard import HARD, ListSupply

# How many broken files each reader gets here; TAWSIM_MUTATIONS=10000 for the whole proof.
MUTATIONS = int(os.environ.get("TAWSIM_MUTATIONS", "60"))
PIECES = (
    *(b"\x00", b"\xff", b"\xd8", b"\r", b"\n\n", b"\t", b'"', b"{", b"}", b"[", b"]", b"<", b",", b":", b"&x;"),
    *(b"-1", b"1e9", b"1.5", b"null", b"NaN", b"\\ud83d", b"\\u0000"),
)
# Cassis takes long over each file of a folder: these are broken in smaller ones.
_SLOW = ("uima-json", "uima-xmi")
_FEW = 4

Outcome = Record | ReadProblem


class Whole(NamedTuple):
    """What is to be broken: a file, or a folder with the `files` in it that may be."""

    path: Path
    files: tuple[Path, ...]


class Broken(NamedTuple):
    """What has been broken: a `path` to read, and the `file` in it that the accident befell."""

    path: Path
    file: Path


def wholes(folder: Path, format_: Format, records: Sequence[Record] = HARD) -> list[Whole]:
    """What there is of a format to break: one file or folder of the `records`, or several small ones of them."""
    if not isinstance(format_, WritableFormat):
        suffix, make = READ_ONLY[format_.name]
        path = folder / f"whole{suffix}"
        path.write_bytes(make())
        return [Whole(path, (path,))]
    if format_.name == "huggingface":
        return [_written(folder / each, format_, records, {"data-files": each}) for each in ("jsonl", "parquet")]
    step = _FEW if format_.name in _SLOW else len(records)
    suffix = "" if format_.is_folder else (*format_.suffixes, "")[0]
    places = range(0, len(records), step)
    return [_written(folder / f"whole{at}{suffix}", format_, records[at : at + step]) for at in places]


def _written(path: Path, format_: WritableFormat, records: Sequence[Record], values: Values = NO_VALUES) -> Whole:
    export(ListSupply(records), path, Plan(format_, ExportOptions(values=values), EVERYTHING))
    inside = sorted(one for one in path.rglob("*") if one.is_file() and one.name != "report.json")
    return Whole(path, tuple(inside) if format_.is_folder else (path,))


def mutated(content: bytes, chance: random.Random, pieces: Sequence[bytes] = PIECES, *, is_cut: bool = True) -> bytes:
    """The content with a few accidents: bytes changed, lost, doubled, put in; `is_cut`: or all after a place gone."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randrange(len(made) + 1), chance.randint(1, 40)
        match chance.randrange(5 if is_cut else 4):
            case 0:
                made[place : place + 1] = bytes((chance.randrange(256),))
            case 1:
                del made[place : place + length]
            case 2:
                made[place:place] = made[place : place + length]
            case 3:
                made[place:place] = chance.choice(pieces)
            case _:
                del made[max(place, len(made) // 2) :]
    return bytes(made)


def broken_ones(folder: Path, format_: Format, chance: random.Random, count: int = MUTATIONS) -> Iterator[Broken]:
    """That many broken files of a format one after the other, each sound again when the next one comes."""
    there = wholes(folder, format_)
    places = {one.path: _place(folder, one) for one in there}
    for _ in range(count):
        whole = chance.choice(there)
        sound = chance.choice(whole.files)
        path = places[whole.path]
        file = path / sound.relative_to(whole.path) if whole.path.is_dir() else path
        file.write_bytes(mutated(sound.read_bytes(), chance))
        yield Broken(path, file)
        file.write_bytes(sound.read_bytes())


def _place(folder: Path, whole: Whole) -> Path:
    """Where the broken ones of `whole` lie, with what lies beside them."""
    path = folder / "broken" / whole.path.name
    if whole.path.is_dir():
        shutil.copytree(whole.path, path)
    else:
        path.parent.mkdir(exist_ok=True)
    return path


def read(path: Path, format_: Format, *, accept_guess: bool = False) -> list[Outcome]:
    """What comes of a file that is said to be of a format."""
    return list(read_paths([path], options(format_, accept_guess=accept_guess)))


def options(format_: Format, *, accept_guess: bool = False) -> ImportOptions:
    """How a broken file is read."""
    return ImportOptions(format_name=format_.name, accept_guess=accept_guess)


def named(name: str) -> Format:
    """The format of that name."""
    return next(one for one in FORMATS if one.name == name)
