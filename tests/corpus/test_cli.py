"""The command line, end to end: each command from `main` to its exit code, in words and as one JSON object."""

from __future__ import annotations

import json
import os
import signal
import string
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import orjson
import pytest

import main
from annotation.change import Edit, Kind, State, Status
from corpus.cli import COMMANDS
from corpus.cli.words import ARABIC, ARABIC_PHRASES, ENGLISH, ENGLISH_PHRASES, Phrase, is_arabic, reason_words
from corpus.errors import Reason
from corpus.formats.native_jsonl.writing import to_line
from corpus.importing import ALONE
from corpus.project import open_project
from tests.corpus.documents import TEXT, labelled, record

OLD = "قال الرئيس في مؤتمر صحفي عقده أمس إن بلاده ستواصل العمل"


def as_json(printed: str) -> dict[str, object]:
    """Exactly one object, on one line."""
    (line,) = printed.splitlines()
    value = json.loads(line)
    assert isinstance(value, dict)
    return value


def reasons(value: Mapping[str, object]) -> list[str]:
    """The reasons of the problems told."""
    problems = value["problems"]
    assert isinstance(problems, list)
    return [one["reason"] for one in problems]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a finished document and a new one."""
    (tmp_path / "two.jsonl").write_bytes(to_line(labelled("a")) + to_line(record("b")))
    assert main.main(["import", str(tmp_path / "two.jsonl"), "-o", str(tmp_path / "P.tawsim")]) == 0
    return tmp_path / "P.tawsim"


def test_texts_are_imported_exported_and_found_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    project, out = tmp_path / "P.tawsim", tmp_path / "out.jsonl"
    assert main.main(["import", str(tmp_path / "in"), "-o", str(project), "--json"]) == 0
    printed = capsys.readouterr()
    assert "P.tawsim: 100 %" in printed.err
    told = as_json(printed.out)
    assert (told["read"], told["kept"], told["refused"], told["problems"]) == (1, 1, 0, [])
    assert main.main(["export", str(project), "-o", str(out), "--all", "--json"]) == 0
    assert as_json(capsys.readouterr().out)["written"] == 1
    assert json.loads(out.read_bytes())["text"] == TEXT
    for path in (project, out):
        assert main.main(["check", str(path), "--json"]) == 0
        told = as_json(capsys.readouterr().out)
        assert (told["is_sound"], told["documents"], told["problems"]) == (True, 1, [])
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "P.tawsim",
        "in",
        "out.jsonl",
        "out.jsonl.README.md",
        "out.jsonl.report.json",
    ]


def test_a_second_import_adds_to_the_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = project.with_name("more.txt")
    more.write_text(TEXT, encoding="utf-8")
    assert main.main(["import", str(more), "-o", str(project)]) == 0
    assert main.main(["check", str(project), "--json"]) == 0
    assert as_json(capsys.readouterr().out.splitlines()[-1])["documents"] == 3


def test_export_takes_the_finished_documents_and_says_what_it_leaves(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    out = project.with_name("out.jsonl")
    assert main.main(["export", str(project), "-o", str(out)]) == 0
    printed = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.read_bytes().splitlines()] == ["a"]
    assert "written: 1, spans: 4, left out: 1" in printed.out
    assert "--all" in printed.err


def test_refused_records_are_named_on_stderr_and_in_the_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mixed = tmp_path / "mixed.jsonl"
    mixed.write_bytes(to_line(labelled()) + b'{"text": 1}\n')
    assert main.main(["import", str(mixed), "-o", str(tmp_path / "P.tawsim")]) == 1
    printed = capsys.readouterr()
    assert f"{mixed}:2: text is not what it should be" in printed.err
    assert "read: 2, kept: 1, refused: 1" in printed.out
    assert main.main(["check", str(mixed), "--json"]) == 1
    assert reasons(as_json(capsys.readouterr().out)) == ["key_of_wrong_type"]


def test_a_guessed_encoding_is_refused_with_the_guess_and_the_flag(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, project = tmp_path / "old.txt", tmp_path / "P.tawsim"
    old.write_bytes(OLD.encode("cp1256"))
    assert main.main(["import", str(old), "-o", str(project)]) == 2
    assert "--encoding cp1256" in capsys.readouterr().err
    # Nothing came in, so nothing was made.
    assert not project.exists()
    assert main.main(["import", str(old), "-o", str(project), "--encoding", "cp1256"]) == 0
    opened = open_project(project)
    assert [one.record.header.text for one in opened.store.records()] == [OLD]
    opened.close()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["export", "none.tawsim", "-o", "out.jsonl"], Reason.NOT_FOUND),
        (["check", "none.tawsim"], Reason.NOT_FOUND),
        (["export", "text.txt", "-o", "out.jsonl"], Reason.NOT_A_PROJECT),
        (["import", "text.txt", "-o", "none/P.tawsim"], Reason.NOT_WRITABLE),
        (["import", "none.txt", "-o", "P.tawsim"], Reason.NOT_FOUND),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_made(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    reason: Reason,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    assert main.main([*words, "--json"]) == 2
    printed = capsys.readouterr()
    assert reasons(as_json(printed.out)) == [reason.value]
    assert printed.err.strip()
    assert [one.name for one in tmp_path.iterdir()] == ["text.txt"]


def test_a_project_that_is_open_elsewhere_is_not_imported_into(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = project.with_name("a.txt")
    text.write_text(TEXT, encoding="utf-8")
    capsys.readouterr()
    first = open_project(project)
    try:
        document = first.session.open("b")
        first.session.do(Edit(Kind.SET_STATE, (Status(document.state),), (Status(State.DONE),)))
        assert main.main(["import", str(text), "-o", str(project), "--json"]) == 2
        assert reasons(as_json(capsys.readouterr().out)) == ["in_use"]
        # Looking is allowed, and sees what is kept.
        assert main.main(["check", str(project)]) == 0
        assert main.main(["export", str(project), "-o", str(project.with_name("o.jsonl"))]) == 0
        assert "documents written: 2" in capsys.readouterr().out
    finally:
        first.close()


def test_a_wrong_word_is_no_crash(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["import"]) == 2
    assert "usage" in capsys.readouterr().err
    assert main.main(["check", "--help"]) == 0
    assert "PATH" in capsys.readouterr().out


def test_a_file_name_cannot_speak_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a\x1b[31m\u202e.jsonl"
    path.write_bytes(b"")
    assert main.main(["check", str(path)]) == 1
    printed = capsys.readouterr().err
    assert "\x1b" not in printed
    assert "\\x1b[31m\\u202e.jsonl" in printed


def test_help_names_every_command_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, word in (("en_GB.UTF-8", "window"), ("ar_EG.UTF-8", "النافذة")):
        monkeypatch.setenv("LC_ALL", language)
        assert main.main(["--help"]) == 0
        printed = capsys.readouterr().out
        assert word in printed
        for part in (*(one.name for one in COMMANDS), "tawsim FILE...", "--sample", "--tour DIR", "--json"):
            assert part in printed


def test_arabic_is_spoken_where_the_surroundings_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "ar_SA.UTF-8")
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    assert is_arabic()
    assert reason_words(Reason.IS_EMPTY, "") == ARABIC[Reason.IS_EMPTY]
    monkeypatch.setenv("LC_MESSAGES", "C")
    assert not is_arabic()


def fields(words: str) -> set[str]:
    """The values that a sentence names."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_the_two_tables_of_words_are_complete_and_alike() -> None:
    assert set(ENGLISH) == set(ARABIC) == set(Reason)
    assert set(ENGLISH_PHRASES) == set(ARABIC_PHRASES) == set(Phrase)
    for reason in Reason:
        assert fields(ENGLISH[reason]) == fields(ARABIC[reason]) <= {"detail"}
    for phrase in Phrase:
        assert fields(ENGLISH_PHRASES[phrase]) == fields(ARABIC_PHRASES[phrase])


