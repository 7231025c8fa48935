"""A record: one document with its annotations as it travels between files, formats and the store."""

from __future__ import annotations

from typing import NamedTuple

from annotation.change import Annotation
from annotation.document import Document, Header
from annotation.scheme import Scheme
from annotation.suggest.suggestion import Suggestion


class Record(NamedTuple):
    """What a format reads and writes: a document, what is marked, what is only suggested, its part of a scheme."""

    header: Header
    annotations: tuple[Annotation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    scheme: Scheme | None = None

    def to_document(self) -> Document:
        """The document itself; raises `EditRefused` where an annotation does not fit the text."""
        return Document(self.header, self.annotations)


def to_record(document: Document) -> Record:
    """The record of a document as it stands."""
    return Record(document.header, tuple(document.annotations()))
