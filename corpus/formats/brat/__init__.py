"""brat's standoff format: a folder of `.txt` files, beside each an `.ann` file of what is marked in it.

Source of the rules: brat's documentation (brat.nlplab.org/standoff.html) and its own reader, `annotation.py`.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read, decode, read_bytes
from corpus.formats.brat.lines import DocumentRefused
from corpus.formats.brat.reading import Conf, Reading
from corpus.formats.brat.writing import LOSSES, Names, Writing
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.names import Names as FileNames
from corpus.places import is_file, is_folder
from corpus.record import Record

_CONF, _VISUAL, _LIST = "annotation.conf", "visual.conf", "documents.jsonl"


class _Listed(NamedTuple):
    """What our own exports say of a document beside brat's files."""

    file: str
    id: str
    source: str
    annotator: str


class Brat:
    """Folders of brat, and single documents of one."""

    name: str = "brat"
    suffixes: tuple[str, ...] = (".ann",)
    reading: tuple[Option, ...] = ()
    takes_encoding: bool = True
    writing: tuple[Option, ...] = ()
    is_folder: bool = True
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """A folder in which an `.ann` file lies beside a `.txt` file of its name, or such an `.ann` file."""
        try:
            if is_folder(source.path):
                names = {one.name for one in source.path.iterdir()}
                is_own = any(f"{one[:-4]}.txt" in names for one in names if one.endswith(".ann"))
                return Confidence.BY_CONTENT if is_own else Confidence.NO
            if source.path.suffix != ".ann":
                return Confidence.NO
            return Confidence.BY_CONTENT if is_file(source.path.with_suffix(".txt")) else Confidence.BY_NAME
        except OSError:
            return Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a document, in the order of an export of ours, otherwise of the names."""
        if not is_folder(source.path):
            listed = _Listed("", source.path.stem, source.name, "")
            yield _document(source, options, source.path, listed, _conf(source.path.parent))
            return
        for folder in _folders(source.path):
            yield from _folder(source, options, folder)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """What brat has no place for, and what it has under other names."""
        del scheme, options
        return LOSSES

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Two files a document, a list of the documents, and the configuration at the end."""
        names, files = Names(options.scheme), FileNames()
        with target.file(_LIST) as listing:
            for record in records:
                name = files.name(record.header.id)
                written = Writing(record, names).files()
                for suffix, content in ((".txt", written.text), (".ann", written.ann)):
                    with target.file(name + suffix) as sink:
                        sink.write(content.encode("utf-8"))
                header = record.header
                listed = _Listed(name, header.id, header.source, header.annotator)
                listing.write(orjson.dumps(listed._asdict(), option=orjson.OPT_APPEND_NEWLINE))
                yield from written.losses
        for name, content in ((_CONF, names.conf()), (_VISUAL, names.visual())):
            with target.file(name) as sink:
                sink.write(content.encode("utf-8"))


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key that sorts `2` before `10`."""
    return [
        (0, int(one), "") if one.isascii() and one.isdecimal() else (1, 0, one)
        for one in re.split(r"([0-9]+)", name)
        if one
    ]


def _folders(top: Path) -> Iterator[Path]:
    """The folder and those below it, hidden ones left out; links are not followed."""
    for folder, below, _ in os.walk(top):
        below[:] = sorted((one for one in below if not one.startswith(".")), key=_natural)
        yield Path(folder)


def _folder(source: Source, options: ImportOptions, folder: Path) -> Iterator[Record | ReadProblem]:
    try:
        names = sorted((one.name for one in folder.iterdir() if not one.name.startswith(".")), key=_natural)
    except OSError as error:
        refused = cannot_read(folder, error)
        yield ReadProblem(refused.reason, folder, 0, refused.detail)
        return
    stems = dict.fromkeys(one[:-4] for one in names if one.endswith((".txt", ".ann")))
    known = {one.file: one for one in _list(folder) if one.file in stems}
    conf = _conf(folder)
    below = folder.relative_to(source.path)
    for stem in (*known, *(one for one in stems if one not in known)):
        place = (below / stem).as_posix()
        listed = known.get(stem, _Listed(stem, place, f"{source.name}/{place}.txt", ""))
        yield _document(source, options, folder / f"{stem}.ann", listed, conf)


def _list(folder: Path) -> Iterator[_Listed]:
    """The documents of an export of ours in their order, but for broken lines; nothing where there is no such list."""
    try:
        content = (folder / _LIST).read_bytes()
    except OSError:
        return
    for line in content.split(b"\n"):
        try:
            value: object = orjson.loads(line)
        except orjson.JSONDecodeError:
            continue
        if isinstance(value, dict) and all(isinstance(value.get(key), str) for key in _Listed._fields):
            yield _Listed(*(value[key] for key in _Listed._fields))


def _conf(folder: Path) -> Conf:
    try:
        return Conf((folder / _CONF).read_text("utf-8", "replace"))
    except OSError:
        return Conf()


def _document(source: Source, options: ImportOptions, ann: Path, listed: _Listed, conf: Conf) -> Record | ReadProblem:
    """The document whose annotations are in `ann`; without such a file nothing is marked in it."""
    txt = ann.with_name(f"{ann.name[:-4]}.txt")
    if not is_file(txt):
        return ReadProblem(Reason.PART_MISSING, ann, 0, txt.name)
    try:
        text = _text(txt, options)
        marks = _text(ann, options) if is_file(ann) else ""
        if not text:
            return ReadProblem(Reason.TEXT_EMPTY, txt)
        reading = Reading(text, marks, conf)
    except ReadError as error:
        return ReadProblem(error.reason, error.path, 0, error.detail)
    except DocumentRefused as refused:
        return ReadProblem(refused.reason, ann, refused.line, refused.detail)
    for notice, count in reading.notices.items():
        source.on_notice(notice, f"{ann.name}: {count}")
    return reading.record(listed.id, listed.source, listed.annotator)


def _text(path: Path, options: ImportOptions) -> str:
    """The characters of a file in UTF-8, as brat writes it; in the encoding named or recognised where it is not."""
    raw = read_bytes(path)
    if len(raw) > options.max_line:
        raise ReadError(Reason.TOO_LARGE, path, str(len(raw)))
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        found = decode(path, options.encoding)
    if found.is_guess and not options.accept_guess:
        raise ReadError(Reason.ENCODING_GUESSED, path, found.encoding)
    return found.text
