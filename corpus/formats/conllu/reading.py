"""CoNLL-U and CoNLL-U Plus as records: the text as it stood, tags in columns of their own or in MISC as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import orjson

from annotation.document import Field, new_header
from annotation.ranges import Range
from annotation.span import Origin, Span, sort_key
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.conllu.spacing import unescaped
from corpus.formats.format import ImportOptions, Source, chosen
from corpus.formats.lines import TextLine, text_lines
from corpus.formats.tagging import DOCUMENTS, OUTSIDE, Documents, chunks, is_tag
from corpus.record import Record

STANDARD = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
COLUMNS = "# global.columns = "
NEWDOC, NEWDOC_ID, NEWPAR, TEXT = "# newdoc", "# newdoc id = ", "# newpar", "# text = "
NER, LAYER = "NER", "Layer."
MAIN = "entity"
_OWN = re.compile(rf"(SpaceAfter|SpacesAfter|SpacesBefore|TokenRange|{NER}|{re.escape(LAYER)}[^=]*)=")
_ID = re.compile(r"([0-9]+)(?:-([0-9]+)|(\.[0-9]+))?")
_NONE = "_"
_NOTHING = frozenset({_NONE, OUTSIDE})


class Row(NamedTuple):
    """A line of the surface: a word, or several written as one."""

    number: int
    columns: Sequence[str]
    misc: dict[str, str]


@dataclass
class _Draft:
    """A document as it is read: sentences with what was said above each, or why it cannot be kept."""

    key: str = ""
    sentences: list[tuple[list[Row], list[str]]] = field(default_factory=list)
    problem: ReadProblem | None = None


def records(source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
    """The records of the file, a document at a time in memory; ReadError where it cannot be read at all."""
    reader = _Reader(source, Documents(str(chosen(DOCUMENTS, options.values))))
    for one in text_lines(source, options):
        yield from reader.take(one)
    yield from reader.end()


class _Reader:
    """Lines as they come; a record, or a problem, at the end of each document."""

    def __init__(self, source: Source, how: Documents) -> None:
        self._source = source
        self._how = how
        self._columns: Sequence[str] = STANDARD
        self._draft = _Draft()
        self._rows: list[Row] = []
        self._comments: list[str] = []
        self._inside = 0
        self._is_marked = how is Documents.MARKED

    def take(self, line: TextLine | ReadProblem) -> Iterator[Record | ReadProblem]:
        """One more line."""
        if isinstance(line, ReadProblem):
            self._draft.problem = self._draft.problem or line
        elif not line.text.strip():
            yield from self._end_of_sentence()
        elif line.text.startswith("#") and not self._rows:
            yield from self._comment(line.text)
        elif not line.text.startswith("#"):
            self._token(line)

    def end(self) -> Iterator[Record | ReadProblem]:
        """Nothing more comes."""
        yield from self._end_of_sentence()
        yield from self._end_of_document("")

    def _comment(self, text: str) -> Iterator[Record | ReadProblem]:
        if text.startswith(COLUMNS.rstrip()):
            self._columns = text.partition("=")[2].split()
            if "FORM" not in self._columns:
                raise ReadError(Reason.COLUMNS_WRONG, self._source.path, "FORM")
        elif text.startswith(NEWDOC) and self._how in {Documents.AUTO, Documents.MARKED}:
            self._is_marked = True
            yield from self._end_of_document(text.removeprefix(NEWDOC_ID) if text.startswith(NEWDOC_ID) else "")
        else:
            self._comments.append(text)

    def _token(self, line: TextLine) -> None:
        columns = line.text.split("\t") if "\t" in line.text else line.text.split()
        found = _ID.fullmatch(columns[0]) if self._columns[0] == "ID" else None
        if len(columns) < len(self._columns) or (found is None and self._columns[0] == "ID"):
            problem = ReadProblem(Reason.COLUMNS_WRONG, self._source.path, line.number, columns[0][:20])
            self._draft.problem = self._draft.problem or problem
            return
        if found is not None and found[2]:
            self._inside = int(found[2])
        elif found is not None and (found[3] or int(found[1]) <= self._inside):
            self._add_inner(columns)
            return
        self._rows.append(Row(line.number, columns, _misc(columns, self._columns)))

    def _add_inner(self, columns: Sequence[str]) -> None:
        """A word that is written in one with others: what stands at their first is taken where they say nothing."""
        if not self._rows:
            return
        last = self._rows[-1]
        pairs = zip(last.columns, columns, strict=False)
        joined = [inner if outer in _NOTHING and is_tag(inner) else outer for outer, inner in pairs]
        self._rows[-1] = last._replace(columns=joined)

    def _end_of_sentence(self) -> Iterator[Record | ReadProblem]:
        if not self._rows and self._draft.problem is None:
            return
        if self._rows:
            self._draft.sentences.append((self._rows, self._comments))
        self._rows, self._comments, self._inside = [], [], 0
        if self._how is Documents.SENTENCE or (self._how is Documents.AUTO and not self._is_marked):
            yield from self._end_of_document("")

    def _end_of_document(self, key: str) -> Iterator[Record | ReadProblem]:
        draft, self._draft = self._draft, _Draft(key)
        if draft.problem is not None:
            yield draft.problem
        elif draft.sentences:
            yield _record(draft, self._source, self._columns)


def _misc(columns: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    if "MISC" not in names:
        return {}
    pairs = (one.partition("=") for one in columns[names.index("MISC")].split("|"))
    return {key: value for key, is_pair, value in pairs if is_pair}


def _record(draft: _Draft, source: Source, columns: Sequence[str]) -> Record | ReadProblem:
    form = columns.index("FORM")
    text: list[str] = []
    after = 0
    rows: list[Row] = []
    places: list[Range] = []
    bounds: list[int] = []
    for number, (sentence, comments) in enumerate(draft.sentences):
        is_last = number == len(draft.sentences) - 1
        end = "" if is_last else "\n" if draft.sentences[number + 1][1][:1] == [NEWPAR] else " "
        for row, (before, gap) in zip(sentence, _gaps(sentence, comments, form, end), strict=True):
            word = row.columns[form]
            start = after + len(before)
            places.append(Range(start, start + len(word)))
            text += (before, word, gap)
            after = start + len(word) + len(gap)
        rows += sentence
        bounds.append(len(rows))
    whole = "".join(text)
    if any(not row.columns[form] for row in rows):
        return ReadProblem(Reason.COLUMNS_WRONG, source.path, rows[0].number, "FORM")
    marks = sorted(_spans(rows, places, bounds, columns, whole), key=sort_key)
    named = tuple(one._replace(id=f"T{number}") for number, one in enumerate(marks, 1))
    return Record(new_header(draft.key, whole, source.name, "", tuple(_fields(draft, rows, columns))), named)


def _gaps(sentence: Sequence[Row], comments: Sequence[str], form: int, end: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind each word: as MISC says; where that says nothing, as the `# text` has it."""
    if any(_OWN.match(f"{key}=") and key.startswith("Space") for row in sentence for key in row.misc):
        for number, row in enumerate(sentence, 1):
            misc = row.misc
            after = "" if misc.get("SpaceAfter") == "No" else " " if number < len(sentence) else end
            yield unescaped(misc.get("SpacesBefore", "")), unescaped(misc.get("SpacesAfter", after), after)
        return
    text = next((one.removeprefix(TEXT) for one in comments if one.startswith(TEXT)), "")
    words = [row.columns[form] for row in sentence]
    yield from (("", gap) for gap in (_aligned(text, words) or [*(" " for _ in words[1:]), ""])[:-1])
    yield "", end


