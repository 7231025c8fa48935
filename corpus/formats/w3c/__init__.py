"""W3C Web Annotation: a folder of one annotation a line of JSON, and the texts that they are about.

Source of the rules: W3C Recommendation, Web Annotation Data Model (2017): places count code points, ends excluded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import orjson

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.beside_text import Beside, from_json
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.lines import head, utf8_lines
from corpus.formats.losses import Kind, left_behind
from corpus.formats.w3c.pages import a_line_each
from corpus.formats.w3c.reading import AnnotationRefused, Plain, Reading, parsed, source_of
from corpus.formats.w3c.writing import CONTEXT, URN, annotation_lines, text_line
from corpus.formats.whole import whole_text
from corpus.places import is_file, is_folder
from corpus.record import Record

_ANNOTATIONS, _TEXTS = "annotations.jsonl", "texts.jsonl"


class W3C:
    """Web Annotations, a line each."""

    name: str = "w3c"
    suffixes: tuple[str, ...] = (".jsonl", ".jsonld")
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = ()
    is_folder: bool = True
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By the context that every annotation names."""
        path = source.path / _ANNOTATIONS if is_folder(source.path) else source.path
        is_own = CONTEXT.encode("ascii") in head(path, 4096)
        if path != source.path and not is_own:
            # A corpus in which nothing is marked.
            is_own = is_file(path) and head(path) == b"" and is_file(source.path / _TEXTS)
        return Confidence.BY_CONTENT if is_own else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a text, and a problem in the place of each annotation that belongs to none."""
        path = source.path / _ANNOTATIONS if is_folder(source.path) else source.path
        try:
            with a_line_each(source._replace(path=path), options) as (held, problems):
                yield from problems
                yield from _read(source, options, path, held)
        except ReadError as error:
            yield ReadProblem(error.reason, error.path, 0, error.detail)
        except OSError as error:
            refused = cannot_read(path, error)
            yield ReadProblem(refused.reason, path, 0, refused.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """All but suggestions."""
        del scheme, options
        return (Kind.SUGGESTION,)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Annotations and texts, both in the order of the documents."""
        del options
        with target.file(_ANNOTATIONS) as marks, target.file(_TEXTS) as texts:
            for record in records:
                texts.write(orjson.dumps(text_line(record), option=orjson.OPT_APPEND_NEWLINE))
                for one in annotation_lines(record):
                    marks.write(orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE))
                yield from left_behind(record, (Kind.SUGGESTION,))


def _read(source: Source, options: ImportOptions, path: Path, held: Path) -> Iterator[Record | ReadProblem]:
    """The records of the annotations at `path`, which stand a line each in `held`."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for problem in _index(source._replace(path=held), options, places):
        yield problem._replace(path=path)
    with held.open("rb") as file:
        yield from _texts(source, options, file, places)
        for name, left in places.items():
            yield _beside(source, options, path, name, list(_lines(file, left)))


def _index(source: Source, options: ImportOptions, places: defaultdict[str, list[int]]) -> Iterator[ReadProblem]:
    """Where the annotations of each source begin in the file; problems for lines that are none."""
    begin = 0
    try:
        for line in utf8_lines(source, options.max_line):
            start, begin = begin, line.end
            if line.content is None:
                yield ReadProblem(Reason.LINE_TOO_LONG, source.path, line.number, str(options.max_line))
            elif line.content.strip():
                plain = parsed(line.content)
                if plain is None:
                    yield ReadProblem(Reason.NOT_JSON, source.path, line.number)
                elif not source_of(plain):
                    yield ReadProblem(Reason.KEY_MISSING, source.path, line.number, "target.source")
                else:
                    places[source_of(plain)].append(start)
    except ReadError as error:
        # Texts may have nothing marked in them.
        if error.reason is not Reason.IS_EMPTY:
            raise


def _texts(
    source: Source, options: ImportOptions, file: BinaryIO, places: defaultdict[str, list[int]]
) -> Iterator[Record | ReadProblem]:
    """The records of the texts that lie beside the annotations; their annotations are taken out of `places`."""
    folder = source.path if is_folder(source.path) else source.path.parent
    texts = folder / _TEXTS
    if not is_file(texts):
        return
    for line in utf8_lines(Source(texts, source.name), options.max_line):
        if line.content is not None and not line.content.strip():
            continue
        plain = parsed(line.content) if line.content is not None else None
        key, text = (plain.get("id"), plain.get("text")) if plain is not None else (None, None)
        if plain is None or not isinstance(key, str) or not isinstance(text, str) or not text:
            reason = Reason.NOT_JSON if plain is None else Reason.TEXT_EMPTY
            yield ReadProblem(reason, texts, line.number)
            continue
        marked = places.pop(URN + key, None) or places.pop(key, [])
        about = _about(plain, Beside(key, f"{source.name}/{_TEXTS}"))
        if about is None:
            yield ReadProblem(Reason.MALFORMED, texts, line.number, "about")
            continue
        yield _record(source, texts, line.number, text, about, _lines(file, marked))


def _beside(source: Source, options: ImportOptions, path: Path, name: str, marked: list[Plain]) -> Record | ReadProblem:
    """The record of a source that is no line of the texts: a text file of that name beside the annotations."""
    short = name.replace("\\", "/").rpartition("/")[2].rpartition(":")[2]
    text_file = path.with_name(short) if short not in {"", ".", ".."} and "\x00" not in short else path
    if text_file == path or not is_file(text_file):
        return ReadProblem(Reason.PART_MISSING, path, 0, f"{name} ×{len(marked)}")
    try:
        text = whole_text(Source(text_file, short, is_found=source.is_found), options)
    except ReadError as error:
        return ReadProblem(error.reason, text_file, 0, error.detail)
    return _record(source, text_file, 0, text, Beside(text_file.stem, short), marked)


def _record(
    source: Source, path: Path, line: int, text: str, about: Beside, marked: Iterable[Plain]
) -> Record | ReadProblem:
    try:
        reading = Reading(text, about, list(marked))
        record = reading.record()
    except AnnotationRefused as refused:
        return ReadProblem(refused.reason, path, line, refused.detail)
    except UnicodeEncodeError:
        return ReadProblem(Reason.LONE_SURROGATE, path, line)
    for notice, count in reading.notices.items():
        source.on_notice(notice, f"{about.id}: {count}")
    return record


def _lines(file: BinaryIO, places: Iterable[int]) -> Iterator[Plain]:
    for place in places:
        file.seek(place)
        plain = parsed(file.readline().removeprefix(b"\xef\xbb\xbf"))
        if plain is not None:
            yield plain


def _about(plain: Mapping[str, object], by_default: Beside) -> Beside | None:
    """What is said of a text as a whole; None where that is not what it should be."""
    if "about" not in plain:
        return by_default
    try:
        return from_json(orjson.dumps(plain["about"]).decode("utf-8"))
    except ValueError:
        return None
