"""Word documents: the running text letter for letter, what stands beside it said, and nothing that may swell."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.errors import ReadProblem, Reason
from corpus.finding import Told, read_paths
from corpus.formats import archives
from corpus.formats.archives import Limits
from corpus.formats.format import DEFAULT_OPTIONS, ImportOptions, Notice, Source
from corpus.formats.word import Docx
from corpus.record import Record
from tests.corpus.formats.foreign import with_part

FORMAT = Docx()


def saved(path: Path, document: Document) -> Path:
    document.save(str(path))
    return path


def read(path: Path, options: ImportOptions = DEFAULT_OPTIONS) -> tuple[Record | ReadProblem, dict[Notice, str]]:
    told: list[Told] = []
    (one,) = read_paths([path], options, on_notice=told.append)
    return one, {each.notice: each.detail for each in told}


def text(path: Path) -> str:
    one, _ = read(path)
    assert isinstance(one, Record), one
    return one.header.text


def refused(path: Path, options: ImportOptions = DEFAULT_OPTIONS) -> Reason:
    one, _ = read(path, options)
    assert isinstance(one, ReadProblem), one
    return one.reason


def repacked(path: Path, name: str, content: bytes) -> Path:
    path.write_bytes(with_part(path.read_bytes(), name, content))
    return path


def plain(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("نص")
    return saved(path, document)


def test_paragraphs_and_tables_come_in_their_order_with_their_breaks(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("قالَ ")
    paragraph.add_run("محمّد").bold = True
    run = paragraph.add_run(" 😡\tثم")
    run.add_break()
    run.add_text("عاد")
    run.add_break(WD_BREAK.PAGE)
    table = document.add_table(2, 2)
    for cell, words in zip((each for row in table.rows for each in row.cells), ("أ", "ب", "ج", "د"), strict=True):
        cell.text = words
    table.cell(1, 1).add_paragraph("هـ")
    document.add_paragraph("")
    document.add_paragraph(" آخر ")
    path = saved(tmp_path / "a.docx", document)
    assert text(path) == "قالَ محمّد 😡\tثم\nعاد\n\nأ\tب\nج\tد\nهـ\n\n آخر "
    one, told = read(path)
    assert isinstance(one, Record)
    assert (one.header.id, one.header.source, one.annotations, told) == ("", "a.docx", (), {})


def test_the_text_is_what_the_runs_give(tmp_path: Path) -> None:
    document = docx.Document()
    for words in ("فقرة أولى", "فقرة\tثانية‌ مع وصل", "ﷺ ﻻ \u200f\u00a0"):
        document.add_paragraph(words)
    path = saved(tmp_path / "a.docx", document)
    runs = ["".join(run.text for run in each.runs) for each in docx.Document(str(path)).paragraphs]
    assert text(path) == "\n".join(runs)


def test_links_fields_and_what_was_added_are_text_and_what_stands_beside_is_said(tmp_path: Path) -> None:
    document = docx.Document()
    body = document.element.body
    inside = (
        '<w:r><w:t xml:space="preserve">قال </w:t></w:r>'
        '<w:hyperlink><w:r><w:t xml:space="preserve">رابط </w:t></w:r></w:hyperlink>'
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>٣</w:t></w:r></w:fldSimple>'
        "<w:ins><w:r><w:t>مضاف</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>"
        '<w:r><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
        "<w:r><w:footnoteReference w:id='2'/><w:pict><w:txbxContent><w:p><w:r><w:t>صندوق</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{inside}</w:p></w:sdtContent></w:sdt>"
    body.insert(0, parse_xml(control))
    document.sections[0].header.paragraphs[0].text = "رأس الصفحة"
    path = saved(tmp_path / "a.docx", document)
    one, told = read(path)
    assert isinstance(one, Record)
    assert one.header.text == "قال رابط ٣مضاف\u2011\xad"
    assert told == {
        Notice.BOXES_OUT: "2",
        Notice.DELETIONS_OUT: "1",
        Notice.HEADERS_OUT: "1",
        Notice.NOTES_OUT: "1",
    }


def test_a_document_is_known_by_its_content(tmp_path: Path) -> None:
    path = plain(tmp_path / "a.docx").rename(tmp_path / "a.bin")
    assert text(path) == "نص"


def test_what_word_leaves_beside_an_open_file_is_passed_over(tmp_path: Path) -> None:
    plain(tmp_path / "a.docx")
    (tmp_path / "~$a.docx").write_bytes(b"\x05owner" + bytes(150))
    (one,) = read_paths([tmp_path])
    assert isinstance(one, Record)


def test_what_is_no_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"")
    assert refused(path) is Reason.IS_EMPTY
    path.write_bytes(b"PK\x03\x04 and no more")
    assert refused(path) is Reason.MALFORMED
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert refused(path) is Reason.ENCRYPTED
    path = saved(tmp_path / "b.docx", docx.Document())
    assert refused(path) is Reason.TEXT_EMPTY
    path.write_bytes(path.read_bytes()[:-400])
    assert refused(path) is Reason.MALFORMED


def test_xml_with_a_document_type_is_refused_in_any_part(tmp_path: Path) -> None:
    entity = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w/>'
    for name in ("word/document.xml", "word/any.bin", "docProps/app.xml"):
        path = repacked(plain(tmp_path / "a.docx"), name, entity)
        assert refused(path) is Reason.XML_FORBIDDEN, name


def test_what_swells_is_refused_before_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = repacked(plain(tmp_path / "a.docx"), "word/media/a.png", bytes(9 << 20))
    assert refused(path) is Reason.TOO_LARGE
    path = plain(tmp_path / "b.docx")
    assert refused(path, ImportOptions(max_line=30_000)) is Reason.TOO_LARGE
    path = repacked(plain(tmp_path / "c.docx"), "word/more.xml", b"<a>" + b"x y" * 20_000 + b"</a>")
    assert refused(path, ImportOptions(max_line=200_000)) is Reason.TOO_LARGE
    monkeypatch.setattr(archives, "ENTRIES", 3)
    assert refused(plain(tmp_path / "d.docx")) is Reason.TOO_LARGE


def test_a_size_that_lies_does_not_help(tmp_path: Path) -> None:
    path = repacked(plain(tmp_path / "a.docx"), "word/media/a.png", b"ab" * 5_000)
    raw = path.read_bytes()
    # Both headers of the entry say ten bytes.
    path.write_bytes(raw.replace((10_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    assert refused(path) is Reason.MALFORMED


def test_entries_are_counted_as_they_unpack(tmp_path: Path) -> None:
    path = plain(tmp_path / "a.docx")
    with zipfile.ZipFile(path) as archive:
        total = sum(entry.file_size for entry in archive.infolist())
    archives.check_archive(path, Limits(total, total))
    assert FORMAT.recognises(Source(path, path.name))
    assert Counter(zipfile.ZipFile(path).namelist()).most_common(1)[0][1] == 1
