"""UIMA CAS in JSON and XMI, in and out: UTF-16 offsets, what INCEpTION marks, and what is wrong with a file."""

from __future__ import annotations

import random
from pathlib import Path

import orjson
import pytest

from annotation.document import new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Span
from corpus.errors import CorpusError, ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.formats.doors import load
from corpus.formats.format import DEFAULT_OPTIONS, ExportOptions, ImportOptions, Notice, Source
from corpus.formats.losses import Kind
from corpus.formats.uima import UimaJson, UimaXmi
from corpus.formats.uima.shapes import Cas
from corpus.record import Record
from corpus.selection import EVERYTHING
from corpus.targets import Held
from tests.corpus.hard import HARD, ListSupply

cassis = load("cassis")
JSON, XMI = UimaJson(), UimaXmi()
NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
HOLDS = "webanno.custom.Holds"


def structures(format_: UimaJson | UimaXmi, path: Path) -> Record | ReadProblem:
    (found,) = format_.read(Source(path, path.name), DEFAULT_OPTIONS)
    return found


def spans(record: Record) -> list[Span]:
    return [one for one in record.annotations if isinstance(one, Span)]


def inception() -> Cas:
    """A CAS as INCEpTION would give it: named entities, tokens, a layer and a relation of the project's own."""
    system = cassis.TypeSystem()
    entity = system.create_type(NER)
    for name in ("value", "identifier"):
        system.create_feature(entity, name, "uima.cas.String")
    token = system.create_type(TOKEN)
    holds = system.create_type(HOLDS)
    system.create_feature(holds, "label", "uima.cas.String")
    for name in ("Governor", "Dependent"):
        system.create_feature(holds, name, NER)
    cas: Cas = cassis.Cas(typesystem=system)
    cas.sofa_string = "📰 قال بوتين في موسكو"
    person = entity(begin=6, end=11, value="PER", identifier="Q7747")
    place = entity(begin=15, end=20, value="LOC")
    link = holds(begin=15, end=20, label="in", Governor=person, Dependent=place)
    for one in (token(begin=0, end=1), person, place, link):
        cas.add(one)
    return cas


def written(cas: Cas, path: Path, suffix: str) -> Path:
    file = path / f"news{suffix}"
    if suffix == ".xmi":
        file.write_text(str(cas.to_xmi()), "utf-8")
        (path / "TypeSystem.xml").write_text(str(cas.typesystem.to_xml()), "utf-8")
    else:
        file.write_text(str(cas.to_json()), "utf-8")
    return file


@pytest.mark.parametrize("format_", [JSON, XMI])
def test_what_inception_gives_is_read(tmp_path: Path, format_: UimaJson | UimaXmi) -> None:
    path = written(inception(), tmp_path, format_.suffixes[0])
    told: list[tuple[Notice, str]] = []
    source = Source(path, path.name, on_notice=lambda notice, detail: told.append((notice, detail)))
    (record,) = format_.read(source, DEFAULT_OPTIONS)
    assert isinstance(record, Record)
    person, place = spans(record)
    assert (person.surface, person.label, person.layer) == ("بوتين", "PER", "entity")
    assert person.attributes == (Attribute("identifier", "Q7747"),)
    assert place.surface == "موسكو"
    (link,) = [one for one in record.annotations if isinstance(one, Relation)]
    assert (link.label, link.head, link.child) == ("in", person.id, place.id)
    assert record.header.id == "news"
    assert told[0][0] is Notice.LEFT_OUT
    assert f"{TOKEN} ×1" in told[0][1]


@pytest.mark.parametrize("format_", [JSON, XMI])
def test_which_types_are_spans_may_be_said(tmp_path: Path, format_: UimaJson | UimaXmi) -> None:
    path = written(inception(), tmp_path, format_.suffixes[0])

    def named(**values: str) -> tuple[list[tuple[str, str, str]], int]:
        options = ImportOptions(values={name.replace("_", "-"): value for name, value in values.items()})
        (record,) = format_.read(Source(path, path.name), options)
        assert isinstance(record, Record)
        found = [(one.surface, one.label, one.layer) for one in spans(record)]
        return found, sum(isinstance(one, Relation) for one in record.annotations)

    assert named(span_types="Token") == ([("📰", "Token", "token")], 0)
    people = [("بوتين", "Q7747", "entity"), ("موسكو", "LOC", "entity")]
    assert named(span_types=f"{NER}, Nothing", label_feature="identifier") == (people, 1)
    assert named(span_types="NamedEntity,Holds")[0][1:] == [("موسكو", "LOC", "entity"), ("موسكو", "in", "holds")]
    assert named(span_types="Nothing") == ([], 0)