def test_an_export_never_takes_the_place_of_a_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.read_bytes()
    other = project.with_name("other.tawsim")
    other.write_bytes(before)
    link = project.with_name("link.jsonl")
    link.symlink_to(project)
    for path in (project, other, link):
        assert main.main(["export", str(project), "--all", "-o", str(path), "--json"]) == 2
        assert reasons(as_json(capsys.readouterr().out)) == ["strangers_file"]
    assert main.main(["check", str(project)]) == 0
    assert main.main(["check", str(other)]) == 0


def test_what_the_system_refuses_is_no_crash_and_no_half_success(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = project.with_name("a.txt")
    text.write_text(TEXT, encoding="utf-8")
    impossible = str(project.with_name("م" * 200 + ".tawsim"))
    for words in (
        ["import", str(text), "-o", impossible],
        ["import", str(text), "-o", str(text / "p.tawsim")],
        ["import", impossible, "-o", str(project)],
        ["export", impossible, "-o", str(text)],
        ["export", str(project), "-o", str(text / "out.jsonl")],
        ["check", impossible],
    ):
        assert main.main([*words, "--json"]) == 2
        printed = capsys.readouterr()
        assert reasons(as_json(printed.out))
        assert printed.err.strip()
    assert text.read_text(encoding="utf-8") == TEXT


def test_a_path_that_is_no_text_is_told_in_sound_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / os.fsdecode(b"\xff.txt")).touch()
    assert main.main(["import", str(tmp_path), "-o", str(tmp_path / "p.tawsim"), "--json"]) == 2
    told = orjson.loads(capsys.readouterr().out)
    assert told["problems"][0]["path"].endswith("\ufffd.txt")


@pytest.mark.usefixtures("hears_interrupts")
def test_stopped_by_the_keyboard_what_was_finished_is_whole_and_said(tmp_path: Path) -> None:
    """A real SIGINT, sent as soon as the import has said that it is under way."""
    lines, project = tmp_path / "many.jsonl", tmp_path / "p.tawsim"
    # At a tenth of it one transaction is whole.
    count = 12 * ALONE
    lines.write_bytes(b"".join(to_line(record(f"d{number}")) for number in range(count)))
    command = [sys.executable, str(Path(main.__file__)), "import", str(lines), "-o", str(project), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "10 %" in "".join(line for _, line in zip(range(2), process.stderr, strict=False))
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate()
    assert (process.returncode, as_json(printed)["done"]) == (2, False)
    assert main.main(["check", str(project)]) == 0
    opened = open_project(project)
    kept = opened.store.count()
    opened.close()
    assert 0 < kept < count
    assert sorted(one.name for one in tmp_path.iterdir()) == ["many.jsonl", "p.tawsim"]
