"""A labelling process that is killed loses nothing it acknowledged; the full thousand is `tests.bench.kill`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotation import edits
from corpus.errors import WriteError
from corpus.mirror import Mirror
from corpus.project import create_project
from tests.bench.kill import Told, jsonl_problems, missing, problems
from tests.bench.labelling import ACTS, digest
from tests.corpus.samples import plain_record

ROOT = Path(__file__).parents[2]


def test_ten_kills_lose_nothing() -> None:
    # In a process of its own: a fork of the test runner would take its threads' locks along.
    command = [sys.executable, "-m", "tests.bench.kill", "--json", "--runs", "10", "--seed", "77"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    figures = json.loads(ended.stdout)
    assert (figures["lost"], figures["runs"]) == (0, 10)
    assert figures["kills_inside"] >= 5
    assert figures["fewest_kinds_before_a_kill"] == len(ACTS)


def test_the_count_sees_a_loss(tmp_path: Path) -> None:
    """What the figure 0 is worth: an edit that is not there, or is another than was told, is found."""
    project = create_project(tmp_path / "p.tawsim")
    project.store.add([plain_record("first"), plain_record("second")], maker="", at=0)
    document = project.session.open("first")
    done = project.session.do(edits.set_note(document, "x"))
    assert list(missing(project, Told({done.id: digest(done)}))) == []
    assert list(missing(project, Told({done.id: "another"}))) == [f"lost: {done.id}"]
    assert list(missing(project, Told({"c0": "never stored"}))) == ["lost: c0"]
    path = project.path
    project.close()
    assert any("nobody acknowledged" in one for one in problems(path, Told()))


def test_the_count_sees_a_jsonl_that_is_not_the_store(tmp_path: Path) -> None:
    project = create_project(tmp_path / "p.tawsim")
    project.store.add([plain_record("first"), plain_record("second")], maker="", at=0)
    Mirror(project.jsonl_path, project.scheme_path).save(project.store)
    assert list(jsonl_problems(project, [], Told())) == []
    whole = project.jsonl_path.read_bytes()
    project.jsonl_path.write_bytes(whole[:-10])
    with pytest.raises(WriteError):
        list(jsonl_problems(project, [], Told()))
    project.jsonl_path.write_bytes(whole)
    project.close()
