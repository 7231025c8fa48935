"""brat folders in and out: every kind of line, what brat's own tutorials hold, and what is wrong with a folder."""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import orjson
import pytest

from annotation.document import new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import read_paths
from corpus.formats.brat import Brat
from corpus.formats.format import DEFAULT_OPTIONS, ExportOptions, Notice, Source
from corpus.formats.losses import Kind
from corpus.record import Record
from corpus.schemes.brat import from_conf
from corpus.selection import EVERYTHING
from corpus.targets import Held
from tests.corpus.documents import TEXT, span_over
from tests.corpus.documents import record as made
from tests.corpus.hard import HARD, ListSupply

BRAT = Brat()


def folder(path: Path, text: str, ann: str, name: str = "a") -> Path:
    """A brat folder of one document."""
    path.mkdir(exist_ok=True)
    (path / f"{name}.txt").write_bytes(text.encode("utf-8"))
    (path / f"{name}.ann").write_bytes(ann.encode("utf-8"))
    return path


def read(path: Path) -> Record:
    (found,) = BRAT.read(Source(path, path.name), DEFAULT_OPTIONS)
    assert isinstance(found, Record), found
    return found


def refusal(path: Path) -> ReadProblem:
    (found,) = BRAT.read(Source(path, path.name), DEFAULT_OPTIONS)
    assert isinstance(found, ReadProblem), found
    return found


def spans(record: Record) -> dict[str, Span]:
    return {one.id: one for one in record.annotations if isinstance(one, Span)}


def links(record: Record) -> dict[str, tuple[str, str, str]]:
    return {one.id: (one.label, one.head, one.child) for one in record.annotations if isinstance(one, Relation)}


def test_every_kind_of_line_is_read(tmp_path: Path) -> None:
    text = "أكد زيد وأضاف عمرو\nفي روما 📰"
    ann = (
        "T1\tCUE 0 3;8 13\tأكد وأضاف\n"
        "T2\tPER 4 7\tزيد\n"
        "T3\tPER 14 18\tعمرو\n"
        "E1\tCUE:T1 Speaker:T2 Speaker2:T3\n"
        "R1\tKNOWS Arg1:T2 Arg2:T3\n"
        "*\tEquiv T2 T3\n"
        "A1\tSure T2 yes\n"
        "M1\tNegation E1\n"
        "A2\tSure R1\n"
        "N1\tReference T3 Wikidata:Q7\tعمرو بن العاص\n"
        "#1\tAnnotatorNotes T2\tملاحظة على زيد\n"
        "X1\tanything\n"
    )
    record = read(folder(tmp_path / "f", text, ann))
    found = spans(record)
    assert found["T1"].ranges == (Range(0, 3), Range(8, 13))
    assert (found["T1"].layer, found["T2"].layer) == ("event", "entity")
    assert found["T1"].attributes == (Attribute("Negation", "yes"),)
    assert found["T2"].attributes == (Attribute("Sure", "yes"), Attribute("note", "ملاحظة على زيد"))
    assert found["T3"].attributes == (Attribute("Reference", "Wikidata:Q7 عمرو بن العاص"),)
    assert links(record) == {
        "R1": ("KNOWS", "T2", "T3"),
        "*1": ("Equiv", "T2", "T3"),
        "E1:Speaker": ("Speaker", "T1", "T2"),
        "E1:Speaker2": ("Speaker", "T1", "T3"),
    }
    kept = {one.name: orjson.loads(one.value) for one in record.header.fields}
    assert kept == {"brat.A2": "A2\tSure R1", "brat.X1": "X1\tanything"}
    assert (record.header.text, record.header.id) == (text, "a")


def test_two_events_of_one_trigger_stay_two(tmp_path: Path) -> None:
    ann = "T1\tBind 0 2\tنص\nT2\tP 3 6\tونص\nE1\tBind:T1 Theme:T2\nE2\tBind:T1\nE3\tSee:T2 Theme:E2\nA1\tNegation E2\n"
    record = read(folder(tmp_path / "f", "نص ونص", ann))
    assert set(spans(record)) == {"T1", "T2", "E2"}
    assert links(record)["E3:Theme"] == ("Theme", "T2", "E2")
    assert spans(record)["E2"].attribute("Negation") == "yes"


@pytest.mark.parametrize(
    ("text", "ann"),
    [
        ("a\r\nb 📰 روما", "T1\tLOC 6 10\tروما"),  # universal newlines count CR LF once
        ("a\r\nb 📰 روما", "T1\tLOC 7 11\tروما"),
        ("a\nb 📰 روما", "T1\tLOC 7 11\tروما"),  # UTF-16
        ("a\nb 📰 روما", "T1\tLOC 9 17\tروما"),  # bytes
        ("a\nb 📰 روما", "T1\tLOC 2 6\tروما"),  # drifted
    ],
)
def test_the_surface_says_where_a_span_lies(tmp_path: Path, text: str, ann: str) -> None:
    (span,) = spans(read(folder(tmp_path / "f", text, ann))).values()
    assert text[span.start : span.end] == "روما"


