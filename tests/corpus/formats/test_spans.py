"""Character spans under any names: gold files letter for letter, other programs' keys, units told, tables inert."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import Found, find
from corpus.formats import JSONL
from corpus.formats.format import ExportOptions, ImportOptions, Notice, Source
from corpus.formats.spans import SpansJsonl, SpansTable
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

FORMAT, TABLE = SpansJsonl(), SpansTable()
GOLD = ("anercorp", "haad_train", "islamiceval25_dev_subtaskA", "semeval16_hotels_train", "wojood_sample_train")


def read(
    path: Path, format_: SpansJsonl | SpansTable = FORMAT, values: Mapping[str, str] = MappingProxyType({})
) -> list[Record | ReadProblem]:
    return list(format_.read(Source(path, path.name), ImportOptions(values=values)))


def written(path: Path, *lines: str) -> Path:
    path.write_bytes("\n".join(lines).encode() + b"\n")
    return path


def spans(one: Record | ReadProblem) -> list[tuple[int, int, str]]:
    assert isinstance(one, Record), one
    return [(each.start, each.end, each.label) for each in one.annotations if isinstance(each, Span)]


@pytest.mark.parametrize("name", [*GOLD, "wojood_sample_val", "news"])
def test_gold_goes_through_to_our_own_format_with_identical_spans(tmp_path: Path, test_data: Path, name: str) -> None:
    key = "news/alaska_summit.gold.jsonl" if name == "news" else f"gold/{name}.jsonl"
    path = test_data / key
    records = [one for one in read(path) if isinstance(one, Record)]
    out = tmp_path / "out.jsonl"
    export(ListSupply(records), out, Plan(JSONL, ExportOptions(), EVERYTHING))
    counts: Counter[str] = Counter()
    plain = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    there = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n")[:-1]]
    for gold, native in zip(plain, there, strict=True):
        text = native["text"]
        assert text == gold["text"]
        found = sorted((one["start"], one["end"], one["label"]) for one in native["spans"])
        assert found == sorted((one["start"], one["end"], one["label"]) for one in gold["spans"])
        counts["documents"] += 1
        counts["spans"] += len(found)
        counts["edge_white_space"] += sum(text[start:end] != text[start:end].strip() for start, end, _ in found)
        counts["starts_or_ends_inside_a_word"] += sum(_is_inside(text, *edges) for *edges, _ in found)
        counts["cuts_before_a_mark"] += sum(_is_mark(text[end : end + 1]) for _, end, _ in found)
    assert counts == Counter(json.loads((test_data / "COUNTS.json").read_text(encoding="utf-8"))[key])


def _is_mark(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign) == "Mn"


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether either edge lies between two letters (or marks)."""
    edges = (text[edge - 1 : edge + 1] for edge in (start, end) if edge)
    return any(len(pair) == 2 and all(one.isalpha() or _is_mark(one) for one in pair) for pair in edges)


def test_gold_is_recognised(test_data: Path) -> None:
    for name in GOLD:
        (found,) = find([test_data / f"gold/{name}.jsonl"])
        assert isinstance(found, Found)
        assert found.format is FORMAT or found.format.name == "spans"


def test_other_programs_names_are_known_and_said(tmp_path: Path) -> None:
    segment = '{"startOffset": 4, "endOffset": 8, "displayName": "PER"}'
    path = written(tmp_path / "a.jsonl", f'{{"textContent": "قال محمد", "textSegmentAnnotations": [{segment}]}}')
    told: list[Notice] = []
    source = Source(path, path.name, on_notice=lambda *notice: told.append(notice[0]))
    (record,) = FORMAT.read(source, ImportOptions())
    assert spans(record) == [(4, 8, "PER")]
    assert told == [Notice.KEYS_CHOSEN]


def test_names_that_nobody_knows_are_given(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"corps": "قال محمد", "marques": [{"de": 4, "jusque": 7, "nom": "PER"}]}')
    (problem,) = read(path)
    assert isinstance(problem, ReadProblem)
    words = "text=corps,spans=marques,start=de,end=jusque,label=nom"
    (record,) = read(path, values={"map": words, "span-ends": "inclusive"})
    assert spans(record) == [(4, 8, "PER")]
    (problem,) = read(path, values={"map": "corps"})
    assert isinstance(problem, ReadProblem)
    assert problem.reason is Reason.OPTION_WRONG


@pytest.mark.parametrize(("unit", "place"), [("code-points", (2, 7)), ("utf16", (3, 8)), ("bytes", (5, 15))])
def test_the_unit_is_told_by_the_surfaces_or_given(tmp_path: Path, unit: str, place: tuple[int, int]) -> None:
    start, end = place
    mark = f'"start": {start}, "end": {end}, "label": "PER"'
    path = written(tmp_path / "a.jsonl", f'{{"text": "📰 بوتين", "spans": [{{{mark}, "text": "بوتين"}}]}}')
    assert spans(read(path)[0]) == [(2, 7, "PER")]
    path = written(tmp_path / "b.jsonl", f'{{"text": "📰 بوتين", "spans": [{{{mark}}}]}}')
    assert spans(read(path, values={"span-offsets": unit})[0]) == [(2, 7, "PER")]


