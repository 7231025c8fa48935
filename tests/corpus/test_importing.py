"""Importing: files and folders come in whole, in their natural order, and every record is kept or reported."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Generator
from pathlib import Path

import orjson
import pytest

from annotation import edits
from annotation.change import Change, Kind
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.identity import IdSource
from annotation.scheme import Scheme
from annotation.scheme_json import to_plain
from annotation.span import Origin
from corpus.audit import audit
from corpus.errors import ReadProblem, Reason
from corpus.finding import natural, read_paths
from corpus.formats.native_jsonl.writing import to_line
from corpus.importing import ImportOptions, ImportReport, import_paths, scheme_beside
from corpus.progress import Cancelled
from corpus.store.memory import MemoryStore
from corpus.store.sqlite.store import make_store
from corpus.store.store import Store
from tests.corpus.documents import TEXT, labelled, record, span_over


@pytest.fixture(params=["memory", "file"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Store]:
    """Each kind of store, empty."""
    store: Store = MemoryStore() if request.param == "memory" else make_store(tmp_path / "P.tawsim")
    yield store
    store.close()


def bring(store: MemoryStore, *paths: Path, options: ImportOptions | None = None) -> ImportReport:
    """Import with a fixed clock and fixed ids."""
    ids = IdSource(lambda: 0, random.Random(1))
    return import_paths(store, paths, options or ImportOptions(), maker="a1", clock=lambda: 7, ids=ids)


def write(path: Path, text: str = TEXT, encoding: str = "utf-8") -> Path:
    """A text file, with the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def test_a_text_file_is_one_new_document_exactly(tmp_path: Path) -> None:
    store = MemoryStore()
    text = "\r\n \u200fأولًا\u0000\u2028ثانيًا\t\n"
    report = bring(store, write(tmp_path / "a.txt", text))
    (document_id,) = report.document_ids
    header = store.read(document_id).record.header
    assert (header.text, header.source, document_id[0]) == (text, "a.txt", "d")
    assert (report.read, report.kept, report.refused) == (1, 1, 0)
    (imported,) = store.log(document_id).changes
    assert (imported.kind, imported.maker, imported.at) == (Kind.IMPORT, "a1", 7)


def test_a_folder_is_read_in_natural_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("10.txt", "2.txt", "ب/١٠.txt", "ب/٢.TXT", ".hidden.txt", ".git/x.txt", "notes.md"):
        write(tmp_path / "corpus" / name)
    store = MemoryStore()
    report = bring(store, tmp_path / "corpus")
    assert [row.source for row in store.documents()] == ["2.txt", "10.txt", "ب/٢.TXT", "ب/١٠.txt"]
    assert (report.kept, report.refused) == (4, 0)


