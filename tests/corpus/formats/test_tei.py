"""TEI with standoff markup, in and out: string ranges, names that are no XML names, and what is wrong with a file."""

from __future__ import annotations

import random
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.formats.format import DEFAULT_OPTIONS, ExportOptions, Notice, Source
from corpus.formats.tei import Tei
from corpus.record import Record
from corpus.selection import EVERYTHING
from corpus.targets import Held
from tests.corpus.hard import HARD, ListSupply

FORMAT = Tei()
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
OPENING = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader/><text><body>'


def file(path: Path, body: str, standoff: str, before: str = "") -> Path:
    place = path / "a.xml"
    place.write_text(f"{before}{OPENING}{body}</body></text><standOff>{standoff}</standOff></TEI>", "utf-8", newline="")
    return place


def group(*spans: str) -> str:
    return f'<spanGrp type="entity">{"".join(spans)}</spanGrp>'


def span(places: str, surface: str = "", key: str = "a.T1", ana: str = "#PER") -> str:
    return f'<span xml:id="{key}" ana="{ana}" target="#string-range(x,{places})">{surface}</span>'


def read(path: Path) -> list[Record | ReadProblem]:
    return list(FORMAT.read(Source(path, path.name), DEFAULT_OPTIONS))


def only(path: Path) -> Record:
    (found,) = read(path)
    assert isinstance(found, Record), found
    return found


def spans(record: Record) -> list[Span]:
    return [one for one in record.annotations if isinstance(one, Span)]


def test_another_reader_sees_every_span_where_it_is(tmp_path: Path) -> None:
    """Read with the standard library: names are unique, ranges cover what they say, links lead somewhere."""
    export(ListSupply(HARD), tmp_path / "out.xml", Plan(FORMAT, selection=EVERYTHING))
    root = ElementTree.parse(tmp_path / "out.xml").getroot()
    named = [one for one in root.iter() if one.get(XML_ID)]
    elements = {one.get(XML_ID, ""): one for one in named}
    assert len(elements) == len(named)
    seen = 0
    for one in root.iter("{http://www.tei-c.org/ns/1.0}span"):
        found = re.fullmatch(r"#string-range\(([^,]+),(\d+),(\d+)\)", one.get("target", ""))
        assert found
        text = "".join(elements[found[1]].itertext())
        start, size = int(found[2]), int(found[3])
        assert text[start : start + size] == (one.text or "")
        assert not re.search(r"\s", one.get("ana", ""))
        seen += 1
    assert seen == sum(len(spans(each)) for each in HARD)
    for one in root.iter("{http://www.tei-c.org/ns/1.0}link"):
        assert all(end.removeprefix("#") in elements for end in one.get("target", "").split())
    assert "".join(elements["ar-1.text"].itertext()) == HARD[0].header.text


def test_characters_that_xml_has_not_are_replaced_and_counted(tmp_path: Path) -> None:
    (controls,) = [one for one in HARD if one.header.id == "controls"]
    report = export(ListSupply([controls]), tmp_path / "a.xml", Plan(FORMAT, selection=EVERYTHING))
    assert report.losses == {"character": 4}
    (record,) = read_paths([tmp_path / "a.xml"])
    assert isinstance(record, Record)
    assert len(record.header.text) == len(controls.header.text)


def test_a_span_in_pieces_and_text_in_inner_elements_are_read(tmp_path: Path) -> None:
    body = '<p xml:id="x">قال <hi>زيد</hi><!-- no text --> لعمرو</p>'
    marks = group(span("0,3,8,5"), span("4,3", "زيد", "a.T2", "#PER #x"))
    link = '<linkGrp><link xml:id="a.R1" type="SPEAKER" target="#a.T1 #a.T2"/></linkGrp>'
    record = only(file(tmp_path, body, marks + link))
    assert record.header.text == "قال زيد لعمرو"
    first, second = spans(record)
    assert first.ranges == (Range(0, 3), Range(8, 13))
    assert (second.surface, second.label, second.id) == ("زيد", "PER", "T2")
    assert [one for one in record.annotations if isinstance(one, Relation)] == [Relation("R1", "SPEAKER", "T1", "T2")]


