"""Token-per-line files: every notation and layout read, what is written reads back, and other tools' own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.formats.conll import Conll
from corpus.formats.conll.layout import parted, told
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Policy, Source
from corpus.formats.tagging import Chunk, Notation, chunks, nested_chunks, tags
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.documents import hard_records
from tests.corpus.hard import HARD, ListSupply

CHUNKS = (Chunk(0, 1, "PER"), Chunk(2, 2, "PER"), Chunk(4, 6, "LOC"))


def read(path: Path, content: str, **values: str) -> list[Record | ReadProblem]:
    path.write_bytes(content.encode())
    return list(Conll().read(Source(path, path.name), ImportOptions(values=values)))


def marked(record: Record | ReadProblem) -> list[tuple[str, str]]:
    assert isinstance(record, Record), record
    return [(one.surface, one.label) for one in record.annotations if isinstance(one, Span)]


@pytest.mark.parametrize("notation", Notation)
def test_tags_of_every_notation_say_the_same_spans(notation: Notation) -> None:
    assert tuple(chunks(tags(8, CHUNKS, notation))) == CHUNKS


def test_tags_look_as_the_notation_has_them() -> None:
    assert tags(4, CHUNKS[:2], Notation.IOB1) == ["I-PER", "I-PER", "B-PER", "O"]
    assert tags(4, CHUNKS[:2], Notation.IOB2) == ["B-PER", "I-PER", "B-PER", "O"]
    assert tags(4, CHUNKS[:2], Notation.BIOES) == ["B-PER", "E-PER", "S-PER", "O"]
    assert tags(4, CHUNKS[:2], Notation.BILOU) == ["B-PER", "L-PER", "U-PER", "O"]


@given(st.lists(st.lists(st.sampled_from(("O", "B-A", "I-A", "E-A", "S-B", "I-B", "B-B", "L-A", "x", "")))))
def test_no_tags_are_too_odd(rows: list[list[str]]) -> None:
    assert all(0 <= one.first <= one.last < len(rows) for one in nested_chunks(rows))


def test_several_tags_a_token_are_several_spans(tmp_path: Path) -> None:
    """As Wojood writes them: in no order, O only where there is none."""
    lines = "جامعة B-ORG\nبيرزيت I-ORG B-GPE\nو O\nبلدية B-ORG B-X\nرام I-X I-ORG B-GPE\nالله I-GPE I-ORG\n"
    (one,) = read(tmp_path / "a.txt", lines)
    assert marked(one) == [
        ("جامعة بيرزيت", "ORG"),
        ("بيرزيت", "GPE"),
        ("بلدية رام الله", "ORG"),
        ("بلدية رام", "X"),
        ("رام الله", "GPE"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("U.N. NNP I-NP I-ORG\nofficial NN I-NP O\nEkeus NNP I-NP I-PER\n", [("U.N.", "ORG"), ("Ekeus", "PER")]),
        ("1\tزار\tO\tO\n2\tجامعة\tB-ORG\tO\n3\tبيروت\tI-ORG\tB-LOC\n", [("جامعة بيروت", "ORG"), ("بيروت", "LOC")]),
        ("B-PER\tمحمد\nO\tقال\n", [("محمد", "PER")]),
        ("محمد\tB-PER\tNOUN\nقال\tO\tVERB\n", [("محمد", "PER")]),
        ("\ufeffمحمد B-PER\r\nعلي I-PER\r\n\r\n", [("محمد علي", "PER")]),
    ],
    ids=["chunks beside names", "numbered, two layers", "tags first", "tags in the middle", "CRLF and a mark"],
)
def test_the_columns_are_told_by_what_they_hold(tmp_path: Path, lines: str, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "a"
    (one,) = read(path, lines)
    assert marked(one) == expected
    assert Conll().recognises(Source(path, "a")) is Confidence.BY_SHAPE


def test_the_columns_may_be_named(tmp_path: Path) -> None:
    (one,) = read(
        tmp_path / "a", "B-X\tمحمد\tB-PER\n", **{"word-column": "2", "tag-columns": "3", "main-layer": "names"}
    )
    assert marked(one) == [("محمد", "PER")]
    (wrong,) = read(tmp_path / "a", "محمد\tB-PER\n", **{"word-column": "two"})
    assert isinstance(wrong, ReadProblem)
    assert wrong.reason is Reason.OPTION_WRONG


def test_documents_are_what_the_file_parts(tmp_path: Path) -> None:
    parts = "-DOCSTART- -X- O O\n\nأ _ _ O\n\nب _ _ O\n\n-DOCSTART- -X- O O\n\nج _ _ B-X\n"
    assert [one.header.text for one in read(tmp_path / "a", parts) if isinstance(one, Record)] == ["أ\nب", "ج"]
    assert len(read(tmp_path / "a", "أ O\n\nب O\n")) == 2
    assert len(read(tmp_path / "a", "أ O\n\nب O\n", documents="file")) == 1


def test_a_bad_line_costs_its_own_document_alone(tmp_path: Path) -> None:
    good = "محمد B-PER\nقال O\n\n"
    first, bad, last = read(tmp_path / "a", f"{good}محمد PER\nقال O\n\n{good * 20}")[:3]
    assert marked(first) == marked(last) == [("محمد", "PER")]
    assert isinstance(bad, ReadProblem)
    assert (bad.reason, bad.line, bad.detail) == (Reason.TAGS_WRONG, 4, "PER")


def test_what_stands_in_other_columns_and_comments_is_kept(tmp_path: Path) -> None:
    (one,) = read(tmp_path / "a", "# id 7\nمحمد NNP B-PER\nقال VB O\n")
    assert isinstance(one, Record)
    assert dict(one.header.fields) == {"comments": '["# id 7"]', "column 2": '["NNP","VB"]'}


def test_a_file_without_tags_is_refused_whole(tmp_path: Path) -> None:
    (one,) = read(tmp_path / "a.conll", "كلمة كلمة\nكلمة أخرى\n")
    assert isinstance(one, ReadProblem)
    assert one.reason is Reason.COLUMNS_WRONG


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize("shape", ["conll2003", "two"])
def test_every_way_of_writing_reads_back(tmp_path: Path, policy: Policy, notation: Notation, shape: str) -> None:
    options = ExportOptions(policy, {"notation": notation.value, "shape": shape, "main-layer": "*"})
    export(ListSupply(HARD), tmp_path / "a.conll", Plan(Conll(), options, EVERYTHING))


@given(made=st.lists(hard_records(), min_size=1, max_size=3), policy=st.sampled_from(Policy))
def test_random_documents_read_back(
    tmp_path_factory: pytest.TempPathFactory, made: list[Record], policy: Policy
) -> None:
    own = [one._replace(header=one.header._replace(id=f"d{number}")) for number, one in enumerate(made)]
    options = ExportOptions(policy, {"main-layer": "*"})
    export(ListSupply(own), tmp_path_factory.mktemp("a") / "a.conll", Plan(Conll(), options, EVERYTHING))


@given(st.binary(max_size=40), st.integers(0, 120), st.integers(0, 120))
def test_a_damaged_file_is_told_of(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, first: int, last: int
) -> None:
    whole = "-DOCSTART- -X- O O\n\nمحمد _ _ B-PER\nقال _ _ O\n\nفي _ _ O\nالقاهرة _ _ B-LOC\n".encode()
    path = tmp_path_factory.mktemp("a") / "a.conll"
    path.write_bytes(whole[:first] + junk + whole[last:])
    for one in Conll().read(Source(path, "a"), ImportOptions(accept_guess=True)):
        assert isinstance(one, ReadProblem) or one.to_document().text


def test_wojood_has_the_sentences_tokens_and_spans_it_says(test_data: Path) -> None:
    folder = test_data / "ner_sources/wojood/data"
    for name, sentences, tokens, begun in (("train.txt", 1114, 18887, 2882), ("val.txt", 158, 2743, 470)):
        found = list(read_paths([folder / name]))
        kept = [one for one in found if isinstance(one, Record)]
        assert len(found) == len(kept) == sentences
        assert sum(len(one.header.text.split(" ")) for one in kept) == tokens
        rows = [parted(line) for line in (folder / name).read_text("utf-8").split("\n") if line]
        assert told(rows[:4000]) == (0, (1,), True)
        spans = sum(len(marked(one)) for one in kept)
        assert spans == begun + sum(begins_unasked(one) for one in sentences_of(folder / name))


def sentences_of(path: Path) -> list[list[list[str]]]:
    return [[line.split(" ") for line in part.split("\n") if line] for part in path.read_text("utf-8").split("\n\n")]


def begins_unasked(sentence: list[list[str]]) -> int:
    """How many tags `I-` of a sentence continue nothing: one more of a label than the word before has."""
    count, before = 0, list[str]()
    for row in sentence:
        for label in {tag[2:] for tag in row[1:] if tag.startswith("I-")}:
            count += max(0, row.count(f"I-{label}") - sum(one == label for one in before))
        before = [tag[2:] for tag in row[1:] if tag != "O"]
    return count


@pytest.mark.parametrize(
    ("name", "kept", "refused", "spans"),
    [
        ("conll/en-orig.conll", 1, 0, 3),
        ("spacy/ner-token-per-line.iob", 1, 0, 7),
        ("doccano/backend/data_import/tests/data/sequence_labeling/example.conll", 2, 0, 2),
        ("doccano/backend/data_import/tests/data/sequence_labeling/labeling.trailing.conll", 1, 0, 2),
        ("doccano/backend/data_import/tests/data/sequence_labeling/labeling.invalid.conll", 2, 1, 3),
    ],
)
def test_other_tools_own_files(test_data: Path, name: str, kept: int, refused: int, spans: int) -> None:
    found = list(read_paths([test_data / "formats" / name]))
    records = [one for one in found if isinstance(one, Record)]
    assert (len(records), len(found) - len(records)) == (kept, refused)
    assert sum(len(marked(one)) for one in records) == spans
