"""Web pages: blocks as lines, cells behind tabs, blanks as a browser shows them, and encodings that are not guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats.format import DEFAULT_OPTIONS, Confidence, ImportOptions, Source
from corpus.formats.html import Html
from corpus.formats.html.text import Unfinished, page
from corpus.record import Record

HTML = Html()
WORD = "قالَ"


def read(path: Path, options: ImportOptions = DEFAULT_OPTIONS) -> Record | ReadProblem:
    (one,) = read_paths([path], options)
    return one


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>أ<br></p>\n\n<p>ب</p>", "أ\nب"),
        ("أ  ب\n<b>ج</b> د", "أ ب ج د"),
        ("أ<b> ب </b>ج", "أ ب ج"),
        ("قا<b>ل</b>", "قال"),
        ("<div>أ</div>ب<p> ج </p>", "أ\nب\nج"),
        ("أ<br><br>ب", "أ\n\nب"),
        ("<table><tr><td>1<td>2<tr><td><p>3</p></td><td></td><td>4</td></tr></table>5", "1\t2\n3\t\t4\n5"),
        ("<table><tr><td></td><td>ب</td></tr><tr><td>ج</td></tr></table>", "\tب\nج"),
        ("<ul><li>أ</li><li>ب</ul>ج", "أ\nب\nج"),
        ("<pre>\n أ\r\n  ب</pre>ج", " أ\n  ب\nج"),
        ("أ&nbsp;ب &amp; &#1576; &lt;x&gt; 1 < 2", "أ\xa0ب & ب <x> 1 < 2"),
        ("أ<!-- <p>لا</p> -->ب<script>if (a<b) '</p>'</script><style>p {}</style>ج", "أبج"),
        ("<a href=\"x>y\">أ</a><img alt='>'>ب", "أب"),
        ("<?xml version='1.0'?><html><head><script src='a'/></head><body>أ</body></html>", "أ"),
        ("<p>أ<svg/>ب", "أب"),
        ('<a href="x"">أ</a> "ب"', 'أ "ب"'),
        ("<p title=d'>أ</p>'ب'", "أ\n'ب'"),
        ("<a href = 'x>y' b>أ</a>", "أ"),
    ],
)
def test_the_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert page(html).text == text


def test_the_title_is_no_text_but_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_text(f"<!DOCTYPE html>\n<html><head><title>خبر &amp;\n آخر</title></head><body>{WORD}</body>", "utf-8")
    one = read(path)
    assert isinstance(one, Record)
    assert one.header.text == WORD
    assert [(each.name, each.value) for each in one.header.fields] == [("title", '"خبر & آخر"')]


@pytest.mark.parametrize("html", ["<p>أ</p", "<p>أ<a href='x>ب", "<p>\nأ<!-- ب", "أ<script>ب"])
def test_a_page_that_breaks_off_is_refused_with_its_line(tmp_path: Path, html: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(html, "utf-8")
    one = read(path)
    assert isinstance(one, ReadProblem)
    assert (one.reason, one.line) == (Reason.MALFORMED, html.count("\n") + 1)


META = '<html><meta charset="{}"><p>{}</p>'
EQUIV = '<html><meta http-equiv="Content-Type" content="text/html; charset={}"><p>{}</p>'


@pytest.mark.parametrize("shape", [META, EQUIV])
@pytest.mark.parametrize(
    ("said", "real", "outcome"),
    [
        ("windows-1256", "cp1256", WORD),
        ("ISO-8859-6", "iso-8859-6", "قال"),
        ("utf-8", "utf-8", WORD),
        ("utf-8", "utf-16", WORD),
        ("windows-1256", "utf-8-sig", WORD),
        ("windows-1256", "utf-8", Reason.ENCODING_GUESSED),
        ("iso-8859-1", "cp1256", Reason.ENCODING_GUESSED),
        ("utf-8", "cp1256", Reason.ENCODING_GUESSED),
        ("no-such", "cp1256", Reason.ENCODING_GUESSED),
        ("rot13", "utf-8", WORD),
    ],
)
def test_a_page_is_believed_where_its_bytes_bear_it_out(
    tmp_path: Path, shape: str, said: str, real: str, outcome: str | Reason
) -> None:
    path = tmp_path / "a.html"
    word = "قال" if real == "iso-8859-6" else WORD
    path.write_bytes(shape.format(said, word).encode(real))
    one = read(path)
    assert (one.header.text if isinstance(one, Record) else one.reason) == outcome
    named = read(path, ImportOptions(encoding=real))
    assert isinstance(named, Record)
    assert named.header.text == word


def test_comments_before_the_page_are_passed_over_and_cost_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_text("<!-- a --> <!-->b--> <html><p>نص</p></html>", "utf-8")
    assert isinstance(read(path), Record)
    path.write_text("<!---->" * 500 + "no page", "utf-8")
    assert HTML.recognises(Source(path, path.name)) is Confidence.NO


def test_an_empty_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><title>خبر</title><body> <p> </p></body></html>", "utf-8")
    one = read(path)
    assert isinstance(one, ReadProblem)
    assert one.reason is Reason.TEXT_EMPTY
    assert isinstance(read(path, ImportOptions(max_line=10)), ReadProblem)


TAGS = (
    *("<p>", "</p>", "<td>", "<tr>", "<pre>", "</pre>", "<br>", "<b", ">", "<!--", "-->"),
    *("'", '"', " ", "\n", "ن", "&lt;", "<"),
)


@given(st.lists(st.sampled_from(TAGS), max_size=40).map("".join))
def test_whatever_is_written_is_read_or_refused(html: str) -> None:
    try:
        text = page(html).text
    except Unfinished:
        return
    assert text.count("ن") <= html.count("ن")
    assert "<p>" not in text
