"""Schemes of other tools become ours: names kept, links right, colours and keys given, what is left told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.change import DocumentLabel
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.scheme import READY_MADE, Form, LinkType, Scheme, SchemeError, ValueKind
from annotation.scheme_check import Fault, scheme_problems
from annotation.scheme_json import to_plain
from annotation.scheme_keys import COLOURS, holders
from corpus.errors import ReadError, Reason, WriteError
from corpus.exporting import export_jsonl
from corpus.record import Record
from corpus.schemes import Left, Reading, Remark, read_scheme, write_scheme
from corpus.schemes.brat import from_conf
from corpus.schemes.label_studio import from_config
from corpus.schemes.web_colours import to_hex
from corpus.store.memory import MemoryStore
from tests.corpus.documents import labelled
from tests.corpus.samples import ids, plain_record

CONF = """
[entities]
# people and groups
!Actor
\tشخص
\tGroup
\t\tParty
Place
-----
[relations]
Lives Arg1:Actor, Arg2:Place
Lives Arg1:Party, Arg2:Group, <REL-TYPE>:symmetric
<OVERLAP> Arg1:Place, Arg2:Place, <OVL-TYPE>:contain
[events]
<WHO>=شخص|<GROUPS>
<GROUPS>=Group|<WHO>
Meet Who{2-3}:<WHO>, Where?:Place, Topic*:<EVENT>, Host+:<ANY>
[attributes]
Sure Arg:<ENTITY>|<EVENT>
Size Arg:Place, Value:Big|Small
Odd Arg:<RELATION>
"""

CONFIG = """<?xml version="1.0" encoding="UTF-8"?>
<View>
  <Header value="علّم الأسماء"/>
  <Labels name="names" toName="text">
    <Label value="شخص" alias="PER" background="#F00" hotkey="p"/>
    <Label value="Org" background="no-colour" hotkey="ctrl+o"/>
    <Label value="Place" background="rgba(0, 128, 0, 0.5)" hotkey="p"/>
  </Labels>
  <Labels name="parts" toName="text"><View><Label value="Quote"/></View></Labels>
  <Choices name="sure" toName="text" perRegion="true" required="true" whenTagName="names">
    <Choice value="yes"/><Choice value="maybe"/>
  </Choices>
  <TextArea name="why" toName="text" perRegion="true"/>
  <Choices name="topics" toName="text" choice="multiple">
    <Choice value="سياسة" alias="pol"/><View><Choice value="B"/></View>
  </Choices>
  <Rating name="quality" toName="text" maxRating="3"/>
  <Relations><Relation value="speaker"/></Relations>
  <RectangleLabels name="boxes" toName="image"><Label value="Box"/></RectangleLabels>
  <Text name="text" value="$text"/>