def test_of_several_type_systems_the_one_is_taken_that_knows_the_file(tmp_path: Path) -> None:
    path = written(inception(), tmp_path, ".xmi")
    whole = (tmp_path / "TypeSystem.xml").rename(tmp_path / "z.xml").read_text("utf-8")
    # Another's of the same names, which cannot be joined with it, and knows no value.
    (tmp_path / "a.xml").write_text(whole.replace("<name>value</name>", "<name>wert</name>"), "utf-8")
    (tmp_path / "b.xml").write_text(whole.replace("uima.cas.String", "uima.cas.Integer"), "utf-8")
    (tmp_path / "news-types.xml").write_text(whole, "utf-8")
    record = structures(XMI, path)
    assert isinstance(record, Record), record
    assert [one.label for one in spans(record)] == ["PER", "LOC"]


@pytest.mark.parametrize("format_", [JSON, XMI])
def test_cassis_sees_every_span_where_it_is(tmp_path: Path, format_: UimaJson | UimaXmi) -> None:
    made = export(ListSupply(HARD), tmp_path / "out", Plan(format_, selection=EVERYTHING))
    assert made.losses[Kind.ONLY_BLANK] == 1
    seen = 1
    for path in (tmp_path / "out").glob(f"*{format_.suffixes[0]}"):
        if format_ is XMI:
            system = cassis.load_typesystem(tmp_path / "out" / "TypeSystem.xml")
            cas = cassis.load_cas_from_xmi(path, typesystem=system)
        else:
            cas = cassis.load_cas_from_json(path.read_text("utf-8"))
        record = structures(format_, path)
        assert isinstance(record, Record)
        found = sorted((one.begin, one.end, one.label, one.get_covered_text()) for one in cas.select("custom.Span"))
        assert found == sorted((one.start, one.end, one.label, one.surface) for one in spans(record))
        seen += len(found)
    assert seen == sum(len(spans(one)) for one in HARD)


def test_offsets_in_the_file_are_utf16() -> None:
    held = Held()
    for _ in JSON.write(HARD[:1], held, ExportOptions()):
        pass
    plain = orjson.loads(bytes(held.files["ar-1.json"]))
    places = {one.get("nid"): (one["begin"], one["end"]) for one in plain["%FEATURE_STRUCTURES"] if "begin" in one}
    assert (places["T2"], places["T7"]) == ((31, 36), (79, 81))


def test_characters_that_xml_has_not_are_replaced_and_counted(tmp_path: Path) -> None:
    (controls,) = [one for one in HARD if one.header.id == "controls"]
    report = export(ListSupply([controls]), tmp_path / "xmi", Plan(XMI, selection=EVERYTHING))
    assert report.losses == {"character": 4, "blank_edge": 1}
    (read,) = read_paths([tmp_path / "xmi"])
    assert isinstance(read, Record)
    assert len(read.header.text) == len(controls.header.text)
    assert export(ListSupply([controls]), tmp_path / "json", Plan(JSON, selection=EVERYTHING)).losses == {
        "blank_edge": 1
    }


@pytest.mark.parametrize("format_", [JSON, XMI])
def test_the_report_lies_beside_a_folder_whose_every_file_is_a_document(
    tmp_path: Path, format_: UimaJson | UimaXmi
) -> None:
    out = tmp_path / "out"
    records = [HARD[0]._replace(header=HARD[0].header._replace(id=one)) for one in ("report", "README")]
    for some in (records, records[:1]):
        export(ListSupply(some), out, Plan(format_, selection=EVERYTHING))
        assert [one.header.id for one in read_paths([out]) if isinstance(one, Record)] == [
            one.header.id for one in some
        ]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out", "out.report.json"]
    (out / "mine.txt").write_text("x", "utf-8")
    with pytest.raises(CorpusError):
        export(ListSupply(records), out, Plan(format_, selection=EVERYTHING))


def test_white_space_at_an_edge_is_left_out_with_what_is_nothing_else(tmp_path: Path) -> None:
    text = " قال محمد \n نعم"
    parts = (Range(0, 5), Range(9, 11), Range(12, 15)), (Range(4, 5), Range(9, 10)), (Range(0, 5),)
    marks = [
        Span(f"s{number}", ranges, "X", "entity", text[ranges[0].start : ranges[-1].end])
        for number, ranges in enumerate(parts)
    ]
    links = [Relation("r1", "OF", "s0", "s1"), Relation("r2", "OF", "s0", "s2")]
    record = Record(new_header("a", text), (*marks, *links))
    report = export(ListSupply([record]), tmp_path / "out", Plan(JSON, selection=EVERYTHING))
    assert report.losses == {Kind.BLANK_EDGE: 2, Kind.ONLY_BLANK: 2}
    read = structures(JSON, tmp_path / "out" / "a.json")
    assert isinstance(read, Record)
    assert [one.ranges for one in spans(read)] == [(Range(1, 5), Range(9, 11), Range(12, 15)), (Range(1, 4),)]
    assert [one.id for one in read.annotations if isinstance(one, Relation)] == ["r2"]


