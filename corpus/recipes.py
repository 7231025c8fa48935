"""Recipes: how an export is loaded in Python by the library that it was made for, in a few lines that run as they are.

`PLACE` stands for the file or folder, as a Python string; recipes are run where the README lies.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from corpus.formats.format import Values


class Recipe(NamedTuple):
    """Lines of Python, what has to be installed for them, and what there is to know beside."""

    code: str
    needs: str = ""
    remark: str = ""


_LINES = """\
import json

with open(PLACE, encoding="utf-8") as lines:
    documents = [json.loads(line) for line in lines]
"""

RECIPES: Mapping[str, Recipe] = {
    "jsonl": Recipe(
        _LINES
        + """
for document in documents:
    for span in document["spans"]:
        assert document["text"][span["start"] : span["end"]] == span["text"]
"""
    ),
    "spacy": Recipe(
        """\
import spacy
from spacy.tokens import DocBin

nlp = spacy.blank("ar")
documents = list(DocBin().from_disk(PLACE).get_docs(nlp.vocab))
for document in documents:
    entities = [(one.text, one.label_) for one in document.ents]
    spans = [(one.text, one.label_) for one in document.spans.get("sc", [])]
""",
        "spacy",
        "Words are cut where labels begin and end: train with `gold_preproc = true` in `[corpora.train]`, so that the "
        "pipeline keeps these words.",
    ),
    "prodigy": Recipe(
        """\
import srsly

tasks = list(srsly.read_jsonl(PLACE))
for task in tasks:
    for span in task["spans"]:
        assert task["tokens"][span["token_start"]]["start"] == span["start"]
""",
        "srsly",
        "In Prodigy itself: `prodigy db-in NAME FILE`.",
    ),
    "doccano": Recipe(
        _LINES
        + """
for document in documents:
    # doccano's offsets count UTF-16 units.
    units = document["text"].encode("utf-16-le")
    spans = [(units[2 * start : 2 * end].decode("utf-16-le"), label) for start, end, label in document["label"]]
""",
        remark="In doccano: a project for sequence labelling that allows spans over one another; import as JSONL.",
    ),
    "label_studio": Recipe(
        """\
import json
from pathlib import Path

from label_studio_sdk.label_interface import LabelInterface

folder = Path(PLACE)
LabelInterface((folder / "config.xml").read_text(encoding="utf-8")).validate()
for task in json.loads((folder / "tasks.json").read_text(encoding="utf-8")):
    for annotation in task["annotations"]:
        for region in (one["value"] for one in annotation["result"] if one["type"] == "labels"):
            assert task["data"]["text"][region["start"] : region["end"]] == region["text"]
""",
        "label-studio-sdk",
        "In Label Studio: `config.xml` is the project's labelling interface; import `tasks.json`.",
    ),
    "brat": Recipe(
        """\
from pathlib import Path

from bioc import brat

for path in sorted(Path(PLACE).glob("*.ann")):
    with path.with_suffix(".txt").open(encoding="utf-8") as text, path.open(encoding="utf-8") as marks:
        document = brat.load(text, marks, path.stem)
    entities = [(one.type, one.text) for one in document.entities]
""",
        "bioc",
        "In brat: the folder, with its `annotation.conf`, goes under `data/`.",
    ),
    "conll": Recipe(
        """\
from seqeval.metrics import classification_report
from seqeval.scheme import SCHEME

sentences = [[]]
with open(PLACE, encoding="utf-8", newline="\\n") as lines:
    for line in lines:
        columns = line.split()
        if columns and columns[0] != "-DOCSTART-":
            sentences[-1].append(columns)
        elif sentences[-1]:
            sentences.append([])
tags = [[columns[-1] for columns in sentence] for sentence in sentences if sentence]
print(classification_report(tags, tags, mode="strict", scheme=SCHEME))
""",
        "seqeval",
        "The notation has to be named: seqeval's own choice takes tags of other notations as well.",
    ),
    "conllu": Recipe(
        """\
