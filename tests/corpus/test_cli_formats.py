"""Formats on the command line: converting, exporting what is asked for, counting, and what each format carries."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import main
from corpus.cli.asked import parsed
from corpus.cli.loss_words import ARABIC_LOSSES, ARABIC_NOTICES, ENGLISH_NOTICES
from corpus.cli.voice import ProgressLine
from corpus.format_table import FORMATS
from corpus.formats.format import Notice, WritableFormat
from corpus.formats.losses import Kind
from corpus.formats.native_jsonl.writing import to_line
from tests.corpus.documents import TEXT, labelled, record


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Two documents, one of them finished, and a line that is none."""
    path = tmp_path / "in.jsonl"
    path.write_bytes(to_line(labelled("a")) + to_line(record("b")) + b"{}\n")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the same two documents."""
    source = tmp_path / "two.jsonl"
    source.write_bytes(to_line(labelled("a")) + to_line(record("b")))
    assert main.main(["import", str(source), "-o", str(tmp_path / "P.tawsim")]) == 0
    source.unlink()
    return tmp_path / "P.tawsim"


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The one object that a command printed."""
    value = json.loads(capsys.readouterr().out)
    assert isinstance(value, dict)
    return value


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_files_are_converted_and_the_refused_are_named(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = lines.with_name("out.jsonl")
    assert main.main(["convert", str(lines), str(out), "--json"]) == 1
    printed = told(capsys)
    assert (printed["done"], printed["documents"], printed["refused"], printed["format"]) == (True, 2, 1, "jsonl")
    assert len(out.read_bytes().splitlines()) == 2
    assert main.main(["convert", str(lines), str(out)]) == 1
    assert "as jsonl: documents written: 2, spans: 4, refused: 1" in capsys.readouterr().out


def test_what_is_asked_for_is_written_under_the_names_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    out = project.with_name("out.jsonl")
    words = [
        "export",
        str(project),
        "-o",
        str(out),
        "--state",
        "done",
        "--layer",
        "entity",
        "--label-map",
        "ORG=COMPANY,LOC=",
    ]
    assert main.main([*words, "--name", "news", "--licence", "CC-BY-4.0", "--json"]) == 0
    assert told(capsys)["labels"] == [
        {"layer": "entity", "label": "COMPANY", "spans": 1},
        {"layer": "entity", "label": "MISC", "spans": 1},
    ]
    report = json.loads((project.with_name("out.jsonl.report.json")).read_bytes())
    assert (report["name"], report["licence"], report["version"]) == ("news", "CC-BY-4.0", main.VERSION)
    assert report["selection"]["label_map"] == ["ORG=COMPANY", "LOC="]


def test_a_dry_run_counts_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    words = ["export", str(project), "-o", str(project.with_name("out.jsonl")), "--all", "--dry-run"]
    assert main.main([*words, "--unit", "window", "--size", "3", "--json"]) == 0
    printed = told(capsys)
    assert (printed["is_dry"], printed["written"]) == (True, 2)
    assert isinstance(printed["records"], int)
    assert printed["records"] > 2
    losses = printed["losses"]
    assert isinstance(losses, list)
    assert [one["kind"] for one in losses] == [Kind.RELATION, Kind.UNIT_EDGE]
    assert main.main(words) == 0
    assert "nothing written; as jsonl it would hold documents: 2" in capsys.readouterr().out
    assert names(project.parent) == ["P.tawsim"]


def test_a_project_is_converted_as_it_stands(project: Path) -> None:
    out = project.with_name("out.jsonl")
    assert main.main(["convert", str(project), str(out)]) == 0
    assert len(out.read_bytes().splitlines()) == 2


def test_labels_are_renamed_on_the_way_in(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = lines.with_name("P.tawsim")
    assert main.main(["import", str(lines), "-o", str(project), "--label-map", "ORG=GPE", "--from", "jsonl"]) == 1
    capsys.readouterr()
    assert main.main(["stats", str(project), "--json"]) == 0
    printed = told(capsys)
    assert printed["states"] == {"done": 1, "new": 1}
    assert printed["spans"] == [
        {"layer": "entity", "label": "GPE", "count": 1},
        {"layer": "entity", "label": "LOC", "count": 1},
        {"layer": "entity", "label": "MISC", "count": 1},
        {"layer": "quote", "label": "QUOTE", "count": 1},
    ]
    assert (printed["documents"], printed["unlabelled"], printed["characters"]) == (2, 1, 2 * len(TEXT))


def test_files_are_counted_too(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["stats", str(lines)]) == 1
    printed = capsys.readouterr()
    assert f"documents: 2, characters: {2 * len(TEXT)}, spans: 4, links: 1" in printed.out
    assert "         1  entity/LOC" in printed.out
    assert f"{lines}:3:" in printed.err


def test_what_each_format_carries_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["formats"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(FORMATS) + 1
    assert main.main(["formats", "--json"]) == 0
    formats = told(capsys)["formats"]
    assert isinstance(formats, list)
    assert [one["name"] for one in formats] == [one.name for one in FORMATS]
    for one in FORMATS:
        assert main.main(["formats", one.name]) == 0
        assert capsys.readouterr().out.startswith(one.name)


def test_the_first_records_are_shown_and_nothing_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    out = str(project.with_name("out"))
    assert main.main(["convert", str(project), out, "--to", "jsonl", "--preview", "1"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["a"]
    assert main.main(["export", str(project), "-o", out, "--to", "brat", "--all", "--preview"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert {"== a.txt", "== a.ann", "== b.txt"} < set(printed)
    assert TEXT in printed
    for format_, is_text in (("spacy", False), ("w3c", True)):
        assert main.main(["export", str(project), "-o", out, "--to", format_, "--preview", "--json"]) == 0
        shown = told(capsys)["preview"]
        assert isinstance(shown, dict)
        assert any("no text; bytes: " in one for one in shown.values()) is not is_text
    assert main.main(["convert", str(project), out, "--to", "jsonl", "--state", "flagged", "--preview"]) == 0
    assert names(project.parent) == ["P.tawsim"]


def test_documents_are_shared_out_and_stay_where_they_are(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = tmp_path / "more.jsonl"
    more.write_bytes(b"".join(to_line(record(f"n{number}", f"خبر رقم {number}.")) for number in range(60)))
    assert main.main(["import", str(more), "-o", str(project)]) == 0
    words = ["export", str(project), "-o", str(tmp_path / "out"), "--to", "jsonl", "--all", "--split", "60/20/20"]
    capsys.readouterr()
    assert main.main([*words, "--group-by", "meta.annotator", "--json"]) == 0
    split = told(capsys)["split"]
    assert isinstance(split, dict)
    assert (split["shares"], split["group_by"]) == ([60, 20, 20], "annotator")
    assert sum(one["documents"] for one in split["sides"].values()) == 62
    assert main.main(words) == 0
    printed = capsys.readouterr()
    assert "train: documents: " in printed.out
    assert "dev has nothing of: entity/" in printed.err or "test has nothing of: entity/" in printed.err
    assert names(tmp_path / "out") == ["README.md", "dev.jsonl", "report.json", "test.jsonl", "train.jsonl"]
    before = {one.name: set(one.read_bytes().splitlines()) for one in (tmp_path / "out").glob("*.jsonl")}
    more.write_bytes(b"".join(to_line(record(f"m{number}", f"نبأ رقم {number}.")) for number in range(60)))
    assert main.main(["import", str(more), "-o", str(project)]) == 0
    # The project remembers the seed, wherever it is exported to.
    words[3] = str(tmp_path / "again")
    assert main.main([*words, "--seed", "5"]) == main.main([*words, "--seed", "best"]) == 0
    words[3] = str(tmp_path / "out")
    seed = str(json.loads((tmp_path / "out" / "report.json").read_bytes())["seed"])
    assert main.main([*words, "--seed", seed]) == main.main(words) == 0
    for name, lines in before.items():
        assert lines < set((tmp_path / "out" / name).read_bytes().splitlines())


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["convert", "in.jsonl", "out", "--to", "jsonl", "--split", "80/20"], "option_wrong"),
        (["convert", "in.jsonl", "out", "--to", "jsonl", "--seed", "7"], "option_wrong"),
        (["convert", "in.jsonl", "out.unheard-of"], "format_not_written"),
        (["convert", "in.jsonl", "out", "--to", "nobody"], "format_not_written"),
        (["convert", "in.jsonl", "out.jsonl", "--from", "nobody"], "format_unknown"),
        (["convert", "in.jsonl", "in.jsonl"], "strangers_file"),
        (["convert", "in.jsonl", "out.jsonl", "--label-map", "PER"], "option_wrong"),
        (["convert", "in.jsonl", "out.jsonl", "--size", "3", "--overlap", "3"], "option_wrong"),
        (["convert", "none.jsonl", "out.jsonl"], "not_found"),
        (["convert", "empty.jsonl", "out.jsonl"], "is_empty"),
        (["stats", "none.jsonl"], "not_found"),
        (["formats", "nobody"], "format_unknown"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_made(
    lines: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    monkeypatch.chdir(lines.parent)
    Path("empty.jsonl").touch()
    before = lines.read_bytes()
    assert main.main([*words, "--json"]) == 2
    printed = told(capsys)
    problems = printed["problems"]
    assert isinstance(problems, list)
    assert ([one["reason"] for one in problems], printed["done"]) == ([reason], False)
    assert names(lines.parent) == ["empty.jsonl", "in.jsonl"]
    assert lines.read_bytes() == before


def test_every_option_of_a_format_has_its_flag() -> None:
    """No two formats want one flag for values of different kinds, and none takes one of ours."""
    kinds: dict[str, type] = {}
    for one in FORMATS:
        for option in (*one.reading, *(one.writing if isinstance(one, WritableFormat) else ())):
            assert kinds.setdefault(option.name, type(option.default)) is type(option.default), option.name
            value = [] if isinstance(option.default, bool) else [str(option.default or (*option.choices, "x")[0])]
            found = parsed(["convert", "in", "out", f"--{option.name}", *value], arabic=True)
            assert getattr(found, f"value:{option.name}") is not None


def test_losses_and_notices_have_words_in_both_languages() -> None:
    assert set(ARABIC_LOSSES) == set(Kind)
    assert set(ENGLISH_NOTICES) == set(ARABIC_NOTICES) == set(Notice)


def test_progress_tells_the_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0.0, 0.5, 30.0])
    line = ProgressLine(Path("x"), lambda: next(times))
    line(1, 10)
    line(2, 10)
    assert capsys.readouterr().err.splitlines() == ["x: 10 %", "x: 20 % (2:00 left)"]


@pytest.mark.usefixtures("hears_interrupts")
def test_stopped_by_the_keyboard_a_conversion_leaves_nothing(tmp_path: Path) -> None:
    source, out = tmp_path / "many.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(b"".join(to_line(record(f"d{number}")) for number in range(6_000)))
    command = [sys.executable, str(Path(main.__file__)), "convert", str(source), str(out), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        # In the second pass, with the file half written.
        for line in process.stderr:
            if "100 %" in line:
                break
        assert "10 %" in "".join(line for _, line in zip(range(2), process.stderr, strict=False))
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate()
    assert (process.returncode, json.loads(printed)["done"]) == (2, False)
    assert names(tmp_path) == ["many.jsonl"]


def test_the_columns_of_a_table_are_asked_for_and_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "a.csv"
    table.write_text("key,what,mood\n1,كلمة,happy\n2,أخرى,\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    words = ["convert", str(table), str(out), "--header", "yes"]
    assert main.main(words) == 2
    assert "(1 key, 2 what, 3 mood); name it with --text-column" in capsys.readouterr().err
    assert main.main([*words, "--text-column", "what", "--id-column", "1", "--label-column", "mood"]) == 0
    first, second = (json.loads(line) for line in out.read_bytes().splitlines())
    assert (first["id"], first["text"], first["labels"]) == ("1", "كلمة", [{"name": "mood", "value": "happy"}])
    assert (second["id"], second["text"]) == ("2", "أخرى")


def test_what_is_only_read_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["formats", "--json"]) == 0
    rows = told(capsys)["formats"]
    assert isinstance(rows, list)
    only_read = {row["name"] for row in rows if not row["is_written"]}
    assert only_read == {"webanno-tsv", "yedda", "fasttext", "csv", "xlsx", "docx", "html", "pdf", "text"}
    assert main.main(["formats", "csv"]) == 0
    assert "--text-column" in capsys.readouterr().out
