"""The columns of a data set as Hugging Face names them: for the card, and for the schema inside a Parquet file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.formats.format import About

STRING, INTEGER = "string", "int64"


class Tags(NamedTuple):
    """A list of numbers that stand for these names."""

    names: Sequence[str]


Type = str | Tags | Mapping[str, object] | tuple[str]
"""A value; a list of tags; a list of objects with these columns; a list of values."""

_PAIR = {"name": STRING, "value": STRING}
_SPAN = {
    "id": STRING,
    "start": INTEGER,
    "end": INTEGER,
    "label": STRING,
    "layer": STRING,
    "text": STRING,
    "fragments": {"start": INTEGER, "end": INTEGER},
    "attributes": _PAIR,
    "origin": STRING,
    "maker": STRING,
}


def columns(names: Sequence[str]) -> dict[str, object]:
    """The columns of a row in their order, with the names of the tags."""
    return {
        "id": STRING,
        "text": STRING,
        "tokens": (STRING,),
        "ner_tags": Tags(names),
        "spans": _SPAN,
        "relations": {"id": STRING, "label": STRING, "head": STRING, "child": STRING},
        "labels": _PAIR,
        "note": STRING,
        "state": STRING,
        "source": STRING,
        "annotator": STRING,
        "fields": _PAIR,
    }


def card(names: Sequence[str], files: Mapping[str, str], about: About) -> str:
    """The README of the folder: its file of each split, and its columns, so that no reader has to guess a type."""
    lines = ["---", "language:", "- ar", "task_categories:", "- token-classification"]
    if about.name:
        lines.append(f"pretty_name: {quoted(about.name)}")
    lines += ["configs:", "- config_name: default", "  data_files:"]
    for split, file in files.items():
        lines += [f"  - split: {split}", f"    path: {file}"]
    lines += ["dataset_info:", "  features:", *_features(columns(names), "  "), "---", ""]
    lines += [f"# {_line(about.name or 'Tawsim')}", "", _ABOUT]
    for title, words in (("Licence", about.licence), ("Citation", about.citation)):
        if words:
            lines += [f"## {title}", "", _line(words), ""]
    return "\n".join([*lines, _RECIPE])


_ABOUT = """\
Labelled with Tawsim. `start` and `end` are code points of `text`, `end` exclusive; `spans` has every span of every
layer, `ner_tags` those of one layer over `tokens`, none over another; `report.json` says what that left out.
"""
_RECIPE = """\
## Use

`pip install datasets`, then in this folder:

```python
from pathlib import Path

from datasets import load_dataset

rows = load_dataset(str(Path.cwd()), split="train")
names = rows.features["ner_tags"].feature.names
tags = [[names[tag] for tag in row["ner_tags"]] for row in rows]
```
"""


def quoted(words: str) -> str:
    """A string as YAML has it, whatever it holds."""
    return '"' + "".join(one if one.isprintable() and one not in '"\\' else f"\\U{ord(one):08x}" for one in words) + '"'


def metadata(names: Sequence[str]) -> dict[str, str]:
    """What a Parquet file says of its own columns."""
    return {
        "huggingface": json.dumps({"info": {"features": {key: _plain(one) for key, one in columns(names).items()}}})
    }


def _line(words: str) -> str:
    return " ".join(words.split())


def _features(of: Mapping[str, object], indent: str) -> Iterator[str]:
    for name, one in of.items():
        yield f"{indent}- name: {name}"
        inner = f"{indent}  "
        match one:
            case Tags(names):
                yield f"{inner}list:"
                yield f"{inner}  class_label:"
                yield f"{inner}    names:"
                yield from (f"{inner}      '{number}': {quoted(label)}" for number, label in enumerate(names))
            case tuple():
                yield f"{inner}list: {one[0]}"
            case Mapping():
                yield f"{inner}list:"
                yield from _features(one, inner)
            case _:
                yield f"{inner}dtype: {one}"


def _plain(one: object) -> object:
    match one:
        case Tags(names):
            return [{"names": list(names), "_type": "ClassLabel"}]
        case tuple():
            return [_plain(one[0])]
        case Mapping():
            return [{name: _plain(inner) for name, inner in one.items()}]
        case _:
            return {"dtype": one, "_type": "Value"}
