"""A project opens or says why not, is written by one process at a time, and closed it is one whole file."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from annotation import edits
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import Scheme
from corpus.errors import CorpusError, ProjectError, ReadError, Reason, WriteError
from corpus.lock import Locked, lock_path, take
from corpus.project import Project, create_project, open_project
from corpus.store.replay import replay
from corpus.store.sqlite.migrations import APPLICATION_ID, STEPS, VERSION
from tests.corpus.samples import plain_record, rich_record

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with one rich document."""
    project = create_project(tmp_path / "p.tawsim")
    project.store.add([rich_record("a")], maker="", at=0)
    project.close()
    return project.path


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def note(project: Project, words: str) -> None:
    document = project.session.open("a")
    project.session.do(edits.set_note(document, words))


def refusal(path: Path) -> Reason:
    with pytest.raises(ProjectError) as refused:
        open_project(path)
    assert refused.value.path == path
    return refused.value.reason


def test_a_new_project_has_the_scheme_and_its_files_have_names(tmp_path: Path) -> None:
    project = create_project(tmp_path / "أخبار.v1.tawsim")
    assert project.store.scheme() == DEFAULT_SCHEME
    assert (project.name, project.jsonl_path.name) == ("أخبار.v1", "أخبار.v1.jsonl")
    assert project.scheme_path.name == "أخبار.v1.scheme.json"
    assert not project.is_read_only
    assert list(replay(project.store)) == []
    project.close()
    assert names(tmp_path) == ["أخبار.v1.tawsim"]


def test_a_project_is_never_made_over_a_file(tmp_path: Path) -> None:
    there = tmp_path / "p.tawsim"
    there.write_bytes(b"precious")
    with pytest.raises(ProjectError) as refused:
        create_project(there)
    assert refused.value.reason is Reason.STRANGERS_FILE
    assert there.read_bytes() == b"precious"
    assert names(tmp_path) == ["p.tawsim"]


def test_a_closed_project_is_one_file_and_a_copy_of_it_holds_all(path: Path) -> None:
    project = open_project(path)
    note(project, "مهم")
    project.close()
    project.close()
    assert names(path.parent) == ["p.tawsim"]
    copy = open_project(Path(shutil.copy(path, path.with_name("q.tawsim"))))
    assert copy.session.open("a").note == "مهم"
    assert copy.session.undo() is not None
    copy.close()


def test_when_idle_the_file_alone_holds_all(path: Path) -> None:
    project = open_project(path)
    note(project, "مهم")
    assert project.idle()
    copy = open_project(Path(shutil.copy(path, path.with_name("q.tawsim"))), read_only=True)
    assert copy.session.open("a").note == "مهم"
    copy.close()
    project.close()


def test_a_copy_to_send_is_whole_and_never_over_a_file(path: Path) -> None:
    project = open_project(path)
    note(project, "مهم")
    target = path.with_name("send.tawsim")
    project.copy_to(target)
    with pytest.raises(WriteError) as refused:
        project.copy_to(target)
    assert refused.value.reason is Reason.STRANGERS_FILE
    project.close()
    assert names(path.parent) == ["p.tawsim", "send.tawsim"]
    sent = open_project(target)
    sent.check_file()
    assert sent.session.open("a").note == "مهم"
    assert list(replay(sent.store)) == []
    sent.close()


def test_a_second_opener_is_told_and_reads_only(path: Path) -> None:
    first = open_project(path)
    second = open_project(path)
    assert (second.is_in_use, second.is_read_only) == (True, True)
    note(first, "كُتبت الآن")
    assert second.session.open("a").note == "كُتبت الآن"
    for act in (lambda: note(second, "x"), lambda: second.store.set_setting("a", "b"), second.writer):
        with pytest.raises(CorpusError) as refused:
            act()
        assert refused.value.reason is Reason.READ_ONLY
    second.close()
    first.close()
    third = open_project(path)
    assert not third.is_read_only
    third.close()


def test_the_lock_vanishes_with_its_process(path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from corpus.lock import take; take(Path(sys.argv[1])); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False).returncode == 9
    assert lock_path(path).exists()
    held = take(path)
    with pytest.raises(Locked):
        take(path)
    held.release()
    held.release()
    assert not lock_path(path).exists()


