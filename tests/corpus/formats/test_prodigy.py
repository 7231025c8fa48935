"""Prodigy's files: spans on tokens, relations by their last token, answers, and the interface for names."""

from __future__ import annotations

import json
from pathlib import Path

from annotation.change import DocumentLabel, State, Status
from annotation.relation import Relation
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import Found, find
from corpus.formats.format import ExportOptions, ImportOptions, Policy, Source
from corpus.formats.prodigy import Prodigy
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

FORMAT = Prodigy()
NER = ExportOptions(values={"prodigy-view": "ner"})


def read(tmp_path: Path, *tasks: object) -> list[Record | ReadProblem]:
    path = tmp_path / "tasks.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in tasks), encoding="utf-8")
    return list(FORMAT.read(Source(path, path.name), ImportOptions()))


def task(text: str, *spans: tuple[int, int, str], **more: object) -> dict[str, object]:
    marks = [{"start": start, "end": end, "label": label} for start, end, label in spans]
    return {"text": text, "_input_hash": 1, "_task_hash": -2, "tokens": [], "spans": marks, **more}


def test_a_task_with_its_answer(tmp_path: Path) -> None:
    (record,) = read(tmp_path, task("قال محمد", (4, 8, "PER"), answer="accept", meta={"section": "x"}))
    assert isinstance(record, Record)
    span, status = record.annotations
    assert isinstance(span, Span)
    assert (span.surface, span.label, status) == ("محمد", "PER", Status(State.DONE))
    assert [(one.name, one.value) for one in record.header.fields] == [
        ("_input_hash", "1"),
        ("_task_hash", "-2"),
        ("meta.section", '"x"'),
    ]


def test_a_relation_from_a_token_without_a_label(tmp_path: Path) -> None:
    ends = {"head_span": {"start": 0, "end": 3, "label": None}, "child_span": {"start": 4, "end": 8, "label": "PER"}}
    relation = {"head": 0, "child": 1, "label": "SUBJECT", **ends}
    (record,) = read(tmp_path, task("قال محمد", (4, 8, "PER"), relations=[relation]))
    assert isinstance(record, Record)
    spans = {one.id: one.surface for one in record.annotations if isinstance(one, Span)}
    (link,) = (one for one in record.annotations if isinstance(one, Relation))
    assert (spans[link.head], spans[link.child]) == ("قال", "محمد")


def test_choices_are_labels_of_the_document(tmp_path: Path) -> None:
    (record,) = read(tmp_path, {"text": "نص", "_task_hash": 1, "options": [], "accept": ["A", "B"], "answer": "reject"})
    assert isinstance(record, Record)
    assert record.annotations == (DocumentLabel("choice", "A"), DocumentLabel("choice", "B"), Status(State.SKIPPED))


def test_a_bad_task_is_refused_alone(tmp_path: Path) -> None:
    found = read(
        tmp_path, task("نص", (0, 2, "A")), task("نص", (0, 3, "A")), task("", (0, 2, "A")), task("نص", (2, 0, "A"))
    )
    assert isinstance(found[0], Record)
    reasons = [one.reason for one in found if isinstance(one, ReadProblem)]
    assert reasons == [Reason.SPAN_OUTSIDE, Reason.TEXT_EMPTY, Reason.SPAN_OUTSIDE]


def test_every_span_lies_on_tokens(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    report = export(ListSupply(HARD), path, Plan(FORMAT, ExportOptions(), EVERYTHING))
    assert not report.losses
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        plain = json.loads(line)
        starts = {one["start"]: one["id"] for one in plain["tokens"]}
        ends = {one["end"]: one["id"] for one in plain["tokens"]}
        for span in plain["spans"]:
            assert (starts[span["start"]], ends[span["end"]]) == (span["token_start"], span["token_end"])
        for link in plain["relations"]:
            assert link["head"] == link["head_span"]["token_end"]
            assert link["child"] == link["child_span"]["token_end"]


def test_the_interface_for_names_holds_no_two_spans_over_one_word(tmp_path: Path) -> None:
    for policy in Policy:
        path = tmp_path / f"{policy}.jsonl"
        export(ListSupply(HARD), path, Plan(FORMAT, NER._replace(policy=policy), EVERYTHING))
        for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
            last = -1
            for span in sorted(json.loads(line)["spans"], key=lambda one: int(one["start"])):
                assert span["start"] >= last
                last = span["end"]


def test_prodigy_s_own_file(test_data: Path) -> None:
    path = test_data / "formats/prodigy/food_data_200.jsonl"
    (found,) = find([path])
    assert isinstance(found, Found)
    assert found.format.name == "prodigy"
    plain = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records = list(FORMAT.read(Source(path, path.name), ImportOptions()))
    assert len(records) == len(plain) > 0
    for record, wanted in zip(records, plain, strict=True):
        assert isinstance(record, Record)
        spans = [(one.start, one.end, one.label) for one in record.annotations if isinstance(one, Span)]
        assert sorted(spans) == sorted((one["start"], one["end"], one["label"]) for one in wanted["spans"])
