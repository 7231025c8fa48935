"""spaCy's DocBin: spaCy itself sees the spans that were written, and what it has no place for comes back."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import DocumentLabel
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.formats.doors import load
from corpus.formats.format import ExportOptions, ImportOptions, Policy, Source
from corpus.formats.policies import spans_of
from corpus.formats.spacy_docbin import SpacyDocBin
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply


def docs(path: Path) -> list[Any]:
    return list(load("spacy.tokens").DocBin().from_disk(path).get_docs(load("spacy").blank("ar").vocab))


def written(folder: Path, records: tuple[Record, ...], policy: Policy = Policy.SPLIT) -> Path:
    path = folder / "a.spacy"
    export(ListSupply(records), path, Plan(SpacyDocBin(), ExportOptions(policy), EVERYTHING))
    return path


def read(path: Path) -> list[Record | ReadProblem]:
    return list(SpacyDocBin().read(Source(path, path.name), ImportOptions()))


def test_spacy_sees_every_span_of_every_layer_at_its_code_points(tmp_path: Path) -> None:
    for record, doc in zip(HARD, docs(written(tmp_path, HARD)), strict=True):
        assert doc.text == record.header.text
        seen = sorted((one.start_char, one.end_char, one.label_) for one in doc.spans["sc"])
        assert seen == sorted((one.start, one.end, one.label) for one in spans_of(record))


def test_the_recogniser_sees_one_layer_without_overlap(tmp_path: Path) -> None:
    doc = docs(written(tmp_path, HARD))[0]
    assert [(one.text, one.label_) for one in doc.ents] == [("رويترز", "ORG"), ("بوتين", "PER"), ("روسيا", "LOC")]
    assert {token.ent_iob_ for token in doc} == {"B", "O"}
    assert doc.cats["topic=politics"] == 1.0


def test_depths_stand_in_groups_of_their_own(tmp_path: Path) -> None:
    nested = next(one for one in HARD if one.header.id == "nested")
    (doc,) = docs(written(tmp_path, (nested,), Policy.DEPTHS))
    assert [one.text for one in doc.ents] == ["وزير الخارجية المصري سامح شكري"]
    assert [one.text for one in doc.spans["entity 2"]] == ["المصري", "سامح شكري"]


@pytest.mark.parametrize("policy", [Policy.SPLIT, Policy.WIDEN, Policy.DEPTHS])
def test_what_was_ours_comes_back_whole(tmp_path: Path, policy: Policy) -> None:
    found = read(written(tmp_path, HARD, policy))
    assert [one.to_document().header for one in found if isinstance(one, Record)] == [one.header for one in HARD]
    for one, hard in zip(found, HARD, strict=True):
        assert isinstance(one, Record)
        assert set(one.annotations) == set(hard.annotations)


def test_a_file_that_spacy_made_is_read(tmp_path: Path) -> None:
    nlp = load("spacy").blank("ar")
    doc = nlp("قال محمد علي في القاهرة")
    tokens = load("spacy.tokens")
    doc.set_ents([tokens.Span(doc, 1, 3, label="PER")])
    doc.spans["sc"] = [tokens.Span(doc, 1, 3, label="PER"), tokens.Span(doc, 4, 5, label="LOC")]
    doc.cats = {"news": 1.0, "sport": 0.0}
    path = tmp_path / "a.spacy"
    tokens.DocBin(docs=[doc]).to_disk(path)
    (one,) = read(path)
    assert isinstance(one, Record)
    spans = [(one.surface, one.label, one.layer) for one in one.annotations if isinstance(one, Span)]
    assert spans == [("محمد علي", "PER", "entity"), ("القاهرة", "LOC", "sc")]
    assert DocumentLabel("cats", "news") in one.annotations


@given(st.binary(max_size=30), st.integers(0, 2000), st.integers(0, 2000))
def test_a_damaged_file_is_told_of(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, first: int, last: int
) -> None:
    folder = tmp_path_factory.mktemp("a")
    path = written(folder, HARD[:1])
    whole = zlib.decompress(path.read_bytes())
    path.write_bytes(zlib.compress(whole[:first] + junk + whole[last:]))
    for one in read(path):
        assert isinstance(one, ReadProblem) or one.to_document().text


def test_what_is_no_docbin_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.spacy"
    for content, reason in (
        (b"", Reason.IS_EMPTY),
        (b"nothing", Reason.DAMAGED),
        (zlib.compress(b"1"), Reason.DAMAGED),
    ):
        path.write_bytes(content)
        (one,) = read(path)
        assert isinstance(one, ReadProblem)
        assert one.reason is reason
