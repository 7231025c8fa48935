"""Web pages: the text that a reader of the page sees, one document a file; scripts and styles are none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotation.document import Field, new_header
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.format import Confidence, ImportOptions, Option, Source
from corpus.formats.html.encoding import recognised
from corpus.formats.html.text import Unfinished, page
from corpus.formats.lines import head
from corpus.formats.objects import json_text
from corpus.formats.whole import whole_text
from corpus.record import Record

# In UTF-16 a NUL stands beside each of these letters.
_BEGINNING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_MARKS = b"\xef\xbb\xbf\xff\xfe"


class Html:
    """Pages saved from the web, or written for it."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    reading: tuple[Option, ...] = ()
    takes_encoding: bool = True

    def recognises(self, source: Source) -> Confidence:
        """By how a page begins, whatever it is called; by its name."""
        beginning = head(source.path)[:4096].lstrip(_MARKS).replace(b"\x00", b"")
        if _BEGINNING.match(beginning):
            return Confidence.BY_CONTENT
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """One record without an id and without annotations, the page's title among its fields, or one problem."""
        try:
            found = page(whole_text(source, options, recognised, options.max_line))
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        except Unfinished as error:
            yield ReadProblem(Reason.MALFORMED, source.path, error.line, error.tag)
            return
        if not found.text:
            yield ReadProblem(Reason.TEXT_EMPTY, source.path)
            return
        fields = (Field("title", json_text(found.title)),) if found.title else ()
        yield Record(new_header("", found.text, source.name, "", fields))
