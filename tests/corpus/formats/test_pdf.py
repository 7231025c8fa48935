"""PDF: what the pages give, never without a warning; forms kept and counted, empty pages named, passwords refused."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from corpus.errors import ReadProblem, Reason
from corpus.finding import Told, read_paths
from corpus.formats.format import DEFAULT_OPTIONS, ImportOptions, Notice
from corpus.record import Record
from tests.corpus.formats.foreign import pdf


def read(path: Path, options: ImportOptions = DEFAULT_OPTIONS) -> tuple[Record | ReadProblem, dict[Notice, str]]:
    told: list[Told] = []
    (one,) = read_paths([path], options, on_notice=told.append)
    return one, {each.notice: each.detail for each in told}


def refused(path: Path, options: ImportOptions = DEFAULT_OPTIONS) -> Reason:
    one, _ = read(path, options)
    assert isinstance(one, ReadProblem), one
    return one.reason


def test_pages_give_their_text_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(pdf("Hello\nyou", "", "", "end", ""))
    one, told = read(path)
    assert isinstance(one, Record)
    assert one.header.text == "Hello\nyou\n\n\nend\n"
    assert told == {Notice.ORDER_UNSURE: "", Notice.PAGES_WITHOUT_TEXT: "2–3, 5"}


def test_presentation_forms_are_kept_and_said(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("ﻻﺑ"))
    one, told = read(path)
    assert isinstance(one, Record)
    assert sorted(one.header.text) == sorted("ﻻﺑ")
    assert told[Notice.PRESENTATION_FORMS] == "2"


def test_a_password_is_refused(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf("secret")))
    writer.encrypt("word", algorithm="RC4-40")
    path = tmp_path / "a.pdf"
    writer.write(str(path))
    assert refused(path) is Reason.ENCRYPTED


def test_what_gives_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("", ""))
    assert refused(path) is Reason.TEXT_EMPTY
    path.write_bytes(b"%PDF-1.7\nnothing else")
    assert refused(path) is Reason.MALFORMED
    path.write_bytes(pdf("text"))
    assert refused(path, ImportOptions(max_line=100)) is Reason.TOO_LARGE


def test_the_library_is_silent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("text")[:-30])
    read(path)
    assert not caplog.records
