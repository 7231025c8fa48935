"""spaCy's texts with entities: every shape of them is read, and what is written is what spaCy trains on."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import DocumentLabel
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.formats.doors import load
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Policy, Source
from corpus.formats.spacy_json import SpacyJson
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.hard import HARD, ListSupply

TEXT = "📰 قال محمد علي"


def read(path: Path, *lines: object) -> list[Record | ReadProblem]:
    path.write_bytes(b"\n".join(one if isinstance(one, bytes) else orjson.dumps(one) for one in lines))
    return list(SpacyJson().read(Source(path, path.name), ImportOptions()))


def marked(record: Record | ReadProblem) -> list[tuple[str, str]]:
    assert isinstance(record, Record), record
    return [(one.surface, one.label) for one in record.annotations if isinstance(one, Span)]


PAIR = [TEXT, {"entities": [[6, 14, "PER"]]}]


WORDS = [{"orth": one, "ner": tag} for one, tag in zip(TEXT.split(), ("O", "O", "B-PER", "L-PER"), strict=True)]


@pytest.mark.parametrize(
    "lines",
    [
        ([PAIR],),
        (PAIR,),
        ({"text": TEXT, "entities": [[6, 14, "PER"]]},),
        ({"text": TEXT, "ents": [{"start": 6, "end": 14, "label": "PER"}], "tokens": []},),
        ([{"id": 0, "paragraphs": [{"raw": TEXT, "sentences": [{"tokens": WORDS}]}]}],),
    ],
    ids=["list of pairs", "pairs", "objects", "doc.to_json", "version 2"],
)
def test_every_shape_says_the_same(tmp_path: Path, lines: tuple[object, ...]) -> None:
    (one,) = read(tmp_path / "a", *lines)
    assert isinstance(one, Record)
    assert one.header.text == TEXT
    assert marked(one) == [("محمد علي", "PER")]
    assert SpacyJson().recognises(Source(tmp_path / "a", "a")) is Confidence.BY_SHAPE


def test_what_stands_beside_is_kept(tmp_path: Path) -> None:
    plain = {"text": TEXT, "entities": [], "cats": {"news": 1.0, "sport": 0}, "id": 7, "meta": {"a": None}}
    (one,) = read(tmp_path / "a", plain)
    assert isinstance(one, Record)
    assert dict(one.header.fields) == {"id": "7", "meta": '{"a":null}'}
    assert one.annotations == (DocumentLabel("cats", "news"),)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", Reason.NOT_JSON),
        (7, Reason.NOT_AN_OBJECT),
        ({"entities": []}, Reason.KEY_MISSING),
        ({"text": 1}, Reason.KEY_OF_WRONG_TYPE),
        ({"text": ""}, Reason.TEXT_EMPTY),
        ({"text": TEXT, "entities": [[0, 99, "X"]]}, Reason.SPAN_OUTSIDE),
        ({"text": TEXT, "entities": [[3, 2, "X"]]}, Reason.SPAN_OUTSIDE),
        ({"text": TEXT, "entities": [[0, 1.5, "X"]]}, Reason.KEY_OF_WRONG_TYPE),
        ({"text": TEXT, "entities": [[0, 1, ""]]}, Reason.LABEL_REFUSED),
        ({"text": TEXT, "entities": {}}, Reason.KEY_OF_WRONG_TYPE),
    ],
)
def test_a_bad_record_costs_itself_alone(tmp_path: Path, line: object, reason: Reason) -> None:
    good = {"text": TEXT, "entities": [[6, 14, "PER"]]}
    first, bad, last = read(tmp_path / "a", good, line, good)
    assert marked(first) == marked(last)
    assert isinstance(bad, ReadProblem)
    assert (bad.reason, bad.line) == (reason, 2)


@pytest.mark.parametrize("policy", Policy)
def test_spacy_takes_every_line_without_a_warning(tmp_path: Path, policy: Policy) -> None:
    """By tokens that are cut where the spans are: warnings fail tests."""
    path = tmp_path / "a.jsonl"
    export(ListSupply(HARD), path, Plan(SpacyJson(), ExportOptions(policy), EVERYTHING))
    nlp, example = load("spacy").blank("xx"), load("spacy.training").Example
    for line in path.read_text("utf-8").splitlines():
        plain = orjson.loads(line)
        edges = sorted({0, len(plain["text"]), *(edge for one in plain["entities"] for edge in one[:2])})
        words = [plain["text"][a:b] for a, b in pairwise(edges)]
        doc = load("spacy.tokens").Doc(nlp.vocab, words=words, spaces=[False] * len(words))
        made = example.from_dict(doc, {"entities": [tuple(one) for one in plain["entities"]]})
        assert [[one.start_char, one.end_char, one.label_] for one in made.reference.ents] == plain["entities"]


@given(st.binary(max_size=20), st.integers(0, 90), st.integers(0, 90))
def test_a_damaged_file_is_told_of(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, first: int, last: int
) -> None:
    whole = orjson.dumps([PAIR, PAIR])
    for one in read(tmp_path_factory.mktemp("a") / "a", whole[:first] + junk + whole[last:]):
        assert isinstance(one, ReadProblem) or one.to_document().text


@pytest.mark.parametrize(
    ("name", "documents", "spans"),
    [("ner_train.json", 2, 3), ("spancat_train.json", 3, 4), ("ner-token-per-line-with-pos.json", 1, 7)],
)
def test_spacys_own_files(test_data: Path, name: str, documents: int, spans: int) -> None:
    found = list(read_paths([test_data / "formats/spacy" / name]))
    assert len(found) == documents
    assert sum(len(marked(one)) for one in found) == spans
