"""Hugging Face data sets: `datasets` loads the folder as it is, and words with a tag each are read from others'."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.formats.doors import load
from corpus.formats.format import About, Confidence, ExportOptions, ImportOptions, Policy, Source
from corpus.formats.huggingface import HuggingFace
from corpus.formats.huggingface.shape import quoted
from corpus.formats.policies import spans_of
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

ABOUT = About("أخبار: «عينة» #1", "CC BY 4.0", "Name 2025")


def written(folder: Path, files: str, policy: Policy = Policy.SPLIT) -> Path:
    path = folder / "out"
    options = ExportOptions(policy, {"data-files": files}, about=ABOUT)
    export(ListSupply(HARD), path, Plan(HuggingFace(), options, EVERYTHING))
    return path


def read(path: Path, *lines: object) -> list[Record | ReadProblem]:
    path.write_bytes(b"\n".join(one if isinstance(one, bytes) else orjson.dumps(one) for one in lines))
    return list(HuggingFace().read(Source(path, path.name), ImportOptions()))


def marked(record: Record | ReadProblem) -> list[tuple[str, str]]:
    assert isinstance(record, Record), record
    return [(one.surface, one.label) for one in record.annotations if isinstance(one, Span)]


def loaded(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[dict[str, Any]], list[str]]:
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setenv(name, "1")
    datasets = load("datasets")
    datasets.disable_progress_bars()
    rows = datasets.load_dataset(str(folder), cache_dir=str(cache), split="train")
    return list(rows), rows.features["ner_tags"].feature.names


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("files", ["jsonl", "parquet"])
def test_datasets_loads_the_folder_with_names_for_its_tags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: str
) -> None:
    rows, names = loaded(written(tmp_path, files), tmp_path / "cache", monkeypatch)
    for row, record in zip(rows, HARD, strict=True):
        assert row["text"] == record.header.text
        expected = [(one.start, one.end, one.label) for one in spans_of(record)]
        assert [(one["start"], one["end"], one["label"]) for one in row["spans"]] == expected
        assert len(row["tokens"]) == len(row["ner_tags"])
    tags = zip(rows[0]["tokens"], rows[0]["ner_tags"], strict=True)
    assert [(word, names[tag]) for word, tag in tags if tag] == [
        ("رويترز", "B-ORG"),
        ("بوتين", "B-PER"),
        ("روسيا", "B-LOC"),
    ]


@pytest.mark.parametrize("files", ["jsonl", "parquet"])
@pytest.mark.parametrize("policy", Policy)
def test_every_way_of_writing_reads_back_whole(tmp_path: Path, files: str, policy: Policy) -> None:
    path = written(tmp_path, files, policy)
    found = {
        one.header.id: one
        for one in HuggingFace().read(Source(path, "out"), ImportOptions())
        if isinstance(one, Record)
    }
    assert len(found) == len(HARD) or policy is Policy.REFUSE
    for hard in HARD:
        if hard.header.id in found:
            assert set(found[hard.header.id].annotations) == set(hard.annotations)
            assert found[hard.header.id].header == hard.header


@pytest.mark.parametrize(
    "row",
    [
        {"tokens": ["محمد", "علي", "قال"], "ner_tags": ["B-PER", "I-PER", "O"]},
        {"words": ["محمد", "علي", "قال"], "ner": ["B-PER", "E-PER", "O"]},
        {"id": 7, "text": "محمد علي قال", "tokens": ["محمد", "علي", "قال"], "tags": ["I-PER", "I-PER", "O"]},
    ],
)
def test_words_with_a_tag_each_are_a_text_with_spans(tmp_path: Path, row: dict[str, object]) -> None:
    (one,) = read(tmp_path / "a", row)
    assert isinstance(one, Record)
    assert one.header.text == "محمد علي قال"
    assert marked(one) == [("محمد علي", "PER")]
    assert HuggingFace().recognises(Source(tmp_path / "a", "a")) is Confidence.BY_SHAPE


@pytest.mark.parametrize(
    "row",
    [7, {}, {"tokens": ["a"], "ner_tags": []}, {"tokens": ["a"], "ner_tags": [3]}, {"tokens": ["a"], "ner_tags": ["x"]}]
    + [{"text": "a", "spans": [{"start": 0, "end": end, "label": "X", "id": "1"}]} for end in (0, 2, 1.0, None)]
    + [{"text": "a", "spans": [{"start": 0, "end": 1, "label": "X", "id": "1", "text": "b"}]}],
)
def test_a_bad_row_costs_itself_alone(tmp_path: Path, row: object) -> None:
    good = {"tokens": ["محمد"], "ner_tags": ["B-PER"]}
    first, bad, last = read(tmp_path / "a", good, row, good)
    assert marked(first) == marked(last) == [("محمد", "PER")]
    assert isinstance(bad, ReadProblem)
    assert (bad.reason, bad.line) == (Reason.MALFORMED, 2)


@given(st.binary(max_size=20), st.integers(0, 90), st.integers(0, 90))
def test_a_damaged_file_is_told_of(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, first: int, last: int
) -> None:
    whole = orjson.dumps({"tokens": ["محمد", "علي"], "ner_tags": ["B-PER", "I-PER"]})
    for one in read(tmp_path_factory.mktemp("a") / "a", whole[:first] + junk + whole[last:]):
        assert isinstance(one, ReadProblem) or one.to_document().text


def test_a_damaged_parquet_file_is_told_of(tmp_path: Path) -> None:
    path = written(tmp_path, "parquet") / "data/train.parquet"
    whole = path.read_bytes()
    for size in (4, 100, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        (one,) = HuggingFace().read(Source(path, "a"), ImportOptions())
        assert isinstance(one, ReadProblem)
        assert one.reason is Reason.DAMAGED


def test_a_file_that_cannot_be_read_costs_no_other_of_its_folder(tmp_path: Path) -> None:
    path = written(tmp_path, "parquet")
    (path / "data" / "dev.parquet").write_bytes(b"PAR1")
    (path / "data" / "test.jsonl").write_bytes(b"")
    found = list(HuggingFace().read(Source(path, "out"), ImportOptions()))
    assert [one.reason for one in found if isinstance(one, ReadProblem)] == [Reason.DAMAGED, Reason.IS_EMPTY]
    assert sum(isinstance(one, Record) for one in found) == len(HARD)


def test_what_stands_in_the_card_is_one_string_of_yaml() -> None:
    assert quoted('أ"\\\n\x85😡') == '"أ\\U00000022\\U0000005c\\U0000000a\\U00000085😡"'


def test_an_own_file_of_others(test_data: Path) -> None:
    path = test_data / "formats/huggingface/sample.json"
    rows = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    found = list(read_paths([path]))
    begun = sum(tag.startswith("B-") for row in rows for tag in row["ner"])
    assert len(found) == len(rows)
    assert sum(len(marked(one)) for one in found) == begun
