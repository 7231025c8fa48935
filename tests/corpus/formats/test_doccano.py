"""doccano's files: each kind of project read, links with whole numbers, offsets in UTF-16 unless told otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotation.change import DocumentLabel
from annotation.relation import Relation
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats.doccano import Doccano
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Notice, Source
from corpus.formats.losses import Kind
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

DOCCANO = Doccano()


def read(path: Path, **values: str) -> list[Record | ReadProblem]:
    return list(
        DOCCANO.read(Source(path, path.name), ImportOptions(values={f"doccano-{k}": v for k, v in values.items()}))
    )


def written(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def records(path: Path, **values: str) -> list[Record]:
    found = read(path, **values)
    assert not [one for one in found if isinstance(one, ReadProblem)]
    return [one for one in found if isinstance(one, Record)]


def spans(record: Record) -> list[tuple[str, str]]:
    return [(one.surface, one.label) for one in record.annotations if isinstance(one, Span)]


@pytest.mark.parametrize("kind", ["spans", "links", "categories", "intents", "targets"])
def test_every_kind_of_project_reads_back_but_for_what_was_said(tmp_path: Path, kind: str) -> None:
    options = ExportOptions(values={"doccano-project": kind})
    report = export(ListSupply(HARD), tmp_path / "out.jsonl", Plan(DOCCANO, options, EVERYTHING))
    assert report.written == len(HARD)
    assert set(report.losses) <= set(DOCCANO.carries(ListSupply(HARD).scheme(), options))


def test_offsets_are_utf16_and_that_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "📰 بوتين", "label": [[3, 8, "PER"]]}\n')
    told: list[tuple[Notice, str]] = []
    source = Source(path, "a.jsonl", on_notice=lambda notice, detail: told.append((notice, detail)))
    (record,) = DOCCANO.read(source, ImportOptions())
    assert isinstance(record, Record)
    assert spans(record) == [("بوتين", "PER")]
    assert told == [(Notice.OFFSETS_UTF16, "1")]
    (problem,) = read(path, offsets="code-points")
    assert isinstance(problem, ReadProblem)
    assert problem.reason is Reason.SPAN_OUTSIDE


def test_ids_of_linked_spans_are_whole_numbers_that_stand_once_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    export(ListSupply(HARD), path, Plan(DOCCANO, ExportOptions(values={"doccano-project": "links"}), EVERYTHING))
    ids = []
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        plain = json.loads(line)
        ids += [one["id"] for one in (*plain["entities"], *plain["relations"])]
    assert all(type(one) is int for one in ids)
    assert len(ids) == len(set(ids))


def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [
        '{"text": "نص", "label": [[0, 2, "A"]]}',
        '{"text": "نص", "label": [[0, 3, "A"]]}',
        '{"text": "نص", "label": [[0.0, 2, "A"]]}',
        '{"label": [[0, 1, "A"]]}',
        '{"text": "نص", "entities": [], "relations": [{"from_id": 1, "to_id": 2, "type": "R"}]}',
        "{",
        "[1]",
    ]
    found = read(written(tmp_path / "a.jsonl", "\n".join(lines)))
    problems = [(one.line, one.reason) for one in found if isinstance(one, ReadProblem)]
    assert len(found) == len(lines)
    assert problems == [
        (2, Reason.SPAN_OUTSIDE),
        (3, Reason.KEY_OF_WRONG_TYPE),
        (4, Reason.TEXT_EMPTY),
        (5, Reason.RELATION_DANGLING),
        (6, Reason.NOT_JSON),
        (7, Reason.NOT_AN_OBJECT),
    ]


def test_categories_and_targets_look_alike(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "نص", "label": ["news", "sport"]}\n')
    (record,) = records(path)
    assert record.annotations == (DocumentLabel("category", "news"), DocumentLabel("category", "sport"))
    (record,) = records(path, project="targets")
    assert record.annotations == ()
    assert record.header.fields[0].value == '["news","sport"]'


def test_doccano_s_own_files(test_data: Path) -> None:
    folder = test_data / "formats/doccano/backend"
    for path in sorted(folder.rglob("*.json*")):
        if "label_types" in path.parts:
            continue
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        whole = [] if lines[0].endswith("}") else [json.loads("\n".join(lines))]
        plain = [json.loads(line) for line in lines] if not whole else whole[0] if isinstance(whole[0], list) else whole
        found = read(path)
        assert len(found) == len(plain), path
        kept = [one for one in found if isinstance(one, Record)]
        told = [one for one in plain if one.get("text") or one.get("column_data")]
        assert len(kept) == len(told), path
        wanted = sum(len(one.get("entities", ())) for one in told)
        wanted += sum(isinstance(each, list) for one in told for key, each in _labels(one))
        assert sum(isinstance(one, Span) for record in kept for one in record.annotations) == wanted, path
        links = sum(len(one.get("relations", ())) for one in told)
        assert sum(isinstance(one, Relation) for record in kept for one in record.annotations) == links, path


def _labels(one: dict[str, list[object]]) -> list[tuple[str, object]]:
    return [(key, each) for key in ("label", "labels", "column_label") for each in one.get(key, ())]


def test_what_others_write_is_left_to_them(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "نص", "entities": [[0, 2, "A"]]}\n')
    assert DOCCANO.recognises(Source(path, "a.jsonl")) is Confidence.NO
    path = written(tmp_path / "b.jsonl", '{"text": "نص", "label": [[0, 2, "A"]]}\n')
    assert DOCCANO.recognises(Source(path, "b.jsonl")) is Confidence.BY_CONTENT
    assert Kind.LAYER in DOCCANO.carries(ListSupply(HARD).scheme(), ExportOptions())
