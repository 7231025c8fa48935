"""A pipeline of the user's own as a suggester: a folder that spaCy or Hugging Face's transformers have written.

It is looked at before anything in it is loaded. What wants to bring code of its own is refused, and so are weights
that are pickles, since loading one runs whatever its maker wished. It is loaded and asked in a process of its own
(`corpus.pipeline_process`), which is cut off from the network before it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import orjson

from annotation.arabic.sentences import sentences
from annotation.ranges import Range
from corpus.errors import ReadError, Reason
from corpus.formats.doors import load
from corpus.formats.tagging import chunks, is_tag
from corpus.places import is_file, is_folder

DEFAULT_LAYER = "entity"
"""The layer that a pipeline's labels are of, where it does not say otherwise."""

_SPACY_FILES = ("meta.json", "config.cfg")
_CONFIGS = ("config.json", "tokenizer_config.json")
_SAFE = ("model.safetensors", "model.safetensors.index.json")
# Without one of them the library makes a tokenizer that knows no word, and says nothing.
_WORDS = ("tokenizer.json", "vocab.txt", "vocab.json", "sentencepiece.bpe.model", "spiece.model", "tokenizer.model")
_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.h5", "*.msgpack")
_VERSION = re.compile(r"(\d+)\.(\d+)")
# Code points given to spaCy at once: it holds all of them in memory, a kilobyte each.
_PIECE = 50_000
_MOST_TOKENS = 512
_AT_ONCE = 16
_FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, ImportError, RuntimeError, ArithmeticError)


class Sort(StrEnum):
    """What has written the folder; the value is the library that loads it."""

    SPACY = "spacy"
    TRANSFORMERS = "transformers"


class Found(NamedTuple):
    """What a pipeline finds: `[start, end)` in code points. `score`: how sure it is, None where it does not say."""

    start: int
    end: int
    label: str
    layer: str = DEFAULT_LAYER
    score: float | None = None


class Word(NamedTuple):
    """A word as a token classifier has tagged it."""

    start: int
    end: int
    tag: str
    score: float


class Pipeline(Protocol):
    """A pipeline that is loaded."""

    def find(self, text: str) -> list[Found]:
        """What it finds in a text, in no order; ValueError or RuntimeError where it fails on it."""


def look(folder: Path) -> Sort:
    """What lies in `folder`, of which nothing is loaded.

    ReadError: NOT_FOUND, NOT_A_PIPELINE, BRINGS_CODE, UNSAFE_WEIGHTS; `detail` names the file that says so.
    """
    if not is_folder(folder):
        raise ReadError(Reason.NOT_FOUND, folder)
    if all(is_file(folder / one) for one in _SPACY_FILES):
        return Sort.SPACY
    if not is_file(folder / _CONFIGS[0]):
        raise ReadError(Reason.NOT_A_PIPELINE, folder, _CONFIGS[0])
    for name in _CONFIGS:
        if is_file(folder / name) and "auto_map" in _settings(folder, name):
            raise ReadError(Reason.BRINGS_CODE, folder, name)
    classes = _settings(folder, _CONFIGS[0]).get("architectures")
    if not isinstance(classes, list) or not any(str(one).endswith("ForTokenClassification") for one in classes):
        raise ReadError(Reason.NOT_A_PIPELINE, folder, "ForTokenClassification")
    if not any(is_file(folder / one) for one in _SAFE):
        has_pickles = any(True for pattern in _PICKLES for _ in folder.glob(pattern))
        raise ReadError(Reason.UNSAFE_WEIGHTS if has_pickles else Reason.NOT_A_PIPELINE, folder, _SAFE[0])
    if not any(is_file(folder / one) for one in _WORDS):
        raise ReadError(Reason.NOT_A_PIPELINE, folder, _WORDS[0])
    return Sort.TRANSFORMERS


def load_libraries(folder: Path) -> Sort:
    """Load what the pipeline in `folder` needs, and nothing of the pipeline.

    ReadError as `look`, and NEEDS_EXTRA, or LIBRARY_OLDER where a newer library has written it than is here.
    """
    sort = look(folder)
    library = load(sort.value, folder)
    if sort is Sort.SPACY:
        written = _VERSION.search(str(_settings(folder, _SPACY_FILES[0]).get("spacy_version", "")))
        here = _VERSION.match(library.__version__)
        if written and here and _pair(written) > _pair(here):
            raise ReadError(Reason.LIBRARY_OLDER, folder, f"spaCy {written[0]}")
    else:
        load("torch", folder)
    return sort


def load_pipeline(folder: Path) -> Pipeline:
    """The pipeline in `folder`, ready to be asked; ReadError as `load_libraries`, NOT_A_PIPELINE where it is broken."""
    sort = load_libraries(folder)
    faults = _FAULTS if sort is Sort.SPACY else (*_FAULTS, load("safetensors", folder).SafetensorError)
    try:
        return _Spacy(folder) if sort is Sort.SPACY else _TokenClassifier(folder)
    except faults as error:
        words = str(error).strip().splitlines()
        detail = f"{type(error).__name__}: {words[0] if words else ''}"
        raise ReadError(Reason.NOT_A_PIPELINE, folder, detail) from error


