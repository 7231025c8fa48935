"""The consumers' own checks, which share no code with us, over exports of the hard corpus."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats import JSONL
from corpus.formats.chat import Chat
from corpus.formats.format import ExportOptions, Values, WritableFormat
from corpus.formats.prodigy import Prodigy
from corpus.selection import EVERYTHING, Selection
from tests.corpus.hard import HARD, ListSupply


def accept(test_data: Path, check: str, file: Path, *more: str | Path) -> None:
    """The check of that name finds nothing wrong."""
    script = test_data.parent / "consumers" / f"check_{check}.py"
    ran = subprocess.run([sys.executable, script, file, *more], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def out(path: Path, format_: WritableFormat, values: Values, selection: Selection = EVERYTHING) -> Path:
    export(ListSupply(HARD), path, Plan(format_, ExportOptions(values=values), selection))
    return path


def test_prodigy_takes_both_interfaces(tmp_path: Path, test_data: Path) -> None:
    accept(test_data, "prodigy", out(tmp_path / "a.jsonl", Prodigy(), {}), "--view", "relations")
    accept(test_data, "prodigy", out(tmp_path / "b.jsonl", Prodigy(), {"prodigy-view": "ner"}), "--view", "ner")


def test_trainers_take_conversations(tmp_path: Path, test_data: Path) -> None:
    gold = out(tmp_path / "gold.jsonl", JSONL, {})
    entities = EVERYTHING._replace(layers=frozenset({"entity"}))
    choices: tuple[Values, ...] = ({}, {"chat-offsets": True}, {"chat-shape": "instruction"})
    for number, values in enumerate(choices):
        accept(test_data, "chat", out(tmp_path / f"{number}.jsonl", Chat(), values, entities), "--gold", gold)
