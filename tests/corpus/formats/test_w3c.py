"""Web Annotations in and out: ours, those of other tools, drifted ones, and what is wrong with a line."""

from __future__ import annotations

import json
import random
from pathlib import Path

import orjson
import pytest

from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Span
from corpus.errors import ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats.format import DEFAULT_OPTIONS, ExportOptions, Notice, Source
from corpus.formats.w3c import W3C
from corpus.record import Record
from corpus.targets import Held
from tests.corpus.hard import HARD, TEXT

FORMAT = W3C()
Plain = dict[str, object]


def mark(start: int, end: int, exact: str = "", key: str = "urn:corpus:a#T1", **more: object) -> Plain:
    selectors: list[Plain] = [{"type": "TextPositionSelector", "start": start, "end": end}]
    if exact:
        selectors.append({"type": "TextQuoteSelector", "exact": exact})
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": key,
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "PER"},
        "target": {"source": "urn:corpus:a", "selector": selectors},
        **more,
    }


def folder(path: Path, annotations: list[Plain], texts: dict[str, str]) -> Path:
    path.mkdir(exist_ok=True)
    (path / "annotations.jsonl").write_bytes(b"".join(orjson.dumps(one) + b"\n" for one in annotations))
    lines = (orjson.dumps({"id": key, "text": text}) + b"\n" for key, text in texts.items())
    (path / "texts.jsonl").write_bytes(b"".join(lines))
    return path


def read(path: Path) -> list[Record | ReadProblem]:
    return list(FORMAT.read(Source(path, path.name), DEFAULT_OPTIONS))


def only(path: Path) -> Record:
    (found,) = read(path)
    assert isinstance(found, Record), found
    return found


def spans(record: Record) -> list[Span]:
    return [one for one in record.annotations if isinstance(one, Span)]


def test_positions_and_quotations_agree_in_what_is_written() -> None:
    held = Held()
    for _ in FORMAT.write(HARD, held, ExportOptions()):
        pass
    texts = {one["id"]: one["text"] for one in map(orjson.loads, bytes(held.files["texts.jsonl"]).splitlines())}
    rows = [orjson.loads(one) for one in bytes(held.files["annotations.jsonl"]).split(b"\n") if one]
    ids = {one["id"] for one in rows}
    assert len(ids) == len(rows)
    for one in rows:
        if isinstance(one["target"], str):
            ends = [one["target"], *(body["source"] for body in one["body"] if "source" in body)]
            assert set(ends) <= ids
            continue
        text = texts[one["target"]["source"].removeprefix("urn:corpus:")]
        position, quotation = one["target"]["selector"][:2]
        assert text[position["start"] : position["end"]] == quotation["exact"]
        assert quotation["prefix"] + quotation["exact"] + quotation["suffix"] in text


def test_another_tools_annotations_are_read(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT, "utf-8")
    target = {"source": "https://example.org/texts/news.txt"}
    person = {**target, "selector": {"type": "TextQuoteSelector", "exact": "بوتين", "prefix": "أنّ ", "suffix": " قال"}}
    body = [{"purpose": "tagging", "value": "PER"}, {"purpose": "describing", "value": "رئيس"}]
    one = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://x/1", "type": "Annotation"}
    path = tmp_path / "marks.jsonl"
    path.write_bytes(orjson.dumps(one | {"body": body, "target": [person], "creator": "a1"}))
    (record,) = read_paths([path])
    assert isinstance(record, Record)
    (span,) = spans(record)
    assert (span.surface, span.label, span.layer, span.id) == ("بوتين", "PER", "entity", "http://x/1")
    assert (span.attributes, span.maker) == ((Attribute("describing", "رئيس"),), "a1")
    assert record.header.id == "news"


@pytest.mark.parametrize(
    ("start", "end", "notice"),
    [(2, 6, None), (3, 7, Notice.OFFSETS_UTF16), (5, 13, Notice.OFFSETS_BYTES), (0, 4, Notice.OFFSETS_REPAIRED)],
)
def test_the_quotation_says_where_a_span_lies(tmp_path: Path, start: int, end: int, notice: Notice | None) -> None:
    told: list[Notice] = []
    path = folder(tmp_path / "f", [mark(start, end, "روما")], {"a": "📰 روما"})
    source = Source(path, "f", on_notice=lambda one, _: told.append(one))
    (record,) = FORMAT.read(source, DEFAULT_OPTIONS)
    assert isinstance(record, Record)
    assert spans(record)[0].ranges == (Range(2, 6),)
    assert told == ([] if notice is None else [notice])


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (mark(0, 99), Reason.SPAN_OUTSIDE),
        (mark(2, 0), Reason.SPAN_OUTSIDE),
        (mark(0, 2, "غير"), Reason.TEXT_MISMATCH),
        (mark(0, 2) | {"body": []}, Reason.LABEL_REFUSED),
        (mark(0, 2) | {"target": {"source": "urn:corpus:a"}}, Reason.KEY_MISSING),
        (mark(0, 2) | {"target": "urn:corpus:a#T9", "motivation": "linking"}, Reason.RELATION_DANGLING),
    ],
)
def test_a_wrong_annotation_is_named(tmp_path: Path, one: Plain, reason: Reason) -> None:
    selector = {"type": "TextPositionSelector", "start": 0.0, "end": 2}
    (found,) = read(folder(tmp_path / "f", [one], {"a": "نص ونص"}))
    assert isinstance(found, ReadProblem)
    assert found.reason is reason
    one = mark(0, 2) | {"target": {"source": "urn:corpus:a", "selector": selector}}
    (found,) = read(folder(tmp_path / "f", [one], {"a": "نص ونص"}))
    assert isinstance(found, ReadProblem)
    assert found.reason is Reason.KEY_OF_WRONG_TYPE


