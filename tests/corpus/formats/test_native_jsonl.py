"""JSONL: what is written is read back equal, to the byte and to the mark; what breaks a rule is refused by line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotation.change import DocumentLabel, State, Status
from annotation.document import Field
from annotation.span import Attribute, Origin, Span
from corpus.errors import ReadProblem, Reason
from corpus.formats import JSONL
from corpus.formats.format import ImportOptions, Source
from corpus.formats.native_jsonl.parsing import LineRefused, without_tokens
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_line
from corpus.record import Record
from corpus.store.memory import MemoryStore
from tests.corpus.documents import TEXT, hard_records, labelled, record, span_over

KEYS = ["id", "text", "spans", "tokens", "relations", "labels", "note", "meta", "answer"]


@settings(max_examples=500)
@given(hard_records())
def test_any_document_comes_back_equal_through_store_and_line(made: Record) -> None:
    store = MemoryStore()
    (document_id,) = store.add([made], maker="", at=0)
    kept = store.read(document_id).record
    assert kept == made
    line = to_line(kept)
    assert from_line(line) == made
    assert to_line(from_line(line)) == line
    assert len(line.decode().splitlines()) == 1


@given(hard_records())
def test_tokens_tile_the_text_and_begin_and_end_where_spans_do(made: Record) -> None:
    plain = json.loads(to_line(made))
    assert list(plain) == KEYS
    tokens = plain["tokens"]
    assert "".join(one["text"] + " " * one["ws"] for one in tokens) == plain["text"]
    for span in plain["spans"]:
        assert plain["text"][span["start"] : span["end"]] == span["text"]
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]


def test_the_line_is_what_teams_open() -> None:
    plain = json.loads(to_line(labelled()))
    assert plain["meta"]["state"] == "done"
    assert plain["answer"] == "accept"
    assert [one["id"] for one in plain["spans"]] == ["T4", "T1", "T3", "T2"]
    assert plain["spans"][0]["fragments"] == [{"start": 0, "end": 7}, {"start": 15, "end": 23}]
    assert plain["spans"][1]["attributes"] == [{"name": "kind", "value": "press"}]
    relation = plain["relations"][0]
    assert relation["head"] == plain["spans"][2]["token_end"]
    assert relation["child_span"]["id"] == "T1"


def test_a_line_end_inside_the_text_cuts_no_line() -> None:
    line = to_line(record("d\u2028", "أ\u2028ب\u2029ج\u0085د\r\nه\x0b"))
    assert len(line.decode().splitlines()) == 1
    assert from_line(line).header.text == "أ\u2028ب\u2029ج\u0085د\r\nه\x0b"


def test_a_span_that_lies_about_its_text_is_never_written() -> None:
    false = Span("T1", span_over(TEXT, "بوتين").ranges, "PER", "entity", "ميركل")
    with pytest.raises(ValueError, match="T1"):
        to_line(record("d1", TEXT, false))


def test_what_goes_beyond_our_keys_is_kept_as_it_was_written() -> None:
    line = (
        '{"id":"x","url":"http://a","text":"abc","n":12345678901234567890123,"f":1e400, "o":{"b":1.0,"a":null},'
        '"spans":[{"start":0,"end":1,"label":"A","category":"X#Y","score":0.50}],'
        '"meta":{"pattern":7},"relations":[]}'
    )
    found = from_line(line.encode())
    assert found.header.fields == (
        Field("url", '"http://a"'),
        Field("n", "12345678901234567890123"),
        Field("f", "1e400"),
        Field("o", '{"b":1.0,"a":null}'),
        Field("meta.pattern", "7"),
    )
    (span,) = found.annotations
    assert isinstance(span, Span)
    assert span.attributes == (Attribute("category", "X#Y"), Attribute("score", "0.50"))
    assert (span.id, span.layer, span.origin) == ("T1", "entity", Origin.IMPORTED)
    assert from_line(to_line(found)) == found


@pytest.mark.parametrize(
    ("answer", "state"), [("accept", State.DONE), ("reject", State.SKIPPED), ("ignore", State.NEW)]
)
def test_an_answer_stands_for_a_state_that_is_not_told(answer: str, state: State) -> None:
    marks = from_line(json.dumps({"text": "a", "answer": answer}).encode()).annotations
    assert marks == (() if state is State.NEW else (Status(state),))


def change(key: str, value: object) -> Callable[[dict[str, object]], None]:
    """A line with another value at `key`, `a.0.b` for what lies deeper; `...` takes it away."""

    def act(line: dict[str, object]) -> None:
        part: object = line
        *way, last = key.split(".")
        for step in way:
            part = part[int(step)] if isinstance(part, list) else part[step] if isinstance(part, dict) else None
        assert isinstance(part, dict)
        if value is ...:
            del part[last]
        else:
            part[last] = value

    return act


TWO_EQUAL = [{"name": "topic", "value": "x"}] * 2
BROKEN = [
    (change("text", ...), Reason.KEY_MISSING, "text"),
    (change("text", None), Reason.KEY_OF_WRONG_TYPE, "text"),
    (change("text", ""), Reason.TEXT_EMPTY, ""),
    (change("text", TEXT + "."), Reason.TEXT_CHANGED, "meta.sha256"),
    (change("id", 7), Reason.KEY_OF_WRONG_TYPE, "id"),
    (change("spans", {}), Reason.KEY_OF_WRONG_TYPE, "spans"),
    (change("spans.0.start", ...), Reason.KEY_MISSING, "spans[0].start"),
    (change("spans.0.start", 1.0), Reason.KEY_OF_WRONG_TYPE, "spans[0].start"),
    (change("spans.0.start", True), Reason.KEY_OF_WRONG_TYPE, "spans[0].start"),
    (change("spans.1.start", -1), Reason.SPAN_OUTSIDE, "T1"),
    (change("spans.1.end", len(TEXT) + 1), Reason.SPAN_OUTSIDE, "T1"),
    (change("spans.1.end", 0), Reason.SPAN_OUTSIDE, "T1"),
    (change("spans.1.end", 21), Reason.SPAN_TEXT_DIFFERS, "T1"),
    (change("spans.1.id", "T2"), Reason.DUPLICATE_ID, "T2"),
    (change("spans.1.label", ""), Reason.LABEL_REFUSED, "T1"),
    (change("spans.1.origin", "magic"), Reason.KEY_OF_WRONG_TYPE, "spans[1].origin"),
    (change("spans.1.attributes", {"a": "b"}), Reason.KEY_OF_WRONG_TYPE, "spans[1].attributes"),
    (change("spans.0.fragments.0.end", 16), Reason.SPAN_OUTSIDE, "T4"),
    (change("spans.0.fragments.0.by", "x"), Reason.KEY_OF_WRONG_TYPE, "spans[0].fragments[0]"),
    (change("spans.0.fragments.1.end", 22), Reason.SPAN_OUTSIDE, "T4"),
    (change("relations.0.head_span.id", "T9"), Reason.RELATION_DANGLING, "R1: T9"),
    (change("relations.0.id", "T1"), Reason.DUPLICATE_ID, "T1"),
    (change("labels", TWO_EQUAL), Reason.LABEL_REFUSED, "topic=x"),
    (change("meta.state", "odd"), Reason.KEY_OF_WRONG_TYPE, "meta.state"),
    (change("note", 1), Reason.KEY_OF_WRONG_TYPE, "note"),
]


@pytest.mark.parametrize(("spoil", "reason", "detail"), BROKEN)
def test_a_record_that_breaks_a_rule_is_refused_with_the_place(
    spoil: Callable[[dict[str, object]], None], reason: Reason, detail: str
) -> None:
    line = json.loads(to_line(labelled()))
    spoil(line)
    with pytest.raises(LineRefused) as caught:
        from_line(json.dumps(line).encode())
    assert caught.value.reason is reason
    assert detail in caught.value.detail


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", Reason.NOT_JSON),
        (b'{"text": NaN}', Reason.NOT_JSON),
        (b"[" * 100_000, Reason.NOT_JSON),
        (b"[1]", Reason.NOT_AN_OBJECT),
        (b'"text"', Reason.NOT_AN_OBJECT),
        (b'{"text":"\\ud800"}', Reason.LONE_SURROGATE),
        (b'{"text":"a","\\udc00":1}', Reason.LONE_SURROGATE),
        (b'{"text":"\xff"}', Reason.ENCODING_WRONG),
        (b'{"text":"\xed\xa0\x80"}', Reason.ENCODING_WRONG),
    ],
)
def test_a_line_that_is_no_object_is_refused(line: bytes, reason: Reason) -> None:
    with pytest.raises(LineRefused) as caught:
        from_line(line)
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('{"text":"abc","spans":[{"start":0,"end":1,"label":"A"}],"spans":[]}', "spans"),
        ('{"text":"abc","url":1,"url":2}', "url"),
        ('{"text":"abc","meta":{"state":"done"},"meta":{}}', "meta"),
        ('{"id":"a","id":"b","text":"abc"}', "id"),
        ('{"text":"abc","text":"abd"}', "text"),
        ('{"text":"abc","spans":[{"start":0,"start":1,"end":2,"label":"A"}]}', "start"),
        (
            '{"text":"abc","spans":[{"start":0,"end":2,"label":"A","attributes":[{"name":"a","name":"b","value":""}]}]}',
            "name",
        ),
        ('{"text":"abc","x":[[{"k":1,"k":1}]]}', "k"),
        ('{"text":"abc","k" :1,"k":1}', "k"),
        ('{"text":"abc","a\\\\":0,"k":1,"k":1}', "k"),
        ('{"text":"a\\":b","k":1,"k":1}', "k"),
        ('{"text":"abc","k":"\\ud800","k":1}', "k"),
    ],
)
def test_a_key_that_stands_twice_is_refused_and_not_silently_lost(line: str, key: str) -> None:
    with pytest.raises(LineRefused) as caught:
        from_line(line.encode())
    assert (caught.value.reason, caught.value.detail) == (Reason.KEY_OF_WRONG_TYPE, f"{key} ×2")


def test_bytes_that_are_wrong_in_a_token_are_not_read_the_second_time_either() -> None:
    line = to_line(record("d", TEXT * 20)).replace(b'"note":""', b'"note":"","more":1.50')
    broken = line.replace(b'"tokens":[{"id":0,"text":"', b'"tokens":[{"id":0,"text":"\xd8')
    assert broken != line
    assert from_line(broken) == from_line(line)
    assert from_line(line).header.fields == (Field("more", "1.50"),)


@pytest.mark.parametrize("text", ['قال: "نعم": ثم', '\\":', '" :', '{"a":1,"a":2}', "\\\\", '"text":"x"'])
def test_a_text_that_looks_like_keys_holds_none(text: str) -> None:
    made = record("d", text, span_over(text, text))
    assert from_line(to_line(made)) == made
    assert from_line(json.dumps(json.loads(to_line(made))).encode()) == made


def test_our_words_as_values_are_no_second_key() -> None:
    made = record("spans", "spans", span_over("spans", "spans", "labels", "meta"), DocumentLabel("note", "relations"))
    assert from_line(to_line(made)) == made


@given(hard_records())
def test_leaving_out_the_tokens_of_a_line_changes_nothing_else(made: Record) -> None:
    line = to_line(made)
    whole, cut = json.loads(line), json.loads(without_tokens(line))
    assert cut.pop("tokens") in ([], whole["tokens"])
    del whole["tokens"]
    assert cut == whole


@pytest.mark.parametrize(
    "between",
    [
        ',5],"x":[{"a":1}',
        ',5], "x":[{"a":1}',
        ',5] ,"x":[{"a":1}',
        ',[5]],"x":[{"a":1}',
        '],"x":[{"a":1}',
        '] ,"x":[{"a":1}',
        ' ],"x":[{"a":1}',
        '],"x":[{"tokens":[{"id":0}]}',
    ],
)
def test_what_stands_between_tokens_and_relations_is_never_cut_away(between: str) -> None:
    line = ('{"text":"a","spans":[],"tokens":[{"id":0,"text":"a"}' + between + '],"relations":[]}').encode()
    assert "x" in json.loads(line)
    assert without_tokens(line) == line


def test_a_long_document_comes_back_with_all_its_marks() -> None:
    text = "قال [كما] {قيل}. " * 5_000
    made = record("long", text, span_over(text, "[كما]"), span_over(text, "{قيل}.", span_id="T2"))
    line = to_line(made)
    assert len(without_tokens(line)) < len(line) / 3
    assert from_line(line) == made


def read(path: Path, content: bytes, options: ImportOptions | None = None) -> list[Record | ReadProblem]:
    """What a file of that content gives."""
    path.write_bytes(content)
    return list(JSONL.read(Source(path, path.name), options or ImportOptions()))


@pytest.mark.parametrize("depth", [250, 400, 900, 2_000, 100_000])
def test_however_deep_a_value_lies_it_is_kept_or_refused_and_the_rest_goes_on(tmp_path: Path, depth: int) -> None:
    value = b"[" * depth + b"]" * depth
    one, two = read(tmp_path / "a.jsonl", b'{"text":"a","deep":' + value + b'}\n{"text":"b"}\n')
    if isinstance(one, ReadProblem):
        assert (one.reason, one.line) == (Reason.NOT_JSON, 1)
        assert depth > 250
    else:
        assert one.header.fields == (Field("deep", value.decode()),)
    assert isinstance(two, Record)


def test_what_hangs_on_the_ends_of_a_relation_is_kept_too() -> None:
    line = json.loads(to_line(labelled()))
    line["relations"][0]["head_span"]["score"] = 0.5
    line["relations"][0]["child_span"]["by"] = ["a"]
    fields = from_line(json.dumps(line).encode()).header.fields
    assert fields[1:] == (Field("relations.R1.head_span.score", "0.5"), Field("relations.R1.child_span.by", '["a"]'))


def test_a_bad_line_is_named_and_the_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = [labelled("a"), labelled("b")]
    content = b"\xef\xbb\xbf" + to_line(good[0]) + b"\r\n{bad}\n" + to_line(good[0]) + to_line(good[1]).rstrip()
    found = read(path, content)
    problems = [one for one in found if isinstance(one, ReadProblem)]
    assert [one for one in found if isinstance(one, Record)] == good
    assert [(one.reason, one.line, one.path) for one in problems] == [
        (Reason.NOT_JSON, 3, path),
        (Reason.DUPLICATE_ID, 4, path),
    ]


def test_a_line_that_is_too_long_is_passed_over_and_the_limit_can_be_raised(tmp_path: Path) -> None:
    short, long = record("short", "قصير"), record("long", "طويل " * 1000)
    content = to_line(short) + to_line(long) + to_line(record("last", "آخر"))
    found = read(tmp_path / "a.jsonl", content, ImportOptions(max_line=len(to_line(long)) - 2))
    assert [one.reason if isinstance(one, ReadProblem) else one.header.id for one in found] == [
        "short",
        Reason.LINE_TOO_LONG,
        "last",
    ]
    assert not any(isinstance(one, ReadProblem) for one in read(tmp_path / "a.jsonl", content))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.IS_EMPTY),
        (b"\n\n", Reason.IS_EMPTY),
        ('{"text":"a"}'.encode("utf-16"), Reason.ENCODING_WRONG),
        (b"\x00\x01\x02", Reason.IS_BINARY),
    ],
)
def test_a_file_that_is_no_jsonl_is_one_problem(tmp_path: Path, content: bytes, reason: Reason) -> None:
    (problem,) = read(tmp_path / "a.jsonl", content)
    assert isinstance(problem, ReadProblem)
    assert problem.reason is reason


def test_json_is_what_the_json_test_suite_says(test_data: Path) -> None:
    read_whole = 0
    for path in sorted((test_data / "tricky" / "jsontestsuite").glob("[yn]_*.json")):
        content = path.read_bytes()
        try:
            from_line(content)
        except LineRefused as refused:
            # A key that stands twice is JSON, and refused all the same.
            is_json = refused.reason in {Reason.NOT_AN_OBJECT, Reason.KEY_MISSING, Reason.KEY_OF_WRONG_TYPE}
        else:
            is_json = True
        assert is_json == path.name.startswith("y"), path.name
        read_whole += 1
    assert read_whole > 200


def test_other_peoples_gold_is_read_whole_and_our_check_accepts_what_we_write(test_data: Path, tmp_path: Path) -> None:
    counts = json.loads((test_data / "COUNTS.json").read_bytes())
    for name in ("haad_train", "wojood_sample_val", "islamiceval25_dev_subtaskA"):
        source = test_data / "gold" / f"{name}.jsonl"
        found = list(JSONL.read(Source(source, source.name), ImportOptions()))
        records = [one for one in found if isinstance(one, Record)]
        told = counts[f"gold/{name}.jsonl"]
        assert (len(found), len(records)) == (told["documents"], told["documents"])
        assert sum(len(one.annotations) for one in records) == told["spans"]
        out = tmp_path / f"{name}.jsonl"
        out.write_bytes(b"".join(map(to_line, records)))
        accept(test_data, out, source)


def accept(test_data: Path, file: Path, texts: Path) -> None:
    """The consumers' own check, which shares no code with us, finds nothing wrong."""
    check = test_data.parent / "consumers" / "check_native.py"
    ran = subprocess.run(
        [sys.executable, check, file, "--tiles", "--texts", texts], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_document_labels_keep_their_order() -> None:
    made = record("d", "نص", DocumentLabel("topic", "b"), DocumentLabel("topic", "a"))
    assert from_line(to_line(made)) == made
