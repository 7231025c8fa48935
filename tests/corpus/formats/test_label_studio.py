"""Label Studio's files: regions, choices of regions and of texts, relations, predictions, and the configuration."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from annotation.change import DocumentLabel, State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Attribute, Span
from annotation.suggest.suggestion import IMPORTED
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats.format import ExportOptions, ImportOptions, Notice, Source
from corpus.formats.label_studio import LabelStudio
from corpus.formats.label_studio.config import Controls
from corpus.formats.label_studio.writing import to_task
from corpus.record import Record
from corpus.schemes.label_studio import from_config
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

FORMAT = LabelStudio()


def region(key: str, start: int, end: int, text: str, label: str) -> dict[str, object]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": key, "from_name": "entity", "to_name": "text", "type": "labels", "value": value}


def choice(key: str, name: str, value: str, **place: int) -> dict[str, object]:
    answer = {**place, "choices": [value]}
    return {"id": key, "from_name": name, "to_name": "text", "type": "choices", "value": answer}


def link(head: str, child: str, direction: str = "right") -> dict[str, object]:
    return {"type": "relation", "from_id": head, "to_id": child, "direction": direction, "labels": ["SPEAKER"]}


def task(text: str, *results: dict[str, object], **more: object) -> dict[str, object]:
    return {"id": 5, "data": {"text": text}, "annotations": [{"result": list(results)}], **more}


def read(tmp_path: Path, *tasks: object) -> list[Record | ReadProblem]:
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return list(FORMAT.read(Source(path, path.name), ImportOptions()))


def one(tmp_path: Path, plain: object) -> Record:
    (record,) = read(tmp_path, plain)
    assert isinstance(record, Record), record
    return record


def test_regions_with_their_choices_relations_and_labels_of_the_text(tmp_path: Path) -> None:
    marks = region("a", 0, 4, "قالت", "CUE"), region("b", 5, 9, "ليلى", "PER")
    answers = choice("a", "entity.sure", "no", start=0, end=4), choice("x", "topic", "news")
    record = one(tmp_path, task("قالت ليلى", *marks, *answers, link("b", "a", "left")))
    first, second = (each for each in record.annotations if isinstance(each, Span))
    assert (first.label, first.layer, first.attributes) == ("CUE", "entity", (Attribute("sure", "no"),))
    assert second.surface == "ليلى"
    assert Relation("R1", "SPEAKER", "a", "b") in record.annotations
    assert DocumentLabel("topic", "news") in record.annotations
    assert Status(State.DONE) in record.annotations
    assert record.header.id == "5"


def test_predictions_are_suggestions_and_leave_the_document_new(tmp_path: Path) -> None:
    plain = {"data": {"text": "نص"}, "predictions": [{"result": [region("a", 0, 2, "نص", "X")]}]}
    record = one(tmp_path, plain)
    assert record.annotations == ()
    assert [one.surface for one in record.suggestions] == ["نص"]


def test_a_region_s_score_counts_before_the_prediction_s_and_the_model_is_the_maker(tmp_path: Path) -> None:
    sure, unsure = region("a", 0, 4, "قالت", "CUE") | {"score": 0.9}, region("b", 5, 9, "ليلى", "PER")
    told = {"result": [sure, unsure], "score": 0.4, "model_version": "crf-2"}
    broken = {"result": [region("a", 0, 99, "", "X")]}
    record = one(tmp_path, {"data": {"text": "قالت ليلى"}, "predictions": [told, broken]})
    assert [(each.label, each.score, each.maker) for each in record.suggestions] == [
        ("CUE", 0.9, "crf-2"),
        ("PER", 0.4, "crf-2"),
    ]
    assert all(each.probability is None and each.suggester == IMPORTED for each in record.suggestions)
    again = json.loads(json.dumps(to_task(record, 1, Controls(Scheme()))))
    assert one(tmp_path, again).suggestions == record.suggestions


def test_each_annotator_s_work_is_a_record(tmp_path: Path) -> None:
    plain = task("نص", region("a", 0, 2, "نص", "X"))
    plain["annotations"] = [
        {"result": [region("a", 0, 2, "نص", "X")], "completed_by": 3},
        {"result": [], "completed_by": {"email": "b@x"}, "was_cancelled": True},
    ]
    first, second = read(tmp_path, plain)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert [first.header.annotator, second.header.annotator] == ["3", "b@x"]
    assert second.annotations == (Status(State.SKIPPED),)


def test_offsets_of_old_versions_are_told_by_the_regions_texts(tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([task("📰 بوتين", region("a", 3, 8, "بوتين", "PER"))]), encoding="utf-8")
    told: list[tuple[Notice, str]] = []
    source = Source(path, path.name, on_notice=lambda notice, detail: told.append((notice, detail)))
    (record,) = FORMAT.read(source, ImportOptions())
    assert isinstance(record, Record)
    (span,) = (each for each in record.annotations if isinstance(each, Span))
    assert (span.start, span.end, span.surface) == (2, 7, "بوتين")
    assert told == [(Notice.OFFSETS_UTF16, "1")]


def test_a_bad_task_is_refused_alone(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        task("نص", region("a", 0, 2, "نص", "X")),
        task("نص", region("a", 0, 2, "لا", "X")),
        task("نص", region("a", 0, 3, "", "X")),
        task("نص", link("a", "b")),
        {"data": {}},
        7,
    )
    reasons = [each.reason for each in found if isinstance(each, ReadProblem)]
    assert isinstance(found[0], Record)
    assert reasons == [
        Reason.SPAN_TEXT_DIFFERS,
        Reason.SPAN_OUTSIDE,
        Reason.RELATION_DANGLING,
        Reason.TEXT_EMPTY,
        Reason.NOT_AN_OBJECT,
    ]


def test_a_list_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    whole = json.dumps([task("نص", region("a", 0, 2, "نص", "X"))] * 3)
    path.write_text(whole[:-20], encoding="utf-8")
    found = list(FORMAT.read(Source(path, path.name), ImportOptions()))
    assert [isinstance(each, Record) for each in found] == [True, True, False]


def test_the_configuration_names_everything_the_tasks_use(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(ListSupply(HARD), folder, Plan(FORMAT, ExportOptions(), EVERYTHING))
    config = (folder / "config.xml").read_bytes()
    root = ElementTree.fromstring(config)
    labels = {(each.get("name"), one.get("value")) for each in root.iter("Labels") for one in each}
    choices = {(each.get("name"), one.get("value")) for each in root.iter("Choices") for one in each}
    names = {each.get("name") for each in root.iter()}
    for plain in json.loads((folder / "tasks.json").read_text(encoding="utf-8")):
        for result in plain["annotations"][0]["result"]:
            if result["type"] == "relation":
                continue
            assert result["from_name"] in names
            value = result["value"]
            assert {(result["from_name"], each) for each in value.get("labels", ())} <= labels
            assert {(result["from_name"], each) for each in value.get("choices", ())} <= choices


def test_the_configuration_is_one_that_a_scheme_is_made_of(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(ListSupply(HARD[:1], DEFAULT_SCHEME), folder, Plan(FORMAT, ExportOptions(), EVERYTHING))
    found = from_config((folder / "config.xml").read_bytes()).scheme
    names = {label.name for layer in DEFAULT_SCHEME.layers for label in layer.labels}
    assert [layer.name for layer in found.layers] == ["label"]
    assert names <= {label.name for label in found.layers[0].labels}


def test_label_studio_s_own_files(test_data: Path) -> None:
    folder = test_data / "formats/label_studio"
    wanted = {
        "named_entity/tasks.json": (0, 1),
        "named_entity/completions/1.json": (1, 0),
        "rich_text_plain/tasks.json": (0, 0),
        "rich_text_plain/completions/1.json": (1, 0),
        "phrases/tasks.json": (0, 0),
        "phrases/annotations/1.json": (1, 0),
    }
    for name, counts in wanted.items():
        path = folder / name
        found = list(FORMAT.read(Source(path, name), ImportOptions()))
        records = [each for each in found if isinstance(each, Record)]
        assert len(records) == len(found) == 1, (name, found)
        spans = sum(isinstance(each, Span) for each in records[0].annotations)
        assert (spans, len(records[0].suggestions)) == counts, name
    # The region of this one was made in another text; so was the prediction of its tasks.json, which is left out.
    path = folder / "rich_text_plain/annotations/1.json"
    (problem,) = FORMAT.read(Source(path, path.name), ImportOptions())
    assert isinstance(problem, ReadProblem)
    assert problem.reason is Reason.SPAN_TEXT_DIFFERS
