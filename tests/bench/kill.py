"""Kills a labelling process at random moments, and counts what was lost: `python -m tests.bench.kill --runs 1000`.

A child labels through the session and acknowledges each edit over a pipe once the session has returned. It is killed
with SIGKILL, most often a random while after it has told that an edit or a JSONL write begins; whether the kill fell
inside is read from the pipe afterwards: the last thing told is then a beginning.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotation.change import Change
from annotation.document import Document, new_header
from corpus.errors import CorpusError
from corpus.formats.native_jsonl.writing import to_line
from corpus.mirror import Mirror
from corpus.project import Project, create_project, open_project
from corpus.record import Record, to_record
from corpus.store.replay import log_of, replay
from tests.bench.labelling import ACTS, DOCUMENTS, Hand, digest

EDITS_BEFORE = 20
_TEXT = "قال محمد بن سلمان 😡 في القاهرة إن «الاتفاق جيد» ولن يتراجع أحد عنه.\n"
_WAIT_S = 60.0


@dataclass
class Told:
    """What a child said before it died: digests of acknowledged changes by id, in order, and what it was inside of."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    acts: Counter[str] = field(default_factory=Counter)
    inside: str = ""

    def hear(self, line: str) -> None:
        """Take in one line."""
        match line.split():
            case ["begin", what]:
                self.inside = what
            case ["done", "edit", key, act, told]:
                self.acknowledged[key] = told
                self.acts[act] += 1
                self.inside = ""
            case _:
                self.inside = ""


def template(folder: Path) -> Path:
    """A project with two documents to label and a long one that lies between saves unchanged."""
    project = create_project(folder / "template.tawsim")
    records = [Record(new_header(one, _TEXT * 4, f"{one}.txt")) for one in DOCUMENTS]
    records.append(Record(new_header("long", _TEXT * 400)))
    project.store.add(records, maker="hand", at=0)
    project.close()
    return project.path


def start(path: Path, seed: int) -> tuple[int, int]:
    """Fork a child that labels the project; its process id and the pipe it tells over."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    try:
        Hand(path, seed, lambda line: _write(writing, line)).work()
    except BaseException as error:
        _write(writing, f"failed {error!r}")
        raise
    finally:
        os._exit(1)


def _write(pipe: int, line: str) -> None:
    os.write(pipe, line.encode() + b"\n")


def kill_one(path: Path, seed: int) -> Told:
    """Let a child label, kill it, and return what it told."""
    chance = random.Random(seed)
    child, pipe = start(path, seed)
    told = Told()
    wanted = EDITS_BEFORE + chance.randrange(20)
    # One kill in five at any moment whatever, the others after a beginning.
    target = chance.choice(["", "edit", "edit", "jsonl", "jsonl"])
    longest = {"": 5e-3, "edit": 4e-4, "jsonl": 4e-3}[target]
    rest = ""
    try:
        while True:
            ready, _, _ = select.select([pipe], [], [], _WAIT_S)
            piece = os.read(pipe, 65_536).decode() if ready else ""
            if not piece:
                raise RuntimeError(f"the child of seed {seed} ended by itself")
            lines = (rest + piece).split("\n")
            rest = lines.pop()
            for line in lines:
                told.hear(line)
                if line.startswith("failed"):
                    raise RuntimeError(f"seed {seed}: {line}")
            if len(told.acknowledged) >= wanted and told.inside.startswith(target) and lines:
                break
        _spin(chance.random() * longest)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    while piece := os.read(pipe, 65_536).decode():
        rest += piece
    os.close(pipe)
    for line in rest.split("\n")[:-1]:
        told.hear(line)
    return told


def _spin(seconds: float) -> None:
    """Wait without giving the processor away: a sleep would be longer than an edit."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def problems(path: Path, told: Told) -> Iterator[str]:
    """All that is wrong with a project after a kill."""
    project = open_project(path)
    try:
        if project.is_read_only:
            yield "the lock outlived its process"
        project.check_file()
        yield from (f"{one.document_id}: {one.detail}" for one in replay(project.store))
        yield from missing(project, told)
        changes = in_order(project)
        unknown = [one.id for one in changes if one.id not in told.acknowledged]
        if len(unknown) > (told.inside == "edit"):
            yield f"changes nobody acknowledged: {unknown}"
        yield from jsonl_problems(project, changes, told)
    finally:
        project.close()
    yield from copy_problems(path, told)