import conllu

with open(PLACE, encoding="utf-8", newline="\\n") as file:
    sentences = conllu.parse(file.read())
words = [token["form"] for sentence in sentences for token in sentence]
""",
        "conllu",
        "`TokenRange` in the column MISC has the code points of each word in its document.",
    ),
    "uima-json": Recipe(
        """\
from pathlib import Path

import cassis

for path in sorted(Path(PLACE).glob("*.json")):
    with path.open("rb") as file:
        cas = cassis.load_cas_from_json(file)
    spans = [(one.begin, one.end, one.label, one.get_covered_text()) for one in cas.select("custom.Span")]
""",
        "dkpro-cassis",
    ),
    "uima-xmi": Recipe(
        """\
from pathlib import Path

import cassis

with open(Path(PLACE) / "TypeSystem.xml", "rb") as file:
    types = cassis.load_typesystem(file)
for path in sorted(Path(PLACE).glob("*.xmi")):
    with path.open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    spans = [(one.begin, one.end, one.label, one.get_covered_text()) for one in cas.select("custom.Span")]
""",
        "dkpro-cassis",
    ),
    "w3c": Recipe(
        """\
import json
from pathlib import Path


def read(name):
    with open(Path(PLACE) / name, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


texts = {"urn:corpus:" + one["id"]: one["text"] for one in read("texts.jsonl")}
for annotation in read("annotations.jsonl"):
    if annotation["motivation"] == "classifying":
        target = annotation["target"]
        place, quotation = target["selector"][:2]
        assert texts[target["source"]][place["start"] : place["end"]] == quotation["exact"]
"""
    ),
    "tei": Recipe(
        """\
import re
from xml.etree import ElementTree

TEI, ID = "{http://www.tei-c.org/ns/1.0}", "{http://www.w3.org/XML/1998/namespace}id"
root = ElementTree.parse(PLACE).getroot()
texts = {one.get(ID): "".join(one.itertext()) for one in root.iter(TEI + "ab")}
for span in root.iter(TEI + "span"):
    name, start, length = re.match(r"#string-range\\((.+?),(\\d+),(\\d+)", span.get("target")).groups()
    words = texts[name][int(start) : int(start) + int(length)]
"""
    ),
    "gliner": Recipe(
        """\
import json

with open(PLACE, encoding="utf-8") as file:
    examples = json.load(file)
for example in examples:
    for first, last, label in example["ner"]:
        words = example["tokenized_text"][first : last + 1]
""",
        remark="To train: `GLiNER.from_pretrained(...).train_model(train_dataset=examples, ...)`.",
    ),
    "chat": Recipe(
        """\
from datasets import load_dataset

rows = load_dataset("json", data_files=PLACE, split="train")
""",
        "datasets",
        "Trainers such as TRL's `SFTTrainer(train_dataset=rows)` take the rows as they are.",
    ),
    "spans": Recipe(_LINES),
    "spacy-json": Recipe(_LINES),
    "spans_csv": Recipe(
        """\
import csv

with open(PLACE, encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
""",
        remark="A document's text stands in the first of its rows.",
    ),
}
"""By the name of the format; the card of a Hugging Face data set has its own."""

_SCHEMES = {"BIOES": "IOBES"}


def recipe(format_name: str, values: Values, place: str) -> Recipe | None:
    """The recipe for an export at `place`, written with those options; None where there is none."""
    found = RECIPES.get(format_name)
    if found is None:
        return None
    if format_name == "doccano" and not {"doccano-project", "doccano-offsets"}.isdisjoint(values):
        found = Recipe(_LINES, remark=found.remark)
    notation = str(values.get("notation", "IOB2"))
    code = found.code.replace("SCHEME", _SCHEMES.get(notation, notation)).replace(
        "PLACE", json.dumps(place, ensure_ascii=False)
    )
    return found._replace(code=code)
