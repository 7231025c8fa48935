"""Foreign JSON, one object at a time: lines, lists and single objects, however they break off or are spoilt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats.chat import Chat
from corpus.formats.doccano import Doccano
from corpus.formats.format import DEFAULT_OPTIONS, MEGABYTE, ExportOptions, Source, WritableFormat
from corpus.formats.gliner import Gliner
from corpus.formats.label_studio import LabelStudio
from corpus.formats.objects import Refused, distinct, first_object, items
from corpus.formats.prodigy import Prodigy
from corpus.formats.spans import SpansJsonl
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

FORMATS = (Doccano(), LabelStudio(), Prodigy(), SpansJsonl(), Chat(), Gliner())


def told(path: Path, content: str, limit: int = MEGABYTE) -> list[tuple[int, object]]:
    path.write_text(content, encoding="utf-8")
    found = items(Source(path, path.name), limit)
    answers = ((one.number, one.half or one.value) for one in found)
    return [(number, answer.reason if isinstance(answer, Refused) else answer) for number, answer in answers]


def test_lines_a_list_and_one_object(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert told(path, '{"a":1}\n\n{"a":2}') == [(1, {"a": 1}), (3, {"a": 2})]
    assert told(path, '[\n {"a":1},\n {"a":\n2}\n, 3]\n') == [(2, {"a": 1}), (3, {"a": 2}), (5, 3)]
    assert told(path, '\ufeff[{"a":1}]') == [(1, {"a": 1})]
    assert told(path, '{\n"a": 1\n}\n') == [(1, {"a": 1})]
    assert told(path, "[]") == []


def test_what_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert told(path, '{"a":1}\n{"a":\n{"a":NaN}\n7') == [
        (1, {"a": 1}),
        (2, Reason.NOT_JSON),
        (3, Reason.NOT_JSON),
        (4, 7),
    ]
    assert told(path, '[{"a":1},\n{"a":') == [(1, {"a": 1}), (2, Reason.NOT_JSON)]
    assert told(path, '{"a":"\\ud83d"}\n{"a":"\\ud83d\\ude00"}') == [(1, Reason.LONE_SURROGATE), (2, {"a": "😀"})]
    assert told(path, "[" * 100_000) == [(1, Reason.NOT_JSON)]
    assert told(path, '["' + "x" * MEGABYTE * 3, limit=MEGABYTE) == [(1, Reason.TOO_LARGE)]


def test_a_list_is_read_piece_by_piece(tmp_path: Path) -> None:
    values = [{"n": number, "text": "نص" * 50_000} for number in range(20)]
    path = tmp_path / "a"
    assert [value for _, value in told(path, json.dumps(values, ensure_ascii=False))] == values
    assert first_object(Source(path, "a")) == values[0]


def test_ids_are_made_where_they_are_missing_or_taken() -> None:
    assert distinct(["a", "", "a", "T1"], "T") == ["a", "T2", "T3", "T1"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The hard corpus in every format, by its name."""
    found = {}
    for one in FORMATS:
        path = tmp_path_factory.mktemp(one.name) / "out"
        export(ListSupply(HARD), path, Plan(one, ExportOptions(), EVERYTHING))
        found[one.name] = (path / "tasks.json" if path.is_dir() else path).read_bytes()
    return found


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1), junk=st.binary(max_size=3), cut=st.floats(0, 1))
def test_a_spoilt_file_is_read_or_refused(
    tmp_path: Path, whole: dict[str, bytes], format_: WritableFormat, at: float, junk: bytes, cut: float
) -> None:
    raw = whole[format_.name]
    place = int(at * len(raw))
    raw = raw[:place] + junk + raw[place + len(junk) :]
    path = tmp_path / "spoilt"
    path.write_bytes(raw[: len(raw) - int(cut * 3)])
    source = Source(path, path.name)
    format_.recognises(source)
    for one in format_.read(source, DEFAULT_OPTIONS):
        assert isinstance(one, Record | ReadProblem)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    source = Source(tmp_path / "a", "a")
    with pytest.raises(ReadError):
        list(items(source, MEGABYTE))
    for one in FORMATS:
        (problem,) = one.read(source, DEFAULT_OPTIONS)
        assert isinstance(problem, ReadProblem)
        assert problem.reason is Reason.NOT_FOUND
