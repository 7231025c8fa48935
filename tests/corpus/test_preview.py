"""A look at files before they are taken: the first documents, what was decided about them, and what is to be asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from corpus.errors import Reason
from corpus.formats.format import DEFAULT_OPTIONS, ImportOptions, Notice
from corpus.formats.native_jsonl.writing import to_line
from corpus.formats.surfaces import Unit
from corpus.preview import Letters, Preview, Seen, is_plain, look, scheme_at, with_role
from corpus.progress import Cancelled
from corpus.project import create_project
from tests.corpus.documents import TEXT, labelled

SPAN = {"start": 4, "end": 9, "label": "PER", "text": "بوتين"}


def written(path: Path, *values: object) -> Path:
    """A JSONL file of those values."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in values), encoding="utf-8")
    return path


def text(path: Path, words: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(words.encode(encoding))
    return path


def document(number: int, **more: object) -> dict[str, object]:
    return {"id": f"n{number}", "text": "قال بوتين 📰 هنا", "spans": [SPAN], **more}


def test_the_first_documents_are_shown_and_what_was_looked_at_is_counted(tmp_path: Path) -> None:
    path = written(tmp_path / "f.jsonl", *(document(number) for number in range(30)), {"text": 7}, document(31))
    seen = look([path], DEFAULT_OPTIONS)
    assert (seen.read, seen.refused, seen.spans, seen.is_whole) == (32, 1, 31, True)
    assert seen.files == (Seen("f.jsonl", ("spans",)),)
    assert seen.formats == ("spans",)
    assert len(seen.documents) == 20
    first = seen.documents[0]
    assert (first.title, first.source, first.spans) == ("قال بوتين 📰 هنا", "f.jsonl", 1)
    assert [one.surface for one in first.document.spans] == ["بوتين"]
    assert [(one.line, one.reason) for one in seen.problems] == [(31, Reason.KEY_OF_WRONG_TYPE)]
    assert seen.labels == (("entity", "PER", 31),)
    assert seen.scheme.label("entity", "PER") is not None


def test_a_long_text_is_shown_to_the_end_of_a_word_with_the_spans_that_end_before(tmp_path: Path) -> None:
    words = "كلمة " * 1_000
    spans = [{"start": 0, "end": 4, "label": "A"}, {"start": 0, "end": 4_000, "label": "B"}]
    seen = look([written(tmp_path / "f.jsonl", {"id": "x", "text": words, "spans": spans})], DEFAULT_OPTIONS)
    (only,) = seen.documents
    assert words.startswith(only.document.text)
    assert only.document.text.endswith("كلمة")
    assert (only.length, only.spans, [one.label for one in only.document.spans]) == (5_000, 2, ["A"])


def test_a_look_ends_early_and_says_all_the_same_what_was_decided(tmp_path: Path) -> None:
    span = {"begin": 10, "stop": 12, "tag": "LOC", "word": "هن"}
    lines = [{"body": "بوتين 📰 1 هنا", "mentions": [span | {"begin": 11, "stop": 13}]} for _ in range(500)]
    path = written(tmp_path / "f.jsonl", *lines)
    seen = look([path], DEFAULT_OPTIONS)
    assert (seen.read, seen.is_whole) == (200, False)
    (weighed,) = seen.weighed
    assert weighed.file == "f.jsonl"
    assert weighed.verdict.unit is Unit.UTF16
    assert (weighed.verdict.looked_at, weighed.verdict.explained[Unit.UTF16]) == (20, 20)
    assert weighed.verdict.explained[Unit.CODE_POINTS] == 0
    assert {one.notice for one in seen.notices} == {Notice.KEYS_CHOSEN, Notice.OFFSETS_UTF16}


def test_keys_are_guessed_and_can_be_named(tmp_path: Path) -> None:
    strange = {"b": 4, "e": 9, "kind": "PER"}
    path = written(tmp_path / "f.jsonl", {"words": "قال بوتين هنا", "other": "x", "marks": [strange]})
    assert look([path], DEFAULT_OPTIONS).documents == ()
    options = ImportOptions(format_name="spans")
    seen = look([path], options)
    roles = {role.part: role for role in seen.roles}
    assert roles["text"].there == ("words", "other", "marks")
    assert (roles["text"].taken, roles["text"].is_needed, roles["layer"].is_needed) == ("", True, False)
    values = options.values
    for part, name in (("text", "words"), ("spans", "marks")):
        values = with_role(values, roles[part], name)
    roles = {role.part: role for role in look([path], options._replace(values=values)).roles}
    assert roles["start"].there == ("b", "e", "kind")
    for part, name in (("start", "b"), ("end", "e"), ("label", "kind")):
        values = with_role(values, roles[part], name)
    assert values == {"map": "text=words,spans=marks,start=b,end=e,label=kind"}
    (only,) = look([path], options._replace(values=values)).documents
    assert [(one.surface, one.label) for one in only.document.spans] == [("بوتين", "PER")]
    assert with_role(values, roles["label"], "") == {"map": "text=words,spans=marks,start=b,end=e"}


def test_columns_of_a_table_are_guessed(tmp_path: Path) -> None:
    rows = "id;sentence;from;to;tag\n1;قال بوتين;4;9;PER\n"
    seen = look([text(tmp_path / "f.csv", rows)], DEFAULT_OPTIONS)
    taken = {role.part: role.taken for role in seen.roles if role.taken}
    assert taken == {"id": "id", "text": "sentence", "start": "from", "end": "to", "label": "tag"}
    assert seen.letters == Letters("utf-8", is_guess=False)


def test_a_guessed_encoding_is_said_and_shown_and_another_can_be_asked_for(tmp_path: Path) -> None:
    path = text(tmp_path / "f.txt", "قالت ليلى إن المدينة لا تنام، وإن البحر أزرق.", "cp1256")
    seen = look([path], DEFAULT_OPTIONS)
    assert seen.letters == Letters("cp1256", is_guess=True)
    assert seen.documents[0].title.startswith("قالت ليلى")
    assert seen.problems == ()
    other = look([path], ImportOptions(encoding="mac-arabic"))
    assert other.letters == Letters("mac-arabic", is_guess=False)
    assert not other.documents[0].title.startswith("قالت ليلى")


def test_what_no_format_knows_and_what_several_know_is_to_be_said(tmp_path: Path) -> None:
    unknown = look([text(tmp_path / "f.xyz", "?")], DEFAULT_OPTIONS)
    assert unknown.files == (Seen("f.xyz", ()),)
    assert [one.reason for one in unknown.problems] == [Reason.FORMAT_UNKNOWN]


def test_predictions_are_counted_apart(tmp_path: Path) -> None:
    value = {"start": 4, "end": 9, "text": "بوتين", "labels": ["PER"]}
    region = {"id": "a", "from_name": "entity", "to_name": "text", "type": "labels", "value": value}
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([{"data": {"text": "قال بوتين"}, "predictions": [{"result": [region]}]}]), "utf-8")
    seen = look([path], DEFAULT_OPTIONS)
    assert (seen.spans, seen.suggestions, seen.labels) == (0, 1, (("entity", "PER", 1),))
    assert [one.surface for one in seen.documents[0].offered] == ["بوتين"]


