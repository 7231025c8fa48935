"""Annotations that do not stand a line each: in a list, on a page, in a collection of pages, alone on many lines.

Source of the rules: Web Annotation Data Model (2017), 5: a collection's `first` page and a page's `next` are whole
pages, or only their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.errors import ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.format import ImportOptions, Source
from corpus.formats.lines import head
from corpus.formats.objects import Object, Refused, first_object, items, json_line
from corpus.formats.w3c.reading import Plain
from corpus.places import is_file

_PAGES = frozenset({"AnnotationPage", "AnnotationCollection", "AnnotationList"})
_TYPED = re.compile(rb'"@?type"\s*:\s*\[?\s*"(\w+:)?Annotation(Page|Collection|List)"')
_HELD = ("items", "resources")
_MORE = ("first", "next")
# Pages that hold one another without end are none.
_DEEPEST = 10_000


@contextmanager
def a_line_each(source: Source, options: ImportOptions) -> Iterator[tuple[Path, list[ReadProblem]]]:
    """A file with an annotation a line: the source's own, or one made of it for as long as it is needed.

    With it come problems: values that are none, pages that lie elsewhere. ReadError where nothing can be read.
    """
    if _is_so(source):
        yield source.path, []
        return
    with TemporaryDirectory(prefix="tawsim-") as folder:
        made = Path(folder) / "annotations.jsonl"
        problems: list[ReadProblem] = []
        try:
            with made.open("wb") as file:
                for one in _annotations(source, options):
                    if isinstance(one, ReadProblem):
                        problems.append(one)
                    else:
                        file.write(one)
        except OSError as error:
            raise cannot_read(made, error) from error
        yield made, problems


def _is_so(source: Source) -> bool:
    """Whether a file has an annotation a line already; what its beginning does not tell is a matter of its lines."""
    beginning = head(source.path).removeprefix(b"\xef\xbb\xbf").lstrip()
    first, end, _ = beginning.partition(b"\n")
    if beginning.startswith(b"[") or (end and first.strip() == b"{"):
        return False
    plain = first_object(source)
    # A page on one line may be longer than what is looked at.
    return not (_is_page(plain) if plain else _TYPED.search(first))


def _annotations(source: Source, options: ImportOptions) -> Iterator[bytes | ReadProblem]:
    """The annotations of a file, a line each."""
    for number, value, _ in items(source, options.max_line):
        if isinstance(value, Refused):
            yield ReadProblem(value.reason, source.path, number, value.detail)
            continue
        for one in _unfolded(value, number, source.path):
            yield one if isinstance(one, ReadProblem) else _line(one, number, source.path)


def _line(plain: Plain, number: int, path: Path) -> bytes | ReadProblem:
    try:
        return json_line(plain)
    except UnicodeEncodeError:
        return ReadProblem(Reason.LONE_SURROGATE, path, number)


def _unfolded(value: object, number: int, path: Path) -> Iterator[Plain | ReadProblem]:
    """The annotations that a value is or holds, page after page."""
    for _ in range(_DEEPEST):
        if not isinstance(value, dict):
            yield ReadProblem(Reason.NOT_AN_OBJECT, path, number)
            return
        if not _is_page(value):
            yield value
            return
        for key in _HELD:
            held = value.get(key, [])
            for one in held if isinstance(held, list) else [held]:
                yield from _only(one, number, path)
        coming = next((value[key] for key in _MORE if key in value), None)
        if coming is None:
            return
        if isinstance(coming, str):
            if not _is_beside(coming, path):
                yield ReadProblem(Reason.PART_MISSING, path, number, coming)
            return
        value = coming


def _only(value: object, number: int, path: Path) -> Iterator[Plain | ReadProblem]:
    """An annotation of a page."""
    if isinstance(value, dict):
        yield value
    else:
        yield ReadProblem(Reason.NOT_AN_OBJECT, path, number)


def _is_page(plain: Object) -> bool:
    said = plain.get("type", plain.get("@type"))
    kinds = said if isinstance(said, list) else [said]
    return any(isinstance(one, str) and one.rpartition(":")[2] in _PAGES for one in kinds)


def _is_beside(name: str, path: Path) -> bool:
    """Whether a page that is only named lies beside, where it is read by itself."""
    short = name.replace("\\", "/").rpartition("/")[2]
    return short not in {"", ".", ".."} and "\x00" not in short and is_file(path.with_name(short))
