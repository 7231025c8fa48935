"""Files that went wrong: whatever a few bytes have become, every reader says what it refuses, and the counts add up."""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest

from annotation.change import Annotation
from corpus.errors import ReadProblem
from corpus.finding import formats_of
from corpus.format_table import FORMATS
from corpus.formats.format import Format, Source, WritableFormat
from corpus.importing import import_paths
from corpus.record import Record
from corpus.store.sqlite.store import make_store
from corpus.store.store import Store
from tests.corpus.formats.broken import MUTATIONS, Outcome, broken_ones, mutated, named, options, read, wholes
from tests.corpus.formats.foreign import ARCHIVES, READ_ONLY, part, with_part

# Reading is seen of every broken file, importing into a project of every tenth.
_SHARE = 10
_A_LINE = frozenset({"jsonl", "doccano", "prodigy", "spans", "spacy-json", "chat", "fasttext"})
_ONE = frozenset({"docx", "html", "pdf", "text", "webanno-tsv", "yedda"})
_TEI = "{http://www.tei-c.org/ns/1.0}TEI"
_MARK = b"\xef\xbb\xbf"


def test_every_format_has_a_file_to_break(tmp_path: Path) -> None:
    assert {one.name for one in FORMATS if not isinstance(one, WritableFormat)} == set(READ_ONLY)
    for format_ in FORMATS:
        folder = tmp_path / format_.name
        folder.mkdir()
        for whole in wholes(folder, format_):
            found = read(whole.path, format_)
            assert found
            assert all(isinstance(one, Record) for one in found), format_.name


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_a_broken_file_is_read_or_refused_and_the_counts_add_up(tmp_path: Path, format_: Format) -> None:
    chance = random.Random(format_.name)
    with closing(make_store(tmp_path / "P.tawsim")) as store:
        for number, broken in enumerate(broken_ones(tmp_path, format_, chance)):
            for path in {broken.path, broken.file}:
                formats_of(Source(path, path.name))
            accept_guess = number % 3 == 0
            found = read(broken.path, format_, accept_guess=accept_guess)
            check(found, format_, broken.path)
            if number % _SHARE == 0:
                check_import(store, broken.path, format_, found, accept_guess=accept_guess)


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_sound_archive_with_a_broken_part_is_read_or_refused(tmp_path: Path, name: str) -> None:
    suffix, make = READ_ONLY[name]
    whole, format_, chance = make(), named(name), random.Random(name)
    parts = zipfile.ZipFile(BytesIO(whole)).namelist()
    path = tmp_path / f"a{suffix}"
    with closing(make_store(tmp_path / "P.tawsim")) as store:
        for number in range(MUTATIONS):
            chosen = chance.choice(parts)
            path.write_bytes(with_part(whole, chosen, mutated(part(whole, chosen), chance)))
            formats_of(Source(path, path.name))
            found = read(path, format_)
            check(found, format_, path)
            if number % _SHARE == 0:
                check_import(store, path, format_, found)


def check(found: Sequence[Outcome], format_: Format, path: Path) -> None:
    """What has come is sound, and as much as there is by a count that shares no code with the reader."""
    for one in found:
        if isinstance(one, Record):
            assert one.to_document().text == one.header.text
            # No record that a file could not hold.
            assert orjson.dumps(one, default=tuple)
    is_whole = all(isinstance(one, Record) or one.line or format_.name in _ONE for one in found)
    if format_.name in _A_LINE and not is_whole:
        # A file that cannot be read at all is one problem, and nothing besides.
        assert len(found) == 1
    due = how_many(format_.name, path) if is_whole or format_.name not in _A_LINE else None
    assert due in {None, len(found)}, (due, found)


def check_import(
    store: Store, path: Path, format_: Format, found: Sequence[Outcome], *, accept_guess: bool = False
) -> None:
    """Each thing that was read is said to be kept, known or refused; the project has what is said to be kept."""
    before = store.count()
    report = import_paths(store, [path], options(format_, accept_guess=accept_guess))
    records = [one for one in found if isinstance(one, Record)]
    assert (report.read, report.refused) == (len(found), len(found) - len(records))
    assert report.kept + report.known == len(records)
    assert report.problems == tuple(one for one in found if isinstance(one, ReadProblem))
    assert store.count() == before + report.kept == before + len(report.document_ids)
    sound = [marked(one) for one in records]
    assert all(marked(store.read(one).record) in sound for one in report.document_ids)


def marked(record: Record) -> tuple[str, tuple[Annotation, ...]]:
    """A text and what is marked in it, in the one order."""
    return record.header.text, tuple(record.to_document().annotations())


def how_many(name: str, path: Path) -> int | None:
    """How many records and problems a file has by another's count; None where nobody else can tell."""
    match name:
        case "brat":
            return len({one.stem for one in path.iterdir() if one.suffix in {".txt", ".ann"}})
        case "uima-json" | "uima-xmi":
            return sum(one.suffix == f".{name[5:]}" and one.name != "report.json" for one in path.iterdir())
        case "gliner":
            return _elements(path.read_bytes())
        case "label_studio":
            return _elements((path / "tasks.json").read_bytes())
        case "tei":
            return _documents(path.read_bytes())
        case "huggingface":
            data = path / "data" / "train.jsonl"
            return _lines(data.read_bytes()) if data.is_file() else None
        case _:
            return (
                1
                if name in _ONE
                else _lines(path.read_bytes(), is_plain=name == "fasttext")
                if name in _A_LINE
                else None
            )


def _lines(raw: bytes, *, is_plain: bool = False) -> int | None:
    """The lines that are not blank, where a line is a record and not a part of a list or of one object.

    `is_plain`: what is blank is not what is blank in JSON, but what is in any text.
    """
    if is_plain:
        return sum(bool(line.strip()) for line in raw.removeprefix(_MARK).decode("utf-8", "replace").split("\n"))
    text = raw.removeprefix(_MARK)
    if text.lstrip().startswith(b"[") or text.lstrip().partition(b"\n")[0].strip() == b"{":
        return None
    return sum(bool(line.strip()) for line in text.split(b"\n"))


def _elements(raw: bytes) -> int | None:
    """The elements of a list that is sound JSON."""
    try:
        plain = json.loads(raw.decode("utf-8-sig"))
    except ValueError:
        return None
    is_flat = isinstance(plain, list) and not any(isinstance(one, list) for one in plain)
    return len(plain) if is_flat else None


def _documents(raw: bytes) -> int | None:
    """The documents of a file that is sound XML and declares nothing; one that has none is a problem."""
    try:
        return None if b"<!" in raw else len(list(ElementTree.fromstring(raw).iter(_TEI))) or 1
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