def test_links_lead_neither_in_circles_nor_out_of_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "outside" / "secret.txt")
    inside = write(tmp_path / "in" / "sub" / "a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in" / "out").symlink_to(tmp_path / "outside", target_is_directory=True)
    (tmp_path / "in" / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "in" / "same.txt").symlink_to(inside)
    (tmp_path / "in" / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    store = MemoryStore()
    bring(store, tmp_path / "in")
    assert [row.source for row in store.documents()] == ["same.txt", "sub/a.txt"]


def test_a_file_name_that_is_no_text_brings_its_text_in_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError:
        # Not every file system takes such a name.
        assert sys.platform != "linux"
        return
    store = MemoryStore()
    (document_id,) = bring(store, path).document_ids
    assert store.row(document_id).source == "caf\ufffd.txt"
    assert to_line(store.read(document_id).record)


def test_what_a_project_wrote_beside_itself_is_not_brought_in_again(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "in.tawsim").write_bytes(b"x")
    (tmp_path / "in" / "in.jsonl").write_bytes(to_line(labelled()))
    store = MemoryStore()
    assert bring(store, tmp_path / "in").kept == 1


def test_counts_add_up_over_good_and_bad(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(
        to_line(labelled("x")) + b"{\n" + to_line(labelled("y")) + to_line(labelled("x"))
    )
    paths = [
        tmp_path / "a.jsonl",
        write(tmp_path / "b.txt"),
        write(tmp_path / "empty.txt", ""),
        tmp_path / "none.txt",
        write(tmp_path / "old.txt", "قال الرئيس في مؤتمر صحفي عقده أمس", "cp1256"),
        write(tmp_path / "a.odt"),
    ]
    store = MemoryStore()
    report = bring(store, *paths)
    assert (report.read, report.kept, report.refused) == (9, 3, 6)
    assert store.count() == len(report.document_ids) == 3
    assert [(one.path.name, one.line, one.reason) for one in report.problems] == [
        ("a.jsonl", 2, Reason.NOT_JSON),
        ("a.jsonl", 4, Reason.DUPLICATE_ID),
        ("empty.txt", 0, Reason.IS_EMPTY),
        ("none.txt", 0, Reason.NOT_FOUND),
        ("old.txt", 0, Reason.ENCODING_GUESSED),
        ("a.odt", 0, Reason.FORMAT_UNKNOWN),
    ]
    assert report.problems[-2].detail == "cp1256"


def test_a_guess_is_taken_when_it_was_accepted_or_named(tmp_path: Path) -> None:
    text = "قال الرئيس في مؤتمر صحفي عقده أمس"
    old = write(tmp_path / "old.txt", text, "cp1256")
    for options in (ImportOptions(accept_guess=True), ImportOptions(encoding="cp1256")):
        store = MemoryStore()
        (document_id,) = bring(store, old, options=options).document_ids
        assert store.read(document_id).record.header.text == text


def test_an_encoding_named_for_a_folder_spoils_no_file_that_speaks_for_itself(tmp_path: Path) -> None:
    text = "قال الرئيس في مؤتمر صحفي عقده أمس"
    for name in ("cp1256", "utf-8", "utf-16-le"):
        write(tmp_path / "in" / f"{name}.txt", text, name)
    store = MemoryStore()
    assert bring(store, tmp_path / "in", options=ImportOptions(encoding="cp1256")).kept == 3
    assert {one.record.header.text for one in store.records()} == {text}
    # A file that was chosen by itself is read as it was said.
    report = bring(store, tmp_path / "in" / "utf-8.txt", options=ImportOptions(encoding="cp1256"))
    assert store.read(report.document_ids[0]).record.header.text == text.encode().decode("cp1256")


def test_the_same_id_from_two_files_is_kept_twice_under_two_names(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_bytes(to_line(labelled("x")))
    store = MemoryStore()
    assert bring(store, tmp_path / "a.jsonl", tmp_path / "b.jsonl").document_ids == ("x", "x-2")


def test_a_new_project_takes_the_scheme_that_lies_beside(tmp_path: Path) -> None:
    jsonl = tmp_path / "a.jsonl"
    jsonl.write_bytes(to_line(record("x", TEXT, span_over(TEXT, "بوتين", "LEADER"))))
    scheme = Scheme(DEFAULT_SCHEME.layers[:1])
    scheme_beside(jsonl).write_bytes(orjson.dumps(to_plain(scheme)))
    store = MemoryStore()
    report = bring(store, jsonl)
    assert store.scheme() == scheme
    assert report.unknown_labels == ("entity/LEADER",)
    # A project with documents keeps its own.
    scheme_beside(jsonl).write_bytes(orjson.dumps(to_plain(DEFAULT_SCHEME)))
    bring(store, jsonl)
    assert store.scheme() == scheme


def test_a_broken_scheme_is_reported_and_the_documents_come_in(tmp_path: Path) -> None:
    jsonl = tmp_path / "a.jsonl"
    jsonl.write_bytes(to_line(labelled()))
    scheme_beside(jsonl).write_bytes(b'{"layers": 1}')
    report = bring(MemoryStore(), jsonl)
    assert [one.reason for one in report.problems] == [Reason.SCHEME_BROKEN]
    assert report.kept == 1


def test_many_documents_come_in_batches_and_a_stop_keeps_whole_ones(tmp_path: Path) -> None:
    jsonl = tmp_path / "many.jsonl"
    jsonl.write_bytes(b"".join(to_line(record(f"d{number}", "نص")) for number in range(600)))
    store = MemoryStore()

    def stop(done: int, total: int) -> None:
        assert total == jsonl.stat().st_size
        if done > total * 0.9:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_paths(store, [jsonl], progress=stop)
    assert store.count() == 500
    assert import_paths(MemoryStore(), [jsonl]).kept == 600


def test_fifty_megabytes_on_one_line_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "big.txt", "قال الرئيس. " * 2_500_000)
    assert path.stat().st_size > 50_000_000
    (found,) = read_paths([path])
    assert not isinstance(found, ReadProblem)
    assert len(found.header.text) == 30_000_000
    (refused,) = read_paths([path], ImportOptions(max_line=50_000_000))
    assert isinstance(refused, ReadProblem)
    assert (refused.reason, refused.line) == (Reason.LINE_TOO_LONG, 1)


def test_digits_of_any_script_are_sorted_as_numbers() -> None:
    assert sorted(["a10", "a9", "A1", "ف١٠", "ف٩", "x", ""], key=natural) == ["", "A1", "a9", "a10", "x", "ف٩", "ف١٠"]


def test_no_two_names_are_equal_so_that_the_order_is_always_the_same() -> None:
    names = ["1.txt", "01.txt", "١.txt", "A1", "a1", "۱.txt"]
    assert len({tuple(natural(name)) for name in names}) == len(names)


def test_what_the_system_does_not_let_us_look_at_is_one_problem_and_the_rest_comes_in(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for link in ("loop.txt", "folder"):
        (tmp_path / "in" / link).symlink_to(link)
    good = write(tmp_path / "in" / "a.txt")
    too_long = tmp_path / ("م" * 200 + ".txt")
    store = MemoryStore()
    report = bring(store, tmp_path / "in", tmp_path / "in" / "loop.txt", too_long, good / "below.txt")
    assert (report.kept, report.refused, [one.path.name for one in report.problems]) == (
        1,
        3,
        ["loop.txt", too_long.name, "below.txt"],
    )
    assert {one.reason for one in report.problems} <= {Reason.NOT_FOUND, Reason.NOT_READABLE}


def test_a_jsonl_with_the_longest_name_comes_in_without_a_scheme_beside_it(tmp_path: Path) -> None:
    path = tmp_path / ("م" * 124 + ".jsonl")
    path.write_bytes(to_line(labelled("a")))
    assert bring(MemoryStore(), path).kept == 1
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert bring(MemoryStore(), tmp_path).kept == 2


def task(text: str, start: int, end: int, score: float) -> dict[str, object]:
    """A task of Label Studio with one prediction."""
    value = {"start": start, "end": end, "text": text[start:end], "labels": ["PER"]}
    region = {"id": "a", "from_name": "entity", "to_name": "text", "type": "labels", "value": value}
    return {
        "id": 1,
        "data": {"text": text},
        "predictions": [{"model_version": "m", "score": score, "result": [region]}],
    }


def test_predictions_are_kept_as_suggestions_and_newer_ones_come_to_a_known_document(
    kept: Store, tmp_path: Path
) -> None:
    path, text = tmp_path / "tasks.json", "قالت ليلى"
    path.write_bytes(orjson.dumps([task(text, 0, 4, 0.5)]))
    first = import_paths(kept, [path])
    (document_id,) = first.document_ids
    assert (first.kept, first.suggestions) == (1, 1)
    assert [(one.surface, one.score, one.maker) for one in kept.suggestions(document_id)] == [("قالت", 0.5, "m")]
    assert kept.read(document_id).record.annotations == ()
    assert kept.read(document_id).record.header.fields == ()
    path.write_bytes(orjson.dumps([task(text, 5, 9, 0.75)]))
    again = import_paths(kept, [path])
    assert (again.kept, again.known, again.suggestions) == (0, 1, 1)
    assert [(one.surface, one.score) for one in kept.suggestions(document_id)] == [("ليلى", 0.75)]


def test_a_scheme_grows_by_what_comes_in_where_that_is_asked_for(kept: Store, tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    other = orjson.loads(orjson.dumps(task("قالت ليلى", 0, 4, 0.5)).replace(b"PER", b"CUE_OF_MINE"))
    path.write_bytes(orjson.dumps([other]))
    import_paths(kept, [path])
    assert kept.scheme() == Scheme()
    path.write_bytes(orjson.dumps([{**other, "id": 2}]))
    import_paths(kept, [path], grows=True, clock=lambda: 7)
    assert kept.scheme().label("entity", "CUE_OF_MINE") is not None
    (grown,) = kept.scheme_changes()
    assert (grown.kind, grown.origin, grown.at) == (Kind.SCHEME, Origin.IMPORTED, 7)


def test_texts_dropped_again_are_known_and_new_ones_come_in(kept: Store, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder / "a.txt")
    write(folder / "deep" / "a.txt")
    first = import_paths(kept, [folder])
    assert (first.read, first.kept, first.known) == (2, 2, 0)
    # What was labelled since is known all the same.
    edit = edits.set_note(kept.read(first.document_ids[0]).record.to_document(), "مهم")
    kept.apply(Change("c1", edit.kind, {first.document_ids[0]: edit}), {first.document_ids[0]: 1})
    write(folder / "b.txt")
    write(folder / "deep" / "a.txt", TEXT + "!")
    again = import_paths(kept, [folder])
    assert (again.read, again.kept, again.known, again.refused) == (3, 2, 1, 0)
    assert [row.source for row in kept.documents()] == ["a.txt", "deep/a.txt", "b.txt", "deep/a.txt"]


def test_lines_dropped_again_are_known_but_other_labels_on_the_same_text_never_are(kept: Store, tmp_path: Path) -> None:
    path = tmp_path / "F.jsonl"
    path.write_bytes(to_line(labelled("a")) + to_line(record("b")))
    import_paths(kept, [path])
    # The second time `a` is another's: it comes beside, under a name of its own, and is known from then on.
    mine = labelled("a")._replace(annotations=labelled("a").annotations[:1])
    path.write_bytes(to_line(mine) + to_line(record("b")))
    told = [import_paths(kept, [path]) for _ in range(2)]
    assert [(one.kept, one.known) for one in told] == [(1, 1), (0, 2)]
    assert [row.id for row in kept.documents()] == ["a", "b", "a-2"]


def test_one_text_under_many_ids_is_known_under_each(kept: Store, tmp_path: Path) -> None:
    path = tmp_path / "F.jsonl"
    path.write_bytes(b"".join(to_line(record(key, "شكرا")) for key in "abc"))
    assert import_paths(kept, [path]).kept == 3
    path.write_bytes(b"".join(to_line(record(key, "شكرا")) for key in "cdb"))
    again = import_paths(kept, [path])
    assert (again.kept, again.known, again.document_ids) == (1, 2, ("d",))


def test_twins_in_one_import_are_both_meant(kept: Store, tmp_path: Path) -> None:
    path = tmp_path / "F.jsonl"
    path.write_bytes(b'{"text": "one"}\n' * 2)
    assert [import_paths(kept, [path]).kept for _ in range(2)] == [2, 0]
    assert kept.count() == 2


def test_a_file_of_garbage_is_counted_whole_and_told_in_part(tmp_path: Path) -> None:
    path = tmp_path / "F.jsonl"
    path.write_bytes(b"garbage\n" * 2_500 + to_line(record("b")))
    old = write(tmp_path / "old.txt", "قال الرئيس في مؤتمر صحفي عقده أمس", "cp1256")
    report = bring(MemoryStore(), path, old)
    assert (report.read, report.kept, report.refused) == (2_502, 1, 2_501)
    assert [one.line for one in report.problems[:1_000]] == list(range(1, 1_001))
    # A guessed encoding is a question, however much else is wrong.
    assert [one.reason for one in report.problems[1_000:]] == [Reason.ENCODING_GUESSED]
    found = audit(path)
    assert (found.documents, found.unsound, len(found.problems)) == (1, 2_500, 1_000)