@pytest.mark.parametrize("unit", ["code-points", "utf16", "bytes"])
@pytest.mark.parametrize("ends", ["exclusive", "inclusive"])
@pytest.mark.parametrize("format_", [FORMAT, TABLE], ids=lambda one: one.name)
def test_what_is_written_under_any_choice_reads_back(
    tmp_path: Path, format_: SpansJsonl | SpansTable, unit: str, ends: str
) -> None:
    values = {"span-offsets": unit, "span-ends": ends, "map": "start=from_,end=until,label=kind,text=body"}
    report = export(ListSupply(HARD), tmp_path / "out", Plan(format_, ExportOptions(values=values), EVERYTHING))
    assert report.written == len(HARD)


def test_a_bad_document_is_refused_alone(tmp_path: Path) -> None:
    lines = [
        '{"text": "نص", "spans": [{"start": 0, "end": 2, "label": "A"}]}',
        '{"text": "نص", "spans": [{"start": 0, "end": 9, "label": "A"}]}',
        '{"text": "نص", "spans": [{"start": 0.5, "end": 2, "label": "A"}]}',
        '{"text": "نص", "spans": [{"start": 0, "label": "A"}]}',
        '{"text": "نص", "spans": [{"start": 0, "end": 2, "label": "A", "text": "لا"}]}',
        '{"spans": []}',
        '{"text": "\\ud800", "spans": []}',
    ]
    found = read(written(tmp_path / "a.jsonl", *lines))
    assert len(found) == len(lines)
    reasons = [one.reason for one in found if isinstance(one, ReadProblem)]
    assert reasons == [
        Reason.SPAN_OUTSIDE,
        Reason.KEY_OF_WRONG_TYPE,
        Reason.KEY_MISSING,
        Reason.SPAN_TEXT_DIFFERS,
        Reason.TEXT_EMPTY,
        Reason.LONE_SURROGATE,
    ]


def test_a_table_has_a_row_a_span(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.csv",
        "doc_id;text;begin;end;type;url",
        'a;"قال ""محمد""\n ثم";5;9;PER;x',
        "a;;0;3;CUE;",
        "b;نص;;;;",
        "c;نص;0;7;A;",
        "d;نص;0;2;A;",
    )
    found = read(path, TABLE)
    assert spans(found[0]) == [(0, 3, "CUE"), (5, 9, "PER")]
    assert spans(found[1]) == []
    assert isinstance(found[2], ReadProblem)
    assert (found[2].reason, found[2].line) == (Reason.SPAN_OUTSIDE, 6)
    assert spans(found[3]) == [(0, 2, "A")]


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [
        ('2,"نص,0,2,A'.encode(), Reason.MALFORMED),
        (b'2,"a"b,0,1,A', Reason.MALFORMED),
        (b"2,a\xff,0,1,A", Reason.ENCODING_WRONG),
        (b"2,a,0,1", Reason.COLUMNS_WRONG),
    ],
)
def test_a_bad_row_costs_its_document_and_no_other(tmp_path: Path, spoilt: bytes, reason: Reason) -> None:
    path = tmp_path / "a.csv"
    sound = "1,زار موسكو أمس,0,3,A\n1,,4,9,B\n".encode(), '3,"قال، نعم",0,3,A\n'.encode()
    path.write_bytes(b"id,text,start,end,label\n" + sound[0] + spoilt + b"\n" + sound[1])
    first, bad, last = read(path, TABLE)
    assert isinstance(bad, ReadProblem)
    assert (bad.reason, bad.line) == (reason, 4)
    assert [one.header.id for one in (first, last) if isinstance(one, Record)] == ["1", "3"]
    path.write_bytes(b"id,text,start,end,label\n" + sound[0] + '1,"زار موسكو أمس,4,9,C\n'.encode() + sound[1])
    bad, last = read(path, TABLE)
    assert isinstance(bad, ReadProblem)
    assert isinstance(last, Record)


def test_cells_that_a_spreadsheet_would_run_are_inert(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    export(ListSupply(HARD), path, Plan(TABLE, ExportOptions(), EVERYTHING))
    with path.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "'=1+1" in cells


def test_a_table_in_utf16(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("text\tstart\tend\tlabel\nنص\t0\t2\tA\n", encoding="utf-16")
    (found,) = find([path])
    assert isinstance(found, Found)
    assert found.format.name == "spans_csv"
    assert spans(read(path, TABLE)[0]) == [(0, 2, "A")]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 4_000), junk=st.binary(max_size=3), at=st.integers(0, 4_000))
def test_a_spoilt_file_leaves_no_trace_of_its_own(tmp_path: Path, cut: int, junk: bytes, at: int) -> None:
    for format_, name in ((FORMAT, "whole.jsonl"), (TABLE, "whole.csv")):
        path = tmp_path / name
        if not path.exists():
            export(ListSupply(HARD), path, Plan(format_, ExportOptions(), EVERYTHING))
        raw = path.read_bytes()
        raw = raw[: at % len(raw)] + junk + raw[at % len(raw) :]
        spoilt = tmp_path / f"spoilt-{name}"
        spoilt.write_bytes(raw[: len(raw) - cut % len(raw)])
        for one in read(spoilt, format_):
            assert isinstance(one, Record | ReadProblem)
