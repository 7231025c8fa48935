"""Tables with a row a document: columns told by their names or asked for, bad rows refused alone."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook

from annotation.change import DocumentLabel
from corpus.errors import ReadProblem, Reason
from corpus.finding import Found, Told, find, read_paths
from corpus.formats.format import ImportOptions, Notice, Role, Source
from corpus.formats.tables import Csv, Xlsx
from corpus.record import Record
from tests.corpus.formats.foreign import part, with_part

LONG = "قالت الوزيرة إن المفاوضات ستستأنف الأسبوع المقبل"
NOTHING: Mapping[str, str] = MappingProxyType({})


def written(path: Path, *lines: str, end: str = "\n", encoding: str = "utf-8") -> Path:
    path.write_bytes((end.join(lines) + end).encode(encoding))
    return path


def sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def read(path: Path, values: Mapping[str, str] = NOTHING) -> tuple[list[Record | ReadProblem], dict[Notice, str]]:
    told: list[Told] = []
    found = list(read_paths([path], ImportOptions(values=values), on_notice=told.append))
    return found, {each.notice: each.detail for each in told}


def texts(path: Path, values: Mapping[str, str] = NOTHING) -> list[str]:
    found, _ = read(path, values)
    return [one.header.text if isinstance(one, Record) else f"{one.line}: {one.reason.value}" for one in found]


def refusal(path: Path, values: Mapping[str, str] = NOTHING) -> tuple[Reason, str]:
    (one,), _ = read(path, values)
    assert isinstance(one, ReadProblem), one
    return one.reason, one.detail


def labels(one: Record | ReadProblem) -> list[tuple[str, str]]:
    assert isinstance(one, Record), one
    return [(each.name, each.value) for each in one.annotations if isinstance(each, DocumentLabel)]


def fields(one: Record | ReadProblem) -> dict[str, str]:
    assert isinstance(one, Record), one
    return {each.name: each.value for each in one.header.fields}


def test_a_row_is_a_document_with_its_label_and_its_other_cells(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "id,text,label,author", 'n1,"قال: ""نعم"",\n ثم عاد",positive,سعاد', "n2, لا ,,")
    found, told = read(path)
    first, second = found
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.header.id, first.header.text, first.header.source) == ("n1", 'قال: "نعم",\n ثم عاد', "a.csv")
    assert (labels(first), fields(first)) == ([("category", "positive")], {"author": '"سعاد"'})
    assert (second.header.text, labels(second), fields(second)) == (" لا ", [], {})
    assert told == {}


def test_columns_are_chosen_by_name_or_number(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "key;title;body;mood;topic", "k;عنوان;متن;happy|calm;news")
    (one,), told = read(path)
    assert isinstance(one, Record)
    assert (one.header.text, one.header.id, labels(one)) == ("متن", "", [])
    assert told == {Notice.COLUMNS_CHOSEN: "text=body"}
    chosen = {"text-column": "title", "id-column": "1", "label-column": "mood, 5", "label-separator": "|"}
    (one,), told = read(path, chosen | {"kept-columns": "body"})
    assert isinstance(one, Record)
    assert (one.header.text, one.header.id, fields(one)) == ("عنوان", "k", {"body": '"متن"'})
    assert labels(one) == [("mood", "happy"), ("mood", "calm"), ("topic", "news")]
    assert told == {}
    (one,), _ = read(path, {"kept-columns": "-"})
    assert fields(one) == {}
    for wrong in ("nobody", "9", "0"):
        assert refusal(path, {"text-column": wrong})[0] is Reason.OPTION_WRONG


def test_a_column_of_sentences_among_short_ones_is_the_text_and_said(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "key,خبر,mood", f"1,{LONG},a", f"2,{LONG},b")
    (reason, detail) = refusal(written(tmp_path / "b.csv", "key,what,mood", "1,كلمة,a"), {"header": "yes"})
    assert (reason, detail) == (Reason.COLUMNS_UNSURE, "1 key, 2 what, 3 mood")
    found, told = read(path, {"header": "yes"})
    assert [one.header.text for one in found if isinstance(one, Record)] == [LONG, LONG]
    assert told == {Notice.COLUMNS_CHOSEN: "text=خبر"}


def test_whether_there_are_names_is_asked_where_it_is_not_clear(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "كلمة,أخرى", "ثالثة,رابعة")
    assert refusal(path) == (Reason.HEADER_UNSURE, "كلمة | أخرى")
    assert texts(path, {"header": "no", "text-column": "2"}) == ["أخرى", "رابعة"]
    assert texts(path, {"text-column": "أخرى"}) == ["رابعة"]
    path = written(tmp_path / "b.csv", f"1,{LONG}", f"2,{LONG}")
    found, told = read(path)
    assert len(found) == 2
    assert told == {Notice.COLUMNS_CHOSEN: "text=2, header=no"}


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_delimiters_line_ends_and_encodings_are_told(tmp_path: Path, delimiter: str, end: str, encoding: str) -> None:
    rows = (("text", "label"), ("قال، ثم عاد", "a"), ("نص آخر", "b"))
    path = written(tmp_path / "a.csv", *(delimiter.join(row) for row in rows), end=end, encoding=encoding)
    found, told = read(path)
    assert [one.header.text for one in found if isinstance(one, Record)] == ["قال، ثم عاد", "نص آخر"]
    assert [labels(one) for one in found] == [[("category", "a")], [("category", "b")]]
    assert told == {}


@pytest.mark.parametrize(("option", "value"), [("header", "maybe"), ("delimiter", "dot"), ("quotes", "two")])
def test_a_value_that_there_is_not_is_refused_with_those_there_are(tmp_path: Path, option: str, value: str) -> None:
    path = written(tmp_path / "a.csv", "text,label", "نص,a")
    reason, detail = refusal(path, {option: value})
    assert reason is Reason.OPTION_WRONG
    assert detail.startswith(f"--{option} {value}: auto, ")
    assert Csv().roles(Source(path, "a.csv"), {option: value}) == ()


def test_quotes_that_bind_nothing_are_text_and_said(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tsv", "text\tlabel", '"نعم" قال\ta', "لا\tb", '"وهكذا\tc')
    found, told = read(path)
    assert [one.header.text for one in found if isinstance(one, Record)] == ['"نعم" قال', "لا", '"وهكذا']
    assert told == {Notice.COLUMNS_CHOSEN: "quotes=no"}
    assert texts(path, {"quotes": "yes"}) == ["2: malformed", "لا", "4: malformed"]


def test_a_bad_row_is_refused_alone_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    head = b"text,label\n" + f"{LONG},a\n".encode() * 20_000
    path.write_bytes(head + "واحد,اثنان,ثلاثة\n,a\nوحده\n\n".encode() + b"\xff\xfe,a\n" + "آخر,b\n".encode())
    found = texts(path)
    assert set(found[:20_000]) == {LONG}
    assert found[20_000:] == [
        "20002: columns_wrong",
        "20003: text_empty",
        "20004: columns_wrong",
        "20006: encoding_wrong",
        "آخر",
    ]


def test_a_first_row_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", 'text,"label"x', "text,label", "نص,a")
    assert refusal(path, {"quotes": "yes"})[0] is Reason.MALFORMED
    assert texts(path, {"quotes": "yes", "header": "no", "text-column": "1"}) == ["1: malformed", "text", "نص"]


def test_an_old_table_is_asked_about_and_read_in_the_encoding_that_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "النص,الوسم", "قال الرئيس في مؤتمر صحفي عقده أمس,خبر", encoding="cp1256")
    assert refusal(path)[0] is Reason.ENCODING_GUESSED
    (one,) = read_paths([path], ImportOptions(encoding="cp1256"))
    assert isinstance(one, Record)
    assert one.header.text == "قال الرئيس في مؤتمر صحفي عقده أمس"
    assert labels(one) == [("category", "خبر")]


def test_a_table_of_spans_is_another_formats(tmp_path: Path) -> None:
    spans = written(tmp_path / "a.csv", "text,start,end,label", "نص,0,2,A")
    rows = written(tmp_path / "b.csv", "text,label", "نص,A")
    assert [one.format.name for one in find([spans, rows]) if isinstance(one, Found)] == ["spans_csv", "csv"]


def test_a_table_is_known_by_its_content(tmp_path: Path) -> None:
    path = written(tmp_path / "a.dat", "id;text", "1;نص", "2;آخر")
    assert texts(path) == ["نص", "آخر"]
    prose = written(tmp_path / "b.txt", "text, and more", "of the same")
    assert texts(prose) == ["text, and more\nof the same\n"]


def test_a_sheet_is_a_table(tmp_path: Path) -> None:
    day = datetime(2026, 11, 25, tzinfo=UTC).replace(tzinfo=None)
    rows = (("id", "text", "label", "n", "day"), (7, "قالَ\nبوتين 📰", "a", 1.5, day), (None, None, "b"), (8, True))
    path = sheet(tmp_path / "a.xlsx", *rows, (), (9, "سطر_x000D_آخر", None, 2.0), (1, 2, 3, 4, 5, 6))
    found, told = read(path)
    assert [one.header.id if isinstance(one, Record) else (one.line, one.reason) for one in found] == [
        "7",
        (3, Reason.TEXT_EMPTY),
        "8",
        "9",
        (7, Reason.COLUMNS_WRONG),
    ]
    assert texts(path)[2:4] == ["TRUE", "سطر\rآخر"]
    assert labels(found[0]) == [("category", "a")]
    assert fields(found[0]) == {"n": '"1.5"', "day": '"2026-11-25T00:00:00"'}
    assert fields(found[3]) == {"n": '"2"'}
    assert told == {}


def test_a_sheet_is_chosen_and_the_others_said(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "أولى"
    for words in ("text", "واحد"):
        book.worksheets[0].append((words,))
    second = book.create_sheet("ثانية")
    for words in ("text", "اثنان"):
        second.append((words,))
    path = tmp_path / "a.xlsx"
    book.save(path)
    _, told = read(path)
    assert texts(path) == ["واحد"]
    assert told == {Notice.SHEETS_OUT: "ثانية"}
    for name in ("ثانية", "2"):
        assert texts(path, {"sheet": name}) == ["اثنان"]
    assert refusal(path, {"sheet": "3"})[0] is Reason.OPTION_WRONG


def test_a_workbook_that_swells_or_tells_a_document_type_is_refused(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ("text",), ("نص",))
    whole = path.read_bytes()
    path.write_bytes(with_part(whole, "xl/media/a.png", bytes(9 << 20)))
    assert refusal(path)[0] is Reason.TOO_LARGE
    path.write_bytes(with_part(whole, "xl/sharedStrings.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'))
    assert refusal(path)[0] is Reason.XML_FORBIDDEN
    path.write_bytes(with_part(whole, "xl/worksheets/sheet1.xml", b"<worksheet/>"))
    assert refusal(path)[0] is Reason.TEXT_EMPTY


def test_a_row_that_says_it_is_the_billionth_ends_the_sheet(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ("text",), ("نص",))
    whole = path.read_bytes()
    name = "xl/worksheets/sheet1.xml"
    content = part(whole, name)
    assert b'<row r="2"' in content
    path.write_bytes(with_part(whole, name, content.replace(b'<row r="2"', b'<row r="2000000000"')))
    assert texts(path) == []
    assert zipfile.is_zipfile(BytesIO(whole))


def test_what_columns_are_taken_for_is_shown_before(tmp_path: Path) -> None:
    rows = (("key", "body", "label"), ("1", "متن", "a"))
    table = written(tmp_path / "a.csv", *(",".join(row) for row in rows))
    book = sheet(tmp_path / "a.xlsx", *rows)
    unsure = written(tmp_path / "b.csv", "واحد,اثنان", "ثلاثة,أربعة")
    for format_, path in ((Csv(), table), (Xlsx(), book)):
        source = Source(path, path.name)
        names = rows[0]
        assert format_.roles(source, {}) == (
            Role("text-column", "", names, "body", is_needed=True),
            Role("id-column", "", names),
            Role("label-column", "", names, "label"),
        )
        chosen = {"text-column": "label", "id-column": "1", "header": "yes"}
        assert [one.taken for one in format_.roles(source, chosen)] == ["label", "key", ""]
    asked = Csv().roles(Source(unsure, "b.csv"), {})
    assert [(one.there, one.taken) for one in asked] == [(("واحد", "اثنان"), "")] * 3
    assert Csv().roles(Source(unsure, "b.csv"), {"header": "no"})[0].there == ("1", "2")
    assert Xlsx().roles(Source(table, "a.csv"), {}) == ()


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1).filter(str.strip)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5))
def test_whatever_a_csv_writer_wrote_is_read_as_it_was(tmp_path: Path, cells: list[tuple[str, str]]) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("text", "other"), *cells])
    found, _ = read(path, {"delimiter": "comma", "quotes": "yes"})
    assert [one.header.text if isinstance(one, Record) else one for one in found] == [text for text, _ in cells]


def test_both_say_their_options_alike() -> None:
    shared = {one.name for one in Csv.reading} & {one.name for one in Xlsx.reading}
    assert {"text-column", "id-column", "label-column", "kept-columns", "header"} <= shared