def decoded(words: Sequence[Word]) -> list[Found]:
    """The spans that tagged words spell, in any notation; a label without a letter before it goes on while it stands.

    A span is as sure as its least sure word.
    """
    tags = [one.tag if is_tag(one.tag) else f"I-{one.tag}" for one in words]
    return [
        Found(
            words[one.first].start,
            words[one.last].end,
            one.label,
            score=min(word.score for word in words[one.first : one.last + 1]),
        )
        for one in chunks(tags)
    ]


class _Spacy:
    """Entities, and groups of spans: a group's name is its layer."""

    def __init__(self, folder: Path) -> None:
        self._nlp: Any = load("spacy", folder).load(folder)

    def find(self, text: str) -> list[Found]:
        """Entities of every piece of the text, and its groups."""
        return [one for start, piece in _pieces(text) for one in self._find(start, piece)]

    def _find(self, start: int, piece: str) -> Iterator[Found]:
        doc = self._nlp(piece)
        for one in doc.ents:
            yield Found(start + one.start_char, start + one.end_char, str(one.label_))
        for name, group in doc.spans.items():
            scores = group.attrs.get("scores")
            for place, one in enumerate(group):
                score = float(scores[place]) if scores is not None else None
                yield Found(start + one.start_char, start + one.end_char, str(one.label_), str(name), score)


class _TokenClassifier:
    """A model that tags pieces of words; the first piece speaks for the word."""

    def __init__(self, folder: Path) -> None:
        self._torch: Any = load("torch", folder)
        transformers = load("transformers", folder)
        here: Mapping[str, bool] = {"local_files_only": True, "trust_remote_code": False}
        self._tokenizer: Any = transformers.AutoTokenizer.from_pretrained(str(folder), use_fast=True, **here)
        if not self._tokenizer.is_fast:
            raise ValueError("its tokenizer does not say where words stand")
        model = transformers.AutoModelForTokenClassification
        self._model: Any = model.from_pretrained(str(folder), use_safetensors=True, **here)
        self._model.eval()
        most = getattr(self._model.config, "max_position_embeddings", None) or _MOST_TOKENS
        self._most = min(_MOST_TOKENS, most, self._tokenizer.model_max_length)

    def find(self, text: str) -> list[Found]:
        """What it finds sentence by sentence, some at once."""
        places = [one for one in sentences(text) if one.start < one.end]
        found: list[Found] = []
        for first in range(0, len(places), _AT_ONCE):
            found += self._find(text, places[first : first + _AT_ONCE])
        return found

    def _find(self, text: str, places: Sequence[Range]) -> Iterator[Found]:
        read = self._tokenizer(
            [text[one.start : one.end] for one in places],
            truncation=True,
            max_length=self._most,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
            padding=True,
            return_tensors="pt",
        )
        offsets, sources = read.pop("offset_mapping").tolist(), read.pop("overflow_to_sample_mapping").tolist()
        with self._torch.inference_mode():
            shares = self._model(**read).logits.softmax(-1).max(-1)
        scores, numbers = shares.values.tolist(), shares.indices.tolist()
        names = self._model.config.id2label
        words: list[dict[int, Word]] = [{} for _ in places]
        for row, source in enumerate(sources):
            for token, word in enumerate(read.word_ids(row)):
                if word is not None:
                    start, end = offsets[row][token]
                    tagged = Word(start, end, str(names[numbers[row][token]]), scores[row][token])
                    known = words[source].setdefault(word, tagged)
                    words[source][word] = known._replace(end=max(known.end, tagged.end))
        for place, own in zip(places, words, strict=True):
            for one in decoded(list(own.values())):
                yield one._replace(start=place.start + one.start, end=place.start + one.end)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces of whole lines, each with its place; a line that is longer is a piece of its own."""
    start, size = 0, 0
    for line in text.splitlines(keepends=True):
        if size and size + len(line) > _PIECE:
            yield start, text[start : start + size]
            start, size = start + size, 0
        size += len(line)
    if size:
        yield start, text[start : start + size]


def _settings(folder: Path, name: str) -> Mapping[str, object]:
    """A file of settings in the folder; ReadError NOT_A_PIPELINE where it is none."""
    try:
        told = orjson.loads((folder / name).read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise ReadError(Reason.NOT_A_PIPELINE, folder, name) from error
    if not isinstance(told, dict):
        raise ReadError(Reason.NOT_A_PIPELINE, folder, name)
    return told


def _pair(version: re.Match[str]) -> tuple[int, int]:
    return int(version[1]), int(version[2])