def test_reading_only_makes_nothing_beside_the_file(path: Path) -> None:
    project = open_project(path, read_only=True)
    project.session.open("a")
    reader = project.reader()
    assert reader.count() == 1
    reader.close()
    assert names(path.parent) == ["p.tawsim"]
    assert (project.is_read_only, project.is_in_use) == (True, False)
    before = path.read_bytes()
    project.close()
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_read_only(path: Path) -> None:
    """As a user who may not write there; whoever runs the tests may be allowed everything."""
    program = """if True:
        import os, sys
        from pathlib import Path
        from corpus.project import create_project, open_project
        from corpus.errors import ProjectError
        folder = Path(sys.argv[1])
        os.chmod(folder / "p.tawsim", 0o444)
        os.chmod(folder, 0o555)
        if os.geteuid() == 0:
            os.setuid(65534)
        project = open_project(folder / "p.tawsim")
        words = [project.is_read_only, project.is_in_use, project.session.open("a").id]
        project.close()
        try:
            create_project(folder / "new.tawsim")
        except ProjectError as error:
            words.append(error.reason.value)
        print(words, sorted(os.listdir(folder)))
    """
    for folder in path.parents:
        if Path(tempfile.gettempdir()) in folder.parents:
            folder.chmod(0o755)
    ended = subprocess.run(
        [sys.executable, "-c", program, str(path.parent)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    path.parent.chmod(0o755)
    assert ended.stdout == "[True, False, 'a', 'not_writable'] ['p.tawsim']\n", ended.stderr


@pytest.mark.parametrize(
    "content", [b"", b"plain words", b"SQLite format 3\x00", b"\x00" * 5_000], ids=["empty", "text", "head", "zeros"]
)
def test_what_is_no_project_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    there = tmp_path / "p.tawsim"
    there.write_bytes(content)
    assert refusal(there) is Reason.NOT_A_PROJECT
    assert there.read_bytes() == content
    assert names(tmp_path) == ["p.tawsim"]


def test_another_programs_database_is_no_project(tmp_path: Path) -> None:
    there = tmp_path / "p.tawsim"
    connection = sqlite3.connect(there)
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()
    assert refusal(there) is Reason.NOT_A_PROJECT
    assert refusal(tmp_path) is Reason.NOT_A_PROJECT
    assert refusal(tmp_path / "nowhere.tawsim") is Reason.NOT_FOUND


def test_a_project_from_a_newer_version_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    assert refusal(path) is Reason.NEWER_VERSION
    assert path.read_bytes() == before
    assert names(path.parent) == ["p.tawsim"]


def test_a_cut_off_file_is_damaged(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - 4_096])
    assert refusal(path) is Reason.DAMAGED
    assert names(path.parent) == ["p.tawsim"]


def look_through(path: Path) -> None:
    project = open_project(path)
    try:
        project.check_file()
    finally:
        project.close()


def test_damage_inside_is_told_where_it_is_read(path: Path) -> None:
    project = open_project(path)
    project.store.add([plain_record(f"d{n}") for n in range(500)], maker="", at=0)
    project.close()
    content = bytearray(path.read_bytes())
    for place in range(3 * 4_096, len(content), 4_096):
        content[place : place + 64] = b"\xff" * 64
    path.write_bytes(content)
    with pytest.raises(CorpusError) as refused:
        look_through(path)
    assert refused.value.reason is Reason.DAMAGED


def meddle(path: Path, sql: str) -> None:
    """What only another program would do."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(sql)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("UPDATE document_text SET text = replace(text, 'محمد', 'أحمد')", Reason.TEXT_CHANGED),
        ("UPDATE span SET surface = 'xxxx' WHERE id = 's2'", Reason.DAMAGED),
        ("UPDATE span SET start = 5 WHERE id = 's2'", Reason.DAMAGED),
        ("UPDATE span SET attributes = X'00' WHERE id = 's2'", Reason.DAMAGED),
        ("UPDATE span SET origin = 'heaven' WHERE id = 's2'", Reason.DAMAGED),
        ("UPDATE set_document SET state = 'lost'", Reason.DAMAGED),
    ],
)
def test_a_text_or_span_that_others_changed_is_told(path: Path, sql: str, reason: Reason) -> None:
    meddle(path, sql)
    project = open_project(path)
    with pytest.raises(ReadError) as refused:
        project.session.open("a")
    assert refused.value.reason is reason
    project.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE set_document SET note = 'other'",
        "UPDATE set_document SET revision = 7",
        "UPDATE set_document SET spans = 9",
        "DELETE FROM relation",
        "DELETE FROM event WHERE document IS NULL",
        "UPDATE event SET after = X'5B5D' WHERE document IS NOT NULL",
    ],
)
def test_replaying_the_log_finds_what_does_not_follow_from_it(path: Path, sql: str) -> None:
    meddle(path, sql)
    project = open_project(path)
    assert list(replay(project.store)) != []
    project.close()


def test_the_log_and_the_texts_cannot_be_rewritten(path: Path) -> None:
    connection = sqlite3.connect(path)
    for sql in ("UPDATE event SET maker = 'x'", "DELETE FROM event", "UPDATE document_text SET text = ''"):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(sql)
    connection.close()


def test_the_file_says_what_it_is(path: Path) -> None:
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == VERSION == len(STEPS)


def test_an_import_in_another_thread_and_edits_here_do_not_wait_for_ever(path: Path) -> None:
    project = open_project(path)
    project.session.open("a")

    def bring_in() -> None:
        store = project.writer()
        for number in range(20):
            store.add([plain_record(f"n{number}")], maker="", at=0)
        store.close()

    thread = threading.Thread(target=bring_in)
    thread.start()
    for number in range(20):
        note(project, f"n{number}")
    thread.join()
    assert project.store.count() == 21
    assert list(replay(project.store)) == []
    project.close()
    assert names(path.parent) == ["p.tawsim"]


def test_a_store_of_another_thread_is_a_mistake_and_no_damage(path: Path) -> None:
    project = open_project(path)
    told: list[BaseException] = []

    def trespass() -> None:
        try:
            project.store.count()
        except sqlite3.ProgrammingError as error:
            told.append(error)

    thread = threading.Thread(target=trespass)
    thread.start()
    thread.join()
    assert len(told) == 1
    project.close()


def test_a_project_can_begin_with_another_scheme(tmp_path: Path) -> None:
    project = create_project(tmp_path / "p.tawsim", scheme=Scheme())
    assert project.store.scheme() == Scheme()
    project.close()
    assert names(tmp_path) == ["p.tawsim"]


@pytest.mark.skipif(sys.platform == "win32", reason="the way to the disk without shared memory is POSIX's")
def test_where_no_log_can_be_kept_edits_are_kept_all_the_same_and_it_is_said(path: Path) -> None:
    # SQLite's locking by dot files knows no shared memory, like many a network's.
    project = open_project(path, vfs="unix-dotfile")
    assert project.is_cautious
    assert not project.is_read_only
    note(project, "مهم")
    assert not path.with_name("p.tawsim-wal").exists()
    for store in (project.reader(), project.writer()):
        assert store.row("a").revision == 2
        store.close()
    assert project.idle()
    project.close()
    again = open_project(path)
    assert not again.is_cautious
    assert again.session.open("a").note == "مهم"
    again.check_file()
    again.close()


def test_a_guest_brings_the_log_in_and_leaves_the_file_to_its_host(path: Path) -> None:
    project = open_project(path)
    note(project, "مهم")
    log = path.with_name("p.tawsim-wal")
    guest = project.writer()
    guest.close()
    assert log.stat().st_size > 0
    # All that is in the log is in the file too: the file alone holds it.
    copy = open_project(Path(shutil.copy(path, path.with_name("q.tawsim"))), read_only=True)
    assert copy.session.open("a").note == "مهم"
    copy.close()
    assert project.idle()
    assert log.stat().st_size == 0
    note(project, "أهم")
    project.close()
    assert not log.exists()
