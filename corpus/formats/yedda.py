"""YEDDA's inline marks: `[@surface#Label*]` in the text itself, `[$surface#Label*]` for what it only recommends.

Source of the rules: YEDDA's own reader (Yang et al. 2018, ACL demo). The marks are taken out of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotation.document import new_header
from annotation.ranges import Range
from annotation.span import Origin, Span, sort_key
from annotation.suggest.suggestion import from_span
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.format import Confidence, ImportOptions, Option, Source
from corpus.formats.lines import head
from corpus.formats.whole import whole_text
from corpus.places import is_folder
from corpus.record import Record

_MARK = re.compile(r"\[[@$]|#([^#*\[\]\r\n]+)\*\]")
_ANY = re.compile(rb"\[[@$][^\r\n]+?#[^#*\[\]\r\n]+\*\]")
_LAYER = "entity"


class Yedda:
    """Texts with YEDDA's marks in them, a document a file."""

    name: str = "yedda"
    suffixes: tuple[str, ...] = (".ann",)
    reading: tuple[Option, ...] = ()
    takes_encoding: bool = True

    def recognises(self, source: Source) -> Confidence:
        """By a mark, in files that may be such texts."""
        path = source.path
        if path.suffix.lower() not in {".ann", ".txt", ""} or is_folder(path):
            return Confidence.NO
        return Confidence.BY_CONTENT if _ANY.search(head(path)) else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """One record, or one problem; its id is the file's name without suffixes."""
        path = source.path
        try:
            written = whole_text(source, options, limit=options.max_line)
        except ReadError as error:
            yield ReadProblem(error.reason, path, 0, error.detail)
            return
        text, marked, recommended = without_marks(written)
        if not text:
            yield ReadProblem(Reason.TEXT_EMPTY, path)
            return
        name = path.stem.removesuffix(".txt")
        offered = tuple(from_span(one) for one in recommended)
        yield Record(new_header(name, text, source.name), tuple(marked), offered)


def without_marks(written: str) -> tuple[str, list[Span], list[Span]]:
    """The text without its marks, the spans that they are of, and those that are only recommended.

    Marks may lie in one another; what opens and never closes, or closes what never opened, is text.
    """
    pairs = _pairs(written)
    taken = sorted({edge for opening, closing in pairs for edge in (opening.span(), closing.span())})
    pieces: list[str] = []
    # Where what stood at the edge of a mark stands in the text without them.
    moved: dict[int, int] = {}
    end, size = 0, 0
    for start, stop in taken:
        pieces.append(written[end:start])
        size += start - end
        moved[start] = moved[stop] = size
        end = stop
    pieces.append(written[end:])
    text = "".join(pieces)
    found: dict[bool, list[Span]] = {False: [], True: []}
    for number, (opening, closing) in enumerate(pairs, 1):
        place = Range(moved[opening.end()], moved[closing.start()])
        is_recommended = opening.group() == "[$"
        surface = text[place.start : place.end]
        span = Span(f"T{number}", (place,), closing[1], _LAYER, surface, origin=Origin.IMPORTED)
        found[is_recommended].append(span)
    return text, sorted(found[False], key=sort_key), sorted(found[True], key=sort_key)


def _pairs(written: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Each mark's opening with its closing, in the order of the openings; one with nothing inside is none."""
    open_ones: list[tuple[re.Match[str], int]] = []
    pairs: list[tuple[re.Match[str], re.Match[str]]] = []
    marks = 0
    for one in _MARK.finditer(written):
        if one[1] is None:
            open_ones.append((one, marks))
            marks += one.end() - one.start()
        elif open_ones:
            opening, before = open_ones.pop()
            inside = marks - before - (opening.end() - opening.start())
            if one.start() - opening.end() > inside:
                pairs.append((opening, one))
                marks += one.end() - one.start()
    return sorted(pairs, key=lambda pair: pair[0].start())
