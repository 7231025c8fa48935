"""WebAnno TSV 3: the tool's own files, stacked and linked annotations, and what is wrong with a file."""

from __future__ import annotations

import random
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotation.relation import Relation
from annotation.span import Attribute, Span
from corpus.errors import ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats.format import DEFAULT_OPTIONS, Notice, Source
from corpus.formats.webanno_tsv import WebannoTsv
from corpus.record import Record

FORMAT = WebannoTsv()
NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={NER}|identifier|value\n#T_RL=webanno.custom.Holds|label|BT_{NER}\n\n\n"
ROWS = (
    "#Text=📰 قال بوتين في موسكو\n"
    "1-1\t0-2\t📰\t_\t_\t_\t_\t\n"
    "1-2\t3-6\tقال\t_\t_\t_\t_\t\n"
    "1-3\t7-12\tبوتين\tQ7747|*\tPER|a\\|b\t_\t_\t\n"
    "1-4\t13-15\tفي\t*[1]\tLOC[1]\t_\t_\t\n"
    "1-5\t16-21\tموسكو\t*[1]\tLOC[1]\tin\t1-3[0_1]\t\n"
    "1-5.1\t17-21\tوسكو\t*\tSUB\t_\t_\t\n"
)


def read(path: Path, content: str) -> Record | ReadProblem:
    path.write_text(content, "utf-8", newline="")
    (found,) = FORMAT.read(Source(path, path.name), DEFAULT_OPTIONS)
    return found


def spans(record: Record) -> list[Span]:
    return [one for one in record.annotations if isinstance(one, Span)]


def test_stacked_and_long_annotations_parts_of_tokens_and_relations(tmp_path: Path) -> None:
    record = read(tmp_path / "a.tsv", HEAD + ROWS)
    assert isinstance(record, Record), record
    assert record.header.text == "📰 قال بوتين في موسكو"
    assert {(one.surface, one.label, one.layer) for one in spans(record)} == {
        ("بوتين", "PER", "entity"),
        ("بوتين", "a|b", "entity"),
        ("في موسكو", "LOC", "entity"),
        ("وسكو", "SUB", "entity"),
    }
    person = next(one for one in spans(record) if one.label == "PER")
    place = next(one for one in spans(record) if one.label == "LOC")
    assert person.attributes == (Attribute("identifier", "Q7747"),)
    (link,) = [one for one in record.annotations if isinstance(one, Relation)]
    assert (link.label, link.head, link.child) == ("in", person.id, place.id)


@pytest.mark.parametrize(
    ("before", "after", "reason", "line"),
    [
        ("بوتين\t", "غيره\t", Reason.TEXT_MISMATCH, 9),
        ("7-12", "7-99", Reason.SPAN_OUTSIDE, 9),
        ("7-12", "12-7", Reason.SPAN_OUTSIDE, 9),
        ("7-12", "7.0-12", Reason.COLUMNS_WRONG, 9),
        ("\tQ7747|*", "", Reason.COLUMNS_WRONG, 9),
        ("1-3[0_1]", "somewhere", Reason.MALFORMED, 11),
        ("#FORMAT=WebAnno", "#FORMAT=Other", Reason.MALFORMED, 1),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, before: str, after: str, reason: Reason, line: int) -> None:
    found = read(tmp_path / "a.tsv", (HEAD + ROWS).replace(before, after, 1))
    assert isinstance(found, ReadProblem)
    assert (found.reason, found.line) == (reason, line)


def test_blanks_stand_for_what_is_not_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    second = "\n#Text=نعم\n2-1\t24-27\tنعم\t_\t_\t_\t_\t\n"
    path.write_text(HEAD + ROWS + second, "utf-8")
    told: list[tuple[Notice, str]] = []
    source = Source(path, "a.tsv", on_notice=lambda notice, detail: told.append((notice, detail)))
    (record,) = FORMAT.read(source, DEFAULT_OPTIONS)
    assert isinstance(record, Record)
    assert record.header.text == "📰 قال بوتين في موسكو   نعم"
    assert told == [(Notice.TEXT_APPROXIMATE, "3")]


def test_the_tools_own_files_are_read_as_their_xmi_says(test_data: Path) -> None:
    """Its tests keep the same documents as XMI: texts and places of the project's own layers are compared."""
    seen = 0
    for folder in sorted((test_data / "formats" / "webanno_tsv3").iterdir()):
        (record,) = read_paths([folder / "reference.tsv"])
        assert isinstance(record, Record), record
        if not (folder / "reference.xmi").is_file():
            assert {one.label for one in record.annotations if isinstance(one, Relation)} >= {"pr1", "pr2"}
            continue
        root = ElementTree.parse(folder / "reference.xmi").getroot()
        text = next(one.get("sofaString", "") for one in root if one.tag.endswith("}Sofa"))
        text = text[: len(record.header.text)]
        assert record.header.text.split() == text.split()
        units = text.encode("utf-16-le")
        kinds = ("/custom.ecore}", "/ner/type.ecore}")
        marked = [one for one in root if any(kind in one.tag for kind in kinds)]
        places = [(2 * int(one.get("begin", "")), 2 * int(one.get("end", ""))) for one in marked]
        # White space is not in the file: neither between sentences, nor at the edge of a mark.
        expected = sorted(units[start:end].decode("utf-16-le").split() for start, end in places)
        assert sorted(one.surface.split() for one in spans(record)) == expected
        seen += len(expected)
    assert seen > 0


def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    draw = random.Random(9)
    path = tmp_path / "a.tsv"
    whole = (HEAD + ROWS).encode("utf-8")
    words = (b"", b"9", b"\t", b"-", b"[", b"]", b"|", b"\\", b"_", b"*", b"\n", b"ROLE_", b";", b"0")
    for _ in range(500):
        changed = bytearray(whole)
        for _ in range(draw.randint(1, 5)):
            place = draw.randrange(20, len(changed) + 1)
            changed[place : place + draw.randint(0, 3)] = draw.choice(words)
        path.write_bytes(bytes(changed))
        (found,) = FORMAT.read(Source(path, "a.tsv"), DEFAULT_OPTIONS)
        if isinstance(found, Record):
            found.to_document()
