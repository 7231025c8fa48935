"""The consumers' own checks, which share no code with us: what each is given, and what its library needs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from annotation.splits import Split
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.format_table import FORMATS
from corpus.formats import JSONL
from corpus.formats.format import NO_VALUES, ExportOptions, Values, WritableFormat
from corpus.formats.losses import Kind
from corpus.record import Record
from corpus.selection import EVERYTHING
from tests.consumers.gold import NAMED, Gold, expected, without
from tests.corpus.hard import ListSupply

TOKENS = Gold(is_ordered=True)
WHOLE = Gold(is_ordered=True, is_lossy=False)
ENTITY = ("entity",)
# A label of two words has another name there, and the check knows it by one only.
_RENAMED = frozenset({Kind.LABEL_NAME})
# `spacy convert` joins words by blanks, so that it says the same only of what was written so.
_SPACED = _RENAMED | {Kind.SPACING}
# Entities of spaCy have no white space at an edge, groups of spans have: no one gold says both.
_EDGES = frozenset({Kind.BLANK_EDGE})


_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Check(NamedTuple):
    """One check: its script, the format and options of the export, and what is told to it beside.

    `file`: which file of a folder it is given; "" for all. `layers`: those that are exported. `unlike`: documents of
    which the export loses such things are left out, for the reason that stands where the kinds are named; so are the
    `absent` ones, while `missing` ones are exported and not compared. `arguments` may name files of the export with a
    leading `./`. `gold`: None where the check compares with nothing. `is_flat`: entities that share words with others
    are left out before.
    """

    script: str
    format: str
    ending: str = ""
    values: Values = NO_VALUES
    file: str = ""
    layers: tuple[str, ...] = ()
    unlike: frozenset[Kind] = frozenset()
    gold: Gold | None = Gold()
    arguments: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    is_flat: bool = False
    absent: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Its name in a list of checks."""
        return " ".join([self.script, self.format, *map(str, self.values.values()), *self.arguments])


class Library(NamedTuple):
    """What a consumer is installed as, for which Python, its checks, and the formats whose recipes use it.

    `own`: a module of ours that checks what it is to us, in its place.
    """

    name: str
    requirements: tuple[str, ...]
    python: str
    checks: tuple[Check, ...]
    recipes: tuple[str, ...] = ()
    own: str = ""


HERE: tuple[Check, ...] = (
    Check("native", "jsonl", ".jsonl", gold=None, arguments=("--tiles",)),
    Check("spacy_jsonl", "jsonl", ".jsonl", gold=None, is_flat=True),
    Check("prodigy", "prodigy", ".jsonl", gold=None, arguments=("--view", "relations")),
    Check("prodigy", "prodigy", ".jsonl", {"prodigy-view": "ner"}, gold=None, arguments=("--view", "ner")),
    Check("spacy_docbin", "spacy", ".spacy", unlike=_EDGES, gold=Gold(is_ordered=True, other_layer="overlapping")),
    Check("spacy_convert", "conll", ".conll", unlike=_SPACED, gold=TOKENS, arguments=("-c", "ner")),
    Check("spacy_convert", "conll", ".iob", {"shape": "two"}, unlike=_SPACED, gold=TOKENS, arguments=("-c", "ner")),
    Check("hf_datasets", "huggingface", gold=WHOLE),
    Check("hf_datasets", "huggingface", "", {"data-files": "parquet"}, gold=WHOLE),
    Check("hf_datasets", "huggingface", gold=None, arguments=("--tokens",)),
    Check("hf_datasets", "jsonl", ".jsonl", gold=WHOLE),
    Check("cassis", "uima-json"),
    Check("cassis", "uima-xmi"),
    Check("w3c", "w3c", file="annotations.jsonl", gold=WHOLE, arguments=("--texts", "./texts.jsonl")),
    # Two of its labels have a blank or a slash, which a TEI pointer (`@ana`) says otherwise.
    Check("tei", "tei", ".xml", missing=("ids",)),
    Check("chat", "chat", ".jsonl", layers=ENTITY, gold=WHOLE),
    Check("chat", "chat", ".jsonl", {"chat-offsets": True}, layers=ENTITY, gold=WHOLE),
    Check("chat", "chat", ".jsonl", {"chat-shape": "instruction"}, layers=ENTITY, gold=WHOLE),
    Check("conllup", "conllu", ".conllup", unlike=_RENAMED),
)
"""The checks whose libraries the tests have themselves."""

