"""What would come of an import, before anything is taken: the first documents, and all that was decided about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from annotation.change import DocumentLabel
from annotation.default_scheme import DEFAULT_SCHEME
from annotation.document import Document, new_header
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Span
from annotation.suggest.suggestion import Suggestion
from corpus.errors import CorpusError, ReadError, ReadProblem, Reason
from corpus.finding import Found, Told, find
from corpus.formats import JSONL
from corpus.formats.format import (
    Confidence,
    EncodedFormat,
    ImportOptions,
    MappedFormat,
    Notice,
    Role,
    Values,
)
from corpus.formats.lines import encoding_of
from corpus.formats.surfaces import Verdict
from corpus.places import is_there
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.schemes.jsonl import from_records
from corpus.store.sqlite.store import open_store
from corpus.store.store import title_of

_SHOWN = 20
_BEGINNING = 1_500
_LOOKED_AT = 200
_PROBLEMS = 200
_FILES = 100
_PLAIN = "text"
# What is wrong with a place, not with what is in it, is said without a preview.
_PLACE = frozenset({Reason.NOT_FOUND, Reason.NOT_READABLE, Reason.NO_TEXT_INSIDE})


class Seen(NamedTuple):
    """A file that would be read, and the formats that may read it: one, or none or several where it must be said."""

    name: str
    formats: tuple[str, ...]


class Beginning(NamedTuple):
    """A document: its title, the first code points of its text with the spans that end there, and how much it has."""

    title: str
    source: str
    document: Document
    length: int
    spans: int
    relations: int
    labels: int
    offered: tuple[Suggestion, ...]


class Letters(NamedTuple):
    """The encoding of the first file that is text: Python's name of it, and whether it is only a guess."""

    name: str
    is_guess: bool


class Weighed(NamedTuple):
    """By which evidence the unit of a file's offsets was told."""

    file: str
    verdict: Verdict


