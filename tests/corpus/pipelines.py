"""Pipelines made for tests: one of spaCy, trained for 20 steps on the names of the made news; and a mock of one."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.formats.doors import load
from tests.corpus.suggested_project import labels, news

STEPS = 20


def make_spacy(folder: Path) -> Path:
    """A blank Arabic pipeline that has learnt to find the names of the news."""
    spacy, training = load("spacy"), load("spacy.training")
    load("spacy.util").fix_random_seed(1)
    nlp = spacy.blank("ar")
    nlp.add_pipe("ner")
    texts = [news(number, is_done=False).header.text for number in range(3)]
    examples = [
        training.Example.from_dict(
            nlp.make_doc(text), {"entities": [(one.start, one.end, one.label) for one in labels(text)]}
        )
        for text in texts
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(STEPS):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(folder)
    return folder


def make_classifier(folder: Path, **settings: object) -> Path:
    """A folder that looks like a token classifier from outside; there is nothing in its weights."""
    folder.mkdir()
    config = {"model_type": "bert", "architectures": ["BertForTokenClassification"]} | settings
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    for name in ("model.safetensors", "tokenizer.json"):
        (folder / name).write_bytes(b"")
    return folder
