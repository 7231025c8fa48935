"""Text files line by line: numbers, limits, encodings and line ends, without the whole file in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.format import ImportOptions, Source
from corpus.formats.lines import TextLine, head, text_lines, utf8_lines


def read(path: Path, content: bytes, options: ImportOptions | None = None) -> list[TextLine | ReadProblem]:
    path.write_bytes(content)
    return list(text_lines(Source(path, path.name), options or ImportOptions()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lines_come_without_their_ends(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path / "a.txt", "قال\tO\r\n\nبوتين\u2028x".encode(encoding))
    assert found == [TextLine(1, "قال\tO"), TextLine(2, ""), TextLine(3, "بوتين\u2028x")]


def test_a_named_encoding_is_taken_and_a_guess_asked_about(tmp_path: Path) -> None:
    old = "قال الرئيس\tO\n".encode("cp1256")
    assert read(tmp_path / "a.txt", old, ImportOptions(encoding="cp1256")) == [TextLine(1, "قال الرئيس\tO")]
    with pytest.raises(ReadError) as refused:
        read(tmp_path / "a.txt", old)
    assert refused.value.reason is Reason.ENCODING_GUESSED


def test_a_line_that_is_too_long_or_broken_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    found = read(path, b"a\n" + b"x" * 50 + b"\nb\n", ImportOptions(max_line=20))
    assert found == [TextLine(1, "a"), ReadProblem(Reason.LINE_TOO_LONG, path, 2, "20"), TextLine(3, "b")]
    broken = read(path, "قال\n".encode() * 3 + b"\xff\nb\n", ImportOptions(encoding="utf-8"))
    assert [one for one in broken if isinstance(one, ReadProblem)] == [
        ReadProblem(Reason.ENCODING_WRONG, path, 4, "utf-8, byte 0")
    ]


def test_what_has_strayed_into_a_line_is_no_reason_to_refuse_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    line = "قال الرئيس في مؤتمر صحفي عقده أمس\n"
    found = read(path, line.encode() + b"\xd9 b\n" + line.encode() * 3)
    assert found[1] == ReadProblem(Reason.ENCODING_WRONG, path, 2, "utf-8, byte 0")
    assert [one.text for one in found if isinstance(one, TextLine)] == [line.rstrip()] * 4
    path.write_bytes(line.encode() + b"a\x00b\n" + line.encode())
    assert [one.content for one in utf8_lines(Source(path, path.name), 100)][1] == b"a\x00b\n"
    path.write_bytes(line.encode("utf-16-le"))
    with pytest.raises(ReadError) as refused:
        list(utf8_lines(Source(path, path.name), 100))
    assert refused.value.reason is Reason.IS_BINARY


def test_nothing_but_blanks_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b" \n\n")
    with pytest.raises(ReadError) as refused:
        list(utf8_lines(Source(path, path.name), 100))
    assert refused.value.reason is Reason.IS_EMPTY


def test_the_beginning_of_a_file_is_what_is_there_now(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert head(path) == head(tmp_path) == b""
    path.write_bytes(b"one")
    assert head(path) == b"one"
    path.write_bytes(b"other")
    assert (head(path), head(path, 2)) == (b"other", b"ot")