_CONLL = tuple(
    Check("conll", "conll", ".tsv", {"notation": notation, "shape": shape}, "", (), _RENAMED, TOKENS, arguments)
    for notation, arguments in (("IOB2", ()), ("BIOES", ("--scheme", "BIOES")))
    for shape in ("conll2003", "two")
)
# bioc keeps the fragments of a span in no order, and the check joins their texts as they come.
_PIECES = frozenset({Kind.LINE_END})

ELSEWHERE: tuple[Library, ...] = (
    Library("seqeval", ("seqeval==1.2.2", "nervaluate==1.2.1", "iobes==1.5.1"), "3.11", _CONLL, ("conll",)),
    Library(
        "datasets 3.6",
        ("datasets==3.6.0", "numpy<2.3"),
        "3.11",
        (Check("hf_datasets", "huggingface", gold=WHOLE), Check("hf_datasets", "jsonl", ".jsonl", gold=WHOLE)),
    ),
    Library(
        "label-studio-sdk",
        ("label-studio-sdk==2.1.2",),
        "3.11",
        (Check("labelstudio", "label_studio", file="tasks.json", gold=WHOLE, arguments=("--config", "./config.xml")),),
        ("label_studio",),
    ),
    Library("brat", ("bioc==2.1",), "3.11", (Check("brat", "brat", unlike=_PIECES, absent=("fragments",)),), ("brat",)),
    Library("gliner", ("gliner==0.2.29", "torch==2.13.0"), "3.11", (Check("gliner", "gliner", ".json", gold=TOKENS),)),
    Library(
        "transformers",
        ("transformers==5.24.0", "torch==2.13.0", "orjson", "regex", "pyarabic", "platformdirs", "charset-normalizer"),
        "3.11",
        (),
        own="tests.consumers.classifier",
    ),
    Library(
        "doccano",
        ("doccano==1.8.4", "numpy<2", "pydantic==2.11.*", "marshmallow<3.22", "setuptools<70"),
        "3.10",
        (
            Check("doccano", "doccano", ".jsonl", gold=WHOLE),
            Check(
                "doccano", "doccano", ".jsonl", {"doccano-project": "links"}, gold=WHOLE, arguments=("--task", "rel")
            ),
            Check(
                "doccano",
                "doccano",
                ".jsonl",
                {"doccano-project": "categories"},
                gold=None,
                arguments=("--task", "cls"),
            ),
        ),
    ),
)
"""The others: their libraries conflict with one another, and each gets an environment of its own."""


def command(check: Check, scripts: Path, folder: Path, python: Sequence[str]) -> list[str]:
    """Export what a check wants into `folder`, and the words that call it."""
    selection = EVERYTHING._replace(layers=frozenset(check.layers))
    plan = Plan(_format(check.format), ExportOptions(values=check.values), selection)
    records: Sequence[Record] = without(plan, check.unlike) if check.unlike else NAMED
    records = [one for one in records if one.header.id not in check.absent]
    if check.is_flat:
        records = expected(records, Plan(_format("spacy"), selection=EVERYTHING), TOKENS)
    out = folder / f"export{check.ending}"
    export(ListSupply(records), out, plan)
    words = [*python, str(scripts / f"check_{check.script}.py"), str(out / check.file if check.file else out)]
    words += [str(out / one) if one.startswith("./") else one for one in check.arguments]
    if check.gold is None:
        return words
    gold = folder / "gold.jsonl"
    found = [one for one in expected(records, plan, check.gold) if one.header.id not in check.missing]
    export(ListSupply(found), gold, Plan(JSONL, selection=selection))
    return [*words, "--gold", str(gold)]


def recipe(format_name: str, values: Values, folder: Path, split: Split | None = None) -> tuple[Path, str]:
    """Export the hard corpus into `folder`; where the README of that lies, and the Python in it."""
    format_ = _format(format_name)
    out = folder / f"export{format_.suffixes[0] if not format_.is_folder and split is None else ''}"
    export(ListSupply(NAMED), out, Plan(format_, ExportOptions(values=values), EVERYTHING, split=split))
    place = out if out.is_dir() else folder
    words = (place / "README.md" if out.is_dir() else folder / f"{out.name}.README.md").read_text("utf-8")
    (code,) = _PYTHON.findall(words)
    return place, str(code)


def _format(name: str) -> WritableFormat:
    return next(one for one in FORMATS if isinstance(one, WritableFormat) and one.name == name)


def run(words: Sequence[str], place: Path | None = None) -> tuple[bool, str]:
    """Whether a check finds nothing wrong, and what it says; run in `place` where that is given."""
    ran = subprocess.run(words, capture_output=True, text=True, check=False, cwd=place)
    return ran.returncode == 0, ran.stdout + ran.stderr
