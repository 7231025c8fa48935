"""PDF: the text that its pages give, one document a file, never without a warning: its order is not to be trusted.

A PDF holds where glyphs are drawn, not what was written: Arabic comes in drawing order and, from some programs, as
presentation forms (U+FB50 and on). Both are said, and nothing is repaired. Read by pypdf.
"""

from __future__ import annotations

import logging
import re
import struct
import warnings
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from types import ModuleType

from annotation.document import new_header
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.doors import load
from corpus.formats.format import Confidence, ImportOptions, Notice, Option, Source
from corpus.formats.lines import head
from corpus.record import Record

_SIGNATURE = b"%PDF-"
# Readers look for the signature in so many bytes.
_BEGINNING = 1024
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
# What pypdf raises where a file is not what it should be, beside its own errors.
_BROKEN = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, RuntimeError, AssertionError, OverflowError),
    *(ZeroDivisionError, MemoryError, EOFError, zlib.error, struct.error),
)


class Pdf:
    """Files in the portable document format."""

    name: str = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)
    reading: tuple[Option, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By its signature."""
        return Confidence.BY_CONTENT if _SIGNATURE in head(source.path)[:_BEGINNING] else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """One record without an id and without annotations, or one problem."""
        try:
            pages = _pages(source, options.max_line)
            text = "\n".join(pages)
            record = Record(new_header("", text, source.name))
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        except UnicodeEncodeError as error:
            yield ReadProblem(Reason.LONE_SURROGATE, source.path, 0, f"U+{ord(error.object[error.start]):04X}")
            return
        if not text.strip():
            yield ReadProblem(Reason.TEXT_EMPTY, source.path)
            return
        _tell(source, pages, text)
        yield record


def _tell(source: Source, pages: list[str], text: str) -> None:
    source.on_notice(Notice.ORDER_UNSURE, "")
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if empty:
        source.on_notice(Notice.PAGES_WITHOUT_TEXT, _runs(empty))
    forms = len(_FORMS.findall(text))
    if forms:
        source.on_notice(Notice.PRESENTATION_FORMS, str(forms))


def _pages(source: Source, limit: int) -> list[str]:
    """The text of each page; ReadError where there is none to be had, or more than `limit` code points in all."""
    pypdf = load("pypdf", source.path)
    size, length = _size(source.path, limit), 0
    pages: list[str] = []
    with _in_silence(), _as_ours(source.path, pypdf):
        reader = pypdf.PdfReader(source.path)
        if reader.is_encrypted:
            raise ReadError(Reason.ENCRYPTED, source.path)
        total = len(reader.pages)
        for number in range(total):
            pages.append(str(reader.pages[number].extract_text()))
            length += len(pages[-1])
            if length > limit:
                raise ReadError(Reason.TOO_LARGE, source.path, f"{length} > {limit}")
            source.on_bytes(size * (number + 1) // total)
    return pages


def _size(path: Path, limit: int) -> int:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise cannot_read(path, error) from error
    if size > limit:
        raise ReadError(Reason.TOO_LARGE, path, str(size))
    return size


@contextmanager
def _as_ours(path: Path, pypdf: ModuleType) -> Iterator[None]:
    """What the library and the system raise, as a ReadError."""
    try:
        yield
    except OSError as error:
        raise cannot_read(path, error) from error
    except (*_BROKEN, pypdf.errors.PyPdfError, pypdf.errors.DependencyError) as error:
        raise ReadError(Reason.MALFORMED, path, f"{type(error).__name__}: {error}"[:200]) from error


@contextmanager
def _in_silence() -> Iterator[None]:
    """The library tells whoever listens what it repairs on the way; what counts for us it raises."""
    voice = logging.getLogger("pypdf")
    level = voice.level
    voice.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        voice.setLevel(level)


def _runs(numbers: Iterable[int]) -> str:
    """Page numbers, those that follow one another as a range: `1, 4–6`."""
    found = []
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        pages = [number for _, number in run]
        found.append(str(pages[0]) if len(pages) == 1 else f"{pages[0]}–{pages[-1]}")
    return ", ".join(found)