def _aligned(text: str, words: Sequence[str]) -> list[str]:
    """The white space behind each word where the text is made of the words and white space alone; otherwise nothing."""
    gaps: list[str] = []
    place = len(text) - len(text.lstrip())
    for word in words:
        if not text.startswith(word, place):
            return []
        place += len(word)
        rest = text[place:]
        gaps.append(rest[: len(rest) - len(rest.lstrip())])
        place += len(gaps[-1])
    return gaps if place == len(text) else []


def _spans(
    rows: Sequence[Row], places: Sequence[Range], bounds: Sequence[int], columns: Sequence[str], text: str
) -> Iterator[Span]:
    for layer, tags in _layers(rows, columns):
        first = 0
        for last in bounds:
            for chunk in chunks(tags[first:last]):
                start, end = places[first + chunk.first].start, places[first + chunk.last].end
                yield Span("", (Range(start, end),), chunk.label, layer, text[start:end], (), Origin.IMPORTED)
            first = last


def _layers(rows: Sequence[Row], columns: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The layers that rows have, each with its tags: columns that are no standard ones, and keys in MISC."""
    for place, name in enumerate(columns):
        tags = [row.columns[place] for row in rows]
        if name not in STANDARD and _are_tags(tags):
            yield MAIN if name == NER else name, tags
    keys = {key: None for row in rows for key in row.misc if key == NER or key.startswith(LAYER)}
    for key in keys:
        tags = [row.misc.get(key, OUTSIDE) for row in rows]
        if _are_tags(tags):
            yield MAIN if key == NER else key.removeprefix(LAYER) or MAIN, tags


def _are_tags(tags: Sequence[str]) -> bool:
    return all(is_tag(one) or one == _NONE for one in tags)


def _fields(draft: _Draft, rows: Sequence[Row], columns: Sequence[str]) -> Iterator[Field]:
    """What the file says beside words and tags: comments, and the other columns, a list of one's words each."""
    comments = [one for _, said in draft.sentences for one in said if not one.startswith((TEXT, NEWPAR, NEWDOC))]
    if comments:
        yield Field("comments", orjson.dumps(comments).decode())
    for place, name in enumerate(columns):
        words = [row.columns[place] for row in rows]
        if name == "MISC":
            words = ["|".join(one for one in word.split("|") if not _OWN.match(one)) or _NONE for word in words]
        is_layer = name not in STANDARD and _are_tags(words)
        if name not in {"ID", "FORM"} and not is_layer and set(words) != {_NONE}:
            yield Field(name, orjson.dumps(words).decode())
