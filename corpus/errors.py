"""What can go wrong with files and projects: values that the window and the command line put into words.

    CorpusError             something asked for was not done
    ├── ReadError           a file or folder could not be read at all
    ├── WriteError          a file was not written; what was there before is untouched
    ├── ProjectError        a project could not be opened or made
    └── Conflict            a document has changed since it was read (a stale revision)

A record that is refused while the rest goes on is no exception but a `ReadProblem`, counted and reported.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Reason(StrEnum):
    """Why; one word a reason, worded for people in one table a language."""

    NOT_FOUND = "not_found"
    NOT_READABLE = "not_readable"
    IS_EMPTY = "is_empty"
    IS_BINARY = "is_binary"
    NO_TEXT_INSIDE = "no_text_inside"
    ENCODING_UNKNOWN = "encoding_unknown"
    ENCODING_GUESSED = "encoding_guessed"
    ENCODING_WRONG = "encoding_wrong"
    FORMAT_UNKNOWN = "format_unknown"
    LINE_TOO_LONG = "line_too_long"
    NOT_JSON = "not_json"
    NOT_AN_OBJECT = "not_an_object"
    KEY_MISSING = "key_missing"
    KEY_OF_WRONG_TYPE = "key_of_wrong_type"
    TEXT_EMPTY = "text_empty"
    TEXT_CHANGED = "text_changed"
    LONE_SURROGATE = "lone_surrogate"
    SPAN_OUTSIDE = "span_outside"
    SPAN_TEXT_DIFFERS = "span_text_differs"
    DUPLICATE_ID = "duplicate_id"
    RELATION_DANGLING = "relation_dangling"
    LABEL_REFUSED = "label_refused"
    SCHEME_BROKEN = "scheme_broken"
    NOT_A_PROJECT = "not_a_project"
    NEWER_VERSION = "newer_version"
    DAMAGED = "damaged"
    IN_USE = "in_use"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    NOT_WRITABLE = "not_writable"
    STRANGERS_FILE = "strangers_file"
    STALE = "stale"
    NEEDS_EXTRA = "needs_extra"
    FORMAT_UNSURE = "format_unsure"
    FORMAT_NOT_WRITTEN = "format_not_written"
    OPTION_WRONG = "option_wrong"
    MALFORMED = "malformed"
    XML_FORBIDDEN = "xml_forbidden"
    TOO_LARGE = "too_large"
    COLUMNS_WRONG = "columns_wrong"
    PART_MISSING = "part_missing"
    TEXT_MISMATCH = "text_mismatch"
    TAGS_WRONG = "tags_wrong"
    ENCRYPTED = "encrypted"
    COLUMNS_UNSURE = "columns_unsure"
    HEADER_UNSURE = "header_unsure"
    READ_BACK_DIFFERS = "read_back_differs"
    NOT_A_PIPELINE = "not_a_pipeline"
    BRINGS_CODE = "brings_code"
    UNSAFE_WEIGHTS = "unsafe_weights"
    LIBRARY_OLDER = "library_older"
    PROCESS_ENDED = "process_ended"


class ReadProblem(NamedTuple):
    """A record (or file) that was refused while the rest went on.

    `line`: 1-based, 0 where there are no lines. `detail`: the particulars (a key, an id, an encoding), no sentence.
    """

    reason: Reason
    path: Path
    line: int = 0
    detail: str = ""


class CorpusError(Exception):
    """Something asked for was not done: `reason`, `path` and `detail` say what; nothing already there was harmed."""

    def __init__(self, reason: Reason, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {reason.value}{': ' + detail if detail else ''}")
        self.reason = reason
        self.path = path
        self.detail = detail


class ReadError(CorpusError):
    """A file or folder could not be read at all."""


class WriteError(CorpusError):
    """A file was not written; the old one, if any, is untouched."""


class ProjectError(CorpusError):
    """A project could not be opened or made."""


class Conflict(CorpusError):
    """A document has changed since it was read."""
