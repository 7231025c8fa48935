"""Every shared file of another tool, through recognition by content: its counts are those of a plain reading.

The plain readings here share no code with the product: `json`, `csv`, an XML parser and lines. What is refused is
refused by the file's own fault, which is named.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from annotation.relation import Relation
from annotation.span import Span
from corpus.errors import ReadProblem, Reason
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.finding import Found, find, read_paths
from corpus.formats import JSONL
from corpus.formats.format import ExportOptions, ImportOptions
from corpus.importing import import_paths
from corpus.record import Record
from corpus.selection import EVERYTHING
from corpus.store.memory import MemoryStore
from corpus.supply import StoreSupply

FOLDERS = ("formats", "gold", "ner_sources", "news")
Object = dict[str, object]


class Counts(NamedTuple):
    """What a file holds."""

    documents: int = 0
    spans: int = 0
    relations: int = 0
    refused: int = 0


def text_of(path: Path) -> str:
    return path.read_text("utf-8-sig")


def parts(plain: object, key: str) -> list[object]:
    value = plain.get(key) if isinstance(plain, dict) else None
    return value if isinstance(value, list) else []


def values(path: Path) -> list[Object]:
    """The objects of a JSON file: of a list, one alone, or a line each."""
    whole = text_of(path)
    try:
        value = json.loads(whole)
    except ValueError:
        value = [json.loads(line) for line in whole.split("\n") if line.strip()]
    return value if isinstance(value, list) else [value]


def of_doccano(path: Path) -> Counts:
    counts: Counter[str] = Counter()
    for one in values(path):
        if not any(one.get(key) for key in ("text", "column_data")):
            counts["refused"] += 1
            continue
        labels = [each for key in ("label", "labels", "column_label") for each in parts(one, key)]
        counts["documents"] += 1
        counts["spans"] += len(parts(one, "entities")) + sum(isinstance(each, list) for each in labels)
        counts["relations"] += len(parts(one, "relations"))
    return Counts(**counts)


def of_rows(rows: list[list[str]]) -> Counts:
    """A row is a document where it is as wide as the header and its text is not empty."""
    header, body = [cell.strip() for cell in rows[0]], rows[1:]
    place = next(number for number, name in enumerate(header) if name in {"text", "column_data"})
    kept = sum(len(row) == len(header) and bool(row[place].strip()) for row in body)
    return Counts(kept, refused=len(body) - kept)


def of_csv(path: Path) -> Counts:
    encoding = "utf-16" if path.read_bytes()[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return of_rows([row for row in csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline="")) if row])


def of_xlsx(path: Path) -> Counts:
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        shared = ["".join(each.text or "" for each in one.iter(f"{space}t")) for one in strings]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows: list[list[str]] = []
    for row in sheet.iter(f"{space}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{space}c"):
            value = cell.find(f"{space}v")
            if value is not None:
                cells[ord(cell.get("r", "A")[0]) - ord("A")] = shared[int(value.text or "")]
        if cells:
            rows.append([cells.get(place, "") for place in range(max(cells) + 1)])
    return of_rows([row + [""] * (len(rows[0]) - len(row)) for row in rows])


def of_fasttext(path: Path) -> Counts:
    lines = [line for line in text_of(path).split("\n") if line.strip()]
    kept = sum(any(not word.startswith("__label__") for word in line.split(" ")) for line in lines)
    return Counts(kept, refused=len(lines) - kept)


def chunks(tags: list[str]) -> int:
    """How many names tags begin: at each B, and at each I that goes on nothing of its kind."""
    before = ["O", *tags]
    return sum(
        tag[0] == "B" or (tag[0] == "I" and last[1:] != tag[1:]) for last, tag in zip(before, tags, strict=False)
    )


def sentences(path: Path) -> Iterator[list[list[str]]]:
    for is_blank, lines in groupby(text_of(path).split("\n"), key=lambda line: not line.strip()):
        if not is_blank:
            yield [line.split() for line in lines]


def of_conll(path: Path) -> Counts:
    found = [[row for row in each if row[0] != "-DOCSTART-"] for each in sentences(path)]
    sound = [each for each in found if each and all(re.fullmatch(r"O|[BI]-\S+", row[-1]) for row in each)]
    spans = sum(chunks([row[-1] for row in each]) for each in sound)
    return Counts(len(sound), spans, refused=sum(map(bool, found)) - len(sound))


def of_wojood(path: Path) -> Counts:
    """Words with as many tags as they need: a B begins a name, an I too where nothing of its kind came before."""
    spans = 0
    found = list(sentences(path))
    for each in found:
        before: Counter[str] = Counter()
        for row in each:
            begun = Counter(tag[2:] for tag in row[1:] if tag.startswith("B-"))
            going = Counter(tag[2:] for tag in row[1:] if tag.startswith("I-"))
            spans += begun.total() + (going - before).total()
            before = begun + going
    return Counts(len(found), spans)


def of_conllu(path: Path) -> Counts:
    return Counts(sum(any("\t" in line for line in each.split("\n")) for each in text_of(path).split("\n\n")))


def of_huggingface(path: Path) -> Counts:
    rows = values(path)
    return Counts(len(rows), sum(chunks([str(tag) for tag in parts(row, "ner")]) for row in rows))


def of_label_studio(path: Path) -> Counts:
    """What annotators did; what models said is no label."""
    spans, found = 0, values(path)
    for one in found:
        for work in (*parts(one, "annotations"), *parts(one, "completions")):
            spans += sum(isinstance(each, dict) and "start" in each.get("value", {}) for each in parts(work, "result"))
    return Counts(len(found), spans)


def of_spans(path: Path) -> Counts:
    rows = values(path)
    return Counts(len(rows), sum(len(parts(one, "spans")) for one in rows))


def of_spacy(path: Path) -> Counts:
    """Training data of spaCy 2 (`paragraphs`), or texts with their entities beside them."""
    documents = spans = 0
    for one in json.loads(text_of(path)):
        if isinstance(one, dict):
            for paragraph in one["paragraphs"]:
                documents += 1
                for sentence in paragraph["sentences"]:
                    spans += sum(token["ner"][0] in "BU" for token in sentence["tokens"])
        else:
            documents += 1
            entities = one[1].get("entities", [])
            held = one[1].get("spans", {})
            spans += len(entities) + sum(map(len, held.values() if isinstance(held, dict) else [held]))
    return Counts(documents, spans)


def of_xmi(path: Path) -> Counts:
    """One text a file; the names in it are what a person marked."""
    root = ElementTree.fromstring(path.read_bytes())
    return Counts(1, sum("/ner/type.ecore}" in one.tag or "/custom.ecore}" in one.tag for one in root))


def of_cas_json(path: Path) -> Counts:
    plain = json.loads(text_of(path))
    found = plain["%FEATURE_STRUCTURES"]
    return Counts(1, sum("ner.type" in one["%TYPE"] or "custom" in one["%TYPE"] for one in found))


def of_webanno(path: Path) -> Counts:
    """Values with a number are one mark over many rows, others one a row; whoever plays a part is a mark too."""
    whole = text_of(path)
    columns = [
        (layer.split("|")[0], feature)
        for layer in re.findall(r"^#T_\w+=(.*)$", whole, re.MULTILINE)
        for feature in layer.split("|")[1:]
    ]
    marks: set[tuple[str, str]] = set()
    links = 0
    for line in filter(re.compile(r"\d+-\d+").match, whole.split("\n")):
        row, _, _, *cells = line.split("\t")
        for (layer, feature), cell in zip(columns, cells, strict=False):
            if cell in {"_", ""} or ".segmentation." in layer or feature == "uima.tcas.Annotation":
                continue
            links += cell.count(";") + 1 if feature.startswith("ROLE_") else 0
            marks.add((layer, cell.partition("[")[2] or row))
    return Counts(1, len(marks), links)


def of_brat(path: Path) -> Counts:
    """Events that share a trigger are marks of their own; their arguments are links, and those of an equivalence."""
    lines = [line.split("\t") for line in text_of(path).split("\n") if line]
    events = [line[1].split() for line in lines if line[0].startswith("E")]
    triggers = {event[0].partition(":")[2] for event in events}
    spans = sum(line[0].startswith("T") for line in lines) + len(events) - len(triggers)
    links = sum(line[0].startswith("R") for line in lines) + sum(len(event) - 1 for event in events)
    links += sum(len(line[1].split()) - 2 for line in lines if line[0] == "*")
    return Counts(1, spans, links)


def of_text(path: Path) -> Counts:
    return Counts(int(bool(text_of(path))))


class Known(NamedTuple):
    """What is known of some files: the format that reads them, and who counts them otherwise."""

    pattern: str
    format: str
    plain: Callable[[Path], Counts]


# The first pattern that fits counts.
KNOWN = (
    Known("formats/brat/*.ann", "brat", of_brat),
    Known("formats/brat/*.txt", "text", of_text),
    Known("formats/cassis/*.json", "uima-json", of_cas_json),
    Known("*.xmi", "uima-xmi", of_xmi),
    Known("formats/conll/*.conll", "conll", of_conll),
    Known("formats/conllu/*.conll[ux]", "conllu", of_conllu),
    Known("formats/doccano/*.json*", "doccano", of_doccano),
    Known("formats/doccano/*.conll", "conll", of_conll),
    Known("formats/doccano/*/sequence_labeling/example.txt", "conll", of_conll),
    Known("formats/doccano/*/text_classification/*.txt", "fasttext", of_fasttext),
    Known("formats/doccano/*.txt", "text", of_text),
    Known("formats/doccano/*.csv", "csv", of_csv),
    Known("formats/doccano/*.xlsx", "xlsx", of_xlsx),
    Known("formats/huggingface/*.json", "huggingface", of_huggingface),
    Known("formats/label_studio/*.json", "label_studio", of_label_studio),
    Known("formats/prodigy/*.jsonl", "prodigy", of_spans),
    Known("formats/spacy/*.iob", "conll", of_conll),
    Known("formats/spacy/*.json", "spacy-json", of_spacy),
    Known("formats/webanno_tsv3/*.tsv", "webanno-tsv", of_webanno),
    Known("gold/*.jsonl", "spans", of_spans),
    Known("ner_sources/*/data/*.txt", "conll", of_wojood),
    Known("news/*.jsonl", "jsonl", of_spans),
    Known("news/*.txt", "text", of_text),
)
# What lies there and is no corpus: licences, settings of tools, types, schemes.
NO_CORPUS = (*("*LICENSE*", "*README.md", "*.conf", "*.config", "*/config.xml", "*type*.xml", "*/label_types/*"),)
ASKS = "formats/doccano/backend/data_import/tests/data/text_classification/example_one_column_no_header.xlsx"
"""Three words in a column, and nothing that says whether the first of them is its name."""

BROKEN = {
    # Its mark is said to be "February 22", of which its text has not a word.
    "formats/label_studio/rich_text_plain/annotations/1.json": Reason.SPAN_TEXT_DIFFERS,
}


def files(root: Path) -> Iterator[tuple[str, Path]]:
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix(), path


def counted(found: list[Record | ReadProblem]) -> Counts:
    records = [one for one in found if isinstance(one, Record)]
    marks = [each for one in records for each in one.annotations]
    spans, relations = (sum(isinstance(each, kind) for each in marks) for kind in (Span, Relation))
    return Counts(len(records), spans, relations, len(found) - len(records))


def test_every_file_is_recognised_and_holds_what_a_plain_reading_counts(test_data: Path) -> None:
    wrong: list[str] = []
    seen: Counter[str] = Counter()
    for name, path in files(test_data):
        if any(fnmatch(name, pattern) for pattern in NO_CORPUS) or name in BROKEN or name == ASKS:
            continue
        known = next(one for one in KNOWN if fnmatch(name, one.pattern))
        (found,) = find([path])
        told = found.format.name if isinstance(found, Found) else f"{found.reason}: {found.detail}"
        counts = counted(list(read_paths([path])))
        if (told, counts) != (known.format, known.plain(path)):
            wrong.append(f"{name}: {told} {counts}, counted {known.plain(path)}")
        seen[told] += 1
    assert not wrong, "\n".join(wrong)
    assert set(seen) == {one.format for one in KNOWN}


def test_what_is_no_corpus_is_not_taken_for_one(test_data: Path) -> None:
    for name, path in files(test_data):
        if any(fnmatch(name, pattern) for pattern in NO_CORPUS):
            (found,) = find([path])
            assert isinstance(found, ReadProblem), name
            assert found.reason is Reason.FORMAT_UNKNOWN, name


@pytest.mark.parametrize(("name", "reason"), BROKEN.items())
def test_what_is_broken_is_refused_by_its_fault(test_data: Path, name: str, reason: Reason) -> None:
    found = list(read_paths([test_data / name]))
    assert [one.reason for one in found if isinstance(one, ReadProblem)] == [reason]


def test_a_column_without_a_name_is_asked_about(test_data: Path) -> None:
    (asked,) = read_paths([test_data / ASKS])
    assert isinstance(asked, ReadProblem)
    assert asked.reason is Reason.HEADER_UNSURE
    for header, documents in (("no", 3), ("yes", 2)):
        found = list(read_paths([test_data / ASKS], ImportOptions(values={"header": header})))
        assert counted(found).documents == documents


def test_whole_folders_and_gold_hold_what_was_counted(test_data: Path) -> None:
    told = json.loads((test_data / "COUNTS.json").read_bytes())
    for name, counts in told.items():
        path = test_data / (name if not name.startswith("ner_sources") else name.replace("wojood/", "wojood/data/"))
        found = counted(list(read_paths([path])))
        assert found.refused == 0, name
        assert found.documents == counts.get("documents", counts.get("sentences")), name
        if "spans" in counts:
            assert found.spans == counts["spans"], name


def test_gold_goes_through_a_project_to_our_own_lines_with_identical_spans(test_data: Path, tmp_path: Path) -> None:
    for path in sorted((test_data / "gold").glob("*.jsonl")):
        store = MemoryStore()
        report = import_paths(store, [path])
        assert (report.refused, report.known) == (0, 0), path
        export(StoreSupply(store), tmp_path / path.name, Plan(JSONL, ExportOptions(), EVERYTHING))
        for gold, ours in zip(values(path), values(tmp_path / path.name), strict=True):
            assert ours["text"] == gold["text"]
            assert places(ours) == places(gold)


def places(one: Object) -> list[tuple[object, ...]]:
    spans = [
        tuple(each[key] for key in ("start", "end", "label")) for each in parts(one, "spans") if isinstance(each, dict)
    ]
    return sorted(spans, key=str)
