"""Optional libraries: each has its extra, a missing one is said with how to add it, and nothing loads one by itself."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats import doors
from tests.architecture import sources
from tests.consumers.checks import ELSEWHERE
from tests.corpus.formats.foreign import READ_ONLY

# Extras of half a gigabyte: whoever wants one asks for it by name, and `make test-consumers` tests what they are for.
BY_NAME_ALONE = frozenset({"transformers"})


def test_each_library_is_in_the_extra_that_is_named_for_it() -> None:
    project = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert set(doors.EXTRAS.values()) | {"all"} == set(extras)
    assert all((extra in extras["all"][0]) != (extra in BY_NAME_ALONE) for extra in doors.EXTRAS.values())


def test_what_comes_by_name_alone_is_tested_elsewhere() -> None:
    assert {one.name for one in ELSEWHERE if one.own} >= BY_NAME_ALONE


def test_what_is_no_extra_is_brought_wherever_there_are_wheels() -> None:
    project = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    brought = [line for line in project["dependencies"] if line.startswith(tuple(doors.NOT_EVERYWHERE.values()))]
    assert len(brought) >= len(doors.NOT_EVERYWHERE)


@pytest.mark.parametrize(
    "module", [*(one for one, extra in doors.EXTRAS.items() if extra not in BY_NAME_ALONE), *doors.NOT_EVERYWHERE]
)
def test_the_test_environment_has_them_all(module: str) -> None:
    assert doors.load(module).__name__ == module


def test_a_missing_library_is_said_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(ReadError) as refused:
        doors.load("pypdf", Path("x.pdf"))
    assert (refused.value.reason, refused.value.detail) == (Reason.NEEDS_EXTRA, "tawsim[pdf]")


@pytest.mark.parametrize(
    ("name", "library", "extra"), [("docx", "docx", "office"), ("xlsx", "openpyxl", "office"), ("pdf", "pypdf", "pdf")]
)
def test_a_file_that_needs_one_says_how_to_add_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str, extra: str
) -> None:
    suffix, make = READ_ONLY[name]
    path = tmp_path / f"a{suffix}"
    path.write_bytes(make())
    monkeypatch.setitem(sys.modules, library, None)
    assert list(read_paths([path])) == [ReadProblem(Reason.NEEDS_EXTRA, path, 0, f"tawsim[{extra}]")]
