"""Old files and pages through the whole reading: letter for letter as their UTF-8 twins, or a question, no guess."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats.format import ImportOptions
from corpus.record import Record


def pages(root: Path) -> Iterator[Path]:
    """The shared files that are there for their encodings."""
    yield from sorted(one for one in (root / "encodings").glob("*/*"))
    folder = root / "tricky" / "derived"
    yield from (
        folder / name for name in json.loads((folder / "EXPECTED.json").read_bytes()) if (folder / name).exists()
    )


def read(path: Path, encoding: str | None = None) -> Record | ReadProblem:
    # Subtitles are a text to us, which nothing but their user knows.
    name = "text" if path.suffix == ".srt" else ""
    (one,) = read_paths([path], ImportOptions(encoding, format_name=name))
    return one


def test_every_file_is_its_twin_or_asks_for_its_encoding(test_data: Path) -> None:
    derived = json.loads((test_data / "tricky" / "derived" / "EXPECTED.json").read_bytes())
    compared, asked = 0, 0
    for path in pages(test_data):
        one = read(path)
        is_old = (
            path.parent.name.startswith(("iso", "windows")) or derived.get(path.name, {}).get("encoding") == "cp1256"
        )
        assert isinstance(one, ReadProblem) == is_old, path
        if isinstance(one, ReadProblem):
            assert one.reason is Reason.ENCODING_GUESSED, path
            asked += 1
            one = read(path, one.detail)
            assert isinstance(one, Record), path
        encoding = derived[path.name]["encoding"] if path.name in derived else encoding_of(path)
        whole = path.read_bytes().decode(encoding)
        if path.suffix == ".html":
            whole = " ".join(re.sub(r"<title>.*?</title>|<[^>]*>", "", whole, flags=re.DOTALL).split())
            assert " ".join(one.header.text.split()) == whole, path
            continue
        assert one.header.text == whole, path
        twin = test_data / "encodings" / "utf-8-arabic" / path.name
        # What ISO-8859-6 has not was lost when the twin was written in it.
        if twin.exists() and not path.parent.name.startswith("iso"):
            assert one.header.text == twin.read_bytes().decode(), path
            compared += 1
    assert compared >= 14
    assert asked >= 12


def encoding_of(path: Path) -> str:
    """The encoding that a folder's name says; of the pages of a browser's tests, their own names."""
    said = re.search(r"_(windows-1256|ISO-8859-6)_", path.name)
    return said[1] if said else path.parent.name.removesuffix("-arabic")