class Preview(NamedTuple):
    """What a look at the beginning has found; counts are of what was looked at (`read` = sound + refused).

    `labels`: layer and label of spans, with how often. `scheme`: what the documents looked at need of one.
    `roles`: what the first file's keys or columns are taken for. `is_whole`: there is no more than what was looked at.
    """

    files: tuple[Seen, ...] = ()
    documents: tuple[Beginning, ...] = ()
    problems: tuple[ReadProblem, ...] = ()
    notices: tuple[Told, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    letters: Letters | None = None
    roles: tuple[Role, ...] = ()
    labels: tuple[tuple[str, str, int], ...] = ()
    scheme: Scheme = Scheme()
    read: int = 0
    refused: int = 0
    spans: int = 0
    relations: int = 0
    suggestions: int = 0
    is_whole: bool = True

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the formats that were recognised, each once."""
        return tuple(dict.fromkeys(one.formats[0] for one in self.files if len(one.formats) == 1))


NOTHING = Preview()


@dataclass(slots=True)
class _Look:
    """A look as it goes on."""

    progress: Progress
    files: list[Seen] = field(default_factory=list)
    sources: list[Found] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    problems: list[ReadProblem] = field(default_factory=list)
    notices: list[Told] = field(default_factory=list)
    weighed: list[Weighed] = field(default_factory=list)
    is_whole: bool = True

    @property
    def is_enough(self) -> bool:
        """Whether more would show nothing new."""
        return len(self.records) >= _LOOKED_AT or len(self.problems) >= _PROBLEMS or len(self.files) >= _FILES

    def take(self, found: Found, options: ImportOptions) -> None:
        """Look at the records of one file."""
        path = found.source.path
        source = found.source._replace(
            on_bytes=lambda _count: self.progress(len(self.records), 0),
            on_notice=partial(self._hear, path),
            on_verdict=lambda verdict: self.weighed.append(Weighed(path.name, verdict)),
        )
        coming = found.format.read(source, options)
        try:
            for one in coming:
                self.progress(len(self.records), 0)
                if isinstance(one, ReadProblem):
                    self.problems.append(one)
                else:
                    self.records.append(one)
                if self.is_enough:
                    self.is_whole = False
                    return
        finally:
            # What it has decided so far it says when it is closed.
            if isinstance(coming, Generator):
                coming.close()

    def _hear(self, path: Path, notice: Notice, detail: str) -> None:
        self.notices.append(Told(notice, path, detail))


def look(paths: Iterable[Path], options: ImportOptions, progress: Progress = silent) -> Preview:
    """A preview of `paths` read with `options`, whose guessed encodings are taken: they are there to be seen.

    Pure reading. It ends after some hundred records, problems or files; `Cancelled` from `progress` ends it at once.
    """
    seen = _Look(progress)
    reading = options._replace(accept_guess=True)
    for found in find(paths, options.format_name):
        progress(len(seen.records), 0)
        if isinstance(found, ReadProblem):
            seen.problems.append(found)
            if found.reason in {Reason.FORMAT_UNKNOWN, Reason.FORMAT_UNSURE}:
                rivals = found.detail.split(", ") if found.reason is Reason.FORMAT_UNSURE else ()
                seen.files.append(Seen(found.path.name, tuple(rivals)))
        else:
            seen.files.append(Seen(found.source.name, (found.format.name,)))
            seen.sources.append(found)
            seen.take(found, reading)
        if seen.is_enough:
            seen.is_whole = False
            break
    return _preview(seen, options)


def _preview(seen: _Look, options: ImportOptions) -> Preview:
    records = seen.records
    spans = [one for record in records for one in record.annotations if isinstance(one, Span)]
    labels = Counter((one.layer, one.label) for one in spans)
    labels.update((one.layer, one.label) for record in records for one in record.suggestions)
    return Preview(
        tuple(seen.files),
        tuple(_beginning(record, number) for number, record in enumerate(records[:_SHOWN], 1)),
        tuple(seen.problems),
        tuple(seen.notices),
        tuple(seen.weighed),
        _letters(seen.sources, options),
        _roles(seen.sources, options.values),
        tuple((layer, label, count) for (layer, label), count in labels.most_common()),
        from_records(records),
        len(records) + len(seen.problems),
        len(seen.problems),
        len(spans),
        sum(isinstance(one, Relation) for record in records for one in record.annotations),
        sum(len(record.suggestions) for record in records),
        seen.is_whole,
    )


def _beginning(record: Record, number: int) -> Beginning:
    header, marks = record.header, record.annotations
    text = _cut(header.text)
    spans = [one for one in marks if isinstance(one, Span) and one.end <= len(text)]
    there = {one.id for one in spans}
    links = [one for one in marks if isinstance(one, Relation) and {one.head, one.child} <= there]
    return Beginning(
        title_of(header.text),
        header.source,
        Document(new_header(header.id or f"d{number}", text), (*spans, *links)),
        len(header.text),
        sum(isinstance(one, Span) for one in marks),
        sum(isinstance(one, Relation) for one in marks),
        sum(isinstance(one, DocumentLabel) for one in marks),
        tuple(one for one in record.suggestions if one.end <= len(text)),
    )


def _cut(text: str) -> str:
    """The beginning of a text, up to the end of a word."""
    if len(text) <= _BEGINNING:
        return text
    end = max(text.rfind(" ", 0, _BEGINNING), text.rfind("\n", 0, _BEGINNING))
    return text[: end if end > 0 else _BEGINNING]


def _letters(sources: Iterable[Found], options: ImportOptions) -> Letters | None:
    """The encoding of the first file that may be in another."""
    found = next((one for one in sources if isinstance(one.format, EncodedFormat) and one.source.path.is_file()), None)
    if found is None:
        return None
    if options.encoding is not None:
        return Letters(options.encoding, is_guess=False)
    try:
        return Letters(encoding_of(found.source, ImportOptions()), is_guess=False)
    except ReadError as error:
        return Letters(error.detail, is_guess=True) if error.reason is Reason.ENCODING_GUESSED else None


def _roles(sources: Iterable[Found], values: Values) -> tuple[Role, ...]:
    found = next((one for one in sources if isinstance(one.format, MappedFormat)), None)
    if found is None or not isinstance(found.format, MappedFormat):
        return ()
    return found.format.roles(found.source, values)


def with_role(values: Values, role: Role, name: str) -> Values:
    """`values` with the key or column `name` in that role; "" lets the names tell it again."""
    told = str(values.get(role.option, ""))
    if role.part:
        pairs = dict(pair.partition("=")[::2] for pair in told.split(",") if pair)
        told = ",".join(f"{part}={key}" for part, key in {**pairs, role.part: name}.items() if key)
    else:
        told = name
    rest = {option: value for option, value in values.items() if option != role.option}
    return {**rest, role.option: told} if told else rest


def is_plain(paths: Iterable[Path]) -> bool:
    """Whether there is nothing to ask: texts and our own JSONL, or what cannot be read at all; the first files tell."""
    return all(_asks_nothing(one) for one in islice(find(paths), _FILES))


def _asks_nothing(found: Found | ReadProblem) -> bool:
    if isinstance(found, ReadProblem):
        return found.reason in _PLACE
    if found.format is JSONL:
        return JSONL.recognises(found.source) is Confidence.BY_CONTENT
    return found.format.name == _PLAIN


def scheme_at(project: Path) -> Scheme:
    """The scheme of the project that files would come into; the default one where it is new or cannot be read."""
    if not is_there(project):
        return DEFAULT_SCHEME
    try:
        with closing(open_store(project, is_read_only=True)) as store:
            return store.scheme()
    except CorpusError:
        # Whoever opens it will be told why it cannot be.
        return DEFAULT_SCHEME
