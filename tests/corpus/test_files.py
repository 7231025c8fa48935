"""Files: whatever encoding a text came in, its characters are its own; a file is replaced whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given

from corpus.beside import beside
from corpus.errors import ReadError, Reason, WriteError
from corpus.files import Sink, decode, preview, remove_leftovers, sha256_of, write_atomically
from tests.strategies import texts

ARABIC = "قال الرئيس إنّ القمة ستُعقد غدًا في ألاسكا، وأضاف: «نعم».\n"


@given(texts())
def test_utf8_comes_back_as_it_was_with_all_that_stands_in_it(text: str) -> None:
    found = decode((ARABIC + text).encode())
    assert (found.text, found.encoding, found.is_guess) == (ARABIC + text, "utf-8", False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["ن", "نعم", ARABIC, ARABIC.replace("\n", "\r\n"), "قال: yes, 3,5 ثم مضى"])
def test_utf16_without_a_mark_is_not_taken_for_utf8(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding, found.is_guess) == (text, encoding, False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding)).text == ARABIC


def test_a_second_mark_is_text() -> None:
    assert decode(("\ufeff" + ARABIC).encode("utf-8-sig")).text == "\ufeff" + ARABIC


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_second_mark_is_text_under_a_named_encoding_too(encoding: str) -> None:
    assert decode(("\ufeff" + ARABIC).encode(encoding), encoding).text == "\ufeff" + ARABIC


def test_half_a_utf16_file_is_refused_and_not_read_as_utf8() -> None:
    with pytest.raises(ReadError) as caught:
        decode(ARABIC.encode("utf-16-be")[:-1])
    assert (caught.value.reason, caught.value.detail.split(",")[0]) == (Reason.ENCODING_WRONG, "utf-16-be")


@pytest.mark.parametrize("encoding", ["cp1256", "iso-8859-6"])
def test_an_old_encoding_is_only_guessed(encoding: str) -> None:
    text = "قال الرئيس في مؤتمر صحفي عقده أمس إن بلاده ستواصل دعم المشروع حتى يكتمل"
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding, found.is_guess) == (text, encoding, True)


def test_a_named_encoding_is_taken_at_its_word() -> None:
    assert decode("طه".encode("iso-8859-6"), "iso-8859-6").text == "طه"


@pytest.mark.parametrize(
    ("raw", "encoding", "reason"),
    [
        (b"", None, Reason.IS_EMPTY),
        (b"\xef\xbb\xbf", None, Reason.IS_EMPTY),
        (b"%PDF-1.7 text", None, Reason.IS_BINARY),
        (bytes(range(256)) * 4, None, Reason.IS_BINARY),
        (b"\x01\x02\x03\x00" * 50, None, Reason.IS_BINARY),
        (ARABIC.encode()[:-4] + b"\xff" + ARABIC.encode(), None, Reason.ENCODING_WRONG),
        (b"abc", "no-such-encoding", Reason.ENCODING_UNKNOWN),
        (b"abc", "hex", Reason.ENCODING_UNKNOWN),
        (ARABIC.encode("cp1256"), "utf-8", Reason.ENCODING_WRONG),
        (b"+2AA-", "utf-7", Reason.LONE_SURROGATE),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(raw: bytes, encoding: str | None, reason: Reason) -> None:
    with pytest.raises(ReadError) as caught:
        decode(raw, encoding)
    assert caught.value.reason is reason


def test_real_pages_in_every_encoding_read_as_their_utf8_twin_or_ask(test_data: Path) -> None:
    compared = 0
    for path in sorted((test_data / "encodings").glob("*/*.txt")):
        twin = test_data / "encodings" / "utf-8-arabic" / path.name
        found = decode(path)
        assert found.is_guess == path.parent.name.startswith(("iso", "windows")), path
        if twin.exists() and not found.is_guess:
            assert found.text == twin.read_bytes().decode(), path
            compared += 1
    assert compared >= 12


def test_tricky_files_have_the_characters_they_should(test_data: Path) -> None:
    folder = test_data / "tricky" / "derived"
    for name, told in json.loads((folder / "EXPECTED.json").read_bytes()).items():
        path = folder / name
        if "encoding" not in told or not path.exists():
            continue
        found = decode(path)
        assert found.is_guess == (told["encoding"] == "cp1256"), name
        assert found.text == path.read_bytes().decode(told["encoding"]), name
        assert len(found.text) == told["code_points"], name


def test_a_preview_shows_what_cannot_be_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARABIC.encode("cp1256"))
    assert preview(path, "cp1256") == ARABIC
    assert "\ufffd" in preview(path, "utf-8")
    assert len(preview(path, "cp1256", limit=5)) == 5


def test_a_new_file_takes_the_place_of_the_old_and_its_hash_is_told(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    seen: list[bytes] = []

    def before(sha256: str) -> None:
        seen.append(path.read_bytes())
        assert sha256 == hashlib.sha256(b"new").hexdigest()

    assert write_atomically(path, Writer(b"new"), before) == sha256_of(path)
    assert (seen, path.read_bytes(), names(tmp_path)) == ([b"old"], b"new", ["out.jsonl"])


@pytest.mark.parametrize(
    ("error", "reason"),
    [(OSError(errno.ENOSPC, "No space left"), Reason.DISK_FULL), (OSError(errno.EIO, "I/O"), Reason.NOT_WRITABLE)],
)
def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: OSError, reason: Reason) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")

    def write(sink: Sink) -> None:
        sink.write(b"half")
        raise error

    with pytest.raises(WriteError) as caught:
        write_atomically(path, write)
    assert caught.value.reason is reason
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["out.jsonl"])


def test_a_writer_that_stops_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")

    def stop(sha256: str) -> None:
        raise KeyboardInterrupt(sha256)

    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, Writer(b"new"), stop)
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["out.jsonl"])


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        write_atomically(tmp_path / "none" / "a.jsonl", Writer(b"x"))
    assert caught.value.reason is Reason.NOT_WRITABLE


def test_what_a_killed_process_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a[1].jsonl.0000.part", ".a1.jsonl.0000.part", "a[1].jsonl", "b.part"):
        (tmp_path / name).write_bytes(b"x")
    remove_leftovers(tmp_path / "a[1].jsonl")
    assert names(tmp_path) == [".a1.jsonl.0000.part", "a[1].jsonl", "b.part"]


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(one.name for one in folder.iterdir())


class Writer:
    """Writes one piece."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __call__(self, sink: Sink) -> None:
        sink.write(self._content)


def test_a_file_with_the_longest_name_a_system_takes_is_replaced_too(tmp_path: Path) -> None:
    path = tmp_path / ("م" * 124 + ".jsonl")
    for content in (b"old", b"new"):
        write_atomically(path, Writer(content))
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_beside_a_long_name_is_taken_away_and_the_neighbours_left(tmp_path: Path) -> None:
    path, other = (tmp_path / ("م" * 120 + ending) for ending in ("1.jsonl", "2.jsonl"))
    left, kept = beside(path, ".part"), beside(other, ".part")
    left.touch()
    kept.touch()
    remove_leftovers(path)
    assert list(tmp_path.iterdir()) == [kept]


def test_a_folder_that_is_a_file_is_told_as_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    with pytest.raises(WriteError) as caught:
        write_atomically(tmp_path / "a.txt" / "out.jsonl", Writer(b"x"))
    assert caught.value.reason is Reason.NOT_WRITABLE
