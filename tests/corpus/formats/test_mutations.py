"""Files that went wrong: whatever a few bytes have become, every reader says what it refuses and never breaks."""

from __future__ import annotations

import os
import random
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from corpus.errors import ReadError, ReadProblem
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import formats_of, read_paths
from corpus.format_table import FORMATS
from corpus.formats.format import ExportOptions, Format, ImportOptions, Source, WritableFormat
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.formats.foreign import ARCHIVES, READ_ONLY, part, with_part
from tests.corpus.hard import HARD, ListSupply

WRITABLE = [one for one in FORMATS if isinstance(one, WritableFormat)]
# How many broken files each reader gets here; TAWSIM_MUTATIONS=10000 for the whole proof.
MUTATIONS = int(os.environ.get("TAWSIM_MUTATIONS", "60"))
PIECES = (
    b"\x00",
    b"\xff",
    b"\r",
    b"\n\n",
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b"<",
    b"&x;",
    b"\t",
    b",",
    b"-1",
    b"1e9",
    b"\xd8",
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with a few accidents: bytes changed, cut away, doubled, put in, or everything after a place gone."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randrange(len(made) + 1), chance.randint(1, 40)
        match chance.randrange(5):
            case 0:
                made[place : place + 1] = bytes((chance.randrange(256),))
            case 1:
                del made[place : place + length]
            case 2:
                made[place:place] = made[place : place + length]
            case 3:
                made[place:place] = chance.choice(PIECES)
            case _:
                del made[max(place, len(made) // 2) :]
    return bytes(made)


def read(path: Path, format_: Format) -> list[Record | ReadProblem]:
    """What comes of a file; that it cannot be read at all is an answer too."""
    try:
        return list(read_paths([path], ImportOptions(format_name=format_.name)))
    except ReadError as error:
        return [ReadProblem(error.reason, error.path, 0, error.detail)]


@pytest.mark.parametrize("format_", WRITABLE, ids=lambda one: one.name)
def test_a_broken_file_is_read_or_refused(tmp_path: Path, format_: WritableFormat) -> None:
    suffix = "" if format_.is_folder else (*format_.suffixes, "")[0]
    whole = tmp_path / f"whole{suffix}"
    export(ListSupply(HARD), whole, Plan(format_, ExportOptions(), EVERYTHING))
    files = sorted(one for one in whole.rglob("*") if one.is_file()) if format_.is_folder else [whole]
    chance = random.Random(format_.name)
    for number in range(MUTATIONS):
        broken = tmp_path / f"broken{suffix}"
        if format_.is_folder:
            shutil.rmtree(broken, ignore_errors=True)
            shutil.copytree(whole, broken)
        chosen = chance.choice(files)
        target = broken / chosen.relative_to(whole) if format_.is_folder else broken
        target.write_bytes(mutated(chosen.read_bytes(), chance))
        formats_of(Source(broken, broken.name))
        formats_of(Source(target, target.name))
        for one in read(broken, format_):
            if isinstance(one, Record):
                assert one.to_document().text == one.header.text, (format_.name, number)


def test_every_format_that_is_only_read_has_a_file_to_break() -> None:
    assert {one.name for one in FORMATS} - {one.name for one in WRITABLE} - {"text"} == set(READ_ONLY)


@pytest.mark.parametrize("name", READ_ONLY)
def test_a_broken_foreign_file_is_read_or_refused(tmp_path: Path, name: str) -> None:
    suffix, make = READ_ONLY[name]
    whole = make()
    format_ = next(one for one in FORMATS if one.name == name)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(whole)
    assert any(isinstance(one, Record) for one in read(path, format_))
    chance = random.Random(name)
    for _ in range(MUTATIONS):
        path.write_bytes(mutated(whole, chance))
        formats_of(Source(path, path.name))
        for one in read(path, format_):
            if isinstance(one, Record):
                assert one.to_document().text == one.header.text


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_sound_archive_with_a_broken_part_is_read_or_refused(tmp_path: Path, name: str) -> None:
    suffix, make = READ_ONLY[name]
    whole = make()
    parts = zipfile.ZipFile(BytesIO(whole)).namelist()
    format_ = next(one for one in FORMATS if one.name == name)
    path = tmp_path / f"a{suffix}"
    chance = random.Random(name)
    for _ in range(MUTATIONS):
        chosen = chance.choice(parts)
        path.write_bytes(with_part(whole, chosen, mutated(part(whole, chosen), chance)))
        formats_of(Source(path, path.name))
        for one in read(path, format_):
            assert isinstance(one, ReadProblem) or one.header.text