@pytest.mark.parametrize(
    ("places", "notice"),
    [("2,4", None), ("3,4", Notice.OFFSETS_UTF16), ("5,8", Notice.OFFSETS_BYTES), ("0,4", Notice.OFFSETS_REPAIRED)],
)
def test_the_surface_says_where_a_span_lies(tmp_path: Path, places: str, notice: Notice | None) -> None:
    told: list[Notice] = []
    path = file(tmp_path, '<ab xml:id="x">📰 روما</ab>', group(span(places, "روما")))
    (record,) = FORMAT.read(Source(path, "a.xml", on_notice=lambda one, _: told.append(one)), DEFAULT_OPTIONS)
    assert isinstance(record, Record)
    assert spans(record)[0].ranges == (Range(2, 6),)
    assert told == ([] if notice is None else [notice])


@pytest.mark.parametrize(
    ("standoff", "reason"),
    [
        (group(span("0,99")), Reason.SPAN_OUTSIDE),
        (group(span("0,0")), Reason.SPAN_OUTSIDE),
        (group(span("0,2", "غير")), Reason.TEXT_MISMATCH),
        (group(span("-1,2")), Reason.MALFORMED),
        (group(span("0.0,2")), Reason.MALFORMED),
        (group(span("0,2", ana="")), Reason.LABEL_REFUSED),
        (group(span("0,2"), span("0,2")), Reason.DUPLICATE_ID),
        ('<linkGrp><link target="#a.T1 #a.T2"/></linkGrp>', Reason.RELATION_DANGLING),
        (group(span("0,2").replace("(x", "(y")), Reason.SPAN_OUTSIDE),
        ("<spanGrp>", Reason.MALFORMED),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, standoff: str, reason: Reason) -> None:
    (found,) = read(file(tmp_path, '<ab xml:id="x">نص ونص</ab>', standoff))
    assert isinstance(found, ReadProblem)
    assert found.reason is reason


@pytest.mark.parametrize(
    "before",
    ["<!DOCTYPE TEI>", '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE a SYSTEM "http://x/y">'],
)
def test_a_document_type_is_never_read(tmp_path: Path, before: str) -> None:
    (found,) = read(file(tmp_path, '<ab xml:id="x">نص</ab>', "", before))
    assert isinstance(found, ReadProblem)
    assert found.reason is Reason.XML_FORBIDDEN


def test_what_stood_before_a_break_is_kept(tmp_path: Path) -> None:
    held = Held()
    for _ in FORMAT.write(HARD[:3], held, ExportOptions()):
        pass
    path = tmp_path / "a.xml"
    whole = bytes(held.files[""])
    path.write_bytes(whole[: whole.rindex(b"<standOff>")])
    found = read(path)
    assert [isinstance(one, Record) for one in found] == [True, True, False]
    assert isinstance(found[-1], ReadProblem)
    assert found[-1].reason is Reason.MALFORMED
    path.write_bytes(whole.replace(b"<standOff>", b"<standOff", 3).replace(b"<standOff", b"<standOff>", 2))
    found = read(path)
    assert [isinstance(one, Record) for one in found] == [True, True, False]
    path.write_bytes(whole.replace(b"UTF-8", b"UTF-x8", 1))
    (refused,) = read(path)
    assert isinstance(refused, ReadProblem)
    assert refused.reason is Reason.MALFORMED


def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    draw = random.Random(5)
    held = Held()
    for _ in FORMAT.write(HARD, held, ExportOptions()):
        pass
    whole = bytes(held.files[""])
    path = tmp_path / "a.xml"
    words = (b"", b"9", b'"', b"-", b"<", b">", b"&#0;", b"&x;", b"\xff", b"</span>", b"a", b"</TEI>")
    for _ in range(300):
        changed = bytearray(whole)
        for _ in range(draw.randint(1, 3)):
            place = draw.randrange(len(changed) + 1)
            changed[place : place + draw.randint(0, 3)] = draw.choice(words)
        path.write_bytes(bytes(changed))
        for one in FORMAT.read(Source(path, "a.xml"), DEFAULT_OPTIONS):
            if isinstance(one, Record):
                one.to_document()