</View>
"""


def link(scheme: Scheme, name: str) -> LinkType:
    found = scheme.link(name)
    assert found is not None
    return found


def is_whole(reading: Reading) -> None:
    """No fault, every label with a colour, no key twice, and the attributes that every layer has."""
    assert list(scheme_problems(reading.scheme)) == []
    assert all(label.colour for _, label in reading.scheme.labels())
    assert max(Counter(one.key for one in holders(reading.scheme)).values(), default=1) == 1
    assert reading.scheme.attributes == READY_MADE


def test_brats_hierarchy_macros_and_roles_become_labels_and_links() -> None:
    reading = from_conf(CONF)
    is_whole(reading)
    entity, event = reading.scheme.layers
    assert [one.name for one in entity.labels] == ["شخص", "Group", "Party", "Place"]
    assert [one.colour for one in entity.labels] == list(COLOURS[:4])
    assert (entity.form, event.form, [one.name for one in event.labels]) == (Form.FILL, Form.BAND, ["Meet"])
    lives = link(reading.scheme, "Lives")
    assert lives.heads == ("entity/شخص", "entity/Group", "entity/Party")
    assert lives.children == ("entity/Place", "entity/Group", "entity/Party")
    who = link(reading.scheme, "Who")
    assert (who.heads, who.children) == (("event/Meet",), ("entity/شخص", "entity/Group", "entity/Party"))
    counts = {one.name: (one.at_least, one.at_most) for one in reading.scheme.links}
    assert counts == {"Lives": (0, 0), "Who": (2, 3), "Where": (0, 1), "Topic": (0, 0), "Host": (1, 0)}
    assert link(reading.scheme, "Host").children == ("entity/*", "event/*")
    assert [(one.name, one.kind) for one in entity.attributes] == [("Sure", ValueKind.FLAG), ("Size", ValueKind.CHOICE)]
    assert [one.name for one in event.attributes] == ["Sure"]
    assert {(one.left, one.subject) for one in reading.remarks} == {
        (Left.PART_UNKNOWN, "<REL-TYPE>:symmetric"),
        (Left.PART_UNKNOWN, "<OVERLAP>"),
        (Left.LINK_WIDENED, "Lives"),
        (Left.ATTRIBUTE_WIDENED, "Size"),
        (Left.ATTRIBUTE_OF_LINK, "Odd"),
    }


def test_label_studios_controls_become_layers_attributes_and_document_labels() -> None:
    reading = from_config(CONFIG.encode())
    is_whole(reading)
    names, parts = reading.scheme.layers
    assert [(one.name, one.titles.ar, one.colour, one.key) for one in names.labels] == [
        ("PER", "شخص", "#ff0000", "P"),
        ("Org", "Org", COLOURS[0], "1"),
        ("Place", "Place", "#008000", "2"),
    ]
    assert [(one.name, one.kind, one.is_required) for one in names.attributes] == [
        ("sure", ValueKind.CHOICE, True),
        ("why", ValueKind.TEXT, False),
    ]
    assert [one.name for one in parts.attributes] == ["why"]
    topics, quality = reading.scheme.document_labels
    assert (topics.name, [name for name, _ in topics.values], topics.is_many) == ("topics", ["pol", "B"], True)
    assert ([name for name, _ in quality.values], quality.is_many) == (["1", "2", "3"], False)
    assert link(reading.scheme, "speaker").heads == ("names/*", "parts/*")
    assert reading.remarks == (
        Remark(Left.PART_UNKNOWN, "<RectangleLabels>", 19),
        Remark(Left.COLOUR_UNKNOWN, "no-colour", 6),
        Remark(Left.KEY_NOT_OURS, "Org: CTRL+O", 6),
        Remark(Left.KEY_TAKEN, "Place: P", 7),
    )


def test_an_existing_jsonl_tells_its_scheme_and_known_labels_keep_their_looks(tmp_path: Path) -> None:
    store, path = MemoryStore(ids()), tmp_path / "a.jsonl"
    one = labelled("a")
    more = (DocumentLabel("topic", "weather"), DocumentLabel("done", "entity"))
    store.add([Record(one.header, (*one.annotations, *more)), plain_record("b")], maker="", at=0)
    export_jsonl(store, path, only_done=False)
    with path.open("ab") as file:
        file.write(b"{broken\n")
    reading = read_scheme(path)
    is_whole(reading)
    entity, quote = reading.scheme.layers
    assert [one.name for one in entity.labels] == ["MISC", "ORG", "LOC"]
    assert reading.scheme.label("entity", "ORG") == DEFAULT_SCHEME.label("entity", "ORG")
    assert (quote.name, quote.form) == ("quote", Form.BAND)
    assert [(each.name, each.values[0][0]) for each in entity.attributes] == [("kind", "press")]
    assert (link(reading.scheme, "SPEAKER").heads, link(reading.scheme, "SPEAKER").children) == (
        ("quote/QUOTE",),
        ("entity/ORG",),
    )
    (topic,) = reading.scheme.document_labels
    assert ([name for name, _ in topic.values], topic.is_many) == (["politics", "weather"], True)
    assert [(each.left, each.line) for each in reading.remarks] == [(Left.RECORD_REFUSED, 3)]


def test_our_own_scheme_comes_back_equal_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "x.scheme.json"
    path.write_bytes(orjson.dumps(to_plain(DEFAULT_SCHEME)))
    assert read_scheme(path) == Reading(DEFAULT_SCHEME)


DOCCANO = [
    {"text": "شخص", "suffix_key": "p", "prefix_key": None, "background_color": "#209CEE", "task_type": "Span"},
    {"text": "ORG", "suffix_key": "o", "prefix_key": "ctrl", "background_color": None},
    {"text": "LOC", "suffix_key": "p"},
    {"text": "خبر", "task_type": "Category"},
    {"text": "in", "task_type": "Relation"},
]


def test_doccanos_labels_become_spans_categories_and_links(tmp_path: Path) -> None:
    path = tmp_path / "labels.json"
    path.write_bytes(orjson.dumps(DOCCANO))
    reading = read_scheme(path)
    is_whole(reading)
    assert [(one.name, one.colour, one.key) for _, one in reading.scheme.labels()] == [
        ("شخص", "#209cee", "P"),
        ("ORG", COLOURS[0], "1"),
        ("LOC", COLOURS[1], "2"),
    ]
    assert [name for name, _ in reading.scheme.document_labels[0].values] == ["خبر"]
    assert link(reading.scheme, "in").children == ("entity/*",)
    assert [one.left for one in reading.remarks] == [Left.KEY_NOT_OURS, Left.KEY_TAKEN]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><View><Labels name="&b;"/></View>'
OUTSIDE = b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><View/>'


@pytest.mark.parametrize(
    ("name", "content", "reason", "detail"),
    [
        ("annotation.conf", b"Person\n[entities]\n", Reason.SCHEME_BROKEN, "line 1: 'Person' before any section"),
        ("annotation.conf", b"[entities]\nA\nA\n", Reason.SCHEME_BROKEN, "line 3: 'A' stands twice"),
        ("annotation.conf", b"[relations]\n", Reason.SCHEME_BROKEN, "neither entities nor events"),
        ("annotation.conf", b"[entities]\nA\n[relations]\nR Arg1:A\n", Reason.SCHEME_BROKEN, "line 4: R: 1 arguments"),
        ("annotation.conf", b"[entities]\nA\n[relations]\nR x\n", Reason.SCHEME_BROKEN, "line 4: 'x' is not ROLE:TYPE"),
        ("annotation.conf", b"[entities]\nA\n[events]\nE X:B\n", Reason.SCHEME_BROKEN, "line 4: 'B' is not declared"),
        ("annotation.conf", b"[entities]\nA\n[events]\nE X!:A\n", Reason.SCHEME_BROKEN, "line 4: 'X!' is no role"),
        ("annotation.conf", b"[entities]\na/b\n", Reason.SCHEME_BROKEN, "line 2: 'a/b' holds / or *"),
        ("annotation.conf", b"", Reason.IS_EMPTY, ""),
        ("annotation.conf", "[entities]\nشخص\n".encode("cp1256") * 20, Reason.ENCODING_GUESSED, ""),
        ("config.xml", BOMB, Reason.SCHEME_BROKEN, "line 1: a document type declaration"),
        ("config.xml", OUTSIDE, Reason.SCHEME_BROKEN, "line 1: a document type declaration"),
        ("config.xml", b"<View>\n<Labels>", Reason.SCHEME_BROKEN, "line 2: no XML"),
        ("config.xml", b"<View>&x;</View>", Reason.SCHEME_BROKEN, "line 1: no XML: undefined entity"),
        ("config.xml", b'<?xml version="1.0" encoding="big5"?><View/>', Reason.SCHEME_BROKEN, "line 1: an encoding"),
        ("config.xml", b'<?xml version="1.0" encoding="odd"?><View/>', Reason.SCHEME_BROKEN, "line 1: "),
        ("config.xml", b"<View/>", Reason.SCHEME_BROKEN, "neither labels nor choices"),
        ("config.xml", b"<html/>", Reason.SCHEME_BROKEN, "line 1: <html>"),
        ("config.xml", b"", Reason.SCHEME_BROKEN, "no XML"),
        ("config.xml", b'<View><Labels name="a"/></View>', Reason.SCHEME_BROKEN, "line 1: <Labels>: no <Label>"),
        (
            "config.xml",
            b'<View><Labels name="a"><Label value="x"/>\n<Label value="x"/></Labels></View>',
            Reason.SCHEME_BROKEN,
            "line 2: <Label>: 'x' stands twice",
        ),
        ("labels.json", b"[{", Reason.SCHEME_BROKEN, "unexpected"),
        ("labels.json", b"[]", Reason.SCHEME_BROKEN, "no labels"),
        ("labels.json", b"[7]", Reason.SCHEME_BROKEN, "[0]: not an object"),
        ("labels.json", b'[{"text": 1}]', Reason.SCHEME_BROKEN, "[0].text: not a string"),
        ("labels.json", b'[{"text": "a"}, {"text": "a"}]', Reason.SCHEME_BROKEN, "[1].text: 'a' stands twice"),
        ("labels.json", b'[{"text": "a", "background_color": "red"}]', Reason.SCHEME_BROKEN, "colour: 'red'"),
        ("scheme.json", b'{"layers": 1}', Reason.SCHEME_BROKEN, "scheme.layers: not a list"),
        ("empty.jsonl", b'{"text": "a"}\n', Reason.SCHEME_BROKEN, "no labels"),
        ("scheme.txt", b"x", Reason.FORMAT_UNKNOWN, ".txt"),
    ],
)
def test_what_is_no_scheme_is_refused_with_its_place(
    tmp_path: Path, name: str, content: bytes, reason: Reason, detail: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read_scheme(path)
    assert (caught.value.reason, caught.value.path) == (reason, path)
    assert detail in caught.value.detail


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    for name in ("annotation.conf", "config.xml", "labels.json", "a.jsonl"):
        with pytest.raises(ReadError) as caught:
            read_scheme(tmp_path / name)
        assert caught.value.reason is Reason.NOT_FOUND
    with pytest.raises(ReadError) as caught:
        read_scheme(tmp_path)
    assert caught.value.path.name == "annotation.conf"


def test_macros_that_swell_are_read_in_a_moment() -> None:
    macros = "\n".join(f"<M{n}>=<M{n + 1}>|<M{n + 1}>" for n in range(60))
    reading = from_conf(f"[entities]\nA\n{macros}\n<M60>=A\n[events]\nE R:<M0>\n")
    assert link(reading.scheme, "R").children == ("entity/A",)


_LINES = st.sampled_from([*CONF.split("\n"), "[x]", "A B:C", "<A>=B", "!X", "\tY Z", "R Arg1:<ANY>, Arg2:<ENTITY>"])


@given(st.lists(_LINES, max_size=20).map("\n".join))
def test_any_lines_make_a_sound_scheme_or_an_error_with_its_line(text: str) -> None:
    told, faults = "", set[Fault]()
    try:
        faults = {one.fault for one in scheme_problems(from_conf(text).scheme)}
    except SchemeError as error:
        told = str(error)
    assert not told or told.startswith("line ") or "neither" in told
    # A role may be for entities where none are declared.
    assert faults <= {Fault.NO_ENDS}


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("Red", "#ff0000"),
        ("#FA3", "#ffaa33"),
        ("#11223344", "#112233"),
        ("rgb(1,2,255)", "#0102ff"),
        ("rgb(1,2,256)", ""),
        ("redish", ""),
        ("", ""),
    ],
)
def test_colours_of_web_pages_are_understood(written: str, colour: str) -> None:
    assert to_hex(written) == colour


REAL = {
    "brat/news": (["Person", "Organization", "GPE", "Money"], 20),
    "brat/bio": (["Protein", "Simple_chemical", "Complex", "Organism"], 5),
    "label_studio/rich_text_plain/config.xml": (["PER", "ORG", "LOC", "MISC"], 0),
    "label_studio/phrases/config.xml": (["Important Stuff", "Random talk"], 0),
    "doccano/backend/label_types/tests/data/valid_labels.json": (["Cat"], 0),
}


@pytest.mark.parametrize("name", REAL)
def test_real_files_of_the_tools_are_read_whole(test_data: Path, name: str) -> None:
    labels, links = REAL[name]
    reading = read_scheme(test_data / "formats" / name)
    is_whole(reading)
    assert [one.name for one in reading.scheme.layers[0].labels] == labels
    assert len(reading.scheme.links) == links


def test_the_articles_own_labels_make_the_scheme_it_was_labelled_with(test_data: Path) -> None:
    reading = read_scheme(test_data / "news" / "alaska_summit.gold.jsonl")
    is_whole(reading)
    assert all(DEFAULT_SCHEME.label(layer.name, one.name) == one for layer, one in reading.scheme.labels())


def test_a_scheme_that_was_written_is_read_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "مخطط.scheme.json"
    write_scheme(path, DEFAULT_SCHEME)
    assert read_scheme(path) == Reading(DEFAULT_SCHEME)
    with pytest.raises(WriteError):
        write_scheme(tmp_path / "no" / "scheme.json", DEFAULT_SCHEME)
    assert [one.name for one in tmp_path.iterdir()] == ["مخطط.scheme.json"]
