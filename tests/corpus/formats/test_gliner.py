"""GLiNER's training data: tokens that hold something, ends included, links by an entity's number."""

from __future__ import annotations

import json
from pathlib import Path

from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats.format import ExportOptions, ImportOptions, Notice, Policy, Source
from corpus.formats.gliner import Gliner
from corpus.formats.losses import Kind
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.documents import record
from tests.corpus.hard import HARD, ListSupply

FORMAT = Gliner()


def test_tokens_are_never_empty_and_entities_lie_on_them_in_order(tmp_path: Path) -> None:
    for policy in Policy:
        path = tmp_path / f"{policy}.json"
        export(ListSupply(HARD), path, Plan(FORMAT, ExportOptions(policy), EVERYTHING))
        for one in json.loads(path.read_text(encoding="utf-8")):
            words, entities = one["tokenized_text"], one["ner"]
            assert all(word.strip() for word in words)
            assert all(0 <= first <= last < len(words) for first, last, _ in entities)
            assert [first for first, _, _ in entities] == sorted(first for first, _, _ in entities)
            for head, child, _ in one.get("relations", ()):
                assert max(head, child) < len(entities)


def test_the_worked_example(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    report = export(ListSupply(HARD[:1]), path, Plan(FORMAT, ExportOptions(), EVERYTHING))
    (one,) = json.loads(path.read_text(encoding="utf-8"))
    words = {label: one["tokenized_text"][first : last + 1] for first, last, label in one["ner"]}
    assert words["LOC"] == ["روسيا"]
    assert words["QUOTE"][0] == "سنردّ"
    ends = {(one["ner"][head][2], one["ner"][child][2], label) for head, child, label in one["relations"]}
    assert ("QUOTE", "PER", "SPEAKER") in ends
    assert report.losses[Kind.SPACING] > 0


def test_diacritics_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    options = ExportOptions(values={"gliner-strip-diacritics": True})
    report = export(ListSupply(HARD), path, Plan(FORMAT, options, EVERYTHING))
    first = json.loads(path.read_text(encoding="utf-8"))[0]
    assert "سنرد" in first["tokenized_text"]
    assert report.losses[Kind.DIACRITICS] > 0


def test_entities_that_no_candidate_reaches_are_counted(tmp_path: Path) -> None:
    text = " ".join(["نص"] * 20)
    whole = Span("a", (Range(0, len(text)),), "QUOTE", "quote", text)
    report = export(ListSupply([record("d", text, whole)]), tmp_path / "o.json", Plan(FORMAT, selection=EVERYTHING))
    assert report.losses[Kind.TOO_LONG] == 1


def test_a_foreign_file_is_read_and_its_text_said_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    good = {"tokenized_text": ["قال", "محمد"], "ner": [[0, 0, "CUE"], [1, 1, "PER"]], "relations": [[1, 0, "R"]]}
    bad = [
        {"tokenized_text": ["قال"], "ner": [[0, 1, "X"]]},
        {"tokenized_text": ["قال"], "ner": [[0, 0]]},
        {"tokenized_text": ["قال"], "ner": [], "relations": [[0, 1, "R"]]},
        {"tokenized_text": "قال"},
    ]
    path.write_text(json.dumps([good, *bad]), encoding="utf-8")
    told: list[object] = []
    found = list(FORMAT.read(Source(path, path.name, on_notice=lambda *notice: told.append(notice)), ImportOptions()))
    assert isinstance(found[0], Record)
    assert found[0].header.text == "قال محمد"
    assert Relation("R1", "R", "T2", "T1") in found[0].annotations
    reasons = [one.reason for one in found if isinstance(one, ReadProblem)]
    assert reasons == [
        Reason.SPAN_OUTSIDE,
        Reason.KEY_OF_WRONG_TYPE,
        Reason.RELATION_DANGLING,
        Reason.KEY_OF_WRONG_TYPE,
    ]
    assert told == [(Notice.TEXT_APPROXIMATE, "1")]
