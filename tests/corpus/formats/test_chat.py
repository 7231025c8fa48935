"""Fine-tuning lines: strict JSON answers, occurrences for texts that repeat, offsets where they are asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotation.ranges import Range
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats.chat import Chat
from corpus.formats.format import ExportOptions, ImportOptions, Source, Values
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.documents import record
from tests.corpus.hard import HARD, ListSupply

FORMAT = Chat()


def lines(path: Path, values: Values) -> list[dict[str, object]]:
    export(ListSupply(HARD), path, Plan(FORMAT, ExportOptions(values=values), EVERYTHING))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


@pytest.mark.parametrize("has_offsets", [True, False])
@pytest.mark.parametrize("shape", ["messages", "instruction"])
def test_every_shape_reads_back(tmp_path: Path, shape: str, has_offsets: bool) -> None:
    found = lines(tmp_path / "out.jsonl", {"chat-shape": shape, "chat-offsets": has_offsets})
    assert len(found) == len(HARD)
    keys = {"messages"} if shape == "messages" else {"instruction", "input", "output"}
    assert all(one.keys() == keys for one in found)


def test_a_text_that_repeats_is_told_by_its_occurrence(tmp_path: Path) -> None:
    text = "نص ونص ونص"
    second = Span("a", (Range(4, 6),), "X", "entity", "نص")
    path = tmp_path / "out.jsonl"
    export(ListSupply([record("d", text, second)]), path, Plan(FORMAT, ExportOptions(), EVERYTHING))
    answer = json.loads(path.read_text(encoding="utf-8"))["messages"][-1]["content"]
    assert json.loads(answer) == {"entities": [{"text": "نص", "label": "X", "nth": 2}]}


def test_what_is_asked_may_be_the_user_s_own(tmp_path: Path) -> None:
    found = lines(tmp_path / "out.jsonl", {"chat-shape": "instruction", "chat-prompt": "استخرج"})
    assert {one["instruction"] for one in found} == {"استخرج"}


def test_a_bad_line_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    answers = [
        '{"entities": [{"text": "نص", "label": "X"}]}',
        "{'entities': []}",
        '{"entities": [{"text": "لا", "label": "X"}]}',
        '{"entities": [{"text": "نص", "label": "X", "nth": 2}]}',
    ]
    path.write_text("".join(json.dumps({"input": "نص", "output": one}) + "\n" for one in answers), encoding="utf-8")
    found = list(FORMAT.read(Source(path, path.name), ImportOptions()))
    assert isinstance(found[0], Record)
    reasons = [one.reason for one in found if isinstance(one, ReadProblem)]
    assert reasons == [Reason.NOT_JSON, Reason.SPAN_TEXT_DIFFERS, Reason.SPAN_TEXT_DIFFERS]
