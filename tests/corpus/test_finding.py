"""Which format reads a file or folder: the surest by content, the user's word before all, a tie said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotation.document import new_header
from corpus import finding
from corpus.errors import ReadProblem, Reason
from corpus.finding import Found, Told, find, read_paths
from corpus.format_table import FORMATS
from corpus.formats.format import Confidence, ImportOptions, Notice, Option, Source
from corpus.formats.native_jsonl.writing import to_line
from corpus.record import Record
from tests.corpus.documents import TEXT, labelled


class Shouting:
    """A format whose files, or folders, begin with a word of its own."""

    suffixes: tuple[str, ...] = (".shout",)
    reading: tuple[Option, ...] = ()

    def __init__(self, name: str, confidence: Confidence = Confidence.BY_CONTENT) -> None:
        self.name = name
        self._confidence = confidence

    def recognises(self, source: Source) -> Confidence:
        marked = source.path / "SHOUT" if source.path.is_dir() else source.path
        is_ours = marked.is_file() and marked.read_bytes().startswith(b"SHOUT")
        return self._confidence if is_ours else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        source.on_notice(Notice.KEYS_CHOSEN, "loud")
        yield Record(new_header(self.name, TEXT, source.name))


@pytest.fixture
def shouting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table with two more formats."""
    weak = Shouting("murmur", Confidence.BY_SHAPE)
    monkeypatch.setattr(finding, "formats", lambda: (*FORMATS, Shouting("shout"), weak))


def names(*paths: Path, format_name: str = "") -> list[str]:
    """The formats found, or the reasons why none was."""
    return [one.format.name if isinstance(one, Found) else one.reason.value for one in find(paths, format_name)]


@pytest.mark.usefixtures("shouting")
def test_content_goes_before_the_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"SHOUT")
    assert names(path) == ["shout"]
    path.write_bytes(b"quiet")
    assert names(path) == ["text"]
    assert names(path, format_name="murmur") == ["murmur"]
    assert names(path, format_name="nobody") == [Reason.FORMAT_UNKNOWN]


def test_our_own_lines_are_known_whatever_the_file_is_called(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(to_line(labelled()))
    assert names(path) == ["jsonl"]
    path.write_bytes(to_line(labelled()).replace("أنّ".encode(), "أنّ ".encode() * 50_000))
    assert names(path) == ["jsonl"]
    path.write_bytes(b'{"something": "else"}\n')
    assert names(path) != ["jsonl"]


def test_a_tie_is_said_with_the_names_that_compete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "formats", lambda: (*FORMATS, Shouting("one"), Shouting("two")))
    path = tmp_path / "a.txt"
    path.write_bytes(b"SHOUT")
    assert list(find([path])) == [ReadProblem(Reason.FORMAT_UNSURE, path, 0, "one, two")]
    assert names(path, format_name="two") == ["two"]


@pytest.mark.usefixtures("shouting")
def test_a_folder_is_one_thing_to_read_or_a_folder_of_files(tmp_path: Path) -> None:
    whole = tmp_path / "in" / "b"
    whole.mkdir(parents=True)
    (whole / "SHOUT").write_bytes(b"SHOUT")
    (tmp_path / "in" / "a.txt").write_bytes(b"quiet")
    (tmp_path / "in" / "c.bin").write_bytes(b"\x00\x01")
    assert names(whole) == ["shout"]
    assert names(tmp_path / "in") == ["text", "shout"]
    assert names(tmp_path / "in", format_name="text") == ["text"]
    found = [one.header.source for one in read_paths([tmp_path / "in"]) if isinstance(one, Record)]
    assert found == ["a.txt", "b"]


@pytest.mark.usefixtures("shouting")
def test_what_a_reader_decided_is_heard_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.shout"
    path.write_bytes(b"SHOUT")
    heard: list[Told] = []
    assert len(list(read_paths([path], on_notice=heard.append))) == 1
    assert heard == [Told(Notice.KEYS_CHOSEN, path, "loud")]
