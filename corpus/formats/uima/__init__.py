"""UIMA CAS, as INCEpTION takes and gives it: a folder of one file a document, in JSON or in XMI.

Source of the rules: UIMA CAS JSON 0.4, OASIS UIMA's XMI; read and written by dkpro-cassis, an optional extra. Offsets
in the files count UTF-16 units; cassis converts them.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from types import ModuleType

import orjson

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read, read_bytes
from corpus.formats.beside_text import Beside
from corpus.formats.doors import load
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Notice, Option, Policy, Source, Target
from corpus.formats.lines import head
from corpus.formats.losses import Kind
from corpus.formats.names import Names
from corpus.formats.uima.choices import READING, wanted
from corpus.formats.uima.reading import CasRefused, Reading
from corpus.formats.uima.shapes import Cas
from corpus.formats.uima.systems import TYPES, system_of, type_systems
from corpus.formats.uima.writing import to_cas, types
from corpus.formats.xml_rules import check
from corpus.places import is_file, is_folder
from corpus.record import Record

_LOST = (Kind.SUGGESTION, Kind.BLANK_EDGE, Kind.ONLY_BLANK)
_LIST = "documents.jsonl"
# What cassis raises where a file is not what it should be; its own errors are added where it is loaded.
_BROKEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, RuntimeError, SyntaxError, AssertionError)


class UimaJson:
    """CAS JSON, which holds its own type system."""

    name: str = "uima-json"
    suffixes: tuple[str, ...] = (".json",)
    reading: tuple[Option, ...] = READING
    writing: tuple[Option, ...] = ()
    is_folder: bool = True
    takes_every_json: bool = True
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By its keys: those of a file, or of a JSON file in a folder."""
        try:
            if not is_folder(source.path):
                return Confidence.BY_CONTENT if _is_cas_json(source.path) else Confidence.NO
            is_own = any(one.suffix == ".json" and _is_cas_json(one) for one in _sorted(source.path))
        except OSError:
            return Confidence.NO
        return Confidence.BY_CONTENT if is_own else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a file."""
        yield from _read(source, options, self.suffixes[0])

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """All but suggestions, and white space at the edges of spans."""
        del scheme, options
        return _LOST

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """A file a document, and the list of them."""
        del options
        yield from _write(records, target, self.suffixes[0])


class UimaXmi:
    """XMI, beside which a type system lies."""

    name: str = "uima-xmi"
    suffixes: tuple[str, ...] = (".xmi",)
    reading: tuple[Option, ...] = READING
    writing: tuple[Option, ...] = ()
    is_folder: bool = True
    takes_every_json: bool = True
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """A file by its root; a folder in which such files and a type system lie."""
        try:
            if not is_folder(source.path):
                return Confidence.BY_CONTENT if b"http://www.omg.org/XMI" in head(source.path) else Confidence.NO
            has_xmi = any(one.suffix == ".xmi" for one in _sorted(source.path))
        except OSError:
            return Confidence.NO
        return Confidence.BY_CONTENT if has_xmi and type_systems(source.path) else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a file."""
        yield from _read(source, options, self.suffixes[0])

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """All but suggestions, white space at the edges of spans, and characters that XML has not."""
        del scheme, options
        return (*_LOST, Kind.CHARACTER, Kind.LABEL_NAME, Kind.LAYER, Kind.SPAN_ID, Kind.RELATION_ID)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """A file a document, the list of them and the type system."""
        del options
        yield from _write(records, target, self.suffixes[0])


def _write(records: Iterable[Record], target: Target, suffix: str) -> Iterator[Loss]:
    cassis = load("cassis")
    system, names = types(cassis), Names()
    is_xml = suffix == ".xmi"
    with target.file(_LIST) as listing:
        for record in records:
            cas, losses = to_cas(record, cassis, system, is_xml=is_xml)
            name = names.name(record.header.id) + suffix
            content = cas.to_xmi() if is_xml else cas.to_json(ensure_ascii=False)
            with target.file(name) as sink:
                sink.write(str(content).encode("utf-8"))
            listing.write(orjson.dumps({"file": name}, option=orjson.OPT_APPEND_NEWLINE))
            yield from losses
    if is_xml:
        with target.file(TYPES) as sink:
            sink.write(str(system.to_xml()).encode("utf-8"))


def _read(source: Source, options: ImportOptions, suffix: str) -> Iterator[Record | ReadProblem]:
    try:
        cassis = load("cassis", source.path)
        files = list(_files(source.path, suffix)) if is_folder(source.path) else [source.path]
    except ReadError as error:
        yield ReadProblem(error.reason, error.path, 0, error.detail)
        return
    except OSError as error:
        refused = cannot_read(source.path, error)
        yield ReadProblem(refused.reason, source.path, 0, refused.detail)
        return
    for path in files:
        name = source.name if path == source.path else f"{source.name}/{path.name}"
        try:
            yield _record(source, path, options, cassis, Beside(path.stem, name))
        except ReadError as error:
            yield ReadProblem(error.reason, path, 0, error.detail)


def _record(source: Source, path: Path, options: ImportOptions, cassis: ModuleType, by_default: Beside) -> Record:
    """The record of a file; ReadError where it is none."""
    raw = read_bytes(path)
    if len(raw) > options.max_line:
        raise ReadError(Reason.TOO_LARGE, path, str(len(raw)))
    errors = (*_BROKEN, cassis.typesystem.TypeNotFoundError, cassis.typesystem.AnnotationHasNoSofa)
    try:
        # What cassis warns of (offsets outside the text) is refused below, with its place.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cas = _cas(source, path, raw, cassis)
            reading = Reading(cas, by_default, wanted(options.values))
            record = reading.record()
    except CasRefused as refused:
        raise ReadError(refused.reason, path, refused.detail) from refused
    except errors as error:
        raise ReadError(Reason.MALFORMED, path, f"{type(error).__name__}: {error}"[:200]) from error
    if reading.left_out:
        told = ", ".join(f"{name} ×{count}" for name, count in sorted(reading.left_out.items()))
        source.on_notice(Notice.LEFT_OUT, f"{path.name}: {told}")
    return record


def _cas(source: Source, path: Path, raw: bytes, cassis: ModuleType) -> Cas:
    if path.suffix != ".xmi":
        found: Cas = cassis.load_cas_from_json(BytesIO(raw))
        return found
    check(raw, path)
    chosen = system_of(path, raw, cassis)
    cas: Cas = cassis.load_cas_from_xmi(BytesIO(raw), typesystem=chosen.system, lenient=True)
    if chosen.is_made:
        source.on_notice(Notice.TYPES_MADE, path.name)
    return cas


def _is_cas_json(path: Path) -> bool:
    beginning = head(path)
    return beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and (
        b'"%FEATURE_STRUCTURES"' in beginning or re.search(rb'^\s*\{\s*"%TYPES"', beginning) is not None
    )


def _sorted(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if not one.name.startswith(".") and is_file(one))


def _files(folder: Path, suffix: str) -> Iterator[Path]:
    """The files of a folder, in the order of an export of ours, otherwise of their names; no report of an export."""
    found = {one.name: one for one in _sorted(folder) if one.suffix == suffix}
    listing = folder / _LIST
    names: list[str] = []
    if is_file(listing):
        for line in read_bytes(listing).splitlines():
            try:
                value: object = orjson.loads(line)
            except orjson.JSONDecodeError:
                continue
            if isinstance(value, dict) and isinstance(value.get("file"), str):
                names.append(value["file"])
    listed = [one for one in names if one in found]
    for name in dict.fromkeys([*listed, *(one for one in found if one != "report.json")]):
        yield found[name]
