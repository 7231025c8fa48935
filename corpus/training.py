"""Proof that an export trains: its real consumer loads it, and blank spaCy models learn from it for twenty steps."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, Protocol

from annotation.span import Span
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.finding import read_paths
from corpus.formats.cutting import Tokens
from corpus.formats.doors import load
from corpus.formats.format import DEFAULT_OPTIONS, Confidence, ImportOptions, Source
from corpus.formats.huggingface import HuggingFace
from corpus.formats.policies import Blanks, flatten, spans_of
from corpus.progress import Progress, silent
from corpus.record import Record

STEPS = 20
_SPANS = "sc"
# What is learned from: enough for a loss to fall, little enough for a minute on one processor.
_TOKENS = 4_000
_WIDEST = 8
_HELD_OUT = 5


class _Example(Protocol):
    """What we ask of a spaCy example."""

    reference: Any

    def get_aligned_ner(self) -> list[str | None]:
        """A tag a token, None where the reference cannot be laid over the tokens."""

    def get_aligned_spans_y2x(self, spans: object, allow_overlap: bool) -> Sequence[object]:
        """The spans of the reference that the tokens can hold."""


class _Pipe(Protocol):
    """What we ask of a spaCy pipeline."""

    def evaluate(self, examples: Sequence[Any]) -> Mapping[str, float | None]:
        """Scores by name."""


class Learned(NamedTuple):
    """What one component saw and did: `exported` spans are in the file, `seen` of them it can learn from.

    `losses`: one a step. `scores`: on documents it did not learn from, as information; empty where there are none.
    """

    exported: int
    seen: int
    losses: tuple[float, ...]
    scores: Mapping[str, float]

    @property
    def is_falling(self) -> bool:
        """Whether the last steps lose less than the first; with nothing to learn there is nothing to lose."""
        return not self.seen or self.losses[-1] < self.losses[0]


class Proof(NamedTuple):
    """What came of it: `consumer` is the library that loaded the export."""

    consumer: str
    documents: int
    ner: Learned
    spancat: Learned
    problems: tuple[ReadProblem, ...] = ()

    @property
    def is_proven(self) -> bool:
        """Whether every exported span is seen and both components learn."""
        both = (self.ner, self.spancat)
        return not self.problems and all(one.seen == one.exported and one.is_falling for one in both)


def prove(
    path: Path, options: ImportOptions = DEFAULT_OPTIONS, layer: str = "entity", progress: Progress = silent
) -> Proof:
    """Load the export at `path` and train on it; ReadError where a library or a document is missing.

    Documents are cut into tokens at the edges of their spans, as the exports are; of a `.spacy` file the tokens are its
    own. The layer is what the recogniser learns, flattened: of spans over one another the outermost.
    """
    spacy, tokens = load("spacy", path), load("spacy.tokens", path)
    vocabulary = spacy.blank("ar").vocab
    problems: list[ReadProblem] = []
    if path.suffix == ".spacy":
        problems += (one for one in read_paths([path], options) if isinstance(one, ReadProblem))
        if problems:
            raise ReadError(problems[0].reason, path, problems[0].detail)
        consumer = f"spacy {spacy.__version__}"
        docs = list(tokens.DocBin().from_disk(path).get_docs(vocabulary))
    else:
        consumer = _consumer(path)
        records = _records(path, options, problems)
        docs = [_doc(one, layer, tokens, vocabulary) for one in records]
    if not docs:
        raise ReadError(Reason.NO_TEXT_INSIDE, path)
    ner = _learned(docs, "ner", spacy, progress, 0)
    spancat = _learned(docs, "spancat", spacy, progress, 1)
    return Proof(consumer, len(docs), ner, spancat, tuple(problems))


def _consumer(path: Path) -> str:
    """Whoever reads such an export, asked to; a data set folder is loaded by `datasets`, offline."""
    if not path.is_dir() or HuggingFace().recognises(Source(path, path.name)) is not Confidence.BY_CONTENT:
        return "tawsim"
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    datasets = load("datasets", path)
    datasets.disable_progress_bars()
    try:
        for part in datasets.load_dataset(str(path), streaming=True).values():
            for _ in part:
                pass
    except (datasets.exceptions.DatasetsError, OSError, ValueError, LookupError, TypeError) as error:
        raise ReadError(Reason.MALFORMED, path, f"{type(error).__name__}: {error}"[:200]) from error
    return f"datasets {datasets.__version__}"


def _records(path: Path, options: ImportOptions, problems: list[ReadProblem]) -> Iterator[Record]:
    for one in read_paths([path], options):
        if isinstance(one, ReadProblem):
            problems.append(one)
        else:
            yield one


def _doc(record: Record, layer: str, library: ModuleType, vocabulary: object) -> object:
    spans = [one for one in spans_of(record) if not one.surface.isspace()]
    cut = Tokens(record.header.text, spans)
    doc = library.Doc(vocabulary, words=cut.words(), spaces=[bool(one) for one in cut.blanks])

    def made(of: Iterable[Span]) -> list[object]:
        return [library.Span(doc, cut.first(one), cut.last(one) + 1, label=one.label) for one in of]

    flat = flatten(record, (one for one in spans if one.layer == layer), blanks=Blanks.INSIDE)
    doc.set_ents(made(one.span for one in flat.fits))
    doc.spans[_SPANS] = made(spans)
    return doc


def _learned(docs: Sequence[Any], name: str, spacy: ModuleType, progress: Progress, part: int) -> Learned:
    """Twenty steps of a blank pipe that has only this component."""
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("ar", vocab=docs[0].vocab)
    examples = _examples(docs, nlp.vocab)
    counts = [_seen(one, name) for one in examples]
    exported, seen = sum(one for one, _ in counts), sum(one for _, one in counts)
    if not seen:
        return Learned(exported, 0, (), {})
    learning, held_out = _parted(examples)
    settings = {} if name == "ner" else {"spans_key": _SPANS, "suggester": _suggester(learning)}
    nlp.add_pipe(name, config=settings)
    nlp.initialize(lambda: learning)
    optimizer = nlp.create_optimizer()
    losses = []
    for step in range(STEPS):
        lost: dict[str, float] = {}
        nlp.update(learning, sgd=optimizer, losses=lost)
        losses.append(float(lost[name]))
        progress(part * STEPS + step + 1, 2 * STEPS)
    return Learned(exported, seen, tuple(losses), _scores(nlp, held_out, "ents" if name == "ner" else "spans_sc"))


def _examples(docs: Sequence[Any], vocabulary: object) -> list[Any]:
    """Each document without its labels beside itself, in its own tokens: what a pipe is taught with."""
    example, bare = load("spacy.training").Example, load("spacy.tokens").Doc
    made = []
    for doc in docs:
        words, spaces = [one.text for one in doc], [bool(one.whitespace_) for one in doc]
        made.append(example(bare(vocabulary, words, spaces), doc))
    return made


def _seen(example: _Example, name: str) -> tuple[int, int]:
    """How many spans a document has, and how many of them the component can learn from."""
    if name == "ner":
        begun = sum(tag is not None and tag[:1] in {"B", "U"} for tag in example.get_aligned_ner())
        return len(example.reference.ents), begun
    spans = example.reference.spans.get(_SPANS, [])
    return len(spans), len(example.get_aligned_spans_y2x(spans, allow_overlap=True))


def _parted(examples: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """The first documents, to learn from, and every fifth of them, held out where there are that many."""
    size, chosen = 0, []
    for one in examples:
        if size < _TOKENS:
            chosen.append(one)
            size += len(one.reference)
    return [one for at, one in enumerate(chosen) if (at + 1) % _HELD_OUT], chosen[_HELD_OUT - 1 :: _HELD_OUT]


def _suggester(examples: Sequence[Any]) -> Mapping[str, object]:
    """Candidates as wide as the spans are, up to a width that one processor can take."""
    widths = (len(span) for one in examples for span in one.reference.spans.get(_SPANS, ()))
    return {"@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": min(_WIDEST, max(widths, default=1))}


def _scores(nlp: _Pipe, examples: Sequence[Any], key: str) -> dict[str, float]:
    found = nlp.evaluate(examples) if examples else {}
    return {one: float(found[f"{key}_{one}"] or 0.0) for one in "prf" if f"{key}_{one}" in found}
