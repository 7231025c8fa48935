"""The proof that an export trains: its consumer sees every span, and the losses fall."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

import main
from corpus.errors import ReadError
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import format_named
from corpus.formats.format import ExportOptions, WritableFormat
from corpus.formats.native_jsonl.writing import to_line
from corpus.formats.policies import spans_of
from corpus.selection import EVERYTHING
from corpus.training import STEPS, prove
from tests.corpus.hard import HARD, ListSupply

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.mark.parametrize(("name", "file"), [("spacy", "a.spacy"), ("jsonl", "a.jsonl"), ("huggingface", "a")])
def test_every_span_of_a_hard_corpus_is_seen_and_learned(tmp_path: Path, name: str, file: str) -> None:
    format_ = format_named(name)
    assert isinstance(format_, WritableFormat)
    export(ListSupply(HARD), tmp_path / file, Plan(format_, ExportOptions(), EVERYTHING))
    proof = prove(tmp_path / file)
    assert proof.is_proven
    assert proof.documents == len(HARD)
    assert proof.ner.seen == proof.ner.exported > 0
    assert proof.spancat.seen == proof.spancat.exported > proof.ner.seen
    assert len(proof.ner.losses) == len(proof.spancat.losses) == STEPS
    assert proof.ner.scores


def test_nothing_to_learn_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(to_line(next(one for one in HARD if one.header.id == "no span")))
    assert prove(path).ner.exported == 0
    with pytest.raises(ReadError):
        prove(tmp_path / "missing.jsonl")


def test_the_command_says_what_was_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(map(to_line, HARD[:4])))
    assert main.main(["prove", str(path), "--json"]) == 0
    told = orjson.loads(capsys.readouterr().out)
    assert (told["command"], told["is_proven"], told["documents"]) == ("prove", True, 4)
    assert told["spancat"]["seen"] == told["spancat"]["exported"] == sum(len(spans_of(one)) for one in HARD[:4])
    assert main.main(["prove", str(path)]) == 0
    assert "ner: spans exported: " in capsys.readouterr().out
    assert main.main(["prove", str(tmp_path / "missing.jsonl")]) == 2
