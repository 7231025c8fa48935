"""READMEs of exports: the recipe in each runs as it stands, on the export that it lies beside."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from annotation.splits import Split
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.format_table import FORMATS
from corpus.formats import JSONL
from corpus.formats.brat import Brat
from corpus.formats.format import NO_VALUES, About, ExportOptions, Values, WritableFormat
from corpus.selection import EVERYTHING
from tests.consumers.checks import ELSEWHERE, recipe, run
from tests.corpus.hard import HARD, ListSupply
from tests.corpus.test_exporting import entries

OTHERS = {name for one in ELSEWHERE for name in one.recipes}
"""Formats whose library the tests have not: `make test-consumers` runs their recipes."""
MINE = [one.name for one in FORMATS if isinstance(one, WritableFormat) and one.name not in OTHERS]
CHOICES: list[tuple[str, Values]] = [
    *((name, NO_VALUES) for name in MINE),
    ("huggingface", {"data-files": "parquet"}),
    ("doccano", {"doccano-project": "categories"}),
    ("chat", {"chat-shape": "instruction"}),
]


@pytest.mark.parametrize(("name", "values"), CHOICES)
@pytest.mark.parametrize("split", [None, Split((50, 25, 25), 1)])
def test_a_recipe_runs_as_it_stands(
    name: str, values: Values, split: Split | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setenv(variable, "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    place, code = recipe(name, values, tmp_path, split)
    is_passed, said = run([sys.executable, "-c", code], place)
    assert is_passed, code + said


def test_the_notation_of_the_tags_is_the_one_that_was_written(tmp_path: Path) -> None:
    _, code = recipe("conll", {"notation": "BIOES"}, tmp_path)
    assert "scheme=IOBES" in code


def test_a_readme_says_what_the_export_is(tmp_path: Path) -> None:
    about = About("أخبار\n# x", "CC BY 4.0", "Name 2025")
    plan = Plan(JSONL, ExportOptions(about=about), EVERYTHING)
    export(ListSupply(HARD), tmp_path / "a.jsonl", plan)
    words = (tmp_path / "a.jsonl.README.md").read_text("utf-8")
    assert words.startswith("# أخبار # x\n\n21 documents with 45 spans, labelled with Tawsim ")
    assert "Licence: CC BY 4.0\n\nCitation: Name 2025\n" in words
    export(ListSupply(HARD), tmp_path / "b", plan._replace(split=Split(seed=7)))
    assert "; seed 7." in (tmp_path / "b" / "README.md").read_text("utf-8")


def test_nobodys_readme_is_written_over(tmp_path: Path) -> None:
    out, readme = tmp_path / "a.jsonl", tmp_path / "a.jsonl.README.md"
    export(ListSupply(HARD[:2]), out, Plan(JSONL, selection=EVERYTHING))
    export(ListSupply(HARD), out, Plan(JSONL, selection=EVERYTHING))
    assert "21 documents" in readme.read_text("utf-8")
    assert entries(tmp_path) == ["a.jsonl", "a.jsonl.README.md", "a.jsonl.report.json"]
    readme.write_text("mine", "utf-8")
    for _ in range(2):
        export(ListSupply(HARD), out, Plan(JSONL, selection=EVERYTHING))
        assert readme.read_text("utf-8") == "mine"
    assert json.loads((tmp_path / "a.jsonl.report.json").read_bytes())["readme_sha256"] == ""


def test_the_readme_of_a_folder_is_one_of_its_files(tmp_path: Path) -> None:
    for _ in range(2):
        export(ListSupply(HARD), tmp_path / "out", Plan(Brat(), selection=EVERYTHING))
    told = json.loads((tmp_path / "out" / "report.json").read_bytes())
    assert "README.md" in told["files"]