def missing(project: Project, told: Told) -> Iterator[str]:
    """Acknowledged changes that are not there as they were told."""
    for key, expected in told.acknowledged.items():
        try:
            found = digest(project.store.change(key))
        except KeyError:
            found = ""
        if found != expected:
            yield f"lost: {key}"


def in_order(project: Project) -> list[Change]:
    """The changes of all documents but the imports, oldest first: their ids sort by age."""
    found = {one.id: one for name in DOCUMENTS for one in log_of(project.store, name) if one.kind.value != "import"}
    return [project.store.change(one) for one in sorted(found)]


def jsonl_problems(project: Project, changes: list[Change], told: Told) -> Iterator[str]:
    """The JSONL must be whole, the store's at an acknowledged edit, and still be known as ours by the next save."""
    documents = {one.record.header.id: Document(one.record.header) for one in project.store.records()}
    lines = {name: to_line(to_record(one)) for name, one in documents.items()}
    states = [b"".join(lines.values())]
    for change in changes:
        for name, edit in change.edits.items():
            documents[name].apply(edit)
            lines[name] = to_line(to_record(documents[name]))
        if change.id in told.acknowledged:
            states.append(b"".join(lines.values()))
    if project.jsonl_path.exists() and project.jsonl_path.read_bytes() not in states:
        yield "the JSONL is the store's at no acknowledged edit"
    Mirror(project.jsonl_path, project.scheme_path).save(project.store)
    if project.jsonl_path.read_bytes() != b"".join(lines.values()):
        yield "the next save did not bring the JSONL up to the store"
    if strays := [one.name for one in project.path.parent.iterdir() if one.suffix == ".tmp"]:
        yield f"left behind: {strays}"


def copy_problems(path: Path, told: Told) -> Iterator[str]:
    """The closed project is one file, and that file alone holds every acknowledged edit."""
    beside = [one.name for one in path.parent.iterdir() if one.name.startswith((path.name + "-", "." + path.name))]
    if beside:
        yield f"beside the closed project: {beside}"
    alone = path.parent / "alone"
    alone.mkdir()
    copy = open_project(Path(shutil.copy(path, alone / "copy.tawsim")), read_only=True)
    try:
        yield from missing(copy, told)
    finally:
        copy.close()


def run(runs: int, seed: int) -> dict[str, object]:
    """Kill `runs` children and return the figures."""
    lost = edits = 0
    inside: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    fewest = len(ACTS)
    with tempfile.TemporaryDirectory(prefix="tawsim-kill-") as folder:
        original = template(Path(folder))
        for number in range(runs):
            place = Path(folder) / str(number)
            place.mkdir()
            path = Path(shutil.copy(original, place / "p.tawsim"))
            told = kill_one(path, seed + number)
            edits += len(told.acknowledged)
            inside[told.inside] += 1
            acts += told.acts
            fewest = min(fewest, len(told.acts))
            try:
                found = list(problems(path, told))
            except (CorpusError, ValueError) as error:
                found = [repr(error)]
            for one in found:
                print(f"seed {seed + number}: {one}", file=sys.stderr)
            lost += bool(found)
            shutil.rmtree(place)
    return {
        "name": "kill",
        "lost": lost,
        "runs": runs,
        "kills_inside": inside["edit"] + inside["jsonl"],
        "inside_edit": inside["edit"],
        "inside_jsonl": inside["jsonl"],
        "edits_acknowledged": edits,
        "kinds_of": len(ACTS),
        "fewest_kinds_before_a_kill": fewest,
        "edits_by_kind": dict(acts),
    }


def main() -> int:
    """Run from the command line; exit 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of words")
    parser.add_argument("--runs", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    figures = run(chosen.runs, chosen.seed)
    print(json.dumps(figures) if chosen.json else ", ".join(f"{name} {value}" for name, value in figures.items()))
    return 1 if figures["lost"] else 0


if __name__ == "__main__":
    sys.exit(main())