def test_what_is_wrong_costs_the_others_nothing(tmp_path: Path) -> None:
    path = folder(tmp_path / "f", [mark(0, 2), mark(0, 2), mark(0, 2, key="b")], {"a": "نص", "b": "نص", "c": ""})
    with (path / "annotations.jsonl").open("ab") as file:
        file.write(b"{\n{}\n" + orjson.dumps(mark(0, 1) | {"target": {"source": "z", "selector": []}}) + b"\n")
    found = read(path)
    assert [one.header.id if isinstance(one, Record) else one.reason for one in found] == [
        Reason.NOT_JSON,
        Reason.KEY_MISSING,
        Reason.DUPLICATE_ID,
        "b",
        Reason.TEXT_EMPTY,
        Reason.PART_MISSING,
    ]


def test_links_are_read(tmp_path: Path) -> None:
    link: Plain = {
        **mark(0, 0, key="urn:corpus:a#R1"),
        "motivation": "linking",
        "body": [{"value": "SPEAKER"}, {"source": "urn:corpus:a#T2"}],
        "target": "urn:corpus:a#T1",
    }
    record = only(folder(tmp_path / "f", [mark(0, 2), mark(3, 6, key="urn:corpus:a#T2"), link], {"a": "نص ونص"}))
    assert [one for one in record.annotations if isinstance(one, Relation)] == [Relation("R1", "SPEAKER", "T1", "T2")]


def page(*annotations: object, **more: object) -> Plain:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": list(annotations),
        **more,
    }


FIRST, SECOND = mark(0, 2), mark(3, 6, key="urn:corpus:a#T2")
COLLECTION: Plain = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "type": ["AnnotationCollection", "BasicContainer"],
    "total": 2,
    "first": page(FIRST, next=page(SECOND)),
}


@pytest.mark.parametrize(
    "value",
    [
        [FIRST, SECOND],
        page(FIRST, SECOND),
        COLLECTION,
        [page(FIRST), page(SECOND)],
        {"@context": "http://www.w3.org/ns/anno.jsonld", "@type": "sc:AnnotationList", "resources": [FIRST, SECOND]},
    ],
)
@pytest.mark.parametrize("option", [0, orjson.OPT_INDENT_2])
def test_lists_pages_and_collections_are_read(tmp_path: Path, value: Plain | list[Plain], option: int) -> None:
    folder(tmp_path / "f", [], {"a": "نص ونص"})
    path = (tmp_path / "f" / "annotations.jsonl").rename(tmp_path / "f" / "marks.jsonld")
    path.write_bytes(orjson.dumps(value, option=option))
    (record,) = read_paths([path])
    assert isinstance(record, Record)
    assert [(one.start, one.end) for one in spans(record)] == [(0, 2), (3, 6)]


def test_one_annotation_of_many_lines_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("نص ونص", "utf-8")
    path = tmp_path / "marks.jsonld"
    path.write_bytes(orjson.dumps(FIRST, option=orjson.OPT_INDENT_2))
    (record,) = read_paths([path])
    assert isinstance(record, Record)
    assert len(spans(record)) == 1


def test_what_of_a_collection_is_elsewhere_or_no_annotation_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("نص ونص", "utf-8")
    path = tmp_path / "marks.jsonld"
    words = [FIRST, 7, {"type": "Annotation", "id": "\ud800"}]
    path.write_text(json.dumps(page(*words, next="http://x/page2.jsonld")), "utf-8")
    found = read(path)
    assert [one.reason if isinstance(one, ReadProblem) else "read" for one in found] == [
        Reason.NOT_AN_OBJECT,
        Reason.LONE_SURROGATE,
        Reason.PART_MISSING,
        "read",
    ]
    (tmp_path / "page2.jsonld").write_bytes(orjson.dumps(page(SECOND)))
    assert not [one for one in read(path) if isinstance(one, ReadProblem) and one.reason is Reason.PART_MISSING]


def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    draw = random.Random(3)
    held = Held()
    for _ in FORMAT.write(HARD, held, ExportOptions()):
        pass
    path = tmp_path / "f"
    path.mkdir()
    words = (b"", b"9", b'"', b"-1", b"null", b"\xff", b"[]", b"{}", b"\n", b"a", b"\\ud800")
    pages = b"[" + bytes(held.files["annotations.jsonl"]).strip().replace(b"\n", b",") + b"]"
    for number in range(300):
        if number == 200:
            held.files["annotations.jsonl"] = bytearray(pages)
        for name, content in held.files.items():
            changed = bytearray(content)
            for _ in range(draw.randint(0, 4)):
                place = draw.randrange(len(changed) + 1)
                changed[place : place + draw.randint(0, 6)] = draw.choice(words)
            (path / name).write_bytes(bytes(changed))
        for one in FORMAT.read(Source(path, "f"), DEFAULT_OPTIONS):
            if isinstance(one, Record):
                one.to_document()