def test_what_was_decided_is_told(tmp_path: Path) -> None:
    told: list[tuple[Notice, str]] = []
    path = folder(tmp_path / "f", "📰 روما", "T1\tLOC 3 7\tروما")
    source = Source(path, "f", on_notice=lambda notice, detail: told.append((notice, detail)))
    assert list(BRAT.read(source, DEFAULT_OPTIONS))
    assert told == [(Notice.OFFSETS_UTF16, "a.ann: 1")]


@pytest.mark.parametrize(
    ("ann", "reason", "line"),
    [
        ("T1\tLOC 0 99\tنص", Reason.SPAN_OUTSIDE, 1),
        ("T1\tLOC 2 0\t", Reason.SPAN_OUTSIDE, 1),
        ("T1\tLOC 0 2\tغير ذلك", Reason.TEXT_MISMATCH, 1),
        ("T1\tLOC 0.0 2\tنص", Reason.MALFORMED, 1),
        ("T1\tLOC 0\tنص", Reason.MALFORMED, 1),
        ("T1\tLOC ٠ ٢\tنص", Reason.MALFORMED, 1),
        ("T1\tLOC 0 2\tنص\nT1\tLOC 0 2\tنص", Reason.DUPLICATE_ID, 2),
        ("T1\tLOC 0 2\tنص\n\nR1\tX Arg1:T1 Arg2:T9", Reason.RELATION_DANGLING, 3),
        ("R1\tX T1 T2", Reason.MALFORMED, 1),
        ("E1\tX:T9", Reason.RELATION_DANGLING, 1),
        ("E1", Reason.MALFORMED, 1),
        ("A1\tX", Reason.MALFORMED, 1),
        ("*\tEquiv T1", Reason.MALFORMED, 1),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, ann: str, reason: Reason, line: int) -> None:
    found = refusal(folder(tmp_path / "f", "نص ونص", ann))
    assert (found.reason, found.line) == (reason, line)


def test_one_bad_document_costs_the_others_nothing(tmp_path: Path) -> None:
    path = folder(tmp_path / "f", "نص", "T1\tLOC 0 2\tنص", "10")
    folder(path, "نص", "T1", "2")
    folder(path / "below", "نص", "", "c")
    (path / "alone.ann").write_text("")
    (path / "bare.txt").write_text("نص")
    found = list(read_paths([path]))
    assert [one.header.id if isinstance(one, Record) else one.reason for one in found] == [
        Reason.MALFORMED,
        "10",
        Reason.PART_MISSING,
        "bare",
        "below/c",
    ]


def test_names_brat_cannot_say_are_kept_for_us(tmp_path: Path) -> None:
    record = made("ar", TEXT, span_over(TEXT, "رويترز", "وكالة أنباء"), span_over(TEXT, "روسيا", "NEG", "x", "T2"))
    other = made("b", TEXT, span_over(TEXT, "روسيا", "NEG", "sentiment"))
    held = Held()
    losses = list(BRAT.write([record, other], held, ExportOptions()))
    ann = bytes(held.files["ar.ann"]).decode()
    assert re.fullmatch(r"T1\tX-[0-9a-f]{6} 16 22\tرويترز\nT2\tNEG \d+ \d+\tروسيا\n", ann)
    assert bytes(held.files["b.ann"]).decode().startswith("T1\tsentiment-NEG ")
    assert "وكالة أنباء" in bytes(held.files["visual.conf"]).decode()
    assert [(one.document_id, one.subject) for one in losses if one.kind == "label_name"] == [("ar", "T1"), ("b", "T1")]
    export(ListSupply([record, other]), tmp_path / "out", Plan(BRAT, selection=EVERYTHING))
    again = [one for one in read_paths([tmp_path / "out"]) if isinstance(one, Record)]
    assert [(one.label, one.layer) for each in again for one in spans(each).values()] == [
        ("وكالة أنباء", "entity"),
        ("NEG", "x"),
        ("NEG", "sentiment"),
    ]


def test_the_configuration_is_one_that_a_scheme_can_be_read_from(tmp_path: Path) -> None:
    export(ListSupply(HARD), tmp_path / "out", Plan(BRAT, selection=EVERYTHING))
    conf = (tmp_path / "out" / "annotation.conf").read_text("utf-8")
    assert re.findall(r"^\[(\w+)\]$", conf, re.MULTILINE) == [
        "entities",
        "relations",
        "events",
        "attributes",
    ]
    scheme = from_conf(conf).scheme
    assert {label.name for _, label in scheme.labels()} >= {"PER", "QUOTE"}
    assert scheme.link("SPEAKER")


def test_every_surface_is_what_its_offsets_cover_and_on_one_line() -> None:
    held = Held()
    for _ in BRAT.write(HARD, held, ExportOptions()):
        pass
    seen = 0
    for name, content in held.files.items():
        if not name.endswith(".ann"):
            continue
        text = bytes(held.files[name[:-4] + ".txt"]).decode("utf-8")
        assert "\r" not in text
        for line in bytes(content).decode("utf-8").split("\n"):
            found = re.fullmatch(r"T\d+\t[A-Za-z0-9_-]+ (\d+ \d+(?:;\d+ \d+)*)\t(.*)", line, re.DOTALL)
            if line.startswith("T"):
                assert found, line
                places = [tuple(map(int, one.split())) for one in found[1].split(";")]
                assert " ".join(text[start:end] for start, end in places) == found[2]
                assert all(one[1] < two[0] for one, two in pairwise(places))
                seen += 1
    # One is nothing but white space, which brat's readers take for a text that is missing.
    assert seen == sum(len(spans(one)) for one in HARD) - 1


def test_a_tab_never_stands_where_brats_readers_part_a_line() -> None:
    text = "قال\tبوتين\tفي موسكو"
    span = Span("T1", (Range(4, 12),), "X", "entity", text[4:12], (Attribute("note", "a\tb\nc"),))
    held = Held()
    losses = list(BRAT.write([Record(new_header("a", text), (span,))], held, ExportOptions()))
    assert bytes(held.files["a.txt"]).decode() == "قال\tبوتين في موسكو"
    lines = bytes(held.files["a.ann"]).decode().splitlines()
    assert [line.count("\t") for line in lines] == [2, 2]
    assert {one.kind: one.count for one in losses if one.kind is not Kind.MAKER} == {
        Kind.CHARACTER: 1,
        Kind.ATTRIBUTE: 1,
    }


def test_a_broken_line_in_the_list_of_documents_costs_one_its_name_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "out"
    export(ListSupply(HARD[:3]), path, Plan(BRAT, ExportOptions(), EVERYTHING))
    listing = path / "documents.jsonl"
    lines = listing.read_bytes().split(b"\n")
    listing.write_bytes(b"\n".join((lines[0][:-2], *lines[1:])))
    found = [one for one in BRAT.read(Source(path, "out"), DEFAULT_OPTIONS) if isinstance(one, Record)]
    assert [one.header.id for one in found] == ["nested", "crossing", "ar-1"]
    assert [one.header.source for one in found] == ["nested.txt", "crossing.txt", "out/ar-1.txt"]


def test_brats_own_tutorials_hold_what_was_counted(test_data: Path) -> None:
    counts = orjson.loads((test_data / "COUNTS.json").read_bytes())
    for name in ("news", "bio"):
        path = test_data / "formats" / "brat" / name
        expected = counts[f"formats/brat/{name}"]
        lines = [one for ann in path.glob("*.ann") for one in ann.read_text("utf-8").split("\n") if one]
        found = list(BRAT.read(Source(path, name), DEFAULT_OPTIONS))
        records = [one for one in found if isinstance(one, Record)]
        assert len(found) == len(records) == expected["documents"]
        # Events that share a trigger have a span of their own.
        triggers = Counter(
            (ann.name, line.split("\t")[1].split()[0].partition(":")[2])
            for ann in path.glob("*.ann")
            for line in ann.read_text("utf-8").split("\n")
            if line[:1] == "E"
        )
        shared_ones = sum(count - 1 for count in triggers.values())
        assert sum(len(spans(one)) for one in records) == expected["T"] + shared_ones
        ids = [key for one in records for key in links(one)]
        assert sum(key.startswith("R") for key in ids) == expected["R"]
        arguments = sum(len(line.split("\t")[1].split()) - 1 for line in lines if line.startswith("E"))
        assert sum(key.startswith("E") for key in ids) == arguments


def test_mutated_folders_are_read_or_refused(tmp_path: Path) -> None:
    draw = random.Random(4)
    held = Held()
    for _ in BRAT.write(HARD, held, ExportOptions()):
        pass
    names = sorted(name for name in held.files if name.endswith(".ann"))
    path = tmp_path / "f"
    for _ in range(300):
        name = draw.choice(names)
        content = bytearray(held.files[name])
        for _ in range(draw.randint(1, 6)):
            place = draw.randrange(len(content) + 1)
            content[place : place + draw.randint(0, 4)] = draw.randbytes(draw.randint(0, 4))
        folder(path, "", "", "a")
        (path / "a.txt").write_bytes(bytes(held.files[name[:-4] + ".txt"]))
        (path / "a.ann").write_bytes(bytes(content))
        (found,) = BRAT.read(Source(path, "f"), DEFAULT_OPTIONS)
        if isinstance(found, Record):
            found.to_document()
