"""The mirror: the JSONL beside a project equals it, is touched as little as can be, and never was somebody else's."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from itertools import count
from pathlib import Path

import orjson
import pytest

from annotation.change import Change, Edit, Kind, SchemeStep, State, Status
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import Scheme
from annotation.scheme_json import from_plain
from corpus.errors import Reason, WriteError
from corpus.files import sha256_of
from corpus.formats.native_jsonl.writing import to_line
from corpus.importing import import_paths
from corpus.mirror import AUTOMATIC_BYTES, Mirror
from corpus.store.memory import MemoryStore
from corpus.store.sqlite.store import make_store, open_store
from corpus.store.store import Store, Stored
from tests.corpus.documents import labelled, record

Made = tuple[Mirror, Store]


@pytest.fixture(params=["memory", "sqlite"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Made]:
    store: Store = MemoryStore() if request.param == "memory" else make_store(tmp_path / "P.tawsim")
    store.add([labelled("a"), record("b\u2028"), record('c"')], maker="", at=0)
    yield Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json", clock=lambda: 5), store
    store.close()


def finish(store: Store, document_id: str, number: int, state: State = State.DONE) -> None:
    """An edit of one document: its state."""
    stored = store.read(document_id)
    old = next((one for one in stored.record.annotations if isinstance(one, Status)), Status(State.NEW))
    edit = Edit(Kind.SET_STATE, (old,), (Status(state),))
    store.apply(Change(f"c{number}", Kind.SET_STATE, {document_id: edit}), {document_id: stored.revision})


def whole(store: Store) -> bytes:
    """What the file should be."""
    return b"".join(to_line(one.record) for one in store.records())


def test_the_files_hold_the_project_and_reading_them_back_gives_it_again(made: Made) -> None:
    mirror, store = made
    saved = mirror.save(store)
    assert mirror.jsonl_path.read_bytes() == whole(store)
    assert (saved.documents, saved.bytes, saved.sequence, saved.at) == (3, len(whole(store)), store.latest(), 5)
    again = MemoryStore()
    import_paths(again, [mirror.jsonl_path])
    assert [one.record for one in again.records()] == [one.record for one in store.records()]
    assert from_plain(orjson.loads(mirror.scheme_path.read_bytes())) == store.scheme()


def test_it_knows_how_far_it_is_behind(made: Made) -> None:
    mirror, store = made
    assert mirror.is_behind(store) == store.latest() == 3
    mirror.save(store)
    assert mirror.is_behind(store) == 0
    finish(store, "b\u2028", 1)
    finish(store, "b\u2028", 2, State.SKIPPED)
    assert mirror.is_behind(store) == 2


def test_nothing_is_written_where_nothing_happened(made: Made) -> None:
    mirror, store = made
    mirror.save(store)
    # Looking at a file is no writing: when it was last read is left out.
    written = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in (mirror.jsonl_path, mirror.scheme_path)]
    mirror.save(store)
    again = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in (mirror.jsonl_path, mirror.scheme_path)]
    assert again == written


def test_a_changed_scheme_is_written_too(made: Made) -> None:
    mirror, store = made
    mirror.save(store)
    step = SchemeStep(store.scheme(), Scheme(DEFAULT_SCHEME.layers[:1]))
    store.apply(Change("c1", Kind.SCHEME, scheme=step), {})
    mirror.save(store)
    assert from_plain(orjson.loads(mirror.scheme_path.read_bytes())) == step.after
    assert mirror.is_behind(store) == 0


@pytest.mark.parametrize("name", ["jsonl_path", "scheme_path"])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_strangers_file_is_never_replaced_unless_asked(made: Made, name: str, *, is_first: bool) -> None:
    mirror, store = made
    path: Path = getattr(mirror, name)
    if not is_first:
        mirror.save(store)
    finish(store, "a", 1, State.FLAGGED)
    step = SchemeStep(store.scheme(), Scheme(DEFAULT_SCHEME.layers[:2]))
    store.apply(Change("c2", Kind.SCHEME, scheme=step), {})
    path.write_bytes(b"precious\n")
    for _ in range(2):
        with pytest.raises(WriteError) as caught:
            mirror.save(store)
        assert (caught.value.reason, caught.value.path) == (Reason.STRANGERS_FILE, path)
        assert path.read_bytes() == b"precious\n"
    mirror.save(store, force=True)
    assert mirror.jsonl_path.read_bytes() == whole(store)
    finish(store, "a", 3, State.DONE)
    mirror.save(store)
    assert mirror.jsonl_path.read_bytes() == whole(store)


def test_the_same_bytes_are_ours_whoever_wrote_them(made: Made) -> None:
    mirror, store = made
    mirror.jsonl_path.write_bytes(whole(store))
    assert mirror.save(store).documents == 3
    finish(store, "a", 1, State.FLAGGED)
    mirror.save(store)
    assert mirror.jsonl_path.read_bytes() == whole(store)


class Killed(BaseException):
    """The process is gone at this point."""


class Watched(MemoryStore):
    """A store that notes which documents are read one by one, and dies before or after it keeps a setting."""

    def __init__(self) -> None:
        super().__init__()
        self.read_ids: list[str] = []
        self.dies_before = ""
        self.dies_after = ""

    def read(self, document_id: str) -> Stored:
        self.read_ids.append(document_id)
        return super().read(document_id)

    def set_setting(self, name: str, value: str) -> None:
        if name == self.dies_before:
            raise Killed
        super().set_setting(name, value)
        if name == self.dies_after:
            raise Killed


def watched(tmp_path: Path) -> tuple[Mirror, Watched]:
    """A mirror of three documents, saved once."""
    store = Watched()
    store.add([labelled("a"), record("b\u2028"), record("c")], maker="", at=0)
    mirror = Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json")
    mirror.save(store)
    return mirror, store


def test_only_changed_documents_are_built_anew_and_new_ones_come_last(tmp_path: Path) -> None:
    mirror, store = watched(tmp_path)
    finish(store, "b\u2028", 1)
    store.add([record("d")], maker="", at=0)
    store.read_ids.clear()
    mirror.save(store)
    assert store.read_ids == ["b\u2028", "d"]
    assert mirror.jsonl_path.read_bytes() == whole(store)


@pytest.mark.parametrize("moment", ["dies_before", "dies_after"])
@pytest.mark.parametrize("setting", ["jsonl_coming", "jsonl_written"])
def test_a_process_killed_while_saving_finds_its_own_file_again(tmp_path: Path, moment: str, setting: str) -> None:
    mirror, store = watched(tmp_path)
    before = mirror.jsonl_path.read_bytes()
    finish(store, "a", 1, State.FLAGGED)
    setattr(store, moment, setting)
    with pytest.raises(Killed):
        mirror.save(store)
    setattr(store, moment, "")
    assert mirror.jsonl_path.read_bytes() in {before, whole(store)}
    # What a killed process leaves behind.
    (tmp_path / ".P.jsonl.0123.part").write_bytes(b"half a li")
    finish(store, "c", 2)
    Mirror(mirror.jsonl_path, mirror.scheme_path).save(store)
    assert mirror.jsonl_path.read_bytes() == whole(store)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["P.jsonl", "P.scheme.json"]


def test_what_is_written_is_one_moment_whatever_is_edited_meanwhile(tmp_path: Path) -> None:
    store = make_store(tmp_path / "P.tawsim")
    store.add([record("a"), record("b"), record("c")], maker="", at=0)
    hand = open_store(store.path)
    mirror = Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json")
    numbers = count()

    def edit_meanwhile(state: State, done: int, total: int) -> None:
        # Of three documents, the one already written and the one still to come.
        if (done, total) == (2, 3):
            for document_id in ("a", "c"):
                finish(hand, document_id, next(numbers), state)

    for state in (State.FLAGGED, State.SKIPPED):
        before = whole(store)
        saved = mirror.save(store, progress=partial(edit_meanwhile, state))
        assert mirror.jsonl_path.read_bytes() == before
        assert (saved.sequence, mirror.is_behind(store)) == (store.latest() - 2, 2)
    mirror.save(store)
    assert mirror.jsonl_path.read_bytes() == whole(hand)
    hand.close()
    store.close()


def test_a_file_with_other_lines_that_was_ours_is_built_anew(tmp_path: Path) -> None:
    mirror, store = watched(tmp_path)
    mirror.jsonl_path.write_bytes(whole(store).replace(b'{"id":', b'{"id": '))
    store.set_setting("jsonl_written", f"{sha256_of(mirror.jsonl_path)} {store.latest()}")
    finish(store, "a", 1, State.FLAGGED)
    mirror.save(store)
    assert mirror.jsonl_path.read_bytes() == whole(store)


def test_a_deleted_file_is_made_again(tmp_path: Path) -> None:
    mirror, store = watched(tmp_path)
    mirror.jsonl_path.unlink()
    assert mirror.is_behind(store) == store.latest()
    mirror.save(store)
    assert mirror.jsonl_path.read_bytes() == whole(store)


def test_a_read_only_project_writes_no_files(tmp_path: Path) -> None:
    store = MemoryStore()
    store.is_read_only = True
    with pytest.raises(WriteError) as caught:
        Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json").save(store)
    assert caught.value.reason is Reason.READ_ONLY
    assert list(tmp_path.iterdir()) == []


def test_a_big_corpus_is_not_written_by_itself(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path / "P.jsonl", tmp_path / "P.scheme.json")
    store = MemoryStore()
    assert mirror.is_automatic(store)
    store.add([record("big", "قال " * 1_500_000)], maker="", at=0)
    assert not mirror.is_automatic(store)
    with mirror.jsonl_path.open("wb") as file:
        file.truncate(AUTOMATIC_BYTES)
    assert mirror.is_automatic(store)
    with mirror.jsonl_path.open("wb") as file:
        file.truncate(AUTOMATIC_BYTES + 1)
    assert not mirror.is_automatic(store)
