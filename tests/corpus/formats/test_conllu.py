"""CoNLL-U and CoNLL-U Plus: texts exact to the blank, words written in one, layers in columns, other tools' files."""

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
from corpus.formats.conllu import Conllu
from corpus.formats.conllu.spacing import escaped, unescaped
from corpus.formats.format import ExportOptions, ImportOptions, Policy, Source
from corpus.formats.policies import spans_of
from corpus.formats.tagging import Notation
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.corpus.documents import hard_records
from tests.corpus.hard import HARD, ListSupply


def read(path: Path, content: str) -> list[Record | ReadProblem]:
    path.write_bytes(content.encode())
    return list(Conllu().read(Source(path, path.name), ImportOptions()))


def written(
    folder: Path,
    records: tuple[Record, ...],
    policy: Policy = Policy.SPLIT,
    notation: str = "IOB2",
    columns: str = "plus",
) -> str:
    path = folder / "a.conllup"
    options = ExportOptions(policy, {"notation": notation, "conllu-columns": columns})
    export(ListSupply(records), path, Plan(Conllu(), options, EVERYTHING))
    return path.read_bytes().decode()


def marked(record: Record | ReadProblem) -> list[tuple[str, str, str]]:
    assert isinstance(record, Record), record
    return [(one.surface, one.label, one.layer) for one in record.annotations if isinstance(one, Span)]


def test_what_is_written_names_its_columns_and_offsets(tmp_path: Path) -> None:
    lines = written(tmp_path, HARD[:1]).split("\n")
    assert lines[0] == "# global.columns = ID FORM MISC NER quote sentiment sentence"
    assert lines[1:3] == ["# newdoc id = ar-1", f"# text = {HARD[0].header.text}"]
    assert "4\tرويترز\tSpaceAfter=No|TokenRange=16:22\tB-ORG\tO\tO\tO" in lines
    assert "17\tروسيا\tSpaceAfter=No|TokenRange=71:76\tB-LOC\tI-QUOTE\tI-NEG\tO" in lines


def test_ten_columns_have_the_tags_in_misc(tmp_path: Path) -> None:
    lines = written(tmp_path, HARD[:1], columns="conllu").split("\n")
    misc = "SpaceAfter=No|TokenRange=71:76|NER=B-LOC|Layer.quote=I-QUOTE|Layer.sentiment=I-NEG"
    assert f"17\tروسيا\t_\t_\t_\t_\t_\t_\t_\t{misc}" in lines


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize("columns", ["plus", "conllu"])
def test_every_way_of_writing_reads_back(tmp_path: Path, policy: Policy, notation: Notation, columns: str) -> None:
    written(tmp_path, HARD, policy, notation.value, columns)


def test_texts_are_exact_but_for_what_no_text_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.conllup"
    written(tmp_path, HARD)
    found = list(Conllu().read(Source(path, "a"), ImportOptions()))
    for one, hard in zip(found, HARD, strict=True):
        assert isinstance(one, Record)
        assert one.header.text == hard.header.text.replace("\0", "\ufffd")


@given(made=st.lists(hard_records(), min_size=1, max_size=3), policy=st.sampled_from(Policy))
def test_random_documents_read_back(
    tmp_path_factory: pytest.TempPathFactory, made: list[Record], policy: Policy
) -> None:
    own = [one._replace(header=one.header._replace(id=f"d{number}")) for number, one in enumerate(made)]
    written(tmp_path_factory.mktemp("a"), tuple(own), policy)


@given(st.text(st.sampled_from(" \t\n\r|\\\u2028\x85\xa0"), min_size=1))
def test_white_space_in_misc_is_what_it_was(blanks: str) -> None:
    word = escaped(blanks)
    assert not any(one.isspace() or one == "|" for one in word)
    assert unescaped(word, "x") == (blanks if blanks.isspace() else "x")


def test_words_written_in_one_are_one(tmp_path: Path) -> None:
    rows = ("1-2\tوالقاهرة\t_\tO", "1\tو\tCCONJ\tO", "2\tالقاهرة\tPROPN\tB-LOC", "2.1\tx\t_\tO", "3\tأمس\tNOUN\tO")
    (one,) = read(tmp_path / "a", "# global.columns = ID FORM UPOS NER\n" + "\n".join(rows) + "\n")
    assert isinstance(one, Record)
    assert one.header.text == "والقاهرة أمس"
    assert marked(one) == [("والقاهرة", "LOC", "entity")]


def test_the_text_above_says_where_the_blanks_are(tmp_path: Path) -> None:
    words = enumerate(("قال", ":", "«", "نعم", "»", "."), 1)
    rows = (f"{number}\t{word}" + "\t_" * 8 for number, word in words)
    (one,) = read(tmp_path / "a", "\n".join(("# text = قال: «نعم».", *rows)))
    assert isinstance(one, Record)
    assert one.header.text == "قال: «نعم»."


def test_a_bad_line_costs_its_own_sentence_alone(tmp_path: Path) -> None:
    columns, good = "# global.columns = ID FORM NER\n", "1\tمحمد\tB-PER\n\n"
    first, bad, last = read(tmp_path / "a", f"{columns}{good}1\tمحمد\n\n{good}")
    assert marked(first) == marked(last) == [("محمد", "PER", "entity")]
    assert isinstance(bad, ReadProblem)
    assert (bad.reason, bad.line) == (Reason.COLUMNS_WRONG, 4)


@given(st.binary(max_size=40), st.integers(0, 200), st.integers(0, 200))
def test_a_damaged_file_is_told_of(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, first: int, last: int
) -> None:
    whole = (
        b"# global.columns = ID FORM MISC NER\n# newdoc id = a\n" + "1\tمحمد\tSpacesAfter=\\s\tB-PER\n\n".encode() * 3
    )
    path = tmp_path_factory.mktemp("a") / "a.conllup"
    path.write_bytes(whole[:first] + junk + whole[last:])
    for one in Conllu().read(Source(path, "a"), ImportOptions(accept_guess=True)):
        assert isinstance(one, ReadProblem) or one.to_document().text


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        ("conllu-words_and_tokens.conllu", 1),
        *(
            (f"palmyraSampleFiles/dataFiles/{name}", count)
            for name, count in (
                ("Arabic-Birds-Example.conllu", 1),
                ("Arabic-Zaha-Example.conllu", 1),
                ("CATIB-Example-2.conllu", 1),
                ("CATIB-HarryPotter.conllu", 1),
                ("CATIB-Mars.conllx", 1),
            )
        ),
    ],
)
def test_other_tools_own_files(test_data: Path, name: str, sentences: int) -> None:
    found = list(read_paths([test_data / "formats/conllu" / name]))
    assert len(found) == sentences
    assert all(isinstance(one, Record) and not spans_of(one) for one in found)


@pytest.mark.parametrize("name", ["UD-Arabic-Example.conllu", "UD-English-Example.conllu", "CATIB-Example-1.conllu"])
def test_treebanks_have_as_many_sentences_as_blank_lines_part(test_data: Path, name: str) -> None:
    path = test_data / "formats/conllu/palmyraSampleFiles/dataFiles" / name
    blocks = [one for one in path.read_text("utf-8-sig").split("\n\n") if "\t" in one]
    found = list(read_paths([path]))
    assert len(found) == len(blocks)
    assert all(isinstance(one, Record) for one in found)