def test_what_cassis_itself_is_tested_with_is_read(test_data: Path) -> None:
    folder = test_data / "formats" / "cassis"
    emoji = structures(JSON, folder / "casWithEmojiUnicodeTextAndAnnotations" / "data.json")
    assert isinstance(emoji, Record)
    assert emoji.header.text.startswith("🥳 This 👳🏻\u200d♀️ is")
    assert spans(emoji) == []
    small = structures(XMI, folder / "small_cas.xmi")
    assert isinstance(small, Record), small
    assert small.header.text == "Joe waited for the train . The train was late ."
    smileys = structures(XMI, folder / "cas_with_smileys.xmi")
    assert isinstance(smileys, Record), smileys
    raw = (folder / "cas_with_smileys.xmi").read_text("utf-8")
    assert len(spans(smileys)) == raw.count(":NamedEntity ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.MALFORMED),
        (b"{", Reason.MALFORMED),
        (b"[]", Reason.MALFORMED),
        (b'{"%TYPES": {}, "%FEATURE_STRUCTURES": [], "%VIEWS": {}}', Reason.TEXT_EMPTY),
        (b'{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "nowhere"}], "%VIEWS": {}}', Reason.MALFORMED),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: bytes, reason: Reason) -> None:
    (tmp_path / "a.json").write_bytes(content)
    found = structures(JSON, tmp_path / "a.json")
    assert isinstance(found, ReadProblem)
    assert found.reason is reason


def test_a_span_outside_the_text_and_inside_a_character_is_refused(tmp_path: Path) -> None:
    for number, (begin, end) in enumerate([(0, 99), (5, 5), (9, 2)]):
        path = written(inception(), tmp_path, ".json")
        plain = orjson.loads(path.read_bytes())
        for one in plain["%FEATURE_STRUCTURES"]:
            if one["%TYPE"] == NER:
                one.update(begin=begin, end=end)
        path = tmp_path / f"{number}.json"
        path.write_bytes(orjson.dumps(plain))
        found = structures(JSON, path)
        assert isinstance(found, ReadProblem)
        assert found.reason is Reason.SPAN_OUTSIDE


def test_a_document_type_is_never_read(tmp_path: Path) -> None:
    path = written(inception(), tmp_path, ".xmi")
    content = path.read_bytes()
    start = content.index(b"<xmi:XMI")
    path.write_bytes(content[:start] + b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + content[start:])
    found = structures(XMI, path)
    assert isinstance(found, ReadProblem)
    assert found.reason is Reason.XML_FORBIDDEN


def test_without_a_type_system_an_xmi_is_read_by_what_it_holds_and_that_is_said(tmp_path: Path) -> None:
    path = written(inception(), tmp_path, ".xmi")
    whole = structures(XMI, path)
    (tmp_path / "TypeSystem.xml").unlink()
    told: list[Notice] = []
    source = Source(path, path.name, on_notice=lambda notice, _: told.append(notice))
    assert list(XMI.read(source, DEFAULT_OPTIONS)) == [whole]
    assert Notice.TYPES_MADE in told
    path.write_bytes(path.read_bytes().replace(b'Governor="', b'Governor="9'))
    found = structures(XMI, path)
    assert isinstance(found, ReadProblem)
    assert found.reason is Reason.MALFORMED


@pytest.mark.parametrize("format_", [JSON, XMI])
def test_mutated_files_are_read_or_refused(tmp_path: Path, format_: UimaJson | UimaXmi) -> None:
    draw = random.Random(7)
    held = Held()
    for _ in format_.write(HARD[:6], held, ExportOptions()):
        pass
    suffix = format_.suffixes[0]
    names = sorted(name for name in held.files if name.endswith(suffix))
    if format_ is XMI:
        (tmp_path / "TypeSystem.xml").write_bytes(bytes(held.files["TypeSystem.xml"]))
    path = tmp_path / f"a{suffix}"
    for _ in range(200):
        content = bytearray(held.files[draw.choice(names)])
        for _ in range(draw.randint(1, 4)):
            place = draw.randrange(len(content) + 1)
            content[place : place + draw.randint(0, 3)] = draw.choice(
                [b"", b"9", b'"', b"-", b"null", b"\xff", b"[]", b"a"]
            )
        path.write_bytes(bytes(content))
        structures(format_, path)