def test_a_look_can_be_broken_off(tmp_path: Path) -> None:
    def stop(*_done: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        look([written(tmp_path / "f.jsonl", document(1))], DEFAULT_OPTIONS, stop)


def test_texts_and_our_own_files_are_plain_and_others_are_not(tmp_path: Path) -> None:
    plain = text(tmp_path / "a.txt", TEXT)
    ours = tmp_path / "b.jsonl"
    ours.write_bytes(to_line(labelled()))
    assert is_plain([plain, ours])
    assert is_plain([tmp_path])
    assert is_plain([tmp_path / "gone.txt"])
    others = (
        written(tmp_path / "c.jsonl", {"body": "x"}),
        text(tmp_path / "d.xyz", "?"),
        text(tmp_path / "e.txt", "قال [@بوتين#PER*]"),
    )
    assert [is_plain([one]) for one in others] == [False] * 3
    assert not is_plain([tmp_path])


def test_the_scheme_that_files_would_meet(tmp_path: Path) -> None:
    assert scheme_at(tmp_path / "new.tawsim") == DEFAULT_SCHEME
    project = create_project(tmp_path / "p.tawsim")
    project.close()
    assert scheme_at(project.path) == DEFAULT_SCHEME
    assert scheme_at(text(tmp_path / "broken.tawsim", "?")) == DEFAULT_SCHEME
    assert look([], DEFAULT_OPTIONS) == Preview()
