"""The walls between the rooms stand: the import contracts hold, and each of them can be broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

from tests.architecture import sources

# One forbidden import for every contract; the pieces are planted together in a copy that holds nothing else.
PLANTED = {
    "annotation/bad.py": "import pathlib\nimport corpus.bad",
    "corpus/bad.py": "import PySide6\nimport main\nimport spacy",
    "corpus/project.py": "",
    "corpus/cli/one.py": "",
    "corpus/store/bad.py": "import corpus.project",
    "corpus/formats/one.py": "import corpus.formats.two",
    "corpus/formats/two.py": "",
    "ui/bad.py": "import sqlite3",
    "ui/text/bad.py": "import corpus.bad",
    "ui/panels/one.py": "import ui.dialogs.two",
    "ui/dialogs/two.py": "",
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of `folder`'s pyproject.toml over the packages that lie there."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "", "COLUMNS": "200", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def contract_names() -> list[str]:
    """Every contract that pyproject.toml makes."""
    project = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in project["tool"]["importlinter"]["contracts"]]


def test_every_contract_is_kept() -> None:
    told = lint(sources.ROOT)
    assert told.returncode == 0, told.stdout + told.stderr
    assert f"Contracts: {len(contract_names())} kept, 0 broken." in told.stdout


def test_every_contract_can_be_broken(tmp_path: Path) -> None:
    shutil.copy(sources.ROOT / "pyproject.toml", tmp_path)
    for path, text in PLANTED.items():
        module = tmp_path / path
        for folder in (module.parent, *module.parent.parents):
            if folder == tmp_path:
                break
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "__init__.py").touch()
        module.write_text(text, encoding="utf-8")
    told = lint(tmp_path)
    assert [name for name in contract_names() if f"{name} BROKEN" not in told.stdout] == [], told.stdout


def test_no_import_goes_round_in_a_circle() -> None:
    graph = grimp.build_graph(*sources.ROOMS, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert set(sources.ROOMS) <= imports.keys()
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as circle:
        raise AssertionError(" -> ".join(circle.args[1])) from None
